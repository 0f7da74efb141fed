//! Rows: the facts of the table, numbered in the order of the timeline.
//!
//! Used by the whole engine: the number of a fact is its bit in every set and its
//! place in every column. What always holds: a walk through a set of rows is a
//! walk through the timeline. An event that several articles report is one fact,
//! in the row of the first report; the rows of its other reports are in no set.

use super::reports::same_events;
use super::set::Set;
use super::{Scope, Years};
use crate::columns::{Bits, Stretches, in_pieces};
use crate::model::{Edtf, Period};
use crate::table::{FactKind, Table};
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::OnceLock;

/// The numbered facts and their days.
pub(super) struct Rows {
    len: usize,
    /// Rows of each kind, later reports left out.
    kinds: [Bits; 3],
    /// Rows of each scope.
    scopes: [Set; 3],
    /// The same by stretches.
    stretches: [Stretches; 3],
    /// The other reports of an event, by row of the first.
    others: BTreeMap<u32, Vec<u32>>,
    /// The first report, by row of another.
    first: BTreeMap<u32, u32>,
    /// First and last day of each date whose year is known, as ordinals.
    days: Vec<Option<(i32, i32)>>,
    /// First and last year of each date, where known.
    years: Vec<Option<(u16, u16)>>,
    /// Dated rows of the same days, which stand next to each other.
    runs: Vec<Run>,
    /// The same of years: first and last year, and the row after the last one.
    runs_of_years: Vec<((u16, u16), u32)>,
    /// First and last year of each scope; found when first asked for.
    years_of_scopes: [OnceLock<Option<(u16, u16)>>; 3],
}

/// About so many stretches are known as a whole.
const STRETCHES: usize = 64;

/// Rows of the same days.
struct Run {
    /// First and last day, as ordinals.
    days: (i32, i32),
    /// The row after the last one.
    end: u32,
}

impl Rows {
    pub(super) fn new(table: &Table) -> Rows {
        let len = table.len();
        let periods: Vec<Option<Period>> = table.dates.iter().map(Edtf::period).collect();
        let mut rows = Rows {
            len,
            kinds: FactKind::ALL.map(|kind| {
                let is: Vec<bool> = table.heads.iter().map(|head| head.kind() == kind).collect();
                Bits::passing(&table.columns.head, &is)
            }),
            scopes: Default::default(),
            stretches: Default::default(),
            others: BTreeMap::new(),
            first: BTreeMap::new(),
            days: periods
                .iter()
                .map(|period| period.map(|days| (days.first.ordinal(), days.last.ordinal())))
                .collect(),
            years: periods
                .iter()
                .map(|period| period.map(|days| (days.first.year, days.last.year)))
                .collect(),
            runs: Vec::new(),
            runs_of_years: Vec::new(),
            years_of_scopes: Default::default(),
        };
        for (first, reports) in same_events(table) {
            for &report in &reports {
                rows.first.insert(report, first);
                rows.kinds[FactKind::Event as usize].remove(report as usize);
            }
            rows.others.insert(first, reports);
        }
        for scope in [Scope::Timeline, Scope::Awards, Scope::Figures] {
            let mut of_scope = Bits::none(len);
            for &kind in scope.kinds() {
                of_scope.or(rows.of_kind(kind));
            }
            rows.scopes[scope as usize] = of_scope.into();
        }
        let dates = &table.columns.date;
        let (mut before, mut dated) = (usize::MAX, true);
        in_pieces(len, &mut |piece| {
            // Rows without a date come last.
            for row in piece.take_while(|_| dated) {
                let (date, end) = (dates.get(row), row as u32 + 1);
                if date == before
                    && let (Some(run), Some(years)) =
                        (rows.runs.last_mut(), rows.runs_of_years.last_mut())
                {
                    (run.end, years.1) = (end, end);
                    continue;
                }
                before = date;
                let (Some(days), Some(years)) = (rows.days(date), rows.years(date)) else {
                    dated = false;
                    return;
                };
                match rows.runs.last_mut() {
                    Some(run) if run.days == days => run.end = end,
                    _ => rows.runs.push(Run { days, end }),
                }
                match rows.runs_of_years.last_mut() {
                    Some(run) if run.0 == years => run.1 = end,
                    _ => rows.runs_of_years.push((years, end)),
                }
            }
        });
        let ends = rows.ends_of_stretches();
        rows.stretches = std::array::from_fn(|scope| {
            let of_scope = Bits::clone(&rows.scopes[scope]);
            Stretches::new(of_scope, &ends)
        });
        rows
    }

    /// About where years end, none of so few rows that it would not be worth it.
    fn ends_of_stretches(&self) -> Vec<usize> {
        let (mut ends, mut start) = (Vec::new(), 0);
        let mut years = self.runs_of_years().peekable();
        while let Some(((year, _), rows)) = years.next() {
            let next = years.peek().map(|((next, _), _)| *next);
            if next != Some(year) && rows.end - start >= self.len / STRETCHES {
                start = rows.end;
                ends.push(start);
            }
        }
        ends
    }

    pub(super) fn len(&self) -> usize {
        self.len
    }

    /// Rows of this kind.
    pub(super) fn of_kind(&self, kind: FactKind) -> &Bits {
        &self.kinds[kind as usize]
    }

    /// Rows of this scope.
    pub(super) fn of_scope(&self, scope: Scope) -> &Set {
        &self.scopes[scope as usize]
    }

    /// The stretches of this scope.
    pub(super) fn stretches(&self, scope: Scope) -> &Stretches {
        &self.stretches[scope as usize]
    }

    /// The row of the fact that a row reports.
    pub(super) fn first_report(&self, row: usize) -> usize {
        let first = self.first.get(&(row as u32));
        first.map_or(row, |&first| first as usize)
    }

    /// The rows that report the fact of a row, the first one first.
    pub(super) fn reports(&self, row: usize) -> impl Iterator<Item = usize> {
        let others = self.others.get(&(row as u32)).into_iter().flatten();
        std::iter::once(row).chain(others.map(|&row| row as usize))
    }

    /// Hands over each row that reports an event, first to last.
    pub(super) fn each_report(&self, f: impl FnMut(usize)) {
        let mut reports = self.of_kind(FactKind::Event).clone();
        self.first
            .keys()
            .for_each(|&row| reports.insert(row as usize));
        reports.each(f);
    }

    /// Facts that several articles report: the first row and the others.
    pub(super) fn told_again(&self) -> impl Iterator<Item = (usize, &[u32])> {
        let others = self.others.iter();
        others.map(|(&first, others)| (first as usize, others.as_slice()))
    }

    /// Number of dated rows: those before it have a date, the others none.
    pub(super) fn dated(&self) -> usize {
        self.runs.last().map_or(0, |run| run.end as usize)
    }

    /// First and last day of a date's code in its column, as ordinals.
    pub(super) fn days(&self, date: usize) -> Option<(i32, i32)> {
        *self.days.get(date.checked_sub(1)?)?
    }

    /// First and last year of a date's code in its column.
    pub(super) fn years(&self, date: usize) -> Option<(u16, u16)> {
        *self.years.get(date.checked_sub(1)?)?
    }

    /// Rows with a day in one of the stretches of time.
    pub(super) fn within(&self, ranges: &[Years]) -> Bits {
        let ranges = ranges.iter().map(Years::days);
        let ranges: Vec<(i32, i32)> = ranges.filter(|(from, to)| from <= to).collect();
        let mut set = Bits::none(self.len);
        // Runs that stand next to each other are added together.
        let (mut begin, mut within) = (0, 0..0);
        for &Run { days, end } in &self.runs {
            let rows = std::mem::replace(&mut begin, end as usize)..end as usize;
            if ranges
                .iter()
                .any(|&(from, to)| days.0 <= to && days.1 >= from)
            {
                if within.end != rows.start {
                    set.insert_range(within);
                    within = rows.start..rows.start;
                }
                within.end = rows.end;
            }
        }
        set.insert_range(within);
        set
    }

    /// Rows with a day in one of the stretches of time, and with one that is not in it.
    pub(super) fn cut(&self, ranges: &[Years]) -> Vec<Range<usize>> {
        let ranges: Vec<(i32, i32)> = ranges.iter().map(Years::days).collect();
        let (mut cut, mut begin) = (Vec::new(), 0);
        for &Run { days, end } in &self.runs {
            let rows = std::mem::replace(&mut begin, end as usize)..end as usize;
            let mut met = ranges
                .iter()
                .filter(|(from, to)| days.0 <= *to && days.1 >= *from);
            if met.any(|(from, to)| days.0 < *from || days.1 > *to) {
                cut.push(rows);
            }
        }
        cut
    }

    /// The dated rows, by runs of the same years: first and last year, and the rows.
    pub(super) fn runs_of_years(&self) -> impl Iterator<Item = ((u16, u16), Range<usize>)> {
        let mut begin = 0;
        self.runs_of_years.iter().map(move |&(years, end)| {
            let end = end as usize;
            (years, std::mem::replace(&mut begin, end)..end)
        })
    }

    /// The first and the last year of a scope.
    pub(super) fn years_of_scope(&self, scope: Scope) -> Option<(u16, u16)> {
        *self.years_of_scopes[scope as usize].get_or_init(|| {
            let of_scope = self.of_scope(scope);
            let mut range: Option<(u16, u16)> = None;
            for (years, rows) in self.runs_of_years() {
                let (from, to) = range.unwrap_or(years);
                let wider = (from.min(years.0), to.max(years.1));
                if range != Some(wider) && of_scope.count_common(of_scope, rows) > 0 {
                    range = Some(wider);
                }
            }
            range
        })
    }

    /// The dated rows, by runs of the same days: first day, last day, and the row
    /// after the last.
    pub(super) fn periods(&self) -> Vec<(i32, i32, u32)> {
        let runs = self.runs.iter();
        runs.map(|run| (run.days.0, run.days.1, run.end)).collect()
    }

    /// The facts: rows that are the first report of theirs.
    pub(super) fn facts(&self) -> Bits {
        let mut facts = Bits::none(self.len);
        self.kinds.iter().for_each(|of_kind| facts.or(of_kind));
        facts
    }
}
