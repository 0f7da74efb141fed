//! Everyone whom articles name, with ranks and offices over time.

use super::list_tools::{Finding, list_tools};
use crate::app::browser;
use crate::app::career::{Step, career, persons};
use crate::app::corpus::Corpus;
use crate::app::describe::article_title;
use crate::app::listed::Listed;
use crate::app::names::{NameIndex, syllables};
use crate::app::office::{office_name, rank_name};
use crate::app::part::link::{link, link_to};
use crate::app::part::more::more;
use crate::app::part::own_mark::own_mark;
use crate::app::route::{Lang, View};
use crate::app::state::AppState;
use crate::app::words::Words;
use crate::model::Person;
use crate::query::Facet;
use crate::text::collation_key;
use crate::text::sorting::sort_by_key;
use leptos::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Entries that are drawn at first, and more at each step.
const PAGE: usize = 60;

/// Articles that are named behind a step.
const SOURCES: usize = 3;

/// The list of people.
#[component]
pub fn People(
    /// The dataset.
    corpus: Arc<Corpus>,
) -> impl IntoView {
    let state = AppState::here();
    let words = state.words();
    let text = words.persons();
    let finding = Finding::new(PAGE);
    let chosen = Memo::new(move |_| {
        let choices = state.address().query.choices;
        choices
            .get(&Facet::Person)
            .map(|choice| choice.any.clone())
            .unwrap_or_default()
    });
    let same = Memo::new(move |_| state.address().same);
    let (order, index) = in_order(&corpus, words);
    // People of whom the timeline tells.
    let told: BTreeSet<String> = corpus
        .vocabulary(Facet::Person)
        .iter()
        .map(|value| value.value.to_owned())
        .collect();
    let found = {
        let corpus = Arc::clone(&corpus);
        Memo::new(move |_| {
            let wanted = finding.search.with(|search| syllables(search));
            let chosen = chosen.read();
            let people = &corpus.lists().people;
            let places = index.find(&wanted).map(|(place, _)| order[place]);
            let places =
                places.filter(|place| chosen.is_empty() || chosen.contains(&people[*place].id));
            places.collect::<Vec<_>>()
        })
    };
    // Namesakes stand together: they are sorted by name.
    let rows = move || {
        let (found, same) = (found.read(), same.read());
        let people = &corpus.lists().people;
        let mut left = finding.shown.get();
        let mut rows = Vec::new();
        for places in found.chunk_by(|one, next| people[*one].name == people[*next].name) {
            let namesakes: Vec<&Person> = places.iter().map(|place| &people[*place]).collect();
            let several = namesakes.len() > 1;
            if several {
                rows.push(heading(&namesakes, words));
            }
            for people in persons(&namesakes, &same).iter().take(left) {
                rows.push(entry(people, several, &same, &told, &corpus));
            }
            left = left.saturating_sub(places.len());
            if left == 0 {
                break;
            }
        }
        rows
    };
    view! {
        <div class="page">
            <h1>{text.title}</h1>
            <p class="hint">{text.note}</p>
            {list_tools(
                finding,
                text.search,
                (Signal::derive(move || found.read().len()), Words::people_noun),
                move || Listed::People(found.get()),
                ().into_any(),
            )}
            <Show when=move || !chosen.read().is_empty()>
                <p class="people-only">
                    {text.only} " "
                    <button type="button" class="button" on:click=move |_| state.show_all_people()>{text.all}</button>
                </p>
            </Show>
            <ul class="people" data-testid="results">{rows}</ul>
            <Show when=move || found.read().is_empty()><p class="hint">{text.none}</p></Show>
            {move || more(finding.shown, PAGE, found.read().len())}
        </div>
    }
    .into_any()
}

/// The people's places in the order of their names, and their names and offices to be searched,
/// the offices as the dataset has them and as they are shown.
fn in_order(corpus: &Corpus, words: Words) -> (Vec<usize>, NameIndex) {
    let people = &corpus.lists().people;
    let mut order: Vec<usize> = (0..people.len()).collect();
    sort_by_key(&mut order, |place| collation_key(&people[*place].name));
    let mut index = NameIndex::default();
    for place in &order {
        let person = &people[*place];
        let offices = person.mentions.iter().flat_map(|mention| &mention.offices);
        let shown = offices
            .clone()
            .map(|office| office_name(office, corpus, words));
        let shown: Vec<String> = shown.filter(|_| words.lang == Lang::En).collect();
        let forms = std::iter::once(&person.name).chain(offices).chain(&shown);
        index.push(forms.map(String::as_str));
    }
    (order, index)
}

/// What stands above people of one name.
fn heading(namesakes: &[&Person], words: Words) -> AnyView {
    let name = namesakes[0].name.clone();
    let note = words.namesakes(namesakes.len());
    view! { <li class="namesakes"><strong>{name}</strong> " · " {note}</li> }.into_any()
}

/// Those who are one person.
fn entry(
    people: &[&Person],
    several: bool,
    same: &BTreeSet<String>,
    told: &BTreeSet<String>,
    corpus: &Corpus,
) -> AnyView {
    let state = AppState::here();
    let words = state.words();
    let name = people[0].name.clone();
    let steps: Vec<_> = career(people, corpus)
        .iter()
        .map(|step| step_view(step, corpus, words))
        .collect();
    let marks: Vec<_> = people
        .iter()
        .filter(|_| several)
        .map(|person| {
            let id = person.id.clone();
            let checked = same.contains(&id);
            let office = person.mentions.first().and_then(|mention| mention.offices.first());
            let office = office.map(|office| office_name(office, corpus, words));
            let label = [Some(words.persons().same.to_owned()), office].into_iter().flatten().collect::<Vec<_>>().join(": ");
            view! {
                <label class="person-same">
                    <input type="checkbox" id=format!("same-{id}") prop:checked=checked on:change=move |_| {
                        state.toggle_same(&id);
                        // Entries that become one, or part, are drawn anew.
                        browser::focus_soon(format!("same-{id}"));
                    } />
                    {label}
                </label>
            }
        })
        .collect();
    let ids: BTreeSet<String> = people.iter().map(|person| person.id.clone()).collect();
    let on_timeline = (!told.is_disjoint(&ids)).then(|| {
        let href = move || {
            let ids = ids.clone();
            state.href(move |address| {
                *address = std::mem::take(address).to_view(View::Timeline);
                address.query.choices.entry(Facet::Person).or_default().any = ids;
            })
        };
        link_to("person-link", words.on_timeline.to_owned(), href)
    });
    let one = (people.len() > 1)
        .then(|| view! { <p class="badge badge--own">{words.as_one(people.len())}</p> });
    view! {
        <li class="person" class:person--namesake=several>
            <h2>{name}</h2>
            {one}
            <ol class="career">{steps}</ol>
            {marks}
            {on_timeline}
        </li>
    }
    .into_any()
}

/// A step of a career.
pub fn step_view(step: &Step, corpus: &Corpus, words: Words) -> AnyView {
    let told = step.told.as_ref().map(|(first, last)| match first == last {
        true => words.date(first),
        false => format!("{} – {}", words.date(first), words.date(last)),
    });
    let rank = step
        .rank
        .map(|rank| view! { <span class="rank">{rank_name(rank, words).to_owned()}</span> });
    let offices = step.offices.iter();
    let offices: Vec<_> = offices
        .map(|office| office_name(office, corpus, words))
        .collect();
    let sources = step.sources.iter().take(SOURCES).map(|article| {
        let id = article.id.clone();
        view! {
            <span class="mention-source">
                {link("source", article_title(article, words), View::Article(id))}
                {own_mark(&article.id, corpus, words)}
            </span>
        }
    });
    let left = step.sources.len().saturating_sub(SOURCES);
    view! {
        <li>
            <span class="career-told num">{told.unwrap_or_else(|| words.undated.to_owned())}</span>
            {rank}
            <span class="offices">{offices.join("; ")}</span>
            {sources.collect_view()}
            {(left > 0).then(|| view! { <small class="hint">{words.more(left)}</small> })}
        </li>
    }
    .into_any()
}
