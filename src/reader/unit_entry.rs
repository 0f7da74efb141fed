//! The units that entries are on, as those of an encyclopedia: the headline names a unit alone,
//! or a line within the text does and the next one begins with the same name. A roll without a
//! receiver of its own is that unit's, until the next entry.
//!
//! Used by [`super::headword`], which keeps all entries of a text.

use super::context::Sentence;
use super::item::Item;
use super::item::Kind;
use super::item::Kinds;
use super::marks::row;
use super::page::Role;
use super::scan::Scan;
use crate::text::Case;

/// Most items of a title that end a unit's name.
const LONGEST_REST: usize = 3;

/// The paragraphs with which entries on units begin, and the units.
pub(super) fn entries(sentences: &[Sentence], scan: &Scan) -> Vec<(usize, usize)> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    let named = |line: &Sentence| named_alone(scan, row(scan.doc, line.items));
    if let Some(title) = sentences.first().filter(|title| title.role == Role::Title)
        && let Some(unit) = named(title)
        // `SỞ Y TẾ`, below it `BỆNH VIỆN A`: the heads of a paper.
        && sentences.get(1).and_then(named).is_none_or(|below| below == unit)
    {
        found.push((title.paragraph, unit));
    }
    let last_named = last_named(sentences, scan);
    for (at, pair) in sentences.windows(2).enumerate() {
        let [line, below] = pair else { continue };
        if below.paragraph == line.paragraph {
            continue;
        }
        let told =
            || begins_alike(scan, line, below) || opens_chronicle(row(scan.doc, below.items));
        // A section on a part of the unit that the text is on, and goes on to tell of, is none.
        let part = |unit: usize| {
            let section =
                |whole: usize| scan.units.within(unit, whole) || last_named[whole] > Some(at);
            found.last().is_some_and(|&(_, whole)| section(whole))
        };
        let unit = named(line).filter(|_| told());
        if let Some(unit) = unit.filter(|&unit| !part(unit)) {
            found.push((line.paragraph, unit));
        }
    }
    found
}

/// Whether a line begins with the year of which it tells: `Năm 1998: chuyển về …`.
fn opens_chronicle(items: &[Item]) -> bool {
    matches!(items, [year, colon, _, ..]
        if matches!(year.kind, Kind::Date(_)) && matches!(colon.kind, Kind::Sign(':')))
}

/// Whether a sentence begins with the words of a unit with which a line begins.
fn begins_alike(scan: &Scan, line: &Sentence, sentence: &Sentence) -> bool {
    let ([name, ..], [first, .., stop]) =
        (row(scan.doc, line.items), row(scan.doc, sentence.items))
    else {
        return false;
    };
    let words = |item: &Item| {
        scan.doc.tokens[item.first..]
            .iter()
            .map(|token| token.syllable)
    };
    // What it is part of may stand in the line alone: `Bệnh viện A (Học viện B)`.
    let whole = |at: &usize| scan.doc.tokens[*at].is('(') || scan.doc.tokens[*at].is(',');
    let end = (name.first..=name.last).find(whole);
    let length = end.unwrap_or(name.last + 1) - name.first;
    matches!(stop.kind, Kind::Sign('.'))
        && stop.first > first.first + length
        && matches!(first.kind, Kind::Unit(_))
        && words(name).take(length).eq(words(first).take(length))
}

/// The last sentence that names each unit, or somebody's office there.
fn last_named(sentences: &[Sentence], scan: &Scan) -> Vec<Option<usize>> {
    let mut last = vec![None; scan.units.list.len()];
    let names =
        |(_, sentence): &(usize, &Sentence)| sentence.kinds.have_any([Kinds::UNIT, Kinds::OFFICE]);
    for (number, sentence) in sentences.iter().enumerate().filter(names) {
        for item in sentence.items.iter() {
            match &item.kind {
                Kind::Unit(unit) => last[*unit] = Some(number),
                Kind::Office(office) => {
                    if let Some(unit) = office.unit {
                        last[unit] = Some(number);
                    }
                }
                _ => {}
            }
        }
    }
    last
}

/// The unit that a line names alone, or with what it is called in brackets: `Học viện
/// Hoa Lư (Ninh Bình)`.
fn named_alone(scan: &Scan, line: &[Item]) -> Option<usize> {
    let units = &scan.units;
    let unit = match line {
        [only] => only,
        // `Cục Sao Mai, Quân đội nhân dân Việt Nam`
        [unit, comma, whole]
            if matches!(comma.kind, Kind::Sign(',')) && matches!(whole.kind, Kind::Unit(_)) =>
        {
            unit
        }
        // `Bộ Tư lệnh Vùng Sao Mai Hải quân | nhân dân | Việt Nam`
        [unit, rest @ .., last] if is_rest_of_name(scan, rest, last) => unit,
        // What it is part of belongs to its name.
        [unit, close] if matches!(close.kind, Kind::Sign(')')) => unit,
        [unit, open, .., close]
            if matches!(
                (&open.kind, &close.kind),
                (Kind::Sign('('), Kind::Sign(')'))
            ) =>
        {
            unit
        }
        _ => return None,
    };
    let Kind::Unit(unit) = unit.kind else {
        return None;
    };
    (units.may_be_subject(unit) && !units.is_province(unit) && !units.governs(unit)).then_some(unit)
}

/// Whether a title goes on behind a unit with a few words of its name, the last in capitals.
fn is_rest_of_name(scan: &Scan, rest: &[Item], last: &Item) -> bool {
    let plain = |item: &Item| matches!(item.kind, Kind::Plain);
    rest.len() < LONGEST_REST
        && rest.iter().all(plain)
        && plain(last)
        && scan.doc.tokens[last.first].case != Case::Lower
}
