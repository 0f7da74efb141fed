//! Awards by year as charts, one or several units side by side on one scale, and the
//! same numbers as a table. Each number opens its statements.

use super::opened::Opened;
use super::pivot::{counted_name, counted_select, number_text, told};
use crate::app::browser;
use crate::app::pivot::{Counted, chosen};
use crate::app::record::{Panel, Record, axis, counted_in, panels, place, spans, ticks};
use crate::app::state::AppState;
use crate::app::words::Words;
use crate::query::{SpanSum, Years};
use leptos::html::Div;
use leptos::prelude::*;
use std::sync::Arc;

/// More years than this have their numbers in the table only.
const NUMBERED: u16 = 16;

/// Bars that are drawn at first, in panels that are drawn whole; these many are in any case.
const BARS: usize = 200;
const PANELS: usize = 2;

/// Where the numbers of records are opened.
#[derive(Clone, Copy)]
struct Numbers {
    records: Memo<Vec<Arc<Record>>>,
    opened: Opened,
    words: Words,
}

/// The charts of these records, whose units have these names.
#[component]
pub fn YearCharts(
    /// The records.
    records: Memo<Vec<Arc<Record>>>,
    /// The names of their units; empty where there is one only.
    names: Vec<String>,
    /// Where numbers are opened.
    opened: Opened,
) -> impl IntoView {
    let state = AppState::here();
    let words = state.words();
    let text = words.units();
    let numbers = Numbers {
        records,
        opened,
        words,
    };
    let wanted = Memo::new(move |_| state.address().counted);
    let kinds = Memo::new(move |_| counted_in(&records.read()));
    let counted = Memo::new(move |_| chosen(&kinds.read(), wanted.get()));
    // The table of numbers is made when it is asked for.
    let unfolded = RwSignal::new(false);
    let all = RwSignal::new(false);
    let charts = move || {
        let counted = counted.get()?;
        let records = records.get();
        let panels = panels(&records, counted);
        let years = axis(&records, &panels);
        let bars = panels.iter().scan(0, |bars, panel| {
            *bars += panel.charts.iter().map(Vec::len).sum::<usize>();
            Some(*bars)
        });
        let room = bars.take_while(|bars| *bars <= BARS).count();
        let shown = match all.get() {
            true => panels.len(),
            false => room.max(PANELS).min(panels.len()),
        };
        let charts = panels[..shown]
            .iter()
            .map(|panel| years.map(|years| numbers.panel(panel, counted, years, &names)));
        let left = panels.len() - shown;
        let further = (left > 0).then(|| {
            view! {
                <button type="button" class="button more" on:click=move |_| all.set(true)>{words.more(left)}</button>
            }
        });
        let table = unfolded
            .get()
            .then(|| numbers.table(&panels, counted, &names));
        Some(view! {
            <div class="panels" class:panels--one=names.len() == 1>{charts.collect_view()}</div>
            {further}
            <details on:toggle:target=move |event| unfolded.set(event.target().open())>
                <summary>{text.numbers}</summary>
                {table}
            </details>
        })
    };
    view! {
        <section class="card by-year" aria-labelledby="by-year">
            <div class="overview-head">
                <h2 id="by-year">{text.by_year}</h2>
                {move || counted_select("counted", &kinds.read(), counted.get())}
            </div>
            <p id="bars-help" class="unseen">{text.bars_help}</p>
            {charts}
            <p class="hint">{text.by_year_note}</p>
        </section>
    }
    .into_any()
}

impl Numbers {
    fn panel(
        self,
        panel: &Panel,
        counted: Counted,
        years: (u16, u16),
        names: &[String],
    ) -> AnyView {
        let words = self.words;
        let recipient = words.recipient_name(panel.recipient);
        let kind = counted_name(counted, words);
        let charts = names.iter().enumerate().map(|(unit, name)| {
            let label = [name.as_str(), recipient, &kind];
            let label = label.into_iter().filter(|part| !part.is_empty());
            let label = label.collect::<Vec<_>>().join(", ");
            let bars = panel.charts.get(unit).into_iter().flatten();
            let bars =
                bars.filter(|sum| sum.years.is_some_and(|span| place(years, span).is_some()));
            let bars: Vec<_> = bars
                .enumerate()
                .map(|(place, sum)| {
                    self.bar(unit, sum, panel.height(sum), years, (place == 0, &label))
                })
                .collect();
            let none = bars
                .is_empty()
                .then(|| view! { <p class="hint">{words.units().no_award}</p> });
            let node = NodeRef::<Div>::new();
            let press = move |event: leptos::ev::KeyboardEvent| {
                let back = event.key() == "ArrowLeft";
                if back || event.key() == "ArrowRight" {
                    event.prevent_default();
                    browser::focus_next_soon(node, back);
                }
            };
            let names = ticks(years)
                .into_iter()
                .filter_map(|year| Some((year, place(years, (year, year))?)));
            let names = names.map(|(year, (left, width))| {
                let middle = (left + width / 2.0) * 100.0;
                view! { <span class="num" style:left=format!("{middle:.2}%")>{year}</span> }
            });
            view! {
                <div class="bars-of">
                    {(!name.is_empty()).then(|| view! { <h4>{name.clone()}</h4> })}
                    <div
                        class="bars"
                        class:bars--many={years.1 - years.0 >= NUMBERED}
                        role="group"
                        aria-label=label
                        aria-describedby="bars-help"
                        node_ref=node
                        on:keydown=press
                    >
                        {bars}
                        {none}
                    </div>
                    <div class="bars-axis" aria-hidden="true">{names.collect_view()}</div>
                </div>
            }
        });
        view! {
            <section class="panel-years" data-picture=format!("{}: {recipient} · {kind}", words.units().by_year)>
                <h3><span>{recipient}</span> {(panel.most > 0).then(|| view! { " " <small>{words.highest(panel.most)}</small> })}</h3>
                <div class="charts" style:--units=names.len().to_string()>{charts.collect_view()}</div>
            </section>
        }
        .into_any()
    }

    fn bar(
        self,
        unit: usize,
        sum: &SpanSum,
        height: f64,
        years: (u16, u16),
        (first, of): (bool, &str),
    ) -> Option<AnyView> {
        let span = sum.years?;
        let (left, width) = place(years, span)?;
        let number = number_text(&sum.part, self.words);
        let when = span_name(sum.years, self.words);
        let said = format!("{when}: {}", told(&sum.part, self.words));
        let title = format!("{of}, {when}");
        let kind = match (sum.part.sum, span.0 == span.1) {
            (None, _) => "bar-of bar-of--unknown",
            (_, false) => "bar-of bar-of--span",
            _ => "bar-of",
        };
        // Of many bars the one that is looked at has its number.
        let many = years.1 - years.0 >= NUMBERED;
        let (beside, above) = match many {
            true => (Some(number), None),
            false => (None, Some(number)),
        };
        let sum = sum.clone();
        Some(
            view! {
                <button
                    type="button"
                    class=format!("{kind} is-{}", sum.part.status.word())
                    tabindex=if first { "0" } else { "-1" }
                    aria-label=said.clone()
                    title=said
                    data-number=beside
                    style:left=format!("{:.3}%", (left + width / 2.0) * 100.0)
                    style:--wide=format!("{:.3}%", width * 100.0)
                    style:--high=format!("{height:.4}")
                    on:click=move |_| self.open(unit, &sum, title.clone())
                >
                    {above.map(|number| view! { <span class="bar-number num">{number}</span> })}
                </button>
            }
            .into_any(),
        )
    }

    /// Opens the statements behind a number.
    fn open(self, unit: usize, sum: &SpanSum, title: String) {
        self.opened.open(title, |answer| {
            let records = self.records.get_untracked();
            let engine = answer.corpus.engine();
            let record = records.get(unit);
            record.map_or(Vec::new(), |record| {
                engine.behind_span(&record.results, sum)
            })
        });
    }

    /// The numbers of the charts, a row a year or period.
    fn table(self, panels: &[Panel], counted: Counted, names: &[String]) -> AnyView {
        let words = self.words;
        let several = names.len() > 1;
        let units = names.iter().map(|name| {
            view! { <th scope="colgroup" colspan=panels.len()>{name.clone()}</th> }
        });
        let units = several.then(|| view! { <tr><td></td>{units.collect_view()}</tr> });
        let kinds = names.iter().flat_map(|_| panels).map(|panel| {
            view! { <th scope="col" class="col-sum">{words.recipient_name(panel.recipient)}</th> }
        });
        let rows = spans(panels).into_iter().map(|span| {
            let when = span_name(span, words);
            let cells = names
                .iter()
                .enumerate()
                .flat_map(|(unit, name)| panels.iter().map(move |panel| (unit, name, panel)));
            let cells = cells.map(|(unit, name, panel)| {
                let chart = panel.charts.get(unit);
                let sum = chart.and_then(|chart| chart.iter().find(|sum| sum.years == span));
                let button = sum.map(|sum| {
                    let recipient = words.recipient_name(panel.recipient);
                    let of = [
                        name.clone(),
                        recipient.to_owned(),
                        counted_name(counted, words),
                        when.clone(),
                    ];
                    let of = of.into_iter().filter(|part| !part.is_empty());
                    let title = of.collect::<Vec<_>>().join(", ");
                    let label = format!("{}: {}", title, told(&sum.part, words));
                    let sum = sum.clone();
                    view! {
                        <button type="button" class="sum" aria-label=label on:click={
                            let sum = sum.clone();
                            move |_| self.open(unit, &sum, title.clone())
                        }>
                            {number_text(&sum.part, words)}
                        </button>
                    }
                });
                view! { <td class="col-sum">{button}</td> }
            });
            view! { <tr><th scope="row">{when.clone()}</th>{cells.collect_view()}</tr> }
        });
        view! {
            <div class="table-scroll" tabindex="0" role="region" aria-label=words.units().numbers>
                <table>
                    <thead>{units}<tr><th scope="col">{words.years}</th>{kinds.collect_view()}</tr></thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </div>
        }
        .into_any()
    }
}

/// A year or a period, or that there is none.
fn span_name(span: Option<(u16, u16)>, words: Words) -> String {
    match span {
        Some((first, last)) if first == last => first.to_string(),
        Some((first, last)) => words.year_range(Years::whole(first, last)),
        None => words.undated.to_owned(),
    }
}
