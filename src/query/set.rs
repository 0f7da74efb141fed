//! A set of rows that several hold, how many they are, and where.
//!
//! Used for what a question matches: columns count the same set and remember it, and
//! results keep it. What always holds: the set does not change.

use crate::columns::Bits;
use std::ops::{Deref, Range};
use std::sync::Arc;

/// A set of rows.
#[derive(Clone, Debug, Default)]
pub(super) struct Set {
    rows: Arc<Bits>,
    len: usize,
    /// The words with rows, from the first to the last.
    words: Range<usize>,
}

impl Set {
    /// Number of rows.
    pub(super) fn len(&self) -> usize {
        self.len
    }

    /// The words with rows, from the first to the last.
    pub(super) fn words(&self) -> &Range<usize> {
        &self.words
    }

    /// The words in which this or the other has rows.
    pub(super) fn words_with(&self, other: &Set) -> Range<usize> {
        let (one, other) = (&self.words, &other.words);
        match (one.is_empty(), other.is_empty()) {
            (true, _) => other.clone(),
            (_, true) => one.clone(),
            _ => one.start.min(other.start)..one.end.max(other.end),
        }
    }

    /// Whether the two are kept in one place.
    pub(super) fn is(&self, other: &Set) -> bool {
        Arc::ptr_eq(&self.rows, &other.rows)
    }
}

impl From<Bits> for Set {
    fn from(rows: Bits) -> Set {
        let words = rows.span();
        Set {
            len: rows.count_in(&words),
            words,
            rows: Arc::new(rows),
        }
    }
}

impl Deref for Set {
    type Target = Bits;

    fn deref(&self) -> &Bits {
        &self.rows
    }
}

impl PartialEq for Set {
    fn eq(&self, other: &Set) -> bool {
        let same = || self.is(other) || self.rows == other.rows;
        self.len == other.len && self.words == other.words && same()
    }
}
