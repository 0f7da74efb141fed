//! Award statements as a grid: only the rows in sight are drawn.
//!
//! What always holds: Enter and a click on the award open the details of a statement.

use crate::app::columns::{Column, Columns};
use crate::app::corpus::Corpus;
use crate::app::describe;
use crate::app::lanes::Tone;
use crate::app::part::icon::Icon;
use crate::app::part::long_table::{Heights, LongTable, cell_id};
use crate::app::part::menu::Menu;
use crate::app::part::own_mark::own_mark;
use crate::app::part::symbol::Symbol;
use crate::app::route::View;
use crate::app::state::AppState;
use crate::app::words::Words;
use crate::model::Award;
use crate::query::{FactRef, SortKey};
use leptos::prelude::*;
use std::sync::Arc;

const HEIGHTS: Heights = Heights {
    head: 2.75,
    row: 3.25,
    card: 8.0,
};

/// The statements.
#[component]
pub fn Grid(
    /// The dataset.
    corpus: Arc<Corpus>,
) -> impl IntoView {
    let state = AppState::here();
    let words = state.words();
    let columns = Memo::new(move |_| state.address().columns);
    let count = move || {
        state
            .answer()
            .map_or(0, |answer| answer.results.facts.len())
    };
    let width = move || columns.get().iter().count();
    let table = LongTable::new(HEIGHTS, count, width, || false);
    // Another answer begins at its first row.
    Effect::new(move |_| {
        state.answer();
        table.to_top();
    });
    // Who comes back to an open statement, or by a link to it, finds it in sight.
    if let (Some(open), Some(answer)) = untrack(|| (state.opened(), state.answer())) {
        let place = answer.all().iter().position(|fact| *fact == open);
        place.into_iter().for_each(|row| table.show_soon(row));
    }
    let rows = move || {
        let drawn = table.drawn.get();
        let answer = state.answer();
        let facts = answer.map(|answer| answer.window(drawn.start, drawn.len()));
        drawn.zip(facts.unwrap_or_default()).collect::<Vec<_>>()
    };
    let enter = move |(row, _)| {
        let answer = untrack(|| state.answer());
        let fact = answer.and_then(|answer| answer.window(row, 1).first().copied());
        if let Some(fact) = fact {
            state.open(fact);
        }
    };
    let head = view! {
        <tr role="row" aria-rowindex="1">
            {move || columns.get().iter().map(heading).collect_view()}
        </tr>
    };
    let body = move || {
        let columns = columns.get();
        let corpus = Arc::clone(&corpus);
        view! {
            <For each=rows key=|row| *row let((place, fact))>
                {row(place, fact, columns, table, &corpus, words)}
            </For>
        }
    };
    view! {
        <div class="grid-tools">
            <p class="hint" id="grid-help">{words.tables().grid_help}" "<span class="keys-hint">{words.tables().grid_keys}</span></p>
            <span class="grid-menus"><SortMenu /><ColumnMenu /></span>
        </div>
        {table.view(("grid", words.nav_awards, "grid-help"), enter, head, body)}
    }
    .into_any()
}

/// By which columns, one after the other, the grid is sorted: what Shift does at their headings,
/// for fingers too.
#[component]
fn SortMenu() -> impl IntoView {
    let state = AppState::here();
    let words = state.words();
    let open = RwSignal::new(false);
    let choice = move |(column, key): (Column, SortKey)| {
        let order = sorted_by(key);
        let said = move || {
            let order = order.get();
            let way = order.map(|(_, _, descending)| words.sorted(descending));
            [Some(words.column(column)), way]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(", ")
        };
        view! {
            <button
                type="button"
                class="menu-choice menu-choice--sort"
                aria-pressed=move || order.get().is_some().to_string()
                aria-label=said
                on:click=move |_| state.sort_by(key, true)
            >
                <span class="sort-place num" aria-hidden="true">{move || order.get().map(|(place, ..)| place + 1)}</span>
                {words.column(column)}
                {arrow(order)}
            </button>
        }
    };
    view! {
        <Menu id="sorting" icon=Icon::Sort name=words.tables().sorting open>
            {Column::ALL.into_iter().filter_map(|column| Some(choice((column, column.key()?)))).collect_view()}
            <button type="button" class="button" on:click=move |_| state.sort_by_nothing()>
                {words.tables().usual_order}
            </button>
        </Menu>
    }
}

/// Which columns the grid shows.
#[component]
fn ColumnMenu() -> impl IntoView {
    let state = AppState::here();
    let words = state.words();
    let open = RwSignal::new(false);
    let choice = move |column: Column| {
        let shown = move || state.address().columns.has(column);
        view! {
            <label class="menu-choice">
                <input
                    type="checkbox"
                    prop:checked=shown
                    disabled={column == Column::Award}
                    on:change=move |_| state.set_columns(|columns| columns.toggled(column))
                />
                {words.column(column)}
            </label>
        }
    };
    view! {
        <Menu id="columns" icon=Icon::Columns name=words.tables().columns open>
            {Column::ALL.map(choice).collect_view()}
            <button type="button" class="button" on:click=move |_| state.set_columns(|_| Columns::default())>
                {words.tables().usual_columns}
            </button>
        </Menu>
    }
}

fn heading(column: Column) -> impl IntoView {
    let state = AppState::here();
    let name = state.words().column(column);
    let class = format!("col-{}", column.word());
    let Some(key) = column.key() else {
        return view! { <th scope="col" role="columnheader" class=class><span class="head-name">{name}</span></th> }.into_any();
    };
    let order = sorted_by(key);
    let aria = move || match order.get() {
        Some((0, _, false)) => "ascending",
        Some((0, _, true)) => "descending",
        Some(_) => "other",
        None => "none",
    };
    let rank = move || {
        let several = order.get().filter(|(_, keys, _)| *keys > 1);
        several.map(|(place, ..)| view! { <span class="sort-place num" aria-hidden="true">{place + 1}</span> })
    };
    view! {
        <th scope="col" role="columnheader" class=class aria-sort=aria>
            <button type="button" on:click=move |event| state.sort_by(key, event.shift_key())>
                {name}
                {arrow(order)}
                {rank}
            </button>
        </th>
    }
    .into_any()
}

/// The place of a key among those that the grid is sorted by, how many these are, and whether it
/// goes down.
type Order = Memo<Option<(usize, usize, bool)>>;

fn sorted_by(key: SortKey) -> Order {
    let state = AppState::here();
    Memo::new(move |_| {
        let sort = state.address().query.sort;
        let place = sort.iter().position(|sort| sort.key == key)?;
        Some((place, sort.len(), sort[place].descending))
    })
}

/// Which way a key goes.
fn arrow(order: Order) -> impl IntoView {
    let sign = move || match order.get() {
        Some((_, _, true)) => "↓",
        Some((_, _, false)) => "↑",
        None => "↕",
    };
    view! {
        <span class="sort-arrow" class:sort-arrow--on=move || order.get().is_some() aria-hidden="true">{sign}</span>
    }
}

fn row(
    place: usize,
    fact: FactRef,
    columns: Columns,
    table: LongTable,
    corpus: &Corpus,
    words: Words,
) -> Option<AnyView> {
    let state = AppState::here();
    let award = corpus.award(fact)?;
    let cells: Vec<AnyView> = columns
        .iter()
        .enumerate()
        .map(|(number, column)| {
            let here = Memo::new(move |_| table.cursor.get() == (place, number));
            let role = if column == Column::Award {
                "rowheader"
            } else {
                "gridcell"
            };
            view! {
                <td
                    id=cell_id("grid", (place, number))
                    role=role
                    class=format!("col-{}", column.word())
                    class:cursor=move || here.get()
                    on:mousedown=move |_| table.cursor.set((place, number))
                >
                    {cell(column, fact, &award, corpus, words)}
                </td>
            }
            .into_any()
        })
        .collect();
    let current = Memo::new(move |_| state.opened() == Some(fact));
    Some(
        view! {
            <tr role="row" aria-rowindex=place + 2 aria-current=move || current.get().then_some("true")>{cells}</tr>
        }
        .into_any(),
    )
}

fn cell(column: Column, fact: FactRef, award: &Award, corpus: &Corpus, words: Words) -> AnyView {
    let state = AppState::here();
    let article = || corpus.source(fact);
    match column {
        Column::Date => {
            let date = corpus.date(fact).map(|date| words.date(date));
            let date = date.unwrap_or_else(|| words.undated.to_owned());
            view! { <span class="num">{date}</span> }.into_any()
        }
        Column::Award => {
            let tone = Tone::Award(award.status);
            view! {
                <button type="button" tabindex="-1" class="row-open" on:click=move |_| state.open(fact)>
                    <Symbol tone />
                    <span class="clamp">{describe::award_title(award, words)}</span>
                </button>
            }
            .into_any()
        }
        Column::Giver => {
            let giver = award.by.as_deref();
            let giver = giver.map(|giver| describe::giver_name(giver, corpus, words));
            stated(giver, words)
        }
        Column::Recipients => {
            let named = describe::named(award, corpus, words);
            let kind = words.recipient_name(award.recipient_kind);
            let whom = if named.is_empty() {
                kind.to_owned()
            } else {
                named
            };
            view! { <span class="clamp">{whom}</span> }.into_any()
        }
        Column::Count => match award.count {
            Some(count) => view! {
                <strong class="num">{words.number(count)}</strong>
                " "
                <small>{words.basis_of(award.basis, Some(count))}</small>
            }
            .into_any(),
            None => stated(None, words),
        },
        Column::Unit => match award.unit.clone() {
            Some(id) => {
                let name = describe::unit_named(&id, corpus, words);
                view! {
                    <a tabindex="-1" class="clamp" href=move || state.view_href(View::Unit(id.clone()))>{name}</a>
                }
                .into_any()
            }
            None => stated(None, words),
        },
        Column::Status => {
            let class = format!("badge badge--{}", award.status.word());
            view! { <span class=class>{words.status_name(award.status)}</span> }.into_any()
        }
        Column::Source => {
            let title = article().map(|article| describe::article_title(article, words));
            let id = award.article.clone();
            let href = move || state.view_href(View::Article(id.clone()));
            view! {
                <a tabindex="-1" class="clamp" title=title.clone() href=href>
                    {title.clone()} {own_mark(&award.article, corpus, words)}
                </a>
            }
            .into_any()
        }
        Column::Outlet => stated(article().and_then(|article| article.outlet.clone()), words),
        Column::Published => {
            let date = article().and_then(|article| article.published.as_ref());
            stated(date.map(|date| words.date(date)), words)
        }
    }
}

/// A text, or that it is not stated.
fn stated(text: Option<String>, words: Words) -> AnyView {
    match text {
        Some(text) => view! { <span class="clamp">{text}</span> }.into_any(),
        None => view! { <span class="not-stated">{words.not_stated}</span> }.into_any(),
    }
}
