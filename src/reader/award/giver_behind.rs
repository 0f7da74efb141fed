//! Who confers by the words behind an award: `do Chủ tịch nước tặng`, `của Chủ tịch UBND tỉnh`.

use super::super::item::Giver;
use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Word;
use super::super::scan::Scan;
use super::super::tag::Tag;
use super::super::tag::Verb;
use super::giver_named::is_whole;
use super::giver_named::joint;
use super::giver_named::named;
use super::often::is_word;
use crate::model::lexicon;
use crate::text::Syllable;
use crate::text::word;

/// How far after an award `do Chủ tịch nước tặng` may reach.
const BY_REACH: usize = 5;

/// How far behind an award, and other gifts, those may be told from whom they are.
const FROM_REACH: usize = 12;

/// How far behind an award it may be told whom it honours.
const TITLE_REACH: usize = 7;

/// Who gives by the words behind an award: `… hạng Ba do Chủ tịch nước tặng`, `… lần
/// thứ 2 của Chủ tịch nước`, `Bằng khen từ Thủ tướng`.
pub(super) fn behind(scan: &Scan, items: &[Item]) -> Option<Giver> {
    let word = |item: &Item| scan.doc.tokens[item.first].syllable;
    let nth = |item: &&Item| {
        matches!(item.kind, Kind::Quantity(_) | Kind::Date(_))
            || const { Syllable::literals::<2>("lần|thứ") }.contains(&word(item))
    };
    // `Bằng khen truy tặng của UBND tỉnh`
    let items = match items {
        [verb, of, ..]
            if matches!(verb.kind, Kind::Verb(Verb::Give))
                && matches!(of.kind, Kind::Word(Word::Of)) =>
        {
            return named(scan, items.get(2)?);
        }
        // `Kỷ niệm chương (Hội Nông dân Việt Nam trao tặng năm 2004)`
        [open, by, verb, ..]
            if matches!(open.kind, Kind::Sign('('))
                && matches!(verb.kind, Kind::Verb(Verb::Give)) =>
        {
            return named(scan, by);
        }
        items => items,
    };
    let whole = items;
    let items = &items[items.iter().take_while(nth).count()..];
    // `Giấy khen 5 năm, giai đoạn 2015-2020 của UBND huyện`
    let items = match items {
        [years, comma, term, rest @ ..]
            if is_word(scan, years, word!("năm"))
                && matches!(comma.kind, Kind::Sign(','))
                && matches!(term.kind, Kind::Date(_)) =>
        {
            rest
        }
        items => items,
    };
    // `trao Giấy khen và tiền thưởng của Chủ tịch UBND huyện cho …`
    let beside = |item: &&Item| {
        matches!(
            item.kind,
            Kind::Sign(',') | Kind::Word(Word::And | Word::Gift | Word::Money)
        )
    };
    let gifts = items.iter().take_while(beside).count();
    let beside_gifts = gifts > 1;
    let items = if beside_gifts { &items[gifts..] } else { items };
    let [by, rest @ ..] = &items[..items.len().min(BY_REACH)] else {
        return None;
    };
    let gives = |item: &Item| matches!(item.kind, Kind::Verb(Verb::Give));
    match () {
        _ if word(by) == const { Syllable::literal("do") } => {
            joint(scan, &rest[..rest.iter().position(gives)?])
        }
        _ if let Some(giver) = far_behind(scan, whole) => Some(giver),
        // `từ Thành Đoàn A, Hội B`
        _ if word(by) == const { Syllable::literal("từ") } => {
            let to = |item: &Item| matches!(item.kind, Kind::Word(Word::To));
            let end = whole.iter().position(to).unwrap_or(whole.len());
            let from = whole.len() - items.len() + 1;
            // `từ đại diện Hội A`, `từ lãnh đạo tỉnh`
            const STAND: [Syllable; 3] = Syllable::literals("đại|diện|lãnh");
            let stands = |item: &&Item| STAND.contains(&word(item));
            let stand = rest.iter().take_while(stands).count();
            named(scan, rest.get(stand)?).and_then(|_| joint(scan, whole.get(from + stand..end)?))
        }
        _ if matches!(by.kind, Kind::Word(Word::Of)) => rest
            .first()
            .filter(|item| {
                let body = matches!(item.kind, Kind::Unit(_) | Kind::UnitMeant(_));
                // `Bằng khen của Thủ tướng TÊN`, not `Bằng khen của ông Bình, Giám đốc …`
                let office = matches!(item.kind, Kind::Person(_))
                    && matches!(scan.doc.tag(item.first), Some(Tag::Office(_)));
                // `Cờ thi đua năm 2008 của UBND tỉnh`
                let dated = matches!(whole.first(), Some(first)
                    if matches!(first.kind, Kind::Date(_) | Kind::Quantity(_)))
                    && matches!(item.kind, Kind::Unit(unit) if scan.units.is_authority(unit));
                matches!(item.kind, Kind::Office(_)) || office || dated || (body && beside_gifts)
            })
            .and_then(|item| {
                let person = matches!(item.kind, Kind::Person(_));
                named(scan, item).filter(|giver| !person || is_whole(giver))
            }),
        _ => None,
    }
}

/// Who gives behind the words on whom a paper honours: `Giấy khen học sinh giỏi của Trường A`,
/// `Bằng khen doanh nghiệp tiêu biểu của Bộ B`.
pub(super) fn titled(scan: &Scan, award: &Item, items: &[Item]) -> Option<Giver> {
    let Kind::Award(award) = &award.kind else {
        return None;
    };
    let entry = lexicon::award_at(award.entry);
    // `Thư khen kíp mổ của Bệnh viện A`: whose they are.
    let names_whom = entry.class == "certificate" && entry.id != "thu-khen";
    let of = items
        .iter()
        .take(TITLE_REACH)
        .position(|item| matches!(item.kind, Kind::Word(Word::Of)))?;
    let says_whom = |item: &Item| match item.kind {
        Kind::Receiver(_) | Kind::Sign('"') => true,
        Kind::Plain => !matches!(
            scan.doc.tag(item.first),
            Some(Tag::Circumstance | Tag::Stop)
        ),
        _ => false,
    };
    let body = items.get(of + 1).filter(|item| {
        matches!(
            item.kind,
            Kind::Unit(_) | Kind::UnitMeant(_) | Kind::Office(_)
        )
    })?;
    let told = of > 0 && names_whom && award.giver.is_none();
    named(scan, body).filter(|_| told && items[..of].iter().all(says_whom))
}

/// Who gives behind other gifts, which are received together: `nhận Bằng khen tuyên dương,
/// phần thưởng khích lệ từ Thành đoàn A`.
pub(super) fn from_whom(scan: &Scan, items: &[Item]) -> Option<Giver> {
    let from = |item: &Item| is_word(scan, item, word!("từ"));
    let at = items.iter().take(FROM_REACH).position(from)?;
    let beside = |item: &Item| {
        matches!(
            item.kind,
            Kind::Plain
                | Kind::Quantity(_)
                | Kind::Verb(Verb::Give)
                | Kind::Attends(_)
                | Kind::Sign(',')
                | Kind::Word(Word::And | Word::Gift | Word::Money | Word::Plural | Word::Each)
        )
    };
    let whom = &items[at + 1..];
    let whom = &whom[..whom.iter().take_while(|item| !ends_givers(item)).count()];
    named(scan, whom.first()?)?;
    joint(scan, whom).filter(|_| items[..at].iter().all(beside))
}

/// Whether the words on who gives end: `từ Hội A, Báo B | cho …`.
fn ends_givers(item: &Item) -> bool {
    matches!(
        item.kind,
        Kind::Word(Word::To | Word::Passive) | Kind::Verb(_) | Kind::Award(_) | Kind::Attends(_)
    )
}

/// Who gives, at the end of what an award was given for: `Bằng khen đơn vị có thành tích …
/// do UBND tỉnh tặng`.
fn far_behind(scan: &Scan, items: &[Item]) -> Option<Giver> {
    let by =
        |item: &Item| scan.doc.tokens[item.first].syllable == const { Syllable::literal("do") };
    let at = items.iter().position(by)?;
    let parts = |item: &Item| {
        matches!(
            item.kind,
            Kind::Verb(_) | Kind::Word(Word::To | Word::Passive) | Kind::Sign(',' | ';' | '.')
        )
    };
    let rest = &items[at + 1..];
    let gives = rest
        .iter()
        .take(BY_REACH)
        .position(|item| matches!(item.kind, Kind::Verb(Verb::Give)))?;
    let told = !items[..at].iter().any(parts);
    joint(scan, &rest[..gives]).filter(|_| told)
}
