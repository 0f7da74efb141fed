//! The timeline: overview of the whole span, lanes, and the same facts as a list.

use super::bar::Bar;
use super::facets::Facets;
use super::lanes::LaneChart;
use super::overview::Overview;
use super::states::empty;
use crate::app::corpus::Corpus;
use crate::app::overview::{bars, stacked};
use crate::app::part::later::{Below, Later};
use crate::app::part::rest::rest;
use crate::app::state::{AppState, Piece};
use crate::model::Moment;
use crate::query::{Facet, OverTime};
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
    let times = Times::new();
    let chart = Arc::clone(&corpus);
    let list = Arc::clone(&corpus);
    view! {
        <h1 class="unseen">{words.nav_timeline}</h1>
        <div class="columns">
            <Facets corpus sheet />
            <div class="results" id="results" tabindex="-1">
                <Bar sheet />
                <Later>
                    <Overview times />
                </Later>
                <Show when=move || !none.get() fallback=move || view! { {nothing} }>
                    <Later clone:chart>
                        <LaneChart corpus=Arc::clone(&chart) times />
                    </Later>
                    <Below clone:list>
                        {rest(Piece::List(Arc::clone(&list)))}
                    </Below>
                </Show>
            </div>
        </div>
    }
    .into_any()
}

/// Facts over time, which overview and lanes share.
#[derive(Clone, Copy)]
pub struct Times {
    /// The values that the stack tells apart.
    pub series: Memo<Vec<String>>,
    /// Facts of any time by period and series.
    pub counted: Memo<Arc<OverTime>>,
    /// First and last year of all that the view could show.
    pub span: Memo<Option<(u16, u16)>>,
    /// The awards that are told apart, and the facts by them; asked for when they
    /// are first read.
    awards: Memo<(Vec<String>, Arc<OverTime>)>,
}

impl Times {
    /// Those of the present answer.
    pub fn new() -> Times {
        let state = AppState::here();
        let stack = Memo::new(move |_| state.chart().stack);
        let counted = move |facet: Facet, values: &[String]| {
            let answer = state.answer()?;
            let engine = answer.corpus.engine();
            Some(Arc::new(engine.over_time(
                &answer.results.any_time,
                facet,
                values,
            )))
        };
        let values = move |facet| {
            let corpus = state.corpus();
            corpus.map_or(Vec::new(), |corpus| stacked(corpus.vocabulary(facet)))
        };
        let series = Memo::new(move |_| values(stack.get()));
        Times {
            series,
            counted: Memo::new(move |_| counted(stack.get(), &series.read()).unwrap_or_default()),
            span: Memo::new(move |_| {
                let answer = state.answer()?;
                let years = &answer.results.years;
                Some((years.first()?.year, years.last()?.year))
            }),
            awards: Memo::new(move |_| {
                let values = values(Facet::Award);
                let counted = counted(Facet::Award, &values).unwrap_or_default();
                (values, counted)
            }),
        }
    }

    /// Which award leads each bar, with its number, and whether it is more than half
    /// of the awards.
    pub fn leading(
        self,
        at: Option<Moment>,
        most: usize,
        place: usize,
    ) -> Option<(String, u32, bool)> {
        let (values, counted) = self.awards.get();
        let bars = bars(&counted, self.span.get()?, at, most);
        // All other awards count, too.
        let (series, count, half) = bars.get(place)?.leading(values.len() + 1)?;
        Some((values.get(series)?.clone(), count, half))
    }
}
