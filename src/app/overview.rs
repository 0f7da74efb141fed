//! The overview of years: bars of one or more years each, and choosing among them.
//!
//! Used by the timeline view. What always holds: bars are as many as fit, follow
//! each other without gaps, and a range between two bars covers both whole.

use crate::model::{Day, Moment, Period};
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
        Years::whole(self.first.max(1), self.last)
    }

    /// Whether one of the ranges takes in a part of it.
    pub fn touches(&self, ranges: &[Years]) -> bool {
        let edge = |year: u16| Moment::year(year.clamp(1, 9999)).map(Moment::period);
        let (Some(first), Some(last)) = (edge(self.first), edge(self.last)) else {
            return false;
        };
        let period = Period {
            first: first.first,
            last: last.last,
        };
        ranges.iter().any(|range| range.touches(period))
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
    Years::whole(one.first.min(other.first).max(1), one.last.max(other.last))
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

/// A text that is no year, month or day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAMoment;

/// A year, month or day as typed, `2013`, `5/2013`, `17/05/2013` or as in EDTF; `None`
/// where nothing was typed.
///
/// # Errors
/// Where the text is neither empty nor of these forms.
pub fn typed_moment(text: &str) -> Result<Option<Moment>, NotAMoment> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let parts: Vec<&str> = text.split(['/', '.']).collect();
    let moment = match parts.as_slice() {
        [text] => Moment::parse(text),
        [month, year] => number(year)
            .zip(number(month))
            .and_then(|(year, month)| Moment::month(year, month)),
        [day, month, year] => match (number(year), number(month), number(day)) {
            (Some(year), Some(month), Some(day)) => Day::new(year, month, day).map(Moment::day),
            _ => None,
        },
        _ => None,
    };
    moment.map(Some).ok_or(NotAMoment)
}

fn number<N: std::str::FromStr>(text: &str) -> Option<N> {
    text.trim().parse().ok()
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
        let range = |year| Years::whole(year, year);
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
        assert_eq!(years, Years::whole(1945, 1959));
        assert!(bars[1].touches(&[years]) && !bars[3].touches(&[years]));
    }

    #[test]
    fn moments_as_they_are_typed() {
        for (typed, moment) in [
            (" 2013 ", "2013"),
            ("5/2013", "2013-05"),
            ("05.2013", "2013-05"),
            ("2013-05", "2013-05"),
            ("7/5/2013", "2013-05-07"),
            ("2013-05-07", "2013-05-07"),
        ] {
            assert_eq!(typed_moment(typed), Ok(Moment::parse(moment)), "{typed}");
        }
        assert_eq!(typed_moment("  "), Ok(None));
        for typed in ["0", "abc", "13/2013", "30/02/2013", "1/2/3/4", "2013/05"] {
            assert_eq!(typed_moment(typed), Err(NotAMoment), "{typed}");
        }
    }
}
