//! Offices: the office, the unit or place that completes it.
//!
//! Used where people are named and where an office without a person is a giver.

use super::doc::Doc;
use super::name;
use super::unit::Units;
use super::words::Tag;
use crate::model::lexicon;
use crate::text::Case;
use crate::text::Syllable;
use crate::text::Token;
use crate::text::canonical_word;

/// An office as an article prints it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Office {
    /// Name, with the unit where it is printed.
    pub name: String,
    /// The unit, by its place in the article's units.
    pub unit: Option<usize>,
    /// Whether a ministry belongs to it that is not printed.
    pub wants_ministry: bool,
}

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
    let entry = &lexicon::lexicon().offices[usize::from(index)];
    let mut name = spelled(doc, from, found.end);
    let mut end = found.end;
    let mut unit = None;
    if let Some((head, mention)) = (start + 1..found.end).find_map(|at| {
        // `Cụm trưởng Cụm thi đua | số 1`: the unit's name begins inside the phrase.
        let begins = matches!(doc.at(at)?.tag, Tag::Unit(_) | Tag::Head(_));
        units
            .read_beyond(doc, at, found.end)
            .filter(|_| begins)
            .map(|mention| (at, mention))
    }) {
        unit = Some(mention.unit);
        name = format!("{} {}", spelled(doc, from, head), units.name(mention.unit));
        end = mention.end;
    } else if entry.complement != "none" || entry.kind == "office" {
        let of = doc
            .at(end)
            .filter(|of| of.tag == Tag::Of)
            .map_or(end, |of| of.end);
        if let Some(mention) = units.read(doc, of) {
            unit = Some(mention.unit);
            name = format!("{name} {}", units.name(mention.unit));
            end = mention.end;
        } else {
            let place = place(doc, end);
            if place > end {
                name = format!("{name} {}", spelled(doc, end, place));
                end = place;
            }
        }
    }
    let printed = found.end - start;
    let wants_ministry =
        entry.complement == "ministry" && unit.is_none() && end == found.end && printed <= 3;
    Some((
        Office {
            name,
            unit,
            wants_ministry,
        },
        end,
    ))
}

/// One past the name of a place that completes an office: `… tỉnh Thanh Hóa`.
fn place(doc: &Doc, at: usize) -> usize {
    match doc.at(at) {
        Some(found) if matches!(found.tag, Tag::Province(_)) => found.end,
        // `Chủ tịch Ủy ban nhân dân | tỉnh Lào Cai`
        Some(level) if level.tag == Tag::Level => {
            let end = place(doc, level.end);
            if end > level.end { end } else { at }
        }
        // After a head that wants a name: `Trưởng Công an huyện Quan Sơn`.
        _ if at > 0 && is_level(&doc.tokens[at - 1]) => match name::after_place(doc, at) {
            Some((first, _)) if first > at => first,
            Some((_, end)) if end > at + 2 && doc.is_common_surname(at) => at,
            Some((_, end)) => end,
            None => at,
        },
        _ => at,
    }
}

fn is_level(token: &Token) -> bool {
    const LEVELS: [Syllable; 9] = Syllable::literals("tỉnh|phố|tp|huyện|quận|xã|phường|trấn|ủy");
    LEVELS.contains(&token.syllable)
}

/// Words as printed, abbreviations written out, or left out where they stand in
/// brackets behind what they abbreviate.
pub(super) fn spelled(doc: &Doc, from: usize, end: usize) -> String {
    let mut name = String::new();
    let mut inside = false;
    for token in &doc.tokens[from..end] {
        let bracket = token.is('(') || token.is(')');
        inside = token.is('(') || (inside && !bracket);
        if inside || bracket {
            continue;
        }
        if token.spaced && !name.is_empty() {
            name.push(' ');
        }
        let printed = token.of(doc.text);
        let long = (token.case == Case::Upper)
            .then(|| lexicon::written_out(printed))
            .flatten();
        match long {
            Some(long) => name.push_str(long),
            None => name.push_str(&canonical_word(printed)),
        }
    }
    name
}
