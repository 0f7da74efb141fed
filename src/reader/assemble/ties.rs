//! Ties: the event at which an award was given.
//!
//! An award belongs to an event of the article where both are told in one sentence,
//! where its sentence says so (`tại hội nghị`, `dịp này`), or where it follows in the
//! paragraph of the event. What was only proposed, and what is told of another year,
//! belongs to none.

use super::super::event::Happening;
use super::super::item::Kind;
use super::claim::Claim;
use super::places::Mark;
use super::places::Places;
use crate::model::Edtf;
use crate::model::EventKind;
use crate::model::Status;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

/// For each statement the event at which it was given.
pub(super) fn ties(
    claims: &[Claim],
    repeats: &[Option<usize>],
    events: &[Happening],
    places: &Places,
) -> Vec<Option<usize>> {
    let told = Told::of(claims, events, places);
    let own: Vec<Option<usize>> = claims.iter().map(|claim| told.event(claim)).collect();
    // A repeat tells of the giving of its main statement, and the other way round.
    let mut ties = own.clone();
    for (at, main) in repeats.iter().enumerate() {
        if let Some(main) = *main {
            ties[main] = ties[main].or(own[at]);
        }
    }
    for (at, main) in repeats.iter().enumerate() {
        if let Some(main) = *main {
            ties[at] = own[at].or(ties[main]);
        }
    }
    ties
}

/// The events of an article by where they are told.
struct Told<'a> {
    events: &'a [Happening],
    /// Events that are statements themselves, by their tokens.
    honours: BTreeMap<(usize, usize), usize>,
    /// The others, with the sentence of each.
    others: Vec<(usize, usize)>,
    /// For each sentence with statements, of which event it says that it speaks.
    occasions: BTreeMap<usize, Occasion>,
    places: &'a Places<'a>,
}

/// Whether a sentence says that it speaks of an event.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Occasion {
    None,
    /// `dịp này`
    Any,
    /// `tại hội nghị`
    Kind(EventKind),
}

impl<'a> Told<'a> {
    fn of(claims: &[Claim], events: &'a [Happening], places: &'a Places<'a>) -> Told<'a> {
        let statements: BTreeSet<(usize, usize)> =
            claims.iter().map(|claim| claim.tokens).collect();
        let (honours, others): (Vec<usize>, Vec<usize>) =
            (0..events.len()).partition(|&at| statements.contains(&events[at].tokens));
        let sentences: BTreeSet<usize> = claims.iter().map(|claim| claim.sentence).collect();
        let occasions = sentences
            .into_iter()
            .map(|sentence| (sentence, occasion(places, sentence)));
        Told {
            events,
            honours: honours.iter().map(|&at| (events[at].tokens, at)).collect(),
            others: others
                .iter()
                .map(|&at| (at, places.sentence(events[at].tokens.0)))
                .collect(),
            occasions: occasions.collect(),
            places,
        }
    }

    fn event(&self, claim: &Claim) -> Option<usize> {
        if claim.status != Status::Conferred || claim.once {
            return None;
        }
        if let Some(&honour) = self.honours.get(&claim.tokens) {
            return Some(honour);
        }
        let fits = |at: usize| is_time_of(claim, &self.events[at]);
        let others = || self.others.iter().filter(|(at, _)| fits(*at));
        let here = others().find(|(_, sentence)| *sentence == claim.sentence);
        let meant = || match self.occasions.get(&claim.sentence)? {
            Occasion::None => None,
            Occasion::Any => self.others.first().filter(|(at, _)| fits(*at)),
            Occasion::Kind(kind) => others()
                .find(|(at, _)| self.events[*at].kind == *kind)
                .or_else(|| self.others.first().filter(|(at, _)| fits(*at))),
        };
        let before = || {
            others().find(|(_, sentence)| {
                *sentence < claim.sentence && self.places.paragraph(*sentence) == claim.paragraph
            })
        };
        here.or_else(meant).or_else(before).map(|(at, _)| *at)
    }
}

fn occasion(places: &Places, sentence: usize) -> Occasion {
    let items = places.items(sentence);
    let kind = items.iter().find_map(|item| match item.kind {
        Kind::Event(kind) => Some(Occasion::Kind(kind)),
        _ => None,
    });
    let end = items.last().map_or(0, |item| item.last);
    let here = places.mark(Mark::Here, places.start(sentence)..end);
    kind.or(here.map(|_| Occasion::Any))
        .unwrap_or(Occasion::None)
}

/// Whether an award may have been given at an event: its own year is that of the
/// event, or lies in the period that the event reviews.
fn is_time_of(claim: &Claim, event: &Happening) -> bool {
    let (Some((first, last)), true) = (claim.years, claim.own_years) else {
        return true;
    };
    let times = event.date.iter().chain(&event.period);
    let mut times = times.filter_map(Edtf::period).peekable();
    times.peek().is_none() || times.any(|days| first <= days.last.year && days.first.year <= last)
}
