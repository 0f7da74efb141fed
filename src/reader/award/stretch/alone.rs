//! Who receives by a common noun or an office alone, which the text has not named: `Năm 2008, công
//! ty được …`, `cho Trưởng Công an xã A`. Used by [`super`] where nobody so called is known.

use super::super::super::counted::is_group;
use super::super::super::counted::is_team;
use super::super::super::item::Item;
use super::super::super::item::Kind;
use super::super::super::item::Word;
use super::super::super::scan::Scan;
use super::super::super::tag::Receiver;
use super::super::super::tag::Tag;
use super::super::often::is_any_of;
use super::super::often::is_word;
use super::super::recall::Recall;
use super::super::recipients::Group;
use super::super::recipients::Recipients;
use super::state::State;
use super::words::are_times;
use crate::model::lexicon;
use crate::text::Case;
use crate::text::Syllable;
use crate::text::Token;
use crate::text::TokenKind;
use crate::text::word;

/// Whether `behind`, the words between a noun and the verb, only say how and how often: `công ty | đã
/// 2 lần`, `nhà trường | liên tục`.
pub(in super::super) fn says_how(scan: &Scan, behind: &[Item]) -> bool {
    const HOW: [Syllable; 17] = Syllable::literals(
        "đã|còn|cũng|lại|luôn|đều|từng|vừa|liên|tục|tiếp|lần|năm|liền|nay|mới|vinh",
    );
    behind.iter().all(|item| match item.kind {
        Kind::Quantity(_) | Kind::Word(Word::Plural | Word::Passive) => true,
        Kind::Plain => is_any_of(scan, item, &HOW),
        _ => false,
    })
}

/// Whether a clause begins at `at`: nothing but when and how stands before it.
pub(super) fn opens_clause(scan: &Scan, items: &[Item], at: usize) -> bool {
    // `Nhiều năm liền | đơn vị được …`
    let says_when = |at: usize, item: &Item| match item.kind {
        Kind::Plain | Kind::Sign('-') => true,
        Kind::Word(Word::Plural) => are_times(scan, items.get(at + 1)),
        _ => false,
    };
    match items[..at].last() {
        Some(before) => {
            matches!(before.kind, Kind::Sign(',' | '-' | ':') | Kind::Date(_))
                || items[..at]
                    .iter()
                    .enumerate()
                    .all(|(at, item)| says_when(at, item))
        }
        None => true,
    }
}

/// Whether a common noun that opens a clause is of one body: `đơn vị`, `hợp tác xã`, not `tập thể`.
pub(super) fn is_one_body(scan: &Scan, items: &[Item], at: usize) -> bool {
    const MANY: [Syllable; 5] = Syllable::literals("tập|hộ|tổ|dòng|cộng");
    let item = &items[at];
    opens_clause(scan, items, at)
        && !is_any_of(scan, item, &MANY)
        && !is_team(scan.doc, item.first)
        && !is_group(scan.doc, item.first)
        && says_how(scan, &items[at + 1..])
}

/// One past the level of a place that right before the verb of receiving means all of it: `nhân dân và cán bộ | xã
/// được …`.
pub(super) fn level_alone(scan: &Scan, items: &[Item], at: usize) -> Option<usize> {
    const LEVELS: [[Syllable; 2]; 8] = [
        Syllable::literals("xã|"),
        Syllable::literals("phường|"),
        Syllable::literals("huyện|"),
        Syllable::literals("quận|"),
        Syllable::literals("tỉnh|"),
        Syllable::literals("thị|trấn"),
        Syllable::literals("thị|xã"),
        Syllable::literals("thành|phố"),
    ];
    let level = scan.doc.noun(items[at].first, &LEVELS)?;
    let words = level.iter().filter(|word| !word.is_empty());
    let end = items[at].first + words.count();
    let behind = items.iter().position(|item| item.first >= end);
    let receives = behind.is_none_or(|behind| says_how(scan, &items[behind..]));
    receives.then_some(end)
}

/// One past the name of the team that was put together for a case: `Ban chuyên án`, `Ban chuyên án 417K`.
pub(super) fn case_team_end(scan: &Scan, item: &Item) -> Option<usize> {
    const TEAM: [Syllable; 3] = Syllable::literals("ban|chuyên|án");
    const LONGEST_NUMBER: usize = 2;
    if !scan.doc.begins(item.first, &TEAM) {
        return None;
    }
    let numbers = |token: &&Token| {
        token.kind == TokenKind::Number
            || token.case == Case::Upper
            || !token.spaced && token.case == Case::Initial
    };
    let behind = &scan.doc.tokens[item.last + 1..];
    let number = behind
        .iter()
        .take(LONGEST_NUMBER)
        .take_while(numbers)
        .count();
    // `Ban chuyên án 20 triệu đồng`
    let money = number == 1
        && behind
            .get(1)
            .is_some_and(|next| next.case == Case::Lower && next.is_word());
    Some(item.last + 1 + if money { 0 } else { number })
}

/// Whether `gia đình` at `at` tells of a family that receives itself, not for one of them who died: `gia
/// đình ông Bình | nhiều năm liền`.
pub(super) fn is_household(scan: &Scan, recall: &Recall, items: &[Item], at: usize) -> bool {
    const FAMILY: [Syllable; 2] = Syllable::literals("gia|đình");
    let [kin, who, behind @ ..] = &items[at..] else {
        return false;
    };
    // `Gia đình em Bình | nhận Huân chương`, that he received.
    let given = items
        .last()
        .is_some_and(|last| scan.doc.tag(last.last + 1) == Some(Tag::Passive));
    let alive = |item: &Item| match item.kind {
        Kind::Person(person) => given || !recall.has_received(scan, person),
        _ => false,
    };
    scan.doc.begins(kin.first, &FAMILY)
        && kin.last == kin.first + 1
        && alive(who)
        && says_how(scan, behind)
}

impl Recipients {
    /// Whether the office at `at` tells who the one individual before it is: `cá nhân | Giám đốc`.
    pub(super) fn is_of_office(&self, state: &State, at: usize, items: &[Item]) -> bool {
        let person = |item: &Item| matches!(item.kind, Kind::Person(_));
        let one = matches!(self.groups.last(), Some(group)
            if group.kind == Receiver::Individual && group.count.is_none() && !group.times);
        one && state.group_at == at.checked_sub(1)
            && !state.any_plural
            && self.singled
            && !items[at..].iter().any(person)
    }

    /// Reads the holders of offices who are not named, where nobody else is told of: `cho Bí thư Đảng
    /// ủy xã A`, `cho Hiệu trưởng Trường A, Giám đốc Bệnh viện B`.
    pub(super) fn office_alone(
        &mut self,
        scan: &Scan,
        state: &State,
        before: &[Item],
        items: &[Item],
    ) {
        if !state.led || self.last.is_some() || !self.others.is_empty() {
            return;
        }
        let [office, behind @ ..] = items else {
            return;
        };
        // `trao Cờ thi đua cho Giám đốc Sở A`: who takes it for others.
        let award = before.iter().rev().find_map(|item| match &item.kind {
            Kind::Award(award) => Some(lexicon::award_at(award.entry).recipients),
            _ => None,
        });
        if award == Some("collective") {
            return;
        }
        let offices = offices(scan, office, behind);
        if offices > 0 {
            self.groups.push(Group {
                kind: Receiver::Individual,
                count: Some(offices),
                times: false,
                mixed: false,
            });
            self.reach(0);
        }
    }
}

/// How many offices are told one behind another, each of one who is not named.
fn offices(scan: &Scan, office: &Item, behind: &[Item]) -> u64 {
    // `cho Giám đốc Sở A, ông Trần Văn Bình`
    let names = |item: &&Item| matches!(item.kind, Kind::Person(_) | Kind::Quantity(_));
    let ends = |item: &&Item| !matches!(item.kind, Kind::Sign(';' | '.' | ':'));
    let is_office = |item: &Item| matches!(item.kind, Kind::Office(_));
    // `cho Đại sứ`, `cho Chủ tịch Cuba`: of other lands, and named elsewhere.
    const ENVOYS: [Syllable; 2] = Syllable::literals("đại|lãnh");
    const HERE: Syllable = Syllable::literal("việt");
    let next = behind.first().map_or(office.last, |next| next.first);
    let abroad = (office.first..=next)
        .any(|at| scan.doc.tag(at) == Some(Tag::Country) && scan.doc.tokens[at].syllable != HERE);
    let abroad = abroad || is_any_of(scan, office, &ENVOYS);
    if abroad || !is_office(office) || behind.iter().take_while(ends).any(|item| names(&item)) {
        return 0;
    }
    let joined = behind.windows(2).filter(|pair| {
        pair[0].is_joiner() && is_office(&pair[1]) && !is_word(scan, &pair[1], word!("kiêm"))
    });
    1 + joined.count() as u64
}

/// Those who hold an office and are not named, where they are the subject of a verb right behind
/// `items`: `Dịp này, Hiệu trưởng Trường A | được …`.
pub(in super::super) fn offices_before(scan: &Scan, items: &[Item]) -> Option<Recipients> {
    let at = items
        .iter()
        .position(|item| matches!(item.kind, Kind::Office(_)))?;
    let behind = &items[at + 1..];
    let last = behind
        .iter()
        .rposition(|item| matches!(item.kind, Kind::Office(_)))
        .map_or(at, |last| at + 1 + last);
    let own = |item: &Item| item.is_joiner() || matches!(item.kind, Kind::Office(_));
    let alone = items[at..=last].iter().all(own) && says_how(scan, &items[last + 1..]);
    let offices = offices(scan, &items[at], behind);
    (alone && offices > 0 && opens_clause(scan, items, at)).then(|| Recipients {
        first: Some(at),
        last: Some(last),
        ..Recipients::counted(&[(Receiver::Individual, offices)])
    })
}
