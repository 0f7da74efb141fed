//! A column that only some rows have a number in.
//!
//! Used for the people whom facts name, which most facts do not. What always holds:
//! numbers stand in the order of their rows.

use super::bits::{Bits, each_bit};
use crate::table::Codes;

/// Numbers of some rows.
#[derive(Default)]
pub(super) struct Sparse {
    rows: Bits,
    /// Rows with a number before each word of `rows`.
    before: Vec<u32>,
    codes: Codes,
}

impl Sparse {
    /// The numbers of rows, in the order of rows, of `len` rows in all.
    pub(super) fn new(len: usize, numbers: &[(u32, u32)]) -> Sparse {
        let mut rows = Bits::none(len);
        for &(row, _) in numbers {
            rows.insert(row as usize);
        }
        let mut sum = 0;
        let before = rows.words().iter().map(|word| {
            let before = sum;
            sum += word.count_ones();
            before
        });
        let codes: Vec<u32> = numbers.iter().map(|&(_, code)| code).collect();
        Sparse {
            before: before.collect(),
            rows,
            codes: Codes::of(&codes),
        }
    }

    /// The rows that have a number.
    pub(super) fn rows(&self) -> &Bits {
        &self.rows
    }

    /// The number of a row.
    pub(super) fn get(&self, row: usize) -> Option<usize> {
        self.rows.has(row).then(|| self.codes.get(self.place(row)))
    }

    /// Hands over the number of each row that `one` has and `other` has not.
    pub(super) fn each_beyond(&self, one: &Bits, other: &Bits, mut f: impl FnMut(usize)) {
        let words = self.rows.words().iter().zip(one.words()).zip(other.words());
        for (at, ((&here, &one), &other)) in words.enumerate() {
            each_bit(at, here & one & !other, &mut |row| {
                f(self.codes.get(self.place(row)));
            });
        }
    }

    /// Hands over the number of each row of a set.
    pub(super) fn each(&self, set: &Bits, mut f: impl FnMut(usize)) {
        for (at, (&here, &word)) in self.rows.words().iter().zip(set.words()).enumerate() {
            each_bit(at, here & word, &mut |row| {
                f(self.codes.get(self.place(row)))
            });
        }
    }

    /// How many rows with a number stand before a row.
    fn place(&self, row: usize) -> usize {
        let at = row / 64;
        let word = self.rows.words().get(at).copied().unwrap_or(0);
        let here = word & ((1 << (row % 64)) - 1);
        self.before.get(at).copied().unwrap_or(0) as usize + here.count_ones() as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_found_by_their_rows() {
        let numbers = [(0, 7), (63, 1), (64, 2), (129, 900)];
        let sparse = Sparse::new(130, &numbers);
        let all: Vec<(u32, u32)> = (0..130)
            .filter_map(|row| Some((row, sparse.get(row as usize)? as u32)))
            .collect();
        assert_eq!(all, numbers);
        let mut late = Vec::new();
        let (all, early) = (Bits::of(130, |_| true), Bits::of(130, |row| row < 64));
        sparse.each_beyond(&all, &early, |code| late.push(code));
        assert_eq!(late, [2, 900]);
    }
}
