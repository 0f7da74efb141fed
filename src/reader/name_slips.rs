//! Slips in the names of people whom the article names elsewhere as well: a last word in small letters
//! that is left out, `Trần Văn bình` of `Trần Văn Bình`; a verb with a capital that is taken in, `Trần
//! Văn Bình Tặng`.

use super::context::Sentence;
use super::item::Kind;
use super::item::Kinds;
use super::scan::Scan;
use super::tag::Tag;
use crate::text::Case;
use crate::text::Syllable;
use std::collections::BTreeSet;

/// Words of two that begin like a given name.
const WORDS: [[Syllable; 2]; 14] = [
    Syllable::literals("tâm|sự"),
    Syllable::literals("tâm|huyết"),
    Syllable::literals("tâm|đắc"),
    Syllable::literals("tâm|niệm"),
    Syllable::literals("bình|tĩnh"),
    Syllable::literals("bình|luận"),
    Syllable::literals("minh|mẫn"),
    Syllable::literals("minh|chứng"),
    Syllable::literals("hiền|lành"),
    Syllable::literals("hà|tiện"),
    Syllable::literals("an|ủi"),
    Syllable::literals("an|táng"),
    Syllable::literals("hòa|mình"),
    Syllable::literals("thành|công"),
];

/// Gives each mention with such a slip the name that is meant.
pub(super) fn mend(scan: &mut Scan, sentences: &[Sentence]) {
    let names: BTreeSet<&str> = scan
        .mentions
        .iter()
        .map(|mention| mention.name.as_str())
        .collect();
    // Nobody else is named who could be meant.
    if names.len() < 2 {
        return;
    }
    let mut given: Vec<Syllable> = scan.mentions.iter().map(|mention| mention.given).collect();
    given.sort_unstable();
    let told = sentences
        .iter()
        .filter(|sentence| sentence.kinds.have(Kinds::PERSON))
        .flat_map(|sentence| sentence.items.iter());
    let mut meant = Vec::new();
    for item in told {
        let Kind::Person(person) = item.kind else {
            continue;
        };
        let name = &scan.mentions[person].name;
        let full = || {
            let next = scan.doc.tokens.get(item.last + 1)?;
            let small = next.is_word() && next.case == Case::Lower;
            let small = small && given.binary_search(&next.syllable).is_ok();
            // `Nguyễn Thanh | tâm sự`
            let small = small && scan.doc.noun(item.last + 1, &WORDS).is_none();
            let word = small.then(|| scan.doc.word(item.last + 1))?;
            let mut letters = word.chars();
            let capital = letters.next()?.to_uppercase();
            let full = format!("{name} {capital}{}", letters.as_str());
            names.contains(full.as_str()).then_some(full)
        };
        let alone = || {
            let verb = matches!(scan.doc.tag(item.last), Some(Tag::Verb(_) | Tag::Passive));
            let (alone, _) = name.rsplit_once(' ').filter(|_| verb)?;
            names.contains(alone).then(|| alone.to_owned())
        };
        if let Some(name) = full().or_else(alone) {
            meant.push((person, name));
        }
    }
    for (person, name) in meant {
        let given = name.rsplit(' ').next().unwrap_or_default();
        scan.mentions[person].given = Syllable::of(given);
        scan.mentions[person].name = name;
    }
}
