//! A column that only some rows have a number in.
//!
//! Used for the people whom facts name, which most facts do not. What always holds:
//! numbers stand in the order of their rows.

use super::bits::each_bit;
use super::{Bits, Codes};
use std::ops::Range;

/// Numbers of some rows.
#[derive(Default)]
pub struct Sparse {
    rows: Bits,
    /// Rows with a number before each word of `rows`.
    before: Vec<u32>,
    codes: Codes,
}

impl Sparse {
    /// The numbers of rows, in the order of rows, of `len` rows in all.
    pub fn new(len: usize, numbers: &[(u32, u32)]) -> Sparse {
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
    pub fn rows(&self) -> &Bits {
        &self.rows
    }

    /// The number of a row.
    pub fn get(&self, row: usize) -> Option<usize> {
        self.rows.has(row).then(|| self.codes.get(self.place(row)))
    }

    /// Turns counts by number of one set into those of another, which differ in these words alone.
    #[inline(never)] // it would be made small where it is called
    pub fn count(&self, from: &Bits, to: &Bits, words: &Range<usize>, counts: &mut [u32]) {
        let changed = |from: u64, to: u64| from ^ to;
        self.each_of((from, to), words, changed, |row, code| {
            let step = if to.has(row) { 1 } else { u32::MAX };
            counts[code] = counts[code].wrapping_add(step);
        });
    }

    /// Counts by number the rows that two sets have in these words.
    #[inline(never)] // it would be made small where it is called
    pub fn count_both(&self, one: &Bits, other: &Bits, words: &Range<usize>, counts: &mut [u32]) {
        let both = |one: u64, other: u64| one & other;
        self.each_of((one, other), words, both, |_, code| counts[code] += 1);
    }

    /// Hands over each row with a number that `of` two sets some words have, with it.
    #[inline(always)]
    fn each_of(
        &self,
        (one, other): (&Bits, &Bits),
        words: &Range<usize>,
        of: impl Fn(u64, u64) -> u64,
        mut f: impl FnMut(usize, usize),
    ) {
        let sets = one.part(words).iter().zip(other.part(words));
        let here = self.rows.part(words).iter().zip(sets);
        for (at, (&here, (&one, &other))) in (words.start..).zip(here) {
            let word = of(one, other) & here;
            if word != 0 {
                self.each_in(at, word, &mut f);
            }
        }
    }

    /// Hands over each row of a word of a set that has a number, with it.
    #[inline(always)]
    pub(super) fn each_in(&self, at: usize, word: u64, mut f: impl FnMut(usize, usize)) {
        if let (Some(&here), Some(&before)) = (self.rows.words().get(at), self.before.get(at)) {
            each_bit(at, here & word, &mut |row| {
                let place = before + (here & ((1 << (row % 64)) - 1)).count_ones();
                f(row, self.codes.get(place as usize));
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
        let mut counts = vec![5; 901];
        let (all, early) = (Bits::of(130, |_| true), Bits::of(130, |row| row < 64));
        sparse.count(&early, &all, &(0..3), &mut counts);
        assert_eq!([1, 2, 7, 900].map(|code| counts[code]), [5, 6, 5, 6]);
        sparse.count(&all, &early, &(2..3), &mut counts);
        assert_eq!([1, 2, 7, 900].map(|code| counts[code]), [5, 6, 5, 5]);
        let odd = Bits::of(130, |row| row % 2 == 1);
        sparse.count_both(&early, &odd, &(0..2), &mut counts);
        assert_eq!([1, 2, 7, 900].map(|code| counts[code]), [6, 6, 5, 5]);
    }
}
