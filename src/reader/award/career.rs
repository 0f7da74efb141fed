//! Dates of a career, which date no award: when somebody joined, finished school or was made, and
//! from when to when an office was held. `Vào ngành năm 2006, đại úy Bình nhiều năm liền đạt …`,
//! `Bà là Giám đốc Sở A năm 1990-2005, được phong …`. Used by [`super::told`].

use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Word;
use super::super::scan::Scan;
use super::super::when::When;
use crate::text::Syllable;
use crate::text::Token;

/// What somebody begins: two words before the date, with few between: `tốt nghiệp đại học năm 2010`.
const BEGINS: [[Syllable; 2]; 12] = [
    Syllable::literals("vào|ngành"),
    Syllable::literals("vào|nghề"),
    Syllable::literals("vào|đảng"),
    Syllable::literals("vào|nghiệp"),
    Syllable::literals("nhập|ngũ"),
    Syllable::literals("nhập|học"),
    Syllable::literals("tốt|nghiệp"),
    Syllable::literals("ra|trường"),
    Syllable::literals("ra|đời"),
    Syllable::literals("nghỉ|hưu"),
    Syllable::literals("về|hưu"),
    Syllable::literals("xuất|ngũ"),
];

/// Within how many words before the date they stand.
const BEGIN_REACH: usize = 5;

/// How far before a term the office may stand.
const OFFICE_REACH: usize = 6;

/// Whether the date at `at` is one of a career.
pub(super) fn is_of_career(scan: &Scan, items: &[Item], at: usize) -> bool {
    let from = items[at].first;
    let near = &scan.doc.tokens[from.saturating_sub(BEGIN_REACH)..from];
    let parted = near.iter().rposition(|token| !token.is_word());
    let near = &near[parted.map_or(0, |parted| parted + 1)..];
    let begun = |pair: &[Token]| BEGINS.contains(&[pair[0].syllable, pair[1].syllable]);
    near.windows(2).any(begun) || is_term(items, at)
}

/// Whether the date at `at` is a term of whole years behind an office, and its clause ends there.
fn is_term(items: &[Item], at: usize) -> bool {
    let Kind::Date(When::Period(period)) = &items[at].kind else {
        return false;
    };
    let before = items[at.saturating_sub(OFFICE_REACH)..at].iter().rev();
    let mut before = before.skip_while(|item| matches!(item.kind, Kind::Plain | Kind::Unit(_)));
    let office = before
        .next()
        .is_some_and(|item| matches!(item.kind, Kind::Office(_)));
    let ends = matches!(&items[at + 1..], [comma, next, ..]
        if matches!(comma.kind, Kind::Sign(','))
            && matches!(next.kind, Kind::Word(Word::Passive | Word::Pronoun)));
    period.is_interval() && office && ends
}
