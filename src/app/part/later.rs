//! What a view shows a moment after the rest, in a task of its own, so that the first of it is
//! seen sooner and a key or a touch is never kept waiting for the whole.

use crate::app::browser;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Shows its children in the task behind the next frame: after what takes its place in that
/// frame, such as the facets.
#[component]
pub fn Later(
    /// What can wait.
    children: ChildrenFn,
) -> impl IntoView {
    let due = RwSignal::new(false);
    browser::in_next_frame(move || {
        spawn_local(async move {
            browser::breathe().await;
            // The view may be gone by now.
            let _ = due.try_set(true);
        });
    });
    (move || due.get().then(|| children().into_any())).into_any()
}
