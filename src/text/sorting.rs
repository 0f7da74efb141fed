//! Sorting by places. In WebAssembly each kind of item that the standard library sorts
//! is six kilobytes of code; here all share one. For the page's lists of a view and what is
//! sorted once; what is sorted for every question keeps its own.

use std::cmp::Ordering;
use std::ops::Range;

/// Sorts, keeping the order of equal items.
pub fn sort_by<T>(items: &mut Vec<T>, mut compare: impl FnMut(&T, &T) -> Ordering) {
    let mut places: Vec<u32> = (0..items.len() as u32).collect();
    sort_places(&mut places, &mut |a, b| {
        compare(&items[a as usize], &items[b as usize])
    });
    rearrange(items, &places);
}

/// Sorts by a key that is made once for each item, keeping the order of equal items.
pub fn sort_by_key<T, K: Ord>(items: &mut Vec<T>, key: impl FnMut(&T) -> K) {
    let keys: Vec<K> = items.iter().map(key).collect();
    let mut places: Vec<u32> = (0..items.len() as u32).collect();
    sort_places(&mut places, &mut |a, b| {
        keys[a as usize].cmp(&keys[b as usize])
    });
    rearrange(items, &places);
}

/// Where the items of a sorted list stand that are as one looked for; `toward` compares an
/// item with it.
pub fn equals<T>(sorted: &[T], toward: impl Fn(&T) -> Ordering) -> Range<usize> {
    let start = sorted.partition_point(|item| toward(item).is_lt());
    start..sorted.partition_point(|item| toward(item).is_le())
}

fn rearrange<T>(items: &mut Vec<T>, places: &[u32]) {
    let mut taken: Vec<Option<T>> = items.drain(..).map(Some).collect();
    items.extend(
        places
            .iter()
            .filter_map(|&place| taken[place as usize].take()),
    );
}

#[inline(never)]
fn sort_places(places: &mut [u32], compare: &mut dyn FnMut(u32, u32) -> Ordering) {
    places.sort_by(|&a, &b| compare(a, b));
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn sorts_as_the_standard_library(mut items in proptest::collection::vec((0..9u8, 0..9u8), 0..60)) {
            let mut sorted = items.clone();
            sorted.sort_by_key(|item| item.0);
            let mut other = items.clone();
            sort_by(&mut other, |a, b| a.0.cmp(&b.0));
            sort_by_key(&mut items, |item| item.0);
            prop_assert_eq!(&items, &sorted);
            prop_assert_eq!(&other, &sorted);
            let fours = equals(&sorted, |item| item.0.cmp(&4));
            let want: Vec<_> = sorted.iter().filter(|item| item.0 == 4).collect();
            prop_assert_eq!(sorted[fours].iter().collect::<Vec<_>>(), want);
        }
    }
}
