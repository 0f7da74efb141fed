//! What lies under a pointer, and the walk by keyboard through what is drawn.

use super::draw::{ROW, band, top};
use super::pack::Packed;
use crate::text::sorting::sort_by;

/// A mark or a bin of a packed lane, by its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hit {
    /// A mark.
    Mark(usize),
    /// A bin.
    Bin(usize),
}

/// What lies at a point or, if nothing does, nearest to it within `slack` pixels.
pub fn hit(packed: &Packed, x: f64, y: f64, slack: f64) -> Option<Hit> {
    let away = |from: f64, to: f64, at: f64| (from - at).max(at - to).max(0.0);
    let marks = packed.marks.iter().enumerate().map(|(place, mark)| {
        let (start, end) = mark.extent();
        let down = away(top(mark.row), top(mark.row) + ROW, y);
        (away(start, end, x).hypot(down), Hit::Mark(place))
    });
    let (upper, lower) = band(packed);
    let bins = packed.bins.iter().enumerate().map(|(place, bin)| {
        let down = away(upper, lower, y);
        (
            away(bin.x, bin.x + bin.width, x).hypot(down),
            Hit::Bin(place),
        )
    });
    let all = marks.chain(bins).filter(|(away, _)| *away <= slack);
    all.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, hit)| hit)
}

/// Where a mark without its label, or a bin, lies: left, top, width, height.
pub fn extent(packed: &Packed, hit: Hit) -> Option<(f64, f64, f64, f64)> {
    match hit {
        Hit::Mark(place) => {
            let mark = packed.marks.get(place)?;
            Some((mark.x, top(mark.row) + 2.0, mark.width, ROW - 4.0))
        }
        Hit::Bin(place) => {
            let bin = packed.bins.get(place)?;
            let (upper, lower) = band(packed);
            Some((bin.x, upper, bin.width, lower - upper))
        }
    }
}

/// All marks and bins from left to right, with their left edges.
pub fn walk(packed: &Packed) -> Vec<(f64, Hit)> {
    let marks = packed.marks.iter().enumerate();
    let marks = marks.map(|(place, mark)| (mark.x, mark.row, Hit::Mark(place)));
    let bins = packed.bins.iter().enumerate();
    let bins = bins.map(|(place, bin)| (bin.x, packed.above, Hit::Bin(place)));
    let mut all: Vec<(f64, usize, Hit)> = marks.chain(bins).collect();
    sort_by(&mut all, |a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    all.into_iter().map(|(x, _, hit)| (x, hit)).collect()
}

/// Of all marks and bins the one whose left edge is nearest.
pub fn nearest(packed: &Packed, x: f64) -> Option<Hit> {
    let away = |at: &(f64, Hit)| (at.0 - x).abs();
    let all = walk(packed).into_iter();
    all.min_by(|a, b| away(a).total_cmp(&away(b)))
        .map(|(_, hit)| hit)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::axis::Window;
    use crate::app::lanes::Bin;

    #[test]
    fn the_nearest_is_hit() {
        let bin = |x: f64| Bin {
            x,
            width: 30.0,
            count: 9,
            events: 0,
            window: Window {
                first: 0.0,
                last: 1.0,
            },
            spans: vec![],
        };
        let packed = Packed {
            bins: vec![bin(100.0), bin(0.0)],
            ..Packed::default()
        };
        assert_eq!(hit(&packed, 110.0, 20.0, 0.0), Some(Hit::Bin(0)));
        assert_eq!(hit(&packed, 60.0, 20.0, 10.0), None);
        assert_eq!(hit(&packed, 38.0, 20.0, 10.0), Some(Hit::Bin(1)));
        let order: Vec<Hit> = walk(&packed).into_iter().map(|(_, hit)| hit).collect();
        assert_eq!(order, [Hit::Bin(1), Hit::Bin(0)]);
        assert_eq!(nearest(&packed, 80.0), Some(Hit::Bin(0)));
    }
}
