//! What all parts of the chart of lanes share: the lanes, the window of time in
//! view, the marks as packed, and the walk through them by keyboard.

use crate::app::axis::{Tick, Window};
use crate::app::browser;
use crate::app::corpus::Corpus;
use crate::app::describe;
use crate::app::lanes::{FEW_ROWS, Item, Lane, Lanes, MANY_ROWS, Packed, Tone, lanes, pack};
use crate::app::state::AppState;
use crate::app::words::Words;
use crate::model::Status;
use crate::query::{Facet, FactRef};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;

const MOST_LANES: usize = 12;
const TICKS_APART: f64 = 64.0;
const LABEL_LETTERS: usize = 36;

/// Where a mark stands: the number of its lane, and its fact.
pub type Place = (usize, FactRef);

/// What all parts of the chart share.
#[derive(Clone, Copy)]
pub struct Chart {
    /// The text of the interface.
    pub words: Words,
    /// The dataset.
    pub corpus: StoredValue<Arc<Corpus>>,
    /// The lanes.
    pub lanes: Memo<Lanes>,
    /// The days of all facts.
    pub whole: Memo<Window>,
    /// The days in view, if they are not all.
    pub view: RwSignal<Option<Window>>,
    /// Length of the axis in pixels.
    pub width: ReadSignal<f64>,
    /// The lanes that show each fact.
    pub unfolded: RwSignal<BTreeSet<Option<String>>>,
    /// The lanes as drawn.
    pub packed: Memo<Vec<Packed>>,
    /// The mark last walked to.
    pub current: RwSignal<Option<Place>>,
}

impl Chart {
    /// The chart of the present answer, on an axis of `width` pixels.
    pub fn new(corpus: Arc<Corpus>, words: Words, width: ReadSignal<f64>) -> Chart {
        let state = AppState::here();
        let corpus = StoredValue::new(corpus);
        let lanes = Memo::new(move |_| {
            let Some(answer) = state.answer() else {
                return Lanes::default();
            };
            let Some(units) = answer.results.facets.get(&Facet::Unit) else {
                return Lanes::default();
            };
            lanes(&answer.all(), &answer.corpus, units, MOST_LANES)
        });
        let whole = Memo::new(move |_| {
            let answer = state.answer();
            let facts = answer
                .as_ref()
                .map(|answer| answer.all())
                .unwrap_or_default();
            let corpus = answer.as_ref().map(|answer| &answer.corpus);
            let date = |fact: &FactRef| corpus.and_then(|corpus| corpus.date(*fact));
            Window::of(facts.iter().filter_map(date)).unwrap_or(Window::years(2000, 2001))
        });
        let view = RwSignal::new(None);
        let unfolded = RwSignal::new(BTreeSet::new());
        let packed = Memo::new(move |_| {
            let window = view.get().unwrap_or(whole.get());
            let corpus = corpus.get_value();
            let letters =
                |item: &Item, count: usize| mark_label(item, count, &corpus, words).chars().count();
            let pack_lane = |lane: &Lane| {
                let most = unfolded.with(|lanes: &BTreeSet<_>| {
                    if lanes.contains(&lane.unit) {
                        MANY_ROWS
                    } else {
                        FEW_ROWS
                    }
                });
                pack(lane, window, width.get(), most, letters)
            };
            match width.get() > 0.0 {
                true => lanes.read().lanes.iter().map(pack_lane).collect(),
                false => Vec::new(),
            }
        });
        let current = RwSignal::new(None);
        Chart {
            words,
            corpus,
            lanes,
            whole,
            view,
            width,
            unfolded,
            packed,
            current,
        }
    }

    /// The days in view, tracked.
    pub fn window(self) -> Window {
        self.view.get().unwrap_or(self.whole.get())
    }

    /// The ticks of the axis, tracked.
    pub fn ticks(self) -> Vec<Tick> {
        self.window().ticks(self.width.get(), TICKS_APART)
    }

    /// Shows these days; all of them is the default.
    pub fn set_window(self, window: Window) {
        let whole = self.whole.get_untracked();
        let all = window.days() >= whole.days() - 0.5;
        self.view.set((!all).then_some(window));
    }

    /// Makes the days in view `factor` times as many.
    pub fn zoom(self, factor: f64) {
        let window = untrack(|| self.window());
        self.set_window(window.zoomed(factor, self.whole.get_untracked()));
    }

    /// Moves on by a part of what is in view.
    pub fn shift(self, part: f64) {
        let window = untrack(|| self.window());
        self.set_window(window.moved(part, self.whole.get_untracked()));
    }

    /// Draws each fact of a lane, or groups them again.
    pub fn toggle_lane(self, unit: Option<String>) {
        self.unfolded.update(|lanes| {
            if !lanes.remove(&unit) {
                lanes.insert(unit);
            }
        });
    }

    /// The mark that a tab key reaches: the one last walked to, else the first.
    pub fn is_stop(self, place: Place) -> bool {
        let packed = self.packed.read();
        let there = |place: &Place| {
            packed
                .get(place.0)
                .is_some_and(|lane| facts(lane).any(|fact| fact == place.1))
        };
        let first = || {
            packed
                .iter()
                .enumerate()
                .find_map(|(lane, packed)| Some((lane, facts(packed).next()?)))
        };
        self.current.get().filter(there).or_else(first) == Some(place)
    }

    /// Follows a key pressed on the chart.
    pub fn on_key(self, event: &KeyboardEvent) {
        match event.key().as_str() {
            "+" | "=" => self.zoom(0.5),
            "-" => self.zoom(2.0),
            "0" => self.view.set(None),
            key @ ("ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown" | "Home" | "End") => {
                self.walk(key)
            }
            _ => return,
        }
        event.prevent_default();
    }

    /// Goes to the mark beside the present one; beyond the edge the window follows.
    fn walk(self, key: &str) {
        let packed = self.packed.read_untracked();
        let all: Vec<Place> = packed
            .iter()
            .enumerate()
            .flat_map(|(lane, packed)| facts(packed).map(move |fact| (lane, fact)))
            .collect();
        drop(packed);
        let here = self
            .current
            .get_untracked()
            .filter(|place| all.contains(place))
            .or(all.first().copied());
        let Some(here) = here else { return };
        let in_lane = |lane: usize| all.iter().copied().filter(move |place| place.0 == lane);
        let lane: Vec<Place> = in_lane(here.0).collect();
        let at = lane.iter().position(|place| *place == here).unwrap_or(0);
        let target = match key {
            "ArrowLeft" => at
                .checked_sub(1)
                .and_then(|at| lane.get(at))
                .copied()
                .or_else(|| self.beyond(here, false)),
            "ArrowRight" => lane
                .get(at + 1)
                .copied()
                .or_else(|| self.beyond(here, true)),
            "ArrowUp" => (0..here.0).rev().find_map(|lane| in_lane(lane).next()),
            "ArrowDown" => (here.0 + 1..self.lanes.read_untracked().lanes.len())
                .find_map(|lane| in_lane(lane).next()),
            "Home" => lane.first().copied(),
            _ => lane.last().copied(),
        };
        if let Some(target) = target {
            self.current.set(Some(target));
            let corpus = self.corpus.get_value();
            browser::focus_soon(mark_id(target, &corpus));
        }
    }

    /// The next fact of the lane outside the window, which is moved to show it.
    fn beyond(self, here: Place, later: bool) -> Option<Place> {
        let lanes = self.lanes.read_untracked();
        let items = &lanes.lanes.get(here.0)?.items;
        let window = untrack(|| self.window());
        let item = match later {
            true => items.iter().find(|item| item.first >= window.last)?,
            false => items.iter().rev().find(|item| item.last <= window.first)?,
        };
        self.set_window(window.showing(item.first, item.last, self.whole.get_untracked()));
        Some((here.0, item.fact))
    }
}

/// The facts that have a mark of their own in a lane.
fn facts(packed: &Packed) -> Box<dyn Iterator<Item = FactRef> + '_> {
    match packed {
        Packed::Marks { marks, .. } => Box::new(marks.iter().map(|mark| mark.item.fact)),
        Packed::Bins(_) => Box::new(std::iter::empty()),
    }
}

/// The id of a mark in the document.
pub fn mark_id((lane, fact): Place, corpus: &Corpus) -> String {
    format!("mark-{lane}-{}", corpus.id(fact))
}

/// What a mark of so many facts says.
pub fn mark_label(item: &Item, count: usize, corpus: &Corpus, words: Words) -> String {
    match (count, item.tone) {
        (1, _) => describe::label(item.fact, corpus, words, LABEL_LETTERS),
        (_, Tone::Event) => words.events(count),
        (_, Tone::Figure) => words.facts(count),
        (_, Tone::Award(Status::Conferred)) => words.awards(count),
        (_, Tone::Award(status)) => format!(
            "{} · {}",
            words.awards(count),
            words.status_name(status).to_lowercase()
        ),
    }
}
