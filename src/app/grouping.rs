//! Facts by year.

use crate::model::Day;
use crate::query::OverTime;

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
