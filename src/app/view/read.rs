//! The reader's own files: dropped or chosen, how far they are, what was read of
//! them, what was not.

use crate::app::browser::files::chosen;
use crate::app::corpus::Corpus;
use crate::app::describe::article_title;
use crate::app::own::Remarked;
use crate::app::part::icon::{Icon, IconView};
use crate::app::part::link::link;
use crate::app::part::more::more;
use crate::app::part::own_mark::own_mark;
use crate::app::route::View;
use crate::app::state::AppState;
use crate::app::words::Words;
use leptos::prelude::*;

/// Rows of a list at first.
const PAGE: usize = 100;

/// The view.
#[component]
pub fn Read() -> impl IntoView {
    let words = AppState::here().words();
    let text = words.read();
    view! {
        <div class="page read">
            <h1>{text.title}</h1>
            <p class="lead">{text.lead}</p>
            <Reading />
            {move || own_articles(words)}
            {move || remarks(true, words)}
            {move || remarks(false, words)}
            <Choosing />
        </div>
    }
    .into_any()
}

#[component]
fn Choosing() -> impl IntoView {
    let state = AppState::here();
    let text = state.words().read();
    let choice = move |name: &'static str, folder: bool| {
        view! {
            <label class="button button--strong file-choice">
                <input
                    type="file"
                    class="unseen"
                    multiple
                    prop:webkitdirectory=folder
                    on:change:target=move |event| state.take(chosen(&event.target()))
                />
                {name}
            </label>
        }
    };
    view! {
        <section class="drop-zone">
            <IconView icon=Icon::Down />
            <h2>{text.drop_here}</h2>
            <p class="hint">{text.or_choose}</p>
            <div class="choices">
                {choice(text.choose_files, false)}
                {choice(text.choose_folder, true)}
            </div>
            <p class="hint">{text.kinds}</p>
            <p class="hint">{text.private}</p>
        </section>
        <section class="card sample">
            <div>
                <h2>{text.sample_title}</h2>
                <p class="hint">{text.sample_help}</p>
            </div>
            <button type="button" class="button" on:click=move |_| state.take_sample()>{text.sample}</button>
        </section>
    }
}

/// How far a batch is, or why it gave nothing.
#[component]
fn Reading() -> impl IntoView {
    let state = AppState::here();
    let words = state.words();
    let text = words.read();
    let progress = Memo::new(move |_| state.own().progress);
    let broken = Memo::new(move |_| state.own().broken);
    let reading = move || progress.read().is_some();
    let of = move |number: fn(&crate::app::own::Progress) -> usize| {
        progress.read().as_ref().map_or(0, number)
    };
    let said = move || match &*progress.read() {
        Some(progress) if progress.done < progress.files => words.progress(progress),
        _ => text.joining.to_owned(),
    };
    let name = move || {
        progress
            .read()
            .as_ref()
            .map(|progress| progress.name.clone())
    };
    view! {
        <Show when=reading>
            <section class="card progress" aria-label=text.reading>
                <p><strong>{text.reading}</strong> " " <span class="num">{said}</span></p>
                <progress
                    aria-label=text.reading
                    max=move || of(|progress| progress.files).to_string()
                    value=move || of(|progress| progress.done).to_string()
                ></progress>
                <p class="hint file-name">{name}</p>
                <button type="button" class="button" on:click=move |_| state.stop_reading()>{text.stop}</button>
            </section>
        </Show>
        <div role="alert">
            {move || broken.get().map(|broken| view! { <p class="card broken">{words.broken(broken)}</p> })}
        </div>
    }
}

/// The articles that were read, and those that lent their text.
fn own_articles(words: Words) -> Option<AnyView> {
    let state = AppState::here();
    let text = words.read();
    let corpus = state.corpus()?;
    let belonging = corpus.belonging();
    let total = belonging.own.len() + belonging.lent.len();
    if total == 0 {
        return None;
    }
    let shown = RwSignal::new(PAGE);
    let listed = std::sync::Arc::clone(&corpus);
    let rows = move || {
        let belonging = listed.belonging();
        let ids = belonging
            .own
            .iter()
            .chain(&belonging.lent)
            .take(shown.get());
        ids.filter_map(|id| row(id, &listed, words)).collect_view()
    };
    Some(
        view! {
            <section class="own-articles">
                <h2>
                    {text.yours}
                    " "
                    <small class="num" data-testid="count">{words.number(total as u64)}</small>
                </h2>
                <ul class="articles card" data-testid="results">{rows}</ul>
                {more(shown, PAGE, total)}
            </section>
        }
        .into_any(),
    )
}

fn row(id: &str, corpus: &Corpus, words: Words) -> Option<AnyView> {
    let article = corpus.article(id)?;
    let facts = corpus.facts_of_article(id).len();
    let target = View::Article(article.id.clone());
    let lent = (!corpus.is_own(id)).then(|| view! { <span>{words.read().lent}</span> });
    Some(
        view! {
            <li class="article-row">
                <span>
                    {link("", article_title(article, words), target)}
                    {own_mark(id, corpus, words)}
                </span>
                <span class="fact-meta">
                    <code>{article.id.clone()}</code>
                    <span class="num">{words.facts(facts)}</span>
                    <span class="num">{words.chars(article.chars as usize)}</span>
                    {lent}
                </span>
            </li>
        }
        .into_any(),
    )
}

/// What is said of files: of those that were not read, or of those that were.
fn remarks(failures: bool, words: Words) -> Option<AnyView> {
    let state = AppState::here();
    let text = words.read();
    let own = state.own();
    let remarks: Vec<Remarked> = own
        .remarks
        .into_iter()
        .filter(|remark| remark.failure == failures)
        .collect();
    if remarks.is_empty() {
        return None;
    }
    let total = remarks.len();
    let title = if failures {
        text.not_read
    } else {
        text.doubtful
    };
    let shown = RwSignal::new(PAGE);
    let rows = move || {
        let rows = remarks.iter().take(shown.get()).map(|remark| {
            view! {
                <li>
                    <strong>{remark.name.clone()}</strong>
                    ": "
                    {remark.text(words.lang).to_owned()}
                </li>
            }
        });
        rows.collect_view()
    };
    Some(
        view! {
            <section class="remarks" class:remarks--failures=failures>
                <h2>{title} " " <small class="num">{words.number(total as u64)}</small></h2>
                <ul class="card plain">{rows}</ul>
                {more(shown, PAGE, total)}
            </section>
        }
        .into_any(),
    )
}
