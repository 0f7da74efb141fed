//! Segments: the stretches of a sentence that speak of one giving each, and the
//! groups of awards in them.

use super::super::context::Sentence;
use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Word;
use super::super::page::Role;
use super::super::scan::Scan;
use super::super::tag::Receiver;
use super::super::tag::Tag;
use super::super::tag::Verb;
use super::receivers_row;
use crate::text::Syllable;
use std::ops::Range;

/// Most words on what kind of commendation it is: `Bằng khen chuyên đề, phong trào:`.
pub(super) const KIND_REACH: usize = 3;

/// Most words of `năm liên tục`, and one more.
const OFTEN: usize = 4;

/// The items of `(truy tặng)`.
const BRACKETED: usize = 3;

/// A stretch of a sentence between `;` and `:`.
pub(super) struct Segment<'a> {
    pub items: &'a [Item],
    pub from: usize,
    pub to: usize,
    /// Its place in the sentence.
    pub number: usize,
    pub role: Role,
}

impl<'a> Segment<'a> {
    /// All of a sentence.
    pub(super) fn whole(sentence: &'a Sentence) -> Segment<'a> {
        Segment {
            items: sentence.items,
            from: 0,
            to: sentence.items.len(),
            number: 0,
            role: sentence.role,
        }
    }
}

/// The segments of a sentence. A `:` directly after an award begins its
/// recipients and is no border.
pub(super) fn segments(scan: &Scan, items: &[Item]) -> Vec<Range<usize>> {
    let mut segments = Vec::new();
    let mut start = 0;
    let mut bracket_end = 0;
    let listed = listed_names(items);
    for (at, item) in items.iter().enumerate() {
        // `12 tập thể (Phòng 1; Phòng 4; …)`: who they are.
        if matches!(item.kind, Kind::Sign('(')) {
            bracket_end = names_end(items, at);
        }
        if at < bracket_end {
            continue;
        }
        // `Bằng khen: 3 tập thể`, `Bằng khen phong trào: 3 tập thể`
        let after_award = || {
            let before = items[..at].iter().rev();
            let words = before.clone().take(KIND_REACH);
            let words = words.take_while(|item| matches!(item.kind, Kind::Plain));
            let named = before.clone().nth(words.count());
            named.is_some_and(|item| matches!(item.kind, Kind::Award(_) | Kind::Grade(_)))
        };
        // `tặng Bằng khen cho: 05 người`, `tặng Bằng khen cho: Phòng 8, ông Bình`
        let to_counted = || {
            at > 0
                && matches!(items[at - 1].kind, Kind::Word(Word::To))
                && matches!(items.get(at + 1), Some(next)
                    if matches!(next.kind, Kind::Quantity(_) | Kind::Unit(_) | Kind::Person(_)))
        };
        // `cho tập thể: Phòng 5, Phòng 7`, `…: ông Bình và tập thể: Phòng 5`
        let to_named = || {
            matches!(&items[..at], [.., to, receiver]
            if match to.kind {
                Kind::Word(Word::To) => matches!(receiver.kind, Kind::Receiver(Receiver::Collective)),
                Kind::Word(Word::And) => matches!(receiver.kind, Kind::Receiver(_)),
                _ => false,
            }) && matches!(items.get(at + 1), Some(next)
                    if matches!(next.kind, Kind::Unit(_) | Kind::Person(_)))
        };
        // `cho các đơn vị: Phòng 5; Công an xã An; thôn Đông`
        if matches!(item.kind, Kind::Sign(':'))
            && let Some(end) = receivers_row::named_below(scan, items, at)
        {
            bracket_end = end;
            continue;
        }
        let border = match item.kind {
            Kind::Sign(';') => {
                at < listed
                    && !receivers_row::joins(scan, &items[start..], at - start)
                    && !receivers_row::follows_to(scan, &items[start..], at - start)
            }
            Kind::Sign(':') => !after_award() && !to_counted() && !to_named(),
            _ => false,
        };
        if border {
            segments.push(start..at);
            start = at + 1;
        }
    }
    segments.push(start..items.len());
    segments.retain(|segment| !segment.is_empty());
    segments
}

/// Where the names begin that alone stand behind a `:` to the end: `…: Sở A; Sở B và ông Bình`.
fn listed_names(items: &[Item]) -> usize {
    let names = |item: &&Item| {
        matches!(
            item.kind,
            Kind::Person(_) | Kind::Unit(_) | Kind::Sign(',' | ';' | '.') | Kind::Word(Word::And)
        )
    };
    let begin = items.len() - items.iter().rev().take_while(names).count();
    let colon = begin
        .checked_sub(1)
        .is_some_and(|at| matches!(items[at].kind, Kind::Sign(':')));
    if colon { begin } else { items.len() }
}

/// Where the bracket ends that opens at `at`, if no award is named in it.
fn names_end(items: &[Item], at: usize) -> usize {
    let ends = |item: &Item| matches!(item.kind, Kind::Sign(')') | Kind::Award(_) | Kind::Grade(_));
    let end = items[at..].iter().position(ends).map(|end| at + end);
    end.filter(|&end| matches!(items[end].kind, Kind::Sign(')')))
        .unwrap_or(at)
}

/// The groups of awards in a segment: awards that only joiners part; some are
/// left out.
pub(super) fn groups(
    scan: &Scan,
    segment: &Segment,
    grade_known: bool,
    left_out: impl Fn(usize) -> bool,
) -> Vec<Range<usize>> {
    let mut groups: Vec<Range<usize>> = Vec::new();
    let mut seen = grade_known;
    for at in segment.from..segment.to {
        let named = match segment.items[at].kind {
            Kind::Award(_) => !left_out(at),
            // `…; Huy chương Sao xanh hạng Nhất`: the grade of what no list knows.
            Kind::Grade(_) => seen && !of_another(scan, segment, at),
            _ => false,
        };
        if !named {
            continue;
        }
        seen = true;
        match groups.last_mut() {
            Some(group)
                if !opens_parts(segment.items, group.end, at)
                    && after_place(segment.items, group.end, at)
                        .iter()
                        .all(|item| joins(&item.kind))
                    || says_verb_again(segment, group, at) =>
            {
                group.end = at + 1
            }
            _ => groups.push(at..at + 1),
        }
    }
    groups
}

/// Whether the award at `at` is the same as the one before `end`, counted again by its parts:
/// `08 Giấy khen (06 Giấy khen tập thể …)`.
fn opens_parts(items: &[Item], end: usize, at: usize) -> bool {
    let entry = |item: &Item| match &item.kind {
        Kind::Award(award) if award.grade.is_none() => Some(award.entry),
        _ => None,
    };
    let counted = matches!(&items[end..at], [open, many]
        if matches!(open.kind, Kind::Sign('(')) && matches!(many.kind, Kind::Quantity(_)));
    counted && end > 0 && entry(&items[at]).is_some_and(|same| entry(&items[end - 1]) == Some(same))
}

/// What stands between two awards, without the bracket that says where the giver of the first is:
/// `Giấy khen của UBND xã A (huyện B), …`.
fn after_place(items: &[Item], from: usize, to: usize) -> &[Item] {
    let between = &items[from..to];
    let given = matches!(&items[from - 1].kind, Kind::Award(award) if award.giver.is_some());
    let place = |item: &Item| matches!(item.kind, Kind::Plain | Kind::Unit(_));
    match between {
        [open, place_name @ ..] if given && matches!(open.kind, Kind::Sign('(')) => {
            let inside = place_name.iter().take_while(|item| place(item)).count();
            match &place_name[inside..] {
                [close, rest @ ..] if matches!(close.kind, Kind::Sign(')')) => rest,
                _ => between,
            }
        }
        _ => between,
    }
}

/// Whether between the awards of those who receive only the verb is said again: `được trao Bằng
/// khen của Bộ A, trao Cờ thi đua của Bộ B`.
fn says_verb_again(segment: &Segment, group: &Range<usize>, at: usize) -> bool {
    let items = segment.items;
    let again = match &items[group.end..at] {
        [comma, verb] | [comma, verb, _] => {
            matches!(comma.kind, Kind::Sign(',') | Kind::Word(Word::And))
                && matches!(verb.kind, Kind::Verb(Verb::Give))
                && items[group.end + 2..at]
                    .iter()
                    .all(|item| joins(&item.kind))
        }
        _ => false,
    };
    let passive = |item: &Item| matches!(item.kind, Kind::Word(Word::Passive));
    let to = |item: &Item| matches!(item.kind, Kind::Word(Word::To) | Kind::Verb(Verb::Propose));
    let many = |pair: &[Item]| {
        matches!(pair[0].kind, Kind::Quantity(_) | Kind::Word(Word::Plural))
            && matches!(pair[1].kind, Kind::Receiver(_))
    };
    let before = &items[segment.from..group.start];
    again
        && before.iter().any(passive)
        && before.windows(2).any(many)
        && !items[segment.from..segment.to].iter().any(to)
}

/// Whether the grade at `at` is of what no list knows: `giải thưởng hạng Nhất`, `bệnh viện hạng I`,
/// or to where somebody rose: `lên hạng Nhất`.
fn of_another(scan: &Scan, segment: &Segment, at: usize) -> bool {
    const MOVES: [Syllable; 2] = Syllable::literals("lên|xuống");
    let before = at.checked_sub(1).filter(|&before| before >= segment.from);
    before.is_some_and(|before| {
        let item = &segment.items[before];
        let noun = matches!(
            scan.doc.tag(item.first),
            None | Some(Tag::Common | Tag::Head(_))
        );
        match item.kind {
            Kind::Plain => noun || MOVES.contains(&scan.doc.tokens[item.first].syllable),
            _ => matches!(item.kind, Kind::UnitMeant(_) | Kind::Receiver(_)),
        }
    })
}

fn joins(kind: &Kind) -> bool {
    matches!(
        kind,
        Kind::Sign(',' | '"' | '\'' | '(' | ')' | '×')
            | Kind::Word(Word::And | Word::Carrier | Word::Plural)
            | Kind::Quantity(_)
            | Kind::Date(_)
    )
}

/// Where the words on the next award begin after one of another: behind whose that
/// was, `… của tập thể trường, 3 cá nhân …`, and how, `Huân chương A (truy tặng), Huân chương B`.
pub(super) fn after_owner(scan: &Scan, segment: &Segment, left: usize, until: usize) -> usize {
    // `13 Bằng khen cấp bộ và UBND tỉnh | cùng nhiều Giấy khen`: of what level that was.
    const LEVEL: Syllable = Syllable::literal("cấp");
    let level = segment
        .items
        .get(left)
        .is_some_and(|item| scan.doc.tokens[item.first].syllable == LEVEL);
    let last = (left..until).rfind(|&at| matches!(segment.items[at].kind, Kind::Word(Word::And)));
    if let Some(and) = last.filter(|and| level && left > segment.from && and + 1 == until) {
        return and;
    }
    let owned = left > segment.from
        && segment
            .items
            .get(left)
            .is_some_and(|item| matches!(item.kind, Kind::Word(Word::Of)));
    let how = |words: &[Item]| {
        matches!(words, [open, verb, close, ..]
            if matches!(open.kind, Kind::Sign('('))
                && matches!(verb.kind, Kind::Verb(Verb::Give))
                && matches!(close.kind, Kind::Sign(')')))
    };
    if left > segment.from && segment.items.get(left..until).is_some_and(how) {
        return left + BRACKETED;
    }
    // `đạt danh hiệu A 5 năm liền | và được tặng …`, `… 5 năm liền |, được tặng …`
    let many = |item: &Item| matches!(item.kind, Kind::Quantity(_));
    let and = |at: &usize| segment.items[*at].is_joiner();
    let plain = |at: &usize| matches!(segment.items[*at].kind, Kind::Plain);
    if left > segment.from && segment.items.get(left).is_some_and(many) {
        let often = (left + 1..until).take(OFTEN).find(|at| !plain(at));
        if let Some(and) = often.filter(|at| *at > left + 1 && and(at)) {
            return and;
        }
    }
    (left..until)
        .find(|&at| owned && matches!(segment.items[at].kind, Kind::Sign(',')))
        .unwrap_or(left)
}

/// Where the words between an award and `cho` end: `và thưởng nóng 5 triệu đồng`.
pub(super) fn after_gifts(items: &[Item], range: Range<usize>) -> Option<usize> {
    let gift = |at: usize| {
        matches!(
            items[at].kind,
            Kind::Word(Word::Gift | Word::Money | Word::Each) | Kind::Quantity(_)
        ) || matches!(items[at].kind, Kind::Verb(Verb::Give))
    };
    // `Bằng khen do Thủ tướng TÊN trao tặng cho …`
    let by_person = |at: usize| {
        let behind = items.get(at + 1..at + 3);
        at == range.start + 1
            && matches!(items[range.start].kind, Kind::Plain)
            && matches!(behind, Some([verb, to])
                if matches!((&verb.kind, &to.kind), (Kind::Verb(Verb::Give), Kind::Word(Word::To))))
    };
    // `Bằng khen của Thủ tướng TÊN cho …`
    let of_person = |at: usize| {
        at > range.start
            && matches!(items[at].kind, Kind::Person(_))
            && (matches!(items[at - 1].kind, Kind::Word(Word::Of)) || by_person(at))
    };
    // `Bằng khen của Bộ trưởng Bộ A – ông TÊN cho …`, `Thư khen của ông TÊN – Bộ trưởng Bộ A cho …`
    let apposed = |at: usize| {
        let given = || {
            let award = range.start.checked_sub(1).map(|award| &items[award].kind);
            matches!(award, Some(Kind::Award(award)) if award.giver.is_some())
        };
        at > range.start
            && matches!(items[at].kind, Kind::Person(_))
            && matches!(items[at - 1].kind, Kind::Sign('-'))
            && match at - 1 - range.start {
                0 => given(),
                _ => matches!(items[at - 2].kind, Kind::Office(_)),
            }
    };
    let counted = |at: usize| matches!(items[at].kind, Kind::Quantity(_));
    // `Bằng khen, tặng hoa kèm tiền thưởng 5 triệu đồng cho …`
    let flowers = |at: usize| {
        matches!(items[at].kind, Kind::Plain)
            && items[at].last > items[at].first
            && items
                .get(at + 1)
                .is_some_and(|next| matches!(next.kind, Kind::Word(Word::Each)))
    };
    let comma = |at: usize| {
        matches!(items[at].kind, Kind::Sign(','))
            && at + 1 < range.end
            && (gift(at + 1) || flowers(at + 1))
            && (!counted(at + 1) || (at + 2 < range.end && gift(at + 2)))
    };
    // `15 triệu đồng/học sinh`
    let stroke = |at: usize| {
        at > range.start
            && matches!(items[at].kind, Kind::Sign('/'))
            && matches!(items[at - 1].kind, Kind::Word(Word::Money))
    };
    // `Huy hiệu Đảng đợt 19/5 cho …`
    let occasion = |at: usize| {
        at > range.start
            && at + 1 < range.end
            && matches!(items[at].kind, Kind::Sign('/'))
            && counted(at - 1)
            && counted(at + 1)
    };
    let rate = |at: usize| stroke(at) || occasion(at) || (at > range.start && stroke(at - 1));
    // `và phần thưởng theo quy định cho …`
    let by_rule = |at: usize| {
        at > range.start
            && matches!(items[at].kind, Kind::Word(Word::Unreal))
            && matches!(items[at - 1].kind, Kind::Word(Word::Gift | Word::Money))
    };
    // `Thư khen của ông TÊN, các quyết định khen thưởng của Bộ A cho …`
    const DECISIONS: usize = 4;
    let decisions = |from: usize| {
        matches!(items.get(from..from + DECISIONS), Some([joiner, many, paper, verb])
            if joiner.is_joiner()
                && matches!(many.kind, Kind::Word(Word::Plural))
                && matches!(paper.kind, Kind::Plain)
                && paper.last > paper.first
                && matches!(verb.kind, Kind::Verb(Verb::Give)))
    };
    let of_decisions = |at: usize| {
        let from = range.start.max((at + 1).saturating_sub(DECISIONS));
        (from..=at).any(decisions)
    };
    let parts = |at: usize| {
        !is_loose(&items[at].kind)
            && !of_decisions(at)
            && !by_rule(at)
            && !rate(at)
            && !comma(at)
            && !of_person(at)
            && !apposed(at)
            && !in_brackets(items, &range, at)
    };
    // `Huân chương Sao vàng - phần thưởng cao quý nhất - dành tặng …`: what it is.
    let dash = |at: usize| matches!(items[at].kind, Kind::Sign('-'));
    let verb = |at: &usize| matches!(items[*at].kind, Kind::Verb(_) | Kind::Word(Word::To));
    let begins = range.start < range.end && dash(range.start);
    // `Huân chương Sao vàng - huân chương cao quý nhất của Nhà nước cho …`
    let award =
        |at: usize| matches!(items.get(at), Some(item) if matches!(item.kind, Kind::Award(_)));
    let from = (range.start + 1..range.end)
        .find(|at| dash(*at) || verb(at))
        .filter(|&at| begins && (dash(at) || award(range.start + 1)))
        .map_or(range.start, |at| at + usize::from(dash(at)));
    let first = (from..range.end).find(|&at| parts(at));
    // `Bằng khen của Bộ A, Tổng cục B và Hội C cho …`
    let body = |at: usize| {
        at < range.end
            && matches!(
                items[at].kind,
                Kind::Unit(_) | Kind::UnitMeant(_) | Kind::Office(_) | Kind::ManyGivers
            )
    };
    let joins = |at: usize| matches!(items[at].kind, Kind::Sign(',')) && body(at + 1);
    let joint = first.filter(|&at| joins(at)).and_then(|at| {
        (at..range.end)
            .find(|&at| parts(at) && !joins(at))
            .filter(|&at| matches!(items[at].kind, Kind::Word(Word::To)))
    });
    joint.or(first)
}

/// Whether an item stands in brackets that open within a range: `(mỗi người)`.
pub(super) fn in_brackets(items: &[Item], range: &Range<usize>, at: usize) -> bool {
    items[range.start..at]
        .iter()
        .rev()
        .find_map(|item| match item.kind {
            Kind::Sign('(') => Some(true),
            Kind::Sign(')') => Some(false),
            _ => None,
        })
        .unwrap_or(false)
}

/// What may stand between an award and `cho`.
fn is_loose(kind: &Kind) -> bool {
    matches!(
        kind,
        Kind::Plain
            | Kind::Sign('"' | '\'' | '(' | ')' | '-')
            | Kind::Date(_)
            | Kind::Unit(_)
            | Kind::UnitMeant(_)
            | Kind::Office(_)
            // `Bằng khen và thưởng nóng 5 triệu đồng cho …`
            | Kind::Quantity(_)
            | Kind::Word(Word::Of | Word::And | Word::Money | Word::Gift | Word::Each)
    )
}

pub(super) fn ends_recipients(kind: &Kind) -> bool {
    matches!(
        kind,
        Kind::Verb(_)
            | Kind::Word(Word::Passive | Word::Thereof | Word::Unreal | Word::Plan | Word::To)
            | Kind::Attends(_)
    )
}

/// Where an award's own count begins, or the award itself.
pub(super) fn own_start(items: &[Item], award: usize, from: usize) -> usize {
    let mut start = award;
    while start > from
        && !counts_behind(items, start - 1)
        && matches!(
            items[start - 1].kind,
            Kind::Quantity(_)
                | Kind::Times
                | Kind::Word(Word::Carrier | Word::Plural)
                | Kind::Sign('"')
        )
    {
        start -= 1;
    }
    start
}

/// Whether a number counts what stands before it: `Huân chương Sao vàng × 2`.
fn counts_behind(items: &[Item], at: usize) -> bool {
    matches!(items.get(..=at), Some([.., sign, many])
        if matches!((&sign.kind, &many.kind), (Kind::Sign('×'), Kind::Quantity(_))))
}

/// The number directly before an award, or behind it and a sign.
pub(super) fn count_before(items: &[Item], award: usize, from: usize) -> Option<u64> {
    let start = own_start(items, award, from);
    // `một trong 16 Anh hùng Lao động`: of so many.
    if let [.., one, among] = &items[from..start]
        && matches!((&one.kind, &among.kind), (Kind::Quantity(_), Kind::Plain))
    {
        return None;
    }
    let behind = items
        .get(award + 2)
        .filter(|_| counts_behind(items, award + 2));
    items[start..award]
        .iter()
        .chain(behind)
        .find_map(|item| match &item.kind {
            Kind::Quantity(quantity) => quantity.count(),
            _ => None,
        })
}
