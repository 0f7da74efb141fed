//! Every unit as a tree, with the number of facts that name it.

use crate::app::corpus::Corpus;
use crate::app::describe::unit_name;
use crate::app::route::View;
use crate::app::state::AppState;
use crate::text::slug;
use leptos::prelude::*;
use std::sync::Arc;

const MOST: usize = 500;

/// The tree of units.
#[component]
pub fn Units(
    /// The dataset.
    corpus: Arc<Corpus>,
) -> impl IntoView {
    let state = AppState::here();
    let words = state.words();
    let search = RwSignal::new(String::new());
    let found = {
        let corpus = Arc::clone(&corpus);
        Memo::new(move |_| {
            let wanted = search.with(|search| slug(search));
            let named = |name: &String| slug(name).contains(&wanted);
            let tree = corpus
                .unit_tree()
                .map(|(unit, depth)| (unit, if wanted.is_empty() { depth } else { 0 }));
            tree.filter(|(unit, _)| {
                named(&unit.name)
                    || unit.name_en.as_ref().is_some_and(named)
                    || unit.aliases.iter().any(named)
            })
            .map(|(unit, depth)| (unit.id.clone(), depth))
            .collect::<Vec<_>>()
        })
    };
    let row = {
        let corpus = Arc::clone(&corpus);
        move |(id, depth): (String, u16)| {
            let unit = corpus.unit(&id)?;
            let place = corpus.lists().units.iter().position(|unit| unit.id == id)?;
            let facts = corpus
                .naming()
                .get(place)
                .map_or(0, |facts| *facts as usize);
            let kind = words.unit_kind(&unit.kind);
            let name = unit_name(unit, words).to_owned();
            Some(view! {
                <li data-depth=depth.min(6).to_string() class:value--zero={facts == 0}>
                    <a href=move || state.view_href(View::Unit(id.clone()))>{name}</a>
                    <span class="unit-kind">{kind}</span>
                    <span class="num unit-count">{words.facts(facts)}</span>
                </li>
            })
        }
    };
    let rows = move || {
        found
            .get()
            .into_iter()
            .take(MOST)
            .filter_map(&row)
            .collect_view()
    };
    view! {
        <div class="page">
            <h1>{words.units_title}</h1>
            <p class="hint">{words.units_note}</p>
            <div class="page-tools">
                <input
                    type="search"
                    id="search"
                    autocomplete="off"
                    aria-label=words.units_search
                    placeholder=words.units_search
                    on:input:target=move |event| search.set(event.target().value())
                />
                <p class="count" aria-live="polite">
                    <strong class="num" data-testid="count">{move || words.number(found.read().len() as u64)}</strong>
                    " "
                    {move || words.units_noun(found.read().len())}
                </p>
            </div>
            <ul class="tree card" data-testid="results">{rows}</ul>
        </div>
    }
    .into_any()
}
