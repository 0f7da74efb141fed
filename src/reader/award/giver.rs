//! The giver: who confers, as the frame of a statement tells it.

use super::super::giver_name::SCHOOL;
use super::super::item::Giver;
use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Word;
use super::super::office::Office;
use super::super::scan::Scan;
use super::super::tag::Head;
use super::super::tag::Tag;
use super::super::tag::Verb;
use super::authority::PRESIDENT;
use super::decision::decision;
use super::decision::names_decision;
use super::elsewhere::is_visited;
use super::giver_named::confers;
use super::giver_named::goes_on;
use super::giver_named::joint;
use super::giver_named::named;
use super::giver_named::principal;
use super::held::is_model;
use super::often::is_word;
use super::verb::other_giver;
use crate::model::lexicon;
use crate::text::Syllable;
use crate::text::word;
use std::ops::Range;

/// How far before the verb the decision may stand that tells it: `ký Quyết định số
/// 12/QĐ-UBND về việc tặng`.
const SIGNED_REACH: usize = 10;

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
        .map(|at| {
            // `suy tôn Cục A được Bộ B tặng`: who gives, not who is put forward.
            let passive = |item: &Item| matches!(item.kind, Kind::Word(Word::Passive));
            let asked = &items[at + 1..last];
            let from = asked.iter().rposition(passive).map_or(0, |at| at + 1);
            joint(scan, &asked[from..])
        });
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
            .or(between)
            .or_else(|| by_this_land(scan, &items[from..last]));
    }
    if proposes {
        return asked?;
    }
    subject(scan, items, begin, last).or_else(|| of_level(scan, items, last))
}

/// Whether a stretch names anybody whom [`giver`] may find in it.
pub(super) fn may_name_giver(scan: &Scan, items: &[Item]) -> bool {
    items
        .iter()
        .any(|item| named(scan, item).is_some() || is_this_land(scan, item))
        || names_decision(scan, items)
}

/// Who commends on its own level: `Khen thưởng cấp Học viện A: 5 Bằng khen …`.
fn of_level(scan: &Scan, items: &[Item], last: usize) -> Option<Giver> {
    const LEVEL: Syllable = Syllable::literal("cấp");
    let [level, body, ..] = items.get(last + 1..)? else {
        return None;
    };
    let said = scan.doc.tokens[level.last].syllable == LEVEL;
    named(scan, body).filter(|_| said)
}

/// The State, where nobody but the land itself is named: `được Việt Nam tặng Huân chương Hữu nghị`.
fn by_this_land(scan: &Scan, items: &[Item]) -> Option<Giver> {
    let passive = |item: &&Item| !matches!(item.kind, Kind::Word(Word::Passive));
    let land = items.iter().find(passive)?;
    let gives = |item: &Item| matches!(item.kind, Kind::Verb(_));
    let alone = items.iter().filter(|item| !gives(item)).count() == 2;
    (alone && is_this_land(scan, land)).then(|| Giver {
        name: PRESIDENT.to_owned(),
        unit: None,
    })
}

fn is_this_land(scan: &Scan, item: &Item) -> bool {
    const LAND: [Syllable; 2] = Syllable::literals("việt|nam");
    scan.doc.begins(item.first, &LAND)
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
    // `Trong thư khen gửi Công an tỉnh A, Bộ trưởng Bộ B biểu dương …`
    if let [within] = before
        && is_word(scan, within, word!("trong"))
        && let Some(comma) = behind
            .iter()
            .position(|item| matches!(item.kind, Kind::Sign(',')))
        && let Some([writer, praises, ..]) = behind.get(comma + 1..)
        && matches!(praises.kind, Kind::Attends(_))
    {
        return office(writer).or_else(|| named(scan, writer));
    }
    let passive = |item: &Item| matches!(item.kind, Kind::Word(Word::Passive | Word::OnBehalf));
    (!before.iter().any(passive))
        .then(|| before.iter().rev().find_map(office))
        .flatten()
}

/// Who has a paper for others: `Chủ tịch UBND tỉnh đã có | Bằng khen | tặng 7 tập thể`; not whose it is.
pub(super) fn offers(scan: &Scan, before: &[Item], behind: &[Item]) -> Option<Giver> {
    const ADVERBS: [Syllable; 5] = Syllable::literals("đã|cũng|vừa|còn|kịp");
    let goes_to = |item: &Item| matches!(item.kind, Kind::Word(Word::To) | Kind::Verb(Verb::Give));
    let [before @ .., has] = before else {
        return None;
    };
    let adverb = |item: &&Item| ADVERBS.contains(&scan.doc.tokens[item.first].syllable);
    let who = before.iter().rev().find(|item| !adverb(item))?;
    (is_word(scan, has, word!("có")) && behind.first().is_some_and(goes_to))
        .then(|| named(scan, who))
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
            // `Chủ tịch UBND tỉnh Trần Văn Bình cũng trao …`: he, too, gives.
            Kind::Person(_) if !gives => {
                let too = |item: &Item| is_word(scan, item, word!("cũng"));
                let chairs = |giver: &Giver| giver.name.starts_with("Chủ tịch UBND");
                let also = items[at..begin].iter().any(too);
                return named(scan, &items[at])
                    .filter(|giver| also && chairs(giver) || giver.name == PRESIDENT);
            }
            Kind::Office(office) if !gives && !confers(office) => return None,
            // `tổ chức lễ biểu dương người tốt, việc tốt và tặng …`
            Kind::Award(award) if is_model(award) => {}
            Kind::Award(_) | Kind::Verb(_) => return None,
            // `Ông Bình, chủ tịch UBND xã, cho biết chính quyền đã tặng …`
            Kind::Attends(_) if tells_of_another(scan, items, at..begin) => return None,
            _ if is_aside(scan, items, at) || goes_on(items, at) => {}
            _ if is_address(scan, items, at) => {}
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
    // `Bộ A, Chủ tịch UBND tỉnh B tặng`, but not the offices of one: `Bí thư Tỉnh ủy, Chủ tịch …`
    let holder = |at: usize| matches!(&items[at].kind, Kind::Office(office) if confers(office));
    let before = |at: usize, more: bool| {
        let joiner = at.checked_sub(1)?;
        let joins = items[joiner].is_joiner();
        // `Cục A (Bộ B) và Công ty C`
        let close = joiner.checked_sub(1)?;
        let bracket = matches!(items[close].kind, Kind::Sign(')'));
        let open = |&at: &usize| matches!(items[at].kind, Kind::Sign('('));
        let end = match bracket {
            true if body(close.checked_sub(1)?) => close - 1,
            true => (0..close).rev().find(open)?.checked_sub(1)?,
            false => close,
        };
        // `Tại thành phố A, tỉnh B, Bộ trưởng Bộ C tặng`: where, not who.
        let where_it_was = |at: usize| {
            matches!(items[joiner].kind, Kind::Sign(','))
                && matches!(items[at].kind, Kind::Unit(unit) if scan.units.is_place(unit) && !scan.units.is_union(unit))
        };
        (joins && !where_it_was(end) && (body(end) || more && holder(end))).then_some(end)
    };
    let mut first = at;
    let mut all = vec![at];
    while (body(first) || first == at && holder(at))
        && let Some(before) = before(first, first < at)
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
        (Kind::Unit(one), Kind::Office(office)) => {
            let units = &scan.units;
            let alike = |other| units.within(*one, other) || units.within(other, *one);
            !office.unit.is_some_and(alike)
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

/// Whether the place at `at` says where the body before it is: `Trường A, huyện B, tỉnh | C tặng`.
fn is_address(scan: &Scan, items: &[Item], at: usize) -> bool {
    /// Most places of an address, and most items of one.
    const LONGEST: usize = 4;
    const SMALL: [Syllable; 5] = Syllable::literals("xã|phường|thôn|ấp|bản");
    let level = |at: &usize| {
        let first = items[*at].first;
        let small = SMALL.contains(&scan.doc.tokens[first].syllable);
        small || scan.doc.tag(first) == Some(Tag::Level)
    };
    let parts = |at: &usize| matches!(items[*at].kind, Kind::Sign(_));
    // Where the level is said of the place that ends at an item.
    let begin = |end: usize| {
        let mut words = (0..=end).rev().take(LONGEST).take_while(|at| !parts(at));
        words.find(level)
    };
    let Some(mut place) = begin(at) else {
        return false;
    };
    for _ in 0..LONGEST {
        let comma = place.checked_sub(1);
        let comma = comma.filter(|&comma| matches!(items[comma].kind, Kind::Sign(',')));
        let Some(end) = comma.and_then(|comma| comma.checked_sub(1)) else {
            return false;
        };
        match (begin(end), &items[end].kind) {
            (Some(first), _) => place = first,
            (None, Kind::Unit(body)) => {
                // `Đến thăm Trường A, xã B tặng …`: where they went.
                let begins = items[..end]
                    .last()
                    .is_none_or(|before| matches!(before.kind, Kind::Sign(_) | Kind::Date(_)));
                return begins && scan.units.list[*body].head < Head::Province;
            }
            _ => return false,
        }
    }
    false
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
    const ASIDES: [Syllable; 9] = Syllable::literals("tại|ở|về|với|đến|thăm|theo|từ|trong");
    let word = scan.doc.tokens[before.last].syllable;
    matches!(
        before.kind,
        Kind::Word(Word::Of | Word::To | Word::Anniversary)
    ) || glued
        // `Cùng Trường A, xã B tặng …`
        || at == 1 && word == const { Syllable::literal("cùng") }
        || ASIDES.contains(&word)
}
