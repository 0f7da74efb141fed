//! What a unit was called before: `Trường A, tiền thân là Trường B, được tặng …`. The second is
//! no other unit beside it, neither to receive nor to give; nor is one in brackets that say so,
//! `Đồn A (nay là Đồn B)`, `Đội A (nay thuộc Công an tỉnh B)`.
//!
//! Used by [`super::read`], once all sentences are scanned.

use super::context::Sentence;
use super::item::Item;
use super::item::Kind;
use super::item::Kinds;
use super::scan::Scan;
use crate::text::Syllable;

/// Words between a comma and the other name.
const CALLED: [&[Syllable]; 11] = [
    &Syllable::literals::<3>("tiền|thân|là"),
    &Syllable::literals::<2>("nguyên|là"),
    &Syllable::literals::<2>("vốn|là"),
    &Syllable::literals::<2>("trước|là"),
    &Syllable::literals::<3>("trước|đây|là"),
    &Syllable::literals::<3>("trước|kia|là"),
    &Syllable::literals::<3>("tên|cũ|là"),
    &Syllable::literals::<2>("nay|là"),
    &Syllable::literals::<3>("hiện|nay|là"),
    &Syllable::literals::<2>("nay|thuộc"),
    &Syllable::literals::<3>("nay|trực|thuộc"),
];

/// Most tokens of such words.
const LONGEST: usize = 3;

/// Takes other names of a unit for plain words.
pub(super) fn leave(scan: &Scan, sentences: &mut [Sentence]) {
    for sentence in sentences {
        if !sentence.kinds.have(Kinds::UNIT) {
            continue;
        }
        let mut named = false;
        let mut inside = false;
        let mut changed = false;
        for at in 2..sentence.items.len() {
            let [before, comma] = [&sentence.items[at - 2], &sentence.items[at - 1]];
            if matches!(comma.kind, Kind::Sign(',')) {
                named = is_unit(before) && calls(scan, comma.last + 1);
            }
            match comma.kind {
                Kind::Sign('(') => inside = calls(scan, comma.last + 1),
                Kind::Sign(')') => inside = false,
                _ => {}
            }
            if (named || inside) && is_unit(&sentence.items[at]) {
                sentence.items[at].kind = Kind::Plain;
                changed = true;
            }
        }
        if changed {
            sentence.kinds = sentence.kinds.again(sentence.items);
        }
    }
}

fn is_unit(item: &Item) -> bool {
    matches!(item.kind, Kind::Unit(_) | Kind::UnitMeant(_))
}

/// Whether words that tell another name begin at a token, and a unit may follow.
fn calls(scan: &Scan, token: usize) -> bool {
    let words = scan.doc.tokens.get(token..).unwrap_or_default();
    let words = || words.iter().take(LONGEST).map(|token| token.syllable);
    CALLED
        .iter()
        .any(|called| words().take(called.len()).eq(called.iter().copied()))
}
