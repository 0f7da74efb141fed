//! What `trong đó` does to the subject of the verb behind it: whether those counted before it, those
//! named behind it or those joined to them are the ones who receive. [`super::clause`] asks.

use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Word;
use super::super::scan::Scan;
use super::clause::is_circumstance;

/// Within how many items from `trong đó` on the part is counted.
const NEAR: usize = 4;

/// Whether the counted alone open a clause which `trong đó` at `at` only parts, and so are its
/// subject: `33 hộ, trong đó có 8 hộ nghèo, …` has no other verb than the one behind.
pub(super) fn counts_whole(scan: &Scan, items: &[Item], at: usize) -> Option<usize> {
    let [.., many, who, sign] = &items[..at] else {
        return None;
    };
    let counted = matches!(many.kind, Kind::Quantity(_)) && matches!(who.kind, Kind::Receiver(_));
    // `120 cá nhân, trong đó có 8 cá nhân được …`: of the same kind, these alone.
    let noun = |item: &Item| scan.doc.tokens[item.first].syllable;
    let part = items[at..]
        .iter()
        .take(NEAR)
        .find(|item| matches!(item.kind, Kind::Receiver(_)));
    let others = part.is_none_or(|part| noun(part) != noun(who));
    let aside = matches!(sign.kind, Kind::Sign(',' | '(')) && who.last + 1 == sign.first;
    let begin = at - 3;
    let parts = |item: &Item| matches!(item.kind, Kind::Sign(',' | ';' | ':'));
    let opens = match &items[..begin] {
        [before @ .., comma] if parts(comma) => {
            // `16 tập thể nhận Bằng khen của Bộ A, | 33 hộ, trong đó …`
            let told = |item: &Item| matches!(item.kind, Kind::Award(_));
            is_circumstance(scan, before)
                || before
                    .iter()
                    .rev()
                    .take_while(|item| !parts(item))
                    .any(told)
        }
        before => before.is_empty(),
    };
    (counted && aside && opens && others).then_some(begin)
}

/// Where others are counted who are joined to those named behind `trong đó` at `at`, of whom the
/// clause before told all: `33 cá nhân được tặng Bằng khen, trong đó có A, B và | 58 cá nhân được …`.
pub(super) fn others_joined(items: &[Item], at: usize, begin: usize) -> Option<usize> {
    let counts = |item: &Item| matches!(item.kind, Kind::Quantity(_));
    let mut near = items[..at]
        .iter()
        .rev()
        .take_while(|item| !matches!(item.kind, Kind::Award(_)));
    let told = !near.any(counts);
    let named = |item: &Item| matches!(item.kind, Kind::Person(_) | Kind::Unit(_));
    let joined = items[at..begin].windows(3).rposition(|three| {
        matches!(three[0].kind, Kind::Word(Word::And))
            && matches!(three[1].kind, Kind::Quantity(_))
            && matches!(three[2].kind, Kind::Receiver(_))
    })?;
    let and = at + joined;
    let names = items[at..and].iter().any(named) && !items[and..begin].iter().any(named);
    (told && names).then_some(and + 1)
}
