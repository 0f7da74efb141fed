//! Honest totals.
//!
//! Each award statement belongs to one cell: what it awards, of which grade, by
//! whom, its status, what it counts and who receives. Only the statements of a
//! cell are added up. What always holds of a total:
//! - a statement that repeats another is left out, whether or not the other matches;
//! - of several articles about the same thing (see `things`) that match one speaks
//!   if all state the same counts, and none if they differ: these stand side by side;
//! - a cluster's own count is left out if the sum of its cell has a count of one
//!   of the units that the cluster is made of, about a time that may be the same;
//! - a statement without a count is named as such and adds nothing;
//! - every matching statement is in one cell or in one list of what was left out.

use super::bits::Bits;
use super::columns::{ById, Coder, Lists};
use super::rows::{Fact, Rows};
use super::units::Units;
use super::{FactKind, FactRef, LeftOut, Reason, TotalCell, TotalRow, Totals};
use crate::model::{Award, Basis, Dataset, Grade, Recipient, Status};
use std::collections::{BTreeMap, BTreeSet, HashMap};

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
    /// Rows of several articles that count the same thing.
    things: Lists,
    /// The article of each row, where it counts the same thing as another's.
    articles: HashMap<u32, u32>,
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
            conflicting: Vec::new(),
        }
    }
}

/// What becomes of matching statements.
pub(super) struct Sorted {
    /// Those that stand in cells, without conflicting ones.
    pub(super) kept: Bits,
    /// Those whose counts conflict, one list a thing.
    pub(super) conflicting: Vec<Vec<u32>>,
    repeats: Bits,
    reports: Bits,
    clusters: Bits,
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
            things: Lists::default(),
            articles: HashMap::new(),
            own: Vec::new(),
            parts: Lists::default(),
        };
        index.find_things(from);
        index.find_clusters(from);
        index
    }

    /// Finds what several articles count: the same cell, units and recipients, at
    /// the same event, or, where no event is named, about the same time. Without
    /// a unit or a time nothing says that two statements mean the same.
    fn find_things(&mut self, from: &Sources<'_>) {
        let events = ById::new(&from.dataset.events, |event| &event.id);
        let event_row = |id: &str| {
            let index = events.find(&from.dataset.events, |event| &event.id, id)? as u32;
            from.rows.row(FactRef {
                kind: FactKind::Event,
                index,
            })
        };
        let mut coder = Coder::new();
        let mut articles = Coder::new();
        let mut pairs = Vec::new();
        for (row, &fact) in from.rows.facts().iter().enumerate() {
            let Some(award) = Fact::of(from.dataset, fact).and_then(Fact::award) else {
                continue;
            };
            let event = award.event.as_deref().and_then(event_row);
            let time = match event {
                Some(_) => None,
                None => award.period.as_ref(),
            };
            let units = (from.named)(row);
            let told = (event.is_some() || time.is_some()) && !units.is_empty();
            if told && self.counted.has(row) && !self.repeats.has(row) {
                let thing = (self.cells[row], units, &award.recipients, event, time);
                pairs.push((coder.code(thing), row as u32));
                self.articles
                    .insert(row as u32, articles.code(award.article.as_str()));
            }
        }
        let all = Lists::grouped(coder.values().len(), &pairs);
        for thing in all.iter() {
            let article = |row: &u32| self.articles.get(row);
            if thing
                .iter()
                .any(|row| article(row) != thing.first().and_then(article))
            {
                self.things.push(thing.iter().copied());
            }
        }
        let several: BTreeSet<u32> = self.things.iter().flatten().copied().collect();
        self.articles.retain(|row, _| several.contains(row));
    }

    /// Finds the counts of clusters themselves and, for each, the counts of what
    /// the cluster is made of in the same cell.
    fn find_clusters(&mut self, from: &Sources<'_>) {
        let mut sums = from.rows.of_kind(FactKind::Award).clone();
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

    /// Sorts out which of `matching`, rows of awards only, stand in cells.
    pub(super) fn sort(&self, matching: &Bits, rows: &Rows) -> Sorted {
        let mut kept = matching.clone();
        kept.retain(|row| !self.repeats.has(row));
        let mut repeats = matching.clone();
        repeats.and(&self.repeats);

        let mut reports = Bits::none(rows.len());
        let mut conflicting = Vec::new();
        for thing in self.things.iter() {
            let told: Vec<u32> = thing
                .iter()
                .copied()
                .filter(|&row| kept.has(row as usize))
                .collect();
            let accounts = self.accounts(&told);
            let Some((first, others)) = accounts.split_first() else {
                continue;
            };
            if others.iter().all(|other| other.1 == first.1) {
                for &row in told
                    .iter()
                    .filter(|row| self.articles.get(row) != Some(&first.0))
                {
                    kept.remove(row as usize);
                    reports.insert(row as usize);
                }
            } else {
                told.iter().for_each(|&row| kept.remove(row as usize));
                conflicting.push(told);
            }
        }

        let mut clusters = Bits::none(rows.len());
        for own in &self.own {
            let row = own.row as usize;
            if kept.has(row) {
                let mut parts = self
                    .parts
                    .get(own.parts as usize)
                    .iter()
                    .map(|&part| part as usize);
                if parts.any(|part| part != row && kept.has(part) && rows.meet(part, row)) {
                    clusters.insert(row);
                    kept.remove(row);
                }
            }
        }
        Sorted {
            kept,
            conflicting,
            repeats,
            reports,
            clusters,
        }
    }

    /// The counts that each article gives, sorted; articles as they are met.
    fn accounts(&self, told: &[u32]) -> Vec<(u32, Vec<u64>)> {
        let mut accounts: Vec<(u32, Vec<u64>)> = Vec::new();
        for &row in told {
            let Some(&article) = self.articles.get(&row) else {
                continue;
            };
            let count = self.counts[row as usize];
            match accounts.iter_mut().find(|(of, _)| *of == article) {
                Some((_, counts)) => counts.push(count),
                None => accounts.push((article, vec![count])),
            }
        }
        accounts
            .iter_mut()
            .for_each(|(_, counts)| counts.sort_unstable());
        accounts
    }

    /// What the statement of a row counts.
    pub(super) fn kind(&self, row: usize) -> (Status, Basis, Recipient) {
        let key = &self.keys[self.cells[row] as usize];
        (key.status, key.basis, key.recipient)
    }

    /// The count that the statement of a row gives.
    pub(super) fn stated(&self, row: usize) -> Option<u64> {
        self.counted.has(row).then(|| self.counts[row])
    }

    /// Adds up the sorted statements.
    pub(super) fn sum(
        &self,
        sorted: &Sorted,
        rows: &Rows,
        name: impl Fn(&str) -> String,
    ) -> Totals {
        let mut cells = Cells {
            keys: &self.keys,
            places: vec![0; self.keys.len()],
            met: Vec::new(),
        };
        sorted.kept.each(|row| {
            let cell = cells.at(self.cells[row]);
            if self.counted.has(row) {
                cell.sum = Some(cell.sum.unwrap_or(0).saturating_add(self.counts[row]));
                cell.statements.push(rows.fact(row));
            } else {
                cell.uncounted.push(rows.fact(row));
            }
        });
        for told in &sorted.conflicting {
            if let Some(&first) = told.first() {
                let facts = told.iter().map(|&row| rows.fact(row as usize)).collect();
                let cell = cells.at(self.cells[first as usize]);
                cell.conflicting.push(facts);
            }
        }

        let mut totals = Totals::default();
        let mut open = None;
        for (number, mut cell) in cells.in_order() {
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
            cell.conflicting
                .sort_by_key(|facts| facts.first().and_then(|&fact| rows.row(fact)));
            if let Some(row) = totals.rows.last_mut() {
                row.cells.push(cell);
            }
        }
        for (reason, left_out) in [
            (Reason::Repeat, &sorted.repeats),
            (Reason::Report, &sorted.reports),
            (Reason::ClusterOfMembers, &sorted.clusters),
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

/// The cells that are met.
struct Cells<'i> {
    keys: &'i [CellKey],
    /// Place among `met` plus one, by number of the cell; 0 for those not met.
    places: Vec<u32>,
    met: Vec<(u32, TotalCell)>,
}

impl Cells<'_> {
    fn at(&mut self, number: u32) -> &mut TotalCell {
        let place = &mut self.places[number as usize];
        if *place == 0 {
            self.met.push((number, self.keys[number as usize].empty()));
            *place = self.met.len() as u32;
        }
        &mut self.met[*place as usize - 1].1
    }

    fn in_order(mut self) -> Vec<(u32, TotalCell)> {
        self.met.sort_unstable_by_key(|(number, _)| *number);
        self.met
    }
}
