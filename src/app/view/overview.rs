//! The overview: bars over time, stacked by a facet; chosen by click, drag or
//! keyboard, looked into by year and month, and the same ranges as typed.

mod colours;
mod crumbs;
mod ranges;

use super::timeline::Times;
use crate::app::browser;
use crate::app::browser::kept::{Area, Sketch};
use crate::app::describe::{award_name, capitalised};
use crate::app::overview::{Bar, around, bars, choose, count_in, held, paths, range};
use crate::app::part::each::Each;
use crate::app::route::STACKS;
use crate::app::state::AppState;
use crate::app::whenever::whenever;
use crate::app::words::Words;
use crate::query::{Facet, FactKind, Years};
use colours::{Key, colour, name};
use crumbs::Crumbs;
use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::prelude::*;
use leptos::svg::Svg;
use ranges::Ranges;

const MOST_BARS: usize = 60;

/// A brush between two bars while it is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Brush {
    anchor: usize,
    head: usize,
    /// The range whose end is moved.
    holds: Option<Years>,
}

/// What the parts of the overview share.
#[derive(Clone, Copy)]
struct Parts {
    state: AppState,
    words: Words,
    times: Times,
    shown: Memo<Vec<Bar>>,
    asked: Memo<Vec<Years>>,
    current: RwSignal<usize>,
    /// The bar that is pointed at or focused.
    seen: RwSignal<Option<usize>>,
    brush: RwSignal<Option<Brush>>,
    /// Whether the next range is added to the others.
    adding: RwSignal<bool>,
    /// What hands on to the bars what changes of each.
    each: Each,
}

/// The overview.
#[component]
pub fn Overview(
    /// Facts over time.
    times: Times,
) -> impl IntoView {
    let state = AppState::here();
    let words = state.words();
    let shown = Memo::new(move |_| {
        let span = times.span.get();
        let at = state.chart().at;
        span.map_or(Vec::new(), |span| {
            bars(&times.counted.read(), span, at, MOST_BARS)
        })
    });
    let asked = Memo::new(move |_| state.address().query.years);
    let (brush, adding) = (RwSignal::new(None), RwSignal::new(false));
    let parts = Parts {
        state,
        words,
        times,
        shown,
        asked,
        current: RwSignal::new(0),
        seen: RwSignal::new(None),
        brush,
        adding,
        each: Each::of(move || {
            shown.track();
            asked.track();
            brush.track();
            adding.track();
        }),
    };
    let chart = words.chart();
    // A bar is drawn once in each place: another answer changes what it counts.
    let count = Memo::new(move |_| shown.read().len());
    let bar_views = move || {
        let bars = (0..count.get()).map(|place| parts.bar(place));
        bars.collect_view()
    };
    view! {
        <section class="overview card" aria-labelledby="overview-title">
            <div class="overview-head">
                <h2 id="overview-title">{chart.overview}</h2>
                <Crumbs parts />
                <Stack parts />
            </div>
            <p id="overview-help" class="unseen">{chart.overview_help}</p>
            <div
                class="years"
                data-picture=chart.overview
                role="group"
                aria-labelledby="overview-title"
                aria-describedby="overview-help"
                class:years--narrowed=move || !parts.asked.read().is_empty()
                class:years--many=move || { shown.read().len() > 24 }
                on:keydown=move |event| parts.on_key(&event)
                on:pointerup=move |event| parts.commit(event.ctrl_key() || event.meta_key())
                on:pointercancel=move |_| parts.brush.set(None)
                on:pointerleave=move |event| {
                    parts.seen.set(None);
                    parts.commit(event.ctrl_key() || event.meta_key());
                }
            >
                {stacks(parts)}
                {bar_views}
            </div>
            <p class="readout" aria-hidden="true">{move || parts.readout()}</p>
            <Key parts />
            <Ranges asked=parts.asked adding=parts.adding />
        </section>
    }
    .into_any()
}

/// The bars' stacks as a picture behind their buttons.
fn stacks(parts: Parts) -> impl IntoView {
    let (node, area) = (NodeRef::<Svg>::new(), Area::new());
    let count = Memo::new(move |_| parts.shown.read().len().max(1));
    whenever(move || {
        let facet = parts.state.chart().stack;
        let series = parts.times.series.read();
        let (beyond, stacks) = paths(&parts.shown.read(), series.len() + 2);
        let path = |class: String, path| Sketch::of("path").with("class", class).with("d", path);
        let beyond = path("stack stack--beyond".to_owned(), beyond);
        let stacks = stacks.into_iter().enumerate();
        let stacks = stacks
            .map(|(place, stack)| path(format!("stack {}", colour(facet, &series, place)), stack));
        if let Some(node) = node.get() {
            area.draw(&node, std::iter::once(beyond).chain(stacks).map(Some));
        }
    });
    view! {
        <svg
            class="stacks"
            viewBox=move || format!("0 0 {} 100", count.get() * 10)
            preserveAspectRatio="none"
            aria-hidden="true"
            node_ref=node
        ></svg>
    }
}

impl Parts {
    fn pending(self) -> Option<Years> {
        let brush = self.brush.get()?;
        let bars = self.shown.read();
        Some(range(bars.get(brush.anchor)?, bars.get(brush.head)?))
    }

    /// Asks for what the brush covers.
    fn commit(self, more: bool) {
        let Some(chosen) = untrack(|| self.pending()) else {
            return;
        };
        let Some(brush) = self.brush.get_untracked() else {
            return;
        };
        self.brush.set(None);
        let asked = self.asked.get_untracked();
        let asked = match brush.holds {
            Some(held) => {
                let moved = asked
                    .iter()
                    .map(|range| if *range == held { chosen } else { *range });
                moved.collect()
            }
            None => choose(&asked, chosen, more || self.adding.get_untracked()),
        };
        self.adding.set(false);
        self.state.set_years(asked);
    }

    fn on_key(self, event: &KeyboardEvent) {
        let last = self.shown.read_untracked().len().saturating_sub(1);
        let here = self.current.get_untracked().min(last);
        let place = match event.key().as_str() {
            "ArrowLeft" => here.saturating_sub(1),
            "ArrowRight" => (here + 1).min(last),
            "Home" => 0,
            "End" => last,
            "+" | "=" => {
                let inside = self.shown.read_untracked().get(here).and_then(Bar::inside);
                if inside.is_some() {
                    self.look(inside);
                }
                return;
            }
            "-" => {
                if let Some(at) = untrack(|| self.state.chart().at) {
                    self.look(around(at));
                }
                return;
            }
            "Escape" => return self.brush.set(None),
            _ => return,
        };
        event.prevent_default();
        let anchor = self
            .brush
            .get_untracked()
            .map_or(here, |brush| brush.anchor);
        let brush = Brush {
            anchor,
            head: place,
            holds: None,
        };
        self.brush.set(event.shift_key().then_some(brush));
        self.current.set(place);
        self.seen.set(Some(place));
        browser::focus_soon(format!("year-{place}"));
    }

    /// Shows the months of a year, the days of a month, or the whole span.
    fn look(self, at: Option<crate::model::Moment>) {
        let from = untrack(|| self.state.chart().at);
        self.state.set_at(at);
        // Back out, the bar that was looked into is the present one.
        let bars = self.shown.read_untracked();
        let inside = |bar: &Bar| from.is_some() && bar.inside() == from;
        let place = bars.iter().position(inside).unwrap_or(0);
        drop(bars);
        self.current.set(place);
        self.seen.set(None);
        browser::focus_soon(format!("year-{place}"));
    }

    /// The facts of a bar in words; `whole` says which award leads, too.
    fn said(self, place: usize, whole: bool) -> String {
        let bars = self.shown.read();
        let Some(bar) = bars.get(place) else {
            return String::new();
        };
        let (words, chart) = (self.words, self.state.chart());
        let series = self.times.series.read();
        let when = words.year_range(bar.years());
        let counted = match chart.stack {
            Facet::Kind => {
                let of = |kind: FactKind| {
                    let place = series.iter().position(|value| value == kind.word());
                    place.map_or(0, |place| bar.of(place)) as usize
                };
                words.both_kinds(of(FactKind::Event), of(FactKind::Award))
            }
            facet => {
                let counts = (0..series.len() + 2).map(|place| (place, bar.of(place)));
                let said = counts
                    .filter(|(_, count)| *count > 0)
                    .map(|(place, count)| {
                        let name = name(self, facet, &series, place);
                        format!("{name} {}", words.number(count.into()))
                    });
                let said: Vec<String> = said.collect();
                match said.is_empty() {
                    true => words.facts(0),
                    false => said.join(", "),
                }
            }
        };
        let leading = || self.times.leading(chart.at, MOST_BARS, place);
        match whole.then(leading).flatten().zip(self.state.corpus()) {
            Some(((award, count, half), corpus)) => {
                let award = award_name(&award, &corpus.engine().award_name(&award), words);
                format!("{when}: {counted}; {}", words.mostly(&award, count, half))
            }
            None => format!("{when}: {counted}"),
        }
    }

    /// What stands below the bars: the bar that is looked at, else all of them.
    fn readout(self) -> String {
        if let Some(place) = self.seen.get() {
            return self.said(place, true);
        }
        let bars = self.shown.read();
        // The busiest of those that are counted.
        let asked = self.asked.read();
        let chosen = || {
            bars.iter()
                .filter(|bar| asked.is_empty() || bar.touches(&asked))
        };
        let highest = chosen().map(Bar::total).max().unwrap_or(0);
        let mut peaks = chosen().filter(|bar| bar.total() == highest);
        let peak = peaks
            .next()
            .filter(|_| highest > 0 && peaks.next().is_none());
        let all = match self.state.chart().at {
            Some(at) => {
                let count = count_in(&self.times.counted.read(), at);
                let open = self.words.year_range(Years::at(at));
                capitalised(&format!("{open}: {}", self.words.facts(count as usize)))
            }
            None => {
                let answer = self.state.answer();
                let all = answer.map_or(0, |answer| answer.results.facts.len());
                self.words.facts(all)
            }
        };
        peak.map_or(all.clone(), |bar| {
            format!("{all} · {}", self.words.peak(bar.years(), bar.total()))
        })
    }

    fn bar(self, place: usize) -> impl IntoView {
        let chosen = self.each.value(move || {
            let brush = self.brush.get();
            let asked = match (self.pending(), brush.and_then(|brush| brush.holds)) {
                (Some(pending), Some(held)) => {
                    let mut asked = self.asked.get();
                    asked.retain(|range| *range != held);
                    asked.push(pending);
                    asked
                }
                (Some(pending), None) if self.adding.get() => {
                    let mut asked = self.asked.get();
                    asked.push(pending);
                    asked
                }
                (Some(pending), None) => vec![pending],
                (None, _) => self.asked.get(),
            };
            let bars = self.shown.read();
            bars.get(place).is_some_and(|bar| bar.touches(&asked))
        });
        let held_here = move || held(&self.shown.read(), &self.asked.read(), place);
        let is_held = self.each.value(move || held_here().is_some());
        let on_down = move |event: PointerEvent| {
            if event.button() == 0 {
                browser::release_pointer(&event);
                self.current.set(place);
                let held = untrack(held_here);
                self.brush.set(Some(Brush {
                    anchor: held.map_or(place, |(_, anchor)| anchor),
                    head: place,
                    holds: held.map(|(range, _)| range),
                }));
            }
        };
        let on_enter = move |event: PointerEvent| {
            self.seen.set(Some(place));
            if event.buttons() & 1 == 1 {
                self.brush.update(|brush| {
                    *brush = brush.map(|brush| Brush {
                        head: place,
                        ..brush
                    })
                });
            }
        };
        let on_click = move |event: leptos::ev::MouseEvent| {
            // A click by keyboard comes without a pointer: it chooses what was extended so far.
            if event.detail() == 0 {
                if self.brush.get_untracked().is_none() {
                    self.brush.set(Some(Brush {
                        anchor: place,
                        head: place,
                        holds: None,
                    }));
                }
                self.commit(event.ctrl_key() || event.meta_key());
            }
        };
        let name = self.each.value(move || {
            let bars = self.shown.read();
            let bar = bars.get(place);
            bar.map_or(String::new(), |bar| self.words.bar_name(bar.first))
        });
        let seen = Memo::new(move |_| self.seen.get() == Some(place));
        view! {
            <button
                type="button"
                class="year"
                id=format!("year-{place}")
                class:year--chosen=move || chosen.get()
                class:year--held=move || is_held.get()
                aria-pressed=move || chosen.get().to_string()
                aria-label=move || self.said(place, seen.get())
                tabindex=move || if self.current.get() == place { "0" } else { "-1" }
                on:pointerdown=on_down
                on:pointerenter=on_enter
                on:focus=move |_| self.seen.set(Some(place))
                on:blur=move |_| self.seen.set(None)
                on:click=on_click
                on:dblclick=move |_| {
                    let inside = self.shown.read_untracked().get(place).and_then(Bar::inside);
                    if inside.is_some() {
                        self.look(inside);
                    }
                }
            >
                <span class="year-name num">{move || name.get()}</span>
            </button>
        }
    }
}

/// By what the bars are stacked.
#[component]
fn Stack(
    /// What the overview shares.
    parts: Parts,
) -> impl IntoView {
    let (state, words) = (parts.state, parts.words);
    let offered = STACKS.map(|facet| (facet, words.facet(facet)));
    super::lanes::facet_select(
        words.chart().stack,
        offered.to_vec(),
        Signal::derive(move || state.chart().stack),
        move |facet| state.set_stack(facet),
    )
}
