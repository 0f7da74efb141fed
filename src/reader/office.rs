//! Offices: the office, the unit or place that completes it.
//!
//! Used where people are named and where an office without a person is a giver.

use super::doc::Doc;
use super::ministry;
use super::name;
use super::phrases::Found;
use super::phrases::Phrases;
use super::shouted;
use super::tag::Head;
use super::tag::Tag;
use super::tag::Verb;
use super::unit::Units;
use crate::model::lexicon;
use crate::text::Case;
use crate::text::Syllable;
use crate::text::Token;
use crate::text::TokenKind;
use crate::text::tokenize;
use std::cell::OnceCell;

/// An office as an article prints it.
#[derive(Clone, Debug)]
pub(super) struct Office {
    /// Name, with the unit where it is printed.
    pub name: String,
    /// The unit, by its place in the article's units.
    pub unit: Option<usize>,
    /// Whether a ministry belongs to it that is not printed.
    pub wants_ministry: bool,
    /// Whether no unit or place completes it: capitals that follow are a name.
    pub whole: bool,
    /// Its name where it is who gives, once somebody asks.
    as_giver: OnceCell<String>,
    /// Whether who holds it confers, likewise.
    pub confers: OnceCell<bool>,
}

impl Office {
    /// Its name where it is who gives: the lexicon's where the printed one is only shorter
    /// (`Thủ tướng` for `Thủ tướng Chính phủ`).
    pub(super) fn as_giver(&self) -> &str {
        self.as_giver.get_or_init(|| {
            // `Chủ tịch kiêm Giám đốc Công ty A`
            const ALSO: &str = "kiêm ";
            let name = self.name.strip_prefix(ALSO).unwrap_or(&self.name);
            let tokens = tokenize(name);
            let entry = match Phrases::get().at(&tokens, 0) {
                Some(Found {
                    tag: Tag::Office(index),
                    end,
                }) if end == tokens.len() => lexicon::offices()
                    .get(usize::from(index))
                    .filter(|entry| entry.complement == "none"),
                _ => None,
            };
            entry.map_or(name, |entry| entry.name).to_owned()
        })
    }

    /// Whether it was held once: `nguyên Chủ tịch Hội …`.
    pub(super) fn is_former(&self) -> bool {
        const FORMER: [Syllable; 2] = Syllable::literals("nguyên|cựu");
        let first = self.name.split(' ').next().map(Syllable::of);
        first.is_some_and(|first| FORMER.contains(&first))
    }
}

/// Most words of what completes an office by its capitals alone.
const LONGEST_FIELD: usize = 8;

/// Reads an office with what belongs to it at `from`.
pub(super) fn office(doc: &Doc, from: usize, units: &mut Units) -> Option<(Office, usize)> {
    let mut start = from;
    let mut found = doc.at(start)?;
    while found.tag == Tag::Modifier {
        start = found.end;
        found = doc.at(start)?;
    }
    let Tag::Office(index) = found.tag else {
        return None;
    };
    let entry = &lexicon::offices()[usize::from(index)];
    let mut name = spelled(doc, from, found.end);
    let mut end = found.end;
    let mut unit = None;
    // `Cụm trưởng Cụm thi đua | số 1`: the unit's name begins inside the phrase.
    let inside = (start + 1..found.end)
        .find(|&at| matches!(doc.tag(at), Some(Tag::Unit(_) | Tag::Head(_))))
        .and_then(|at| Some((at, units.read_beyond(doc, at, found.end)?)));
    if let Some((head, mention)) = inside {
        unit = Some(mention.unit);
        name = format!("{} {}", spelled(doc, from, head), units.name(mention.unit));
        end = mention.end;
    } else if entry.complement != "none" || entry.kind == "office" {
        let of = doc
            .at(end)
            .filter(|of| of.tag == Tag::Of)
            .map_or(end, |of| of.end);
        if let Some(mention) = units
            .read(doc, of)
            .filter(|_| of > end || !is_named_doan(doc, start, end))
        {
            unit = Some(mention.unit);
            name = format!("{name} {}", units.name(mention.unit));
            end = mention.end;
        } else if entry.complement == "ministry"
            && let Some((ministry, field_end)) = ministry::field(doc, end)
            && let Some(known) = units.known(lexicon::lexicon().units[ministry].id)
        {
            unit = Some(known);
            name = format!("{name} {}", units.name(known));
            end = field_end;
        } else {
            let command = bare_command(doc, of);
            let rest = match place(doc, end) {
                _ if command > of => command,
                place if place > end || entry.complement == "none" => place,
                _ => field(doc, end),
            };
            if rest > end {
                name = format!("{name} {}", spelled(doc, end, rest));
                end = rest;
            }
        }
    }
    if let Some(post) = post(doc, end) {
        name = format!("{name} {}", spelled(doc, end, post));
        end = post;
    }
    let printed = found.end - start;
    let wants_ministry =
        entry.complement == "ministry" && unit.is_none() && end == found.end && printed <= 3;
    Some((
        Office {
            name,
            unit,
            wants_ministry,
            whole: matches!(entry.complement, "none" | "ministry"),
            as_giver: OnceCell::new(),
            confers: OnceCell::new(),
        },
        end,
    ))
}

/// Whether somebody of the surname Đoàn stands behind an office: `Tổng Giám đốc | Đoàn Duy Khánh`, not
/// `Bí thư Đoàn Trần Văn Bình`.
fn is_named_doan(doc: &Doc, office: usize, at: usize) -> bool {
    const DOAN: Syllable = Syllable::literal("đoàn");
    const SECRETARY: [Syllable; 2] = Syllable::literals("bí|thư");
    let named = || {
        let alone = doc.at(at).is_some_and(|found| found.end == at + 1);
        let secretary = (office..at).any(|word| doc.begins(word, &SECRETARY));
        let free = |word: usize| doc.at(word).is_none_or(|found| found.end == word + 1);
        alone && !secretary && free(at + 1) && name::full(doc, at).is_some_and(|end| end > at + 2)
    };
    doc.tokens.get(at).is_some_and(|word| word.syllable == DOAN) && named()
}

/// One past the land where somebody represents another: `Đại sứ | Cuba tại Việt Nam`.
fn post(doc: &Doc, at: usize) -> Option<usize> {
    const AT: Syllable = Syllable::literal("tại");
    let land = |at: usize| {
        doc.at(at)
            .filter(|land| land.tag == Tag::Country)
            .map(|land| land.end)
    };
    let there = land(at).or_else(|| name::ends_land(doc, at).then_some(at))?;
    let here =
        land(there + 1).or_else(|| name::is_short_land(doc, there + 1).then_some(there + 2))?;
    (doc.tokens[there].syllable == AT).then_some(here)
}

/// One past the name of a place that completes an office: `… tỉnh Thanh Hóa`.
fn place(doc: &Doc, at: usize) -> usize {
    match doc.at(at) {
        Some(found) if matches!(found.tag, Tag::Province(_)) => found.end,
        // `Chủ tịch Ủy ban nhân dân | tỉnh Lào Cai`
        Some(level) if level.tag == Tag::Level => {
            let end = place(doc, level.end);
            end.max(level.end)
        }
        // `Bí thư Đảng ủy | xã`, of one that the text does not say.
        _ if is_bare_commune(doc, at) => at + 1,
        // After a head that wants a name: `Trưởng Công an huyện Quan Sơn`.
        _ if at > 0 && is_level(&doc.tokens[at - 1]) => match name::after_place(doc, at, true) {
            Some((first, _)) if first > at => first,
            Some((_, end)) if end > at + 2 && name::is_told(doc, at) => at,
            Some((_, end)) => end,
            None => at,
        },
        _ => at,
    }
}

/// One past a command that is named by its kind alone: `Tư lệnh | Quân khu | tặng`.
fn bare_command(doc: &Doc, at: usize) -> usize {
    let named = |at: usize| {
        let next = doc.tokens.get(at);
        next.is_some_and(|next| next.kind == TokenKind::Number || next.case != Case::Lower)
    };
    match doc.at(at) {
        Some(found) if found.tag == Tag::Head(Head::Command) && !named(found.end) => found.end,
        _ => at,
    }
}

/// One past the words in capitals that complete an office where they are no unit
/// that is known by its form: `Chủ tịch Hội | Luật gia Việt Nam`. Behind each may
/// stand the small second word of a pair, at the end the level of a place.
fn field(doc: &Doc, at: usize) -> usize {
    let is_capital = |at: usize| {
        let word = doc
            .tokens
            .get(at)
            .is_some_and(|token| token.is_word() && token.case != Case::Lower && token.spaced);
        let fits = doc
            .tag(at)
            .is_none_or(|tag| tag.completes_an_office() && !matches!(tag, Tag::Head(_)));
        word && fits && name::full(doc, at).is_none() && !name::is_titled(doc, at)
    };
    let small = |at: usize| {
        let word = doc
            .tokens
            .get(at)
            .is_some_and(|token| token.is_word() && token.case == Case::Lower);
        word && doc.tag(at).is_none()
    };
    let mut end = at;
    // `Chủ tịch Trung Quốc | TÊN`: nothing but a name follows a land.
    let land = |end: usize| end > at && name::ends_land(doc, end);
    while end < at + LONGEST_FIELD && is_capital(end) && !land(end) {
        end = doc.at(end).map_or(end + 1, |found| found.end);
        if small(end) {
            end += 1;
        }
    }
    match doc.at(end) {
        Some(level) if end > at && level.tag == Tag::Level => place(doc, end),
        _ => end,
    }
}

/// Whether the level of a small place stands at `at`, and no name behind it.
fn is_bare_commune(doc: &Doc, at: usize) -> bool {
    const COMMUNES: [Syllable; 3] = Syllable::literals("xã|phường|thôn");
    let small = |token: &Token| !token.is_word() || token.case == Case::Lower;
    let commune = doc
        .tokens
        .get(at)
        .is_some_and(|token| COMMUNES.contains(&token.syllable) && token.case == Case::Lower);
    commune && doc.tokens.get(at + 1).is_none_or(small)
}

fn is_level(token: &Token) -> bool {
    const LEVELS: [Syllable; 9] = Syllable::literals("tỉnh|phố|tp|huyện|quận|xã|phường|trấn|ủy");
    LEVELS.contains(&token.syllable)
}

/// Words as printed, abbreviations written out, or left out where they stand in
/// brackets behind what they abbreviate.
pub(super) fn spelled(doc: &Doc, from: usize, end: usize) -> String {
    if let Some(name) = shouted::usual(doc, from, end) {
        return name;
    }
    let mut name = doc.line_for(from, end);
    let mut inside = false;
    for place in from..end {
        let token = &doc.tokens[place];
        let bracket = token.is('(') || token.is(')');
        inside = token.is('(') || (inside && !bracket);
        if inside || bracket {
            continue;
        }
        if doc.parts(place) && !name.is_empty() {
            name.push(' ');
        }
        let word = doc.word(place);
        let long = (token.case == Case::Upper)
            .then(|| lexicon::written_out(&word))
            .flatten();
        name.push_str(long.unwrap_or(&word));
    }
    name
}

/// Whether a verb of giving or asking follows an office: `Chủ tịch UBND tỉnh | đã quyết định tặng`.
pub(super) fn gives(doc: &Doc, end: usize) -> bool {
    const ADVERBS: [Syllable; 4] = Syllable::literals("đã|vừa|cũng|liền");
    let adverb = doc
        .tokens
        .get(end)
        .is_some_and(|token| ADVERBS.contains(&token.syllable));
    matches!(
        doc.tag(end + usize::from(adverb)),
        Some(Tag::Verb(Verb::Give | Verb::Propose))
    )
}
