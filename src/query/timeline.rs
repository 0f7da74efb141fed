//! Facts a year.
//!
//! Used by the engine for the years of its results. Rows of the same years stand next
//! to each other, so a year is a few ranges of rows, counted 64 at a time.

use super::rows::Rows;
use super::{FactKind, LONGEST, Scope, YearCount};
use crate::columns::Bits;

impl Rows {
    /// Facts of `matching` a year, from the first to the last year of the scope, whose
    /// facts they are.
    pub(super) fn facts_a_year(&self, scope: Scope, matching: &Bits) -> Vec<YearCount> {
        let kinds = scope.kinds();
        let Some((from, to)) = self.years_of_scope(scope) else {
            return Vec::new();
        };
        // How the number of facts changes from the year before, by kind.
        let mut steps = vec![[0i64; 3]; usize::from(to - from) + 2];
        for &kind in kinds {
            // All facts of a scope of one kind are of that kind.
            let of_kind = if kinds.len() > 1 {
                self.of_kind(kind)
            } else {
                matching
            };
            for ((first, last), rows) in self.runs_of_years() {
                let count = i64::from(matching.count_common(of_kind, rows));
                if count == 0 {
                    continue;
                }
                let mut add = |first: u16, last: u16| {
                    steps[usize::from(first - from)][kind as usize] += count;
                    steps[usize::from(last - from) + 1][kind as usize] -= count;
                };
                if last - first < LONGEST {
                    add(first, last);
                } else {
                    add(first, first);
                    add(last, last);
                }
            }
        }
        let mut now = [0i64; 3];
        let years = (from..=to).zip(steps).map(|(year, step)| {
            for (now, step) in now.iter_mut().zip(step) {
                *now += step;
            }
            let of = |kind: FactKind| now[kind as usize].max(0) as u32;
            YearCount {
                year,
                events: of(FactKind::Event),
                awards: of(FactKind::Award),
                figures: of(FactKind::Figure),
            }
        });
        years.collect()
    }
}
