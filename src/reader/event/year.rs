//! The date of an event's day: its year where none is printed with it, told from publication, by the
//! sentence, or by what the article sums up. Used by [`super`] and [`super::day`].

use super::super::context::Context;
use super::super::context::Sentence;
use super::super::context::dates;
use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Kinds;
use super::super::item::Word;
use super::super::page::Role;
use super::super::scan::Scan;
use super::super::tag::Tag;
use super::super::tag::Time;
use super::super::when::When;
use super::day::ANNIVERSARY_REACH;
use super::day::plans;
use crate::model::Edtf;
use crate::text::Case;
use crate::text::Syllable;
use crate::text::Token;
use crate::text::TokenKind;

/// Words before a year that has just begun: `xuân 2019`, `Tết Kỷ Hợi 2019`.
const FESTIVE: [Syllable; 15] =
    Syllable::literals("xuân|tết|mới|tý|sửu|dần|mão|thìn|tỵ|ngọ|mùi|thân|dậu|tuất|hợi");
/// Words of what is only planned for a year: `nhiệm vụ năm 2019`.
const PLANS: [Syllable; 4] = Syllable::literals("nhiệm|kế|phương|dự");
/// Words before the year in which something else was done: `hồi năm 2017`.
const PAST: [Syllable; 4] = Syllable::literals("hồi|vào|từ|sau");
/// How many words before its year the words on a plan begin.
const PLAN_WORDS: usize = 6;
/// The first month in which what is named after a year is no longer that of the year before.
const SETTLED: u8 = 4;
/// The months in which a school year is summed up.
const SCHOOL_ENDS: std::ops::RangeInclusive<u8> = 5..=8;
const YEAR: Tag = Tag::Time(Time::Year);
/// The first year whose spring is greeted, not remembered: `Tổng tiến công Xuân Mậu Thân 1968`.
const GREETED: u16 = 1990;
/// How long an interval of whole years is as text.
const YEARS: usize = 9;
/// How many items before a year such a word may stand.
const PLAN_REACH: usize = 6;

/// The date of the day that a sentence tells. A year that is printed nowhere beside
/// it is told from publication, else by the sentence, else by what the article
/// sums up; it may remain unknown.
pub(super) fn date(
    scan: &Scan,
    sentence: &Sentence,
    sentences: &[Sentence],
    context: &Context,
    day: &When,
) -> Option<Edtf> {
    let month = match *day {
        When::Day {
            month, year: None, ..
        } => month,
        When::Days {
            last, year: None, ..
        } => last.1,
        When::Weekday { .. } => 0,
        _ => return context.date(day),
    };
    if let Some(published) = &context.published {
        // `Tối 19-6, Hội A kỷ niệm 92 năm (21-6-1925 - 21-6-2017)`, on a page of a later year.
        let latest = published.period()?.last.year;
        let held = remembered([sentence], month).filter(|&year| year < latest);
        if let Some(year) = held {
            return day.edtf(Some(year));
        }
        return match is_ahead(scan, sentence.items, day) {
            true => day.seen_ahead(published),
            false => context.date(day),
        };
    }
    let year = year_told(scan, sentence.items, day)
        .or_else(|| remembered(sentences, month))
        .or_else(|| named(scan, sentence, sentences, month));
    year.and_then(|year| day.edtf(Some(year)))
        .or_else(|| context.date(day))
}

/// Whether a sentence tells of a day that may still be to come: `Ngày 25/5 tới, …`, `… sẽ diễn ra ngày
/// 25/5`.
fn is_ahead(scan: &Scan, items: &[Item], day: &When) -> bool {
    const COMES: Syllable = Syllable::literal("tới");
    let is = |item: &Item| matches!(&item.kind, Kind::Date(when) if when == day);
    let Some(at) = items.iter().position(is) else {
        return false;
    };
    // `sáng mai (5/3)`
    let tomorrow = scan.doc.tokens[items[at].first..=items[at].last]
        .iter()
        .any(|token| token.syllable == const { Syllable::literal("mai") });
    let comes = |item: &Item| scan.doc.tokens[item.first].syllable == COMES;
    let next = items.get(at + 1).is_some_and(comes);
    let near = items.len().min(at + PLAN_REACH);
    next || tomorrow || plans(&items[..near])
}

/// The year that a sentence tells of its day without printing it there.
pub(super) fn year_told(scan: &Scan, items: &[Item], day: &When) -> Option<u16> {
    let month = match *day {
        When::Day { month, .. } => month,
        When::Days { last, .. } => last.1,
        _ => return None,
    };
    begun(scan, items, month)
        .or_else(|| planned(scan, items, month))
        .or_else(|| anniversary(scan, items, month))
        .or_else(|| begins_term(scan, items))
        .or_else(|| carried_out(scan, items))
}

/// The year in which so many years of a document are summed up: `tổng kết 10 năm thực hiện Chỉ thị số 5 ngày
/// 31/7/2009`.
fn carried_out(scan: &Scan, items: &[Item]) -> Option<u16> {
    const CARRIED_OUT: [[Syllable; 2]; 2] = [
        Syllable::literals("thực|hiện"),
        Syllable::literals("triển|khai"),
    ];
    const NEAR: usize = 3;
    /// Tokens of the longest name of a document with its day.
    const NUMBER: usize = 16;
    let tokens = &scan.doc.tokens;
    let (at, years) = items.iter().enumerate().find_map(|(at, item)| {
        let Kind::Quantity(quantity) = item.kind else {
            return None;
        };
        let years = u16::try_from(quantity.count()?)
            .ok()
            .filter(|years| *years < 100)?;
        let done =
            (item.last + 1..item.last + NEAR).any(|at| scan.doc.noun(at, &CARRIED_OUT).is_some());
        (scan.doc.tag(item.last + 1) == Some(YEAR) && done).then_some((at, years))
    })?;
    let document = items[at..].iter().find(|item| {
        scan.doc.tag(item.first) == Some(Tag::Document) && tokens[item.first].case != Case::Lower
    })?;
    // Its day is read as no date.
    let since = |at: usize| {
        let year = &tokens[at];
        let behind = tokens[at - 1].is('/') || tokens[at - 1].is('-');
        let number = year.kind == TokenKind::Number && year.span.len() == 4 && behind;
        number.then(|| scan.doc.word(at).parse::<u16>().ok())?
    };
    let until = items[items.len() - 1].last.min(document.first + NUMBER);
    let since = (document.first + 1..=until).find_map(since)?;
    since.checked_add(years)
}

/// The year of a day in its first months, or in the last ones before it, where the
/// year is greeted: `Nhân dịp Xuân Kỷ Hợi 2019`.
fn begun(scan: &Scan, items: &[Item], month: u8) -> Option<u16> {
    let (first, last) = (items.first()?.first, items.last()?.last);
    let tokens = &scan.doc.tokens;
    let year = (first.max(1)..=last).find_map(|at| {
        let number = tokens[at].kind == TokenKind::Number && tokens[at].span.len() == 4;
        let greeted = number && FESTIVE.contains(&tokens[at - 1].syllable);
        greeted.then(|| scan.doc.word(at).parse::<u16>().ok())?
    });
    let year = year.filter(|&year| year >= GREETED)?;
    match month {
        1..=3 => Some(year),
        11.. => Some(year - 1),
        _ => None,
    }
}

/// The year of a day in the last months before a year for which a plan is made, or in its
/// first ones: `hội nghị triển khai công tác năm 2019`.
fn planned(scan: &Scan, items: &[Item], month: u8) -> Option<u16> {
    const BEGINS: [Syllable; 2] = Syllable::literals("triển|khai");
    let tokens = &scan.doc.tokens;
    let year = items.iter().find_map(|item| match item.kind {
        Kind::Date(When::Year(year)) => {
            let near = &tokens[item.first.saturating_sub(PLAN_WORDS)..item.first];
            let begins = |pair: &[Token]| [pair[0].syllable, pair[1].syllable] == BEGINS;
            near.windows(BEGINS.len()).any(begins).then_some(year)
        }
        _ => None,
    })?;
    match month {
        1..=2 => Some(year),
        11.. => Some(year - 1),
        _ => None,
    }
}

/// The year in which an anniversary is held: `kỷ niệm 60 năm (12/7/1955 - 12/7/2015)`,
/// `kỷ niệm 60 năm ngày thành lập (12/7/1955)`.
fn anniversary(scan: &Scan, items: &[Item], month: u8) -> Option<u16> {
    // `kỷ niệm`, `lễ kỷ niệm`, `chào mừng`; not `thành lập`
    let held = |item: &Item| {
        matches!(
            item.kind,
            Kind::Word(Word::Anniversary) | Kind::Event(_) | Kind::Plain
        ) && scan.doc.tokens[item.first..=item.last]
            .iter()
            .any(|token| const { Syllable::literals::<2>("kỷ|mừng") }.contains(&token.syllable))
    };
    let at = items.iter().position(held)?;
    let near = || items[at..].iter().take(2 * ANNIVERSARY_REACH);
    let opens = |item: &Item| matches!(item.kind, Kind::Sign('('));
    let counts = near().take_while(|item| !opens(item));
    let years = counts.filter_map(|item| match item.kind {
        Kind::Quantity(quantity) => u16::try_from(quantity.count()?).ok(),
        _ => None,
    });
    let years = years.last();
    // `kỷ niệm 50 năm chiến dịch mùa xuân năm 1968`
    let of_year = || {
        let told = |item: &&Item| !matches!(item.kind, Kind::Verb(_) | Kind::Event(_));
        let mut words = near().skip(1).take_while(told);
        words.find_map(|item| match item.kind {
            Kind::Date(When::Year(year)) => Some(year),
            _ => None,
        })
    };
    // What stands in brackets is the anniversary's, not the event's.
    let dates = near().skip_while(|item| !opens(item));
    let mut dates = dates.skip(1).filter_map(|item| match &item.kind {
        Kind::Date(when) => Some(when),
        _ => None,
    });
    let Some(first) = dates.next() else {
        return Some(of_year()? + years?);
    };
    let begun = first.last_year()?;
    let month_of = match first {
        When::Day { month, .. } => *month,
        _ => month,
    };
    let last = dates.find_map(When::last_year).filter(|&last| last > begun);
    let year = match (last, years) {
        (Some(last), _) => last,
        (None, _) if matches!(first, When::Period(_)) => begun,
        (None, years) => begun + years?,
    };
    match (month, month_of) {
        (11.., 1..=2) => Some(year - 1),
        (1..=2, 11..) => Some(year + 1),
        _ => Some(year),
    }
}

/// The year of an anniversary that the article prints as the same day in two years, `(12/7/1955 -
/// 12/7/2015)`: in that year it is written.
fn remembered<'a>(sentences: impl IntoIterator<Item = &'a Sentence<'a>>, month: u8) -> Option<u16> {
    let day = |item: &Item| match item.kind {
        Kind::Date(When::Day {
            day,
            month,
            year: Some(year),
        }) => Some((day, month, year)),
        _ => None,
    };
    let pair = |three: &[Item]| {
        let (first, last) = (day(&three[0])?, day(&three[2])?);
        let dash = matches!(three[1].kind, Kind::Sign('-'));
        let same = (first.0, first.1) == (last.0, last.1) && first.2 < last.2;
        (dash && same).then_some((last.1, last.2))
    };
    let dated = |sentence: &&Sentence| sentence.kinds.have(Kinds::DATE);
    let dated = sentences.into_iter().filter(dated);
    let items = dated.map(|sentence| &sentence.items);
    let (held, year) = items.flat_map(|items| items.windows(3)).find_map(pair)?;
    Some(match (month, held) {
        (11.., 1..=2) => year - 1,
        (1..=2, 11..) => year + 1,
        _ => year,
    })
}

/// The year of a congress, which is the first of the term that it chooses for:
/// `đại hội … nhiệm kỳ 2019-2024`.
fn begins_term(scan: &Scan, items: &[Item]) -> Option<u16> {
    const CONGRESS: [Syllable; 2] = Syllable::literals("đại|hội");
    let tokens = &scan.doc.tokens;
    let begins = |item: &Item, words: &[Syllable]| {
        let here = tokens[item.first..].iter().map(|token| token.syllable);
        here.take(words.len()).eq(words.iter().copied())
    };
    let congress = items.iter().position(|item| begins(item, &CONGRESS))?;
    items[congress..].iter().find_map(|item| match &item.kind {
        Kind::Date(When::Period(term))
            if begins(item, const { &Syllable::literals::<1>("nhiệm") }) =>
        {
            term.period().map(|term| term.first.year)
        }
        _ => None,
    })
}

/// The year by which the event itself is named, where the article names no later one:
/// `lễ tuyên dương … năm 2017`.
fn named(scan: &Scan, sentence: &Sentence, sentences: &[Sentence], month: u8) -> Option<u16> {
    let exact = |when: &When| when.is_day() && when.year().is_some();
    if dates(sentence.items).any(exact) {
        return None;
    }
    let tells = |sentence: &&Sentence| sentence.kinds.have_any([Kinds::DATE, Kinds::QUANTITY]);
    let telling = sentences.iter().filter(tells);
    let latest = telling
        .flat_map(|sentence| sentence.items.iter())
        .filter_map(|item| match &item.kind {
            Kind::Date(when) => when.last_year(),
            // `đến năm 2025`
            Kind::Quantity(quantity) if scan.doc.tag(item.first.checked_sub(1)?) == Some(YEAR) => {
                u16::try_from(quantity.count()?).ok()
            }
            _ => None,
        })
        .max()?;
    let early = sentences.iter().filter(|other| {
        matches!(other.role, Role::Title | Role::Caption) && other.kinds.have(Kinds::DATE)
    });
    let fits = |items: &[Item]| {
        items.iter().enumerate().any(|(at, item)| {
            let planned = || {
                let mut before = items[at.saturating_sub(PLAN_REACH)..at].iter();
                before.any(|item| PLANS.contains(&scan.doc.tokens[item.first].syllable))
            };
            let past = || {
                let before = item.first.checked_sub(1);
                before.is_some_and(|before| PAST.contains(&scan.doc.tokens[before].syllable))
            };
            let told = || {
                let tells = |item: &Item| {
                    matches!(
                        item.kind,
                        Kind::Event(_) | Kind::Award(_) | Kind::Verb(_) | Kind::Word(Word::Holds)
                    )
                };
                !past() && items[..at].iter().any(tells)
            };
            match &item.kind {
                Kind::Date(When::Year(year)) => {
                    *year == latest && month >= SETTLED && told() && !planned()
                }
                // Of a school year at its end.
                Kind::Date(when @ When::Period(period)) => {
                    let months = period.as_str().len() > YEARS;
                    months && when.last_year() == Some(latest) && SCHOOL_ENDS.contains(&month)
                }
                _ => false,
            }
        })
    };
    std::iter::once(sentence)
        .chain(early)
        .any(|sentence| fits(sentence.items))
        .then_some(latest)
}
