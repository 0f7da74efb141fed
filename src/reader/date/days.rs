//! Forms of days: one, several in a row, those told from publication.

use super::Cursor;
use crate::model::Day;
use crate::reader::tag::Tag;
use crate::reader::tag::Time;
use crate::reader::when::Turn;
use crate::reader::when::When;
use crate::text::Case;
use crate::text::Syllable;
use crate::text::TokenKind;

/// `nay`, `qua`, `kia`: so many days ago as their place says.
const AGO: [Syllable; 3] = Syllable::literals("nay|qua|kia");
/// `ngày mai`, not `chị Mai`.
const TOMORROW: Syllable = Syllable::literal("mai");
/// `thứ Hai`, …
const WEEKDAYS: [Syllable; 6] = Syllable::literals("hai|ba|tư|năm|sáu|bảy");
/// `Chủ nhật`.
const SUNDAY: [Syllable; 2] = Syllable::literals("chủ|nhật");
/// Most tokens of a paper's name before a dash.
const LONGEST_NAME: usize = 4;

impl Cursor<'_> {
    /// `ngày 27 tháng 4 năm 2017`.
    pub(super) fn long_day(&mut self) -> Option<When> {
        let begin = self.at;
        let named = self.part_of_day() | self.word(Time::Day).is_some();
        let day = self.number(1..=2)? as u8;
        self.month_word()?;
        let number = self.number(1..=2).map(|month| month as u8);
        let month = number.or_else(|| self.month_in_words())?;
        if number.is_none() && self.is_lunar(begin) {
            return None;
        }
        let year = self.year_after(&['/', '-']);
        let day = valid_day(day, month, year)?;
        (named || year.is_some()).then_some(day)
    }

    /// `2020-07-09`, `2020-07`; `2005-10`, `1998-05` are years.
    pub(super) fn iso(&mut self) -> Option<When> {
        let start = self.at;
        let year = self.year_number()?;
        let part = |cursor: &mut Self| {
            let glued = !cursor.doc.tokens.get(cursor.at + 1)?.spaced;
            (cursor.sign(&['-']).is_some() && glued).then_some(())?;
            cursor.number(2..=2).map(|part| part as u8)
        };
        let month = part(self).filter(|month| (1..=12).contains(month));
        let behind = self.at;
        let day = month.and_then(|month| valid_day(part(self)?, month, Some(year)));
        if day.is_some() {
            return day;
        }
        self.at = behind;
        let inside = start.checked_sub(1).is_some_and(|before| {
            self.doc.tokens[before].is('-') && !self.doc.tokens[start].spaced
        }) || self.tokens_is('-')
            || self.tokens_is('/');
        // A span of years ends after it began.
        let past = |month: u8| year >= 2000 && u16::from(month) <= year % 100;
        let month = month.filter(|&month| !inside && past(month))?;
        Some(When::Months {
            first: month,
            last: month,
            year: Some(year),
        })
    }

    /// `tháng` behind a day, also where its mark is lost: `13 thang 9`.
    fn month_word(&mut self) -> Option<()> {
        const BARE: Syllable = Syllable::literal("thang");
        let bare = self.doc.tokens.get(self.at)?.syllable == BARE;
        if bare {
            self.at += 1;
            return Some(());
        }
        self.word(Time::Month)
    }

    /// `tháng | Tư`, `tháng | Mười hai`: with a capital, so that `7 tháng năm 2019` is none.
    fn month_in_words(&mut self) -> Option<u8> {
        const MONTHS: [Syllable; 9] = Syllable::literals("hai|ba|tư|năm|sáu|bảy|tám|chín|mười");
        const TENS: [Syllable; 2] = Syllable::literals("một|hai");
        let word = |at: usize| self.doc.tokens.get(at).map(|token| token.syllable);
        let first = self.doc.tokens.get(self.at)?;
        let place = MONTHS.iter().position(|month| *month == first.syllable)?;
        if first.case != Case::Initial {
            return None;
        }
        let ten = place + 1 == MONTHS.len();
        let more = TENS
            .iter()
            .position(|tens| Some(*tens) == word(self.at + 1));
        let more = more.filter(|_| ten);
        self.at += 1 + usize::from(more.is_some());
        Some((place + 2 + more.map_or(0, |more| more + 1)) as u8)
    }

    /// Whether the words around a day from `begin` to here say that it is one of the moon's year: `ngày 10
    /// tháng Ba | âm lịch`, `rằm`, `năm Canh Tý`.
    fn is_lunar(&self, begin: usize) -> bool {
        const REACH: usize = 6;
        const LUNAR: [[Syllable; 2]; 15] = [
            Syllable::literals("âm|lịch"),
            Syllable::literals("rằm|"),
            Syllable::literals("tết|"),
            Syllable::literals("giỗ|"),
            Syllable::literals("nhằm|ngày"),
            Syllable::literals("năm|giáp"),
            Syllable::literals("năm|ất"),
            Syllable::literals("năm|bính"),
            Syllable::literals("năm|đinh"),
            Syllable::literals("năm|mậu"),
            Syllable::literals("năm|kỷ"),
            Syllable::literals("năm|canh"),
            Syllable::literals("năm|tân"),
            Syllable::literals("năm|nhâm"),
            Syllable::literals("năm|quý"),
        ];
        let tokens = &self.doc.tokens;
        let here = |at: &usize| tokens[*at].kind != TokenKind::Break;
        let says = |at: usize| self.doc.noun(at, &LUNAR).is_some();
        let before = (begin.saturating_sub(REACH)..begin).rev();
        let behind = self.at..tokens.len().min(self.at + REACH);
        before.take_while(here).any(says) || behind.take_while(here).any(says)
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

    /// Whether a line opens here, also behind the mark of a list, or goes on behind the paper's name: `TTO - | 5/3, …`; not
    /// behind `Kết quả: Tổ 4 -`.
    fn opens(&self) -> bool {
        let tokens = &self.doc.tokens;
        let line = |at: usize| {
            let before = at.checked_sub(1).map(|before| &tokens[before]);
            before.is_none_or(|before| before.kind == TokenKind::Break || before.is('•'))
        };
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
        let monthless = first.1.is_none();
        // `9/8/1921 - 2/6/1988`: a life, or what is remembered; not days of one event.
        let across = first.1 > last.1;
        let begun = last.2.map(|year| year - u16::from(across));
        if first.2.is_some() && first.2 != begun && first.2 != last.2 {
            return None;
        }
        let closes = in_brackets && monthless && self.tokens_is(')');
        let (first, last, year) = ((first.0, first.1.unwrap_or(month)), (last.0, month), last.2);
        let plain = |(day, month): (u8, u8)| (month, day);
        let in_order = year.is_some() || plain(first) < plain(last);
        // `từ 8 đến 9/10 điểm`
        let next = self.doc.tokens.get(self.at);
        let counts = next.is_some_and(|next| next.is_word())
            && self.doc.tag(self.at) != Some(Tag::Circumstance);
        let from = from && (year.is_some() || !counts);
        let sure = named || from || closes || first.1 != last.1 || year.is_some() && monthless;
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
        let joined = self.sign(&['/', '-', '.']).is_some() || self.month_word().is_some();
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
        let until = self.word(Time::Until).is_some();
        // `từ ngày 3 đến hết ngày 5/10`
        const ALL: Syllable = Syllable::literal("hết");
        if until
            && self
                .doc
                .tokens
                .get(self.at)
                .is_some_and(|next| next.syllable == ALL)
        {
            self.at += 1;
        }
        until || self.sign(signs).is_some()
    }

    /// `hôm nay`, `sáng nay`, `hôm qua`, `tối qua`, `sáng mai`, `Ngày mai, …`.
    pub(super) fn days_ago(&mut self) -> Option<When> {
        let opens = self.opens_clause();
        if self.word(Time::PartOfDay).is_some() {
            return self.ago().map(When::Ago);
        }
        self.word(Time::Day)?;
        let days = self.ago().filter(|&days| opens && days < 0)?;
        Some(When::Ago(days))
    }

    /// `nay`, `qua`, `kia`, `mai`: how many days ago.
    fn ago(&mut self) -> Option<i8> {
        let token = self.doc.tokens.get(self.at)?;
        let tomorrow = token.syllable == TOMORROW && token.case == Case::Lower;
        let days = match AGO.iter().position(|word| *word == token.syllable) {
            // `sáng kia`: the other one.
            Some(days) if days + 1 == AGO.len() && !self.follows_hom() => return None,
            Some(days) => days as i8,
            None => tomorrow.then_some(-1)?,
        };
        self.at += 1;
        Some(days)
    }

    /// Whether `hôm` stands right before.
    fn follows_hom(&self) -> bool {
        const HOM: Syllable = Syllable::literal("hôm");
        self.at > 0 && self.doc.tokens[self.at - 1].syllable == HOM
    }

    /// Whether a sentence or clause opens here.
    fn opens_clause(&self) -> bool {
        let before = self.at.checked_sub(1).map(|at| &self.doc.tokens[at]);
        before.is_none_or(|before| !before.is_word() && before.kind != TokenKind::Number)
    }

    /// `sáng thứ Bảy`, `Chủ nhật tuần trước`, `hôm thứ Hai vừa qua`.
    pub(super) fn weekday(&mut self) -> Option<When> {
        let opens = self.opens_clause();
        let part = self.word(Time::PartOfDay).is_some();
        let day = self.name_of_weekday()?;
        let turn = self.turn();
        // `sáng thứ hai của đợt tập huấn`, `tối thứ Bảy hằng tuần`: no day of one week.
        const COUNTED: [Syllable; 7] = Syllable::literals("của|trong|liên|liền|hằng|hàng|mỗi");
        let next = self.doc.tokens.get(self.at);
        let counted = next.is_some_and(|next| COUNTED.contains(&next.syllable));
        let sure = !counted && (part || opens && turn.is_some());
        sure.then_some(When::Weekday {
            day,
            turn: turn.unwrap_or(Turn::Last),
        })
    }

    /// `thứ Hai`, `thứ 2`, `Chủ nhật`: how many days after Monday.
    fn name_of_weekday(&mut self) -> Option<u8> {
        const NAMED: Syllable = Syllable::literal("thứ");
        let first = self.doc.tokens.get(self.at)?;
        let second = self.doc.tokens.get(self.at + 1)?;
        if [first.syllable, second.syllable] == SUNDAY {
            self.at += 2;
            return Some(WEEKDAYS.len() as u8);
        }
        if first.syllable != NAMED {
            return None;
        }
        self.at += 1;
        if let Some(number) = self.number(1..=1) {
            return (2..=7).contains(&number).then(|| number as u8 - 2);
        }
        let day = WEEKDAYS.iter().position(|word| *word == second.syllable)?;
        self.at += 1;
        Some(day as u8)
    }

    /// What says which week's day it is: `tuần trước`, `vừa qua`, `tới`.
    fn turn(&mut self) -> Option<Turn> {
        const WEEK: Syllable = Syllable::literal("tuần");
        const JUST: Syllable = Syllable::literal("vừa");
        const PAST: [Syllable; 3] = Syllable::literals("qua|trước|rồi");
        const COMING: [Syllable; 2] = Syllable::literals("tới|sau");
        const THIS: [Syllable; 2] = Syllable::literals("này|nay");
        let word = |at: usize| self.doc.tokens.get(at).map(|token| token.syllable);
        let (first, second) = (word(self.at)?, word(self.at + 1));
        let (turn, words) = match second {
            Some(second) if first == WEEK && PAST.contains(&second) => (Turn::Week(-1), 2),
            Some(second) if first == WEEK && THIS.contains(&second) => (Turn::Week(0), 2),
            Some(second) if first == WEEK && COMING.contains(&second) => (Turn::Week(1), 2),
            Some(second) if first == JUST && PAST.contains(&second) => (Turn::Last, 2),
            _ if first == COMING[0] => (Turn::Next, 1),
            _ => return None,
        };
        self.at += words;
        Some(turn)
    }

    /// `sáng`, `chiều nay`, `tối qua (`, `sáng thứ Bảy, `.
    fn part_of_day(&mut self) -> bool {
        let start = self.at;
        if self.word(Time::PartOfDay).is_none() {
            self.at = start;
            return false;
        }
        let told = self.ago().is_some();
        if told | self.name_of_weekday().is_some() {
            self.sign(&['(', ',']);
        }
        true
    }
}

fn valid_day(day: u8, month: u8, year: Option<u16>) -> Option<When> {
    // Without a year 29 February may be: 2000 was a leap year.
    Day::new(year.unwrap_or(2000), month, day)?;
    Some(When::Day { day, month, year })
}
