//! Facts by year.

/// The facts of a year: they follow each other in the order of the timeline.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct YearRun {
    /// The first year of their dates.
    pub year: u16,
    /// Place of the first of them.
    pub start: usize,
    /// How many.
    pub count: usize,
}

/// The years in which dated facts begin, in order, from how many begin in each.
pub fn years(begun: Vec<(u16, u32)>) -> Vec<YearRun> {
    let mut start = 0;
    let run = |(year, count): (u16, u32)| {
        let count = count as usize;
        let run = YearRun { year, start, count };
        start += count;
        run
    };
    begun.into_iter().map(run).collect()
}
