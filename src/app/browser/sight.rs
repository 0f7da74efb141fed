//! Where things lie in the window while the page is scrolled.

use super::layout::observer;
use gloo::events::EventListener;
use leptos::html::Div;
use leptos::prelude::*;

/// Counts how often the page was scrolled, changed in size or drawn anew, at most
/// once a frame.
pub fn moved() -> ReadSignal<u32> {
    let (count, set_count) = signal(0u32);
    let waiting = StoredValue::new(false);
    let turn = move || {
        if waiting.try_get_value() == Some(false) {
            waiting.set_value(true);
            request_animation_frame(move || {
                let _ = waiting.try_set_value(false);
                let _ = set_count.try_update(|count| *count = count.wrapping_add(1));
            });
        }
    };
    // What stands above may grow: then the list lies elsewhere, without a scroll.
    if let Some(body) = document().body() {
        observer()(&body, turn);
    }
    listen_here(&["scroll", "resize"], turn);
    count
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

/// Where the upper edge of an element lies in the window, and the window's height.
pub fn in_sight(node: NodeRef<Div>) -> (f64, f64) {
    let height = window()
        .inner_height()
        .ok()
        .and_then(|height| height.as_f64());
    let top = node.get().map_or(f64::INFINITY, |element| {
        element.get_bounding_client_rect().top()
    });
    (top, height.unwrap_or(0.0))
}
