//! The numbers of a column that came last, by which the next ones are told.
//!
//! Used by the writer and the reader, which keep the same ones. What always holds: the
//! latest numbers are all different once as many were met.

/// How many numbers are kept.
const KEPT: usize = 8;

/// The number after the largest one that was met.
const NEXT: u8 = 8;

/// A number that is named.
const NAMED: u8 = 9;

/// The latest numbers of a column, the latest first, and the largest one.
#[derive(Default)]
pub(super) struct Latest {
    numbers: [u32; KEPT],
    met: usize,
    /// The number after the largest one that was met.
    next: u32,
}

impl Latest {
    /// What tells of a number, and whether it is named.
    pub(super) fn tell(&mut self, number: u32) -> (u8, bool) {
        let known = self.numbers[..self.met]
            .iter()
            .position(|&known| known == number);
        let told = match known {
            Some(place) => place as u8,
            None if number == self.next => NEXT,
            None => NAMED,
        };
        self.meet(number, known);
        (told, told == NAMED)
    }

    /// The number that is told of; `named` gives the next one that is named.
    #[inline(always)] // loops over rows ask it, also where code is to be small
    pub(super) fn told(&mut self, told: u8, named: impl FnOnce() -> Option<u32>) -> Option<u32> {
        let place = usize::from(told);
        let (number, place) = match told {
            0 => return (self.met > 0).then_some(self.numbers[0]),
            NEXT => (self.next, None),
            NAMED => (named()?, None),
            _ if place < self.met => (self.numbers[place], Some(place)),
            _ => return None,
        };
        self.meet(number, place);
        Some(number)
    }

    /// Puts a number first; `place` is where it stood.
    #[inline(always)]
    fn meet(&mut self, number: u32, place: Option<usize>) {
        if place.is_none() {
            self.met = (self.met + 1).min(KEPT);
            self.next = self.next.max(number.wrapping_add(1));
        }
        let mut place = place.unwrap_or(KEPT - 1).min(KEPT - 1);
        while place > 0 {
            self.numbers[place] = self.numbers[place - 1];
            place -= 1;
        }
        self.numbers[0] = number;
    }
}

#[cfg(test)]
mod tests {
    use super::Latest;

    #[test]
    fn what_is_told_of_is_understood() {
        let mut numbers: Vec<u32> = (0..40).map(|at| at * at % 23).collect();
        numbers.extend([0, 1, 2, 100, 101, 102, 101, 5, u32::MAX, 0, 100]);
        let (mut one, mut other) = (Latest::default(), Latest::default());
        let mut some_are_named = false;
        for &number in &numbers {
            let (told, named) = one.tell(number);
            some_are_named |= named;
            let understood = other.told(told, || named.then_some(number));
            assert_eq!(understood, Some(number), "{told}");
        }
        assert!(some_are_named);
        assert_eq!(Latest::default().told(0, || None), None);
        assert_eq!(Latest::default().told(9, || None), None);
        assert_eq!(Latest::default().told(200, || Some(1)), None);
    }
}
