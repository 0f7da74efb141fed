//! What several articles count: the same award of the same units.
//!
//! Used by totals, once a dataset. Two statements count the same thing if they
//! belong to one cell, name the same units and recipients, and were given at the
//! same event, or, where no event is named, about the same time. Without a unit or
//! a time nothing says that two statements mean the same.

use super::bits::Bits;
use super::columns::Lists;
use super::named::NamedUnits;
use super::rows::Rows;
use crate::table::{FactKind, Table};
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

/// Cell, units, recipients, event, time.
type Thing<'t> = (u32, &'t [u32], u32, usize, usize);

const NO_EVENT: usize = usize::MAX;

/// Rows that count the same thing, of at least two articles; `states` are those
/// that state a count and repeat nothing.
pub(super) fn things(
    table: &Table,
    rows: &Rows,
    named: &NamedUnits,
    states: &Bits,
    cell: impl Fn(usize) -> u32,
) -> Lists {
    let events = Events::new(table, rows);
    let thing = |row: usize| -> Option<Thing<'_>> {
        let event = events.of(row, table);
        let date = table.columns.date.get(row);
        let units = named.by(row, table);
        let told = (event != NO_EVENT || date > 0) && !units.is_empty();
        let date = if event == NO_EVENT { date } else { 0 };
        let recipients = table.columns.detail.get(row) as u32;
        told.then(|| (cell(row), units, recipients, event, date))
    };

    // Nearly all things are counted by one article. Those whose hash no other
    // article has are told apart without being kept.
    let buckets = (states.count() * 4).next_power_of_two().max(64);
    let bucket = |thing: &Thing<'_>| {
        let mut hasher = DefaultHasher::new();
        thing.hash(&mut hasher);
        hasher.finish() as usize & (buckets - 1)
    };
    const FREE: u32 = u32::MAX;
    const SHARED: u32 = u32::MAX - 1;
    let mut told_by = vec![FREE; buckets];
    states.each(|row| {
        if let Some(thing) = thing(row) {
            let by = &mut told_by[bucket(&thing)];
            let article = table.columns.article.get(row) as u32;
            *by = match *by {
                FREE => article,
                same if same == article => article,
                _ => SHARED,
            };
        }
    });
    let mut found: Vec<(Thing<'_>, u32)> = Vec::new();
    states.each(|row| {
        let thing = thing(row).filter(|thing| told_by[bucket(thing)] == SHARED);
        found.extend(thing.map(|thing| (thing, row as u32)));
    });
    found.sort_unstable();
    let mut lists = Lists::default();
    for told in found.chunk_by(|(one, _), (other, _)| one == other) {
        let article = |&(_, row): &(Thing<'_>, u32)| table.columns.article.get(row as usize);
        if told.iter().any(|other| article(other) != article(&told[0])) {
            lists.push(told.iter().map(|&(_, row)| row));
        }
    }
    lists
}

/// Finds the event of an award: the first row that reports it.
struct Events {
    /// By article and number of the id.
    regular: HashMap<(usize, usize), usize>,
    /// By number of an odd id.
    odd: HashMap<usize, usize>,
}

impl Events {
    fn new(table: &Table, rows: &Rows) -> Events {
        let mut events = Events {
            regular: HashMap::new(),
            odd: HashMap::new(),
        };
        for row in 0..table.len() {
            if table.kind(row) == Some(FactKind::Event) {
                let (article, id) = (table.columns.article.get(row), table.columns.id.get(row));
                let first = rows.first_report(row);
                match id % 2 {
                    0 => events.regular.entry((article, id)).or_insert(first),
                    _ => events.odd.entry(id).or_insert(first),
                };
            }
        }
        events
    }

    fn of(&self, row: usize, table: &Table) -> usize {
        let id = table.columns.event.get(row);
        let known = match (id, id % 2) {
            (0, _) => None,
            (_, 1) => self.odd.get(&id),
            _ => self.regular.get(&(table.columns.article.get(row), id)),
        };
        known.copied().unwrap_or(NO_EVENT)
    }
}
