//! Two to four units side by side: awards by year and by kind on one scale, and what
//! was read of each.

use super::bar::Bar;
use super::coverage::{Covered, coverage_view};
use super::opened::{Opened, OpenedView};
use super::pivot::counted_name;
use super::totals::{rows_within, sum};
use super::unit::{href_about, sub_units_box};
use super::years::YearCharts;
use crate::app::browser;
use crate::app::corpus::Corpus;
use crate::app::describe::{award_name, giver_name, unit_named};
use crate::app::part::icon::{Icon, IconView};
use crate::app::part::link::{link, link_to};
use crate::app::part::more::more;
use crate::app::pivot::{Counted, chosen};
use crate::app::record::{
    AwardRow, MOST_UNITS, Record, by_award, candidates, counted_in, nested, panels,
};
use crate::app::route::View;
use crate::app::state::AppState;
use crate::model::Recipient;
use leptos::html::Div;
use leptos::prelude::*;
use std::sync::Arc;

/// Cells of the table of awards that are drawn at first, and how many more rows on request.
const CELLS: usize = 120;
const MORE: usize = 30;

/// Units that are offered at once.
const OFFERED: usize = 8;

/// The comparison of the units that the address names.
#[component]
pub fn Compare(
    /// The dataset.
    corpus: Arc<Corpus>,
) -> impl IntoView {
    let state = AppState::here();
    let words = state.words();
    let text = words.units();
    let view = untrack(|| state.view());
    let there = |id: &&String| corpus.unit(id).is_some();
    let ids: Vec<String> = view.units().iter().filter(there).cloned().collect();
    let name = |id: &String| unit_named(id, &corpus, words);
    let names: Vec<String> = ids.iter().map(name).collect();
    let asked = ids.clone();
    let records = Memo::new_with_compare(
        move |_| {
            let Some(answer) = state.answer() else {
                return Vec::new();
            };
            let record = |id: &String| Arc::new(Record::of(&answer.corpus, id, &answer.query));
            asked.iter().map(record).collect()
        },
        |_, _| true,
    );
    let wanted = Memo::new(move |_| state.address().counted);
    let counted = Memo::new(move |_| chosen(&counted_in(&records.read()), wanted.get()));
    let units = ids.iter().zip(&names).enumerate();
    let units = units.map(|(place, (id, name))| unit(place, id, name, &ids, records));
    let units = units.collect_view();
    let holds = nested(&corpus, &ids);
    let holds = holds.iter().map(|(above, below)| {
        view! { <li>{words.holds(&name(above), &name(below))}</li> }
    });
    let add = (ids.len() < MOST_UNITS).then(|| add_unit(&ids, &corpus));
    let content = (!ids.is_empty()).then(|| {
        let opened = Opened::new();
        let rows = names.clone();
        view! {
            <Bar />
            {sub_units_box(state)}
            <ul class="hint holds">{holds.collect_view()}</ul>
            <YearCharts records names=names.clone() opened />
            <div data-testid="results">{move || counted.get().map(|counted| table(records, counted, &names, opened))}</div>
            <OpenedView opened />
            {move || {
                let records = records.get();
                let span = records.first().and_then(|record| record.span());
                let rows = records.iter().zip(&rows);
                let rows = rows.map(|(record, name)| Covered {
                    id: record.unit.clone(),
                    name: name.clone(),
                    read: record.read.clone(),
                    linked: true,
                });
                coverage_view(rows.collect(), span, None)
            }}
        }
    });
    view! {
        <div class="page page--wide">
            <h1>{text.compare_title}</h1>
            <p class="hint">{text.compare_note}</p>
            <ul class="compared" aria-label=text.compare_title>{units}</ul>
            {add}
            {content}
        </div>
    }
    .into_any()
}

/// A unit of the comparison, with the number of its facts and a button that takes it out.
fn unit(
    place: usize,
    id: &str,
    name: &str,
    ids: &[String],
    records: Memo<Vec<Arc<Record>>>,
) -> AnyView {
    let state = AppState::here();
    let words = state.words();
    let target = View::Unit(id.to_owned());
    let mut others = ids.to_vec();
    others.remove(place);
    let drop = move |_| {
        state.compare(others.clone());
        browser::focus_soon("main");
    };
    let id = id.to_owned();
    let facts = move || {
        let records = records.read();
        let facts = records.get(place)?.results.facts.len();
        let said = words.facts(facts);
        let id = id.clone();
        Some(match facts {
            0 => view! { <span class="num">{said}</span> }.into_any(),
            _ => link_to("num", said, move || {
                href_about(state, View::Timeline, &id, |_| {})
            }),
        })
    };
    view! {
        <li class="compared-unit">
            {link("", name.to_owned(), target)}
            {facts}
            <button type="button" class="icon-button" aria-label=words.without(name) title=words.without(name) on:click=drop>
                <IconView icon=Icon::Cross />
            </button>
        </li>
    }
    .into_any()
}

/// The search for a further unit.
fn add_unit(ids: &[String], corpus: &Arc<Corpus>) -> AnyView {
    let state = AppState::here();
    let words = state.words();
    let text = words.units();
    let search = RwSignal::new(String::new());
    let ids = StoredValue::new(ids.to_vec());
    let corpus = StoredValue::new(Arc::clone(corpus));
    let found = Memo::new(move |_| {
        let ids = ids.get_value();
        corpus.with_value(|corpus| candidates(corpus, &ids, &search.read(), OFFERED))
    });
    let add = move |id: String| {
        let mut all = ids.get_value();
        all.push(id);
        let more = all.len() < MOST_UNITS;
        state.compare(all);
        browser::focus_soon(if more { "add-unit" } else { "main" });
    };
    let node = NodeRef::<Div>::new();
    let press = move |event: leptos::ev::KeyboardEvent| match event.key().as_str() {
        "ArrowDown" | "ArrowUp" => {
            event.prevent_default();
            browser::focus_next_soon(node, event.key() == "ArrowUp");
        }
        "Enter" if !browser::is_on_button(&event) => {
            if let Some(first) = found.get_untracked().into_iter().next() {
                event.prevent_default();
                add(first);
            }
        }
        _ => {}
    };
    let offered = move || {
        let offer = |id: String| {
            let name = corpus.with_value(|corpus| unit_named(&id, corpus, words));
            view! {
                <li><button type="button" class="chip" on:click=move |_| add(id.clone())>
                    <IconView icon=Icon::Plus />{name}
                </button></li>
            }
        };
        found.get().into_iter().map(offer).collect_view()
    };
    view! {
        <div class="add-unit" role="search" aria-label=text.add node_ref=node on:keydown=press>
            <input
                type="search"
                id="add-unit"
                autocomplete="off"
                aria-label=text.add
                placeholder=text.add
                on:input:target=move |event| search.set(event.target().value())
            />
            <ul class="chips" aria-label=text.candidates>{offered}</ul>
            <Show when=move || found.read().is_empty()>
                <p class="hint" role="status">{text.none_called}</p>
            </Show>
        </div>
    }
    .into_any()
}

/// What is counted of each award, a group of columns a unit.
fn table(
    records: Memo<Vec<Arc<Record>>>,
    counted: Counted,
    names: &[String],
    opened: Opened,
) -> AnyView {
    let words = AppState::here().words();
    let records = records.get();
    let panels = panels(&records, counted);
    let recipients: Vec<Recipient> = panels.iter().map(|panel| panel.recipient).collect();
    let units = names.iter().map(|name| {
        view! { <th scope="colgroup" colspan=recipients.len()>{name.clone()}</th> }
    });
    let units = units.collect_view();
    let kinds = names.iter().flat_map(|_| &recipients).map(|recipient| {
        view! { <th scope="col" class="col-sum">{words.recipient_name(*recipient)}</th> }
    });
    let kinds = kinds.collect_view();
    let rows = by_award(&records, counted);
    let few = rows_within(CELLS, names.len() * recipients.len());
    let (total, shown) = (rows.len(), RwSignal::new(few));
    let names = names.to_vec();
    let lines = move || {
        let rows = rows.iter().take(shown.get());
        rows.map(|row| line(row, &records, &names, &recipients, opened))
            .collect_view()
    };
    view! {
        <div class="card totals by-award">
            <h2 id="by-award">{words.units().by_kind} " " <small>{counted_name(counted, words)}</small></h2>
            <div class="table-scroll" tabindex="0" role="region" aria-labelledby="by-award">
                <table>
                    <thead>
                        <tr><th scope="col" rowspan="2">{words.col_award}</th>{units}</tr>
                        <tr>{kinds}</tr>
                    </thead>
                    <tbody>{lines}</tbody>
                </table>
            </div>
            {more(shown, MORE, total)}
        </div>
    }
    .into_any()
}

/// What is counted of one award, grade and giver.
fn line(
    (of, cells): &AwardRow,
    records: &[Arc<Record>],
    names: &[String],
    recipients: &[Recipient],
    opened: Opened,
) -> AnyView {
    let words = AppState::here().words();
    let grade = of.grade.map(|grade| words.of_grade(grade));
    let title = format!(
        "{}{}",
        award_name(&of.award, &of.name, words),
        grade.unwrap_or_default()
    );
    let giver = match (&of.by, opened.answer()) {
        (Some(giver), Some(answer)) => giver_name(giver, &answer.corpus, words),
        _ => words.not_stated.to_owned(),
    };
    let mut columns = Vec::new();
    for ((cells, record), name) in cells.iter().zip(records).zip(names) {
        for recipient in recipients {
            let cell = cells.iter().find(|cell| cell.recipient == *recipient);
            let what = [
                name,
                title.as_str(),
                words.recipient_name(*recipient),
                &giver,
            ]
            .join(", ");
            let results = Some(Arc::clone(&record.results));
            let cell = cell.map(|cell| sum(cell, what, results, words, opened));
            columns.push(view! { <td class="col-sum">{cell}</td> });
        }
    }
    view! { <tr><th scope="row">{title}<small>{giver}</small></th>{columns}</tr> }.into_any()
}
