//! The frame of a statement: its verb, from whose side it is told, whether the
//! award was given, and by whom.

use super::super::item::Giver;
use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Word;
use super::super::scan::Scan;
use super::super::words::Verb;
use crate::model::Status;
use crate::text::Syllable;

/// What the words before an award say of its giving.
#[derive(Clone, Debug)]
pub(super) struct Frame {
    /// Whether it was given.
    pub status: Status,
    /// Whether it is told as a fact, not as a rule, plan or wish.
    pub real: bool,
    /// Whether the receiver is the subject.
    pub passive: bool,
    /// Where the verb begins: what stands before it is the subject.
    pub subject_end: usize,
    /// One past the verb.
    pub verb_end: usize,
    /// The first item of the verb, or of the giver where one is the subject.
    pub start: Option<usize>,
    /// Who confers.
    pub giver: Option<Giver>,
}

/// How far before the verb a word still takes the statement back.
const REACH: usize = 4;

impl Frame {
    /// The frame that `items`, the words before an award, make; `None` where no
    /// verb of giving or receiving is among them.
    pub(super) fn of(scan: &Scan, items: &[Item]) -> Option<Frame> {
        let is_verb = |at: &usize| match items[*at].kind {
            Kind::Verb(Verb::Propose) => !follows_word(scan, items, *at, "theo"),
            Kind::Verb(_) => true,
            _ => false,
        };
        let verbs: Vec<usize> = (0..items.len()).filter(is_verb).collect();
        let (&first, &last) = (verbs.first()?, verbs.last()?);
        let has = |verb: Verb| verbs.iter().any(|&at| matches!(items[at].kind, Kind::Verb(v) if v == verb));
        let passives: Vec<usize> =
            (0..=last).filter(|&at| matches!(items[at].kind, Kind::Word(Word::Passive))).collect();
        let receives = matches!(items[last].kind, Kind::Verb(Verb::Receive));
        let passive = !passives.is_empty() || receives;
        let main = passives.iter().copied().find(|&at| at + 6 > first || at > first).unwrap_or(first);
        let subject_end = main.min(first);
        let unreal = (subject_end.saturating_sub(REACH)..items.len())
            .any(|at| matches!(items[at].kind, Kind::Word(Word::Unreal)));
        let status = if has(Verb::Withdraw) {
            Status::Withdrawn
        } else if has(Verb::Propose) {
            Status::Proposed
        } else {
            Status::Conferred
        };
        let giver = giver(scan, items, subject_end, last, passive);
        Some(Frame {
            status,
            real: !unreal,
            passive,
            subject_end,
            verb_end: last + 1,
            start: Some(subject_end),
            giver,
        })
    }
}

/// The giver: after `thừa ủy quyền`, else between `được` and the verb, else the
/// subject of an active verb, unless that is a person, who only hands over.
fn giver(scan: &Scan, items: &[Item], subject_end: usize, verb: usize, passive: bool) -> Option<Giver> {
    let of = |at: usize| match &items[at].kind {
        Kind::Office(name) => Some(Giver { name: canonical(name), unit: None }),
        Kind::Unit(unit) => Some(Giver { name: scan.units.name(*unit), unit: Some(*unit) }),
        _ => None,
    };
    if let Some(behalf) = items.iter().position(|item| matches!(item.kind, Kind::Word(Word::OnBehalf))) {
        return (behalf..items.len()).find_map(of);
    }
    if passive {
        return (subject_end..verb).find_map(of);
    }
    let person = items[..subject_end].iter().any(|item| matches!(item.kind, Kind::Person(_)));
    if person {
        return None;
    }
    (0..subject_end).rev().find_map(of)
}

/// `Thủ tướng` is printed for `Thủ tướng Chính phủ`.
fn canonical(office: &str) -> String {
    match office {
        "Thủ tướng" => "Thủ tướng Chính phủ".to_owned(),
        other => other.to_owned(),
    }
}

fn follows_word(scan: &Scan, items: &[Item], at: usize, word: &str) -> bool {
    let before = items[at].first.checked_sub(1).and_then(|token| scan.tokens.get(token));
    before.is_some_and(|token| token.syllable == Syllable::of(word))
}
