//! Which values of a long facet are shown, and which of them are drawn.
//!
//! Used by the facets. What always holds: the order is the engine's, chosen and
//! excluded values are always shown, none of an unfolded facet is kept back, and never more than
//! [`DRAWN`] are drawn.

use crate::query::FacetCounts;
use crate::text::slug;
use crate::text::sorting::sort_by_key;
use std::ops::Range;
use std::sync::OnceLock;

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

/// All values of a facet in the whole dataset, by the places that the values of an answer of
/// the same reach have.
pub struct Whole {
    values: FacetCounts,
    /// The places, the most frequent first.
    frequent: Vec<usize>,
    /// The names as a search compares them, made by the first that asks.
    slugs: OnceLock<Vec<String>>,
}

impl Whole {
    /// The whole of which these are the values.
    pub fn of(values: FacetCounts) -> Whole {
        let mut frequent: Vec<usize> = (0..values.len()).collect();
        sort_by_key(&mut frequent, |place| {
            std::cmp::Reverse(values.get(*place).map_or(0, |value| value.count))
        });
        Whole {
            values,
            frequent,
            slugs: OnceLock::new(),
        }
    }

    /// Number of values.
    pub fn count(&self) -> usize {
        self.values.len()
    }

    fn slugs(&self, name: impl Fn(&str) -> String) -> &[String] {
        let slugs = || self.values.iter().map(|value| slug(&name(value.value)));
        self.slugs.get_or_init(|| slugs().collect())
    }
}

/// The places of the values to show. They are picked by their frequency in the whole dataset,
/// so that the list stands still while choices change. `name` gives the words in which a search
/// looks, for each value once.
pub fn visible(
    values: &FacetCounts,
    whole: &Whole,
    search: &str,
    unfolded: bool,
    name: impl Fn(&str) -> String,
) -> Vec<usize> {
    let wanted = slug(search);
    let picked = values.picked();
    let slugs = (!wanted.is_empty()).then(|| whole.slugs(name));
    let has = |slug: &String| slug.contains(&wanted);
    let found = |place: &usize| slugs.is_none_or(|slugs| slugs.get(*place).is_some_and(has));
    let most = if unfolded || !wanted.is_empty() {
        usize::MAX
    } else {
        FEW
    };
    let others = whole.frequent.iter().copied();
    let others = others.filter(|place| !picked.contains(place) && found(place));
    let mut shown: Vec<usize> = others.take(most).collect();
    shown.extend(&picked);
    shown.sort_unstable();
    shown
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::corpus::Corpus;
    use crate::app::own::Belonging;
    use crate::model::{Dataset, Event, EventKind, EventUnit, Unit, UnitRole};
    use crate::query::{Choice, Facet, Query, Reach};
    use crate::table::Table;
    use crate::text::Span;
    use std::sync::Arc;

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
        let whole = Whole::of(values.clone());
        let shown =
            |search: &str, unfolded| visible(&values, &whole, search, unfolded, str::to_owned);
        assert_eq!(shown("", false), [1, 13, 14, 15, 16, 17, 18, 19]);
        assert_eq!(shown("", true).len(), 20);
        assert_eq!(shown("don vi 12", false), [1, 12]);
        assert_eq!(shown("none", true), [1]);
    }

    /// A province's police force that became part of another, and one that did not.
    fn provinces() -> Corpus {
        let unit = |(id, parent): (&str, Option<&str>)| Unit {
            id: id.to_owned(),
            name: format!("Công an {id}"),
            parent: parent.map(str::to_owned),
            ..Unit::default()
        };
        let event = |(number, unit): (usize, &str)| Event {
            id: format!("x-e{number}"),
            article: "x".to_owned(),
            kind: EventKind::Other,
            date: None,
            period: None,
            place: None,
            topic: None,
            units: vec![EventUnit {
                unit: unit.to_owned(),
                role: UnitRole::Participant,
            }],
            people: vec![],
            span: Span::new(0, 1),
        };
        let units = [
            ("ca-ha-nam", None),
            ("ca-lao-cai", None),
            ("ca-ninh-binh-2025", None),
            ("doi-3", Some("ca-ha-nam")),
            ("doi-7", Some("ca-lao-cai")),
        ];
        let events = ["doi-3", "doi-7", "doi-7", "ca-ha-nam"];
        let table = Table::from(Dataset {
            units: units.map(unit).into(),
            events: events.into_iter().enumerate().map(event).collect(),
            ..Dataset::default()
        });
        Corpus::new(Arc::new(table), Belonging::default())
    }

    #[test]
    fn units_are_found_by_their_own_names_whatever_a_unit_stands_for() {
        let corpus = provinces();
        for places in 0..8 {
            let reach = Reach {
                sub_units: places & 1 != 0,
                clusters: places & 2 != 0,
                today: places & 4 != 0,
            };
            let query = Query {
                reach,
                ..Query::default()
            };
            let values = &corpus.engine().select(&query).facets[&Facet::Unit];
            let whole = Whole::of(corpus.vocabulary_within(Facet::Unit, reach));
            assert_eq!(whole.count(), values.len(), "{reach:?}");
            for (place, value) in values.iter().enumerate() {
                let found = visible(values, &whole, value.value, false, str::to_owned);
                assert_eq!(found, [place], "{} within {reach:?}", value.value);
            }
        }
    }

    #[test]
    fn a_name_is_made_once() {
        let values = values(20);
        let whole = Whole::of(values.clone());
        let made = std::cell::Cell::new(0);
        let name = |value: &str| {
            made.set(made.get() + 1);
            value.to_owned()
        };
        for search in ["", "d", "don", "don vi 12"] {
            visible(&values, &whole, search, true, name);
        }
        assert_eq!(made.get(), 20);
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
