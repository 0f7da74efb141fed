//! The facets: for each a fieldset with a checkbox a value.

use crate::app::browser;
use crate::app::corpus::Corpus;
use crate::app::describe::facet_value;
use crate::app::folding::{DRAWN, FEW, Whole, drawn, visible};
use crate::app::part::each::Each;
use crate::app::part::later::{Below, Later};
use crate::app::route::facet_key;
use crate::app::state::AppState;
use crate::query::{Facet, FacetCounts, FactKind, Reach, Results};
use leptos::ev::KeyboardEvent;
use leptos::html::Div;
use leptos::prelude::*;
use std::sync::Arc;

/// Facets that are as high as most windows.
const FIRST: usize = 4;

/// All facets of which the dataset has more than one value.
#[component]
pub fn Facets(
    /// The dataset.
    corpus: Arc<Corpus>,
    /// Whether they are unfolded on small screens.
    sheet: RwSignal<bool>,
    /// Facets that say nothing in this view.
    #[prop(optional)]
    without: &'static [Facet],
) -> impl IntoView {
    let state = AppState::here();
    let words = state.words();
    let shown = move || {
        Facet::ALL
            .into_iter()
            .filter(|facet| !without.contains(facet) && corpus.vocabulary(*facet).len() > 1)
            .enumerate()
            .map(|(place, facet)| {
                let corpus = Arc::clone(&corpus);
                let facet = move || view! { <FacetView corpus=Arc::clone(&corpus) facet /> };
                match place < FIRST {
                    true => view! { <Later>{facet()}</Later> }.into_any(),
                    false => view! { <Below>{facet()}</Below> }.into_any(),
                }
            })
            .collect_view()
    };
    // On a narrow screen they have no place until they are unfolded: then they are made.
    let place = NodeRef::<Div>::new();
    let width = browser::width_of(place);
    let wide = browser::is_wide();
    let placed =
        Memo::new(move |before: Option<&bool>| wide || before == Some(&true) || width.get() > 0.0);
    view! {
        <aside id="facets" class="facets" class:facets--open=move || sheet.get() aria-label=words.filters>
            <a class="skip" href="#search" on:click=move |event| {
                event.prevent_default();
                browser::focus_soon("search");
            }>{words.chart().skip_facets}</a>
            <p id="facet-keys" class="unseen">{words.chart().keys_facets}</p>
            <div class="facets-list" node_ref=place>
                {move || placed.get().then(&shown)}
            </div>
            <button type="button" class="button button--strong facets-done" on:click=move |_| sheet.set(false)>
                {words.show_results}
            </button>
        </aside>
    }
    .into_any()
}

#[component]
fn FacetView(
    /// The dataset.
    corpus: Arc<Corpus>,
    /// The facet.
    facet: Facet,
) -> impl IntoView {
    let state = AppState::here();
    let words = state.words();
    let values = Memo::new(move |_| {
        let of_facet = |results: &Results| results.facets.get(&facet).cloned();
        state
            .answer()
            .and_then(|answer| of_facet(&answer.results))
            .unwrap_or_default()
    });
    let search = RwSignal::new(String::new());
    let unfolded = RwSignal::new(false);
    // What a unit stands for says which units there are, and in which places.
    let reach = Memo::new(move |_| match facet {
        Facet::Unit => state
            .answer()
            .map_or_else(Reach::default, |answer| answer.query.reach),
        _ => Reach::default(),
    });
    let of = Arc::clone(&corpus);
    let whole = Memo::new_with_compare(
        move |_| Whole::of(of.vocabulary_within(facet, reach.get())),
        |_, _| true,
    );
    let of = Arc::clone(&corpus);
    let shown = Memo::new(move |_| {
        let name = |value: &str| facet_value(facet, value, &of, words);
        let (values, whole) = (values.read(), whole.read());
        let places = search.with(|search| visible(&values, &whole, search, unfolded.get(), name));
        // Figures do not stand on the timeline: offered, the value would find nothing.
        let offered = |place: &usize| {
            facet != Facet::Kind
                || values.get(*place).is_some_and(|value| {
                    value.value != FactKind::Figure.word() || value.chosen || value.excluded
                })
        };
        places.into_iter().filter(offered).collect::<Vec<_>>()
    });
    // The first value in sight of a long list, which rolls in a place of its own.
    let at = RwSignal::new(0);
    let range = move || drawn(shown.read().len(), at.get());
    let rows = Memo::new(move |_| {
        let (values, shown) = (values.read(), shown.read());
        let row = |&place: &usize| {
            let value = values.get(place)?;
            Some((place, value.value.to_owned(), value.depth))
        };
        let rows = shown[drawn(shown.len(), at.get())].iter();
        rows.filter_map(row).collect::<Vec<_>>()
    });
    let after = move || {
        let end = range().end;
        shown.read().len() - end
    };
    let title = words.facet(facet);
    let search_name = format!("{} {}", words.search_in, words.within(title));
    let searching = (corpus.vocabulary(facet).len() > 12).then(|| {
        view! {
            <input
                type="search"
                class="facet-search"
                autocomplete="off"
                aria-label=search_name.clone()
                placeholder=search_name
                prop:value=move || search.get()
                on:input:target=move |event| search.set(event.target().value())
            />
        }
    });
    let total = move || whole.read().count();
    let hidden = move || total().saturating_sub(shown.read().len());
    let folds =
        move || search.read().is_empty() && total() > FEW && (unfolded.get() || hidden() != 0);
    let folding = view! {
        <Show when=folds>
            <button
                type="button"
                class="button button--quiet facet-more"
                aria-expanded=move || unfolded.get().to_string()
                on:click=move |_| unfolded.update(|unfolded| *unfolded = !*unfolded)
            >
                {move || if unfolded.get() { words.fewer.to_owned() } else { words.more(hidden()) }}
            </button>
        </Show>
    };
    // The values are one tab stop: the one that the keyboard was on last, else the first.
    let walked = RwSignal::new(None::<usize>);
    let stop = Memo::new(move |_| {
        let rows = rows.read();
        let there = walked
            .get()
            .filter(|place| rows.iter().any(|value| value.0 == *place));
        there.or_else(|| rows.first().map(|value| value.0))
    });
    let each = Each::of(move || {
        values.track();
        stop.track();
    });
    let on_key = move |event: KeyboardEvent| {
        let places = shown.read_untracked();
        let Some(here) = places
            .iter()
            .position(|place| Some(*place) == stop.get_untracked())
        else {
            return;
        };
        let target = match event.key().as_str() {
            "ArrowDown" => (here + 1).min(places.len() - 1),
            "ArrowUp" => here.saturating_sub(1),
            "Home" => 0,
            "End" => places.len() - 1,
            "ArrowRight" | "ArrowLeft" => here,
            _ => return,
        };
        event.prevent_default();
        let place = places[target];
        drop(places);
        if !untrack(range).contains(&target) {
            at.set(target);
        }
        walked.set(Some(place));
        browser::focus_soon(match event.key().as_str() {
            "ArrowRight" => exclude_id(facet, place),
            _ => box_id(facet, place),
        });
    };
    view! {
        <fieldset class="facet" data-facet=facet_key(facet) aria-describedby="facet-keys">
            <legend>{title}</legend>
            {searching}
            <ul
                class:values--long=move || { shown.read().len() > DRAWN }
                style:--before=move || range().start.to_string()
                style:--after=move || after().to_string()
                on:keydown=on_key
                on:scroll:target=move |event| {
                    let list = event.target();
                    let rolled = f64::from(list.scroll_top()) / f64::from(list.scroll_height().max(1));
                    at.set((rolled * shown.read_untracked().len() as f64) as usize);
                }
            >
                <For each=move || rows.get() key=Clone::clone let((place, value, depth))>
                    <Value corpus=Arc::clone(&corpus) facet place value depth values each stop walked />
                </For>
            </ul>
            <Show when=move || shown.read().is_empty()>
                <p class="hint">{words.no_value}</p>
            </Show>
            {folding}
        </fieldset>
    }
    .into_any()
}

/// The id of a value's checkbox.
fn box_id(facet: Facet, place: usize) -> String {
    format!("{}-{place}", facet_key(facet))
}

/// The id of the button that excludes a value.
fn exclude_id(facet: Facet, place: usize) -> String {
    format!("{}-{place}-not", facet_key(facet))
}

#[component]
fn Value(
    /// The dataset.
    corpus: Arc<Corpus>,
    /// The facet.
    facet: Facet,
    /// The value's place among the facet's values.
    place: usize,
    /// The value.
    value: String,
    /// How deep it stands in its tree.
    depth: u16,
    /// The facet's values with their counts.
    values: Memo<FacetCounts>,
    /// What hands on what changes of them.
    each: Each,
    /// The place that a tab key reaches.
    stop: Memo<Option<usize>>,
    /// The place that the keyboard was on last.
    walked: RwSignal<Option<usize>>,
) -> impl IntoView {
    let state = AppState::here();
    let words = state.words();
    let name = facet_value(facet, &value, &corpus, words);
    let (id, count_id) = (
        box_id(facet, place),
        format!("{}-count", box_id(facet, place)),
    );
    let tab = each.value(move || stop.get() == Some(place));
    let count = each.value(move || values.read().get(place).map_or(0, |value| value.count));
    let chosen = each.value(move || values.read().get(place).is_some_and(|value| value.chosen));
    let excluded = each.value(move || values.read().get(place).is_some_and(|value| value.excluded));
    let class = move || {
        let marks = [
            (count.get() == 0, " value--zero"),
            (chosen.get(), " value--chosen"),
            (excluded.get(), " value--excluded"),
        ];
        let marks = marks
            .into_iter()
            .filter_map(|(is, mark)| is.then_some(mark));
        std::iter::once("value").chain(marks).collect::<String>()
    };
    let (choose, exclude) = (value.clone(), value);
    let exclude_name = name.clone();
    let exclude_label = move || {
        let verb = if excluded.get() {
            words.unexclude
        } else {
            words.exclude
        };
        format!("{verb}: {exclude_name}")
    };
    view! {
        <li
            class=class
            data-depth=depth.min(6).to_string()
        >
            <input
                type="checkbox"
                id=id.clone()
                aria-describedby=count_id.clone()
                tabindex=move || if tab.get() { "0" } else { "-1" }
                on:focus=move |_| walked.set(Some(place))
                prop:checked=move || chosen.get()
                on:change=move |_| state.toggle(facet, &choose)
            />
            <label for=id title=name.clone()>{name.clone()}</label>
            <span class="value-count num" id=count_id>{move || words.number(count.get().into())}</span>
            <button
                type="button"
                class="icon-button value-exclude"
                id=exclude_id(facet, place)
                tabindex="-1"
                aria-pressed=move || excluded.get().to_string()
                aria-label=exclude_label
                title=words.exclude
                on:click=move |_| state.toggle_excluded(facet, &exclude)
            ></button>
        </li>
    }
}
