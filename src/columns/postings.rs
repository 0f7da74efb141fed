//! The rows of each code of a column.
//!
//! Used for choices: a set of a few values is put together from their rows, without
//! a walk over all.

use super::{Bits, Codes, Lists};
use std::sync::{Mutex, PoisonError};

/// The rows of each code, in order.
pub struct Postings {
    of_codes: Lists,
    /// The codes that passed last, and their rows: the next choice is often nearly the same.
    last: Mutex<(Vec<bool>, Bits)>,
}

impl Postings {
    /// The rows of a column of so many codes.
    pub fn new(column: &Codes, codes: usize) -> Postings {
        Postings {
            of_codes: Lists::of_codes(codes, column),
            last: Mutex::new((vec![false; codes], Bits::none(column.len()))),
        }
    }

    /// The rows of the column whose code passes.
    pub fn passing(&self, column: &Codes, pass: &[bool]) -> Bits {
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        let (passed, set) = &mut *last;
        if passed.as_slice() == pass {
            return set.clone();
        }
        let (mut all, mut other) = (0, 0);
        for (code, (&passed, &pass)) in passed.iter().zip(pass).enumerate() {
            if passed || pass {
                let count = self.of_codes.get(code).len();
                all += if pass { count } else { 0 };
                other += if passed != pass { count } else { 0 };
            }
        }
        if all.min(other) > column.len() / 2 {
            *set = Bits::passing(column, pass);
        } else {
            // From no row, where that is nearer.
            if all < other {
                *set = Bits::none(column.len());
                passed.fill(false);
            }
            for (code, (&passed, &pass)) in passed.iter().zip(pass).enumerate() {
                match (passed, pass) {
                    (false, true) => set.insert_all(self.of_codes.get(code)),
                    (true, false) => set.remove_all(self.of_codes.get(code)),
                    _ => {}
                }
            }
        }
        passed.clear();
        passed.extend_from_slice(pass);
        set.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_and_many_rows_are_those_of_a_walk() {
        let column = Codes::of(&(0..200).map(|row| row % 5).collect::<Vec<_>>());
        let postings = Postings::new(&column, 5);
        let (one, two) = (
            [false, true, false, false, false],
            [false, true, false, false, true],
        );
        for pass in [
            [false; 5], [true; 5], two, one, one, two, [false; 5], two, [true; 5],
        ] {
            let walked = Bits::passing(&column, &pass);
            assert_eq!(postings.passing(&column, &pass), walked);
        }
    }
}
