//! What all parts of the chart of lanes share: the lanes, the window of time in
//! view, and the lanes as packed.

use super::super::timeline::Times;
use super::peek::Peek;
use super::said::{Labels, letters};
use crate::app::axis::{Tick, Window};
use crate::app::browser;
use crate::app::corpus::Corpus;
use crate::app::lanes::heads::{Head, Heads, heads};
use crate::app::lanes::{FEW_ROWS, Hit, Item, Lane, MANY_ROWS, Packed, pack};
use crate::app::state::AppState;
use crate::app::whenever::whenever;
use crate::app::words::Words;
use crate::model::Day;
use crate::query::{Choice, Facet, Reach};
use leptos::html::Div;
use leptos::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

/// Lanes that are drawn, and how many more are on request.
pub const LANES_AT_ONCE: usize = 24;

/// Most lanes whatever is asked for.
const MOST_LANES: usize = 48;

/// Most places for lanes: that of facts without a value stands below the others.
pub const PLACES: usize = MOST_LANES + 1;

/// Labels that all lanes together draw.
const LABELS: usize = 240;

/// More lanes than this are drawn lower each.
const CALM: usize = 14;

const TICKS_APART: f64 = 64.0;

/// How far beyond both edges lanes are drawn while a hand moves them, as a part of what is in view.
const BEYOND: f64 = 0.25;

/// How long a window must stand still until the address says so.
const STILL: Duration = Duration::from_millis(350);

/// The lanes of an answer.
#[derive(Default)]
pub struct Lanes {
    /// Which there are.
    pub heads: Heads,
    /// What stands in each.
    pub filled: Vec<Lane>,
}

impl Lanes {
    fn all(&self) -> impl Iterator<Item = (&Head, &Lane)> {
        self.heads.shown.iter().zip(&self.filled)
    }
}

/// The axis of what is drawn.
#[derive(Clone, Copy, PartialEq)]
pub struct Sheet {
    /// The days: those in view, and while a hand moves them some beyond.
    pub window: Window,
    /// Their length in pixels.
    pub length: f64,
}

/// The lanes as drawn.
pub struct Drawn {
    /// What stands in each, and where.
    pub packed: Vec<Packed>,
    /// What the highest bin counts.
    pub most: u32,
    /// Labels that one lane may draw.
    pub labels: usize,
}

/// What all parts of the chart share. Few memos, each of which reads few others: a change asks
/// every way through them again.
#[derive(Clone, Copy)]
pub struct Chart {
    /// The state of the page.
    pub state: AppState,
    /// The text of the interface.
    pub words: Words,
    /// The dataset.
    pub corpus: StoredValue<Arc<Corpus>>,
    /// Which lanes there are, and what stands in them.
    pub lanes: Memo<Arc<Lanes>>,
    /// Of which facet they are, and what of its tree was unfolded or folded.
    pub asked: Memo<(Facet, Choice)>,
    /// The days of all facts.
    pub whole: Memo<Window>,
    /// The days in view, if they are not all.
    pub view: RwSignal<Option<Window>>,
    /// The axis.
    pub ruler: NodeRef<Div>,
    /// Length of the axis in pixels.
    pub width: ReadSignal<f64>,
    /// The lanes that show each fact, by value.
    pub each: RwSignal<BTreeSet<Option<String>>>,
    /// The axis of what is drawn.
    pub sheet: Memo<Sheet>,
    /// The lanes as drawn.
    pub drawn: Memo<Arc<Drawn>>,
    /// Where the keyboard is.
    pub cursor: RwSignal<Option<super::walk::Cursor>>,
    /// What the pointer is over: lane, mark or bin, and where.
    pub hover: RwSignal<Option<(usize, Hit)>>,
    /// Facts taken out of the chart to look at.
    pub peek: RwSignal<Option<Peek>>,
    /// The pointers that are down.
    pub gesture: StoredValue<super::gesture::Gesture>,
    /// Where the lanes lie in the window.
    pub sights: browser::Sights,
    /// The days that are drawn while a hand moves them.
    pub moving: RwSignal<Option<Window>>,
    room: RwSignal<usize>,
    /// The labels of facts that were made.
    pub labels: StoredValue<Labels>,
    moves: StoredValue<u32>,
}

impl Chart {
    /// The chart of the present answer, of at most so many lanes at first, on an axis of `width` pixels.
    pub fn new(
        corpus: Arc<Corpus>,
        words: Words,
        times: Times,
        lanes: usize,
        ruler: NodeRef<Div>,
        width: ReadSignal<f64>,
    ) -> Chart {
        let state = AppState::here();
        let corpus = StoredValue::new(corpus);
        let room = RwSignal::new(lanes);
        let asked = Memo::new(move |_| {
            let chart = state.chart();
            match chart.lanes {
                Facet::Unit => (Facet::Unit, chart.unfolded),
                other => (other, Choice::default()),
            }
        });
        let lanes = Memo::new_with_compare(
            move |_| Arc::new(lanes_of(state, &asked.read(), room.get())),
            |_, _| true,
        );
        let whole = Memo::new(move |_| whole_window(state, times));
        let view = RwSignal::new(None::<Window>);
        let moving = RwSignal::new(None::<Window>);
        let in_view = move || view.get().unwrap_or(whole.get());
        let sheet = Memo::new(move |_| {
            let window = moving.get().unwrap_or_else(in_view);
            let length = width.get() * window.days() / untrack(in_view).days();
            Sheet { window, length }
        });
        let each = RwSignal::new(BTreeSet::new());
        let labels = StoredValue::new(Labels::new());
        let drawn = Memo::new_with_compare(
            move |_| {
                let Sheet { window, length } = sheet.get();
                let lanes = lanes.read();
                let few = match lanes.heads.shown.len() > CALM {
                    true => FEW_ROWS - 2,
                    false => FEW_ROWS,
                };
                let pack_lane = |(head, lane): (&Head, &Lane)| {
                    let most = each.with(|each: &BTreeSet<_>| match each.contains(&head.value) {
                        true => MANY_ROWS,
                        false => few,
                    });
                    let letters = |item: &Item| letters(item, corpus, words, labels);
                    pack(lane, window, length, most, letters)
                };
                let packed: Vec<Packed> = match length > 0.0 {
                    true => lanes.all().map(pack_lane).collect(),
                    false => Vec::new(),
                };
                let bins = packed.iter().flat_map(|lane| &lane.bins);
                let most = bins.map(|bin| bin.count).max().unwrap_or(1);
                let labels = LABELS / lanes.heads.shown.len().max(1);
                Arc::new(Drawn {
                    packed,
                    most,
                    labels,
                })
            },
            |_, _| true,
        );
        let chart = Chart {
            state,
            words,
            corpus,
            lanes,
            asked,
            whole,
            view,
            ruler,
            width,
            each,
            sheet,
            drawn,
            cursor: RwSignal::new(None),
            hover: RwSignal::new(None),
            peek: RwSignal::new(None),
            gesture: StoredValue::default(),
            sights: browser::Sights::new(),
            moving,
            room,
            labels,
            moves: StoredValue::new(0),
        };
        // The address says which days are in view; while they move it lags behind.
        whenever(move || {
            let asked = state.chart().zoom;
            if asked != untrack(|| chart.zoom_days()) {
                chart.moving.set(None);
                view.set(asked.map(|(first, last)| Window {
                    first: f64::from(first.ordinal()),
                    last: f64::from(last.ordinal()) + 1.0,
                }));
            }
        });
        // What was looked at or opened was of another answer.
        whenever(move || {
            lanes.track();
            if chart.hover.get_untracked().is_some() {
                chart.hover.set(None);
            }
            if chart.peek.get_untracked().is_some() {
                chart.peek.set(None);
            }
        });
        chart
    }

    /// The days in view, tracked.
    pub fn window(self) -> Window {
        self.view.get().unwrap_or(self.whole.get())
    }

    /// First and last day in view, tracked.
    pub fn days(self) -> (Day, Day) {
        let window = self.window();
        (
            Day::of_ordinal(window.first.round() as i32),
            Day::of_ordinal(window.last.round() as i32 - 1),
        )
    }

    fn zoom_days(self) -> Option<(Day, Day)> {
        self.view.get().map(|_| self.days())
    }

    /// The ticks of the axis, tracked.
    pub fn ticks(self) -> Vec<Tick> {
        self.window().ticks(self.width.get(), TICKS_APART)
    }

    /// The ticks of what is drawn, tracked.
    pub fn drawn_ticks(self) -> Vec<Tick> {
        let Sheet { window, length } = self.sheet.get();
        window.ticks(length, TICKS_APART)
    }

    /// How far what is drawn begins before what is in view, in pixels; tracked.
    pub fn before(self) -> f64 {
        self.moving
            .get()
            .map_or(0.0, |drawn| -self.window().x(drawn.first, self.width.get()))
    }

    /// Shows these days, or all of them.
    pub fn show(self, window: Option<Window>) {
        self.turn_to(window, false);
    }

    /// Shows these days, as many as before: a hand moves the lanes, which are drawn anew only
    /// where it comes to the end of what is drawn.
    pub fn pan(self, window: Window) {
        self.turn_to(Some(window), true);
    }

    fn turn_to(self, window: Option<Window>, by_hand: bool) {
        let whole = self.whole.get_untracked();
        let part = window.filter(|window| window.days() < whole.days() - 0.5);
        if part == self.view.get_untracked() {
            return;
        }
        let moving = part.filter(|_| by_hand).map(|part| {
            let drawn = self.moving.get_untracked();
            drawn
                .filter(|drawn| drawn.first <= part.first && part.last <= drawn.last)
                .unwrap_or(part.widened(BEYOND))
        });
        if moving != self.moving.get_untracked() {
            self.moving.set(moving);
        }
        self.view.set(part);
        self.hover.set(None);
        let moved = self.moves.get_value() + 1;
        self.moves.set_value(moved);
        let settle = move || {
            if self.moves.try_get_value() == Some(moved) {
                self.moving.set(None);
                self.state.set_zoom(untrack(|| self.zoom_days()));
            }
        };
        set_timeout(settle, STILL);
    }

    /// Makes the days in view `factor` times as many, around a place of the axis
    /// from 0 to 1.
    pub fn zoom(self, factor: f64, around: f64) {
        let window = untrack(|| self.window());
        self.show(Some(window.zoomed(
            factor,
            around,
            self.whole.get_untracked(),
        )));
    }

    /// Moves on by a part of what is in view.
    pub fn shift(self, part: f64) {
        let window = untrack(|| self.window());
        self.show(Some(window.moved(part, self.whole.get_untracked())));
    }

    /// Makes room for more lanes.
    pub fn more_lanes(self) {
        self.room
            .update(|room| *room = (*room + LANES_AT_ONCE).min(MOST_LANES));
    }

    /// Draws each fact of a lane, or groups them again.
    pub fn toggle_each(self, value: Option<String>) {
        self.each.update(|lanes| {
            if !lanes.remove(&value) {
                lanes.insert(value);
            }
        });
    }

    /// Unfolds or folds what stands below a lane.
    pub fn toggle_fold(self, head: &Head) {
        if let (Some(value), Some(folded)) = (&head.value, head.folded) {
            self.state.set_unfolded(value, folded);
        }
    }
}

fn lanes_of(state: AppState, asked: &(Facet, Choice), room: usize) -> Lanes {
    let Some(answer) = state.answer() else {
        return Lanes::default();
    };
    let (engine, facts) = (answer.corpus.engine(), &answer.results.facts);
    // A lane of a unit is of it and what stands below it; not of a cluster's members.
    let reach = Reach {
        clusters: false,
        ..Reach::default()
    };
    let (facet, unfolded) = asked;
    let heads = heads(&engine.spread(facts, *facet, reach), unfolded, room);
    let wanted: Vec<_> = heads.shown.iter().map(Head::lane).collect();
    let filled = engine.lanes(facts, *facet, &wanted).into_iter();
    Lanes {
        filled: filled.map(Lane::new).collect(),
        heads,
    }
}

/// The days of all facts, as far as ranges of time are asked for.
fn whole_window(state: AppState, times: Times) -> Window {
    let asked = state.address().query.years;
    Window::holding(
        times.counted.read().iter().map(|(period, _)| period),
        &asked,
    )
    .unwrap_or(Window::years(2000, 2001))
}

/// The id of a lane's place for the keyboard.
pub fn cursor_id(lane: usize) -> String {
    format!("lane-{lane}-item")
}

/// The id of a lane's name.
pub fn name_id(lane: usize) -> String {
    format!("lane-{lane}")
}
