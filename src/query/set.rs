//! A set of rows that several hold, and how many they are.
//!
//! Used for what a question matches: columns count the same set and remember it, and
//! results keep it. What always holds: the set does not change.

use crate::columns::Bits;
use std::ops::Deref;
use std::sync::Arc;

/// A set of rows.
#[derive(Clone, Debug, Default)]
pub(super) struct Set {
    rows: Arc<Bits>,
    len: usize,
}

impl Set {
    /// Number of rows.
    pub(super) fn len(&self) -> usize {
        self.len
    }

    /// Whether the two are kept in one place.
    pub(super) fn is(&self, other: &Set) -> bool {
        Arc::ptr_eq(&self.rows, &other.rows)
    }
}

impl From<Bits> for Set {
    fn from(rows: Bits) -> Set {
        Set {
            len: rows.count(),
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
        self.len == other.len && same()
    }
}
