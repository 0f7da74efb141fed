//! Of which years a statement tells, and how far they bind when it is compared with others.

use std::ops::RangeInclusive;

/// The first and last year of a claim, and whether another year does not speak against it.
#[derive(Clone, Copy)]
pub(super) struct Time {
    pub years: Option<(u16, u16)>,
    pub open: bool,
}

/// Most years that are told one by one.
const MOST: u16 = 16;

impl Time {
    /// Whether both may be the same time.
    pub(super) fn agrees(self, other: Time) -> bool {
        let (Some(one), Some(two)) = (self.years, other.years) else {
            return true;
        };
        // `2010/2015` and `2015/2020` follow each other.
        let follow = (one.1 == two.0 || two.1 == one.0) && one.0 < one.1 && two.0 < two.1;
        let meet = one.0 <= two.1 && two.0 <= one.1 && !follow;
        meet || self.open || other.open
    }

    /// The few years of which one must be told by another as well, unless that is open.
    pub(super) fn binding(self) -> Option<RangeInclusive<u16>> {
        let (first, last) = self.years.filter(|_| !self.open)?;
        (first <= last && last - first < MOST).then_some(first..=last)
    }
}
