//! Counts of codes become counts of the values that codes have.
//!
//! Used by facets.

use super::Lists;

/// Codes that are looked at together.
const BLOCK: usize = 16;

/// Adds to the sum of each code's value the count of the code; a value without a sum is none.
#[inline(never)] // it would be made small where it is called
pub fn sum_by(values: &[u32], counts: &[u32], sums: &mut [u32]) {
    for (&value, &count) in values.iter().zip(counts) {
        if count > 0
            && let Some(sum) = sums.get_mut(value as usize)
        {
            *sum += count;
        }
    }
}

impl Lists {
    /// Adds to the sum of each value in a code's list the count of the code.
    #[inline(never)] // it would be made small where it is called
    pub fn sum_by(&self, counts: &[u32], sums: &mut [u32]) {
        // Most codes may have no row in the scope that is asked: many are passed over at once.
        for (block, counts) in counts.chunks(BLOCK).enumerate() {
            if counts.iter().fold(0, |any, count| any | count) == 0 {
                continue;
            }
            for (code, &count) in (block * BLOCK..).zip(counts) {
                for &value in if count > 0 { self.get(code) } else { &[] } {
                    if let Some(sum) = sums.get_mut(value as usize) {
                        *sum += count;
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_added_to_every_value_of_their_codes() {
        let mut sums = [0; 3];
        sum_by(&[2, 0, u32::MAX, 2], &[5, 0, 7, 1], &mut sums);
        assert_eq!(sums, [0, 0, 6]);
        let lists = Lists::grouped(3, &[(0, 1), (0, 2), (2, 1)]);
        lists.sum_by(&[10, 20, 30], &mut sums);
        assert_eq!(sums, [0, 40, 16]);
    }
}
