//! The maths of the timeline's axis: which days are in view, where a day falls,
//! and which ticks are drawn.
//!
//! Days are [`Day::ordinal`] numbers, lengths are pixels. Used by [`super::lanes`]
//! and the timeline view. What always holds: a [`Window`] spans at least
//! [`Window::SHORTEST`] days, and ticks ascend.

use crate::model::Day;
use crate::query::Years;

/// Periods of more days than this are not looked at.
const LONGEST: i32 = 200 * 366;

/// The days in view: `first` inclusive, `last` exclusive.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Window {
    /// First day.
    pub first: f64,
    /// The day after the last.
    pub last: f64,
}

/// What the ticks of an axis tell apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Each day.
    Days,
    /// Each month.
    Months,
    /// Each quarter.
    Quarters,
    /// Each nth year.
    Years(u16),
}

/// A tick of the axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tick {
    /// The day it stands for.
    pub day: Day,
    /// Where it falls.
    pub x: f64,
    /// What it tells apart: the label shows as much of the day as that needs.
    pub step: Step,
    /// Whether a longer unit of time begins here.
    pub major: bool,
}

impl Window {
    /// The shortest stretch of time that is shown.
    pub const SHORTEST: f64 = 14.0;

    /// All of the given periods, first and last day of each, with a little air at
    /// both ends, in whole years; of that what lies in the stretches of time that
    /// are asked for. `None` where there are none.
    pub fn holding(periods: impl Iterator<Item = (i32, i32)>, asked: &[Years]) -> Option<Window> {
        let hull = |a: (i32, i32), b: (i32, i32)| (a.0.min(b.0), a.1.max(b.1));
        // A period of centuries is a misprint, and would make all others narrow.
        let of_life = periods.filter(|(first, last)| last - first < LONGEST);
        let (first, last) = of_life.reduce(hull)?;
        let year = |day: i32| Day::of_ordinal(day).year;
        let all = Window::years(year(first), year(last));
        let asked = asked.iter().filter(|range| !range.is_empty());
        let Some((from, to)) = asked.map(Years::days).reduce(hull) else {
            return Some(all);
        };
        let (from, to) = (f64::from(from), f64::from(to) + 1.0);
        let air = (to.min(all.last) - from.max(all.first)).max(Window::SHORTEST) * 0.02;
        let (first, last) = (all.first.max(from - air), all.last.min(to + air));
        let middle = (first + last) / 2.0;
        let half = ((last - first) / 2.0).max(Window::SHORTEST / 2.0);
        Some(Window {
            first: middle - half,
            last: middle + half,
        })
    }

    /// Whole years, both included.
    pub fn years(first: u16, last: u16) -> Window {
        let first = new_year(first.max(1));
        let last = new_year(last.min(9998) + 1);
        let air = (last - first) * 0.02;
        Window {
            first: first - air,
            last: (last + air).max(first - air + Window::SHORTEST),
        }
    }

    /// Number of days.
    pub fn days(self) -> f64 {
        self.last - self.first
    }

    /// Where a day begins, on an axis of `width` pixels.
    pub fn x(self, day: f64, width: f64) -> f64 {
        (day - self.first) / self.days() * width
    }

    /// The window `factor` times as long, inside `whole`; what lies at the place
    /// `around` of it, from 0 to 1, stays there.
    pub fn zoomed(self, factor: f64, around: f64, whole: Window) -> Window {
        let longest = whole.days().max(Window::SHORTEST);
        let days = (self.days() * factor).clamp(Window::SHORTEST, longest);
        let first = self.first + (self.days() - days) * around;
        Window {
            first,
            last: first + days,
        }
        .inside(whole)
    }

    /// The window moved by a part of its own length, inside `whole`.
    pub fn moved(self, part: f64, whole: Window) -> Window {
        let by = self.days() * part;
        Window {
            first: self.first + by,
            last: self.last + by,
        }
        .inside(whole)
    }

    /// The window and a part of its own length before and after it.
    pub fn widened(self, part: f64) -> Window {
        let by = self.days() * part;
        Window {
            first: self.first - by,
            last: self.last + by,
        }
    }

    /// The window, moved as little as needed to show the days from `first` to `last`.
    pub fn showing(self, first: f64, last: f64, whole: Window) -> Window {
        let margin = self.days() * 0.05;
        let shift = if first < self.first || last - first > self.days() {
            first - margin - self.first
        } else if last > self.last {
            last + margin - self.last
        } else {
            0.0
        };
        Window {
            first: self.first + shift,
            last: self.last + shift,
        }
        .inside(whole)
    }

    fn inside(self, whole: Window) -> Window {
        let days = self.days().min(whole.days());
        let first = self
            .first
            .clamp(whole.first, (whole.last - days).max(whole.first));
        Window {
            first,
            last: first + days,
        }
    }

    /// The finest ticks that stand at least `apart` pixels from each other.
    pub fn ticks(self, width: f64, apart: f64) -> Vec<Tick> {
        let day = width / self.days();
        let step = if day >= apart {
            Step::Days
        } else if day * 28.0 >= apart {
            Step::Months
        } else if day * 90.0 >= apart {
            Step::Quarters
        } else {
            let steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000];
            let fits = |years: &u16| day * 365.0 * f64::from(*years) >= apart;
            Step::Years(steps.into_iter().find(fits).unwrap_or(5000))
        };
        self.ticks_of(step, width)
    }

    fn ticks_of(self, step: Step, width: f64) -> Vec<Tick> {
        let mut ticks = Vec::new();
        let mut day = self.first_tick(step);
        while let Some(at) = day.filter(|day| f64::from(day.ordinal()) < self.last) {
            let x = self.x(f64::from(at.ordinal()), width);
            if x >= 0.0 {
                ticks.push(Tick {
                    day: at,
                    x,
                    step,
                    major: is_major(at, step),
                });
            }
            day = next(at, step);
        }
        ticks
    }

    fn first_tick(self, step: Step) -> Option<Day> {
        // A year has at most 366 days, so this is the window's first year or the one before.
        let year = (self.first / 366.0).max(0.0) as u16 + 1;
        let mut year = year.min(9999);
        while year < 9999 && new_year(year + 1) <= self.first {
            year += 1;
        }
        let year = match step {
            Step::Years(years) => (year / years * years).max(1),
            _ => year,
        };
        Day::new(year, 1, 1)
    }
}

fn new_year(year: u16) -> f64 {
    Day::new(year, 1, 1).map_or(0.0, |day| f64::from(day.ordinal()))
}

fn next(day: Day, step: Step) -> Option<Day> {
    match step {
        Step::Days => Day::new(day.year, day.month, day.day + 1).or_else(|| next_month(day, 1)),
        Step::Months => next_month(day, 1),
        Step::Quarters => next_month(day, 3),
        // The year 1 stands for the year 0, which the calendar lacks.
        Step::Years(years) => Day::new(day.year / years * years + years, 1, 1),
    }
}

fn next_month(day: Day, months: u8) -> Option<Day> {
    let month = day.month + months;
    match month > 12 {
        true => Day::new(day.year + 1, month - 12, 1),
        false => Day::new(day.year, month, 1),
    }
}

fn is_major(day: Day, step: Step) -> bool {
    match step {
        Step::Days => day.day == 1,
        Step::Months | Step::Quarters => day.month == 1,
        Step::Years(years) => day.year.is_multiple_of(years * 10),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Moment;
    use proptest::prelude::*;

    #[test]
    fn ticks_follow_the_zoom() {
        let labels = |window: Window, width| {
            let ticks = window.ticks(width, 60.0);
            (ticks[0].step, ticks.len())
        };
        assert_eq!(
            labels(Window::years(1950, 2020), 1000.0),
            (Step::Years(5), 15)
        );
        assert_eq!(
            labels(Window::years(2013, 2020), 1000.0),
            (Step::Years(1), 9)
        );
        assert_eq!(
            labels(Window::years(2019, 2020), 1000.0),
            (Step::Quarters, 9)
        );
        assert_eq!(
            labels(Window::years(2020, 2020), 1000.0),
            (Step::Months, 13)
        );
        let fortnight = Window {
            first: 737_460.0,
            last: 737_474.0,
        };
        assert_eq!(labels(fortnight, 1000.0), (Step::Days, 14));
    }

    #[test]
    fn years_fill_the_width() {
        let window = Window::years(2013, 2020);
        assert!(window.x(new_year(2013), 1000.0) > 0.0);
        assert!(window.x(new_year(2021), 1000.0) < 1000.0);
        assert_eq!(Window::holding(std::iter::empty(), &[]), None);
    }

    #[test]
    fn the_whole_is_what_is_asked_for_of_what_there_is() {
        let day = |year, month| f64::from(Day::new(year, month, 1).map_or(0, Day::ordinal));
        let years = [(2013, 2015), (1700, 2019), (2018, 2020)];
        let periods =
            years.map(|(first, last)| (day(first, 1) as i32, day(last + 1, 1) as i32 - 1));
        let whole = |asked: &[Years]| Window::holding(periods.into_iter(), asked);
        assert_eq!(whole(&[]), Some(Window::years(2013, 2020)));
        let month = Moment::month(2019, 5);
        let asked = Years {
            from: month,
            to: month,
        };
        let Some(window) = whole(&[asked]) else {
            panic!("no window")
        };
        assert!(window.first < day(2019, 5) && window.first > day(2019, 4));
        assert!(window.last > day(2019, 6) && window.last < day(2019, 7));
        // Nothing lies there, but there is something to show.
        let Some(window) = whole(&[Years::whole(1990, 1991)]) else {
            panic!("no window")
        };
        assert!(window.days() >= Window::SHORTEST);
    }

    proptest! {
        #[test]
        fn windows_stay_inside_and_ticks_ascend(
            first in 1..9999u16, more in 0..400u16, factor in 0.01..9.0f64, around in 0.0..1.0f64, part in -3.0..3.0f64, width in 50.0..3000.0f64,
        ) {
            let whole = Window::years(first, first.saturating_add(more).min(9999));
            for window in [whole.zoomed(factor, around, whole), whole.zoomed(0.1, around, whole).moved(part, whole)] {
                prop_assert!(window.days() >= Window::SHORTEST - 1e-6);
                prop_assert!(window.first >= whole.first - 1e-6 && window.last <= whole.last + 1e-6);
                let ticks = window.ticks(width, 60.0);
                prop_assert!(ticks.len() <= 2 + (width / 25.0) as usize, "{}", ticks.len());
                prop_assert!(ticks.windows(2).all(|pair| pair[0].x < pair[1].x));
            }
        }
    }
}
