//! Which rows of a long table are in sight.
//!
//! Used by the tables of awards, which draw these rows only. Browsers do not lay
//! out more than some millions of pixels: a table that would be higher gets a
//! shorter canvas, on which the scroll bar goes through all rows, and a small step
//! (a wheel, a finger) still moves the rows by as much as it says.
//! What always holds: the first and the last row are reached at the two ends, and
//! no more than a screenful of rows is drawn, with a few beyond its edges.

use std::ops::Range;

/// The longest canvas that all browsers lay out, in pixels.
const LONGEST: f64 = 15_000_000.0;

/// Rows drawn beyond each edge, and the cells that they have at most.
const BEYOND: usize = 4;
const CELLS_BEYOND: usize = 40;

/// Tables of no more rows and cells are drawn whole, so that the browser's own search and
/// its printer find all of them.
const WHOLE: usize = 60;
const CELLS: usize = 400;

/// Rows drawn at most, also where no style sheet came that limits the height.
const MOST: usize = 150;

/// Where a table is scrolled to.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Scroll {
    /// Number of rows.
    pub count: usize,
    /// Cells of a row.
    pub across: usize,
    /// Height of a row in pixels.
    row: f64,
    /// Height of what is in sight.
    seen: f64,
    /// Where the scroll bar stands.
    top: f64,
    /// What of all rows stands at the upper edge, in pixels.
    at: f64,
}

impl Scroll {
    /// There are so many rows of this height, of which so much is in sight.
    pub fn lay_out(&mut self, count: usize, row: f64, seen: f64) {
        (self.count, self.row, self.seen) = (count, row, seen.max(0.0));
        self.scrolled(self.top);
    }

    /// Height of all rows.
    fn whole(&self) -> f64 {
        self.count as f64 * self.row
    }

    /// Height of the canvas.
    pub fn height(&self) -> f64 {
        self.whole().min(LONGEST)
    }

    /// Whether it is known how high it and its rows are.
    pub fn is_laid_out(&self) -> bool {
        self.row > 0.0 && self.seen > 0.0
    }

    /// Whether the canvas is shorter than all rows are.
    pub fn is_short(&self) -> bool {
        self.whole() > LONGEST
    }

    fn farthest(&self) -> (f64, f64) {
        let far = |height: f64| (height - self.seen).max(0.0);
        (far(self.height()), far(self.whole()))
    }

    /// The scroll bar moved.
    pub fn scrolled(&mut self, top: f64) {
        let (farthest, last) = self.farthest();
        let step = top - self.top;
        let near_an_end = top < self.seen || top > farthest - self.seen;
        self.at = match self.is_short() {
            true if step.abs() <= self.seen && !near_an_end => self.at + step,
            true if farthest > 0.0 => top / farthest * last,
            _ => top,
        };
        self.at = self.at.clamp(0.0, last);
        self.top = top;
    }

    /// Where the scroll bar belongs. On a short canvas small steps take it away from there.
    pub fn settled(&mut self) -> f64 {
        let (farthest, last) = self.farthest();
        if self.is_short() && last > 0.0 {
            self.top = self.at / last * farthest;
        }
        self.top
    }

    /// Brings a row into sight; where the scroll bar is to stand then.
    pub fn reveal(&mut self, row: usize) -> f64 {
        let (first, last) = (row as f64 * self.row, (row + 1) as f64 * self.row);
        let (farthest, end) = self.farthest();
        let at = self.at.min(first).max(last - self.seen).clamp(0.0, end);
        self.top = match self.is_short() {
            true if end > 0.0 => at / end * farthest,
            _ => at,
        };
        self.at = at;
        self.top
    }

    /// How many rows are wholly in sight.
    pub fn page(&self) -> usize {
        match self.row > 0.0 {
            true => ((self.seen / self.row) as usize).max(1),
            false => 1,
        }
    }

    /// The rows to draw.
    pub fn rows(&self) -> Range<usize> {
        let across = self.across.max(1);
        let whole = WHOLE.min(CELLS / across);
        if self.count <= whole || self.row <= 0.0 {
            return 0..self.count.min(whole);
        }
        let beyond = BEYOND.min(CELLS_BEYOND / across);
        let first = (self.at / self.row) as usize;
        let last = ((self.at + self.seen) / self.row) as usize + 1;
        let first = first.saturating_sub(beyond);
        first..(last + beyond).min(self.count).min(first + MOST)
    }

    /// How far below the upper edge of the canvas they begin.
    pub fn shift(&self) -> f64 {
        let first = self.rows().start as f64 * self.row;
        (self.top + first - self.at).max(0.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(count: usize) -> Scroll {
        Scroll {
            count,
            row: 50.0,
            seen: 600.0,
            ..Scroll::default()
        }
    }

    #[test]
    fn short_tables_are_drawn_whole() {
        let mut scroll = table(40);
        scroll.scrolled(900.0);
        assert_eq!((scroll.rows(), scroll.shift()), (0..40, 0.0));
        assert_eq!(table(0).rows(), 0..0);
    }

    #[test]
    fn a_wide_table_draws_fewer_rows() {
        let mut scroll = table(50);
        scroll.across = 40;
        assert_eq!(scroll.rows(), 0..14);
        scroll.scrolled(1_000.0);
        assert_eq!(scroll.rows(), 19..34);
    }

    #[test]
    fn a_table_without_limits_draws_no_more_than_a_few_screens() {
        let mut scroll = table(1_000_000);
        scroll.lay_out(1_000_000, 50.0, 50_000_000.0);
        assert_eq!(scroll.rows(), 0..MOST);
    }

    #[test]
    fn rows_in_sight_stand_where_they_belong() {
        let mut scroll = table(10_000);
        assert_eq!((scroll.height(), scroll.rows()), (500_000.0, 0..17));
        scroll.scrolled(5_025.0);
        assert_eq!((scroll.rows(), scroll.shift()), (96..117, 4_800.0));
        scroll.scrolled(499_400.0);
        assert_eq!((scroll.rows().end, scroll.settled()), (10_000, 499_400.0));
    }

    #[test]
    fn a_million_rows_are_reached_on_a_short_canvas() {
        let mut scroll = table(1_000_000);
        assert_eq!(scroll.height(), 15_000_000.0);
        // A wheel moves the rows by what it says, a drag of the bar by its share of all rows.
        scroll.scrolled(7_000_000.0);
        let before = scroll.rows().start;
        scroll.scrolled(7_000_100.0);
        assert_eq!(scroll.rows().start, before + 2);
        let top = scroll.settled();
        assert!((top - 7_000_030.0).abs() < 1.0, "{top}");
        scroll.scrolled(top);
        assert_eq!(scroll.rows().start, before + 2);
        scroll.scrolled(14_999_400.0);
        assert_eq!(scroll.rows().end, 1_000_000);
        scroll.scrolled(0.0);
        assert_eq!((scroll.rows().start, scroll.shift()), (0, 0.0));
    }

    #[test]
    fn a_row_is_brought_into_sight_by_as_little_as_needed() {
        let mut scroll = table(10_000);
        assert_eq!(scroll.reveal(3), 0.0);
        assert_eq!(scroll.reveal(12), 50.0);
        assert_eq!(scroll.reveal(9_999), 499_400.0);
        assert_eq!(scroll.reveal(0), 0.0);
        let mut long = table(1_000_000);
        let top = long.reveal(999_999);
        assert_eq!((top, long.rows().end), (14_999_400.0, 1_000_000));
        let top = long.reveal(500_000);
        long.scrolled(top);
        assert!(long.rows().contains(&500_000));
    }
}
