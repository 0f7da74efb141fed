//! Repeats: which row says again what another row of the article says, so that no
//! total counts it twice.

use super::super::award::Statement;
use super::super::page::Role;
use crate::model::Award;
use crate::model::Recipient;
use crate::model::Status;
use std::collections::BTreeMap;

/// For each row the one that it says again, which itself repeats none.
pub(super) fn repeats(rows: &[Award], statements: &[Statement]) -> Vec<Option<usize>> {
    let alike = Alike::of(rows);
    let again = |at: usize| {
        statements[at].repeats.or_else(|| {
            let others = alike.to(&rows[at], statements[at].role).iter().copied();
            { others }.find(|&other| other != at && same(rows, statements, at, other))
        })
    };
    let next: Vec<Option<usize>> = (0..rows.len()).map(again).collect();
    let first = |at: usize| {
        let mut seen = vec![at];
        while let Some(other) = next[seen[seen.len() - 1]] {
            // Rows that repeat each other: the first of them is the one.
            if let Some(round) = seen.iter().position(|&before| before == other) {
                let one = seen[round..].iter().min().copied();
                return one.filter(|&one| one != at);
            }
            seen.push(other);
        }
        seen.last().copied().filter(|&last| last != at)
    };
    (0..rows.len()).map(first).collect()
}

/// The rows among which a row's repeat can be, in order: an article may have
/// thousands, and only these are held against each other.
#[derive(Default)]
struct Alike<'a> {
    /// By the award's name.
    by_name: BTreeMap<&'a str, Vec<usize>>,
    /// By the kind of recipient as well.
    by_kind: BTreeMap<(&'a str, Recipient), Vec<usize>>,
    /// By the award's name and the count.
    by_count: BTreeMap<(&'a str, u64), Vec<usize>>,
    /// By the award's name and each who receives.
    by_recipient: BTreeMap<(&'a str, &'a str), Vec<usize>>,
}

impl<'a> Alike<'a> {
    fn of(rows: &'a [Award]) -> Alike<'a> {
        let mut alike = Alike::default();
        for (at, row) in rows.iter().enumerate() {
            let name = row.name.as_str();
            alike.by_name.entry(name).or_default().push(at);
            let kind = (name, row.recipient_kind);
            alike.by_kind.entry(kind).or_default().push(at);
            if let Some(count) = row.count {
                alike.by_count.entry((name, count)).or_default().push(at);
            }
            for recipient in &row.recipients {
                let recipient = (name, recipient.as_str());
                alike.by_recipient.entry(recipient).or_default().push(at);
            }
        }
        alike
    }

    /// Those that [`same`] may find the same as a row.
    fn to<'s>(&'s self, row: &'s Award, role: Role) -> &'s [usize] {
        let name = row.name.as_str();
        let any = role == Role::Title || row.status == Status::Held;
        let rows = match (row.recipients.first(), row.count) {
            (Some(first), _) if role != Role::Title => {
                self.by_recipient.get(&(name, first.as_str()))
            }
            _ if any => self.by_name.get(name),
            (_, Some(count)) => self.by_count.get(&(name, count)),
            (_, None) => self.by_kind.get(&(name, row.recipient_kind)),
        };
        rows.map_or(&[], Vec::as_slice)
    }
}

fn same(rows: &[Award], statements: &[Statement], at: usize, other: usize) -> bool {
    let (row, first) = (&rows[at], &rows[other]);
    let (role, body) = (statements[at].role, statements[other].role == Role::Body);
    if row.status == Status::Held {
        return first.status != Status::Held
            && row.award == first.award
            && first.recipients == row.recipients;
    }
    let award = row.name == first.name
        && row.status == first.status
        && (first.grade == row.grade || (role == Role::Title && row.grade.is_none()));
    let alike = award && body && givers_agree(row, first);
    let kinds = first.recipient_kind == row.recipient_kind;
    let named = row
        .recipients
        .iter()
        .all(|name| first.recipients.contains(name));
    alike
        && match role {
            // A headline may add up what the text tells apart.
            Role::Title => true,
            Role::Caption | Role::Byline => {
                let counts = row.count.is_none() || row.count == first.count;
                (counts || !row.recipients.is_empty()) && kinds && named
            }
            Role::Body => kinds && said_again(rows, statements, at, other),
        }
}

/// Whether the text itself says it again: without a count what is counted
/// elsewhere, or of those named before.
fn said_again(rows: &[Award], statements: &[Statement], at: usize, other: usize) -> bool {
    let (row, first) = (&rows[at], &rows[other]);
    let years_agree =
        !(statements[at].own_period && statements[other].own_period) || row.period == first.period;
    let vague = row.count.is_none() && row.recipients.is_empty() && first.count.is_some();
    let before = other < at && statements[other].tokens.1 < statements[at].tokens.0;
    let among = |name: &String| first.recipients.contains(name);
    let named = !row.recipients.is_empty() && row.recipients.iter().all(among);
    let counted = row.recipients.is_empty() && row.count.is_some_and(|count| count > 1);
    let whole = (named || counted)
        && before
        && row.basis == first.basis
        && (named || (row.count, &row.unit) == (first.count, &first.unit))
        && (named || row.period == first.period);
    years_agree && (vague || whole)
}

/// Whether nothing speaks against one giver: `Bộ Công an`, `Bộ trưởng Bộ Công an`.
fn givers_agree(row: &Award, first: &Award) -> bool {
    match (&row.by, &first.by) {
        (Some(one), Some(other)) => {
            one == other || other.ends_with(one.as_str()) || one.ends_with(other.as_str())
        }
        _ => true,
    }
}
