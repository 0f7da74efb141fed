//! Figures: how many of what was done, found or attended.

use super::context::Context;
use super::context::Sentence;
use super::item::Item;
use super::item::Kind;
use super::item::Kinds;
use super::item::Word;
use super::number::Quantity;
use super::page::Role;
use super::scan::Scan;
use super::words::Tag;
use crate::model::Edtf;
use crate::text::Case;
use crate::text::Syllable;
use crate::text::TokenKind;

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

/// Words after a number that make it no figure: times, ordinals, slogans, money.
const NO_MEASURE: [Syllable; 29] = Syllable::literals(
    "tháng|năm|ngày|giờ|phút|giây|tuổi|điều|cấp|lần|khóa|kỳ|thứ|thế|tuần|hạng|quý|đợt|nhất|nội|không|tại|cùng|tốt|bên|phần|số|vòng|loại",
);

/// Words before a number that make it an ordinal.
const ORDINALS: [Syllable; 6] = Syllable::literals("thứ|số|khóa|điều|khoản|lần");

/// Most words of a measure.
const LONGEST_MEASURE: usize = 6;

/// Reads the figures of a sentence; `taken` are the stretches of tokens that
/// award statements have read.
pub(super) fn figures(
    scan: &Scan,
    sentence: &Sentence,
    context: &Context,
    taken: &[(usize, usize)],
    paragraph_period: &mut Option<Edtf>,
) -> Vec<Count> {
    let items = &sentence.items;
    let mut counts: Vec<Count> = Vec::new();
    if sentence.role == Role::Title || sentence.role == Role::Byline {
        return counts;
    }
    let dates = sentence.kinds.have(Kinds::DATE).then_some(items);
    if let Some(period) = dates
        .into_iter()
        .flatten()
        .find_map(|item| match &item.kind {
            Kind::Date(when) if !when.is_day() => when.edtf(context.year),
            _ => None,
        })
    {
        *paragraph_period = Some(period);
    }
    // Statements stand in order: those before and after this sentence are passed over.
    let (first, last) = match (items.first(), items.last()) {
        (Some(first), Some(last)) => (first.first, last.last),
        _ => return counts,
    };
    let from = taken.partition_point(|span| span.1 < first);
    let to = taken.partition_point(|span| span.0 <= last);
    let taken = taken.get(from..to).unwrap_or_default();
    if !sentence.kinds.have(Kinds::QUANTITY) {
        return counts;
    }
    let mut depth = 0usize;
    let mut change: Option<f64> = None;
    let mut unit = None;
    for (at, item) in items.iter().enumerate() {
        match item.kind {
            Kind::Sign('(') => depth += 1,
            Kind::Sign(')') => {
                depth = depth.saturating_sub(1);
                change = None;
            }
            Kind::Sign(';') => change = None,
            Kind::Word(Word::Change(up)) => change = Some(if up { 1.0 } else { -1.0 }),
            Kind::Unit(named) if !scan.units.is_authority(named) => unit = Some(named),
            Kind::Quantity(quantity)
                if !taken
                    .iter()
                    .any(|&(first, last)| (first..=last).contains(&item.first)) =>
            {
                if not_counted(scan, item, quantity) {
                    continue;
                }
                let Some(measure) = measure(scan, items, at) else {
                    continue;
                };
                if let Some(sign) = change.filter(|_| depth > 0) {
                    let difference = quantity.value.map(|value| sign * value);
                    let noun = scan.doc.tokens[measure.0].syllable;
                    if let Some(count) = counts
                        .iter_mut()
                        .rev()
                        .find(|count| scan.doc.tokens[count.measure.0].syllable == noun)
                    {
                        count.change = difference;
                    }
                    continue;
                }
                counts.push(Count {
                    quantity,
                    measure,
                    what: what(scan, items, at, counts.last()),
                    unit: unit.or(context.subject),
                    period: paragraph_period
                        .clone()
                        .or_else(|| context.reviewed.clone()),
                    change: None,
                    tokens: (item.first, measure.1 - 1),
                });
            }
            _ => {}
        }
    }
    counts
}

/// Whether a number is part of a name, a fraction or an ordinal.
fn not_counted(scan: &Scan, item: &Item, quantity: Quantity) -> bool {
    let before = item
        .first
        .checked_sub(1)
        .and_then(|at| scan.doc.tokens.get(at));
    let after = scan.doc.tokens.get(item.last + 1);
    let slash = |token: Option<&crate::text::Token>| token.is_some_and(|token| token.is('/'));
    let glued_dash = |token: Option<&crate::text::Token>| {
        token.is_some_and(|token| token.is('-') && !token.spaced)
    };
    let named = before.is_some_and(|token| token.is_word() && token.case != Case::Lower)
        && item.first > 1
        && !scan.doc.tokens[item.first - 2].is('.');
    let ordinal = before.is_some_and(|token| ORDINALS.contains(&token.syllable));
    let small_word = quantity.in_words && quantity.count().is_some();
    let clock = after.is_some_and(|token| {
        !token.spaced
            && token
                .of(scan.doc.text)
                .trim_end_matches(|c: char| c.is_ascii_digit())
                .eq_ignore_ascii_case("h")
    });
    let year = item.first > 0 && matches!(scan.doc.tag(item.first - 1), Some(Tag::Time(_)));
    clock
        || year
        || slash(before)
        || slash(after)
        || glued_dash(before)
        || glued_dash(after)
        || named
        || ordinal
        || small_word
}

/// What a number counts: the words after it, up to a sign or a word of grammar.
fn measure(scan: &Scan, items: &[Item], at: usize) -> Option<(usize, usize)> {
    let first = items.get(at + 1)?;
    let token = &scan.doc.tokens[first.first];
    if token.is('%') {
        return Some((first.first, first.last + 1));
    }
    let noun = matches!(
        first.kind,
        Kind::Plain | Kind::Receiver(_) | Kind::Times | Kind::Word(Word::Money)
    );
    let excluded = NO_MEASURE.contains(&token.syllable);
    let starts = token.kind == TokenKind::Word && token.case == Case::Lower;
    if !noun || excluded || !starts {
        return None;
    }
    let mut end = first.last + 1;
    for item in items[at + 2..].iter() {
        let after_times = matches!(first.kind, Kind::Times) && end == first.last + 1;
        let inner = (after_times && matches!(item.kind, Kind::Attends(_) | Kind::Verb(_)))
            || matches!(
                item.kind,
                Kind::Plain | Kind::Receiver(_) | Kind::Times | Kind::Word(Word::Money)
            );
        let word = &scan.doc.tokens[item.first];
        if !inner || !word.is_word() || end - first.first >= LONGEST_MEASURE || is_stop(scan, item)
        {
            break;
        }
        end = item.last + 1;
    }
    Some((first.first, end))
}

fn is_stop(scan: &Scan, item: &Item) -> bool {
    matches!(
        scan.doc.tag(item.first),
        Some(
            Tag::Stop
                | Tag::Circumstance
                | Tag::Action
                | Tag::Caption
                | Tag::Time(_)
                | Tag::Approx(_)
        )
    )
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
