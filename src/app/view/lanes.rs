//! The lanes: for each unit its facts along the axis, packed by
//! [`crate::app::lanes`]; zoomed by buttons, walked through by keyboard as one tab stop.

use crate::app::axis::{Step, Tick, Window};
use crate::app::browser;
use crate::app::corpus::Corpus;
use crate::app::describe;
use crate::app::lanes::{
    Bin, FEW_ROWS, Item, Lane, Lanes, MANY_ROWS, Mark, Packed, SYMBOL, Tone, lanes, pack,
};
use crate::app::part::icon::{Icon, IconView};
use crate::app::part::symbol::Symbol;
use crate::app::route::View;
use crate::app::state::AppState;
use crate::app::words::Words;
use crate::model::Status;
use crate::query::{Facet, FactRef};
use leptos::ev::KeyboardEvent;
use leptos::html::Div;
use leptos::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;

const MOST_LANES: usize = 12;
const LABEL_LETTERS: usize = 36;
const ROW: f64 = 26.0;
const TICKS_APART: f64 = 64.0;
const TICK_LABEL: f64 = 40.0;

/// Where a mark stands: the number of its lane, and its fact.
type Place = (usize, FactRef);

/// What all parts of the chart share.
#[derive(Clone, Copy)]
struct Chart {
    words: Words,
    corpus: StoredValue<Arc<Corpus>>,
    lanes: Memo<Lanes>,
    whole: Memo<Window>,
    view: RwSignal<Option<Window>>,
    width: ReadSignal<f64>,
    unfolded: RwSignal<BTreeSet<Option<String>>>,
    packed: Memo<Vec<Packed>>,
    current: RwSignal<Option<Place>>,
}

/// The chart of lanes.
#[component]
pub fn LaneChart(
    /// The dataset.
    corpus: Arc<Corpus>,
) -> impl IntoView {
    let state = AppState::here();
    let words = state.words();
    let ruler = NodeRef::<Div>::new();
    let chart = Chart::new(corpus, words, browser::width_of(ruler));
    let lane_views = move || {
        let lanes = chart.lanes.get().lanes;
        lanes
            .into_iter()
            .enumerate()
            .map(|(place, lane)| lane_view(chart, place, &lane))
            .collect_view()
    };
    let more = move || chart.lanes.read().more;
    view! {
        <Show when=move || !chart.lanes.read().lanes.is_empty()>
            <section class="lanes card" aria-labelledby="lanes-title">
                <div class="lanes-head">
                    <h2 id="lanes-title">{words.lanes_title}</h2>
                    <Zoom chart />
                </div>
                <Key words />
                <p id="lanes-help" class="unseen">{words.lanes_help}</p>
                <div
                    class="lanes-body"
                    role="group"
                    aria-labelledby="lanes-title"
                    aria-describedby="lanes-help"
                    on:keydown=move |event| chart.on_key(&event)
                >
                    <div class="lane lane--axis" aria-hidden="true">
                        <div class="lane-name"></div>
                        <div class="lane-track" node_ref=ruler>{move || axis(chart, words)}</div>
                    </div>
                    {lane_views}
                </div>
                <Show when=move || { more() > 0 }>
                    <p class="hint">{move || words.more_lanes(more())}</p>
                </Show>
                <p class="hint">{words.axis_note}</p>
            </section>
        </Show>
    }
    .into_any()
}

impl Chart {
    fn new(corpus: Arc<Corpus>, words: Words, width: ReadSignal<f64>) -> Chart {
        let state = AppState::here();
        let corpus = StoredValue::new(corpus);
        let lanes = Memo::new(move |_| {
            let Some(answer) = state.answer() else {
                return Lanes::default();
            };
            let units = answer
                .results
                .facets
                .get(&Facet::Unit)
                .map(Vec::as_slice)
                .unwrap_or_default();
            lanes(&answer.results.facts, &answer.corpus, units, MOST_LANES)
        });
        let whole = Memo::new(move |_| {
            let answer = state.answer();
            let dates = answer.iter().flat_map(|answer| {
                answer
                    .results
                    .facts
                    .iter()
                    .filter_map(|fact| answer.corpus.date(*fact))
            });
            Window::of(dates).unwrap_or(Window::years(2000, 2001))
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

    fn window(self) -> Window {
        self.view.get().unwrap_or(self.whole.get())
    }

    fn set_window(self, window: Window) {
        let whole = self.whole.get_untracked();
        let all = window.days() >= whole.days() - 0.5;
        self.view.set((!all).then_some(window));
    }

    fn zoom(self, factor: f64) {
        let window = untrack(|| self.window());
        self.set_window(window.zoomed(factor, self.whole.get_untracked()));
    }

    fn shift(self, part: f64) {
        let window = untrack(|| self.window());
        self.set_window(window.moved(part, self.whole.get_untracked()));
    }

    fn toggle_lane(self, unit: Option<String>) {
        self.unfolded.update(|lanes| {
            if !lanes.remove(&unit) {
                lanes.insert(unit);
            }
        });
    }

    /// The mark that a tab key reaches: the one last walked to, else the first.
    fn is_stop(self, place: Place) -> bool {
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

    fn on_key(self, event: &KeyboardEvent) {
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

fn mark_id((lane, fact): Place, corpus: &Corpus) -> String {
    format!("mark-{lane}-{}", corpus.id(fact))
}

fn mark_label(item: &Item, count: usize, corpus: &Corpus, words: Words) -> String {
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

fn axis(chart: Chart, words: Words) -> impl IntoView {
    let width = chart.width.get();
    let ticks = chart.window().ticks(width, TICKS_APART);
    let ticks = ticks
        .into_iter()
        .filter(|tick| tick.x + TICK_LABEL <= width);
    let tick = |tick: Tick| {
        view! {
            <span class="tick num" class:tick--major=tick.major style:left=format!("{:.1}px", tick.x)>
                {tick_label(&tick, words)}
            </span>
        }
    };
    ticks.map(tick).collect_view()
}

fn tick_label(tick: &Tick, words: Words) -> String {
    match tick.step {
        Step::Years(_) => tick.day.year.to_string(),
        _ if tick.day.month == 1 && tick.day.day == 1 => tick.day.year.to_string(),
        Step::Quarters => words.quarter(tick.day.month),
        Step::Months => words.month(tick.day.month),
        Step::Days if tick.day.day == 1 => words.month(tick.day.month),
        Step::Days => tick.day.day.to_string(),
    }
}

fn lane_view(chart: Chart, place: usize, lane: &Lane) -> impl IntoView + use<> {
    let state = AppState::here();
    let words = chart.words;
    let corpus = chart.corpus.get_value();
    let unit = lane.unit.clone();
    let total = lane.items.len();
    let name = unit
        .as_deref()
        .map_or(words.no_unit_lane.to_owned(), |unit| {
            describe::unit_named(unit, &corpus, words)
        });
    let link = unit.clone().map(View::Unit);
    let heading = match link {
        Some(view) => view! { <a href=move || state.view_href(view.clone())>{name}</a> }.into_any(),
        None => view! { <span>{name}</span> }.into_any(),
    };
    let rows = move || match chart.packed.read().get(place) {
        Some(Packed::Marks { rows, .. }) => *rows,
        _ => 1,
    };
    let grouped = move || match chart.packed.read().get(place) {
        Some(Packed::Marks { marks, .. }) => marks.iter().any(|mark| mark.count > 1),
        Some(Packed::Bins(_)) => true,
        None => false,
    };
    let key = unit.clone();
    let unfolded = Memo::new(move |_| chart.unfolded.with(|lanes| lanes.contains(&key)));
    let ticks = move || {
        let ticks = chart.window().ticks(chart.width.get(), TICKS_APART);
        let line = |tick: Tick| view! { <span class="gridline" class:gridline--major=tick.major style:left=format!("{:.1}px", tick.x)></span> };
        ticks.into_iter().map(line).collect_view()
    };
    let folds = unit.clone();
    let content = move || match chart.packed.read().get(place) {
        Some(Packed::Marks { marks, .. }) => marks
            .iter()
            .map(|mark| mark_view(chart, place, *mark, unit.clone()))
            .collect_view()
            .into_any(),
        Some(Packed::Bins(bins)) => {
            let most = bins.iter().map(|bin| bin.count).max().unwrap_or(1);
            bins.iter()
                .map(|bin| bin_view(chart, *bin, most))
                .collect_view()
                .into_any()
        }
        None => ().into_any(),
    };
    view! {
        <div class="lane">
            <div class="lane-name">
                {heading}
                <span class="lane-count">{words.facts(total)}</span>
                <Show when=move || grouped() || unfolded.get()>
                    <button
                        type="button"
                        class="lane-fold"
                        aria-expanded=move || unfolded.get().to_string()
                        on:click={
                            let folds = folds.clone();
                            move |_| chart.toggle_lane(folds.clone())
                        }
                    >
                        {move || if unfolded.get() { words.fold_lane } else { words.unfold_lane }}
                    </button>
                </Show>
            </div>
            <div class="lane-track" style:min-height=move || format!("{}px", rows() as f64 * ROW + 10.0)>
                <div class="grid" aria-hidden="true">{ticks}</div>
                {content}
            </div>
        </div>
    }
    .into_any()
}

fn mark_view(chart: Chart, lane: usize, mark: Mark, unit: Option<String>) -> impl IntoView + use<> {
    let state = AppState::here();
    let words = chart.words;
    let corpus = chart.corpus.get_value();
    let fact = mark.item.fact;
    let place = (lane, fact);
    let label = mark_label(&mark.item, mark.count, &corpus, words);
    let when = corpus
        .date(fact)
        .map(|date| words.date(date))
        .unwrap_or_default();
    let name = match mark.count {
        1 => format!("{}, {when}", describe::title(fact, &corpus, words)),
        _ => format!("{label}, {when}"),
    };
    let shape = if mark.item.point { "point" } else { "bar" };
    let open = Memo::new(move |_| mark.count == 1 && state.opened() == Some(fact));
    let stop = Memo::new(move |_| chart.is_stop(place));
    let on_click = move |_| {
        chart.current.set(Some(place));
        match mark.count {
            1 => state.open(fact),
            _ => chart.toggle_lane(unit.clone()),
        }
    };
    view! {
        <button
            type="button"
            id=mark_id(place, &corpus)
            class=format!("mark mark--{shape} tone-{}", mark.item.tone.word())
            class:mark--group={mark.count > 1}
            class:mark--inside=mark.inside
            class:mark--flipped=mark.flipped
            class:mark--open-left=mark.open_left
            class:mark--open-right=mark.open_right
            aria-label=name.clone()
            title=name
            aria-current=move || open.get().then_some("true")
            tabindex=move || if stop.get() { "0" } else { "-1" }
            style:left=format!("{:.1}px", mark.x)
            style:top=format!("{:.1}px", mark.row as f64 * ROW + 5.0)
            style:width=format!("{:.1}px", mark.width)
            on:click=on_click
        >
            <Symbol tone=mark.item.tone />
            {(mark.label > 0.0).then(|| view! {
                <span class="mark-label" style:width=format!("{:.1}px", mark.label)>{label}</span>
            })}
        </button>
    }
}

fn bin_view(chart: Chart, bin: Bin, most: usize) -> impl IntoView {
    let words = chart.words;
    let size = SYMBOL + (bin.count as f64 / most as f64).sqrt() * 14.0;
    let zoom = move |_| chart.set_window(bin.window.zoomed(1.2, chart.whole.get_untracked()));
    view! {
        <button
            type="button"
            class="bin num"
            class:bin--events={bin.events * 2 > bin.count}
            aria-label=words.facts(bin.count)
            title=words.facts(bin.count)
            style:left=format!("{:.1}px", bin.x + (bin.width - size) / 2.0)
            style:width=format!("{size:.1}px")
            style:height=format!("{size:.1}px")
            on:click=zoom
        >
            {words.number(bin.count as u64)}
        </button>
    }
}

#[component]
fn Zoom(
    /// The chart.
    chart: Chart,
) -> impl IntoView {
    let words = chart.words;
    let all = move || chart.view.get().is_none();
    let button = move |icon: Icon, name: &'static str, disabled: Signal<bool>, act: fn(Chart)| {
        view! {
            <button type="button" class="icon-button" aria-label=name title=name disabled=disabled on:click=move |_| act(chart)>
                <IconView icon />
            </button>
        }
    };
    let all = Signal::derive(all);
    let never = Signal::derive(|| false);
    view! {
        <div class="zoom" role="group" aria-label=words.zoom>
            {button(Icon::Left, words.earlier, all, |chart| chart.shift(-0.5))}
            {button(Icon::Right, words.later, all, |chart| chart.shift(0.5))}
            {button(Icon::Minus, words.zoom_out, all, |chart| chart.zoom(2.0))}
            {button(Icon::Plus, words.zoom_in, never, |chart| chart.zoom(0.5))}
            <button type="button" class="button button--quiet" disabled=all on:click=move |_| chart.view.set(None)>
                {words.fit}
            </button>
        </div>
    }
}

/// What colours and shapes mean.
#[component]
fn Key(
    /// The text of the interface.
    words: Words,
) -> impl IntoView {
    let entries = [
        (Tone::Event, words.legend_event),
        (Tone::Award(Status::Conferred), words.legend_conferred),
        (Tone::Award(Status::Proposed), words.legend_proposed),
        (Tone::Award(Status::Held), words.legend_held),
    ];
    view! {
        <ul class="key" aria-label=words.legend>
            {entries.map(|(tone, name)| view! { <li><Symbol tone />{name}</li> }).collect_view()}
            <li><span class="key-bar" aria-hidden="true"></span>{words.legend_period}</li>
        </ul>
    }
}
