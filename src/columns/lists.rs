//! Lists of numbers, packed end to end.
//!
//! Used where a code stands for several things: units, people, finders, rows.

use super::{Codes, in_pieces};

/// Lists of numbers, packed: list `n` is `items[ends[n - 1]..ends[n]]`.
#[derive(Clone, Debug, Default)]
pub struct Lists {
    ends: Vec<u32>,
    items: Vec<u32>,
}

impl Lists {
    /// Adds a list.
    pub fn push(&mut self, list: impl IntoIterator<Item = u32>) {
        self.items.extend(list);
        self.ends.push(self.items.len() as u32);
    }

    /// For each of `groups` the items of the pairs `(group, item)` that name it,
    /// in the order of the pairs.
    pub fn grouped(groups: usize, pairs: &[(u32, u32)]) -> Lists {
        Lists::filled(groups, pairs.len(), &|place| pairs[place])
    }

    /// For each code of a column its rows.
    pub fn of_codes(codes: usize, column: &Codes) -> Lists {
        Lists::filled(codes, column.len(), &|row| {
            (column.get(row) as u32, row as u32)
        })
    }

    fn filled(groups: usize, count: usize, pair: &dyn Fn(usize) -> (u32, u32)) -> Lists {
        let mut ends = vec![0u32; groups];
        in_pieces(count, &mut |places| {
            for place in places {
                ends[pair(place).0 as usize] += 1;
            }
        });
        let mut next = Vec::with_capacity(groups);
        let mut sum = 0;
        for end in &mut ends {
            next.push(sum);
            sum += *end;
            *end = sum;
        }
        let mut items = vec![0; count];
        in_pieces(count, &mut |places| {
            for place in places {
                let (group, item) = pair(place);
                let next = &mut next[group as usize];
                items[*next as usize] = item;
                *next += 1;
            }
        });
        Lists { ends, items }
    }

    /// Number of lists.
    pub fn count(&self) -> usize {
        self.ends.len()
    }

    /// The list of this number; empty where there is none.
    #[inline(always)] // loops over rows ask it, also where code is to be small
    pub fn get(&self, number: usize) -> &[u32] {
        let (ends, items) = (self.ends.as_slice(), self.items.as_slice());
        let before = number.checked_sub(1).and_then(|before| ends.get(before));
        let start = before.copied().unwrap_or(0);
        let end = ends.get(number).copied().unwrap_or(start);
        items.get(start as usize..end as usize).unwrap_or_default()
    }

    /// Hands over each list, first to last.
    #[inline(always)] // loops over all codes ask it, also where code is to be small
    pub fn each(&self, mut f: impl FnMut(&[u32])) {
        let (items, mut start) = (self.items.as_slice(), 0);
        for &end in &self.ends {
            let end = end as usize;
            f(items.get(start..end).unwrap_or_default());
            start = end;
        }
    }

    /// By list, what `f` says of it.
    #[inline(always)]
    pub fn map(&self, mut f: impl FnMut(&[u32]) -> bool) -> Vec<bool> {
        let mut said = vec![false; self.count()];
        let mut places = said.iter_mut();
        self.each(|list| {
            if let Some(place) = places.next() {
                *place = f(list);
            }
        });
        said
    }

    /// By list, whether a choice leaves it: it has one of those that are wanted, or all are,
    /// and none of those that are not.
    #[inline(never)] // it would be made small where it is called
    pub fn passing(&self, any: &[bool], none: &[bool], all: bool) -> Vec<bool> {
        self.map(|list| {
            let (mut passes, mut fails) = (all, false);
            for &item in list {
                passes |= any[item as usize];
                fails |= none[item as usize];
            }
            passes && !fails
        })
    }

    /// All lists, in order.
    pub fn iter(&self) -> impl Iterator<Item = &[u32]> {
        let mut start = 0;
        self.ends.iter().map(move |&end| {
            let list = std::mem::replace(&mut start, end);
            &self.items[list as usize..end as usize]
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_hold_what_was_put_in() {
        let mut lists = Lists::default();
        for list in [vec![], vec![3, 1], vec![], vec![2]] {
            lists.push(list);
        }
        let grouped = Lists::grouped(4, &[(1, 3), (3, 2), (1, 1)]);
        for lists in [lists, grouped] {
            assert_eq!(
                lists.iter().collect::<Vec<_>>(),
                [&[][..], &[3, 1], &[], &[2]]
            );
            assert!(lists.get(9).is_empty());
            let (two, three) = ([false, false, true, false], [false, false, false, true]);
            let none = [false; 4];
            assert_eq!(
                lists.passing(&two, &none, false),
                [false, false, false, true]
            );
            assert_eq!(
                lists.passing(&none, &three, true),
                [true, false, true, true]
            );
        }
    }
}
