//! The main statements of an article, as they become known: by award, by what they name and
//! count, and by their years, so that a statement is compared with few of them.
//!
//! Used by [`super::repeats`].

use super::super::vocabulary::Mix;
use super::claim::Claim;
use super::claim::Words;
use super::time::Time;
use std::collections::HashMap;
use std::hash::BuildHasherDefault;

/// The main statements until now.
#[derive(Default)]
pub(super) struct Mains {
    by_key: HashMap<(u16, Key), Alike, BuildHasherDefault<Mix>>,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Key {
    Any,
    Count(u64),
    /// The first or last word of a name.
    Word(u64),
}

impl Mains {
    pub(super) fn add(&mut self, claim: &Claim, at: usize) {
        for key in keys(claim, &claim.names) {
            let alike = self.by_key.entry((claim.family, key)).or_default();
            alike.add(at, claim.time);
        }
    }

    /// What a statement may repeat: what it names is among what that one names, and their years
    /// agree, unless it may be told `of_any_year`. One may come by several keys.
    pub(super) fn candidates<'m>(
        &'m self,
        claim: &'m Claim,
        of_any_year: bool,
    ) -> impl Iterator<Item = usize> + 'm {
        let first = &claim.names[..claim.names.len().min(1)];
        let time = Some(claim.time).filter(|_| !of_any_year);
        keys(claim, first)
            .filter_map(|key| self.by_key.get(&(claim.family, key)))
            .flat_map(move |alike| alike.of(time))
    }
}

fn keys<'a>(claim: &Claim, names: &'a [Words]) -> impl Iterator<Item = Key> + 'a {
    let ends = names
        .iter()
        .flat_map(|name| [name.first(), name.last()])
        .flatten()
        .map(|word| Key::Word(word.bits()));
    let count = claim.count.filter(|&count| count > 1).map(Key::Count);
    [Key::Any].into_iter().chain(count).chain(ends)
}

/// So many main statements of one key are looked at, a bit each; no article has more givings
/// that only the reading of each tells apart.
const MOST: usize = u64::BITS as usize;

/// So few are asked one by one.
const FEW: usize = 8;

/// The main statements of one key, each with its time.
#[derive(Default)]
struct Alike {
    mains: Vec<(usize, Time)>,
    /// Where they are more than few, those that bind to no year, and those of each year.
    unbound: u64,
    by_year: Vec<(u16, u64)>,
}

impl Alike {
    fn add(&mut self, at: usize, time: Time) {
        let place = self.mains.len();
        if place == MOST {
            return;
        }
        self.mains.push((at, time));
        match place {
            FEW => (0..=FEW).for_each(|place| self.note(place)),
            _ if place > FEW => self.note(place),
            _ => {}
        }
    }

    fn note(&mut self, place: usize) {
        let bit = 1 << place;
        let Some(years) = self.mains[place].1.binding() else {
            self.unbound |= bit;
            return;
        };
        for year in years {
            match self.by_year.iter_mut().find(|(known, _)| *known == year) {
                Some((_, mains)) => *mains |= bit,
                None => self.by_year.push((year, bit)),
            }
        }
    }

    /// Those of a time, where one is asked for; most are of other years.
    fn of(&self, time: Option<Time>) -> impl Iterator<Item = usize> {
        let binding = time.filter(|_| self.mains.len() > FEW);
        let mut left = match binding.and_then(Time::binding) {
            Some(years) => {
                let told = self.by_year.iter().filter(|(year, _)| years.contains(year));
                told.fold(self.unbound, |all, (_, mains)| all | mains)
            }
            None => u64::MAX,
        };
        let next = move || {
            let place = left.trailing_zeros() as usize;
            left &= left.wrapping_sub(1);
            self.mains.get(place)
        };
        std::iter::from_fn(next)
            .filter(move |(_, main)| time.is_none_or(|time| time.agrees(*main)))
            .map(|&(at, _)| at)
    }
}
