//! What stands above a list: the field in which it is searched, how much is found, and the menu
//! that saves it.
//!
//! Used by the lists of units, people and articles. What always holds: what is found anew is
//! shown from its beginning.

use super::export::list_menu;
use crate::app::listed::Listed;
use crate::app::state::AppState;
use crate::app::words::Words;
use leptos::prelude::*;

/// How a list is searched, and how much of it is drawn.
#[derive(Clone, Copy)]
pub struct Finding {
    /// What is searched for.
    pub search: RwSignal<String>,
    /// How many of its rows are drawn.
    pub shown: RwSignal<usize>,
    page: usize,
}

impl Finding {
    /// Nothing yet; of what is found, `page` rows are drawn at first.
    pub fn new(page: usize) -> Finding {
        Finding {
            search: RwSignal::default(),
            shown: RwSignal::new(page),
            page,
        }
    }
}

/// The noun that follows a number of what is listed.
pub type Noun = fn(Words, usize) -> &'static str;

/// The tools of a list; `others` stand beside them.
pub fn list_tools(
    finding: Finding,
    name: &'static str,
    (count, noun): (Signal<usize>, Noun),
    list: impl Fn() -> Listed + Copy + Send + Sync + 'static,
    others: AnyView,
) -> AnyView {
    let words = AppState::here().words();
    view! {
        <div class="page-tools">
            <input
                type="search"
                id="search"
                autocomplete="off"
                aria-label=name
                placeholder=name
                on:input:target=move |event| {
                    finding.shown.set(finding.page);
                    finding.search.set(event.target().value());
                }
            />
            <p class="count" aria-live="polite">
                <strong class="num" data-testid="count">{move || words.number(count.get() as u64)}</strong>
                " "
                {move || noun(words, count.get())}
            </p>
            {list_menu(list)}
            {others}
        </div>
    }
    .into_any()
}
