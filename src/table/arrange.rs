//! Rows in the order of the timeline.

use super::{Columns, Table};
use crate::columns::{Codes, in_pieces};
use crate::text::sorting::sort_by_key;
use std::cmp::Reverse;

impl Table {
    /// The rows by the articles that state them, each article's by their places: the
    /// order in which neighbours have most in common. [`Table::arrange`] undoes it.
    pub fn by_article(&self) -> Vec<u32> {
        let mut rows: Vec<u32> = (0..self.len() as u32).collect();
        let columns = &self.columns;
        rows.sort_by_cached_key(|&row| {
            let row = row as usize;
            let rank = self.ranks.get(columns.article.get(row)).copied();
            (rank, columns.start.get(row), self.kind(row))
        });
        rows
    }

    /// Numbers what stands in dictionaries by how many rows have it, the most frequent
    /// first, then in the order of [`Table::by_article`].
    pub(super) fn number_by_use(&mut self) {
        let rows = self.by_article();
        let Columns {
            head,
            units,
            detail,
            ..
        } = &mut self.columns;
        renumber(head, &mut self.heads, &rows);
        renumber(units, &mut self.units, &rows);
        renumber(detail, &mut self.details, &rows);
    }

    /// Puts rows into the order of their days, those without known days last; rows of
    /// the same days keep their order.
    pub fn arrange(&mut self) {
        let periods: Vec<_> = self.dates.iter().map(|date| date.period()).collect();
        let mut order: Vec<usize> = (0..periods.len())
            .filter(|&date| periods[date].is_some())
            .collect();
        sort_by_key(&mut order, |&date| periods[date]);
        // By code of a date, its place among the different days; what has none comes last.
        let mut places = vec![periods.len(); periods.len() + 1];
        let mut place = 0;
        for (at, &date) in order.iter().enumerate() {
            if at > 0 && periods[order[at - 1]] != periods[date] {
                place += 1;
            }
            places[date + 1] = place;
        }
        let mut starts = vec![0u32; periods.len() + 2];
        let dates = &self.columns.date;
        in_pieces(dates.len(), &mut |rows| {
            for row in rows {
                starts[places[dates.get(row)] + 1] += 1;
            }
        });
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        let mut rows = vec![0u32; self.len()];
        in_pieces(dates.len(), &mut |piece| {
            for row in piece {
                let next = &mut starts[places[dates.get(row)]];
                rows[*next as usize] = row as u32;
                *next += 1;
            }
        });
        self.columns.each_mut(|codes| *codes = codes.gather(&rows));
        self.order = self.order.as_ref().map(|order| order.gather(&rows));
    }
}

fn renumber<T>(column: &mut Codes, items: &mut Vec<T>, rows: &[u32]) {
    let mut uses = vec![(0usize, usize::MAX); items.len()];
    for (at, &row) in rows.iter().enumerate() {
        let (count, first) = &mut uses[column.get(row as usize)];
        (*count, *first) = (*count + 1, at.min(*first));
    }
    let mut order: Vec<usize> = (0..items.len()).collect();
    sort_by_key(&mut order, |&item| (Reverse(uses[item].0), uses[item].1));
    let mut numbers = vec![0u32; items.len()];
    let mut old: Vec<Option<T>> = items.drain(..).map(Some).collect();
    for (&item, number) in order.iter().zip(0..) {
        numbers[item] = number;
        items.extend(old[item].take());
    }
    let codes = column.iter().map(|code| numbers[code]);
    *column = Codes::of(&codes.collect::<Vec<_>>());
}

impl Columns {
    fn each_mut(&mut self, f: impl FnMut(&mut Codes)) {
        let all = [
            &mut self.head,
            &mut self.date,
            &mut self.article,
            &mut self.units,
            &mut self.count,
            &mut self.detail,
            &mut self.start,
            &mut self.length,
            &mut self.id,
            &mut self.event,
            &mut self.repeats,
        ];
        all.into_iter().for_each(f);
    }
}
