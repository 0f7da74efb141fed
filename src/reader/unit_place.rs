//! Names of places, as they end the names of units: `tỉnh Thanh Hóa`, `phường Nguyễn
//! Trung Trực`; and what only looks like one, the name of a person.

use super::doc::Doc;
use super::name;
use super::phrases::inside_abbreviation;
use super::tag::Tag;
use super::unit_name::printed;
use crate::text::Case;
use crate::text::Syllable;
use crate::text::Token;
use crate::text::TokenKind;
use std::ops::Range;

/// Most words of a place's name.
const LONGEST: usize = 4;

/// One past the name of a place that begins at `at`, with or without its level:
/// `tỉnh Thanh Hóa`, `TP. HCM`, `Hà Đông`.
pub(super) fn place(doc: &Doc, at: usize) -> usize {
    match level_end(doc, at) {
        Some(level) => {
            let small = is_small(&doc.tokens[level - 1]);
            let after = place_after_level(doc, level, small);
            if after > level { after } else { at }
        }
        None => named_place(doc, at, false),
    }
}

/// One past the level of a place that stands at `at`: `tỉnh`, `thị trấn`, `TP`, `xã`.
pub(super) fn level_end(doc: &Doc, at: usize) -> Option<usize> {
    match doc.at(at) {
        Some(found) if found.tag == Tag::Level => Some(found.end),
        _ => doc
            .tokens
            .get(at)
            .filter(|token| is_level(token) || is_letter(doc, at))
            .map(|_| at + 1),
    }
}

/// Whether the letter of a level stands at `at`: `Q.1`, `H.Hóc Môn`, `P.Bến Nghé`.
fn is_letter(doc: &Doc, at: usize) -> bool {
    const LETTERS: [Syllable; 3] = Syllable::literals("q|h|p");
    matches!(&doc.tokens[at..], [letter, dot, name, ..]
        if letter.case != Case::Lower
            && LETTERS.contains(&letter.syllable)
            && dot.is('.')
            && !dot.spaced
            && (is_capital(name) || name.kind == TokenKind::Number))
}

/// One past the name of a place after its level, or `at`.
pub(super) fn place_after_level(doc: &Doc, at: usize, small: bool) -> usize {
    let dot = doc.tokens.get(at).is_some_and(|token| token.is('.'))
        && (inside_abbreviation(&doc.tokens, at) || is_letter(doc, at - 1));
    let start = at + usize::from(dot);
    let end = match doc.tokens.get(start).map(|token| token.kind) {
        // `UBND tỉnh | 2 lần tặng …`: only small places go by numbers.
        Some(TokenKind::Number) if !is_large(&doc.tokens[at - 1]) => start + 1,
        _ => named_place(doc, start, small),
    };
    if end > start { end } else { at }
}

/// A level of places, as the name of a body ends in it: `UBND tỉnh`, `UBND thị xã`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Level {
    word: Syllable,
    town: bool,
}

const SMALL_TOWN: Syllable = Syllable::literal("thị");

/// The level in which a name ends.
pub(super) fn level_of(name: &str) -> Option<Level> {
    const LEVELS: [Syllable; 7] = Syllable::literals("tỉnh|phố|tp|huyện|quận|xã|phường");
    let mut words = name.rsplit(' ').map(Syllable::of);
    let word = words.next().filter(|word| LEVELS.contains(word))?;
    let town = words.next() == Some(SMALL_TOWN);
    Some(Level { word, town })
}

/// The one place of a level that a stretch of a text names: `tỉnh` of `tỉnh Thanh Hóa`. Levels are
/// among `words::NOTED`.
pub(super) fn only_place(doc: &Doc, level: Level, within: Range<usize>) -> Option<String> {
    const CITY: [Syllable; 2] = Syllable::literals("phố|tp");
    let Level { word: last, town } = level;
    let alike = |at: usize| {
        let token = &doc.tokens[at];
        let city = CITY.contains(&last) && CITY.contains(&token.syllable);
        let after_town = at > 0 && doc.tokens[at - 1].syllable == SMALL_TOWN;
        (token.syllable == last || city) && after_town == town
    };
    // `Tỉnh ủy Thanh Hóa`
    let body = |at: usize| {
        const BODIES: [Syllable; 2] = Syllable::literals("ủy|đoàn");
        let next = doc.tokens.get(at + 1);
        is_capital(&doc.tokens[at]) && next.is_some_and(|next| BODIES.contains(&next.syllable))
    };
    let named = |at: usize| {
        let from = at + 1 + usize::from(body(at));
        let dot = usize::from(doc.tokens.get(from).is_some_and(|token| token.is('.')));
        let end = place_after_level(doc, from, is_small(&doc.tokens[at]));
        (end > from).then(|| (from + dot, end))
    };
    let levels = doc.noted_in(within).filter(|&at| alike(at));
    let mut places = levels.filter_map(named);
    let (first, end) = places.next()?;
    let same = |(from, until): (usize, usize)| {
        let syllables =
            |from: usize, end: usize| doc.tokens[from..end].iter().map(|token| token.syllable);
        syllables(from, until).eq(syllables(first, end))
    };
    places.all(same).then(|| printed(doc, first, end))
}

/// One past the words of a place's name. A ward or commune may be named after a person.
fn named_place(doc: &Doc, from: usize, small: bool) -> usize {
    if let Some(found) = doc
        .at(from)
        .filter(|found| matches!(found.tag, Tag::Province(_)))
    {
        return found.end;
    }
    // `XÃ THANH HÒA | TỔNG KẾT …`
    let fits = |tag: Tag| tag.fits_a_name() && tag != Tag::Reviews;
    let mut end = from;
    while end < from + LONGEST
        && doc
            .tokens
            .get(end)
            .is_some_and(|token| is_capital(token) && (end == from || token.spaced))
        && (doc.at(end).is_none_or(|found| fits(found.tag)) || is_plain_word(doc, end))
        && !person_begins(doc, end, small && end == from)
    {
        // `quận Hai Bà Trưng`
        let whole = doc.at(end).filter(|found| {
            found.tag == Tag::Common && doc.tokens[end..found.end].iter().all(is_capital)
        });
        end = whole.map_or(end + 1, |found| found.end);
    }
    end
}

/// Whether a word with a capital is one of grammar only by its letters: `Tiểu Cần`,
/// `Kỳ Anh`, `Kim Đồng`.
pub(super) fn is_plain_word(doc: &Doc, at: usize) -> bool {
    let title = matches!(
        doc.tag(at),
        Some(
            Tag::Head(_)
                | Tag::Unit(_)
                | Tag::Office(_)
                | Tag::Rank(_)
                | Tag::Award(_)
                | Tag::Event(_)
                | Tag::Caption
        )
    );
    // `UBND Tỉnh Tặng …`
    const GIVES: [Syllable; 2] = Syllable::literals("tặng|trao");
    let title = title || GIVES.contains(&doc.tokens[at].syllable);
    let before_name = doc.tag(at) == Some(Tag::Honorific) && doc.is_surname(at + 1);
    let one_word = doc.at(at).is_none_or(|found| found.end == at + 1);
    // `CÔNG TY MAY ĐỒNG TIẾN`: in capitals what names things more than it tells.
    let capitals = doc.tokens[at].case == Case::Upper
        && matches!(doc.tag(at), Some(Tag::Money | Tag::Gift | Tag::Kin));
    let capital = doc.tokens[at].case == Case::Initial || capitals;
    one_word && capital && !title && !before_name
}

/// Whether the name of a person begins at `at`. After some heads a name of a
/// person is the unit's own: `Trường THPT Nguyễn Huệ`, `phường Nguyễn Trung Trực`.
pub(super) fn person_begins(doc: &Doc, at: usize, own: bool) -> bool {
    if !(doc.is_surname(at) || name::is_told(doc, at))
        || matches!(doc.tag(at), Some(Tag::Province(_)))
    {
        return false;
    }
    let words = |at: usize| name::name(doc, at).map_or(0, |end| end - at);
    // `huyện Quỳ Châu | Trần Văn Bình`: the second word of a place may be a surname.
    let second = at > 0
        && is_capital(&doc.tokens[at - 1])
        && name::is_told(doc, at + 1)
        && words(at + 1) >= 3;
    words(at) >= 3
        && !second
        && (!own
            || doc.tokens.get(at + 1).is_some_and(|middle| {
                const { Syllable::literals::<2>("văn|thị") }.contains(&middle.syllable)
            }))
}

pub(super) fn begins_capital(doc: &Doc, at: usize) -> bool {
    doc.tokens.get(at).is_some_and(is_capital)
}

pub(super) fn is_capital(token: &Token) -> bool {
    token.is_word() && token.case != Case::Lower
}

/// Words after which the name of a place stands.
pub(super) fn is_level(token: &Token) -> bool {
    const {
        Syllable::literals::<12>("tỉnh|phố|tp|huyện|quận|xã|phường|trấn|thôn|tx|xóm|ấp")
    }
    .contains(&token.syllable)
}

/// Whether it is the level of a province, city or rural district.
fn is_large(level: &Token) -> bool {
    const { Syllable::literals::<4>("tỉnh|phố|tp|huyện") }.contains(&level.syllable)
}

/// Whether it is the level of a commune, ward or town, named after anyone.
pub(super) fn is_small(level: &Token) -> bool {
    const { Syllable::literals::<6>("xã|phường|trấn|thôn|xóm|ấp") }.contains(&level.syllable)
}
