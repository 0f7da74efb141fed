//! The bar above results: search, the count, the active choices.

use crate::app::browser;
use crate::app::chips::{chip_name, chips};
use crate::app::part::icon::{Icon, IconView};
use crate::app::part::menu::Menu;
use crate::app::part::rest::rest;
use crate::app::state::{AppState, Piece};
use crate::query::{Facet, Query};
use leptos::prelude::*;

/// The bar; `sheet` is whether the facets are unfolded on small screens.
#[component]
pub fn Bar(
    /// Whether the facets are unfolded on small screens, where there are any.
    #[prop(optional)]
    sheet: Option<RwSignal<bool>>,
) -> impl IntoView {
    let state = AppState::here();
    let words = state.words();
    let count = Memo::new(move |_| {
        state
            .answer()
            .map_or(0, |answer| answer.results.facts.len())
    });
    let text = Memo::new(move |_| state.address().query.text);
    let open = RwSignal::new(false);
    let clear = move |_| {
        state.set_text("");
        browser::focus_soon("search");
    };
    view! {
        <div class="bar">
            <div class="search" role="search">
                <IconView icon=Icon::Lens />
                <input
                    id="search"
                    type="search"
                    autocomplete="off"
                    aria-label=words.search_label
                    placeholder=words.search_hint
                    prop:value=move || text.get()
                    on:input:target=move |event| state.set_text(&event.target().value())
                />
                <Show when=move || !text.get().is_empty() fallback=|| view! { <kbd aria-hidden="true">"/"</kbd> }>
                    <button type="button" class="icon-button" aria-label=words.clear_search on:click=clear>
                        <IconView icon=Icon::Cross />
                    </button>
                </Show>
            </div>
            {sheet.map(|sheet| view! {
                <button
                    type="button"
                    class="button filters-toggle"
                    aria-expanded=move || sheet.get().to_string()
                    aria-controls="facets"
                    on:click=move |_| sheet.update(|open| *open = !*open)
                >
                    <IconView icon=Icon::Sliders />
                    {words.show_filters}
                </button>
            })}
            <p class="count" aria-live="polite" aria-atomic="true">
                <strong class="num" data-testid="count">{move || words.number(count.get() as u64)}</strong>
                " "
                {move || words.facts_noun(count.get())}
            </p>
            <Menu id="export" icon=Icon::Down name=words.tables().export open>
                {rest(Piece::Export(open))}
            </Menu>
        </div>
        <Chips />
    }
}

/// The active choices, each with a button that takes it away.
#[component]
pub fn Chips() -> impl IntoView {
    let state = AppState::here();
    let words = state.words();
    let active = Memo::new(move |_| {
        let mut query = state
            .answer()
            .map_or(Query::default(), |answer| answer.query.clone());
        // The units of such a view are no choice that narrows it.
        if !state.view().units().is_empty() {
            query.clear(Facet::Unit);
        }
        chips(&query)
    });
    let chip_views = move || {
        let Some(answer) = state.answer() else {
            return Vec::new();
        };
        let of_chip = |chip: crate::app::chips::Chip| {
            let name = chip_name(&chip, &answer.corpus, words);
            let label = words.remove(&name);
            view! {
                <li>
                    <button type="button" class="chip" aria-label=label on:click=move |_| {
                        state.drop_chip(&chip);
                        browser::focus_soon("search");
                    }>
                        {name}
                        <IconView icon=Icon::Cross />
                    </button>
                </li>
            }
        };
        active.get().into_iter().map(of_chip).collect()
    };
    view! {
        <Show when=move || !active.get().is_empty()>
            <div class="chips" role="group" aria-label=words.chosen>
                <ul>{chip_views}</ul>
                <button type="button" class="button button--quiet" on:click=move |_| {
                    state.clear();
                    browser::focus_soon("search");
                }>
                    {words.reset}
                </button>
            </div>
        </Show>
    }
}
