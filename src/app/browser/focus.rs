//! Where the focus is and goes, and what is brought into sight with it.
//!
//! Used by `state` and by views that move it. What always holds: an element that is not there is
//! passed over.

use super::element;
use leptos::html::Section;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Moves the focus to the element with this id.
pub fn focus(id: &str) {
    if let Some(element) = element(id) {
        let _ = element.focus();
    }
}

/// Moves the focus to the element with this id, after the page is drawn.
pub fn focus_soon(id: impl Into<String>) {
    let id = id.into();
    request_animation_frame(move || focus(&id));
}

/// Moves the focus to the element with this id, after the page is drawn, and leaves the page where
/// it is.
pub fn focus_unmoved_soon(id: &'static str) {
    request_animation_frame(move || {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        if let Some(element) = element(id) {
            let _ = element.focus_with_options(&options);
        }
    });
}

/// Brings the element with this id into view, after the page is drawn.
pub fn reveal_soon(id: impl Into<String>) {
    let id = id.into();
    request_animation_frame(move || {
        if let Some(element) = element(&id) {
            let options = web_sys::ScrollIntoViewOptions::new();
            options.set_block(web_sys::ScrollLogicalPosition::Nearest);
            element.scroll_into_view_with_scroll_into_view_options(&options);
        }
    });
}

/// Rolls a list until the element with this id in it is in sight, after the page is drawn; the
/// page itself stays where it is.
pub fn roll_soon(list: NodeRef<Section>, id: String) {
    request_animation_frame(move || {
        // The list may be gone by now.
        let list = list.try_get_untracked().flatten();
        if let (Some(list), Some(row)) = (list, element(&id)) {
            let (frame, row) = (
                list.get_bounding_client_rect(),
                row.get_bounding_client_rect(),
            );
            let above = (frame.top() - row.top()).max(0.0);
            let below = (row.bottom() - frame.bottom()).max(0.0);
            list.set_scroll_top(list.scroll_top() + (below - above) as i32);
        }
    });
}

/// Takes the focus away from what is within an element.
pub fn unfocus_within(element: &Element) {
    let focused = document().active_element();
    let within = focused.filter(|focused| element.contains(Some(focused)));
    if let Some(focused) = within.and_then(|focused| focused.dyn_into::<HtmlElement>().ok()) {
        let _ = focused.blur();
    }
}

/// The id of the element that has the focus.
pub fn focused() -> Option<String> {
    document()
        .active_element()
        .map(|element| element.id())
        .filter(|id| !id.is_empty())
}

/// Whether the focus is where letters are typed.
pub fn is_typing() -> bool {
    let tag = document()
        .active_element()
        .map(|element| element.tag_name());
    matches!(tag.as_deref(), Some("INPUT" | "TEXTAREA" | "SELECT"))
}
