//! Terms: what the words of a search ask for.
//!
//! Used by the text index, and by the page to mark the words that were found.
//! A word without marks matches every accent, a word with marks binds; the last
//! word is still being typed and matches as a beginning; words between double
//! quotes match whole and side by side; an abbreviation also matches what it
//! stands for.

use super::abbreviations::long_form;
use crate::text::Span;
use crate::text::Syllable;
use crate::text::Token;
use crate::text::TokenKind;
use crate::text::slug;
use crate::text::tokenize;

/// The terms of a search text: a fact must match each of them.
#[derive(Clone, Debug, Default)]
pub struct Terms(Vec<Term>);

/// A word or phrase that is asked for.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Term {
    /// As typed.
    typed: Vec<Wanted>,
    /// With its abbreviations written out; empty where it has none.
    long: Vec<Wanted>,
}

/// A word that is asked for.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Wanted {
    syllable: Syllable,
    plain: bool,
    begins: Option<String>,
}

/// A word of a text that is searched.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Word {
    pub(super) syllable: Syllable,
    /// The letters of a word too long for [`Syllable`] to know its beginning.
    long: Option<String>,
}

/// Words spelt with i or y at will: as typed without marks, and the syllable
/// that stands for both spellings.
const EITHER: [(&str, &str); 6] = [
    ("sy", "sĩ"),
    ("ki", "kỷ"),
    ("qui", "quý"),
    ("li", "lý"),
    ("mi", "mỹ"),
    ("ti", "tỷ"),
];

impl Word {
    fn new(syllable: Syllable, printed: &str) -> Word {
        let long = syllable.letter_count() > 10;
        Word {
            syllable,
            long: long.then(|| slug(printed)),
        }
    }

    /// The words and numbers of a text, in order.
    pub(super) fn all(text: &str) -> impl Iterator<Item = (Word, Span)> {
        tokenize(text)
            .into_iter()
            .filter(|token| matches!(token.kind, TokenKind::Word | TokenKind::Number))
            .map(move |token| (Word::new(token.syllable, token.of(text)), token.span))
    }
}

impl Wanted {
    fn new(syllable: Syllable) -> Wanted {
        Wanted {
            syllable,
            plain: syllable.is_plain(),
            begins: None,
        }
    }

    /// Whether the word is what is asked for.
    pub(super) fn matches(&self, word: &Word) -> bool {
        let spelt = if self.plain {
            word.syllable.plain()
        } else {
            word.syllable
        };
        if spelt == self.syllable || self.either(word) {
            return true;
        }
        let Some(beginning) = &self.begins else {
            return false;
        };
        match &word.long {
            Some(long) => !beginning.is_empty() && long.starts_with(beginning),
            None => spelt.starts_with(self.syllable),
        }
    }

    fn either(&self, word: &Word) -> bool {
        self.plain
            && EITHER.iter().any(|&(typed, both)| {
                word.syllable == Syllable::of(both) && self.syllable == Syllable::of(typed)
            })
    }
}

impl Terms {
    /// The terms of what was typed.
    pub fn of(text: &str) -> Terms {
        let mut terms: Vec<Term> = Vec::new();
        let mut quoted = false;
        let mut phrase: Vec<&Token> = Vec::new();
        let mut last = "";
        let tokens = tokenize(text);
        let term = |words: &[&Token]| Term::new(words, text);
        for token in &tokens {
            match token.kind {
                TokenKind::Sign('"') => {
                    terms.extend((!phrase.is_empty()).then(|| term(&phrase)));
                    phrase.clear();
                    quoted = !quoted;
                    last = "";
                }
                TokenKind::Word | TokenKind::Number => {
                    last = token.of(text);
                    if quoted {
                        phrase.push(token);
                    } else {
                        terms.push(term(&[token]));
                    }
                }
                _ => {}
            }
        }
        terms.extend((!phrase.is_empty()).then(|| term(&phrase)));
        // Nothing follows a word that is still being typed, not even a quote.
        if !last.is_empty()
            && let Some(wanted) = terms.last_mut().and_then(|term| term.typed.last_mut())
        {
            wanted.begins = Some(slug(last));
        }
        Terms(terms)
    }

    /// Whether nothing is asked for.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The words of `text` that a term matches, in order: what to mark in it.
    pub fn marks(&self, text: &str) -> Vec<Span> {
        let (words, spans): (Vec<Word>, Vec<Span>) = Word::all(text).unzip();
        let mut marked = vec![false; words.len()];
        for wanted in self.0.iter().flat_map(Term::ways) {
            for (start, window) in words.windows(wanted.len()).enumerate() {
                if window
                    .iter()
                    .zip(wanted)
                    .all(|(word, wanted)| wanted.matches(word))
                {
                    marked[start..start + wanted.len()].fill(true);
                }
            }
        }
        let marks = spans.into_iter().zip(marked);
        marks
            .filter_map(|(span, marked)| marked.then_some(span))
            .collect()
    }

    /// The terms.
    pub(super) fn iter(&self) -> impl Iterator<Item = &Term> {
        self.0.iter()
    }
}

impl Term {
    fn new(words: &[&Token], text: &str) -> Term {
        let typed = words
            .iter()
            .map(|token| Wanted::new(token.syllable))
            .collect();
        let mut long = Vec::new();
        let mut any = false;
        for token in words {
            let written = long_form(token, text);
            any |= written.is_some();
            let written = written.unwrap_or(token.of(text));
            long.extend(Word::all(written).map(|(word, _)| Wanted::new(word.syllable)));
        }
        if !any {
            long.clear();
        }
        Term { typed, long }
    }

    /// The ways to find it: lists of words that must stand side by side.
    pub(super) fn ways(&self) -> impl Iterator<Item = &[Wanted]> {
        let long = (!self.long.is_empty()).then_some(&*self.long);
        std::iter::once(&*self.typed).chain(long)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(query: &str, text: &str) -> Vec<String> {
        let chars: Vec<char> = text.chars().collect();
        let marks = Terms::of(query).marks(text);
        marks
            .iter()
            .map(|span| {
                chars[span.start as usize..span.end as usize]
                    .iter()
                    .collect()
            })
            .collect()
    }

    #[test]
    fn marks_what_is_asked_for() {
        for (query, text, want) in [
            (
                "nam",
                "Năm 2019, miền Nam, Nậm Pồ",
                vec!["Năm", "Nam", "Nậm"],
            ),
            ("năm", "Năm 2019, miền Nam", vec!["Năm"]),
            ("Nàm", "Năm 2019, miền Nam", vec![]),
            (
                "thuong",
                "khen thưởng, thường trực, thương",
                vec!["thưởng", "thường", "thương"],
            ),
            ("thưong", "khen thưởng, thương, thuong", vec![]),
            (
                "thươn",
                "khen thưởng, thương, thuong",
                vec!["thưởng", "thương"],
            ),
            ("thưong x", "khen thưởng, thương", vec![]),
            ("ch x", "chiến", vec![]),
            ("x chi", "chiến", vec!["chiến"]),
            ("\"chi\"", "chiến", vec![]),
            ("\"chi", "chiến", vec!["chiến"]),
            (
                "\"bằng khen\"",
                "bằng khen, khen bằng bằng",
                vec!["bằng", "khen"],
            ),
            (
                "“bang khen” 2",
                "Bằng khen; khen; 2019",
                vec!["Bằng", "khen", "2019"],
            ),
            (
                "chien sy",
                "chiến sỹ, chiến sĩ",
                vec!["chiến", "sỹ", "chiến", "sĩ"],
            ),
            ("commendat", "Commendation", vec!["Commendation"]),
            ("commendatio", "Commendation", vec!["Commendation"]),
            ("commendatio x", "Commendation", vec![]),
            ("hoà bình", "tỉnh HÒA BÌNH", vec!["HÒA", "BÌNH"]),
            ("\"\" - / ", "gì cũng được", vec![]),
            ("BK x", "tặng Bằng khen, BK", vec!["Bằng", "khen", "BK"]),
            ("\"BK UBND\"", "Bằng khen UBND", vec![]),
            (
                "\"HCCC hạng\"",
                "Huân chương Chiến công hạng Ba",
                vec!["Huân", "chương", "Chiến", "công", "hạng"],
            ),
        ] {
            assert_eq!(marked(query, text), want, "{query} in {text}");
        }
    }
}
