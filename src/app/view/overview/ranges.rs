//! The ranges of time as typed: two bounds each, one below the other.

use crate::app::overview::typed_moment;
use crate::app::part::icon::{Icon, IconView};
use crate::app::state::AppState;
use crate::app::whenever::whenever;
use crate::model::Moment;
use crate::query::Years;
use leptos::prelude::*;

/// The ranges, and a button that adds another.
#[component]
pub fn Ranges(
    /// The ranges asked for.
    asked: Memo<Vec<Years>>,
    /// Whether another one is added.
    adding: RwSignal<bool>,
) -> impl IntoView {
    let state = AppState::here();
    let words = state.words();
    let chart = words.chart();
    let rows = Memo::new(move |_| {
        asked.read().len().max(1) + usize::from(adding.get() && !asked.read().is_empty())
    });
    let range_views = move || {
        (0..rows.get())
            .map(|place| range_view(asked, adding, place))
            .collect_view()
    };
    view! {
        <div class="ranges">
            {range_views}
            <button
                type="button"
                class="button button--quiet"
                aria-pressed=move || adding.get().to_string()
                on:click=move |_| adding.update(|adding| *adding = !*adding)
            >
                <IconView icon=Icon::Plus />
                {chart.add_range}
            </button>
            <Show when=move || !asked.read().is_empty()>
                <button type="button" class="button button--quiet" on:click=move |_| state.set_years(Vec::new())>
                    {words.all_years}
                </button>
            </Show>
            <p id="range-hint" class="hint">{chart.hint}</p>
        </div>
    }
}

fn range_view(asked: Memo<Vec<Years>>, adding: RwSignal<bool>, place: usize) -> impl IntoView {
    let state = AppState::here();
    let words = state.words();
    let chart = words.chart();
    let range = Memo::new(move |_| asked.read().get(place).copied().unwrap_or_default());
    // What was typed and could not be followed stays, and why.
    let refused = RwSignal::new(None::<(bool, String, String)>);
    whenever(move || {
        range.get();
        refused.set(None);
    });
    let take = move |end: bool, text: String| {
        let mut wanted = range.get_untracked();
        let slot = if end {
            &mut wanted.to
        } else {
            &mut wanted.from
        };
        match typed_moment(&text) {
            Ok(moment) => *slot = moment,
            Err(_) => {
                let why = words.not_a_moment(&text);
                return refused.set(Some((end, text, why)));
            }
        }
        if wanted.is_reversed() {
            return refused.set(Some((end, text, chart.reversed.to_owned())));
        }
        refused.set(None);
        let mut ranges = asked.get_untracked();
        match ranges.get_mut(place) {
            Some(range) => *range = wanted,
            None => ranges.push(wanted),
        }
        ranges.retain(|range| !range.is_empty());
        ranges.dedup();
        if !wanted.is_empty() {
            adding.set(false);
        }
        state.set_years(ranges);
    };
    let input = move |end: bool, name: &'static str| {
        let of = move |range: Years| if end { range.to } else { range.from };
        let wrong = Memo::new(move |_| {
            refused
                .read()
                .as_ref()
                .is_some_and(|refused| refused.0 == end)
        });
        let value = move || match refused.get().filter(|refused| refused.0 == end) {
            Some((_, text, _)) => text,
            None => of(range.get()).map_or(String::new(), |moment: Moment| words.typed(moment)),
        };
        view! {
            <label class="year-input">
                <span>{name}</span>
                <input
                    type="text"
                    inputmode="numeric"
                    size="10"
                    maxlength="11"
                    autocomplete="off"
                    aria-describedby="range-hint"
                    aria-invalid=move || wrong.get().then_some("true")
                    prop:value=value
                    on:change:target=move |event| take(end, event.target().value())
                />
            </label>
        }
    };
    let drop = move |_| {
        let mut ranges = asked.get_untracked();
        ranges.remove(place);
        state.set_years(ranges);
    };
    view! {
        <div class="range" role="group" aria-label=chart.range>
            {input(false, chart.from)}
            {input(true, chart.to)}
            <Show when=move || { asked.read().len() > 1 && place < asked.read().len() }>
                <button type="button" class="icon-button" aria-label=chart.drop_range title=chart.drop_range on:click=drop>
                    <IconView icon=Icon::Cross />
                </button>
            </Show>
            <p class="range-error" role="alert">{move || refused.get().map(|(_, _, why)| why)}</p>
        </div>
    }
}
