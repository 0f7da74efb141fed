//! What an answer adds up to, cell by cell.
//!
//! Used by views, which read it, and by [`super::totals`], which makes it. What always holds:
//! an answer holds what each cell of the dataset adds up to; rows with their names are made of
//! it where somebody looks.

use crate::columns::Stated;
use crate::model::{Basis, Grade, Recipient, Status};
use std::sync::Arc;

/// Honest totals of award statements.
///
/// Nothing is added up that does not count the same thing: each cell has one
/// status, one basis and one kind of recipient. Every statement that matches
/// stands once, either in one list of a cell or in one of `left_out`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Totals {
    pub(super) cells: Arc<Cells>,
    /// By cell what it adds up to, where a statement matches.
    pub(super) sums: Vec<Option<Stated>>,
    /// By cell the statements about which articles differ, and the things that they are about.
    pub(super) conflicts: Vec<[u32; 2]>,
    /// What no sum includes, and why.
    pub left_out: Vec<LeftOut>,
}

/// All cells of a dataset.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Cells {
    /// Award, grade and giver of the rows of totals, in the order of precedence.
    pub(super) awarded: Vec<Arc<Awarded>>,
    /// The cells, in the order in which they are shown.
    pub(super) keys: Vec<CellKey>,
}

/// What all statements of a cell have in common.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct CellKey {
    pub(super) awarded: usize,
    pub(super) status: Status,
    pub(super) basis: Basis,
    pub(super) recipient: Recipient,
}

impl Totals {
    /// One row an award, grade and giver, in order of precedence; each with its sums, one a
    /// (status, basis, recipient) that occurs, in that order.
    pub fn rows(&self) -> Vec<(&Arc<Awarded>, Vec<TotalCell>)> {
        let mut rows: Vec<(&Arc<Awarded>, Vec<TotalCell>)> = Vec::new();
        for cell in self.cells() {
            let key = &self.cells.keys[cell.number as usize];
            let of = &self.cells.awarded[key.awarded];
            match rows.last_mut() {
                Some((last, cells)) if Arc::ptr_eq(last, of) => cells.push(cell),
                _ => rows.push((of, vec![cell])),
            }
        }
        rows
    }

    /// The sums of all rows, in the order of these.
    pub fn cells(&self) -> impl Iterator<Item = TotalCell> {
        let sums = self.sums.iter().zip(&self.conflicts);
        let cells = (0..).zip(&self.cells.keys).zip(sums);
        cells.filter_map(|((number, key), (sum, &[conflicting, conflicts]))| {
            let sum = sum.filter(|sum| sum.count() > 0 || conflicts > 0)?;
            Some(TotalCell {
                number,
                status: key.status,
                basis: key.basis,
                recipient: key.recipient,
                sum: (sum.stated() > 0).then_some(sum.sum),
                statements: sum.stated(),
                uncounted: sum.count() - sum.stated(),
                conflicts,
                conflicting,
            })
        })
    }
}

/// One award of one grade by one giver.
#[derive(Clone, Debug, PartialEq)]
pub struct Awarded {
    /// Lexicon id.
    pub award: String,
    /// Canonical name without the giver.
    pub name: String,
    /// Grade, where stated.
    pub grade: Option<Grade>,
    /// Giver, where stated.
    pub by: Option<String>,
}

/// One sum; [`super::Engine::behind`] gives the statements that it is made of,
/// [`super::Engine::conflicts`] the things about which articles differ.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TotalCell {
    /// The number of the cell, the same in all answers of an engine.
    pub number: u32,
    /// Status of all its statements.
    pub status: Status,
    /// What it counts.
    pub basis: Basis,
    /// Who receives; named units count as collectives, named people as individuals.
    pub recipient: Recipient,
    /// The sum of the stated counts; `None` where no statement gives one.
    pub sum: Option<u64>,
    /// Number of statements added up.
    pub statements: u32,
    /// Number of statements of the same kind that give no count.
    pub uncounted: u32,
    /// Number of things about which statements of different articles differ.
    pub conflicts: u32,
    /// Number of statements about these things, none of which is in the sum.
    pub conflicting: u32,
}

/// Statements of different articles about the same thing whose counts differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// The number of the thing, the same in all answers of an engine.
    pub number: u32,
    /// How many statements stand side by side.
    pub statements: u32,
}

/// Statements that no sum includes.
#[derive(Clone, Debug, PartialEq)]
pub struct LeftOut {
    /// Why.
    pub reason: Reason,
    /// How many.
    pub statements: u32,
}

/// A number of the totals whose statements are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Behind {
    /// The sum of the cell of this number.
    Sum(u32),
    /// The statements of the cell of this number that give no count.
    Uncounted(u32),
    /// The conflict of this number.
    Conflict(u32),
    /// The conflicts of the cell of this number, one after the other.
    Conflicts(u32),
    /// What was left out.
    LeftOut(Reason),
}

/// Why a statement enters no sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// It says again what another statement of the article says.
    Repeat,
    /// It says again what another article says: the same award of the same units
    /// at the same event or about the same time, with the same counts.
    Report,
    /// It is a cluster's own count, and counts of its members about the same
    /// award and time are in the sum.
    ClusterOfMembers,
}
