//! Party badges: how many of them went to those of so many years, `60 năm tuổi Đảng: 2 đồng chí, 40 năm 5
//! đồng chí`; and of which one person received several, `huy hiệu 30, 40 và 45 năm tuổi Đảng`.
//!
//! The badge is awarded from 30 years of membership on, every five years (Hướng dẫn 01-HD/TW of 2021).

use super::super::context::Sentence;
use super::super::number::quantity;
use super::super::tag::Tag;
use super::Reader;
use super::Statement;
use crate::model::Basis;
use crate::model::Recipient;
use crate::model::lexicon;
use crate::text::Syllable;
use crate::text::Token;
use crate::text::TokenKind;
use std::ops::RangeInclusive;

/// The years of membership for which there is a badge.
const YEARS: RangeInclusive<u64> = 30..=95;
const EVERY: u64 = 5;

const BADGE: [Syllable; 2] = Syllable::literals("huy|hiệu");

/// Words that say that somebody receives one, and how many stand together.
const RECEIVES: [Syllable; 6] = Syllable::literals("được|nhận|tặng|trao|đón|đạt");
const MOST_VERBS: usize = 3;

/// Those who are counted: members of the Party.
const MEMBERS: [[Syllable; 2]; 5] = [
    Syllable::literals("đồng|chí"),
    Syllable::literals("đảng|viên"),
    Syllable::literals("trường|hợp"),
    Syllable::literals("người|"),
    Syllable::literals("đ|c"),
];

/// A line of a tally: how many members received the badge of so many years.
struct Line {
    count: u64,
    /// First and last token.
    tokens: (usize, usize),
}

impl Reader<'_, '_> {
    /// Reads a tally of badges by years, in a sentence that tells of them or right behind one that
    /// does; `first` is the first statement of the sentence. What was read of a line before and
    /// counts otherwise gives way.
    pub(super) fn tally_badges(&mut self, sentence: &Sentence, first: usize) {
        let here = self.statements.len() > first;
        let before = self.told_at + 1 == self.sentences && self.in_paragraph;
        let Some(whole) = self.statements.last().filter(|one| {
            (here || before) && is_badge(one) && matches!(one.recipient, Recipient::Individual)
        }) else {
            return;
        };
        let (Some(from), Some(to)) = (sentence.items.first(), sentence.items.last()) else {
            return;
        };
        let mut lines = Vec::new();
        let mut at = from.first;
        while at <= to.last {
            let line = self.badge_line(at, to.last);
            at = match line.or_else(|| self.line_of_members(at, to.last)) {
                Some(line) => {
                    let end = line.tokens.1;
                    lines.push(line);
                    end + 1
                }
                None => at + 1,
            };
        }
        if lines.len() < 2 {
            return;
        }
        let whole = self.statements[..=first.min(self.statements.len() - 1)]
            .iter()
            .rfind(|one| is_badge(one))
            .unwrap_or(whole)
            .clone();
        let all: u64 = lines.iter().map(|line| line.count).sum();
        let own = self.statements.split_off(first);
        // `cho 125 đảng viên, gồm 3 đồng chí 75 năm, …`: what counts all stays.
        let outside = |one: &Statement| {
            let next = lines.partition_point(|line| line.tokens.1 < one.tokens.0);
            lines
                .get(next)
                .is_none_or(|line| line.tokens.0 > one.tokens.1)
                || one.count == Some(all)
        };
        self.statements.extend(own.into_iter().filter(outside));
        let parts = whole.count == Some(all);
        let rows = lines.into_iter().map(|line| Statement {
            role: sentence.role,
            whole: parts.then_some(whole.tokens),
            // `Huy hiệu 75 năm cho ông Bình, Huy hiệu 70 năm cho 2 đồng chí`: others.
            recipient: Recipient::Individual,
            names: Vec::new(),
            ..whole.part(line.count, line.tokens)
        });
        self.statements.extend(rows);
    }

    /// A line of a tally that begins at a token: the years, and how many members behind them.
    fn badge_line(&self, from: usize, last: usize) -> Option<Line> {
        const HAVE: [Syllable; 4] = Syllable::literals("có|là|cho|gồm");
        let doc = self.scan.doc;
        let badge = doc.begins(from, &BADGE);
        let start = if badge { from + BADGE.len() } else { from };
        let end = self.years_end(start)?;
        let colon = usize::from(doc.tokens.get(end)?.is(':'));
        let end = end + colon;
        let end = end + usize::from(HAVE.contains(&doc.tokens.get(end)?.syllable));
        let (count, end) = quantity(doc, end)?;
        let noun = doc.noun(end, &MEMBERS);
        let end = end + noun.map_or(0, |noun| if noun[1].is_empty() { 1 } else { 2 });
        let closes = doc.tokens.get(end).is_none_or(|next| !next.is_word());
        let counted = noun.is_some() || colon > 0 && closes;
        (counted && end <= last + 1).then_some(Line {
            count: count.count()?,
            tokens: (from, end - 1),
        })
    }

    /// A line of a tally that begins with the members: `3 đồng chí 75 năm`, `2 đồng chí nhận Huy hiệu 60
    /// năm`.
    fn line_of_members(&self, from: usize, last: usize) -> Option<Line> {
        let doc = self.scan.doc;
        let (count, end) = quantity(doc, from)?;
        let noun = doc.noun(end, &MEMBERS)?;
        let end = end + if noun[1].is_empty() { 1 } else { 2 };
        let receives = |at: &usize| {
            let word = doc.tokens.get(*at);
            word.is_some_and(|word| RECEIVES.contains(&word.syllable))
        };
        let end = end + (end..).take(MOST_VERBS).take_while(receives).count();
        let badge = doc.begins(end, &BADGE);
        let end = self.years_end(end + if badge { BADGE.len() } else { 0 })?;
        let closes = |next: &Token| !next.is_word() || doc.tag(end) == Some(Tag::And);
        let closed = doc.tokens.get(end).is_none_or(closes) && end <= last + 1;
        Some(Line {
            count: count.count().filter(|_| closed)?,
            tokens: (from, end - 1),
        })
    }

    /// One past the years of a badge that begin at a token: `75 năm`, `75 năm tuổi Đảng`.
    fn years_end(&self, at: usize) -> Option<usize> {
        const YEAR: Syllable = Syllable::literal("năm");
        const OF_PARTY: [Syllable; 2] = Syllable::literals("tuổi|đảng");
        let doc = self.scan.doc;
        let number = doc.tokens.get(at)?.kind == TokenKind::Number;
        let (years, end) = quantity(doc, at).filter(|_| number)?;
        let years = years.count()?;
        let badge = YEARS.contains(&years) && years % EVERY == 0;
        if !badge || doc.tokens.get(end)?.syllable != YEAR {
            return None;
        }
        let of_party = doc.begins(end + 1, &OF_PARTY);
        Some(end + 1 + if of_party { OF_PARTY.len() } else { 0 })
    }

    /// Counts the badges that a statement names for one person by their years.
    pub(super) fn count_badges(&mut self) {
        const UNTIL: Syllable = Syllable::literal("đến");
        let doc = self.scan.doc;
        for statement in self.statements.iter_mut().filter(|one| is_of_one(one)) {
            let (first, last) = statement.award_tokens;
            let name = &doc.tokens[first..=last];
            let years = name
                .iter()
                .filter(|token| token.kind == TokenKind::Number)
                .count();
            let range = name.iter().any(|token| token.syllable == UNTIL);
            if years > 1 && !range {
                (statement.count, statement.basis) = (Some(years as u64), Basis::Award);
            }
        }
    }
}

/// Whether a statement is of the Party badge of one person, and not counted otherwise.
fn is_of_one(statement: &Statement) -> bool {
    is_badge(statement)
        && statement.recipient == Recipient::PersonNamed
        && statement.names.len() == 1
        && statement.count == Some(1)
        && statement.basis == Basis::Recipient
}

fn is_badge(statement: &Statement) -> bool {
    lexicon::award_at(statement.award.entry).id == "huy-hieu-dang"
}
