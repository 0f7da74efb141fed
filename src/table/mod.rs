//! Ground floor: a dataset by columns, in the order of the timeline.
//!
//! What facts have in common stands once, in dictionaries; a fact is a handful of
//! small numbers. Rows of the format (`Award`, `Event`, `Figure`) are made when
//! they are asked for. [`crate::query`] counts over the columns,
//! [`crate::dataset`] writes and reads them. Imports `columns`, `model` and `text` only.
//!
//! What always holds: rows stand in the order of first day, last day, article,
//! place in it, kind (event, award, figure) and place in its list; rows without a
//! date come after all others. Every number leads to something that is there.

mod arrange;
mod build;
mod fact;
mod flaw;
mod give;
mod order;
mod quick;

pub use fact::{Detail, FactKind, Head};
pub use quick::{Quick, QuickMap};

use crate::columns::Codes;
use crate::model::{Dataset, Edtf, Period, UnitRole};
use crate::text::Span;

/// A dataset by columns.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// Articles, units, people and notes; its lists of facts are empty.
    pub lists: Dataset,
    /// Ids of articles that facts name and that are not there, which no checked
    /// dataset has; they are numbered after the articles.
    pub strays: Vec<String>,
    /// Place of each article in the order of the timeline, strays last.
    pub ranks: Vec<u32>,
    /// What facts may be.
    pub heads: Vec<Head>,
    /// The dates and periods, in the order of their days.
    pub dates: Vec<Edtf>,
    /// Lists of units, by their places in [`Dataset::units`].
    pub units: Vec<Vec<u32>>,
    /// What is said of one fact or few.
    pub details: Vec<Detail>,
    /// Counts that do not fit into a column.
    pub large: Vec<u64>,
    /// Ids that are not the article's id, a letter and a number.
    pub odd: Vec<String>,
    /// The columns.
    pub columns: Columns,
    /// The place of each row in its list, where it is not that of the article and the id.
    pub order: Option<Codes>,
}

/// One number a row and column.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Columns {
    /// Place in [`Table::heads`].
    pub head: Codes,
    /// Place in [`Table::dates`] plus one; 0 for none. Of an event its date, else its period.
    pub date: Codes,
    /// Place among the articles, then the strays.
    pub article: Codes,
    /// Place in [`Table::units`]: the unit of the record, or the units of the event.
    pub units: Codes,
    /// The stated count plus one, 0 for none; from [`LARGE`] on, place in [`Table::large`].
    pub count: Codes,
    /// Place in [`Table::details`].
    pub detail: Codes,
    /// Where the article says so: first code point.
    pub start: Codes,
    /// Number of code points.
    pub length: Codes,
    /// The fact's own id, see [`Table::id`].
    pub id: Codes,
    /// The event at which an award was given.
    pub event: Codes,
    /// The award that an award repeats.
    pub repeats: Codes,
}

/// Counts from here on are places in [`Table::large`].
pub const LARGE: u32 = 1 << 31;

impl Table {
    /// Number of rows.
    pub fn len(&self) -> usize {
        self.columns.head.len()
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// What the fact of a row is; `None` beyond the last row.
    pub fn head(&self, row: usize) -> Option<&Head> {
        if row >= self.len() {
            return None;
        }
        self.heads.get(self.columns.head.get(row))
    }

    /// What kind of fact it is.
    pub fn kind(&self, row: usize) -> Option<FactKind> {
        self.head(row).map(Head::kind)
    }

    /// What is said of the fact of a row alone.
    pub fn detail(&self, row: usize) -> Option<&Detail> {
        self.details.get(self.columns.detail.get(row))
    }

    /// The date by which the timeline orders a row.
    pub fn date(&self, row: usize) -> Option<&Edtf> {
        self.dates.get(self.columns.date.get(row).checked_sub(1)?)
    }

    /// The days of that date; `None` also where its year is not known.
    pub fn period(&self, row: usize) -> Option<Period> {
        self.date(row).and_then(Edtf::period)
    }

    /// The id of an article, by its number.
    pub fn article_id(&self, article: usize) -> &str {
        let articles = &self.lists.articles;
        let stray = || self.strays.get(article.checked_sub(articles.len())?);
        let id = articles
            .get(article)
            .map(|article| &article.id)
            .or_else(stray);
        id.map_or("", String::as_str)
    }

    /// The id of the article that states a row.
    pub fn article_of(&self, row: usize) -> &str {
        self.article_id(self.columns.article.get(row))
    }

    /// Where the article says so.
    pub fn span(&self, row: usize) -> Span {
        let start = self.columns.start.get(row) as u32;
        Span::new(start, start + self.columns.length.get(row) as u32)
    }

    /// The stated count of a row.
    pub fn count(&self, row: usize) -> Option<u64> {
        let code = self.columns.count.get(row) as u32;
        match code.checked_sub(LARGE) {
            Some(place) => self.large.get(place as usize).copied(),
            None => code.checked_sub(1).map(u64::from),
        }
    }

    /// The units that the event of a row names, each with its part: their numbers, or the
    /// ids of those that the dataset does not have.
    pub fn event_units(&self, row: usize) -> impl Iterator<Item = (Result<u32, &str>, UnitRole)> {
        let (roles, strays) = match self.detail(row) {
            Some(Detail::Event { roles, strays, .. }) => (roles.as_slice(), strays.as_slice()),
            _ => (&[][..], &[][..]),
        };
        let (mut known, mut strays) = (self.units_of(row).iter(), strays.iter().peekable());
        roles.iter().zip(0..).filter_map(move |(&role, place)| {
            let stray = strays.next_if(|(at, _)| *at == place);
            let stray = stray.map(|(_, id)| Err(id.as_str()));
            Some((stray.or_else(|| known.next().map(|&unit| Ok(unit)))?, role))
        })
    }

    /// The units that the record or the event names.
    pub fn units_of(&self, row: usize) -> &[u32] {
        let list = self.units.get(self.columns.units.get(row));
        list.map_or(&[], Vec::as_slice)
    }
}
