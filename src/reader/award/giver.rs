//! The giver: who confers, as the frame of a statement tells it.

use super::super::item::Giver;
use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Word;
use super::super::scan::Scan;
use crate::model::lexicon;

/// The giver: after `thừa ủy quyền`, else between `được` and the verb, else the
/// subject of an active verb, unless that is a person, who only hands over.
pub(super) fn giver(
    scan: &Scan,
    items: &[Item],
    subject_end: usize,
    verb: usize,
    passive: bool,
) -> Option<Giver> {
    let of = |at: usize| match &items[at].kind {
        Kind::Office(office) => Some(Giver::office(office)),
        Kind::Unit(unit) => Some(Giver {
            name: scan.units.name(*unit),
            unit: Some(*unit),
        }),
        _ => None,
    };
    if let Some(behalf) = items
        .iter()
        .position(|item| matches!(item.kind, Kind::Word(Word::OnBehalf)))
    {
        return (behalf..items.len()).find_map(of);
    }
    if passive {
        return (subject_end..verb).find_map(of);
    }
    let person = items[..subject_end]
        .iter()
        .any(|item| matches!(item.kind, Kind::Person(_)));
    if person {
        return None;
    }
    (0..subject_end).rev().find_map(of)
}

/// Whether this giver may confer this award: orders, medals and state titles are
/// the President's (Law 06/2022/QH15, article 77), the rest is not; letters of
/// commendation are anybody's.
pub(super) fn may_confer(giver: &Giver, entry: u16) -> bool {
    let award = &lexicon::lexicon().awards[usize::from(entry)];
    let state = matches!(award.class, "order" | "medal" | "honorary_title" | "prize");
    let president = matches!(
        giver.name.as_str(),
        "Chủ tịch nước" | "Nhà nước" | "Đảng, Nhà nước" | "Đảng và Nhà nước"
    );
    state == president || award.id == "thu-khen"
}
