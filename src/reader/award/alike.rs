//! Which statements of an article tell of the same award, and which of them name the
//! same receivers or stand in a headline. Made once all are read; used by `inherit`, so
//! that a long text asks each statement for few others.

use super::super::page::Role;
use super::Statement;
use super::authority::PRESIDENT;
use super::authority::is_of_state;
use crate::model::Recipient;
use crate::text::sorting::equals;
use std::cmp::Ordering;

/// From when on the President has been head of State alone.
const PRESIDENT_SINCE: u16 = 1993;

/// How many statuses one award may have.
const STATUSES: usize = 4;

/// The statements of an article in the order of their awards, then of whom they name.
pub(super) struct Alike {
    order: Vec<usize>,
    /// In the order of their awards, then of how many receive.
    counts: Vec<usize>,
    headlines: Vec<usize>,
    /// Of each honour of the State and each status the first that tells who confers it.
    of_president: Vec<usize>,
}

impl Alike {
    pub(super) fn of(statements: &[Statement]) -> Alike {
        let mut order: Vec<usize> = (0..statements.len()).collect();
        order.sort_by(|&a, &b| {
            by_award(&statements[a], &statements[b])
                .then_with(|| by_names(&statements[a], &statements[b]))
        });
        let mut counts: Vec<usize> = (0..statements.len()).collect();
        counts.sort_by(|&a, &b| by_count(&statements[a], &statements[b]));
        let of_president = of_president(statements, &order);
        let headline = |&at: &usize| statements[at].role == Role::Title;
        Alike {
            order,
            counts,
            headlines: (0..statements.len()).filter(headline).collect(),
            of_president,
        }
    }

    /// The statements of one award.
    pub(super) fn of_award(&self, statements: &[Statement], one: &Statement) -> &[usize] {
        self.where_equal(|other| by_award(&statements[other], one))
    }

    /// The statements of one award that name the same receivers.
    pub(super) fn of_names(&self, statements: &[Statement], one: &Statement) -> &[usize] {
        self.where_equal(|other| {
            by_award(&statements[other], one).then_with(|| by_names(&statements[other], one))
        })
    }

    /// The statements of one award and grade for as many of the same kind, where they are several.
    pub(super) fn of_count(&self, statements: &[Statement], one: &Statement) -> &[usize] {
        let several = one.count.is_some_and(|count| count > 1);
        let alike = |&at: &usize| by_count(&statements[at], one);
        match several {
            true => &self.counts[equals(&self.counts, alike)],
            false => &[],
        }
    }

    /// The statements of headlines.
    pub(super) fn headlines(&self) -> &[usize] {
        &self.headlines
    }

    /// Another statement of the same honour of the State, which tells that the President confers it:
    /// `Chủ tịch nước tặng Huân chương Lao động hạng Nhất cho …`, and then `bà Cúc nhận Huân chương
    /// Lao động hạng Ba`.
    pub(super) fn of_president(&self, statements: &[Statement], one: &Statement) -> Option<usize> {
        let mut told = self.of_president.iter().copied();
        told.find(|&at| {
            by_award(&statements[at], one).is_eq() && statements[at].status == one.status
        })
        .filter(|_| !is_of_old(one))
    }

    fn where_equal(&self, toward: impl Fn(usize) -> Ordering) -> &[usize] {
        &self.order[equals(&self.order, |&at| toward(at))]
    }
}

/// Whether the text says that it was given when the State had another head.
pub(super) fn is_of_old(statement: &Statement) -> bool {
    let period = statement.period.as_ref().filter(|_| statement.own_period);
    let first = period.and_then(|period| Some(period.period()?.first.year));
    first.is_some_and(|year| year < PRESIDENT_SINCE)
}

/// `order` is that of their awards.
fn of_president(statements: &[Statement], order: &[usize]) -> Vec<usize> {
    let president = |&at: &usize| {
        let giver = statements[at].giver.as_ref();
        giver.is_some_and(|giver| giver.name == PRESIDENT)
            && is_of_state(statements[at].award.entry)
    };
    let mut told = Vec::new();
    for at in order.iter().copied().filter(president) {
        let same = |&other: &usize| {
            by_award(&statements[at], &statements[other]).is_eq()
                && statements[at].status == statements[other].status
        };
        if !told.iter().rev().take(STATUSES).any(same) {
            told.push(at);
        }
    }
    told
}

/// Whether what a statement says of one award may be the giving that another tells of: the same
/// kind of receivers, no more of them than the other counts, and none whom the other does not
/// name. A statement that says neither how many nor who may be any.
pub(super) fn may_be_same(one: &Statement, other: &Statement) -> bool {
    let kinds = match (side(one), side(other)) {
        (Some(one), Some(other)) => one == other,
        _ => true,
    };
    let both = !one.names.is_empty() && !other.names.is_empty();
    let named = !both || one.names.iter().any(|name| is_among(name, &other.names));
    let counted = match (one.count, other.count) {
        (Some(one), Some(other)) => one <= other,
        _ => true,
    };
    let open = one.count.is_none() && one.names.is_empty();
    open || kinds && named && counted
}

/// Whether collectives or individuals receive, where only one of them does.
fn side(statement: &Statement) -> Option<bool> {
    match statement.recipient {
        Recipient::Collective | Recipient::UnitNamed => Some(true),
        Recipient::Individual | Recipient::PersonNamed => Some(false),
        Recipient::Mixed | Recipient::Unspecified => None,
    }
}

/// Whether a name is among others, if only by the words with which it ends or begins.
fn is_among(name: &str, names: &[String]) -> bool {
    let part = |long: &str, short: &str| {
        let ends = long.strip_suffix(short);
        let begins = long.strip_prefix(short);
        ends.is_some_and(|rest| rest.is_empty() || rest.ends_with(' '))
            || begins.is_some_and(|rest| rest.starts_with(' '))
    };
    names
        .iter()
        .any(|other| part(other, name) || part(name, other))
}

fn by_award(a: &Statement, b: &Statement) -> Ordering {
    a.award.entry.cmp(&b.award.entry)
}

fn by_count(a: &Statement, b: &Statement) -> Ordering {
    let key = |one: &Statement| (one.award.entry, one.award.grade, one.count, one.recipient);
    key(a).cmp(&key(b))
}

fn by_names(a: &Statement, b: &Statement) -> Ordering {
    a.names.cmp(&b.names)
}
