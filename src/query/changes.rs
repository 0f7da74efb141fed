//! How the sets of a question differ from those of earlier ones.
//!
//! Used by all that is counted of a question (see `tally`): most columns count the same
//! sets, so how far two sets are apart, and by which rows, is found once.

use super::set::Set;
use crate::columns::{ByStretches, Change, Stretches};

/// The differences between the sets of a question and those of earlier ones.
#[derive(Default)]
pub(super) struct Changes {
    known: Vec<Known>,
    nothing: Option<Set>,
}

/// What is known of two sets.
struct Known {
    from: Set,
    to: Set,
    distance: Option<usize>,
    change: Option<Change>,
    by_stretches: Option<ByStretches>,
}

impl Changes {
    /// Which of some sets is the nearest one, if one is nearer than the empty set; most often it is
    /// the last one.
    pub(super) fn nearest<'s>(
        &mut self,
        kept: impl DoubleEndedIterator<Item = &'s Set> + ExactSizeIterator,
        to: &Set,
    ) -> Option<usize> {
        let mut least = to.len();
        let mut nearest = None;
        for (place, from) in kept.enumerate().rev() {
            if from.len().abs_diff(to.len()) < least {
                let distance = || from.distance(to, &from.words_with(to));
                let known = self.known(from, to);
                let distance = *known.distance.get_or_insert_with(distance);
                if distance < least {
                    (least, nearest) = (distance, Some(place));
                }
            }
        }
        nearest
    }

    /// What turns one set into another.
    pub(super) fn between(&mut self, from: &Set, to: &Set) -> &Change {
        let change = || Change::between(from, to, &from.words_with(to));
        self.known(from, to).change.get_or_insert_with(change)
    }

    /// The same by the stretches of the question's scope.
    pub(super) fn by_stretches(
        &mut self,
        from: &Set,
        to: &Set,
        stretches: &Stretches,
    ) -> &ByStretches {
        let by_stretches = || stretches.between(from, to, &from.words_with(to));
        self.known(from, to)
            .by_stretches
            .get_or_insert_with(by_stretches)
    }

    /// No row, of as many as a set is of.
    pub(super) fn nothing(&mut self, set: &Set) -> Set {
        let nothing = || set.without_all().into();
        self.nothing.get_or_insert_with(nothing).clone()
    }

    fn known(&mut self, from: &Set, to: &Set) -> &mut Known {
        let here = |known: &Known| known.from.is(from) && known.to.is(to);
        let place = self.known.iter().position(here).unwrap_or_else(|| {
            self.known.push(Known {
                from: from.clone(),
                to: to.clone(),
                distance: None,
                change: None,
                by_stretches: None,
            });
            self.known.len() - 1
        });
        &mut self.known[place]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::columns::Bits;

    #[test]
    fn the_nearest_set_is_found_and_what_turns_it_into_the_other() {
        let set = |rows: &[usize]| -> Set {
            let mut bits = Bits::none(200);
            rows.iter().for_each(|&row| bits.insert(row));
            bits.into()
        };
        let (near, far, to) = (set(&[1, 70, 150]), set(&[0, 2, 3]), set(&[1, 70, 199]));
        let mut changes = Changes::default();
        assert_eq!(changes.nearest([&far].into_iter(), &to), None);
        assert_eq!(changes.nearest([&far, &near].into_iter(), &to), Some(1));
        for _ in 0..2 {
            let change = changes.between(&near, &to);
            assert_eq!(change.came, [199]);
            assert_eq!(change.gone, [150]);
        }
        assert_eq!(changes.between(&to, &near).came, [150]);
        assert_eq!(changes.known.len(), 3);
    }
}
