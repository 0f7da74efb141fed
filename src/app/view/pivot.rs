//! A pivot: award statements laid out by two properties of the reader's choice.

use super::opened::Opened;
use crate::app::corpus::Corpus;
use crate::app::describe;
use crate::app::part::icon::{Icon, IconView};
use crate::app::part::long_table::{Heights, LongTable, cell_id};
use crate::app::pivot::{Counted, DIMENSIONS, Line, Sheet, chosen, kinds};
use crate::app::state::AppState;
use crate::app::words::Words;
use crate::query::{Dimension, Facet, Pivot, PivotPart};
use leptos::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;

const HEIGHTS: Heights = Heights {
    head: 3.25,
    row: 2.75,
    card: 2.75,
};

/// The choice of rows, columns and what is counted.
#[component]
pub fn PivotChoice() -> impl IntoView {
    let state = AppState::here();
    let words = state.words();
    let text = words.tables();
    let pivot = Memo::new(move |_| state.address().query.pivot);
    let options = move |of: fn(Pivot) -> Dimension| {
        DIMENSIONS.iter().enumerate().map(move |(place, &dimension)| {
            let selected = move || pivot.get().is_some_and(|pivot| of(pivot) == dimension);
            view! { <option value=place.to_string() selected=selected>{words.dimension(dimension)}</option> }
        }).collect_view()
    };
    let usual = move |name: &'static str| {
        let selected = move || pivot.get().is_none();
        view! { <option value="" selected=selected>{name}</option> }
    };
    let pick = move |value: String, rows: bool| {
        let dimension = value
            .parse()
            .ok()
            .and_then(|place: usize| DIMENSIONS.get(place).copied());
        state.set_pivot(|pivot| {
            let dimension = dimension?;
            let mut pivot = pivot.unwrap_or(Pivot {
                rows: Dimension::Facet(Facet::Unit),
                columns: Dimension::Year,
            });
            match rows {
                true => pivot.rows = dimension,
                false => pivot.columns = dimension,
            }
            Some(pivot)
        });
    };
    let swap = move |_| {
        state.set_pivot(|pivot| {
            pivot.map(|pivot| Pivot {
                rows: pivot.columns,
                columns: pivot.rows,
            })
        });
    };
    let counted = move || {
        let pivot = pivot.get()?;
        let answer = state.answer()?;
        let kinds = kinds(&answer.summed().totals, pivot);
        let now = chosen(&kinds, state.address().counted);
        Some(counted_select("pivot-counted", &kinds, now))
    };
    view! {
        <div class="pivot-choice" role="group" aria-label=text.layout>
            <label>
                <span>{text.rows}</span>
                <select id="pivot-rows" on:change:target=move |event| pick(event.target().value(), true)>
                    {usual(text.usual_rows)} {options(|pivot| pivot.rows)}
                </select>
            </label>
            <button type="button" class="icon-button" aria-label=text.swap title=text.swap
                disabled=move || pivot.get().is_none() on:click=swap>
                <IconView icon=Icon::Swap />
            </button>
            <label>
                <span>{words.tables().columns}</span>
                <select id="pivot-columns" on:change:target=move |event| pick(event.target().value(), false)>
                    {usual(text.usual_columns_of_totals)} {options(|pivot| pivot.columns)}
                </select>
            </label>
            {counted}
        </div>
    }
    .into_any()
}

/// The choice among what can be counted, with the numbers of statements.
pub fn counted_select(id: &'static str, kinds: &[(Counted, u32)], now: Option<Counted>) -> AnyView {
    let state = AppState::here();
    let words = state.words();
    let options = kinds.iter().map(|&(kind, statements)| {
        let name = format!(
            "{} ({})",
            counted_name(kind, words),
            words.statements(statements as usize)
        );
        view! { <option value=kind.word() selected=Some(kind) == now>{name}</option> }
    });
    view! {
        <label class="picker">
            <span>{words.tables().counted}</span>
            <select id=id on:change:target=move |event| state.set_counted(Counted::of_word(&event.target().value()))>
                {options.collect_view()}
            </select>
        </label>
    }
    .into_any()
}

/// What is counted, in words.
pub fn counted_name(counted: Counted, words: Words) -> String {
    let parts = [
        counted.status.map(|status| words.status_name(status)),
        counted
            .recipient
            .map(|recipient| words.recipient_name(recipient)),
        Some(words.basis_name(counted.basis)),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// The table.
#[component]
pub fn PivotView(
    /// The dataset.
    corpus: Arc<Corpus>,
    /// Where the statements behind a number are opened.
    opened: Opened,
) -> impl IntoView {
    let state = AppState::here();
    let words = state.words();
    let text = words.tables();
    let folded = RwSignal::new(BTreeSet::new());
    let sheet = Memo::new(move |_| {
        let answer = state.answer()?;
        let pivot = answer.query.pivot?;
        let kinds = kinds(&answer.summed().totals, pivot);
        let counted = chosen(&kinds, state.address().counted)?;
        let units = Dimension::Facet(Facet::Unit);
        let tree = answer.results.facets.get(&Facet::Unit);
        let sheet = Sheet::of(
            answer.summed().pivot.as_ref()?,
            counted,
            tree.filter(|_| pivot.rows == units),
        );
        Some(Arc::new((pivot, counted, sheet)))
    });
    let lines = Memo::new(move |_| {
        let sheet = sheet.get();
        sheet.map_or_else(Vec::new, |sheet| {
            folded.with(|folded| sheet.2.unfolded(folded))
        })
    });
    let columns =
        move || sheet.with(|sheet| sheet.as_ref().map_or(0, |sheet| sheet.2.columns.len())) + 1;
    let table = LongTable::new(
        HEIGHTS,
        move || lines.with(Vec::len),
        columns,
        move || state.printing(),
    );
    let named = Arc::clone(&corpus);
    let name = move |dimension: Dimension, value: &Option<String>| match (dimension, value) {
        (_, None) => words.not_stated.to_owned(),
        (Dimension::Facet(facet), Some(value)) => {
            describe::facet_value(facet, value, &named, words)
        }
        (Dimension::Year, Some(year)) => year.clone(),
    };
    let name = StoredValue::new(name);
    let name =
        move |dimension, value: &Option<String>| name.with_value(|name| name(dimension, value));
    let enter = move |(row, column): (usize, usize)| {
        let Some(shown) = sheet.get_untracked() else {
            return;
        };
        let (pivot, counted, sheet) = &*shown;
        let line =
            lines.with_untracked(|lines| lines.get(row).and_then(|line| sheet.rows.get(*line)));
        let Some(line) = line else { return };
        let Some(column) = column.checked_sub(1) else {
            if line.has_below {
                folded.update(|folded| fold(folded, &line.value));
            }
            return;
        };
        let (Some(_), Some(value)) = (line.cell(column), sheet.columns.get(column)) else {
            return;
        };
        let title = [
            name(pivot.rows, &line.value),
            name(pivot.columns, value),
            counted_name(*counted, words),
        ];
        opened.open(title.join(", "), |answer| {
            let takes = |status, basis, recipient| counted.takes(status, basis, recipient);
            let cell = (line.value.as_deref(), value.as_deref());
            answer
                .corpus
                .engine()
                .in_cell(&answer.query, &answer.results, cell, &takes)
        });
    };
    let enter = StoredValue::new(enter);
    let enter = move |cell| enter.with_value(|enter| enter(cell));
    let head = move || {
        let shown = sheet.get()?;
        let (pivot, _, sheet) = &*shown;
        let columns = sheet.columns.iter().map(|value| {
            let name = name(pivot.columns, value);
            view! { <th scope="col" role="columnheader" title=name.clone()><span class="clamp">{name.clone()}</span></th> }
        });
        Some(view! {
            <tr role="row" aria-rowindex="1">
                <th scope="col" role="columnheader" class="pivot-name">{words.dimension(pivot.rows)}</th>
                {columns.collect_view()}
            </tr>
        })
    };
    let body = move || {
        let shown = sheet.get()?;
        let rows = move || {
            let lines = lines.get();
            let drawn = table.drawn.get();
            let end = drawn.end.min(lines.len());
            (drawn.start.min(end)..end)
                .map(|place| (place, lines[place]))
                .collect::<Vec<_>>()
        };
        Some(view! {
            <For each=rows key=|row| *row let((place, line))>
                {shown.2.rows.get(line).map(|line| {
                    let title = name(shown.0.rows, &line.value);
                    row((place, line, title), &shown.2, (table, folded), enter, words)
                })}
            </For>
        })
    };
    let more = move || {
        let more = sheet.with(|sheet| sheet.as_ref().map_or(0, |sheet| sheet.2.more_columns));
        (more > 0).then(|| view! { <p class="hint">{words.more_columns(more)}</p> })
    };
    let caption = move || {
        let shown = sheet.get()?;
        Some(format!(
            "{}. {}",
            counted_name(shown.1, words),
            text.pivot_help
        ))
    };
    let years = move || {
        sheet.with(|sheet| {
            sheet
                .as_ref()
                .is_some_and(|sheet| sheet.0.columns == Dimension::Year)
        })
    };
    view! {
        <p class="hint" id="pivot-help">{caption}</p>
        <div class="pivot" class:pivot--years=years>
            {table.view(("pivot", text.pivot, "pivot-help"), enter, head, view! { <tbody role="rowgroup">{body}</tbody> })}
        </div>
        {more}
    }
    .into_any()
}

fn fold(folded: &mut BTreeSet<Option<String>>, value: &Option<String>) {
    if !folded.remove(value) {
        folded.insert(value.clone());
    }
}

fn row(
    (place, line, title): (usize, &Line, String),
    sheet: &Sheet,
    (table, folded): (LongTable, RwSignal<BTreeSet<Option<String>>>),
    enter: impl Fn((usize, usize)) + Copy + Send + Sync + 'static,
    words: Words,
) -> AnyView {
    let here = move |column: usize| Memo::new(move |_| table.cursor.get() == (place, column));
    let point = move |column: usize| {
        table.cursor.set((place, column));
        enter((place, column));
    };
    let value = line.value.clone();
    let mark = line.has_below.then(|| {
        let folded = move || folded.with(|folded| folded.contains(&value));
        view! { <span class="fold-mark" aria-hidden="true">{move || if folded() { "▸" } else { "▾" }}</span> }
    });
    let named = here(0);
    let cells = (0..sheet.columns.len()).map(|column| {
        let number = line.cell(column);
        let id = cell_id("pivot", (place, column + 1));
        let cursor = here(column + 1);
        match number {
            None => view! { <td role="gridcell" id=id class:cursor=move || cursor.get()></td> }.into_any(),
            Some(part) => {
                let share = format!("{:.3}", sheet.share(part));
                let class = format!("pivot-number pivot-number--{}", part.status.word());
                view! {
                    <td role="gridcell" id=id class=class class:cursor=move || cursor.get() style:--share=share
                        aria-label=told(part, words) on:click=move |_| point(column + 1)>
                        {number_text(part, words)}
                    </td>
                }
                .into_any()
            }
        }
    });
    view! {
        <tr role="row" aria-rowindex=place + 2 data-depth=line.depth.min(6).to_string()>
            <td role="rowheader" id=cell_id("pivot", (place, 0)) class="pivot-name" class:cursor=move || named.get()
                on:click=move |_| point(0)>
                <span class="clamp" title=title.clone()>{mark} {title.clone()}</span>
            </td>
            {cells.collect_view()}
        </tr>
    }
    .into_any()
}

/// The number of a cell; marks say that some statements give no count or another one.
pub fn number_text(part: &PivotPart, words: Words) -> String {
    let mut text = part.sum.map(|sum| words.number(sum)).unwrap_or_default();
    if part.uncounted > 0 {
        text += if text.is_empty() { "?" } else { " +?" };
    }
    if part.conflicting > 0 {
        text += " ≠";
    }
    text
}

/// The same in words.
pub fn told(part: &PivotPart, words: Words) -> String {
    let sum = part.sum.map(|sum| words.number(sum));
    let uncounted =
        (part.uncounted > 0).then(|| format!("{}: {}", words.uncounted, part.uncounted));
    let conflicting =
        (part.conflicting > 0).then(|| format!("{}: {}", words.conflicting, part.conflicting));
    [sum, uncounted, conflicting]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join("; ")
}
