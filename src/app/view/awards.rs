//! Awards: every statement as a row of a sortable table, or what they add up to.

use super::bar::Bar;
use super::dossier::DossierView;
use super::facets::Facets;
use super::grid::Grid;
use super::states::empty;
use super::totals::Totals;
use crate::app::corpus::Corpus;
use crate::app::route::View;
use crate::app::state::AppState;
use crate::query::Facet;
use leptos::prelude::*;
use std::sync::Arc;

/// The awards view with its two tabs.
#[component]
pub fn Awards(
    /// The dataset.
    corpus: Arc<Corpus>,
) -> impl IntoView {
    let state = AppState::here();
    let words = state.words();
    let sheet = RwSignal::new(false);
    let totals = Memo::new(move |_| state.view() == View::Totals);
    let none = Memo::new(move |_| {
        state.answer().is_some_and(|answer| {
            answer.results.facts.is_empty() && answer.results.undated.is_empty()
        })
    });
    let nothing = move || state.answer().map(|answer| empty(&answer, state));
    let tab = move |view: View, name: &'static str| {
        let target = view.clone();
        view! {
            <a
                href=move || state.view_href(target.clone())
                aria-current=move || (state.view() == view).then_some("page")
            >
                {name}
            </a>
        }
    };
    let table = Arc::clone(&corpus);
    let content = move || match (none.get(), totals.get()) {
        (true, _) => nothing().into_any(),
        (_, true) => view! { <Totals corpus=Arc::clone(&table) /> }.into_any(),
        (_, false) => view! { <Grid corpus=Arc::clone(&table) /> }.into_any(),
    };
    view! {
        <div class="columns">
            <Facets corpus sheet without=&[Facet::Kind] />
            <div class="results">
                <h1 class="unseen">{words.nav_awards}</h1>
                <Bar sheet />
                <nav class="tabs" aria-label=words.nav_awards>
                    {tab(View::Awards, words.tab_statements)}
                    {tab(View::Totals, words.tab_totals)}
                </nav>
                {content}
                {move || (!totals.get()).then(|| view! { <DossierView /> })}
            </div>
        </div>
    }
    .into_any()
}
