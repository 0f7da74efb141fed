//! Grades of one order, each with how many received it: `8 đồng chí được tặng Huân chương A (hạng Nhì 3 đồng
//! chí, hạng Ba 5 đồng chí)`.
//!
//! [`take`] lifts such a tally out of its sentence before anything is read of it, so that what stands
//! behind is read as if it were not there; [`Reader::tell_grades`] adds a row for each grade to the
//! row of the award. Only where all who received are counted before the award: elsewhere the grades
//! stand for those who receive.

use super::super::context::Sentence;
use super::super::item::AwardName;
use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Kinds;
use super::super::number::quantity;
use super::super::scan::Scan;
use super::super::tag::Receiver;
use super::super::tag::Tag;
use super::Reader;
use super::Statement;
use super::share::of_kind;
use crate::model::Basis;
use crate::model::Grade;
use crate::text::Syllable;
use std::collections::BTreeMap;
use std::ops::Range;

/// How many received a grade.
pub(in super::super) struct Line {
    grade: Grade,
    count: u64,
    kind: Option<Receiver>,
    /// First and last token.
    tokens: (usize, usize),
}

/// The tallies of a text, by the first token of their award.
pub(in super::super) type Tallies = BTreeMap<usize, Vec<Line>>;

/// How far behind the name of an award its tally may begin.
const REACH: usize = 4;

/// Takes the tallies out of the sentences.
pub(in super::super) fn take(scan: &Scan, sentences: &mut [Sentence]) -> Tallies {
    let mut tallies = Tallies::new();
    let told = [Kinds::AWARD, Kinds::QUANTITY];
    for sentence in sentences {
        if !told.iter().all(|&kinds| sentence.kinds.have(kinds)) {
            continue;
        }
        let items = &mut sentence.items;
        let Some(counted) = items.windows(2).position(counts) else {
            continue;
        };
        let mut taken: Vec<Range<usize>> = Vec::new();
        for at in counted + 2..items.len() {
            if let Some((told, lines)) = tally(scan, items, at) {
                let award = &mut items[at];
                tallies.insert(award.first, lines);
                award.last = award.last.min(told.start - 1);
                ungrade(award);
                taken.push(told);
            }
        }
        if !taken.is_empty() {
            let told = |item: &Item| {
                let next = taken.partition_point(|told| told.end <= item.first);
                (taken.get(next)).is_some_and(|told| item.first >= told.start)
            };
            let items = std::mem::take(&mut sentence.items);
            let mut kept = 0;
            for at in 0..items.len() {
                if !told(&items[at]) {
                    items.swap(kept, at);
                    kept += 1;
                }
            }
            sentence.items = &mut items[..kept];
            sentence.kinds = sentence.kinds.again(sentence.items);
        }
    }
    tallies
}

/// Whether two items count those who receive: `8 đồng chí`.
fn counts(pair: &[Item]) -> bool {
    matches!(
        (&pair[0].kind, &pair[1].kind),
        (Kind::Quantity(_), Kind::Receiver(_))
    )
}

/// Takes the grade from an award that was only told in its tally.
fn ungrade(item: &mut Item) {
    if let Kind::Award(award) = &item.kind {
        let award = AwardName {
            grade: None,
            grades: None,
            ..AwardName::clone(award)
        };
        item.kind = Kind::Award(award.into());
    }
}

/// The tally behind the award at `at`: its tokens, and its lines.
fn tally(scan: &Scan, items: &[Item], at: usize) -> Option<(Range<usize>, Vec<Line>)> {
    let doc = scan.doc;
    let item = &items[at];
    if !matches!(item.kind, Kind::Award(_)) {
        return None;
    }
    let graded = |token: &usize| doc.tag(*token) == Some(Tag::GradeWord);
    let begin = (item.first + 2..=item.last + REACH).find(graded)?;
    let from = lead(scan, begin).filter(|&from| from > item.first)?;
    let mut lines = Vec::new();
    let mut end = begin;
    while let Some(line) = line(scan, items, end) {
        end = line.tokens.1 + 1;
        lines.push(line);
        let joined = doc
            .tokens
            .get(end)
            .is_some_and(|next| next.is(',') || next.is(';'))
            || doc.tag(end) == Some(Tag::And);
        if !joined || !graded(&(end + 1)) {
            break;
        }
        end += 1;
    }
    let closes = doc.tokens.get(end).is_some_and(|token| token.is(')'));
    (lines.len() > 1).then_some((from..end + usize::from(closes), lines))
}

/// Where the words begin that lead to a tally: `(`, `:`, `, trong đó`, `, gồm`.
fn lead(scan: &Scan, begin: usize) -> Option<usize> {
    const THEREOF: [Syllable; 2] = Syllable::literals("trong|đó");
    const CONSISTS: Syllable = Syllable::literal("gồm");
    const HAVE: Syllable = Syllable::literal("có");
    let doc = scan.doc;
    let tokens = &doc.tokens;
    let begin = begin - usize::from(tokens[begin - 1].syllable == HAVE);
    let from = match &tokens[begin - 1] {
        sign if sign.is('(') || sign.is(':') => begin - 1,
        word if word.syllable == CONSISTS => begin - 1,
        _ if begin > 2 && doc.begins(begin - 2, &THEREOF) => begin - 2,
        _ => return None,
    };
    Some(from - usize::from(tokens[from - 1].is(',') || tokens[from - 1].is(';')))
}

/// A line of a tally at a token: the grade, and how many behind it.
fn line(scan: &Scan, items: &[Item], at: usize) -> Option<Line> {
    const HAVE: [Syllable; 3] = Syllable::literals("có|cho|gồm");
    let doc = scan.doc;
    let word = doc.at(at).filter(|found| found.tag == Tag::GradeWord)?;
    let grade = super::super::award_grade::grade(doc.tokens.get(word.end)?, doc.text)?;
    let mut end = word.end + 1;
    let parts = |at: usize| {
        let token = doc.tokens.get(at);
        token.is_some_and(|token| token.is(':') || HAVE.contains(&token.syllable))
    };
    let colon = doc.tokens.get(end).is_some_and(|token| token.is(':'));
    end += usize::from(parts(end));
    let (count, end) = quantity(doc, end)?;
    let noun = items.binary_search_by_key(&end, |item| item.first);
    let noun = noun.ok().map(|at| &items[at]);
    let (kind, end) = match noun.map(|noun| (&noun.kind, noun.last)) {
        Some((Kind::Receiver(kind), last)) => (Some(*kind), last + 1),
        _ => (None, end),
    };
    // `hạng Nhất 2001, hạng Nhì 1995`: when.
    (kind.is_some() || colon).then_some(Line {
        grade,
        count: count.count()?,
        kind,
        tokens: (at, end - 1),
    })
}

impl Reader<'_, '_> {
    /// Adds the rows of the tallies of the awards that a sentence told; `first` is its first
    /// statement.
    pub(super) fn tell_grades(&mut self, first: usize) {
        if self.grade_tallies.is_empty() {
            return;
        }
        let mut at = first;
        while at < self.statements.len() {
            let Some(lines) = self
                .grade_tallies
                .remove(&self.statements[at].award_tokens.0)
            else {
                at += 1;
                continue;
            };
            let whole = self.statements[at].clone();
            let all: u64 = lines.iter().map(|line| line.count).sum();
            let parts = (whole.count == Some(all)).then_some(whole.tokens);
            at += 1;
            let many = lines.len();
            let rows = lines.into_iter().map(|line| Statement {
                award: AwardName {
                    grade: Some(line.grade),
                    ..whole.award.clone()
                },
                recipient: line.kind.map_or(whole.recipient, of_kind),
                basis: Basis::Recipient,
                whole: parts,
                ..whole.part(line.count, line.tokens)
            });
            self.statements.splice(at..at, rows);
            at += many;
        }
    }
}
