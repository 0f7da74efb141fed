//! Names of bodies that no rule knows, in a list behind those that are known: `Sở Y tế, | Thủy điện Suối
//! Đá và Công ty A`. Used by [`super::plain`].

use super::super::super::item::Item;
use super::super::super::item::Kind;
use super::super::super::scan::Scan;
use super::super::super::tag::Tag;
use super::super::slot::PEOPLE;
use super::super::slot::THINGS;
use crate::text::Case;
use crate::text::Syllable;
use crate::text::Token;

/// Most small words inside such a name, and most words with capitals behind them.
const SMALL: usize = 3;
const CAPITALS: usize = 4;

/// Words that go on behind the last name of a list.
const BEHIND: [Syllable; 7] = Syllable::literals("vì|do|đã|về|có|được|và");

/// One past the name with which the item at `at` begins: a word with a capital, small ones, and what is
/// written with capitals behind them, between the signs of a list.
pub(super) fn in_list(scan: &Scan, items: &[Item], at: usize) -> Option<usize> {
    let joined = at > 0 && items[at - 1].is_joiner();
    if !joined || !matches!(items[at].kind, Kind::Plain) {
        return None;
    }
    let tokens = &scan.doc.tokens;
    let first = items[at].first;
    let opening = tokens[first].syllable;
    let fits = |at: usize| scan.doc.tag(at).is_none_or(Tag::fits_a_name);
    let begins = tokens[first].case == Case::Initial && fits(first);
    if !begins || PEOPLE.contains(&opening) || THINGS.contains(&opening) {
        return None;
    }
    let word = |at: usize| tokens.get(at).filter(|token| token.is_word());
    let small = |at: &usize| word(*at).is_some_and(|word| word.case == Case::Lower) && fits(*at);
    let capital = |at: &usize| word(*at).is_some_and(|word| word.case != Case::Lower);
    let named = first + 1 + (first + 1..).take(SMALL).take_while(small).count();
    let end = named + (named..).take(CAPITALS).take_while(capital).count();
    // `Nhạc sĩ Trần Bình`: somebody.
    let person = end > named + 1 && scan.doc.is_common_surname(named);
    let closes = |token: &Token| !token.is_word() || BEHIND.contains(&token.syllable);
    (named > first + 1 && end > named && !person && tokens.get(end).is_none_or(closes))
        .then_some(end)
}
