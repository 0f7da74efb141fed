//! Awards: every statement as a row of a sortable table, or what they add up to.

use super::bar::Bar;
use super::facets::Facets;
use super::states::empty;
use super::totals::Totals;
use crate::app::corpus::Corpus;
use crate::app::describe;
use crate::app::lanes::Tone;
use crate::app::part::own_mark::own_mark;
use crate::app::part::symbol::Symbol;
use crate::app::route::View;
use crate::app::state::AppState;
use crate::app::words::Words;
use crate::query::{Facet, FactRef, SortKey};
use leptos::prelude::*;
use std::sync::Arc;

const PAGE: usize = 200;

/// The awards view with its two tabs.
#[component]
pub fn Awards(
    /// The dataset.
    corpus: Arc<Corpus>,
) -> impl IntoView {
    let state = AppState::here();
    let words = state.words();
    let sheet = RwSignal::new(false);
    let totals = Memo::new(move |_| state.view() == View::Totals);
    let none = Memo::new(move |_| {
        state.answer().is_some_and(|answer| {
            answer.results.facts.is_empty() && answer.results.undated.is_empty()
        })
    });
    let nothing = move || state.answer().map(|answer| empty(&answer, state));
    let tab = move |view: View, name: &'static str| {
        let target = view.clone();
        view! {
            <a
                href=move || state.view_href(target.clone())
                aria-current=move || (state.view() == view).then_some("page")
            >
                {name}
            </a>
        }
    };
    let table = Arc::clone(&corpus);
    let content = move || match (none.get(), totals.get()) {
        (true, _) => nothing().into_any(),
        (_, true) => view! { <Totals corpus=Arc::clone(&table) /> }.into_any(),
        (_, false) => view! { <Statements corpus=Arc::clone(&table) /> }.into_any(),
    };
    view! {
        <div class="columns">
            <Facets corpus sheet without=&[Facet::Kind] />
            <div class="results">
                <h1 class="unseen">{words.nav_awards}</h1>
                <Bar sheet />
                <nav class="tabs" aria-label=words.nav_awards>
                    {tab(View::Awards, words.tab_statements)}
                    {tab(View::Totals, words.tab_totals)}
                </nav>
                {content}
            </div>
        </div>
    }
    .into_any()
}

/// The statements as a table.
#[component]
fn Statements(
    /// The dataset.
    corpus: Arc<Corpus>,
) -> impl IntoView {
    let state = AppState::here();
    let words = state.words();
    let shown = RwSignal::new(PAGE);
    let rows = move || {
        let answer = state.answer()?;
        let facts = answer.window(0, shown.get()).into_iter();
        Some(facts.map(|fact| row(fact, &corpus, words)).collect_view())
    };
    let rest = move || {
        state.answer().map_or(0, |answer| {
            answer.results.facts.len().saturating_sub(shown.get())
        })
    };
    let head = [
        (Some(SortKey::Date), words.col_date, "date"),
        (Some(SortKey::Award), words.col_award, "award"),
        (Some(SortKey::Giver), words.col_giver, "giver"),
        (Some(SortKey::Recipient), words.col_recipients, "recipients"),
        (Some(SortKey::Count), words.col_count, "count"),
        (Some(SortKey::Unit), words.col_unit, "unit"),
        (Some(SortKey::Status), words.col_status, "status"),
        (Some(SortKey::Article), words.col_source, "source"),
    ];
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=words.nav_awards>
            <table class="statements" data-testid="results">
                <caption><span class="caption-in">{words.awards_caption}</span></caption>
                <thead>
                    <tr>{head.map(|(key, name, class)| heading(key, name, class)).collect_view()}</tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        <Show when=move || { rest() > 0 }>
            <button type="button" class="button more" on:click=move |_| shown.update(|shown| *shown += PAGE)>
                {move || words.more(rest())}
            </button>
        </Show>
    }
    .into_any()
}

fn heading(key: Option<SortKey>, name: &'static str, class: &'static str) -> impl IntoView {
    let state = AppState::here();
    let order = Memo::new(move |_| {
        let sort = state.address().query.sort;
        let place = sort.iter().position(|sort| Some(sort.key) == key)?;
        Some((place, sort.len(), sort[place].descending))
    });
    let aria = move || match order.get() {
        Some((0, _, false)) => Some("ascending"),
        Some((0, _, true)) => Some("descending"),
        Some(_) => Some("other"),
        None => Some("none"),
    };
    let arrow = move || match order.get() {
        Some((_, _, true)) => "↓",
        Some((_, _, false)) => "↑",
        None => "↕",
    };
    let rank = move || {
        order
            .get()
            .filter(|(_, keys, _)| *keys > 1)
            .map(|(place, _, _)| place + 1)
    };
    view! {
        <th scope="col" class=format!("col-{class}") aria-sort=aria>
            {match key {
                Some(key) => view! {
                    <button type="button" on:click=move |event| state.sort_by(key, event.shift_key())>
                        {name}
                        <span class="sort-arrow" class:sort-arrow--on=move || order.get().is_some() aria-hidden="true">
                            {arrow} {rank}
                        </span>
                    </button>
                }.into_any(),
                None => name.into_any(),
            }}
        </th>
    }
}

fn row(fact: FactRef, corpus: &Corpus, words: Words) -> Option<impl IntoView + use<>> {
    let state = AppState::here();
    let award = corpus.award(fact)?;
    let tone = Tone::Award(award.status);
    let date = corpus
        .date(fact)
        .map_or_else(|| words.undated.to_owned(), |date| words.date(date));
    let giver = award.by.clone();
    let recipients = match award.recipients.is_empty() {
        true => words.recipient_name(award.recipient_kind).to_owned(),
        false => award.recipients.join(", "),
    };
    let count = award.count.map(|count| words.number(count));
    let basis = words.basis_of(award.basis, award.count);
    let unit = award
        .unit
        .as_deref()
        .map(|unit| (describe::unit_named(unit, corpus, words), unit.to_owned()));
    let source = corpus
        .article(&award.article)
        .map(|article| describe::article_title(article, words));
    let article = award.article.clone();
    let id = corpus.id(fact).to_owned();
    let current = Memo::new(move |_| state.opened() == Some(fact));
    Some(view! {
        <tr aria-current=move || current.get().then_some("true")>
            <td class="col-date num">{date}</td>
            <th scope="row" class="col-award">
                <button type="button" id=format!("row-{id}") class="row-open" on:click=move |_| state.open(fact)>
                    <Symbol tone />
                    {describe::award_title(&award, words)}
                </button>
            </th>
            <td class="col-giver">{stated(giver, words)}</td>
            <td class="col-recipients">{recipients}</td>
            <td class="col-count">
                {match count {
                    Some(count) => view! { <strong class="num">{count}</strong> " " <small>{basis}</small> }.into_any(),
                    None => stated(None, words).into_any(),
                }}
            </td>
            <td class="col-unit">
                {match unit {
                    Some((name, id)) => view! { <a href=move || state.view_href(View::Unit(id.clone()))>{name}</a> }.into_any(),
                    None => stated(None, words).into_any(),
                }}
            </td>
            <td class="col-status"><span class=format!("badge badge--{}", award.status.word())>{words.status_name(award.status)}</span></td>
            <td class="col-source">
                <a href=move || state.view_href(View::Article(article.clone())) title=source.clone().unwrap_or_default()>
                    {source.clone().unwrap_or_default()}
                </a>
                {own_mark(&award.article, corpus, words)}
            </td>
        </tr>
    })
}

/// A text, or that it is not stated.
fn stated(text: Option<String>, words: Words) -> impl IntoView {
    match text {
        Some(text) => text.into_any(),
        None => view! { <span class="not-stated">{words.not_stated}</span> }.into_any(),
    }
}
