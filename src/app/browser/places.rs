//! The page's address and its history: where the reader is, and how far down the page was there.
//!
//! Used by `state` and, for the way back, by the rest of the program. What always holds: an entry
//! of the history keeps the place at which it was left, or nothing.

use gloo::events::EventListener;
use leptos::prelude::*;
use std::cell::Cell;
use std::sync::Once;
use wasm_bindgen::JsValue;
use web_sys::{Event, History};

/// How many times the page is drawn before a place that it does not reach is given up.
const FRAMES: u32 = 90;

/// How often in a row it is drawn with nothing moved before it counts as whole.
const CALM: u32 = 15;

thread_local! {
    /// Counts what the reader does.
    static ACTS: Cell<u32> = const { Cell::new(0) };
}

/// The fragment of the location, `#` included.
pub fn fragment() -> String {
    window().location().hash().unwrap_or_default()
}

/// The page's whole address with this fragment.
pub fn link(fragment: &str) -> String {
    let href = window().location().href().unwrap_or_default();
    let base = href.split_once('#').map_or(href.as_str(), |(base, _)| base);
    format!("{base}{fragment}")
}

/// Goes to a fragment as by a link.
pub fn go(fragment: &str) {
    // Refused only for what is no address.
    let _ = window().location().set_hash(fragment);
}

/// Shows a fragment as a new entry of the history, or in place of the present one.
pub fn set_fragment(fragment: &str, replace: bool) {
    let Ok(history) = window().history() else {
        return;
    };
    // Refused by some browsers after hundreds of changes in a few seconds: the page goes on without.
    let _ = match replace {
        true => history.replace_state_with_url(&state(&history), "", Some(fragment)),
        // The page stays where it is: so does the place of the new entry.
        false => history.push_state_with_url(&state(&history), "", Some(fragment)),
    };
}

/// What the present entry of the history keeps.
fn state(history: &History) -> JsValue {
    history.state().unwrap_or(JsValue::NULL)
}

/// Keeps with each entry of the history how far down the page was, and goes there on the way
/// back: what is drawn late comes too late for the browser, which looks for the place at once.
/// Whoever acts meanwhile is not led there.
pub fn keep_places() {
    static KEPT: Once = Once::new();
    KEPT.call_once(|| {
        for act in ["popstate", "pointerdown", "wheel", "keydown"] {
            let acted = |_: &Event| ACTS.set(ACTS.get().wrapping_add(1));
            EventListener::new(&window(), act, acted).forget();
        }
        hear("scrollend", |history| {
            let place = window().scroll_y().unwrap_or_default();
            // Refused as in `set_fragment`.
            let _ = history.replace_state_with_url(&place.into(), "", None);
        });
        hear("popstate", |history| {
            if let Some(place) = state(&history).as_f64() {
                go_down(Way {
                    place,
                    acts: ACTS.get(),
                    frames: FRAMES,
                    calm: 0,
                    left: None,
                });
            }
        });
    });
}

fn hear(name: &'static str, hear: fn(History)) {
    let heard = move |_: &Event| window().history().into_iter().for_each(hear);
    EventListener::new(&window(), name, heard).forget();
}

/// On the way down to a place.
#[derive(Clone, Copy)]
struct Way {
    place: f64,
    /// What the reader had done when it began.
    acts: u32,
    /// How many more times the page is drawn before the place is given up.
    frames: u32,
    /// How often in a row nothing was moved.
    calm: u32,
    /// Where the page was when it was last drawn, and how high.
    left: Option<(f64, i32)>,
}

/// Goes down to a place as soon as the page reaches so far, and again while what is drawn above
/// moves it; not where somebody else moves it, since then it is as high as before.
fn go_down(way: Way) {
    request_animation_frame(move || {
        let Some(page) = document().document_element() else {
            return;
        };
        let place = || window().scroll_y().unwrap_or_default();
        let (now, high) = (place(), page.scroll_height());
        let moved = |(before, height): (f64, i32)| height == high && (before - now).abs() >= 1.0;
        if ACTS.get() != way.acts || way.left.is_some_and(moved) {
            return;
        }
        let there = (now - way.place).abs() < 1.0;
        if !there && f64::from(high - page.client_height()) >= way.place {
            window().scroll_to_with_x_and_y(0.0, way.place);
        }
        let calm = if there { way.calm + 1 } else { 0 };
        if way.frames > 0 && calm < CALM {
            let (frames, left) = (way.frames - 1, Some((place(), high)));
            go_down(Way {
                frames,
                calm,
                left,
                ..way
            });
        }
    });
}

/// Calls `change` whenever the reader goes to another fragment: by a link, by
/// typing, Back or Forward. For as long as the page lives.
pub fn on_fragment(change: impl Fn(String) + Copy + 'static) {
    for name in ["hashchange", "popstate"] {
        EventListener::new(&window(), name, move |_| change(fragment())).forget();
    }
}
