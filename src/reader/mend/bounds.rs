//! Bounds of words: words that were run together or broken apart.

use super::Bench;
use super::Repair;
use super::glance::Glance;
use crate::model::NoteKind;
use crate::text::Case;
use crate::text::Span;
use crate::text::Syllable;
use crate::text::Token;
use crate::text::TokenKind;
use crate::text::tokenize;

/// Most letters of a run in which words are looked for.
const LONGEST_RUN: usize = 40;
/// Most letters of a syllable.
const LONGEST_SYLLABLE: u32 = 7;
/// Most parts of such a run that are tried.
const MOST_TRIES: usize = 200;

impl Bench<'_> {
    /// One word of the two tokens at `at`: `kh en`.
    pub(super) fn joined(&self, at: usize, one: &Token, two: &Token) -> Option<Repair> {
        let syllable = one.syllable.joined(two.syllable)?;
        if !syllable.is_vietnamese() {
            return None;
        }
        self.vocabulary.word(syllable)?;
        let token = Token {
            span: one.span.to(two.span),
            bytes: (one.bytes.0, two.bytes.1),
            syllable,
            canonical: false,
            ..*one
        };
        let around = self.around(at, &[token], 2);
        let (from, found) = around.phrase(self.phrases)?;
        let odd = !one.syllable.is_vietnamese() || !two.syllable.is_vietnamese();
        let measure = |before: &Token| before.kind == TokenKind::Number && odd;
        let alone = found.end == from + 1;
        let doubtful = alone && (!odd || self.before(at).is_some_and(measure));
        if doubtful || (!odd && (self.makes_sense(at) || self.makes_sense(at + 1))) {
            return None;
        }
        Some(Repair {
            taken: 2,
            tokens: vec![token],
            kind: NoteKind::WordBounds,
            spelling: None,
            around: (false, false),
        })
    }

    /// The words of one run of letters: `Bằngkhen`, `năm2019`.
    pub(super) fn parted(&self, at: usize, run: &Token) -> Option<Repair> {
        let printed = run.of(self.text);
        if run.syllable.letter_count() < 3 || printed.len() > 3 * LONGEST_RUN {
            return None;
        }
        let mut parts = Vec::new();
        let whole = self.part(at, run, printed, &mut parts, &mut 0);
        whole.then_some(Repair {
            taken: 1,
            tokens: parts,
            kind: NoteKind::WordBounds,
            spelling: None,
            around: (false, false),
        })
    }

    /// Parts what is left of a run into words and numbers, the first of them in
    /// `parts`, until all belong together.
    fn part(
        &self,
        at: usize,
        run: &Token,
        rest: &str,
        parts: &mut Vec<Token>,
        tries: &mut usize,
    ) -> bool {
        for (end, syllable) in Syllable::beginnings(rest) {
            let (part, behind) = rest.split_at(end);
            let number = part.bytes().all(|b| b.is_ascii_digit());
            if !number && syllable.letter_count() > LONGEST_SYLLABLE {
                return false;
            }
            if !(number && behind.is_empty() || !number && syllable.is_vietnamese()) {
                continue;
            }
            *tries += 1;
            if *tries > MOST_TRIES {
                return false;
            }
            let Some(token) = self.known(run, part, behind, parts.last()) else {
                continue;
            };
            parts.push(token);
            let parted = match behind {
                "" => parts.len() > 1 && self.belong_together(at, parts),
                _ => self.part(at, run, behind, parts, tries),
            };
            if parted {
                return true;
            }
            parts.pop();
        }
        false
    }

    /// The token of a part of a run, if it is a word of phrases or a number.
    fn known(
        &self,
        run: &Token,
        part: &str,
        behind: &str,
        before: Option<&Token>,
    ) -> Option<Token> {
        let token = *tokenize(part).first()?;
        let known =
            token.kind == TokenKind::Number || self.vocabulary.word(token.syllable).is_some();
        let start = before.map_or(run.span.start, |before| before.span.end);
        let end = run.bytes.1 - behind.len() as u32;
        known.then(|| Token {
            span: Span::new(start, start + part.chars().count() as u32),
            bytes: (end - part.len() as u32, end),
            spaced: run.spaced || before.is_some(),
            ..token
        })
    }

    /// Whether the parts of a run are words of a phrase, among themselves or with
    /// their neighbours, or a word and its number.
    fn belong_together(&self, at: usize, parts: &[Token]) -> bool {
        if let [word, number] = parts
            && number.kind == TokenKind::Number
        {
            return word.syllable.letter_count() > 1 && word.case != Case::Upper;
        }
        let around = self.around(at, parts, 1);
        (0..=around.last).any(|from| {
            self.phrases
                .at(&around.tokens, from)
                .is_some_and(|found| found.end > around.first && found.end > from + 1)
        })
    }
}

/// Whether two tokens, of which a glance saw this, can be one word: one of them has
/// no vowel, or the second begins with one, and their capitals fit.
pub(super) fn may_be_parts(one: (&Token, Glance), two: (&Token, Glance)) -> bool {
    let ((one, first), (two, second)) = (one, two);
    let vowels = second.opens_in_vowel() || !first.has_vowel() || !second.has_vowel();
    let letters = u32::from(first.letters) + u32::from(second.letters);
    let fits = || two.case == Case::Lower || (one.case == Case::Upper && two.span.len() < 5);
    vowels && letters > 2 && letters <= LONGEST_SYLLABLE && fits()
}
