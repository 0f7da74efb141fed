//! A window over the page that keeps the focus until it is closed and then gives it back:
//! the browser's own dialog.

use crate::app::browser;
use crate::app::state::{AppState, Dialog};
use crate::app::whenever::whenever;
use leptos::html;
use leptos::prelude::*;

/// The window, which is there for as long as the state says so, with what is in it.
pub fn dialog(which: Dialog, id: &'static str, name: &'static str, content: AnyView) -> AnyView {
    let state = AppState::here();
    let node = NodeRef::<html::Dialog>::new();
    whenever(move || {
        if let Some(element) = node.get() {
            browser::show_over(&element);
        }
    });
    // What follows it may be shown already.
    let closed = move |_| {
        if untrack(|| state.dialog()) == Some(which) {
            state.show_dialog(None);
        }
    };
    let beside = move |event: leptos::ev::MouseEvent| {
        if browser::is_on_itself(&event) {
            browser::close_over();
        }
    };
    view! {
        <dialog id=id class="dialog" aria-label=name node_ref=node on:close=closed on:click=beside>
            <div class="dialog-in">{content}</div>
        </dialog>
    }
    .into_any()
}
