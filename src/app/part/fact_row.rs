//! A fact as a row of a list: a button that opens its details.

use super::symbol::Symbol;
use crate::app::corpus::Corpus;
use crate::app::describe;
use crate::app::lanes::Tone;
use crate::app::state::AppState;
use crate::app::words::Words;
use crate::query::{FactKind, FactRef};
use leptos::prelude::*;

/// The row of a fact.
pub fn fact_row(fact: FactRef, corpus: &Corpus, words: Words) -> impl IntoView + use<> {
    fact_row_in("row", fact, corpus, words)
}

/// The row of a fact in a list that is drawn in part: its place, from 1, among so many.
pub fn placed_row(
    fact: FactRef,
    place: (usize, usize),
    corpus: &Corpus,
    words: Words,
) -> impl IntoView + use<> {
    row("row", fact, Some(place), corpus, words)
}

/// The row of a fact in a list whose rows have other ids than those of `row`.
pub fn fact_row_in(
    list: &str,
    fact: FactRef,
    corpus: &Corpus,
    words: Words,
) -> impl IntoView + use<> {
    row(list, fact, None, corpus, words)
}

fn row(
    list: &str,
    fact: FactRef,
    place: Option<(usize, usize)>,
    corpus: &Corpus,
    words: Words,
) -> AnyView {
    let state = AppState::here();
    let tone = Tone::of(fact, corpus);
    let id = corpus.id(fact).to_owned();
    let date = corpus
        .date(fact)
        .map(|date| words.date(date))
        .unwrap_or_default();
    let units: Vec<String> = corpus
        .units_of(fact)
        .into_iter()
        .map(|unit| describe::unit_named(unit, corpus, words))
        .collect();
    let kind = match (corpus.event(fact), corpus.award(fact)) {
        (Some(event), _) => words.event_kind(event.kind),
        (_, Some(award)) => words.status_name(award.status),
        _ => words.fact_kind(FactKind::Figure),
    };
    let giver = corpus.award(fact).and_then(|award| award.by);
    let giver = giver.map(|giver| describe::giver_name(&giver, corpus, words));
    let current = Memo::new(move |_| state.opened() == Some(fact));
    view! {
        <li
            class="fact-row"
            aria-posinset=place.map(|(place, _)| place)
            aria-setsize=place.map(|(_, all)| all)
        >
            <button
                type="button"
                id=format!("{list}-{id}")
                class=format!("fact-button tone-{}", tone.word())
                aria-current=move || current.get().then_some("true")
                on:click=move |_| state.open(fact)
            >
                <Symbol tone />
                <span class="fact-title">{describe::title(fact, corpus, words)}</span>
                <span class="fact-kind">{kind}</span>
                <span class="fact-meta">
                    <span class="fact-date num">{date}</span>
                    {giver.map(|giver| view! { <span>{giver}</span> })}
                    <span>{units.join(", ")}</span>
                </span>
            </button>
        </li>
    }
    .into_any()
}
