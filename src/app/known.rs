//! An address against a dataset: what it names that is not there.

use super::corpus::Corpus;
use super::route::{Address, Ignored, facet_key};
use crate::query::{FacetValue, Facet};
use std::collections::BTreeMap;

/// The address without what the dataset does not have, and what that was.
///
/// `facets` are the values of each facet, as `Results::facets` has them.
pub fn known(address: &Address, corpus: &Corpus, facets: &BTreeMap<Facet, Vec<FacetValue>>) -> (Address, Vec<Ignored>) {
    let mut address = address.clone();
    let mut ignored = Vec::new();
    for (facet, choice) in &mut address.query.choices {
        let values = facets.get(facet).map(Vec::as_slice).unwrap_or_default();
        let mut keep = |value: &String| {
            let there = values.iter().any(|known| known.value == *value);
            if !there {
                ignored.push(Ignored { key: facet_key(*facet).to_owned(), value: value.clone() });
            }
            there
        };
        choice.any.retain(&mut keep);
        choice.none.retain(&mut keep);
    }
    address.query.choices.retain(|_, choice| !choice.is_empty());
    if let Some(id) = address.open.take_if(|id| corpus.fact(id).is_none()) {
        ignored.push(Ignored { key: "open".to_owned(), value: id });
    }
    (address, ignored)
}
