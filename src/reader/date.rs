//! Dates and periods as articles print them: which words are one.

use super::doc::Doc;
use super::when::When;
use super::words::Tag;
use super::words::Time;
use crate::model::Day;
use crate::model::Edtf;
use crate::text::Syllable;
use crate::text::TokenKind;

/// A look at the tokens from a place on.
struct Cursor<'a> {
    doc: &'a Doc<'a>,
    at: usize,
}

/// Reads a date at `from`: the date and one past its last token. Each form is
/// one function; the first that fits counts.
pub(super) fn when(doc: &Doc, from: usize) -> Option<(When, usize)> {
    let forms: [fn(&mut Cursor) -> Option<When>; 11] = [
        |cursor| cursor.school_year(),
        |cursor| cursor.months_of_a_year(),
        |cursor| cursor.period(),
        |cursor| cursor.days(),
        |cursor| cursor.long_day(),
        |cursor| cursor.day(),
        |cursor| cursor.days_ago(),
        |cursor| cursor.month(),
        |cursor| cursor.quarter(),
        |cursor| cursor.year(),
        |cursor| cursor.bare_year(),
    ];
    // Every form begins with a figure, a number in words or a word of time.
    let number = doc
        .tokens
        .get(from)
        .is_some_and(|token| token.kind == TokenKind::Number);
    let begins = number || matches!(doc.tag(from), Some(Tag::Time(_) | Tag::Number(_)));
    if !begins || follows_document(doc, from) {
        return None;
    }
    forms.iter().find_map(|form| {
        let mut cursor = Cursor { doc, at: from };
        form(&mut cursor).map(|when| (when, cursor.at))
    })
}

/// Whether the number at `from` is the number of a document, street or house.
fn follows_document(doc: &Doc, from: usize) -> bool {
    let Some(before) = from.checked_sub(1) else {
        return false;
    };
    doc.tokens[from].kind == TokenKind::Number && matches!(doc.tag(before), Some(Tag::Document))
}

const YEARS: std::ops::RangeInclusive<u16> = 1900..=2099;

impl Cursor<'_> {
    fn word(&mut self, wanted: Time) -> Option<()> {
        let found = self.doc.at(self.at)?;
        if found.tag != Tag::Time(wanted) {
            return None;
        }
        self.at = found.end;
        Some(())
    }

    fn sign(&mut self, signs: &[char]) -> Option<char> {
        let token = self.doc.tokens.get(self.at)?;
        let TokenKind::Sign(sign) = token.kind else {
            return None;
        };
        signs.contains(&sign).then(|| {
            self.at += 1;
            sign
        })
    }

    fn number(&mut self, digits: std::ops::RangeInclusive<usize>) -> Option<u16> {
        let token = self
            .doc
            .tokens
            .get(self.at)
            .filter(|token| token.kind == TokenKind::Number)?;
        let printed = token.of(self.doc.text);
        let value = digits
            .contains(&printed.len())
            .then(|| printed.parse().ok())??;
        self.at += 1;
        Some(value)
    }

    fn year_number(&mut self) -> Option<u16> {
        let start = self.at;
        let year = self.number(4..=4).filter(|year| YEARS.contains(year));
        // 2500.000 and 2019/NĐ are no years.
        let goes_on = self.doc.tokens.get(self.at).is_some_and(|sign| {
            let next = self.doc.tokens.get(self.at + 1);
            let glued = |kind| next.is_some_and(|next| next.kind == kind && !next.spaced);
            (sign.is('.') || sign.is(',')) && !sign.spaced && glued(TokenKind::Number)
                || sign.is('/')
                    && (glued(TokenKind::Word)
                        || next.is_some_and(|next| {
                            next.is_word() && next.case == crate::text::Case::Upper
                        }))
        });
        if year.is_none() || goes_on {
            self.at = start;
            return None;
        }
        year
    }

    /// `/2020`, `-2020`, ` năm 2020` after a day or month; nothing there is no year.
    fn year_after(&mut self, signs: &[char]) -> Option<u16> {
        let start = self.at;
        if self.sign(signs).is_some() || self.word(Time::Year).is_some() {
            if let Some(year) = self.year_number() {
                return Some(year);
            }
            self.at = start;
        }
        None
    }

    /// `năm học 2019-2020`.
    fn school_year(&mut self) -> Option<When> {
        self.word(Time::SchoolYear)?;
        let first = self.year_number()?;
        self.sign(&['-', '/'])?;
        let last = self.year_number()?;
        let period = Edtf::interval(&Edtf::month(first, 9)?, &Edtf::month(last, 6)?)?;
        Some(When::Period(period))
    }

    /// `6 tháng đầu năm 2022`, `sáu tháng cuối năm`, `9 tháng năm 2021`.
    fn months_of_a_year(&mut self) -> Option<When> {
        let count = match self.number(1..=2) {
            Some(number) => number as u8,
            None => match self.doc.at(self.at)?.tag {
                Tag::Number(number) => {
                    self.at += 1;
                    number as u8
                }
                _ => return None,
            },
        };
        if !(1..=12).contains(&count) {
            return None;
        }
        let months = self
            .doc
            .at(self.at)
            .filter(|found| found.tag == Tag::Time(Time::Month))?;
        let whole = months.end - self.at;
        self.at = months.end;
        let last = whole == 1 && self.word(Time::Last).is_some();
        let first = whole > 1 || self.word(Time::First).is_some();
        if whole < 3 {
            self.word(Time::Year)?;
        }
        let year = self.year_number();
        if !first && !last && year.is_none() {
            return None;
        }
        Some(if last {
            When::Months {
                first: 13 - count,
                last: 12,
                year,
            }
        } else {
            When::Months {
                first: 1,
                last: count,
                year,
            }
        })
    }

    /// `giai đoạn 2010-2015`, `từ năm 2015 đến 2020`, `(2018-2020)`.
    fn period(&mut self) -> Option<When> {
        let named = self.word(Time::Term).is_some() || self.word(Time::From).is_some();
        self.word(Time::Year);
        let first = self.year_number()?;
        let joined = self.sign(&['-']).is_some() || (named && self.word(Time::Until).is_some());
        if !joined {
            return None;
        }
        self.word(Time::Year);
        let start = self.at;
        let last = match self.year_number() {
            Some(year) => year,
            None => {
                self.at = start;
                first / 100 * 100 + self.number(2..=2)?
            }
        };
        Edtf::interval(&Edtf::year(first)?, &Edtf::year(last)?).map(When::Period)
    }

    /// `ngày 27 tháng 4 năm 2017`.
    fn long_day(&mut self) -> Option<When> {
        let named = self.part_of_day() | self.word(Time::Day).is_some();
        let day = self.number(1..=2)? as u8;
        self.word(Time::Month)?;
        let month = self.number(1..=2)? as u8;
        let year = self.year_after(&['/', '-']);
        let day = valid_day(day, month, year)?;
        (named || year.is_some()).then_some(day)
    }

    /// `5-2-2020`, `ngày 2/8`, `sáng 5/2`, `(12/6)`.
    fn day(&mut self) -> Option<When> {
        let in_brackets = self.at > 0 && self.doc.tokens[self.at - 1].is('(');
        let named = self.part_of_day() | self.word(Time::Day).is_some();
        let day = self.number(1..=2)? as u8;
        let sign = self.sign(&['/', '-', '.'])?;
        let month = self.number(1..=2)? as u8;
        let year = self.year_after(&[sign]);
        let closes = self
            .doc
            .tokens
            .get(self.at)
            .is_some_and(|token| token.is(')') || token.is(','));
        if year.is_none() && !(named || (in_brackets && closes)) {
            return None;
        }
        // A number, a sign and letters is a document.
        if self.tokens_is('/') {
            return None;
        }
        valid_day(day, month, year)
    }

    /// `tháng 8/2020`, `tháng 8 năm 2020`, `tháng 8`.
    fn month(&mut self) -> Option<When> {
        self.word(Time::Month)?;
        let month = self.number(1..=2)? as u8;
        let year = self.year_after(&['/', '-']);
        (1..=12).contains(&month).then_some(When::Months {
            first: month,
            last: month,
            year,
        })
    }

    /// `quý I/2022`, `quý 3 năm 2020`.
    fn quarter(&mut self) -> Option<When> {
        self.word(Time::Quarter)?;
        let quarter = match self.doc.word(self.at).as_str() {
            "I" | "1" => 1,
            "II" | "2" => 2,
            "III" | "3" => 3,
            "IV" | "4" => 4,
            _ => return None,
        };
        self.at += 1;
        let year = self.year_after(&['/', '-']);
        Some(When::Months {
            first: quarter * 3 - 2,
            last: quarter * 3,
            year,
        })
    }

    /// `năm 2019`.
    fn year(&mut self) -> Option<When> {
        self.word(Time::Year)?;
        self.year_number().map(When::Year)
    }

    /// `(2010)`, `(2010, 2013)`.
    fn bare_year(&mut self) -> Option<When> {
        let before = self
            .at
            .checked_sub(1)
            .and_then(|at| self.doc.tokens.get(at))?;
        let follows_year =
            before.is(',') && self.at > 2 && self.doc.tokens[self.at - 2].kind == TokenKind::Number;
        if !before.is('(') && !follows_year {
            return None;
        }
        let year = self.year_number()?;
        let after = self.doc.tokens.get(self.at)?;
        (after.is(')') || after.is(',')).then_some(When::Year(year))
    }

    /// `từ ngày 3 đến 5/10`, `ngày 7 và 8-9`, `28/12/2019 - 3/1/2020`.
    fn days(&mut self) -> Option<When> {
        let from = self.word(Time::From).is_some();
        let named = self.part_of_day() | self.word(Time::Day).is_some();
        let start = self.at;
        let first = self.day_of_month(false);
        let first = match first.filter(|first| self.joins(from, first.1.is_none())) {
            Some(first) => first,
            // `ngày 11-12/5`: the dash joins days.
            None => {
                self.at = start;
                let day = self.number(1..=2)? as u8;
                if !self.joins(from, true) {
                    return None;
                }
                (day, None, None)
            }
        };
        self.part_of_day();
        self.word(Time::Day);
        let last = self.day_of_month(true)?;
        let glued = self.tokens_is('/');
        let month = last.1?;
        let (first, last, year) = ((first.0, first.1.unwrap_or(month)), (last.0, month), last.2);
        let plain = |(day, month): (u8, u8)| (month, day);
        let in_order = year.is_some() || plain(first) < plain(last);
        let sure = named || (from && year.is_some()) || first.1 != last.1;
        if glued || !sure || !in_order {
            return None;
        }
        valid_day(first.0, first.1, None)?;
        valid_day(last.0, last.1, year)?;
        Some(When::Days { first, last, year })
    }

    /// `5`, `5/10`, `5/10/2019`, `5 tháng 10 năm 2019`: day, month and year as far
    /// as printed; `month` where it must be.
    fn day_of_month(&mut self, month: bool) -> Option<(u8, Option<u8>, Option<u16>)> {
        let day = self.number(1..=2)? as u8;
        let start = self.at;
        let joined = self.sign(&['/', '-', '.']).is_some() || self.word(Time::Month).is_some();
        let Some(number) = self.number(1..=2).filter(|_| joined) else {
            self.at = start;
            return (!month).then_some((day, None, None));
        };
        Some((day, Some(number as u8), self.year_after(&['/', '-', '.'])))
    }

    /// What joins the first and the last of some days; a comma only where the
    /// first has no month of its own.
    fn joins(&mut self, from: bool, comma: bool) -> bool {
        let and = self
            .doc
            .at(self.at)
            .filter(|found| found.tag == Tag::And && !from);
        if let Some(and) = and {
            self.at = and.end;
            return true;
        }
        let signs: &[char] = if comma { &['-', ','] } else { &['-'] };
        self.word(Time::Until).is_some() || self.sign(signs).is_some()
    }

    /// `hôm nay`, `sáng nay`, `hôm qua`, `tối qua`.
    fn days_ago(&mut self) -> Option<When> {
        self.word(Time::PartOfDay)?;
        let token = self.doc.tokens.get(self.at)?;
        let days = AGO.iter().position(|word| *word == token.syllable)?;
        self.at += 1;
        Some(When::Ago(days as u8))
    }

    /// `sáng`, `chiều nay`, `tối qua (`, `sáng thứ Bảy, `.
    fn part_of_day(&mut self) -> bool {
        let any = self.word(Time::PartOfDay).is_some();
        let word = |at: usize| self.doc.tokens.get(at).map(|token| token.syllable);
        if any {
            let ago = word(self.at).is_some_and(|word| AGO.contains(&word));
            let weekday = word(self.at).zip(word(self.at + 1)).is_some_and(|pair| {
                pair == (WEEKDAY[0], pair.1) || pair == (WEEKDAY[1], WEEKDAY[2])
            });
            let skipped = usize::from(ago) + 2 * usize::from(weekday);
            if skipped > 0 {
                self.at += skipped;
                self.sign(&['(', ',']);
            }
        }
        any
    }

    fn tokens_is(&self, sign: char) -> bool {
        self.doc
            .tokens
            .get(self.at)
            .is_some_and(|token| token.is(sign))
    }
}

/// `nay`, `qua`: so many days ago as their place says.
const AGO: [Syllable; 2] = Syllable::literals("nay|qua");
/// `thứ Hai`, `Chủ nhật`.
const WEEKDAY: [Syllable; 3] = Syllable::literals("thứ|chủ|nhật");

fn valid_day(day: u8, month: u8, year: Option<u16>) -> Option<When> {
    // Without a year 29 February may be: 2000 was a leap year.
    Day::new(year.unwrap_or(2000), month, day)?;
    Some(When::Day { day, month, year })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(String, usize)> {
        let doc = Doc::new(text);
        let (when, end) = when(&doc, 0)?;
        let date = when
            .edtf(None)
            .map_or_else(|| format!("{when:?}"), |date| date.to_string());
        Some((date, doc.tokens.len() - end))
    }

    #[test]
    fn dates_as_articles_print_them() {
        for (text, date) in [
            ("Sáng 5-2-2020", "2020-02-05"),
            ("ngày 27 tháng 4 năm 2017", "2017-04-27"),
            ("12/06/2019", "2019-06-12"),
            ("ngày 30.9.2021", "2021-09-30"),
            ("tháng 8/2020", "2020-08"),
            ("tháng 8 năm 2020", "2020-08"),
            ("quý III năm 2020", "2020-07/2020-09"),
            ("6 tháng đầu năm 2022", "2022-01/2022-06"),
            ("sáu tháng cuối năm 2022", "2022-07/2022-12"),
            ("9 tháng năm 2021", "2021-01/2021-09"),
            ("giai đoạn 2010- 2015", "2010/2015"),
            ("giai đoạn 2016 –2020", "2016/2020"),
            ("từ năm 2015 đến năm 2020", "2015/2020"),
            ("nhiệm kỳ 2015-20", "2015/2020"),
            ("năm học 2019-2020", "2019-09/2020-06"),
            ("Năm công tác 2019", "2019"),
            ("năm 2013", "2013"),
            ("từ ngày 3 đến 5/10/2019", "2019-10-03/2019-10-05"),
            ("ngày 11-12/5/2019", "2019-05-11/2019-05-12"),
            ("ngày 7 và 8-9-2019", "2019-09-07/2019-09-08"),
            ("từ 28/12/2019 đến 3/1/2020", "2019-12-28/2020-01-03"),
            ("Sáng thứ Bảy, 16/3/2019", "2019-03-16"),
            ("tối qua (28/10/2018", "2018-10-28"),
        ] {
            assert_eq!(read(text), Some((date.to_owned(), 0)), "{text}");
        }
    }

    #[test]
    fn a_day_without_year_stays_partial() {
        for text in ["Ngày 2/8", "sáng 2-8", "ngày 2 tháng 8"] {
            let doc = Doc::new(text);
            let read = when(&doc, 0).map(|(when, _)| (when.edtf(None), when.edtf(Some(2022))));
            assert_eq!(read, Some((None, Edtf::parse("2022-08-02").ok())), "{text}");
        }
    }

    #[test]
    fn what_looks_like_a_date_and_is_none() {
        for text in [
            "03/2019/NĐ-CP",
            "14/15 chỉ tiêu",
            "2500.000 lượt",
            "31/2/2020",
            "24/24h",
            "19-8",
            "năm tập thể",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
        for text in ["số 03/2019", "Nghị định 15/2020"] {
            let doc = Doc::new(text);
            let last = doc
                .tokens
                .iter()
                .position(|token| token.kind == TokenKind::Number);
            assert_eq!(last.and_then(|at| when(&doc, at)), None, "{text}");
        }
    }
}
