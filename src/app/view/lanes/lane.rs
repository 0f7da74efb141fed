//! One lane: its name, and what stands in it as a few paths and texts.

use super::chart::{Chart, Drawn, cursor_id, name_id};
use crate::app::lanes::heads::Head;
use crate::app::lanes::{Hit, Shape, Text, extent, height, shapes, texts};
use crate::app::route::View;
use crate::app::state::AppState;
use crate::query::Facet;
use leptos::html::Div;
use leptos::prelude::*;
use leptos::svg;

/// How far out of sight a lane is still drawn, in pixels.
const BEYOND: f64 = 200.0;

/// The lane with this number. Every selection has the lane of facts without a value;
/// mostly it counts nothing, and the sheet hides it.
pub fn lane_view(chart: Chart, place: usize) -> AnyView {
    let words = chart.words;
    let head = Memo::new(move |_| {
        let lanes = chart.lanes.read();
        lanes.heads.shown.get(place).cloned().unwrap_or_default()
    });
    let look = Memo::new(move |_| {
        let drawn = chart.drawn.read();
        let packed = drawn.packed.get(place);
        packed.map_or((0.0, false), |packed| {
            (
                height(packed),
                packed.marks.iter().any(|mark| mark.item.count > 1),
            )
        })
    });
    let tall = move || look.get().0;
    let track = NodeRef::<Div>::new();
    // Lanes that are out of sight keep their height, and are drawn when they come.
    chart.sights.add(place, track);
    let in_sight = Memo::new(move |_| {
        let seen = |(top, sight)| top < sight + BEYOND && top + untrack(tall) > -BEYOND;
        // Without a length nothing is drawn.
        let drawn = || chart.width.get() > 0.0 && chart.sights.of(place).is_none_or(seen);
        chart.state.drawing() || drawn()
    });
    // Compared before it is drawn: an answer that leaves the lane as it is costs no drawing.
    let drawn = Memo::new(move |_| in_sight.get().then(|| Drawing::of(chart, place)));
    let each = Memo::new(move |_| chart.each.with(|each| each.contains(&head.read().value)));
    let foldable = Memo::new(move |_| look.get().1 || each.get());
    let each_button = move || {
        foldable.get().then(|| {
            view! {
                <button
                    type="button"
                    class="lane-each"
                    tabindex="-1"
                    aria-expanded=move || each.get().to_string()
                    on:click=move |_| chart.toggle_each(head.get_untracked().value)
                >
                    {move || if each.get() { words.fold_lane } else { words.unfold_lane }}
                </button>
            }
        })
    };
    view! {
        <div class="lane" data-depth=move || depth(&head.read())>
            <div class="lane-name">
                {move || name_view(chart, place, &head.read())}
                <span class="lane-count">{move || counts(chart, place)}</span>
                {each_button}
            </div>
            <div
                class="lane-track"
                node_ref=track
                class:lane-track--over=move || chart.hover.get().is_some_and(|(lane, _)| lane == place)
                style:min-height=move || format!("{}px", tall())
                on:pointerdown=move |event| chart.on_down(&event)
                on:pointermove=move |event| chart.on_move(&event, place)
                on:pointerup=move |event| chart.on_up(&event, place)
                on:pointercancel=move |_| chart.on_cancel()
                on:pointerleave=move |_| chart.hover.set(None)
            >
                <svg class="drawing" aria-hidden="true" style:translate=moved(chart)>
                    {move || drawn.get().map(drawing)}
                </svg>
                {cursor_view(chart, place, head, in_sight)}
                {move || tip(chart, place)}
            </div>
        </div>
    }
    .into_any()
}

/// How deep a lane stands in its tree.
fn depth(head: &Head) -> Option<String> {
    head.value.is_some().then(|| head.depth.min(4).to_string())
}

/// How many facts a lane has, and how many of them have no date; nothing where it has none.
fn counts(chart: Chart, place: usize) -> String {
    let words = chart.words;
    let lanes = chart.lanes.read();
    let lane = lanes.filled.get(place).filter(|lane| !lane.is_empty());
    let Some(lane) = lane else {
        return String::new();
    };
    let mut text = words.facts(lane.len());
    if lane.undated() > 0 {
        text += " · ";
        text += &words.undated_too(lane.undated());
    }
    text
}

fn name_view(chart: Chart, place: usize, head: &Head) -> impl IntoView + use<> {
    let state = AppState::here();
    let name = chart.lane_name(head);
    let view = match (chart.asked.read().0, &head.value) {
        (Facet::Unit, Some(value)) => Some(View::Unit(value.clone())),
        (Facet::Article, Some(value)) => Some(View::Article(value.clone())),
        _ => None,
    };
    let head = head.clone();
    let fold = head.folded.map(|folded| {
        let label = chart.words.fold(&name, folded);
        view! {
            <button
                type="button"
                class="lane-fold"
                tabindex="-1"
                aria-expanded=(!folded).to_string()
                aria-label=label.clone()
                title=label
                on:click=move |_| chart.toggle_fold(&head)
            ></button>
        }
    });
    let id = name_id(place);
    let heading = match view {
        Some(view) => view! {
            <a id=id tabindex="-1" href=move || state.view_href(view.clone())>{name}</a>
        }
        .into_any(),
        None => view! { <span id=id tabindex="-1">{name}</span> }.into_any(),
    };
    view! { <span class="lane-head">{fold}{heading}</span> }
}

fn grid(chart: Chart, major: bool) -> String {
    use std::fmt::Write as _;
    let mut path = String::new();
    for tick in chart
        .drawn_ticks()
        .iter()
        .filter(|tick| tick.major == major)
    {
        // Writing to a String cannot fail.
        let _ = write!(path, "M{:.1} 0v4000", tick.x);
    }
    path
}

/// What is drawn in a lane.
#[derive(Clone, PartialEq)]
struct Drawing {
    minor: String,
    major: String,
    shapes: Vec<Shape>,
    texts: Vec<Text>,
}

impl Drawing {
    fn of(chart: Chart, place: usize) -> Drawing {
        let Drawn {
            packed,
            most,
            labels,
        } = &**chart.drawn.read();
        let drawn = packed.get(place).map(|packed| {
            let number = |count| chart.words.short(count);
            (
                shapes(packed, *most),
                texts(packed, *most, *labels, |item| chart.label(item), number),
            )
        });
        let (shapes, texts) = drawn.unwrap_or_default();
        Drawing {
            minor: grid(chart, false),
            major: grid(chart, true),
            shapes,
            texts,
        }
    }
}

fn drawing(drawn: Drawing) -> impl IntoView {
    // Not by `view!`, whose elements take away all they have and get it anew whenever something
    // of them changes.
    let path = |class: String, d: String| svg::path().class(class).attr("d", d);
    let shape = |shape: Shape| path(shape.class, shape.path);
    let text = |text: Text| {
        let (x, y) = (places(&text.x), places(&text.y));
        let element = svg::text().class(text.class).attr("x", x).attr("y", y);
        element.child(text.text)
    };
    let shapes: Vec<_> = drawn.shapes.into_iter().map(shape).collect();
    let texts: Vec<_> = drawn.texts.into_iter().map(text).collect();
    (
        path("gridline".to_owned(), drawn.minor),
        path("gridline gridline--major".to_owned(), drawn.major),
        shapes,
        texts,
    )
}

/// Places as an attribute has them.
fn places(all: &[f64]) -> String {
    use std::fmt::Write as _;
    let mut written = String::new();
    for place in all {
        // Writing to a String cannot fail.
        let _ = write!(written, "{place:.1} ");
    }
    written
}

/// Where what is drawn has been moved to by hand.
fn moved(chart: Chart) -> impl Fn() -> Option<String> {
    move || {
        let before = chart.before();
        (before != 0.0).then(|| format!("{:.1}px", -before))
    }
}

/// Where a mark or bin lies: left, top, width, height.
fn place_of(chart: Chart, lane: usize, hit: Hit) -> Option<(f64, f64, f64, f64)> {
    let drawn = chart.drawn.read();
    extent(drawn.packed.get(lane)?, hit)
}

/// What the keyboard reaches in a lane: it lies over the mark or bin where it is.
fn cursor_view(
    chart: Chart,
    place: usize,
    head: Memo<Head>,
    in_sight: Memo<bool>,
) -> impl IntoView {
    let name = move || chart.lane_name(&head.read());
    let hit = Memo::new(move |_| chart.at(place));
    let stop = Memo::new(move |_| chart.stop() == place);
    let at = Memo::new(move |_| {
        let hit = in_sight.get().then(|| hit.get()).flatten();
        hit.and_then(|hit| place_of(chart, place, hit))
    });
    let edge = move |of: fn((f64, f64, f64, f64)) -> f64| {
        move || at.get().map(|at| format!("{:.1}px", of(at)))
    };
    let label = move || match hit.get() {
        // Only where the keyboard is, it is put into words.
        Some(hit) if stop.get() => format!("{} · {}", chart.said(place, hit), name()),
        _ => name(),
    };
    view! {
        <button
            type="button"
            class="lane-cursor"
            id=cursor_id(place)
            tabindex=move || if stop.get() { "0" } else { "-1" }
            aria-label=label
            style:translate=moved(chart)
            style:left=edge(|at| at.0)
            style:top=edge(|at| at.1)
            style:width=edge(|at| at.2)
            style:height=edge(|at| at.3)
            on:click=move |_| {
                if let Some(hit) = hit.get_untracked() {
                    chart.act(place, hit, cursor_id(place));
                }
            }
        ></button>
    }
}

/// What the pointer is over, in words.
fn tip(chart: Chart, place: usize) -> impl IntoView {
    let over = chart.hover.get().filter(|(lane, _)| *lane == place);
    over.and_then(|(_, hit)| {
        let (left, top, width, height) = place_of(chart, place, hit)?;
        let right = left + width.min(200.0) / 2.0 > chart.width.get() / 2.0;
        let x = match right {
            true => chart.width.get() - left - width,
            false => left,
        };
        Some(view! {
            <div
                class="tip"
                class:tip--right=right
                aria-hidden="true"
                style:--tip-x=format!("{x:.1}px")
                style:--tip-y=format!("{:.1}px", top + height)
            >
                {chart.said(place, hit)}
            </div>
        })
    })
}
