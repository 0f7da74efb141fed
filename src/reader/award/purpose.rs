//! Whose deeds an award is to honour, as words behind it tell: `tặng Giấy khen kèm tiền thưởng để động
//! viên hành động dũng cảm của 3 học sinh`. Used by [`super::lead`].

use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Word;
use super::super::scan::Scan;
use super::clause::receives;
use super::deeds::is_deed;
use super::lead::is_somebody;
use super::often::is_any_of;
use super::praise::praised_from;
use crate::text::Syllable;
use std::ops::Range;

/// How far behind an award the words of praise begin.
const PRAISED: usize = 8;

/// In how many items of a deed it is told whose it is.
const DEED: usize = 9;

/// Where those stand whose deeds words of praise behind an award name.
pub(super) fn whose_deeds(scan: &Scan, items: &[Item], right: &Range<usize>) -> Option<usize> {
    const AIM: [Syllable; 3] = Syllable::literals("để|nhằm|vì");
    let gift = |item: &Item| {
        matches!(
            item.kind,
            Kind::Sign(',')
                | Kind::Quantity(_)
                | Kind::Word(Word::And | Word::Gift | Word::Money | Word::Each)
        ) || is_any_of(scan, item, &AIM)
    };
    // `tặng Hội A Huân chương, ghi nhận đóng góp của các hội viên`: the society received it.
    let verb = |item: &&Item| !matches!(item.kind, Kind::Verb(_));
    let mut before = items[..right.start].iter().rev().take_while(verb);
    if before.any(receives) {
        return None;
    }
    let near = right.start..right.end.min(right.start + PRAISED);
    let praise = near.clone().find(|&at| !gift(&items[at]))?;
    let behind = praised_from(scan, items, praise)?;
    let many = |item: &Item| matches!(item.kind, Kind::Word(Word::Plural));
    // `kèm tiền thưởng để động viên 3 học sinh`
    let aims = items[near.start..praise]
        .iter()
        .any(|item| is_any_of(scan, item, &AIM));
    if aims && is_somebody(items.get(behind..right.end)?) {
        return Some(behind);
    }
    let deed = behind + usize::from(items.get(behind).is_some_and(many));
    if deed >= right.end || !is_deed(scan, &items[deed]) {
        return None;
    }
    let parts = |item: &Item| {
        matches!(
            item.kind,
            Kind::Sign(_) | Kind::Unit(_) | Kind::Person(_) | Kind::Word(Word::To)
        )
    };
    let of = (deed..right.end.min(deed + DEED))
        .find(|&at| parts(&items[at]) || matches!(items[at].kind, Kind::Word(Word::Of)))?;
    let who = items.get(of + 1..right.end)?;
    let told = match who {
        [many, who, ..] if matches!(many.kind, Kind::Quantity(_)) => receives(who),
        [the, who, ..] if many(the) => matches!(who.kind, Kind::Receiver(_)),
        [who, ..] => matches!(who.kind, Kind::Person(_) | Kind::Unit(_)),
        [] => false,
    };
    (told && !parts(&items[of])).then_some(of + 1)
}
