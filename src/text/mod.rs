//! Ground floor: text. Spans, syllables, words, sentences, fingerprints.
//!
//! Everything that compares Vietnamese words, be it the reader, the search or
//! the highlighter, compares [`Syllable`]s, so all of them agree.
//!
//! Imports nothing of ours.

mod collation;
mod fingerprint;
mod glyph;
mod met;
mod rhyme;
mod slug;
pub mod sorting;
mod span;
mod spelling;
mod syllable;
mod syllable_set;
mod token;
mod wellformed;

pub use collation::collation_key;
pub use fingerprint::fingerprint;
pub use met::Met;
pub use slug::slug;
pub use span::{CharIndex, Span};
pub use spelling::{canonical_word, join_marks, usual_i};
pub use syllable::Syllable;
pub use syllable_set::SyllableSet;
pub use token::{Case, Token, TokenKind, tokenize, tokenize_noting};
pub use wellformed::could_be_syllable;

/// A word of the letters of Vietnamese, composed, that the compiler packs: [`Syllable::literal`].
macro_rules! word {
    ($word:literal) => {
        const { $crate::text::Syllable::literal($word) }
    };
}
pub(crate) use word;
