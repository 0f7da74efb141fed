//! A mark and its label: where they stand along the axis, on which side of its mark the label
//! stands, and the rows in which they find room.
//!
//! Used by [`super::pack`]. What always holds: nothing goes beyond the limits it is given, and a
//! row gives each place once.

use super::Item;
use crate::app::axis::Window;

/// Size of a mark's symbol in pixels.
pub const SYMBOL: f64 = 14.0;

/// Room between two marks of a row.
pub(super) const GAP: f64 = 8.0;

/// Width of a letter of a label.
const LETTER: f64 = 7.0;

/// Fewest letters of a label that is cut.
pub(super) const FEW_LETTERS: usize = 6;

/// An item as drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark {
    /// The item.
    pub item: Item,
    /// Left edge.
    pub x: f64,
    /// Width of the symbol or bar, an outside label not counted.
    pub width: f64,
    /// Row, from the top.
    pub row: usize,
    /// Whether the label stands inside the bar.
    pub inside: bool,
    /// Whether the label stands before the mark, for want of room behind it.
    pub flipped: bool,
    /// Most letters of the label; 0 where it is left out.
    pub letters: usize,
    /// Whether it begins before the window.
    pub open_left: bool,
    /// Whether it ends after the window.
    pub open_right: bool,
}

impl Mark {
    /// Where the mark and its label begin and end.
    pub fn extent(&self) -> (f64, f64) {
        let label = match (self.inside, self.letters) {
            (true, _) | (_, 0) => 0.0,
            (_, letters) => room_for(letters),
        };
        match self.flipped {
            true => (self.x - label, self.x + self.width),
            false => (self.x, self.x + self.width + label),
        }
    }
}

/// Room that the label of so many letters takes beside its mark.
fn room_for(letters: usize) -> f64 {
    letters as f64 * LETTER + GAP
}

/// The days that are shown, and the pixels they take.
#[derive(Clone, Copy)]
pub(super) struct Axis {
    pub window: Window,
    pub width: f64,
}

/// Rows that fill from the left.
pub(super) struct Rows {
    /// Where each is taken up to.
    pub ends: Vec<f64>,
    most: usize,
}

impl Rows {
    /// None yet, and at most so many.
    pub fn none(most: usize) -> Rows {
        Rows {
            ends: Vec::new(),
            most,
        }
    }

    /// The first row with room from `start` to `end`, which is taken.
    fn take(&mut self, start: f64, end: f64) -> Option<usize> {
        let free = self.ends.iter().position(|end| end + GAP <= start);
        let row = free.unwrap_or(self.ends.len());
        if row >= self.most {
            return None;
        }
        if row == self.ends.len() {
            self.ends.push(end);
        }
        self.ends[row] = end;
        Some(row)
    }
}

impl Axis {
    /// An item in a row where it has room with its label, which stays between the limits.
    pub fn put(
        self,
        item: Item,
        letters: usize,
        limits: (f64, f64),
        rows: &mut Rows,
    ) -> Option<Mark> {
        self.fit(self.place(item), letters, limits, rows)
    }

    /// Finds a row for a mark and its label, which stays between the limits.
    pub fn fit(
        self,
        mut mark: Mark,
        letters: usize,
        limits: (f64, f64),
        rows: &mut Rows,
    ) -> Option<Mark> {
        self.label(&mut mark, letters, limits);
        let (start, end) = mark.extent();
        mark.row = rows.take(start, end)?;
        Some(mark)
    }

    /// Finds a side for a label: inside of its bar, behind it, before it, or cut.
    fn label(self, mark: &mut Mark, letters: usize, limits: (f64, f64)) {
        let room = |from: f64, to: f64| ((to - from - GAP) / LETTER).max(0.0) as usize;
        let (before, after) = (room(limits.0, mark.x), room(mark.x + mark.width, limits.1));
        // A bar has its symbol inside, too.
        let inside = match mark.item.is_point() {
            true => 0,
            false => room(SYMBOL + GAP, mark.width),
        };
        let widest = before.max(after).max(inside);
        mark.letters = match letters.min(widest) {
            cut if cut < letters.min(FEW_LETTERS) => return,
            letters => letters,
        };
        mark.inside = inside >= mark.letters;
        mark.flipped = !mark.inside && after < mark.letters;
    }

    /// An item where it lies on the axis, in no row yet.
    pub fn place(self, item: Item) -> Mark {
        let left = self.window.x(item.first, self.width);
        let right = self.window.x(item.last, self.width);
        let (x, length) = match item.is_point() {
            // A point stands with its middle on the middle of its day.
            true => ((left + right) / 2.0 - SYMBOL / 2.0, SYMBOL),
            false => (
                left.max(0.0),
                (right.min(self.width) - left.max(0.0)).max(SYMBOL),
            ),
        };
        Mark {
            item,
            x: x.clamp(0.0, (self.width - SYMBOL).max(0.0)),
            width: length,
            row: 0,
            inside: false,
            flipped: false,
            letters: 0,
            open_left: left < 0.0,
            open_right: right > self.width,
        }
    }
}
