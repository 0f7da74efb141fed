//! The histogram of years.
//!
//! Used by the timeline's axis and brush. What always holds: it covers every
//! year of the dated facts of the scope, whatever is chosen, so that the axis
//! stands still while the counts change.

use super::bits::Bits;
use super::rows::Rows;
use super::{FactKind, YearCount};

/// Periods of more years than this count in their first and last year only: a
/// "period" of centuries is a misprint or a figure of speech, and would lift
/// every bar.
pub(super) const LONGEST: u16 = 200;

/// Counts `rows` by year, first to last year of `scope`.
pub(super) fn histogram(rows: &Rows, scope: &Bits, matching: &Bits) -> Vec<YearCount> {
    let mut range: Option<(u16, u16)> = None;
    scope.each(|row| {
        if let Some((first, last)) = rows.years(row) {
            range = range.map_or(Some((first, last)), |(from, to)| {
                Some((from.min(first), to.max(last)))
            });
        }
    });
    let Some((from, to)) = range else {
        return Vec::new();
    };

    // How the number of facts changes from the year before, by kind.
    let mut steps = vec![[0i64; 3]; usize::from(to - from) + 2];
    matching.each(|row| {
        if let Some((first, last)) = rows.years(row) {
            let kind = rows.fact(row).kind as usize;
            let mut add = |first: u16, last: u16| {
                steps[usize::from(first - from)][kind] += 1;
                steps[usize::from(last - from) + 1][kind] -= 1;
            };
            if last - first < LONGEST {
                add(first, last);
            } else {
                add(first, first);
                add(last, last);
            }
        }
    });

    let mut now = [0i64; 3];
    (from..=to)
        .zip(steps)
        .map(|(year, step)| {
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
        })
        .collect()
}
