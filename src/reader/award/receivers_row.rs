//! Those who together receive, parted by `;` before their verb: `Phòng 5; ông Trần Văn Bình, Giám đốc;
//! 3 cá nhân được tặng …`. Else a `;` parts statements.

use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Word;
use super::super::scan::Scan;
use super::super::tag::Receiver;
use super::super::tag::Tag;
use super::super::tag::Verb;
use super::often::is_word;
use super::stretch::is_part;
use super::stretch::is_row;
use crate::text::Case;
use crate::text::word;

/// Most items of a row from one `;` to the verb, and of one behind `cho`.
const LONGEST: usize = 60;
const LONGEST_BEHIND: usize = 240;

/// Whether the `;` at `at` parts two who together receive.
pub(super) fn joins(scan: &Scan, items: &[Item], at: usize) -> bool {
    if counts_both(items, at) {
        return true;
    }
    let behind = &items[at + 1..];
    let receives = |item: &Item| {
        matches!(
            item.kind,
            Kind::Word(Word::Passive) | Kind::Verb(Verb::Receive)
        )
    };
    let verb = behind.iter().take(LONGEST).position(receives);
    verb.is_some_and(|verb| {
        let names = |part| is_receiver(scan, part);
        behind[..verb].split(is_border).all(names)
            && items[..at]
                .rsplit(is_border)
                .all(|part| names(part) || names(after_time(part)))
    })
}

/// Where the row of names ends that a `:` at `at` opens behind `cho các đơn vị`, `cho 3 tập thể gồm`.
pub(super) fn named_below(scan: &Scan, items: &[Item], at: usize) -> Option<usize> {
    let consists = |item: &&Item| {
        matches!(item.kind, Kind::Word(Word::Consists)) || is_word(scan, item, word!("sau"))
    };
    let before = &items[..at];
    let before = &before[..at - before.iter().rev().take_while(consists).count()];
    let leads = matches!(before, [.., to, many, who]
        if matches!(to.kind, Kind::Word(Word::To))
            && matches!(many.kind, Kind::Quantity(_) | Kind::Word(Word::Plural))
            && matches!(who.kind, Kind::Receiver(Receiver::Collective)));
    let behind = &items[at + 1..];
    if !leads || behind.len() > LONGEST_BEHIND {
        return None;
    }
    // `2 tập thể: Phòng 5, Phòng 8 và 12 cá nhân`: others stand beside those named.
    let counts = |pair: &[Item]| {
        matches!(pair[0].kind, Kind::Quantity(_)) && matches!(pair[1].kind, Kind::Receiver(_))
    };
    let names = !behind.iter().any(tells) && !behind.windows(2).any(counts);
    (names && is_row(scan, behind, 0)).then_some(items.len())
}

/// Whether the `;` at `at` stands in the row of names that `cho` opens and that closes the sentence.
pub(super) fn follows_to(scan: &Scan, items: &[Item], at: usize) -> bool {
    let to = |item: &Item| matches!(item.kind, Kind::Word(Word::To));
    let from = at.saturating_sub(LONGEST_BEHIND);
    let Some(to) = items[from..at].iter().rposition(to).map(|to| from + to) else {
        return false;
    };
    let row = &items[to + 1..];
    row.len() <= LONGEST_BEHIND && !row.iter().any(tells) && is_row(scan, row, at - to)
}

/// Whether an item tells of more than who receives.
fn tells(item: &Item) -> bool {
    matches!(
        item.kind,
        Kind::Award(_)
            | Kind::Grade(_)
            | Kind::Verb(_)
            | Kind::Sign(':')
            | Kind::Word(Word::To | Word::Passive)
    )
}

/// Whether both kinds are counted right around the `;` at `at`, before their verb: `…, 03 tập thể; 08 cá
/// nhân | được tặng …`.
fn counts_both(items: &[Item], at: usize) -> bool {
    let pair = |pair: &[Item]| match (&pair[0].kind, &pair[1].kind) {
        (Kind::Quantity(_), Kind::Receiver(kind)) => Some(*kind),
        _ => None,
    };
    let (Some(before), Some([_, _, verb])) = (
        at.checked_sub(2).map(|from| &items[from..at]),
        items.get(at + 1..at + 4),
    ) else {
        return false;
    };
    let given = at > 2 && matches!(items[at - 3].kind, Kind::Word(Word::To));
    let receives = matches!(
        verb.kind,
        Kind::Word(Word::Passive) | Kind::Verb(Verb::Receive)
    );
    let behind = &items[at + 1..at + 3];
    let kinds = (pair(before), pair(behind));
    let both = matches!(kinds, (Some(one), Some(other)) if one != other);
    both && receives && !given
}

fn is_border(item: &Item) -> bool {
    matches!(item.kind, Kind::Sign(';'))
}

/// A part of the row without what opens the sentence: `Tại hội nghị, …`.
fn after_time(part: &[Item]) -> &[Item] {
    let comma = |item: &Item| matches!(item.kind, Kind::Sign(','));
    match part.first() {
        Some(first) if !begins_receiver(first) => {
            let at = part.iter().position(comma);
            at.map_or(part, |at| &part[at + 1..])
        }
        _ => part,
    }
}

fn begins_receiver(item: &Item) -> bool {
    matches!(
        item.kind,
        Kind::Person(_)
            | Kind::Unit(_)
            | Kind::UnitMeant(_)
            | Kind::Receiver(_)
            | Kind::Quantity(_)
            | Kind::Office(_)
            | Kind::Word(Word::Plural)
    )
}

/// Whether words name or count somebody and tell nothing else of them than who they are.
fn is_receiver(scan: &Scan, part: &[Item]) -> bool {
    let told = |item: &Item| {
        matches!(
            item.kind,
            Kind::Person(_) | Kind::Unit(_) | Kind::Receiver(_)
        )
    };
    let says = |item: &Item| match item.kind {
        Kind::Plain => {
            scan.doc.tokens[item.first].case == Case::Lower
                && matches!(scan.doc.tag(item.first), Some(Tag::Stop | Tag::Action))
        }
        Kind::Sign(sign) => !matches!(sign, ',' | '(' | ')' | '-' | '"' | '/' | '.'),
        Kind::Word(word) => !matches!(word, Word::And | Word::Plural | Word::Of | Word::Each),
        Kind::Date(_) => false,
        _ => !begins_receiver(item),
    };
    part.first().is_some_and(begins_receiver) && part.iter().any(told) && !part.iter().any(says)
        || part
            .split(|item| item.is_joiner())
            .all(|name| is_part(scan, name))
}
