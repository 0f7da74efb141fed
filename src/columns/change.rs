//! The rows by which two sets differ.
//!
//! Used by all that is counted of a question, from what was counted before. What always
//! holds: what came and what went turn the counts of the one set into those of the other.

use super::bits::{count_changed, gather};
use super::{Bits, Code, Codes};
use std::ops::Range;

/// The rows by which one set differs from another, in order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Change {
    /// Rows that the new one has alone.
    pub came: Vec<u32>,
    /// Rows that the old one has alone.
    pub gone: Vec<u32>,
}

impl Change {
    /// What turns one set into another, which differ in these words alone.
    #[inline(never)] // it would be made small where it is called
    pub fn between(from: &Bits, to: &Bits, words: &Range<usize>) -> Change {
        let mut change = Change::default();
        let (from, to) = (from.part(words), to.part(words));
        let [came, gone] = count_changed(from, to);
        gather(&mut change.came, came, words.start, to, from);
        gather(&mut change.gone, gone, words.start, from, to);
        change
    }

    /// The rows with what each adds: 1 for those that came, for the others what adds up
    /// with it to 0.
    pub(super) fn parts(&self) -> [(&[u32], u32); 2] {
        [(&self.came, 1), (&self.gone, u32::MAX)]
    }

    /// Turns counts by code of the one set into those of the other.
    #[inline(never)] // it would be made small where it is called
    pub fn count(&self, column: &Codes, counts: &mut [u32]) {
        match column {
            Codes::Bytes(column) => self.count_codes(column, counts),
            Codes::Halves(column) => self.count_codes(column, counts),
            Codes::Words(column) => self.count_codes(column, counts),
        }
    }

    /// The same by what each code belongs to, also of the rows that are marked; what is beyond
    /// the counts belongs to none.
    #[inline(never)]
    pub fn count_marked(&self, column: &Codes, of: &[u32], marks: &Bits, counts: &mut [[u32; 2]]) {
        for (rows, step) in self.parts() {
            for &row in rows {
                let row = row as usize;
                let of = of
                    .get(column.get(row))
                    .map_or(usize::MAX, |&of| of as usize);
                if let Some([all, marked]) = counts.get_mut(of) {
                    *all = all.wrapping_add(step);
                    *marked = marked.wrapping_add(if marks.has(row) { step } else { 0 });
                }
            }
        }
    }

    fn count_codes<C: Code>(&self, column: &[C], counts: &mut [u32]) {
        for (rows, step) in self.parts() {
            for &row in rows {
                let count = &mut counts[column[row as usize].place()];
                *count = count.wrapping_add(step);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_came_and_went_turns_the_counts_of_one_set_into_those_of_another() {
        let set = |rows: &[usize]| {
            let mut bits = Bits::none(200);
            rows.iter().for_each(|&row| bits.insert(row));
            bits
        };
        let (from, to) = (set(&[1, 70, 150]), set(&[1, 70, 198, 199]));
        let change = Change::between(&from, &to, &(0..4));
        assert_eq!(change.came, [198, 199]);
        assert_eq!(change.gone, [150]);
        let codes = Codes::of(&(0..200).map(|row| row % 3).collect::<Vec<_>>());
        let mut counts = [[2, 2]];
        change.count_marked(&codes, &[0, 9, 9], &set(&[198]), &mut counts);
        assert_eq!(counts, [[2, 3]]);
        for width in [2, 300, 70_000] {
            let numbers: Vec<u32> = (0..200).map(|row| row % 2 * (width - 1)).collect();
            let mut counts = vec![0; width as usize];
            Change::between(&set(&[]), &from, &(0..4)).count(&Codes::of(&numbers), &mut counts);
            assert_eq!((counts[0], counts[width as usize - 1]), (2, 1));
            change.count(&Codes::of(&numbers), &mut counts);
            assert_eq!((counts[0], counts[width as usize - 1]), (2, 2));
        }
    }
}
