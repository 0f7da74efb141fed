//! The pieces of a group: how its awards are counted beside its recipients, which
//! grade is whose, which awards are one said twice.

use super::super::item::AwardName;
use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Word;
use super::super::scan::Scan;
use super::super::tag::Tag;
use super::held::is_title;
use super::often::is_word;
use super::recipients::Group;
use super::recipients::Recipients;
use super::segment::count_before;
use crate::model::Grade;
use crate::text::Syllable;
use crate::text::word;
use std::iter::Peekable;
use std::ops::Range;
use std::rc::Rc;
use std::vec::IntoIter;

/// Whether the pieces of a group's awards make up the one count of its recipients:
/// `3 cá nhân được tặng 1 Huân chương Lao động hạng Nhì, 2 hạng Ba`.
pub(super) fn each_piece(
    items: &[Item],
    group: &Range<usize>,
    from: usize,
    recipients: &Recipients,
) -> bool {
    let [only] = &recipients.groups[..] else {
        return false;
    };
    let named = |at: &usize| matches!(items[*at].kind, Kind::Award(_) | Kind::Grade(_));
    let pieces: Vec<u64> = group
        .clone()
        .filter(named)
        .filter_map(|at| count_before(items, at, from))
        .collect();
    pieces.len() > 1 && only.count == Some(pieces.iter().sum())
}

/// The awards and their recipients one by one where grades stand in the order of
/// the names: `hạng Nhất, Nhì, Ba cho A, B và C`.
pub(super) fn in_order(
    award: AwardName,
    recipients: Rc<Recipients>,
    counted: bool,
    record: bool,
) -> Vec<(AwardName, Rc<Recipients>)> {
    let grades = award.grades.as_deref().unwrap_or_default();
    let one = |at: usize, grade| {
        let award = AwardName {
            grade: Some(grade),
            grades: None,
            ..award.clone()
        };
        (award, Rc::new(recipients.only(at)))
    };
    let named = recipients.groups.is_empty() && grades.len() > 1;
    if named && grades.len() == recipients.named() {
        let grades = grades.iter().enumerate();
        return grades.map(|(at, &grade)| one(at, grade)).collect();
    }
    // `Ông Bình được tặng Huân chương Lao động hạng Nhất, Nhì`: one of each; in a record also where
    // nobody is named.
    if named && (recipients.named() == 1 || record && recipients.named() == 0) && !counted {
        return grades.iter().map(|&grade| one(0, grade)).collect();
    }
    vec![(award, recipients)]
}

/// The awards of a group, each with whose it is, where `lần lượt` says that they stand in the order of the
/// names: `A và B lần lượt được tặng Huân chương Lao động hạng Nhì và Bằng khen`; else none.
pub(super) fn by_turns(
    scan: &Scan,
    items: &[Item],
    group: &Range<usize>,
    (from, to): (usize, usize),
    recipients: &Recipients,
) -> Peekable<IntoIter<(usize, Recipients)>> {
    const BY_TURNS: [Syllable; 2] = Syllable::literals("lần|lượt");
    let many = recipients.named();
    // `lần lượt cho`, `lần lượt | được tặng`; not `lần lượt | lên nhận`, which tells in what order they came.
    let said = |at: usize| {
        let next = (at..to).find(|&next| items[next].first >= items[at].first + BY_TURNS.len());
        let whose = |at: usize| {
            matches!(
                items[at].kind,
                Kind::Verb(_) | Kind::Word(Word::Passive | Word::To)
            )
        };
        scan.doc.begins(items[at].first, &BY_TURNS)
            && (matches!(items[at].kind, Kind::Word(Word::To)) || next.is_some_and(whose))
    };
    let one_each = many > 1 && recipients.groups.is_empty() && (from..to).any(said);
    let named = |&at: &usize| match &items[at].kind {
        Kind::Award(award) => award.grades.is_none(),
        _ => false,
    };
    let awards: Vec<usize> = group.clone().filter(|at| one_each && named(at)).collect();
    let turns = match awards.len() == many {
        true => awards,
        false => Vec::new(),
    };
    let whose = |(turn, at)| (at, recipients.only(turn));
    let turns: Vec<(usize, Recipients)> = turns.into_iter().enumerate().map(whose).collect();
    turns.into_iter().peekable()
}

/// Whether the next award of the group is the same, of another kind: `Bằng khen toàn
/// diện và Bằng khen phong trào`; not an order with its grade, `Huân chương Kháng chiến chống
/// Pháp hạng Nhì, chống Mỹ hạng Nhì`.
pub(super) fn is_said_again(items: &[Item], at: usize, group: &Range<usize>) -> bool {
    let Kind::Award(award) = &items[at].kind else {
        return false;
    };
    if award.grade.is_some() {
        return false;
    }
    let next = (at + 1..group.end)
        .take_while(|&at| !matches!(items[at].kind, Kind::Quantity(_)))
        .find_map(|at| match &items[at].kind {
            Kind::Award(next) => Some(next),
            _ => None,
        });
    next.is_some_and(|next| {
        next.entry == award.entry && next.grade == award.grade && next.giver == award.giver
    })
}

/// The grade of an order that the group names again right behind it with another grade, where those who
/// share both are counted together: `Huân chương Lao động hạng Nhì, Huân chương Lao động hạng Ba cho
/// 3 cá nhân`.
pub(super) fn shared_grade(
    items: &[Item],
    at: usize,
    group: &Range<usize>,
    recipients: &Recipients,
) -> Option<Grade> {
    let several = |group: &Group| group.count.is_some_and(|count| count > 1) && !group.times;
    let shared = recipients.named() == 0
        && !recipients.groups.is_empty()
        && recipients.groups.iter().all(several);
    let Kind::Award(award) = &items[at].kind else {
        return None;
    };
    let apart = |at: &usize| matches!(items[*at].kind, Kind::Quantity(_) | Kind::Date(_));
    let next = (at + 1..group.end)
        .take_while(|at| !apart(at))
        .find_map(|at| match &items[at].kind {
            Kind::Award(next) => Some(next),
            _ => None,
        })?;
    let same = next.entry == award.entry && next.giver == award.giver && next.grade.is_some();
    award
        .grade
        .filter(|_| shared && same && next.grade != award.grade)
}

/// Whether what stands behind an award counts its grades: `Huân chương Lao động (1 hạng Nhất,
/// 2 hạng Nhì)`, `Huân chương Lao động: 01 hạng Nhất`.
pub(super) fn told_by_grades(award: &AwardName, behind: &[Item]) -> bool {
    award.grade.is_none()
        && award.grades.is_none()
        && matches!(behind, [opens, many, grade, ..]
            if matches!(opens.kind, Kind::Sign('(' | ':'))
                && matches!((&many.kind, &grade.kind), (Kind::Quantity(_), Kind::Grade(_))))
}

/// How many titles a group names that are said to be so many: `hai danh hiệu A và
/// B`; else 0.
pub(super) fn titles(scan: &Scan, items: &[Item], group: &Range<usize>) -> u64 {
    let carried = scan.doc.tag(items[group.start].first) == Some(Tag::Carrier);
    let named = items[group.clone()]
        .iter()
        .filter(|item| matches!(item.kind, Kind::Award(_)));
    match named.count() as u64 {
        named if carried && named > 1 => named,
        _ => 0,
    }
}

/// How many pieces a sentence counts behind the colon of an award, where it counts several awards so:
/// `trong đó: Cờ thi đua: 35; Bằng khen: 98`.
pub(super) fn tallied(items: &[Item], at: usize) -> Option<u64> {
    let pieces = |at: usize| {
        let [award, colon, many, rest @ ..] = items.get(at..)? else {
            return None;
        };
        let Kind::Quantity(quantity) = many.kind else {
            return None;
        };
        let row = matches!(award.kind, Kind::Award(_)) && matches!(colon.kind, Kind::Sign(':'));
        let ends = rest
            .first()
            .is_none_or(|next| matches!(next.kind, Kind::Sign(';' | ',' | '.')));
        quantity.count().filter(|_| row && ends)
    };
    let own = pieces(at)?;
    let others = (0..items.len()).filter(|&other| other != at);
    others.filter_map(pieces).next().map(|_| own)
}

/// How many receive a title, or the one named right before it, where one number counts both together: `9 Nghệ sĩ nhân
/// dân, | Nghệ sĩ ưu tú`.
pub(super) fn title_before(items: &[Item], at: usize, from: usize) -> Option<u64> {
    let title = |item: &Item| matches!(&item.kind, Kind::Award(award) if is_title(award));
    let before = at.checked_sub(2).filter(|&before| before > from)?;
    let pair = title(&items[before]) && items[before + 1].is_joiner() && title(&items[at]);
    let many = |count: &u64| *count > 1;
    count_before(items, before, from)
        .filter(|_| pair)
        .filter(many)
}

/// How many times the last of several grades was received, as a bracket behind them says: `hạng Nhất, Nhì
/// (2 lần)`.
pub(super) fn times_of_last(scan: &Scan, items: &[Item], at: usize) -> Option<u64> {
    match items.get(at + 1..)? {
        [open, many, times, close, ..]
            if matches!(
                (&open.kind, &close.kind),
                (Kind::Sign('('), Kind::Sign(')'))
            ) && is_word(scan, times, word!("lần")) =>
        {
            match &many.kind {
                Kind::Quantity(quantity) => quantity.count(),
                _ => None,
            }
        }
        _ => None,
    }
}
