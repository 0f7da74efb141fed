//! Numbers for values.
//!
//! Used by every index of the engine. What always holds: numbers are given in
//! the order in which values are first met, so the same rows give the same codes.

use crate::table::QuickMap;
use std::hash::Hash;

/// Gives each distinct value a number, in the order in which values are met.
pub(super) struct Coder<T> {
    numbers: QuickMap<T, u32>,
    values: Vec<T>,
}

impl<T: Clone + Eq + Hash> Coder<T> {
    pub(super) fn new() -> Coder<T> {
        Coder {
            numbers: QuickMap::default(),
            values: Vec::new(),
        }
    }

    /// The number of the value, a new one if it is met for the first time.
    pub(super) fn code(&mut self, value: T) -> u32 {
        let next = self.values.len() as u32;
        let values = &mut self.values;
        *self.numbers.entry(value).or_insert_with_key(|value| {
            values.push(value.clone());
            next
        })
    }

    /// The values, by number.
    pub(super) fn values(self) -> Vec<T> {
        self.values
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_numbered_as_they_are_met() {
        let mut coder = Coder::new();
        let codes: Vec<u32> = ["b", "a", "b", "c"].map(|value| coder.code(value)).into();
        assert_eq!(codes, [0, 1, 0, 2]);
        assert_eq!(coder.values(), ["b", "a", "c"]);
    }
}
