//! What is known of a word by itself: found once for a word, kept with each token that is this
//! word ([`Token::noted`]).
//!
//! Used by [`super::doc`] and [`super::mend`], which pass over most words of a text by it. Of
//! what is no word but a number, only the phrases are known that begin with it.

use crate::text::Syllable;
use crate::text::Token;

/// What is known of a token by itself: a bit for each thing that holds, a digest of the word
/// without its marks, the node of [`super::phrases`] to which it leads.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Noted(u64);

impl Noted {
    /// Nothing is wrong with it by itself, unless it begins a name with what follows.
    pub(super) const SETTLED: u64 = 1;
    /// It is surely not the end of the word before it.
    pub(super) const APART: u64 = 1 << 1;
    /// A name begins with it, or would if its marks were others.
    pub(super) const HEADS: u64 = 1 << 2;
    /// It has a vowel.
    pub(super) const VOWEL: u64 = 1 << 3;
    /// It has a vowel and ends in a consonant.
    pub(super) const CLOSED: u64 = 1 << 4;

    /// Where the digest stands.
    const DIGEST: u32 = 16;
    /// Where the node stands.
    const NODE: u32 = 32;

    /// Of what is no word: that is never mended.
    pub(super) const SIGN: Noted = Noted(Noted::SETTLED | Noted::APART);

    /// Of a token; nothing is known behind the last.
    #[inline]
    pub(super) fn of(token: Option<&Token>) -> Noted {
        token.map_or(Noted::SIGN, |token| Noted(token.noted))
    }

    /// Of a word of which this holds.
    pub(super) fn word(word: Syllable, holds: u64) -> Noted {
        Noted(holds | u64::from(digest(word.plain())) << Noted::DIGEST)
    }

    /// And the node of the phrases that begin with it.
    pub(super) fn with_node(self, node: Option<u32>) -> Noted {
        Noted(self.0 | u64::from(node.unwrap_or(0)) << Noted::NODE)
    }

    /// To be kept with a token.
    pub(super) const fn bits(self) -> u64 {
        self.0
    }

    /// The node of the phrases that begin with it; of most words, none.
    #[inline]
    pub(super) fn node(self) -> Option<u32> {
        let node = (self.0 >> Noted::NODE) as u32;
        (node != 0).then_some(node)
    }

    /// The [`digest`] of the word without its marks.
    #[inline]
    pub(super) fn digest(self) -> u16 {
        (self.0 >> Noted::DIGEST) as u16
    }

    #[inline]
    pub(super) fn has(self, bit: u64) -> bool {
        self.0 & bit != 0
    }

    /// Whether nothing is wrong with it where this follows, unless the two begin a name.
    #[inline]
    pub(super) fn is_right_before(self, next: Noted) -> bool {
        // No word of the language has a vowel, a consonant and one more vowel.
        let parted = next.has(Noted::APART) | (self.has(Noted::CLOSED) & next.has(Noted::VOWEL));
        self.has(Noted::SETTLED) & parted
    }
}

/// A word in sixteen bits: words of the same are mostly one.
pub(super) fn digest(word: Syllable) -> u16 {
    (word.bits().wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 48) as u16
}
