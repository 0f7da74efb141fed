//! A cluster's own counts beside those of the units that it is made of.
//!
//! Used by totals. What always holds: of two clusters that are made of each other
//! neither is part of the other, so one of them stays in the sum; inner clusters
//! are looked at before outer ones.

use super::bits::Bits;
use super::columns::Lists;
use super::rows::Rows;
use super::totals::Sources;
use crate::table::Table;
use std::collections::BTreeMap;

/// Counts of clusters, and the counts of what they are made of.
#[derive(Default)]
pub(super) struct Clusters {
    /// Counts of clusters themselves, inner clusters first.
    own: Vec<Own>,
    /// Rows that count what a cluster is made of in a cell, by [`Own::parts`].
    parts: Lists,
    /// The longest time, in days, that a row of the list covers.
    longest: Vec<i32>,
}

/// A cluster's own count.
struct Own {
    row: u32,
    parts: u32,
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
        let mut own: Vec<(usize, Own)> = Vec::new();
        let mut groups: BTreeMap<(u32, u32), u32> = BTreeMap::new();
        let mut cell_has_own = vec![false; cells];
        states.each(|row| {
            let cell = cell(row);
            if let Some(cluster) = is_cluster[codes.get(row)]
                && (cell as usize) < cells
            {
                let next = groups.len() as u32;
                let parts = *groups.entry((cell, cluster)).or_insert(next);
                cell_has_own[cell as usize] = true;
                // A cluster within another is made of fewer units, so it comes first.
                let inside = made_of.get(&cluster).map_or(0, Vec::len);
                let row = row as u32;
                own.push((inside, Own { row, parts }));
            }
        });
        own.sort_by_key(|(inside, own)| (*inside, own.row));

        let mut pairs = Vec::new();
        states.each(|row| {
            let cell = cell(row);
            if cell_has_own.get(cell as usize).copied().unwrap_or(false) {
                let clusters = has_parts[codes.get(row)].iter();
                let groups = clusters.filter_map(|&cluster| groups.get(&(cell, cluster)));
                pairs.extend(groups.map(|&group| (group, row as u32)));
            }
        });
        let parts = Lists::grouped(groups.len(), &pairs);
        let days = |row: u32| from.rows.days(table.columns.date.get(row as usize));
        let longest = parts.iter().map(|rows| {
            let lengths = rows.iter().filter_map(|&row| days(row));
            lengths.map(|(first, last)| last - first).max().unwrap_or(0)
        });
        Clusters {
            longest: longest.collect(),
            own: own.into_iter().map(|(_, own)| own).collect(),
            parts,
        }
    }

    /// The matching counts of clusters beside which a part of them is in the sum,
    /// in the order of rows; takes them out.
    pub(super) fn outdone(
        &self,
        matching: &Bits,
        out: &mut Bits,
        table: &Table,
        rows: &Rows,
    ) -> Vec<u32> {
        let mut outdone = Vec::new();
        for own in &self.own {
            let row = own.row as usize;
            if matching.has(row) && !out.has(row) && self.has_part(own, matching, out, table, rows)
            {
                outdone.push(own.row);
                out.insert(row);
            }
        }
        outdone.sort_unstable();
        outdone
    }

    /// Whether a count of what the cluster is made of, about a time that may be
    /// the same, is in the sum.
    fn has_part(&self, own: &Own, matching: &Bits, out: &Bits, table: &Table, rows: &Rows) -> bool {
        let parts = self.parts.get(own.parts as usize);
        let days = |row: u32| rows.days(table.columns.date.get(row as usize));
        let in_sum =
            |row: &u32| *row != own.row && matching.has(*row as usize) && !out.has(*row as usize);
        let (dated, undated) =
            parts.split_at(parts.partition_point(|&row| (row as usize) < rows.dated()));
        // Without a time it may be of any.
        if undated.iter().any(&in_sum) {
            return true;
        }
        let Some((first, last)) = days(own.row) else {
            return dated.iter().any(&in_sum);
        };
        // Rows stand in the order of their first days: those that begin after the
        // cluster's time, or so long before that they have ended, are passed over.
        let longest = self.longest.get(own.parts as usize).copied().unwrap_or(0);
        let begin = |row: u32| days(row).map_or(i32::MAX, |(first, _)| first);
        let start = dated.partition_point(|&row| begin(row) < first - longest);
        let end = dated.partition_point(|&row| begin(row) <= last);
        let meets = |row: &&u32| days(**row).is_some_and(|(_, end)| end >= first);
        dated[start..end.max(start)]
            .iter()
            .filter(meets)
            .any(in_sum)
    }
}
