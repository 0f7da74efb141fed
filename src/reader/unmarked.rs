//! Texts without any marks (`Bang khen cua Thu tuong`): read by the phrases that
//! their letters make.
//!
//! Used by [`super::doc`]. The longest phrase counts, of two the one that
//! [`super::phrases`] takes; what is no phrase, as the names of people, stays as
//! it is printed. Only a text that then names an award is read so.

use super::phrases::Phrases;
use super::tag::Tag;
use crate::text::Case;
use crate::text::Syllable;
use crate::text::Token;
use crate::text::tokenize;
use std::collections::HashMap;
use std::sync::OnceLock;

/// Most words of a phrase.
const LONGEST: usize = 9;

/// Words that stand together, where each alone is read as another: `cong nhan` as `công nhân`.
const TOGETHER: [&str; 16] = [
    "được công nhận",
    "đã công nhận",
    "vừa công nhận",
    "việc công nhận",
    "quyết định công nhận",
    "công nhận danh hiệu",
    "công nhận là",
    "hạng Nhất",
    "hạng Nhì",
    "còn có",
    "năm tuổi Đảng",
    "Sở Y tế",
    "Bộ Y tế",
    "Giáo dục và Đào tạo",
    "Ban Thường vụ",
    "mỗi người",
];

struct Marked {
    words: Vec<(Syllable, String)>,
    is_award: bool,
}

/// Gives words their marks; the words that got them as they are spelt, none where
/// the text has marks of its own or names no award.
pub(super) fn restore(tokens: &mut [Token]) -> Vec<(usize, String)> {
    let marked = |token: &Token| token.is_word() && !token.syllable.is_plain();
    if tokens.iter().any(marked) {
        return Vec::new();
    }
    let mut restored: Vec<(usize, Syllable, String)> = Vec::new();
    let mut award = false;
    let mut at = 0;
    while at < tokens.len() {
        let Some(phrase) = longest(tokens, at) else {
            at += 1;
            continue;
        };
        award |= phrase.is_award;
        for (syllable, word) in &phrase.words {
            let spelt = in_case(word, tokens[at].case);
            restored.push((at, *syllable, spelt));
            at += 1;
        }
    }
    if !award {
        return Vec::new();
    }
    for (at, syllable, _) in &restored {
        tokens[*at].syllable = *syllable;
    }
    restored
        .into_iter()
        .map(|(at, _, word)| (at, word))
        .collect()
}

/// The longest phrase whose letters stand at `at`. A word alone counts only where
/// it is no name.
fn longest(tokens: &[Token], at: usize) -> Option<&'static Marked> {
    let words = tokens[at..]
        .iter()
        .take(LONGEST)
        .take_while(|token| token.is_word())
        .count();
    (1..=words).rev().find_map(|count| {
        let key: Vec<u64> = tokens[at..at + count]
            .iter()
            .map(|token| token.syllable.bits())
            .collect();
        let opens = at == 0 || !tokens[at - 1].is_word();
        let alone = count > 1 || tokens[at].case == Case::Lower || opens;
        phrases().get(&key).filter(|_| alone)
    })
}

fn phrases() -> &'static HashMap<Vec<u64>, Marked> {
    static PHRASES: OnceLock<HashMap<Vec<u64>, Marked>> = OnceLock::new();
    PHRASES.get_or_init(|| {
        let mut phrases: HashMap<Vec<u64>, Marked> = HashMap::new();
        let mut add = |phrase: &str, is_award: bool| {
            let tokens = tokenize(phrase);
            let words: Vec<&Token> = tokens.iter().filter(|token| token.is_word()).collect();
            let key = words.iter().map(|token| token.syllable.plain().bits());
            phrases.entry(key.collect()).or_insert_with(|| Marked {
                words: words
                    .iter()
                    .map(|token| (token.syllable, token.of(phrase).to_lowercase()))
                    .collect(),
                is_award: words.len() > 1 && is_award,
            });
        };
        for words in TOGETHER {
            add(words, false);
        }
        Phrases::each(|phrase, tag| add(phrase, matches!(tag, Tag::Award(_))));
        phrases
    })
}

/// A word in the case of another.
pub(super) fn in_case(word: &str, case: Case) -> String {
    let mut letters = word.chars();
    match (case, letters.next()) {
        (Case::Upper, _) => word.to_uppercase(),
        (Case::Initial, Some(first)) => first.to_uppercase().chain(letters).collect(),
        _ => word.to_owned(),
    }
}
