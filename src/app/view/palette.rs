//! The command palette, over the page; what it offers is found by `app::palette`.

use crate::app::browser;
use crate::app::corpus::Corpus;
use crate::app::palette::{Deed, Found, Goal, Names, commands};
use crate::app::part::icon::{Icon, IconView};
use crate::app::state::{AppState, Dialog, Saved};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use std::sync::Arc;

const LIST: &str = "palette-list";

/// What is in the window: a search, and below it what matches.
pub fn palette() -> AnyView {
    let state = AppState::here();
    let words = state.words();
    let text = words.palette();
    let search = RwSignal::new(String::new());
    let active = RwSignal::new(0_usize);
    // Made at the first letter: a large dataset has many names.
    let names = StoredValue::new(None::<(Arc<Corpus>, Names)>);
    let found = Memo::new(move |_| {
        let (search, saved) = (search.get(), state.saved());
        let Some(corpus) = state.corpus().filter(|_| !search.trim().is_empty()) else {
            return commands(&search, &saved, words);
        };
        let found = names.try_update_value(|names| {
            let stale = |(of, _): &(Arc<Corpus>, Names)| !Arc::ptr_eq(of, &corpus);
            if names.as_ref().is_none_or(stale) {
                *names = Some((Arc::clone(&corpus), Names::of(&corpus, words)));
            }
            let names = names.as_ref().map(|(_, names)| names);
            names.map(|names| names.find(&search, &saved, &corpus, words))
        });
        found.flatten().unwrap_or_default()
    });
    let count = Memo::new(move |_| {
        found
            .read()
            .iter()
            .map(|found| found.entries.len())
            .sum::<usize>()
    });
    let move_to = move |to: usize| {
        active.set(to);
        browser::reveal_soon(option_id(to));
    };
    let press = move |event: KeyboardEvent| {
        let last = count.get_untracked().saturating_sub(1);
        let at = active.get_untracked();
        match event.key().as_str() {
            "ArrowDown" => move_to(if at >= last { 0 } else { at + 1 }),
            "ArrowUp" => move_to(if at == 0 { last } else { at - 1 }),
            "PageDown" => move_to((at + 8).min(last)),
            "PageUp" => move_to(at.saturating_sub(8)),
            "Enter" => {
                let goal = found.with_untracked(|found| {
                    let mut goals = found.iter().flat_map(|found| &found.entries);
                    goals.nth(at).map(|(goal, _)| goal.clone())
                });
                if let Some(goal) = goal {
                    run(state, &goal);
                }
            }
            _ => return,
        }
        event.prevent_default();
    };
    let sections = move || {
        let mut first = 0;
        let found = found.get();
        let sections = found.into_iter().enumerate().map(|(place, found)| {
            let begin = first;
            first += found.entries.len();
            section(place, begin, found, active)
        });
        sections.collect_view()
    };
    view! {
        <div class="palette-search">
            <IconView icon=Icon::Lens />
            <input
                type="text"
                role="combobox"
                autofocus
                autocomplete="off"
                spellcheck="false"
                aria-label=text.hint
                placeholder=text.hint
                aria-expanded="true"
                aria-autocomplete="list"
                aria-controls=LIST
                aria-describedby="palette-help"
                aria-activedescendant=move || (count.get() > 0).then(|| option_id(active.get()))
                on:keydown=press
                on:input:target=move |event| {
                    active.set(0);
                    search.set(event.target().value());
                }
            />
            <button type="button" class="icon-button" aria-label=words.close on:click=|_| browser::close_over()>
                <IconView icon=Icon::Cross />
            </button>
        </div>
        <div id=LIST class="palette-list" role="listbox" tabindex="-1" aria-label=text.results>{sections}</div>
        <p class="hint palette-help">
            <span role="status">
                {move || match count.get() {
                    0 => text.none.to_owned(),
                    count => words.entries(count),
                }}
            </span>
            " "
            <span id="palette-help">"· " {text.help}</span>
        </p>
    }
    .into_any()
}

fn section(place: usize, begin: usize, found: Found, active: RwSignal<usize>) -> AnyView {
    let state = AppState::here();
    let words = state.words();
    let more =
        (found.more > 0).then(|| view! { " · " <small>{words.more_to_type(found.more)}</small> });
    let title = format!("palette-{place}");
    let title_id = title.clone();
    let entries = found
        .entries
        .into_iter()
        .enumerate()
        .map(|(at, (goal, name))| {
            let at = begin + at;
            let is_active = move || active.get() == at;
            view! {
                <div
                    id=option_id(at)
                    class="palette-option"
                    role="option"
                    aria-selected=move || is_active().to_string()
                    on:pointermove=move |_| active.set(at)
                    on:click=move |_| run(state, &goal)
                >
                    {name}
                </div>
            }
        });
    view! {
        <div role="group" aria-labelledby=title>
            <div class="palette-title" role="presentation" id=title_id>{words.section(found.section)} {more}</div>
            {entries.collect_view()}
        </div>
    }
    .into_any()
}

fn option_id(at: usize) -> String {
    format!("palette-option-{at}")
}

fn run(state: AppState, goal: &Goal) {
    browser::close_over();
    if let Some(address) = goal.address(&untrack(|| state.address())) {
        browser::go(&address.to_fragment());
        return;
    }
    match goal {
        Goal::Lang(lang) => state.set_lang(*lang),
        Goal::Theme(theme) => state.set_theme(*theme),
        Goal::Deed(Deed::Clear) => state.clear(),
        Goal::Deed(Deed::Keep) => state.begin_keeping(),
        Goal::Deed(Deed::Csv) => state.save(Saved::Csv),
        Goal::Deed(Deed::Json) => state.save(Saved::Json),
        Goal::Deed(Deed::Page) => state.save(Saved::Page),
        Goal::Deed(Deed::Print) => browser::print(),
        Goal::Deed(Deed::Keys) => state.show_dialog(Some(Dialog::Keys)),
        Goal::View(_) | Goal::Saved(_) | Goal::Value(..) => {}
    }
}
