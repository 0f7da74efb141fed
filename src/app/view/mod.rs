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
mod lanes;
mod list;
mod opened;
mod overview;
mod people;
mod pivot;
mod read;
mod shell;
mod states;
mod timeline;
mod totals;
mod unit;
mod units;
mod years;

use super::browser;
use super::state::AppState;
use leptos::prelude::*;
use shell::Shell;

/// Puts the page into the document, in place of what stands there while it comes; that is
/// painted first, however fast the page is.
pub fn mount() {
    let put = || {
        browser::remove("opening");
        leptos::mount::mount_to_body(App);
    };
    match browser::is_hidden() {
        true => put(),
        false => browser::after_paint(put),
    }
}

/// The page.
#[component]
fn App() -> impl IntoView {
    let state = AppState::begin();
    provide_context(state);
    Effect::new(move |_| {
        state.lang();
        let words = state.words();
        let title = format!("{} · {}", words.view(&state.view()), words.brand);
        browser::set_root(words.lang, state.theme(), &title);
    });
    Effect::new(move |booted: Option<bool>| {
        let ready = state.answer().is_some();
        if ready {
            let boot = booted != Some(true);
            browser::after_paint(move || {
                browser::measure("bv:paint", Some("bv:query:start"));
                if boot {
                    browser::measure("bv:boot", None);
                }
            });
        }
        ready || booted == Some(true)
    });
    listen_for_keys(state);
    move || {
        state.lang();
        view! { <Shell /> }
    }
}

/// `/` goes to the search, Escape closes the details.
fn listen_for_keys(state: AppState) {
    browser::on_key(move |key| match key {
        "/" if !browser::is_typing() => {
            browser::focus_soon("search");
            true
        }
        "Escape" if state.is_open() => {
            state.close();
            true
        }
        _ => false,
    });
}
