//! The axis cut into stretches: where too many facts stand, they are counted in a bin.
//!
//! Used by [`super::pack()`]. What always holds: the edges of the stretches stand still while
//! the window moves, and none is too narrow for a mark.

use super::mark::{Axis, SYMBOL};
use super::{Item, Lane, Tone};
use crate::app::axis::Window;

/// Width of a bin.
pub(super) const BIN: f64 = 36.0;

/// A stretch of the axis and its facts.
#[derive(Clone, Debug, PartialEq)]
pub struct Bin {
    /// Left edge; may lie outside of the window.
    pub x: f64,
    /// Width.
    pub width: f64,
    /// Number of facts.
    pub count: u32,
    /// How many of them are events.
    pub events: u32,
    /// The days that the stretch covers.
    pub window: Window,
    /// The longer items among what it counts.
    pub spans: Vec<Item>,
}

/// A stretch of the axis as wide as a bin.
pub(super) struct Cell {
    pub window: Window,
    pub left: f64,
    pub right: f64,
    pub dense: bool,
    spans: Vec<Item>,
}

/// The axis cut into cells. Their edges stand still while the window moves.
pub(super) struct Cells {
    axis: Axis,
    pub all: Vec<Cell>,
}

impl Cells {
    pub fn of(axis: Axis) -> Cells {
        let (window, width) = (axis.window, axis.width);
        let days = window.days() * BIN / width.max(BIN);
        let start = (window.first / days).floor();
        let count = (width / BIN).ceil() as usize + 1;
        let mut all: Vec<Cell> = Vec::with_capacity(count);
        for place in 0..count {
            let edge = |place: f64| ((start + place) * days).clamp(window.first, window.last);
            let (first, last) = (edge(place as f64), edge(place as f64 + 1.0));
            let (left, right) = (window.x(first, width), window.x(last, width));
            match all.last_mut() {
                // What is too narrow for a mark goes with its neighbour.
                Some(before) if right - left < SYMBOL || before.right - before.left < SYMBOL => {
                    (before.window.last, before.right) = (last, right);
                }
                _ => all.push(Cell {
                    window: Window { first, last },
                    left,
                    right,
                    dense: false,
                    spans: Vec::new(),
                }),
            }
        }
        Cells { axis, all }
    }

    /// Counts a longer item in the cell in which the middle of what is seen of it lies.
    pub fn add(&mut self, item: Item) {
        let window = self.axis.window;
        let middle = (item.first.max(window.first) + item.last.min(window.last)) / 2.0;
        let place = self
            .all
            .partition_point(|cell| cell.window.last <= middle)
            .min(self.all.len().saturating_sub(1));
        if let Some(cell) = self.all.get_mut(place) {
            cell.dense = true;
            cell.spans.push(item);
        }
    }

    /// Marks the cells with more items than this as dense.
    pub fn crowd(&mut self, lane: &Lane, most: usize) {
        for cell in &mut self.all {
            cell.dense |= lane.points_in(cell.window, most).len() > most;
        }
    }

    /// How far labels of a cell may reach: to the dense cells around it.
    pub fn limits(&self, place: usize) -> (f64, f64) {
        let (before, after) = self.all.split_at(place);
        let left = before.iter().rev().find(|cell| cell.dense);
        let right = after.iter().find(|cell| cell.dense);
        (
            left.map_or(0.0, |cell| cell.right),
            right.map_or(self.axis.width, |cell| cell.left.min(self.axis.width)),
        )
    }

    pub fn bins(self, lane: &Lane) -> Vec<Bin> {
        let dense = self.all.into_iter().filter(|cell| cell.dense);
        let bins = dense.map(|cell| {
            let [points, events] = lane.counted(cell.window);
            let counted = |events_only: bool| -> u32 {
                let spans = cell.spans.iter();
                let spans = spans.filter(|item| !events_only || item.tone == Tone::Event);
                spans.map(|item| item.count as u32).sum()
            };
            Bin {
                x: cell.left,
                width: cell.right - cell.left,
                count: points + counted(false),
                events: events + counted(true),
                window: cell.window,
                spans: cell.spans,
            }
        });
        bins.filter(|bin| bin.count > 0).collect()
    }
}
