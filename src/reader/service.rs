//! Service: in which unit the people of an article serve or learn, where it is said
//! beside their names: `Trần Văn Bình (33 tuổi, công nhân Nhà máy A)`, `em Lê Thị Cúc
//! là học sinh Trường B`, `chiến sĩ Công an huyện C Trần Văn Bình`.
//!
//! Offices say it themselves; this is for those who bear none. Used by `award`.

use super::context::Sentence;
use super::item::Item;
use super::item::Kind;
use super::item::Kinds;
use super::item::Word;
use super::scan::Scan;
use super::tag::Receiver;
use super::tag::Tag;
use crate::text::Syllable;
use std::collections::BTreeMap;

/// How many items after a name its unit may stand.
const REACH: usize = 18;
/// How many items before a unit the word stands that says what its people are.
const ROLE_REACH: usize = 4;
/// The last words of what people do somewhere: `công tác tại`, `học ở`.
const DOES: [Syllable; 7] = Syllable::literals("tác|việc|học|dạy|bác|cán|viên");

/// Words that say that somebody still does so.
const NOW: [Syllable; 2] = Syllable::literals("hiện|đang");

/// The units of people, by their full names.
#[derive(Debug, Default)]
pub(super) struct Service {
    units: BTreeMap<String, usize>,
}

impl Service {
    pub(super) fn of(sentences: &[Sentence], scan: &Scan) -> Service {
        let mut service = Service::default();
        let telling = sentences.iter().filter(|sentence| {
            sentence.kinds.have(Kinds::PERSON) && sentence.kinds.have(Kinds::UNIT)
        });
        for sentence in telling {
            let items = &sentence.items;
            for (at, item) in items.iter().enumerate() {
                let Kind::Person(mention) = item.kind else {
                    continue;
                };
                let Some(unit) = after(scan, items, at).or_else(|| before(items, at)) else {
                    continue;
                };
                let name = &scan.mentions[mention].name;
                service.units.entry(name.clone()).or_insert(unit);
            }
        }
        service
    }

    /// The unit of the person of this full name.
    pub(super) fn unit(&self, name: &str) -> Option<usize> {
        self.units.get(name).copied()
    }
}

/// The unit that is said behind the name at `person`, in brackets, behind a comma or `là`.
fn after(scan: &Scan, items: &[Item], person: usize) -> Option<usize> {
    let word = |item: &Item| scan.doc.tokens[item.first].syllable;
    let opens = items.get(person + 1).is_some_and(|item| {
        matches!(
            item.kind,
            Kind::Sign(',' | '(' | '-') | Kind::Word(Word::Consists)
        )
    });
    let mut depth = 0usize;
    // Whether words say what the person does there.
    let mut role = false;
    for at in person + 1..items.len().min(person + REACH) {
        let item = &items[at];
        let aside = match &item.kind {
            // `Trần Văn Bình, Nhà xuất bản Sao Mai, 1999`: a book.
            Kind::Unit(unit) if !role && is_publisher(scan, item) => return None,
            Kind::Unit(unit) => {
                let told = role || !acts(scan, items, at) && !scan.units.is_authority(*unit);
                return (opens && told).then(|| scan.units.standing(*unit));
            }
            Kind::Sign('(') => {
                depth += 1;
                true
            }
            Kind::Sign(')') => {
                depth = depth.saturating_sub(1);
                true
            }
            // `viện sĩ Viện Hàn lâm A`: one of many who serve elsewhere.
            _ if word(item) == const { Syllable::literal("viện") }
                && !matches!(item.kind, Kind::Unit(_)) =>
            {
                return None;
            }
            Kind::Plain => match scan.doc.tag(item.first) {
                Some(Tag::Circumstance) => DOES.contains(&word(&items[at - 1])),
                Some(Tag::Action) => false,
                Some(Tag::Stop) => depth > 0 || NOW.contains(&word(item)),
                _ => true,
            },
            Kind::Word(Word::And) => depth > 0,
            Kind::Sign(',' | '-')
            | Kind::Quantity(_)
            | Kind::Date(_)
            | Kind::Receiver(Receiver::Individual)
            | Kind::Word(Word::Of | Word::Consists | Word::Pronoun) => true,
            _ => false,
        };
        if !aside {
            return None;
        }
        let small = scan.doc.tag(item.first) == Some(Tag::Stop);
        role |= matches!(item.kind, Kind::Plain | Kind::Receiver(_)) && !small;
    }
    None
}

/// Whether an item names a publishing house.
fn is_publisher(scan: &Scan, item: &Item) -> bool {
    const PUBLISHES: [Syllable; 3] = Syllable::literals("nhà|xuất|bản");
    const NXB: Syllable = Syllable::literal("nxb");
    scan.doc.begins(item.first, &PUBLISHES) || scan.doc.tokens[item.first].syllable == NXB
}

/// Whether the unit at `at` does something itself: `… cho Bình, Tỉnh đoàn cũng tặng …`.
fn acts(scan: &Scan, items: &[Item], at: usize) -> bool {
    items.get(at + 1).is_some_and(|next| {
        matches!(
            next.kind,
            Kind::Verb(_) | Kind::Word(Word::Passive | Word::Unreal | Word::Plan | Word::Holds)
        ) || matches!(scan.doc.tag(next.first), Some(Tag::Stop | Tag::Action))
    })
}

/// The unit that stands right before the name, behind what its people are.
fn before(items: &[Item], person: usize) -> Option<usize> {
    let unit = person.checked_sub(1)?;
    let Kind::Unit(named) = items[unit].kind else {
        return None;
    };
    let role = |item: &Item| matches!(item.kind, Kind::Receiver(Receiver::Individual));
    items[unit.saturating_sub(ROLE_REACH)..unit]
        .iter()
        .any(role)
        .then_some(named)
}
