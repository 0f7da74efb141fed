//! Which statements of an article tell of the same award, and which of them name the
//! same receivers or stand in a headline. Made once all are read; used by `inherit`, so
//! that a long text asks each statement for few others.

use super::super::page::Role;
use super::Statement;
use crate::text::sorting::equals;
use std::cmp::Ordering;

/// The statements of an article in the order of their awards, then of whom they name.
pub(super) struct Alike {
    order: Vec<usize>,
    headlines: Vec<usize>,
}

impl Alike {
    pub(super) fn of(statements: &[Statement]) -> Alike {
        let mut order: Vec<usize> = (0..statements.len()).collect();
        order.sort_by(|&a, &b| {
            by_award(&statements[a], &statements[b])
                .then_with(|| by_names(&statements[a], &statements[b]))
        });
        let headline = |&at: &usize| statements[at].role == Role::Title;
        Alike {
            order,
            headlines: (0..statements.len()).filter(headline).collect(),
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

    /// The statements of headlines.
    pub(super) fn headlines(&self) -> &[usize] {
        &self.headlines
    }

    fn where_equal(&self, toward: impl Fn(usize) -> Ordering) -> &[usize] {
        &self.order[equals(&self.order, |&at| toward(at))]
    }
}

fn by_award(a: &Statement, b: &Statement) -> Ordering {
    a.award.entry.cmp(&b.award.entry)
}

fn by_names(a: &Statement, b: &Statement) -> Ordering {
    a.names.cmp(&b.names)
}
