//! A query against a dataset: what it names that is not there.
//!
//! Used by `state`: what is dropped here is shown in a notice.

use super::route::{Ignored, facet_key};
use crate::query::{Facet, Query};

/// The query without values that the dataset does not have, and which those
/// were; `has` knows the values of each facet.
pub fn known(query: &Query, has: impl Fn(Facet, &str) -> bool) -> (Query, Vec<Ignored>) {
    let mut query = query.clone();
    let mut ignored = Vec::new();
    for (facet, choice) in &mut query.choices {
        let mut keep = |value: &String| {
            let there = has(*facet, value);
            if !there {
                ignored.push(Ignored {
                    key: facet_key(*facet).to_owned(),
                    value: value.clone(),
                });
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
        let mut query = Query::default();
        query.toggle(Facet::Unit, "a");
        let whole = query.clone();
        query.toggle(Facet::Unit, "b");
        query.toggle_excluded(Facet::Article, "c");
        let (query, ignored) = known(&query, |_, value| value == "a");
        let names: Vec<String> = ignored.into_iter().map(|part| part.value).collect();
        assert_eq!(
            (query, names),
            (whole, vec!["b".to_owned(), "c".to_owned()])
        );
    }
}
