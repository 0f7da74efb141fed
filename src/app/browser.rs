//! The browser: the only room of the page that touches web-sys and js-sys.
//!
//! `places`: address and history; `fetched`: files of the page's own; `focus`: where it is and goes. [`files`]: files that
//! are chosen or dropped. [`beside`]: the program that reads them (`serving.rs` is the same from inside). Used by `state`
//! and a few views. Nothing here fails loudly: what a browser refuses (storage, history on odd origins, clipboard) is done
//! without.

pub mod beside;
mod fetched;
pub mod files;
mod focus;
pub mod kept;
mod layout;
mod picture;
mod places;
mod save;
mod sight;
mod typeface;

use super::route::{Lang, Theme};
use super::whenever::whenever;
pub use fetched::{Pieces, Twin, fetch};
pub use focus::{
    focus, focus_soon, focus_unmoved_soon, focused, is_typing, reveal_soon, roll_soon,
    unfocus_within,
};
use gloo::events::{EventListener, EventListenerOptions};
pub use layout::{
    close_over, focus_next_soon, is_in_sight, is_on_button, is_on_itself, rem, scroll, scrolled,
    show_over, size_of, when_left,
};
use leptos::html::Div;
use leptos::prelude::*;
pub use picture::{picture, pictures, save_png};
pub use places::{fragment, go, keep_places, link, on_fragment, set_fragment};
pub use save::{on_print, print, save};
pub use sight::Sights;
pub use typeface::typeface;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
/// A file in the browser's memory.
pub use web_sys::Blob;
use web_sys::{Element, HtmlElement, KeyboardEvent, MessageChannel, MouseEvent, PointerEvent};

const LANG: &str = "bang-vang.lang";
const THEME: &str = "bang-vang.theme";
const VIEWS: &str = "bang-vang.views";

/// Calls `press` with the name of each key pressed without Alt, `Mod+` before it where
/// Ctrl or Meta is held, for as long as the page lives; what it answers is whether the
/// key is used up.
pub fn on_key(press: impl Fn(&str) -> bool + 'static) {
    // Passive, the default of the library, could not use a key up.
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&window(), "keydown", options, move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        let key = match event.ctrl_key() || event.meta_key() {
            true => format!("Mod+{}", event.key().to_ascii_lowercase()),
            false => event.key(),
        };
        if !event.alt_key() && press(&key) {
            event.prevent_default();
        }
    })
    .forget();
}

/// Calls `offer` when another version of the site is ready, for as long as the page
/// lives (the site's `start.js` says so).
pub fn on_update(offer: impl Fn() + 'static) {
    if update().is_some() {
        offer();
    }
    EventListener::new(&window(), "bang-vang:update", move |_| offer()).forget();
}

/// Goes over to the version that is ready.
pub fn take_update() {
    if let Some(take) = update() {
        let _ = take.call0(&window());
    }
}

fn update() -> Option<js_sys::Function> {
    let take = js_sys::Reflect::get(&window(), &"bangVangUpdate".into()).ok()?;
    take.dyn_into().ok()
}

/// Lets the browser draw and answer to the reader before work goes on.
pub async fn breathe() {
    // A message comes at once; timers that set timers are held back for milliseconds.
    let Ok(channel) = MessageChannel::new() else {
        return;
    };
    let (here, there) = (channel.port1(), channel.port2());
    let promise = js_sys::Promise::new(&mut |done, _| {
        here.set_onmessage(Some(&done));
        if there.post_message(&JsValue::NULL).is_err() {
            let _ = done.call0(&done);
        }
    });
    let _ = JsFuture::from(promise).await;
    here.close();
}

/// Milliseconds since the page began.
pub fn now() -> f64 {
    window()
        .performance()
        .map_or(0.0, |performance| performance.now())
}

/// The revision that the page was built of, where its build says so in `index.html`.
pub fn revision() -> Option<String> {
    named("revision")
}

/// What the page says in `<meta>` by this name.
fn named(name: &str) -> Option<String> {
    let named = document().query_selector(&format!("meta[name={name}]"));
    named.ok()??.get_attribute("content")
}

/// The remembered language.
pub fn preferred_lang() -> Option<Lang> {
    Lang::of_word(&recall(LANG)?)
}

/// The remembered colours.
pub fn preferred_theme() -> Option<Theme> {
    Theme::of_word(&recall(THEME)?)
}

/// Remembers the language.
pub fn prefer_lang(lang: Lang) {
    remember(LANG, Some(lang.word()));
}

/// Remembers the colours, or forgets them.
pub fn prefer_theme(theme: Option<Theme>) {
    remember(THEME, theme.map(Theme::word));
}

/// The saved views, as they were last kept.
pub fn saved_views() -> Option<String> {
    recall(VIEWS)
}

/// Keeps the saved views; whether the browser does.
pub fn save_views(views: &str) -> bool {
    remember(VIEWS, Some(views))
}

fn recall(key: &str) -> Option<String> {
    window().local_storage().ok()??.get_item(key).ok()?
}

/// Keeps a value beyond the life of the page; a full or forbidden storage does not.
fn remember(key: &str, value: Option<&str>) -> bool {
    let Ok(Some(storage)) = window().local_storage() else {
        return false;
    };
    let kept = match value {
        Some(value) => storage.set_item(key, value),
        None => storage.remove_item(key),
    };
    kept.is_ok()
}

/// Whether the system asks for more contrast; kept up to date.
pub fn wants_contrast() -> ReadSignal<bool> {
    let (wants, set_wants) = signal(false);
    let list = window().match_media("(prefers-contrast: more)");
    if let Ok(Some(list)) = list {
        set_wants.set(list.matches());
        let target = list.clone();
        EventListener::new(&target, "change", move |_| set_wants.set(list.matches())).forget();
    }
    wants
}

/// Sets the document's language, colours and title.
pub fn set_root(lang: Lang, theme: Option<Theme>, title: &str) {
    let document = document();
    document.set_title(title);
    if let Some(root) = document.document_element() {
        // Said again, even the same language makes the browser style the whole page anew. Only
        // a malformed attribute name could fail.
        if root.get_attribute("lang").as_deref() != Some(lang.word()) {
            let _ = root.set_attribute("lang", lang.word());
        }
        let _ = match theme {
            Some(theme) => root.set_attribute("data-theme", theme.word()),
            None => root.remove_attribute("data-theme"),
        };
    }
}

/// Begins a span of time.
pub fn mark(name: &str) {
    if let Some(performance) = window().performance() {
        let _ = performance.mark(name);
    }
}

/// Records a span of time, from a mark.
pub fn measure(name: &str, from: &str) {
    if let Some(performance) = window().performance() {
        let _ = performance.measure_with_start_mark(name, from);
    }
}

/// Records how long the first view took: until the one made beforehand was painted, where it was
/// shown (the site's `begin.js` marks that), or until now; and how long until the page answers.
pub fn measure_first_view() {
    if let Some(performance) = window().performance() {
        let seen = performance.measure_with_start_mark_and_end_mark(
            "bv:boot",
            "navigationStart",
            "bv:seen",
        );
        let _ = seen.or_else(|_| performance.measure("bv:boot"));
        let _ = performance.measure("bv:live");
    }
}

/// Calls `then` in the next frame; at once in a tab behind another, which has no frames.
pub fn in_next_frame(then: impl FnOnce() + 'static) {
    match document().hidden() {
        true => then(),
        false => request_animation_frame(then),
    }
}

/// Calls `then` in the frame after the one that shows what is on the page now.
pub fn after_paint(then: impl FnOnce() + 'static) {
    in_next_frame(move || in_next_frame(then));
}

/// Calls `then` in the task after the frame that shows what is on the page now.
pub fn once_painted(then: impl FnOnce() + 'static) {
    in_next_frame(move || {
        spawn_local(async move {
            breathe().await;
            then();
        });
    });
}

/// Whether the page stands where others reach it, and is no file on a disk.
pub fn has_address() -> bool {
    window().location().protocol().as_deref() != Ok("file:")
}

/// The id of the element of this kind on which something happened, or within which.
pub fn id_around(event: &MouseEvent, css: &str) -> Option<String> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    Some(target.closest(css).ok()??.id())
}

/// Where something happened in a table: the row, as it says its place, and the column.
pub fn cell_around(event: &MouseEvent) -> Option<(usize, usize)> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let cell = target.closest("td").ok()??;
    let row = cell.parent_element()?.get_attribute("aria-rowindex")?;
    let before = |cell: &Element| cell.previous_element_sibling();
    let column = std::iter::successors(before(&cell), before).count();
    Some((row.parse().ok()?, column))
}

/// The place of the window's `x` on an element, in pixels from its left edge.
pub fn x_in(node: NodeRef<Div>, x: f64) -> f64 {
    let element = node.get_untracked();
    element.map_or(0.0, |element| x - element.get_bounding_client_rect().left())
}

/// Lets an element hear of a pointer wherever it moves.
pub fn hold_pointer(event: &PointerEvent) {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    if let Some(target) = target {
        // A pointer that is gone cannot be held.
        let _ = target.set_pointer_capture(event.pointer_id());
    }
}

/// Lets a finger that came down on one element be noticed by the others it moves over.
pub fn release_pointer(event: &PointerEvent) {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    if let Some(target) = target {
        // Nothing is captured where the pointer is a mouse.
        let _ = target.release_pointer_capture(event.pointer_id());
    }
}

/// Goes to the top of the page.
pub fn to_top() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// Takes an element off the page, if it is there.
pub fn remove(id: &str) {
    if let Some(element) = element(id) {
        element.remove();
    }
}

fn element(id: &str) -> Option<HtmlElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// Puts a text into the clipboard; whether that was allowed.
pub async fn copy(text: String) -> bool {
    let clipboard = window().navigator().clipboard();
    !clipboard.is_undefined() && JsFuture::from(clipboard.write_text(&text)).await.is_ok()
}

/// Whether there is room for the facets beside the results, as the style sheets say.
pub fn is_wide() -> bool {
    let list = window().match_media("not all and (max-width: 60rem)");
    matches!(list, Ok(Some(list)) if list.matches())
}

/// The width of an element in pixels, kept up to date; 0 until it is laid out.
pub fn width_of(node: NodeRef<Div>) -> ReadSignal<f64> {
    let size = size_of(node);
    let (width, set_width) = signal(0.0);
    whenever(move || set_width.set(size.get().0));
    width
}
