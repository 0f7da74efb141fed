//! The day of publication, in the many forms in which files give it.

use crate::model::{Day, Edtf};

/// The date that a text gives: a date of the dataset's form, a timestamp, or
/// the first day that is printed in it (`Thứ tư, 05/02/2020 | 10:00`).
pub(super) fn published(text: &str) -> Option<Edtf> {
    let text = text.trim();
    if let Ok(date) = Edtf::parse(text) {
        return Some(date).filter(|date| !date.is_yearless());
    }
    if text.len() >= SHORTEST_SECONDS
        && let Ok(number) = text.parse::<i64>()
        && number.unsigned_abs() >= COMPACT_DAYS
    {
        return since_1970(number);
    }
    printed(text).map(Edtf::day)
}

/// Fewer digits are a date, such as 20200205, and no number of seconds.
const SHORTEST_SECONDS: usize = 9;
const COMPACT_DAYS: u64 = 100_000_000;

/// Beyond this, a number counts milliseconds.
const MOST_SECONDS: i64 = 100_000_000_000;

/// Vietnam's clock is ahead of UTC by so many seconds.
const VIETNAM: i64 = 7 * 3600;

/// The day in Vietnam of a number of seconds or milliseconds since 1970.
pub(super) fn since_1970(number: i64) -> Option<Edtf> {
    let seconds = if number.checked_abs()? >= MOST_SECONDS {
        number.div_euclid(1000)
    } else {
        number
    };
    // Days since 1 March of the year 0, in eras of 400 years; see H. Hinnant,
    // "chrono-compatible low-level date algorithms".
    let days = seconds.checked_add(VIETNAM)?.div_euclid(86_400) + 719_468;
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let from_march = (5 * of_year + 2) / 153;
    let day = of_year - (153 * from_march + 2) / 5 + 1;
    let month = if from_march < 10 {
        from_march + 3
    } else {
        from_march - 9
    };
    let year = era * 400 + year_of_era + i64::from(month <= 2);
    day_of(year, month, day).map(Edtf::day)
}

/// Names of months in English, as they begin.
const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

/// A piece of a printed date.
#[derive(Clone, Copy)]
enum Piece {
    /// A number and how many digits it has.
    Number(i64, usize),
    /// A month by its name.
    Month(i64),
}

/// The first day in a text: three pieces beside each other that are one.
fn printed(text: &str) -> Option<Day> {
    let pieces = pieces(text);
    pieces
        .windows(3)
        .find_map(|three| match *three {
            [
                Piece::Number(year, 4),
                Piece::Number(month, 1 | 2),
                Piece::Number(day, 1 | 2),
            ] => day_of(year, month, day),
            [
                Piece::Number(day, 1 | 2),
                Piece::Number(month, 1 | 2),
                Piece::Number(year, 4),
            ] => day_of(year, month, day).or_else(|| day_of(year, day, month)),
            [
                Piece::Number(day, 1 | 2),
                Piece::Month(month),
                Piece::Number(year, 4),
            ]
            | [
                Piece::Month(month),
                Piece::Number(day, 1 | 2),
                Piece::Number(year, 4),
            ] => day_of(year, month, day),
            _ => None,
        })
        .or_else(|| {
            pieces.iter().find_map(|piece| match *piece {
                Piece::Number(number, 8) => {
                    day_of(number / 10_000, number / 100 % 100, number % 100)
                }
                _ => None,
            })
        })
}

/// The numbers and months of a text. A clock's numbers are left out, so that
/// they join no date.
fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let words = text.split_inclusive(|c: char| !c.is_alphanumeric());
    let mut clock = false;
    for word in words {
        let bare = word.trim_end_matches(|c: char| !c.is_alphanumeric());
        let digits = bare.bytes().take_while(u8::is_ascii_digit).count();
        let (number, rest) = bare.split_at(digits);
        let before_clock = clock;
        clock = word.ends_with(':') && digits > 0;
        // `05T23:10`: the clock comes after the day.
        let timed = rest.starts_with(['T', 't']);
        let of_date = timed || (rest.is_empty() && !clock);
        if digits > 0 && of_date && !before_clock {
            pieces.extend(number.parse().ok().map(|n| Piece::Number(n, digits)));
        } else if digits == 0 && bare.len() >= 3 && bare.is_ascii() {
            let lower = bare.to_ascii_lowercase();
            let month = MONTHS.iter().position(|name| lower.starts_with(name));
            pieces.extend(month.map(|month| Piece::Month(month as i64 + 1)));
        }
    }
    pieces
}

/// No press reports before this year are about emulation.
const FIRST_YEAR: i64 = 1900;

fn day_of(year: i64, month: i64, day: i64) -> Option<Day> {
    if year < FIRST_YEAR {
        return None;
    }
    Day::new(
        u16::try_from(year).ok()?,
        u8::try_from(month).ok()?,
        u8::try_from(day).ok()?,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_in_many_forms() {
        for text in [
            "2020-02-05",
            "2020-02-05T23:10:00+07:00",
            "2020-02-05T23:10:00Z",
            "2020-2-5 7:01",
            "2020/02/05",
            "20200205",
            "20200205T101500",
            "05/02/2020",
            "5-2-2020",
            "05.02.2020 10:00",
            "Thứ tư, 05/02/2020 | 10:00 GMT+7",
            "10:00, 05/02/2020",
            "10:00 05/02/2020",
            "7h30 ngày 5 tháng 2 năm 2020",
            "Wed, 05 Feb 2020 10:00:00 +0700",
            "February 5, 2020",
            "1580835600",
            "1580835600000",
        ] {
            let date = published(text);
            assert_eq!(
                date.as_ref().map(Edtf::as_str),
                Some("2020-02-05"),
                "{text}"
            );
        }
    }

    #[test]
    fn what_is_less_than_a_day_or_none() {
        assert_eq!(
            published("2020-02").as_ref().map(Edtf::as_str),
            Some("2020-02")
        );
        assert_eq!(published(" 2020 ").as_ref().map(Edtf::as_str), Some("2020"));
        for text in [
            "",
            "hôm qua",
            "31/02/2020",
            "0000-00-00",
            "10:20:30",
            "99999999999999999",
        ] {
            assert_eq!(published(text), None, "{text}");
        }
    }
}
