//! Names in capitals, as headlines print them, in their usual letters: `SỞ Y TẾ TỈNH
//! THANH HÓA` is `Sở Y tế tỉnh Thanh Hóa`. Abbreviations stay as they are.
//!
//! Used where names are printed; what is compared never depends on it.

use super::doc::Doc;
use super::tag::Tag;
use super::unit_words::field;
use crate::model::lexicon;
use crate::text::Case;
use crate::text::Token;

/// The words from `from` up to `end` in usual letters, where all are in capitals and
/// one of them is no abbreviation.
pub(super) fn usual(doc: &Doc, from: usize, end: usize) -> Option<String> {
    let words = || doc.tokens[from..end].iter().filter(|token| token.is_word());
    let level = doc.tag(from) == Some(Tag::Level);
    let shouted = words().all(|word| word.case == Case::Upper || word.syllable.letter_count() == 1)
        && (words().count() > 1 || level)
        && words().any(is_spoken);
    if !shouted {
        return None;
    }
    let mut name = String::new();
    let mut at = from;
    while at < end {
        let (word, next) = phrase(doc, at, end);
        if !name.is_empty() && doc.parts(at) {
            name.push(' ');
        }
        name.push_str(&word);
        at = next;
    }
    Some(name)
}

/// A word, or a phrase of which only the first letter is a capital, and one past it.
fn phrase(doc: &Doc, at: usize, end: usize) -> (String, usize) {
    let (last, capital) = match doc.at(at).map(|found| (found.tag, found.end.min(end))) {
        Some((Tag::Province(index), last)) => {
            let province = &lexicon::lexicon().provinces[usize::from(index)];
            return (province.name.to_owned(), last);
        }
        Some((Tag::Level | Tag::And | Tag::Of, last)) => (last, false),
        Some((Tag::Head(_) | Tag::Meant(_) | Tag::Office(_), last)) => (last, true),
        _ => (
            field(&doc.tokens, at)
                .filter(|&last| last <= end)
                .unwrap_or(at + 1),
            true,
        ),
    };
    let mut words = String::new();
    let mut inner = at;
    for place in at..last {
        // `Chủ tịch | Ủy ban nhân dân`
        let head = doc
            .at(place)
            .filter(|found| matches!(found.tag, Tag::Head(_)));
        let begins = place == at || place >= inner && head.is_some();
        inner = inner.max(head.map_or(0, |found| found.end));
        let token = &doc.tokens[place];
        if place > at && doc.parts(place) {
            words.push(' ');
        }
        let printed = doc.word(place);
        let mut letters = printed.chars();
        match letters.next() {
            Some(first) if is_spoken(token) => {
                match capital && begins {
                    true => words.push(first),
                    false => words.extend(first.to_lowercase()),
                }
                words.extend(letters.flat_map(char::to_lowercase));
            }
            _ => words.push_str(&printed),
        }
    }
    (words, last)
}

/// Whether a word is spoken as it is written, and no abbreviation.
fn is_spoken(word: &Token) -> bool {
    word.is_word() && word.syllable.is_vietnamese()
}
