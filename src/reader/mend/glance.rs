//! Glances: what of a word tells whether anything may be wrong with it.
//!
//! Most words of all texts are few words again and again. What is seen of a word is
//! the same wherever it stands, so it is kept from one text to the next.

use super::marks::name_meant;
use super::marks::one_mark_apart;
use crate::reader::noted::Noted;
use crate::reader::phrases::Phrases;
use crate::reader::vocabulary::Vocabulary;
use crate::text::Met;
use crate::text::Syllable;
use crate::text::Token;
use crate::text::TokenKind;
use crate::text::tokenize_noting;
use std::cell::RefCell;

/// What is seen of one word.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Glance {
    word: Syllable,
    /// Number of its letters.
    pub letters: u8,
    /// What is kept of it with each token.
    pub noted: Noted,
    /// What else holds of it, a bit each.
    holds: u8,
}

impl Glance {
    /// Of what is no word: that is never mended.
    fn of_no_word() -> Glance {
        Glance {
            noted: Noted::SIGN,
            ..Glance::default()
        }
    }

    const OPEN: u64 = 1;
    const WORD: u64 = 1 << 1;
    const VERB: u64 = 1 << 2;

    pub(super) fn has_vowel(self) -> bool {
        self.noted.has(Noted::VOWEL)
    }

    pub(super) fn opens_in_vowel(self) -> bool {
        u64::from(self.holds) & Glance::OPEN != 0
    }

    /// Whether it is a syllable of Vietnamese or a word of phrases.
    pub(super) fn is_word(self) -> bool {
        u64::from(self.holds) & Glance::WORD != 0
    }

    /// Whether a name begins with it, or would if its marks were others.
    pub(super) fn heads(self) -> bool {
        self.noted.has(Noted::HEADS)
    }

    /// Whether it is a mark away from the verb that tells of an award.
    pub(super) fn is_near_verb(self) -> bool {
        u64::from(self.holds) & Glance::VERB != 0
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
const PAIRS: usize = 4096;

thread_local! {
    static GLANCES: RefCell<Glances> = RefCell::new(Glances {
        vocabulary: Vocabulary::get(),
        kept: vec![Glance::default(); KEPT],
        pairs: vec![[Syllable::default(); 2]; PAIRS],
    });
}

/// A text's tokens, with what is known of each.
pub(in crate::reader) fn cut(text: &str) -> Vec<Token> {
    thread_local! {
        static MET: RefCell<Met> = RefCell::default();
    }
    let cut = |glances: &mut Glances, met: &mut Met| {
        tokenize_noting(text, met, |kind, word| glances.note(kind, word))
    };
    MET.with_borrow_mut(|met| Glances::with(|glances| cut(glances, met)))
}

/// Sees anew what is known of a token whose word has changed.
pub(in crate::reader) fn note(token: &mut Token) {
    token.noted = Glances::with(|glances| glances.note(token.kind, token.syllable));
}

impl Glances {
    /// Does something with the glances of this thread.
    pub(super) fn with<T>(act: impl FnOnce(&mut Glances) -> T) -> T {
        GLANCES.with_borrow_mut(act)
    }

    /// What is seen of a token.
    pub(super) fn at(&mut self, token: Option<&Token>) -> Glance {
        match token {
            Some(token) if token.is_word() => self.of(token.syllable),
            _ => Glance::of_no_word(),
        }
    }

    /// What is kept with a token that spells this.
    pub(super) fn note(&mut self, kind: TokenKind, word: Syllable) -> u64 {
        let noted = match kind {
            TokenKind::Word => self.of(word).noted,
            TokenKind::Number => Noted::SIGN.with_node(Phrases::get().node(word)),
            TokenKind::Sign(_) | TokenKind::Break => Noted::SIGN,
        };
        noted.bits()
    }

    fn of(&mut self, word: Syllable) -> Glance {
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

    /// Whether two words in a row surely begin no name of which one has a wrong mark: most pairs
    /// are right as they are.
    #[inline]
    pub(super) fn is_right(&mut self, one: &Token, two: Option<&Token>) -> bool {
        let Some(two) = two else { return true };
        let pair = [one.syllable, two.syllable];
        let mixed = pair[0].bits().rotate_left(29) ^ pair[1].bits();
        let mixed = mixed.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let place = (mixed >> (u64::BITS - PAIRS.trailing_zeros())) as usize;
        if self.pairs[place] == pair {
            return true;
        }
        let right = name_meant(self.vocabulary, pair).is_none();
        if right {
            self.pairs[place] = pair;
        }
        right
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
    let all = |bits: &[(bool, u64)]| {
        let bits = bits.iter().filter(|(holds, _)| *holds);
        bits.fold(0, |all, (_, bit)| all | bit)
    };
    let noted = all(&[
        (known && vowel && !near_verb, Noted::SETTLED),
        (vowel && !open, Noted::APART),
        (heads, Noted::HEADS),
        (vowel, Noted::VOWEL),
        (vowel && !word.ends_in_vowel(), Noted::CLOSED),
    ]);
    let holds = all(&[
        (open, Glance::OPEN),
        (known, Glance::WORD),
        (near_verb, Glance::VERB),
    ]);
    Glance {
        word,
        letters: word.letter_count() as u8,
        noted: Noted::word(word, noted).with_node(Phrases::get().node(word)),
        holds: holds as u8,
    }
}
