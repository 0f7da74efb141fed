//! The frame: name, views, language and colours; the main area; the details.

use super::states::{Loading, Notice, Update};
use super::timeline::Timeline;
use crate::app::browser;
use crate::app::corpus::Corpus;
use crate::app::part::icon::{Icon, IconView};
use crate::app::part::menu::Menu;
use crate::app::part::rest::{rest, when_here};
use crate::app::route::{Lang, Theme, View};
use crate::app::state::{AppState, Dialog, Load, Piece};
use crate::app::whenever::whenever;
use leptos::prelude::*;
use std::sync::Arc;

/// The frame and what it holds.
#[component]
pub fn Shell() -> impl IntoView {
    let state = AppState::here();
    let words = state.words();
    let content = move || match state.view() {
        // Not drawn anew when the dataset comes: somebody may be choosing files.
        View::About => rest(Piece::About),
        View::Read => rest(Piece::Read),
        view => match state.load() {
            Load::Loading => view! { <Loading /> }.into_any(),
            Load::Failed(problem) => rest(Piece::Failed(problem)),
            Load::Ready(corpus) => of_corpus(view, corpus),
        },
    };
    let fact = move || Some(rest(Piece::Fact(state.corpus()?, state.opened()?)));
    let dialog = move || state.dialog().map(|dialog| rest(Piece::Dialog(dialog)));
    let embed = Memo::new(move |_| state.embed());
    view! {
        <a class="skip" href="#main" on:click=move |event| {
            event.prevent_default();
            crate::app::browser::focus_soon("main");
        }>{words.skip}</a>
        <Show when=move || !embed.get()>
            <Header />
        </Show>
        <div class="stage" class:stage--embed=move || embed.get()>
            <main id="main" tabindex="-1">
                <Update />
                <Notice />
                {when_here(Piece::OwnBar)}
                {content}
            </main>
            {fact}
        </div>
        {dialog}
        <div class="said" role="status">{move || state.said()}</div>
    }
}

/// A view of a dataset.
fn of_corpus(view: View, corpus: Arc<Corpus>) -> AnyView {
    match view {
        View::Awards | View::Totals => rest(Piece::Awards(corpus)),
        View::Units => rest(Piece::Units(corpus)),
        View::People => rest(Piece::People(corpus)),
        View::Articles => rest(Piece::Articles(corpus)),
        View::Compare(_) => rest(Piece::Compare(corpus)),
        View::Unit(id) => rest(Piece::Unit(corpus, id)),
        View::Article(id) => rest(Piece::Article(corpus, id)),
        _ => view! { <Timeline corpus /> }.into_any(),
    }
}

#[component]
fn Header() -> impl IntoView {
    let state = AppState::here();
    let words = state.words();
    let tabs = [
        ("tab-timeline", View::Timeline, words.nav_timeline),
        ("tab-awards", View::Awards, words.nav_awards),
        ("tab-units", View::Units, words.nav_units),
        ("tab-people", View::People, words.nav_people),
        ("tab-articles", View::Articles, words.nav_articles),
        ("tab-read", View::Read, words.nav_read),
        ("tab-about", View::About, words.nav_about),
    ];
    let tab = move |(id, view, name): (&'static str, View, &'static str)| {
        let target = view.clone();
        let current = Memo::new(move |_| belongs(&state.view(), &view));
        // On a narrow screen the tabs scroll: the present one is brought into sight.
        whenever(move || {
            if current.get() {
                browser::reveal_soon(id);
            }
        });
        view! {
            <li>
                <a
                    id=id
                    href=move || state.view_href(target.clone())
                    aria-current=move || current.get().then_some("page")
                >
                    {name}
                </a>
            </li>
        }
    };
    view! {
        <header class="masthead">
            <div class="masthead-in">
                <a class="brand" href=move || state.view_href(View::Timeline)>
                    <svg class="seal" viewBox="0 0 40 40" width="40" height="40" aria-hidden="true">
                        <path class="seal-ground" d="M6 4h28a2 2 0 0 1 2 2v28a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2z" />
                        <path class="seal-star" d="M20 9l2.6 7.5h7.9l-6.3 4.8l2.3 7.7L20 24.4L13.5 29l2.3-7.7l-6.3-4.8h7.9z" />
                    </svg>
                    <span class="brand-name">{words.brand}</span>
                    <span class="brand-line">{words.tagline}</span>
                </a>
                <nav aria-label=words.views>
                    <ul>{tabs.map(tab).collect_view()}</ul>
                </nav>
                <Settings />
            </div>
        </header>
    }
}

/// Whether a view stands under a tab.
fn belongs(view: &View, tab: &View) -> bool {
    match view {
        View::Totals => *tab == View::Awards,
        View::Unit(_) | View::Compare(_) => *tab == View::Units,
        View::Article(_) => *tab == View::Articles,
        other => other == tab,
    }
}

#[component]
fn Settings() -> impl IntoView {
    let state = AppState::here();
    let words = state.words();
    let other = words.lang.other();
    let (name, code) = match other {
        Lang::Vi => ("Tiếng Việt", "VI"),
        Lang::En => ("English", "EN"),
    };
    let word = |theme: Option<Theme>| theme.map_or("auto", Theme::word);
    let theme_word = move || word(state.theme());
    let themes = std::iter::once(None).chain(Theme::ALL.map(Some)).map(|theme| {
        let value = word(theme);
        view! { <option value=value selected=move || state.theme() == theme>{words.theme_name(theme)}</option> }
    });
    view! {
        <div class="settings" role="group" aria-label=words.settings>
            <button type="button" class="button" id="palette-open" title=format!("{} (Ctrl K)", words.palette().open) on:click=move |_| state.show_dialog(Some(Dialog::Palette))>
                <IconView icon=Icon::Lens />
                <span class="menu-name">{words.palette().open}</span>
            </button>
            <Menu id="views" icon=Icon::Mark name=words.palette().saved open=state.saved_open()>
                {rest(Piece::Saved)}
            </Menu>
            <button type="button" id="lang" class="lang" lang=other.word() title=name on:click=move |_| state.set_lang(other)>
                <span aria-hidden="true">{code}</span>
                <span class="unseen">{name}</span>
            </button>
            <label class="theme">
                <span class="unseen">{words.theme}</span>
                <select
                    prop:value=theme_word
                    on:change:target=move |event| state.set_theme(Theme::of_word(&event.target().value()))
                >
                    {themes.collect_view()}
                </select>
            </label>
        </div>
    }
}
