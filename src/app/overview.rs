//! The overview of years: bars of one or more years each, and choosing among them.
//!
//! Used by the timeline view. What always holds: bars are as many as fit, follow
//! each other without gaps, and a range between two bars covers both whole.

use crate::query::{YearCount, Years};

/// A bar of the overview.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    /// First year.
    pub first: u16,
    /// Last year.
    pub last: u16,
    /// Events in it.
    pub events: u32,
    /// Award statements in it.
    pub awards: u32,
}

impl Bar {
    /// Facts in it.
    pub fn total(&self) -> u32 {
        self.events + self.awards
    }

    /// The years as a range.
    pub fn years(&self) -> Years {
        Years {
            from: Some(self.first),
            to: Some(self.last),
        }
    }

    /// Whether one of the ranges takes in a part of it.
    pub fn touches(&self, ranges: &[Years]) -> bool {
        ranges
            .iter()
            .any(|range| range.touches(self.first, self.last))
    }
}

/// At most `most` bars of one, two, five, ten … years.
pub fn bars(years: &[YearCount], most: usize) -> Vec<Bar> {
    let span = years.len();
    let steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
    let step = steps
        .into_iter()
        .find(|step| span.div_ceil(usize::from(*step)) < most.max(2))
        .unwrap_or(5000u16);
    let mut bars: Vec<Bar> = Vec::new();
    for count in years {
        let first = count.year / step * step;
        if bars.last().is_none_or(|bar| bar.first != first) {
            bars.push(Bar {
                first,
                last: first + (step - 1),
                events: 0,
                awards: 0,
            });
        }
        if let Some(bar) = bars.last_mut() {
            bar.events += count.events;
            bar.awards += count.awards;
        }
    }
    bars
}

/// The years from one bar to another, in whichever order they were pointed at.
pub fn range(one: &Bar, other: &Bar) -> Years {
    Years {
        from: Some(one.first.min(other.first).max(1)),
        to: Some(one.last.max(other.last)),
    }
}

/// The ranges asked for after a range was chosen: it alone, or, with `more`, it
/// beside the others. Chosen again it is taken away.
pub fn choose(asked: &[Years], chosen: Years, more: bool) -> Vec<Years> {
    let mut others = asked.to_vec();
    others.retain(|range| *range != chosen);
    let again = others.len() < asked.len();
    match (more, again) {
        (true, true) => others,
        (true, false) => {
            others.push(chosen);
            others.sort_by_key(|range| (range.from, range.to));
            others
        }
        (false, true) if others.is_empty() => Vec::new(),
        (false, _) => vec![chosen],
    }
}

/// A text that is no year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAYear;

/// A year as typed: `None` where nothing was typed.
///
/// # Errors
/// Where the text is neither empty nor a year from 1 to 9999.
pub fn typed_year(text: &str) -> Result<Option<u16>, NotAYear> {
    match text.trim() {
        "" => Ok(None),
        text => text
            .parse()
            .ok()
            .filter(|year| (1..=9999).contains(year))
            .map(Some)
            .ok_or(NotAYear),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn years(first: u16, last: u16) -> Vec<YearCount> {
        (first..=last)
            .map(|year| YearCount {
                year,
                events: 1,
                awards: 2,
                figures: 0,
            })
            .collect()
    }

    #[test]
    fn bars_fit() {
        assert_eq!(bars(&years(2010, 2022), 40).len(), 13);
        let long = bars(&years(1945, 2025), 40);
        assert_eq!((long.len(), long[0].first, long[0].last), (17, 1945, 1949));
        assert_eq!(long.iter().map(Bar::total).sum::<u32>(), 81 * 3);
        assert_eq!(bars(&[], 40), []);
    }

    #[test]
    fn ranges_are_chosen_alone_or_beside_others() {
        let range = |year| Years {
            from: Some(year),
            to: Some(year),
        };
        let (one, two) = (range(2001), range(2002));
        for (asked, chosen, more, then) in [
            (vec![], one, false, vec![one]),
            (vec![one], one, false, vec![]),
            (vec![one], two, false, vec![two]),
            (vec![two], one, true, vec![one, two]),
            (vec![one, two], one, true, vec![two]),
            (vec![one, two], one, false, vec![one]),
        ] {
            assert_eq!(choose(&asked, chosen, more), then);
        }
    }

    #[test]
    fn ranges_cover_both_ends() {
        let bars = bars(&years(1945, 2025), 40);
        let years = range(&bars[2], &bars[0]);
        assert_eq!(
            years,
            Years {
                from: Some(1945),
                to: Some(1959)
            }
        );
        assert!(bars[1].touches(&[years]) && !bars[3].touches(&[years]));
        assert_eq!(
            (typed_year(" 2013 "), typed_year(""), typed_year("0")),
            (Ok(Some(2013)), Ok(None), Err(NotAYear))
        );
    }
}
