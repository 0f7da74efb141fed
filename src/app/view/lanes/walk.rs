//! The walk through the lanes by keyboard: one tab stop, from mark to mark, and
//! to the names of the lanes on their left.

use super::chart::{Chart, cursor_id, name_id};
use crate::app::browser;
use crate::app::lanes::{Hit, Item, Packed, nearest, walk};
use crate::query::FactRef;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// Where the keyboard is: a lane, and a day or fact of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cursor {
    /// The number of the lane.
    pub lane: usize,
    /// The fact of the mark, where it is one.
    pub fact: Option<FactRef>,
    /// The day at which the mark or bin begins.
    pub day: f64,
}

impl Chart {
    /// The lane that a tab key reaches: that of the keyboard, else the first with a mark.
    pub fn stop(self) -> usize {
        let packed = &self.drawn.read().packed;
        let here = self.cursor.get().map(|cursor| cursor.lane);
        let filled = |lane: &Packed| !lane.marks.is_empty() || !lane.bins.is_empty();
        here.filter(|lane| packed.get(*lane).is_some_and(filled))
            .or_else(|| packed.iter().position(filled))
            .unwrap_or(0)
    }

    /// The mark or bin of a lane at which the keyboard is or would come in.
    pub fn at(self, lane: usize) -> Option<Hit> {
        let drawn = self.drawn.read();
        let packed = drawn.packed.get(lane)?;
        let Some(cursor) = self.cursor.get() else {
            return walk(packed).first().map(|(_, hit)| *hit);
        };
        let same = |fact| packed.marks.iter().position(|mark| mark.item.fact == fact);
        let there = cursor.fact.filter(|_| cursor.lane == lane).and_then(same);
        let sheet = self.sheet.get();
        let x = sheet.window.x(cursor.day, sheet.length);
        there.map(Hit::Mark).or_else(|| nearest(packed, x))
    }

    /// Follows a key pressed on the chart.
    pub fn on_key(self, event: &KeyboardEvent) {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let focus = browser::focused().unwrap_or_default();
        let on_name = self
            .lanes
            .with_untracked(|lanes| (0..lanes.filled.len()).find(|lane| name_id(*lane) == focus));
        match (event.key().as_str(), event.shift_key(), on_name) {
            ("+" | "=", _, _) => self.zoom(0.5, 0.5),
            ("-", _, _) => self.zoom(2.0, 0.5),
            ("0", _, _) => self.show(None),
            ("ArrowLeft", true, _) => self.shift(-0.2),
            ("ArrowRight", true, _) => self.shift(0.2),
            ("Escape", _, _) if self.peek.get_untracked().is_some() => self.close_peek(),
            (key @ ("ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown"), _, Some(lane)) => {
                self.walk_names(key, lane);
            }
            (
                key @ ("ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown" | "Home" | "End"),
                _,
                _,
            ) => {
                self.walk(key);
            }
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    }

    fn walk_names(self, key: &str, lane: usize) {
        let lanes = self.lanes.get_untracked();
        let heads = &lanes.heads.shown;
        let Some(head) = heads.get(lane) else {
            return;
        };
        match key {
            "ArrowRight" if head.folded == Some(true) => self.fold_from_name(lane, head),
            "ArrowLeft" if head.folded == Some(false) => self.fold_from_name(lane, head),
            "ArrowRight" => browser::focus_soon(cursor_id(lane)),
            "ArrowUp" => browser::focus_soon(name_id(lane.saturating_sub(1))),
            "ArrowDown" => browser::focus_soon(name_id((lane + 1).min(heads.len() - 1))),
            _ => {}
        }
    }

    fn fold_from_name(self, lane: usize, head: &crate::app::lanes::heads::Head) {
        self.toggle_fold(head);
        browser::focus_soon(name_id(lane));
    }

    /// Goes to the mark beside the present one; beyond the edge the window follows.
    fn walk(self, key: &str) {
        let lane = untrack(|| self.stop());
        let packed = &self.drawn.get_untracked().packed;
        let Some(here) = packed.get(lane) else { return };
        let places = walk(here);
        let at = untrack(|| self.at(lane));
        let at = places.iter().position(|(_, hit)| Some(*hit) == at);
        let filled = |lane: &usize| packed.get(*lane).is_some_and(|lane| !walk(lane).is_empty());
        match (key, at) {
            ("ArrowLeft", Some(at)) => match at.checked_sub(1) {
                Some(before) => self.go(lane, places[before].1),
                None if !self.beyond(lane, false) => browser::focus_soon(name_id(lane)),
                None => {}
            },
            ("ArrowRight", Some(at)) => match places.get(at + 1) {
                Some((_, hit)) => self.go(lane, *hit),
                None => {
                    self.beyond(lane, true);
                }
            },
            ("ArrowUp", _) => {
                if let Some(lane) = (0..lane).rev().find(filled) {
                    self.go_across(lane);
                }
            }
            ("ArrowDown", _) => {
                if let Some(lane) = (lane + 1..packed.len()).find(filled) {
                    self.go_across(lane);
                }
            }
            ("Home" | "End", _) => self.go_to_end(lane, key == "End"),
            _ => {}
        }
    }

    fn go(self, lane: usize, hit: Hit) {
        self.enter(lane, hit);
        browser::focus_soon(cursor_id(lane));
    }

    /// The keyboard goes on from this mark or bin.
    pub fn enter(self, lane: usize, hit: Hit) {
        let drawn = self.drawn.get_untracked();
        let Some(packed) = drawn.packed.get(lane) else {
            return;
        };
        let (fact, day) = match hit {
            Hit::Mark(place) => match packed.marks.get(place) {
                Some(mark) => (Some(mark.item.fact), mark.item.first),
                None => return,
            },
            Hit::Bin(place) => match packed.bins.get(place) {
                Some(bin) => (None, bin.window.first),
                None => return,
            },
        };
        self.cursor.set(Some(Cursor { lane, fact, day }));
    }

    /// Goes to another lane, to what stands nearest to the present day there.
    fn go_across(self, lane: usize) {
        if let Some(hit) = untrack(|| self.at(lane)) {
            self.go(lane, hit);
        }
    }

    /// Goes to the next fact of the lane outside the window, which is moved to show it.
    fn beyond(self, lane: usize, later: bool) -> bool {
        let window = untrack(|| self.window());
        let lanes = self.lanes.get_untracked();
        let lane_facts = lanes.filled.get(lane);
        let item = lane_facts.and_then(|facts| facts.beyond(window, later));
        item.inspect(|item| self.go_to_item(lane, item)).is_some()
    }

    fn go_to_end(self, lane: usize, last: bool) {
        let lanes = self.lanes.get_untracked();
        if let Some(item) = lanes.filled.get(lane).and_then(|facts| facts.end(last)) {
            self.go_to_item(lane, &item);
        }
    }

    fn go_to_item(self, lane: usize, item: &Item) {
        let window = untrack(|| self.window());
        let whole = self.whole.get_untracked();
        self.show(Some(window.showing(item.first, item.last, whole)));
        self.cursor.set(Some(Cursor {
            lane,
            fact: Some(item.fact),
            day: item.first,
        }));
        browser::focus_soon(cursor_id(lane));
    }
}
