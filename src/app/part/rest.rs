//! The place of a piece of the rest of the program: the piece, or that it is on its way or
//! did not come.

use crate::app::browser;
use crate::app::state::{AppState, Come, Piece};
use leptos::prelude::*;

/// Shows a piece, now or when it has come.
pub fn rest(piece: Piece) -> AnyView {
    let state = AppState::here();
    let words = state.words();
    let waits = state.rest_is_away();
    if waits {
        state.fetch_rest();
    }
    let shown = move || {
        match state.rest() {
        Come::Failed => view! {
            <div class="state state--error" role="alert">
                <p>{words.rest_missing}</p>
                <button type="button" class="button" on:click=move |_| state.fetch_rest()>{words.error_retry}</button>
            </div>
        }
        .into_any(),
        Come::Here(late) => {
            // Whoever opened them wanted the focus in them.
            if let (true, Piece::Fact(..)) = (waits, &piece) {
                browser::focus_soon("fact");
            }
            (late.draw)(piece.clone())
        }
        _ => view! { <div class="state-shimmer" role="status" aria-label=words.loading></div> }.into_any(),
    }
    };
    shown.into_any()
}

/// Shows a piece as soon as the rest is there, and nothing before.
pub fn when_here(piece: Piece) -> AnyView {
    let state = AppState::here();
    (move || match state.rest() {
        Come::Here(late) => Some((late.draw)(piece.clone())),
        _ => None,
    })
    .into_any()
}
