//! Which old encoding a text is in: the one in which its words are Vietnamese.
//!
//! Only words with a letter beyond ASCII tell encodings apart. Read in the right
//! encoding nearly all of them could be syllables; read in a wrong one, or in a
//! language that is written with such letters, few.

use super::{tcvn3, vni, western, windows_1258};
use crate::text::could_be_syllable;
use std::fmt;

/// An encoding of Vietnamese from before Unicode, or an accident of its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Legacy {
    /// UTF-8 whose bytes were taken for windows-1252 and saved as UTF-8 again.
    Utf8Twice,
    /// TCVN 5712:1993 as the ABC fonts have it (.VnTime).
    Tcvn3,
    /// VNI-Windows (VNI-Times).
    Vni,
    /// Microsoft's code page.
    Windows1258,
}

impl fmt::Display for Legacy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Legacy::Utf8Twice => "UTF-8 that was encoded twice",
            Legacy::Tcvn3 => "TCVN3 (ABC)",
            Legacy::Vni => "VNI-Windows",
            Legacy::Windows1258 => "windows-1258",
        })
    }
}

/// In the order in which they are tried.
const ALL: [Legacy; 4] = [
    Legacy::Utf8Twice,
    Legacy::Tcvn3,
    Legacy::Vni,
    Legacy::Windows1258,
];

impl Legacy {
    /// The encoding that a page calls so, in small letters.
    pub(super) fn named(charset: &str) -> Option<Legacy> {
        match charset {
            "windows-1258" | "cp1258" => Some(Legacy::Windows1258),
            "tcvn" | "tcvn3" | "tcvn-5712" | "tcvn5712-1" | "x-viet-tcvn" => Some(Legacy::Tcvn3),
            "vni" | "x-viet-vni" => Some(Legacy::Vni),
            _ => None,
        }
    }

    /// The text whose bytes were taken for windows-1252; lines in Unicode, such
    /// as a headline from elsewhere, as they are.
    pub(in crate::file) fn convert(self, text: &str) -> String {
        let lines = text.split_inclusive('\n').map(|line| {
            if line.chars().any(is_of_unicode) {
                line.to_owned()
            } else {
                self.letters(line)
            }
        });
        lines.collect()
    }

    fn letters(self, western: &str) -> String {
        match self {
            Legacy::Utf8Twice => utf8_twice(western),
            Legacy::Tcvn3 => tcvn3::convert(western),
            Legacy::Vni => vni::convert(western),
            Legacy::Windows1258 => windows_1258::convert(western),
        }
    }

    /// A text that stands beside one of this encoding, converted where it then
    /// reads better: it may be in Unicode.
    pub(in crate::file) fn restored(self, text: &str) -> Option<String> {
        let (mut before, mut after) = (0, 0);
        for word in telling_words(text) {
            before += usize::from(is_sound(word));
            after += usize::from(is_sound(&self.letters(word)));
        }
        (after > before).then(|| self.convert(text))
    }
}

/// The bytes that windows-1252 has for the characters, as UTF-8.
fn utf8_twice(western: &str) -> String {
    let mut bytes = Vec::with_capacity(western.len());
    for c in western.chars() {
        match western::byte(c) {
            Some(byte) => bytes.push(byte),
            None => bytes.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes()),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// So many words are needed to tell, and are enough.
const FEWEST_WORDS: usize = 3;
const MOST_WORDS: usize = 2000;
/// So many letters beyond ASCII are enough to tell Unicode.
const MOST_LETTERS: usize = 4000;

/// The old encoding that a text is in; `None` for a text that is well as it is,
/// or in no encoding that is known.
pub(in crate::file) fn recognise(text: &str) -> Option<Legacy> {
    if !is_western(text) {
        return None;
    }
    let words: Vec<&str> = telling_words(text).take(MOST_WORDS).collect();
    if words.len() < FEWEST_WORDS {
        return None;
    }
    let sound = |convert: &dyn Fn(&str) -> String| {
        let sound = words.iter().filter(|word| is_sound(&convert(word)));
        sound.count()
    };
    let as_it_is = sound(&str::to_owned);
    let counted = ALL.map(|legacy| (sound(&|word| legacy.letters(word)), legacy));
    // The first of the best: the order is that of what is least likely by chance.
    let best = counted.iter().rev().max_by_key(|(sound, _)| *sound)?;
    let (sound, legacy) = *best;
    let most = sound * 5 >= words.len() * 4;
    let better = (sound - as_it_is.min(sound)) * 5 >= words.len();
    (most && better).then_some(legacy)
}

/// Whether letters beyond ASCII are there, and nearly all are of windows-1252:
/// Vietnamese in Unicode has more of others.
fn is_western(text: &str) -> bool {
    let (mut of_it, mut others) = (0_usize, 0_usize);
    let letters = text.chars().filter(|c| !c.is_ascii());
    for c in letters.take(MOST_LETTERS) {
        if western::byte(c).is_some() {
            of_it += 1;
        } else {
            others += 1;
        }
    }
    of_it >= FEWEST_WORDS && of_it > others * 10
}

/// Whether it is a letter or mark that windows-1252 does not have.
fn is_of_unicode(c: char) -> bool {
    c >= '\u{100}'
        && (c.is_alphabetic() || ('\u{300}'..='\u{36f}').contains(&c))
        && western::byte(c).is_none()
}

/// The words with a character beyond ASCII that may stand for a letter, two
/// letters or more.
fn telling_words(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|c: char| {
        (c.is_ascii() && !c.is_ascii_alphabetic()) || (c.is_whitespace() && c != '\u{a0}')
    });
    words
        .map(|word| word.trim_matches(is_western_sign))
        .filter(|word| !word.is_ascii() && word.chars().nth(1).is_some())
}

/// Signs of windows-1252 that old texts have about their words.
fn is_western_sign(c: char) -> bool {
    matches!(c, '‘' | '’' | '“' | '”' | '–' | '—' | '…' | '•' | '\u{a0}')
}

/// Whether each part of a word, cut where signs stand, could be a syllable.
fn is_sound(word: &str) -> bool {
    word.split(is_western_sign)
        .filter(|part| !part.is_empty())
        .all(could_be_syllable)
}
