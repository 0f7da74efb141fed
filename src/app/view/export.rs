//! The menus that save what is counted as a file: facts, or the entries of a list.

use crate::app::browser;
use crate::app::listed::Listed;
use crate::app::part::icon::Icon;
use crate::app::part::menu::Menu;
use crate::app::state::{AppState, Saved};
use leptos::prelude::*;

/// What the menu of facts holds; `open` is whether it is unfolded.
pub fn export_panel(open: RwSignal<bool>) -> AnyView {
    let state = AppState::here();
    let words = state.words();
    let text = words.tables();
    let facts = move || {
        let answer = state.answer();
        words.facts(answer.map_or(0, |answer| answer.results.facts.len()))
    };
    let choice = move |deed: fn(AppState), name: &'static str, hint: &'static str| {
        let act = move |_| {
            open.set(false);
            browser::focus_soon("export");
            deed(state);
        };
        view! {
            <button type="button" class="menu-item" on:click=act>
                <strong>{name}</strong>
                {(!hint.is_empty()).then(|| view! { <small>{hint}</small> })}
            </button>
        }
    };
    let picture = move |chart: String| {
        let named = chart.clone();
        let form = move |points: bool, name: &'static str| {
            let chart = chart.clone();
            let label = format!("{name}: {chart}");
            let save = move |_| {
                open.set(false);
                browser::focus_soon("export");
                state.save_picture(chart.clone(), points);
            };
            view! { <button type="button" class="button" aria-label=label on:click=save>{name}</button> }
        };
        view! {
            <p class="menu-picture">
                <span>{named}</span>
                {form(false, "SVG")}
                {form(true, "PNG")}
            </p>
        }
    };
    let pictures = move || {
        let charts = browser::pictures();
        (!charts.is_empty()).then(|| {
            view! {
                <p class="menu-of">{text.export_charts}</p>
                {charts.into_iter().map(picture).collect_view()}
            }
        })
    };
    view! {
        <p class="menu-of">{facts}</p>
        {choice(|state| state.save(Saved::Csv), text.export_csv, text.export_csv_hint)}
        {choice(|state| state.save(Saved::Json), text.export_json, text.export_json_hint)}
        {choice(|state| state.save(Saved::Page), text.export_page, text.export_page_hint)}
        {pictures}
        {choice(|_| browser::print(), text.export_print, "")}
        {browser::has_address().then(|| choice(AppState::copy_frame, text.export_frame, ""))}
    }
    .into_any()
}

/// The menu of a list; `list` says what is listed when it is asked.
pub fn list_menu(list: impl Fn() -> Listed + Copy + Send + Sync + 'static) -> AnyView {
    let state = AppState::here();
    let words = state.words();
    let text = words.tables();
    let open = RwSignal::new(false);
    let choice = move |dataset: bool, name: &'static str| {
        let save = move |_| {
            open.set(false);
            browser::focus_soon("export");
            state.save_list(list(), dataset);
        };
        view! { <button type="button" class="menu-item" on:click=save><strong>{name}</strong></button> }
    };
    view! {
        <Menu id="export" icon=Icon::Down name=text.export open>
            <p class="menu-of">{move || list().said(words)}</p>
            {choice(false, text.export_csv)}
            {choice(true, text.export_json)}
        </Menu>
    }
    .into_any()
}
