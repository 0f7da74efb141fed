//! Which matching award statements no sum includes, and why.
//!
//! Used by totals and by the tables of awards. A set is sorted from the nearest one
//! that was (see `tally`): only things of which a statement comes or goes are looked
//! at again. What always holds: the result is that of the set, whatever was sorted before.

use super::Reason;
use super::changes::Changes;
use super::clusters::Clusters;
use super::rows::Rows;
use super::set::Set;
use super::tally::{ByHead, Counted};
use super::things::{Said, Things};
use crate::columns::{Bits, Change, Stated};
use crate::table::Table;

/// The statements that may have to be left out.
pub(super) struct Doubtful {
    /// Rows that repeat another.
    pub(super) repeats: Bits,
    /// Rows of several articles that count the same thing.
    pub(super) things: Things,
    /// Counts of clusters themselves.
    pub(super) clusters: Clusters,
}

/// The statements of a set that no sum includes.
#[derive(Clone)]
pub(super) struct Sorted {
    /// All of them.
    pub(super) out: Bits,
    /// How many of them are there only for a cluster's own count beside those of its parts.
    pub(super) outdone: usize,
    /// What they state, by head.
    pub(super) stated: Vec<Stated>,
    /// What articles say of the same things.
    pub(super) said: Said,
}

impl Sorted {
    /// How many are left out for a reason.
    pub(super) fn count_left_out(
        &self,
        reason: Reason,
        matching: &Bits,
        index: &Doubtful,
    ) -> usize {
        match reason {
            Reason::Repeat => matching.count_both(&index.repeats),
            Reason::Report => self.said.reports.count(),
            Reason::ClusterOfMembers => self.outdone,
        }
    }

    /// Those that are left out for a reason.
    pub(super) fn left_out(&self, reason: Reason, matching: &Bits, index: &Doubtful) -> Bits {
        match reason {
            Reason::Repeat => {
                let mut repeats = matching.clone();
                repeats.and(&index.repeats);
                repeats
            }
            Reason::Report => self.said.reports.clone(),
            Reason::ClusterOfMembers => {
                let Said {
                    reports,
                    conflicting,
                    ..
                } = &self.said;
                self.out.beyond([reports, conflicting, &index.repeats])
            }
        }
    }
}

/// Sorts sets of award statements.
pub(super) struct Sorter<'t> {
    pub(super) index: &'t Doubtful,
    pub(super) table: &'t Table,
    pub(super) rows: &'t Rows,
    pub(super) by_head: &'t ByHead<'t>,
}

impl Counted for Sorter<'_> {
    type Counts = Sorted;

    fn none(&self) -> Sorted {
        Sorted {
            out: Bits::none(self.rows.len()),
            outdone: 0,
            stated: self.by_head.none(),
            said: self.index.things.nothing(self.rows.len()),
        }
    }

    fn shift(&self, sorted: &mut Sorted, from: &Set, to: &Set, _: &mut Changes) {
        let (index, table) = (self.index, self.table);
        index.things.shift(&mut sorted.said, from, to, table);
        let Said {
            reports,
            conflicting,
            ..
        } = &sorted.said;
        let mut in_sum = to.beyond([reports, conflicting, &index.repeats]);
        sorted.outdone = index.clusters.outdo(&mut in_sum);
        let change = Change::to_beyond(&mut sorted.out, to, &in_sum);
        self.by_head.by.shift(&mut sorted.stated, &change);
    }
}
