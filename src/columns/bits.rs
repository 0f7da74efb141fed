//! Sets of rows, one bit a row.
//!
//! Used by every step of the engine that narrows or counts. What always holds:
//! bits beyond the last row are 0, so words can be counted and walked as they are.

use super::{Code, Codes, PIECE, in_pieces};
use std::ops::Range;

/// A set of rows `0..len`.
#[derive(Clone, Debug, Default)]
pub struct Bits {
    pub(super) words: Vec<u64>,
}

/// Word by word: a comparison of bytes is slow where the program is to be small.
impl PartialEq for Bits {
    fn eq(&self, other: &Bits) -> bool {
        let mut pairs = self.words.iter().zip(&other.words);
        self.words.len() == other.words.len() && pairs.all(|(one, other)| one == other)
    }
}

impl Bits {
    /// No row of `len`.
    pub fn none(len: usize) -> Bits {
        Bits {
            words: vec![0; len.div_ceil(64)],
        }
    }

    /// No row, of as many.
    pub fn without_all(&self) -> Bits {
        Bits {
            words: vec![0; self.words.len()],
        }
    }

    /// The rows of `0..len` that `has`.
    pub fn of(len: usize, has: impl Fn(usize) -> bool) -> Bits {
        let mut words = Vec::with_capacity(len.div_ceil(64));
        in_pieces(len, &mut |rows| {
            for start in rows.clone().step_by(64) {
                let mut word = 0u64;
                for row in start..rows.end.min(start + 64) {
                    word |= u64::from(has(row)) << (row - start);
                }
                words.push(word);
            }
        });
        Bits { words }
    }

    /// The rows whose code passes.
    pub fn passing(codes: &Codes, pass: &[bool]) -> Bits {
        #[inline(always)]
        fn bit(pass: &[bool], code: impl Code) -> u64 {
            pass.get(code.place()).map_or(0, |&pass| u64::from(pass))
        }
        fn of<C: Code>(codes: &[C], pass: &[bool]) -> Bits {
            let mut words = Vec::with_capacity(codes.len().div_ceil(64));
            in_pieces(codes.len(), &mut |piece| {
                words.extend(codes[piece].chunks(64).map(|chunk| {
                    // Eight at a time: the loop costs as much as what is in it.
                    let (eights, rest) = chunk.as_chunks::<8>();
                    let mut word = 0u64;
                    for (at, [a, b, c, d, e, f, g, h]) in eights.iter().enumerate() {
                        let low = bit(pass, *a) | bit(pass, *b) << 1;
                        let low = low | bit(pass, *c) << 2 | bit(pass, *d) << 3;
                        let high = bit(pass, *e) | bit(pass, *f) << 1;
                        let high = high | bit(pass, *g) << 2 | bit(pass, *h) << 3;
                        word |= (low | high << 4) << (at * 8);
                    }
                    for (at, code) in rest.iter().enumerate() {
                        word |= bit(pass, *code) << (eights.len() * 8 + at);
                    }
                    word
                }));
            });
            Bits { words }
        }
        match codes {
            Codes::Bytes(codes) => of(codes, pass),
            Codes::Halves(codes) => of(codes, pass),
            Codes::Words(codes) => of(codes, pass),
        }
    }

    /// The bits, 64 rows a word.
    pub fn words(&self) -> &[u64] {
        &self.words
    }

    /// Adds the rows of a range.
    pub fn insert_range(&mut self, rows: Range<usize>) {
        for at in rows.start / 64..rows.end.div_ceil(64) {
            let low = rows.start.saturating_sub(at * 64);
            let high = (rows.end - at * 64).min(64);
            if let Some(word) = self.words.get_mut(at)
                && low < high
            {
                *word |= (u64::MAX >> (64 - (high - low))) << low;
            }
        }
    }

    /// Adds a row.
    #[inline(always)]
    pub fn insert(&mut self, row: usize) {
        if let Some(word) = self.words.get_mut(row / 64) {
            *word |= 1 << (row % 64);
        }
    }

    /// Takes a row out.
    #[inline(always)]
    pub fn remove(&mut self, row: usize) {
        if let Some(word) = self.words.get_mut(row / 64) {
            *word &= !(1 << (row % 64));
        }
    }

    /// Adds these rows.
    #[inline(never)] // it would be made small where it is called
    pub fn insert_all(&mut self, rows: &[u32]) {
        let words = self.words.as_mut_slice();
        for &row in rows {
            if let Some(word) = words.get_mut(row as usize / 64) {
                *word |= 1 << (row % 64);
            }
        }
    }

    /// Takes these rows out.
    #[inline(never)] // it would be made small where it is called
    pub fn remove_all(&mut self, rows: &[u32]) {
        let words = self.words.as_mut_slice();
        for &row in rows {
            if let Some(word) = words.get_mut(row as usize / 64) {
                *word &= !(1 << (row % 64));
            }
        }
    }

    /// Whether it has the row.
    #[inline(always)]
    pub fn has(&self, row: usize) -> bool {
        self.words
            .get(row / 64)
            .is_some_and(|word| word >> (row % 64) & 1 == 1)
    }

    /// Adds the rows of `other`.
    pub fn or(&mut self, other: &Bits) {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word |= other;
        }
    }

    /// Keeps the rows that `other` has too.
    pub fn and(&mut self, other: &Bits) {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word &= other;
        }
    }

    /// The rows that `other` has too.
    pub fn both(&self, other: &Bits) -> Bits {
        let words = self.words.iter().zip(&other.words);
        Bits {
            words: words.map(|(word, other)| word & other).collect(),
        }
    }

    /// Takes the rows of `other` out.
    pub fn take(&mut self, other: &Bits) {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word &= !other;
        }
    }

    /// Takes the rows out that one has and the other has not.
    #[inline(never)] // it would be made small where it is called
    pub fn take_beyond(&mut self, one: &Bits, other: &Bits) {
        let beyond = beyond(&one.words, &other.words);
        for (word, beyond) in self.words.iter_mut().zip(beyond) {
            *word &= !beyond;
        }
    }

    /// Number of rows.
    pub fn count(&self) -> usize {
        self.count_in(&(0..self.words.len()))
    }

    /// Number of rows in some words.
    #[inline(never)] // it would be made small where it is called
    pub fn count_in(&self, words: &Range<usize>) -> usize {
        count(self.part(words).iter().copied())
    }

    /// The words with rows, from the first to the last.
    pub fn span(&self) -> Range<usize> {
        let some = |word: &u64| *word != 0;
        let first = self.words.iter().position(some).unwrap_or(0);
        let last = self.words.iter().rposition(some);
        first..last.map_or(first, |last| last + 1)
    }

    /// Some of the words.
    #[inline(always)]
    pub(super) fn part(&self, words: &Range<usize>) -> &[u64] {
        self.words.get(words.clone()).unwrap_or_default()
    }

    /// Number of rows, in some words, that one of the two has and the other has not.
    #[inline(never)] // it would be made small where it is called
    pub fn distance(&self, other: &Bits, words: &Range<usize>) -> usize {
        let words = self.part(words).iter().zip(other.part(words));
        count(words.map(|(one, other)| one ^ other))
    }

    /// The rows that `other` has not.
    pub fn less(&self, other: &Bits) -> Bits {
        let words = self.words.iter().zip(&other.words);
        Bits {
            words: words.map(|(word, other)| word & !other).collect(),
        }
    }

    /// Whether both have a row.
    pub fn meets(&self, other: &Bits) -> bool {
        let mut words = self.words.iter().zip(&other.words);
        words.any(|(word, other)| word & other != 0)
    }

    /// Number of rows, in some words, that `other` has too.
    #[inline(never)] // it would be made small where it is called
    pub fn count_both(&self, other: &Bits, words: &Range<usize>) -> usize {
        let words = self.part(words).iter().zip(other.part(words));
        count(words.map(|(one, other)| one & other))
    }

    /// Hands over each row that `self` has and `other` has not.
    #[inline(always)]
    pub fn each_beyond(&self, other: &Bits, mut f: impl FnMut(usize)) {
        for (at, (&word, &other)) in self.words.iter().zip(&other.words).enumerate() {
            each_bit(at, word & !other, &mut f);
        }
    }

    /// The first of some rows that it has, other than one.
    pub fn first_of(&self, rows: &[u32], but: u32) -> Option<u32> {
        let mut rows = rows.iter().copied();
        rows.find(|&row| row != but && self.has(row as usize))
    }

    /// Rows from the `skip`th on, at most `take`.
    pub fn window(&self, skip: usize, take: usize) -> Vec<u32> {
        let (mut skip, mut rows) = (skip, Vec::new());
        for (at, &word) in self.words.iter().enumerate() {
            let here = word.count_ones() as usize;
            if skip >= here {
                skip -= here;
                continue;
            }
            each_bit(at, word, &mut |row| {
                if skip > 0 {
                    skip -= 1;
                } else if rows.len() < take {
                    rows.push(row as u32);
                }
            });
            if rows.len() >= take {
                break;
            }
        }
        rows
    }

    /// Number of rows of a range that `other` has too.
    pub fn count_common(&self, other: &Bits, rows: Range<usize>) -> u32 {
        let mut count = 0;
        for at in rows.start / 64..rows.end.div_ceil(64).min(self.words.len()) {
            let mut word = self.words[at] & other.words[at];
            if at * 64 < rows.start {
                word &= u64::MAX << (rows.start % 64);
            }
            if at * 64 + 64 > rows.end {
                word &= (1 << (rows.end % 64)) - 1;
            }
            count += word.count_ones();
        }
        count
    }

    /// The first row from one on that `of` has too, or, with `has` false, has not.
    pub fn next(&self, from: usize, of: &Bits, has: bool) -> Option<usize> {
        let flip = if has { 0 } else { u64::MAX };
        let mut mask = u64::MAX << (from % 64);
        for at in from / 64..self.words.len() {
            let word = self.words[at] & (of.words[at] ^ flip) & mask;
            if word != 0 {
                return Some(at * 64 + word.trailing_zeros() as usize);
            }
            mask = u64::MAX;
        }
        None
    }

    /// Hands over each row of a range, first to last.
    pub fn each_in(&self, rows: Range<usize>, mut f: impl FnMut(usize)) {
        for at in rows.start / 64..rows.end.div_ceil(64).min(self.words.len()) {
            let low = rows.start.saturating_sub(at * 64);
            let high = (rows.end - at * 64).min(64);
            if low < high {
                let within = (u64::MAX >> (64 - (high - low))) << low;
                each_bit(at, self.words[at] & within, &mut f);
            }
        }
    }

    /// The rows from `first` on.
    pub fn from(&self, first: usize) -> Bits {
        let mut rest = self.without_all();
        let whole = first / 64;
        for (word, of) in rest.words.iter_mut().zip(&self.words).skip(whole) {
            *word = *of;
        }
        if let Some(word) = rest.words.get_mut(whole) {
            *word &= u64::MAX << (first % 64);
        }
        rest
    }

    /// Hands over its rows, first to last, a piece at a time (see [`PIECE`]).
    pub fn in_pieces(&self, piece: &mut dyn FnMut(&[u32])) {
        let mut rows = Vec::with_capacity(PIECE);
        for (at, &word) in self.words.iter().enumerate() {
            each_bit(at, word, &mut |row| rows.push(row as u32));
            if rows.len() > PIECE - 64 {
                piece(&rows);
                rows.clear();
            }
        }
        piece(&rows);
    }

    /// Hands over each row, first to last.
    #[inline(always)]
    pub fn each(&self, mut f: impl FnMut(usize)) {
        for (at, &word) in self.words.iter().enumerate() {
            each_bit(at, word, &mut f);
        }
    }
}

/// The rows that one set has and the other has not, word by word.
#[inline(always)]
pub(super) fn beyond(one: &[u64], other: &[u64]) -> impl Iterator<Item = u64> + Clone {
    one.iter().zip(other).map(|(one, other)| one & !other)
}

/// Number of rows in words.
#[inline(always)]
pub(super) fn count(words: impl Iterator<Item = u64>) -> usize {
    words.map(|word| word.count_ones() as usize).sum()
}

/// Number of rows that come and that go from one set to another.
#[inline(always)]
pub(super) fn count_changed(from: &[u64], to: &[u64]) -> [usize; 2] {
    let (mut came, mut gone) = (0, 0);
    for (from, to) in from.iter().zip(to) {
        came += (to & !from).count_ones() as usize;
        gone += (from & !to).count_ones() as usize;
    }
    [came, gone]
}

/// Adds the rows that one set has and the other has not in words, the first of which is the word
/// `at`; they are so many.
#[inline(never)] // it would be made small where it is called
pub(super) fn gather(rows: &mut Vec<u32>, more: usize, at: usize, one: &[u64], other: &[u64]) {
    // Often there is none to add.
    if more == 0 {
        return;
    }
    // Into room that is there: a page does it faster.
    let mut place = rows.len();
    rows.resize(place + more, 0);
    let room = rows.as_mut_slice();
    for (at, word) in (at..).zip(beyond(one, other)) {
        each_bit(at, word, &mut |row| {
            if let Some(next) = room.get_mut(place) {
                *next = row as u32;
                place += 1;
            }
        });
    }
}

/// Hands over the row of each bit of the word `at`. `f` is called in one place: only so
/// it becomes part of the loop where the program is to be small.
#[inline(always)]
pub(super) fn each_bit(at: usize, word: u64, f: &mut impl FnMut(usize)) {
    let mut left = word;
    while left != 0 {
        f(at * 64 + left.trailing_zeros() as usize);
        left &= left - 1;
    }
}

#[cfg(test)]
mod tests {
    use super::{Bits, Codes};

    fn rows(bits: &Bits) -> Vec<usize> {
        let mut rows = Vec::new();
        bits.each(|row| rows.push(row));
        rows
    }

    #[test]
    fn sets_at_the_edges_of_words() {
        for len in [0, 1, 63, 64, 65, 130, 192] {
            let all = Bits::of(len, |_| true);
            assert_eq!(rows(&all), (0..len).collect::<Vec<_>>());
            assert_eq!(all.count(), len);
            let mut pieces = Vec::new();
            all.in_pieces(&mut |rows| pieces.extend_from_slice(rows));
            assert_eq!(pieces, (0..len as u32).collect::<Vec<_>>());
            assert!(!all.has(len));
            let mut thirds = Bits::none(len);
            (0..len).step_by(3).for_each(|row| thirds.insert(row));
            assert_eq!(thirds, Bits::of(len, |row| row % 3 == 0));
            let mut both = thirds.clone();
            both.and(&Bits::of(len, |row| row % 2 == 0));
            assert_eq!(rows(&both), (0..len).step_by(6).collect::<Vec<_>>());
            let mut others = thirds.clone();
            others.take(&both);
            assert_eq!(rows(&others), (3..len).step_by(6).collect::<Vec<_>>());
            let mut beyond = Vec::new();
            thirds.each_beyond(&both, |row| beyond.push(row));
            let words = 0..all.words.len();
            assert_eq!(thirds.distance(&both, &words), beyond.len());
            let last = (0..len).step_by(3).next_back();
            assert_eq!(thirds.span(), 0..last.map_or(0, |last| last / 64 + 1));
            assert_eq!(thirds.from(128).span(), if len > 128 { 2..3 } else { 0..0 });
            let late: Vec<usize> = beyond.iter().copied().filter(|row| *row >= 64).collect();
            if len > 64 {
                assert_eq!(thirds.distance(&both, &(1..words.end)), late.len());
            }
            assert_eq!(thirds.count_both(&both, &words), both.count());
            assert_eq!(thirds.count_in(&thirds.span()), thirds.count());
            assert_eq!(thirds.both(&both), both);
            assert_eq!(thirds.meets(&both), len > 0);
            assert!(!thirds.without_all().meets(&both));
            let mixed = [1, 0, 2, 3];
            assert_eq!(thirds.first_of(&mixed, 0), (len > 3).then_some(3));
            assert_eq!(thirds.first_of(&mixed, 9), (len > 0).then_some(0));
            assert_eq!(rows(&thirds.less(&both)), beyond);
            let some: Vec<u32> = beyond.iter().map(|&row| row as u32).collect();
            let mut others = thirds.clone();
            others.remove_all(&some);
            assert_eq!(others, both);
            others.insert_all(&some);
            assert_eq!(others, thirds);
            assert_eq!(
                beyond,
                (3..len).step_by(6).collect::<Vec<_>>(),
                "thirds that are no sixths"
            );
            let late: Vec<usize> = (0..len).step_by(3).filter(|row| *row >= 64).collect();
            assert_eq!(rows(&thirds.from(64)), late);
            for (skip, take) in [(0, 2), (3, 5), (22, 100)] {
                let want: Vec<u32> = (0..len as u32).step_by(3).skip(skip).take(take).collect();
                assert_eq!(thirds.window(skip, take), want);
            }
            for range in [0..0, 0..len, 5..len.max(5), 63.min(len)..len, len / 2..len] {
                let mut set = Bits::none(len);
                set.insert_range(range.clone());
                assert_eq!(set, Bits::of(len, |row| range.contains(&row)));
            }
            for (start, end) in [(0, len), (1.min(len), len), (60.min(len), 70.min(len))] {
                let want = (start..end).filter(|row| row % 6 == 0).count();
                assert_eq!(thirds.count_common(&both, start..end) as usize, want);
            }
            for range in [0..0, 0..len, 5.min(len)..len, len / 2..len] {
                let within = |row: &usize| range.contains(row);
                let mut found = Vec::new();
                thirds.each_in(range.clone(), |row| found.push(row));
                let want: Vec<usize> = (0..len).step_by(3).filter(within).collect();
                assert_eq!(found, want);
                let sixth = want.iter().copied().find(|row| row % 6 == 0);
                let other = want.iter().copied().find(|row| row % 6 > 0);
                let next = |has| thirds.next(range.start, &both, has);
                assert_eq!(next(true).filter(within), sixth);
                assert_eq!(next(false).filter(within), other);
            }
            let codes = Codes::of(&(0..len as u32).map(|row| row % 3).collect::<Vec<_>>());
            assert_eq!(Bits::passing(&codes, &[true, false, false]), thirds);
        }
    }
}
