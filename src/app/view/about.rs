//! What this is, how it reads and counts, what the words mean and which law says so, which
//! keys there are, and which build this is.

use super::keys::key_list;
use crate::app::browser;
use crate::app::export::version;
use crate::app::glossary::{Term, glossary};
use crate::app::lanes::Tone;
use crate::app::measured::MEASURED;
use crate::app::part::symbol::Symbol;
use crate::app::route::Lang;
use crate::app::state::AppState;
use crate::app::words::Words;
use crate::model::{Basis, Status};
use leptos::prelude::*;

/// The page about the page.
#[component]
pub fn About() -> impl IntoView {
    let words = AppState::here().words();
    let text = words.about();
    let statuses = Status::ALL.iter().map(|status| {
        view! {
            <dt><Symbol tone=Tone::Award(*status) /> {words.status_name(*status)}</dt>
            <dd>{words.status_meaning(*status)}</dd>
        }
    });
    let bases = Basis::ALL.iter().map(|basis| {
        view! { <dt>{words.basis_name(*basis)}</dt> <dd>{words.basis_meaning(*basis)}</dd> }
    });
    let measured = (!MEASURED.is_empty()).then(|| part("measured", text.measured, measures(words)));
    view! {
        <div class="page prose">
            <h1>{text.title}</h1>
            <p class="lead">{text.lead}</p>
            <p>{text.private}</p>
            {part("reading", text.reading, view! { <p>{text.reading_rules}</p> <p>{text.reading_doubts}</p> }.into_any())}
            {measured}
            {part("totals", text.totals, view! { <ul>{words.counting().map(|rule| view! { <li>{rule}</li> }).collect_view()}</ul> }.into_any())}
            {part("statuses", text.statuses, view! { <dl class="glossary">{statuses.collect_view()}</dl> }.into_any())}
            {part("bases", text.bases, view! { <dl class="glossary">{bases.collect_view()}</dl> }.into_any())}
            {part("glossary", text.glossary, terms(words))}
            {part("keys", words.palette().keys, key_list(words, "-1"))}
            {part("version", text.version, build(words))}
        </div>
    }
    .into_any()
}

fn part(id: &'static str, title: &'static str, content: AnyView) -> AnyView {
    let id = format!("about-{id}");
    view! { <section aria-labelledby=id.clone()><h2 id=id.clone()>{title}</h2> {content}</section> }
        .into_any()
}

/// The awards, folded by class.
fn terms(words: Words) -> AnyView {
    let text = words.about();
    let row = move |term: Term| {
        let vietnamese = term
            .vietnamese
            .map(|name| view! { <small lang="vi">{name}</small> });
        let historic =
            (!term.current).then(|| view! { <small class="term-historic">{text.historic}</small> });
        let law = match term.law.is_empty() {
            true => view! { <span class="not-stated">{text.no_law}</span> }.into_any(),
            false => term
                .law
                .into_iter()
                .map(|law| view! { <span class="term-law">{law}</span> })
                .collect_view()
                .into_any(),
        };
        view! {
            <tr>
                <th scope="row">{term.name} {vietnamese} {historic}</th>
                <td lang="vi">{term.by}</td>
                <td>{law}</td>
            </tr>
        }
    };
    let classes = glossary(words).into_iter().map(|(class, terms)| {
        let count = words.number(terms.len() as u64);
        view! {
            <details class="terms">
                <summary>{words.class(class)} " " <span class="num">{count}</span></summary>
                <table>
                    <thead><tr><th scope="col">{text.award}</th><th scope="col">{text.conferred_by}</th><th scope="col">{text.law}</th></tr></thead>
                    <tbody>{terms.into_iter().map(row).collect_view()}</tbody>
                </table>
            </details>
        }
    });
    view! { <p>{text.glossary_note}</p> {classes.collect_view()} }.into_any()
}

fn measures(words: Words) -> AnyView {
    let text = words.about();
    let rows = MEASURED.iter().map(|measured| {
        let what = match words.lang {
            Lang::Vi => measured.what.0,
            Lang::En => measured.what.1,
        };
        let share = |share: u16| format!("{} %", words.decimal(f64::from(share) / 10.0));
        view! {
            <tr>
                <th scope="row">{what}</th>
                <td class="num">{share(measured.precision)}</td>
                <td class="num">{share(measured.recall)}</td>
                <td class="num">{words.number(measured.among.into())}</td>
            </tr>
        }
    });
    view! {
        <p>{text.measured_note}</p>
        <table>
            <thead><tr>
                <th scope="col">{text.measured_what}</th><th scope="col">{text.precision}</th>
                <th scope="col">{text.recall}</th><th scope="col">{text.among}</th>
            </tr></thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

/// Which program this is, and which dataset it shows.
fn build(words: Words) -> AnyView {
    let state = AppState::here();
    let text = words.about();
    let revision = browser::revision()
        .map(|revision| view! { <dt>{text.revision}</dt> <dd><code>{revision}</code></dd> });
    let dataset = move || {
        let corpus = state.corpus()?;
        let lists = corpus.lists();
        let said = words.dataset_of(
            &version(&corpus),
            lists.articles.len(),
            corpus.engine().table().len(),
        );
        Some(view! { <dt>{text.dataset}</dt> <dd>{said}</dd> })
    };
    view! {
        <dl class="glossary">
            <dt>{text.version}</dt> <dd>{env!("CARGO_PKG_VERSION")}</dd>
            {revision}
            {dataset}
        </dl>
    }
    .into_any()
}
