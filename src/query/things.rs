//! What several articles count: the same award of the same units.
//!
//! Used by totals. Two statements count the same thing if they
//! belong to one cell, name the same units and recipients, and were given at the
//! same event, or, where no event is named, about the same time. Without a unit or
//! a time nothing says that two statements mean the same.

use super::Conflict;
use super::coder::Coder;
use super::named::NamedUnits;
use super::rows::Rows;
use crate::columns::{Bits, Lists, Sparse, in_pieces};
use crate::table::{Quick, QuickMap, Table};
use crate::text::sorting::sort_by_key;
use std::hash::Hasher;

/// Cell, units, recipients, event, time.
type Thing = [u32; 5];

const NO_EVENT: u32 = u32::MAX;
const NO_UNITS: u32 = u32::MAX;
const NO_THING: u32 = u32::MAX;

/// Rows that count the same thing, of at least two articles.
pub(super) struct Things {
    /// The rows of each thing.
    told: Lists,
    /// The thing of each row that tells of one.
    of_rows: Sparse,
    /// By thing, the cell: things of a cell stand next to each other.
    cells: Vec<u32>,
    /// Number of cells.
    all_cells: usize,
    /// By thing, whether all its rows together agree.
    agree: Vec<bool>,
}

/// What the matching statements say of the things.
#[derive(Clone)]
pub(super) struct Said {
    /// By thing, how many there are.
    counts: Vec<u32>,
    /// By cell, what articles conflict about.
    pub(super) in_cells: Vec<Conflicting>,
    /// Those that say again what another article says.
    pub(super) reports: Bits,
    /// Things about which articles conflict.
    conflicts: Bits,
    /// The statements about these.
    pub(super) conflicting: Bits,
}

/// What articles of a cell conflict about.
#[derive(Clone, Copy, Default)]
pub(super) struct Conflicting {
    /// Number of things.
    pub(super) things: u32,
    /// Number of statements about them.
    pub(super) statements: u32,
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
        (cell, all_cells): (impl Fn(usize) -> u32, usize),
    ) -> Things {
        let told = told_by_several(table, rows, named, states, (&cell, all_cells));
        let mut accounts = Vec::new();
        let alike = |told| !matches!(compare(told, table, &mut accounts), Accounts::Otherwise);
        let mut of_rows = vec![NO_THING; table.len()];
        for (told, number) in told.iter().zip(0..) {
            told.iter().for_each(|&row| of_rows[row as usize] = number);
        }
        let of_rows = (0..).zip(of_rows).filter(|(_, thing)| *thing != NO_THING);
        Things {
            of_rows: Sparse::new(table.len(), &of_rows.collect::<Vec<_>>()),
            cells: told.iter().map(|told| cell(told[0] as usize)).collect(),
            all_cells,
            agree: told.iter().map(alike).collect(),
            told,
        }
    }

    /// What is said where nothing matches, of so many rows.
    pub(super) fn nothing(&self, rows: usize) -> Said {
        Said {
            counts: vec![0; self.told.count()],
            in_cells: vec![Conflicting::default(); self.all_cells],
            reports: Bits::none(rows),
            conflicts: Bits::none(self.told.count()),
            conflicting: Bits::none(rows),
        }
    }

    /// Turns what one set of statements says into what another says.
    pub(super) fn shift(&self, said: &mut Said, from: &Bits, to: &Bits, table: &Table) {
        let changed = self.of_rows.count_changed(from, to, &mut said.counts);
        let (mut accounts, mut some) = (Vec::new(), Vec::new());
        // A slice's item is looked up in place, also where code is to be small.
        let (counts, agree) = (said.counts.as_slice(), self.agree.as_slice());
        let (cells, in_cells) = (self.cells.as_slice(), said.in_cells.as_mut_slice());
        changed.each(|thing| {
            let (told, count) = (self.told.get(thing), counts[thing] as usize);
            let in_cell = &mut in_cells[cells[thing] as usize];
            if said.conflicts.has(thing) {
                said.conflicts.remove(thing);
                in_cell.things -= 1;
                for &row in told {
                    in_cell.statements -= u32::from(said.conflicting.has(row as usize));
                    said.conflicting.remove(row as usize);
                }
            } else {
                told.iter()
                    .for_each(|&row| said.reports.remove(row as usize));
            }
            let (told, compared) = if count < 2 {
                return;
            } else if count == told.len() {
                let compared = match agree[thing] {
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
                    in_cell.things += 1;
                    in_cell.statements += told.len() as u32;
                    let rows = told.iter();
                    rows.for_each(|&row| said.conflicting.insert(row as usize));
                }
            }
        });
    }

    /// The things of a cell about which articles conflict, in the order of their first
    /// statements.
    pub(super) fn conflicts(&self, said: &Said, cell: u32, matching: &Bits) -> Vec<Conflict> {
        let before = |cell| self.cells.partition_point(|&of_thing| of_thing < cell);
        let mut found = Vec::new();
        let things = before(cell)..before(cell.saturating_add(1));
        said.conflicts.each_in(things, |thing| {
            found.extend(
                self.matching(thing as u32, matching)
                    .next()
                    .map(|first| (first, thing)),
            );
        });
        found.sort_unstable();
        let conflict = |(_, thing)| Conflict {
            number: thing as u32,
            statements: said.counts[thing],
        };
        found.into_iter().map(conflict).collect()
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
    (cell, all_cells): (impl Fn(usize) -> u32, usize),
) -> Lists {
    let events = Events::new(table, rows);
    let codes = named.codes(table);
    // Of lists of the same units the first one stands for all.
    let mut coder = Coder::new();
    let units = named.lists.iter().map(|units| match units {
        [] => NO_UNITS,
        _ => coder.code(units),
    });
    let units: Vec<u32> = units.collect();
    let thing = |row: usize| -> Option<Thing> {
        let units = units[codes.get(row)];
        let cell = cell(row);
        if units == NO_UNITS || cell as usize >= all_cells {
            return None;
        }
        let (event, date) = match events.of(row, table) {
            Given::AtNone => (NO_EVENT, table.columns.date.get(row) as u32),
            Given::At(event) => (event, 0),
            Given::AtItsOwn => return None,
        };
        let recipients = table.columns.detail.get(row) as u32;
        (event != NO_EVENT || date > 0).then_some([cell, units, recipients, event, date])
    };

    // Nearly all things are counted by one statement. Those whose hash no other
    // statement has are told apart without being kept.
    let buckets = (states.count() * 8).next_power_of_two().max(64);
    let (mut met, mut met_again) = (Bits::none(buckets), Bits::none(buckets));
    let mut hashes: Vec<(u32, u32)> = Vec::new();
    states.in_pieces(&mut |rows| {
        for &row in rows {
            let Some([cell, units, recipients, event, date]) = thing(row as usize) else {
                continue;
            };
            let mut hasher = Quick::default();
            for (one, other) in [(cell, units), (recipients, event.wrapping_add(date))] {
                hasher.write_u64(u64::from(one) << 32 | u64::from(other));
            }
            let bucket = hasher.finish() as usize & (buckets - 1);
            if met.has(bucket) {
                met_again.insert(bucket);
            }
            met.insert(bucket);
            hashes.push((row, bucket as u32));
        }
    });
    let mut things = Coder::new();
    let mut told = Vec::new();
    in_pieces(hashes.len(), &mut |piece| {
        for &(row, bucket) in &hashes[piece] {
            if met_again.has(bucket as usize) {
                told.extend(thing(row as usize).map(|thing| (things.code(thing), row)));
            }
        }
    });
    let things = things.values();
    let told = Lists::grouped(things.len(), &told);
    // In the order in which conflicts are listed: by cell, then by first statement, as
    // things are numbered.
    let cells = things.iter().map(|thing| thing[0]).max();
    let by_cell = things
        .iter()
        .zip(0..)
        .map(|(thing, number)| (thing[0], number));
    let by_cell: Vec<(u32, u32)> = by_cell.collect();
    let by_cell = Lists::grouped(cells.map_or(0, |last| last as usize + 1), &by_cell);
    let mut lists = Lists::default();
    for &thing in by_cell.iter().flatten() {
        let told = told.get(thing as usize);
        let article = |row: u32| table.columns.article.get(row as usize);
        if told.iter().any(|&row| article(row) != article(told[0])) {
            lists.push(told.iter().copied());
        }
    }
    lists
}

/// At which event an award was given.
enum Given {
    /// None that is there.
    AtNone,
    /// One that its article alone reports.
    AtItsOwn,
    /// One that several may report, by the first row that does.
    At(u32),
}

/// Finds the event of an award.
struct Events<'r> {
    rows: &'r Rows,
    /// Rows of events that several articles report.
    told_again: Bits,
    /// Of each article the rows that report events, in the order of their ids.
    of_articles: Lists,
    /// The first row that reports an event, by number of an odd id.
    odd: QuickMap<usize, u32>,
}

impl<'r> Events<'r> {
    fn new(table: &Table, rows: &'r Rows) -> Events<'r> {
        let id = |row: u32| table.columns.id.get(row as usize);
        let mut odd: QuickMap<usize, u32> = QuickMap::default();
        let mut events: Vec<u32> = Vec::new();
        rows.each_report(|row| match id(row as u32) {
            id if id % 2 == 1 => _ = odd.entry(id).or_insert(rows.first_report(row) as u32),
            _ => events.push(row as u32),
        });
        sort_by_key(&mut events, |&row| id(row));
        let article = |&row: &u32| (table.columns.article.get(row as usize) as u32, row);
        let pairs: Vec<(u32, u32)> = events.iter().map(article).collect();
        let mut told_again = Bits::none(table.len());
        for (first, others) in rows.told_again() {
            told_again.insert(first);
            others
                .iter()
                .for_each(|&row| told_again.insert(row as usize));
        }
        Events {
            rows,
            told_again,
            of_articles: Lists::grouped(table.ranks.len(), &pairs),
            odd,
        }
    }

    fn of(&self, row: usize, table: &Table) -> Given {
        let (ids, event) = (&table.columns.id, table.columns.event.get(row));
        if event == 0 {
            return Given::AtNone;
        }
        if event % 2 == 1 {
            return self
                .odd
                .get(&event)
                .map_or(Given::AtNone, |&row| Given::At(row));
        }
        let reports = self.of_articles.get(table.columns.article.get(row));
        let place = reports.partition_point(|&row| ids.get(row as usize) < event);
        match reports.get(place).map(|&row| row as usize) {
            Some(row) if ids.get(row) != event => Given::AtNone,
            None => Given::AtNone,
            Some(row) if self.told_again.has(row) => Given::At(self.rows.first_report(row) as u32),
            Some(_) => Given::AtItsOwn,
        }
    }
}
