//! The frame of a statement: its verb, from whose side it is told, whether the
//! award was given, and by whom.

use super::super::item::Giver;
use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Word;
use super::super::scan::Scan;
use super::super::words::Verb;
use super::Statement;
use super::giver::giver;
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
    /// Where the words on who receives may begin, and where the verb ends them.
    pub subject_start: usize,
    pub subject_end: usize,
    /// One past the verb.
    pub verb_end: usize,
    /// Who confers.
    pub giver: Option<Giver>,
}

/// How far before the verb a word still takes the statement back.
const REACH: usize = 4;

impl Frame {
    /// The frame of a list without verbs: as the statement before it.
    pub(super) fn heading(before: Option<&Statement>) -> Frame {
        Frame {
            status: before.map_or(Status::Conferred, |statement| statement.status),
            real: true,
            passive: true,
            subject_start: 0,
            subject_end: 0,
            verb_end: 0,
            giver: None,
        }
    }

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
        let has = |verb: Verb| {
            verbs
                .iter()
                .any(|&at| matches!(items[at].kind, Kind::Verb(v) if v == verb))
        };
        let passives: Vec<usize> = (0..=last)
            .filter(|&at| matches!(items[at].kind, Kind::Word(Word::Passive)))
            .collect();
        let receives = matches!(items[last].kind, Kind::Verb(Verb::Receive));
        let passive = !passives.is_empty() || receives;
        let begin = passives.first().copied().unwrap_or(first).min(first);
        // `suy tôn Cục N nhận Cờ`: who receives stands between the two verbs.
        let nominee = (receives && first < last && passives.is_empty())
            .then(|| {
                (first + 1..last).find(|&at| {
                    matches!(
                        items[at].kind,
                        Kind::Unit(_) | Kind::Person(_) | Kind::Receiver(_)
                    )
                })
            })
            .flatten();
        let (subject_start, subject_end) = nominee.map_or((0, begin), |_| (first + 1, last));
        let unreal = (begin.saturating_sub(REACH)..items.len()).any(|at| {
            matches!(items[at].kind, Kind::Word(Word::Unreal)) && !in_brackets(items, at)
        });
        let status = if has(Verb::Withdraw) {
            Status::Withdrawn
        } else if has(Verb::Propose) {
            Status::Proposed
        } else {
            Status::Conferred
        };
        let giver = giver(scan, items, begin, last, passive && nominee.is_none());
        Some(Frame {
            status,
            real: !unreal,
            passive,
            subject_start,
            subject_end,
            verb_end: last + 1,
            giver,
        })
    }
}

/// `(phải)` under a photograph says who stands on the right.
fn in_brackets(items: &[Item], at: usize) -> bool {
    at > 0 && matches!(items[at - 1].kind, Kind::Sign('('))
}

fn follows_word(scan: &Scan, items: &[Item], at: usize, word: &str) -> bool {
    let before = items[at]
        .first
        .checked_sub(1)
        .and_then(|token| scan.doc.tokens.get(token));
    before.is_some_and(|token| token.syllable == Syllable::of(word))
}
