//! The lanes: for each unit, award, giver or article its facts along the axis,
//! packed by [`crate::app::lanes`]; zoomed and moved by wheel, fingers, drag, keys
//! and buttons; walked through by keyboard as one tab stop.

mod chart;
mod gesture;
mod lane;
mod peek;
mod said;
mod walk;

use super::timeline::Times;
use crate::app::axis::{Step, Tick};
use crate::app::browser;
use crate::app::corpus::Corpus;
use crate::app::lanes::Tone;
use crate::app::part::each::Each;
use crate::app::part::icon::{Icon, IconView};
use crate::app::part::later::Below;
use crate::app::part::symbol::Symbol;
use crate::app::route::{LANES, facet_key};
use crate::app::state::AppState;
use crate::app::words::Words;
use crate::model::Status;
use crate::query::Facet;
use chart::{Chart, LANES_AT_ONCE, PLACES};
use lane::{Parts, lane_view};
use leptos::html::Div;
use leptos::prelude::*;
use peek::PeekView;
use std::ops::Range;
use std::sync::Arc;

const TICK_LABEL: f64 = 40.0;

/// Lanes that are drawn at once; when the others are, [`Below`] says.
const FIRST: usize = 8;

/// The chart of lanes.
#[component]
pub fn LaneChart(
    /// The dataset.
    corpus: Arc<Corpus>,
    /// Facts over time.
    times: Times,
    /// Lanes that are drawn at first.
    #[prop(default = LANES_AT_ONCE)]
    lanes: usize,
) -> impl IntoView {
    let state = AppState::here();
    let words = state.words();
    let ruler = NodeRef::<Div>::new();
    let chart = Chart::new(corpus, words, times, lanes, ruler, browser::width_of(ruler));
    let count = Memo::new(move |_| chart.lanes.read().filled.len());
    // A lane is drawn once in each place: another answer changes what stands in it.
    let (places, parts) = (Each::of(move || count.track()), Parts::of(chart));
    let lane = move |place: usize| {
        let there = places.value(move || place < count.get());
        (move || there.get().then(|| lane_view(chart, parts, place))).into_any()
    };
    let lanes = move |places: Range<usize>| places.map(lane).collect_view().into_any();
    let more = move || chart.lanes.read().heads.more;
    let title = move || words.lanes_title(state.chart().lanes);
    view! {
        <section class="lanes card" aria-labelledby="lanes-title">
            <div class="lanes-head">
                <h2 id="lanes-title">{title}</h2>
                {facet_select(
                    words.chart().lanes_of,
                    LANES.map(|facet| (facet, words.facet(facet))).to_vec(),
                    Signal::derive(move || state.chart().lanes),
                    move |facet| state.set_lanes(facet),
                )}
                <Zoom chart />
            </div>
            <div data-picture=title><Key words /></div>
            <p id="lanes-help" class="unseen">{words.chart().lanes_help}</p>
            <div
                class="lanes-body"
                data-picture=title
                role="application"
                aria-roledescription=words.chart().chart
                aria-labelledby="lanes-title"
                aria-describedby="lanes-help"
                class:lanes-body--zoomed=move || chart.view.get().is_some()
                class:lanes-body--moving=move || chart.moving.get().is_some()
                on:keydown=move |event| chart.on_key(&event)
                on:wheel=move |event| chart.on_wheel(&event)
            >
                <div class="lane lane--axis" aria-hidden="true">
                    <div class="lane-name"></div>
                    <div class="lane-track" node_ref=ruler>{move || axis(chart, words)}</div>
                </div>
                {lanes(0..FIRST)}
                <Below>{lanes(FIRST..PLACES)}</Below>
            </div>
            <Show when=move || { more() > 0 }>
                <p class="hint" data-picture=title>
                    <span>{move || words.lanes_beyond(more())}</span>
                    " "
                    <button type="button" class="text-button" on:click=move |_| chart.more_lanes()>{words.chart().more}</button>
                </p>
            </Show>
            <Undated chart />
            <PeekView chart />
            <p class="hint">{words.axis_note}" "<span class="keys-hint">{words.chart().lanes_hint}</span></p>
        </section>
    }
    .into_any()
}

/// A choice among facets.
pub fn facet_select(
    name: &'static str,
    offered: Vec<(Facet, &'static str)>,
    chosen: Signal<Facet>,
    choose: impl Fn(Facet) + 'static,
) -> impl IntoView {
    let facets: Vec<Facet> = offered.iter().map(|(facet, _)| *facet).collect();
    let options = offered.into_iter().map(|(facet, name)| {
        view! { <option value=facet_key(facet) selected=move || chosen.get() == facet>{name}</option> }
    });
    let on_change = move |word: String| {
        let mut facets = facets.iter();
        if let Some(facet) = facets.find(|facet| facet_key(**facet) == word) {
            choose(*facet);
        }
    };
    view! {
        <label class="picker">
            <span>{name}</span>
            <select
                prop:value=move || facet_key(chosen.get())
                on:change:target=move |event| on_change(event.target().value())
            >
                {options.collect_view()}
            </select>
        </label>
    }
    .into_any()
}

fn axis(chart: Chart, words: Words) -> impl IntoView {
    let width = chart.width.get();
    let ticks = chart.ticks();
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

#[component]
fn Zoom(
    /// The chart.
    chart: Chart,
) -> impl IntoView {
    let words = chart.words;
    let all = Signal::derive(move || chart.view.get().is_none());
    let never = Signal::derive(|| false);
    let button = move |icon: Icon, name: &'static str, disabled: Signal<bool>, act: fn(Chart)| {
        view! {
            <button type="button" class="icon-button" aria-label=name title=name disabled=disabled on:click=move |_| act(chart)>
                <IconView icon />
            </button>
        }
    };
    let shown = move || {
        let (first, last) = chart.days();
        words.days(first, last)
    };
    view! {
        <div class="zoom" role="group" aria-label=words.zoom>
            <span class="zoom-days num">{shown}</span>
            {button(Icon::Left, words.earlier, all, |chart| chart.shift(-0.5))}
            {button(Icon::Right, words.later, all, |chart| chart.shift(0.5))}
            {button(Icon::Minus, words.zoom_out, all, |chart| chart.zoom(2.0, 0.5))}
            {button(Icon::Plus, words.zoom_in, never, |chart| chart.zoom(0.5, 0.5))}
            <button type="button" class="button button--quiet" disabled=all on:click=move |_| chart.show(None)>
                {words.fit}
            </button>
        </div>
    }
}

/// The shelf of facts without a date.
#[component]
fn Undated(
    /// The chart.
    chart: Chart,
) -> impl IntoView {
    let state = AppState::here();
    let words = chart.words;
    let count = Memo::new(move |_| {
        state
            .answer()
            .map_or(0, |answer| answer.results.undated.len())
    });
    view! {
        <Show when=move || { count.get() > 0 }>
            <div class="undated">
                <strong>{words.undated}</strong>
                <span>{move || words.facts(count.get())}</span>
                <button type="button" id="undated-open" class="text-button" on:click=move |_| chart.peek_undated()>
                    {words.chart().show}
                </button>
            </div>
        </Show>
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
        (Tone::Award(Status::Withdrawn), words.legend_withdrawn),
    ];
    view! {
        <ul class="key" aria-label=words.legend>
            {entries.map(|(tone, name)| view! { <li><Symbol tone />{name}</li> }).collect_view()}
            <li><span class="key-bar" aria-hidden="true"></span>{words.legend_period}</li>
            <li><span class="key-bin" aria-hidden="true"></span>{words.chart().bin}</li>
        </ul>
    }
}
