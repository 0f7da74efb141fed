//! The details of a fact, in a panel beside the view.

use crate::app::cite::Citation;
use crate::app::corpus::Corpus;
use crate::app::describe;
use crate::app::lanes::Tone;
use crate::app::part::fact_row::fact_row;
use crate::app::part::icon::{Icon, IconView};
use crate::app::part::link::{link, link_to};
use crate::app::part::own_mark::own_mark;
use crate::app::part::quoted::quoted;
use crate::app::part::symbol::Symbol;
use crate::app::route::View;
use crate::app::state::AppState;
use crate::app::words::Words;
use crate::model::{Award, Event};
use crate::query::{Facet, FactKind, FactRef};
use crate::text::CharIndex;
use leptos::prelude::*;

/// The panel of a fact.
pub fn panel(fact: FactRef, corpus: &Corpus) -> AnyView {
    let state = AppState::here();
    let words = state.words();
    let other = words.lang.other();
    let kind = match corpus.event(fact) {
        Some(event) => words.event_kind(event.kind),
        None => words.fact_kind(fact.kind),
    };
    let badge = corpus.award(fact).map(|award| {
        view! { <span class=format!("badge badge--{}", award.status.word())>{words.status_name(award.status)}</span> }
    });
    let rows = match (corpus.award(fact), corpus.event(fact)) {
        (Some(award), _) => award_rows(&award, fact, corpus, state).into_any(),
        (_, Some(event)) => event_rows(&event, fact, corpus, state).into_any(),
        _ => figure_rows(fact, corpus, state).into_any(),
    };
    let notes: Vec<_> = corpus
        .notes_at(fact)
        .map(|note| view! { <li><strong>{words.note_kind(note.kind)}</strong> {quoted(&describe::noted(note, corpus, words))}</li> })
        .collect();
    let notes = (!notes.is_empty())
        .then(|| view! { <h3>{words.doubts}</h3> <ul class="plain notes">{notes}</ul> });
    let cite = move |name: &'static str, form: fn(&Citation) -> String| {
        view! { <button type="button" class="button" on:click=move |_| state.cite(fact, form)>{name}</button> }
    };
    view! {
        <div class="panel" role="dialog" aria-labelledby="fact-title">
            <div class="panel-head">
                <p class="eyebrow"><Symbol tone=Tone::of(fact, corpus) /> {kind} " " {badge}</p>
                <button type="button" class="icon-button" aria-label=words.close on:click=move |_| state.close()>
                    <IconView icon=Icon::Cross />
                </button>
            </div>
            <div id="fact" tabindex="-1" aria-labelledby="fact-title">
                <h2 id="fact-title">{describe::title(fact, corpus, words)}</h2>
                <p class="statement">{describe::statement(fact, corpus, words)}</p>
                <p class="statement statement--other" lang=other.word()>{describe::statement(fact, corpus, Words::of(other))}</p>
            </div>
            <dl class="facts-list facts-list--narrow">{rows}</dl>
            {evidence(fact, corpus, words)}
            {notes}
            {source(fact, corpus, state)}
            <h3 id="cite">{words.cite}</h3>
            <div class="panel-actions" role="group" aria-labelledby="cite">
                {cite(words.cite_text, |citation| citation.text())}
                {cite("BibTeX", |citation| citation.bibtex())}
                {cite("CSL-JSON", |citation| citation.csl())}
                {link_to("button button--quiet", words.permalink.to_owned(), move || state.address().of_fact().to_fragment())}
            </div>
        </div>
    }
    .into_any()
}

fn row(name: &'static str, value: impl IntoView + 'static) -> AnyView {
    view! { <dt>{name}</dt> <dd>{value}</dd> }.into_any()
}

fn unit_link(id: &str, corpus: &Corpus, state: AppState) -> AnyView {
    let name = describe::unit_named(id, corpus, state.words());
    link("", name, View::Unit(id.to_owned()))
}

fn award_rows(award: &Award, fact: FactRef, corpus: &Corpus, state: AppState) -> Vec<AnyView> {
    let words = state.words();
    let mut rows = Vec::new();
    let not_stated = || view! { <span class="not-stated">{words.not_stated}</span> };
    rows.push(row(words.recipient, describe::count(award, words)));
    if award.count.is_some() {
        rows.push(row(words.basis, words.basis_meaning(award.basis)));
    }
    if !award.recipients.is_empty() {
        rows.push(row(words.named, describe::named(award, corpus, words)));
    }
    rows.push(match &award.by {
        Some(by) => row(words.giver, describe::giver_name(by, corpus, words)),
        None => row(words.giver, not_stated()),
    });
    rows.push(match corpus.date(fact) {
        Some(date) => row(words.period, words.date(date)),
        None => row(words.period, not_stated()),
    });
    if let Some(unit) = &award.unit {
        rows.push(row(words.unit, unit_link(unit, corpus, state)));
    }
    rows.push(row(words.status, words.status_meaning(award.status)));
    let other = |id: &Option<String>| id.as_deref().and_then(|id| corpus.fact(id));
    if let Some(event) = other(&award.event) {
        rows.push(row(words.at_event, fact_link(event, corpus, state)));
    }
    if let Some(first) = other(&award.repeats) {
        rows.push(row(words.repeats, fact_link(first, corpus, state)));
    }
    rows
}

fn event_rows(event: &Event, fact: FactRef, corpus: &Corpus, state: AppState) -> Vec<AnyView> {
    let words = state.words();
    let mut rows = Vec::new();
    if let Some(date) = &event.date {
        rows.push(row(words.period, words.date(date)));
    }
    if let Some(period) = event
        .period
        .as_ref()
        .filter(|period| Some(*period) != event.date.as_ref())
    {
        rows.push(row(words.under_review, words.date(period)));
    }
    if let Some(place) = &event.place {
        rows.push(row(words.place, place.clone()));
    }
    if !event.units.is_empty() {
        let units = event.units.iter().map(|part| {
            view! { <li>{unit_link(&part.unit, corpus, state)} " " <small>{words.unit_role(part.role)}</small></li> }
        });
        rows.push(row(
            words.unit,
            view! { <ul class="plain">{units.collect_view()}</ul> },
        ));
    }
    if !event.people.is_empty() {
        let people = event.people.iter().map(|part| {
            let name = corpus
                .person(&part.person)
                .map_or(part.person.as_str(), |person| &person.name)
                .to_owned();
            let id = part.person.clone();
            let alone = move || {
                state.href(|address| {
                    *address = std::mem::take(address).to_view(View::People);
                    address.query.clear(Facet::Person);
                    address.query.toggle(Facet::Person, &id);
                })
            };
            view! { <li>{link_to("", name, alone)} " " <small>{words.person_role(&part.role)}</small></li> }
        });
        rows.push(row(
            words.people,
            view! { <ul class="plain">{people.collect_view()}</ul> },
        ));
    }
    let awards: Vec<_> = corpus
        .awards_at(event)
        .filter(|award| *award != fact)
        .map(|award| fact_row(award, corpus, words))
        .collect();
    if !awards.is_empty() {
        rows.push(row(
            words.its_awards,
            view! { <ul class="rows rows--narrow">{awards}</ul> },
        ));
    }
    rows
}

fn figure_rows(fact: FactRef, corpus: &Corpus, state: AppState) -> Vec<AnyView> {
    let words = state.words();
    let mut rows = Vec::new();
    let Some(figure) = corpus.figure(fact) else {
        return rows;
    };
    if let Some(period) = &figure.period {
        rows.push(row(words.period, words.date(period)));
    }
    if let Some(unit) = &figure.unit {
        rows.push(row(words.unit, unit_link(unit, corpus, state)));
    }
    if let Some(change) = figure.change {
        let sign = if change > 0.0 { "+" } else { "" };
        rows.push(row(
            words.change,
            format!("{sign}{}", words.decimal(change)),
        ));
    }
    rows.push(row(words.as_printed, figure.raw.clone()));
    rows
}

fn fact_link(fact: FactRef, corpus: &Corpus, state: AppState) -> impl IntoView + use<> {
    let title = describe::title(fact, corpus, state.words());
    let kind = if fact.kind == FactKind::Event {
        "event"
    } else {
        "award"
    };
    view! {
        <button type="button" class=format!("text-button text-button--{kind}") on:click=move |_| state.open(fact)>
            {title}
        </button>
    }
}

/// The words of the article, where the dataset has its text.
fn evidence(fact: FactRef, corpus: &Corpus, words: Words) -> Option<impl IntoView + use<>> {
    let article = corpus.article(corpus.article_id(fact))?;
    let text = article.text.as_deref()?;
    let quote = CharIndex::new(text)
        .slice(text, corpus.span(fact))?
        .to_owned();
    Some(view! {
        <h3>{words.evidence}</h3>
        <blockquote lang="vi">{quote}</blockquote>
    })
}

fn source(fact: FactRef, corpus: &Corpus, state: AppState) -> Option<impl IntoView + use<>> {
    let words = state.words();
    let article = corpus.article(corpus.article_id(fact))?;
    let span = corpus.span(fact);
    let (target, open) = (article.id.clone(), corpus.id(fact).to_owned());
    let href = move || {
        let (target, open) = (target.clone(), open.clone());
        state.href(move |address| {
            *address = std::mem::take(address).with_view(View::Article(target));
            address.open = Some(open);
        })
    };
    Some(view! {
        <h3>{words.source}</h3>
        <p class="panel-source">
            {link_to("", describe::article_title(article, words), href)}
            {own_mark(&article.id, corpus, words)}
            <br />
            <small class="num">{words.positions(span.start, span.end)}</small>
        </p>
    })
}
