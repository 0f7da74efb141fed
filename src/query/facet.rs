//! Facets: the values by which facts are chosen and counted.
//!
//! The facet law: the count beside a value = the facts that match the text, the
//! years and every *other* facet's choice, and have this value. A facet's own
//! choice and exclusions do not change its own counts.
//!
//! A column gives each row one code and each code the values that it has. Most
//! codes have one value; a code of the unit facet is a list of named units and
//! has every value that stands for one of them; people and articles are lists. So a choice is a table by code
//! and one look-up a row, a count one addition a row, whatever the facet.
//! What always holds: values stand in the order in which they are shown.

use super::bits::Bits;
use super::columns::Lists;
use super::{Choice, FacetValue};
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

/// The values of one facet and which rows have them.
pub(super) struct FacetColumn {
    values: Vec<(String, u16)>,
    numbers: HashMap<String, u32>,
    codes: Arc<[u32]>,
    has: Lists,
}

impl FacetColumn {
    /// A facet of `values` (with their depth) in their order; `codes` by row,
    /// `has` the values' places by code.
    pub(super) fn new(values: Vec<(String, u16)>, codes: Arc<[u32]>, has: Lists) -> FacetColumn {
        let numbers = values
            .iter()
            .enumerate()
            .map(|(number, (value, _))| (value.clone(), number as u32))
            .collect();
        FacetColumn {
            values,
            numbers,
            codes,
            has,
        }
    }

    /// A facet of the values that the codes have: `values_of` by code. `key`
    /// orders the values.
    pub(super) fn of<'v, K: Ord>(
        codes: Arc<[u32]>,
        values_of: &[Vec<&'v str>],
        key: impl Fn(&'v str) -> K,
    ) -> FacetColumn {
        let distinct: BTreeSet<&'v str> = values_of.iter().flatten().copied().collect();
        let mut values: Vec<(K, &'v str)> = distinct
            .into_iter()
            .map(|value| (key(value), value))
            .collect();
        values.sort();
        let values: Vec<(String, u16)> = values
            .into_iter()
            .map(|(_, value)| (value.to_owned(), 0))
            .collect();
        let mut column = FacetColumn::new(values, codes, Lists::default());
        for values in values_of {
            let numbers: Vec<u32> = values
                .iter()
                .filter_map(|value| column.number(value))
                .collect();
            column.has.push(numbers);
        }
        column
    }

    /// The place of a value in the order, where the dataset has it.
    pub(super) fn number(&self, value: &str) -> Option<u32> {
        self.numbers.get(value).copied()
    }

    /// The place of the first value of a row.
    pub(super) fn first(&self, row: usize) -> Option<u32> {
        self.has.get(self.code(row)).first().copied()
    }

    /// The code of a row.
    pub(super) fn code(&self, row: usize) -> usize {
        self.codes
            .get(row)
            .map_or(usize::MAX, |&code| code as usize)
    }

    /// The values of each code, by code.
    pub(super) fn by_code(&self) -> impl Iterator<Item = Vec<&str>> {
        self.has.iter().map(|values| {
            let values = values
                .iter()
                .filter_map(|&value| self.values.get(value as usize));
            values.map(|(value, _)| value.as_str()).collect()
        })
    }

    /// The places of a row's values.
    pub(super) fn of_row(&self, row: usize) -> &[u32] {
        self.has.get(self.code(row))
    }

    /// The values, in order.
    pub(super) fn values(&self) -> impl Iterator<Item = &str> {
        self.values.iter().map(|(value, _)| value.as_str())
    }

    /// The code of each row.
    pub(super) fn codes(&self) -> Arc<[u32]> {
        Arc::clone(&self.codes)
    }

    /// The rows that the choice leaves.
    pub(super) fn passing(&self, choice: &Choice) -> Bits {
        let table = |wanted: &BTreeSet<String>| {
            let mut table = vec![false; self.values.len()];
            for value in wanted.iter().filter_map(|value| self.number(value)) {
                table[value as usize] = true;
            }
            table
        };
        let (any, none) = (table(&choice.any), table(&choice.none));
        let pass: Vec<bool> = self
            .has
            .iter()
            .map(|values| {
                let one_of = |table: &[bool]| values.iter().any(|&value| table[value as usize]);
                (choice.any.is_empty() || one_of(&any)) && !one_of(&none)
            })
            .collect();
        Bits::of(self.codes.len(), |row| pass[self.codes[row] as usize])
    }

    /// The values with their counts among `rows`, then the chosen and excluded
    /// ones that the dataset does not have.
    pub(super) fn count(&self, rows: &Bits, choice: Option<&Choice>) -> Vec<FacetValue> {
        let mut codes = vec![0u32; self.has.len()];
        rows.each(|row| codes[self.codes[row] as usize] += 1);
        let mut counts = vec![0u32; self.values.len()];
        for (values, &count) in self.has.iter().zip(&codes) {
            for &value in values {
                counts[value as usize] += count;
            }
        }
        let facet_value = |value: &String, depth, count| FacetValue {
            value: value.clone(),
            count,
            chosen: choice.is_some_and(|choice| choice.any.contains(value)),
            excluded: choice.is_some_and(|choice| choice.none.contains(value)),
            depth,
        };
        let known = self.values.iter().zip(counts);
        let mut values: Vec<FacetValue> = known
            .map(|((value, depth), count)| facet_value(value, *depth, count))
            .collect();
        if let Some(choice) = choice {
            let unknown = choice
                .any
                .union(&choice.none)
                .filter(|value| self.number(value).is_none());
            values.extend(unknown.map(|value| facet_value(value, 0, 0)));
        }
        values
    }
}
