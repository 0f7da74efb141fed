//! The vocabulary: the words that phrases are made of, and which follow which.
//!
//! Where [`super::phrases`] says what stands in a text, this says what else could
//! have been meant: [`super::mend`] asks it about words that nothing explains.

use super::noted::digest;
use super::phrases::Phrases;
use super::tag::Tag;
use crate::text::Syllable;
use crate::text::tokenize;
use std::collections::HashMap;
use std::collections::HashSet;
use std::hash::BuildHasherDefault;
use std::hash::Hasher;
use std::sync::OnceLock;

/// A word of phrases.
#[derive(Clone, Debug, Default)]
pub(super) struct Word {
    /// How it is spelt.
    pub spelling: String,
    /// The words that stand behind it in phrases.
    pub after: Vec<Syllable>,
    /// The words that stand before it.
    pub before: Vec<Syllable>,
}

/// The words that are alike but for their marks.
#[derive(Clone, Debug, Default)]
pub(super) struct Alike {
    /// Those that begin a name, or stand in that of an award.
    pub heads: Vec<Syllable>,
    /// Those that tell of an award.
    pub verbs: Vec<Syllable>,
}

/// The words of all phrases.
pub(super) struct Vocabulary {
    words: HashMap<u64, Word, BuildHasherDefault<Mix>>,
    /// By what they are without marks.
    alike: HashMap<u64, Alike, BuildHasherDefault<Mix>>,
    /// A bit for each two words without marks that follow each other.
    pairs: Vec<u64>,
    /// The words that follow each other, with their marks.
    follow: HashSet<(u64, u64), BuildHasherDefault<Mix>>,
}

/// A hash for keys of which the low bits are the first letters of a word.
#[derive(Default)]
pub(super) struct Mix(u64);

impl Hasher for Mix {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.write_u64(u64::from(byte));
        }
    }

    fn write_u16(&mut self, value: u16) {
        self.write_u64(value.into());
    }

    fn write_usize(&mut self, value: usize) {
        self.write_u64(value as u64);
    }

    fn write_u64(&mut self, value: u64) {
        self.0 = (self.0 ^ value).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        self.0 ^= self.0 >> 32;
    }
}

impl Vocabulary {
    pub(super) fn get() -> &'static Vocabulary {
        static VOCABULARY: OnceLock<Vocabulary> = OnceLock::new();
        VOCABULARY.get_or_init(Vocabulary::build)
    }

    /// What is known of a word of a phrase.
    pub(super) fn word(&self, word: Syllable) -> Option<&Word> {
        self.words.get(&word.bits())
    }

    /// The names and verbs that are like this word but for their marks.
    pub(super) fn alike(&self, word: Syllable) -> Option<&Alike> {
        self.alike.get(&word.plain().bits())
    }

    /// Whether two words may follow each other in a phrase but for their marks, by their
    /// digests without them: where it says no, they do not.
    #[inline]
    pub(super) fn may_follow(&self, one: u16, two: u16) -> bool {
        let (word, bit) = pair(one, two);
        self.pairs[word] & bit != 0
    }

    /// Whether two words follow each other in a phrase.
    pub(super) fn follow(&self, one: Syllable, two: Syllable) -> bool {
        self.follow.contains(&(one.bits(), two.bits()))
    }

    fn build() -> Vocabulary {
        let mut vocabulary = Vocabulary {
            words: HashMap::default(),
            alike: HashMap::default(),
            pairs: vec![0; PAIRS / 64],
            follow: HashSet::default(),
        };
        Phrases::each(|phrase, tag| vocabulary.add(phrase, tag));
        vocabulary
    }

    fn add(&mut self, phrase: &str, tag: Tag) {
        let tokens = tokenize(phrase);
        let mut words = tokens.iter().filter(|token| token.is_word()).peekable();
        let first = words.peek().map(|token| token.syllable);
        let is_award = matches!(tag, Tag::Award(_));
        let several = tokens.len() > 1;
        let mut before: Option<Syllable> = None;
        for token in words {
            let syllable = token.syllable;
            let word = self.words.entry(syllable.bits()).or_default();
            if word.spelling.is_empty() {
                word.spelling = token.of(phrase).to_lowercase();
            }
            if let Some(before) = before {
                insert(&mut word.before, before);
                let behind = self.words.entry(before.bits()).or_default();
                insert(&mut behind.after, syllable);
                let (word, bit) = pair(digest(before.plain()), digest(syllable.plain()));
                self.pairs[word] |= bit;
                self.follow.insert((before.bits(), syllable.bits()));
                if is_award {
                    insert(&mut self.all_alike(before).heads, before);
                }
            }
            before = Some(syllable);
        }
        let Some(first) = first else { return };
        if several && is_name(tag) {
            insert(&mut self.all_alike(first).heads, first);
        }
        if !several && matches!(tag, Tag::Verb(_)) {
            insert(&mut self.all_alike(first).verbs, first);
        }
    }

    fn all_alike(&mut self, word: Syllable) -> &mut Alike {
        self.alike.entry(word.plain().bits()).or_default()
    }
}

/// Number of bits for pairs: many times as many as there are pairs.
const PAIRS: usize = 1 << 16;

/// The bit of a pair and the word of the table in which it is.
fn pair(one: u16, two: u16) -> (usize, u64) {
    let both = u32::from(one) << 16 | u32::from(two);
    let place = (both.wrapping_mul(0x9e37_79b9) >> (u32::BITS - PAIRS.trailing_zeros())) as usize;
    (place / 64, 1 << (place % 64))
}

/// Whether a phrase is a name that is known by its first two words.
fn is_name(tag: Tag) -> bool {
    matches!(
        tag,
        Tag::Award(_)
            | Tag::Carrier
            | Tag::Receiver(_)
            | Tag::Rank(_)
            | Tag::Office(_)
            | Tag::Unit(_)
            | Tag::Head(_)
            | Tag::Verb(_)
    )
}

fn insert(list: &mut Vec<Syllable>, word: Syllable) {
    if !list.contains(&word) {
        list.push(word);
    }
}
