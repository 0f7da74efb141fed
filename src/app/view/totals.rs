//! Totals of awards: nothing that counts different things stands in one number.

use crate::app::corpus::Corpus;
use crate::app::describe;
use crate::app::part::fact_row::fact_row;
use crate::app::state::AppState;
use crate::app::words::Words;
use crate::model::Status;
use crate::query::{FactRef, TotalCell, TotalRow};
use leptos::prelude::*;
use std::sync::Arc;

/// A number that was opened: its name and the statements it is made of.
type Opened = Option<(String, Vec<FactRef>)>;

/// The totals, a section a status, and what was left out of them.
#[component]
pub fn Totals(
    /// The dataset.
    corpus: Arc<Corpus>,
) -> impl IntoView {
    let state = AppState::here();
    let words = state.words();
    let opened = RwSignal::new(None::<(String, Vec<FactRef>)>);
    let sections = move || {
        let answer = state.answer()?;
        let totals = &answer.results.totals;
        let of_status = |status: &Status| section(*status, &totals.rows, words, opened);
        Some(Status::ALL.iter().filter_map(of_status).collect_view())
    };
    let left_out = move || {
        let answer = state.answer()?;
        let parts: Vec<_> = answer
            .results
            .totals
            .left_out
            .iter()
            .map(|part| {
                let name = format!("{}: {}", words.left_out, words.reason(part.reason));
                let label = format!(
                    "{}: {}",
                    words.statements(part.statements.len()),
                    words.reason(part.reason)
                );
                view! { <li>{opener(label, name, part.statements.clone(), opened)}</li> }
            })
            .collect();
        Some(match parts.is_empty() {
            true => view! { <p class="hint">{words.left_out_none}</p> }.into_any(),
            false => view! { <ul class="left-out">{parts}</ul> }.into_any(),
        })
    };
    let list = move || {
        opened.get().map(|(name, facts)| {
            let rows = facts.iter().map(|fact| fact_row(*fact, &corpus, words)).collect_view();
            view! {
                <section class="card opened-total" id="opened-total" tabindex="-1" aria-labelledby="opened-total-name">
                    <h2 id="opened-total-name">{words.totals_of} " " {name}</h2>
                    <ul class="rows">{rows}</ul>
                    <button type="button" class="button" on:click=move |_| opened.set(None)>{words.close}</button>
                </section>
            }
        })
    };
    view! {
        <p class="hint">{words.totals_caption}</p>
        <div data-testid="results">{sections}</div>
        <section class="card" aria-labelledby="left-out">
            <h2 id="left-out">{words.left_out}</h2>
            {left_out}
        </section>
        {list}
    }
    .into_any()
}

fn section(
    status: Status,
    rows: &[TotalRow],
    words: Words,
    opened: RwSignal<Opened>,
) -> Option<impl IntoView + use<>> {
    let has = |row: &&TotalRow| row.cells.iter().any(|cell| cell.status == status);
    let rows: Vec<&TotalRow> = rows.iter().filter(has).collect();
    if rows.is_empty() {
        return None;
    }
    let mut kinds: Vec<_> = rows
        .iter()
        .flat_map(|row| &row.cells)
        .filter(|cell| cell.status == status)
        .map(kind)
        .collect();
    kinds.sort_unstable();
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
    let body =
        rows.iter().map(|row| {
            let grade = row
                .grade
                .map(|grade| words.of_grade(grade))
                .unwrap_or_default();
            let title = format!(
                "{}{grade}",
                describe::award_name(&row.award, &row.name, words)
            );
            let cells = kinds.iter().map(|wanted| {
            let cell = row.cells.iter().find(|cell| cell.status == status && kind(cell) == *wanted);
            let what = || format!("{title}, {}", words.recipient_name(wanted.1).to_lowercase());
            view! { <td class="col-sum">{cell.map(|cell| sum(cell, what(), words, opened))}</td> }
        });
            let cells = cells.collect_view();
            let giver = match &row.by {
                Some(by) => by.clone().into_any(),
                None => view! { <span class="not-stated">{words.not_stated}</span> }.into_any(),
            };
            view! {
                <tr>
                    <th scope="row">{title.clone()}</th>
                    <td>{giver}</td>
                    {cells}
                </tr>
            }
        });
    let body = body.collect_view();
    Some(view! {
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
                            <th scope="col">{words.col_award}</th>
                            <th scope="col">{words.col_giver}</th>
                            {heads}
                        </tr>
                    </thead>
                    <tbody>{body}</tbody>
                </table>
            </div>
        </section>
    })
}

fn kind(cell: &TotalCell) -> (crate::model::Basis, crate::model::Recipient) {
    (cell.basis, cell.recipient)
}

/// A sum, and beside it the statements that give no count.
fn sum(
    cell: &TotalCell,
    what: String,
    words: Words,
    opened: RwSignal<Opened>,
) -> impl IntoView + use<> {
    let stated = cell.sum.map(|sum| {
        let label = words.number(sum);
        view! { <strong class="num">{opener(label, what.clone(), cell.statements.clone(), opened)}</strong> }
    });
    let uncounted = (!cell.uncounted.is_empty()).then(|| {
        let label = match cell.sum {
            Some(_) => words.plus_uncounted(cell.uncounted.len()),
            None => format!("{} ({})", words.not_stated, words.number(cell.uncounted.len() as u64)),
        };
        let name = format!("{what}, {}", words.uncounted);
        view! { <span class="not-stated">{opener(label, name, cell.uncounted.clone(), opened)}</span> }
    });
    view! { {stated} {uncounted} }
}

/// A button that opens the statements behind a number.
fn opener(
    label: String,
    name: String,
    facts: Vec<FactRef>,
    opened: RwSignal<Opened>,
) -> impl IntoView {
    let described = format!("{label}, {name}");
    view! {
        <button
            type="button"
            class="sum"
            aria-label=described
            on:click=move |_| {
                opened.set(Some((name.clone(), facts.clone())));
                crate::app::browser::reveal_soon("opened-total");
                crate::app::browser::focus_soon("opened-total");
            }
        >
            {label}
        </button>
    }
}
