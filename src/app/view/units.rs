//! Every unit as a tree, with the number of facts that name it; units are chosen in it,
//! for all views and for a comparison.

use super::bar::Chips;
use super::list_tools::{Finding, list_tools};
use crate::app::corpus::{Corpus, is_called};
use crate::app::describe::unit_name;
use crate::app::listed::Listed;
use crate::app::part::link::link;
use crate::app::part::more::more;
use crate::app::record::MOST_UNITS;
use crate::app::route::View;
use crate::app::state::AppState;
use crate::app::words::Words;
use crate::query::{Facet, FactKind};
use crate::text::slug;
use leptos::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Units that are drawn at once.
const PAGE: usize = 150;

/// The tree of units.
#[component]
pub fn Units(
    /// The dataset.
    corpus: Arc<Corpus>,
) -> impl IntoView {
    let state = AppState::here();
    let words = state.words();
    let finding = Finding::new(PAGE);
    let found = {
        let corpus = Arc::clone(&corpus);
        Memo::new(move |_| {
            let wanted = finding.search.with(|search| slug(search));
            let units = corpus.lists().units.iter().enumerate();
            let places: BTreeMap<&str, usize> = units
                .map(|(place, unit)| (unit.id.as_str(), place))
                .collect();
            let tree = corpus
                .unit_tree()
                .map(|(unit, depth)| (unit, if wanted.is_empty() { depth } else { 0 }));
            tree.filter(|(unit, _)| is_called(unit, &wanted))
                .filter_map(|(unit, depth)| Some((*places.get(unit.id.as_str())?, depth)))
                .collect::<Vec<_>>()
        })
    };
    let chosen = Memo::new(move |_| {
        let answer = state.answer();
        answer.map_or(Vec::new(), |answer| {
            let chosen = answer.query.chosen(Facet::Unit);
            chosen.map(str::to_owned).collect::<Vec<_>>()
        })
    });
    let row = {
        let corpus = Arc::clone(&corpus);
        let figures = corpus.engine().facts_by_unit(&[FactKind::Figure]);
        move |(place, depth): (usize, u16)| {
            let unit = corpus.lists().units.get(place)?;
            let id = unit.id.clone();
            let facts = corpus.naming().get(place).copied().unwrap_or(0) as usize;
            let figures = figures.get(place).copied().unwrap_or(0);
            let kind = words.unit_kind(&unit.kind);
            let name = unit_name(unit, words).to_owned();
            let label = format!("{} {name}", words.units().choose);
            let (target, value, box_id) = (id.clone(), id.clone(), format!("choose-{id}"));
            Some(view! {
                <li data-depth=depth.min(6).to_string() class:value--zero={facts == 0 && figures == 0}>
                    <label class="tree-box">
                        <input
                            type="checkbox"
                            id=box_id
                            aria-label=label
                            prop:checked=move || chosen.read().contains(&id)
                            on:change=move |_| state.toggle(Facet::Unit, &value)
                        />
                    </label>
                    {link("", name, View::Unit(target))}
                    <span class="unit-kind">{kind}</span>
                    <span class="num unit-count">
                        {words.facts(facts)}
                        {(figures > 0).then(|| view! { <small>{words.figures_counted(figures)}</small> })}
                    </span>
                </li>
            })
        }
    };
    let rows = move || {
        let found = found.get();
        let rows = found.into_iter().take(finding.shown.get());
        rows.filter_map(&row).collect_view()
    };
    view! {
        <div class="page">
            <h1>{words.units_title}</h1>
            <p class="hint">{words.units_note}</p>
            {list_tools(
                finding,
                words.units_search,
                (Signal::derive(move || found.read().len()), Words::units_noun),
                move || Listed::Units(found.read().iter().map(|(place, _)| *place).collect()),
                (move || compare_link(chosen.get(), state)).into_any(),
            )}
            <Chips />
            <ul class="tree card" data-testid="results">{rows}</ul>
            {move || more(finding.shown, PAGE, found.read().len())}
        </div>
    }
    .into_any()
}

/// The link to the comparison of the chosen units; a word where they are too many.
fn compare_link(chosen: Vec<String>, state: AppState) -> AnyView {
    let words = state.words();
    let text = words.units();
    match chosen.len() {
        too_many if too_many > MOST_UNITS => {
            view! { <p class="hint" role="status">{words.too_many(too_many)}</p> }.into_any()
        }
        count => {
            let target = View::Compare(chosen);
            let name = if count < 2 {
                text.compare
            } else {
                text.compare_chosen
            };
            view! { <a class="button" id="compare" href=move || state.view_href(target.clone())>{name}</a> }
                .into_any()
        }
    }
}
