//! What was answered by an award, told in a clause before: `Do có thành tích nên anh Bình được …`.
//! Used by `group`: the words of that clause say nothing of who receives, who gives and when.

use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Word;
use super::super::scan::Scan;
use super::often::is_word;
use crate::text::Syllable;
use crate::text::SyllableSet;
use crate::text::word;
use std::ops::Range;

/// Words before `nên` that make one verb with it: `tạo nên`.
const BECOMES: [Syllable; 7] = Syllable::literals("trở|tạo|làm|xây|dựng|viết|lập");

/// Words that begin what follows from the clause before.
const HENCE: [[Syllable; 2]; 9] = [
    Syllable::literals("vì|vậy"),
    Syllable::literals("vì|thế"),
    Syllable::literals("do|đó"),
    Syllable::literals("do|vậy"),
    Syllable::literals("bởi|vậy"),
    Syllable::literals("bởi|thế"),
    Syllable::literals("nhờ|vậy"),
    Syllable::literals("nhờ|thế"),
    Syllable::literals("nhờ|đó"),
];

/// Their first words.
static HENCE_FIRST: SyllableSet<32> = SyllableSet::firsts(&HENCE);

/// The left side of a group without the clause that tells what was answered, where who receives is
/// named right behind it.
pub(super) fn behind_cause(scan: &Scan, items: &[Item], left: Range<usize>) -> Range<usize> {
    let who = |at: usize| {
        items[..left.end].get(at).is_some_and(|item| {
            matches!(
                item.kind,
                Kind::Person(_)
                    | Kind::Unit(_)
                    | Kind::UnitMeant(_)
                    | Kind::Quantity(_)
                    | Kind::Office(_)
                    | Kind::Receiver(_)
                    | Kind::Word(Word::Pronoun)
            )
        })
    };
    let so = |at: usize| {
        is_word(scan, &items[at], word!("nên"))
            && !(at > 0 && BECOMES.contains(&scan.doc.tokens[items[at - 1].last].syllable))
    };
    let hence = |at: usize| {
        let first = items[at].first;
        HENCE_FIRST.contains(scan.doc.tokens[first].syllable)
            && scan.doc.noun(first, &HENCE).is_some()
    };
    let end = left.clone().skip(1).rev().find_map(|at| {
        let end = match hence(at) {
            true => (at..left.end).find(|&next| items[next].first > items[at].first + 1)?,
            false if so(at) => at + 1,
            false => return None,
        };
        who(end).then_some(end)
    });
    end.unwrap_or(left.start)..left.end
}
