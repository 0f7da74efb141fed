//! A long table: draws the rows in sight and moves a cursor over its cells.
//!
//! What always holds: the table is one stop of the Tab key, in which the arrow keys
//! go from cell to cell; rows say their place among all rows.

use crate::app::browser;
use crate::app::cursor::step;
use crate::app::scroll::Scroll;
use crate::app::whenever::whenever;
use leptos::html::Div;
use leptos::prelude::*;
use std::ops::Range;
use std::time::Duration;

/// How long a scroll bar rests before it is put where it belongs.
const REST: Duration = Duration::from_millis(150);

/// Rows drawn for a printer.
const PRINTED: usize = 2_000;

/// Heights in rem, as the style sheet has them.
#[derive(Clone, Copy)]
pub struct Heights {
    /// The heading.
    pub head: f64,
    /// A row.
    pub row: f64,
    /// A row of a narrow table.
    pub card: f64,
}

/// Below this width, in rem, a table is narrow.
const NARROW: f64 = 36.0;

/// What is drawn of a table, and where its cursor stands.
#[derive(Clone, Copy)]
pub struct LongTable {
    node: NodeRef<Div>,
    scroll: RwSignal<Scroll>,
    /// Row and column of the cursor.
    pub cursor: RwSignal<(usize, usize)>,
    /// The rows to draw.
    pub drawn: Memo<Range<usize>>,
    columns: Memo<usize>,
    narrow: Memo<bool>,
}

impl LongTable {
    /// A table of so many rows and columns; while `printing` all of them are drawn.
    pub fn new(
        heights: Heights,
        count: impl Fn() -> usize + 'static,
        columns: impl Fn() -> usize + Send + Sync + 'static,
        printing: impl Fn() -> bool + Send + Sync + 'static,
    ) -> LongTable {
        let node = NodeRef::<Div>::new();
        let size = browser::size_of(node);
        let scroll = RwSignal::new(Scroll::default());
        let cursor = RwSignal::new((0, 0));
        let narrow = Memo::new(move |_| size.get().0 < NARROW * browser::rem());
        let columns = Memo::new(move |_| columns());
        whenever(move || {
            let (rem, (_, height), count) = (browser::rem(), size.get(), count());
            let row = rem
                * if narrow.get() {
                    heights.card
                } else {
                    heights.row
                };
            scroll.update(|scroll| {
                scroll.across = columns.get();
                scroll.lay_out(count, row, height - heights.head * rem);
            });
            cursor.update(|(row, _)| *row = (*row).min(count.saturating_sub(1)));
        });
        let drawn = Memo::new(move |_| match printing() {
            true => 0..scroll.with(|scroll| scroll.count).min(PRINTED),
            false => scroll.with(Scroll::rows),
        });
        LongTable {
            node,
            scroll,
            cursor,
            drawn,
            columns,
            narrow,
        }
    }

    /// Goes to the first cell.
    pub fn to_top(self) {
        self.cursor.set((0, 0));
        self.scroll.update(|scroll| scroll.scrolled(0.0));
        browser::scroll(self.node, 0.0);
    }

    /// Brings a row into sight as soon as the table has a size.
    pub fn show_soon(self, row: usize) {
        let mut shown = false;
        whenever(move || {
            let is_laid_out = self.scroll.with(Scroll::is_laid_out);
            if is_laid_out && !shown {
                self.cursor.set((row, 0));
                let top = self.scroll.try_update(|scroll| scroll.reveal(row));
                browser::scroll(self.node, top.unwrap_or_default());
            }
            shown |= is_laid_out;
        });
    }

    fn moved(self, settling: StoredValue<Option<TimeoutHandle>>) {
        let Some(top) = browser::scrolled(self.node) else {
            return;
        };
        self.scroll.update(|scroll| scroll.scrolled(top));
        if !self.scroll.with_untracked(Scroll::is_short) {
            return;
        }
        let settle = move || {
            let top = self.scroll.try_update(Scroll::settled);
            browser::scroll(self.node, top.unwrap_or_default());
        };
        settling.update_value(|handle| {
            if let Some(handle) = handle.take() {
                handle.clear();
            }
            *handle = set_timeout_with_handle(settle, REST).ok();
        });
    }

    /// Moves the cursor by a key; whether the key was one that does.
    fn press(self, key: &str, far: bool, columns: usize, id: &str) -> bool {
        let (count, page) = self
            .scroll
            .with_untracked(|scroll| (scroll.count, scroll.page()));
        let last = (count.saturating_sub(1), columns.saturating_sub(1));
        let Some(to) = step(key, far, self.cursor.get_untracked(), last, page) else {
            return false;
        };
        self.cursor.set(to);
        let top = self.scroll.try_update(|scroll| scroll.reveal(to.0));
        browser::scroll(self.node, top.unwrap_or_default());
        browser::reveal_soon(cell_id(id, to));
        true
    }

    /// The table: its id and name, the id of what describes it, what Enter does in a cell,
    /// its heading and the body with its rows.
    pub fn view(
        self,
        (id, name, described): (&'static str, &'static str, &'static str),
        enter: impl Fn((usize, usize)) + 'static,
        head: impl IntoView + 'static,
        body: impl IntoView + 'static,
    ) -> AnyView {
        let LongTable {
            scroll,
            cursor,
            drawn,
            columns,
            narrow,
            node,
        } = self;
        let settling = StoredValue::new(None);
        let press = move |event: leptos::ev::KeyboardEvent| {
            let (key, far) = (event.key(), event.ctrl_key() || event.meta_key());
            match key.as_str() {
                "Enter" | " " if !browser::is_on_button(&event) => enter(cursor.get_untracked()),
                key if self.press(key, far, columns.get_untracked(), id) => {}
                _ => return,
            }
            event.prevent_default();
        };
        let active = move || {
            let (row, column) = cursor.get();
            let is_drawn = drawn.with(|drawn| drawn.contains(&row));
            is_drawn.then(|| cell_id(id, (row, column)))
        };
        view! {
            <div class="long-table" class:long-table--narrow=move || narrow.get() node_ref=node on:scroll=move |_| self.moved(settling) tabindex="-1">
                <div class="long-table-canvas" style:--rows=move || format!("{}px", scroll.with(Scroll::height))>
                    <table
                        id=id
                        class=format!("ledger ledger--{id}")
                        role="grid"
                        tabindex="0"
                        data-testid="results"
                        aria-label=name
                        aria-describedby=described
                        aria-rowcount=move || scroll.with(|scroll| scroll.count) + 1
                        aria-colcount=move || columns.get()
                        aria-activedescendant=active
                        style:--shift=move || format!("{}px", scroll.with(Scroll::shift))
                        on:keydown=press
                    >
                        <thead role="rowgroup">{head}</thead>
                        {body}
                    </table>
                </div>
            </div>
        }
        .into_any()
    }
}

/// The id of a cell of a table, by its row and its column.
pub fn cell_id(table: &str, (row, column): (usize, usize)) -> String {
    format!("{table}-{row}-{column}")
}
