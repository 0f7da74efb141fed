//! Schools: the words of their levels, `THPT`, `Tiểu học`, and what of a name follows these
//! alone. Used by [`super::unit_end`].

use super::doc::Doc;
use super::doc::ends_in;
use super::tag::Tag;
use super::unit_place::begins_capital;
use crate::text::Case;
use crate::text::Syllable;
use crate::text::Token;
use crate::text::TokenKind;

/// The last words of the levels of schools, which are often named after people.
const SCHOOLS: [&[Syllable]; 8] = [
    &Syllable::literals::<1>("thpt"),
    &Syllable::literals::<1>("thcs"),
    &Syllable::literals::<1>("th"),
    &Syllable::literals::<2>("tiểu|học"),
    &Syllable::literals::<2>("mầm|non"),
    &Syllable::literals::<2>("phổ|thông"),
    &Syllable::literals::<2>("cơ|sở"),
    &Syllable::literals::<1>("chuyên"),
];

/// Whether tokens end in a level of school: `THPT`, `Tiểu học`, `THCS chuyên`.
pub(super) fn ends_in_level(before: &[Token]) -> bool {
    SCHOOLS.iter().any(|school| ends_in(before, school))
}

/// Whether a word of address at `at` belongs to the name of a lady whose name a school bears:
/// `Trường THPT Bà Triệu`, `Trường THPT Hai Bà Trưng`.
pub(super) fn is_lady(doc: &Doc, at: usize) -> bool {
    let found = doc.at(at);
    let address = found.is_some_and(|found| found.tag == Tag::Honorific && found.end == at + 1);
    let tokens = &doc.tokens;
    let first = || ends_in_level(&tokens[..at]) || at > 0 && ends_in_level(&tokens[..at - 1]);
    address && begins_capital(doc, at + 1) && first()
}

/// One past the number by which a school is one of its place's: `Trường Mầm non xã Thanh
/// Hòa 2`; its head ends at `head_end`, its place at `at`.
pub(super) fn with_number(doc: &Doc, head_end: usize, at: usize) -> usize {
    let number = doc.tokens.get(at).is_some_and(|token| {
        token.kind == TokenKind::Number && token.span.len() == 1 && token.spaced
    });
    let free = doc.tokens.get(at + 1).is_none_or(|next| {
        let word = next.is_word() && next.case == Case::Lower;
        let small = matches!(
            doc.tag(at + 1),
            Some(Tag::Verb(_) | Tag::Passive | Tag::Stop | Tag::And | Tag::Circumstance)
        );
        !next.is('/') && !next.is('-') && next.kind != TokenKind::Number && (!word || small)
    });
    at + usize::from(number && free && ends_in_level(&doc.tokens[..head_end]))
}
