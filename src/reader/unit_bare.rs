//! Bodies that are named without their place: `Công an huyện` is that of the one
//! district that the article names, `UBND huyện Quan Sơn`.
//!
//! Used once all sentences are read, before anything is asked of their units.

use super::context::Sentence;
use super::item::Kind;
use super::item::Kinds;
use super::item::UnitMeant;
use super::scan::Scan;
use super::unit_name::printed;
use crate::text::Case;
use crate::text::Syllable;
use crate::text::SyllableSet;
use crate::text::Token;
use std::collections::BTreeMap;

/// The levels of places that have such bodies, by the last words of these.
const LEVELS: [(&str, &str); 12] = [
    ("tỉnh", "tỉnh"),
    ("Tỉnh đoàn", "tỉnh"),
    ("huyện", "huyện"),
    ("Huyện ủy", "huyện"),
    ("Huyện đoàn", "huyện"),
    ("quận", "quận"),
    ("Quận ủy", "quận"),
    ("Quận đoàn", "quận"),
    ("thị xã", "thị xã"),
    ("Thị ủy", "thị xã"),
    ("Thị đoàn", "thị xã"),
    ("xã", "xã"),
];

/// The last of these words, as tokens are compared.
static LAST: SyllableSet<32> = SyllableSet::literals::<6>("tỉnh|đoàn|huyện|ủy|quận|xã");

/// Those that govern a province.
const GOVERNING: [&str; 3] = ["UBND tỉnh", "Ủy ban nhân dân tỉnh", "HĐND tỉnh"];

/// Gives such bodies their place, where the article names one of that level.
pub(super) fn give_places(scan: &mut Scan, sentences: &mut [Sentence]) {
    // The bodies: sentence, item, head, name, and the level of the place that they lack.
    let mut bodies = Vec::new();
    let meant = |sentence: &Sentence| sentence.kinds.have(Kinds::MEANT);
    let meant = sentences
        .iter()
        .enumerate()
        .filter(|(_, sentence)| meant(sentence));
    for (number, sentence) in meant {
        for (at, item) in sentence.items.iter().enumerate() {
            let Kind::UnitMeant(UnitMeant::Head(head, _)) = item.kind else {
                continue;
            };
            if !LAST.contains(scan.doc.tokens[item.last].syllable) {
                continue;
            }
            let bare = printed(scan.doc, item.first, item.last + 1);
            // Who governs the province keeps the name under which it gives.
            let level = LEVELS
                .iter()
                .find(|(last, _)| bare.ends_with(last))
                .filter(|_| !GOVERNING.contains(&bare.as_str()));
            if let Some((_, level)) = level {
                bodies.push(((number, at), head, bare, *level));
            }
        }
    }
    let mut places = BTreeMap::new();
    for (_, _, _, level) in &bodies {
        places
            .entry(*level)
            .or_insert_with(|| scan.units.only_place(level));
    }
    // An article names the same bodies again and again.
    let mut known = BTreeMap::new();
    for ((number, at), head, bare, level) in bodies {
        let Some(Some(place)) = places.get(level) else {
            continue;
        };
        let named = |bare: &String| scan.units.placed_at(bare, place, head);
        let unit = *known.entry(bare).or_insert_with_key(named);
        let sentence = &mut sentences[number];
        sentence.items[at].kind = Kind::Unit(unit);
        sentence.kinds = sentence.kinds.again(sentence.items);
    }
}

/// Takes `Cục Hải quan (Bộ Tài chính)` for a part of the ministry.
pub(super) fn give_wholes(scan: &mut Scan, sentences: &mut [Sentence]) {
    let named = |sentence: &&mut Sentence| {
        sentence.kinds.have(Kinds::UNIT) && sentence.kinds.have(Kinds::MEANT)
    };
    for sentence in sentences.iter_mut().filter(named) {
        for at in 0..sentence.items.len().saturating_sub(3) {
            let [part, open, whole, close] = &sentence.items[at..at + 4] else {
                continue;
            };
            let (Kind::UnitMeant(UnitMeant::Head(head, _)), Kind::Unit(whole)) =
                (&part.kind, &whole.kind)
            else {
                continue;
            };
            let bracketed = matches!(
                (&open.kind, &close.kind),
                (Kind::Sign('('), Kind::Sign(')'))
            );
            // `đơn vị (Bộ Tài chính)` names nothing.
            if !bracketed || part.last == part.first {
                continue;
            }
            let name = printed(scan.doc, part.first, part.last + 1);
            if let Some(unit) = scan.units.part_of(name, *head, *whole) {
                sentence.items[at].kind = Kind::Unit(unit);
                sentence.kinds = sentence.kinds.again(sentence.items);
            }
        }
    }
}

/// Takes the letters of a company that are written out later for the company so called: `EVN`
/// before `Tập đoàn Điện lực Việt Nam (EVN)`.
pub(super) fn give_names(scan: &Scan, sentences: &mut [Sentence]) {
    let same = scan.units.written_out_later();
    if same.is_empty() {
        return;
    }
    for item in sentences
        .iter_mut()
        .flat_map(|sentence| sentence.items.iter_mut())
    {
        if let Kind::Unit(unit) = &mut item.kind
            && let Some((_, full)) = same.iter().find(|(letters, _)| letters == unit)
        {
            *unit = *full;
        }
    }
}

/// Whether `Đoàn trường` stands at `at`: a body of the school spoken of, not the Đoàn
/// named before.
pub(super) fn is_school_body(tokens: &[Token], at: usize) -> bool {
    const BODY: [Syllable; 2] = Syllable::literals("đoàn|trường");
    let [body, school, ..] = &tokens[at..] else {
        return false;
    };
    body.case == Case::Initial
        && school.case == Case::Lower
        && [body.syllable, school.syllable] == BODY
}
