//! What a view shows a moment after the rest, in a task of its own, so that the first of it is
//! seen sooner and a key or a touch is never kept waiting for the whole.
//!
//! What always holds: what waits comes in the order in which it began to wait, and
//! [`AppState::is_whole`] says when nothing waits any more.

use crate::app::browser;
use crate::app::state::AppState;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Shows its children in a task of their own.
#[component]
pub fn Later(
    /// What can wait.
    children: ChildrenFn,
) -> impl IntoView {
    let due = later();
    (move || due.get().then(|| children().into_any())).into_any()
}

/// Becomes true in a task of its own, and stays so.
pub fn later() -> ReadSignal<bool> {
    let state = AppState::here();
    let (due, set_due) = signal(false);
    state.wait();
    spawn_local(async move {
        browser::breathe().await;
        // The view may be gone by now.
        let _ = set_due.try_set(true);
        state.waited();
    });
    due
}
