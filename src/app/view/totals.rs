//! Totals of awards: nothing that counts different things stands in one number.

use super::opened::{Opened, OpenedView};
use super::pivot::{PivotChoice, PivotView};
use crate::app::corpus::Corpus;
use crate::app::describe;
use crate::app::part::more::more;
use crate::app::state::AppState;
use crate::app::words::Words;
use crate::model::{Basis, Recipient, Status};
use crate::query::{Awarded, Behind, Conflict, Results, TotalCell};
use crate::text::sorting::sort_by_key;
use leptos::prelude::*;
use std::sync::Arc;

/// Cells of all sections that are drawn at first.
const CELLS: usize = 200;

/// Rows of a table that are drawn at first, however wide it is.
const LEAST: usize = 4;

/// So many times as many rows are drawn on request.
const MORE: usize = 4;

/// Conflicts of a cell that have buttons of their own.
const CONFLICTS: usize = 2;

/// The sums of one status of one award, grade and giver.
type Line = (Arc<Awarded>, Vec<TotalCell>);

/// What a column counts, and its highest sum.
type Column = ((Basis, Recipient), u64);

/// The totals, a section a status, and what was left out of them.
#[component]
pub fn Totals(
    /// The dataset.
    corpus: Arc<Corpus>,
) -> impl IntoView {
    let state = AppState::here();
    let words = state.words();
    let opened = Opened::new();
    let pivot = Memo::new(move |_| state.address().query.pivot.is_some());
    let left_out = move || {
        let answer = state.answer()?;
        let parts: Vec<_> = answer
            .summed()
            .totals
            .left_out
            .iter()
            .map(|part| {
                let name = format!("{}: {}", words.left_out, words.reason(part.reason));
                let label = format!(
                    "{}: {}",
                    words.statements(part.statements as usize),
                    words.reason(part.reason)
                );
                view! { <li>{opener("sum", label, name, Behind::LeftOut(part.reason), None, opened)}</li> }
            })
            .collect();
        Some(match parts.is_empty() {
            true => view! { <p class="hint">{words.left_out_none}</p> }.into_any(),
            false => view! { <ul class="left-out">{parts}</ul> }.into_any(),
        })
    };
    let content = move || match pivot.get() {
        true => view! { <PivotView corpus=Arc::clone(&corpus) opened /> }.into_any(),
        false => view! {
            <p class="hint">{words.totals_caption}</p>
            <div data-testid="results">{move || sections(state, CELLS, opened)}</div>
        }
        .into_any(),
    };
    view! {
        <PivotChoice />
        {content}
        <section class="card" aria-labelledby="left-out">
            <h2 id="left-out">{words.left_out}</h2>
            {left_out}
        </section>
        <OpenedView opened />
    }
    .into_any()
}

/// The rows of a table of so many columns that are drawn at first, where there is room for so
/// many cells.
pub fn rows_within(cells: usize, columns: usize) -> usize {
    (cells / columns.max(1)).max(LEAST)
}

/// The sums, a section a status, with about so many cells in all at first.
pub fn sections(state: AppState, cells: usize, opened: Opened) -> Option<AnyView> {
    let answer = state.answer()?;
    let rows = answer.summed().totals.rows();
    let of_status = |status: &Status| {
        let rows = rows.iter().filter_map(|(of, cells)| {
            let cells = cells.iter().filter(|cell| cell.status == *status);
            let cells: Vec<TotalCell> = cells.copied().collect();
            (!cells.is_empty()).then(|| (Arc::clone(of), cells))
        });
        let rows: Vec<Line> = rows.collect();
        (!rows.is_empty()).then_some((*status, rows))
    };
    let sections: Vec<_> = Status::ALL.iter().filter_map(of_status).collect();
    let cells = cells / sections.len().max(1);
    let sections = sections
        .into_iter()
        .map(|(status, rows)| section(status, rows, cells, state.words(), opened));
    Some(sections.collect_view().into_any())
}

fn section(
    status: Status,
    rows: Vec<Line>,
    cells: usize,
    words: Words,
    opened: Opened,
) -> impl IntoView + use<> {
    let mut kinds: Vec<_> = rows.iter().flat_map(|(_, cells)| cells).map(kind).collect();
    sort_by_key(&mut kinds, |kind| *kind);
    kinds.dedup();
    let heads = kinds.iter().map(|(basis, recipient)| {
        view! {
            <th scope="col" class="col-sum">
                {words.recipient_name(*recipient)}
                <small>{words.basis_name(*basis)}</small>
            </th>
        }
    });
    let heads = heads.collect_view();
    let total = rows.len();
    let few = rows_within(cells, kinds.len());
    let shown = RwSignal::new(few);
    let columns = kinds.iter().map(|wanted| {
        let cells = rows.iter().flat_map(|(_, cells)| cells);
        let sums = cells.filter(|cell| kind(cell) == *wanted);
        (*wanted, sums.filter_map(|cell| cell.sum).max().unwrap_or(0))
    });
    let columns: Vec<Column> = columns.collect();
    let body = move || {
        let rows = rows.iter().take(shown.get());
        rows.map(|row| line(row, status, &columns, words, opened))
            .collect_view()
    };
    view! {
        <section class=format!("card totals totals--{}", status.word())>
            <div class="table-scroll" tabindex="0" role="region" aria-label=words.status_name(status)>
                <table>
                    <caption>
                        <span class="caption-in">
                            <span class=format!("badge badge--{}", status.word())>{words.status_name(status)}</span>
                            " "
                            {words.status_meaning(status)}
                        </span>
                    </caption>
                    <thead>
                        <tr>
                            <th scope="col">{words.col_award}<small>{words.col_giver}</small></th>
                            {heads}
                        </tr>
                    </thead>
                    <tbody>{body}</tbody>
                </table>
            </div>
            {more(shown, few * MORE, total)}
        </section>
    }
}

/// The sums of one award, grade and giver.
fn line(
    (of, cells): &Line,
    status: Status,
    columns: &[Column],
    words: Words,
    opened: Opened,
) -> AnyView {
    let grade = of.grade.map(|grade| words.of_grade(grade));
    let title = format!(
        "{}{}",
        describe::award_name(&of.award, &of.name, words),
        grade.unwrap_or_default()
    );
    let by = match (&of.by, opened.answer()) {
        (Some(by), Some(answer)) => Some(describe::giver_name(by, &answer.corpus, words)),
        _ => None,
    };
    let sums = columns.iter().map(|(wanted, most)| {
        let cell = cells.iter().find(|cell| kind(cell) == *wanted);
        let what = || {
            let parts = [
                title.clone(),
                words.recipient_name(wanted.1).to_lowercase(),
                words.basis_name(wanted.0).to_owned(),
                by.clone().unwrap_or_else(|| words.not_stated.to_owned()),
                words.status_name(status).to_owned(),
            ];
            parts.join(", ")
        };
        let share = cell.and_then(|cell| cell.sum);
        let share = share.map(|sum| (sum as f64 / (*most).max(1) as f64).to_string());
        view! {
            <td class="col-sum" style:--share=share>
                {cell.map(|cell| sum(cell, what(), None, words, opened))}
            </td>
        }
    });
    let sums = sums.collect_view();
    let unsaid = by.is_none();
    let giver = by.unwrap_or_else(|| words.not_stated.to_owned());
    view! {
        <tr>
            <th scope="row">{title}<small class:not-stated=unsaid>{giver}</small></th>
            {sums}
        </tr>
    }
    .into_any()
}

fn kind(cell: &TotalCell) -> (Basis, Recipient) {
    (cell.basis, cell.recipient)
}

/// A sum, and beside it the statements that give no count and those whose counts conflict;
/// `of` are the results in which it stands, where they are not the answer.
pub fn sum(
    cell: &TotalCell,
    what: String,
    of: Option<Arc<Results>>,
    words: Words,
    opened: Opened,
) -> AnyView {
    let open = |class, label, name, behind| opener(class, label, name, behind, of.clone(), opened);
    let stated = cell.sum.map(|sum| {
        let behind = Behind::Sum(cell.number);
        open(
            "sum sum--stated num",
            words.number(sum),
            what.clone(),
            behind,
        )
    });
    let uncounted = (cell.uncounted > 0).then(|| {
        let label = match cell.sum {
            Some(_) => words.plus_uncounted(cell.uncounted as usize),
            None => format!(
                "{} ({})",
                words.not_stated,
                words.number(cell.uncounted.into())
            ),
        };
        let name = format!("{what}, {}", words.uncounted);
        open(
            "sum not-stated",
            label,
            name,
            Behind::Uncounted(cell.number),
        )
    });
    let conflict = |label, behind| {
        let name = format!("{what}, {}", words.conflicting);
        open("sum conflicting", label, name, behind)
    };
    let conflicting: Vec<AnyView> = match cell.conflicts as usize {
        0 => Vec::new(),
        1..=CONFLICTS => {
            let told = opened.answer().map_or(Vec::new(), |answer| {
                let results = of.as_ref().unwrap_or(&answer.results);
                answer.corpus.engine().conflicts(results, cell.number)
            });
            let one = |told: Conflict| {
                let label = words.conflict(told.statements as usize);
                conflict(label, Behind::Conflict(told.number))
            };
            told.into_iter().map(one).collect()
        }
        several => vec![conflict(
            words.conflicts(several),
            Behind::Conflicts(cell.number),
        )],
    };
    view! { {stated} {uncounted} {conflicting} }.into_any()
}

/// A button that opens the statements behind a number.
fn opener(
    class: &'static str,
    label: String,
    name: String,
    behind: Behind,
    of: Option<Arc<Results>>,
    opened: Opened,
) -> AnyView {
    let described = format!("{label}, {name}");
    view! {
        <button
            type="button"
            class=class
            aria-label=described
            on:click=move |_| {
                opened.open(name.clone(), |answer| {
                    let results = of.as_ref().unwrap_or(&answer.results);
                    answer.corpus.engine().behind(results, behind)
                });
            }
        >
            {label}
        </button>
    }
    .into_any()
}
