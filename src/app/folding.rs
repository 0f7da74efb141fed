//! Which values of a long facet are shown, and which of them are drawn.
//!
//! Used by the facets. What always holds: the order is the engine's, chosen and
//! excluded values are always shown, none of an unfolded facet is kept back, and never more than
//! [`DRAWN`] are drawn.

use crate::query::FacetCounts;
use crate::text::slug;
use crate::text::sorting::sort_by_key;
use std::ops::Range;

/// Values that a folded facet shows.
pub const FEW: usize = 7;

/// Most values that are drawn: of more, those in sight and around it.
pub const DRAWN: usize = 26;

/// By so many the drawn ones change, and so many stand above those in sight.
const STEP: usize = 5;

/// Which of so many values are drawn, where the one `at` this place is the first in sight.
pub fn drawn(count: usize, at: usize) -> Range<usize> {
    let from = (at / STEP * STEP).saturating_sub(STEP);
    let from = from.min(count.saturating_sub(DRAWN));
    from..count.min(from + DRAWN)
}

/// The places of values, the most frequent first.
pub fn by_frequency(values: &FacetCounts) -> Vec<usize> {
    let mut places: Vec<usize> = (0..values.len()).collect();
    sort_by_key(&mut places, |place| {
        std::cmp::Reverse(values.get(*place).map_or(0, |value| value.count))
    });
    places
}

/// The names of values by their places, as a search compares them.
pub struct Searched(Vec<String>);

impl Searched {
    /// What a search of these values looks in: the words that `name` gives for each.
    pub fn of(values: &FacetCounts, name: impl Fn(&str) -> String) -> Searched {
        let slugs = values.iter().map(|value| slug(&name(value.value)));
        Searched(slugs.collect())
    }

    fn has(&self, place: usize, wanted: &str) -> bool {
        self.0.get(place).is_some_and(|slug| slug.contains(wanted))
    }
}

/// The places of the values to show. `frequent` are the places of all by their frequency in the
/// whole dataset: by it they are picked, so that the list stands still while choices change.
/// `searched` is asked for only where something is searched.
pub fn visible<'s>(
    values: &FacetCounts,
    frequent: &[usize],
    search: &str,
    unfolded: bool,
    searched: impl FnOnce() -> &'s Searched,
) -> Vec<usize> {
    let wanted = slug(search);
    let picked = values.picked();
    let searched = (!wanted.is_empty()).then(searched);
    let found = |place: &usize| searched.is_none_or(|names| names.has(*place, &wanted));
    let most = if unfolded || !wanted.is_empty() {
        usize::MAX
    } else {
        FEW
    };
    let others = frequent.iter().copied();
    let others = others.filter(|place| !picked.contains(place) && found(place));
    let mut shown: Vec<usize> = others.take(most).collect();
    shown.extend(&picked);
    shown.sort_unstable();
    shown
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::Choice;

    fn values(count: usize) -> FacetCounts {
        let value = |place: usize| (format!("Đơn vị {place}"), 0);
        let mut choice = Choice::default();
        choice.any.insert("Đơn vị 1".to_owned());
        FacetCounts::new(
            (0..count).map(value).collect(),
            ((0..count as u32).collect::<Vec<_>>().into(), None),
            Vec::new(),
            choice,
        )
    }

    #[test]
    fn the_most_frequent_and_the_chosen_in_order() {
        let values = values(20);
        let frequent = by_frequency(&values);
        let searched = Searched::of(&values, str::to_owned);
        let shown =
            |search: &str, unfolded| visible(&values, &frequent, search, unfolded, || &searched);
        assert_eq!(shown("", false), [1, 13, 14, 15, 16, 17, 18, 19]);
        assert_eq!(shown("", true).len(), 20);
        assert_eq!(shown("don vi 12", false), [1, 12]);
        assert_eq!(shown("none", true), [1]);
    }

    #[test]
    fn only_those_around_sight_are_drawn() {
        assert_eq!(drawn(7, 0), 0..7);
        assert_eq!(drawn(900, 0), 0..26);
        assert_eq!(drawn(900, 57), 50..76);
        assert_eq!(drawn(900, 899), 874..900);
        assert_eq!(drawn(50, 700), 24..50, "the list became shorter");
    }
}
