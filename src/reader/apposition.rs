//! Sentences that only name what the one before told of: `… nhận nhiều phần thưởng cao quý. | Đó là Huân
//! chương …`. Read as if a colon stood before them, so that they have its subject and verb.
//!
//! Used by [`super::doc`] before phrases are kept. One sign is changed, nothing else.

use super::lines::HONOURS;
use super::phrases::Phrases;
use super::tag::Tag;
use crate::text::Case;
use crate::text::Syllable;
use crate::text::Token;
use crate::text::TokenKind;

/// How such a sentence opens; the awards follow.
const OPENERS: [&[Syllable]; 13] = [
    &Syllable::literals::<2>("đó|là"),
    &Syllable::literals::<3>("trong|đó|có"),
    &Syllable::literals::<2>("trong|đó"),
    &Syllable::literals::<3>("tiêu|biểu|là"),
    &Syllable::literals::<3>("tiêu|biểu|như"),
    &Syllable::literals::<2>("tiêu|biểu"),
    &Syllable::literals::<3>("cụ|thể|là"),
    &Syllable::literals::<2>("cụ|thể"),
    &Syllable::literals::<3>("nổi|bật|là"),
    &Syllable::literals::<3>("điển|hình|là"),
    &Syllable::literals::<3>("đáng|kể|là"),
    &Syllable::literals::<4>("đáng|chú|ý|là"),
    &Syllable::literals::<2>("gồm|có"),
];

/// Most words between what the sentence before tells of and its end: `phần thưởng cao quý của Đảng
/// và Nhà nước`.
const REACH: usize = 12;

/// Makes a colon of the full stop before each such sentence.
pub(super) fn join(tokens: &mut [Token]) {
    for at in 0..tokens.len() {
        if tokens[at].is('.') && names_what_was_told(&tokens[..at], &tokens[at + 1..]) {
            tokens[at].kind = TokenKind::Sign(':');
        }
    }
}

/// Whether the sentence behind a full stop only names the honours of which the one before tells.
fn names_what_was_told(before: &[Token], behind: &[Token]) -> bool {
    let opens = |opener: &&&[Syllable]| {
        let words = behind.iter().map(|token| token.syllable);
        words.take(opener.len()).eq(opener.iter().copied())
    };
    let capital = matches!(behind, [first, ..] if first.case == Case::Initial);
    let Some(opener) = OPENERS.iter().find(opens).filter(|_| capital) else {
        return false;
    };
    let passed = |token: &&Token| {
        token.kind == TokenKind::Number || matches!(token.kind, TokenKind::Sign(',' | ':' | '"'))
    };
    let named = &behind[opener.len()..];
    let named = &named[named.iter().take_while(passed).count()..];
    let award = Phrases::get().at(named, 0);
    let told = before[before.len().saturating_sub(REACH)..]
        .windows(2)
        .rev();
    let honours = |pair: &[Token]| HONOURS.contains(&[pair[0].syllable, pair[1].syllable]);
    award.is_some_and(|found| matches!(found.tag, Tag::Award(_)))
        && told.take_while(|pair| !pair[1].is('.')).any(honours)
}
