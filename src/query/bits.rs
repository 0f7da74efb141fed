//! Sets of rows, one bit a row.
//!
//! Used by every step of the engine that narrows or counts. What always holds:
//! bits beyond the last row are 0, so words can be counted and walked as they are.

/// A set of rows `0..len`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Bits {
    words: Vec<u64>,
}

impl Bits {
    /// No row of `len`.
    pub(super) fn none(len: usize) -> Bits {
        Bits {
            words: vec![0; len.div_ceil(64)],
        }
    }

    /// The rows of `0..len` that `has`.
    pub(super) fn of(len: usize, has: impl Fn(usize) -> bool) -> Bits {
        let mut words = Vec::with_capacity(len.div_ceil(64));
        for start in (0..len).step_by(64) {
            let mut word = 0u64;
            for row in start..len.min(start + 64) {
                word |= u64::from(has(row)) << (row - start);
            }
            words.push(word);
        }
        Bits { words }
    }

    /// Adds a row.
    pub(super) fn insert(&mut self, row: usize) {
        if let Some(word) = self.words.get_mut(row / 64) {
            *word |= 1 << (row % 64);
        }
    }

    /// Takes a row out.
    pub(super) fn remove(&mut self, row: usize) {
        if let Some(word) = self.words.get_mut(row / 64) {
            *word &= !(1 << (row % 64));
        }
    }

    /// Whether it has the row.
    pub(super) fn has(&self, row: usize) -> bool {
        self.words
            .get(row / 64)
            .is_some_and(|word| word >> (row % 64) & 1 == 1)
    }

    /// Adds the rows of `other`.
    pub(super) fn or(&mut self, other: &Bits) {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word |= other;
        }
    }

    /// Keeps the rows that `other` has too.
    pub(super) fn and(&mut self, other: &Bits) {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word &= other;
        }
    }

    /// Keeps the rows that `keep`; asks for rows of the set only.
    pub(super) fn retain(&mut self, keep: impl Fn(usize) -> bool) {
        for (at, word) in self.words.iter_mut().enumerate() {
            let mut left = *word;
            while left != 0 {
                let bit = left.trailing_zeros();
                left &= left - 1;
                if !keep(at * 64 + bit as usize) {
                    *word &= !(1 << bit);
                }
            }
        }
    }

    /// Number of rows.
    pub(super) fn count(&self) -> usize {
        self.words
            .iter()
            .map(|word| word.count_ones() as usize)
            .sum()
    }

    /// Hands over each row, first to last.
    pub(super) fn each(&self, mut f: impl FnMut(usize)) {
        for (at, &word) in self.words.iter().enumerate() {
            if word == u64::MAX {
                for row in at * 64..at * 64 + 64 {
                    f(row);
                }
                continue;
            }
            let mut left = word;
            while left != 0 {
                f(at * 64 + left.trailing_zeros() as usize);
                left &= left - 1;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Bits;

    fn rows(bits: &Bits) -> Vec<usize> {
        let mut rows = Vec::new();
        bits.each(|row| rows.push(row));
        rows
    }

    #[test]
    fn sets_at_the_edges_of_words() {
        for len in [0, 1, 63, 64, 65, 130, 192] {
            let all = Bits::of(len, |_| true);
            assert_eq!(rows(&all), (0..len).collect::<Vec<_>>());
            assert_eq!(all.count(), len);
            assert!(!all.has(len));
            let mut thirds = Bits::none(len);
            (0..len).step_by(3).for_each(|row| thirds.insert(row));
            assert_eq!(thirds, Bits::of(len, |row| row % 3 == 0));
            let mut both = thirds.clone();
            both.and(&Bits::of(len, |row| row % 2 == 0));
            let mut kept = thirds.clone();
            kept.retain(|row| row % 2 == 0);
            assert_eq!(both, kept);
            assert_eq!(rows(&both), (0..len).step_by(6).collect::<Vec<_>>());
        }
    }
}
