//! Rows that are not to stand in a set beside others.
//!
//! Used for the counts of clusters beside those of what they are made of. What always holds:
//! rows are looked at in their order; one that is taken out is beside none that follow.

use super::{Bits, Lists, Sparse};
use std::ops::Range;
use std::sync::atomic::{AtomicU32, Ordering};

/// A row that is not to stand beside others, which are some of a list, and some more.
pub struct Own {
    /// The row.
    pub row: u32,
    /// The number of the list.
    pub list: u32,
    /// Where in the list some of the others stand.
    pub within: Range<u32>,
    /// From where on all of it are among the others: rows of no time.
    pub undated: u32,
}

/// So many others are looked at one by one.
const FEW: usize = 8;

/// Rows that are not to stand beside others.
#[derive(Default)]
pub struct Beside {
    own: Vec<Own>,
    /// Of each run of rows that go up, their places among all: a question walks those of them that
    /// it finds.
    runs: Vec<Sparse>,
    /// Of each the other that was last found in a set: nearly always it is in the next one too.
    seen: Vec<AtomicU32>,
    /// All others.
    others: Bits,
    /// Rows with another of some time that is in each set that has all of its time.
    sure: Bits,
    /// Rows with others of some time none of which need be.
    unsure: Bits,
    lists: Lists,
    /// Of each list the row that was last found in a set.
    met: Vec<AtomicU32>,
    /// Of each the others that stand elsewhere in the list.
    more: Lists,
    /// The first row that may be of no time.
    dated: usize,
}

impl Beside {
    /// Rows, each with those of its others that stand elsewhere in its list, in the order in
    /// which they are looked at; those without others are left out. Rows are `0..len`; some, among
    /// them these, may not be in a set for reasons of their own.
    pub fn new(
        lists: Lists,
        may_go: &Bits,
        (dated, len): (usize, usize),
        rows: impl IntoIterator<Item = (Own, Vec<u32>)>,
    ) -> Beside {
        let mut others = Bits::none(len);
        for &row in lists.iter().flatten() {
            others.insert(row as usize);
        }
        let mut beside = Beside {
            others,
            sure: Bits::none(len),
            unsure: Bits::none(len),
            met: lists.iter().map(|_| AtomicU32::new(u32::MAX)).collect(),
            lists,
            dated,
            ..Beside::default()
        };
        let mut runs: Vec<Vec<(u32, u32)>> = Vec::new();
        for (own, more) in rows {
            let list = beside.lists.get(own.list as usize);
            let mut of_time = own.of(list).iter().chain(&more);
            if of_time.clone().any(|&other| !may_go.has(other as usize)) {
                beside.sure.insert(own.row as usize);
            } else if of_time.next().is_some() {
                beside.unsure.insert(own.row as usize);
            }
            let first = {
                let others = [own.of(list), own.undated(list), &more];
                let mut others = others.into_iter().flatten().copied();
                others.find(|&other| other != own.row)
            };
            if let Some(first) = first {
                let place = (own.row, beside.own.len() as u32);
                match runs.last_mut() {
                    Some(run) if run.last().is_some_and(|last| last.0 < own.row) => run.push(place),
                    _ => runs.push(vec![place]),
                }
                beside.seen.push(AtomicU32::new(first));
                beside.more.push(more);
                beside.own.push(own);
            }
        }
        beside.runs = runs.iter().map(|run| Sparse::new(len, run)).collect();
        beside
    }

    /// Takes the rows out of a set that stand in it beside another. Of a set of all rows of some
    /// time, but for those that may not be in it, only those need be looked at that are cut: that
    /// have other time as well.
    #[inline(never)] // it would be made small where it is called
    pub fn take_out(&self, set: &mut Bits, cut: Option<&[Range<usize>]>) {
        // Where a cluster alone is asked for, no other is in the set.
        if !set.meets(&self.others) {
            return;
        }
        let undated = set.next(self.dated, set, true).is_some();
        let unsure = cut.map(|cut| {
            let mut unsure = self.unsure.clone();
            for rows in cut {
                unsure.insert_range(rows.clone());
            }
            set.take_beyond(&self.sure, &unsure);
            unsure
        });
        let unsure = unsure.filter(|_| !undated);
        // By list, whether any of it is in the set.
        let mut any = vec![None; self.lists.count()];
        let seen = self.seen.as_slice();
        for run in &self.runs {
            for at in 0..set.words.len() {
                let among = unsure.as_ref().map_or(u64::MAX, |unsure| unsure.words[at]);
                run.each_in(at, set.words[at] & among, |row, place| {
                    if !set.has(seen[place].load(Ordering::Relaxed) as usize) {
                        let Some(other) = self.other(place, set, undated, &mut any) else {
                            return;
                        };
                        seen[place].store(other, Ordering::Relaxed);
                    }
                    set.remove(row);
                });
            }
        }
    }

    /// Another beside which a row stands in a set; many are looked at only where `any` of their
    /// list is in it.
    #[inline(always)]
    fn other(
        &self,
        place: usize,
        set: &Bits,
        undated: bool,
        any: &mut [Option<bool>],
    ) -> Option<u32> {
        let own = &self.own[place];
        let list = self.lists.get(own.list as usize);
        let undated = if undated { own.undated(list) } else { &[] };
        let others = [own.of(list), undated, self.more.get(place)];
        let count: usize = others.iter().map(|others| others.len()).sum();
        if count > FEW && !*any[own.list as usize].get_or_insert_with(|| self.any_of(own.list, set))
        {
            return None;
        }
        let mut others = others.into_iter();
        others.find_map(|others| set.first_of(others, own.row))
    }

    /// Whether a set has any of a list.
    fn any_of(&self, list: u32, set: &Bits) -> bool {
        let list = list as usize;
        let met = &self.met[list];
        if set.has(met.load(Ordering::Relaxed) as usize) {
            return true;
        }
        let first = set.first_of(self.lists.get(list), u32::MAX);
        met.store(first.unwrap_or(u32::MAX), Ordering::Relaxed);
        first.is_some()
    }
}

impl Own {
    fn of<'l>(&self, list: &'l [u32]) -> &'l [u32] {
        list.get(self.within.start as usize..self.within.end as usize)
            .unwrap_or_default()
    }

    fn undated<'l>(&self, list: &'l [u32]) -> &'l [u32] {
        list.get(self.undated as usize..).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_beside_others_are_taken_out_in_order() {
        let mut lists = Lists::default();
        lists.push([1, 5, 90]);
        lists.push([2, 3]);
        let own = |row, list, within, undated| Own {
            row,
            list,
            within,
            undated,
        };
        let rows = [
            (own(2, 0, 1..2, 2), vec![]),
            (own(7, 0, 0..0, 3), vec![1]),
            (own(6, 0, 0..0, 3), vec![]),
            (own(3, 1, 0..2, 2), vec![]),
        ];
        let may_go = Bits::of(100, |row| [2, 3, 6, 7].contains(&row));
        let beside = Beside::new(lists, &may_go, (64, 100), rows);
        let runs = beside.runs.iter().map(|run| run.rows().window(0, 9));
        assert_eq!(runs.collect::<Vec<_>>(), [vec![2, 7], vec![3]]);
        let taken_of = |rows: &[usize], cut: Option<&[Range<usize>]>| {
            let mut set = Bits::none(100);
            rows.iter().for_each(|&row| set.insert(row));
            beside.take_out(&mut set, cut);
            let out = rows.iter().copied().filter(|&row| !set.has(row));
            out.collect::<Vec<usize>>()
        };
        let taken = |rows: &[usize]| taken_of(rows, None);
        assert_eq!(taken(&[2, 5]), [2]);
        assert_eq!(taken(&[2, 90]), [2]);
        assert_eq!(taken(&[2, 1]), []);
        assert_eq!(taken(&[7, 1, 6, 5]), [7]);
        // The first row is gone where the last one is looked at.
        assert_eq!(taken(&[2, 3, 5]), [2]);
        assert_eq!(taken(&[2, 3]), [3]);
        assert_eq!(taken(&[3]), []);
        // The same of all rows of some time; what is cut is looked at.
        let of_time = |rows: &[usize], cut: Range<usize>| taken_of(rows, Some(&[cut]));
        assert_eq!(of_time(&[2, 5, 3, 7, 1], 0..0), [2, 7]);
        assert_eq!(of_time(&[2, 3, 1], 2..3), [3]);
        assert_eq!(of_time(&[2, 90], 2..3), [2]);
    }
}
