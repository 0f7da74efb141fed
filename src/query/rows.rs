//! Rows: the facts of the table, numbered in the order of the timeline.
//!
//! Used by the whole engine: the number of a fact is its bit in every set and its
//! place in every column. What always holds: a walk through a set of rows is a
//! walk through the timeline. An event that several articles report is one fact,
//! in the row of the first report; the rows of its other reports are in no set.

use super::Years;
use super::bits::Bits;
use super::reports::same_events;
use crate::model::Period;
use crate::table::{FactKind, Head, Table};
use std::collections::BTreeMap;

/// The numbered facts and their days.
pub(super) struct Rows {
    len: usize,
    /// Rows of each kind, later reports left out.
    kinds: [Bits; 3],
    /// The other reports of an event, by row of the first.
    others: BTreeMap<u32, Vec<u32>>,
    /// The first report, by row of another.
    first: BTreeMap<u32, u32>,
    /// First and last day of each date, as ordinals.
    days: Vec<(i32, i32)>,
    /// First and last year of each date.
    years: Vec<(u16, u16)>,
    /// The first dated row of each year from the first one on, and the end.
    starts: Vec<u32>,
    /// Dated rows that cover more than one year.
    long: Vec<u32>,
}

impl Rows {
    pub(super) fn new(table: &Table) -> Rows {
        let len = table.len();
        let periods: Vec<Period> = table.dates.iter().map(|date| date.period()).collect();
        let mut rows = Rows {
            len,
            kinds: FactKind::ALL.map(|kind| {
                let is: Vec<bool> = table.heads.iter().map(|head| head.kind() == kind).collect();
                Bits::passing(&table.columns.head, &is)
            }),
            others: BTreeMap::new(),
            first: BTreeMap::new(),
            days: periods
                .iter()
                .map(|period| (period.first.ordinal(), period.last.ordinal()))
                .collect(),
            years: periods
                .iter()
                .map(|period| (period.first.year, period.last.year))
                .collect(),
            starts: Vec::new(),
            long: Vec::new(),
        };
        for (first, reports) in same_events(table) {
            for &report in &reports {
                rows.first.insert(report, first);
                rows.kinds[FactKind::Event as usize].remove(report as usize);
            }
            rows.others.insert(first, reports);
        }
        let mut year = 0;
        for (row, date) in table.columns.date.iter().enumerate() {
            let Some(&(first, last)) = date.checked_sub(1).and_then(|place| rows.years.get(place))
            else {
                break;
            };
            while year <= first {
                rows.starts.push(row as u32);
                year += 1;
            }
            if first != last {
                rows.long.push(row as u32);
            }
        }
        let dated = table
            .columns
            .date
            .iter()
            .take_while(|&date| date > 0)
            .count();
        rows.starts.push(dated as u32);
        rows
    }

    pub(super) fn len(&self) -> usize {
        self.len
    }

    /// Rows of this kind.
    pub(super) fn of_kind(&self, kind: FactKind) -> &Bits {
        &self.kinds[kind as usize]
    }

    /// The row of the fact that a row reports.
    pub(super) fn first_report(&self, row: usize) -> usize {
        let first = self.first.get(&(row as u32));
        first.map_or(row, |&first| first as usize)
    }

    /// The rows that report the fact of a row, the first one first.
    pub(super) fn reports(&self, row: usize) -> impl Iterator<Item = usize> {
        let others = self.others.get(&(row as u32)).into_iter().flatten();
        std::iter::once(row).chain(others.map(|&row| row as usize))
    }

    /// Facts that several articles report: the first row and the others.
    pub(super) fn told_again(&self) -> impl Iterator<Item = (usize, &[u32])> {
        let others = self.others.iter();
        others.map(|(&first, others)| (first as usize, others.as_slice()))
    }

    /// Number of dated rows: those before it have a date, the others none.
    pub(super) fn dated(&self) -> usize {
        self.starts.last().map_or(0, |&dated| dated as usize)
    }

    /// First and last day of a date's code in its column, as ordinals.
    pub(super) fn days(&self, date: usize) -> Option<(i32, i32)> {
        self.days.get(date.checked_sub(1)?).copied()
    }

    /// First and last year of a date's code in its column.
    pub(super) fn years(&self, date: usize) -> Option<(u16, u16)> {
        self.years.get(date.checked_sub(1)?).copied()
    }

    /// Rows with a day in one of the ranges.
    pub(super) fn within(&self, ranges: &[Years], table: &Table) -> Bits {
        let mut set = Bits::none(self.len);
        for range in ranges {
            let (from, to) = (range.from.unwrap_or(0), range.to.unwrap_or(u16::MAX));
            if from <= to {
                // Rows stand in the order of their first years.
                let (first, end) = (self.start(from), self.start(to.saturating_add(1)));
                set.insert_range(first..end);
                let before = self.long.partition_point(|&row| (row as usize) < first);
                for &row in &self.long[..before] {
                    let years = self.years(table.columns.date.get(row as usize));
                    if years.is_some_and(|(first, last)| range.touches(first, last)) {
                        set.insert(row as usize);
                    }
                }
            }
        }
        set
    }

    /// The first dated row that begins in this year or later.
    fn start(&self, year: u16) -> usize {
        let start = self.starts.get(usize::from(year)).or(self.starts.last());
        start.map_or(0, |&row| row as usize)
    }
}

/// The award heads of a table, by place.
pub(super) fn kinds_of_heads(table: &Table) -> Vec<u8> {
    table
        .heads
        .iter()
        .map(|head: &Head| head.kind() as u8)
        .collect()
}
