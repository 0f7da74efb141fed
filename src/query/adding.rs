//! What the awards of an answer add up to.
//!
//! Used by the engine for questions that ask for sums, and by views that open one. What always
//! holds: the engine knows of it by one function that it is handed, so that what the page loads
//! first is without it.

use super::changes::Changes;
use super::parts::{Part, Parts};
use super::pivot::{self, Axis};
use super::set::Set;
use super::sorted::{Known, Sorted, Sorter};
use super::tally::Tally;
use super::{
    Behind, Conflict, Dimension, Engine, Facet, FactKind, FactRef, PivotTable, Query, Results,
    Scope, Totals,
};
use crate::columns::{Bits, Stated};
use crate::model::{Basis, Recipient, Status};
use std::sync::PoisonError;

/// What is added up for an answer.
pub(super) struct Matched<'m> {
    pub(super) query: &'m Query,
    pub(super) parts: &'m Parts,
    /// What matches, whatever heads are chosen: what it states by head.
    pub(super) heads: &'m [Stated],
    pub(super) any_heads: &'m Set,
    /// The heads that are chosen.
    pub(super) pass: &'m [bool],
    /// What matches.
    pub(super) facts: &'m Set,
}

impl Engine {
    /// What the awards of an answer add up to, and the table that the query asks for.
    pub(super) fn add_up(
        &self,
        matched: &Matched<'_>,
        changes: &mut Changes,
    ) -> (Totals, Option<PivotTable>) {
        let Matched { query, parts, .. } = matched;
        let (table, totals) = (&*self.table, self.index.totals(&self.table));
        let awards = self.awards(query.scope, matched.facts);
        let mut sorted = self.sorted.lock().unwrap_or_else(PoisonError::into_inner);
        // Heads are chosen by whole cells, unless by their kind of recipient: nothing in other
        // cells has a say in these.
        let any_heads = self.awards(query.scope, matched.any_heads);
        let known = !parts.heads.has(Facet::Recipient) && sorted.knows(&any_heads);
        let sort = if known { &any_heads } else { &awards };
        let cut = parts
            .leave_whole_days()
            .then(|| self.index.rows.cut(&query.years));
        let known = Known {
            may_part: totals.doubtful.things.may_part(parts),
            cut: cut.as_deref(),
        };
        let sorted = self.sort((sort, known), &mut sorted, changes);
        let axis = |dimension| self.axis(dimension, query);
        let pivot = query.pivot.map(|asked| {
            let (rows, columns) = (axis(asked.rows), axis(asked.columns));
            pivot::pivot(&rows, &columns, &awards, sorted, totals, table)
        });
        let heads = (matched.heads, matched.pass);
        (totals.sum(heads, &awards, sorted, table), pivot)
    }

    /// The statements behind a number of the totals, in the order of the timeline.
    pub fn behind(&self, results: &Results, number: Behind) -> Vec<FactRef> {
        let (awards, sorted) = self.sorted_awards(results);
        self.index
            .totals(&self.table)
            .behind(number, &awards, &sorted, &self.table)
    }

    /// The things of a cell of the totals about which articles differ, in the order of
    /// their first statements.
    pub fn conflicts(&self, results: &Results, cell: u32) -> Vec<Conflict> {
        let (awards, sorted) = self.sorted_awards(results);
        let things = &self.index.totals(&self.table).doubtful.things;
        things.conflicts(&sorted, cell, &awards)
    }

    /// The awards of an answer, and what of them no sum includes.
    pub(super) fn sorted_awards(&self, results: &Results) -> (Set, Sorted) {
        let awards = self.awards(Scope::Timeline, &results.facts.rows);
        let mut sorted = self.sorted.lock().unwrap_or_else(PoisonError::into_inner);
        let things = &self.index.totals(&self.table).doubtful.things;
        let known = Known {
            may_part: Some(things.rows()),
            cut: None,
        };
        let sorted = self.sort((&awards, known), &mut sorted, &mut Changes::default());
        let sorted = sorted.clone();
        (awards, sorted)
    }

    /// The awards of a set of facts of the scope.
    fn awards(&self, scope: Scope, facts: &Set) -> Set {
        if scope == Scope::Awards {
            return facts.clone();
        }
        let mut awards = Bits::clone(facts);
        awards.and(self.index.rows.of_kind(FactKind::Award));
        awards.into()
    }

    /// What of these awards no sum includes.
    fn sort<'s>(
        &self,
        (awards, known): (&Set, Known<'_>),
        sorted: &'s mut Tally<Sorted>,
        changes: &mut Changes,
    ) -> &'s Sorted {
        let index = &self.index;
        let sorter = Sorter {
            index: &index.totals(&self.table).doubtful,
            table: &self.table,
            by_head: &self.by_head(Scope::Awards),
            known,
        };
        sorted.of(awards, index.rows.of_scope(Scope::Awards), &sorter, changes)
    }

    /// The statements in a cell of the table that the query asks for whose kind is
    /// `of` them, in the order of the timeline: those that are added up, those
    /// without a count, and those whose counts conflict. The cell is named by the
    /// values of its row and its column.
    pub fn in_cell(
        &self,
        query: &Query,
        results: &Results,
        cell: (Option<&str>, Option<&str>),
        of: &dyn Fn(Status, Basis, Recipient) -> bool,
    ) -> Vec<FactRef> {
        let (table, index) = (&*self.table, &self.index);
        let Some(asked) = query.pivot else {
            return Vec::new();
        };
        let (awards, sorted) = self.sorted_awards(results);
        let axis = |dimension| self.axis(dimension, query);
        let (rows, columns) = (axis(asked.rows), axis(asked.columns));
        let mut found = Vec::new();
        pivot::each(&awards, &sorted, &mut |row, _| {
            let kind = index.totals(table).kind(row, table);
            if kind.is_some_and(|(status, basis, recipient)| of(status, basis, recipient))
                && rows.has(row, cell.0)
                && columns.has(row, cell.1)
            {
                found.push(row);
            }
        });
        found.sort_unstable();
        found.into_iter().map(|row| self.fact(row)).collect()
    }

    fn axis(&self, dimension: Dimension, query: &Query) -> Axis<'_> {
        let (table, index) = (&*self.table, &self.index);
        let Dimension::Facet(facet) = dimension else {
            return Axis::Year(&index.rows, &table.columns.date);
        };
        let values = index.facet(facet, query.reach, table);
        match Part::of(facet) {
            Part::Units => Axis::Facet(values, index.named.codes(table)),
            Part::Articles => Axis::Facet(values, index.article_codes(table)),
            Part::People => Axis::Some(values, &index.people.codes),
            _ => Axis::Facet(values, &table.columns.head),
        }
    }
}
