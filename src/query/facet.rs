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

use super::coder::Coder;
use super::{Choice, FacetCounts};
use crate::columns::{Lists, sum_by};
use crate::text::sorting::sort_by_key;
use std::collections::BTreeSet;
use std::sync::Arc;

/// A value and its depth in the tree of values.
pub(super) type Value = (String, u16);

/// Where a value stands: in its list, then by a key of its name. One type for all facets: each
/// would be sorted by code of its own in the page.
pub(super) type Place = (usize, Vec<u8>);

/// The values of one facet and which codes have them.
pub(super) struct FacetValues {
    values: Arc<[Value]>,
    has: Has,
}

/// The places of the values, by code.
enum Has {
    /// At most one value a code; [`NONE`] for none.
    One(Vec<u32>),
    /// Any number of values a code.
    Many(Lists),
    /// A code for each value alone, by place; those from a code on have any number of values.
    Own(Arc<[u32]>, Lists, usize),
}

const NONE: u32 = u32::MAX;

impl FacetValues {
    /// A facet of `values` in their order; `has` gives their places by code.
    pub(super) fn new(values: Vec<Value>, has: Lists) -> FacetValues {
        let one = |list: &[u32]| list.first().copied().unwrap_or(NONE);
        let single = has.iter().all(|list| list.len() < 2);
        let has = match single {
            true => Has::One(has.iter().map(one).collect()),
            false => Has::Many(has),
        };
        FacetValues {
            values: values.into(),
            has,
        }
    }

    /// A facet of which each value has a code of its own, before `several`; those from there on
    /// have any number of values.
    pub(super) fn of_own(values: Vec<Value>, has: Lists, several: usize) -> FacetValues {
        let mut own = vec![0; values.len()];
        for (list, code) in has.iter().take(several).zip(0..) {
            list.iter().for_each(|&value| own[value as usize] = code);
        }
        FacetValues {
            values: values.into(),
            has: Has::Own(own.into(), has, several),
        }
    }

    /// A facet of the values that the codes have, at most one each. `place` orders
    /// the values.
    pub(super) fn of<'v>(
        value_of: &mut dyn Iterator<Item = Option<&'v str>>,
        place: &dyn Fn(&'v str) -> Place,
    ) -> FacetValues {
        let mut coder = Coder::new();
        let codes = value_of.map(|value| value.map_or(NONE, |value| coder.code(value)));
        let mut codes: Vec<u32> = codes.collect();
        let values = coder.values();
        let mut order: Vec<usize> = (0..values.len()).collect();
        sort_by_key(&mut order, |&code| (place(values[code]), values[code]));
        let mut places = vec![NONE; values.len()];
        for (&code, place) in order.iter().zip(0..) {
            places[code] = place;
        }
        for code in codes.iter_mut().filter(|code| **code != NONE) {
            *code = places[*code as usize];
        }
        let values = order.iter().map(|&code| (values[code].to_owned(), 0));
        FacetValues {
            values: values.collect(),
            has: Has::One(codes),
        }
    }

    /// The place of a value in the order, where the dataset has it.
    pub(super) fn number(&self, value: &str) -> Option<u32> {
        let place = self.values.iter().position(|(known, _)| known == value)?;
        Some(place as u32)
    }

    /// Number of codes.
    pub(super) fn codes(&self) -> usize {
        match &self.has {
            Has::One(codes) => codes.len(),
            Has::Many(lists) | Has::Own(_, lists, _) => lists.count(),
        }
    }

    /// The places of the values of a code.
    pub(super) fn of_code(&self, code: usize) -> &[u32] {
        match &self.has {
            Has::One(codes) => match codes.get(code) {
                Some(value) if *value != NONE => std::slice::from_ref(value),
                _ => &[],
            },
            Has::Many(lists) | Has::Own(_, lists, _) => lists.get(code),
        }
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
        let (any, none) = (any.as_slice(), none.as_slice());
        let all = choice.any.is_empty();
        match &self.has {
            Has::One(codes) => codes
                .iter()
                .map(|&value| match any.get(value as usize) {
                    Some(any) => (all || *any) && !none[value as usize],
                    None => all,
                })
                .collect(),
            Has::Many(lists) | Has::Own(_, lists, _) => lists.passing(any, none, all),
        }
    }

    /// The counts of the values, from those of the codes.
    pub(super) fn count(&self, codes: &Arc<Vec<u32>>, choice: Option<&Choice>) -> FacetCounts {
        let counts = match &self.has {
            Has::One(values) => {
                let mut of_values = vec![0; self.values.len()];
                sum_by(values, codes, &mut of_values);
                of_values
            }
            Has::Many(lists) => {
                let mut of_values = vec![0; self.values.len()];
                lists.sum_by(codes, &mut of_values);
                of_values
            }
            Has::Own(own, lists, several) => {
                let mut counts = Arc::clone(codes);
                for (code, &count) in codes.iter().enumerate().skip(*several) {
                    if count > 0 {
                        let counts = Arc::make_mut(&mut counts);
                        for &value in lists.get(code) {
                            counts[own[value as usize] as usize] += count;
                        }
                    }
                }
                return self.counted((counts, Some(Arc::clone(own))), choice);
            }
        };
        self.counted((Arc::new(counts), None), choice)
    }

    /// The same from the counts of groups of codes; `values` are the places of their values.
    pub(super) fn count_groups(
        &self,
        values: &[u32],
        groups: &[u32],
        choice: Option<&Choice>,
    ) -> FacetCounts {
        let mut of_values = vec![0u32; self.values.len()];
        sum_by(values, groups, &mut of_values);
        self.counted((Arc::new(of_values), None), choice)
    }

    fn counted(
        &self,
        of_values: (Arc<Vec<u32>>, Option<Arc<[u32]>>),
        choice: Option<&Choice>,
    ) -> FacetCounts {
        let choice = choice.cloned().unwrap_or_default();
        let named = choice.any.union(&choice.none);
        let unknown = named.filter(|value| self.number(value).is_none());
        let unknown = unknown.cloned().collect();
        FacetCounts::new(Arc::clone(&self.values), of_values, unknown, choice)
    }
}

/// Codes that are alike in some facets: far fewer groups than codes are to be counted for each.
pub(super) struct Groups {
    of_codes: Vec<u32>,
    /// Of each facet the places of its values, by group.
    values: Vec<Vec<u32>>,
}

impl Groups {
    /// Groups the codes that have the same values in these facets, at most one in each.
    pub(super) fn new(facets: &[&FacetValues]) -> Groups {
        let codes = facets.first().map_or(0, |facet| facet.codes());
        let mut coder = Coder::new();
        let of_codes = (0..codes).map(|code| {
            let value = |facet: &&FacetValues| facet.of_code(code).first().copied();
            let values = facets.iter().map(|facet| value(facet).unwrap_or(NONE));
            coder.code(values.collect::<Vec<u32>>())
        });
        let of_codes = of_codes.collect();
        let groups = coder.values();
        let of_facet = |facet: usize| groups.iter().map(|values| values[facet]).collect();
        Groups {
            of_codes,
            values: (0..facets.len()).map(of_facet).collect(),
        }
    }

    /// The counts of the groups, from those of the codes.
    pub(super) fn count(&self, codes: &[u32]) -> Vec<u32> {
        let mut groups = vec![0; self.values.first().map_or(0, Vec::len)];
        sum_by(&self.of_codes, codes, &mut groups);
        groups
    }

    /// The places of the values of the `nth` of the facets, by group.
    pub(super) fn values(&self, nth: usize) -> Option<&[u32]> {
        self.values.get(nth).map(Vec::as_slice)
    }
}
