//! Ships that are counted and then named by their codes: `hai tàu HQ-501 và HQ-502`, `3 tàu: CSB 8001, CSB 8002 và CSB
//! 8003`. Used by [`super`] before its own rules.

use super::super::super::doc::Doc;
use super::super::super::item::Item;
use super::super::super::item::Kind;
use super::super::super::item::after_marks;
use super::super::super::scan::Scan;
use super::super::super::tag::Receiver;
use super::super::super::tag::Tag;
use super::super::often::is_word;
use super::super::recipients::Recipients;
use crate::text::Case;
use crate::text::TokenKind;
use crate::text::word;

/// Most letters of a code.
const LETTERS: usize = 4;

/// The ships with which a stretch begins, where as many are named as are counted.
pub(super) fn ships(scan: &Scan, items: &[Item]) -> Option<Recipients> {
    let told = after_marks(items);
    let [many, ship, ..] = told else {
        return None;
    };
    let Kind::Quantity(quantity) = many.kind else {
        return None;
    };
    let is_ship = matches!(ship.kind, Kind::Receiver(_)) && is_word(scan, ship, word!("tàu"));
    let count = quantity.count().filter(|_| is_ship)?;
    let doc = scan.doc;
    let colon = doc.tokens.get(ship.last + 1)?.is(':');
    let mut at = ship.last + 1 + usize::from(colon);
    let mut names = Vec::new();
    while let Some(end) = code(doc, at) {
        names.push((at, end));
        let comma = doc.tokens.get(end).is_some_and(|token| token.is(','));
        let and = doc.at(end).filter(|found| found.tag == Tag::And);
        at = match and {
            Some(and) => and.end,
            None if comma => end + 1,
            None => break,
        };
    }
    let &(_, end) = names.last().filter(|_| names.len() as u64 == count)?;
    let last = items.iter().rposition(|item| item.first < end)?;
    Some(Recipients {
        others: names,
        first: Some(items.len() - told.len()),
        last: Some(last),
        ..Recipients::counted(&[(Receiver::Collective, count)])
    })
}

/// One past a code of letters and a number: `HQ-501`, `CSB 8001`.
fn code(doc: &Doc, at: usize) -> Option<usize> {
    let letters = doc.tokens.get(at)?;
    let short =
        letters.is_word() && letters.case == Case::Upper && doc.word(at).chars().count() <= LETTERS;
    let dash = doc.tokens.get(at + 1)?.is('-');
    let number = at + 1 + usize::from(dash);
    (short && doc.tokens.get(number)?.kind == TokenKind::Number).then_some(number + 1)
}
