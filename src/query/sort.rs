//! The order of the results.
//!
//! Used by the engine where rows are looked up: only as many are sorted as are
//! asked for. What always holds: sorting is stable over the order of the timeline
//! (see `rows`), so ties stand in that order, in both
//! directions; facts without a value of a key come last, in both directions.

use super::{Sort, SortKey};
use std::cmp::Ordering;

/// The largest key; the next number stands for "has no value".
const LARGEST: u64 = u64::MAX - 1;

/// The places `skip..skip + take` of `rows`, given in the order of the timeline,
/// once sorted by `sorts`, first key first.
pub(super) fn window(
    rows: &[u32],
    sorts: &[Sort],
    (skip, take): (usize, usize),
    value: impl Fn(SortKey, usize) -> Option<u64>,
) -> Vec<u32> {
    let key = |sort: &Sort, row: u32| match value(sort.key, row as usize)
        .map(|value| value.min(LARGEST))
    {
        None => u64::MAX,
        Some(value) if sort.descending => LARGEST - value,
        Some(value) => value,
    };
    let Some((first, others)) = sorts.split_first() else {
        return rows.iter().copied().skip(skip).take(take).collect();
    };
    let mut keyed: Vec<(u64, u32)> = rows.iter().map(|&row| (key(first, row), row)).collect();
    // Rows are numbered in the order of the timeline, in which ties stand.
    let compare = |one: &(u64, u32), other: &(u64, u32)| {
        let further = || {
            let keys = others
                .iter()
                .map(|sort| key(sort, one.1).cmp(&key(sort, other.1)));
            keys.fold(Ordering::Equal, Ordering::then)
        };
        one.0
            .cmp(&other.0)
            .then_with(further)
            .then(one.1.cmp(&other.1))
    };
    let end = skip.saturating_add(take).min(keyed.len());
    if end < keyed.len() {
        keyed.select_nth_unstable_by(end, compare);
        keyed.truncate(end);
    }
    keyed.sort_unstable_by(compare);
    keyed.into_iter().skip(skip).map(|(_, row)| row).collect()
}

/// A number whose order is that of the value, negative ones included.
pub(super) fn of_float(value: f64) -> u64 {
    let bits = value.to_bits();
    if bits >> 63 == 1 {
        !bits
    } else {
        bits | 1 << 63
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn missing_values_stand_last_and_ties_keep_their_order() {
        let values = [Some(2), None, Some(1), Some(2), None, Some(u64::MAX)];
        for (descending, want) in [(false, [2, 0, 3, 5, 1, 4]), (true, [5, 0, 3, 2, 1, 4])] {
            let rows: Vec<u32> = (0..6).collect();
            let sort = Sort {
                key: SortKey::Count,
                descending,
            };
            for (skip, take) in [(0, 6), (0, 2), (3, 2), (4, 9)] {
                let found = window(&rows, &[sort], (skip, take), |_, row| values[row]);
                let want: Vec<u32> = want.into_iter().skip(skip).take(take).collect();
                assert_eq!(found, want);
            }
        }
    }

    #[test]
    fn the_first_key_goes_first() {
        let rows: Vec<u32> = (0..4).collect();
        let sort = |key, descending| Sort { key, descending };
        let rows = window(
            &rows,
            &[sort(SortKey::Unit, false), sort(SortKey::Count, true)],
            (0, 4),
            |key, row| match key {
                SortKey::Unit => Some([1, 0, 1, 0][row]),
                _ => Some([1, 1, 2, 2][row]),
            },
        );
        assert_eq!(rows, [3, 1, 2, 0]);
    }

    #[test]
    fn floats_keep_their_order() {
        let values = [f64::NEG_INFINITY, -2.5, -0.0, 0.0, 1e-9, 3.0, 1e300];
        assert!(values.map(of_float).is_sorted());
    }
}
