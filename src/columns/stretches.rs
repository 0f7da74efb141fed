//! Stretches of rows, of each of which it is known what all its rows add to counts.
//!
//! Used for questions that move along time: nearly all rows of a year come or go at once. What
//! always holds: counts are the same by whole stretches as row by row.

use super::bits::{beyond, count, count_changed, gather};
use super::stated::{ByCode, Stated};
use super::{Bits, Change, Codes};
use std::ops::Range;

/// Stretches of the rows of a set.
#[derive(Default)]
pub struct Stretches {
    all: Bits,
    /// Of each the words of the set, and how many rows it has there.
    of_words: Vec<(Range<usize>, usize)>,
}

/// What turns one set into another, by stretches.
#[derive(Debug, Default, PartialEq)]
pub struct ByStretches {
    /// Stretches that come or go as a whole, with what each of their rows adds.
    pub whole: Vec<(usize, u32)>,
    /// The rows by which that is too much or too little.
    pub rows: Change,
}

/// What the rows of each stretch add up to.
pub struct Sums<Sum> {
    of_stretches: Vec<Vec<(u32, Sum)>>,
}

impl Stretches {
    /// The stretches of a set that end about these rows, and at its end.
    pub fn new(all: Bits, ends: &[usize]) -> Stretches {
        let (mut start, mut of_words) = (0, Vec::new());
        let ends = ends.iter().map(|end| (end + 32) / 64);
        for end in ends.chain([all.words.len()]) {
            if let Some(words) = all.words.get(start..end)
                && !words.is_empty()
            {
                of_words.push((start..end, count(words.iter().copied())));
                start = end;
            }
        }
        Stretches { all, of_words }
    }

    /// What turns one set into another, which differ in these words alone.
    #[inline(never)] // it would be made small where it is called
    pub fn between(&self, from: &Bits, to: &Bits, within: &Range<usize>) -> ByStretches {
        let mut by = ByStretches::default();
        let Change { came, gone } = &mut by.rows;
        let mut changed = Vec::new();
        let mut room = [0, 0];
        for (stretch, (words, size)) in self.of_words.iter().enumerate() {
            if words.end <= within.start || within.end <= words.start {
                continue;
            }
            let counts = count_changed(from.part(words), to.part(words));
            let whole = counts.map(|count| count > size / 2);
            if whole == [false; 2] {
                room = [room[0] + counts[0], room[1] + counts[1]];
            }
            changed.push((stretch, counts, whole));
        }
        came.reserve(room[0]);
        gone.reserve(room[1]);
        for (stretch, counts, whole) in changed {
            let words = &self.of_words[stretch].0;
            let at = words.start;
            let [from, to, all] = [from, to, &self.all].map(|set| set.part(words));
            match whole {
                [true, _] => {
                    by.whole.push((stretch, 1));
                    gather_beyond(came, at, to, all);
                    gather_beyond(gone, at, all, to);
                    gather_beyond(gone, at, from, &vec![0; from.len()]);
                }
                [_, true] => {
                    by.whole.push((stretch, u32::MAX));
                    gather_beyond(gone, at, from, all);
                    gather_beyond(came, at, all, from);
                    gather_beyond(came, at, to, &vec![0; to.len()]);
                }
                _ => {
                    gather(came, counts[0], at, to, from);
                    gather(gone, counts[1], at, from, to);
                }
            }
        }
        by
    }

    fn sums<Sum: Copy + Default + PartialEq>(
        &self,
        codes: usize,
        add: impl Fn(&mut [Sum], &Change),
    ) -> Sums<Sum> {
        let mut sums = vec![Sum::default(); codes];
        let of_stretches = self.of_words.iter().map(|(words, size)| {
            let mut all = Change::default();
            let none = vec![0; words.len()];
            gather(
                &mut all.came,
                *size,
                words.start,
                self.all.part(words),
                &none,
            );
            add(&mut sums, &all);
            let sums = (0..).zip(&mut sums);
            let some = sums.filter(|(_, sum)| **sum != Sum::default());
            some.map(|(code, sum)| (code, std::mem::take(sum)))
                .collect()
        });
        Sums {
            of_stretches: of_stretches.collect(),
        }
    }
}

impl Sums<u32> {
    /// The rows of each stretch by so many codes.
    #[inline(never)]
    pub fn counted(stretches: &Stretches, column: &Codes, codes: usize) -> Sums<u32> {
        stretches.sums(codes, |counts, all| all.count(column, counts))
    }

    /// Adds whole stretches to counts.
    #[inline(never)]
    pub fn add(&self, whole: &[(usize, u32)], counts: &mut [u32]) {
        for &(stretch, step) in whole {
            for &(code, count) in &self.of_stretches[stretch] {
                let of = &mut counts[code as usize];
                *of = of.wrapping_add(count.wrapping_mul(step));
            }
        }
    }
}

impl Sums<Stated> {
    /// What the rows of each stretch state, by so many codes.
    #[inline(never)]
    pub fn stated(stretches: &Stretches, by: &ByCode<'_>, codes: usize) -> Sums<Stated> {
        stretches.sums(codes, |sums, all| by.shift(sums, all))
    }

    /// Adds whole stretches to sums.
    #[inline(never)]
    pub fn add(&self, whole: &[(usize, u32)], sums: &mut [Stated]) {
        for &(stretch, step) in whole {
            for &(code, sum) in &self.of_stretches[stretch] {
                sums[code as usize].add(sum, step);
            }
        }
    }
}

/// Adds the rows that one set has and the other has not.
#[inline(never)] // it is called often
fn gather_beyond(rows: &mut Vec<u32>, at: usize, one: &[u64], other: &[u64]) {
    gather(rows, count(beyond(one, other)), at, one, other);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_the_same_by_whole_stretches_as_row_by_row() {
        let len = 900;
        let all = Bits::of(len, |row| row % 10 > 0);
        let stretches = Stretches::new(all.clone(), &[20, 200, 210, 500]);
        assert_eq!(stretches.of_words.len(), 3);
        let codes = Codes::of(&(0..len as u32).map(|row| row % 7).collect::<Vec<_>>());
        let given = Codes::of(&(0..len as u32).map(|row| row % 5).collect::<Vec<_>>());
        let by = ByCode {
            codes: &codes,
            counts: &given,
            large: 255,
        };
        let (counted, stated) = (
            Sums::counted(&stretches, &codes, 7),
            Sums::stated(&stretches, &by, 7),
        );
        let within = |from: usize, to: usize, but: usize| {
            let has = |row| (from..to).contains(&row) && row % but > 0;
            Bits::of(len, |row| all.has(row) && has(row))
        };
        let sets = [
            all.clone(),
            Bits::of(len, |_| true),
            Bits::none(len),
            within(0, 512, 1_000),
            within(192, 700, 1_000),
            within(190, 705, 60),
            within(100, 300, 3),
            within(0, len, 2),
        ];
        let mut wholes = 0;
        for from in &sets {
            for to in &sets {
                let (one, other) = (from.span(), to.span());
                let words = one.start.min(other.start)..one.end.max(other.end);
                let change = Change::between(from, to, &words);
                let stretched = stretches.between(from, to, &words);
                wholes += stretched.whole.len();
                let mut counts = [vec![500; 7], vec![500; 7]];
                change.count(&codes, &mut counts[0]);
                stretched.rows.count(&codes, &mut counts[1]);
                counted.add(&stretched.whole, &mut counts[1]);
                assert_eq!(counts[0], counts[1]);
                let mut sums = [[Stated::default(); 7]; 2];
                by.shift(&mut sums[0], &change);
                by.shift(&mut sums[1], &stretched.rows);
                stated.add(&stretched.whole, &mut sums[1]);
                assert_eq!(sums[0], sums[1]);
            }
        }
        assert!(wholes > 20, "{wholes}");
        assert_eq!(
            stretches.between(&sets[4], &sets[3], &(0..15)).whole,
            [(0, 1)]
        );
        let none = stretches.between(&all, &sets[2], &(0..15));
        assert_eq!(none.whole, [0, 1, 2].map(|stretch| (stretch, u32::MAX)));
        assert_eq!(none.rows, Change::default());
        assert_eq!(
            stretches.between(&all, &all, &(0..15)),
            ByStretches::default()
        );
    }
}
