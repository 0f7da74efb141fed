//! Award statements as a grid: only the rows in sight are drawn.
//!
//! What always holds: Enter and a click on the award open the details of a statement.

mod row;

use self::row::{Drawing, FIRST, ID, OPEN, Row};
use crate::app::browser;
use crate::app::browser::kept::Area;
use crate::app::columns::{Column, Columns};
use crate::app::corpus::Corpus;
use crate::app::part::icon::Icon;
use crate::app::part::long_table::{Heights, LongTable};
use crate::app::part::menu::Menu;
use crate::app::route::Address;
use crate::app::state::AppState;
use crate::app::whenever::whenever;
use crate::query::SortKey;
use leptos::ev::MouseEvent;
use leptos::html::Tbody;
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
    whenever(move || {
        state.answer();
        table.to_top();
    });
    // Who comes back to an open statement, or by a link to it, finds it in sight.
    if let (Some(open), Some(answer)) = untrack(|| (state.opened(), state.answer())) {
        let place = answer.all().iter().position(|fact| *fact == open);
        place.into_iter().for_each(|row| table.show_soon(row));
    }
    let open = move |row| {
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
    let body = NodeRef::<Tbody>::new();
    let rows = Area::new();
    let (mut then, mut before) = (Address::default(), Vec::<Row>::new());
    whenever(move || {
        let (address, answer) = (state.address(), state.answer());
        let (drawn, cursor, opened) = (table.drawn.get(), table.cursor.get(), state.opened());
        let facts = answer.map(|answer| answer.window(drawn.start, drawn.len()));
        let row = |(place, fact)| Row {
            place,
            fact,
            cursor: (place == cursor.0).then_some(cursor.1),
            is_open: opened == Some(fact),
        };
        let now: Vec<Row> = drawn.zip(facts.unwrap_or_default()).map(row).collect();
        let Some(body) = body.get() else { return };
        let draw = Drawing {
            address: &address,
            corpus: &corpus,
            words,
        };
        draw.rows(
            &body,
            rows,
            (std::mem::take(&mut before), then == address),
            &now,
        );
        (then, before) = (address, now);
    });
    let on_down = move |event: MouseEvent| {
        if let Some((row, column)) = browser::cell_around(&event) {
            table.cursor.set((row.saturating_sub(FIRST), column));
        }
    };
    let on_click = move |event: MouseEvent| {
        let button = browser::id_around(&event, ".row-open");
        let row = button.and_then(|id| id.strip_prefix(OPEN)?.parse().ok());
        row.into_iter().for_each(open);
    };
    let body = view! { <tbody role="rowgroup" node_ref=body on:mousedown=on_down on:click=on_click></tbody> };
    view! {
        <div class="grid-tools">
            <p class="hint" id="grid-help">{words.tables().grid_help}" "<span class="keys-hint">{words.tables().grid_keys}</span></p>
            <span class="grid-menus"><SortMenu /><ColumnMenu /></span>
        </div>
        {table.view((ID, words.nav_awards, "grid-help"), move |(row, _)| open(row), head, body)}
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
