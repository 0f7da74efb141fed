//! Where things lie in the window while the page is scrolled.

use super::layout::{observer, window_height};
use gloo::events::EventListener;
use leptos::html::Div;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// Where elements lie, each known by a number. All are measured at once: were each measured when
/// it is drawn, the browser would have to lay out the page anew for every one of them.
#[derive(Clone, Copy)]
pub struct Sights {
    /// Counts how often the page was scrolled, changed in size or drawn anew, at most once a frame.
    turn: RwSignal<u32>,
    waiting: StoredValue<bool>,
    nodes: StoredValue<BTreeMap<usize, NodeRef<Div>>>,
    /// Where their upper edges lie, and when they did.
    tops: StoredValue<(u32, BTreeMap<usize, f64>)>,
}

impl Sights {
    /// Of nothing yet; for as long as the view lives that calls this.
    pub fn new() -> Sights {
        let sights = Sights {
            turn: RwSignal::new(0),
            waiting: StoredValue::new(false),
            nodes: StoredValue::default(),
            tops: StoredValue::default(),
        };
        // What stands above may grow: then all lies elsewhere, without a scroll.
        if let Some(body) = document().body() {
            observer()(&body, move || sights.moved());
        }
        listen_here(&["scroll", "resize"], move || sights.moved());
        sights
    }

    /// Measures again in the next frame.
    fn moved(self) {
        if self.waiting.try_get_value() == Some(false) {
            self.waiting.set_value(true);
            request_animation_frame(move || {
                let _ = self.waiting.try_set_value(false);
                let _ = self.turn.try_update(|turn| *turn = turn.wrapping_add(1));
            });
        }
    }

    /// Measures this element, too, while the view lives that calls this.
    pub fn add(self, number: usize, node: NodeRef<Div>) {
        self.nodes.update_value(|nodes| {
            nodes.insert(number, node);
        });
        on_cleanup(move || {
            let _ = self.nodes.try_update_value(|nodes| nodes.remove(&number));
        });
        self.moved();
    }

    /// Tracks that they may lie elsewhere.
    pub fn track(self) {
        self.turn.track();
    }

    /// Where the upper edge of an element lies in the window, and the window's height, tracked;
    /// nothing until it is measured.
    pub fn of(self, number: usize) -> Option<(f64, f64)> {
        let turn = self.turn.get();
        if self.tops.with_value(|(measured, _)| *measured != turn) {
            let tops = self.nodes.with_value(|nodes| {
                let top = |node: &NodeRef<Div>| {
                    let element = node.get_untracked()?;
                    Some(element.get_bounding_client_rect().top())
                };
                let tops = nodes.iter();
                tops.filter_map(|(number, node)| Some((*number, top(node)?)))
                    .collect()
            });
            self.tops.set_value((turn, tops));
        }
        let top = self.tops.with_value(|(_, tops)| tops.get(&number).copied());
        top.zip(window_height())
    }
}

/// Listens to the window for as long as the view lives that calls this.
fn listen_here(names: &[&'static str], heard: impl Fn() + Copy + 'static) {
    let listeners = names
        .iter()
        .map(|&name| EventListener::new(&window(), name, move |_| heard()));
    let listeners = StoredValue::new_local(listeners.collect::<Vec<EventListener>>());
    on_cleanup(move || {
        let _ = listeners.try_update_value(Vec::clear);
    });
}
