//! Sorts: what tells an award from others of its kind by its printed name, where the lexicon
//! has one entry for all: `Huy chương Vì sự nghiệp Y tế`, `Huy hiệu 40 năm tuổi Đảng`.
//!
//! Used by [`super::claim`]: of two sorts none says again what the other says.

use super::super::doc::Doc;
use crate::text::Case;
use crate::text::Syllable;
use crate::text::Token;
use crate::text::TokenKind;

/// Most tokens of a printed name.
const LONGEST: usize = 16;

/// Most words before `vì`.
const LATEST_CAUSE: usize = 4;

/// Words behind which a name no longer says what for.
const ENDS: [Syllable; 8] = Syllable::literals("của|năm|do|cho|tại|được|là|ngày");

/// Before what a name says what for.
const FOR: Syllable = Syllable::literal("vì");

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// For how many years in the Party.
    Age(String),
    /// For what: the words behind `vì`, until one that is an abbreviation.
    Cause(Vec<Syllable>),
}

impl Sort {
    /// What the name says that begins with a token.
    pub(super) fn at(doc: &Doc, first: usize) -> Option<Sort> {
        const AGE: [Syllable; 2] = Syllable::literals("tuổi|đảng");
        let number = |token: &Token| token.kind == TokenKind::Number;
        let part =
            |token: &&Token| token.is_word() || number(token) || token.is('"') || token.is('-');
        let length = doc.tokens[first..].iter().take(LONGEST).take_while(part);
        let name = &doc.tokens[first..first + length.count()];
        let aged = |pair: &[Token]| [pair[0].syllable, pair[1].syllable] == AGE;
        if let Some(age) = name.windows(2).position(aged) {
            let mut years = (first..first + age).filter(|&at| number(&doc.tokens[at]));
            let only = years.next().filter(|_| years.next().is_none())?;
            return Some(Sort::Age(doc.word(only).into_owned()));
        }
        // `6 đồng chí Huy hiệu 60 năm, 2 đồng chí Huy hiệu 55 năm`
        const BADGE: [Syllable; 2] = Syllable::literals("huy|hiệu");
        const YEARS: Syllable = Syllable::literal("năm");
        if let [one, two, years, word, ..] = name
            && [one.syllable, two.syllable] == BADGE
            && number(years)
            && word.syllable == YEARS
        {
            return Some(Sort::Age(doc.word(first + BADGE.len()).into_owned()));
        }
        let cause = name.iter().position(|token| token.syllable == FOR);
        let cause = cause.filter(|&at| at <= LATEST_CAUSE)?;
        let words = name[cause + 1..].iter().filter(|token| token.is_word());
        let words = words
            .take_while(|token| !ENDS.contains(&token.syllable) && token.case != Case::Upper)
            .map(|token| token.syllable);
        Some(Sort::Cause(words.collect()))
    }

    /// What a name of the lexicon says.
    pub(super) fn named(name: &str) -> Option<Sort> {
        let mut words = name.split(' ').map(Syllable::of);
        words.find(|word| *word == FOR)?;
        Some(Sort::Cause(words.collect()))
    }

    /// Whether both may be one: of two causes one may be cut short.
    pub(super) fn agrees(&self, other: &Sort) -> bool {
        match (self, other) {
            (Sort::Cause(one), Sort::Cause(other)) => {
                one.starts_with(other) || other.starts_with(one)
            }
            (one, other) => one == other,
        }
    }
}
