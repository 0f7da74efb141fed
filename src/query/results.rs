//! The answer: what every view reads its numbers from.

use super::Facet;
use crate::model::{Basis, Grade, Recipient, Status};
use crate::text::Span;
use std::collections::BTreeMap;

/// Which list of the dataset a fact stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FactKind {
    /// `Dataset::events`.
    Event,
    /// `Dataset::awards`.
    Award,
    /// `Dataset::figures`.
    Figure,
}

impl FactKind {
    /// All kinds.
    pub const ALL: [FactKind; 3] = [FactKind::Event, FactKind::Award, FactKind::Figure];

    /// The word that [`Facet::Kind`] has for it.
    pub const fn word(self) -> &'static str {
        match self {
            FactKind::Event => "event",
            FactKind::Award => "award",
            FactKind::Figure => "figure",
        }
    }
}

/// A fact: its list and its place in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FactRef {
    /// The list.
    pub kind: FactKind,
    /// The place in the list.
    pub index: u32,
}

/// The answer to a query. An event that several articles report is one fact: that
/// of the first report; see [`super::Engine::reports`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Results {
    /// Matching facts in the order asked for; ties, and all facts where no order
    /// is asked for, stand in the order of the timeline: first day, last day,
    /// article, place in it, facts without a date last. If a range of years is
    /// asked for, facts without a date stand in `undated` only.
    pub facts: Vec<FactRef>,
    /// Facts without a date that match everything else.
    pub undated: Vec<FactRef>,
    /// For each facet every value that facts of the dataset have, in a fixed
    /// order: units as a tree, the others by lexicon or dictionary. Values that
    /// the query names and the dataset does not have stand at the end.
    pub facets: BTreeMap<Facet, Vec<FacetValue>>,
    /// Facts a year, counted without the query's own range; from the first to
    /// the last year of the scope without gaps, so that the axis stands still. A
    /// fact that covers several years counts in each, one that covers more than
    /// 200 in its first and last only.
    pub years: Vec<YearCount>,
    /// What the matching awards add up to.
    pub totals: Totals,
    /// The table that the query asks for.
    pub pivot: Option<PivotTable>,
}

/// A value of a facet and how many facts have it.
#[derive(Clone, Debug, PartialEq)]
pub struct FacetValue {
    /// The value, as a [`super::Choice`] names it.
    pub value: String,
    /// Facts that match the text, the years and every other facet's choice, and
    /// have this value.
    pub count: u32,
    /// Whether the query chooses it.
    pub chosen: bool,
    /// Whether the query excludes it.
    pub excluded: bool,
    /// How deep it stands in its tree; 0 for facets without one.
    pub depth: u16,
}

/// Facts of one year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct YearCount {
    /// The year.
    pub year: u16,
    /// Events.
    pub events: u32,
    /// Award statements.
    pub awards: u32,
    /// Figures.
    pub figures: u32,
}

/// Honest totals of award statements.
///
/// Nothing is added up that does not count the same thing: each cell has one
/// status, one basis and one kind of recipient. Every statement that matches
/// stands once, either in one list of a cell or in one of `left_out`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Totals {
    /// One row an award, grade and giver, in order of precedence.
    pub rows: Vec<TotalRow>,
    /// What no sum includes, and why.
    pub left_out: Vec<LeftOut>,
}

/// The totals of one award of one grade by one giver.
#[derive(Clone, Debug, PartialEq)]
pub struct TotalRow {
    /// Lexicon id.
    pub award: String,
    /// Canonical name without the giver.
    pub name: String,
    /// Grade, where stated.
    pub grade: Option<Grade>,
    /// Giver, where stated.
    pub by: Option<String>,
    /// The sums, one a (status, basis, recipient) that occurs, in that order.
    pub cells: Vec<TotalCell>,
}

/// One sum and the statements it is made of.
#[derive(Clone, Debug, PartialEq)]
pub struct TotalCell {
    /// Status of all its statements.
    pub status: Status,
    /// What it counts.
    pub basis: Basis,
    /// Who receives; named units count as collectives, named people as individuals.
    pub recipient: Recipient,
    /// The sum of the stated counts; `None` where no statement gives one.
    pub sum: Option<u64>,
    /// The statements added up.
    pub statements: Vec<FactRef>,
    /// Statements of the same kind that give no count.
    pub uncounted: Vec<FactRef>,
    /// Statements of different articles about the same thing whose counts differ,
    /// side by side, one list a thing. None of them is in the sum.
    pub conflicting: Vec<Vec<FactRef>>,
}

/// Statements that no sum includes.
#[derive(Clone, Debug, PartialEq)]
pub struct LeftOut {
    /// Why.
    pub reason: Reason,
    /// Which.
    pub statements: Vec<FactRef>,
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

/// Award statements laid out by two properties.
///
/// What totals leave out stands in no cell. A statement with several values of a
/// property (two units, three years) stands in each of their rows or columns, so
/// cells are never to be added up.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PivotTable {
    /// The values that have a cell, in the order of their facet, years from the
    /// first; `None`, which comes last, for statements without a value.
    pub rows: Vec<Option<String>>,
    /// The same of the columns.
    pub columns: Vec<Option<String>>,
    /// The cells that are not empty, by row, then column.
    pub cells: Vec<PivotCell>,
}

/// The statements with one value of the rows and one of the columns.
#[derive(Clone, Debug, PartialEq)]
pub struct PivotCell {
    /// Place among the rows.
    pub row: u32,
    /// Place among the columns.
    pub column: u32,
    /// The sums, one a (status, basis, recipient) that occurs, in that order.
    pub parts: Vec<PivotPart>,
}

/// One sum of a cell of the table.
#[derive(Clone, Debug, PartialEq)]
pub struct PivotPart {
    /// Status of all its statements.
    pub status: Status,
    /// What it counts.
    pub basis: Basis,
    /// Who receives, as in [`TotalCell`].
    pub recipient: Recipient,
    /// The sum of the stated counts; `None` where no statement gives one.
    pub sum: Option<u64>,
    /// Number of statements added up.
    pub statements: u32,
    /// Number of statements that give no count.
    pub uncounted: u32,
    /// Number of statements whose counts conflict, which are not in the sum.
    pub conflicting: u32,
}

/// A text by which a fact was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// What of the fact it is.
    pub field: Field,
    /// The text.
    pub text: String,
    /// The words that were looked for.
    pub marks: Vec<Span>,
}

/// What of a fact is searched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// Title, outlet or author of an article that states it.
    Article,
    /// The giver.
    Giver,
    /// Names of its units, old and short ones included.
    Unit,
    /// Names of the award, with its grade.
    Award,
    /// Recipients; topic, place and people; measure and printed form.
    Own,
    /// The paragraph of the article that says so, where the dataset has the text.
    Passage,
}
