//! One unit: its names and place, its awards by year and by kind, what was read of it,
//! its people, figures, articles and facts, along time and as a list.

use super::bar::Bar;
use super::coverage::{Covered, coverage_view};
use super::lanes::LaneChart;
use super::list::FactList;
use super::opened::{Opened, OpenedView};
use super::people::step_view;
use super::timeline::Times;
use super::totals::sections;
use super::years::YearCharts;
use crate::app::career::career;
use crate::app::corpus::{Corpus, offices_in};
use crate::app::describe::{article_title, unit_name, unit_named};
use crate::app::part::fact_row::fact_row_in;
use crate::app::part::link::{link, link_to};
use crate::app::part::more::more;
use crate::app::record::{Record, about};
use crate::app::route::Lang;
use crate::app::route::View;
use crate::app::state::AppState;
use crate::model::{Person, Unit, lexicon};
use crate::query::{Facet, Query, Results, Scope};
use leptos::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;

/// The answer about its figures.
type Figures = Memo<Option<Arc<Results>>>;

/// Cells of the tables of awards that are drawn at first, and lanes.
const CELLS: usize = 100;
const LANES: usize = 10;

/// Parts of the unit whose coverage is shown at first, and how many more on request.
const PARTS: usize = 3;
const MORE_PARTS: usize = 12;

/// Figures, people, articles and units that are listed at once.
const FEW: usize = 8;

/// The page of a unit that the dataset has.
#[component]
pub fn UnitView(
    /// The dataset.
    corpus: Arc<Corpus>,
    /// The unit.
    id: String,
) -> impl IntoView {
    let state = AppState::here();
    let words = state.words();
    let Some(unit) = corpus.unit(&id).cloned() else {
        return ().into_any();
    };
    let opened = Opened::new();
    let of = id.clone();
    let records = Memo::new_with_compare(
        move |_| {
            let record = state.answer().map(|answer| {
                let results = Arc::clone(answer.summed());
                Arc::new(Record::answered(
                    &answer.corpus,
                    &of,
                    results,
                    &answer.query,
                ))
            });
            record.into_iter().collect::<Vec<_>>()
        },
        |_, _| true,
    );
    let facts = Memo::new(move |_| {
        state.answer().map_or(0, |answer| {
            answer.results.facts.len().max(answer.results.undated.len())
        })
    });
    let awards = Memo::new(move |_| {
        records.with(|records| {
            records
                .first()
                .is_some_and(|record| !record.sums.is_empty())
        })
    });
    let figures: Figures = Memo::new(move |_| {
        let answer = state.answer()?;
        let query = Query {
            scope: Scope::Figures,
            ..answer.query.clone()
        };
        Some(Arc::new(answer.corpus.engine().run(&query)))
    });
    let times = Times::new();
    let (lanes, list) = (Arc::clone(&corpus), Arc::clone(&corpus));
    let shown = Arc::clone(&corpus);
    let other_name = match unit_name(&unit, words) == unit.name {
        true => unit.name_en.clone(),
        false => Some(unit.name.clone()),
    };
    view! {
        <div class="page page--wide unit-page">
            <p class="eyebrow">{words.unit_kind(&unit.kind).unwrap_or(words.unit)}</p>
            <h1>{unit_name(&unit, words).to_owned()}</h1>
            {other_name.map(|name| view! { <p class="subtitle">{name}</p> })}
            {names(&unit, &corpus)}
            <Bar />
            {links(&unit, &corpus, facts, awards)}
            <Show when=move || awards.get()>
                <YearCharts records names=vec![String::new()] opened />
            </Show>
            {coverage(&unit, &corpus, records)}
            <Show when=move || awards.get()>
                <section class="by-kind" aria-labelledby="by-kind">
                    <h2 id="by-kind">{words.units().by_kind}</h2>
                    {move || sections(state, CELLS, opened)}
                    <OpenedView opened />
                </section>
            </Show>
            <div class="unit-lists">
                {people(&unit, &corpus)}
                {move || articles(&id, state, figures)}
                {move || figure_list(state, figures)}
            </div>
            <Show when=move || { facts.get() > 0 }>
                <LaneChart corpus=Arc::clone(&lanes) times lanes=LANES />
                <FactList corpus=Arc::clone(&list) />
            </Show>
            <Show when=move || facts.get() == 0>
                <p class="hint" data-testid="results">{nothing(&shown, state)}</p>
            </Show>
        </div>
    }
    .into_any()
}

fn nothing(corpus: &Corpus, state: AppState) -> &'static str {
    let text = state.words().units();
    let asked = state.address().query;
    let query = about(&asked, std::iter::empty());
    let narrowed = query.narrows() || !query.reach.sub_units;
    match narrowed && !corpus.lists().units.is_empty() {
        true => text.nothing_chosen,
        false => text.nothing,
    }
}

/// The link to a view of what is said of a unit, within the present choices.
pub fn href_about(
    state: AppState,
    view: View,
    unit: &str,
    change: impl FnOnce(&mut Query),
) -> String {
    state.href(|address| {
        let mut target = std::mem::take(address).with_view(view);
        target.query = about(&target.query, std::iter::once(unit));
        target.query.sort.clear();
        change(&mut target.query);
        target.open = None;
        *address = target;
    })
}

/// The choice whether the facts of sub-units count among those of a unit.
pub fn sub_units_box(state: AppState) -> AnyView {
    view! {
        <label class="check">
            <input
                type="checkbox"
                id="sub-units"
                prop:checked=move || state.address().query.reach.sub_units
                on:change:target=move |event| state.set_sub_units(event.target().checked())
            />
            {state.words().units().with_sub_units}
        </label>
    }
    .into_any()
}

/// Where else to see the facts, and what counts among them. Nothing leads to an empty view.
fn links(unit: &Unit, corpus: &Corpus, facts: Memo<usize>, awards: Memo<bool>) -> AnyView {
    let state = AppState::here();
    let words = state.words();
    let text = words.units();
    let has_sub_units = corpus.engine().sub_units(&unit.id).next().is_some();
    let shown_in = |view: View, name: &'static str, shown: Signal<bool>| {
        let id = unit.id.clone();
        view! {
            <Show when=move || shown.get()>
                {
                    let (view, id) = (view.clone(), id.clone());
                    link_to("button", name.to_owned(), move || href_about(state, view.clone(), &id, |_| {}))
                }
            </Show>
        }
    };
    let sub_units = has_sub_units.then(|| sub_units_box(state));
    let found_with_members = corpus.vocabulary(Facet::Unit).iter();
    let mut found_with_members = found_with_members.filter(|value| value.value == unit.id);
    let with_members = !unit.members.is_empty()
        && found_with_members
            .next()
            .is_some_and(|value| value.count > 0);
    let id = unit.id.clone();
    let members = with_members.then(|| {
        let href = move || {
            state.href(|address| {
                let mut target = std::mem::take(address).with_view(View::Timeline);
                target.query = Query::default();
                target.query.toggle(Facet::Unit, &id);
                *address = target;
            })
        };
        link_to("button", text.with_members.to_owned(), href)
    });
    let compare = View::Compare(vec![unit.id.clone()]);
    let any = Signal::derive(move || facts.get() > 0);
    view! {
        <p class="page-links">
            {sub_units}
            {shown_in(View::Timeline, words.on_timeline, any)}
            {shown_in(View::Awards, words.in_awards, Signal::derive(move || awards.get()))}
            {members}
            <a class="button" id="compare-with" href=move || state.view_href(compare.clone())>{text.compare_with}</a>
        </p>
    }
    .into_any()
}

/// Its names, when they are in use, and the units around it.
fn names(unit: &Unit, corpus: &Arc<Corpus>) -> AnyView {
    let state = AppState::here();
    let words = state.words();
    let text = words.units();
    let entry = lexicon::unit(&unit.id);
    let said = |title: &'static str, value: Option<String>| {
        value
            .filter(|value| !value.is_empty())
            .map(|value| view! { <dt>{title}</dt> <dd>{value}</dd> })
    };
    let linked = |title: &'static str, units: Vec<(String, String)>| {
        let total = units.len();
        let shown = RwSignal::new(FEW);
        let corpus = Arc::clone(corpus);
        let links = move || {
            let units = units.iter().take(shown.get());
            units
                .map(|(id, name)| {
                    let view = View::Unit(id.clone());
                    match corpus.unit(id).is_some() {
                        true => view! { <li>{link("", name.clone(), view)}</li> }.into_any(),
                        false => view! { <li>{name.clone()}</li> }.into_any(),
                    }
                })
                .collect_view()
        };
        (total > 0).then(|| {
            view! { <dt>{title}</dt> <dd><ul class="inline">{links}</ul>{more(shown, total, total)}</dd> }
        })
    };
    let here = |units: &mut dyn Iterator<Item = &Unit>| -> Vec<(String, String)> {
        let named = |unit: &Unit| (unit.id.clone(), unit_name(unit, words).to_owned());
        units.map(named).collect()
    };
    let known = |ids: &mut dyn Iterator<Item = &'static str>| -> Vec<(String, String)> {
        let named = |id: &'static str| {
            let name = match lexicon::unit(id) {
                Some(entry) if words.lang == Lang::En => entry.name_en.clone(),
                Some(entry) => entry.name.clone(),
                None => id.to_owned(),
            };
            (id.to_owned(), name)
        };
        ids.map(named).collect()
    };
    let engine = corpus.engine();
    let codes = entry.map(|entry| entry.codes.join(" · "));
    let in_use = entry.and_then(|entry| words.in_use(entry.valid_from, entry.valid_until));
    let mut members = unit.members.iter().filter_map(|id| corpus.unit(id));
    view! {
        <dl class="facts-list card">
            {said(words.other_names, Some(unit.aliases.join(" · ")))}
            {said(text.codes, codes)}
            {said(text.validity, in_use)}
            {linked(text.earlier, known(&mut lexicon::predecessors(&unit.id)))}
            {linked(text.later, known(&mut lexicon::successor(&unit.id).into_iter()))}
            {linked(words.parent_unit, here(&mut engine.units_above(&unit.id)))}
            {linked(words.sub_units, here(&mut engine.sub_units(&unit.id)))}
            {linked(words.members, here(&mut members))}
            {linked(words.clusters, here(&mut engine.clusters_of(&unit.id)))}
        </dl>
    }
    .into_any()
}

/// What was read of the unit, and of the units of which it is made.
fn coverage(unit: &Unit, corpus: &Arc<Corpus>, records: Memo<Vec<Arc<Record>>>) -> AnyView {
    let state = AppState::here();
    let words = state.words();
    let (corpus, unit) = (Arc::clone(corpus), unit.clone());
    let reach = Memo::new(move |_| state.address().query.reach);
    let named: BTreeSet<&str> = corpus
        .vocabulary(Facet::Unit)
        .iter()
        .filter(|unit| unit.count > 0)
        .map(|unit| unit.value)
        .collect();
    let below = corpus.engine().sub_units(&unit.id);
    let members = unit.members.iter().filter_map(|id| corpus.unit(id));
    let parts = below.chain(members).map(|part| part.id.clone());
    let parts: Vec<String> = parts.filter(|part| named.contains(part.as_str())).collect();
    let (shown, all) = (RwSignal::new(PARTS), parts.len());
    let of = Arc::clone(&corpus);
    let read = Memo::new(move |_| {
        let first = parts.iter().take(shown.get());
        let read = |id: &String| (id.clone(), of.engine().coverage(id, reach.get()));
        first.map(read).collect::<Vec<_>>()
    });
    let content = move || {
        let records = records.get();
        let record = records.first()?;
        let covered = |id: &str, read, linked| Covered {
            id: id.to_owned(),
            name: unit_named(id, &corpus, words),
            read,
            linked,
        };
        let read = read.read();
        let mut rows = vec![covered(&unit.id, record.read.clone(), true)];
        rows.extend(
            read.iter()
                .map(|(id, read)| covered(id, read.clone(), false)),
        );
        let below = more(shown, MORE_PARTS, all);
        Some(coverage_view(rows, record.span(), Some(below)))
    };
    view! { {content} }.into_any()
}

/// The people with an office in it, and when articles say so.
fn people(unit: &Unit, corpus: &Arc<Corpus>) -> Option<AnyView> {
    let words = AppState::here().words();
    let within = offices_in(unit);
    let people = corpus.lists().people.iter().enumerate();
    let holds = |person: &Person| {
        let mut mentions = person.mentions.iter();
        mentions.any(|mention| within(&mention.offices))
    };
    let found = people.filter(|(_, person)| holds(person));
    let found: Vec<usize> = found.map(|(place, _)| place).collect();
    let corpus = Arc::clone(corpus);
    let total = found.len();
    let draw = move |shown| {
        let people = found.iter().take(shown);
        let people = people.filter_map(|place| corpus.lists().people.get(*place));
        people
            .map(|person| {
                let steps = career(&[person], &corpus);
                let steps = steps.iter().filter(|step| within(step.offices));
                let steps = steps.map(|step| step_view(step, &corpus, words));
                view! { <li class="person-of"><strong>{person.name.clone()}</strong><ol class="career">{steps.collect_view()}</ol></li> }.into_any()
            })
            .collect()
    };
    folded_list("unit-people", words.units().people, total, draw)
}

/// An article, by its title, and when it was published.
fn source(article: &str, corpus: &Corpus) -> AnyView {
    let state = AppState::here();
    let words = state.words();
    let source = corpus.article(article);
    let title = source.map_or_else(String::new, |source| article_title(source, words));
    let published = source.and_then(|source| source.published.as_ref());
    let published = published.map(|date| words.date(date));
    let target = View::Article(article.to_owned());
    view! {
        {link("source", title, target)}
        {published.map(|date| view! { <span class="num">{date}</span> })}
    }
    .into_any()
}

/// The articles that state its facts, and how many each.
fn articles(id: &str, state: AppState, figures: Figures) -> Option<AnyView> {
    let words = state.words();
    let answer = state.answer()?;
    let figures = figures.get()?;
    let facts = answer.results.facets.get(&Facet::Article)?.iter();
    let figures = figures.facets.get(&Facet::Article)?.iter();
    let found: Vec<(String, u32, u32)> = facts
        .zip(figures)
        .filter(|(facts, figures)| facts.count + figures.count > 0)
        .map(|(facts, figures)| (facts.value.to_owned(), facts.count, figures.count))
        .collect();
    let (id, total) = (id.to_owned(), found.len());
    let draw = move |shown| {
        let entry = |(article, facts, figures): &(String, u32, u32)| {
            let (id, value) = (id.clone(), article.clone());
            let on_timeline = move || {
                href_about(state, View::Timeline, &id, |query| {
                    query.clear(Facet::Article);
                    query.toggle(Facet::Article, &value);
                })
            };
            let facts = *facts as usize;
            view! {
                <li class="article-of">
                    {source(article, &answer.corpus)}
                    {(facts > 0).then(|| link_to("num", words.facts(facts), on_timeline))}
                    {(*figures > 0).then(|| view! { <span class="num">{words.figures_counted(*figures)}</span> })}
                </li>
            }
            .into_any()
        };
        found.iter().take(shown).map(entry).collect()
    };
    folded_list("unit-articles", words.units().articles, total, draw)
}

/// Its figures.
fn figure_list(state: AppState, figures: Figures) -> Option<AnyView> {
    let words = state.words();
    let (answer, figures) = (state.answer()?, figures.get()?);
    let total = figures.facts.len();
    let draw = move |shown| {
        let engine = answer.corpus.engine();
        let rows = engine.window(&figures.facts, 0, shown).into_iter();
        rows.map(|fact| fact_row_in("figure", fact, &answer.corpus, words).into_any())
            .collect()
    };
    folded_list("unit-figures", words.figures, total, draw)
}

/// A card with a list of so many entries; `draw` makes the first of them.
fn folded_list(
    id: &'static str,
    title: &'static str,
    total: usize,
    draw: impl Fn(usize) -> Vec<AnyView> + Send + 'static,
) -> Option<AnyView> {
    let words = AppState::here().words();
    let shown = RwSignal::new(FEW);
    (total > 0).then(|| {
        view! {
            <section class="card" aria-labelledby=id>
                <h2 id=id>{title} " " <small class="num">{words.number(total as u64)}</small></h2>
                <ul class="plain">{move || draw(shown.get())}</ul>
                {more(shown, FEW * 4, total)}
            </section>
        }
        .into_any()
    })
}
