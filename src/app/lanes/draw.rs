//! A packed lane as paths and texts: one path for all shapes of a kind, so that a
//! lane is a handful of nodes whatever it holds.
//!
//! Lengths are pixels. What always holds: shapes that are drawn over others come
//! after them, and a text lies in the room that [`super::pack()`] left for it.

use super::mark::{Mark, SYMBOL};
use super::pack::Packed;
use super::{Bin, Item, Tone};
use crate::model::Status;
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// Height of a row of marks.
pub const ROW: f64 = 26.0;

/// Height of the bins, their numbers included.
const BINS: f64 = 46.0;

/// Height of a bin's number.
const NUMBER: f64 = 14.0;

/// Air above and below.
const AIR: f64 = 5.0;

/// Length of the soft end of a bar.
const SOFT: f64 = 12.0;

/// Shapes of one kind.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    /// Its classes in style sheets.
    pub class: String,
    /// The path.
    pub path: String,
}

/// A text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Text {
    /// Where it begins, ends or has its middle, as its class says; or where each letter has
    /// its own.
    pub x: Vec<f64>,
    /// Its base line, or that of each letter.
    pub y: Vec<f64>,
    /// Its class in style sheets.
    pub class: &'static str,
    /// The text.
    pub text: String,
}

/// What is drawn of a tone, in the order in which it is drawn.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Layer {
    Soft(u8),
    Bar,
    Symbol,
    Half,
    Bin,
}

/// Height of a lane.
pub fn height(packed: &Packed) -> f64 {
    let below = (packed.rows - packed.above) as f64 * ROW;
    let bins = if packed.bins.is_empty() { 0.0 } else { BINS };
    2.0 * AIR + (packed.above as f64 * ROW + below.max(bins)).max(ROW)
}

/// The upper edge of a row.
pub fn top(row: usize) -> f64 {
    AIR + row as f64 * ROW
}

/// The upper and the lower edge of the bins.
pub fn band(packed: &Packed) -> (f64, f64) {
    (top(packed.above), height(packed) - AIR)
}

/// The shapes of a lane; the highest bin counts `most`.
pub fn shapes(packed: &Packed, most: u32) -> Vec<Shape> {
    let mut paths: BTreeMap<(Layer, Tone), String> = BTreeMap::new();
    for mark in &packed.marks {
        let tone = mark.item.tone;
        let middle = top(mark.row) + ROW / 2.0;
        if mark.item.is_point() {
            let size = if mark.item.count > 1 { 7.0 } else { 5.5 };
            symbol(&mut paths, tone, mark.x + SYMBOL / 2.0, middle, size);
        } else {
            bar(&mut paths, mark, middle);
            symbol(&mut paths, tone, mark.x + SYMBOL / 2.0 + 2.0, middle, 4.0);
        }
    }
    for bin in &packed.bins {
        column(&mut paths, bin, band(packed).1, most);
    }
    let shape = |((layer, tone), path): ((Layer, Tone), String)| {
        let tone = tone.word();
        let class = match layer {
            Layer::Soft(step) => format!("bar-{tone} soft-{step}"),
            Layer::Bar => format!("bar-{tone}"),
            Layer::Symbol => format!("sign-{tone}"),
            Layer::Half => format!("half-{tone}"),
            Layer::Bin => format!("bin-{tone}"),
        };
        Shape { class, path }
    };
    paths.into_iter().map(shape).collect()
}

type Paths = BTreeMap<(Layer, Tone), String>;

/// Whether it is drawn as an outline.
fn is_hollow(tone: Tone) -> bool {
    matches!(tone, Tone::Award(Status::Proposed | Status::Withdrawn))
}

fn bar(paths: &mut Paths, mark: &Mark, middle: f64) {
    let tone = mark.item.tone;
    let soft = SOFT.min(mark.width / 4.0);
    let (mut left, mut right) = (mark.x, mark.x + mark.width);
    let steps = 3u8;
    let mut piece = |layer: Layer, from: f64, to: f64| {
        let path = paths.entry((layer, tone)).or_default();
        let (upper, length) = (middle - 10.0, to - from);
        // Writing to a String cannot fail.
        let _ = match is_hollow(tone) {
            true => write!(
                path,
                "M{from:.1} {upper:.1}h{length:.1}m0 20h{:.1}",
                -length
            ),
            false => write!(path, "M{from:.1} {upper:.1}h{length:.1}v20h{:.1}z", -length),
        };
    };
    let part = soft / f64::from(steps);
    for step in 0..steps {
        let (from, to) = (part * f64::from(step), part * f64::from(step + 1));
        if !mark.open_left {
            piece(Layer::Soft(step + 1), mark.x + from, mark.x + to);
        }
        if !mark.open_right {
            let end = mark.x + mark.width;
            piece(Layer::Soft(step + 1), end - to, end - from);
        }
    }
    if !mark.open_left {
        left += soft;
    }
    if !mark.open_right {
        right -= soft;
    }
    piece(Layer::Bar, left, right);
}

fn symbol(paths: &mut Paths, tone: Tone, x: f64, y: f64, size: f64) {
    let path = paths.entry((Layer::Symbol, tone)).or_default();
    let _ = match tone {
        Tone::Event => {
            let size = size * 1.1;
            write!(
                path,
                "M{x:.1} {:.1}l{size:.1} {size:.1}l-{size:.1} {size:.1}l-{size:.1}-{size:.1}z",
                y - size
            )
        }
        Tone::Figure => {
            let (left, top, side) = (x - size * 0.8, y - size * 0.8, size * 1.6);
            write!(path, "M{left:.1} {top:.1}h{side:.1}v{side:.1}h-{side:.1}z")
        }
        Tone::Award(_) => circle(path, x, y, size),
    };
    let _ = match tone {
        Tone::Award(Status::Withdrawn) => {
            let far = size * 0.7;
            write!(
                path,
                "M{:.1} {:.1}l{:.1}-{:.1}",
                x - far,
                y + far,
                far * 2.0,
                far * 2.0
            )
        }
        Tone::Award(Status::Held) => {
            let half = paths.entry((Layer::Half, tone)).or_default();
            write!(
                half,
                "M{x:.1} {:.1}a{size:.1} {size:.1} 0 0 0 0 {:.1}z",
                y - size,
                size * 2.0
            )
        }
        _ => Ok(()),
    };
}

fn circle(path: &mut String, x: f64, y: f64, size: f64) -> std::fmt::Result {
    let (left, across) = (x - size, size * 2.0);
    write!(
        path,
        "M{left:.1} {y:.1}a{size:.1} {size:.1} 0 1 0 {across:.1} 0a{size:.1} {size:.1} 0 1 0-{across:.1} 0z"
    )
}

/// A bin as a column, its events below and its awards on top of them.
fn column(paths: &mut Paths, bin: &Bin, base: f64, most: u32) {
    let whole = BINS - NUMBER;
    let of = |count: u32| f64::from(count) / f64::from(most.max(1)) * whole;
    let (left, width) = (bin.x + 2.0, bin.width - 4.0);
    let mut base = base;
    for (tone, count) in [
        (Tone::Event, bin.events),
        (Tone::Award(Status::Conferred), bin.count - bin.events),
    ] {
        if count > 0 {
            let high = of(count).max(2.0);
            base -= high;
            let path = paths.entry((Layer::Bin, tone)).or_default();
            let _ = write!(
                path,
                "M{left:.1} {base:.1}h{width:.1}v{high:.1}h-{width:.1}z"
            );
        }
    }
}

/// The labels of marks and the numbers of bins; of at most `labels` marks.
pub fn texts(
    packed: &Packed,
    most: u32,
    labels: usize,
    label: impl Fn(&Item) -> String,
    number: impl Fn(u32) -> String,
) -> Vec<Text> {
    let labelled = packed.marks.iter().filter(|mark| mark.letters > 0);
    let of_marks = labelled.take(labels).map(|mark| {
        let (x, class) = match (mark.inside, mark.flipped) {
            (true, _) => (mark.x + SYMBOL + 6.0, "behind"),
            (_, true) => (mark.x - 5.0, "before"),
            _ => (mark.x + mark.width + 5.0, "behind"),
        };
        Text {
            x: vec![x],
            y: vec![top(mark.row) + ROW / 2.0 + 4.0],
            class,
            text: crate::app::describe::shortened(&label(&mark.item), mark.letters),
        }
    });
    let of_bins = (!packed.bins.is_empty()).then(|| numbers(packed, most, number));
    of_marks.chain(of_bins).collect()
}

/// The numbers of all bins as one text: a node for each would be most nodes of the page.
fn numbers(packed: &Packed, most: u32, number: impl Fn(u32) -> String) -> Text {
    let mut numbers = Text {
        class: "count",
        ..Text::default()
    };
    for bin in &packed.bins {
        let whole = BINS - NUMBER;
        let high = f64::from(bin.count) / f64::from(most.max(1)) * whole;
        let said = number(bin.count);
        let mut x = bin.x + (bin.width - said.chars().map(width_of).sum::<f64>()) / 2.0;
        for letter in said.chars() {
            let width = width_of(letter);
            numbers.x.push(x + width / 2.0);
            numbers.y.push(band(packed).1 - high.max(4.0) - 3.0);
            numbers.text.push(letter);
            x += width;
        }
    }
    numbers
}

/// Width of a letter of a bin's number.
fn width_of(letter: char) -> f64 {
    match letter {
        '.' | ',' => 3.5,
        'M' => 9.5,
        _ => 7.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::axis::Window;
    use crate::query::{FactKind, FactRef};

    fn mark(days: f64, tone: Tone, width: f64) -> Mark {
        let fact = FactRef {
            kind: FactKind::Award,
            index: 0,
        };
        let item = Item {
            fact,
            count: 1,
            first: 0.0,
            last: days,
            tone,
        };
        Mark {
            item,
            x: 10.0,
            width,
            row: 0,
            inside: false,
            flipped: false,
            letters: 4,
            open_left: false,
            open_right: true,
        }
    }

    #[test]
    fn shapes_of_a_kind_are_one_path() {
        let packed = Packed {
            marks: vec![
                mark(1.0, Tone::Event, SYMBOL),
                mark(1.0, Tone::Event, SYMBOL),
                mark(365.0, Tone::Award(Status::Proposed), 100.0),
            ],
            bins: vec![Bin {
                x: 200.0,
                width: 36.0,
                count: 12,
                events: 2,
                window: Window {
                    first: 0.0,
                    last: 1.0,
                },
                spans: vec![],
            }],
            above: 1,
            rows: 1,
        };
        let drawn = shapes(&packed, 12);
        let classes: Vec<&str> = drawn.iter().map(|shape| shape.class.as_str()).collect();
        assert_eq!(
            classes,
            [
                "bar-proposed soft-1",
                "bar-proposed soft-2",
                "bar-proposed soft-3",
                "bar-proposed",
                "sign-event",
                "sign-proposed",
                "bin-event",
                "bin-conferred",
            ]
        );
        // One soft end only: the bar goes on beyond the window.
        assert_eq!(drawn[0].path.matches('M').count(), 1);
        assert_eq!(drawn[4].path.matches('M').count(), 2);
        let texts = texts(
            &packed,
            12,
            2,
            |_| "Bằng khen".to_owned(),
            |n| n.to_string(),
        );
        let said: Vec<&str> = texts.iter().map(|text| text.text.as_str()).collect();
        assert_eq!(said, ["Bằn…", "Bằn…", "12"]);
        // Each letter of a number has its own middle.
        assert_eq!(texts[2].x, [214.5, 221.5]);
        assert_eq!(height(&packed), 2.0 * AIR + ROW + BINS);
    }
}
