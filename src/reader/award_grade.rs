//! The grades of an award: `hạng Nhất`, `hạng Nhì, Ba`, `(hạng Nhất, Nhì, Ba)`.
//!
//! Used by [`super::award_name`], where a grade stands alone, and by [`super::scan`] for one
//! that other words part from its award.

use super::doc::Doc;
use super::item::Item;
use super::item::Kind;
use super::item::Word;
use super::scan::AGAINST;
use super::scan::Scan;
use super::tag::Tag;
use super::tag::Time;
use crate::model::Grade;
use crate::model::lexicon;
use crate::text::Case;
use crate::text::Syllable;
use crate::text::Token;
use crate::text::TokenKind;
use crate::text::canonical_word;

/// Most words in a bracket between an order and its grade.
const LONGEST_ASIDE: usize = 6;

/// Most items between an award and the grade that other words part from it.
const GRADE_REACH: usize = 14;

impl Scan<'_> {
    /// The grades at `at`, which begin with their word, and one past them.
    pub(super) fn grades_alone(&self, at: usize) -> Option<(Vec<Grade>, usize)> {
        let doc = self.doc;
        let word = |at: usize| doc.at(at).filter(|found| found.tag == Tag::GradeWord);
        let found = word(at)?;
        // `hạng hạng Nhất`
        let found = word(found.end).unwrap_or(found);
        let first = grade(doc.tokens.get(found.end)?, doc.text)?;
        let (more, end) = self.more_grades(found.end + 1);
        Some(([vec![first], more].concat(), end))
    }

    /// A further grade that its year follows, and one past it: `hạng Nhất năm 2000, | Nhì | năm
    /// 1990`; `before` is what the sentence said until then.
    pub(super) fn grade_dated(&self, at: usize, before: &[Item]) -> Option<(Vec<Grade>, usize)> {
        let doc = self.doc;
        // `hạng Nhất, Nhì (2 lần), | Ba`
        let behind_times = match before {
            [.., award, open, many, times, close, joiner] => {
                matches!(&award.kind, Kind::Award(award) if award.grade.is_some() || award.grades.is_some())
                    && matches!(
                        (&open.kind, &close.kind),
                        (Kind::Sign('('), Kind::Sign(')'))
                    )
                    && matches!(many.kind, Kind::Quantity(_))
                    && doc.tokens[times.first].syllable == const { Syllable::literal("lần") }
                    && joiner.is_joiner()
            }
            _ => false,
        };
        if behind_times {
            let token = doc.tokens.get(at).filter(|token| token.is_word())?;
            let closes = doc.tokens.get(at + 1).is_none_or(|next| !next.is_word());
            return Some((vec![grade(token, doc.text).filter(|_| closes)?], at + 1));
        }
        let joined = match before {
            [.., award, date, joiner] => {
                let graded = match &award.kind {
                    Kind::Award(award) => award.grade.is_some(),
                    kind => matches!(kind, Kind::Grade(_)),
                };
                graded
                    && matches!(date.kind, Kind::Date(_))
                    && matches!(joiner.kind, Kind::Sign(',') | Kind::Word(Word::And))
            }
            _ => false,
        };
        let token = doc
            .tokens
            .get(at)
            .filter(|token| joined && token.is_word())?;
        let dated = doc.tag(at + 1) == Some(Tag::Time(Time::Year));
        let grade = grade(token, doc.text).filter(|_| dated)?;
        Some((vec![grade], at + 1))
    }

    /// The grades that a bracket at `open` holds and nothing else, and one past it:
    /// `(hạng Nhất, Nhì, Ba)`, `(Nhất, Nhì, Ba)`.
    pub(super) fn grades_in_brackets(&self, open: usize) -> Option<(Vec<Grade>, usize)> {
        let doc = self.doc;
        let opens = doc.tokens.get(open).is_some_and(|token| token.is('('));
        let capital = |token: &&Token| token.is_word() && token.case != Case::Lower;
        let bare = || {
            let first = doc.tokens.get(open + 1).filter(capital)?;
            let first = grade(first, doc.text)?;
            let (more, end) = self.more_grades(open + 2);
            Some(([vec![first], more].concat(), end))
        };
        let (grades, end) = opens
            .then(|| self.grades_alone(open + 1).or_else(bare))
            .flatten()?;
        let closes = doc.tokens.get(end).is_some_and(|token| token.is(')'));
        closes.then_some((grades, end + 1))
    }

    /// Further grades that share the name, and one past the last: `hạng Nhất, Nhì,
    /// Ba`, `hạng Nhì và hạng Ba`.
    pub(super) fn more_grades(&self, from: usize) -> (Vec<Grade>, usize) {
        let doc = self.doc;
        let mut grades = Vec::new();
        let mut end = from;
        loop {
            // `hạng Nhất - Nhì - Ba`, `hạng Nhất/Nhì`
            let dash = matches!(&doc.tokens[end.min(doc.tokens.len())..], [dash, next, ..]
                if (dash.is('-') || dash.is('/')) && next.case == Case::Initial && grade(next, doc.text).is_some());
            let joiner = dash
                || doc.tokens.get(end).is_some_and(|token| token.is(','))
                || doc.at(end).is_some_and(|found| found.tag == Tag::And);
            if !joiner {
                return (grades, end);
            }
            let word = doc.at(end + 1).filter(|found| found.tag == Tag::GradeWord);
            let at = word.map_or(end + 1, |word| word.end);
            // `hạng Ba, 2 Bằng khen`: a figure is a grade only after `hạng`, or where it
            // ends what is said or a further one follows, `hạng 1, 2 và 3.`
            let after = |at: usize| doc.tokens.get(at);
            let joined = after(at + 1).is_some_and(|token| token.is(','))
                || doc.tag(at + 1) == Some(Tag::And);
            let joins =
                joined && after(at + 2).is_some_and(|token| token.kind == TokenKind::Number);
            let counts = word.is_none() && self.counts_next(at);
            let ends = joins || after(at + 1).is_none_or(|token| !token.is_word());
            match doc
                .tokens
                .get(at)
                .filter(|token| word.is_some() || (token.is_word() && !counts) || ends)
                .and_then(|token| grade(token, doc.text))
            {
                Some(next) => {
                    grades.push(next);
                    end = at + 1;
                }
                None => return (grades, end),
            }
        }
    }
}

impl Scan<'_> {
    /// Gives grades that other words part from their award to it: `Huân chương Lao động năm
    /// 2011 hạng Ba`, `Huân chương Độc lập - phần thưởng cao quý - hạng Nhất`, `Huân chương chống
    /// Pháp, chống Mỹ hạng Nhì`.
    pub(super) fn join_grades(&self, items: &mut [Item]) {
        for at in 2..items.len() {
            let (before, rest) = items.split_at_mut(at);
            if let [.., one, joiner] = before
                && let (Kind::Award(one), Kind::Award(other)) = (&mut one.kind, &rest[0].kind)
                && matches!(joiner.kind, Kind::Sign(',') | Kind::Word(Word::And))
                && self.doc.tokens[rest[0].first].syllable == AGAINST
                && one.grade.is_none()
                && one.grades.is_none()
            {
                (one.grade, one.grades) = (other.grade, other.grades.clone());
            }
        }
        for at in 0..items.len() {
            let Kind::Grade(grades) = &items[at].kind else {
                continue;
            };
            let grades = grades.clone();
            let Some(award) = self.award_of_grade(items, at) else {
                continue;
            };
            if let Kind::Award(name) = &mut items[award].kind {
                match grades[..] {
                    [only] => name.grade = Some(only),
                    _ => name.grades = Some(grades.into_vec()),
                }
                items[at].kind = Kind::Plain;
            }
        }
    }

    /// The award whose grade stands at `at`, behind other words or before it.
    fn award_of_grade(&self, items: &[Item], at: usize) -> Option<usize> {
        let lacks = |item: &Item| match &item.kind {
            Kind::Award(name) => {
                let graded = lexicon::award_at(name.entry).graded;
                graded && name.grade.is_none() && name.grades.is_none()
            }
            _ => false,
        };
        if items.get(at + 1).is_some_and(lacks) {
            return Some(at + 1);
        }
        let named = |item: &Item| matches!(item.kind, Kind::Award(_) | Kind::Grade(_));
        let award = items[..at].iter().rposition(named)?;
        let between = &items[award + 1..at];
        let parts = |item: &Item| match item.kind {
            Kind::Quantity(_) => !self.is_ordinal(item),
            Kind::Verb(_)
            | Kind::Receiver(_)
            | Kind::Word(Word::Passive | Word::Consists | Word::And)
            | Kind::Sign(';' | ':' | '.') => true,
            _ => false,
        };
        // `(hạng Ba năm 2005, hạng Nhì năm 2010)`: each of its own.
        let own = matches!(between, [only] if matches!(only.kind, Kind::Sign(_)));
        let near = between.len() <= GRADE_REACH && !between.iter().any(parts);
        (lacks(&items[award]) && !own && near && self.ends_before_grade(between)).then_some(award)
    }

    /// Whether the grade behind these words is no part of them: not `bệnh viện hạng I`, `giải hạng
    /// Nhất`.
    fn ends_before_grade(&self, words: &[Item]) -> bool {
        let tokens = &self.doc.tokens;
        let high = |item: &Item| tokens[item.last].syllable == const { Syllable::literal("quý") };
        // `vì sự nghiệp giáo dục hạng Ba`
        const CAUSE: [Syllable; 3] = Syllable::literals("vì|sự|nghiệp");
        let told = |first: &Item| self.doc.begins(first.first, &CAUSE);
        let [first, .., last] = words else {
            return words
                .iter()
                .all(|only| high(only) || matches!(only.kind, Kind::Date(_)));
        };
        match last.kind {
            Kind::Date(_) | Kind::Sign(_) | Kind::Quantity(_) => true,
            Kind::Unit(_) | Kind::Office(_) => matches!(first.kind, Kind::Word(Word::Of)),
            Kind::Plain => high(last) || told(first),
            _ => false,
        }
    }

    /// Whether a number says which one: `lần thứ hai`, `lần 2`.
    fn is_ordinal(&self, number: &Item) -> bool {
        const ORDINAL: [Syllable; 2] = Syllable::literals("thứ|lần");
        let before = number.first.checked_sub(1);
        before.is_some_and(|at| ORDINAL.contains(&self.doc.tokens[at].syllable))
    }

    /// Whether the small word at `at` counts what comes next: `hạng Ba, hai Huân chương …`,
    /// `hạng Nhất, hai hạng Nhì`, `hạng Ba, hai chiến sĩ được …`; not `hạng nhất, nhì, ba năm 1990`.
    fn counts_next(&self, at: usize) -> bool {
        const NUMBERS: [Syllable; 2] = Syllable::literals("hai|ba");
        let doc = self.doc;
        let small = doc
            .tokens
            .get(at)
            .is_some_and(|token| token.case == Case::Lower);
        let Some(next) = doc.tokens.get(at + 1).filter(|_| small) else {
            return false;
        };
        match doc.tag(at + 1) {
            Some(Tag::Award(_) | Tag::Carrier | Tag::GradeWord) => true,
            Some(Tag::Receiver(_) | Tag::Honorific | Tag::Level | Tag::Head(_)) | None => {
                next.is_word() && NUMBERS.contains(&doc.tokens[at].syllable)
            }
            _ => false,
        }
    }
}

/// One past the bracket between an order and its grade: `Huân chương Kháng chiến (chống
/// Pháp) hạng Nhì`, `(lần 2) hạng Nhất`.
pub(super) fn after_aside(doc: &Doc, at: usize) -> usize {
    let is = |at: usize, sign: char| doc.tokens.get(at).is_some_and(|token| token.is(sign));
    let is_part = |token: &Token| token.is_word() || token.kind == TokenKind::Number;
    let word = |at: usize| doc.tokens.get(at).is_some_and(is_part);
    if !is(at, '(') {
        return at;
    }
    let words = (at + 1..=at + LONGEST_ASIDE)
        .take_while(|&at| word(at))
        .count();
    let close = at + 1 + words;
    let aside = words > 0 && is(close, ')') && doc.tag(close + 1) == Some(Tag::GradeWord);
    if aside { close + 1 } else { at }
}

/// `Nhất`, `Nhì`, `Ba` and the other ways of writing a grade.
pub(super) fn grade(token: &Token, text: &str) -> Option<Grade> {
    match &*canonical_word(token.of(text)) {
        "I" | "1" => return Some(Grade::First),
        "II" | "2" => return Some(Grade::Second),
        "III" | "3" => return Some(Grade::Third),
        _ => {}
    }
    const WORDS: [Syllable; 4] = Syllable::literals("nhất|nhì|hai|ba");
    match WORDS.iter().position(|&word| word == token.syllable)? {
        0 => Some(Grade::First),
        1 | 2 => Some(Grade::Second),
        _ => Some(Grade::Third),
    }
}
