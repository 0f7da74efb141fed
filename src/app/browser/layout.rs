//! How large things are and where they are scrolled to; where the focus goes.

use crate::app::whenever::whenever;
use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlDialogElement, HtmlElement, ResizeObserver};

/// Width and height of an element in pixels, without its border and scroll bars, kept
/// up to date; 0 until it is on the page.
pub fn size_of(node: NodeRef<Div>) -> ReadSignal<(f64, f64)> {
    let (size, set_size) = signal((0.0, 0.0));
    let observe = observer();
    let measure = move |element: &Element| {
        let (width, height) = (element.client_width(), element.client_height());
        let laid_out = (f64::from(width), f64::from(height));
        if size.try_get_untracked() != Some(laid_out) {
            let _ = set_size.try_set(laid_out);
        }
    };
    whenever(move || {
        let Some(element) = node.get() else { return };
        // Now, not by the observer: what is drawn by the size is to be in the same frame.
        measure(&element);
        let target = element.clone();
        observe(&element, move || {
            let target = target.clone();
            spawn_local(async move { measure(&target) });
        });
    });
    size
}

/// What watches the size of one element at a time, for as long as the view lives that calls
/// this; a second element takes the place of the first.
pub(super) fn observer<F: Fn() + 'static>() -> impl Fn(&Element, F) + Copy {
    let observed = StoredValue::new_local(None::<Observed>);
    on_cleanup(move || {
        let _ = observed.try_update_value(Option::take);
    });
    move |element, changed| {
        let callback = Closure::<dyn Fn()>::new(changed);
        if let Ok(observer) = ResizeObserver::new(callback.as_ref().unchecked_ref()) {
            observer.observe(element);
            observed.set_value(Some(Observed {
                observer,
                _callback: callback,
            }));
        }
    }
}

/// A running observer and the closure that it calls.
struct Observed {
    observer: ResizeObserver,
    _callback: Closure<dyn Fn()>,
}

impl Drop for Observed {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// The size of the page's letters in pixels.
pub fn rem() -> f64 {
    let root = document().document_element();
    let style = root.and_then(|root| window().get_computed_style(&root).ok().flatten());
    let size = style.and_then(|style| style.get_property_value("font-size").ok());
    let pixels = size.map(|size| leading_number(&size));
    pixels.filter(|size| *size > 0.0).unwrap_or(16.0)
}

/// The number that a text begins with, such as 16 of "16px"; NaN where there is none. The
/// browser reads numbers already: Rust's own reader of them would be 15 KB of the program.
pub(super) fn leading_number(text: &str) -> f64 {
    js_sys::Number::parse_float(text)
}

/// Whether the upper edge of an element lies in the window or above it.
pub fn is_in_sight(element: &Element) -> bool {
    window_height().is_none_or(|height| element.get_bounding_client_rect().top() < height)
}

/// The height of the window in pixels.
pub(super) fn window_height() -> Option<f64> {
    window().inner_height().ok()?.as_f64()
}

/// Where an element's scroll bar stands.
pub fn scrolled(node: NodeRef<Div>) -> Option<f64> {
    node.get_untracked()
        .map(|element| f64::from(element.scroll_top()))
}

/// Moves an element's scroll bar.
pub fn scroll(node: NodeRef<Div>, top: f64) {
    if let Some(element) = node.get_untracked() {
        element.set_scroll_top(top.round() as i32);
    }
}

/// Does something where the focus, on its way now, does not stay within an element. While
/// another window has it, it stays.
pub fn when_left(node: NodeRef<Div>, leave: impl FnOnce() + 'static) {
    request_animation_frame(move || {
        let focused = document().active_element();
        let within = |element: &HtmlElement| element.contains(focused.as_ref().map(AsRef::as_ref));
        if node
            .get_untracked()
            .is_some_and(|element| !within(&element))
        {
            leave();
        }
    });
}

/// Moves the focus to the next thing within an element that takes it, or back to
/// the one before, after the page is drawn.
pub fn focus_next_soon(node: NodeRef<Div>, back: bool) {
    request_animation_frame(move || {
        let Some(element) = node.get_untracked() else {
            return;
        };
        let Ok(found) =
            element.query_selector_all("button:not(:disabled), input:not(:disabled), a")
        else {
            return;
        };
        let all: Vec<HtmlElement> = (0..found.length())
            .filter_map(|place| found.get(place)?.dyn_into().ok())
            .collect();
        let focused = document().active_element();
        let here = all
            .iter()
            .position(|other| focused.as_ref() == Some(other.as_ref()));
        let next = match (here, back) {
            (Some(0) | None, true) => all.len().saturating_sub(1),
            (Some(here), true) => here - 1,
            (Some(here), false) => (here + 1) % all.len().max(1),
            (None, false) => 0,
        };
        if let Some(next) = all.get(next) {
            let _ = next.focus();
        }
    });
}

/// Shows a dialog over the page, with the focus in it.
pub fn show_over(dialog: &HtmlDialogElement) {
    // Refused where it is shown already.
    let _ = dialog.show_modal();
}

/// Closes the dialog that is shown over the page: the focus goes back to where it was.
pub fn close_over() {
    let open = document().query_selector("dialog[open]");
    if let Ok(Some(open)) = open
        && let Some(dialog) = open.dyn_ref::<HtmlDialogElement>()
    {
        dialog.close();
    }
}

/// Whether an element was clicked itself, none of what it holds.
pub fn is_on_itself(event: &MouseEvent) -> bool {
    event.target() == event.current_target()
}

/// Whether a key was pressed on a button or a link, which do what they are for.
pub fn is_on_button(event: &KeyboardEvent) -> bool {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| matches!(target.tag_name().as_str(), "BUTTON" | "A"))
}
