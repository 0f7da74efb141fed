//! Packing the facts of a lane into rows of marks.
//!
//! What always holds: no two marks or labels of one row overlap, and a lane never
//! draws more rows than asked for, whatever it holds.

use super::{Item, Lane, Tone};
use crate::app::axis::Window;
use std::collections::BTreeMap;

/// Most rows of marks that a folded lane draws.
pub const FEW_ROWS: usize = 6;

/// Most rows of marks that an unfolded lane draws.
pub const MANY_ROWS: usize = 60;

/// Size of a mark's symbol in pixels.
pub const SYMBOL: f64 = 14.0;

const GAP: f64 = 8.0;
const LETTER: f64 = 7.0;
const BIN: f64 = 36.0;

/// A lane as it is drawn at one zoom.
#[derive(Clone, Debug, PartialEq)]
pub enum Packed {
    /// Facts, or groups of facts with the same date and tone, are marks of their own.
    Marks {
        /// The marks, by first day.
        marks: Vec<Mark>,
        /// Number of rows.
        rows: usize,
    },
    /// Too many facts: they are counted by stretches of the axis.
    Bins(Vec<Bin>),
}

/// A fact, or facts of the same date and tone, as drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark {
    /// The fact; the first where there are several.
    pub item: Item,
    /// How many facts.
    pub count: usize,
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
    /// Room for the label; 0 where it is left out.
    pub label: f64,
    /// Whether it begins before the window.
    pub open_left: bool,
    /// Whether it ends after the window.
    pub open_right: bool,
}

/// A stretch of the axis and its facts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bin {
    /// Left edge.
    pub x: f64,
    /// Width.
    pub width: f64,
    /// Number of facts.
    pub count: usize,
    /// How many of them are events.
    pub events: usize,
    /// The days that the stretch covers.
    pub window: Window,
}

/// Packs a lane into at most `most` rows: each fact for itself if that fits, else
/// facts of the same date and tone together, else without labels, else as bins.
/// `label` gives the number of characters of the label of so many facts.
pub fn pack(
    lane: &Lane,
    window: Window,
    width: f64,
    most: usize,
    label: impl Fn(&Item, usize) -> usize,
) -> Packed {
    let in_view = |item: &&Item| item.last > window.first && item.first < window.last;
    let items: Vec<&Item> = lane.items.iter().filter(in_view).collect();
    let each: Vec<(Item, usize)> = items.iter().map(|item| (**item, 1)).collect();
    let grouped = groups(&items);
    // Even without labels a row holds no more marks than this.
    let room = (width / (SYMBOL + GAP)) as usize * most;
    let try_rows = |marks: &[(Item, usize)], label: &dyn Fn(&Item, usize) -> usize| {
        (marks.len() <= room)
            .then(|| rows(marks, window, width, most, label))
            .flatten()
    };
    let packed = try_rows(&each, &label)
        .or_else(|| try_rows(&grouped, &label))
        .or_else(|| try_rows(&grouped, &|_, _| 0));
    match packed {
        Some((marks, rows)) => Packed::Marks { marks, rows },
        None => Packed::Bins(bins(&items, window, width)),
    }
}

/// Facts of the same date and tone, counted; in the order of the items.
fn groups(items: &[&Item]) -> Vec<(Item, usize)> {
    let mut groups: Vec<(Item, usize)> = Vec::new();
    let mut of_start = 0;
    for item in items {
        // Items of one first day stand next to each other.
        if groups
            .last()
            .is_some_and(|(last, _)| last.first != item.first)
        {
            of_start = groups.len();
        }
        let same = |(other, _): &(Item, usize)| other.last == item.last && other.tone == item.tone;
        match groups[of_start..].iter().position(same) {
            Some(place) => groups[of_start + place].1 += 1,
            None => groups.push((**item, 1)),
        }
    }
    groups
}

fn rows(
    items: &[(Item, usize)],
    window: Window,
    width: f64,
    most: usize,
    label: &dyn Fn(&Item, usize) -> usize,
) -> Option<(Vec<Mark>, usize)> {
    let mut ends: Vec<f64> = Vec::new();
    let mut marks = Vec::with_capacity(items.len());
    for (item, count) in items {
        let mut mark = place(*item, *count, window, width);
        let letters = label(item, *count);
        let room = letters as f64 * LETTER + SYMBOL + GAP;
        mark.inside = letters > 0 && mark.width >= room;
        mark.label = match (letters, mark.inside) {
            (0, _) => 0.0,
            (_, true) => mark.width - SYMBOL - GAP,
            (_, false) => room - SYMBOL,
        };
        let (mut start, mut end) = (mark.x, mark.x + mark.width);
        if !mark.inside && end + mark.label <= width {
            end += mark.label;
        } else if !mark.inside && start >= mark.label {
            mark.flipped = mark.label > 0.0;
            start -= mark.label;
        } else if !mark.inside {
            mark.label = 0.0;
        }
        mark.row = ends
            .iter()
            .position(|end| end + GAP <= start)
            .unwrap_or(ends.len());
        if mark.row == most {
            return None;
        }
        ends.resize(ends.len().max(mark.row + 1), end);
        ends[mark.row] = end;
        marks.push(mark);
    }
    Some((marks, ends.len()))
}

fn place(item: Item, count: usize, window: Window, width: f64) -> Mark {
    let left = window.x(item.first, width);
    let right = window.x(item.last, width);
    let (x, length) = match item.point {
        // A point stands with its middle on the middle of its day.
        true => ((left + right) / 2.0 - SYMBOL / 2.0, SYMBOL),
        false => (
            left.max(0.0),
            (right.min(width) - left.max(0.0)).max(SYMBOL),
        ),
    };
    let x = x.clamp(0.0, (width - SYMBOL).max(0.0));
    let (open_left, open_right) = (left < 0.0, right > width);
    Mark {
        item,
        count,
        x,
        width: length,
        row: 0,
        inside: false,
        flipped: false,
        label: 0.0,
        open_left,
        open_right,
    }
}

fn bins(items: &[&Item], window: Window, width: f64) -> Vec<Bin> {
    let count = (width / BIN).floor().max(1.0);
    let days = window.days() / count;
    let mut bins: BTreeMap<usize, Bin> = BTreeMap::new();
    for item in items {
        let middle = (item.first.max(window.first) + item.last.min(window.last)) / 2.0;
        let place = ((middle - window.first) / days).clamp(0.0, count - 1.0) as usize;
        let first = window.first + days * place as f64;
        let bin = bins.entry(place).or_insert(Bin {
            x: width / count * place as f64,
            width: width / count,
            count: 0,
            events: 0,
            window: Window {
                first,
                last: first + days,
            },
        });
        bin.count += 1;
        bin.events += usize::from(item.tone == Tone::Event);
    }
    bins.into_values().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::{FactKind, FactRef};
    use proptest::prelude::*;

    fn item(index: u32, first: f64, days: f64) -> Item {
        let fact = FactRef {
            kind: FactKind::Award,
            index,
        };
        Item {
            fact,
            first,
            last: first + days,
            point: days == 1.0,
            tone: Tone::Event,
        }
    }

    fn lane(mut items: Vec<Item>) -> Lane {
        items.sort_by(|a, b| a.first.total_cmp(&b.first));
        Lane { unit: None, items }
    }

    fn marks(lane: &Lane, width: f64) -> Vec<(usize, usize)> {
        let window = Window {
            first: 0.0,
            last: 1000.0,
        };
        match pack(lane, window, width, FEW_ROWS, |_, _| 10) {
            Packed::Marks { marks, .. } => {
                marks.iter().map(|mark| (mark.row, mark.count)).collect()
            }
            Packed::Bins(_) => vec![],
        }
    }

    #[test]
    fn a_crowded_lane_becomes_bins() {
        let window = Window {
            first: 0.0,
            last: 1000.0,
        };
        let crowd = lane(
            (0..5000)
                .map(|i| item(i, f64::from(i % 1000), 1.0))
                .collect(),
        );
        let Packed::Bins(bins) = pack(&crowd, window, 720.0, FEW_ROWS, |_, _| 9) else {
            panic!("marks")
        };
        assert_eq!(bins.len(), 20);
        assert_eq!(bins.iter().map(|bin| bin.count).sum::<usize>(), 5000);
    }

    #[test]
    fn facts_of_one_year_stand_below_each_other_and_many_of_them_together() {
        let few = lane(vec![
            item(0, 0.0, 365.0),
            item(1, 0.0, 365.0),
            item(2, 400.0, 1.0),
        ]);
        assert_eq!(marks(&few, 1000.0), [(0, 1), (1, 1), (0, 1)]);
        let many = lane(
            (0..20)
                .map(|i| item(i, 0.0, 365.0))
                .chain([item(20, 0.0, 30.0)])
                .collect(),
        );
        assert_eq!(marks(&many, 1000.0), [(0, 20), (1, 1)]);
    }

    proptest! {
        #[test]
        fn nothing_overlaps(
            ends in proptest::collection::vec((0.0..1000.0f64, 1..300u32), 0..60), width in 200.0..1600.0f64, letters in 0..20usize,
        ) {
            let window = Window { first: 100.0, last: 900.0 };
            let lane = lane(ends.iter().enumerate().map(|(i, (first, days))| item(i as u32, *first, f64::from(*days))).collect());
            if let Packed::Marks { marks, rows } = pack(&lane, window, width, FEW_ROWS, |_, _| letters) {
                prop_assert!(rows <= FEW_ROWS);
                for row in 0..rows {
                    let row: Vec<&Mark> = marks.iter().filter(|mark| mark.row == row).collect();
                    for pair in row.windows(2) {
                        let behind = if pair[0].inside || pair[0].flipped { 0.0 } else { pair[0].label };
                        let before = if pair[1].flipped { pair[1].label } else { 0.0 };
                        prop_assert!(pair[0].x + pair[0].width + behind <= pair[1].x - before);
                    }
                }
            }
        }
    }
}
