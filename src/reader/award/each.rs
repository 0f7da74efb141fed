//! `mỗi người`: each of those whom the sentence told of before. Used by [`group`](super::group),
//! [`place`](super::place) and [`frame`](super::frame).

use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Word;
use super::Reader;
use super::recipients::Recipients;

/// Whether an item is `mỗi` before a word for people or bodies: `mỗi người`, `mỗi em`.
pub(super) fn is_each(items: &[Item], at: usize) -> bool {
    let who = |next: &Item| {
        matches!(
            next.kind,
            Kind::Receiver(_) | Kind::UnitMeant(_) | Kind::Word(Word::Pronoun)
        )
    };
    matches!(items[at].kind, Kind::Word(Word::Each)) && items.get(at + 1).is_some_and(who)
}

/// Whether an item tells what somebody does.
fn acts(item: &Item) -> bool {
    matches!(item.kind, Kind::Verb(_) | Kind::Attends(_))
}

/// Whether words tell of a person with whom something is done: `khen anh Bình, mỗi người …`, not
/// `theo ông Bình, mỗi người …`.
pub(super) fn tells_of_one(before: &[Item]) -> bool {
    let person = |item: &Item| matches!(item.kind, Kind::Person(_));
    let person = before.iter().rposition(person);
    person.is_some_and(|person| before[..person].iter().any(acts))
}

impl Reader<'_, '_> {
    /// Who each is of whom the last of `items` tell: those of the clause before.
    pub(super) fn each_of(&self, items: &[Item]) -> Option<Recipients> {
        let each = (0..items.len()).rev().find(|&at| is_each(items, at))?;
        let comma = |item: &Item| matches!(item.kind, Kind::Sign(','));
        let end = items[..each].iter().rposition(comma)?;
        let verb = items[..end].iter().rposition(acts)?;
        let told = self.receivers(items, verb + 1..end);
        (told.is_named() || told.is_counted()).then_some(Recipients {
            first: None,
            last: Some(0),
            ..told
        })
    }
}
