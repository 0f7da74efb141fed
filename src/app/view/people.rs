//! Everyone whom articles name, with rank and offices as each article gives them.

use crate::app::corpus::{Corpus, mentions};
use crate::app::describe::article_title;
use crate::app::part::own_mark::own_mark;
use crate::app::route::View;
use crate::app::state::AppState;
use crate::model::{Mention, Person};
use crate::text::slug;
use leptos::prelude::*;
use std::sync::Arc;

const MOST: usize = 300;

/// The list of people.
#[component]
pub fn People(
    /// The dataset.
    corpus: Arc<Corpus>,
) -> impl IntoView {
    let state = AppState::here();
    let words = state.words();
    let search = RwSignal::new(String::new());
    let found = {
        let corpus = Arc::clone(&corpus);
        Memo::new(move |_| {
            let wanted = search.with(|search| slug(search));
            let named = |person: &Person| {
                let offices = person.mentions.iter().flat_map(|mention| &mention.offices);
                slug(&person.name).contains(&wanted)
                    || offices
                        .into_iter()
                        .any(|office| slug(office).contains(&wanted))
            };
            let people = corpus.lists().people.iter().enumerate();
            people
                .filter(|(_, person)| named(person))
                .map(|(place, _)| place)
                .collect::<Vec<_>>()
        })
    };
    let rows = move || {
        let found = found.get();
        let people = found
            .iter()
            .take(MOST)
            .filter_map(|place| corpus.lists().people.get(*place));
        people
            .map(|person| {
                let mentions = mentions(person)
                    .into_iter()
                    .map(|(mention, count)| mention_view(mention, count, &corpus))
                    .collect_view();
                view! {
                    <li class="person" id=format!("person-{}", person.id)>
                        <h2>{person.name.clone()}</h2>
                        <ul class="plain">{mentions}</ul>
                    </li>
                }
            })
            .collect_view()
    };
    view! {
        <div class="page">
            <h1>{words.people_title}</h1>
            <p class="hint">{words.people_note}</p>
            <div class="page-tools">
                <input
                    type="search"
                    id="search"
                    autocomplete="off"
                    aria-label=words.people_search
                    placeholder=words.people_search
                    on:input:target=move |event| search.set(event.target().value())
                />
                <p class="count" aria-live="polite">
                    <strong class="num" data-testid="count">{move || words.number(found.read().len() as u64)}</strong>
                    " "
                    {move || words.people_noun(found.read().len())}
                </p>
            </div>
            <ul class="people" data-testid="results">{rows}</ul>
        </div>
    }
    .into_any()
}

fn mention_view(mention: &Mention, count: usize, corpus: &Corpus) -> impl IntoView + use<> {
    let state = AppState::here();
    let words = state.words();
    let rank = mention
        .rank
        .clone()
        .map(|rank| view! { <span class="rank">{rank}</span> });
    let article = mention.article.clone();
    let source = corpus
        .article(&article)
        .map(|article| article_title(article, words))
        .unwrap_or_default();
    view! {
        <li>
            {rank}
            <span class="offices">{mention.offices.join("; ")}</span>
            <span class="mention-source">
                <a class="source" href=move || state.view_href(View::Article(article.clone()))>{source}</a>
                {own_mark(&mention.article, corpus, words)}
                {(count > 1).then(|| view! { <small class="num">{words.times(count)}</small> })}
            </span>
        </li>
    }
}
