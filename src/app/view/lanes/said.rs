//! The lanes in words: their names, the labels of marks, and what a mark or bin is with all that
//! is seen of it.

use super::chart::Chart;
use crate::app::corpus::Corpus;
use crate::app::describe;
use crate::app::lanes::heads::Head;
use crate::app::lanes::{Hit, Item, Tone};
use crate::app::words::Words;
use crate::model::{Day, Status};
use leptos::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

const LABEL_LETTERS: usize = 36;

/// A label as it was made, and its letters.
pub type Labels = BTreeMap<u32, (String, usize)>;

impl Chart {
    /// The name of a lane, tracked.
    pub fn lane_name(self, head: &Head) -> String {
        let facet = self.asked.read().0;
        match &head.value {
            None => self.words.rest_lane(facet).to_owned(),
            Some(value) => self
                .corpus
                .with_value(|corpus| describe::facet_value(facet, value, corpus, self.words)),
        }
    }

    /// The label of an item.
    pub fn label(self, item: &Item) -> String {
        let known = self.labels.with_value(|labels| {
            let of_one = labels.get(&item.fact.index).filter(|_| item.count == 1);
            of_one.map(|(label, _)| label.clone())
        });
        known.unwrap_or_else(|| {
            self.corpus
                .with_value(|corpus| item_label(item, corpus, self.words))
        })
    }

    /// What a mark or bin is, with all that is seen of it.
    pub fn said(self, lane: usize, hit: Hit) -> String {
        let drawn = self.drawn.read();
        let words = self.words;
        let Some(packed) = drawn.packed.get(lane) else {
            return String::new();
        };
        match hit {
            Hit::Mark(place) => packed
                .marks
                .get(place)
                .map(|mark| self.item_said(&mark.item)),
            Hit::Bin(place) => packed.bins.get(place).map(|bin| {
                let (events, all) = (bin.events as usize, bin.count as usize);
                let day = |day: f64| Day::of_ordinal(day as i32);
                let days = words.days(
                    day(bin.window.first.ceil()),
                    day((bin.window.last - 0.5).floor()),
                );
                format!("{}, {days}", words.both_kinds(events, all - events))
            }),
        }
        .unwrap_or_default()
    }

    fn item_said(self, item: &Item) -> String {
        let words = self.words;
        self.corpus.with_value(|corpus| {
            let label = item_label(item, corpus, words);
            let date = corpus.date(item.fact);
            let when = date.map(|date| words.date(date)).unwrap_or_default();
            if item.count > 1 {
                return format!("{label}, {when}");
            }
            // The name begins with what is seen, so that it can be called by it.
            let title = describe::title(item.fact, corpus, words);
            match title.starts_with(&label) {
                true => format!("{title}, {when}"),
                false => format!("{label}: {title}, {when}"),
            }
        })
    }
}

/// The letters of an item's label, which is kept.
pub fn letters(
    item: &Item,
    corpus: StoredValue<Arc<Corpus>>,
    words: Words,
    labels: StoredValue<Labels>,
) -> usize {
    let make = || corpus.with_value(|corpus| item_label(item, corpus, words));
    if item.count > 1 {
        return make().chars().count();
    }
    let known = labels.with_value(|labels| labels.get(&item.fact.index).map(|label| label.1));
    known.unwrap_or_else(|| {
        let label = make();
        let letters = label.chars().count();
        labels.update_value(|labels| {
            labels.insert(item.fact.index, (label, letters));
        });
        letters
    })
}

/// What stands beside an item.
fn item_label(item: &Item, corpus: &Corpus, words: Words) -> String {
    match (item.count, item.tone) {
        (1, _) => describe::label(item.fact, corpus, words, LABEL_LETTERS),
        (count, Tone::Event) => words.events(count),
        (count, Tone::Figure) => words.facts(count),
        (count, Tone::Award(Status::Conferred)) => words.awards(count),
        (count, Tone::Award(status)) => format!(
            "{} · {}",
            words.awards(count),
            words.within(words.status_name(status))
        ),
    }
}
