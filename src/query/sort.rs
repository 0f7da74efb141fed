//! The order of the results.
//!
//! Used by the engine after matching. What always holds: sorting is stable over
//! the order of the timeline (see `rows`), so ties stand in that order, in both
//! directions; facts without a value of a key come last, in both directions.

use super::{Sort, SortKey};

/// The largest key; the next number stands for "has no value".
const LARGEST: u64 = u64::MAX - 1;

/// Sorts `rows`, given in the order of the timeline, by `sorts`, first key first.
pub(super) fn order(
    rows: &mut [u32],
    sorts: &[Sort],
    value: impl Fn(SortKey, usize) -> Option<u64>,
) {
    let mut keyed: Vec<(u64, u32, u32)> = Vec::new();
    // A stable sort by each key, last key first, sorts by all of them.
    for sort in sorts.iter().rev() {
        keyed.clear();
        keyed.extend(rows.iter().zip(0..).map(|(&row, place)| {
            let key = match value(sort.key, row as usize).map(|value| value.min(LARGEST)) {
                None => u64::MAX,
                Some(value) if sort.descending => LARGEST - value,
                Some(value) => value,
            };
            (key, place, row)
        }));
        keyed.sort_unstable();
        for (row, &(_, _, sorted)) in rows.iter_mut().zip(&keyed) {
            *row = sorted;
        }
    }
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
            let mut rows: Vec<u32> = (0..6).collect();
            let sort = Sort {
                key: SortKey::Count,
                descending,
            };
            order(&mut rows, &[sort], |_, row| values[row]);
            assert_eq!(rows, want);
        }
    }

    #[test]
    fn the_first_key_goes_first() {
        let mut rows: Vec<u32> = (0..4).collect();
        let sort = |key, descending| Sort { key, descending };
        order(
            &mut rows,
            &[sort(SortKey::Unit, false), sort(SortKey::Count, true)],
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
