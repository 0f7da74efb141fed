//! What several articles count: the same award of the same units.
//!
//! Used by totals. Two statements count the same thing if they
//! belong to one cell, name the same units and recipients, and were given at the
//! same event, or, where no event is named, about the same time. Without a unit or
//! a time nothing says that two statements mean the same.

use super::Conflict;
use super::bits::Bits;
use super::columns::{Coder, Lists};
use super::named::NamedUnits;
use super::rows::Rows;
use super::sparse::Sparse;
use crate::table::{FactKind, Quick, QuickMap, Table};
use crate::text::sorting::sort_by_key;
use std::hash::Hasher;

/// Cell, units, recipients, event, time.
type Thing = [u32; 5];

const NO_EVENT: u32 = u32::MAX;

/// Rows that count the same thing, of at least two articles.
pub(super) struct Things {
    /// The rows of each thing.
    told: Lists,
    /// The thing of each row that tells of one.
    of_rows: Sparse,
    /// By thing, the cell.
    cells: Vec<u32>,
    /// By thing, whether all its rows together agree.
    agree: Vec<bool>,
}

/// What the matching statements say of the things.
#[derive(Clone)]
pub(super) struct Said {
    /// By thing, how many there are.
    counts: Vec<u32>,
    /// Those that say again what another article says.
    pub(super) reports: Bits,
    /// Things about which articles conflict.
    conflicts: Bits,
    /// The statements about these.
    pub(super) conflicting: Bits,
}

impl Said {
    /// Takes those out of a sum that are not to be in it.
    pub(super) fn take_from(&self, sum: &mut Bits) {
        sum.take(&self.reports);
        sum.take(&self.conflicting);
    }
}

/// What is said of a thing.
enum Accounts {
    /// By one article.
    Once,
    /// By several, all alike.
    Alike,
    /// By several, not all alike.
    Otherwise,
}

impl Things {
    /// `states` are the rows that state a count and repeat nothing.
    pub(super) fn new(
        table: &Table,
        rows: &Rows,
        named: &NamedUnits,
        states: &Bits,
        cell: impl Fn(usize) -> u32,
    ) -> Things {
        let told = told_by_several(table, rows, named, states, &cell);
        let mut accounts = Vec::new();
        let alike = |told| !matches!(compare(told, table, &mut accounts), Accounts::Otherwise);
        let rows = told.iter().zip(0..);
        let rows = rows.flat_map(|(told, number)| told.iter().map(move |&row| (row, number)));
        let mut of_rows: Vec<(u32, u32)> = rows.collect();
        of_rows.sort_unstable();
        Things {
            of_rows: Sparse::new(table.len(), &of_rows),
            cells: told.iter().map(|told| cell(told[0] as usize)).collect(),
            agree: told.iter().map(alike).collect(),
            told,
        }
    }

    /// What is said where nothing matches, of so many rows.
    pub(super) fn nothing(&self, rows: usize) -> Said {
        Said {
            counts: vec![0; self.told.len()],
            reports: Bits::none(rows),
            conflicts: Bits::none(self.told.len()),
            conflicting: Bits::none(rows),
        }
    }

    /// Turns what one set of statements says into what another says.
    pub(super) fn shift(&self, said: &mut Said, from: &Bits, to: &Bits, table: &Table) {
        let mut changed = Bits::none(self.told.len());
        let counts = said.counts.as_mut_slice();
        self.of_rows.each_changed(from, to, |thing, step| {
            counts[thing] = counts[thing].wrapping_add(step);
            changed.insert(thing);
        });
        let (mut accounts, mut some) = (Vec::new(), Vec::new());
        changed.each(|thing| {
            let (told, count) = (self.told.get(thing), said.counts[thing] as usize);
            for &row in told {
                said.reports.remove(row as usize);
                said.conflicting.remove(row as usize);
            }
            said.conflicts.remove(thing);
            let (told, compared) = if count < 2 {
                return;
            } else if count == told.len() {
                let compared = match self.agree[thing] {
                    true => Accounts::Alike,
                    false => Accounts::Otherwise,
                };
                (told, compared)
            } else {
                some.clear();
                some.extend(self.matching(thing as u32, to));
                (&*some, compare(&some, table, &mut accounts))
            };
            match compared {
                Accounts::Once => {}
                Accounts::Alike => {
                    let article = |row: u32| table.columns.article.get(row as usize);
                    let others = told.iter().filter(|&&row| article(row) != article(told[0]));
                    others.for_each(|&row| said.reports.insert(row as usize));
                }
                Accounts::Otherwise => {
                    said.conflicts.insert(thing);
                    let rows = told.iter();
                    rows.for_each(|&row| said.conflicting.insert(row as usize));
                }
            }
        });
    }

    /// The things about which articles conflict, by cell, those of a cell in the order
    /// of their first statements: cell, first statement and conflict.
    pub(super) fn conflicts(&self, said: &Said, matching: &Bits) -> Vec<(u32, u32, Conflict)> {
        let mut conflicts = Vec::new();
        said.conflicts.each(|thing| {
            let number = thing as u32;
            let conflict = Conflict {
                number,
                statements: said.counts[thing],
            };
            let first = self.matching(number, matching).next();
            conflicts.extend(first.map(|first| (self.cells[thing], first, conflict)));
        });
        conflicts.sort_unstable_by_key(|&(cell, first, _)| (cell, first));
        conflicts
    }

    /// The matching statements about a thing.
    pub(super) fn matching(&self, number: u32, matching: &Bits) -> impl Iterator<Item = u32> {
        let told = self.told.get(number as usize).iter().copied();
        told.filter(|&row| matching.has(row as usize))
    }
}

/// Whether the articles give the same counts; `accounts` is room to work in.
fn compare(told: &[u32], table: &Table, accounts: &mut Vec<(usize, Option<u64>)>) -> Accounts {
    accounts.clear();
    accounts.extend(told.iter().map(|&row| {
        let row = row as usize;
        (table.columns.article.get(row), table.count(row))
    }));
    accounts.sort_unstable();
    let mut articles = accounts.chunk_by(|one, other| one.0 == other.0);
    let first = articles.next().unwrap_or_default();
    let mut others = articles.peekable();
    let counts = |&(_, count): &(usize, Option<u64>)| count;
    match others.peek() {
        None => Accounts::Once,
        _ => match others.all(|other| other.iter().map(counts).eq(first.iter().map(counts))) {
            true => Accounts::Alike,
            false => Accounts::Otherwise,
        },
    }
}

fn told_by_several(
    table: &Table,
    rows: &Rows,
    named: &NamedUnits,
    states: &Bits,
    cell: impl Fn(usize) -> u32,
) -> Lists {
    let events = Events::new(table, rows);
    let codes = named.codes(table);
    // Of lists of the same units the first one stands for all.
    let mut coder = Coder::new();
    let units: Vec<u32> = named.lists.iter().map(|units| coder.code(units)).collect();
    let none: Vec<bool> = named.lists.iter().map(<[u32]>::is_empty).collect();
    let thing = |row: usize| -> Option<Thing> {
        let list = codes.get(row);
        let event = events.of(row, table);
        let date = table.columns.date.get(row) as u32;
        let told = (event != NO_EVENT || date > 0) && !none[list];
        let date = if event == NO_EVENT { date } else { 0 };
        let recipients = table.columns.detail.get(row) as u32;
        told.then(|| [cell(row), units[list], recipients, event, date])
    };

    // Nearly all things are counted by one statement. Those whose hash no other
    // statement has are told apart without being kept.
    let buckets = (states.count() * 8).next_power_of_two().max(64);
    let (mut met, mut met_again) = (Bits::none(buckets), Bits::none(buckets));
    let mut hashes: Vec<u32> = Vec::with_capacity(states.count());
    states.each(|row| {
        let mut hasher = Quick::default();
        for part in thing(row).unwrap_or_default() {
            hasher.write_u32(part);
        }
        let bucket = hasher.finish() as usize & (buckets - 1);
        if met.has(bucket) {
            met_again.insert(bucket);
        }
        met.insert(bucket);
        hashes.push(bucket as u32);
    });
    let mut found: Vec<(Thing, u32)> = Vec::new();
    let mut hashes = hashes.into_iter();
    states.each(|row| {
        if hashes
            .next()
            .is_some_and(|bucket| met_again.has(bucket as usize))
        {
            found.extend(thing(row).map(|thing| (thing, row as u32)));
        }
    });
    found.sort_unstable();
    let mut things: Vec<&[(Thing, u32)]> = found
        .chunk_by(|(one, _), (other, _)| one == other)
        .filter(|told| {
            let article = |&(_, row): &(Thing, u32)| table.columns.article.get(row as usize);
            told.iter().any(|other| article(other) != article(&told[0]))
        })
        .collect();
    // In the order in which conflicts are listed.
    sort_by_key(&mut things, |told| (told[0].0[0], told[0].1));
    let mut lists = Lists::default();
    for told in things {
        lists.push(told.iter().map(|&(_, row)| row));
    }
    lists
}

/// Finds the event of an award: the first row that reports it.
struct Events {
    /// By article and number of the id.
    regular: QuickMap<(usize, usize), u32>,
    /// By number of an odd id.
    odd: QuickMap<usize, u32>,
}

impl Events {
    fn new(table: &Table, rows: &Rows) -> Events {
        let mut events = Events {
            regular: QuickMap::default(),
            odd: QuickMap::default(),
        };
        for row in 0..table.len() {
            if table.kind(row) == Some(FactKind::Event) {
                let (article, id) = (table.columns.article.get(row), table.columns.id.get(row));
                let first = rows.first_report(row) as u32;
                match id % 2 {
                    0 => events.regular.entry((article, id)).or_insert(first),
                    _ => events.odd.entry(id).or_insert(first),
                };
            }
        }
        events
    }

    fn of(&self, row: usize, table: &Table) -> u32 {
        let id = table.columns.event.get(row);
        let known = match (id, id % 2) {
            (0, _) => None,
            (_, 1) => self.odd.get(&id),
            _ => self.regular.get(&(table.columns.article.get(row), id)),
        };
        known.copied().unwrap_or(NO_EVENT)
    }
}
