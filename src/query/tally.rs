//! Counting a set of rows by the codes of a column.
//!
//! Used by the engine for everything that it counts. Each column remembers a few
//! sets and their counts; a new set is counted from the nearest of them, by the
//! rows that come and the rows that go. So a choice that is cleared walks no rows,
//! and a brush that moves a year walks the rows of that year. What always holds:
//! the counts are those of the set, whatever was counted before.

use super::bits::Bits;
use crate::table::{Code, Codes};
use std::collections::VecDeque;

/// How many sets a column remembers.
const KEPT: usize = 4;

/// What is counted of the rows of each code.
#[derive(Clone, Debug, Default)]
pub(super) struct Counts {
    /// Number of rows.
    pub(super) rows: Vec<u32>,
    /// Number of rows with a stated count.
    pub(super) stated: Vec<u32>,
    /// Sum of the stated counts.
    pub(super) sums: Vec<u128>,
}

/// A column and the sets that were counted.
#[derive(Default)]
pub(super) struct Tally {
    kept: VecDeque<(Bits, Counts)>,
}

/// What to count by.
pub(super) enum By<'c> {
    /// The codes.
    Codes(&'c Codes),
    /// The codes of dates, three numbers each: by kind of fact, which the code of the head tells.
    Moments(&'c Codes, &'c Codes, &'c [u8]),
    /// The codes, and the stated counts with them.
    Stated(&'c Codes, &'c Codes, &'c [u64]),
    /// A code of some rows only, in the order of rows.
    Some(&'c [(u32, u32)]),
}

impl Tally {
    /// The counts of a set, of `codes` codes. The first set that is ever counted
    /// and the latest ones are remembered.
    pub(super) fn of(&mut self, set: &Bits, codes: usize, by: &By<'_>) -> &Counts {
        let whole = set.count();
        let nearest = self
            .kept
            .iter()
            .enumerate()
            .map(|(place, (kept, _))| (kept.distance(set), place))
            .min();
        let known = match nearest {
            Some((0, place)) => place,
            _ => {
                let (from, mut counts) = match nearest {
                    Some((distance, place)) if distance < whole => self.kept[place].clone(),
                    _ => (set.without_all(), Counts::default()),
                };
                counts.shift(&from, set, codes, by);
                if self.kept.len() == KEPT {
                    self.kept.remove(1);
                }
                self.kept.push_back((set.clone(), counts));
                self.kept.len() - 1
            }
        };
        &self.kept[known].1
    }
}

impl Counts {
    /// Turns the counts of one set into those of another.
    fn shift(&mut self, from: &Bits, to: &Bits, codes: usize, by: &By<'_>) {
        self.rows.resize(codes, 0);
        match by {
            By::Codes(column) => match column {
                Codes::Bytes(column) => self.shift_by(from, to, |row| column[row].place()),
                Codes::Halves(column) => self.shift_by(from, to, |row| column[row].place()),
                Codes::Words(column) => self.shift_by(from, to, |row| column[row].place()),
            },
            By::Moments(dates, heads, kinds) => match (dates, heads) {
                (Codes::Halves(dates), Codes::Halves(heads)) => self.shift_by(from, to, |row| {
                    dates[row].place() * 3 + usize::from(kinds[heads[row].place()])
                }),
                _ => self.shift_by(from, to, |row| {
                    dates.get(row) * 3 + usize::from(kinds[heads.get(row)])
                }),
            },
            By::Stated(heads, stated, large) => {
                self.stated.resize(codes, 0);
                self.sums.resize(codes, 0);
                match (heads, stated) {
                    (Codes::Halves(heads), Codes::Halves(stated)) => {
                        self.shift_stated(
                            from,
                            to,
                            |row| (heads[row].place(), u32::from(stated[row])),
                            large,
                        );
                    }
                    _ => self.shift_stated(
                        from,
                        to,
                        |row| (heads.get(row), stated.get(row) as u32),
                        large,
                    ),
                }
            }
            By::Some(rows) => {
                for &(row, code) in *rows {
                    let (row, code) = (row as usize, code as usize);
                    match (from.has(row), to.has(row)) {
                        (false, true) => self.rows[code] += 1,
                        (true, false) => self.rows[code] -= 1,
                        _ => {}
                    }
                }
            }
        }
    }

    fn shift_by(&mut self, from: &Bits, to: &Bits, code: impl Fn(usize) -> usize) {
        let rows = &mut self.rows[..];
        to.each_beyond(from, |row| rows[code(row)] += 1);
        from.each_beyond(to, |row| rows[code(row)] -= 1);
    }

    fn shift_stated(
        &mut self,
        from: &Bits,
        to: &Bits,
        codes: impl Fn(usize) -> (usize, u32),
        large: &[u64],
    ) {
        let (rows, stated, sums) = (&mut self.rows[..], &mut self.stated[..], &mut self.sums[..]);
        let count = |code: u32| match code.checked_sub(crate::table::LARGE) {
            Some(place) => large.get(place as usize).copied().unwrap_or(0),
            None => u64::from(code.saturating_sub(1)),
        };
        to.each_beyond(from, |row| {
            let (head, code) = codes(row);
            rows[head] += 1;
            stated[head] += u32::from(code > 0);
            sums[head] += u128::from(count(code));
        });
        from.each_beyond(to, |row| {
            let (head, code) = codes(row);
            rows[head] -= 1;
            stated[head] -= u32::from(code > 0);
            sums[head] -= u128::from(count(code));
        });
    }
}
