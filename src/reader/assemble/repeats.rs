//! Repeats: rows that say again what another statement of the article says.

use super::super::award::Statement;
use super::super::page::Role;
use crate::model::Award;

/// The row that a caption or headline says again: the same award, grade and
/// status; in a caption also the same kind of recipient, with the same count or
/// none. A headline may add up what the text tells apart.
pub(super) fn repeated(rows: &[Award], statements: &[Statement], at: usize) -> Option<String> {
    let (row, role) = (&rows[at], statements[at].role);
    if role == Role::Body {
        return None;
    }
    let same = |other: usize| {
        let first = &rows[other];
        let counts = row.count.is_none() || row.count == first.count;
        let givers = match (&row.by, &first.by) {
            (Some(one), Some(other)) => {
                one == other || other.ends_with(one.as_str()) || one.ends_with(other.as_str())
            }
            _ => true,
        };
        let recipients = first.recipient_kind == row.recipient_kind
            && row
                .recipients
                .iter()
                .all(|name| first.recipients.contains(name));
        other != at
            && statements[other].role == Role::Body
            && givers
            && (&first.name, first.status) == (&row.name, row.status)
            && (first.grade == row.grade || (role == Role::Title && row.grade.is_none()))
            && (role == Role::Title || (counts && recipients))
    };
    (0..rows.len())
        .find(|&other| same(other))
        .map(|other| rows[other].id.clone())
}
