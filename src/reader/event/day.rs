//! The day of an event: which of a sentence's days it is. [`super::year`] tells its year where none
//! is printed with it.

use super::super::context::Context;
use super::super::context::Sentence;
use super::super::context::dates;
use super::super::context::is_paired;
use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Kinds;
use super::super::item::Word;
use super::super::item::after_marks;
use super::super::scan::Scan;
use super::super::tag::Part;
use super::super::tag::Tag;
use super::super::tag::Time;
use super::super::when::When;
use super::year::date;
use crate::model::Edtf;
use crate::text::Case;
use crate::text::Syllable;
use crate::text::Token;
use crate::text::TokenKind;

/// Words before a day on which something else is remembered or that it bounds.
const OCCASIONS: [Syllable; 9] = Syllable::literals("niệm|nhân|mừng|ứng|dịp|đến|từ|trước|sau");
/// How many items behind an event its day may stand.
const BEHIND: usize = 6;
/// Words before a day that bounds a stretch of time or is remembered: `tính đến ngày 5/3`, `kỷ niệm 40
/// năm ngày 5/3`.
const BOUNDS: [Syllable; 7] = Syllable::literals("đến|hết|trước|từ|sau|năm|niệm");
/// How many items after `kỷ niệm` a day still is the anniversary's.
pub(super) const ANNIVERSARY_REACH: usize = 12;
/// How many items after `Quyết định` a day still is that of the document.
const DOCUMENT_REACH: usize = 8;

/// The day that a sentence tells of: not that of an anniversary, of a document or
/// of a birth.
pub(super) fn told<'a>(scan: &Scan, items: &'a [Item]) -> Option<(usize, &'a When)> {
    let is_day = |item: &Item| matches!(&item.kind, Kind::Date(when) if when.is_day());
    let last = items.iter().rposition(is_day)?;
    let mut since_anniversary = usize::MAX;
    let mut since_document = usize::MAX;
    for (at, item) in items[..=last].iter().enumerate() {
        since_anniversary = since_anniversary.saturating_add(1);
        since_document = since_document.saturating_add(1);
        match &item.kind {
            Kind::Word(Word::Anniversary) => since_anniversary = 0,
            _ if is_occasion(scan, item.first) => since_anniversary = 0,
            Kind::Date(when) if when.is_day() => {
                // `…, sáng 5/3`: a clause of its own.
                // `lễ kỷ niệm 20 năm thành lập diễn ra sáng 5/3`; a part of the day is never
                // that of an anniversary.
                let fresh = at > 0
                    && match items[at - 1].kind {
                        Kind::Sign(',') => scan.doc.tokens[item.first].is_word(),
                        Kind::Word(Word::Holds) => true,
                        _ => scan.doc.tag(item.first) == Some(Tag::Time(Time::PartOfDay)),
                    };
                let bound = item
                    .first
                    .checked_sub(1)
                    .is_some_and(|before| BOUNDS.contains(&scan.doc.tokens[before].syllable));
                if bound
                    || is_long_ago(scan, items, at)
                    || happened(scan, item.first)
                    || died(scan, item.first)
                    || is_of_speech(scan, items, at)
                    || is_paired(items, at)
                    || is_of_named(scan, items, at)
                {
                    continue;
                }
                let free = since_anniversary > ANNIVERSARY_REACH && since_document > DOCUMENT_REACH;
                if fresh || free {
                    return Some(later(items, at).unwrap_or((at, when)));
                }
            }
            _ if matches!(scan.doc.tag(item.first), Some(Tag::Document | Tag::Born))
                && !is_of_law(scan, item.first) =>
            {
                since_document = 0;
            }
            _ => {}
        }
    }
    None
}

/// Whether `luật` at `at` is what is taught or kept, and no one law: `lĩnh vực pháp | luật`.
fn is_of_law(scan: &Scan, at: usize) -> bool {
    const LAW: Syllable = Syllable::literal("luật");
    let word = &scan.doc.tokens[at];
    word.syllable == LAW && word.case == Case::Lower
}

/// The day that opens the clause behind what only sets the scene: `Liên quan đến vụ cháy ngày 15/8, |
/// sáng 17/8, UBND tỉnh …`.
fn later(items: &[Item], at: usize) -> Option<(usize, &When)> {
    const OPENS: usize = 2;
    let scene = |item: &Item| {
        !matches!(
            item.kind,
            Kind::Verb(_) | Kind::Event(_) | Kind::Word(Word::Passive) | Kind::Attends(_)
        )
    };
    let (before, [first, day, next, ..]) = items.split_at_checked(at + 1)? else {
        return None;
    };
    let comma = |item: &Item| matches!(item.kind, Kind::Sign(','));
    match &day.kind {
        Kind::Date(when) if when.is_day() && at > OPENS => {
            let opens = before.iter().all(scene) && !comma(&items[at - 1]);
            (opens && comma(first) && comma(next)).then_some((at + 2, when))
        }
        _ => None,
    }
}

/// The day said behind an event of which somebody tells on another: `Ngày 20/8, ông Bình cho biết đã
/// trao … vào ngày 17/8`.
pub(super) fn told_of(items: &[Item], (day, at): (usize, usize)) -> Option<&When> {
    let says = |item: &Item| matches!(item.kind, Kind::Attends(Part::Speaker));
    let comma = |item: &&Item| !matches!(item.kind, Kind::Sign(','));
    let told = items.get(day..at)?.iter().any(says);
    let clause = items[at..].iter().take_while(comma).count();
    let mut days = dates(&items[at..at + clause]);
    days.find(|when| matches!(when, When::Day { .. } | When::Days { .. }))
        .filter(|_| told)
}

/// The day said right behind the event at item `at`, where the sentence tells another
/// first: `Tối 23/5, ông Bình xin lỗi về buổi lễ ngày 21/5`.
pub(super) fn behind<'a>(scan: &Scan, items: &'a [Item], at: usize) -> Option<&'a When> {
    let tokens = &scan.doc.tokens;
    let words = |item: &Item| tokens[item.first..=item.last].iter();
    // `lễ kỷ niệm ngày 27/7`, `nhân ngày 27/7`
    let of_another = |token: &Token| OCCASIONS.contains(&token.syllable);
    let open = |item: &&Item| matches!(item.kind, Kind::Plain | Kind::Date(_));
    let near = items.get(at + 1..)?.iter().take(BEHIND).take_while(open);
    let (place, when) = near
        .enumerate()
        .find_map(|(place, item)| match &item.kind {
            Kind::Date(when @ (When::Day { .. } | When::Days { .. })) => {
                Some((at + 1 + place, when))
            }
            _ => None,
        })?;
    let before = items[at..place].iter().flat_map(words);
    (!before.into_iter().any(of_another) && !is_paired(items, place)).then_some(when)
}

/// The month or year that opens a sentence: `Tháng 8/2018, Công ty A tổ chức …`, `Đầu tháng 8 vừa qua,
/// …`.
pub(super) fn opening(scan: &Scan, items: &[Item], context: &Context) -> Option<Edtf> {
    const PARTS: [Syllable; 7] = Syllable::literals("đầu|giữa|cuối|thượng|trung|hạ|tuần");
    const PASSED: [Syllable; 3] = Syllable::literals("vừa|qua|rồi");
    let is = |words: &[Syllable], item: &Item| {
        let mut tokens = scan.doc.tokens[item.first..=item.last].iter();
        tokens.all(|token| words.contains(&token.syllable))
    };
    let items = after_marks(items);
    let at = items.iter().position(|item| !is(&PARTS, item))?;
    let Kind::Date(when @ (When::Months { .. } | When::Year(_))) = &items[at].kind else {
        return None;
    };
    let comma = items[at + 1..].iter().find(|item| !is(&PASSED, item))?;
    let one = !matches!(when, When::Months { first, last, .. } if first != last);
    let clause = one && matches!(comma.kind, Kind::Sign(','));
    match (when, &context.published) {
        _ if !clause => None,
        (When::Months { year: None, .. }, Some(published)) if plans(items) => {
            // `Cuối tháng 4, Sở A sẽ tổ chức …`: still to come.
            let first = published.period()?.first;
            let date = when.edtf(Some(first.year))?;
            match date.period()?.last < first {
                true => when.edtf(first.year.checked_add(1)),
                false => Some(date),
            }
        }
        (When::Months { year: None, .. }, Some(published)) => when.seen_from(published),
        (When::Months { year: None, .. }, None) => None,
        (When::Year(_), _) if at > 0 => None,
        _ => context.date(when),
    }
}

/// Whether something is only planned.
pub(super) fn plans(items: &[Item]) -> bool {
    items
        .iter()
        .any(|item| matches!(item.kind, Kind::Word(Word::Plan)))
}

/// The day told last before a sentence in its paragraph, where it says `cùng ngày` before item
/// `at`.
pub(super) fn same_day(
    scan: &Scan,
    sentence: &Sentence,
    (sentences, context): (&[Sentence], &Context),
    at: usize,
) -> Option<Edtf> {
    const SAME: [Syllable; 2] = Syllable::literals("cùng|ngày");
    let same = |item: &Item| scan.doc.begins(item.first, &SAME);
    let here = sentence.items.first()?.first;
    let earlier = |other: &&Sentence| {
        let first = other.items.first().map(|item| item.first);
        other.paragraph == sentence.paragraph && first < Some(here)
    };
    let dated = |other: &&Sentence| other.kinds.have(Kinds::DAY);
    let before = sentences.iter().rev().filter(dated).filter(earlier);
    let mut days = before.filter_map(|other| told(scan, other.items).map(|(_, day)| (other, day)));
    let (other, day) = days
        .next()
        .filter(|_| sentence.items[..at].iter().any(same))?;
    date(scan, other, sentences, context, day)
}

/// Whether a clause opens at the event at item `at` and tells its day at `day`: `Tại buổi gặp mặt
/// cán bộ nghỉ hưu chiều 20/12, …`, `Lễ viếng lúc 7 giờ ngày 5/3, …`.
pub(super) fn stands_with(scan: &Scan, items: &[Item], at: usize, day: usize) -> bool {
    const AT: [Syllable; 3] = Syllable::literals("tại|trong|lề");
    let before = items[at].first.checked_sub(1);
    let first = after_marks(items).first().map(|item| item.first) == Some(items[at].first);
    // `Hội A | họp mặt | ngày 13/10`
    let unit = at > 0 && matches!(items[at - 1].kind, Kind::Unit(_)) && day == at + 1;
    let opens = first
        || unit
        || before.is_some_and(|before| AT.contains(&scan.doc.tokens[before].syllable));
    let parted = |item: &Item| matches!(item.kind, Kind::Sign(',' | ';' | ':'));
    opens && at < day && !items[at..day].iter().any(parted) || closes(scan, items, at, day)
}

/// Whether the day at item `day` closes the sentence of the event at item `at`: `Bộ trưởng A dự kỷ niệm 60 năm
/// thành lập Viện B, | sáng 14/9.`
fn closes(scan: &Scan, items: &[Item], at: usize, day: usize) -> bool {
    let part = scan.doc.tag(items[day].first) == Some(Tag::Time(Time::PartOfDay));
    let comma = day > at && matches!(items[day - 1].kind, Kind::Sign(','));
    let mut rest = items[day + 1..].iter();
    part && comma && rest.all(|item| matches!(item.kind, Kind::Sign('.')))
}

/// Whether `nhân ngày` stands at `at`: of what is remembered, `nhân ngày Sách Việt Nam (21-4)`.
fn is_occasion(scan: &Scan, at: usize) -> bool {
    const OCCASION: [Syllable; 2] = Syllable::literals("nhân|ngày");
    scan.doc.begins(at, &OCCASION)
}

/// Whether the day at item `at` stands in brackets behind a day that has a name: `Ngày Sách Việt
/// Nam (21/4)`.
fn is_of_named(scan: &Scan, items: &[Item], at: usize) -> bool {
    const DAY: Syllable = Syllable::literal("ngày");
    let bracketed = at > 1 && matches!(items[at - 1].kind, Kind::Sign('('));
    // `trong hai ngày (7 và 8/3)`
    let mut name = items[..at - usize::from(bracketed)]
        .iter()
        .rev()
        .skip(1)
        .take_while(|item| !matches!(item.kind, Kind::Sign(_) | Kind::Date(_)));
    bracketed && name.any(|item| scan.doc.tokens[item.first].syllable == DAY)
}

/// Whether the day at item `at`, with its year, is one so long ago as is said before it: `45 năm trước, | ngày
/// 21-9-1973, …`.
fn is_long_ago(scan: &Scan, items: &[Item], at: usize) -> bool {
    const AGO: [Syllable; 2] = Syllable::literals("năm|trước");
    let [.., ago, comma] = &items[..at] else {
        return false;
    };
    let dated = matches!(&items[at].kind, Kind::Date(when) if when.year().is_some());
    dated && matches!(comma.kind, Kind::Sign(',')) && scan.doc.follows(ago.last + 1, &AGO)
}

/// Whether the day at `at` is that of what was reported: `vụ án xảy ra ngày 4/10`.
fn happened(scan: &Scan, at: usize) -> bool {
    const HAPPENS: [Syllable; 2] = Syllable::literals("xảy|ra");
    let before = at
        .checked_sub(2)
        .and_then(|from| scan.doc.tokens.get(from..at));
    before.is_some_and(|before| before.iter().map(|token| token.syllable).eq(HAPPENS))
}

/// Whether the day at item `at` is one of which somebody speaks at an event: `Tại buổi lễ, ông Bình nêu rõ, | ngày
/// 2/9/1945 …`.
fn is_of_speech(scan: &Scan, items: &[Item], at: usize) -> bool {
    const SAYS: [Syllable; 9] = Syllable::literals("rõ|mạnh|biết|định|rằng|nói|kể|hay|sẻ");
    let [before @ .., says, comma] = &items[..at] else {
        return false;
    };
    matches!(comma.kind, Kind::Sign(',' | ':'))
        && SAYS.contains(&scan.doc.tokens[says.last].syllable)
        && before
            .iter()
            .any(|item| matches!(item.kind, Kind::Event(_)))
}

/// Whether the day at `at` is that of a death: `đã từ trần hồi 5 giờ | ngày 14/9`.
fn died(scan: &Scan, at: usize) -> bool {
    const DEATHS: [[Syllable; 2]; 4] = [
        Syllable::literals("từ|trần"),
        Syllable::literals("qua|đời"),
        Syllable::literals("tạ|thế"),
        Syllable::literals("hy|sinh"),
    ];
    const REACH: usize = 8;
    let words = (at.saturating_sub(REACH)..at).rev();
    let mut words = words.take_while(|&at| {
        let token = &scan.doc.tokens[at];
        token.is_word() || token.kind == TokenKind::Number || token.is(':')
    });
    words.any(|at| scan.doc.noun(at, &DEATHS).is_some() || passed_away(scan, at))
}

/// Whether `mất` at `at` tells that a person died: `cụ Bình đã | mất hồi 5 giờ`; not `sợ mất thời gian`.
fn passed_away(scan: &Scan, at: usize) -> bool {
    const GONE: Syllable = Syllable::literal("mất");
    const DONE: [Syllable; 3] = Syllable::literals("đã|vừa|mới");
    const ONES: [Syllable; 9] = Syllable::literals("ông|bà|cụ|cha|bố|mẹ|anh|chị|ấy");
    const WHEN: [Syllable; 10] = Syllable::literals("ngày|hồi|lúc|vào|tại|năm|sáng|trưa|chiều|tối");
    let tokens = &scan.doc.tokens;
    let says = |at: usize, words: &[Syllable]| {
        tokens
            .get(at)
            .is_some_and(|token| words.contains(&token.syllable))
    };
    let one = |at: usize| tokens[at].case == Case::Initial || says(at, &ONES);
    let before = || (0..at).rev().find(|&at| !says(at, &DONE));
    tokens[at].syllable == GONE && says(at + 1, &WHEN) && before().is_some_and(one)
}
