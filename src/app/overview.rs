//! The overview: bars of years, months or days, stacked by the values of a facet,
//! and choosing among them.
//!
//! Used by the timeline view. What always holds: bars follow each other without
//! gaps, and all that a bar counts is what choosing it would find.

use crate::model::{Day, Moment, Period};
use crate::query::{FacetCounts, OverTime, Years};
use crate::text::sorting::sort_by_key;
use std::cmp::Reverse;

/// A period of more days than this counts at its ends only: it is a misprint or a
/// figure of speech, and would lift every bar.
const LONGEST: i32 = 200 * 366;

/// Most values that are told apart in a stack.
const MOST_VALUES: usize = 6;

/// A bar of the overview.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// First year, month or day.
    pub first: Moment,
    /// Last one.
    pub last: Moment,
    /// Facts whose date lies in it, by series.
    pub counts: Vec<u32>,
    /// Facts whose date goes beyond it, by series.
    pub beyond: Vec<u32>,
}

impl Bar {
    fn new(first: Moment, last: Moment, series: usize) -> Bar {
        Bar {
            first,
            last,
            counts: vec![0; series],
            beyond: vec![0; series],
        }
    }

    /// All its facts.
    pub fn total(&self) -> u32 {
        self.counts.iter().chain(&self.beyond).sum()
    }

    /// Its facts of a series.
    pub fn of(&self, series: usize) -> u32 {
        let counts = [&self.counts, &self.beyond];
        counts.iter().filter_map(|counts| counts.get(series)).sum()
    }

    /// Its time.
    pub fn years(&self) -> Years {
        Years {
            from: Some(self.first),
            to: Some(self.last),
        }
    }

    /// Whether one of the stretches of time takes in a part of it.
    pub fn touches(&self, ranges: &[Years]) -> bool {
        let period = Period {
            first: self.first.period().first,
            last: self.last.period().last,
        };
        ranges.iter().any(|range| range.touches(period))
    }

    /// The year or month whose parts it can show in its place.
    pub fn inside(&self) -> Option<Moment> {
        (self.first == self.last && !self.first.is_day()).then_some(self.first)
    }

    /// The series with most of its facts among the first so many, how many these
    /// are, and whether they are more than half of what these series count.
    pub fn leading(&self, series: usize) -> Option<(usize, u32, bool)> {
        let counts = (0..series).map(|series| (self.of(series), Reverse(series)));
        let (count, Reverse(first)) = counts.max()?;
        let sum: u32 = (0..series).map(|series| self.of(series)).sum();
        (count > 0).then_some((first, count, count * 2 > sum))
    }
}

/// The values that a stack tells apart: those with most facts, in the facet's order.
pub fn stacked(values: &FacetCounts) -> Vec<String> {
    let mut places: Vec<usize> = (0..values.len()).collect();
    let count = |place: &usize| values.get(*place).map_or(0, |value| value.count);
    places.retain(|place| count(place) > 0);
    sort_by_key(&mut places, |place| Reverse(count(place)));
    places.truncate(MOST_VALUES);
    sort_by_key(&mut places, |place| *place);
    let values = places.into_iter().filter_map(|place| values.get(place));
    values.map(|value| value.value.to_owned()).collect()
}

/// The bars of a year's months, of a month's days, or, of the whole span, at most
/// `most` bars of one, two, five, ten … years.
pub fn bars(counted: &OverTime, span: (u16, u16), at: Option<Moment>, most: usize) -> Vec<Bar> {
    let moments = match at {
        Some(at) => parts(at).into_iter().map(|part| (part, part)).collect(),
        None => years(span, most),
    };
    filled(counted, moments)
}

/// How many facts are of a year or month, each once, in however many of its parts it is.
pub fn count_in(counted: &OverTime, at: Moment) -> u32 {
    filled(counted, vec![(at, at)]).iter().map(Bar::total).sum()
}

/// The bars of stretches of time that follow each other.
fn filled(counted: &OverTime, moments: Vec<(Moment, Moment)>) -> Vec<Bar> {
    let series = counted.series;
    let bar = |(first, last)| Bar::new(first, last, series);
    let mut bars: Vec<Bar> = moments.into_iter().map(bar).collect();
    let edges: Vec<(i32, i32)> = bars
        .iter()
        .map(|bar| {
            let (first, last) = (bar.first.period().first, bar.last.period().last);
            (first.ordinal(), last.ordinal())
        })
        .collect();
    for ((first, last), counts) in counted.iter() {
        let start = edges.partition_point(|edge| edge.1 < first);
        let end = edges.partition_point(|edge| edge.0 <= last);
        let mut add = |place: usize| {
            let within = edges[place].0 <= first && last <= edges[place].1;
            let bar = &mut bars[place];
            let into = if within {
                &mut bar.counts
            } else {
                &mut bar.beyond
            };
            for (into, count) in into.iter_mut().zip(counts) {
                *into += count;
            }
        };
        if last - first < LONGEST {
            (start..end).for_each(add);
        } else {
            let ends = (start..end).filter(|place| {
                let (from, to) = edges[*place];
                (from <= first && first <= to) || (from <= last && last <= to)
            });
            ends.for_each(&mut add);
        }
    }
    bars
}

/// The months of a year, the days of a month.
fn parts(at: Moment) -> Vec<Moment> {
    let Period { first, last } = at.period();
    match at.is_year() {
        true => (1..=12)
            .filter_map(|month| Moment::month(first.year, month))
            .collect(),
        false => (first.day..=last.day)
            .filter_map(|day| Day::new(first.year, first.month, day))
            .map(Moment::day)
            .collect(),
    }
}

fn years((from, to): (u16, u16), most: usize) -> Vec<(Moment, Moment)> {
    let span = usize::from(to.saturating_sub(from)) + 1;
    let steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
    let step = steps
        .into_iter()
        .find(|step| span.div_ceil(usize::from(*step)) < most.max(2))
        .unwrap_or(5000u16);
    let starts = (from / step..=to / step).map(|place| place * step);
    let bar = |start: u16| {
        let last = start.saturating_add(step - 1).min(9999);
        Moment::year(start.max(1)).zip(Moment::year(last))
    };
    starts.filter_map(bar).collect()
}

/// The year or month around a year or month; `None` for the whole span.
pub fn around(at: Moment) -> Option<Moment> {
    Moment::year(at.in_year()).filter(|_| !at.is_year())
}

/// The time from one bar to another, in whichever order they were pointed at.
pub fn range(one: &Bar, other: &Bar) -> Years {
    Years {
        from: Some(one.first.min(other.first)),
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
            sort_by_key(&mut others, Years::days);
            others
        }
        (false, true) if others.is_empty() => Vec::new(),
        (false, _) => vec![chosen],
    }
}

/// The other end of the range that ends at a bar, for drawing its end elsewhere.
pub fn held(bars: &[Bar], asked: &[Years], place: usize) -> Option<(Years, usize)> {
    let bar = bars.get(place)?;
    let at = |moment: Option<Moment>, of: fn(&Bar) -> Moment| {
        bars.iter().position(|bar| Some(of(bar)) == moment)
    };
    asked.iter().find_map(|range| {
        let (from, to) = (
            at(range.from, |bar| bar.first),
            at(range.to, |bar| bar.last),
        );
        match (from, to) {
            (Some(from), Some(to)) if from == to => None,
            (_, Some(to)) if range.from == Some(bar.first) => Some((*range, to)),
            (Some(from), _) if range.to == Some(bar.last) => Some((*range, from)),
            _ => None,
        }
    })
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

/// The bars as paths: one for each series, and one for all that goes beyond its
/// bar. A bar is 10 wide, the highest one 100 high.
pub fn paths(bars: &[Bar], series: usize) -> (String, Vec<String>) {
    use std::fmt::Write as _;
    let most = bars.iter().map(Bar::total).max().unwrap_or(0).max(1);
    let mut beyond = String::new();
    let mut paths = vec![String::new(); series];
    for (place, bar) in bars.iter().enumerate() {
        let left = place as f64 * 10.0 + 0.8;
        let mut base = 100.0;
        let mut block = |path: &mut String, count: u32| {
            if count > 0 {
                let high = 100.0 * f64::from(count) / f64::from(most);
                base -= high;
                // Writing to a String cannot fail.
                let _ = write!(path, "M{left:.1} {base:.2}h8.4v{high:.2}h-8.4z");
            }
        };
        block(&mut beyond, bar.beyond.iter().sum());
        for (path, count) in paths.iter_mut().zip(&bar.counts) {
            block(path, *count);
        }
    }
    (beyond, paths)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Dataset, Edtf, Event, EventKind};
    use crate::query::{Engine, Facet, Query};
    use crate::table::Table;
    use crate::text::Span;
    use std::sync::Arc;

    fn counted(dates: &[&str]) -> OverTime {
        let event = |(number, date): (usize, &&str)| Event {
            id: format!("a-e{number}"),
            article: "a".to_owned(),
            kind: EventKind::Other,
            date: Edtf::parse(date).ok(),
            period: None,
            place: None,
            topic: None,
            units: vec![],
            people: vec![],
            span: Span::new(number as u32, number as u32 + 1),
        };
        let engine = Engine::new(Arc::new(Table::from(Dataset {
            events: dates.iter().enumerate().map(event).collect(),
            ..Dataset::default()
        })));
        let facts = engine.run(&Query::default()).any_time;
        engine.over_time(&facts, Facet::Kind, &["event".to_owned()])
    }

    fn said(bars: &[Bar]) -> Vec<String> {
        let bars = bars.iter().filter(|bar| bar.total() > 0);
        bars.map(|bar| {
            let (within, beyond) = (bar.counts[0], bar.beyond[0]);
            format!("{} {within}+{beyond}", bar.first)
        })
        .collect()
    }

    #[test]
    fn years_open_into_months_and_days() {
        let dates = ["2019", "2019-05", "2019-05-07", "2018/2020", "1700/2019"];
        let counted = counted(&dates);
        let at = |at: &str| bars(&counted, (2017, 2020), Moment::parse(at), 40);
        assert_eq!(at("").len(), 4);
        assert_eq!(said(&at("")), ["2018 0+1", "2019 3+2", "2020 0+1"]);
        let months = at("2019");
        assert_eq!(months.len(), 12);
        assert_eq!(said(&months)[4], "2019-05 2+2");
        assert_eq!(said(&months)[11], "2019-12 0+3", "the end of centuries");
        let days = at("2019-05");
        assert_eq!(days.len(), 31);
        assert_eq!(said(&days)[6], "2019-05-07 1+3");
        assert_eq!(days[6].inside(), None);
        assert_eq!(months[4].inside(), Moment::month(2019, 5));
        assert_eq!(around(days[0].first), Moment::year(2019));
        let once = |at: Option<Moment>| at.map(|at| count_in(&counted, at));
        assert_eq!(once(Moment::year(2019)), Some(5));
        assert_eq!(once(Moment::month(2019, 5)), Some(4));
        let many = bars(&counted, (1945, 2025), None, 40);
        assert_eq!((many.len(), many[0].first), (17, months_of(1945)));
        assert_eq!(many[16].last, months_of(2029));
    }

    fn months_of(year: u16) -> Moment {
        Moment::year(year).unwrap_or(Moment::day(Day::of_ordinal(0)))
    }

    #[test]
    fn what_leads_a_bar() {
        let year = months_of(2019);
        let mut bar = Bar::new(year, year, 4);
        assert_eq!(bar.leading(3), None);
        bar.counts = vec![2, 5, 2, 90];
        bar.beyond = vec![0, 0, 0, 1];
        assert_eq!(bar.leading(3), Some((1, 5, true)));
        bar.beyond[2] = 3;
        assert_eq!(bar.leading(3), Some((1, 5, false)));
        let (beyond, paths) = paths(&[bar], 4);
        assert_eq!((beyond.matches('M').count(), paths.len()), (1, 4));
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
    fn ranges_cover_both_ends_and_are_held_at_them() {
        let bars = bars(&counted(&["2019"]), (1945, 2025), None, 40);
        let years = range(&bars[2], &bars[0]);
        assert_eq!(years, Years::whole(1945, 1959));
        assert!(bars[1].touches(&[years]) && !bars[3].touches(&[years]));
        assert_eq!(held(&bars, &[years], 2), Some((years, 0)));
        assert_eq!(held(&bars, &[years], 0), Some((years, 2)));
        assert_eq!(held(&bars, &[years], 1), None);
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
