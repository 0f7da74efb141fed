//! The timeline: overview of years, lanes of units, and the same facts as a list.

use super::bar::Bar;
use super::facets::Facets;
use super::lanes::LaneChart;
use super::list::FactList;
use super::overview::Overview;
use super::states::empty;
use crate::app::corpus::Corpus;
use crate::app::state::AppState;
use leptos::prelude::*;
use std::sync::Arc;

/// The timeline view.
#[component]
pub fn Timeline(
    /// The dataset.
    corpus: Arc<Corpus>,
) -> impl IntoView {
    let state = AppState::here();
    let words = state.words();
    let sheet = RwSignal::new(false);
    let none = Memo::new(move |_| {
        state.answer().is_some_and(|answer| {
            answer.results.facts.is_empty() && answer.results.undated.is_empty()
        })
    });
    let nothing = move || state.answer().map(|answer| empty(&answer, state));
    let chart = Arc::clone(&corpus);
    let list = Arc::clone(&corpus);
    view! {
        <h1 class="unseen">{words.nav_timeline}</h1>
        <div class="columns">
            <Facets corpus sheet />
            <div class="results">
                <Bar sheet />
                <Overview />
                <Show when=move || !none.get() fallback=move || view! { {nothing} }>
                    <LaneChart corpus=Arc::clone(&chart) />
                    <FactList corpus=Arc::clone(&list) />
                </Show>
            </div>
        </div>
    }
    .into_any()
}
