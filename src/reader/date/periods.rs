//! Forms of months, quarters, years and what lies between two of them.

use super::Cursor;
use crate::model::Edtf;
use crate::reader::marks::mark;
use crate::reader::tag::Tag;
use crate::reader::tag::Time;
use crate::reader::when::When;
use crate::text::Case;
use crate::text::Syllable;
use crate::text::Token;
use crate::text::TokenKind;

/// In how many tokens behind a year its clause says that it counts.
const CLAUSE: usize = 14;

impl Cursor<'_> {
    /// `năm học 2019-2020`, `các năm học 2009-2010, 2011-2012`.
    pub(super) fn school_year(&mut self) -> Option<When> {
        let since = self.word(Time::From).is_some();
        self.school_word()?;
        let (first, last) = self.school_years()?;
        if since {
            let start = self.at;
            if let Some(period) = self.until_school_year(first) {
                return Some(period);
            }
            self.at = start;
        }
        let (mut end, mut count) = (last, 1u8);
        loop {
            let start = self.at;
            let joined = self.sign(&[',', ';']).is_some();
            let and = self.doc.at(self.at).filter(|found| found.tag == Tag::And);
            self.at = and.map_or(self.at, |and| and.end);
            let next = (joined || and.is_some()).then(|| {
                self.word(Time::SchoolYear);
                self.school_years()
            });
            let Some((_, last)) = next.flatten().filter(|&(first, _)| first >= end) else {
                self.at = start;
                break;
            };
            (end, count) = (last, count.saturating_add(1));
        }
        if count > 1 {
            return Some(When::Years {
                first,
                last: end,
                count,
            });
        }
        let period = Edtf::interval(&Edtf::month(first, 9)?, &Edtf::month(last, 6)?)?;
        Some(When::period(period))
    }

    /// The two years of a school year.
    fn school_years(&mut self) -> Option<(u16, u16)> {
        let first = self.year_number()?;
        self.sign(&['-', '/'])?;
        Some((first, self.year_number()?))
    }

    /// `năm học`, `các năm học`, also where `từ năm` was read before.
    fn school_word(&mut self) -> Option<()> {
        let start = self.at;
        if self.word(Time::Term).is_some() {
            let learns = const { Syllable::literal("học") };
            let learns = self.doc.tokens.get(self.at)?.syllable == learns;
            self.at += 1;
            return learns.then_some(());
        }
        self.at = start.saturating_sub(1);
        let inside = self.word(Time::SchoolYear);
        if inside.is_some() && self.at > start {
            return inside;
        }
        self.at = start;
        self.word(Time::SchoolYear)
    }

    /// `… đến năm học 2009-2010`, behind a first school year: whole years.
    fn until_school_year(&mut self, first: u16) -> Option<When> {
        self.word(Time::Until)?;
        self.school_word();
        let last = self.year_number()?;
        let last = match self.sign(&['-', '/']) {
            Some(_) => self.year_number()?,
            None => last,
        };
        Edtf::interval(&Edtf::year(first)?, &Edtf::year(last)?).map(When::period)
    }

    /// `6 tháng đầu năm 2022`, `sáu tháng cuối năm`, `9 tháng năm 2021`.
    pub(super) fn months_of_a_year(&mut self) -> Option<When> {
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

    /// `từ năm 2013 đến nay`; `từ đầu năm 2013 đến nay` is that year.
    pub(super) fn since(&mut self) -> Option<When> {
        self.word(Time::From)?;
        let begins = self.word(Time::First).is_some();
        self.word(Time::Year);
        let year = self.year_number()?;
        self.word(Time::Until)?;
        let now = self.doc.tokens.get(self.at)?;
        self.at += 1;
        let now = now.syllable == const { Syllable::literal("nay") };
        now.then_some(if begins {
            When::Year(year)
        } else {
            When::Since(year)
        })
    }

    /// `giai đoạn 2010-2015`, `từ năm 2015 đến 2020`, `(2018-2020)`.
    pub(super) fn period(&mut self) -> Option<When> {
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
        Edtf::interval(&Edtf::year(first)?, &Edtf::year(last)?).map(When::period)
    }

    /// `tháng 8/2020`, `tháng 8 năm 2020`, `tháng 8`.
    pub(super) fn month(&mut self) -> Option<When> {
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
    pub(super) fn quarter(&mut self) -> Option<When> {
        self.word(Time::Quarter)?;
        let quarter = match &*self.doc.word(self.at) {
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

    /// `3/2017: …`, `12.2013: …` at the head of a row, `(3/2017)`.
    pub(super) fn heading_month(&mut self) -> Option<When> {
        let heads = self.heads_line();
        let bracketed = self.at > 0 && self.doc.tokens[self.at - 1].is('(');
        let month = self.number(1..=2).filter(|_| heads || bracketed)? as u8;
        self.sign(&['/', '.', '-'])?;
        let year = self.year_number()?;
        let ends = self.tokens_is(if bracketed { ')' } else { ':' });
        (ends && (1..=12).contains(&month)).then_some(When::Months {
            first: month,
            last: month,
            year: Some(year),
        })
    }

    /// `các năm 2006, 2008, 2010`, `năm 2008 và năm 2012`, `(2006, 2008)`.
    pub(super) fn years(&mut self) -> Option<When> {
        let bracketed = self.at > 0 && self.doc.tokens[self.at - 1].is('(') || self.follows_colon();
        let heads = self.heads_line();
        let begun = self.at;
        let mut named = true;
        if self.word(Time::Term).is_some() {
            self.sign(&[':']);
        } else if self.word(Time::Year).is_none() && !bracketed {
            named = false;
        }
        if !named && !heads {
            return None;
        }
        let mut first = self.year_number()?;
        let (mut last, mut count) = (first, 1u8);
        loop {
            let start = self.at;
            let joined = self.sign(&[',', ';']).is_some();
            let and = self.doc.at(self.at).filter(|found| found.tag == Tag::And);
            self.at = and.map_or(self.at, |and| and.end);
            let again = self.word(Time::Year).is_some() && and.is_none();
            let next = (joined || and.is_some())
                .then(|| self.year_number())
                .flatten()
                .filter(|_| !(again && self.begins_a_clause(begun)));
            // `năm 2002 và 1985`: also backwards.
            match next.filter(|&next| next > last || next < first) {
                Some(next) => {
                    (first, last) = (first.min(next), last.max(next));
                    count = count.saturating_add(1);
                }
                None => {
                    self.at = start;
                    break;
                }
            }
        }
        // `2018, 2019: Bằng khen của Bộ A` at the head of a line
        let next = self.doc.tokens.get(self.at);
        let line = next.is_none_or(|next| next.kind == TokenKind::Break);
        let told = named || line || self.tokens_is(':') || self.tokens_is('|');
        (count > 1 && told).then_some(When::Years { first, last, count })
    }

    /// Whether words with a verb stand right before: `được tặng Bằng khen | năm 2010`.
    fn trails_an_award(&self, at: usize) -> bool {
        /// Most tokens between the verb and the year.
        const REACH: usize = 14;
        let verb = |at: usize| matches!(self.doc.tag(at), Some(Tag::Passive | Tag::Verb(_)));
        let ends = |at: &usize| {
            let token = &self.doc.tokens[*at];
            token.kind != TokenKind::Break && !token.is('.') && !token.is(';')
        };
        let from = at.saturating_sub(REACH);
        let word = at > 0 && self.doc.tokens[at - 1].is_word();
        word && (from..at).rev().take_while(ends).any(verb)
    }

    /// Whether nothing stands before in the line but marks of a list, or cells.
    fn heads_line(&self) -> bool {
        // `1. a) `
        const LONGEST: usize = 4;
        let before = &self.doc.tokens[..self.at];
        let begins = |token: &&Token| token.kind != TokenKind::Break;
        let marks = before.iter().rev().take(LONGEST).take_while(begins).count();
        let whole = before[..self.at - marks]
            .last()
            .is_none_or(|token| token.kind == TokenKind::Break);
        let cell = before.last().is_some_and(|token| token.is('|'));
        cell || whole && (marks == 0 || mark(&self.doc.tokens[self.at - marks..]) == marks)
    }

    /// Whether a name follows: `…, năm 2013 Công ty A được …` begins anew; or, where the years that
    /// began at `begun` trail what they date, a verb: `Bằng khen năm 2010, năm 2013 được …`.
    fn begins_a_clause(&self, begun: usize) -> bool {
        let next = self.doc.tokens.get(self.at);
        let verb = || {
            let tag = self.doc.tag(self.at);
            matches!(tag, Some(Tag::Passive | Tag::Verb(_)))
        };
        next.is_some_and(|next| next.is_word() && next.case != Case::Lower)
            || verb() && self.trails_an_award(begun)
    }

    /// Whether years stand behind a colon: `(2 lần: 1999, 2014)`, `Bằng khen: 2003, 2004`.
    fn follows_colon(&self) -> bool {
        self.at > 0 && self.doc.tokens[self.at - 1].is(':')
    }

    /// `năm 2019`.
    pub(super) fn year(&mut self) -> Option<When> {
        self.word(Time::Year)?;
        self.year_number().map(When::Year)
    }

    /// `2010: Huân chương …`, `2010 Huân chương …`, `2010 - 2015: …` at the head of a line, or
    /// the line itself.
    pub(super) fn heading_year(&mut self) -> Option<When> {
        if !self.heads_line() {
            return None;
        }
        let year = self.year_number()?;
        let start = self.at;
        let last = self.sign(&['-']).and_then(|_| self.year_number());
        if last.is_none() {
            self.at = start;
        }
        let line = self
            .doc
            .tokens
            .get(self.at)
            .is_none_or(|token| token.kind == TokenKind::Break);
        let award = matches!(self.doc.tag(self.at), Some(Tag::Award(_) | Tag::Carrier));
        // `2014, Bằng khen của Bộ A`
        let row = || {
            let next = self.doc.tag(self.at + 1);
            self.tokens_is(',') && matches!(next, Some(Tag::Award(_) | Tag::Carrier))
        };
        let named = line
            || award && last.is_none()
            || self.tokens_is(':')
            || self.tokens_is('|')
            || row()
            || (last.is_none() && self.tokens_is('-'));
        let when = match last {
            Some(last) => When::period(Edtf::interval(&Edtf::year(year)?, &Edtf::year(last)?)?),
            None => When::Year(year),
        };
        named.then_some(when)
    }

    /// `Đến năm 2019, ông được …`, at the head of a clause; not `Đến năm 2019, trường đã có 3 …`,
    /// which counts all until then.
    pub(super) fn by_year(&mut self) -> Option<When> {
        let before = self.at.checked_sub(1).map(|at| self.doc.tokens[at].kind);
        let heads = matches!(
            before,
            None | Some(TokenKind::Break | TokenKind::Sign('.' | ';' | '•' | '-' | '+' | '*'))
        );
        let joined = self
            .at
            .checked_sub(1)
            .is_some_and(|at| self.doc.tokens[at].is(',') || self.doc.tag(at) == Some(Tag::And));
        self.word(Time::Until).filter(|()| heads || joined)?;
        self.word(Time::Year);
        let year = self.year_number()?;
        // `…, đến năm 2015 được tặng …`: then, not until then.
        if !heads {
            const SOON: usize = 4;
            const DONE: Syllable = Syllable::literal("đã");
            let receives = |at: &usize| self.doc.tag(*at) == Some(Tag::Passive);
            let verb = (self.at..self.at + SOON).find(receives)?;
            let done = self.doc.tokens[self.at..verb]
                .iter()
                .any(|token| token.syllable == DONE || token.kind == TokenKind::Number);
            return (!done).then_some(When::Year(year));
        }
        const HAS: Syllable = Syllable::literal("có");
        let clause = self.doc.tokens[self.at..].iter().take(CLAUSE);
        let mut clause = clause.take_while(|token| token.kind != TokenKind::Break);
        let counts = clause.any(|token| token.syllable == HAS);
        (self.tokens_is(',') && !counts).then_some(When::Year(year))
    }

    /// `(2010)`, `(2010, 2013)`.
    pub(super) fn bare_year(&mut self) -> Option<When> {
        let before = self
            .at
            .checked_sub(1)
            .and_then(|at| self.doc.tokens.get(at))?;
        let follows_year =
            before.is(',') && self.at > 2 && self.doc.tokens[self.at - 2].kind == TokenKind::Number;
        // `(truy tặng 2007)`
        let given = before.syllable == const { Syllable::literal("tặng") }
            && self.doc.tokens[self.at.saturating_sub(3)..self.at]
                .iter()
                .any(|token| token.is('('));
        if !before.is('(') && !follows_year && !given {
            return None;
        }
        let year = self.year_number()?;
        let after = self.doc.tokens.get(self.at)?;
        (after.is(')') || after.is(',')).then_some(When::Year(year))
    }
}
