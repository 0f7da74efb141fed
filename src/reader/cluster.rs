//! Clusters: which units an emulation cluster or block is made of.

use super::context::Sentence;
use super::item::Item;
use super::item::Kind;
use super::item::Kinds;
use super::item::Word;
use super::scan::Scan;

/// Notes the members of clusters where a sentence lists them: `Cụm … gồm các
/// đơn vị: A, B và C`.
pub(super) fn members(scan: &mut Scan, sentences: &[Sentence]) {
    for sentence in sentences {
        let items = &sentence.items;
        if !sentence.kinds.have(Kinds::UNIT) {
            continue;
        }
        let Some((at, cluster)) = items
            .iter()
            .enumerate()
            .find_map(|(at, item)| match item.kind {
                Kind::Unit(unit) if scan.units.list[unit].kind == "cluster" => Some((at, unit)),
                _ => None,
            })
        else {
            continue;
        };
        let Some(list) = items[at..]
            .iter()
            .position(|item| matches!(item.kind, Kind::Word(Word::Consists)))
        else {
            continue;
        };
        let listed = list_after(&items[at + list + 1..]);
        if listed.len() > 1 {
            for unit in listed {
                if unit != cluster && !scan.units.list[cluster].members.contains(&unit) {
                    scan.units.list[cluster].members.push(unit);
                }
            }
        }
    }
}

/// The units of a list; the first thing that belongs to none ends it.
fn list_after(items: &[Item]) -> Vec<usize> {
    let mut units = Vec::new();
    for item in items {
        match item.kind {
            Kind::Unit(unit) => units.push(unit),
            Kind::Sign(',' | ';' | ':' | '(' | ')')
            | Kind::Word(Word::And | Word::Plural | Word::Consists)
            | Kind::Receiver(_)
            | Kind::Quantity(_) => {}
            _ => break,
        }
    }
    units
}
