//! The answer: what every view reads its numbers from.

use super::set::Set;
use super::{Choice, Facet, Sort, Totals};
use crate::model::{Basis, Recipient, Status};
use crate::table::FactKind;
use crate::text::Span;
use std::collections::BTreeMap;
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
