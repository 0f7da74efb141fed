//! A row of the table of statements: what stands in its cells.
//!
//! Used by the grid, for all rows in sight at once. What always holds: a row that rolls out of sight
//! becomes one that rolls in, and only what differs is changed.

use crate::app::browser;
use crate::app::browser::kept::{Area, Element, Sketch};
use crate::app::columns::Column;
use crate::app::corpus::Corpus;
use crate::app::describe;
use crate::app::lanes::Tone;
use crate::app::part::long_table::cell_id;
use crate::app::route::{Address, View};
use crate::app::words::Words;
use crate::model::Award;
use crate::query::FactRef;
use std::borrow::Cow;

/// The table's id.
pub const ID: &str = "grid";

/// How the ids of the buttons begin that open a statement.
pub const OPEN: &str = "grid-open-";

/// Which row of the table, its heading counted, has the first statement.
pub const FIRST: usize = 2;

/// What a row shows.
#[derive(Clone, Copy, PartialEq)]
pub struct Row {
    /// Its place among the statements.
    pub place: usize,
    /// The statement.
    pub fact: FactRef,
    /// The column of the cursor, where it is in this row.
    pub cursor: Option<usize>,
    /// Whether its details are open.
    pub is_open: bool,
}

/// What all rows are drawn with.
pub struct Drawing<'a> {
    /// The address, of which links are made.
    pub address: &'a Address,
    /// The dataset.
    pub corpus: &'a Corpus,
    /// The interface's language.
    pub words: Words,
}

impl Drawing<'_> {
    /// Draws these rows in place of those before, of which those that are the same stay, if they
    /// are `valid`, and the others become those that came.
    pub fn rows(
        &self,
        body: &Element,
        area: Area,
        (mut before, valid): (Vec<Row>, bool),
        now: &[Row],
    ) {
        let place = |rows: &[Row]| rows.first().map_or(0, |row| row.place as isize);
        let by = place(now) - place(&before);
        if by.unsigned_abs() < before.len() {
            area.turn(body, by);
            match usize::try_from(by) {
                Ok(by) => before.rotate_left(by),
                Err(_) => before.rotate_right(by.unsigned_abs()),
            }
        } else if !before.is_empty() {
            // Another row would stand where the focus is.
            browser::unfocus_within(body);
        }
        let rows = now.iter().enumerate().map(|(number, row)| {
            let stays = valid && before.get(number) == Some(row);
            (!stays).then(|| self.row(row))
        });
        area.draw(body, rows);
    }

    fn row(&self, row: &Row) -> Sketch {
        let drawn = Sketch::of("tr")
            .with("role", "row")
            .with("aria-rowindex", (row.place + FIRST).to_string())
            .with_some("aria-current", row.is_open.then_some("true"));
        let Some(award) = self.corpus.award(row.fact) else {
            return drawn;
        };
        let columns = self.address.columns.iter().enumerate();
        let cells = columns.map(|(number, column)| {
            let role = match column {
                Column::Award => "rowheader",
                _ => "gridcell",
            };
            let mut class = format!("col-{}", column.word());
            if row.cursor == Some(number) {
                class += " cursor";
            }
            let cell = Sketch::of("td").with("role", role).with("class", class);
            // Others are not asked for by it.
            let id = (row.cursor == Some(number)).then(|| cell_id(ID, (row.place, number)));
            let cell = cell.with_some("id", id);
            self.cell(cell, column, row, &award)
        });
        drawn.holding(cells)
    }

    /// What stands in a cell.
    fn cell(&self, cell: Sketch, column: Column, row: &Row, award: &Award) -> Sketch {
        let (corpus, words) = (self.corpus, self.words);
        let article = || corpus.source(row.fact);
        match column {
            Column::Date => {
                let date = corpus.date(row.fact).map(|date| words.date(date));
                let date = date.unwrap_or_else(|| words.undated.to_owned());
                cell.holding([Sketch::of("span").with("class", "num").saying(date)])
            }
            Column::Award => {
                let tone = Tone::Award(award.status);
                let symbol = Sketch::of("span")
                    .with("class", format!("symbol symbol--{}", tone.word()))
                    .with("aria-hidden", "true");
                let button = Sketch::of("button")
                    .with("type", "button")
                    .with("tabindex", "-1")
                    .with("class", "row-open")
                    .with("id", format!("{OPEN}{}", row.place));
                let title = describe::award_title(award, words);
                cell.holding([button.holding([symbol, clamped(title)])])
            }
            Column::Giver => {
                let giver = award.by.as_deref();
                let giver = giver.map(|giver| describe::giver_name(giver, corpus, words));
                cell.holding([self.stated(giver)])
            }
            Column::Recipients => {
                let named = describe::named(award, corpus, words);
                let kind = words.recipient_name(award.recipient_kind);
                cell.holding([match named.is_empty() {
                    true => clamped(kind),
                    false => clamped(named),
                }])
            }
            Column::Count => match award.count {
                Some(count) => {
                    let basis = words.basis_of(award.basis, Some(count));
                    let number = Sketch::of("strong").with("class", "num");
                    cell.holding([
                        number.saying(words.number(count)),
                        Sketch::text(" "),
                        Sketch::of("small").saying(basis),
                    ])
                }
                None => cell.holding([self.stated(None)]),
            },
            Column::Unit => match &award.unit {
                Some(id) => {
                    let name = describe::unit_named(id, corpus, words);
                    cell.holding([self.link(View::Unit(id.clone())).saying(name)])
                }
                None => cell.holding([self.stated(None)]),
            },
            Column::Status => {
                let class = format!("badge badge--{}", award.status.word());
                let name = words.status_name(award.status);
                cell.holding([Sketch::of("span").with("class", class).saying(name)])
            }
            Column::Source => {
                let title = article().map(|article| describe::article_title(article, words));
                let own = corpus.is_own(&award.article).then(|| {
                    let mark = Sketch::of("span").with("class", "badge badge--own");
                    [Sketch::text(" "), mark.saying(words.read().mark)]
                });
                let link = self.link(View::Article(award.article.clone()));
                let link = link.with_some("title", title.clone());
                let link = link.saying(title.unwrap_or_default());
                cell.holding([link.holding(own.into_iter().flatten())])
            }
            Column::Outlet => {
                let outlet = article().and_then(|article| article.outlet.clone());
                cell.holding([self.stated(outlet)])
            }
            Column::Published => {
                let date = article().and_then(|article| article.published.as_ref());
                cell.holding([self.stated(date.map(|date| words.date(date)))])
            }
        }
    }

    /// A link to another view with the same choices.
    fn link(&self, view: View) -> Sketch {
        let href = self.address.clone().to_view(view).to_fragment();
        Sketch::of("a")
            .with("tabindex", "-1")
            .with("class", "clamp")
            .with("href", href)
    }

    /// A text, or that it is not stated.
    fn stated(&self, text: Option<String>) -> Sketch {
        text.map_or_else(
            || {
                let none = Sketch::of("span").with("class", "not-stated");
                none.saying(self.words.not_stated)
            },
            clamped,
        )
    }
}

/// A text of two lines at most.
fn clamped(text: impl Into<Cow<'static, str>>) -> Sketch {
    Sketch::of("span").with("class", "clamp").saying(text)
}
