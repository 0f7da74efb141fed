//! The list of keys, over the page.

use crate::app::browser;
use crate::app::part::icon::{Icon, IconView};
use crate::app::state::AppState;
use crate::app::words::Words;
use leptos::prelude::*;

/// What is in the window.
pub fn keys() -> AnyView {
    let words = AppState::here().words();
    view! {
        <div class="dialog-head">
            <h2>{words.palette().keys}</h2>
            <button type="button" class="icon-button" aria-label=words.close on:click=|_| browser::close_over()>
                <IconView icon=Icon::Cross />
            </button>
        </div>
        {key_list(words, "0")}
    }
    .into_any()
}

/// The keys and what they do; in a low window the list rolls, and takes a stop of the Tab key for it.
pub fn key_list(words: Words, stop: &'static str) -> AnyView {
    let keys = words.keys().map(|(keys, meaning)| {
        let keys: Vec<_> = keys
            .split('|')
            .map(|key| view! { <kbd>{key}</kbd> " " })
            .collect();
        view! { <dt>{keys}</dt> <dd>{meaning}</dd> }
    });
    view! { <dl class="glossary" tabindex=stop>{keys.collect_view()}</dl> }.into_any()
}
