//! Names of who receives that no other rule reads: places (`tỉnh Quảng Nam`) and
//! bodies known by letters (`PVC`), and common nouns for a unit named before.

use super::super::item::Item;
use super::super::scan::Scan;
use super::super::tag::Tag;
use super::super::unit_bare::is_school_body;
use super::super::unit_name::is_by_letters;
use super::recall::Recall;
use crate::text::Case;
use crate::text::Syllable;

/// Common nouns that, alone, mean the unit so named before: one word or two.
const NOUNS: [[Syllable; 2]; 14] = [
    Syllable::literals("trường|"),
    Syllable::literals("bệnh|viện"),
    Syllable::literals("công|ty"),
    Syllable::literals("tập|đoàn"),
    Syllable::literals("ngân|hàng"),
    Syllable::literals("báo|"),
    Syllable::literals("viện|"),
    Syllable::literals("trung|đoàn"),
    Syllable::literals("lữ|đoàn"),
    Syllable::literals("sư|đoàn"),
    Syllable::literals("tiểu|đoàn"),
    Syllable::literals("đại|đội"),
    Syllable::literals("nhà|máy"),
    Syllable::literals("xí|nghiệp"),
];

/// Words before the name of a small place.
const COMMUNES: [&str; 5] = ["xã", "phường", "thôn", "ấp", "bản"];

/// Most words of the name of a place.
const LONGEST_PLACE: usize = 4;

/// One past the last token of a place or body that an item begins.
pub(super) fn unlisted(scan: &Scan, item: &Item) -> Option<usize> {
    let doc = scan.doc;
    let tokens = &doc.tokens;
    let at = item.first;
    let token = tokens.get(at)?;
    let small = |at: usize| {
        tokens
            .get(at)
            .is_none_or(|token| !token.is_word() || token.case == Case::Lower)
    };
    let level = doc.tag(at) == Some(Tag::Level)
        || COMMUNES
            .iter()
            .any(|word| token.syllable == Syllable::of(word));
    if level {
        let from = doc.at(at)?.end;
        if let Some(place) = doc
            .at(from)
            .filter(|found| matches!(found.tag, Tag::Province(_)))
        {
            return Some(place.end);
        }
        let named = |at: &usize| {
            tokens
                .get(*at)
                .is_some_and(|token| token.is_word() && token.case == Case::Initial)
        };
        return (from..from + LONGEST_PLACE)
            .take_while(named)
            .last()
            .map(|last| last + 1);
    }
    if is_school_body(tokens, at) {
        return Some(at + 2);
    }
    let inside = at > 0 && (tokens[at - 1].is('.') || !small(at - 1));
    let letters = doc.at(at).is_none() && token.spaced && is_by_letters(token, doc.text);
    (letters && !inside && small(at + 1)).then_some(at + 1)
}

/// The unit named before that a common noun alone means.
pub(super) fn by_noun(scan: &Scan, recall: &Recall, item: &Item) -> Option<usize> {
    let tokens = &scan.doc.tokens;
    if tokens[item.first].case != Case::Lower {
        return None;
    }
    NOUNS.into_iter().find_map(|noun @ [one, two]| {
        let next = tokens.get(item.first + 1).map(|token| token.syllable);
        let said = tokens[item.first].syllable == one && (two.is_empty() || next == Some(two));
        said.then(|| recall.beginning(noun)).flatten()
    })
}
