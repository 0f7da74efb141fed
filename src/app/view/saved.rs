//! The menu of saved views: open, save, rename, delete.

use crate::app::browser;
use crate::app::part::icon::{Icon, IconView};
use crate::app::saved::SavedView;
use crate::app::state::{AppState, VIEW_NAME};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

/// Id of the field that takes another name.
const REVIEW_NAMED: &str = "view-renamed";

/// What the menu holds.
pub fn saved_panel() -> AnyView {
    let state = AppState::here();
    let text = state.words().palette();
    let name = RwSignal::new(untrack(|| state.name_of_view()));
    let renamed = RwSignal::new(None::<String>);
    let save = move |event: SubmitEvent| {
        event.prevent_default();
        state.keep_view(&name.get_untracked());
        name.set(String::new());
    };
    let rows = move || {
        let views = state.saved();
        let rows = views.iter().map(|view| saved_row(view, renamed));
        rows.collect_view()
    };
    view! {
        <ul class="saved">{rows}</ul>
        <Show when=move || state.saved().is_empty()>
            <p class="hint">{text.saved_none}</p>
        </Show>
        <form class="saved-form" on:submit=save>
            <label for=VIEW_NAME>{text.save_name}</label>
            <input
                id=VIEW_NAME
                type="text"
                required
                maxlength="80"
                autocomplete="off"
                prop:value=move || name.get()
                on:input:target=move |event| name.set(event.target().value())
            />
            <button type="submit" class="button button--strong">{text.save}</button>
        </form>
        <Show when=move || state.loses_saved()>
            <p class="hint">{text.saved_lost}</p>
        </Show>
    }
    .into_any()
}

/// A saved view. What the focus is in must not go away before the focus does: that would
/// fold the menu.
fn saved_row(view: &SavedView, renamed: RwSignal<Option<String>>) -> AnyView {
    let state = AppState::here();
    let text = state.words().palette();
    let SavedView { name, fragment } = view.clone();
    let label = |verb: &str| format!("{verb}: {name}");
    let (rename, remove) = (label(text.rename), label(text.remove));
    let (to_rename, to_remove, of_row) = (name.clone(), name.clone(), name.clone());
    let is_renamed = Memo::new(move |_| renamed.read().as_ref() == Some(&of_row));
    let form_of = name.clone();
    view! {
        <li>
            <a href=fragment on:click=move |_| state.saved_open().set(false)>{name}</a>
            <button type="button" class="icon-button" aria-label=rename title=text.rename on:click=move |_| {
                renamed.set(Some(to_rename.clone()));
                browser::focus_soon(REVIEW_NAMED);
            }>
                <IconView icon=Icon::Pencil />
            </button>
            <button type="button" class="icon-button" aria-label=remove title=text.remove on:click=move |_| {
                browser::focus(VIEW_NAME);
                state.remove_view(&to_remove);
            }>
                <IconView icon=Icon::Bin />
            </button>
            {move || is_renamed.get().then(|| renaming(form_of.clone(), renamed))}
        </li>
    }
    .into_any()
}

fn renaming(name: String, renamed: RwSignal<Option<String>>) -> AnyView {
    let state = AppState::here();
    let text = state.words().palette();
    let other = RwSignal::new(name.clone());
    let rename = move |event: SubmitEvent| {
        event.prevent_default();
        browser::focus(VIEW_NAME);
        renamed.set(None);
        state.rename_view(&name, &other.get_untracked());
    };
    view! {
        <form class="saved-form" on:submit=rename>
            <input
                id=REVIEW_NAMED
                type="text"
                required
                maxlength="80"
                autocomplete="off"
                aria-label=text.renamed
                prop:value=move || other.get()
                on:input:target=move |event| other.set(event.target().value())
            />
            <button type="submit" class="button">{text.rename}</button>
        </form>
    }
    .into_any()
}
