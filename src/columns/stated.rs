//! What the rows of a code state, added up.
//!
//! Used for sums of award statements by what they have in common. What always holds: sums
//! of a set are the same, whatever set they were made from.

use super::{Change, Code, Codes};

/// What the rows of a code state.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Stated {
    /// Number of rows; above 32 bits of it, of those with a stated count: both change at once.
    rows: u64,
    /// Sum of the stated counts, without those that do not fit into their column.
    pub sum: u64,
}

/// Rows and their stated counts by code.
#[derive(Clone, Copy)]
pub struct ByCode<'c> {
    /// The code of each row.
    pub codes: &'c Codes,
    /// The stated count plus one, 0 for none.
    pub counts: &'c Codes,
    /// From this on, no count but a place where it stands.
    pub large: u32,
}

impl ByCode<'_> {
    /// Turns the sums of one set into those of another.
    pub fn shift(&self, sums: &mut [Stated], change: &Change) {
        use Codes::{Bytes, Halves};
        let large = self.large;
        let by = |number| Stated::by(number, large);
        match (self.codes, self.counts) {
            // Of the few numbers of a byte it is known beforehand what they state.
            (Halves(codes), Bytes(counts)) => {
                let by: [Stated; 256] = std::array::from_fn(by);
                shift_each(sums, change, |row| {
                    (codes[row].place(), by[counts[row].place()])
                });
            }
            (Halves(codes), Halves(counts)) => shift_each(sums, change, |row| {
                (codes[row].place(), by(counts[row].place()))
            }),
            // Few large datasets have fewer codes or more, or such counts.
            (codes, counts) => {
                shift_each(sums, change, |row| (codes.get(row), by(counts.get(row))));
            }
        }
    }
}

impl Stated {
    /// What a row states.
    fn by(number: usize, large: u32) -> Stated {
        let number = number as u32;
        let count = if number < large {
            number.saturating_sub(1)
        } else {
            0
        };
        Stated {
            rows: 1 | u64::from(number > 0) << 32,
            sum: u64::from(count),
        }
    }

    /// Adds what others state: once, or, by what adds up with 1 to 0, takes it away.
    #[inline(always)]
    pub(super) fn add(&mut self, of: Stated, step: u32) {
        let step = i64::from(step.cast_signed()).cast_unsigned();
        self.rows = self.rows.wrapping_add(of.rows.wrapping_mul(step));
        self.sum = self.sum.wrapping_add(of.sum.wrapping_mul(step));
    }

    /// Number of rows.
    pub fn count(self) -> u32 {
        self.rows as u32
    }

    /// Number of rows with a stated count.
    pub fn stated(self) -> u32 {
        (self.rows >> 32) as u32
    }

    /// Of each code that passes the number of rows, of the others 0.
    #[inline(never)] // it would be made small where it is called
    pub fn rows(stated: &[Stated], pass: &[bool]) -> Vec<u32> {
        let stated = stated.iter().zip(pass);
        stated
            .map(|(stated, &pass)| stated.count() * u32::from(pass))
            .collect()
    }

    /// Adds up what rows state, without those left out, by what each code that passes belongs to:
    /// nothing where that has no row at all. A code beyond the sums belongs to none.
    #[inline(never)]
    pub fn sum_by(
        to: &[u32],
        (all, out): (&[Stated], &[Stated]),
        pass: &[bool],
        sums: &mut [Option<Stated>],
    ) {
        let codes = all.iter().zip(out).zip(pass);
        for (&to, ((all, out), &pass)) in to.iter().zip(codes) {
            if all.rows > 0
                && pass
                && let Some(of) = sums.get_mut(to as usize)
            {
                let of = of.get_or_insert_default();
                of.rows += all.rows - out.rows;
                of.sum = of.sum.saturating_add(all.sum - out.sum);
            }
        }
    }
}

/// `of` gives the code of a row and what it states.
#[inline(always)]
fn shift_each(sums: &mut [Stated], change: &Change, of: impl Fn(usize) -> (usize, Stated)) {
    for (rows, step) in change.parts() {
        for &row in rows {
            let (code, stated) = of(row as usize);
            sums[code].add(stated, step);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_of_every_width_give_the_same_sums() {
        let change = Change {
            came: vec![0, 1, 2, 3],
            gone: vec![],
        };
        let back = Change {
            came: vec![],
            gone: vec![2],
        };
        let narrow = |numbers: &[u32]| {
            let wide = Codes::Words(numbers.to_vec());
            let halves = Codes::Halves(numbers.iter().map(|&number| number as u16).collect());
            [Codes::of(numbers), halves, wide]
        };
        for codes in narrow(&[0, 1, 0, 0]) {
            for counts in narrow(&[0, 5, 8, 100]) {
                let by = ByCode {
                    codes: &codes,
                    counts: &counts,
                    large: 100,
                };
                let mut sums = [Stated::default(); 2];
                by.shift(&mut sums, &change);
                let of = |rows: u64, stated: u64, sum| Stated {
                    rows: rows | stated << 32,
                    sum,
                };
                assert_eq!(sums, [of(3, 2, 7), of(1, 1, 4)]);
                assert_eq!(Stated::rows(&sums, &[true, false]), [3, 0]);
                let mut added = [None; 2];
                let out = [of(1, 1, 2), of(0, 0, 0)];
                Stated::sum_by(&[0, 9], (&sums, &out), &[true; 2], &mut added);
                assert_eq!(added, [Some(of(2, 1, 5)), None]);
                by.shift(&mut sums, &back);
                assert_eq!(sums, [of(2, 1, 0), of(1, 1, 4)]);
            }
        }
    }
}
