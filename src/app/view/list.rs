//! Facts as a list, a heading a year: whole where it is short, else only the rows
//! in sight, each of the same height. On paper a dossier stands in its place.

use crate::app::browser;
use crate::app::corpus::Corpus;
use crate::app::grouping::{YearRun, years};
use crate::app::part::each::Each;
use crate::app::part::fact_row::{fact_row, placed_row};
use crate::app::part::later::later;
use crate::app::part::more::more;
use crate::app::part::rest::when_here;
use crate::app::state::{AppState, Piece};
use crate::query::FactRef;
use leptos::html::Div;
use leptos::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;

/// A list of at most so many facts is drawn whole.
const WHOLE: usize = 60;

/// Years that are drawn at once; the others follow in a task of their own.
const FIRST: usize = 3;

/// Of a longer list years are unfolded when they are asked for: no page is high
/// enough for a million rows.
const UNASKED: usize = 50_000;

/// Undated facts that are shown at once.
const SHELF: usize = 12;

/// Which place among those of the years the shelf has.
const BEHIND: usize = 1 << 16;

/// How far below the window its rows are drawn, in pixels.
const NEAR: f64 = 400.0;

/// Rows drawn above and below those in sight, and by how many they change.
const AROUND: usize = 12;

/// Height of a row, where the list is narrow and where it is not.
const ROW: (f64, f64) = (104.0, 64.0);

/// Width of a narrow list.
const NARROW: f64 = 480.0;

/// What the years of the list share.
#[derive(Clone, Copy)]
struct List {
    state: AppState,
    corpus: StoredValue<Arc<Corpus>>,
    /// Where the rows of its years lie in the window.
    sights: browser::Sights,
    width: ReadSignal<f64>,
    /// The years that were unfolded or folded against the default.
    turned: RwSignal<BTreeSet<u16>>,
    /// Whether years are unfolded by default.
    open: Memo<bool>,
    whole: Memo<bool>,
    /// The years in it, while they are known.
    runs: Memo<Option<Vec<YearRun>>>,
    /// What hands on to the years what changes of each.
    each: Each,
}

/// The selection as a list by year, facts without a date on a shelf of their own.
#[component]
pub fn FactList(
    /// The dataset.
    corpus: Arc<Corpus>,
) -> impl IntoView {
    let state = AppState::here();
    let words = state.words();
    let node = NodeRef::<Div>::new();
    // Undated facts are counted among the others only where no years are asked for.
    let dated = Memo::new(move |_| {
        let answer = state.answer()?;
        let undated = match answer.query.narrows_years() {
            true => 0,
            false => answer.results.undated.len(),
        };
        Some(answer.results.facts.len() - undated)
    });
    let count = move || dated.get().unwrap_or(0);
    let (sights, width) = (browser::Sights::new(), browser::width_of(node));
    let turned = RwSignal::new(BTreeSet::new());
    let open = Memo::new(move |_| count() <= UNASKED);
    let whole = Memo::new(move |_| count() <= WHOLE);
    let runs = Memo::new(move |_| {
        let answer = state.answer()?;
        let engine = answer.corpus.engine();
        Some(years(engine.begun(&answer.results.facts)))
    });
    let list = List {
        state,
        corpus: StoredValue::new(corpus),
        sights,
        width,
        turned,
        open,
        whole,
        runs,
        each: Each::of(move || {
            sights.track();
            width.track();
            turned.track();
            open.track();
            whole.track();
            runs.track();
            state.answer();
        }),
    };
    let due = later();
    // While they are the same years, what is drawn of them stays.
    let of_years = Memo::new(move |_| {
        let years = runs.get().into_iter().flatten().map(|run| run.year);
        let most = if due.get() { usize::MAX } else { FIRST };
        years.take(most).collect::<Vec<_>>()
    });
    // A range of years leaves undated facts out of the count: then they stand below the list.
    let counted = Memo::new(move |_| state.address().query.years.is_empty());
    view! {
        <section class="list" aria-labelledby="list-title">
            <h2 id="list-title" tabindex="-1">{words.list_title}</h2>
            <div data-testid="results" node_ref=node>
                {move || of_years.get().into_iter().map(|year| list.year(year)).collect_view()}
                {move || (due.get() && counted.get()).then(|| list.shelf())}
            </div>
            {move || (!counted.get()).then(|| list.shelf())}
            {move || state.printing().then(|| when_here(Piece::Dossier))}
        </section>
    }
    .into_any()
}

impl List {
    fn year(self, year: u16) -> impl IntoView {
        let words = self.state.words();
        let run = self.each.value(move || {
            let runs = self.runs.read();
            let mut runs = runs.iter().flatten();
            let run = runs.find(|run| run.year == year).copied();
            run.unwrap_or_default()
        });
        let whole = self.each.value(move || self.whole.get());
        let open = self.each.value(move || {
            self.whole.get() || self.open.get() != self.turned.read().contains(&year)
        });
        let heading = move || match whole.get() {
            true => year.to_string().into_any(),
            false => view! {
                <button
                    type="button"
                    class="year-open"
                    aria-expanded=move || open.get().to_string()
                    on:click=move |_| self.turned.update(|turned| {
                        if !turned.remove(&year) {
                            turned.insert(year);
                        }
                    })
                >
                    {year}
                </button>
            }
            .into_any(),
        };
        let rows = move || match (open.get(), whole.get()) {
            (false, _) => ().into_any(),
            (true, true) => self.all_rows(run).into_any(),
            (true, false) => self.rows_in_sight(year, run).into_any(),
        };
        view! {
            <section class="year-group">
                <h3 class="num">{heading} <small>{move || words.facts(run.get().count)}</small></h3>
                {rows}
            </section>
        }
    }

    /// Facts of a year, from one on to another.
    fn facts(self, run: YearRun, (from, to): (usize, usize)) -> Vec<FactRef> {
        let answer = (from < to).then(|| self.state.answer()).flatten();
        answer.map_or(Vec::new(), |answer| {
            answer.window(run.start + from, to - from)
        })
    }

    fn all_rows(self, run: RwSignal<YearRun>) -> impl IntoView {
        let words = self.state.words();
        let facts = self.each.value(move || {
            let run = run.get();
            self.facts(run, (0, run.count))
        });
        let rows = move || {
            let corpus = self.corpus.get_value();
            let rows = facts.get().into_iter();
            rows.map(|fact| fact_row(fact, &corpus, words))
                .collect_view()
        };
        view! { <ul class="rows">{rows}</ul> }
    }

    /// The rows of a year that are in sight, in a place as high as all of them.
    fn rows_in_sight(self, year: u16, run: RwSignal<YearRun>) -> impl IntoView {
        let node = NodeRef::<Div>::new();
        let height = move || {
            if self.width.get() < NARROW {
                ROW.0
            } else {
                ROW.1
            }
        };
        let place = usize::from(year);
        let count = move || run.get().count;
        self.sights.add(place, node);
        let shown = self.each.value(move || {
            let Some((top, sight)) = self.sights.of(place) else {
                return (0, 0);
            };
            let row = |y: f64| (y / height()).floor().max(0.0) as usize;
            let from = row(-top) / AROUND * AROUND;
            let to = (row(sight - top) / AROUND + 2) * AROUND;
            let from = from.saturating_sub(AROUND).min(count());
            (
                from,
                if sight - top < 0.0 {
                    from
                } else {
                    to.clamp(from, count())
                },
            )
        });
        let facts = self.each.value(move || self.facts(run.get(), shown.get()));
        // Each row says its place in the year.
        let rows = move || {
            let (words, corpus) = (self.state.words(), self.corpus.get_value());
            let (from, count) = (shown.get().0, count());
            let rows = facts.get().into_iter().zip(from + 1..);
            rows.map(|(fact, place)| placed_row(fact, (place, count), &corpus, words))
                .collect_view()
        };
        view! {
            <div class="rows-track" node_ref=node style:height=move || format!("{}px", height() * count() as f64)>
                <ul
                    class="rows rows--even"
                    style:--row=move || format!("{}px", height())
                    style:top=move || format!("{}px", height() * shown.get().0 as f64)
                >
                    {rows}
                </ul>
            </div>
        }
    }

    /// The facts without a date that match everything else.
    fn shelf(self) -> impl IntoView {
        let words = self.state.words();
        let shown = RwSignal::new(SHELF);
        let node = NodeRef::<Div>::new();
        self.sights.add(BEHIND, node);
        // Below a long list its rows are drawn when somebody comes near.
        let near = Memo::new(move |_| {
            let seen = |(top, sight)| top < sight + NEAR;
            self.whole.get() || self.sights.of(BEHIND).is_some_and(seen)
        });
        let content = move || {
            let answer = self.state.answer()?;
            let facts = &answer.results.undated;
            let corpus = self.corpus.get_value();
            let most = if near.get() { shown.get() } else { 0 };
            let rows = corpus.engine().window(facts, 0, most).into_iter();
            let rows = rows
                .map(|fact| fact_row(fact, &corpus, words))
                .collect_view();
            (!facts.is_empty()).then(|| {
                view! {
                    <section class="year-group shelf">
                        <h3>{words.undated} <small>{words.facts(facts.len())}</small></h3>
                        <p class="hint">{words.undated_note}</p>
                        <ul class="rows">{rows}</ul>
                        {more(shown, SHELF, facts.len())}
                    </section>
                }
            })
        };
        view! {
            <div node_ref=node></div>
            {content}
        }
    }
}
