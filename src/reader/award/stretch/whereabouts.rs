//! Where those who are named live and serve, what they were before, and who is known by such words alone.
//! Used by [`super::plain`], which reads the words of a stretch one by one.

use super::super::super::item::Item;
use super::super::super::item::Kind;
use super::super::super::item::Word;
use super::super::super::scan::Scan;
use super::super::super::tag::Tag;
use super::super::often::is_any_of;
use super::super::often::is_word;
use super::super::recipients::Recipients;
use super::super::unlisted::unlisted;
use super::state::State;
use crate::text::Case;
use crate::text::Syllable;
use crate::text::word;

/// What a body was called before follows.
pub(super) const FORMERLY: [Syllable; 2] = Syllable::literals("tiền|thân");

/// Within how many items of a name the home follows: `TÊN, sinh năm 1980, ở …`.
const BORN: usize = 6;

/// Most items of an address.
const LONGEST_ADDRESS: usize = 24;

/// Where the place ends in which the person lives who is named before `ở` at `at`.
pub(super) fn home_end(scan: &Scan, items: &[Item], at: usize) -> Option<usize> {
    let person = |item: &Item| matches!(item.kind, Kind::Person(_));
    const LIVES: [Syllable; 4] = Syllable::literals("trú|ngụ|quê|sống");
    let behind_name = match &items[..at] {
        [.., who, comma] if matches!(comma.kind, Kind::Sign(',')) => person(who),
        before => before.last().is_some_and(person),
    };
    if behind_name && is_any_of(scan, &items[at], &LIVES) {
        return address_end(scan, items, at);
    }
    let home =
        is_word(scan, &items[at], word!("ở")) && items[..at].iter().rev().take(BORN).any(person);
    let place = items.get(at + 1).filter(|_| home)?;
    match place.kind {
        Kind::Unit(_) => Some(at + 2),
        _ => {
            let end = unlisted(scan, place)?;
            let inside = items[at + 1..].iter().take_while(|item| item.first < end);
            Some(at + 1 + inside.count())
        }
    }
}

/// Where the name stands of an officer from abroad whose rank is told at an item, where it is one word.
pub(super) fn foreign_officer(scan: &Scan, item: &Item) -> Option<usize> {
    let found = scan.doc.at(item.first)?;
    let capital = |at: usize| {
        let token = scan.doc.tokens.get(at);
        token.filter(|token| token.is_word() && token.case == Case::Initial)
    };
    let name = capital(found.end).filter(|name| !name.syllable.is_vietnamese());
    (matches!(found.tag, Tag::Rank(_)) && name.is_some() && capital(found.end + 1).is_none())
        .then_some(found.end)
}

/// Whether nobody was told of yet.
pub(super) fn nobody_yet(read: &Recipients) -> bool {
    read.last.is_none() && read.others.is_empty()
}

/// Where the comma stands behind the words from `at` on, else their end.
pub(super) fn comma_behind(items: &[Item], at: usize) -> usize {
    let comma = |item: &Item| matches!(item.kind, Kind::Sign(','));
    items[at..]
        .iter()
        .position(comma)
        .map_or(items.len(), |comma| at + comma)
}

/// Where the address ends that begins at `at`, before the next who is named: `trú tại thôn 2, xã A, huyện B |
/// và bà Cúc trú tại xã C`.
fn address_end(scan: &Scan, items: &[Item], at: usize) -> Option<usize> {
    const LEVELS: [Syllable; 14] =
        Syllable::literals("xã|huyện|tỉnh|phường|quận|thành|thị|tp|thôn|ấp|bản|tổ|khu|khóm");
    let told = |item: &Item| {
        matches!(
            item.kind,
            Kind::Plain
                | Kind::Unit(_)
                | Kind::UnitMeant(_)
                | Kind::Receiver(_)
                | Kind::Quantity(_)
        )
    };
    let mut end = at + 1;
    loop {
        end += items[end..].iter().take_while(|item| told(item)).count();
        let goes_on = matches!(&items[end..], [comma, level, ..]
            if matches!(comma.kind, Kind::Sign(',')) && is_any_of(scan, level, &LEVELS));
        if !goes_on {
            break;
        }
        end += 1;
    }
    (end <= at + LONGEST_ADDRESS).then_some(end)
}

/// Whether the accused at `at`, who is not named, is of whom a court tells: `bị cáo`, not `bắt đối tượng`.
pub(super) fn is_tried(scan: &Scan, state: &State, items: &[Item], at: usize) -> bool {
    let named = matches!(items.get(at + 1), Some(next) if matches!(next.kind, Kind::Person(_)));
    let tried = scan.doc.tag(items[at].first) == Some(Tag::Suspect);
    tried && is_word(scan, &items[at], word!("bị")) && !(named || state.led)
}

/// Whether `nguyên` leads to those who led a body and are not named.
pub(super) fn led_once(scan: &Scan, item: &Item) -> bool {
    const LEADERS: [[Syllable; 2]; 3] = [
        Syllable::literals("thủ|trưởng"),
        Syllable::literals("lãnh|đạo"),
        Syllable::literals("chỉ|huy"),
    ];
    scan.doc.noun(item.last + 1, &LEADERS).is_some()
}

/// Whether words are a place alone, after which others may be named.
pub(super) fn is_seat(scan: &Scan, items: &[Item]) -> bool {
    let small = |item: &&Item| matches!(item.kind, Kind::Plain);
    let place = items.iter().take_while(small).count();
    let ends = items
        .get(place)
        .is_some_and(|item| matches!(item.kind, Kind::Sign(',') | Kind::Word(Word::And)));
    place > 0
        && ends
        && items[..place]
            .iter()
            .any(|item| matches!(scan.doc.tag(item.first), Some(Tag::Province(_))))
}

/// Whether a word is `tại` behind `công tác`, `làm việc`, `học`.
pub(super) fn serves(scan: &Scan, item: &Item) -> bool {
    const DOES: [Syllable; 4] = Syllable::literals("tác|việc|học|dạy");
    let tokens = &scan.doc.tokens;
    let at = const { Syllable::literals::<2>("tại|ở") }.contains(&tokens[item.first].syllable);
    let does = |before: usize| DOES.contains(&tokens[before].syllable);
    at && item.first.checked_sub(1).is_some_and(does)
}
