//! The context: what an article is about, as far as single sentences need it.

use super::item::Item;
use super::item::Kind;
use super::item::Kinds;
use super::item::UnitMeant;
use super::item::Word;
use super::office::Office;
use super::page::Role;
use super::unit::Units;
use super::when::When;
use super::words::Head;
use crate::model::Edtf;
use crate::model::EventKind;

/// A sentence as items, and where it stands.
#[derive(Debug)]
pub(super) struct Sentence {
    /// The paragraph, by its place on the page.
    pub paragraph: usize,
    /// What the paragraph is.
    pub role: Role,
    /// The items.
    pub items: Vec<Item>,
    /// Which kinds of items these are.
    pub kinds: Kinds,
}

/// What the article is about.
#[derive(Debug, Default)]
pub(super) struct Context {
    /// The unit whose record it tells.
    pub subject: Option<usize>,
    /// The ministry that it means by `Bộ`.
    pub ministry: Option<usize>,
    /// The period under review.
    pub reviewed: Option<Edtf>,
    /// The year to which days without a year belong.
    pub year: Option<u16>,
    /// The day, month or year of publication.
    pub published: Option<Edtf>,
}

impl Context {
    pub(super) fn of(sentences: &[Sentence], units: &Units, published: Option<&Edtf>) -> Context {
        let reviewed = reviewed(sentences);
        let published_year = published.map(|date| date.period().last.year);
        Context {
            subject: subject(sentences, units),
            ministry: ministry(sentences, units),
            year: published_year
                .or_else(|| reviewed.as_ref().map(|period| period.period().last.year)),
            published: published.cloned(),
            reviewed,
        }
    }

    /// The day of an event that is printed without its year. A meeting that
    /// reviews a whole year is held in its last month or early in the next year.
    pub(super) fn date(&self, when: &When) -> Option<Edtf> {
        if let Some(published) = &self.published {
            return when.seen_from(published);
        }
        let mut year = self.year;
        if let When::Day {
            month: 1..=2,
            year: None,
            ..
        } = when
            && self
                .reviewed
                .as_ref()
                .is_some_and(|period| period.as_str().len() == 4)
        {
            year = year.map(|year| year + 1);
        }
        when.edtf(year)
    }

    /// The unit that a bare `Cục`, `Công an tỉnh` or `đơn vị` means: the unit of
    /// that kind named last, else the subject.
    pub(super) fn meant(&self, meant: UnitMeant, before: &[Item], units: &Units) -> Option<usize> {
        let UnitMeant::Head(head) = meant else {
            return self.subject;
        };
        let fits = |unit: usize| units.list[unit].head == head;
        if let Some(subject) = self.subject.filter(|&unit| fits(unit)) {
            return Some(subject);
        }
        let named = before.iter().rev().find_map(|item| match item.kind {
            Kind::Unit(unit) if fits(unit) => Some(unit),
            _ => None,
        });
        named.or(match head {
            Head::Ministry => self.ministry,
            _ => None,
        })
    }
}

/// Tells the sentences that say what an article is about: its headline and its
/// first paragraph.
fn early(sentences: &[Sentence]) -> impl Fn(&Sentence) -> bool + use<> {
    let first_body = sentences
        .iter()
        .find(|sentence| sentence.role == Role::Body)
        .map(|sentence| sentence.paragraph);
    move |sentence| sentence.role == Role::Title || Some(sentence.paragraph) == first_body
}

/// The unit that the article names most, early mentions and title above others,
/// ministries and Party bodies below.
fn subject(sentences: &[Sentence], units: &Units) -> Option<usize> {
    let mut weights = vec![0u32; units.list.len()];
    let early = early(sentences);
    for sentence in sentences {
        let early = early(sentence);
        for item in &sentence.items {
            match &item.kind {
                Kind::Unit(unit) => weights[units.standing(*unit)] += if early { 30 } else { 10 },
                Kind::Office(Office {
                    unit: Some(unit), ..
                }) => weights[units.standing(*unit)] += if early { 15 } else { 5 },
                _ => {}
            }
        }
    }
    for (unit, weight) in weights.iter_mut().enumerate() {
        if units.is_authority(unit) {
            *weight /= 5;
        }
    }
    // The first of equals. A unit named once, and late, is not what it is about.
    let best = *weights.iter().max()?;
    (best > 10)
        .then(|| weights.iter().position(|&weight| weight == best))
        .flatten()
}

fn ministry(sentences: &[Sentence], units: &Units) -> Option<usize> {
    let is_ministry = |unit: usize| units.list[unit].kind == "ministry";
    let mut counts = vec![0u32; units.list.len()];
    for item in sentences.iter().flat_map(|sentence| &sentence.items) {
        if let Kind::Unit(unit) = item.kind {
            let mut at = Some(unit);
            for _ in 0..6 {
                let Some(unit) = at else { break };
                if is_ministry(unit) {
                    counts[unit] += 1;
                }
                at = units.list[unit].parent;
            }
        }
    }
    let best = *counts.iter().max()?;
    (best > 0)
        .then(|| counts.iter().position(|&count| count == best))
        .flatten()
}

/// How many items after `kỷ niệm` a year still is the anniversary's.
const ANNIVERSARY_REACH: usize = 12;

/// The period that the article sums up: the one named most, above all beside
/// words of review.
fn reviewed(sentences: &[Sentence]) -> Option<Edtf> {
    let mut weights: Vec<(Edtf, u32)> = Vec::new();
    let early = early(sentences);
    for sentence in sentences {
        if !sentence.kinds.have(Kinds::DATE) {
            continue;
        }
        let mut since_review = usize::MAX;
        let mut since_anniversary = usize::MAX;
        for item in &sentence.items {
            since_anniversary = since_anniversary.saturating_add(1);
            match &item.kind {
                Kind::Word(Word::Anniversary) => since_anniversary = 0,
                Kind::Date(_) if since_anniversary <= ANNIVERSARY_REACH => {}
                Kind::Word(Word::Reviews) | Kind::Event(EventKind::EmulationReview) => {
                    since_review = 0
                }
                Kind::Date(when) if !when.is_day() => {
                    let Some(period) = when.edtf(None) else {
                        continue;
                    };
                    let early = early(sentence);
                    let weight =
                        2 + if since_review <= 14 { 6 } else { 0 } + if early { 3 } else { 0 };
                    match weights.iter_mut().find(|(known, _)| *known == period) {
                        Some((_, sum)) => *sum += weight,
                        None => weights.push((period, weight)),
                    }
                }
                _ => since_review = since_review.saturating_add(1),
            }
        }
    }
    let best = weights.iter().map(|(_, weight)| *weight).max()?;
    weights
        .into_iter()
        .find(|(_, weight)| *weight == best)
        .map(|(period, _)| period)
}
