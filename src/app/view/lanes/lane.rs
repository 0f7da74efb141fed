//! One lane: its name, and what stands in it as a few paths and texts.

use super::chart::{Chart, Drawn, cursor_id, name_id};
use crate::app::browser;
use crate::app::browser::kept::{Area, Sketch};
use crate::app::lanes::heads::Head;
use crate::app::lanes::{Hit, Packed, Shape, Text, extent, height, shapes, texts};
use crate::app::part::each::Each;
use crate::app::route::View;
use crate::app::state::AppState;
use crate::app::whenever::whenever;
use crate::query::Facet;
use leptos::ev::MouseEvent;
use leptos::html::Div;
use leptos::prelude::*;
use leptos::svg::Svg;

/// How far out of sight a lane is still drawn, in pixels.
const BEYOND: f64 = 200.0;

/// What hands on to the lanes what changes of each.
#[derive(Clone, Copy)]
pub struct Parts {
    /// Of what stands in them.
    drawn: Each,
    /// Of where the keyboard is.
    cursor: Each,
    /// Which of them are in sight.
    in_sight: Memo<Vec<bool>>,
}

impl Parts {
    /// Those of the lanes of a chart.
    pub fn of(chart: Chart) -> Parts {
        // While the page rolls, lanes are told only when one comes into sight or leaves it.
        let in_sight = Memo::new(move |_| {
            let lanes = chart.drawn.read().packed.len();
            let seen = (0..lanes).map(|place| is_in_sight(chart, place));
            seen.collect::<Vec<bool>>()
        });
        Parts {
            drawn: Each::of(move || {
                chart.lanes.track();
                chart.drawn.track();
                chart.each.track();
                chart.width.track();
                in_sight.track();
                chart.state.drawing();
            }),
            cursor: Each::of(move || {
                chart.drawn.track();
                chart.cursor.track();
                in_sight.track();
                chart.state.drawing();
            }),
            in_sight,
        }
    }

    /// Whether a lane is in sight, as it was told last; one that is not known yet is.
    fn is_in_sight(self, place: usize) -> bool {
        self.in_sight
            .with(|seen| seen.get(place).is_none_or(|seen| *seen))
    }
}

/// The lane with this number. Every selection has the lane of facts without a value;
/// mostly it counts nothing, and the sheet hides it.
pub fn lane_view(chart: Chart, parts: Parts, place: usize) -> AnyView {
    let words = chart.words;
    let head = parts.drawn.value(move || {
        let lanes = chart.lanes.read();
        lanes.heads.shown.get(place).cloned().unwrap_or_default()
    });
    let tall = parts
        .drawn
        .value(move || format!("{}px", tall(chart, place)));
    let count = parts.drawn.value(move || counts(chart, place));
    let track = NodeRef::<Div>::new();
    // Lanes that are out of sight keep their height, and are drawn when they come.
    chart.sights.add(place, track);
    // Compared before it is drawn: an answer that leaves the lane as it is costs no drawing.
    let drawn = parts
        .drawn
        .value(move || parts.is_in_sight(place).then(|| Drawing::of(chart, place)));
    let each = parts
        .drawn
        .value(move || chart.each.with(|each| each.contains(&head.read().value)));
    let foldable = parts.drawn.value(move || {
        let drawn = chart.drawn.read();
        let packed = drawn.packed.get(place);
        let several = |packed: &Packed| packed.marks.iter().any(|mark| mark.item.count > 1);
        packed.is_some_and(several) || each.get()
    });
    let (svg, area) = (NodeRef::<Svg>::new(), Area::new());
    whenever(move || {
        if let Some(svg) = svg.get() {
            let drawn = drawn.read();
            area.draw(&svg, drawn.iter().flat_map(drawing).map(Some));
        }
    });
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
                {name_view(chart, place, head)}
                <span class="lane-count">{move || count.get()}</span>
                {each_button}
            </div>
            <div
                class="lane-track"
                node_ref=track
                class:lane-track--over=move || chart.hover.get().is_some_and(|(lane, _)| lane == place)
                style:min-height=move || tall.get()
                on:pointerdown=move |event| chart.on_down(&event)
                on:pointermove=move |event| chart.on_move(&event, place)
                on:pointerup=move |event| chart.on_up(&event, place)
                on:pointercancel=move |_| chart.on_cancel()
                on:pointerleave=move |_| chart.hover.set(None)
            >
                <svg class="drawing" aria-hidden="true" style:translate=moved(chart) node_ref=svg></svg>
                {cursor_view(chart, parts, place, head)}
                {move || tip(chart, place)}
            </div>
        </div>
    }
    .into_any()
}

/// How high a lane is.
fn tall(chart: Chart, place: usize) -> f64 {
    let drawn = chart.drawn.read();
    drawn.packed.get(place).map_or(0.0, height)
}

/// Whether a lane is drawn; without a length nothing is.
fn is_in_sight(chart: Chart, place: usize) -> bool {
    let seen = |(top, sight)| top < sight + BEYOND && top + tall(chart, place) > -BEYOND;
    let drawn = || chart.width.get() > 0.0 && chart.sights.of(place).is_none_or(seen);
    chart.state.drawing() || drawn()
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

/// The name of a lane, and what unfolds or folds what stands below it.
fn name_view(chart: Chart, place: usize, head: RwSignal<Head>) -> impl IntoView {
    let state = AppState::here();
    let (node, area) = (NodeRef::<Div>::new(), Area::new());
    whenever(move || {
        let Some(node) = node.get() else { return };
        let head = head.read();
        let name = chart.lane_name(&head);
        let fold = head.folded.map(|folded| {
            let label = chart.words.fold(&name, folded);
            Sketch::of("button")
                .with("type", "button")
                .with("class", "lane-fold")
                .with("tabindex", "-1")
                .with("aria-expanded", (!folded).to_string())
                .with("aria-label", label.clone())
                .with("title", label)
        });
        let view = match (chart.asked.read().0, &head.value) {
            (Facet::Unit, Some(value)) => Some(View::Unit(value.clone())),
            (Facet::Article, Some(value)) => Some(View::Article(value.clone())),
            _ => None,
        };
        let heading = match view {
            Some(view) => Sketch::of("a").with("href", state.view_href(view)),
            None => Sketch::of("span"),
        };
        let heading = heading.with("id", name_id(place)).with("tabindex", "-1");
        area.draw(
            &node,
            fold.into_iter().chain([heading.saying(name)]).map(Some),
        );
    });
    let on_click = move |event: MouseEvent| {
        if browser::id_around(&event, ".lane-fold").is_some() {
            chart.toggle_fold(&head.read_untracked());
        }
    };
    view! { <div class="lane-head" node_ref=node on:click=on_click></div> }
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

fn drawing(drawn: &Drawing) -> impl Iterator<Item = Sketch> + '_ {
    let path = |class: &str, path: &str| {
        let sketch = Sketch::of("path").with("class", class.to_owned());
        sketch.with("d", path.to_owned())
    };
    let text = |text: &Text| {
        let element = Sketch::of("text").with("class", text.class);
        let element = element
            .with("x", places(&text.x))
            .with("y", places(&text.y));
        element.saying(text.text.clone())
    };
    let lines = [
        path("gridline", &drawn.minor),
        path("gridline gridline--major", &drawn.major),
    ];
    let shapes = drawn.shapes.iter();
    let shapes = shapes.map(move |shape| path(&shape.class, &shape.path));
    let texts = drawn.texts.iter().map(text);
    lines.into_iter().chain(shapes).chain(texts)
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
fn cursor_view(chart: Chart, parts: Parts, place: usize, head: RwSignal<Head>) -> impl IntoView {
    let name = move || chart.lane_name(&head.read());
    let stop = parts.cursor.value(move || chart.stop() == place);
    let at = parts.cursor.value(move || {
        let hit = parts.is_in_sight(place).then(|| chart.at(place)).flatten();
        hit.and_then(|hit| place_of(chart, place, hit))
    });
    let edge = move |of: fn((f64, f64, f64, f64)) -> f64| {
        move || at.get().map(|at| format!("{:.1}px", of(at)))
    };
    // Only where the keyboard is, it is put into words.
    let said = parts.cursor.value(move || {
        let hit = (chart.stop() == place).then(|| chart.at(place)).flatten();
        hit.map_or(String::new(), |hit| {
            format!("{} · ", chart.said(place, hit))
        })
    });
    let label = move || said.get() + &name();
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
                if let Some(hit) = untrack(|| chart.at(place)) {
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
