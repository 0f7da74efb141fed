//! An address, read pair by pair; what cannot be followed is kept aside.

use super::percent::decode;
use super::{Address, Ignored, Lang, Theme, facet_key, sort_word};
use crate::query::{Facet, Sort, SortKey};

/// An address while it is being read.
#[derive(Default)]
pub(super) struct Reading {
    pub(super) address: Address,
    pub(super) ignored: Vec<Ignored>,
}

impl Reading {
    pub(super) fn ignore(&mut self, key: &str, value: &str) {
        let plain = |text: &str| decode(text).unwrap_or_else(|| text.to_owned());
        self.ignored.push(Ignored {
            key: plain(key),
            value: plain(value),
        });
    }

    pub(super) fn pair(&mut self, key: &str, value: &str) {
        if let Some(facet) = Facet::ALL
            .into_iter()
            .find(|facet| facet_key(*facet) == key)
        {
            for part in value.split(',') {
                self.choose(facet, part);
            }
            return;
        }
        let address = &mut self.address;
        let year = || value.parse().ok().filter(|year| (1..=9999).contains(year));
        let text = || decode(value).filter(|text| !text.is_empty());
        let followed = match key {
            "from" => once(&mut address.query.years.from, year()),
            "to" => once(&mut address.query.years.to, year()),
            "open" => once(&mut address.open, text()),
            "data" => once(&mut address.data, text()),
            "lang" => once(&mut address.lang, Lang::of_word(value)),
            "theme" => once(&mut address.theme, Theme::of_word(value)),
            "q" => match decode(value) {
                Some(text) if address.query.text.is_empty() => {
                    address.query.text = text;
                    true
                }
                _ => false,
            },
            "embed" => {
                address.embed |= value == "1";
                matches!(value, "0" | "1")
            }
            "sort" => {
                for part in value.split(',') {
                    self.sort(part);
                }
                true
            }
            _ => false,
        };
        if !followed {
            self.ignore(key, value);
        }
    }

    fn choose(&mut self, facet: Facet, part: &str) {
        let (excluded, raw) = match part.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, part),
        };
        let value = match raw {
            "" => None,
            "~" => Some(String::new()),
            _ => decode(raw),
        };
        let Some(value) = value else {
            self.ignore(facet_key(facet), part);
            return;
        };
        let choice = self.address.query.choices.entry(facet).or_default();
        let (into, other) = match excluded {
            true => (&mut choice.none, &choice.any),
            false => (&mut choice.any, &choice.none),
        };
        if other.contains(&value) {
            self.ignore(facet_key(facet), part);
        } else {
            into.insert(value);
        }
    }

    fn sort(&mut self, part: &str) {
        let (descending, word) = match part.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, part),
        };
        let sort = &mut self.address.query.sort;
        let key = SortKey::ALL.into_iter().find(|key| sort_word(*key) == word);
        match key.filter(|key| sort.iter().all(|other| other.key != *key)) {
            Some(key) => sort.push(Sort { key, descending }),
            None => self.ignore("sort", part),
        }
    }

    /// A range that ends before it begins would match nothing: its end is not followed.
    pub(super) fn years_in_order(&mut self) {
        let years = &mut self.address.query.years;
        if let (Some(from), Some(to)) = (years.from, years.to)
            && to < from
        {
            years.to = None;
            self.ignore("to", &to.to_string());
        }
        let choices = &mut self.address.query.choices;
        choices.retain(|_, choice| !choice.is_empty());
    }
}

/// Fills a slot that may be filled once.
fn once<T>(slot: &mut Option<T>, value: Option<T>) -> bool {
    let free = slot.is_none() && value.is_some();
    if free {
        *slot = value;
    }
    free
}
