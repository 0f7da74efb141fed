//! The button below a list that is drawn in part.

use crate::app::state::AppState;
use leptos::prelude::*;

/// Draws `step` more of a list of `total` rows, of which `shown` are drawn; nothing where all are.
pub fn more(shown: RwSignal<usize>, step: usize, total: usize) -> AnyView {
    let words = AppState::here().words();
    view! {
        <Show when=move || { shown.get() < total }>
            <button type="button" class="button more" on:click=move |_| shown.update(|shown| *shown += step)>
                {move || words.more(total.saturating_sub(shown.get()))}
            </button>
        </Show>
    }
    .into_any()
}
