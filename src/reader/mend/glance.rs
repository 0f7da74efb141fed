//! Glances: what of a word tells whether anything may be wrong with it.
//!
//! Most words of all texts are few words again and again. What is seen of a word is
//! the same wherever it stands, so it is kept from one text to the next.

use super::marks::one_mark_apart;
use crate::reader::vocabulary::Vocabulary;
use crate::text::Syllable;
use std::cell::RefCell;

/// What is seen of one word.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Glance {
    word: Syllable,
    /// The word without its marks.
    pub plain: Syllable,
    /// Number of its letters.
    pub letters: u8,
    pub has_vowel: bool,
    pub opens_in_vowel: bool,
    /// Whether it is a syllable of Vietnamese or a word of phrases.
    pub is_word: bool,
    /// Whether a name begins with it, or would if its marks were others.
    pub heads: bool,
    /// Whether it is a mark away from the verb that tells of an award.
    pub near_verb: bool,
    /// Whether nothing is wrong with it, nor with one more such word before or behind it.
    pub is_calm: bool,
}

impl Glance {
    /// Of what is no word: that is never mended.
    pub(super) fn of_no_word() -> Glance {
        Glance {
            is_calm: true,
            ..Glance::default()
        }
    }
}

/// The words met last.
pub(super) struct Glances {
    vocabulary: &'static Vocabulary,
    kept: Vec<Glance>,
}

/// Number of words kept, a power of two.
const KEPT: usize = 4096;

thread_local! {
    static GLANCES: RefCell<Glances> = RefCell::new(Glances {
        vocabulary: Vocabulary::get(),
        kept: vec![Glance::default(); KEPT],
    });
}

impl Glances {
    /// Does something with the glances of this thread.
    pub(super) fn with<T>(act: impl FnOnce(&mut Glances) -> T) -> T {
        GLANCES.with_borrow_mut(act)
    }

    /// What is seen of a word.
    #[inline]
    pub(super) fn of(&mut self, word: Syllable) -> Glance {
        let mixed = word.bits().wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let place = &mut self.kept[(mixed >> 32) as usize % KEPT];
        if place.word != word {
            *place = look(self.vocabulary, word);
        }
        *place
    }
}

#[cold]
fn look(vocabulary: &Vocabulary, word: Syllable) -> Glance {
    let alike = vocabulary.alike(word);
    let mut glance = Glance {
        word,
        plain: word.plain(),
        letters: word.letter_count() as u8,
        has_vowel: word.has_vowel(),
        opens_in_vowel: word.opens_in_vowel(),
        is_word: word.is_vietnamese() || vocabulary.word(word).is_some(),
        heads: alike.is_some_and(|alike| !alike.heads.is_empty()),
        near_verb: alike
            .is_some_and(|alike| matches!(alike.verbs[..], [verb] if one_mark_apart(word, verb))),
        is_calm: false,
    };
    let whole = glance.is_word && glance.has_vowel && !glance.opens_in_vowel;
    glance.is_calm = whole && !glance.heads && !glance.near_verb;
    glance
}
