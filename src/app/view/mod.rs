//! What the page shows: one view a file, its style sheet beside it.
//!
//! Views read [`AppState`] and draw; what they draw is counted, dated and laid
//! out in the plain modules of `app`. Texts are read once when a view is drawn:
//! [`App`] draws everything anew in another language.

mod about;
mod article;
mod articles;
mod awards;
mod bar;
mod compare;
mod coverage;
mod dossier;
mod export;
mod facets;
mod fact;
mod grid;
mod keys;
mod lanes;
mod list;
mod list_tools;
mod opened;
mod overview;
mod own_bar;
mod palette;
mod people;
mod pivot;
mod read;
mod rest;
mod saved;
mod shell;
mod states;
mod timeline;
mod totals;
mod unit;
mod units;
mod years;

use super::browser;
use super::part::later::later;
use super::route::{Theme, View};
use super::state::{AppState, Dialog, Load, Rest};
use crate::app::whenever::whenever;
use leptos::prelude::*;
pub use rest::late;
use shell::Shell;
use wasm_bindgen_futures::spawn_local;

/// Puts the page into the document. What stands there while it comes stays until there is
/// something to see.
pub fn mount(rest: Rest) {
    spawn_local(async move {
        // That the program is there was a task already.
        browser::breathe().await;
        leptos::mount::mount_to_body(move || view! { <App rest /> });
    });
}

/// The page.
#[component]
fn App(rest: Rest) -> impl IntoView {
    let state = AppState::begin(rest);
    provide_context(state);
    let wants_contrast = browser::wants_contrast();
    whenever(move || {
        state.lang();
        let words = state.words();
        let title = format!("{} · {}", words.view(&state.view()), words.brand);
        let by_system = || wants_contrast.get().then_some(Theme::Contrast);
        browser::set_root(words.lang, state.theme().or_else(by_system), &title);
    });
    let mut booted = false;
    whenever(move || {
        let ready = state.answer().is_some() && state.is_seen();
        if ready {
            if !booted {
                browser::once_painted(browser::measure_first_view);
            }
            browser::after_paint(|| browser::measure("bv:paint", "bv:query:start"));
        }
        booted |= ready;
    });
    whenever(move || {
        // What takes a while says how far it is.
        let waits = matches!(state.load(), Load::Loading) && state.come() >> 20 == 0;
        let waits = waits && !matches!(state.view(), View::About | View::Read);
        if state.is_whole() && !waits && !state.is_seen() {
            state.uncover();
        }
    });
    listen_for_keys(state);
    let due = later();
    move || {
        state.lang();
        due.get().then(|| view! { <Shell /> })
    }
}

/// `/` goes to the search, Escape closes the details, `?` shows the keys, Ctrl+K or ⌘K the
/// command palette; nothing of it while something stands over the page.
fn listen_for_keys(state: AppState) {
    browser::on_key(move |key| match key {
        _ if state.is_covered() => false,
        "Mod+k" => {
            state.show_dialog(Some(Dialog::Palette));
            true
        }
        "?" if !browser::is_typing() => {
            state.show_dialog(Some(Dialog::Keys));
            true
        }
        "/" if !browser::is_typing() => {
            // At once: the next letters belong there.
            browser::focus("search");
            true
        }
        "Escape" if state.is_open() => {
            state.close();
            true
        }
        _ => false,
    });
}
