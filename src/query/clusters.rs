//! A cluster's own counts beside those of the units that it is made of.
//!
//! Used by totals. What always holds: of two clusters that are made of each other
//! neither is part of the other, so one of them stays in the sum; inner clusters
//! are looked at before outer ones.

use super::coder::Coder;
use super::rows::Rows;
use super::totals::Sources;
use crate::columns::{Bits, Lists};
use crate::table::Table;
use crate::text::sorting::sort_by_key;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::atomic::{AtomicU32, Ordering};

/// Counts of clusters, and the counts of what they are made of.
#[derive(Default)]
pub(super) struct Clusters {
    /// Counts of clusters themselves, inner clusters first: those beside which a part can be.
    own: Vec<Own>,
    /// Their rows: every question walks these alone.
    rows: Vec<u32>,
    /// Where each run of rows that go up ends: a question about some years passes over the others.
    runs: Vec<u32>,
    /// Of each the part that was last found in a sum: nearly always it is in the next one too.
    seen: Vec<AtomicU32>,
    /// Rows that count what a cluster is made of in a cell, by [`Own::parts`].
    parts: Lists,
}

/// A cluster's own count.
struct Own {
    row: u32,
    /// The list of counts of what it is made of.
    parts: u32,
    /// Where in the list those stand that begin in its time.
    within: Range<u32>,
    /// Where the first of those stands that begin before it and may still be of it.
    before: u32,
    /// Where those without a time begin, which may be of any.
    undated: u32,
}

impl Clusters {
    /// `states` are the rows that state a count and repeat nothing.
    pub(super) fn new(
        from: &Sources<'_>,
        states: &Bits,
        cell: impl Fn(usize) -> u32,
        cells: usize,
    ) -> Clusters {
        let (table, units) = (from.table, from.units);
        let count = table.lists.units.len() as u32;
        let clusters: Vec<u32> = (0..count)
            .filter(|&unit| !units.members(unit).is_empty())
            .collect();
        if clusters.is_empty() {
            return Clusters::default();
        }
        let made_of: BTreeMap<u32, Vec<u32>> = clusters
            .iter()
            .map(|&cluster| (cluster, units.made_of(cluster)))
            .collect();
        let mut outer: Vec<Vec<u32>> = vec![Vec::new(); count as usize];
        for (&cluster, parts) in &made_of {
            for &unit in parts {
                let mutual = made_of
                    .get(&unit)
                    .is_some_and(|units| units.binary_search(&cluster).is_ok());
                if !mutual {
                    outer[unit as usize].push(cluster);
                }
            }
        }
        // Of each list of units: the cluster that it is, the clusters that have a part of it.
        let lists = &from.named.lists;
        let is_cluster: Vec<Option<u32>> = lists
            .iter()
            .map(|list| match list {
                [cluster] if made_of.contains_key(cluster) => Some(*cluster),
                _ => None,
            })
            .collect();
        let has_parts: Vec<Vec<u32>> = lists
            .iter()
            .map(|list| {
                let mut clusters: Vec<u32> = list
                    .iter()
                    .flat_map(|&unit| &outer[unit as usize])
                    .copied()
                    .collect();
                clusters.sort_unstable();
                clusters.dedup();
                clusters
            })
            .collect();

        let codes = from.named.codes(table);
        let mut own: Vec<(usize, u32, u32)> = Vec::new();
        let mut groups = Coder::new();
        states.in_pieces(&mut |rows| {
            for &row in rows {
                if let Some(cluster) = is_cluster[codes.get(row as usize)]
                    && let cell = cell(row as usize)
                    && (cell as usize) < cells
                {
                    let parts = groups.code((cell, cluster));
                    // A cluster within another is made of fewer units, so it comes first.
                    let inside = made_of.get(&cluster).map_or(0, Vec::len);
                    own.push((inside, row, parts));
                }
            }
        });
        sort_by_key(&mut own, |own| *own);
        let groups = groups.values();

        // Of each cell the groups in it, in the order of their clusters.
        let by_cluster = groups.iter().zip(0..);
        let by_cluster: Vec<(u32, u32)> = by_cluster
            .map(|(&(_, cluster), group)| (cluster, group))
            .collect();
        let by_cluster = Lists::grouped(count as usize, &by_cluster);
        let in_cells = by_cluster.iter().flatten();
        let in_cells: Vec<(u32, u32)> = in_cells
            .map(|&group| (groups[group as usize].0, group))
            .collect();
        let in_cells = Lists::grouped(cells, &in_cells);
        let mut pairs = Vec::new();
        let cluster_of = |group: &u32| groups[*group as usize].1;
        states.in_pieces(&mut |rows| {
            for &row in rows {
                let clusters = &has_parts[codes.get(row as usize)];
                if clusters.is_empty() {
                    continue;
                }
                let here = in_cells.get(cell(row as usize) as usize);
                for &cluster in clusters {
                    let place = here.partition_point(|group| cluster_of(group) < cluster);
                    let group = here.get(place).filter(|group| cluster_of(group) == cluster);
                    pairs.extend(group.map(|&group| (group, row)));
                }
            }
        });
        let parts = Lists::grouped(groups.len(), &pairs);
        let days = |row: u32| from.rows.days(table.columns.date.get(row as usize));
        // The longest time, in days, that a row of each list covers.
        let longest = parts.iter().map(|rows| {
            let lengths = rows.iter().filter_map(|&row| days(row));
            lengths.map(|(first, last)| last - first).max().unwrap_or(0)
        });
        let longest: Vec<i32> = longest.collect();
        // Rows stand in the order of their first days: those that begin after the
        // cluster's time, or so long before that they have ended, are passed over.
        let own = own.into_iter().map(|(_, row, group)| {
            let rows = parts.get(group as usize);
            let undated = rows.partition_point(|&row| (row as usize) < from.rows.dated());
            let begin = |row: u32| days(row).map_or(i32::MAX, |(first, _)| first);
            let from = |day: i32| rows.partition_point(|&row| begin(row) < day) as u32;
            let (before, within) = match days(row) {
                None => (0, 0..undated as u32),
                Some((first, last)) => (
                    from(first - longest[group as usize]),
                    from(first)..from(last.saturating_add(1)),
                ),
            };
            Own {
                row,
                parts: group,
                within,
                before,
                undated: undated as u32,
            }
        });
        // Beside the others no sum has a part, whatever is asked.
        let own = own.filter_map(|own| {
            let parts = parts.get(own.parts as usize);
            let part = own.part_in_sum(parts, states, table, from.rows)?;
            Some((own, AtomicU32::new(part)))
        });
        let (own, seen): (Vec<Own>, Vec<AtomicU32>) = own.unzip();
        let rows: Vec<u32> = own.iter().map(|own| own.row).collect();
        let runs = rows.chunk_by(|one, next| one < next);
        let runs = runs.scan(0, |end, run| {
            *end += run.len() as u32;
            Some(*end)
        });
        Clusters {
            runs: runs.collect(),
            rows,
            seen,
            own,
            parts,
        }
    }

    /// Takes those counts of clusters out of a sum beside which a part of them is in it;
    /// says how many they are.
    pub(super) fn outdo(&self, in_sum: &mut Bits, table: &Table, rows: &Rows) -> usize {
        let mut count = 0;
        // By list of parts, whether any is in the sum: where a cluster alone is asked for,
        // none is.
        let mut any = vec![None; self.parts.count()];
        let span = in_sum.span();
        let (rows_of_own, seen) = (self.rows.as_slice(), self.seen.as_slice());
        let mut start = 0;
        for &end in &self.runs {
            let run = start..end as usize;
            start = run.end;
            let here = &rows_of_own[run.clone()];
            let place = |row: usize| run.start + here.partition_point(|&own| (own as usize) < row);
            for place in place(span.start)..place(span.end) {
                let row = rows_of_own[place] as usize;
                if !in_sum.has(row) {
                    continue;
                }
                let seen = &seen[place];
                if !in_sum.has(seen.load(Ordering::Relaxed) as usize) {
                    let own = &self.own[place];
                    let parts = self.parts.get(own.parts as usize);
                    let any = any[own.parts as usize]
                        .get_or_insert_with(|| in_sum.first_of(parts, u32::MAX).is_some());
                    let part = any.then(|| own.part_in_sum(parts, in_sum, table, rows));
                    let Some(part) = part.flatten() else {
                        continue;
                    };
                    seen.store(part, Ordering::Relaxed);
                }
                in_sum.remove(row);
                count += 1;
            }
        }
        count
    }
}

impl Own {
    /// A count of what the cluster is made of, about a time that may be the same,
    /// that is in the sum.
    fn part_in_sum(&self, parts: &[u32], sum: &Bits, table: &Table, rows: &Rows) -> Option<u32> {
        let days = |row: u32| rows.days(table.columns.date.get(row as usize));
        let meets = |row: u32| match (days(self.row), days(row)) {
            (Some((first, _)), Some((_, end))) => end >= first,
            _ => true,
        };
        let of = |places: Range<u32>| &parts[places.start as usize..places.end as usize];
        let (within, before) = (of(self.within.clone()), of(self.before..self.within.start));
        let undated = &parts[self.undated as usize..];
        let first = |rows: &[u32]| sum.first_of(rows, self.row);
        let found = first(within).or_else(|| first(undated));
        found.or_else(|| {
            let mut before = before.iter().copied();
            before.find(|&row| row != self.row && sum.has(row as usize) && meets(row))
        })
    }
}
