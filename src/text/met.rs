//! Words met before: what their bytes spell.
//!
//! Most words of all texts are few words again and again. What a run of bytes spells is the
//! same wherever it stands, so [`super::token`] reads a word letter by letter only when it
//! was not met lately.

use super::syllable::Syllable;
use super::token::Case;
use super::token::TokenKind;
use std::cell::RefCell;

/// Longest word kept, in bytes.
const LONGEST: usize = 16;

/// Number of words kept, a power of two.
const KEPT: usize = 8192;

/// What the bytes of a word spell.
#[derive(Clone, Copy)]
pub(super) struct Spelt {
    pub kind: TokenKind,
    pub syllable: Syllable,
    pub case: Case,
    /// Whether it surely is printed in the spelling that names have.
    pub canonical: bool,
    /// Number of code points; of a word that is too long to be kept it says nothing.
    pub length: u8,
    pub noted: u64,
}

/// A word as it is kept: its bytes, and what they spell.
#[derive(Clone, Copy)]
struct Entry {
    bytes: u128,
    spelt: Spelt,
}

/// The words met last.
#[derive(Default)]
pub struct Met(Vec<Entry>);

thread_local! {
    static MET: RefCell<Met> = const { RefCell::new(Met(Vec::new())) };
}

/// A run of bytes that no other character ends.
#[derive(Clone, Copy)]
pub(super) struct Run {
    bytes: u128,
    pub length: usize,
}

impl Run {
    /// The run that begins at a byte of a text; `None` where it is too long or the text ends
    /// before it surely does.
    #[inline]
    pub(super) fn at(text: &[u8], at: usize) -> Option<Run> {
        let ahead: &[u8; LONGEST] = text.get(at..)?.first_chunk()?;
        // Eight at once: at which byte a word ends no branch foresees.
        let ahead = u128::from_le_bytes(*ahead);
        let end = match ends_word(ahead as u64) {
            0 => match ends_word((ahead >> 64) as u64) {
                0 => return None,
                end => 64 + end.trailing_zeros(),
            },
            end => end.trailing_zeros(),
        };
        let length = end as usize / 8;
        let bytes = ahead & ((1 << (8 * length)) - 1);
        Some(Run { bytes, length })
    }

    fn place(self) -> usize {
        let folded = self.bytes as u64 ^ (self.bytes >> 64) as u64;
        let mixed = folded.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        (mixed >> (u64::BITS - KEPT.trailing_zeros())) as usize
    }
}

/// The highest bit of each of eight bytes that is of no word: any ASCII character but letters and
/// digits.
const fn ends_word(bytes: u64) -> u64 {
    /// A byte in each of eight.
    const fn each(byte: u8) -> u64 {
        u64::from_le_bytes([byte; 8])
    }
    let ascii = bytes & each(0x7f);
    let lower = ascii | each(0x20);
    let letter = (lower + each(0x80 - b'a')) & !(lower + each(0x7f - b'z'));
    let digit = (ascii + each(0x80 - b'0')) & !(ascii + each(0x7f - b'9'));
    !(letter | digit | bytes) & each(0x80)
}

impl Met {
    /// Does something with the words of this thread.
    pub(super) fn with<T>(act: impl FnOnce(&mut Met) -> T) -> T {
        MET.with_borrow_mut(act)
    }

    /// What a run spells, where it was met.
    #[inline]
    pub(super) fn find(&self, run: Run) -> Option<Spelt> {
        let entry = self.0.get(run.place())?;
        (entry.bytes == run.bytes && run.length > 0).then_some(entry.spelt)
    }

    /// Keeps what a run spells.
    pub(super) fn keep(&mut self, run: Run, spelt: Spelt) {
        const NONE: Entry = Entry {
            bytes: 0,
            spelt: Spelt {
                kind: TokenKind::Break,
                syllable: Syllable::EMPTY,
                case: Case::Lower,
                canonical: false,
                length: 0,
                noted: 0,
            },
        };
        self.0.resize(KEPT, NONE);
        if let Some(place) = self.0.get_mut(run.place()) {
            *place = Entry {
                bytes: run.bytes,
                spelt,
            };
        }
    }
}
