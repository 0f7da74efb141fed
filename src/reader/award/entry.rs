//! Sentences of an entry on a person that do not name him, as they go on from the one before:
//! `Nổi tiếng với nhiều vở diễn, được Nhà nước phong tặng …`.
//!
//! Used by [`super::deeds`], which knows on whom the entry is.

use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Word;
use super::super::scan::Scan;
use super::clause::receives;
use crate::text::Syllable;

/// Words with which a sentence tells what somebody did or was, and of whom nothing more is said.
const DEEDS: [Syllable; 16] =
    Syllable::literals("nổi|hoạt|tham|xuất|lớn|làm|công|theo|học|tốt|trải|cống|dành|sáng|gắn|giữ");

/// Whether `before`, the words of a sentence until the verb of giving, tell what was done by
/// somebody who is not named: nobody who could receive stands in them, and a comma ends them.
pub(super) fn tells_of_entry(scan: &Scan, before: &[Item]) -> bool {
    let comma = |item: &Item| matches!(item.kind, Kind::Sign(','));
    let somebody =
        |item: &Item| receives(item) || matches!(item.kind, Kind::Word(Word::Pronoun | Word::Kin));
    let Some(end) = before.iter().rposition(comma) else {
        return false;
    };
    let done = before
        .first()
        .is_some_and(|first| DEEDS.contains(&scan.doc.tokens[first.first].syllable));
    const ADVERBS: [Syllable; 4] = Syllable::literals("đã|từng|còn|vinh");
    let adverb = |item: &Item| ADVERBS.contains(&scan.doc.tokens[item.first].syllable);
    let passive = |item: &&Item| !matches!(item.kind, Kind::Word(Word::Passive));
    done && !before[..end].iter().any(somebody)
        && before[end + 1..].iter().take_while(passive).all(adverb)
}
