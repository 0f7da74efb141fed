//! Counting a set of rows by the codes of a column.
//!
//! Used by the engine for the facets. Each column remembers a few sets and their
//! counts; a new set is counted from the nearest of them, by the rows that come and
//! the rows that go. So a choice that is cleared walks no rows, and a brush that
//! moves a year walks the rows of that year. What always holds: the counts are
//! those of the set, whatever was counted before.

use super::change::{Change, Changes};
use super::set::Set;
use super::sparse::Sparse;
use crate::table::{Code, Codes, LARGE};
use std::collections::VecDeque;

/// How many sets a column remembers.
const KEPT: usize = 4;

/// What is counted of a set of rows.
pub(super) trait Counted {
    /// The counts of a set.
    type Counts: Clone;

    /// The counts of no rows.
    fn none(&self) -> Self::Counts;

    /// Turns the counts of one set into those of another.
    fn shift(&self, counts: &mut Self::Counts, from: &Set, to: &Set, changes: &mut Changes);
}

/// Rows by code.
pub(super) struct ByCode<'c> {
    pub(super) column: &'c Codes,
    pub(super) codes: usize,
}

/// Rows by a code that only some rows have.
pub(super) struct BySparse<'c> {
    pub(super) column: &'c Sparse,
    pub(super) codes: usize,
}

/// Rows and their stated counts by head.
pub(super) struct ByHead<'c> {
    pub(super) heads: &'c Codes,
    pub(super) stated: &'c Codes,
    pub(super) codes: usize,
}

/// What the rows of a head state.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Stated {
    /// Number of rows.
    pub(super) rows: u32,
    /// Number of rows with a stated count.
    pub(super) stated: u32,
    /// Sum of the stated counts, without those that stand in [`crate::table::Table::large`].
    pub(super) sum: u64,
}

/// The sets that were counted, and their counts.
pub(super) struct Tally<Counts>(VecDeque<(Set, Counts)>);

impl<Counts> Default for Tally<Counts> {
    fn default() -> Tally<Counts> {
        Tally(VecDeque::new())
    }
}

impl<Counts: Clone> Tally<Counts> {
    /// The counts of a set. The first set that is ever counted and the latest ones
    /// are remembered; `whole` is counted first, so that a cleared choice leads back to it.
    pub(super) fn of(
        &mut self,
        set: &Set,
        whole: &Set,
        column: &impl Counted<Counts = Counts>,
        changes: &mut Changes,
    ) -> &Counts {
        if self.0.is_empty() {
            self.count(whole, column, changes);
        }
        let known = self.0.iter().position(|(kept, _)| kept == set);
        let place = known.unwrap_or_else(|| self.count(set, column, changes));
        &self.0[place].1
    }

    /// Counts a set from the nearest one; returns where it is remembered.
    fn count(
        &mut self,
        set: &Set,
        column: &impl Counted<Counts = Counts>,
        changes: &mut Changes,
    ) -> usize {
        let nearest = changes.nearest(self.0.iter().map(|(kept, _)| kept), set);
        let (from, mut counts) = match nearest.and_then(|place| self.0.get(place)) {
            Some((from, counts)) => (from.clone(), counts.clone()),
            None => (changes.nothing(set), column.none()),
        };
        column.shift(&mut counts, &from, set, changes);
        if self.0.len() == KEPT {
            self.0.remove(1);
        }
        self.0.push_back((set.clone(), counts));
        self.0.len() - 1
    }
}

impl Counted for ByCode<'_> {
    type Counts = Vec<u32>;

    fn none(&self) -> Vec<u32> {
        vec![0; self.codes]
    }

    fn shift(&self, counts: &mut Vec<u32>, from: &Set, to: &Set, changes: &mut Changes) {
        fn by<C: Code>(column: &[C], counts: &mut [u32], change: &Change) {
            for (rows, step) in change.parts() {
                for &row in rows {
                    let count = &mut counts[column[row as usize].place()];
                    *count = count.wrapping_add(step);
                }
            }
        }
        let change = changes.between(from, to);
        match self.column {
            Codes::Bytes(column) => by(column, counts, change),
            Codes::Halves(column) => by(column, counts, change),
            Codes::Words(column) => by(column, counts, change),
        }
    }
}

impl Counted for BySparse<'_> {
    type Counts = Vec<u32>;

    fn none(&self) -> Vec<u32> {
        vec![0; self.codes]
    }

    fn shift(&self, counts: &mut Vec<u32>, from: &Set, to: &Set, _: &mut Changes) {
        let counts = counts.as_mut_slice();
        self.column.each_changed(from, to, |code, step| {
            counts[code] = counts[code].wrapping_add(step);
        });
    }
}

impl Counted for ByHead<'_> {
    type Counts = Vec<Stated>;

    fn none(&self) -> Vec<Stated> {
        vec![Stated::default(); self.codes]
    }

    fn shift(&self, counts: &mut Vec<Stated>, from: &Set, to: &Set, changes: &mut Changes) {
        self.add(counts, changes.between(from, to));
    }
}

impl ByHead<'_> {
    /// Adds what came and takes away what went.
    pub(super) fn add(&self, counts: &mut [Stated], change: &Change) {
        use Codes::{Bytes, Halves};
        match (self.heads, self.stated) {
            (Bytes(heads), Bytes(stated)) => by_head(heads, stated, counts, change),
            (Bytes(heads), Halves(stated)) => by_head(heads, stated, counts, change),
            (Halves(heads), Bytes(stated)) => by_head(heads, stated, counts, change),
            (Halves(heads), Halves(stated)) => by_head(heads, stated, counts, change),
            // Few datasets have so many heads, or such counts.
            (heads, stated) => each_head(counts, change, |row| (heads.get(row), stated.get(row))),
        }
    }
}

fn by_head<C: Code, D: Code>(heads: &[C], stated: &[D], counts: &mut [Stated], change: &Change) {
    each_head(counts, change, |row| {
        (heads[row].place(), stated[row].place())
    });
}

/// `of` gives the head of a row and the code of what it states.
fn each_head(counts: &mut [Stated], change: &Change, of: impl Fn(usize) -> (usize, usize)) {
    for (rows, step) in change.parts() {
        for &row in rows {
            let (head, code) = of(row as usize);
            let code = code as u32;
            let count = if code < LARGE {
                code.saturating_sub(1)
            } else {
                0
            };
            let of = &mut counts[head];
            of.rows = of.rows.wrapping_add(step);
            of.stated = of
                .stated
                .wrapping_add(step.wrapping_mul(u32::from(code > 0)));
            let signed = i64::from(step.cast_signed()).wrapping_mul(i64::from(count));
            of.sum = of.sum.wrapping_add_signed(signed);
        }
    }
}
