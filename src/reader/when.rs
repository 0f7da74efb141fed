//! What a printed date means, as far as it is printed.
//!
//! `date` finds them; `context` knows the year and the day of publication from
//! which the others are told.

use crate::model::Day;
use crate::model::Edtf;

/// A date as far as it is printed.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum When {
    /// A day; without year it belongs to the year of its context.
    Day {
        day: u8,
        month: u8,
        year: Option<u16>,
    },
    /// Days in a row, by day and month; the year is that of the last.
    Days {
        first: (u8, u8),
        last: (u8, u8),
        year: Option<u16>,
    },
    /// So many days before publication: `hôm nay`, `hôm qua`; `ngày mai` is one ahead.
    Ago(i8),
    /// A day of the week, 0 for Monday, told from publication: `sáng thứ Bảy`.
    Weekday { day: u8, turn: Turn },
    /// Months of one year: one month, a quarter, a half-year.
    Months {
        first: u8,
        last: u8,
        year: Option<u16>,
    },
    /// A year.
    Year(u16),
    /// Several years, told one by one: the first, the last, how many.
    Years { first: u16, last: u16, count: u8 },
    /// From a year until now: `từ năm 2013 đến nay`.
    Since(u16),
    /// From the beginning of one year or month to the end of another.
    Period(Box<Edtf>),
}

/// Which of the days of one name is meant.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Turn {
    /// The last one that was not after publication.
    Last,
    /// The first one after publication.
    Next,
    /// That of a week so many weeks ahead: `tuần trước` is one back.
    Week(i8),
}

impl When {
    /// From the beginning of one year or month to the end of another.
    pub(super) fn period(period: Edtf) -> When {
        When::Period(Box::new(period))
    }

    /// The date, with the year of the context where none is printed; `None`
    /// where there is no year or no such day.
    pub(super) fn edtf(&self, context: Option<u16>) -> Option<Edtf> {
        match *self {
            When::Day { day, month, year } => {
                Day::new(year.or(context)?, month, day).map(Edtf::day)
            }
            When::Days { first, last, year } => {
                let year = year.or(context)?;
                let before = if first.1 > last.1 { year - 1 } else { year };
                let day = |year, (day, month)| Day::new(year, month, day).map(Edtf::day);
                Edtf::interval(&day(before, first)?, &day(year, last)?)
            }
            When::Ago(_) | When::Weekday { .. } => None,
            When::Months { first, last, year } if first == last => {
                Edtf::month(year.or(context)?, first)
            }
            When::Months { first, last, year } => {
                let year = year.or(context)?;
                Edtf::interval(&Edtf::month(year, first)?, &Edtf::month(year, last)?)
            }
            When::Year(year) => Edtf::year(year),
            When::Years { first, last, .. } => {
                Edtf::interval(&Edtf::year(first)?, &Edtf::year(last)?)
            }
            When::Since(first) => {
                let last = context.filter(|&last| last > first)?;
                Edtf::interval(&Edtf::year(first)?, &Edtf::year(last)?)
            }
            When::Period(ref period) => Some(Edtf::clone(period)),
        }
    }

    /// Days of a year that nothing tells.
    pub(super) fn yearless(&self) -> Option<Edtf> {
        match *self {
            When::Day { day, month, .. } => Edtf::yearless(month, day),
            When::Days { first, last, .. } => Edtf::interval(
                &Edtf::yearless(first.1, first.0)?,
                &Edtf::yearless(last.1, last.0)?,
            ),
            _ => None,
        }
    }

    /// The date as told from publication: a day without year is the last such day
    /// that was not after it.
    pub(super) fn seen_from(&self, published: &Edtf) -> Option<Edtf> {
        let last = published.period()?.last;
        if let Some(ahead) = self.ahead_of(last) {
            let day = Day::of_ordinal(last.ordinal() + ahead);
            return published.is_day().then(|| Edtf::day(day));
        }
        let date = self.edtf(Some(last.year))?;
        let told =
            self.is_day() || matches!(self, When::Months { first, last, .. } if first == last);
        if told && self.year().is_none() && date.period()?.first > last {
            return self.edtf(last.year.checked_sub(1));
        }
        Some(date)
    }

    /// How many days after publication it is, where it is told so.
    fn ahead_of(&self, published: Day) -> Option<i32> {
        const WEEK: i32 = 7;
        let today = published.ordinal() % WEEK;
        match *self {
            When::Ago(days) => Some(-i32::from(days)),
            When::Weekday { day, turn } => {
                let ahead = i32::from(day) - today;
                Some(match turn {
                    Turn::Last => -(-ahead).rem_euclid(WEEK),
                    Turn::Next => 1 + (ahead - 1).rem_euclid(WEEK),
                    Turn::Week(weeks) => ahead + WEEK * i32::from(weeks),
                })
            }
            _ => None,
        }
    }

    /// The date as told from publication where it may still be to come: a day without year is
    /// the nearest such day.
    pub(super) fn seen_ahead(&self, published: &Edtf) -> Option<Edtf> {
        const HALF: u8 = 6;
        if let When::Weekday { day, turn } = *self {
            let turn = if turn == Turn::Last { Turn::Next } else { turn };
            return When::Weekday { day, turn }.seen_from(published);
        }
        let first = published.period()?.first;
        let date = self.edtf(Some(first.year))?;
        if !self.is_day() || self.year().is_some() {
            return Some(date);
        }
        let days = date.period()?;
        if days.last.month + HALF <= first.month {
            return self.edtf(first.year.checked_add(1));
        }
        if first.month + HALF < days.first.month {
            return self.edtf(first.year.checked_sub(1));
        }
        Some(date)
    }

    /// The printed year.
    pub(super) fn year(&self) -> Option<u16> {
        match self {
            When::Day { year, .. } | When::Days { year, .. } | When::Months { year, .. } => *year,
            When::Year(year) => Some(*year),
            When::Years { .. }
            | When::Ago(_)
            | When::Weekday { .. }
            | When::Since(_)
            | When::Period(_) => None,
        }
    }

    /// The last year that it takes in, where one is printed.
    pub(super) fn last_year(&self) -> Option<u16> {
        match self {
            When::Years { last, .. } => Some(*last),
            When::Period(period) => period.period().map(|days| days.last.year),
            _ => self.year(),
        }
    }

    /// Whether it names a day or days in a row.
    pub(super) fn is_day(&self) -> bool {
        matches!(
            self,
            When::Day { .. } | When::Days { .. } | When::Ago(_) | When::Weekday { .. }
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_told_from_publication() {
        let day = |day, month| When::Day {
            day,
            month,
            year: None,
        };
        let weekday = |day, turn| When::Weekday { day, turn };
        for (when, published, date) in [
            (day(5, 3), "2019-03-07", Some("2019-03-05")),
            (day(28, 12), "2019-01-02", Some("2018-12-28")),
            (day(18, 2), "2019-02", Some("2019-02-18")),
            (When::Ago(0), "2019-03-01", Some("2019-03-01")),
            (When::Ago(1), "2019-03-01", Some("2019-02-28")),
            (When::Ago(0), "2019-03", None),
            (When::Ago(-1), "2019-02-28", Some("2019-03-01")),
            (weekday(5, Turn::Last), "2019-03-11", Some("2019-03-09")),
            (weekday(0, Turn::Last), "2019-03-11", Some("2019-03-11")),
            (weekday(0, Turn::Next), "2019-03-11", Some("2019-03-18")),
            (weekday(6, Turn::Week(-1)), "2019-03-11", Some("2019-03-10")),
            (weekday(1, Turn::Week(1)), "2019-03-13", Some("2019-03-19")),
            (weekday(5, Turn::Last), "2019", None),
        ] {
            let published = Edtf::parse(published).expect("a date");
            let got = when.seen_from(&published).map(|date| date.to_string());
            assert_eq!(got.as_deref(), date, "{when:?}");
        }
    }
}
