//! Words of praise beside an award that lead to who receives it: `tặng Bằng khen chúc mừng các thủ
//! khoa`, `Nhằm động viên anh Bình, UBND xã đã tặng …`.
//!
//! Used by [`super::lead`], [`super::clause`] and [`super::unsaid`].

use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Word;
use super::super::scan::Scan;
use super::clause::opens_with;
use super::clause::receives;
use super::often::is_any_of;
use super::recipients::Recipients;
use crate::text::Syllable;
use std::ops::Range;

const PRAISE: [[Syllable; 2]; 9] = [
    Syllable::literals("biểu|dương"),
    Syllable::literals("chúc|mừng"),
    Syllable::literals("tri|ân"),
    Syllable::literals("động|viên"),
    Syllable::literals("khích|lệ"),
    Syllable::literals("ghi|nhận"),
    Syllable::literals("đánh|giá"),
    Syllable::literals("trân|trọng"),
    Syllable::literals("cảm|ơn"),
];

/// Those of them that are said to somebody, and not of what he did.
const GREETINGS: [[Syllable; 2]; 3] = [
    Syllable::literals("biểu|dương"),
    Syllable::literals("chúc|mừng"),
    Syllable::literals("động|viên"),
];

/// What is given beside an award in the same breath.
const GIVES_FLOWERS: [Syllable; 3] = Syllable::literals("tặng|hoa|lẵng");

/// In how many items behind an award the words of praise begin.
const FLOWERS: usize = 5;

/// In how many items of a sentence its purpose begins with a word of praise.
const OPENING: usize = 4;

/// Whether an item is one of the words of praise, or the second half of them.
pub(super) fn is_praise(scan: &Scan, item: &Item) -> bool {
    let begins = |at: usize| scan.doc.noun(at, &PRAISE).is_some();
    begins(item.first) || item.first.checked_sub(1).is_some_and(begins)
}

/// Where the words behind the praise begin that an item begins with.
pub(super) fn praised_from(scan: &Scan, items: &[Item], praise: usize) -> Option<usize> {
    let first = items.get(praise)?.first;
    scan.doc.noun(first, &PRAISE)?;
    let behind = first + PRAISE[0].len();
    (praise..items.len()).find(|&at| items[at].first >= behind)
}

/// Whether a stretch tells what is praised, of whomever: `Ghi nhận sự anh dũng của các chiến sĩ,
/// Đồn A đã được …`.
pub(super) fn opens_with_praise(scan: &Scan, items: &[Item]) -> bool {
    opens_with(scan, items, &PRAISE)
}

/// Where those stand whom words of praise behind an award lead to: `tặng Bằng khen chúc mừng các
/// thủ khoa`, `trao Bằng khen, tặng hoa chúc mừng các thủ khoa`.
pub(super) fn after_praise(scan: &Scan, items: &[Item], right: &Range<usize>) -> Option<usize> {
    let flowers = |at: &usize| {
        let item = &items[*at];
        matches!(
            item.kind,
            Kind::Sign(',') | Kind::Word(Word::And | Word::Gift)
        ) || is_any_of(scan, item, &GIVES_FLOWERS)
    };
    let praise = right.clone().take(FLOWERS).find(|at| !flowers(at))?;
    let first = &items[praise];
    let words = scan.doc.noun(first.first, &PRAISE)?;
    // `tặng ông Bình Bằng khen, ghi nhận những đóng góp`: he received it.
    let verb = |item: &&Item| !matches!(item.kind, Kind::Verb(_));
    let before = items[..right.start].iter().rev().take_while(verb);
    let apart = praise > right.start;
    if apart && (!GREETINGS.contains(words) || before.into_iter().any(receives)) {
        return None;
    }
    let behind = first.first + PRAISE[0].len();
    let begin = right.clone().find(|&at| items[at].first >= behind)?;
    begins_receivers(&items[begin]).then_some(begin)
}

/// Whether words on who receives may begin with an item.
fn begins_receivers(item: &Item) -> bool {
    receives(item) || matches!(item.kind, Kind::Quantity(_) | Kind::Word(Word::Plural))
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
