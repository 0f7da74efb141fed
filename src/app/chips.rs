//! The active choices of a query, one by one.
//!
//! Used by the bar above the results, which shows each with a button that takes
//! it away, and by the page without results, which offers the same.

use super::corpus::Corpus;
use super::describe::facet_value;
use super::words::Words;
use crate::query::{Facet, Query, Years};

/// One active choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Chip {
    /// A value of a facet.
    Value {
        /// The facet.
        facet: Facet,
        /// The value.
        value: String,
        /// Whether it is excluded.
        excluded: bool,
    },
    /// A range of years.
    Years(Years),
    /// Words that are searched for.
    Text(String),
}

/// Every active choice: words, years, facets in the order of the page.
pub fn chips(query: &Query) -> Vec<Chip> {
    let text = query.text.trim();
    let mut chips: Vec<Chip> = (!text.is_empty())
        .then(|| Chip::Text(text.to_owned()))
        .into_iter()
        .collect();
    chips.extend(query.years.iter().copied().map(Chip::Years));
    for facet in Facet::ALL {
        if let Some(choice) = query.choices.get(&facet) {
            let chip = |value: &String, excluded| Chip::Value {
                facet,
                value: value.clone(),
                excluded,
            };
            chips.extend(choice.any.iter().map(|value| chip(value, false)));
            chips.extend(choice.none.iter().map(|value| chip(value, true)));
        }
    }
    chips
}

/// A choice in words.
pub fn chip_name(chip: &Chip, corpus: &Corpus, words: Words) -> String {
    match chip {
        Chip::Text(text) => words.quoted(text),
        Chip::Years(years) => words.year_range(*years),
        Chip::Value {
            facet,
            value,
            excluded,
        } => {
            let name = facet_value(*facet, value, corpus, words);
            match excluded {
                true => format!("{} {name}", words.excluded_prefix),
                false => name,
            }
        }
    }
}
