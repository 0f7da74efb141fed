//! Facts along time: counted by period and value for an overview.
//!
//! Used by the page's timeline, which draws. What always holds: periods ascend by first day,
//! then last; facts without a date are in none.

use super::changes::Changes;
use super::parts::Part;
use super::tally::{ByCode, Tally};
use super::{Engine, Facet, FacetCounts, Reach, Scope, Selection};
use crate::columns::{Bits, Code, Codes};
use std::sync::Arc;

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
        let (dated, mut run) = (rows.dated(), 0);
        each_with_code(&facts.rows, &table.columns.head, |row, head| {
            if row < dated {
                while runs[run].2 as usize <= row {
                    run += 1;
                }
                counts[run * series + series_of[head]] += 1;
            }
        });
        OverTime {
            periods: runs.iter().map(|&(first, last, _)| (first, last)).collect(),
            series,
            counts,
        }
    }

    /// How many dated facts of a selection begin in each year that has one, in order.
    pub fn begun(&self, facts: &Selection) -> Vec<(u16, u32)> {
        let mut years: Vec<(u16, u32)> = Vec::new();
        for ((year, _), rows) in self.index.rows.runs_of_years() {
            let count = facts.rows.count_common(&facts.rows, rows);
            match years.last_mut().filter(|begun| begun.0 == year) {
                Some(begun) => begun.1 += count,
                None if count > 0 => years.push((year, count)),
                None => {}
            }
        }
        years
    }

    /// How many facts of a selection have each value of a facet, other than people.
    pub fn spread(&self, facts: &Selection, facet: Facet, reach: Reach) -> FacetCounts {
        let values = self.index.facet(facet, reach, &self.table);
        let (whole, mut changes) = (
            self.index.rows.of_scope(Scope::Timeline),
            Changes::default(),
        );
        let mut counted = self.counted(Scope::Timeline);
        let mut count = |tally: &mut Tally<Vec<u32>>, by: &ByCode<'_>| {
            values.count(tally.of(&facts.rows, whole, by, &mut changes), None)
        };
        match Part::of(facet) {
            Part::Units => count(&mut counted.units, &self.by_units(Scope::Timeline)),
            Part::Articles => count(&mut counted.articles, &self.by_articles(Scope::Timeline)),
            _ => {
                let by_head = self.by_head(Scope::Timeline);
                let heads = counted.heads.of(&facts.rows, whole, &by_head, &mut changes);
                let rows: Vec<u32> = heads.iter().map(|head| head.count()).collect();
                values.count(&Arc::new(rows), None)
            }
        }
    }
}

/// Hands over each row of the set, with its code.
fn each_with_code(set: &Bits, codes: &Codes, f: impl FnMut(usize, usize)) {
    fn of<C: Code>(set: &Bits, codes: &[C], mut f: impl FnMut(usize, usize)) {
        set.each(|row| f(row, codes[row].place()));
    }
    match codes {
        Codes::Bytes(codes) => of(set, codes, f),
        Codes::Halves(codes) => of(set, codes, f),
        Codes::Words(codes) => of(set, codes, f),
    }
}
