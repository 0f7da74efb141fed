//! An address, read pair by pair; what cannot be followed is kept aside.

use super::percent::decode;
use super::{Address, Ignored, Lang, Theme, facet_key, sort_word};
use crate::app::columns::Columns;
use crate::app::pivot::Counted;
use crate::model::Moment;
use crate::query::{Choice, Dimension, Facet, Pivot, Sort, SortKey, Years};

/// An address while it is being read.
#[derive(Default)]
pub(super) struct Reading {
    pub(super) address: Address,
    /// The range of `from` and `to`.
    range: Years,
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
                self.choose(key, part, |address| {
                    address.query.choices.entry(facet).or_default()
                });
            }
            return;
        }
        let address = &mut self.address;
        let text = || decode(value).filter(|text| !text.is_empty());
        let followed = match key {
            "from" => once(&mut self.range.from, Moment::parse(value)),
            "to" => once(&mut self.range.to, Moment::parse(value)),
            "years" => {
                for part in value.split(',') {
                    self.years(part);
                }
                true
            }
            "units" => {
                for part in value.split(',') {
                    self.reach(part);
                }
                true
            }
            "unfold" => {
                for part in value.split(',') {
                    self.choose(key, part, |address| &mut address.chart.unfolded);
                }
                true
            }
            "same" => {
                for part in value.split(',') {
                    match decode(part).filter(|id| !id.is_empty()) {
                        Some(id) => _ = self.address.same.insert(id),
                        None => self.ignore(key, part),
                    }
                }
                true
            }
            "pivot" => once(&mut address.query.pivot, pivot(value)),
            "cell" => once(&mut address.counted, Counted::of_word(value)),
            "cols" => match Columns::of_words(value) {
                Some(columns) if address.columns == Columns::default() => {
                    address.columns = columns;
                    true
                }
                _ => false,
            },
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
            _ => address.chart.follow(key, value),
        };
        if !followed {
            self.ignore(key, value);
        }
    }

    /// Takes a value into a choice of the address.
    fn choose(&mut self, key: &str, part: &str, choice: impl FnOnce(&mut Address) -> &mut Choice) {
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
            self.ignore(key, part);
            return;
        };
        let choice = choice(&mut self.address);
        let (into, other) = match excluded {
            true => (&mut choice.none, &choice.any),
            false => (&mut choice.any, &choice.none),
        };
        if other.contains(&value) {
            self.ignore(key, part);
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

    /// One stretch of time among several: `2013`, `2013-2015`, `2013-`, `-2015`, `2013-05`,
    /// `2013-05..2014`, `..2013-05`.
    fn years(&mut self, part: &str) {
        let end = |text: &str| match text {
            "" => Some(None),
            _ => Moment::parse(text).map(Some),
        };
        let (from, to) = part
            .split_once("..")
            .or_else(|| {
                part.split_once('-')
                    .filter(|_| Moment::parse(part).is_none())
            })
            .unwrap_or((part, part));
        let range = match (end(from), end(to)) {
            (Some(from), Some(to)) => Years { from, to },
            _ => Years::default(),
        };
        let ranges = &mut self.address.query.years;
        if range.is_empty() || range.is_reversed() || ranges.contains(&range) {
            self.ignore("years", part);
        } else {
            ranges.push(range);
        }
    }

    fn reach(&mut self, part: &str) {
        let reach = &mut self.address.query.reach;
        match part {
            "alone" => reach.sub_units = false,
            "apart" => reach.clusters = false,
            "today" => reach.today = true,
            _ => self.ignore("units", part),
        }
    }

    /// Takes in what several pairs say together. A range that ends before it begins
    /// would match nothing: its end is not followed.
    pub(super) fn finish(&mut self) {
        if let Some(to) = self.range.to.filter(|_| self.range.is_reversed()) {
            self.range.to = None;
            self.ignore("to", &to.to_string());
        }
        let query = &mut self.address.query;
        if !self.range.is_empty() && !query.years.contains(&self.range) {
            query.years.insert(0, self.range);
        }
        query.choices.retain(|_, choice| !choice.is_empty());
    }
}

/// A table: its rows and its columns.
fn pivot(text: &str) -> Option<Pivot> {
    let dimension = |word: &str| {
        let facet = || {
            Facet::ALL
                .into_iter()
                .find(|facet| facet_key(*facet) == word)
        };
        match word {
            "year" => Some(Dimension::Year),
            _ => facet().map(Dimension::Facet),
        }
    };
    let (rows, columns) = text.split_once(',')?;
    Some(Pivot {
        rows: dimension(rows)?,
        columns: dimension(columns)?,
    })
}

/// Fills a slot that may be filled once.
pub(super) fn once<T>(slot: &mut Option<T>, value: Option<T>) -> bool {
    let free = slot.is_none() && value.is_some();
    if free {
        *slot = value;
    }
    free
}
