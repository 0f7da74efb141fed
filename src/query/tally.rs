//! Counting a set of rows by the codes of a column.
//!
//! Used by the engine for the facets. Each column remembers a few sets and their
//! counts; a new set is counted from the nearest of them, by the rows that come and
//! the rows that go, whole years of them at once. So a choice that is cleared walks no
//! rows, and a brush that moves a year next to none. What always holds: the counts
//! are those of the set, whatever was counted before.

use super::changes::Changes;
use super::set::Set;
use crate::columns::{self, Codes, Sparse, Stated, Stretches, Sums};
use std::collections::VecDeque;
use std::sync::{Arc, OnceLock};

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
    pub(super) stretches: &'c Stretches,
    pub(super) sums: &'c OnceLock<Sums<u32>>,
}

/// Rows by a code that only some rows have.
pub(super) struct BySparse<'c> {
    pub(super) column: &'c Sparse,
    pub(super) codes: usize,
}

/// Rows and their stated counts by head.
pub(super) struct ByHead<'c> {
    pub(super) by: columns::ByCode<'c>,
    pub(super) codes: usize,
    pub(super) stretches: &'c Stretches,
    pub(super) sums: &'c OnceLock<Sums<Stated>>,
}

/// The sets that were counted, and their counts, which answers share.
pub(super) struct Tally<Counts>(VecDeque<(Set, Arc<Counts>)>);

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
        column: &dyn Counted<Counts = Counts>,
        changes: &mut Changes,
    ) -> &Arc<Counts> {
        if self.0.is_empty() {
            self.count(whole, column, changes);
        }
        let known = self.0.iter().position(|(kept, _)| kept == set);
        let place = known.unwrap_or_else(|| self.count(set, column, changes));
        &self.0[place].1
    }

    /// Whether the counts of a set are remembered.
    pub(super) fn knows(&self, set: &Set) -> bool {
        self.0.iter().any(|(kept, _)| kept == set)
    }

    /// Counts a set from the nearest one; returns where it is remembered.
    fn count(
        &mut self,
        set: &Set,
        column: &dyn Counted<Counts = Counts>,
        changes: &mut Changes,
    ) -> usize {
        let nearest = changes.nearest(self.0.iter().map(|(kept, _)| kept), set);
        let (from, near) = match nearest.and_then(|place| self.0.get(place)) {
            Some((from, counts)) => (from.clone(), Arc::clone(counts)),
            None => (changes.nothing(set), Arc::new(column.none())),
        };
        let forgotten = match self.0.len() {
            KEPT => self.0.remove(1),
            _ => None,
        };
        // What is forgotten leaves its room, or is itself what is counted from.
        let mut counts = match forgotten.and_then(|(_, counts)| Arc::into_inner(counts)) {
            Some(mut room) => {
                room.clone_from(&near);
                room
            }
            None => Arc::unwrap_or_clone(near),
        };
        column.shift(&mut counts, &from, set, changes);
        self.0.push_back((set.clone(), Arc::new(counts)));
        self.0.len() - 1
    }
}

impl Counted for ByCode<'_> {
    type Counts = Vec<u32>;

    fn none(&self) -> Vec<u32> {
        vec![0; self.codes]
    }

    fn shift(&self, counts: &mut Vec<u32>, from: &Set, to: &Set, changes: &mut Changes) {
        let change = changes.by_stretches(from, to, self.stretches);
        change.rows.count(self.column, counts);
        if !change.whole.is_empty() {
            let sums = || Sums::counted(self.stretches, self.column, self.codes);
            self.sums.get_or_init(sums).add(&change.whole, counts);
        }
    }
}

impl Counted for BySparse<'_> {
    type Counts = Vec<u32>;

    fn none(&self) -> Vec<u32> {
        vec![0; self.codes]
    }

    fn shift(&self, counts: &mut Vec<u32>, from: &Set, to: &Set, _: &mut Changes) {
        self.column.count(from, to, &from.words_with(to), counts);
    }
}

impl Counted for ByHead<'_> {
    type Counts = Vec<Stated>;

    fn none(&self) -> Vec<Stated> {
        vec![Stated::default(); self.codes]
    }

    fn shift(&self, counts: &mut Vec<Stated>, from: &Set, to: &Set, changes: &mut Changes) {
        let change = changes.by_stretches(from, to, self.stretches);
        self.by.shift(counts, &change.rows);
        if !change.whole.is_empty() {
            let sums = || Sums::stated(self.stretches, &self.by, self.codes);
            self.sums.get_or_init(sums).add(&change.whole, counts);
        }
    }
}
