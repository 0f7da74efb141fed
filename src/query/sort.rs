//! The order of the results.
//!
//! Used by the engine, once a selection whose rows are asked for. What always
//! holds: sorting is stable over the order of the timeline (see `rows`), so ties
//! stand in that order, in both directions; facts without a value of a key come
//! last, in both directions.

use std::cmp::Ordering;

/// The largest key; the next number stands for "has no value".
const LARGEST: u64 = u64::MAX - 1;

/// One key of the order: its value by row, and whether the largest comes first.
pub(super) type By<'e> = (Box<dyn Fn(usize) -> Option<u64> + 'e>, bool);

/// The rows, given in the order of the timeline, sorted by `sorts`, first key first.
pub(super) fn order(rows: Vec<u32>, sorts: &[By<'_>]) -> Vec<u32> {
    let key = |(value, descending): &By<'_>, row: u32| match value(row as usize) {
        None => u64::MAX,
        Some(value) if *descending => LARGEST - value.min(LARGEST),
        Some(value) => value.min(LARGEST),
    };
    let Some((first, others)) = sorts.split_first() else {
        return rows;
    };
    let mut keyed: Vec<(u64, u32)> = rows.iter().map(|&row| (key(first, row), row)).collect();
    keyed.sort_unstable_by(|one, other| {
        let further = || {
            let keys = others
                .iter()
                .map(|sort| key(sort, one.1).cmp(&key(sort, other.1)));
            keys.fold(Ordering::Equal, Ordering::then)
        };
        // Rows are numbered in the order of the timeline, in which ties stand.
        let ties = || further().then(one.1.cmp(&other.1));
        one.0.cmp(&other.0).then_with(ties)
    });
    keyed.into_iter().map(|(_, row)| row).collect()
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
            let by: By<'_> = (Box::new(|row| values[row]), descending);
            assert_eq!(order((0..6).collect(), &[by]), want);
        }
    }

    #[test]
    fn the_first_key_goes_first() {
        let sorts: [By<'_>; 2] = [
            (Box::new(|row| Some([1, 0, 1, 0][row])), false),
            (Box::new(|row| Some([1, 1, 2, 2][row])), true),
        ];
        assert_eq!(order((0..4).collect(), &sorts), [3, 1, 2, 0]);
    }

    #[test]
    fn floats_keep_their_order() {
        let values = [f64::NEG_INFINITY, -2.5, -0.0, 0.0, 1e-9, 3.0, 1e300];
        assert!(values.map(of_float).is_sorted());
    }
}
