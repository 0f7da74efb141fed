//! A cluster's own counts beside those of the units that it is made of.
//!
//! Used by totals. What always holds: of two clusters that are made of each other
//! neither is part of the other, so one of them stays in the sum; inner clusters
//! are looked at before outer ones.

use super::coder::Coder;
use super::totals::Sources;
use crate::columns::{Beside, Bits, Lists, Own};
use crate::text::sorting::sort_by_key;
use std::collections::BTreeMap;
use std::ops::Range;

/// Counts of clusters, beside the counts of what they are made of.
#[derive(Default)]
pub(super) struct Clusters(Beside);

impl Clusters {
    /// `states` are the rows that state a count and repeat nothing, `told` those of them that other
    /// articles may state as well.
    pub(super) fn new(
        from: &Sources<'_>,
        (states, told): (&Bits, &Bits),
        (cell, cells): (impl Fn(usize) -> u32, usize),
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
        // How many clusters stand within each other up to this one: a row of an inner cluster is
        // looked at before those of outer ones.
        let mut levels = vec![0u32; count as usize];
        let mut inner_first = clusters;
        sort_by_key(&mut inner_first, |cluster| made_of[cluster].len());
        for &inner in &inner_first {
            for &cluster in &outer[inner as usize] {
                let level = levels[inner as usize] + 1;
                levels[cluster as usize] = level.max(levels[cluster as usize]);
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
        let mut own: Vec<(u32, u32, u32)> = Vec::new();
        let mut groups = Coder::new();
        states.in_pieces(&mut |rows| {
            for &row in rows {
                if let Some(cluster) = is_cluster[codes.get(row as usize)]
                    && let cell = cell(row as usize)
                    && (cell as usize) < cells
                {
                    let parts = groups.code((cell, cluster));
                    own.push((levels[cluster as usize], row, parts));
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
        let (dated, len) = (from.rows.dated(), from.rows.len());
        let mut may_go = told.clone();
        own.iter().for_each(|own| may_go.insert(own.1 as usize));
        let own = own.into_iter().map(|(_, row, group)| {
            let rows = parts.get(group as usize);
            let undated = rows.partition_point(|&row| (row as usize) < dated);
            let begin = |row: u32| days(row).map_or(i32::MAX, |(first, _)| first);
            let from = |day: i32| rows.partition_point(|&row| begin(row) < day);
            let (within, more) = match days(row) {
                None => (0..undated, Vec::new()),
                Some((first, last)) => {
                    let lasts = |row: &u32| days(*row).is_some_and(|(_, end)| end >= first);
                    let within = from(first)..from(last.saturating_add(1));
                    let before = &rows[from(first - longest[group as usize])..within.start];
                    (within, before.iter().copied().filter(lasts).collect())
                }
            };
            let own = Own {
                row,
                list: group,
                within: within.start as u32..within.end as u32,
                undated: undated as u32,
            };
            (own, more)
        });
        let own: Vec<(Own, Vec<u32>)> = own.collect();
        Clusters(Beside::new(parts, &may_go, (dated, len), own))
    }

    /// Takes those counts of clusters out of a sum beside which a part of them is in it. Of a sum
    /// of all that cells count in some days it is known which rows have other days as well.
    pub(super) fn outdo(&self, in_sum: &mut Bits, cut: Option<&[Range<usize>]>) {
        self.0.take_out(in_sum, cut);
    }
}
