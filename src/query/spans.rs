//! Sums of award statements by the years that they are about.
//!
//! Used by the page of a unit and by comparisons. What always holds: a statement
//! stands in one sum, that of its own first and last year, so what is said of
//! several years together is not taken for what is said of each; what totals leave
//! out is in none.

use super::{Engine, FactRef, PivotPart, Results, pivot};
use crate::model::{Basis, Recipient, Status};
use std::collections::BTreeMap;

/// The sum of the statements about the same years.
#[derive(Clone, Debug, PartialEq)]
pub struct SpanSum {
    /// First and last year; `None` for statements without a date.
    pub years: Option<(u16, u16)>,
    /// What they add up to.
    pub part: PivotPart,
}

type Key = (Option<(u16, u16)>, Status, Basis, Recipient);

impl SpanSum {
    fn key(&self) -> Key {
        let PivotPart {
            status,
            basis,
            recipient,
            ..
        } = self.part;
        (self.years, status, basis, recipient)
    }
}

impl Engine {
    /// What the awards of an answer add up to, by their years and by what is counted:
    /// those without a date first, then from the first year on.
    pub fn sums_by_span(&self, results: &Results) -> Vec<SpanSum> {
        let mut sums = BTreeMap::new();
        self.each_with_span(results, &mut |key, row, conflicting| {
            let (_, status, basis, recipient) = key;
            let sum = sums
                .entry(key)
                .or_insert_with(|| PivotPart::none(status, basis, recipient));
            let count = self.table.count(row).filter(|_| !conflicting);
            sum.add(count, conflicting);
        });
        let sum = |((years, ..), part): (Key, PivotPart)| SpanSum { years, part };
        sums.into_iter().map(sum).collect()
    }

    /// The statements behind such a sum, in the order of the timeline: those that are
    /// added up, those without a count, and those whose counts conflict.
    pub fn behind_span(&self, results: &Results, sum: &SpanSum) -> Vec<FactRef> {
        let mut found = Vec::new();
        self.each_with_span(results, &mut |key, row, _| {
            if key == sum.key() {
                found.push(row);
            }
        });
        found.sort_unstable();
        found.into_iter().map(|row| self.fact(row)).collect()
    }

    fn each_with_span(&self, results: &Results, found: &mut dyn FnMut(Key, usize, bool)) {
        let (table, index) = (&*self.table, &self.index);
        let (awards, sorted) = self.sorted_awards(results);
        pivot::each(&awards, &sorted, &mut |row, conflicting| {
            if let Some((status, basis, recipient)) = index.totals(table).kind(row, table) {
                let years = index.rows.years(table.columns.date.get(row));
                found((years, status, basis, recipient), row, conflicting);
            }
        });
    }
}
