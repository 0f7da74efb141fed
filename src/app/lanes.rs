//! The timeline's lanes: which facts stand in which unit's lane; [`pack`]ed into
//! rows so that neither marks nor labels overlap.
//!
//! Used by the timeline view, which only draws. What always holds: the facts of a
//! lane stand in the order of their first days.

mod pack;

use super::corpus::Corpus;
use crate::model::Status;
use crate::query::{FacetCounts, FactKind, FactRef};
pub use pack::{Bin, FEW_ROWS, MANY_ROWS, Mark, Packed, SYMBOL, pack};
use std::collections::{BTreeMap, BTreeSet};

/// A unit and its dated facts.
#[derive(Clone, Debug, PartialEq)]
pub struct Lane {
    /// The unit; `None` for facts that name none.
    pub unit: Option<String>,
    /// Its facts by first day.
    pub items: Vec<Item>,
}

/// A fact on the axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Item {
    /// The fact.
    pub fact: FactRef,
    /// First day that its date may mean.
    pub first: f64,
    /// The day after the last.
    pub last: f64,
    /// Whether the date is one day, drawn as a point.
    pub point: bool,
    /// How it is coloured and shaped.
    pub tone: Tone,
}

/// What a mark tells by its colour and shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tone {
    /// An event.
    Event,
    /// An operational figure.
    Figure,
    /// An award statement of this status.
    Award(Status),
}

impl Tone {
    /// The tone of a fact.
    pub fn of(fact: FactRef, corpus: &Corpus) -> Tone {
        match corpus.award(fact) {
            Some(award) => Tone::Award(award.status),
            None if fact.kind == FactKind::Figure => Tone::Figure,
            None => Tone::Event,
        }
    }

    /// The name of the tone in style sheets.
    pub const fn word(self) -> &'static str {
        match self {
            Tone::Event => "event",
            Tone::Figure => "figure",
            Tone::Award(status) => status.word(),
        }
    }
}

/// All lanes of a selection.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lanes {
    /// At most as many as asked for, in the order of the tree of units.
    pub lanes: Vec<Lane>,
    /// Number of units that have facts but no lane.
    pub more: usize,
}

/// Sorts dated facts into at most `limit` lanes: the units with most facts, in
/// the order of `units` (a facet's values). Facts without a unit come last.
pub fn lanes(facts: &[FactRef], corpus: &Corpus, units: &FacetCounts, limit: usize) -> Lanes {
    let mut by_unit: BTreeMap<Option<&str>, Vec<Item>> = BTreeMap::new();
    for fact in facts {
        let Some(item) = item(*fact, corpus) else {
            continue;
        };
        let named = corpus.units_of(*fact);
        if named.is_empty() {
            by_unit.entry(None).or_default().push(item);
        }
        for unit in named {
            by_unit.entry(Some(unit)).or_default().push(item);
        }
    }
    let mut sizes: Vec<(usize, &str)> = by_unit
        .iter()
        .filter_map(|(unit, items)| Some((items.len(), (*unit)?)))
        .collect();
    sizes.sort_by(|(a, first), (b, second)| b.cmp(a).then(first.cmp(second)));
    let more = sizes.len().saturating_sub(limit);
    let shown: BTreeSet<&str> = sizes
        .into_iter()
        .take(limit)
        .map(|(_, unit)| unit)
        .collect();

    let known: BTreeSet<&str> = units.iter().map(|value| value.value).collect();
    let in_tree = units
        .iter()
        .map(|value| value.value)
        .filter(|unit| shown.contains(unit));
    let outside = shown.iter().copied().filter(|unit| !known.contains(unit));
    let order: Vec<Option<&str>> = in_tree.chain(outside).map(Some).chain([None]).collect();
    let mut lanes = Vec::with_capacity(order.len());
    for unit in order {
        if let Some(mut items) = by_unit.remove(&unit) {
            items.sort_by(|a, b| {
                a.first
                    .total_cmp(&b.first)
                    .then(a.last.total_cmp(&b.last))
                    .then(a.fact.cmp(&b.fact))
            });
            lanes.push(Lane {
                unit: unit.map(str::to_owned),
                items,
            });
        }
    }
    Lanes { lanes, more }
}

fn item(fact: FactRef, corpus: &Corpus) -> Option<Item> {
    let date = corpus.date(fact)?;
    let period = date.period();
    Some(Item {
        fact,
        first: f64::from(period.first.ordinal()),
        last: f64::from(period.last.ordinal()) + 1.0,
        point: date.is_day(),
        tone: Tone::of(fact, corpus),
    })
}
