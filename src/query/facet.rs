//! Facets: the values by which facts are chosen and counted.
//!
//! The facet law: the count beside a value = the facts that match the text, the
//! years and every *other* facet's choice, and have this value. A facet's own
//! choice and exclusions do not change its own counts.
//!
//! A facet knows which of its values each code of a column has. Most codes have
//! one value; a code of units is a list of named units and has every value that
//! stands for one of them; people and articles are lists. So a choice is a table
//! by code, and counts of codes become counts of values. What always holds: values
//! stand in the order in which they are shown.

use super::columns::Lists;
use super::{Choice, FacetCounts};
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

/// A value and its depth in the tree of values.
pub(super) type Value = (String, u16);

/// The values of one facet and which codes have them.
pub(super) struct FacetValues {
    values: Arc<[Value]>,
    has: Lists,
}

impl FacetValues {
    /// A facet of `values` in their order; `has` gives their places by code.
    pub(super) fn new(values: Vec<Value>, has: Lists) -> FacetValues {
        FacetValues {
            values: values.into(),
            has,
        }
    }

    /// A facet of the values that the codes have: `values_of` by code. `key`
    /// orders the values.
    pub(super) fn of<'v, K: Ord>(
        values_of: &[Vec<&'v str>],
        key: impl Fn(&'v str) -> K,
    ) -> FacetValues {
        let distinct: BTreeSet<&'v str> = values_of.iter().flatten().copied().collect();
        let mut values: Vec<(K, &'v str)> = distinct
            .into_iter()
            .map(|value| (key(value), value))
            .collect();
        values.sort();
        let places: HashMap<&str, u32> = values.iter().map(|(_, value)| *value).zip(0..).collect();
        let mut has = Lists::default();
        for values in values_of {
            has.push(values.iter().filter_map(|value| places.get(value).copied()));
        }
        let values = values
            .into_iter()
            .map(|(_, value)| (value.to_owned(), 0))
            .collect();
        FacetValues::new(values, has)
    }

    /// The place of a value in the order, where the dataset has it.
    pub(super) fn number(&self, value: &str) -> Option<u32> {
        let place = self.values.iter().position(|(known, _)| known == value)?;
        Some(place as u32)
    }

    /// Number of codes.
    pub(super) fn codes(&self) -> usize {
        self.has.len()
    }

    /// The places of the values of a code.
    pub(super) fn of_code(&self, code: usize) -> &[u32] {
        self.has.get(code)
    }

    /// The values, in order.
    pub(super) fn values(&self) -> impl Iterator<Item = &str> {
        self.values.iter().map(|(value, _)| value.as_str())
    }

    /// By code, whether the choice leaves it.
    pub(super) fn passing(&self, choice: &Choice) -> Vec<bool> {
        let table = |wanted: &BTreeSet<String>| {
            let mut table = vec![false; self.values.len()];
            for value in wanted.iter().filter_map(|value| self.number(value)) {
                table[value as usize] = true;
            }
            table
        };
        let (any, none) = (table(&choice.any), table(&choice.none));
        let passes = |values: &[u32]| {
            let one_of = |table: &[bool]| values.iter().any(|&value| table[value as usize]);
            (choice.any.is_empty() || one_of(&any)) && !one_of(&none)
        };
        self.has.iter().map(passes).collect()
    }

    /// The counts of the values, from those of the codes that pass.
    pub(super) fn count(
        &self,
        codes: &[u32],
        pass: impl Fn(usize) -> bool,
        choice: Option<&Choice>,
    ) -> FacetCounts {
        let mut counts = vec![0u32; self.values.len()];
        for (code, (values, &count)) in self.has.iter().zip(codes).enumerate() {
            if count > 0 && pass(code) {
                for &value in values {
                    counts[value as usize] += count;
                }
            }
        }
        let choice = choice.cloned().unwrap_or_default();
        let named = choice.any.union(&choice.none);
        let unknown = named.filter(|value| self.number(value).is_none());
        let unknown = unknown.cloned().collect();
        FacetCounts::new(Arc::clone(&self.values), counts, unknown, choice)
    }
}
