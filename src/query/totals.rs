//! Honest totals.
//!
//! Each award statement belongs to one cell: what it awards, of which grade, by
//! whom, its status, what it counts and who receives. Only the statements of a
//! cell are added up. What always holds of a total:
//! - a statement that repeats another is left out, whether or not the other matches;
//! - of several articles about the same thing (see `things`) that match one speaks
//!   if all state the same counts, and none if they differ: these stand side by side;
//! - a cluster's own count is left out if the sum of its cell has a count of one
//!   of the units that the cluster is made of, about a time that may be the same;
//! - a statement without a count is named as such and adds nothing;
//! - every matching statement is in one cell or in one list of what was left out.
//!
//! Sums come from the counts of heads (see `tally`), less those of the statements
//! that must not be in them (see `sorted`).

use super::cells::{CellKey, Cells};
use super::clusters::Clusters;
use super::coder::Coder;
use super::named::NamedUnits;
use super::rows::Rows;
use super::set::Set;
use super::sorted::{Doubtful, Sorted};
use super::things::Things;
use super::units::Units;
use super::{Awarded, Behind, FactKind, FactRef, LeftOut, Totals};
use crate::columns::{Bits, Stated};
use crate::model::{Basis, Grade, Recipient, Status};
use crate::table::{Head, LARGE, Table};
use crate::text::sorting::sort_by_key;
use std::collections::HashMap;
use std::sync::Arc;

/// The cells of the dataset, and the statements that may have to be left out.
pub(super) struct TotalIndex {
    cells: Arc<Cells>,
    /// Rows whose counts do not fit into the column.
    large: Vec<u32>,
    /// The statements that may have to be left out.
    pub(super) doubtful: Doubtful,
}

/// The cell of heads that are no award.
const NO_CELL: u32 = u32::MAX;

/// What the index is made of.
pub(super) struct Sources<'t> {
    pub(super) table: &'t Table,
    pub(super) rows: &'t Rows,
    pub(super) units: &'t Units,
    pub(super) named: &'t NamedUnits,
    pub(super) award_names: &'t HashMap<String, String>,
    /// Place of an award in the order of precedence, by lexicon id.
    pub(super) award_rank: &'t dyn Fn(&str) -> u32,
    /// Place of a giver in the order of the dictionary.
    pub(super) giver_rank: &'t dyn Fn(&str) -> u32,
}

/// Named units count as collectives, named people as individuals.
fn counted_as(recipient: Recipient) -> Recipient {
    match recipient {
        Recipient::UnitNamed => Recipient::Collective,
        Recipient::PersonNamed => Recipient::Individual,
        other => other,
    }
}

/// Award, grade and giver: a row of the totals.
type RowKey<'t> = (&'t str, Option<Grade>, Option<&'t str>);

impl TotalIndex {
    pub(super) fn new(from: &Sources<'_>) -> TotalIndex {
        let table = from.table;
        let mut coder = Coder::new();
        let mut cells: Vec<u32> = table
            .heads
            .iter()
            .map(|head| match head {
                Head::Award {
                    award,
                    grade,
                    by,
                    recipient_kind,
                    basis,
                    status,
                    ..
                } => {
                    let by = by.as_deref().filter(|by| !by.is_empty());
                    let row: RowKey<'_> = (award, *grade, by);
                    coder.code((row, *status, *basis, counted_as(*recipient_kind)))
                }
                _ => NO_CELL,
            })
            .collect();

        // Bring the cells into the order of the totals.
        let found = coder.values();
        let mut order: Vec<usize> = (0..found.len()).collect();
        sort_by_key(&mut order, |&cell| {
            let ((award, grade, by), status, basis, recipient) = found[cell];
            let place = ((from.award_rank)(award), award, grade.is_none(), grade);
            let giver = (by.map_or(u32::MAX, from.giver_rank), by);
            (place, giver, status, basis, recipient)
        });
        let mut rows: Vec<RowKey<'_>> = Vec::new();
        let mut keys = Vec::with_capacity(found.len());
        let mut new_place = vec![0; found.len()];
        for (at, &cell) in order.iter().enumerate() {
            let (row, status, basis, recipient) = found[cell];
            if rows.last() != Some(&row) {
                rows.push(row);
            }
            new_place[cell] = at as u32;
            keys.push(CellKey {
                awarded: rows.len() - 1,
                status,
                basis,
                recipient,
            });
        }
        for cell in cells.iter_mut().filter(|cell| **cell != NO_CELL) {
            *cell = new_place[*cell as usize];
        }
        let awarded = rows.iter().map(|&(award, grade, by)| {
            let name = from.award_names.get(award);
            Arc::new(Awarded {
                award: award.to_owned(),
                name: name.map_or(award, String::as_str).to_owned(),
                grade,
                by: by.map(str::to_owned),
            })
        });

        let repeats = Bits::of(table.len(), |row| table.columns.repeats.get(row) > 0);
        let stated = &table.columns.count;
        let states = Bits::of(table.len(), |row| stated.get(row) > 0 && !repeats.has(row));
        let large = (0..table.len() as u32)
            .filter(|_| !table.large.is_empty())
            .filter(|&row| stated.get(row as usize) >= LARGE as usize);
        let cell = |row: usize| cells[table.columns.head.get(row)];
        let things = Things::new(from, &states, (cell, keys.len()));
        let clusters = Clusters::new(from, (&states, things.rows()), (cell, keys.len()));
        TotalIndex {
            doubtful: Doubtful::new(repeats, things, clusters, (cells, keys.len())),
            cells: Arc::new(Cells {
                awarded: awarded.collect(),
                keys,
            }),
            large: large.collect(),
        }
    }

    fn cell(&self, row: usize, table: &Table) -> u32 {
        let cell = self.doubtful.cells.get(table.columns.head.get(row));
        cell.copied().unwrap_or(NO_CELL)
    }

    /// What the statement of a row counts.
    pub(super) fn kind(&self, row: usize, table: &Table) -> Option<(Status, Basis, Recipient)> {
        let key = self.cells.keys.get(self.cell(row, table) as usize)?;
        Some((key.status, key.basis, key.recipient))
    }

    /// Adds up, from what was stated by head, what of it no sum includes, and the heads that pass.
    pub(super) fn sum(
        &self,
        (heads, pass): (&[Stated], &[bool]),
        matching: &Set,
        sorted: &Sorted,
        table: &Table,
    ) -> Totals {
        let mut sums = vec![None; self.cells.keys.len()];
        Stated::sum_by(
            &self.doubtful.cells,
            (heads, &sorted.stated),
            pass,
            &mut sums,
        );
        for &row in &self.large {
            let row = row as usize;
            if matching.has(row)
                && !sorted.out.has(row)
                && let Some(Some(sum)) = sums.get_mut(self.cell(row, table) as usize)
            {
                sum.sum = sum.sum.saturating_add(table.count(row).unwrap_or(0));
            }
        }
        let mut conflicts = sorted.conflicts(&self.doubtful);
        let mut conflicting = 0;
        for (sum, conflicts) in sums.iter().zip(&mut conflicts) {
            match sum {
                Some(_) => conflicting += conflicts[0] as usize,
                None => *conflicts = [0; 2],
            }
        }
        let left_out = sorted.count_left_out(matching, conflicting, &self.doubtful);
        let left_out = left_out.into_iter().filter(|(_, count)| *count > 0);
        Totals {
            cells: Arc::clone(&self.cells),
            sums,
            conflicts,
            left_out: left_out
                .map(|(reason, count)| LeftOut {
                    reason,
                    statements: count as u32,
                })
                .collect(),
        }
    }

    /// The statements behind a number, in the order of the timeline.
    pub(super) fn behind(
        &self,
        number: Behind,
        matching: &Bits,
        sorted: &Sorted,
        table: &Table,
    ) -> Vec<FactRef> {
        let (cell, stated) = match number {
            Behind::LeftOut(reason) => {
                let mut facts = Vec::new();
                let rows = sorted.left_out(reason, matching, &self.doubtful);
                rows.each(|row| facts.push(award(row as u32)));
                return facts;
            }
            Behind::Conflict(number) => {
                let told = self.doubtful.things.matching(number, matching);
                return told.map(award).collect();
            }
            Behind::Conflicts(cell) => {
                let things = &self.doubtful.things;
                let conflicts = things.conflicts(sorted, cell, matching).into_iter();
                let told = conflicts.flat_map(|of| things.matching(of.number, matching));
                return told.map(award).collect();
            }
            Behind::Sum(cell) => (cell, true),
            Behind::Uncounted(cell) => (cell, false),
        };
        let mut facts = Vec::new();
        matching.each_beyond(&sorted.out, |row| {
            let here = self.cell(row, table) == cell;
            if here && (table.columns.count.get(row) > 0) == stated {
                facts.push(award(row as u32));
            }
        });
        facts
    }
}

fn award(row: u32) -> FactRef {
    FactRef {
        kind: FactKind::Award,
        index: row,
    }
}
