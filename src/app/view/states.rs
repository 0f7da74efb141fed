//! What stands in for results: loading, failed, empty, not there; and the notice
//! about parts of the address that were not followed.

use crate::app::browser;
use crate::app::chips::{chip_name, chips};
use crate::app::part::icon::{Icon, IconView};
use crate::app::problem::Problem;
use crate::app::state::{Answer, AppState};
use leptos::prelude::*;

/// The dataset is on its way.
#[component]
pub fn Loading() -> impl IntoView {
    let state = AppState::here();
    let words = state.words();
    // Said only of files that take a while.
    let come = move || Some(state.come() >> 20).filter(|come| *come > 0);
    view! {
        <div class="state" role="status">
            <div class="state-shimmer" aria-hidden="true"></div>
            <p>{words.loading}</p>
        </div>
        <p class="hint state-come" aria-hidden="true">{move || come().map(|come| format!("{come} MB"))}</p>
    }
}

/// The dataset could not be opened.
#[component]
pub fn Failed(
    /// Why.
    problem: Problem,
) -> impl IntoView {
    let state = AppState::here();
    let words = state.words();
    let other = move || state.address().data.is_some();
    view! {
        <div class="state state--error" role="alert">
            <h1>{words.error_title}</h1>
            <p>{words.problem(&problem)}</p>
            <p>{words.remedy(&problem)}</p>
            <p class="state-actions">
                <button type="button" class="button" on:click=move |_| state.retry()>{words.error_retry}</button>
                <Show when=other>
                    <button type="button" class="button" on:click=move |_| state.open_bundled()>
                        {words.error_bundled}
                    </button>
                </Show>
            </p>
        </div>
    }
}

/// No fact matches: says which choices there are and offers to drop each.
pub fn empty(answer: &Answer, state: AppState) -> impl IntoView + use<> {
    let words = state.words();
    let drops: Vec<_> = chips(&answer.query)
        .into_iter()
        .map(|chip| {
            let name = chip_name(&chip, &answer.corpus, words);
            view! {
                <li>
                    <button type="button" class="button" on:click=move |_| state.drop_chip(&chip)>
                        {words.remove(&name)}
                    </button>
                </li>
            }
        })
        .collect();
    let narrowed = !drops.is_empty();
    view! {
        <div class="state state--empty">
            <h2>{if narrowed { words.empty_title } else { words.empty_dataset }}</h2>
            {narrowed.then(|| view! {
                <p>{words.empty_help}</p>
                <ul class="state-drops">{drops}</ul>
                <p>
                    <button type="button" class="button button--strong" on:click=move |_| state.clear()>
                        {words.reset}
                    </button>
                </p>
            })}
        </div>
    }
}

/// The address names a unit or an article that the dataset does not have.
#[component]
pub fn NotFound(
    /// What the address names.
    id: String,
) -> impl IntoView {
    let words = AppState::here().words();
    view! {
        <div class="state state--empty" role="alert">
            <h1>{words.not_found}</h1>
            <p><code>{id}</code></p>
        </div>
    }
}

/// Parts of the address that were not followed.
#[component]
pub fn Notice() -> impl IntoView {
    let state = AppState::here();
    let words = state.words();
    let parts = move || {
        state
            .ignored()
            .iter()
            .map(|part| words.ignored(part))
            .collect::<Vec<_>>()
    };
    let dismiss = move |_| {
        state.dismiss_ignored();
        browser::focus_soon("main");
    };
    view! {
        <Show when=move || !state.ignored().is_empty()>
            <div class="notice" role="status">
                <p>{words.ignored_title} " " <strong>{move || parts().join("; ")}</strong></p>
                <button type="button" class="icon-button" aria-label=words.dismiss on:click=dismiss>
                    <IconView icon=Icon::Cross />
                </button>
            </div>
        </Show>
    }
}

/// Another version of the site is ready.
#[component]
pub fn Update() -> impl IntoView {
    let words = AppState::here().words();
    let ready = RwSignal::new(false);
    browser::on_update(move || {
        let _ = ready.try_set(true);
    });
    view! {
        <Show when=move || ready.get()>
            <div class="notice" role="status" id="update">
                <p>{words.update_ready}</p>
                <button type="button" class="button button--strong" on:click=move |_| browser::take_update()>
                    {words.update_take}
                </button>
                <button type="button" class="icon-button" aria-label=words.dismiss on:click=move |_| ready.set(false)>
                    <IconView icon=Icon::Cross />
                </button>
            </div>
        </Show>
    }
    .into_any()
}
