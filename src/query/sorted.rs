//! Which matching award statements no sum includes, and why.
//!
//! Used by totals and by the tables of awards. What is left out of any set is known
//! beforehand, but for things that a set tells in part and for the counts of clusters; what it
//! states is added up from the nearest set that was sorted (see `tally`). What always holds:
//! the result is that of the set, whatever was sorted before.

use super::Reason;
use super::changes::Changes;
use super::clusters::Clusters;
use super::set::Set;
use super::tally::{ByHead, Counted};
use super::things::{Parted, Things};
use crate::columns::{Bits, Stated};
use crate::table::Table;
use std::ops::Range;

/// The statements that may have to be left out.
pub(super) struct Doubtful {
    /// Rows that repeat another.
    pub(super) repeats: Bits,
    /// Rows of several articles that count the same thing.
    pub(super) things: Things,
    /// Rows that repeat another, or that are left out where all of a thing is told.
    out: Bits,
    /// Counts of clusters themselves.
    pub(super) clusters: Clusters,
    /// The cell of each head.
    pub(super) cells: Vec<u32>,
    /// Number of cells.
    all_cells: usize,
}

impl Doubtful {
    pub(super) fn new(
        repeats: Bits,
        things: Things,
        clusters: Clusters,
        (cells, all_cells): (Vec<u32>, usize),
    ) -> Doubtful {
        let mut out = repeats.clone();
        out.or(&things.reports);
        out.or(&things.conflicting);
        Doubtful {
            repeats,
            things,
            out,
            clusters,
            cells,
            all_cells,
        }
    }
}

/// The statements of a set that no sum includes. Of some of the set that are all of their cells
/// they are those of them that it has.
#[derive(Clone)]
pub(super) struct Sorted {
    /// All of them.
    pub(super) out: Set,
    /// What they state, by head.
    pub(super) stated: Vec<Stated>,
    /// Those about which articles conflict, of things that are told as a whole.
    conflicting: Set,
    /// By cell, how many these are, and of how many things.
    conflicts: Vec<[u32; 2]>,
    /// What is said of the other things.
    parted: Parted,
}

impl Sorted {
    /// Those about which articles conflict.
    pub(super) fn conflicting(&self) -> Bits {
        let mut conflicting = Bits::clone(&self.conflicting);
        for (_, told) in &self.parted.conflicts {
            conflicting.insert_all(told);
        }
        conflicting
    }

    /// By cell, how many these are, and of how many things.
    pub(super) fn conflicts(&self, index: &Doubtful) -> Vec<[u32; 2]> {
        let mut conflicts = self.conflicts.clone();
        for (thing, told) in &self.parted.conflicts {
            let [statements, things] = &mut conflicts[index.things.cell(*thing)];
            *statements += told.len() as u32;
            *things += 1;
        }
        conflicts
    }

    /// How many of the matching ones are left out for each reason, beside those about which
    /// articles conflict, which are so many.
    pub(super) fn count_left_out(
        &self,
        matching: &Set,
        conflicting: usize,
        index: &Doubtful,
    ) -> [(Reason, usize); 3] {
        let count = |of: &Bits| matching.count_both(of, matching.words());
        let count_some = |rows: &[u32], of: &dyn Fn(usize) -> bool| {
            let rows = rows.iter().map(|&row| row as usize);
            rows.filter(|&row| matching.has(row) && of(row)).count()
        };
        let reports = &index.things.reports;
        let known = count(reports) - count_some(&self.parted.told, &|row| reports.has(row));
        let reports = known + count_some(&self.parted.reports, &|_| true);
        let (repeats, all) = (count(&index.repeats), count(&self.out));
        let outdone = all.saturating_sub(repeats + reports + conflicting);
        [
            (Reason::Repeat, repeats),
            (Reason::Report, reports),
            (Reason::ClusterOfMembers, outdone),
        ]
    }

    /// The matching ones that are left out for a reason.
    pub(super) fn left_out(&self, reason: Reason, matching: &Bits, index: &Doubtful) -> Bits {
        let mut reports = index.things.reports.clone();
        reports.remove_all(&self.parted.told);
        reports.insert_all(&self.parted.reports);
        let mut left_out = match reason {
            Reason::Repeat => index.repeats.clone(),
            Reason::Report => reports,
            Reason::ClusterOfMembers => {
                let mut outdone = self.out.less(&index.repeats);
                outdone.take(&reports);
                outdone.take(&self.conflicting());
                outdone
            }
        };
        left_out.and(matching);
        left_out
    }
}

/// What is known of the sets that a question may find.
pub(super) struct Known<'t> {
    /// The rows of things of which they may have some statements without others, if there are any.
    pub(super) may_part: Option<&'t Bits>,
    /// Where they have all that a cell states about some days: the rows about other days as well.
    pub(super) cut: Option<&'t [Range<usize>]>,
}

/// Sorts sets of award statements.
pub(super) struct Sorter<'t> {
    pub(super) index: &'t Doubtful,
    pub(super) table: &'t Table,
    pub(super) by_head: &'t ByHead<'t>,
    pub(super) known: Known<'t>,
}

impl Counted for Sorter<'_> {
    type Counts = Sorted;

    fn none(&self) -> Sorted {
        let none = Set::from(self.index.repeats.without_all());
        Sorted {
            out: none.clone(),
            stated: self.by_head.none(),
            conflicting: none,
            conflicts: vec![[0; 2]; self.index.all_cells],
            parted: Parted::default(),
        }
    }

    fn shift(&self, sorted: &mut Sorted, _: &Set, to: &Set, changes: &mut Changes) {
        let Doubtful { things, cells, .. } = self.index;
        let Known { may_part, cut } = self.known;
        let parted = may_part.map(|among| things.parted(to, among, self.table));
        let parted = parted.unwrap_or_default();
        let mut conflicting = to.both(&things.conflicting);
        conflicting.remove_all(&parted.told);
        let conflicting = conflicting.into();
        let change = changes.between(&sorted.conflicting, &conflicting);
        let heads = self.by_head.by.codes;
        change.count_marked(heads, cells, &things.first, &mut sorted.conflicts);
        sorted.conflicting = conflicting;

        let mut in_sum = to.less(&self.index.out);
        in_sum.insert_all(&parted.told);
        in_sum.remove_all(&parted.reports);
        for (_, told) in &parted.conflicts {
            in_sum.remove_all(told);
        }
        self.index.clusters.outdo(&mut in_sum, cut);
        let out = to.less(&in_sum).into();
        let change = changes.between(&sorted.out, &out);
        self.by_head.by.shift(&mut sorted.stated, change);
        sorted.out = out;
        sorted.parted = parted;
    }
}
