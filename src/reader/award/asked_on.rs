//! Whether what is told goes on with what was asked for: `Ngoài ra, còn có 12 Cờ thi đua của tỉnh` behind a
//! proposal, `Về tặng Bằng khen …` below an asking for opinions; or is what a council agreed to give
//! itself, `Hội đồng thống nhất: | Tặng …`.

use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Word;
use super::super::item::after_marks;
use super::super::scan::Scan;
use super::super::tag::Verb;
use super::often::is_any_of;
use crate::text::Syllable;

/// How many words behind `ngoài ra` say `còn có`.
const REACH: usize = 4;

/// Whether a sentence only counts what there is besides what was told before.
pub(super) fn adds_to_told(scan: &Scan, items: &[Item]) -> bool {
    const BESIDES: [[Syllable; 2]; 3] = [
        Syllable::literals("ngoài|ra"),
        Syllable::literals("bên|cạnh"),
        Syllable::literals("cùng|với"),
    ];
    const MORE: [Syllable; 2] = Syllable::literals("còn|có");
    let acts = |item: &Item| matches!(item.kind, Kind::Verb(_) | Kind::Word(Word::Passive));
    let Some(first) = after_marks(items).first().map(|item| item.first) else {
        return false;
    };
    let behind = first + BESIDES[0].len();
    scan.doc.noun(first, &BESIDES).is_some()
        && (behind..behind + REACH).any(|at| scan.doc.begins(at, &MORE))
        && !items.iter().any(acts)
}

/// In how many paragraphs below an asking for opinions that is told on which they are asked.
pub(super) const BELOW: usize = 6;

/// Whether a sentence asks all for their opinion: `Bộ Y tế lấy ý kiến nhân dân về việc …`.
pub(super) fn asks_opinions(scan: &Scan, items: &[Item]) -> bool {
    const ASKS: [Syllable; 3] = Syllable::literals("lấy|ý|kiến");
    let asks = |item: &Item| {
        matches!(item.kind, Kind::Verb(Verb::Propose)) && scan.doc.begins(item.first, &ASKS)
    };
    items.iter().any(asks)
}

/// Whether a sentence opens with the giving alone: `Về tặng …`, `Xét, tặng …`.
pub(super) fn opens_with_giving(scan: &Scan, items: &[Item]) -> bool {
    const OPENINGS: [Syllable; 3] = Syllable::literals("về|việc|xét");
    let opens = |item: &&Item| {
        matches!(item.kind, Kind::Sign(',') | Kind::Verb(Verb::Consider))
            || is_any_of(scan, item, &OPENINGS)
    };
    let verb = after_marks(items).iter().find(|item| !opens(item));
    verb.is_some_and(|verb| matches!(verb.kind, Kind::Verb(Verb::Give)))
}

/// Whether words end in what a council agreed to, before the colon behind which it is told.
pub(super) fn are_agreed(scan: &Scan, items: &[Item]) -> bool {
    const AGREED: [[Syllable; 2]; 3] = [
        Syllable::literals("thống|nhất"),
        Syllable::literals("nhất|trí"),
        Syllable::literals("quyết|nghị"),
    ];
    items.last().is_some_and(|last| {
        let end = last.last + 1;
        AGREED.iter().any(|words| scan.doc.follows(end, words))
    })
}
