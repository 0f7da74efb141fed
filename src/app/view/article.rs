//! One source: what it is, where its facts stand, what they say, and its text.

use crate::app::browser;
use crate::app::corpus::Corpus;
use crate::app::describe;
use crate::app::lanes::Tone;
use crate::app::part::fact_row::fact_row;
use crate::app::part::link::{link, link_to};
use crate::app::part::more::more;
use crate::app::part::own_mark::own_mark;
use crate::app::part::quoted::quoted;
use crate::app::part::symbol::Symbol;
use crate::app::route::View;
use crate::app::slices::slices;
use crate::app::state::AppState;
use crate::app::whenever::whenever;
use crate::app::words::Words;
use crate::model::{Article, Note};
use crate::query::{Facet, FactKind, FactRef, Query, Scope};
use crate::text::{CharIndex, Span};
use leptos::html::Section;
use leptos::prelude::*;
use std::sync::Arc;

/// Facts that are listed at first, and more at each step.
const FEW: usize = 60;

/// The page of an article.
#[component]
pub fn ArticleView(
    /// The dataset.
    corpus: Arc<Corpus>,
    /// The article.
    article: Article,
) -> impl IntoView {
    let state = AppState::here();
    let words = state.words();
    let facts: Arc<[FactRef]> = corpus.facts_of_article(&article.id).into();
    let published = article.published.as_ref().map(|date| words.date(date));
    let entry = |name: &'static str, value: Option<String>| {
        value.map(|value| view! { <dt>{name}</dt> <dd>{value}</dd> })
    };
    let (total, shown) = (facts.len(), RwSignal::new(FEW));
    // On a wide screen the list rolls beside the text: the row of what is open is brought into sight.
    let list = NodeRef::<Section>::new();
    whenever(move || {
        if let Some(fact) = state.address().open {
            browser::roll_soon(list, format!("row-{fact}"));
        }
    });
    let (listed, of) = (Arc::clone(&facts), Arc::clone(&corpus));
    let rows = move || {
        let facts = listed.iter().take(shown.get());
        facts.map(|fact| fact_row(*fact, &of, words)).collect_view()
    };
    let notes: Vec<_> = corpus
        .notes_of_article(&article.id)
        .map(|note| note_view(note, &corpus, words))
        .collect();
    let notes = (!notes.is_empty()).then(|| view! {
        <section class="card"><h2>{words.article_notes}</h2><ul class="plain notes">{notes}</ul></section>
    });
    let text = article
        .text
        .clone()
        .map(|text| text_view(&text, &facts, &corpus, words).into_any());
    // Where its facts stand among others, and can be taken out.
    let shown_in = |kinds: &[FactKind], view: View, name: &str| {
        let id = article.id.clone();
        let href = move || {
            state.href(|address| {
                let mut target = std::mem::take(address);
                (target.query, target.open) = (Query::default(), None);
                target.query.toggle(Facet::Article, &id);
                *address = target.with_view(view.clone());
            })
        };
        let any = facts.iter().any(|fact| kinds.contains(&fact.kind));
        any.then(|| link_to("button", name.to_owned(), href))
    };
    let elsewhere = [
        shown_in(Scope::Timeline.kinds(), View::Timeline, words.on_timeline),
        shown_in(Scope::Awards.kinds(), View::Awards, words.in_awards),
    ];
    let elsewhere: Vec<_> = elsewhere.into_iter().flatten().collect();
    view! {
        <div class="page page--wide">
            <p class="eyebrow">{words.source} {own_mark(&article.id, &corpus, words)}</p>
            <h1>{describe::article_title(&article, words)}</h1>
            <dl class="facts-list">
                {entry(words.byline, article.byline.clone())}
                {entry(words.outlet, article.outlet.clone())}
                {entry(words.published, published)}
                {entry(words.length, Some(words.chars(article.chars as usize)))}
                {article.url.clone().filter(|url| url.starts_with("https://") || url.starts_with("http://")).map(|url| view! {
                    <dt>{words.original}</dt>
                    <dd><a href=url.clone() rel="noreferrer noopener">{url.clone()}</a></dd>
                })}
                <dt>{words.fingerprint}</dt>
                <dd><code class="fingerprint">{article.fingerprint.clone()}</code></dd>
            </dl>
            <p class="page-links">{elsewhere}</p>
            {places(&article, &facts, &corpus, words)}
            <div class="article-columns">
                <section class="list" node_ref=list>
                    <h2>{words.article_facts} " " <small class="num" data-testid="count">{words.number(facts.len() as u64)}</small></h2>
                    <ul class="rows" data-testid="results">{rows}</ul>
                    {more(shown, FEW, total)}
                    {notes}
                </section>
                <section class="article-text card">
                    <h2>{words.article_text}</h2>
                    {text.unwrap_or_else(|| view! {
                        <p class="hint">{words.no_text}" "{link("", words.nav_read.to_owned(), View::Read)}</p>
                    }.into_any())}
                </section>
            </div>
        </div>
    }
    .into_any()
}

/// A strip as long as the text, with a mark where each fact stands.
fn places(
    article: &Article,
    facts: &[FactRef],
    corpus: &Corpus,
    words: Words,
) -> impl IntoView + use<> {
    let state = AppState::here();
    let share = |position: u32| 100.0 * f64::from(position) / f64::from(article.chars.max(1));
    let mark = |fact: &FactRef| {
        let fact = *fact;
        let span = corpus.span(fact);
        let name = format!(
            "{}, {}",
            describe::title(fact, corpus, words),
            words.positions(span.start, span.end)
        );
        let open = Memo::new(move |_| state.opened() == Some(fact));
        view! {
            <button
                type="button"
                class=format!("place tone-{}", Tone::of(fact, corpus).word())
                aria-label=name.clone()
                title=name
                aria-current=move || open.get().then_some("true")
                style:left=format!("{:.2}%", share(span.start))
                style:width=format!("{:.2}%", share(span.len()))
                on:click=move |_| show(state, fact)
            ></button>
        }
    };
    view! {
        <section aria-labelledby="places">
            <h2 id="places" class="minor">{words.article_places}</h2>
            <div class="places">{facts.iter().map(mark).collect_view()}</div>
            <div class="places-scale num" aria-hidden="true">
                <span>"0"</span>
                <span>{words.number((article.chars / 2).into())}</span>
                <span>{words.number(article.chars.into())}</span>
            </div>
        </section>
    }
}

/// The text, each fact of it a mark that opens the fact.
fn text_view(
    text: &str,
    facts: &[FactRef],
    corpus: &Corpus,
    words: Words,
) -> impl IntoView + use<> {
    let state = AppState::here();
    let index = CharIndex::new(text);
    let spans: Vec<Span> = facts.iter().map(|fact| corpus.span(*fact)).collect();
    let pieces = slices(index.chars(), &spans).into_iter().map(|slice| {
        let words_of = index.slice(text, slice.span).unwrap_or_default().to_owned();
        let Some(first) = slice.covered_by.first() else {
            return words_of.into_any();
        };
        let covering: Vec<FactRef> = slice.covered_by.iter().map(|place| facts[*place]).collect();
        let fact = facts[*first];
        let begins = spans[*first].start == slice.span.start;
        let id = begins.then(|| format!("place-{}", corpus.id(fact)));
        let tone = Tone::of(fact, corpus);
        let on = Memo::new(move |_| state.opened().is_some_and(|open| covering.contains(&open)));
        let title = describe::title(fact, corpus, words);
        view! {
            <mark
                id=id
                class=format!("tone-{}", tone.word())
                class:mark-on=move || on.get()
                class:mark-many={slice.covered_by.len() > 1}
                title=title
                on:click=move |_| show(state, fact)
            >
                {begins.then(|| view! { <Symbol tone /> })}
                {words_of}
            </mark>
        }
        .into_any()
    });
    let pieces: Vec<_> = pieces.collect();
    whenever(move || {
        if state.opened().is_some() {
            browser::reveal_soon(state.place_id());
        }
    });
    view! { <div class="text" lang="vi">{pieces}</div> }
}

fn show(state: AppState, fact: FactRef) {
    state.open(fact);
}

fn note_view(note: &Note, corpus: &Corpus, words: Words) -> impl IntoView + use<> {
    let place = note
        .span
        .map(|span| view! { <small class="num">{words.positions(span.start, span.end)}</small> });
    view! {
        <li>
            <strong>{words.note_kind(note.kind)}</strong>
            {quoted(&describe::noted(note, corpus, words))}
            " "
            {place}
        </li>
    }
}
