//! The timeline's lanes: which lanes there are, [`heads`], and what stands in
//! them; [`pack`]ed into rows so that neither marks nor labels overlap, and
//! [`draw`]n as a few paths each.
//!
//! Used by the timeline view, which only shows. What always holds: facts of the
//! same days and tone are one [`Item`], items stand in the order of their first
//! days, and what is asked of a lane at one zoom takes no walk through all its facts.

mod cells;
mod draw;
pub mod heads;
mod hit;
mod mark;
mod pack;

use super::axis::Window;
use super::corpus::Corpus;
use crate::model::Status;
use crate::query::{FactKind, FactRef, Group, Kind, Lane as Gathered};
pub use cells::Bin;
pub use draw::{ROW, Shape, Text, height, shapes, texts};
pub use hit::{Hit, extent, hit, nearest, walk};
pub use mark::{Mark, SYMBOL};
pub use pack::{FEW_ROWS, MANY_ROWS, Packed, pack};
use std::ops::Range;

/// What a mark tells by its colour and shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tone {
    /// An event.
    Event,
    /// An operational figure.
    Figure,
    /// An award statement of this status.
    Award(Status),
}

impl Tone {
    /// The tone of a fact.
    pub fn of(fact: FactRef, corpus: &Corpus) -> Tone {
        match corpus.award(fact) {
            Some(award) => Tone::Award(award.status),
            None if fact.kind == FactKind::Figure => Tone::Figure,
            None => Tone::Event,
        }
    }

    fn of_kind(kind: Kind) -> Tone {
        match kind {
            (_, Some(status)) => Tone::Award(status),
            (FactKind::Figure, None) => Tone::Figure,
            (_, None) => Tone::Event,
        }
    }

    /// The name of the tone in style sheets.
    pub const fn word(self) -> &'static str {
        match self {
            Tone::Event => "event",
            Tone::Figure => "figure",
            Tone::Award(status) => status.word(),
        }
    }
}

/// Facts of the same days and tone on the axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Item {
    /// The first of them.
    pub fact: FactRef,
    /// How many.
    pub count: usize,
    /// First day that the date may mean.
    pub first: f64,
    /// The day after the last.
    pub last: f64,
    /// How it is coloured and shaped.
    pub tone: Tone,
}

impl From<Group> for Item {
    fn from(group: Group) -> Item {
        Item {
            fact: group.fact,
            count: group.count as usize,
            first: f64::from(group.first),
            last: f64::from(group.last) + 1.0,
            tone: Tone::of_kind(group.kind),
        }
    }
}

impl Item {
    /// Whether the date is one day, drawn as a point.
    pub fn is_point(&self) -> bool {
        self.last - self.first <= 1.0
    }

    /// The middle of its days.
    pub fn middle(&self) -> f64 {
        (self.first + self.last) / 2.0
    }
}

/// All days.
const ALL: Range<i32> = i32::MIN..i32::MAX;

/// What stands in a lane.
#[derive(Clone)]
pub struct Lane {
    gathered: Gathered,
    /// Items of periods longer than a day.
    spans: Vec<Item>,
}

impl Lane {
    /// A lane of these facts.
    pub fn new(gathered: Gathered) -> Lane {
        let spans = gathered.groups(ALL, true, usize::MAX).into_iter();
        Lane {
            spans: spans.map(Item::from).collect(),
            gathered,
        }
    }

    /// Number of facts, those without a date included.
    pub fn len(&self) -> usize {
        self.gathered.len()
    }

    /// Whether nothing stands in it.
    pub fn is_empty(&self) -> bool {
        self.gathered.is_empty()
    }

    /// Number of facts without a date.
    pub fn undated(&self) -> usize {
        self.gathered.undated()
    }

    /// The facts of an item.
    pub fn facts(&self, item: &Item) -> Vec<FactRef> {
        self.gathered.facts(item.fact)
    }

    /// An item for each fact of an item.
    fn each(&self, item: &Item) -> impl Iterator<Item = Item> + use<> {
        let one = Item { count: 1, ..*item };
        let facts = self.facts(item).into_iter();
        facts.map(move |fact| Item { fact, ..one })
    }

    /// The points of the days from one to before another; where there are more than
    /// `most`, not all of them.
    fn points_in(&self, window: Window, most: usize) -> Vec<Item> {
        let groups = self.gathered.groups(middles(window), false, most);
        groups.into_iter().map(Item::from).collect()
    }

    /// How many facts, and how many events, are points of the days from one to
    /// before another.
    fn counted(&self, window: Window) -> [u32; 2] {
        self.gathered.counted(middles(window))
    }

    /// The longer items that have a day in the window.
    fn spans_in(&self, window: Window) -> impl Iterator<Item = &Item> {
        let spans = self.spans.iter();
        spans.filter(move |item| item.last > window.first && item.first < window.last)
    }

    /// The item next to the window, on this side of it.
    pub fn beyond(&self, window: Window, later: bool) -> Option<Item> {
        let spans = self.spans.iter().copied();
        match later {
            true => {
                let point = self.first_point(window.last.ceil() as i32);
                let spans = spans.filter(|item| item.first >= window.last);
                let all = point.into_iter().chain(spans);
                all.min_by(|a, b| a.first.total_cmp(&b.first))
            }
            false => {
                let point = self.last_point(window.first.floor() as i32);
                let spans = spans.filter(|item| item.last <= window.first);
                let all = point.into_iter().chain(spans);
                all.max_by(|a, b| a.last.total_cmp(&b.last))
            }
        }
    }

    /// The first or the last item of all.
    pub fn end(&self, last: bool) -> Option<Item> {
        let spans = self.spans.iter().copied();
        match last {
            true => {
                let all = self.last_point(ALL.end).into_iter().chain(spans);
                all.max_by(|a, b| a.first.total_cmp(&b.first))
            }
            false => {
                let all = self.first_point(ALL.start).into_iter().chain(spans);
                all.min_by(|a, b| a.first.total_cmp(&b.first))
            }
        }
    }

    /// The first point from a day on.
    fn first_point(&self, day: i32) -> Option<Item> {
        let groups = self.gathered.groups(day..ALL.end, false, 0);
        groups.first().copied().map(Item::from)
    }

    /// The last point before a day: of a dense lane it is near, a sparse one is soon
    /// looked through.
    fn last_point(&self, day: i32) -> Option<Item> {
        let reaches = (4..31).step_by(3).map(|power| 1 << power);
        let last = reaches.map(|days| {
            let days = day.saturating_sub(days)..day;
            self.gathered.groups(days, false, usize::MAX).pop()
        });
        last.flatten().next().map(Item::from)
    }

    /// The facts that a bin counts, at most so many.
    pub fn facts_of_bin(&self, bin: &Bin, most: usize) -> Vec<FactRef> {
        let points = self.points_in(bin.window, most);
        let items = points.iter().chain(&bin.spans);
        items.flat_map(|item| self.facts(item)).take(most).collect()
    }
}

/// The days whose middle lies in a window.
fn middles(window: Window) -> Range<i32> {
    let day = |edge: f64| (edge - 0.5).ceil() as i32;
    day(window.first)..day(window.last)
}
