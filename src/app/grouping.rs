//! Facts by year.

use super::corpus::Corpus;
use crate::model::Day;
use crate::query::{FactRef, OverTime};

/// Dated facts under the first year of their date, in the order given; facts
/// without a date are left out. A year stands once for each run of its facts.
pub fn by_year(facts: &[FactRef], corpus: &Corpus) -> Vec<(u16, Vec<FactRef>)> {
    let mut groups: Vec<(u16, Vec<FactRef>)> = Vec::new();
    for fact in facts {
        let Some(period) = corpus.engine().period(*fact) else {
            continue;
        };
        let year = period.first.year;
        match groups.last_mut().filter(|(last, _)| *last == year) {
            Some((_, group)) => group.push(*fact),
            None => groups.push((year, vec![*fact])),
        }
    }
    groups
}

/// The facts of a year: they follow each other in the order of the timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct YearRun {
    /// The first year of their dates.
    pub year: u16,
    /// Place of the first of them.
    pub start: usize,
    /// How many.
    pub count: usize,
}

/// The years in which dated facts begin, in order.
pub fn years(facts: &OverTime) -> Vec<YearRun> {
    let mut years: Vec<YearRun> = Vec::new();
    let mut start = 0;
    for ((first, _), counts) in facts.iter() {
        let year = Day::of_ordinal(first).year;
        let count = counts.iter().sum::<u32>() as usize;
        match years.last_mut().filter(|run| run.year == year) {
            Some(run) => run.count += count,
            None => years.push(YearRun { year, start, count }),
        }
        start += count;
    }
    years
}
