//! Forms of days: one, several in a row, those told from publication.

use super::Cursor;
use crate::model::Day;
use crate::reader::tag::Tag;
use crate::reader::tag::Time;
use crate::reader::when::When;
use crate::text::Syllable;
use crate::text::TokenKind;

/// `nay`, `qua`: so many days ago as their place says.
const AGO: [Syllable; 2] = Syllable::literals("nay|qua");
/// `thứ Hai`, `Chủ nhật`.
const WEEKDAY: [Syllable; 3] = Syllable::literals("thứ|chủ|nhật");
/// Most tokens of a paper's name before a dash.
const LONGEST_NAME: usize = 4;

impl Cursor<'_> {
    /// `ngày 27 tháng 4 năm 2017`.
    pub(super) fn long_day(&mut self) -> Option<When> {
        let named = self.part_of_day() | self.word(Time::Day).is_some();
        let day = self.number(1..=2)? as u8;
        self.word(Time::Month)?;
        let month = self.number(1..=2)? as u8;
        let year = self.year_after(&['/', '-']);
        let day = valid_day(day, month, year)?;
        (named || year.is_some()).then_some(day)
    }

    /// `5-2-2020`, `ngày 2/8`, `sáng 5/2`, `(12/6)`.
    pub(super) fn day(&mut self) -> Option<When> {
        let in_brackets = self.in_brackets();
        let opens = self.opens();
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
        if year.is_none() && !(named || ((in_brackets || opens && sign != '.') && closes)) {
            return None;
        }
        // A number, a sign and letters is a document; `22-12-1944/22-12-2024` are two days.
        let next = self.doc.tokens.get(self.at + 1);
        let joined = year.is_some() && next.is_some_and(|next| next.kind == TokenKind::Number);
        if self.tokens_is('/') && !joined {
            return None;
        }
        valid_day(day, month, year)
    }

    /// Whether a bracket opens right before.
    fn in_brackets(&self) -> bool {
        self.at > 0 && self.doc.tokens[self.at - 1].is('(')
    }

    /// Whether a line opens here, or goes on behind the paper's name: `TTO - | 5/3, …`; not
    /// behind `Kết quả: Tổ 4 -`.
    fn opens(&self) -> bool {
        let tokens = &self.doc.tokens;
        let line = |at: usize| at == 0 || tokens[at - 1].kind == TokenKind::Break;
        let other = |at: &usize| tokens[*at].kind == TokenKind::Number || tokens[*at].is(':');
        let behind_name = |dash: usize| {
            let name = (dash.saturating_sub(LONGEST_NAME)..=dash).rev();
            let mut name = name.take_while(|at| !other(at));
            tokens[dash].is('-') && name.any(line)
        };
        line(self.at) || behind_name(self.at - 1)
    }

    /// `từ ngày 3 đến 5/10`, `ngày 7 và 8-9`, `28/12/2019 - 3/1/2020`.
    pub(super) fn days(&mut self) -> Option<When> {
        let in_brackets = self.in_brackets();
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
        // `trong 2 ngày (17 và 18/8)`
        let closes = in_brackets && first.1.is_none() && self.tokens_is(')');
        let (first, last, year) = ((first.0, first.1.unwrap_or(month)), (last.0, month), last.2);
        let plain = |(day, month): (u8, u8)| (month, day);
        let in_order = year.is_some() || plain(first) < plain(last);
        // `từ 8 đến 9/10 điểm`
        let next = self.doc.tokens.get(self.at);
        let counts = next.is_some_and(|next| next.is_word())
            && self.doc.tag(self.at) != Some(Tag::Circumstance);
        let from = from && (year.is_some() || !counts);
        let sure = named || from || closes || first.1 != last.1;
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
    pub(super) fn days_ago(&mut self) -> Option<When> {
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
}

fn valid_day(day: u8, month: u8, year: Option<u16>) -> Option<When> {
    // Without a year 29 February may be: 2000 was a leap year.
    Day::new(year.unwrap_or(2000), month, day)?;
    Some(When::Day { day, month, year })
}
