//! What several articles count: the same award of the same units.
//!
//! Used by totals. Two statements count the same thing if they
//! belong to one cell, name the same units and recipients, and were given at the
//! same event, or, where no event is named, about the same time. Without a unit or
//! a time nothing says that two statements mean the same.
//!
//! Nearly every question finds all statements about a thing or none: what is said
//! of a thing as a whole is known beforehand, as sets of rows. Only things that are
//! told in part are compared anew.

use super::coder::Coder;
use super::named::NamedUnits;
use super::parts::{Part, Parts};
use super::rows::Rows;
use super::set::Set;
use super::sorted::Sorted;
use super::totals::Sources;
use super::{Conflict, Facet};
use crate::columns::{Bits, Lists, Sparse, in_pieces};
use crate::table::{Head, Quick, QuickMap, Table};
use crate::text::sorting::sort_by_key;
use std::hash::Hasher;

/// Cell, units, recipients, event, time.
type Thing = [u32; 5];

const NO_EVENT: u32 = u32::MAX;
const NO_UNITS: u32 = u32::MAX;
const NO_THING: u32 = u32::MAX;

/// Rows that count the same thing, of at least two articles.
pub(super) struct Things {
    /// The rows of each thing; things of a cell stand next to each other.
    told: Lists,
    /// The thing of each row that tells of one.
    of_rows: Sparse,
    /// By thing, the cell.
    cells: Vec<u32>,
    /// Rows that say again what another article says, where all of a thing is told.
    pub(super) reports: Bits,
    /// Rows of things about which articles conflict, where all of a thing is told.
    pub(super) conflicting: Bits,
    /// Of each of these things one row.
    pub(super) first: Bits,
    /// Rows of things that are not told of the same days.
    other_days: Bits,
    /// Rows of things that are not told of the same kind of recipient.
    other_recipients: Bits,
}

/// What a set of statements says of those things of which it has some statements without others.
#[derive(Clone, Default)]
pub(super) struct Parted {
    /// The statements of the set.
    pub(super) told: Vec<u32>,
    /// Those that say again what another article says.
    pub(super) reports: Vec<u32>,
    /// Things about which articles conflict, with the statements of the set.
    pub(super) conflicts: Vec<(u32, Vec<u32>)>,
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
        from: &Sources<'_>,
        states: &Bits,
        (cell, all_cells): (impl Fn(usize) -> u32, usize),
    ) -> Things {
        let Sources { table, rows, .. } = from;
        let told = told_by_several(table, rows, from.named, states, (&cell, all_cells));
        let none = || Bits::none(table.len());
        let (mut reports, mut conflicting, mut first) = (none(), none(), none());
        let (mut other_days, mut other_recipients) = (none(), none());
        let mut of_rows = vec![NO_THING; table.len()];
        let mut accounts = Vec::new();
        let (days, recipient) = (
            |row: u32| rows.days(table.columns.date.get(row as usize)),
            |row: u32| match table.head(row as usize) {
                Some(Head::Award { recipient_kind, .. }) => Some(*recipient_kind),
                _ => None,
            },
        );
        for (told, number) in told.iter().zip(0..) {
            told.iter().for_each(|&row| of_rows[row as usize] = number);
            match compare(told, table, &mut accounts) {
                Accounts::Once => {}
                Accounts::Alike => reports.insert_all(&again(told, table)),
                Accounts::Otherwise => {
                    conflicting.insert_all(told);
                    first.insert_all(&told[..1]);
                }
            }
            if told.iter().any(|&row| days(row) != days(told[0])) {
                other_days.insert_all(told);
            }
            if told.iter().any(|&row| recipient(row) != recipient(told[0])) {
                other_recipients.insert_all(told);
            }
        }
        let of_rows = (0..).zip(of_rows).filter(|(_, thing)| *thing != NO_THING);
        Things {
            of_rows: Sparse::new(table.len(), &of_rows.collect::<Vec<_>>()),
            cells: told.iter().map(|told| cell(told[0] as usize)).collect(),
            told,
            reports,
            conflicting,
            first,
            other_days,
            other_recipients,
        }
    }

    /// The rows of the things of which a question may find some statements without the others:
    /// all of a thing name the same units, are of the same award, grade, giver and status.
    pub(super) fn may_part(&self, parts: &Parts) -> Option<&Bits> {
        let by = |part| parts.narrows(part);
        let (by_days, by_recipients) = (by(Part::Years), parts.heads.has(Facet::Recipient));
        match by(Part::People) || by(Part::Articles) || by(Part::Words) {
            false if !by_days && !by_recipients => None,
            false if !by_recipients => Some(&self.other_days),
            false if !by_days => Some(&self.other_recipients),
            _ => Some(self.of_rows.rows()),
        }
    }

    /// The rows of all things.
    pub(super) fn rows(&self) -> &Bits {
        self.of_rows.rows()
    }

    /// What a set says of the things, among those of some rows, of which it has some statements
    /// without the others.
    pub(super) fn parted(&self, set: &Set, among: &Bits, table: &Table) -> Parted {
        let mut parted = Parted::default();
        if !set.meets(among) {
            return parted;
        }
        let mut counts = vec![0; self.told.count()];
        let words = set.words();
        self.of_rows.count_both(set, among, words, &mut counts);
        let mut accounts = Vec::new();
        for (thing, (told, &count)) in self.told.iter().zip(&counts).enumerate() {
            if count == 0 || count as usize == told.len() {
                continue;
            }
            let here: Vec<u32> = self.matching(thing as u32, set).collect();
            parted.told.extend(&here);
            match compare(&here, table, &mut accounts) {
                Accounts::Once => {}
                Accounts::Alike => parted.reports.extend(again(&here, table)),
                Accounts::Otherwise => parted.conflicts.push((thing as u32, here)),
            }
        }
        parted
    }

    /// The cell of a thing.
    pub(super) fn cell(&self, thing: u32) -> usize {
        self.cells[thing as usize] as usize
    }

    /// The things of a cell about which articles conflict, in the order of their first
    /// statements.
    pub(super) fn conflicts(&self, sorted: &Sorted, cell: u32, matching: &Bits) -> Vec<Conflict> {
        let before = |cell| self.cells.partition_point(|&of_thing| of_thing < cell);
        let conflicting = sorted.conflicting();
        let mut found = Vec::new();
        for number in before(cell)..before(cell.saturating_add(1)) {
            let number = number as u32;
            let first = self.matching(number, &conflicting).next();
            found.extend(first.map(|first| (first, number)));
        }
        found.sort_unstable();
        let conflict = |(_, number)| Conflict {
            number,
            statements: self.matching(number, matching).count() as u32,
        };
        found.into_iter().map(conflict).collect()
    }

    /// The matching statements about a thing.
    pub(super) fn matching(&self, number: u32, matching: &Bits) -> impl Iterator<Item = u32> {
        let told = self.told.get(number as usize).iter().copied();
        told.filter(|&row| matching.has(row as usize))
    }
}

/// Those that do not stand in the first one's article.
fn again(told: &[u32], table: &Table) -> Vec<u32> {
    let article = |row: u32| table.columns.article.get(row as usize);
    let others = told.iter().copied();
    others
        .filter(|&row| article(row) != article(told[0]))
        .collect()
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
