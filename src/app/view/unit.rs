//! One unit: names, place in the tree, its facts by year, the people of its offices.

use crate::app::corpus::Corpus;
use crate::app::describe::unit_name;
use crate::app::grouping::by_year;
use crate::app::part::fact_row::fact_row;
use crate::app::route::View;
use crate::app::state::AppState;
use crate::model::Unit;
use crate::query::{Facet, FactRef};
use crate::text::sorting::sort_by_key;
use leptos::prelude::*;
use std::sync::Arc;

/// The page of a unit that the dataset has.
#[component]
pub fn UnitView(
    /// The dataset.
    corpus: Arc<Corpus>,
    /// The unit.
    id: String,
) -> impl IntoView {
    let state = AppState::here();
    let words = state.words();
    let Some(unit) = corpus.unit(&id) else {
        return ().into_any();
    };
    let links = |title: &'static str, units: Vec<&Unit>| {
        let link = |unit: &Unit| {
            let (id, name) = (unit.id.clone(), unit_name(unit, words).to_owned());
            view! { <li><a href=move || state.view_href(View::Unit(id.clone()))>{name}</a></li> }
        };
        let links = units.into_iter().map(link).collect_view();
        (!links.is_empty())
            .then(|| view! { <dt>{title}</dt> <dd><ul class="inline">{links}</ul></dd> })
    };
    let mut facts: Vec<FactRef> = corpus.facts_of_unit(&id);
    sort_by_key(&mut facts, |fact| corpus.engine().period(*fact));
    let groups = by_year(&facts, &corpus).into_iter().map(|(year, facts)| {
        let rows = facts.iter().map(|fact| fact_row(*fact, &corpus, words)).collect_view();
        view! { <section class="year-group"><h3 class="num">{year}</h3><ul class="rows">{rows}</ul></section> }
    });
    let groups = groups.collect_view();
    let undated: Vec<_> = facts
        .iter()
        .filter(|fact| corpus.engine().period(**fact).is_none())
        .map(|fact| fact_row(*fact, &corpus, words))
        .collect();
    let undated = (!undated.is_empty()).then(|| view! {
        <section class="year-group shelf"><h3>{words.undated}</h3><ul class="rows">{undated}</ul></section>
    });
    let people = corpus.people_of_unit(unit).into_iter().map(|(person, offices)| {
        view! { <li><strong>{person.name.clone()}</strong> " " <span class="offices">{offices.join("; ")}</span></li> }
    });
    let people = people.collect_view();
    let people = (!people.is_empty()).then(|| view! {
        <section class="card"><h2>{words.unit_people}</h2><ul class="plain">{people}</ul></section>
    });
    let members = unit
        .members
        .iter()
        .filter_map(|id| corpus.unit(id))
        .collect();
    let other_name = unit
        .name_en
        .clone()
        .filter(|name| name != unit_name(unit, words));
    let other_name = if other_name.is_none() && unit_name(unit, words) != unit.name {
        Some(unit.name.clone())
    } else {
        other_name
    };
    let aliases = unit.aliases.join(" · ");
    let link_to = |view: View| {
        let id = id.clone();
        move || {
            let id = id.clone();
            let view = view.clone();
            state.href(move |address| {
                let narrowed = std::mem::take(address).with_view(view);
                *address = narrowed;
                address.query.choices.clear();
                address.query.toggle(Facet::Unit, &id);
            })
        }
    };
    view! {
        <div class="page">
            <p class="eyebrow">{words.unit_kind(&unit.kind).unwrap_or(words.unit)}</p>
            <h1>{unit_name(unit, words).to_owned()}</h1>
            {other_name.map(|name| view! { <p class="subtitle">{name}</p> })}
            <p class="page-links">
                <a class="button" href=link_to(View::Timeline)>{words.on_timeline}</a>
                <a class="button" href=link_to(View::Awards)>{words.in_awards}</a>
            </p>
            <dl class="facts-list">
                {(!aliases.is_empty()).then(|| view! { <dt>{words.other_names}</dt> <dd>{aliases}</dd> })}
                {links(words.parent_unit, corpus.engine().units_above(&id).collect())}
                {links(words.sub_units, corpus.engine().sub_units(&id).collect())}
                {links(words.members, members)}
                {links(words.clusters, corpus.engine().clusters_of(&id).collect())}
            </dl>
            <section class="list">
                <h2>{words.unit_facts} " " <small class="num" data-testid="count">{words.number(facts.len() as u64)}</small></h2>
                {facts.is_empty().then(|| view! { <p class="hint">{words.no_facts}</p> })}
                <div data-testid="results">{groups} {undated}</div>
            </section>
            {people}
        </div>
    }
    .into_any()
}
