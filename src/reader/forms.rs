//! The forms that may begin with a token: a person, a date, an award, a number, or none but a word of
//! grammar. By the token and its phrase alone, so that [`super::scan`] asks only those that are possible.

use super::phrases::Found;
use super::tag::Tag;
use crate::text::Case;
use crate::text::SyllableSet;
use crate::text::Token;
use crate::text::TokenKind;

/// Forms that may begin with a token, a bit for each.
#[derive(Clone, Copy)]
pub(super) struct Forms(u8);

/// The words with which a form may begin whatever phrase they begin: a number in words, a grade,
/// `giải thưởng này`, an order by its own words.
static OPENING: SyllableSet<256> = SyllableSet::literals::<20>(
    "một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|nhất|nhì|giải|chống|độc|lao|quân|chiến|bảo|kháng",
);

impl Forms {
    pub(super) const PERSON: Forms = Forms(1);
    pub(super) const DATE: Forms = Forms(1 << 1);
    pub(super) const AWARD: Forms = Forms(1 << 2);
    pub(super) const NUMBER: Forms = Forms(1 << 3);
    /// A unit, a place, a grade.
    const OTHER: Forms = Forms(1 << 4);

    /// Those that may begin with a token and the phrase that begins there.
    #[inline]
    pub(super) fn of(token: &Token, found: Option<Found>) -> Forms {
        let by_phrase = found.map_or(0, |found| Forms::of_tag(found.tag).0);
        let by_itself = match (token.kind, token.case) {
            (TokenKind::Number, _) => Forms::DATE.0 | Forms::NUMBER.0,
            (TokenKind::Word, Case::Lower) => {
                u8::from(OPENING.contains(token.syllable)) * Forms::OTHER.0
            }
            (TokenKind::Word, _) => Forms::PERSON.0,
            _ => Forms::OTHER.0,
        };
        Forms(by_phrase | by_itself)
    }

    /// Those that a phrase may begin: a table, which it is not where the compiler takes it apart.
    #[inline(never)]
    const fn of_tag(tag: Tag) -> Forms {
        match tag {
            Tag::Rank(_) | Tag::Office(_) | Tag::Honorific | Tag::Modifier | Tag::Suspect => {
                Forms::PERSON
            }
            // Of those who receive, somebody alone may be named.
            Tag::Receiver(_) => Forms(Forms::PERSON.0 | Forms::OTHER.0),
            Tag::Award(_) | Tag::Carrier => Forms::AWARD,
            Tag::Time(_) | Tag::Number(_) => Forms(Forms::DATE.0 | Forms::NUMBER.0),
            Tag::Approx(_) | Tag::Vague(_) => Forms::NUMBER,
            Tag::Unit(_) | Tag::Province(_) | Tag::Head(_) | Tag::Level | Tag::GradeWord => {
                Forms::OTHER
            }
            _ => Forms(0),
        }
    }

    /// Whether these are among them.
    #[inline]
    pub(super) const fn have(self, forms: Forms) -> bool {
        self.0 & forms.0 != 0
    }

    /// Whether a phrase there is one of grammar alone.
    #[inline]
    pub(super) const fn is_none(self) -> bool {
        self.0 == 0
    }
}
