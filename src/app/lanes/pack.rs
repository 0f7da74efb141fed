//! Packing the facts of a lane into rows of marks, and into bins where they are
//! too dense.
//!
//! What always holds: no two marks, labels or bins of one lane overlap, a lane
//! never draws more rows than asked for, whatever it holds, and every fact in
//! view is in one mark or counted in one bin.

use super::cells::{BIN, Bin, Cells};
use super::mark::{Axis, GAP, Mark, Rows, SYMBOL};
use super::{Item, Lane};
use crate::app::axis::Window;
use crate::text::sorting::sort_by;

/// Most rows of marks that a lane draws.
pub const FEW_ROWS: usize = 6;

/// Most rows of marks that a lane with each fact for itself draws.
pub const MANY_ROWS: usize = 60;

/// A lane as it is drawn at one zoom.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Packed {
    /// The marks, by row and place.
    pub marks: Vec<Mark>,
    /// Dense places, counted. They stand below the rows of periods.
    pub bins: Vec<Bin>,
    /// Rows of marks above the bins.
    pub above: usize,
    /// Number of all rows of marks.
    pub rows: usize,
}

/// Packs a lane into at most `most` rows: each fact for itself if that fits with
/// its label, else items, else items without labels, else dense places as bins.
/// `label` gives the number of letters of an item's label.
pub fn pack(
    lane: &Lane,
    window: Window,
    width: f64,
    most: usize,
    mut label: impl FnMut(&Item) -> usize,
) -> Packed {
    let axis = Axis { window, width };
    // Even without labels a row holds no more marks than this.
    let room = (width / (SYMBOL + GAP)) as usize * most;
    let points = lane.points_in(window, room);
    let spans: Vec<Item> = lane.spans_in(window).copied().collect();
    if points.len() + spans.len() <= room {
        let mut items: Vec<Item> = points.iter().chain(&spans).copied().collect();
        sort_by(&mut items, in_order);
        if items.iter().map(|item| item.count).sum::<usize>() <= room {
            let each: Vec<Item> = items.iter().flat_map(|item| lane.each(item)).collect();
            if let Some(packed) = axis.all(&each, most, false, &mut label) {
                return packed;
            }
        }
        let packed = axis.all(&items, most, true, &mut label);
        let packed = packed.or_else(|| axis.all(&items, most, true, &mut |_| 0));
        if let Some(packed) = packed {
            return packed;
        }
    }
    axis.banded(lane, spans, most, &mut label)
}

fn in_order(a: &Item, b: &Item) -> std::cmp::Ordering {
    let days = a.first.total_cmp(&b.first).then(a.last.total_cmp(&b.last));
    days.then(a.tone.cmp(&b.tone)).then(a.fact.cmp(&b.fact))
}

impl Axis {
    /// All items in rows; `None` where they do not fit. `cut` lets labels be left out.
    fn all(
        self,
        items: &[Item],
        most: usize,
        cut: bool,
        label: &mut dyn FnMut(&Item) -> usize,
    ) -> Option<Packed> {
        let mut rows = Rows::none(most);
        let mut marks = Vec::with_capacity(items.len());
        for item in items {
            let letters = label(item);
            let limits = (0.0, self.width);
            let labelled = self.put(*item, letters, limits, &mut rows);
            let mark = labelled.or_else(|| match cut {
                true => self.put(*item, 0, limits, &mut rows),
                false => None,
            });
            marks.push(mark?);
        }
        Some(Packed {
            marks,
            bins: Vec::new(),
            above: rows.ends.len(),
            rows: rows.ends.len(),
        })
    }

    /// Periods above, days below; where days are too dense they are counted.
    fn banded(
        self,
        lane: &Lane,
        mut spans: Vec<Item>,
        most: usize,
        label: &mut dyn FnMut(&Item) -> usize,
    ) -> Packed {
        sort_by(&mut spans, in_order);
        let mut cells = Cells::of(self);
        let limits = (0.0, self.width);
        let mut in_rows = |spans: &[Item]| {
            let mut rows = Rows::none((most / 2).max(1));
            let mut rest = Vec::new();
            let mut marks = Vec::new();
            for item in spans {
                let letters = label(item);
                let labelled = self.put(*item, letters, limits, &mut rows);
                match labelled.or_else(|| self.put(*item, 0, limits, &mut rows)) {
                    Some(mark) => marks.push(mark),
                    None => rest.push(*item),
                }
            }
            (rows, marks, rest)
        };
        let (mut rows, mut marks, mut rest) = in_rows(&spans);
        if !rest.is_empty() {
            // Short ones are counted all or not at all: a bar means that no other is hidden.
            let short = |item: &Item| self.place(*item).width < 2.0 * BIN;
            let (counted, long): (Vec<Item>, Vec<Item>) =
                spans.iter().partition(|item| short(item));
            (rows, marks, rest) = in_rows(&long);
            rest.extend(counted);
        }
        rest.into_iter().for_each(|item| cells.add(item));
        let above = rows.ends.len();
        let below = most - above.min(most - 1);
        // A cell of bin's width has room for few marks of each row.
        cells.crowd(lane, below * 2);
        let (points, rows) = loop {
            let mut rows = Rows::none(below);
            let mut placed = Vec::new();
            let mut burst = false;
            for place in 0..cells.all.len() {
                if cells.all[place].dense {
                    let end = cells.all[place].right - GAP;
                    rows.ends.iter_mut().for_each(|row| *row = row.max(end));
                    continue;
                }
                let limits = cells.limits(place);
                for item in lane.points_in(cells.all[place].window, usize::MAX) {
                    let letters = label(&item);
                    let labelled = self.put_within(item, letters, limits, place, &cells, &mut rows);
                    let plain = labelled
                        .or_else(|| self.put_within(item, 0, limits, place, &cells, &mut rows));
                    match plain {
                        Some(mark) => placed.push(mark),
                        None => {
                            cells.all[place].dense = true;
                            burst = true;
                        }
                    }
                }
            }
            if !burst {
                break (placed, rows.ends.len());
            }
        };
        let lower = points.into_iter().map(|mark| Mark {
            row: mark.row + above,
            ..mark
        });
        marks.extend(lower);
        Packed {
            marks,
            bins: cells.bins(lane),
            above,
            rows: above + rows,
        }
    }

    /// A point of a cell, its symbol wholly inside of it.
    fn put_within(
        self,
        item: Item,
        letters: usize,
        limits: (f64, f64),
        place: usize,
        cells: &Cells,
        rows: &mut Rows,
    ) -> Option<Mark> {
        let cell = &cells.all[place];
        let mut mark = self.place(item);
        let (left, right) = (cell.left.max(0.0), cell.right.min(self.width) - SYMBOL);
        mark.x = mark.x.clamp(left, right.max(left));
        self.fit(mark, letters, limits, rows)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::lanes::mark::FEW_LETTERS;
    use crate::model::{Award, Basis, Dataset, Day, Edtf, Recipient, Status};
    use crate::query::{Engine, Facet, LaneOf, Query};
    use crate::table::Table;
    use crate::text::Span;
    use proptest::prelude::*;
    use std::sync::Arc;

    /// Day 0 of the tests.
    const START: f64 = 730_000.0;

    const WINDOW: Window = Window {
        first: START,
        last: START + 1000.0,
    };

    /// A lane of items `(first day, days, facts)`.
    fn lane(items: Vec<(f64, f64, usize)>) -> Lane {
        let mut dataset = Dataset::default();
        for (first, days, count) in items {
            let day = |day: f64| Edtf::day(Day::of_ordinal(day as i32 + START as i32));
            let period = match days <= 1.0 {
                true => Some(day(first)),
                false => Edtf::interval(&day(first), &day(first + days - 1.0)),
            };
            for _ in 0..count {
                dataset.awards.push(Award {
                    id: format!("a-w{}", dataset.awards.len()),
                    article: "a".to_owned(),
                    period: period.clone(),
                    ..blank()
                });
            }
        }
        let engine = Engine::new(Arc::new(Table::from(dataset)));
        let facts = engine.run(&Query::default()).facts;
        let of = LaneOf {
            value: Some("award".to_owned()),
            sub_units: false,
        };
        let mut lanes = engine.lanes(&facts, Facet::Kind, &[of]);
        Lane::new(lanes.remove(0))
    }

    fn blank() -> Award {
        Award {
            id: String::new(),
            article: String::new(),
            event: None,
            award: "bang-khen".to_owned(),
            name: "Bằng khen".to_owned(),
            grade: None,
            by: None,
            recipient_kind: Recipient::Collective,
            count: None,
            basis: Basis::Recipient,
            recipients: vec![],
            unit: None,
            status: Status::Conferred,
            period: None,
            repeats: None,
            span: Span::new(0, 1),
        }
    }

    fn rows(packed: &Packed) -> Vec<(usize, usize)> {
        let marks = packed.marks.iter();
        marks.map(|mark| (mark.row, mark.item.count)).collect()
    }

    #[test]
    fn few_facts_are_marks_and_many_are_bins() {
        let few = lane(vec![(100.0, 1.0, 1), (500.0, 1.0, 1)]);
        let packed = pack(&few, WINDOW, 1000.0, FEW_ROWS, |_| 5);
        assert_eq!((packed.rows, packed.bins.len()), (1, 0));
        let x: Vec<f64> = packed.marks.iter().map(|mark| mark.x).collect();
        assert_eq!(x, [100.5 - SYMBOL / 2.0, 500.5 - SYMBOL / 2.0]);

        let many = lane(
            (0..5000)
                .map(|day| (f64::from(day) / 5.0, 1.0, 1))
                .collect(),
        );
        let packed = pack(&many, WINDOW, 1000.0, FEW_ROWS, |_| 5);
        let counted: u32 = packed.bins.iter().map(|bin| bin.count).sum();
        assert_eq!((packed.marks.len(), counted), (0, 5000));
    }

    #[test]
    fn only_dense_places_are_counted() {
        let mut items: Vec<(f64, f64, usize)> = (0..300)
            .map(|day| (500.0 + f64::from(day % 30), 1.0, 1))
            .collect();
        items.extend([(100.0, 1.0, 3), (0.0, 365.0, 40)]);
        let packed = pack(&lane(items), WINDOW, 1000.0, FEW_ROWS, |_| 5);
        assert_eq!(rows(&packed), [(0, 40), (1, 3)]);
        let counted: u32 = packed.bins.iter().map(|bin| bin.count).sum();
        assert_eq!((counted, packed.above), (300, 1));
        assert!(packed.bins.len() <= 2, "{:?}", packed.bins);
    }

    #[test]
    fn the_label_of_a_long_bar_stays_in_view() {
        let long = lane(vec![(-900.0, 1050.0, 1)]);
        let packed = pack(&long, WINDOW, 1000.0, FEW_ROWS, |_| 30);
        let mark = packed.marks[0];
        assert_eq!((mark.x, mark.inside, mark.open_left), (0.0, false, true));
        assert!(!mark.flipped && mark.letters == 30, "behind its end");
        let whole = lane(vec![(-900.0, 2900.0, 1)]);
        let mark = pack(&whole, WINDOW, 1000.0, FEW_ROWS, |_| 30).marks[0];
        assert_eq!((mark.x, mark.width, mark.inside), (0.0, 1000.0, true));
        let narrow = pack(&whole, WINDOW, 200.0, FEW_ROWS, |_| 30).marks[0];
        assert!(narrow.inside && (FEW_LETTERS..30).contains(&narrow.letters));
        // Where a label has no room on either side, it is cut to the wider one.
        let middle = lane(vec![(600.0, 1.0, 1)]);
        let mark = pack(&middle, WINDOW, 200.0, FEW_ROWS, |_| 30).marks[0];
        assert!(mark.flipped && (FEW_LETTERS..30).contains(&mark.letters));
    }

    proptest! {
        #[test]
        fn nothing_overlaps_and_nothing_is_lost(
            ends in proptest::collection::vec((0.0..1000.0f64, 1..300u32, 1..4usize), 0..80),
            dense in proptest::collection::vec((400.0..600.0f64, 1..4usize), 0..200),
            width in 200.0..1600.0f64, letters in 0..20usize, most in 1..8usize,
        ) {
            let window = Window { first: START + 100.0, last: START + 900.0 };
            let days = |days: u32| if days < 150 { 1.0 } else { f64::from(days) };
            let items = ends.iter().map(|(first, long, count)| (first.floor(), days(*long), *count));
            let dense = dense.iter().map(|(first, count)| (first.floor(), 1.0, *count));
            let lane = lane(items.chain(dense).collect());
            let packed = pack(&lane, window, width, most, |_| letters);
            prop_assert!(packed.rows <= most.max(2), "{} rows of {most}", packed.rows);
            let shown: usize = packed.marks.iter().map(|mark| mark.item.count).sum();
            let counted: u32 = packed.bins.iter().map(|bin| bin.count).sum();
            let points = lane.points_in(window, usize::MAX);
            let points: usize = points.iter().map(|item| item.count).sum();
            let spans: usize = lane.spans_in(window).map(|item| item.count).sum();
            prop_assert_eq!(shown + counted as usize, points + spans);
            for row in 0..packed.rows {
                let mut extents: Vec<(f64, f64)> = packed.marks.iter().filter(|mark| mark.row == row).map(Mark::extent).collect();
                if row >= packed.above {
                    extents.extend(packed.bins.iter().map(|bin| (bin.x, bin.x + bin.width)));
                }
                extents.sort_by(|a, b| a.0.total_cmp(&b.0));
                for pair in extents.windows(2) {
                    prop_assert!(pair[0].1 <= pair[1].0 + 1e-6, "{pair:?}");
                }
                for (start, end) in packed.marks.iter().filter(|mark| mark.row == row).map(Mark::extent) {
                    prop_assert!(start >= -1e-6 && (end <= width + 1e-6 || width < 2.0 * SYMBOL));
                }
            }
        }
    }
}
