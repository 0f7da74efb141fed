//! On every view: that the reader's own files are among what is shown, the veil while
//! files are dropped, and in a frame of another page the way to the whole one.

use crate::app::own::Belonging;
use crate::app::part::link::link;
use crate::app::route::View;
use crate::app::state::AppState;
use leptos::prelude::*;

/// The bar, with the way to leave them.
#[component]
pub fn OwnBar() -> impl IntoView {
    let state = AppState::here();
    let words = state.words();
    let text = words.read();
    state.begin_reading();
    let dataset = Memo::new(move |_| state.own().dataset);
    let articles = move || {
        let count = |belonging: &Belonging| belonging.own.len() + belonging.lent.len();
        state.corpus().map_or(0, |corpus| count(corpus.belonging()))
    };
    let there = Memo::new(move |_| articles() > 0 || dataset.read().is_some());
    let said = move || words.with_own(articles(), dataset.read().as_deref());
    let embed = Memo::new(move |_| state.embed());
    let whole = move || state.href(|address| address.embed = false);
    let elsewhere = Memo::new(move |_| state.view() != View::Read);
    view! {
        <Show when=move || there.get()>
            <div class="notice own-bar" role="region" aria-label=text.bar>
                <p>
                    {said}
                    <Show when=move || elsewhere.get()>
                        " "
                        {link("", text.manage.to_owned(), View::Read)}
                    </Show>
                </p>
                <button type="button" class="button" on:click=move |_| state.leave_own()>{text.leave}</button>
            </div>
        </Show>
        <Show when=move || embed.get()>
            <a class="whole-page" href=whole target="_blank" rel="noopener">{words.tables().whole_page} " ↗"</a>
        </Show>
        <Show when=move || state.is_dropping()>
            <div class="drop-veil" aria-hidden="true"><p>{text.drop_now}</p></div>
        </Show>
    }
    .into_any()
}
