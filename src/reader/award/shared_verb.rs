//! Clauses before the one of the verb: of others who received the same from somebody else, where
//! one verb or one award is said for all, `5 cá nhân được Bộ A, 30 cá nhân được UBND tỉnh tặng
//! Bằng khen`; or of others for whom something else was done, `16 chiến sĩ được thăng cấp, 3 chiến
//! sĩ được tặng Bằng khen`.
//!
//! Used by [`super::frame`], for where the words on the subject begin, and by [`super::group`].

use super::super::item::Giver;
use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Word;
use super::super::scan::Scan;
use super::super::tag::Verb;
use super::giver_named::joint;
use super::often::is_word;
use crate::text::Syllable;
use crate::text::word;
use std::ops::Range;

/// Most words between those who are counted and `được`.
const BETWEEN: usize = 2;

/// Those counted in a clause that has no award of its own, and who gave to them.
pub(super) struct Earlier {
    /// Where they are told.
    pub who: Range<usize>,
    pub giver: Option<Giver>,
}

/// Where the words begin on those counted last, behind a clause of others counted: in `subject`.
pub(super) fn behind_others(items: &[Item], subject: Range<usize>) -> Option<usize> {
    let passive = |&at: &usize| {
        matches!(items[at].kind, Kind::Word(Word::Passive))
            && ends_in_counted(&items[subject.start..at])
    };
    let passive = subject.clone().rfind(passive)?;
    next_counted(items, passive + 1..subject.end)
}

/// The clauses before those counted from `last` on that share the verb or the award: from the
/// left. `from` is where their words may begin.
pub(super) fn earlier(scan: &Scan, items: &[Item], from: usize, last: usize) -> Vec<Earlier> {
    let mut clauses = Vec::new();
    let parted = items.get(last).is_some_and(Item::is_joiner);
    let mut end = last + usize::from(parted);
    while let Some(joiner) = end.checked_sub(1).filter(|&joiner| joiner > from)
        && items[joiner].is_joiner()
        && let Some(passive) =
            (from..joiner).rfind(|&at| matches!(items[at].kind, Kind::Word(Word::Passive)))
        && ends_in_counted(&items[from..passive])
        && let Some(giver) = given_by(scan, &items[passive + 1..joiner])
    {
        let before =
            (from..passive).rfind(|&at| matches!(items[at].kind, Kind::Word(Word::Passive)));
        let begin = match before {
            Some(before) => next_counted(items, before + 1..passive),
            None => Some(from),
        };
        let Some(begin) = begin else { break };
        clauses.push(Earlier {
            who: begin..passive,
            giver,
        });
        end = begin;
    }
    clauses.reverse();
    clauses
}

/// How often others gave the same, in the clauses of a stretch before the one of its last verb: `3
/// lần được Bộ A, | 5 lần được UBND tỉnh tặng Bằng khen`; from the left.
pub(super) fn earlier_times(
    scan: &Scan,
    items: &[Item],
    stretch: Range<usize>,
) -> Vec<(u64, Option<Giver>)> {
    let passive = |at: &usize| matches!(items[*at].kind, Kind::Word(Word::Passive));
    let from = stretch.start;
    let times = |passive: usize| match items.get(from..passive)? {
        [.., many, times] if is_word(scan, times, word!("lần")) => match many.kind {
            Kind::Quantity(quantity) => quantity.count(),
            _ => None,
        },
        _ => None,
    };
    let mut clauses = Vec::new();
    let Some(mut end) = stretch.rev().find(passive) else {
        return clauses;
    };
    while times(end).is_some()
        && let Some(joiner) = end.checked_sub(3).filter(|&joiner| joiner > from)
        && items[joiner].is_joiner()
        && let Some(passive) = (from..joiner).rfind(passive)
        && let Some(count) = times(passive)
        && let Some(giver) = given_by(scan, &items[passive + 1..joiner])
    {
        clauses.push((count, giver));
        end = passive;
    }
    clauses.reverse();
    clauses
}

/// Who gives by the words between `được` and the end of its clause: nothing but a giver, but the
/// verb `tặng`, or both. `None` where they tell something else.
fn given_by(scan: &Scan, between: &[Item]) -> Option<Option<Giver>> {
    const GIVE: Syllable = Syllable::literal("tặng");
    let gives = |item: &Item| {
        matches!(item.kind, Kind::Verb(Verb::Give)) && scan.doc.tokens[item.last].syllable == GIVE
    };
    let (body, verb) = match between {
        [body @ .., verb] if gives(verb) => (body, true),
        body => (body, false),
    };
    let names = |item: &Item| {
        matches!(
            item.kind,
            Kind::Office(_)
                | Kind::Unit(_)
                | Kind::UnitMeant(_)
                | Kind::ManyGivers
                | Kind::Sign(',')
                | Kind::Word(Word::And)
        )
    };
    let giver = joint(scan, body);
    let told = if body.is_empty() {
        verb
    } else {
        giver.is_some()
    };
    (told && body.iter().all(names)).then_some(giver)
}

/// Whether words end in those who are counted: `16 chiến sĩ`, `3 cá nhân tiêu biểu`.
pub(super) fn ends_in_counted(items: &[Item]) -> bool {
    let word = |item: &&Item| matches!(item.kind, Kind::Plain);
    let small = items.iter().rev().take(BETWEEN).take_while(word).count();
    matches!(&items[..items.len() - small], [.., many, who] if are_counted(many, who))
}

fn are_counted(many: &Item, who: &Item) -> bool {
    matches!(many.kind, Kind::Quantity(_))
        && matches!(who.kind, Kind::Receiver(_) | Kind::Word(Word::Pronoun))
}

/// Where others are counted behind the first joiner in a range.
fn next_counted(items: &[Item], range: Range<usize>) -> Option<usize> {
    let counted = |&at: &usize| {
        items[at].is_joiner()
            && matches!(&items[at + 1..range.end], [many, who, ..] if are_counted(many, who))
    };
    range.clone().find(counted).map(|joiner| joiner + 1)
}

/// Where those begin who receive beside one who has what was told right before: `Huy hiệu 45 năm tuổi Đảng là |
/// bà Cúc cùng | một số đảng viên khác được nhận …`.
pub(super) fn others_beside(scan: &Scan, items: &[Item]) -> Option<usize> {
    let [is, one, ..] = items else {
        return None;
    };
    let names = is_word(scan, is, word!("là")) && matches!(one.kind, Kind::Person(_));
    let others = |three: &[Item]| {
        matches!(three[0].kind, Kind::Word(Word::And))
            && matches!(three[1].kind, Kind::Word(Word::Plural) | Kind::Quantity(_))
            && matches!(three[2].kind, Kind::Receiver(_))
    };
    let last = items
        .last()
        .is_some_and(|last| is_word(scan, last, word!("khác")));
    let at = items
        .windows(3)
        .rposition(others)
        .filter(|_| names && last)?;
    Some(at + 1)
}
