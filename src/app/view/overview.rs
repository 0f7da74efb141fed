//! The overview of years: a bar a year, chosen by click, drag or keyboard, and
//! the same range as two typed years.

use crate::app::browser;
use crate::app::overview::{Bar, bars, choose, range, typed_moment};
use crate::app::state::AppState;
use crate::model::Moment;
use crate::query::Years;
use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::prelude::*;

const MOST_BARS: usize = 60;

/// The overview.
#[component]
pub fn Overview() -> impl IntoView {
    let state = AppState::here();
    let words = state.words();
    let shown = Memo::new(move |_| {
        state
            .answer()
            .map(|answer| bars(&answer.results.years, MOST_BARS))
            .unwrap_or_default()
    });
    let most = Memo::new(move |_| {
        shown
            .read()
            .iter()
            .map(Bar::total)
            .max()
            .unwrap_or(0)
            .max(1)
    });
    let years = Memo::new(move |_| state.address().query.years);
    let current = RwSignal::new(0usize);
    let drag = RwSignal::new(None::<(usize, usize)>);
    let pending = move || {
        let (anchor, head) = drag.get()?;
        let bars = shown.read();
        Some(range(bars.get(anchor)?, bars.get(head)?))
    };
    let commit = move |more: bool| {
        if let Some(chosen) = untrack(pending) {
            drag.set(None);
            state.set_years(choose(&years.get_untracked(), chosen, more));
        }
    };
    let move_to = move |place: usize, extend: bool| {
        let anchor = drag
            .get_untracked()
            .map_or(current.get_untracked(), |(anchor, _)| anchor);
        drag.set(extend.then_some((anchor, place)));
        current.set(place);
        browser::focus_soon(format!("year-{place}"));
    };
    let on_key = move |event: KeyboardEvent| {
        let last = shown.read_untracked().len().saturating_sub(1);
        let here = current.get_untracked().min(last);
        let place = match event.key().as_str() {
            "ArrowLeft" => here.saturating_sub(1),
            "ArrowRight" => (here + 1).min(last),
            "Home" => 0,
            "End" => last,
            _ => return,
        };
        event.prevent_default();
        move_to(place, event.shift_key());
    };
    let bar = move |(place, bar): (usize, Bar)| {
        let chosen = Memo::new(move |_| {
            let asked = pending().map_or_else(|| years.get(), |range| vec![range]);
            bar.touches(&asked)
        });
        let share =
            move |part: u32| format!("{}%", 100.0 * f64::from(part) / f64::from(most.get()));
        let on_down = move |event: PointerEvent| {
            if event.button() == 0 {
                browser::release_pointer(&event);
                current.set(place);
                drag.set(Some((place, place)));
            }
        };
        let on_enter = move |event: PointerEvent| {
            if event.buttons() & 1 == 1 {
                drag.update(|drag| *drag = drag.map(|(anchor, _)| (anchor, place)));
            }
        };
        let on_click = move |event: leptos::ev::MouseEvent| {
            // A click by keyboard comes without a pointer: it chooses what was extended so far.
            if event.detail() == 0 {
                if untrack(pending).is_none() {
                    drag.set(Some((place, place)));
                }
                commit(event.ctrl_key() || event.meta_key());
            }
        };
        view! {
            <button
                type="button"
                class="year"
                id=format!("year-{place}")
                class:year--chosen=move || chosen.get()
                aria-pressed=move || chosen.get().to_string()
                aria-label=words.bar(bar.years(), bar.events, bar.awards)
                title=words.bar(bar.years(), bar.events, bar.awards)
                tabindex=move || if current.get() == place { "0" } else { "-1" }
                on:pointerdown=on_down
                on:pointerenter=on_enter
                on:click=on_click
            >
                <span class="year-bar">
                    <span class="year-awards" style:height=move || share(bar.awards)></span>
                    <span class="year-events" style:height=move || share(bar.events)></span>
                </span>
                <span class="year-name num">{bar.first}</span>
            </button>
        }
    };
    let all_bars = move || shown.get().into_iter().enumerate().map(bar).collect_view();
    view! {
        <section class="overview card" aria-labelledby="overview-title">
            <div class="overview-head">
                <h2 id="overview-title">{words.years_title}</h2>
                <YearInputs years />
            </div>
            <p id="overview-help" class="unseen">{words.years_help}</p>
            <div
                class="years"
                role="group"
                aria-labelledby="overview-title"
                aria-describedby="overview-help"
                class:years--narrowed=move || !years.get().is_empty()
                class:years--many=move || { shown.read().len() > 24 }
                on:keydown=on_key
                on:pointerup=move |event| commit(event.ctrl_key() || event.meta_key())
                on:pointerleave=move |event| commit(event.ctrl_key() || event.meta_key())
            >
                {all_bars}
            </div>
        </section>
    }
    .into_any()
}

#[component]
fn YearInputs(
    /// The range asked for.
    years: Memo<Vec<Years>>,
) -> impl IntoView {
    let state = AppState::here();
    let words = state.words();
    let input = move |name: &'static str, of: fn(&mut Years) -> &mut Option<Moment>| {
        let invalid = RwSignal::new(false);
        // Of several ranges none can be typed: a typed year begins anew.
        let typed = move |ranges: &[Years]| match ranges {
            [range] => *range,
            _ => Years::default(),
        };
        let value = move || {
            of(&mut years.with(|years| typed(years)))
                .map(|moment| words.moment(moment))
                .unwrap_or_default()
        };
        let on_change = move |text: String| match typed_moment(&text) {
            Ok(moment) => {
                let mut asked = years.with_untracked(|years| typed(years));
                *of(&mut asked) = moment;
                let reversed = asked.is_reversed();
                invalid.set(reversed);
                if !reversed {
                    state.set_years((!asked.is_empty()).then_some(asked).into_iter().collect());
                }
            }
            Err(_) => invalid.set(true),
        };
        view! {
            <label class="year-input">
                <span>{name}</span>
                <input
                    type="text"
                    inputmode="numeric"
                    size="10"
                    maxlength="11"
                    autocomplete="off"
                    aria-invalid=move || invalid.get().then_some("true")
                    prop:value=value
                    on:change:target=move |event| on_change(event.target().value())
                />
            </label>
        }
    };
    view! {
        <div class="year-inputs">
            {input(words.year_from, |years| &mut years.from)}
            {input(words.year_to, |years| &mut years.to)}
            <Show when=move || !years.get().is_empty()>
                <button type="button" class="button button--quiet" on:click=move |_| state.set_years(Vec::new())>
                    {words.all_years}
                </button>
            </Show>
        </div>
    }
}
