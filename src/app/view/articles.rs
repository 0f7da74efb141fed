//! The sources.

use super::export::list_menu;
use crate::app::corpus::Corpus;
use crate::app::describe::article_title;
use crate::app::listed::Listed;
use crate::app::part::more::more;
use crate::app::part::own_mark::own_mark;
use crate::app::route::View;
use crate::app::state::AppState;
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
    let shown = RwSignal::new(PAGE);
    let total = corpus.lists().articles.len();
    let rows = move || {
        let articles = corpus.lists().articles.iter().zip(corpus.stating());
        articles
            .take(shown.get())
            .map(|(article, facts)| {
                let id = article.id.clone();
                let published = article.published.as_ref().map(|date| words.date(date));
                let meta: Vec<String> =
                    [article.byline.clone(), article.outlet.clone(), published].into_iter().flatten().collect();
                view! {
                    <li class="article-row">
                        <span>
                            <a href=move || state.view_href(View::Article(id.clone()))>{article_title(article, words)}</a>
                            {own_mark(&article.id, &corpus, words)}
                        </span>
                        <span class="fact-meta">
                            {(!meta.is_empty()).then(|| view! { <span>{meta.join(" · ")}</span> })}
                            <span class="num">{words.facts(*facts as usize)}</span>
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
            <div class="page-tools"><p class="count">
                <strong class="num" data-testid="count">{words.number(total as u64)}</strong>
                " "
                {words.articles_noun(total)}
            </p>
            {list_menu(move || Listed::Articles((0..total).collect()))}</div>
            <ul class="articles card" data-testid="results">{rows}</ul>
            {more(shown, PAGE, total)}
        </div>
    }
    .into_any()
}
