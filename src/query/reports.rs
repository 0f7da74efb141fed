//! Which events of different articles are one and the same.
//!
//! Used by [`super::rows`], which counts each event once, however many report it.
//! Two events are the same if different articles state them, they are of one kind
//! and on one day, and a unit holds both or is what both are about. Where an
//! article states two such events itself, it means two, and nothing is joined by
//! that unit and day.

use crate::model::{EventKind, UnitRole};
use crate::table::{Head, Table};
use crate::text::sorting::sort_by;
use std::collections::BTreeMap;

/// What a row reports: day, unit, kind of event and the row.
type Occasion<'t> = (usize, Result<u32, &'t str>, EventKind, u32);

/// Events that several articles report: the row of the first report, and the
/// rows of the others.
pub(super) fn same_events(table: &Table) -> BTreeMap<u32, Vec<u32>> {
    let mut occasions: Vec<Occasion<'_>> = Vec::new();
    for row in 0..table.len() {
        let Some(&Head::Event { kind, dated: true }) = table.head(row) else {
            continue;
        };
        let date = table.columns.date.get(row);
        if !table.date(row).is_some_and(|date| date.is_day()) {
            continue;
        }
        let parts = table.event_units(row);
        let parts = parts.filter(|(_, role)| *role != UnitRole::Participant);
        occasions.extend(parts.map(|(unit, _)| (date, unit, kind, row as u32)));
    }
    sort_by(&mut occasions, Ord::cmp);
    occasions.dedup();

    let mut first: BTreeMap<u32, u32> = BTreeMap::new();
    let occasion = |a: &Occasion<'_>, b: &Occasion<'_>| (a.0, a.1, a.2) == (b.0, b.1, b.2);
    for events in occasions
        .chunk_by(occasion)
        .filter(|events| events.len() > 1)
    {
        let article = |event: &Occasion<'_>| table.columns.article.get(event.3 as usize);
        let mut articles: Vec<usize> = events.iter().map(article).collect();
        articles.sort_unstable();
        if articles.windows(2).any(|pair| pair[0] == pair[1]) {
            continue;
        }
        for pair in events.windows(2) {
            let (one, other) = (root(&first, pair[0].3), root(&first, pair[1].3));
            if one != other {
                first.insert(one.max(other), one.min(other));
            }
        }
    }
    let mut reports: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for &row in first.keys() {
        reports.entry(root(&first, row)).or_default().push(row);
    }
    reports
}

fn root(first: &BTreeMap<u32, u32>, mut row: u32) -> u32 {
    while let Some(&before) = first.get(&row) {
        row = before;
    }
    row
}
