//! The lanes: for each unit its facts along the axis, packed by
//! [`crate::app::lanes`]; zoomed by buttons, walked through by keyboard as one tab stop.

mod chart;
mod lane;

use crate::app::axis::{Step, Tick};
use crate::app::browser;
use crate::app::corpus::Corpus;
use crate::app::lanes::Tone;
use crate::app::part::icon::{Icon, IconView};
use crate::app::part::symbol::Symbol;
use crate::app::state::AppState;
use crate::app::words::Words;
use crate::model::Status;
use chart::Chart;
use lane::lane_view;
use leptos::html::Div;
use leptos::prelude::*;
use std::sync::Arc;

const TICK_LABEL: f64 = 40.0;

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
