//! Rows: every fact of the dataset, numbered in the order of the timeline.
//!
//! Used by the whole engine: the number of a fact here is its bit in every set
//! and its place in every column. What always holds: rows stand in the order of
//! first day, last day, article, place in it, kind (event, award, figure) and
//! place in its list; rows without a date come after all others. So a walk
//! through a set of rows is a walk through the timeline. An event that several
//! articles report is one row: that of the first report.

use super::bits::Bits;
use super::reports::same_events;
use super::{FactKind, FactRef, Years};
use crate::model::{Award, Dataset, Event, Figure, Period};
use crate::text::Span;
use std::collections::BTreeMap;

/// A fact of the dataset.
#[derive(Clone, Copy)]
pub(super) enum Fact<'d> {
    Event(&'d Event),
    Award(&'d Award),
    Figure(&'d Figure),
}

impl<'d> Fact<'d> {
    pub(super) fn of(dataset: &'d Dataset, fact: FactRef) -> Option<Fact<'d>> {
        let index = fact.index as usize;
        match fact.kind {
            FactKind::Event => dataset.events.get(index).map(Fact::Event),
            FactKind::Award => dataset.awards.get(index).map(Fact::Award),
            FactKind::Figure => dataset.figures.get(index).map(Fact::Figure),
        }
    }

    pub(super) fn id(self) -> &'d str {
        match self {
            Fact::Event(event) => &event.id,
            Fact::Award(award) => &award.id,
            Fact::Figure(figure) => &figure.id,
        }
    }

    pub(super) fn article(self) -> &'d str {
        match self {
            Fact::Event(event) => &event.article,
            Fact::Award(award) => &award.article,
            Fact::Figure(figure) => &figure.article,
        }
    }

    pub(super) fn award(self) -> Option<&'d Award> {
        match self {
            Fact::Award(award) => Some(award),
            _ => None,
        }
    }

    pub(super) fn span(self) -> Span {
        match self {
            Fact::Event(event) => event.span,
            Fact::Award(award) => award.span,
            Fact::Figure(figure) => figure.span,
        }
    }

    /// The days by which the timeline orders it.
    pub(super) fn period(self) -> Option<Period> {
        let date = match self {
            Fact::Event(event) => event.date.as_ref().or(event.period.as_ref()),
            Fact::Award(award) => award.period.as_ref(),
            Fact::Figure(figure) => figure.period.as_ref(),
        };
        date.map(|date| date.period())
    }
}

/// The numbered facts and their days.
pub(super) struct Rows {
    facts: Vec<FactRef>,
    /// The other reports of an event, by row.
    others: BTreeMap<usize, Vec<FactRef>>,
    /// Row of each event, award and figure.
    places: [Vec<u32>; 3],
    /// First and last day of each dated row, as ordinals.
    days: Vec<(i32, i32)>,
    /// First and last year of each dated row.
    years: Vec<(u16, u16)>,
    /// Rows of each kind.
    kinds: [Bits; 3],
}

impl Rows {
    /// Numbers the facts; `article_rank` gives what orders articles, by id.
    pub(super) fn new<'d, R: Ord>(
        dataset: &'d Dataset,
        article_rank: impl Fn(&'d str) -> R,
    ) -> Rows {
        let sizes = [
            dataset.events.len(),
            dataset.awards.len(),
            dataset.figures.len(),
        ];
        let mut order = Vec::with_capacity(sizes.iter().sum());
        for (kind, size) in FactKind::ALL.into_iter().zip(sizes) {
            for index in 0..size as u32 {
                let at = FactRef { kind, index };
                let Some(fact) = Fact::of(dataset, at) else {
                    continue;
                };
                let days = fact.period().map(|period| (period.first, period.last));
                let place = (article_rank(fact.article()), fact.span().start, at);
                order.push((days.is_none(), days, place));
            }
        }
        order.sort_unstable();
        let event_of = same_events(dataset);
        let mut first_report = vec![None; dataset.events.len()];
        let mut reports: Vec<(FactRef, FactRef)> = Vec::new();
        order.retain(|&(_, _, (_, _, fact))| {
            let event = match fact.kind {
                FactKind::Event => event_of[fact.index as usize],
                _ => return true,
            };
            match first_report[event] {
                Some(first) => {
                    reports.push((first, fact));
                    false
                }
                None => {
                    first_report[event] = Some(fact);
                    true
                }
            }
        });

        let mut rows = Rows {
            facts: Vec::with_capacity(order.len()),
            others: BTreeMap::new(),
            places: sizes.map(|size| vec![0; size]),
            days: Vec::new(),
            years: Vec::new(),
            kinds: [(); 3].map(|()| Bits::none(order.len())),
        };
        for (row, (_, days, (_, _, fact))) in order.into_iter().enumerate() {
            rows.facts.push(fact);
            rows.places[fact.kind as usize][fact.index as usize] = row as u32;
            rows.kinds[fact.kind as usize].insert(row);
            if let Some((first, last)) = days {
                rows.days.push((first.ordinal(), last.ordinal()));
                rows.years.push((first.year, last.year));
            }
        }
        for (first, report) in reports {
            let row = rows.places[first.kind as usize][first.index as usize];
            rows.places[report.kind as usize][report.index as usize] = row;
            rows.others.entry(row as usize).or_default().push(report);
        }
        rows
    }

    /// The reports of a row, the first one first: of an event all, of others itself.
    pub(super) fn reports(&self, row: usize) -> impl Iterator<Item = FactRef> {
        let others = self.others.get(&row).into_iter().flatten();
        self.facts.get(row).into_iter().chain(others).copied()
    }

    pub(super) fn len(&self) -> usize {
        self.facts.len()
    }

    /// The facts, by row.
    pub(super) fn facts(&self) -> &[FactRef] {
        &self.facts
    }

    /// The fact of a row that a set of this engine holds.
    pub(super) fn fact(&self, row: usize) -> FactRef {
        self.facts[row]
    }

    /// The row of a fact.
    pub(super) fn row(&self, fact: FactRef) -> Option<usize> {
        let row = self.places[fact.kind as usize].get(fact.index as usize)?;
        Some(*row as usize)
    }

    /// Rows of this kind.
    pub(super) fn of_kind(&self, kind: FactKind) -> &Bits {
        &self.kinds[kind as usize]
    }

    /// Number of dated rows: those before it have a date, the others none.
    pub(super) fn dated(&self) -> usize {
        self.days.len()
    }

    /// First and last day, as ordinals.
    pub(super) fn days(&self, row: usize) -> Option<(i32, i32)> {
        self.days.get(row).copied()
    }

    /// First and last year.
    pub(super) fn years(&self, row: usize) -> Option<(u16, u16)> {
        self.years.get(row).copied()
    }

    /// Whether two rows may speak of the same time: their days overlap, or one
    /// of them has no date.
    pub(super) fn meet(&self, one: usize, other: usize) -> bool {
        match (self.days(one), self.days(other)) {
            (Some(one), Some(other)) => one.0 <= other.1 && other.0 <= one.1,
            _ => true,
        }
    }

    /// Rows with a day in one of the ranges.
    pub(super) fn within(&self, ranges: &[Years]) -> Bits {
        Bits::of(self.len(), |row| {
            let years = self.years.get(row);
            years
                .is_some_and(|&(first, last)| ranges.iter().any(|range| range.touches(first, last)))
        })
    }
}
