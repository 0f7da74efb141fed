//! Glances: what of a word tells whether anything may be wrong with it.
//!
//! Most words of all texts are few words again and again. What is seen of a word is
//! the same wherever it stands, so it is kept from one text to the next.

use super::marks::name_meant;
use super::marks::one_mark_apart;
use crate::reader::vocabulary::Vocabulary;
use crate::text::Syllable;
use crate::text::Token;
use std::cell::RefCell;

/// What is seen of one word.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Glance {
    word: Syllable,
    /// The word without its marks.
    pub plain: Syllable,
    /// Number of its letters.
    pub letters: u8,
    /// What holds of it, a bit each.
    holds: u8,
}

impl Glance {
    /// Of what is no word: that is never mended.
    pub(super) fn of_no_word() -> Glance {
        Glance {
            holds: Glance::SETTLED | Glance::APART,
            ..Glance::default()
        }
    }

    const VOWEL: u8 = 1;
    const OPEN: u8 = 1 << 1;
    const WORD: u8 = 1 << 2;
    const HEAD: u8 = 1 << 3;
    const VERB: u8 = 1 << 4;
    const SETTLED: u8 = 1 << 5;
    const APART: u8 = 1 << 6;

    pub(super) fn has_vowel(self) -> bool {
        self.holds & Glance::VOWEL != 0
    }

    pub(super) fn opens_in_vowel(self) -> bool {
        self.holds & Glance::OPEN != 0
    }

    /// Whether it is a syllable of Vietnamese or a word of phrases.
    pub(super) fn is_word(self) -> bool {
        self.holds & Glance::WORD != 0
    }

    /// Whether a name begins with it, or would if its marks were others.
    pub(super) fn heads(self) -> bool {
        self.holds & Glance::HEAD != 0
    }

    /// Whether it is a mark away from the verb that tells of an award.
    pub(super) fn is_near_verb(self) -> bool {
        self.holds & Glance::VERB != 0
    }

    /// Whether nothing is wrong with it by itself, unless it begins a name with what follows.
    pub(super) fn is_settled(self) -> bool {
        self.holds & Glance::SETTLED != 0
    }

    /// Whether it is surely not the end of the word before it.
    pub(super) fn stands_apart(self) -> bool {
        self.holds & Glance::APART != 0
    }
}

/// The words met last, and the pairs of them of which no mark is wrong.
pub(super) struct Glances {
    vocabulary: &'static Vocabulary,
    kept: Vec<Glance>,
    pairs: Vec<[Syllable; 2]>,
}

/// Number of words kept, a power of two.
const KEPT: usize = 4096;

/// Number of pairs kept, a power of two.
const PAIRS: usize = 1024;

thread_local! {
    static GLANCES: RefCell<Glances> = RefCell::new(Glances {
        vocabulary: Vocabulary::get(),
        kept: vec![Glance::default(); KEPT],
        pairs: vec![[Syllable::default(); 2]; PAIRS],
    });
}

impl Glances {
    /// Does something with the glances of this thread.
    pub(super) fn with<T>(act: impl FnOnce(&mut Glances) -> T) -> T {
        GLANCES.with_borrow_mut(act)
    }

    /// What is seen of a token.
    #[inline]
    pub(super) fn at(&mut self, token: Option<&Token>) -> Glance {
        let word = match token {
            Some(token) if token.is_word() => token.syllable,
            _ => return Glance::of_no_word(),
        };
        let mixed = word.bits().wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let place = (mixed >> (u64::BITS - KEPT.trailing_zeros())) as usize;
        if self.kept[place].word != word {
            // Each word has two places, the first for the one met last.
            self.kept.swap(place, place ^ 1);
            if self.kept[place].word != word {
                self.kept[place] = look(self.vocabulary, word);
            }
        }
        self.kept[place]
    }

    /// The name that two words were meant to begin of which one has a wrong mark; most pairs are
    /// right as they are.
    #[inline]
    pub(super) fn meant(&mut self, pair: [Syllable; 2]) -> Option<[Syllable; 2]> {
        let mixed = pair[0].bits().rotate_left(29) ^ pair[1].bits();
        let mixed = mixed.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let place = &mut self.pairs[(mixed >> 32) as usize % PAIRS];
        if *place == pair {
            return None;
        }
        let meant = name_meant(self.vocabulary, pair);
        if meant.is_none() {
            *place = pair;
        }
        meant
    }
}

#[cold]
fn look(vocabulary: &Vocabulary, word: Syllable) -> Glance {
    let alike = vocabulary.alike(word);
    let vowel = word.has_vowel();
    let open = word.opens_in_vowel();
    let known = word.is_vietnamese() || vocabulary.word(word).is_some();
    let heads = alike.is_some_and(|alike| !alike.heads.is_empty());
    let near_verb =
        alike.is_some_and(|alike| matches!(alike.verbs[..], [verb] if one_mark_apart(word, verb)));
    let holds = [
        (vowel, Glance::VOWEL),
        (open, Glance::OPEN),
        (known, Glance::WORD),
        (heads, Glance::HEAD),
        (near_verb, Glance::VERB),
        (known && vowel && !near_verb, Glance::SETTLED),
        (vowel && !open, Glance::APART),
    ];
    let holds = holds.into_iter().filter(|(holds, _)| *holds);
    Glance {
        word,
        plain: word.plain(),
        letters: word.letter_count() as u8,
        holds: holds.fold(0, |all, (_, bit)| all | bit),
    }
}
