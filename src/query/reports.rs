//! Which events of different articles are one and the same.
//!
//! Used by [`super::rows`], which gives each event one row, however many report
//! it. Two events are the same if different articles state them, they are of one
//! kind and on one day, and a unit holds both or is what both are about. Where an
//! article states two such events itself, it means two, and nothing is joined by
//! that unit and day.

use crate::model::{Dataset, EventKind, UnitRole};
use std::collections::BTreeMap;

/// For each event the number of the first in the dataset that is the same.
pub(super) fn same_events(dataset: &Dataset) -> Vec<usize> {
    let mut occasions: BTreeMap<(&str, &str, EventKind), Vec<usize>> = BTreeMap::new();
    for (number, event) in dataset.events.iter().enumerate() {
        let Some(day) = event.date.as_ref().filter(|date| date.is_day()) else {
            continue;
        };
        let parts = event.units.iter();
        for part in parts.filter(|part| part.role != UnitRole::Participant) {
            let occasion = (day.as_str(), part.unit.as_str(), event.kind);
            let events = occasions.entry(occasion).or_default();
            if events.last() != Some(&number) {
                events.push(number);
            }
        }
    }

    let mut first: Vec<usize> = (0..dataset.events.len()).collect();
    for events in occasions.into_values() {
        let mut articles: Vec<&str> = events
            .iter()
            .map(|&event| dataset.events[event].article.as_str())
            .collect();
        articles.sort_unstable();
        if articles.windows(2).any(|pair| pair[0] == pair[1]) {
            continue;
        }
        for pair in events.windows(2) {
            let (one, other) = (root(&first, pair[0]), root(&first, pair[1]));
            first[one.max(other)] = one.min(other);
        }
    }
    (0..first.len()).map(|event| root(&first, event)).collect()
}

fn root(first: &[usize], mut event: usize) -> usize {
    while first[event] != event {
        event = first[event];
    }
    event
}
