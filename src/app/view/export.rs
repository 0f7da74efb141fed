//! The menu that saves what is counted as a file.

use crate::app::browser;
use crate::app::part::icon::Icon;
use crate::app::part::menu::Menu;
use crate::app::state::{AppState, Saved};
use leptos::prelude::*;

/// The menu.
#[component]
pub fn ExportMenu() -> impl IntoView {
    let state = AppState::here();
    let words = state.words();
    let text = words.tables();
    let open = RwSignal::new(false);
    let facts = move || {
        let answer = state.answer();
        words.facts(answer.map_or(0, |answer| answer.results.facts.len()))
    };
    let choice = move |what: Saved, name: &'static str, hint: &'static str| {
        let save = move |_| {
            open.set(false);
            browser::focus_soon("export");
            state.save(what);
        };
        view! {
            <button type="button" class="menu-item" on:click=save>
                <strong>{name}</strong>
                <small>{hint}</small>
            </button>
        }
    };
    let pictures = move || {
        browser::has_picture().then(|| {
            view! {
                {choice(Saved::Svg, text.export_svg, "")}
                {choice(Saved::Png, text.export_png, "")}
            }
        })
    };
    view! {
        <Menu id="export" icon=Icon::Down name=text.export open>
            <p class="menu-of">{facts}</p>
            {choice(Saved::Csv, text.export_csv, text.export_csv_hint)}
            {choice(Saved::Json, text.export_json, text.export_json_hint)}
            {choice(Saved::Page, text.export_page, text.export_page_hint)}
            {pictures}
            <button type="button" class="menu-item" on:click=move |_| {
                open.set(false);
                browser::print();
            }>
                <strong>{text.export_print}</strong>
            </button>
        </Menu>
    }
    .into_any()
}
