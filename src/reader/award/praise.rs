//! Words of praise beside an award that lead to who receives it: `tặng Bằng khen chúc mừng các thủ
//! khoa`, `Nhằm động viên anh Bình, UBND xã đã tặng …`.
//!
//! Used by [`super::place`] and [`super::deeds`].

use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Word;
use super::super::scan::Scan;
use super::recipients::Recipients;
use crate::text::Syllable;
use std::ops::Range;

const PRAISE: [[Syllable; 2]; 5] = [
    Syllable::literals("chúc|mừng"),
    Syllable::literals("tri|ân"),
    Syllable::literals("động|viên"),
    Syllable::literals("khích|lệ"),
    Syllable::literals("ghi|nhận"),
];

/// In how many items of a sentence its purpose begins with a word of praise.
const OPENING: usize = 4;

/// Where those stand whom words of praise right behind an award lead to.
pub(super) fn after_praise(scan: &Scan, items: &[Item], right: &Range<usize>) -> Option<usize> {
    let first = items[right.clone()].first()?;
    scan.doc.noun(first.first, &PRAISE)?;
    let behind = first.first + PRAISE[0].len();
    let begin = right.clone().find(|&at| items[at].first >= behind)?;
    let receives = |item: &Item| {
        matches!(
            item.kind,
            Kind::Quantity(_)
                | Kind::Person(_)
                | Kind::Unit(_)
                | Kind::Receiver(_)
                | Kind::Word(Word::Plural)
        )
    };
    receives(&items[begin]).then_some(begin)
}

/// The one person whom a sentence is to encourage that opens with its purpose.
pub(super) fn encouraged(scan: &Scan, before: &[Item]) -> Option<Recipients> {
    const PURPOSE: [Syllable; 2] = Syllable::literals("nhằm|để");
    let comma = |item: &Item| matches!(item.kind, Kind::Sign(','));
    let purpose = &before[..before.iter().position(comma)?];
    let aim = |item: &Item| PURPOSE.contains(&scan.doc.tokens[item.first].syllable);
    let opens = purpose.iter().take(OPENING).any(aim);
    let praise = |item: &Item| scan.doc.noun(item.first, &PRAISE).is_some();
    let praised = opens && purpose.iter().take(OPENING).any(praise);
    let mut people = purpose.iter().filter_map(|item| match item.kind {
        Kind::Person(person) => Some(person),
        _ => None,
    });
    let one = people.next().filter(|_| people.next().is_none())?;
    praised.then(|| Recipients::person_alone(one))
}
