//! The sources, found by title, author and outlet.

use super::list_tools::{Finding, list_tools};
use crate::app::corpus::Corpus;
use crate::app::describe::article_title;
use crate::app::listed::Listed;
use crate::app::names::{NameIndex, syllables};
use crate::app::part::link::link;
use crate::app::part::more::more;
use crate::app::part::own_mark::own_mark;
use crate::app::route::View;
use crate::app::state::AppState;
use crate::app::words::Words;
use leptos::prelude::*;
use std::sync::Arc;

const PAGE: usize = 150;

/// The list of articles.
#[component]
pub fn Articles(
    /// The dataset.
    corpus: Arc<Corpus>,
) -> impl IntoView {
    let state = AppState::here();
    let words = state.words();
    let finding = Finding::new(PAGE);
    let index = index(&corpus, words);
    let found = Memo::new(move |_| {
        let wanted = finding.search.with(|search| syllables(search));
        let found = index.find(&wanted).map(|(place, _)| place);
        found.collect::<Vec<usize>>()
    });
    let count = move || found.read().len();
    let rows = move || {
        let articles = &corpus.lists().articles;
        let found = found.read();
        found
            .iter()
            .take(finding.shown.get())
            .map(|&place| (&articles[place], corpus.stating()[place]))
            .map(|(article, facts)| {
                let id = article.id.clone();
                let published = article.published.as_ref().map(|date| words.date(date));
                let meta: Vec<String> = [article.byline.clone(), article.outlet.clone(), published]
                    .into_iter()
                    .flatten()
                    .collect();
                view! {
                    <li class="article-row">
                        <span>
                            {link("", article_title(article, words), View::Article(id))}
                            {own_mark(&article.id, &corpus, words)}
                        </span>
                        <span class="fact-meta">
                            {(!meta.is_empty()).then(|| view! { <span>{meta.join(" · ")}</span> })}
                            <span class="num">{words.facts(facts as usize)}</span>
                            <span class="num">{words.chars(article.chars as usize)}</span>
                        </span>
                    </li>
                }
            })
            .collect_view()
    };
    view! {
        <div class="page">
            <h1>{words.articles_title}</h1>
            {list_tools(
                finding,
                words.articles_search,
                (Signal::derive(count), Words::articles_noun),
                move || Listed::Articles(found.get()),
                ().into_any(),
            )}
            <ul class="articles card" data-testid="results">{rows}</ul>
            {move || more(finding.shown, PAGE, count())}
        </div>
    }
    .into_any()
}

/// The articles by the words of their titles, their authors and where they were published.
fn index(corpus: &Corpus, words: Words) -> NameIndex {
    let mut index = NameIndex::default();
    for article in &corpus.lists().articles {
        let title = article_title(article, words);
        let others = [&article.byline, &article.outlet].into_iter().flatten();
        index.push(std::iter::once(&title).chain(others).map(String::as_str));
    }
    index
}
