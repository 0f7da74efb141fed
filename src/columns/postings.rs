//! The rows of each code of a column.
//!
//! Used for choices: a set of a few values is put together from their rows, without
//! a walk over all.

use super::{Bits, Codes, Lists};

/// The rows of each code, in order.
pub struct Postings(Lists);

impl Postings {
    /// The rows of a column of so many codes.
    pub fn new(column: &Codes, codes: usize) -> Postings {
        Postings(Lists::of_codes(codes, column))
    }

    /// The rows of the column whose code passes.
    pub fn passing(&self, column: &Codes, pass: &[bool]) -> Bits {
        let mut count = 0;
        self.0.each_with(pass, |rows, &pass| {
            count += if pass { rows.len() } else { 0 };
        });
        if count > column.len() / 2 {
            return Bits::passing(column, pass);
        }
        let mut set = Bits::none(column.len());
        self.0.each_with(pass, |rows, &pass| {
            for &row in if pass { rows } else { &[] } {
                set.insert(row as usize);
            }
        });
        set
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_and_many_rows_are_those_of_a_walk() {
        let column = Codes::of(&(0..200).map(|row| row % 5).collect::<Vec<_>>());
        let postings = Postings::new(&column, 5);
        for pass in [[false; 5], [true; 5], [false, true, false, false, true]] {
            let walked = Bits::passing(&column, &pass);
            assert_eq!(postings.passing(&column, &pass), walked);
        }
    }
}
