//! One lane: the unit, and its facts as marks or bins.

use super::chart::{Chart, Place, mark_id, mark_label};
use crate::app::axis::Tick;
use crate::app::describe;
use crate::app::lanes::{Bin, Lane, Mark, Packed, SYMBOL};
use crate::app::part::symbol::Symbol;
use crate::app::route::View;
use crate::app::state::AppState;
use leptos::prelude::*;

const ROW: f64 = 26.0;

/// The lane with this number.
pub fn lane_view(chart: Chart, place: usize, lane: &Lane) -> impl IntoView + use<> {
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
        let ticks = chart.ticks();
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
    let place: Place = (lane, fact);
    let label = mark_label(&mark.item, mark.count, &corpus, words);
    let when = corpus
        .date(fact)
        .map(|date| words.date(date))
        .unwrap_or_default();
    let name = match mark.count {
        // The name begins with what is seen, so that it can be called by it.
        1 => {
            let title = describe::title(fact, &corpus, words);
            match title.starts_with(&label) {
                true => format!("{title}, {when}"),
                false => format!("{label}: {title}, {when}"),
            }
        }
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
