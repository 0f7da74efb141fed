//! Honest totals.
//!
//! Each award statement belongs to one cell: what it awards, of which grade, by
//! whom, its status, what it counts and who receives. Only the statements of a
//! cell are added up. What always holds of a total:
//! - a statement that repeats another is left out, whether or not the other matches;
//! - a cluster's own count is left out if the sum of its cell has a count of one
//!   of the units that the cluster is made of, about a time that may be the same;
//! - a statement without a count is named as such and adds nothing;
//! - every matching statement is in one cell or in one list of what was left out.

use super::bits::Bits;
use super::columns::{Coder, Lists};
use super::rows::{Fact, Rows};
use super::units::Units;
use super::{FactRef, LeftOut, Reason, TotalCell, TotalRow, Totals};
use crate::model::{Award, Basis, Dataset, Grade, Recipient, Status};
use std::collections::BTreeMap;

/// The cells of the dataset and which statements are in which.
pub(super) struct TotalIndex {
    /// The cell of each row; meaningless for rows that are no award.
    cells: Vec<u32>,
    /// Award, grade and giver of the table's rows, in the order of precedence.
    table: Vec<(String, Option<Grade>, Option<String>)>,
    /// The cells, in the order in which they are shown.
    keys: Vec<CellKey>,
    /// The count of each row, 0 where none is stated.
    counts: Vec<u64>,
    /// Rows that state a count.
    counted: Bits,
    /// Rows that repeat another.
    repeats: Bits,
    /// Counts of clusters themselves, inner clusters before outer ones.
    own: Vec<Own>,
    /// Rows that count what a cluster is made of, by [`Own::parts`].
    parts: Lists,
}

/// What all statements of a cell have in common.
struct CellKey {
    row: usize,
    status: Status,
    basis: Basis,
    recipient: Recipient,
}

impl CellKey {
    fn empty(&self) -> TotalCell {
        TotalCell {
            status: self.status,
            basis: self.basis,
            recipient: self.recipient,
            sum: None,
            statements: Vec::new(),
            uncounted: Vec::new(),
        }
    }
}

/// A cluster's own count.
struct Own {
    row: u32,
    parts: u32,
}

/// What the index asks of the dataset's other indexes.
pub(super) struct Sources<'e> {
    pub(super) dataset: &'e Dataset,
    pub(super) rows: &'e Rows,
    pub(super) units: &'e Units,
    /// The units that a row names, by row.
    pub(super) named: &'e dyn Fn(usize) -> &'e [u32],
    /// Place of an award in the order of precedence, by lexicon id.
    pub(super) award_rank: &'e dyn Fn(&str) -> u32,
    /// Place of a giver in the order of the dictionary.
    pub(super) giver_rank: &'e dyn Fn(&str) -> u32,
}

/// Award, grade and giver: a row of the table.
type RowKey<'d> = (&'d str, Option<Grade>, Option<&'d str>);

fn row_key(award: &Award) -> RowKey<'_> {
    let by = award.by.as_deref().filter(|by| !by.is_empty());
    (&award.award, award.grade, by)
}

/// Named units count as collectives, named people as individuals.
fn counted_as(recipient: Recipient) -> Recipient {
    match recipient {
        Recipient::UnitNamed => Recipient::Collective,
        Recipient::PersonNamed => Recipient::Individual,
        other => other,
    }
}

impl TotalIndex {
    pub(super) fn new(from: &Sources<'_>) -> TotalIndex {
        let len = from.rows.len();
        let mut coder = Coder::new();
        let mut cells = vec![0; len];
        let mut counts = vec![0; len];
        let mut counted = Bits::none(len);
        let mut repeats = Bits::none(len);
        for (row, &fact) in from.rows.facts().iter().enumerate() {
            let Some(award) = Fact::of(from.dataset, fact).and_then(Fact::award) else {
                continue;
            };
            let recipient = counted_as(award.recipient_kind);
            cells[row] = coder.code((row_key(award), award.status, award.basis, recipient));
            if let Some(count) = award.count {
                counts[row] = count;
                counted.insert(row);
            }
            if award.repeats.is_some() {
                repeats.insert(row);
            }
        }

        // Bring the cells into the order of the table.
        let found = coder.values();
        let place = |key: &RowKey<'_>| {
            let (award, grade, by) = *key;
            let by_rank = by.map_or(u32::MAX, from.giver_rank);
            (
                (from.award_rank)(award),
                award.to_owned(),
                grade.is_none(),
                grade,
                by_rank,
                by.map(str::to_owned),
            )
        };
        let mut order: Vec<usize> = (0..found.len()).collect();
        order.sort_by_cached_key(|&cell| {
            let (key, status, basis, recipient) = &found[cell];
            (place(key), *status, *basis, *recipient)
        });
        let mut table: Vec<RowKey<'_>> = Vec::new();
        let mut keys = Vec::with_capacity(found.len());
        let mut new_place = vec![0; found.len()];
        for (at, &cell) in order.iter().enumerate() {
            let (key, status, basis, recipient) = found[cell];
            if table.last() != Some(&key) {
                table.push(key);
            }
            new_place[cell] = at as u32;
            keys.push(CellKey {
                row: table.len() - 1,
                status,
                basis,
                recipient,
            });
        }
        if !new_place.is_empty() {
            cells
                .iter_mut()
                .for_each(|cell| *cell = new_place[*cell as usize]);
        }

        let owned =
            |&(award, grade, by): &RowKey<'_>| (award.to_owned(), grade, by.map(str::to_owned));
        let table = table.iter().map(owned).collect();
        let mut index = TotalIndex {
            cells,
            table,
            keys,
            counts,
            counted,
            repeats,
            own: Vec::new(),
            parts: Lists::default(),
        };
        index.find_clusters(from);
        index
    }

    /// Finds the counts of clusters themselves and, for each, the counts of what
    /// the cluster is made of in the same cell.
    fn find_clusters(&mut self, from: &Sources<'_>) {
        let mut sums = from.rows.of_kind(super::FactKind::Award).clone();
        sums.and(&self.counted);
        sums.retain(|row| !self.repeats.has(row));

        let clusters = (0..from.dataset.units.len() as u32)
            .filter(|&unit| !from.units.members(unit).is_empty());
        let made_of: BTreeMap<u32, Vec<u32>> = clusters
            .map(|cluster| (cluster, from.units.made_of(cluster)))
            .collect();
        let mut own: Vec<(u32, u32)> = Vec::new();
        sums.each(|row| {
            if let [cluster] = (from.named)(row)
                && made_of.contains_key(cluster)
            {
                own.push((row as u32, *cluster));
            }
        });

        // Clusters by the units in them. Of two clusters that are made of each
        // other neither is part of the other: one of them must stay in the sum.
        let mut outer: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
        for (&cluster, units) in &made_of {
            for &unit in units {
                let mutual = made_of
                    .get(&unit)
                    .is_some_and(|units| units.binary_search(&cluster).is_ok());
                if !mutual {
                    outer.entry(unit).or_default().push(cluster);
                }
            }
        }

        let mut groups: BTreeMap<(u32, u32), u32> = BTreeMap::new();
        for &(row, cluster) in &own {
            let next = groups.len() as u32;
            let parts = *groups
                .entry((self.cells[row as usize], cluster))
                .or_insert(next);
            self.own.push(Own { row, parts });
        }
        let mut pairs = Vec::new();
        sums.each(|row| {
            let mut clusters: Vec<u32> = (from.named)(row)
                .iter()
                .filter_map(|unit| outer.get(unit))
                .flatten()
                .copied()
                .collect();
            clusters.sort_unstable();
            clusters.dedup();
            for cluster in clusters {
                if let Some(&group) = groups.get(&(self.cells[row], cluster)) {
                    pairs.push((group, row as u32));
                }
            }
        });
        self.parts = Lists::grouped(groups.len(), &pairs);

        // A cluster within another is made of fewer units, so it comes first.
        let mut sized: Vec<(usize, Own)> = own
            .iter()
            .zip(self.own.drain(..))
            .map(|(&(_, cluster), own)| {
                let inside = made_of.get(&cluster).map_or(0, Vec::len);
                (inside, own)
            })
            .collect();
        sized.sort_by_key(|(inside, own)| (*inside, own.row));
        self.own = sized.into_iter().map(|(_, own)| own).collect();
    }

    /// Adds up the statements among `matching`, rows of awards only.
    pub(super) fn sum(
        &self,
        matching: &Bits,
        rows: &Rows,
        name: impl Fn(&str) -> String,
    ) -> Totals {
        let mut in_sums = matching.clone();
        in_sums.retain(|row| !self.repeats.has(row));
        let mut repeats = matching.clone();
        repeats.and(&self.repeats);
        let mut clusters = Bits::none(rows.len());
        for own in &self.own {
            let row = own.row as usize;
            if in_sums.has(row) {
                let mut parts = self
                    .parts
                    .get(own.parts as usize)
                    .iter()
                    .map(|&part| part as usize);
                if parts.any(|part| part != row && in_sums.has(part) && rows.meet(part, row)) {
                    clusters.insert(row);
                    in_sums.remove(row);
                }
            }
        }

        // Cells in the order in which they are met; 0 for those that are not.
        let mut places = vec![0u32; self.keys.len()];
        let mut cells: Vec<(u32, TotalCell)> = Vec::new();
        in_sums.each(|row| {
            let number = self.cells[row];
            let place = &mut places[number as usize];
            if *place == 0 {
                cells.push((number, self.keys[number as usize].empty()));
                *place = cells.len() as u32;
            }
            let cell = &mut cells[*place as usize - 1].1;
            if self.counted.has(row) {
                cell.sum = Some(cell.sum.unwrap_or(0).saturating_add(self.counts[row]));
                cell.statements.push(rows.fact(row));
            } else {
                cell.uncounted.push(rows.fact(row));
            }
        });
        cells.sort_unstable_by_key(|(number, _)| *number);

        let mut totals = Totals::default();
        let mut open = None;
        for (number, cell) in cells {
            let place = self.keys[number as usize].row;
            if open != Some(place) {
                open = Some(place);
                let (award, grade, by) = &self.table[place];
                totals.rows.push(TotalRow {
                    award: award.clone(),
                    name: name(award),
                    grade: *grade,
                    by: by.clone(),
                    cells: Vec::new(),
                });
            }
            if let Some(row) = totals.rows.last_mut() {
                row.cells.push(cell);
            }
        }
        for (reason, left_out) in [
            (Reason::Repeat, repeats),
            (Reason::ClusterOfMembers, clusters),
        ] {
            let mut statements: Vec<FactRef> = Vec::new();
            left_out.each(|row| statements.push(rows.fact(row)));
            if !statements.is_empty() {
                totals.left_out.push(LeftOut { reason, statements });
            }
        }
        totals
    }
}
