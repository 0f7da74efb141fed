//! Facts as a list, a heading a year.

use crate::app::corpus::Corpus;
use crate::app::grouping::by_year;
use crate::app::part::fact_row::fact_row;
use crate::app::state::AppState;
use leptos::prelude::*;
use std::sync::Arc;

const PAGE: usize = 200;

/// The selection as a list by year, facts without a date on a shelf of their own.
#[component]
pub fn FactList(
    /// The dataset.
    corpus: Arc<Corpus>,
) -> impl IntoView {
    let state = AppState::here();
    let words = state.words();
    let shown = RwSignal::new(PAGE);
    let whole = Arc::clone(&corpus);
    let years = move || {
        let answer = state.answer()?;
        let results = &answer.results;
        // Undated facts are counted among the others only where no years are asked for.
        let undated = match answer.query.narrows_years() {
            true => 0,
            false => results.undated.len(),
        };
        let dated = results.facts.len() - undated;
        let rest = dated.saturating_sub(shown.get());
        let mut facts = answer.window(0, dated + undated - rest);
        facts.retain(|fact| whole.date(*fact).is_some());
        let groups = by_year(&facts[..facts.len().min(dated - rest)], &whole);
        let years = groups.into_iter().map(|(year, facts)| {
            let rows = facts
                .iter()
                .map(|fact| fact_row(*fact, &whole, words))
                .collect_view();
            view! {
                <section class="year-group">
                    <h3 class="num">{year} <small>{words.facts(facts.len())}</small></h3>
                    <ul class="rows">{rows}</ul>
                </section>
            }
        });
        let more = (rest > 0).then(|| {
            view! {
                <button type="button" class="button more" on:click=move |_| shown.update(|shown| *shown += PAGE)>
                    {words.more(rest)}
                </button>
            }
        });
        Some(view! { {years.collect_view()} {more} })
    };
    // A range of years leaves undated facts out of the count: then they stand below the list.
    let counted = Memo::new(move |_| state.address().query.years.is_empty());
    let below = Arc::clone(&corpus);
    let undated = move || counted.get().then(|| shelf(&corpus));
    let apart = move || (!counted.get()).then(|| shelf(&below));
    view! {
        <section class="list" aria-labelledby="list-title">
            <h2 id="list-title">{words.list_title}</h2>
            <div data-testid="results">{years} {undated}</div>
            {apart}
        </section>
    }
    .into_any()
}

/// The facts without a date that match everything else.
fn shelf(corpus: &Corpus) -> Option<impl IntoView + use<>> {
    let state = AppState::here();
    let words = state.words();
    let answer = state.answer()?;
    let facts = &answer.results.undated;
    let shown = corpus.engine().window(facts, 0, PAGE).into_iter();
    let rows = shown
        .map(|fact| fact_row(fact, corpus, words))
        .collect_view();
    (!facts.is_empty()).then(|| {
        view! {
            <section class="year-group shelf">
                <h3>{words.undated} <small>{words.facts(facts.len())}</small></h3>
                <p class="hint">{words.undated_note}</p>
                <ul class="rows">{rows}</ul>
            </section>
        }
    })
}
