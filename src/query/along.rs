//! Facts along time: counted by period and value for an overview, and gathered
//! by value and period for lanes.
//!
//! Used by the page's timeline, which bins and draws. Each question is one walk
//! over the selected rows; rows stand in the order of their days, so a lane is
//! gathered from first to last. What always holds: periods ascend by first day,
//! then last; facts without a date are in none.

use super::bits::Bits;
use super::parts::Part;
use super::{Engine, Facet, FacetCounts, FactKind, FactRef, Reach, Selection};
use crate::model::Status;
use crate::table::{Code, Codes, Head};
use std::ops::Range;

/// Facts by period, each period with as many counts as there are series.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OverTime {
    /// First and last day of each period, as ordinals.
    pub periods: Vec<(i32, i32)>,
    /// Number of series.
    pub series: usize,
    counts: Vec<u32>,
}

impl OverTime {
    /// Each period with its counts, where it has facts.
    pub fn iter(&self) -> impl Iterator<Item = ((i32, i32), &[u32])> {
        let counts = self.counts.chunks_exact(self.series.max(1));
        let periods = self.periods.iter().copied().zip(counts);
        periods.filter(|(_, counts)| counts.iter().any(|&count| count > 0))
    }
}

/// What stands in a lane.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LaneOf {
    /// A value of the facet; `None` for facts without one.
    pub value: Option<String>,
    /// Of a unit: whether its sub-units stand in its lane too.
    pub sub_units: bool,
}

/// The dated facts of a lane.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lane {
    /// The facts, those of one group next to each other.
    rows: Vec<u32>,
    /// Facts of the same period, kind and status.
    pub groups: Vec<Group>,
    /// Number of facts without a date.
    pub undated: u32,
}

/// Facts of a lane of the same period, kind and status.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// First day, as an ordinal.
    pub first: i32,
    /// Last day.
    pub last: i32,
    /// Kind of all of them.
    pub kind: FactKind,
    /// Status of all of them, if they are awards.
    pub status: Option<Status>,
    rows: Range<u32>,
}

impl Group {
    /// Number of facts.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is none, which no lane holds.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

impl Lane {
    /// Number of facts, those without a date included.
    pub fn len(&self) -> usize {
        self.rows.len() + self.undated as usize
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The facts of one of its groups.
    pub fn facts<'l>(&'l self, group: &'l Group) -> impl Iterator<Item = FactRef> + 'l {
        let range = group.rows.start as usize..group.rows.end as usize;
        let rows = self.rows.get(range).unwrap_or_default();
        rows.iter().map(|&index| FactRef {
            kind: group.kind,
            index,
        })
    }
}

impl Engine {
    /// Counts the dated facts of a selection by period and series: one for each of
    /// these values of a facet of the facts' heads, one for other values, and one
    /// for facts that have none.
    pub fn over_time(&self, facts: &Selection, facet: Facet, values: &[String]) -> OverTime {
        let (table, rows) = (&*self.table, &self.index.rows);
        let series = values.len() + 2;
        let of_facet = self.index.facet(facet, Reach::default(), table);
        let by_value: Vec<usize> = of_facet
            .values()
            .map(|value| {
                let named = values.iter().position(|other| other == value);
                named.unwrap_or(values.len())
            })
            .collect();
        let series_of: Vec<usize> = (0..of_facet.codes())
            .map(|code| {
                let first = of_facet.of_code(code).first();
                first.map_or(values.len() + 1, |&value| by_value[value as usize])
            })
            .collect();
        let runs = rows.periods();
        let mut counts = vec![0; runs.len() * series];
        let mut run = 0;
        each_with_code(
            &facts.rows,
            &table.columns.head,
            rows.dated(),
            |row, head| {
                while runs[run].2 as usize <= row {
                    run += 1;
                }
                counts[run * series + series_of[head]] += 1;
            },
        );
        OverTime {
            periods: runs.iter().map(|&(first, last, _)| (first, last)).collect(),
            series,
            counts,
        }
    }

    /// How many facts of a selection have each value of a facet, other than people.
    pub fn spread(&self, facts: &Selection, facet: Facet, reach: Reach) -> FacetCounts {
        let values = self.index.facet(facet, reach, &self.table);
        let mut counts = vec![0; values.codes()];
        each_with_code(&facts.rows, self.column(facet), usize::MAX, |_, code| {
            counts[code] += 1;
        });
        values.count(&counts, None)
    }

    /// The column whose codes have the values of a facet.
    fn column(&self, facet: Facet) -> &Codes {
        match Part::of(facet) {
            Part::Units => self.index.named.codes(&self.table),
            Part::Articles => self.index.article_codes(&self.table),
            _ => &self.table.columns.head,
        }
    }

    /// Gathers the facts of a selection into lanes; a fact stands in each lane that
    /// has one of its values.
    pub fn lanes(&self, facts: &Selection, facet: Facet, lanes: &[LaneOf]) -> Vec<Lane> {
        let (table, rows) = (&*self.table, &self.index.rows);
        let in_lanes = self.lanes_by_code(facet, lanes);
        let codes = self.column(facet);
        let kinds: Vec<(FactKind, Option<Status>)> = table
            .heads
            .iter()
            .map(|head| match head {
                Head::Award { status, .. } => (head.kind(), Some(*status)),
                _ => (head.kind(), None),
            })
            .collect();
        let mut gathered = vec![Gathering::default(); lanes.len()];
        let (runs, dated) = (rows.periods(), rows.dated());
        let mut run = 0;
        each_with_code(&facts.rows, codes, dated, |row, code| {
            while runs[run].2 as usize <= row {
                run += 1;
            }
            for &lane in &in_lanes[code] {
                let (kind, status) = kinds[table.columns.head.get(row)];
                gathered[lane as usize].add(row as u32, runs[run], kind, status);
            }
        });
        facts.rows.from(dated).each(|row| {
            for &lane in &in_lanes[codes.get(row)] {
                gathered[lane as usize].lane.undated += 1;
            }
        });
        gathered.into_iter().map(Gathering::done).collect()
    }

    /// By code, the lanes in which its rows stand.
    fn lanes_by_code(&self, facet: Facet, lanes: &[LaneOf]) -> Vec<Vec<u16>> {
        let table = &*self.table;
        let reach = |sub_units| Reach {
            sub_units,
            clusters: false,
            today: false,
        };
        let alone = self.index.facet(facet, reach(false), table);
        let mut in_lanes: Vec<Vec<u16>> = vec![Vec::new(); alone.codes()];
        let numbered = || (0u16..).zip(lanes);
        for (lane, _) in numbered().filter(|(_, of)| of.value.is_none()) {
            for (code, lanes) in in_lanes.iter_mut().enumerate() {
                if alone.of_code(code).is_empty() {
                    lanes.push(lane);
                }
            }
        }
        for sub_units in [false, true] {
            let values = self.index.facet(facet, reach(sub_units), table);
            // By value, its lane.
            let mut lane_of = vec![None; values.values().count()];
            for (lane, of) in numbered().filter(|(_, of)| of.sub_units == sub_units) {
                let number = of.value.as_ref().and_then(|value| values.number(value));
                if let Some(slot) = number.and_then(|number| lane_of.get_mut(number as usize)) {
                    *slot = Some(lane);
                }
            }
            if lane_of.iter().all(Option::is_none) {
                continue;
            }
            for (code, lanes) in in_lanes.iter_mut().enumerate() {
                for value in values.of_code(code) {
                    if let Some(Some(lane)) = lane_of.get(*value as usize)
                        && !lanes.contains(lane)
                    {
                        lanes.push(*lane);
                    }
                }
            }
        }
        in_lanes
    }
}

/// A lane while its facts come, in the order of their days.
#[derive(Clone, Default)]
struct Gathering {
    lane: Lane,
    /// The facts of the present period, by kind and status.
    open: Vec<(FactKind, Option<Status>, Vec<u32>)>,
    period: (i32, i32),
}

impl Gathering {
    fn add(&mut self, row: u32, run: (i32, i32, u32), kind: FactKind, status: Option<Status>) {
        if self.period != (run.0, run.1) {
            self.close();
            self.period = (run.0, run.1);
        }
        let group = self
            .open
            .iter_mut()
            .find(|group| (group.0, group.1) == (kind, status));
        match group {
            Some(group) => group.2.push(row),
            None => self.open.push((kind, status, vec![row])),
        }
    }

    fn close(&mut self) {
        self.open.sort_by_key(|group| (group.0, group.1));
        for (kind, status, rows) in &mut self.open {
            if rows.is_empty() {
                continue;
            }
            let start = self.lane.rows.len() as u32;
            self.lane.rows.append(rows);
            self.lane.groups.push(Group {
                first: self.period.0,
                last: self.period.1,
                kind: *kind,
                status: *status,
                rows: start..self.lane.rows.len() as u32,
            });
        }
    }

    fn done(mut self) -> Lane {
        self.close();
        self.lane
    }
}

/// Hands over each row of the set before `end`, with its code.
fn each_with_code(set: &Bits, codes: &Codes, end: usize, f: impl FnMut(usize, usize)) {
    fn of<C: Code>(set: &Bits, codes: &[C], end: usize, mut f: impl FnMut(usize, usize)) {
        set.each(|row| {
            if row < end {
                f(row, codes[row].place());
            }
        });
    }
    match codes {
        Codes::Bytes(codes) => of(set, codes, end, f),
        Codes::Halves(codes) => of(set, codes, end, f),
        Codes::Words(codes) => of(set, codes, end, f),
    }
}
