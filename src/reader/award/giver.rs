//! The giver: who confers, as the frame of a statement tells it.

use super::super::giver_name::SCHOOL;
use super::super::giver_name::bare;
use super::super::item::Giver;
use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Word;
use super::super::office;
use super::super::office::Office;
use super::super::scan::Scan;
use super::super::tag::Tag;
use super::super::tag::Verb;
use super::authority::PRESIDENT;
use super::decision::decision;
use super::elsewhere::is_visited;
use super::held::is_model;
use super::often::is_word;
use super::verb::other_giver;
use crate::model::lexicon;
use crate::text::Case;
use crate::text::Syllable;
use std::ops::Range;

/// How far after an award `do Chủ tịch nước tặng` may reach.
const BY_REACH: usize = 5;

/// How far behind an award, and other gifts, those may be told from whom they are.
const FROM_REACH: usize = 12;

/// How far behind an award it may be told whom it honours.
const TITLE_REACH: usize = 7;

/// How far before the verb the decision may stand that tells it: `ký Quyết định số
/// 12/QĐ-UBND về việc tặng`.
const SIGNED_REACH: usize = 10;

/// First words of the offices whose holders confer; deputies and Party secretaries
/// only hand over.
const CONFERRING: [&str; 15] = [
    "Chủ tịch",
    "Thủ tướng",
    "Bộ trưởng",
    "Giám đốc",
    "Tổng Giám đốc",
    "Tổng cục trưởng",
    "Cục trưởng",
    "Chủ nhiệm",
    "Tư lệnh",
    "Hiệu trưởng",
    "Viện trưởng",
    "Chánh án",
    "Trưởng Công an",
    "Tổng Tham mưu trưởng",
    "Chỉ huy trưởng",
];

/// Where the verbs of a frame stand among its items.
pub(super) struct Verbs {
    /// The first word of the verb, or `được` before it.
    pub begin: usize,
    /// The last verb.
    pub last: usize,
    /// Whether the receiver is the subject.
    pub passive: bool,
    /// Whether the subject proposes what others confer.
    pub proposes: bool,
}

/// The giver: who gave authority to hand over, or decided; else who is named
/// between `được` and the verb; else the subject of an active verb. Of a person
/// the office gives, and only where the verb says more than handing over.
pub(super) fn giver(scan: &Scan, items: &[Item], verbs: &Verbs) -> Option<Giver> {
    let &Verbs {
        begin,
        last,
        passive,
        proposes,
    } = verbs;
    if let Some(behalf) = (0..items.len()).find(|&at| on_behalf(scan, &items[at], passive)) {
        return principal(scan, &items[behalf + 1..]);
    }
    if let Some(decided) = decision(scan, &items[..last]) {
        return Some(decided);
    }
    let asked = (begin..last)
        .rev()
        .find(|&at| proposes && matches!(items[at].kind, Kind::Verb(Verb::Propose)))
        .map(|at| joint(scan, &items[at + 1..last]));
    if passive {
        // `được Bộ A đề nghị Chính phủ tặng`: who is asked.
        let passives = items[begin..last].iter();
        let passives = passives.filter(|item| matches!(item.kind, Kind::Word(Word::Passive)));
        // `được trường biểu dương và Sở A tặng`: the latter.
        let from = other_giver(items, begin, last).unwrap_or(begin);
        let between = joint(scan, &items[from..last]);
        return asked
            .flatten()
            .filter(|_| passives.count() == 1)
            .or(between);
    }
    if proposes {
        return asked?;
    }
    subject(scan, items, begin, last)
}

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
            named(scan, rest.get(stand)?)
                .and_then(|_| joint(scan, whole.get(from + stand..end)?))
        }
        _ if matches!(by.kind, Kind::Word(Word::Of)) => rest
            .first()
            .filter(|item| {
                let body = matches!(item.kind, Kind::Unit(_) | Kind::UnitMeant(_));
                // `Bằng khen của Thủ tướng TÊN`, not `Bằng khen của ông Bình, Giám đốc …`
                let office = matches!(item.kind, Kind::Person(_))
                    && matches!(scan.doc.tag(item.first), Some(Tag::Office(_)));
                // `Cờ thi đua năm 2008 của UBND tỉnh`
                let dated = matches!(whole.first(), Some(first) if matches!(first.kind, Kind::Date(_)))
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
    let from = |item: &Item| is_word(scan, item, "từ");
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

/// Whether the name of an office says of what it is: not `Bộ trưởng` alone.
fn is_whole(giver: &Giver) -> bool {
    let alone =
        |office: &lexicon::OfficeEntry| office.name == giver.name && office.complement == "none";
    giver.unit.is_some() || lexicon::offices().iter().any(alone)
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

/// Who writes a letter of commendation: anybody by his office, also who confers
/// nothing else: `Bí thư Tỉnh ủy Trần Văn Bình gửi Thư khen`, `Thư khen của Thứ trưởng
/// Trần Văn Bình`.
pub(super) fn writer(scan: &Scan, before: &[Item], award: &Item, behind: &[Item]) -> Option<Giver> {
    let Kind::Award(award) = &award.kind else {
        return None;
    };
    if lexicon::award_at(award.entry).id != "thu-khen" {
        return None;
    }
    // `Ủy viên Trung ương Đảng, Thứ trưởng Bộ A`: by the office in a body.
    let office = |item: &Item| match item.kind {
        Kind::Person(mention) => {
            let offices = &scan.mentions[mention].offices;
            let of_body = offices.iter().find(|office| office.unit.is_some());
            let of_state = offices.iter().find(|office| !is_of_party(office));
            of_body.or(of_state).or(offices.first()).map(Giver::office)
        }
        _ => None,
    };
    if let [of, person, ..] = behind
        && matches!(of.kind, Kind::Word(Word::Of))
        && let Some(giver) = office(person)
    {
        return Some(giver);
    }
    let passive = |item: &Item| matches!(item.kind, Kind::Word(Word::Passive | Word::OnBehalf));
    (!before.iter().any(passive))
        .then(|| before.iter().rev().find_map(office))
        .flatten()
}

/// Whether it is a post in the Party, which confers nothing.
fn is_of_party(office: &Office) -> bool {
    let mut posts = lexicon::offices()
        .iter()
        .filter(|entry| entry.kind == "party_post");
    posts.any(|post| office.name.starts_with(post.name))
}

/// `thừa ủy quyền`; `thay mặt` of the one who gives.
fn on_behalf(scan: &Scan, item: &Item, passive: bool) -> bool {
    const STAND_FOR: Syllable = Syllable::literal("thay");
    let stands_for = scan.doc.tokens[item.first].syllable == STAND_FOR;
    matches!(item.kind, Kind::Word(Word::OnBehalf)) && !(passive && stands_for)
}

/// Who is named up to a comma; of one who holds two offices the one by which he confers:
/// `Tổng Bí thư, Chủ tịch nước`.
fn principal(scan: &Scan, items: &[Item]) -> Option<Giver> {
    let items = match items {
        [post, comma, office, ..]
            if matches!(comma.kind, Kind::Sign(','))
                && matches!(&post.kind, Kind::Office(post) if !confers(post))
                && named(scan, office).is_some_and(|giver| giver.name == PRESIDENT) =>
        {
            &items[2..]
        }
        items => items,
    };
    let comma = |item: &Item| matches!(item.kind, Kind::Sign(','));
    let end = items.iter().position(comma).unwrap_or(items.len());
    joint(scan, &items[..end])
}

/// All givers of a stretch, joined as they are printed.
fn joint(scan: &Scan, items: &[Item]) -> Option<Giver> {
    let mut joined: Option<Giver> = None;
    let mut joins = true;
    for (at, item) in items.iter().enumerate() {
        // `Ban Thường vụ | Tỉnh đoàn`: one.
        let whole = items
            .get(at + 1)
            .is_some_and(|next| organ(scan, next).is_some());
        let named = named(scan, item).filter(|_| !goes_on(items, at) && !whole);
        match (named, &mut joined) {
            (Some(giver), None) => joined = Some(giver),
            (Some(giver), Some(first)) if joins => {
                let and = matches!(items[at - 1].kind, Kind::Word(Word::And));
                let joiner = if and { " và " } else { ", " };
                first.name = format!("{}{joiner}{}", first.name, giver.name);
            }
            _ => {}
        }
        joins = matches!(item.kind, Kind::Sign(',') | Kind::Word(Word::And));
    }
    joined
}

/// The subject of an active verb; of a verb that only a joiner precedes, that of the
/// verb before: `Giám đốc tặng 5 triệu đồng cho đơn vị, tặng Giấy khen …`.
fn subject(scan: &Scan, items: &[Item], begin: usize, last: usize) -> Option<Giver> {
    let joined = begin > 0
        && matches!(
            items[begin - 1].kind,
            Kind::Sign(',') | Kind::Word(Word::And)
        );
    let gave = |at: &usize| matches!(items[*at].kind, Kind::Verb(Verb::Give));
    let active = |at: usize| {
        !items[..at]
            .iter()
            .any(|item| matches!(item.kind, Kind::Word(Word::Passive)))
    };
    let bodies = |at: usize| named(scan, &items[at]).is_some() && !is_aside(scan, items, at);
    let bare = |at: usize| !(at + 2..begin).any(bodies);
    if let Some(before) = (0..begin)
        .rev()
        .find(gave)
        .filter(|&at| joined && active(at) && bare(at))
    {
        return subject(scan, items, before, last);
    }
    // `…; Công an huyện A và trao Giấy khen …`: who was told before.
    if joined && begin == 2 && matches!(items[1].kind, Kind::Word(Word::And)) {
        return None;
    }
    let gives = gives(scan, items, begin, last);
    let mut bracketed = false;
    for at in (0..begin).rev() {
        match &items[at].kind {
            Kind::Sign(')') => bracketed = !(of_person(items, at) && names_office(items, at)),
            Kind::Sign('(') => bracketed = false,
            // `UBND quận Sao Mai (TP Đà Nẵng) tặng`
            _ if bracketed => {}
            Kind::Person(_) if is_visited(scan, items, at) => {}
            // What the President hands over he confers.
            Kind::Person(_) if !gives => {
                return named(scan, &items[at]).filter(|giver| giver.name == PRESIDENT);
            }
            Kind::Office(office) if !gives && !confers(office) => return None,
            // `tổ chức lễ biểu dương người tốt, việc tốt và tặng …`
            Kind::Award(award) if is_model(award) => {}
            Kind::Award(_) | Kind::Verb(_) => return None,
            // `Ông Bình, chủ tịch UBND xã, cho biết chính quyền đã tặng …`
            Kind::Attends(_) if tells_of_another(scan, items, at..begin) => return None,
            _ if is_aside(scan, items, at) || goes_on(items, at) => {}
            _ => {
                if let Some(giver) = named(scan, &items[at]) {
                    // `Bí thư Trần Văn Bình và lãnh đạo Đội A trao …`: both hand over.
                    if !gives && stands_beside(scan, &items[..at]) {
                        return None;
                    }
                    if giver.name == SCHOOL
                        && let Some(school) = school_before(scan, &items[..at])
                    {
                        return Some(school);
                    }
                    return Some(beside(scan, items, at, giver));
                }
                if matches!(items[at].kind, Kind::Person(_)) {
                    return None;
                }
            }
        }
    }
    None
}

/// Whether the words before a body name a person and, beside him, who leads that body.
fn stands_beside(scan: &Scan, before: &[Item]) -> bool {
    const LEADS: [Syllable; 3] = Syllable::literals("lãnh|đại|diện");
    let leads = |item: &&Item| LEADS.contains(&scan.doc.tokens[item.first].syllable);
    let comma = |item: &&Item| matches!(item.kind, Kind::Sign(','));
    let mut words = before.iter().rev().peekable();
    let led = words.next_if(|item| leads(item)).is_some();
    let mut words = words.skip_while(leads);
    let and = words
        .next()
        .filter(|item| matches!(item.kind, Kind::Word(Word::And)));
    let one = words.find(|item| !comma(item));
    let person = one.is_some_and(|item| matches!(item.kind, Kind::Person(_)));
    led && and.is_some() && person
}

/// The school of which a sentence spoke last: `hiệu trưởng Trường A cho biết nhà trường đã tặng`.
fn school_before(scan: &Scan, before: &[Item]) -> Option<Giver> {
    const CALLED: Syllable = Syllable::literal("trường");
    let school = |unit: &usize| scan.units.is_called(*unit, CALLED);
    let unit = before.iter().rev().find_map(|item| match &item.kind {
        Kind::Unit(unit) => Some(*unit).filter(school),
        Kind::Office(office) => office.unit.filter(school),
        Kind::Person(mention) => {
            let offices = scan.mentions[*mention].offices.iter();
            offices.filter_map(|office| office.unit).find(school)
        }
        _ => None,
    })?;
    Some(Giver {
        name: scan.units.name(unit),
        unit: Some(unit),
    })
}

/// Whether `cho biết` at the head of a range has somebody else for its clause's subject: not
/// `Huyện đoàn A cho biết vừa tặng …`.
fn tells_of_another(scan: &Scan, items: &[Item], range: Range<usize>) -> bool {
    const DONE: [Syllable; 3] = Syllable::literals("vừa|đã|mới");
    let word = |at: usize| scan.doc.tokens[items[at].first].syllable;
    let mut clause = range.start + 1..range.end;
    word(range.start) == const { Syllable::literal("cho") }
        && clause.any(|at| !DONE.contains(&word(at)))
}

/// Who gives together with the body at `at`: `Hội A và Báo B tặng`, `Hội A, Sở B, Báo C
/// cũng tặng`.
fn beside(scan: &Scan, items: &[Item], at: usize, giver: Giver) -> Giver {
    let body = |at: usize| matches!(items[at].kind, Kind::Unit(_) | Kind::UnitMeant(_));
    let before = |at: usize| {
        let joiner = at.checked_sub(1)?;
        let joins = matches!(items[joiner].kind, Kind::Word(Word::And) | Kind::Sign(','));
        // `Cục A (Bộ B) và Công ty C`
        let close = joiner.checked_sub(1)?;
        let bracket = matches!(items[close].kind, Kind::Sign(')'));
        let open = |&at: &usize| matches!(items[at].kind, Kind::Sign('('));
        let end = match bracket {
            true if body(close.checked_sub(1)?) => close - 1,
            true => (0..close).rev().find(open)?.checked_sub(1)?,
            false => close,
        };
        (joins && body(end)).then_some(end)
    };
    let mut first = at;
    let mut all = vec![at];
    while body(first)
        && let Some(before) = before(first)
    {
        first = before;
        all.push(before);
    }
    // `Công an tỉnh A, Bộ Công an tặng`: of which it is a part.
    let and = at > 0 && matches!(items[at - 1].kind, Kind::Word(Word::And));
    // `UBND thành phố A, UBND phường B tặng`, `Huyện đoàn A, UBND xã B tặng`
    let apart = || match (&items[first].kind, &items[at].kind) {
        (Kind::Unit(one), Kind::Unit(other)) => {
            let units = &scan.units;
            let confers = |unit: usize| units.is_authority(unit) || units.is_union(unit);
            let lower = units.list[*one].head > units.list[*other].head;
            !units.within(*one, *other) && (lower || confers(*one) && confers(*other))
        }
        _ => false,
    };
    let many = all.len() > 2 || first < at && (and || apart());
    let opens = items[..first]
        .last()
        .is_none_or(|item| matches!(item.kind, Kind::Sign(_)));
    if !(many && opens) || is_aside(scan, items, first) {
        return giver;
    }
    let names = all.iter().rev().filter_map(|&at| named(scan, &items[at]));
    let names: Vec<String> = names.map(|giver| giver.name).collect();
    let last = if and { " và " } else { ", " };
    let name = match names.split_last() {
        Some((end, rest)) => format!("{}{last}{end}", rest.join(", ")),
        None => return giver,
    };
    Giver {
        name,
        unit: named(scan, &items[first]).and_then(|giver| giver.unit),
    }
}

/// Whether the bracket that ends at `at` tells of a person: `ông Bình (Giám đốc Công ty A)`.
fn of_person(items: &[Item], at: usize) -> bool {
    let person = |item: &Item| matches!(item.kind, Kind::Person(_));
    if items[..at].last().is_some_and(person) {
        return true;
    }
    let begin = items[..at]
        .iter()
        .rposition(|item| matches!(item.kind, Kind::Sign('(')));
    begin.is_some_and(|begin| begin > 0 && person(&items[begin - 1]))
}

/// Whether the bracket that ends at `at` tells an office: not `(22 tuổi, xã A)`.
fn names_office(items: &[Item], at: usize) -> bool {
    let begin = items[..at]
        .iter()
        .rposition(|item| matches!(item.kind, Kind::Sign('(')));
    let office = |item: &Item| matches!(item.kind, Kind::Office(_));
    begin.is_none_or(|begin| items[begin..at].iter().any(office))
}

/// Whether the verbs say more than that something was handed over.
fn gives(scan: &Scan, items: &[Item], begin: usize, last: usize) -> bool {
    let signed = items[begin.saturating_sub(SIGNED_REACH)..begin]
        .iter()
        .any(|item| scan.is_document(item));
    signed
        || items[begin..=last].iter().any(|item| {
            const HAND_OVER: Syllable = Syllable::literal("trao");
            let word = scan.doc.tokens[item.first].syllable;
            matches!(item.kind, Kind::Verb(Verb::Give)) && word != HAND_OVER
        })
}

/// Whether what stands at `at` is where or with whom, not who.
fn is_aside(scan: &Scan, items: &[Item], at: usize) -> bool {
    let Some(before) = at.checked_sub(1).map(|before| &items[before]) else {
        return false;
    };
    // `QĐ-UBND`
    let glued = matches!(before.kind, Kind::Sign('-')) && !scan.doc.tokens[items[at].first].spaced;
    const ASIDES: [Syllable; 8] = Syllable::literals("tại|ở|về|với|đến|theo|từ|trong");
    let word = scan.doc.tokens[before.last].syllable;
    matches!(
        before.kind,
        Kind::Word(Word::Of | Word::To | Word::Anniversary)
    ) || glued
        || ASIDES.contains(&word)
}

/// Whether a place at `at` belongs to what stands before it: `Sở Y tế tỉnh`,
/// `trên địa bàn tỉnh`.
fn goes_on(items: &[Item], at: usize) -> bool {
    let Some(before) = at.checked_sub(1).map(|before| &items[before]) else {
        return false;
    };
    // `Huyện đoàn Sao Mai, tỉnh Nghệ An tặng …`, `… (tỉnh Nghệ An)`: where it is.
    let where_it_is = at > 1
        && matches!(before.kind, Kind::Sign(','))
        && matches!(items[at - 2].kind, Kind::Unit(_));
    let apart = matches!(
        before.kind,
        Kind::Sign(_) | Kind::Date(_) | Kind::Word(Word::Passive | Word::And)
    );
    let inside = matches!(before.kind, Kind::Sign('('));
    matches!(items[at].kind, Kind::Plain) && (where_it_is || inside || !apart)
}

/// The giver that an item names.
pub(super) fn named(scan: &Scan, item: &Item) -> Option<Giver> {
    match &item.kind {
        Kind::Office(office) => Some(match board(scan, item) {
            Some(board) => Giver {
                name: format!("{board} {}", office.name),
                unit: office.unit,
            },
            None => Giver::office(office),
        }),
        Kind::Unit(unit) => Some(Giver {
            name: scan.units.name(*unit),
            unit: Some(*unit),
        }),
        Kind::ManyGivers => Some(Giver {
            name: office::spelled(scan.doc, item.first, item.last + 1),
            unit: None,
        }),
        Kind::Person(mention) => {
            let offices = &scan.mentions[*mention].offices;
            let givers = || offices.iter().filter(|office| confers(office));
            // `Chủ tịch kiêm Giám đốc Công ty A`: by the office that says of what it is.
            let whole = givers().map(Giver::office).find(is_whole);
            whole.or_else(|| givers().next().map(Giver::office))
        }
        Kind::UnitMeant(_) | Kind::Plain => {
            let (giver, _) = bare(scan.doc, item.first)?;
            let name = match organ(scan, item) {
                Some(organ) => format!("{organ} {}", giver.name),
                None => giver.name,
            };
            Some(Giver { name, ..giver })
        }
        _ => None,
    }
}

/// The organ right before a body that is named without its place: `Ban Thường vụ | Tỉnh ủy`.
fn organ(scan: &Scan, item: &Item) -> Option<&'static str> {
    const ORGANS: [([Syllable; 3], &str); 4] = [
        (Syllable::literals("bộ|tư|lệnh"), "Bộ Tư lệnh"),
        (Syllable::literals("ban|thường|vụ"), "Ban Thường vụ"),
        (Syllable::literals("ban|chấp|hành"), "Ban Chấp hành"),
        (Syllable::literals("ban|giám|đốc"), "Ban Giám đốc"),
    ];
    let mut organs = ORGANS.iter();
    let organ = organs.find(|(words, _)| scan.doc.follows(item.first, words));
    organ.map(|(_, name)| *name)
}

/// Whether holders of an office confer, and do not only hand over.
fn confers(office: &Office) -> bool {
    let name = Giver::office(office).name.to_lowercase();
    CONFERRING
        .iter()
        .any(|first| name.starts_with(&first.to_lowercase()))
}

/// The word before an office that makes it a board: `Đoàn Chủ tịch`, `Ban Giám đốc`.
fn board(scan: &Scan, item: &Item) -> Option<&'static str> {
    const BOARDS: [(Syllable, &str); 2] = [
        (Syllable::literal("đoàn"), "Đoàn"),
        (Syllable::literal("ban"), "Ban"),
    ];
    let before = scan.doc.tokens.get(item.first.checked_sub(1)?)?;
    let same = |(syllable, _): &&(Syllable, &str)| *syllable == before.syllable;
    let board = BOARDS
        .iter()
        .find(same)
        .filter(|_| before.case == Case::Initial);
    board.map(|(_, name)| *name)
}
