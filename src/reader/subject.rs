//! The unit that an article is about, and the ministry that it means. Used by [`super::context`].

use super::context::HEAD;
use super::context::Sentence;
use super::context::early;
use super::item::Item;
use super::item::Kind;
use super::item::Kinds;
use super::item::Word;
use super::item::after_marks;
use super::page::Role;
use super::scan::Scan;
use super::tag::Head;
use super::tag::Part;
use super::tag::Receiver;
use super::tag::Verb;
use super::unit::Units;
use crate::text::Syllable;

/// Most items of a label before a unit's name, and of the place behind it.
const LONGEST_LABEL: usize = 4;

/// In how many sentences a unit must be told of that neither headline nor lead names.
const ENOUGH: u32 = 3;

/// Whether a unit after these items is only where somebody works or learns, or is
/// counted with others: `chị Lê Thị Cúc, nhân viên Trường …`, `cho 10 Sở Y tế`.
fn is_by_the_way(before: &[Item]) -> bool {
    match before {
        // `(Báo Hoa Lư) - Ngày …`
        [
            Item {
                kind: Kind::Sign('('),
                ..
            },
        ] => true,
        [
            ..,
            Item {
                kind: Kind::Person(_),
                ..
            },
            Item {
                kind: Kind::Sign(','),
                ..
            },
            Item {
                kind: Kind::Receiver(Receiver::Individual),
                ..
            },
        ] => true,
        [
            ..,
            Item {
                kind: Kind::Quantity(quantity),
                ..
            },
        ] => quantity.count().is_some_and(|count| count > 1),
        _ => false,
    }
}

/// Whether the words behind a unit say that it or some of it take part.
fn takes_part(behind: &[Item]) -> bool {
    let mut acts = behind.iter().filter_map(|item| match item.kind {
        Kind::Attends(part) => Some(part == Part::Participant),
        Kind::Verb(_) | Kind::Event(_) | Kind::Word(Word::Holds) => Some(false),
        _ => None,
    });
    acts.next() == Some(true)
}

/// Whether the words behind a unit say that it gives.
fn gives(behind: &[Item]) -> bool {
    matches!(
        behind.first().map(|item| &item.kind),
        Some(Kind::Verb(Verb::Give))
    )
}

/// Whether the words before a unit say that it asks: `Theo đề nghị của`, `Xét Tờ trình của`.
fn asks(scan: &Scan, before: &[Item]) -> bool {
    const ASKED: [Syllable; 2] = Syllable::literals("nghị|trình");
    matches!(before, [.., asked, of]
        if matches!(of.kind, Kind::Word(Word::Of))
            && ASKED.contains(&scan.doc.tokens[asked.last].syllable))
}

/// Whether the words before a unit say that something is there.
fn is_where(scan: &Scan, before: &[Item]) -> bool {
    before.last().is_some_and(|item| {
        const { Syllable::literals::<2>("tại|ở") }.contains(&scan.doc.tokens[item.last].syllable)
    })
}

/// The unit that the article names most, early mentions and title above others,
/// ministries and Party bodies below; not one told of once, and by the way.
pub(super) fn subject(sentences: &[Sentence], scan: &Scan) -> Option<usize> {
    const SUCH: Syllable = Syllable::literal("như");
    let units = &scan.units;
    let mut weights = vec![0u32; units.list.len()];
    // In how many sentences, by the last of them; or that more is not asked for.
    let mut told = vec![(0u32, usize::MAX); units.list.len()];
    let early = early(sentences);
    for (number, sentence) in sentences.iter().enumerate() {
        let labelled = |at: usize| {
            let line = sentences.get(at).filter(|_| at < HEAD);
            line.is_some_and(|line| is_label(line, units))
        };
        // Three in a row, but at the top, are a list.
        let in_list = || number > 2 && (number - 2..number).all(labelled);
        let label = labelled(number) && !in_list();
        // `SỞ Y TẾ`, below it `BỆNH VIỆN A`: of which it is a part.
        if label && labelled(number + 1) {
            continue;
        }
        if !sentence.kinds.have_any([Kinds::UNIT, Kinds::OFFICE]) {
            continue;
        }
        let early = early(sentence) || label;
        // Guests, members and examples are told of by the way.
        let mut aside = false;
        for (at, item) in sentence.items.iter().enumerate() {
            let (unit, weight) = match &item.kind {
                Kind::Unit(_) if is_by_the_way(&sentence.items[..at]) => continue,
                // `Xét đề nghị của Giám đốc Sở A`: who asks for others.
                Kind::Unit(_) | Kind::Office(_) if asks(scan, &sentence.items[..at]) => continue,
                // Who gives is not whose record it is, unless the article begins with it.
                Kind::Unit(_) if !early && gives(&sentence.items[at + 1..]) => continue,
                Kind::Unit(_) if takes_part(&sentence.items[at + 1..]) => continue,
                Kind::Attends(Part::Participant) | Kind::Word(Word::Consists) => {
                    aside = true;
                    continue;
                }
                // `Tiêu biểu như bác sĩ …`
                Kind::Plain if scan.doc.tokens[item.first].syllable == SUCH => {
                    aside = true;
                    continue;
                }
                Kind::Unit(unit) => (units.standing(*unit), 10),
                Kind::Office(office) => match office.unit {
                    Some(unit) => (units.standing(unit), 5),
                    None => continue,
                },
                _ => continue,
            };
            // `vụ cướp tại Ngân hàng A`: where it happened.
            let early = early && !aside && !is_where(scan, &sentence.items[..at]);
            weights[unit] += if early { 3 * weight } else { weight };
            if early {
                told[unit].0 += ENOUGH;
            } else if told[unit].1 != number {
                told[unit] = (told[unit].0 + 1, number);
            }
        }
    }
    for (unit, weight) in weights.iter_mut().enumerate() {
        if !units.may_be_subject(unit) || units.is_province(unit) || told[unit].0 < ENOUGH {
            *weight = 0;
        } else if units.is_authority(unit) {
            *weight /= 5;
        }
    }
    // The first of equals. A unit named once, and late, is not what it is about.
    let best = *weights.iter().max()?;
    (best > 10)
        .then(|| weights.iter().position(|&weight| weight == best))
        .flatten()
        .filter(|&unit| !units.governs(unit))
}

/// Whether a line near the top names whose paper it is, alone or behind a colon: `Tên đơn vị:
/// Trường A`.
fn is_label(line: &Sentence, units: &Units) -> bool {
    let items = after_marks(line.items);
    let label =
        |item: &Item| matches!(item.kind, Kind::Plain | Kind::Receiver(_) | Kind::Sign(':'));
    // `Trường A, huyện B`: where it is.
    let comma = |item: &Item| matches!(item.kind, Kind::Sign(','));
    let place = items.iter().rposition(comma).filter(|&comma| {
        let behind = &items[comma + 1..];
        behind.len() <= LONGEST_LABEL && behind.iter().all(|item| matches!(item.kind, Kind::Plain))
    });
    match &items[..place.unwrap_or(items.len())] {
        [label_of @ .., unit] => {
            // `1. Trường A`: a row of a list. `Ảnh: Công an tỉnh B`: of a picture.
            let alone = items.len() == line.items.len();
            let colon = label_of.last().map_or(alone, |last| {
                matches!(last.kind, Kind::Sign(':')) && line.role != Role::Caption
            });
            let short = label_of.len() <= LONGEST_LABEL && label_of.iter().all(label);
            let team = |unit: usize| units.list[unit].head == Head::Team;
            matches!(unit.kind, Kind::Unit(unit) if !team(unit)) && colon && short
        }
        [] => false,
    }
}

pub(super) fn ministry(sentences: &[Sentence], units: &Units) -> Option<usize> {
    let is_ministry = |unit: usize| units.list[unit].kind == "ministry";
    let mut counts = vec![0u32; units.list.len()];
    let named = |sentence: &&Sentence| sentence.kinds.have(Kinds::UNIT);
    let named = sentences.iter().filter(named);
    for item in named.flat_map(|sentence| sentence.items.iter()) {
        if let Kind::Unit(unit) = item.kind {
            let mut at = Some(unit);
            for _ in 0..6 {
                let Some(unit) = at else { break };
                if is_ministry(unit) {
                    counts[unit] += 1;
                }
                at = units.list[unit].parent;
            }
        }
    }
    let best = *counts.iter().max()?;
    (best > 0)
        .then(|| counts.iter().position(|&count| count == best))
        .flatten()
}
