//! Partial dates: the part of EDTF (ISO 8601-2) that articles need.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::ops::Range;

/// A day of the proleptic Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    /// Year, 1 to 9999.
    pub year: u16,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day of the month, 1 to 31.
    pub day: u8,
}

impl Day {
    /// The day, or `None` where the calendar has none such.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Day> {
        let valid = (1..=9999).contains(&year)
            && (1..=12).contains(&month)
            && (1..=days_in(year, month)).contains(&day);
        valid.then_some(Day { year, month, day })
    }

    /// The day before. `None` before the first of all.
    pub fn before(self) -> Option<Day> {
        let Day { year, month, day } = self;
        match (month, day) {
            (1, 1) => Day::new(year.checked_sub(1)?, 12, 31),
            (_, 1) => Day::new(year, month - 1, days_in(year, month - 1)),
            _ => Day::new(year, month, day - 1),
        }
    }

    /// The day of an ordinal, the nearest one where the calendar has none such.
    pub fn of_ordinal(ordinal: i32) -> Day {
        let ordinal = ordinal.clamp(0, 3_652_058);
        // A year has at most 366 days, so this is its year or an earlier one.
        let mut year = (ordinal / 366 + 1) as u16;
        let new_year = |year: u16| {
            Day {
                year,
                month: 1,
                day: 1,
            }
            .ordinal()
        };
        while year < 9999 && new_year(year + 1) <= ordinal {
            year += 1;
        }
        let mut left = ordinal - new_year(year);
        let mut month = 1;
        while month < 12 && left >= i32::from(days_in(year, month)) {
            left -= i32::from(days_in(year, month));
            month += 1;
        }
        let day = left as u8 + 1;
        Day { year, month, day }
    }

    /// Days since 1 January of the year 1: the timeline's unit of length.
    pub fn ordinal(self) -> i32 {
        let years = i32::from(self.year) - 1;
        let before: i32 = (1..self.month)
            .map(|month| i32::from(days_in(self.year, month)))
            .sum();
        years * 365 + years / 4 - years / 100 + years / 400 + before + i32::from(self.day) - 1
    }
}

/// Number of days of a month.
fn days_in(year: u16, month: u8) -> u8 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// The first and the last day that a partial date may mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    /// First day.
    pub first: Day,
    /// Last day.
    pub last: Day,
}

/// A year, a month or a day, as an end of a stretch of time that is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment {
    year: u16,
    /// 0 where it is a whole year.
    month: u8,
    /// 0 where it is a whole month or year.
    day: u8,
}

impl Moment {
    /// A whole year. `None` outside 1 to 9999.
    pub fn year(year: u16) -> Option<Moment> {
        let whole = Moment {
            year,
            month: 0,
            day: 0,
        };
        (1..=9999).contains(&year).then_some(whole)
    }

    /// A whole month. `None` where there is none such.
    pub fn month(year: u16, month: u8) -> Option<Moment> {
        let Day { year, month, .. } = Day::new(year, month, 1)?;
        Some(Moment {
            year,
            month,
            day: 0,
        })
    }

    /// One day.
    pub fn day(Day { year, month, day }: Day) -> Moment {
        Moment { year, month, day }
    }

    /// Reads a year of one to four digits, a month as `2013-05`, a day as `2013-05-17`.
    pub fn parse(text: &str) -> Option<Moment> {
        if !text.contains('-') {
            let digits = (1..=4).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
            return Moment::year(text.parse().ok().filter(|_| digits)?);
        }
        let first = point(text.as_bytes())?.first;
        match text.len() {
            7 => Moment::month(first.year, first.month),
            _ => Some(Moment::day(first)),
        }
    }

    /// The year it lies in.
    pub fn in_year(self) -> u16 {
        self.year
    }

    /// Whether it is one day.
    pub fn is_day(self) -> bool {
        self.day > 0
    }

    /// Whether it is a whole year.
    pub fn is_year(self) -> bool {
        self.month == 0
    }

    /// The days that it spans.
    pub fn period(self) -> Period {
        let Moment { year, month, day } = self;
        let last_month = if month == 0 { 12 } else { month };
        let last_day = match day {
            0 => days_in(year, last_month),
            day => day,
        };
        Period {
            first: Day {
                year,
                month: month.max(1),
                day: day.max(1),
            },
            last: Day {
                year,
                month: last_month,
                day: last_day,
            },
        }
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Moment { year, month: 0, .. } => write!(f, "{year}"),
            Moment {
                year,
                month,
                day: 0,
            } => write!(f, "{year:04}-{month:02}"),
            Moment { year, month, day } => write!(f, "{year:04}-{month:02}-{day:02}"),
        }
    }
}

/// A date as precise as its source: a day, a month, a year, or an interval of
/// two such (`2020-02-05`, `2020-02`, `2020`, `2010/2015`, `2022-01/2022-06`); a
/// day whose year is not known has `XXXX` for it (`XXXX-02-05`).
///
/// Always valid: made only through [`Edtf::parse`] and the constructors.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Edtf {
    /// Its text, and nothing behind it.
    text: [u8; LONGEST],
    length: u8,
}

/// Length of the longest date: an interval of two days.
const LONGEST: usize = 21;

/// The text is no date of the kind described at [`Edtf`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotEdtf(pub String);

impl fmt::Display for NotEdtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:?} is not an EDTF date such as 2020, 2020-02-05 or 2010/2015",
            self.0
        )
    }
}

impl std::error::Error for NotEdtf {}

impl Edtf {
    /// Reads a date.
    ///
    /// # Errors
    /// Where the text is not of the form, names a day that no calendar has, or
    /// an interval ends before it begins.
    pub fn parse(text: &str) -> Result<Edtf, NotEdtf> {
        match is_edtf(text) {
            true => Ok(Edtf::EMPTY.and(text.as_bytes())),
            false => Err(NotEdtf(text.to_owned())),
        }
    }

    /// No date; those that are made begin with it.
    const EMPTY: Edtf = Edtf {
        text: [0; LONGEST],
        length: 0,
    };

    /// With more of its text.
    fn and(mut self, more: &[u8]) -> Edtf {
        let length = usize::from(self.length) + more.len();
        if let Some(place) = self.text.get_mut(usize::from(self.length)..length) {
            place.copy_from_slice(more);
            self.length = length as u8;
        }
        self
    }

    /// With the last digits of a number.
    fn and_digits<const DIGITS: usize>(self, mut number: u16) -> Edtf {
        let mut digits = [b'0'; DIGITS];
        for digit in digits.iter_mut().rev() {
            *digit += (number % 10) as u8;
            number /= 10;
        }
        self.and(&digits)
    }

    /// A whole year. `None` outside 1 to 9999.
    pub fn year(year: u16) -> Option<Edtf> {
        (1..=9999)
            .contains(&year)
            .then(|| Edtf::EMPTY.and_digits::<4>(year))
    }

    /// A whole month. `None` where there is none such.
    pub fn month(year: u16, month: u8) -> Option<Edtf> {
        Day::new(year, month, 1)?;
        let year = Edtf::EMPTY.and_digits::<4>(year);
        Some(year.and(b"-").and_digits::<2>(month.into()))
    }

    /// One day.
    pub fn day(day: Day) -> Edtf {
        let Day { year, month, day } = day;
        let year = Edtf::EMPTY.and_digits::<4>(year);
        let month = year.and(b"-").and_digits::<2>(month.into());
        month.and(b"-").and_digits::<2>(day.into())
    }

    /// A day of a year that is not known. `None` where no year has it.
    pub fn yearless(month: u8, day: u8) -> Option<Edtf> {
        Day::new(LEAP_YEAR, month, day)?;
        let month = Edtf::EMPTY
            .and(NO_YEAR.as_bytes())
            .and_digits::<2>(month.into());
        Some(month.and(b"-").and_digits::<2>(day.into()))
    }

    /// From the beginning of one date to the end of another. `None` where it
    /// would end before it begins, or where one of them is an interval itself.
    pub fn interval(first: &Edtf, last: &Edtf) -> Option<Edtf> {
        let one = !first.is_interval() && !last.is_interval();
        let together = one && are_interval(first.as_str(), last.as_str());
        together.then(|| first.clone().and(b"/").and(last.bytes()))
    }

    fn bytes(&self) -> &[u8] {
        self.text
            .get(..usize::from(self.length))
            .unwrap_or_default()
    }

    /// The text, as it stands in a dataset.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(self.bytes()).unwrap_or_default()
    }

    /// Whether it is an interval.
    pub fn is_interval(&self) -> bool {
        self.bytes().contains(&b'/')
    }

    /// Whether it is an interval of whole years: `2010/2015`.
    pub fn is_of_years(&self) -> bool {
        self.is_interval() && self.length == 9
    }

    /// Whether it is one day of a known year.
    pub fn is_day(&self) -> bool {
        self.length == 10 && !self.is_yearless()
    }

    /// Whether its year is not known.
    pub fn is_yearless(&self) -> bool {
        self.bytes().starts_with(NO_YEAR.as_bytes())
    }

    /// The days it may mean. `None` where its year is not known.
    pub fn period(&self) -> Option<Period> {
        let text = self.bytes();
        match text.iter().position(|&byte| byte == b'/') {
            None => point(text),
            Some(parts) => Some(Period {
                first: point(&text[..parts])?.first,
                last: point(&text[parts + 1..])?.last,
            }),
        }
    }
}

/// Whether the text is of the form, every end a day that a calendar has, and in order.
fn is_edtf(text: &str) -> bool {
    match text.split_once('/') {
        None => point(text.as_bytes()).is_some() || is_yearless(text),
        Some((first, last)) => are_interval(first, last),
    }
}

/// Whether two texts are the ends of an interval.
fn are_interval(first: &str, last: &str) -> bool {
    match (point(first.as_bytes()), point(last.as_bytes())) {
        (Some(first), Some(last)) => first.first <= last.last,
        (None, None) => is_yearless(first) && is_yearless(last),
        _ => false,
    }
}

/// What stands before the month where the year is not known.
const NO_YEAR: &str = "XXXX-";

/// A year that has every day.
const LEAP_YEAR: u16 = 2000;

/// Whether it is a day without its year: one that a leap year has.
fn is_yearless(text: &str) -> bool {
    let day = text.strip_prefix(NO_YEAR).filter(|day| day.len() == 5);
    day.is_some_and(|day| point(format!("2000-{day}").as_bytes()).is_some())
}

/// A day, month or year, as the days that it spans.
fn point(bytes: &[u8]) -> Option<Period> {
    let number = |places: Range<usize>| {
        let mut digits = bytes.get(places)?.iter();
        digits.try_fold(0, |number: u16, digit| {
            let digit = digit.is_ascii_digit().then(|| digit - b'0')?;
            Some(number * 10 + u16::from(digit))
        })
    };
    // Files of a million facts have hundreds of thousands of these.
    let dash = |place: usize| bytes.get(place) == Some(&b'-');
    let year = number(0..4)?;
    let (month, day) = match bytes.len() {
        4 => (None, None),
        7 if dash(4) => (Some(number(5..7)? as u8), None),
        10 if dash(4) && dash(7) => (Some(number(5..7)? as u8), Some(number(8..10)? as u8)),
        _ => return None,
    };
    let last_month = month.unwrap_or(12);
    let last_day = day.unwrap_or_else(|| days_in(year, last_month));
    Some(Period {
        first: Day::new(year, month.unwrap_or(1), day.unwrap_or(1))?,
        last: Day::new(year, last_month, last_day)?,
    })
}

impl TryFrom<String> for Edtf {
    type Error = NotEdtf;

    fn try_from(text: String) -> Result<Edtf, NotEdtf> {
        match is_edtf(&text) {
            true => Ok(Edtf::EMPTY.and(text.as_bytes())),
            false => Err(NotEdtf(text)),
        }
    }
}

impl From<Edtf> for String {
    fn from(date: Edtf) -> String {
        date.as_str().to_owned()
    }
}

impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Edtf").field(&self.as_str()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_and_the_days_they_mean() {
        for (text, first, last) in [
            ("2020", (2020, 1, 1), (2020, 12, 31)),
            ("2020-02", (2020, 2, 1), (2020, 2, 29)),
            ("1900-02", (1900, 2, 1), (1900, 2, 28)),
            ("2020-02-05", (2020, 2, 5), (2020, 2, 5)),
            ("2010/2015", (2010, 1, 1), (2015, 12, 31)),
            ("2022-01/2022-06", (2022, 1, 1), (2022, 6, 30)),
        ] {
            let period = Edtf::parse(text).map(|date| date.period());
            let day = |(year, month, day)| Day { year, month, day };
            assert_eq!(
                period,
                Ok(Some(Period {
                    first: day(first),
                    last: day(last)
                })),
                "{text}"
            );
        }
    }

    #[test]
    fn days_of_a_year_that_is_not_known() {
        for text in [
            "XXXX-02-29",
            "XXXX-02-05/XXXX-02-07",
            "XXXX-12-30/XXXX-01-02",
        ] {
            let date = Edtf::parse(text);
            let told = date.map(|date| (date.is_yearless(), date.is_day(), date.period()));
            assert_eq!(told, Ok((true, false, None)), "{text}");
        }
        assert_eq!(Edtf::yearless(2, 5), Edtf::parse("XXXX-02-05").ok());
        assert_eq!(Edtf::yearless(2, 30), None);
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in [
            "",
            "20",
            "2020-13",
            "2020-00",
            "2021-02-29",
            "2015/2010",
            "2020-2-5",
            "0000",
            "2020-",
            "2020-02-05-01",
            "2010/2012/2015",
            "năm 2020",
            "２０２０",
            "2020/",
            "+200",
            "XXXX",
            "XXXX-02",
            "XXXX-02-30",
            "XXXX-02-05/2020",
            "2020/XXXX-02-05",
            "20XX-02-05",
        ] {
            assert_eq!(Edtf::parse(text), Err(NotEdtf(text.to_owned())));
        }
    }

    #[test]
    fn moments_there_and_back() {
        for (text, first, last) in [
            ("2013", (2013, 1, 1), (2013, 12, 31)),
            ("9", (9, 1, 1), (9, 12, 31)),
            ("0987-02", (987, 2, 1), (987, 2, 28)),
            ("2020-02", (2020, 2, 1), (2020, 2, 29)),
            ("2020-02-05", (2020, 2, 5), (2020, 2, 5)),
        ] {
            let moment = Moment::parse(text);
            let day = |(year, month, day)| Day { year, month, day };
            let period = Period {
                first: day(first),
                last: day(last),
            };
            assert_eq!(moment.map(Moment::period), Some(period), "{text}");
            assert_eq!(
                moment.map(|moment| moment.to_string()).as_deref(),
                Some(text)
            );
        }
        for text in [
            "",
            "0",
            "10000",
            "+9",
            "2013-5",
            "2013-13",
            "2021-02-29",
            "13-05",
            "2013-05-",
        ] {
            assert_eq!(Moment::parse(text), None, "{text}");
        }
    }

    #[test]
    fn ordinals_count_days() {
        let ordinal = |year, month, day| Day { year, month, day }.ordinal();
        assert_eq!(ordinal(1, 1, 1), 0);
        assert_eq!(ordinal(2000, 3, 1) - ordinal(2000, 2, 28), 2);
        assert_eq!(ordinal(1970, 1, 1), 719_162);
        for day in [
            (1, 1, 1),
            (2000, 2, 29),
            (2000, 3, 1),
            (2019, 12, 31),
            (9999, 12, 31),
        ] {
            let (year, month, day) = day;
            let day = Day { year, month, day };
            assert_eq!(Day::of_ordinal(day.ordinal()), day);
        }
    }
}
