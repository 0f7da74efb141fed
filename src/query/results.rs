//! The answer: what every view reads its numbers from.

use super::set::Set;
use super::{Choice, Facet, Sort};
use crate::model::{Basis, Grade, Recipient, Status};
use crate::table::FactKind;
use crate::text::Span;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

/// A fact: its kind and its row in the table. Of an event that several articles
/// report, each report has a row; results name the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FactRef {
    /// The kind.
    pub kind: FactKind,
    /// The row.
    pub index: u32,
}

/// Facts that match, and the order asked for. Rows are looked up a window at a
/// time; see [`super::Engine::window`].
///
/// Ties, and all facts where no order is asked for, stand in the order of the
/// timeline: first day, last day, article, place in it, facts without a date last.
#[derive(Clone, Debug, Default)]
pub struct Selection {
    pub(super) rows: Set,
    pub(super) sort: Vec<Sort>,
    /// The rows in the order asked for, once one of them was looked up.
    pub(super) order: OnceLock<Vec<u32>>,
}

impl PartialEq for Selection {
    fn eq(&self, other: &Selection) -> bool {
        (&self.rows, &self.sort) == (&other.rows, &other.sort)
    }
}

impl Selection {
    pub(super) fn new(rows: Set, sort: Vec<Sort>) -> Selection {
        Selection {
            rows,
            sort,
            order: OnceLock::new(),
        }
    }

    /// Number of facts.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether nothing matches.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// The answer to a query. An event that several articles report is one fact: that
/// of the first report; see [`super::Engine::reports`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Results {
    /// Matching facts. If ranges of years are asked for, facts without a date
    /// stand in `undated` only.
    pub facts: Selection,
    /// Facts of any time, dated or not, that match everything else.
    pub any_time: Selection,
    /// Facts without a date that match everything else.
    pub undated: Selection,
    /// For each facet every value that facts of the dataset have, in a fixed
    /// order: units as a tree, the others by lexicon or dictionary. Values that
    /// the query names and the dataset does not have stand at the end.
    pub facets: BTreeMap<Facet, FacetCounts>,
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

/// The values of a facet and how many facts have each.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FacetCounts {
    values: Arc<[(String, u16)]>,
    counts: Arc<Vec<u32>>,
    /// Where the count of each value stands, if not in the value's own place.
    places: Option<Arc<[u32]>>,
    unknown: Vec<String>,
    choice: Choice,
}

/// A value of a facet and how many facts have it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FacetValue<'r> {
    /// The value, as a [`super::Choice`] names it.
    pub value: &'r str,
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

impl FacetCounts {
    /// Values of the dataset with their depths and counts, the places of these counts if
    /// they are not those of the values, and values that the query names and the dataset
    /// does not have.
    pub(crate) fn new(
        values: Arc<[(String, u16)]>,
        (counts, places): (Arc<Vec<u32>>, Option<Arc<[u32]>>),
        unknown: Vec<String>,
        choice: Choice,
    ) -> FacetCounts {
        FacetCounts {
            values,
            counts,
            places,
            unknown,
            choice,
        }
    }

    /// Number of values.
    pub fn len(&self) -> usize {
        self.values.len() + self.unknown.len()
    }

    /// Whether there is no value.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The places of the values that the query chooses or excludes.
    pub fn picked(&self) -> Vec<usize> {
        if self.choice.is_empty() {
            return Vec::new();
        }
        let picked = |place: &usize| {
            let value = self.get(*place);
            value.is_some_and(|value| value.chosen || value.excluded)
        };
        (0..self.len()).filter(picked).collect()
    }

    /// The value in this place.
    pub fn get(&self, place: usize) -> Option<FacetValue<'_>> {
        let known = self.values.get(place);
        let unknown = || self.unknown.get(place.checked_sub(self.values.len())?);
        let value = known.map(|(value, _)| value).or_else(unknown)?.as_str();
        let count = match &self.places {
            Some(places) => places.get(place).map(|&place| place as usize),
            None => Some(place),
        };
        let count = count.and_then(|place| self.counts.get(place)).copied();
        Some(FacetValue {
            value,
            count: count.unwrap_or(0),
            chosen: self.choice.any.contains(value),
            excluded: self.choice.none.contains(value),
            depth: known.map_or(0, |(_, depth)| *depth),
        })
    }

    /// All values, in order.
    pub fn iter(&self) -> impl Iterator<Item = FacetValue<'_>> {
        (0..self.len()).filter_map(|place| self.get(place))
    }
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
    /// The cells of all rows, in the order of these.
    pub cells: Vec<TotalCell>,
    /// What no sum includes, and why.
    pub left_out: Vec<LeftOut>,
}

/// The totals of one award of one grade by one giver.
#[derive(Clone, Debug, PartialEq)]
pub struct TotalRow {
    /// What is awarded, by whom.
    pub of: Arc<Awarded>,
    /// Where its sums stand, one a (status, basis, recipient) that occurs, in that order.
    pub cells: Range<usize>,
}

impl Totals {
    /// The rows, each with its sums.
    pub fn iter(&self) -> impl Iterator<Item = (&Arc<Awarded>, &[TotalCell])> {
        let cells = |row: &TotalRow| self.cells.get(row.cells.clone()).unwrap_or_default();
        self.rows.iter().map(move |row| (&row.of, cells(row)))
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
