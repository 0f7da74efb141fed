//! The question: everything that a reader of the page can choose.

use crate::model::{Moment, Period};
use crate::table::FactKind;
use std::collections::{BTreeMap, BTreeSet};

/// A question. `Query::default()` asks for every fact of the scope.
///
/// Within a facet the chosen values are joined by "or", between facets by
/// "and"; excluded values take facts away. A value that the dataset does not
/// have is kept (the address may name it) and matches nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Which facts the view lists.
    pub scope: Scope,
    /// The choice of each facet; a facet without one does not narrow.
    pub choices: BTreeMap<Facet, Choice>,
    /// What the choice of a unit stands for.
    pub reach: Reach,
    /// The stretches of time asked for, joined by "or"; no range, or one that is open at
    /// both ends, does not narrow.
    pub years: Vec<Years>,
    /// Words to find in names, topics, titles and passages.
    pub text: String,
    /// The order, first key first; empty is the scope's own order: by date.
    pub sort: Vec<Sort>,
    /// The table of awards asked for, where one is.
    pub pivot: Option<Pivot>,
}

/// Which facts a view lists.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// Events and awards.
    #[default]
    Timeline,
    /// Awards.
    Awards,
    /// Operational figures.
    Figures,
}

impl Scope {
    /// The kinds of its facts.
    pub fn kinds(self) -> &'static [FactKind] {
        match self {
            Scope::Timeline => &[FactKind::Event, FactKind::Award],
            Scope::Awards => &[FactKind::Award],
            Scope::Figures => &[FactKind::Figure],
        }
    }
}

/// A property by whose values facts are chosen and counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// Unit ids. What a unit stands for is said by [`Reach`].
    Unit,
    /// Ids of people. A fact names who takes part in its event, and whom the
    /// article names in the place of the fact.
    Person,
    /// `event`, `award`, `figure`.
    Kind,
    /// Classes of award: `order`, `medal`, `flag`, `certificate` …
    Class,
    /// Lexicon ids of awards.
    Award,
    /// Words of [`crate::model::Grade`]; the empty value stands for "none stated".
    Grade,
    /// Names of givers; the empty value stands for "not stated".
    Giver,
    /// Words of [`crate::model::Recipient`].
    Recipient,
    /// Words of [`crate::model::Status`].
    Status,
    /// Article ids.
    Article,
}

impl Facet {
    /// All facets, in the order in which the page shows them.
    pub const ALL: [Facet; 10] = [
        Facet::Unit,
        Facet::Kind,
        Facet::Status,
        Facet::Class,
        Facet::Award,
        Facet::Grade,
        Facet::Giver,
        Facet::Recipient,
        Facet::Person,
        Facet::Article,
    ];
}

/// What is chosen of one facet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// Facts with any of these; empty does not narrow.
    pub any: BTreeSet<String>,
    /// Facts with one of these are left out.
    pub none: BTreeSet<String>,
}

impl Choice {
    /// Whether it does not narrow.
    pub fn is_empty(&self) -> bool {
        self.any.is_empty() && self.none.is_empty()
    }
}

/// What the choice of a unit stands for, besides the unit itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reach {
    /// Its sub-units, and theirs.
    pub sub_units: bool,
    /// Of a cluster its members, with their sub-units where these count; a
    /// member also finds what is said of its cluster.
    pub clusters: bool,
    /// The units that have become part of it, as organised today; otherwise
    /// every unit is what it was named then.
    pub today: bool,
}

impl Default for Reach {
    fn default() -> Reach {
        Reach {
            sub_units: true,
            clusters: true,
            today: false,
        }
    }
}

/// A table of award statements: what its rows and its columns are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pivot {
    /// One row a value of this.
    pub rows: Dimension,
    /// One column a value of this.
    pub columns: Dimension,
}

/// By what a table is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Dimension {
    /// The values of a facet.
    Facet(Facet),
    /// The years; a statement about several years stands in each.
    Year,
}

/// A stretch of time between years, months or days, both ends included; an open
/// end does not narrow.
///
/// A fact matches if any day that its date may mean lies in the stretch.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Years {
    /// First year, month or day.
    pub from: Option<Moment>,
    /// Last year, month or day.
    pub to: Option<Moment>,
}

impl Years {
    /// Whether it does not narrow.
    pub fn is_empty(&self) -> bool {
        self.from.is_none() && self.to.is_none()
    }

    /// This year, month or day alone.
    pub fn at(at: Moment) -> Years {
        Years {
            from: Some(at),
            to: Some(at),
        }
    }

    /// The whole years from one to another; an end that is no year is open.
    pub fn whole(from: u16, to: u16) -> Years {
        Years {
            from: Moment::year(from),
            to: Moment::year(to),
        }
    }

    /// Its first and its last day, as ordinals.
    pub fn days(&self) -> (i32, i32) {
        let first = |from: Moment| from.period().first.ordinal();
        let last = |to: Moment| to.period().last.ordinal();
        (
            self.from.map_or(i32::MIN, first),
            self.to.map_or(i32::MAX, last),
        )
    }

    /// Whether it ends before it begins.
    pub fn is_reversed(&self) -> bool {
        let (from, to) = self.days();
        to < from
    }

    /// Whether it has a day of the period.
    pub fn touches(&self, period: Period) -> bool {
        let (from, to) = self.days();
        from <= to && period.first.ordinal() <= to && period.last.ordinal() >= from
    }
}

/// One key of the order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sort {
    /// What to compare.
    pub key: SortKey,
    /// Whether the largest comes first.
    pub descending: bool,
}

/// What facts are ordered by. Facts without a value come last either way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SortKey {
    /// First day of the date or period.
    Date,
    /// Rank of the award in the lexicon's order of precedence, then its grade.
    Award,
    /// Name of the unit, in the order of the Vietnamese dictionary.
    Unit,
    /// The count.
    Count,
    /// Name of the giver, in the order of the Vietnamese dictionary.
    Giver,
    /// Kind of recipient.
    Recipient,
    /// Status.
    Status,
    /// Article and place in it.
    Article,
}

impl SortKey {
    /// All keys.
    pub const ALL: [SortKey; 8] = [
        SortKey::Date,
        SortKey::Award,
        SortKey::Unit,
        SortKey::Count,
        SortKey::Giver,
        SortKey::Recipient,
        SortKey::Status,
        SortKey::Article,
    ];
}

impl Query {
    /// The values chosen of a facet, empty where none is.
    pub fn chosen(&self, facet: Facet) -> impl Iterator<Item = &str> {
        self.choices
            .get(&facet)
            .into_iter()
            .flat_map(|choice| choice.any.iter().map(String::as_str))
    }

    /// The choice of a facet, where it narrows.
    pub fn choice(&self, facet: Facet) -> Option<&Choice> {
        let choice = self.choices.get(&facet);
        choice.filter(|choice| !choice.is_empty())
    }

    /// Adds the value to the choice, or takes it out if it is there. A value
    /// that was excluded is chosen instead.
    pub fn toggle(&mut self, facet: Facet, value: &str) {
        let choice = self.choices.entry(facet).or_default();
        if !choice.any.remove(value) {
            choice.none.remove(value);
            choice.any.insert(value.to_owned());
        }
        self.tidy(facet);
    }

    /// Excludes the value, or stops excluding it.
    pub fn toggle_excluded(&mut self, facet: Facet, value: &str) {
        let choice = self.choices.entry(facet).or_default();
        if !choice.none.remove(value) {
            choice.any.remove(value);
            choice.none.insert(value.to_owned());
        }
        self.tidy(facet);
    }

    /// Drops every choice of the facet.
    pub fn clear(&mut self, facet: Facet) {
        self.choices.remove(&facet);
    }

    /// Whether anything narrows the scope.
    pub fn narrows(&self) -> bool {
        !self.choices.is_empty() || self.narrows_years() || !self.text.trim().is_empty()
    }

    /// Whether the stretches of time narrow.
    pub fn narrows_years(&self) -> bool {
        !self.years.is_empty() && !self.years.iter().any(Years::is_empty)
    }

    fn tidy(&mut self, facet: Facet) {
        if self.choices.get(&facet).is_some_and(Choice::is_empty) {
            self.choices.remove(&facet);
        }
    }
}
