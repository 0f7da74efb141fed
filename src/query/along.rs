//! Facts along time: counted by period and value for an overview, and gathered
//! by value and period for lanes.
//!
//! Used by the page's timeline, which bins and draws. Each question is one walk
//! over the selected rows; rows stand in the order of their days, so a lane is
//! gathered from first to last. What always holds: periods ascend by first day,
//! then last; facts without a date are in none.

use super::bits::Bits;
use super::columns::Lists;
use super::parts::Part;
use super::{Engine, Facet, FacetCounts, FactKind, FactRef, Reach, Selection};
use crate::model::Status;
use crate::table::{Code, Codes, Head};
use std::collections::BTreeSet;
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
        let of_heads = table.heads.iter().map(|head| match head {
            Head::Award { status, .. } => (head.kind(), Some(*status)),
            _ => (head.kind(), None),
        });
        let of_heads: Vec<Kind> = of_heads.collect();
        let kinds: BTreeSet<Kind> = of_heads.iter().copied().collect();
        let kinds: Vec<Kind> = kinds.into_iter().collect();
        // By head, the place of its kind.
        let places = of_heads
            .iter()
            .map(|kind| kinds.partition_point(|one| one < kind));
        let places: Vec<usize> = places.collect();
        let mut gathered = vec![Gathering::new(kinds.len()); lanes.len()];
        let (runs, dated) = (rows.periods(), rows.dated());
        let mut run = 0;
        each_with_code(&facts.rows, codes, dated, |row, code| {
            while runs[run].2 as usize <= row {
                run += 1;
            }
            let of = in_lanes.get(code);
            if !of.is_empty() {
                let kind = places[table.columns.head.get(row)];
                for &lane in of {
                    let gathering = &mut gathered[lane as usize];
                    if gathering.run != run {
                        gathering.close(&runs, &kinds);
                        gathering.run = run;
                    }
                    gathering.open[kind].push(row as u32);
                }
            }
        });
        facts.rows.from(dated).each(|row| {
            for &lane in in_lanes.get(codes.get(row)) {
                gathered[lane as usize].lane.undated += 1;
            }
        });
        let done = |mut gathering: Gathering| {
            gathering.close(&runs, &kinds);
            gathering.lane
        };
        gathered.into_iter().map(done).collect()
    }

    /// By code, the lanes in which its rows stand.
    fn lanes_by_code(&self, facet: Facet, lanes: &[LaneOf]) -> Lists {
        let values = |sub_units| {
            let reach = Reach {
                sub_units,
                clusters: false,
                today: false,
            };
            self.index.facet(facet, reach, &self.table)
        };
        let numbered = || (0u32..).zip(lanes);
        // By value, its lane: of the values alone, and of those with what stands below them.
        let lane_of = [false, true].map(|sub_units| {
            let values = values(sub_units);
            let mut lane_of = vec![None; values.values().count()];
            for (lane, of) in numbered().filter(|(_, of)| of.sub_units == sub_units) {
                let number = of.value.as_ref().and_then(|value| values.number(value));
                if let Some(slot) = number.and_then(|number| lane_of.get_mut(number as usize)) {
                    *slot = Some(lane);
                }
            }
            (values, lane_of)
        });
        let rest = numbered().filter(|(_, of)| of.value.is_none());
        let rest: Vec<u32> = rest.map(|(lane, _)| lane).collect();
        let alone = values(false);
        let mut in_lanes = Lists::default();
        let mut here: Vec<u32> = Vec::new();
        for code in 0..alone.codes() {
            here.clear();
            if alone.of_code(code).is_empty() {
                here.extend_from_slice(&rest);
            }
            for (values, lane_of) in &lane_of {
                for value in values.of_code(code) {
                    if let Some(Some(lane)) = lane_of.get(*value as usize)
                        && !here.contains(lane)
                    {
                        here.push(*lane);
                    }
                }
            }
            in_lanes.push(here.iter().copied());
        }
        in_lanes
    }
}

/// What the facts of a group have in common.
type Kind = (FactKind, Option<Status>);

/// A lane while its facts come, in the order of their days.
#[derive(Clone)]
struct Gathering {
    lane: Lane,
    /// The facts of the present period, by kind.
    open: Vec<Vec<u32>>,
    /// The place of the present period.
    run: usize,
}

impl Gathering {
    fn new(kinds: usize) -> Gathering {
        Gathering {
            lane: Lane::default(),
            open: vec![Vec::new(); kinds],
            run: 0,
        }
    }

    /// Ends the present period.
    fn close(&mut self, runs: &[(i32, i32, u32)], kinds: &[Kind]) {
        for (rows, &(kind, status)) in self.open.iter_mut().zip(kinds) {
            if let Some(&(first, last, _)) = runs.get(self.run)
                && !rows.is_empty()
            {
                let start = self.lane.rows.len() as u32;
                self.lane.rows.append(rows);
                self.lane.groups.push(Group {
                    first,
                    last,
                    kind,
                    status,
                    rows: start..self.lane.rows.len() as u32,
                });
            }
        }
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
