//! A window over the page that keeps the focus until it is closed and then gives it back:
//! the browser's own dialog.

use crate::app::browser;
use crate::app::state::{AppState, Dialog};
use leptos::html;
use leptos::prelude::*;

/// The window, there while the state says so; `content` makes what is in it.
pub fn dialog(
    which: Dialog,
    id: &'static str,
    name: &'static str,
    content: fn() -> AnyView,
) -> AnyView {
    let state = AppState::here();
    let node = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        if let Some(element) = node.get() {
            browser::show_over(&element);
        }
    });
    let shown = Memo::new(move |_| state.dialog() == Some(which));
    // What follows it may be shown already.
    let closed = move |_| {
        if shown.get_untracked() {
            state.show_dialog(None);
        }
    };
    let beside = move |event: leptos::ev::MouseEvent| {
        if browser::is_on_itself(&event) {
            browser::close_over();
        }
    };
    view! {
        <Show when=move || shown.get()>
            <dialog id=id class="dialog" aria-label=name node_ref=node on:close=closed on:click=beside>
                <div class="dialog-in">{content()}</div>
            </dialog>
        </Show>
    }
    .into_any()
}
