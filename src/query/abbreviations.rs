//! Abbreviations and what they stand for.
//!
//! Used on both sides of the search: a string is also found as it reads with its
//! abbreviations written out, and an abbreviation that is looked for also finds
//! what it stands for. What always holds: both sides ask this one table.

use crate::model::lexicon::abbreviations;
use crate::table::QuickMap;
use crate::text::{Case, Syllable, Token, TokenKind, tokenize};
use std::sync::OnceLock;

/// Abbreviations of one word, by the word.
fn table() -> &'static QuickMap<Syllable, &'static str> {
    static TABLE: OnceLock<QuickMap<Syllable, &'static str>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut table = QuickMap::default();
        for entry in abbreviations() {
            for short in std::iter::once(&entry.short).chain(&entry.variants) {
                if !short.contains(' ') && short.chars().any(char::is_uppercase) {
                    table.entry(Syllable::of(short)).or_insert(entry.long);
                }
            }
        }
        table
    })
}

/// What the token stands for, if it is an abbreviation: in capitals, or, as it
/// may be typed, longer than syllables of its letters are or without a vowel.
pub(super) fn long_form(token: &Token, text: &str) -> Option<&'static str> {
    if token.kind != TokenKind::Word {
        return None;
    }
    let long = table().get(&token.syllable)?;
    let printed = token.of(text);
    let vowel = |c: char| "aăâeêioôơuưy".contains(c);
    let no_word = printed.chars().count() > 3 || !printed.to_lowercase().chars().any(vowel);
    (token.case == Case::Upper || no_word).then_some(long)
}

/// The text with its abbreviations written out; `None` where it has none.
pub(super) fn written_out(text: &str) -> Option<String> {
    let tokens = tokenize(text);
    let long = |token: &Token| match token.case {
        Case::Upper => long_form(token, text),
        _ => None,
    };
    // Few texts have any.
    if !tokens.iter().any(|token| long(token).is_some()) {
        return None;
    }
    let words = tokens.iter();
    let words: Vec<&str> = words
        .map(|token| long(token).unwrap_or(token.of(text)))
        .collect();
    Some(words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn abbreviations_are_written_out() {
        for (text, long) in [
            ("UBND tỉnh", Some("Ủy ban nhân dân tỉnh")),
            ("tặng BK", Some("tặng Bằng khen")),
            ("ubnd", None),
            ("Bằng khen", None),
            ("", None),
        ] {
            assert_eq!(written_out(text).as_deref(), long, "{text}");
        }
        let found = |text: &str| {
            tokenize(text)
                .first()
                .and_then(|token| long_form(token, text))
        };
        for (typed, long) in [
            ("HCCC", Some("Huân chương Chiến công")),
            ("hccc", Some("Huân chương Chiến công")),
            ("cstđ", Some("Chiến sĩ thi đua")),
            ("bk", Some("Bằng khen")),
            ("CA", Some("Công an")),
            ("ca", None),
            ("khen", None),
        ] {
            assert_eq!(found(typed), long, "{typed}");
        }
    }
}
