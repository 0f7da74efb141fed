//! Figures: how many of what was done, found or attended.

use super::context::Context;
use super::context::Sentence;
use super::item::Item;
use super::item::Kind;
use super::item::Kinds;
use super::item::Word;
use super::measure;
use super::number::Quantity;
use super::page::Role;
use super::scan::Scan;
use super::tag::Tag;
use crate::model::Edtf;
use crate::text::Syllable;
use std::collections::BTreeSet;

/// From here on a number that is said again is the same figure.
const LARGE: f64 = 20.0;

/// Most tokens between two figures of a list.
const LIST: usize = 16;

/// A figure, before it gets its id.
#[derive(Clone, Debug)]
pub(super) struct Count {
    pub quantity: Quantity,
    /// First and one past the last token of what is counted.
    pub measure: (usize, usize),
    /// First and one past the last token of what was done.
    pub what: Option<(usize, usize)>,
    pub unit: Option<usize>,
    pub period: Option<Edtf>,
    pub change: Option<f64>,
    /// First and last token.
    pub tokens: (usize, usize),
}

/// Reads the figures of an article, sentence by sentence.
pub(super) struct Reader<'a> {
    scan: &'a Scan<'a>,
    context: &'a Context,
    /// The stretches of tokens that award statements have read, in order.
    taken: Vec<(usize, usize)>,
    paragraph: usize,
    /// The period that the paragraph named last.
    period: Option<Edtf>,
    /// Values and the words they count, as read.
    seen: BTreeSet<(u64, Vec<u64>)>,
    pub figures: Vec<Count>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(
        scan: &'a Scan<'a>,
        context: &'a Context,
        taken: Vec<(usize, usize)>,
    ) -> Reader<'a> {
        Reader {
            scan,
            context,
            taken,
            paragraph: usize::MAX,
            period: None,
            seen: BTreeSet::new(),
            figures: Vec::new(),
        }
    }

    pub(super) fn sentence(&mut self, sentence: &Sentence) {
        if sentence.paragraph != self.paragraph {
            self.paragraph = sentence.paragraph;
            self.period = None;
        }
        if sentence.role == Role::Title || sentence.role == Role::Byline {
            return;
        }
        let told = |item: &Item| match &item.kind {
            Kind::Date(when) if !when.is_day() => when.edtf(self.context.year),
            _ => None,
        };
        let period = match sentence.kinds.have(Kinds::DATE) {
            true => sentence.items.iter().find_map(told),
            false => None,
        };
        if period.is_some() {
            self.period = period;
        }
        if !sentence.kinds.have(Kinds::QUANTITY) {
            return;
        }
        for count in self.counts(sentence) {
            if self.is_new(&count) {
                self.figures.push(count);
            }
        }
    }

    /// Whether a figure was not read before: the same large number of the same, or
    /// any number of what takes words to say.
    fn is_new(&mut self, count: &Count) -> bool {
        let words: Vec<u64> = self.scan.doc.tokens[count.measure.0..count.measure.1]
            .iter()
            .map(|token| token.syllable.bits())
            .collect();
        let Some(value) = count.quantity.value else {
            return true;
        };
        let telling = value >= LARGE || words.len() > 1;
        self.seen.insert((value.to_bits(), words)) || !telling
    }

    fn counts(&self, sentence: &Sentence) -> Vec<Count> {
        let (scan, items) = (self.scan, &*sentence.items);
        let mut counts: Vec<Count> = Vec::new();
        let mut depth = 0usize;
        let mut change: Option<f64> = None;
        // The first figure of the clause.
        let mut clause = 0;
        let mut unit = None;
        let telling = items.iter().enumerate();
        for (at, item) in telling.filter(|(_, item)| !matches!(item.kind, Kind::Plain)) {
            match item.kind {
                Kind::Sign('(') => depth += 1,
                Kind::Sign(')') => {
                    depth = depth.saturating_sub(1);
                    change = None;
                }
                Kind::Sign(';') => {
                    change = None;
                    clause = counts.len();
                }
                Kind::Word(Word::Change(up)) => change = Some(if up { 1.0 } else { -1.0 }),
                Kind::Unit(named) if !scan.units.is_authority(named) => unit = Some(named),
                Kind::Quantity(quantity)
                    if !self.is_taken(item) || measure::is_deed(scan, items, at) =>
                {
                    let joined = at > 0
                        && matches!(items[at - 1].kind, Kind::Sign(',') | Kind::Word(Word::And));
                    let near = |count: &Count| item.first - count.tokens.1 <= LIST;
                    let listed = joined && counts[clause..].last().is_some_and(near);
                    let Some(measure) = measure::result(scan, sentence, at, listed) else {
                        continue;
                    };
                    let noun = scan.doc.tokens[measure.0].syllable;
                    let same = counts[clause..]
                        .iter_mut()
                        .rev()
                        .find(|count| scan.doc.tokens[count.measure.0].syllable == noun)
                        .filter(|count| !is_share(scan, count));
                    // `30 vụ (tăng 4 vụ)`, `30 vụ, tăng 4 vụ`
                    let direct = same.is_some()
                        && at > 0
                        && matches!(items[at - 1].kind, Kind::Word(Word::Change(_)));
                    let between = measure::grows(scan, items, at);
                    if let Some(sign) = change.filter(|_| !between && (depth > 0 || direct)) {
                        if let Some(count) = same {
                            count.change = quantity.value.map(|value| sign * value);
                        }
                        continue;
                    }
                    counts.push(Count {
                        quantity,
                        measure,
                        what: what(scan, items, at, counts.last()),
                        unit: unit.or(self.context.subject),
                        period: self
                            .own_period(items, at)
                            .or_else(|| self.period.clone())
                            .or_else(|| self.context.reviewed.clone()),
                        change: None,
                        tokens: (item.first, measure.1 - 1),
                    });
                }
                _ => {}
            }
        }
        counts
    }

    /// The period said right before the number at item `at`: `năm 2019: 3 tỷ đồng, năm 2020: | 4 tỷ đồng`.
    fn own_period(&self, items: &[Item], at: usize) -> Option<Edtf> {
        let colon = at > 0 && matches!(items[at - 1].kind, Kind::Sign(':'));
        let date = at.checked_sub(1 + usize::from(colon))?;
        match &items[date].kind {
            Kind::Date(when) if !when.is_day() => when.edtf(self.context.year),
            _ => None,
        }
    }

    /// Whether an award statement has read an item.
    fn is_taken(&self, item: &Item) -> bool {
        let at = self.taken.partition_point(|span| span.1 < item.first);
        self.taken[at..]
            .iter()
            .take_while(|span| span.0 <= item.first)
            .any(|span| item.first <= span.1)
    }
}

/// Whether a figure says which part of a plan something is: `bằng 83% dự toán`; what follows is no change of
/// it.
fn is_share(scan: &Scan, count: &Count) -> bool {
    const EQUALS: Syllable = Syllable::literal("bằng");
    let before = count.tokens.0.checked_sub(1);
    before.is_some_and(|before| scan.doc.tokens[before].syllable == EQUALS)
}

/// What was done: the words before a number, back to the figure before it, a
/// `;` or a bracket, at most eight; none there, what was done is the same.
fn what(scan: &Scan, items: &[Item], at: usize, before: Option<&Count>) -> Option<(usize, usize)> {
    let after = before.map_or(0, |count| count.measure.1);
    let tells = |item: &Item| {
        let word = matches!(
            item.kind,
            Kind::Plain
                | Kind::Word(Word::And | Word::Holds | Word::To)
                | Kind::Receiver(_)
                | Kind::Event(_)
                | Kind::Attends(_)
        );
        item.first >= after && (word || matches!(item.kind, Kind::Sign(',')))
    };
    let idle = |item: &Item| {
        let small = scan
            .doc
            .at(item.first)
            .is_some_and(|found| matches!(found.tag, Tag::Stop | Tag::Circumstance));
        small
            || matches!(
                item.kind,
                Kind::Sign(_) | Kind::Receiver(_) | Kind::Word(Word::And | Word::To)
            )
    };
    let (mut first, mut end) = (at, at);
    while first > 0 && at - first < 8 && tells(&items[first - 1]) {
        first -= 1;
    }
    while first < end && idle(&items[first]) {
        first += 1;
    }
    while first < end && idle(&items[end - 1]) {
        end -= 1;
    }
    if first == end {
        return before.and_then(|count| count.what);
    }
    Some((items[first].first, items[end - 1].last + 1))
}
