//! Sets of words that the compiler fills: a look at a slot or two says whether a
//! word is one of them, however many there are.

use super::syllable::Syllable;

/// A set of syllables in `SLOTS` slots, a power of two and more than there are
/// words, best many times as many where most words asked for are none of them.
pub struct SyllableSet<const SLOTS: usize>([u64; SLOTS]);

/// A slot without a word: no word has these bits.
const FREE: u64 = 0;

impl<const SLOTS: usize> SyllableSet<SLOTS> {
    const SHIFT: u32 = u64::BITS - SLOTS.trailing_zeros();

    /// The set of the `N` words of a list, which `|` parts; as [`Syllable::literals`].
    pub const fn literals<const N: usize>(words: &str) -> SyllableSet<SLOTS> {
        assert!(SLOTS.is_power_of_two() && SLOTS > N, "more slots");
        let words = Syllable::literals::<N>(words);
        let mut slots = [FREE; SLOTS];
        let mut at = 0;
        while at < N {
            Self::insert(&mut slots, words[at].bits());
            at += 1;
        }
        SyllableSet(slots)
    }

    /// The set of the first words of some nouns.
    pub const fn firsts(nouns: &[[Syllable; 2]]) -> SyllableSet<SLOTS> {
        assert!(SLOTS.is_power_of_two() && SLOTS > nouns.len(), "more slots");
        let mut slots = [FREE; SLOTS];
        let mut at = 0;
        while at < nouns.len() {
            Self::insert(&mut slots, nouns[at][0].bits());
            at += 1;
        }
        SyllableSet(slots)
    }

    /// The set of the last words of some names.
    pub const fn lasts(names: &[&[Syllable]]) -> SyllableSet<SLOTS> {
        assert!(SLOTS.is_power_of_two() && SLOTS > names.len(), "more slots");
        let mut slots = [FREE; SLOTS];
        let mut at = 0;
        while at < names.len() {
            let name = names[at];
            Self::insert(&mut slots, name[name.len() - 1].bits());
            at += 1;
        }
        SyllableSet(slots)
    }

    const fn insert(slots: &mut [u64; SLOTS], bits: u64) {
        let mut slot = Self::slot(bits);
        while slots[slot] != FREE && slots[slot] != bits {
            slot = (slot + 1) % SLOTS;
        }
        slots[slot] = bits;
    }

    /// Whether the word is one of them.
    #[inline]
    pub const fn contains(&self, word: Syllable) -> bool {
        let bits = word.bits();
        let mut slot = Self::slot(bits);
        while self.0[slot] != FREE {
            if self.0[slot] == bits {
                return true;
            }
            slot = (slot + 1) % SLOTS;
        }
        false
    }

    const fn slot(bits: u64) -> usize {
        (bits.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> Self::SHIFT) as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holds_its_words_and_no_others() {
        static SET: SyllableSet<8> = SyllableSet::literals::<5>("năm|hòa|kỉ|ở|đội");
        for word in ["Năm", "hoà", "kỷ", "Ở", "ĐỘI"] {
            assert!(SET.contains(Syllable::of(word)), "{word}");
        }
        for word in ["", "nam", "năn", "o", "đôi", "nghiêng"] {
            assert!(!SET.contains(Syllable::of(word)), "{word}");
        }
    }
}
