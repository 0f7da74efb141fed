//! The timeline's lanes: which lanes there are, [`heads`], and what stands in
//! them; [`pack`]ed into rows so that neither marks nor labels overlap, and
//! [`draw`]n as a few paths each.
//!
//! Used by the timeline view, which only shows. What always holds: facts of the
//! same days and tone are one [`Item`], items stand in the order of their first
//! days, and what is asked of a lane at one zoom takes no walk through its facts.

mod draw;
pub mod heads;
mod hit;
mod pack;

use super::axis::Window;
use super::corpus::Corpus;
use crate::model::Status;
use crate::query::{FactKind, FactRef, Group, Lane as Gathered};
pub use draw::{ROW, Shape, Text, height, shapes, texts};
pub use hit::{Hit, extent, hit, nearest, walk};
pub use pack::{Bin, FEW_ROWS, MANY_ROWS, Mark, Packed, SYMBOL, pack};

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

    fn of_group(group: &Group) -> Tone {
        match (group.status, group.kind) {
            (Some(status), _) => Tone::Award(status),
            (None, FactKind::Figure) => Tone::Figure,
            (None, _) => Tone::Event,
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
    /// The group of the lane that it is.
    group: u32,
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

/// What stands in a lane.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lane {
    gathered: Gathered,
    /// Items of one day.
    points: Vec<Item>,
    /// The facts of all points before one: of any kind, and events.
    before: Vec<[u32; 2]>,
    /// Items of longer periods.
    spans: Vec<Item>,
}

impl Lane {
    /// A lane of these facts.
    pub fn new(gathered: Gathered) -> Lane {
        let mut lane = Lane::default();
        let mut sum = [0; 2];
        lane.before.push(sum);
        for (group, of) in (0u32..).zip(&gathered.groups) {
            let Some(fact) = gathered.facts(of).next() else {
                continue;
            };
            let item = Item {
                fact,
                count: of.len(),
                first: f64::from(of.first),
                last: f64::from(of.last) + 1.0,
                tone: Tone::of_group(of),
                group,
            };
            if item.is_point() {
                sum[0] += item.count as u32;
                sum[1] += item.count as u32 * u32::from(item.tone == Tone::Event);
                lane.points.push(item);
                lane.before.push(sum);
            } else {
                lane.spans.push(item);
            }
        }
        lane.gathered = gathered;
        lane
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
        self.gathered.undated as usize
    }

    /// The facts of an item.
    pub fn facts(&self, item: &Item) -> impl Iterator<Item = FactRef> + '_ {
        let group = self.gathered.groups.get(item.group as usize);
        group
            .into_iter()
            .flat_map(|group| self.gathered.facts(group))
    }

    /// An item for each fact of an item.
    fn each(&self, item: &Item) -> impl Iterator<Item = Item> + '_ {
        let one = Item { count: 1, ..*item };
        self.facts(item).map(move |fact| Item { fact, ..one })
    }

    /// The points of the days from one to before another.
    fn points_in(&self, window: Window) -> &[Item] {
        let place = |day: f64| self.points.partition_point(|item| item.middle() < day);
        let (start, end) = (place(window.first), place(window.last));
        self.points.get(start..end.max(start)).unwrap_or_default()
    }

    /// How many facts, and how many events, are points of the days from one to
    /// before another.
    fn counted(&self, window: Window) -> [u32; 2] {
        let place = |day: f64| self.points.partition_point(|item| item.middle() < day);
        let (start, end) = (place(window.first), place(window.last));
        let (from, to) = (self.before[start], self.before[end.max(start)]);
        [to[0] - from[0], to[1] - from[1]]
    }

    /// The longer items that have a day in the window.
    fn spans_in(&self, window: Window) -> impl Iterator<Item = &Item> {
        let spans = self.spans.iter();
        spans.filter(move |item| item.last > window.first && item.first < window.last)
    }

    /// The item next to the window, on this side of it.
    pub fn beyond(&self, window: Window, later: bool) -> Option<Item> {
        let all = || self.points.iter().chain(&self.spans).copied();
        match later {
            true => {
                let after = all().filter(|item| item.first >= window.last);
                after.min_by(|a, b| a.first.total_cmp(&b.first))
            }
            false => {
                let before = all().filter(|item| item.last <= window.first);
                before.max_by(|a, b| a.last.total_cmp(&b.last))
            }
        }
    }

    /// The first or the last item of all.
    pub fn end(&self, last: bool) -> Option<Item> {
        let all = self.points.iter().chain(&self.spans).copied();
        match last {
            true => all.max_by(|a, b| a.first.total_cmp(&b.first)),
            false => all.min_by(|a, b| a.first.total_cmp(&b.first)),
        }
    }

    /// The facts that a bin counts, at most so many.
    pub fn facts_of_bin(&self, bin: &Bin, most: usize) -> Vec<FactRef> {
        let points = self.points_in(bin.window).iter();
        let items = points.chain(&bin.spans);
        items.flat_map(|item| self.facts(item)).take(most).collect()
    }
}
