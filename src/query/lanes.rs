//! Facts gathered into lanes.
//!
//! Used by the page's timeline, which bins and draws. A lane is a set of rows, kept from one
//! question to the next; what it holds of an answer are the rows that both have. Rows stand in
//! the order of their days, so a stretch of time is a range of them: facts are counted there
//! without a walk, and grouped only where somebody looks. What always holds: groups ascend by
//! first day, then last; facts without a date are in none.

use super::parts::Part;
use super::{Choice, Engine, Facet, FactKind, FactRef, Reach, Selection};
use crate::columns::Bits;
use crate::model::Status;
use crate::table::Head;
use std::collections::{BTreeSet, VecDeque};
use std::ops::Range;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// How many lanes an engine remembers.
const KEPT: usize = 96;

/// What stands in a lane.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LaneOf {
    /// A value of the facet; `None` for facts without one.
    pub value: Option<String>,
    /// Of a unit: whether its sub-units stand in its lane too.
    pub sub_units: bool,
}

/// What the facts of a group have in common beside their days.
pub type Kind = (FactKind, Option<Status>);

/// Facts of a lane of the same period, kind and status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Group {
    /// First day, as an ordinal.
    pub first: i32,
    /// Last day.
    pub last: i32,
    /// Kind of all of them, and, if they are awards, their status.
    pub kind: Kind,
    /// The first fact.
    pub fact: FactRef,
    /// Number of facts.
    pub count: u32,
}

/// The facts of a lane.
#[derive(Clone)]
pub struct Lane {
    rows: Bits,
    len: usize,
    undated: usize,
    course: Arc<Course>,
}

/// What all lanes of a dataset lie along.
struct Course {
    /// The dated rows by their days: first day, last day, and the row after the last.
    runs: Vec<(i32, i32, u32)>,
    /// Rows about one day.
    of_a_day: Bits,
    /// Events among these.
    events: Bits,
    /// The rows of each kind.
    kinds: Vec<(Kind, Bits)>,
}

/// The lanes that were asked for.
#[derive(Default)]
pub(super) struct Lanes {
    course: OnceLock<Arc<Course>>,
    known: Mutex<VecDeque<(Facet, LaneOf, Arc<Bits>)>>,
}

impl Engine {
    /// Gathers the facts of a selection into lanes; a fact stands in each lane that
    /// has one of its values.
    pub fn lanes(&self, facts: &Selection, facet: Facet, lanes: &[LaneOf]) -> Vec<Lane> {
        let course = self.lanes.course.get_or_init(|| Arc::new(self.course()));
        let dated = self.index.rows.dated();
        let known = &self.lanes.known;
        let mut known = known.lock().unwrap_or_else(PoisonError::into_inner);
        let mut gather = |of: &LaneOf| {
            let here = known
                .iter()
                .find(|known| (known.0, &known.1) == (facet, of));
            let all = here.map(|known| Arc::clone(&known.2)).unwrap_or_else(|| {
                let all = Arc::new(self.rows_of(facet, of));
                known.truncate(KEPT - 1);
                known.push_front((facet, of.clone(), Arc::clone(&all)));
                all
            });
            let mut rows = Bits::clone(&facts.rows);
            rows.and(&all);
            Lane {
                len: rows.count(),
                undated: rows.count_common(&rows, dated..self.table.len()) as usize,
                rows,
                course: Arc::clone(course),
            }
        };
        lanes.iter().map(&mut gather).collect()
    }

    /// The rows of the dataset that stand in a lane.
    fn rows_of(&self, facet: Facet, of: &LaneOf) -> Bits {
        let reach = Reach {
            sub_units: of.sub_units,
            clusters: false,
            today: false,
        };
        let values = self.index.facet(facet, reach, &self.table);
        let pass = match &of.value {
            Some(value) => values.passing(&Choice {
                any: [value.clone()].into(),
                ..Choice::default()
            }),
            None => {
                let none = |code| values.of_code(code).is_empty();
                (0..values.codes()).map(none).collect()
            }
        };
        self.index.passing(Part::of(facet), &pass, &self.table)
    }

    fn course(&self) -> Course {
        let (table, rows) = (&self.table, &self.index.rows);
        let of_heads = table.heads.iter().map(|head| match head {
            Head::Award { status, .. } => (head.kind(), Some(*status)),
            _ => (head.kind(), None),
        });
        let of_heads: Vec<Kind> = of_heads.collect();
        let kinds: BTreeSet<Kind> = of_heads.iter().copied().collect();
        let kinds = kinds.into_iter().map(|kind| {
            let pass: Vec<bool> = of_heads.iter().map(|of_head| *of_head == kind).collect();
            (kind, Bits::passing(&table.columns.head, &pass))
        });
        let (runs, mut begin) = (rows.periods(), 0);
        let mut of_a_day = Bits::none(table.len());
        for &(first, last, end) in &runs {
            let run = std::mem::replace(&mut begin, end as usize)..end as usize;
            if first == last {
                of_a_day.insert_range(run);
            }
        }
        let mut events = of_a_day.clone();
        events.and(rows.of_kind(FactKind::Event));
        Course {
            runs,
            of_a_day,
            events,
            kinds: kinds.collect(),
        }
    }
}

impl Course {
    /// The rows whose time begins in these days.
    fn rows(&self, days: &Range<i32>) -> Range<usize> {
        let before = |day: i32| {
            let runs = self.runs.partition_point(|run| run.0 < day);
            runs.checked_sub(1)
                .map_or(0, |run| self.runs[run].2 as usize)
        };
        let start = before(days.start);
        start..before(days.end).max(start)
    }

    /// The rows of the same days as one of them, with these days.
    fn run(&self, row: usize) -> Option<(i32, i32, Range<usize>)> {
        let place = self.runs.partition_point(|run| run.2 as usize <= row);
        let &(first, last, end) = self.runs.get(place)?;
        let start = place.checked_sub(1).map_or(0, |run| self.runs[run].2);
        Some((first, last, start as usize..end as usize))
    }
}

impl Lane {
    /// Number of facts, those without a date included.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Number of facts without a date.
    pub fn undated(&self) -> usize {
        self.undated
    }

    /// How many facts, and how many events, are about one of these days.
    pub fn counted(&self, days: Range<i32>) -> [u32; 2] {
        let rows = self.course.rows(&days);
        [&self.course.of_a_day, &self.course.events]
            .map(|of| self.rows.count_common(of, rows.clone()))
    }

    /// The groups about one of these days, or those of longer periods that begin in them.
    /// Where there are more than `most`, not all of them.
    pub fn groups(&self, days: Range<i32>, longer: bool, most: usize) -> Vec<Group> {
        let course = &*self.course;
        let rows = course.rows(&days);
        let (mut groups, mut at) = (Vec::new(), rows.start);
        while groups.len() <= most
            && let Some(row) = self.rows.next(at, &course.of_a_day, !longer)
            && row < rows.end
            && let Some((first, last, run)) = course.run(row)
        {
            at = run.end;
            for (kind, of_kind) in &course.kinds {
                let count = self.rows.count_common(of_kind, run.clone());
                if count > 0
                    && let Some(row) = self.rows.next(run.start, of_kind, true)
                {
                    groups.push(Group {
                        first,
                        last,
                        kind: *kind,
                        fact: FactRef {
                            kind: kind.0,
                            index: row as u32,
                        },
                        count,
                    });
                }
            }
        }
        groups
    }

    /// The facts of the group to which a fact belongs.
    pub fn facts(&self, of: FactRef) -> Vec<FactRef> {
        let (mut facts, here) = (Vec::new(), of.index as usize);
        let of_kind = self.course.kinds.iter().find(|(_, rows)| rows.has(here));
        if let Some(((.., run), (_, of_kind))) = self.course.run(here).zip(of_kind) {
            self.rows.each_in(run, |row| {
                if of_kind.has(row) {
                    let index = row as u32;
                    facts.push(FactRef { index, ..of });
                }
            });
        }
        facts
    }
}
