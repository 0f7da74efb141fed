//! Wheel, mouse and fingers on the lanes.
//!
//! What always holds: the page's own scrolling is never taken away. The wheel
//! zooms with Ctrl or ⌘ and moves the window sideways; a finger that moves up or
//! down scrolls the page.

use super::chart::{Chart, cursor_id};
use crate::app::axis::Window;
use crate::app::browser;
use crate::app::lanes::hit;
use leptos::ev::{PointerEvent, WheelEvent};
use leptos::prelude::*;

/// How far a pointer must move to drag.
const FIRM: f64 = 4.0;

/// How far from a mark a finger, or a mouse, still hits it.
const SLACK: (f64, f64) = (16.0, 2.0);

/// Pixels of the wheel that double the days in view.
const DOUBLING: f64 = 240.0;

/// The pointers that are down, and where the window was when they came down.
#[derive(Clone, Debug, Default)]
pub struct Gesture {
    pointers: Vec<Pointer>,
    window: Option<Window>,
    moved: bool,
}

#[derive(Clone, Copy, Debug)]
struct Pointer {
    id: i32,
    start: f64,
    now: f64,
}

impl Chart {
    /// Follows the wheel.
    pub fn on_wheel(self, event: &WheelEvent) {
        let (across, down) = match event.shift_key() && event.delta_x() == 0.0 {
            true => (event.delta_y(), 0.0),
            false => (event.delta_x(), event.delta_y()),
        };
        // Lines and pages, where a mouse counts in them, as pixels.
        let unit = match event.delta_mode() {
            0 => 1.0,
            1 => 16.0,
            _ => 400.0,
        };
        let width = self.width.get_untracked().max(1.0);
        if event.ctrl_key() || event.meta_key() {
            event.prevent_default();
            let x = browser::x_in(self.ruler, f64::from(event.client_x()));
            let factor = (down * unit / DOUBLING).clamp(-2.0, 2.0).exp2();
            self.zoom(factor, (x / width).clamp(0.0, 1.0));
        } else if across.abs() > down.abs() && self.view.get_untracked().is_some() {
            event.prevent_default();
            let window = untrack(|| self.window());
            self.pan(window.moved(across * unit / width, self.whole.get_untracked()));
        }
    }

    /// A pointer comes down on a lane.
    pub fn on_down(self, event: &PointerEvent) {
        if event.button() != 0 {
            return;
        }
        let x = f64::from(event.client_x());
        let pointer = Pointer {
            id: event.pointer_id(),
            start: x,
            now: x,
        };
        let window = untrack(|| self.window());
        self.gesture.update_value(|gesture| {
            gesture.pointers.retain(|other| other.id != pointer.id);
            gesture.pointers.push(pointer);
            gesture.moved |= gesture.pointers.len() > 1;
            gesture.begin(window);
        });
    }

    /// A pointer moves over a lane.
    pub fn on_move(self, event: &PointerEvent, lane: usize) {
        let down = self
            .gesture
            .try_update_value(|gesture| gesture.follow(event));
        let Some(gesture) = down.flatten() else {
            if event.pointer_type() != "touch" {
                let drawn = self.drawn.read_untracked();
                let (x, y) = self.place_of(event);
                let over = drawn
                    .packed
                    .get(lane)
                    .and_then(|packed| hit(packed, x, y, SLACK.1));
                let over = over.map(|hit| (lane, hit));
                if self.hover.get_untracked() != over {
                    self.hover.set(over);
                }
            }
            return;
        };
        if !gesture.moved {
            return;
        }
        browser::hold_pointer(event);
        let (Some(start), width) = (gesture.window, self.width.get_untracked().max(1.0)) else {
            return;
        };
        let whole = self.whole.get_untracked();
        match gesture.pointers.as_slice() {
            [one] => self.pan(start.moved((one.start - one.now) / width, whole)),
            [one, two, ..] => {
                let (before, after) = ((one.start - two.start).abs(), (one.now - two.now).abs());
                let left = browser::x_in(self.ruler, (one.start + two.start) / 2.0);
                let moved = (one.start + two.start - one.now - two.now) / 2.0 / width;
                let factor = before.max(20.0) / after.max(20.0);
                let zoomed = start.zoomed(factor, (left / width).clamp(0.0, 1.0), whole);
                self.show(Some(zoomed.moved(moved, whole)));
            }
            [] => {}
        }
    }

    /// A pointer goes up; one that did not move opens what lies under it.
    pub fn on_up(self, event: &PointerEvent, lane: usize) {
        let window = untrack(|| self.window());
        let moved = self.gesture.try_update_value(|gesture| {
            let before = gesture.pointers.len();
            gesture
                .pointers
                .retain(|pointer| pointer.id != event.pointer_id());
            let ours = gesture.pointers.len() < before;
            let moved = gesture.moved || !ours;
            // The finger that stays goes on from here.
            gesture
                .pointers
                .iter_mut()
                .for_each(|pointer| pointer.start = pointer.now);
            gesture.begin(window);
            gesture.moved &= !gesture.pointers.is_empty();
            moved
        });
        if moved == Some(false) {
            let slack = match event.pointer_type() == "touch" {
                true => SLACK.0,
                false => SLACK.1,
            };
            let drawn = self.drawn.get_untracked();
            let packed = drawn.packed.get(lane);
            let (x, y) = self.place_of(event);
            if let Some(hit) = packed.and_then(|packed| hit(packed, x, y, slack)) {
                self.enter(lane, hit);
                self.act(lane, hit, cursor_id(lane));
            }
        }
    }

    /// Where in what is drawn of a lane the pointer is.
    fn place_of(self, event: &PointerEvent) -> (f64, f64) {
        let x = f64::from(event.offset_x()) + untrack(|| self.before());
        (x, f64::from(event.offset_y()))
    }

    /// The browser took the pointer away: it scrolls the page.
    pub fn on_cancel(self) {
        self.gesture.set_value(Gesture::default());
    }
}

impl Gesture {
    fn begin(&mut self, window: Window) {
        self.window = Some(window);
    }

    /// Takes in where a pointer is now; `None` where it is not down.
    fn follow(&mut self, event: &PointerEvent) -> Option<Gesture> {
        if event.buttons() == 0 {
            // It went up where no lane heard of it.
            self.pointers.clear();
        }
        let id = event.pointer_id();
        let pointer = self.pointers.iter_mut().find(|pointer| pointer.id == id)?;
        pointer.now = f64::from(event.client_x());
        self.moved |= (pointer.now - pointer.start).abs() > FIRM;
        Some(self.clone())
    }
}
