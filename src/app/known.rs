//! A query against a dataset: what it names that is not there.
//!
//! Used by `state`: what is dropped here is shown in a notice.

use super::route::{Ignored, facet_key};
use crate::query::{Facet, FacetValue, Query};
use std::collections::BTreeMap;

/// The query without values that the dataset does not have, and which those were.
///
/// `facets` are the values of each facet, as `Results::facets` has them.
pub fn known(query: &Query, facets: &BTreeMap<Facet, Vec<FacetValue>>) -> (Query, Vec<Ignored>) {
    let mut query = query.clone();
    let mut ignored = Vec::new();
    for (facet, choice) in &mut query.choices {
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
    query.choices.retain(|_, choice| !choice.is_empty());
    (query, ignored)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_dataset_lacks_is_dropped_and_named() {
        let value = FacetValue { value: "a".to_owned(), count: 0, chosen: true, excluded: false, depth: 0 };
        let facets = BTreeMap::from([(Facet::Unit, vec![value])]);
        let mut query = Query::default();
        query.toggle(Facet::Unit, "a");
        let whole = query.clone();
        query.toggle(Facet::Unit, "b");
        query.toggle_excluded(Facet::Article, "c");
        let names: Vec<String> = known(&query, &facets).1.into_iter().map(|part| part.value).collect();
        assert_eq!((known(&query, &facets).0, names), (whole, vec!["b".to_owned(), "c".to_owned()]));
    }
}
