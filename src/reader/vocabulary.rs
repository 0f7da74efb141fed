//! The vocabulary: the words that phrases are made of, and which follow which.
//!
//! Where [`super::phrases`] says what stands in a text, this says what else could
//! have been meant: [`super::mend`] asks it about words that nothing explains.

use super::phrases::Phrases;
use super::words::Tag;
use crate::text::Syllable;
use crate::text::tokenize;
use std::collections::HashMap;
use std::hash::BuildHasherDefault;
use std::hash::Hasher;
use std::sync::OnceLock;

/// What is known of a word.
#[derive(Clone, Debug, Default)]
pub(super) struct Word {
    /// How it is spelt; empty where only a word of other marks is known.
    pub spelling: String,
    /// The words that stand behind it in phrases.
    pub after: Vec<Syllable>,
    /// The words that stand before it.
    pub before: Vec<Syllable>,
    /// Words that are this one but for their marks and begin a name, or stand in
    /// that of an award.
    pub heads: Vec<Syllable>,
    /// Words that are this one but for their marks and tell of an award.
    pub verbs: Vec<Syllable>,
}

/// The words of all phrases.
pub(super) struct Vocabulary {
    words: HashMap<u64, Word, BuildHasherDefault<Mix>>,
}

/// A hash for keys of which the low bits are the first letters of a word.
#[derive(Default)]
struct Mix(u64);

impl Hasher for Mix {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.write_u64(u64::from(byte));
        }
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

    /// What is known of a word, or of the words that are like it but for their marks.
    pub(super) fn entry(&self, word: Syllable) -> Option<&Word> {
        self.words.get(&word.bits())
    }

    /// What is known of a word of a phrase.
    pub(super) fn word(&self, word: Syllable) -> Option<&Word> {
        self.entry(word).filter(|word| !word.spelling.is_empty())
    }

    fn build() -> Vocabulary {
        let mut vocabulary = Vocabulary {
            words: HashMap::default(),
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
                if is_award {
                    self.mark(before, |word| &mut word.heads);
                }
            }
            before = Some(syllable);
        }
        let Some(first) = first else { return };
        if several && is_name(tag) {
            self.mark(first, |word| &mut word.heads);
        }
        if !several && matches!(tag, Tag::Verb(_)) {
            self.mark(first, |word| &mut word.verbs);
        }
    }

    /// Enters a word at every word that is like it but for its marks.
    fn mark(&mut self, word: Syllable, list: impl Fn(&mut Word) -> &mut Vec<Syllable>) {
        for marking in word.markings() {
            let like = self.words.entry(marking.bits()).or_default();
            insert(list(like), word);
        }
    }
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
