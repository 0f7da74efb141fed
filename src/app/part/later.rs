//! What a view shows a moment after the rest, in a task of its own, so that the first of it is
//! seen sooner and a key or a touch is never kept waiting for the whole.
//!
//! What always holds: what waits comes in the order in which it began to wait;
//! [`AppState::is_whole`] says when all that is in sight at first is there.

use crate::app::state::AppState;
use leptos::html::Div;
use leptos::prelude::*;

/// Shows its children in a task of their own.
#[component]
pub fn Later(
    /// What can wait.
    children: ChildrenFn,
) -> impl IntoView {
    let due = later();
    (move || due.get().then(|| children().into_any())).into_any()
}

/// Shows its children once the page is seen; before, where their place is in sight. Where it is
/// seen already, in a task of their own.
#[component]
pub fn Below(
    /// What lies below what is seen first.
    children: ChildrenFn,
) -> impl IntoView {
    let state = AppState::here();
    let place = NodeRef::<Div>::new();
    let due = match untrack(|| state.is_seen()) {
        true => later(),
        false => state.put_below(place),
    };
    let shown = move || match due.get() {
        true => children().into_any(),
        false => view! { <div node_ref=place></div> }.into_any(),
    };
    shown.into_any()
}

/// Becomes true in a task of its own, and stays so.
pub fn later() -> RwSignal<bool> {
    let due = RwSignal::new(false);
    AppState::here().soon(due);
    due
}
