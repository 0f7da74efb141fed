//! Rows of the format, given back by the table.

use super::{Detail, FactKind, Head, Table};
use crate::model::{Award, Dataset, Event, EventUnit, Figure, UnitRole};

impl Table {
    /// The id of a row; empty beyond the last one.
    pub fn id(&self, row: usize) -> String {
        let kind = self.kind(row);
        let id = kind.and_then(|kind| self.spelt(row, kind, self.columns.id.get(row)));
        id.unwrap_or_default()
    }

    /// The row of this id.
    pub fn row_of(&self, id: &str) -> Option<usize> {
        // The article's part of an id narrows the rows without spelling them out.
        (0..self.len()).find(|&row| {
            let code = self.columns.id.get(row);
            match code % 2 {
                1 => self.odd.get(code / 2).is_some_and(|odd| odd == id),
                _ => self.is_spelt(row, code / 2, id),
            }
        })
    }

    fn is_spelt(&self, row: usize, number: usize, id: &str) -> bool {
        let rest = id.strip_prefix(self.article_of(row));
        let rest = rest.and_then(|rest| rest.strip_prefix('-'));
        rest.zip(self.kind(row)).is_some_and(|(rest, kind)| {
            let digits = rest.strip_prefix(kind.letter());
            digits.is_some_and(|digits| digits == number.to_string())
        })
    }

    /// The id that a number of a row stands for; `None` for 0.
    fn spelt(&self, row: usize, kind: FactKind, code: usize) -> Option<String> {
        match (code, code % 2) {
            (0, _) => None,
            (_, 1) => self.odd.get(code / 2).cloned(),
            _ => Some(format!(
                "{}-{}{}",
                self.article_of(row),
                kind.letter(),
                code / 2
            )),
        }
    }

    /// The event of a row, if it is one.
    pub fn event(&self, row: usize) -> Option<Event> {
        let Head::Event { kind, dated } = *self.head(row)? else {
            return None;
        };
        let Detail::Event {
            period,
            place,
            topic,
            people,
            ..
        } = self.detail(row)?.clone()
        else {
            return None;
        };
        let date = self.date(row).cloned();
        let part = |(unit, role): (Result<u32, &str>, UnitRole)| {
            let known = |unit: u32| {
                self.lists
                    .units
                    .get(unit as usize)
                    .map(|unit| unit.id.as_str())
            };
            let id = unit.map(|unit| known(unit).unwrap_or_default());
            let unit = id.unwrap_or_else(|stray| stray).to_owned();
            EventUnit { unit, role }
        };
        let (date, period) = if dated { (date, period) } else { (None, date) };
        Some(Event {
            id: self.id(row),
            article: self.article_of(row).to_owned(),
            kind,
            date,
            period,
            place,
            topic,
            units: self.event_units(row).map(part).collect(),
            people,
            span: self.span(row),
        })
    }

    /// The award statement of a row, if it is one.
    pub fn award(&self, row: usize) -> Option<Award> {
        let Head::Award {
            award,
            name,
            grade,
            by,
            recipient_kind,
            basis,
            status,
        } = self.head(row)?.clone()
        else {
            return None;
        };
        let recipients = match self.detail(row)? {
            Detail::Award(names) => names.clone(),
            _ => Vec::new(),
        };
        let unit = self.units_of(row).first();
        let unit = unit.and_then(|&unit| self.lists.units.get(unit as usize));
        Some(Award {
            id: self.id(row),
            article: self.article_of(row).to_owned(),
            event: self.spelt(row, FactKind::Event, self.columns.event.get(row)),
            award,
            name,
            grade,
            by,
            recipient_kind,
            count: self.count(row),
            basis,
            recipients,
            unit: unit.map(|unit| unit.id.clone()),
            status,
            period: self.date(row).cloned(),
            repeats: self.spelt(row, FactKind::Award, self.columns.repeats.get(row)),
            span: self.span(row),
        })
    }

    /// The figure of a row, if it is one.
    pub fn figure(&self, row: usize) -> Option<Figure> {
        let Head::Figure {
            comparator,
            measure,
        } = self.head(row)?.clone()
        else {
            return None;
        };
        let Detail::Figure {
            value,
            what,
            change,
            raw,
        } = self.detail(row)?.clone()
        else {
            return None;
        };
        let unit = self.units_of(row).first();
        let unit = unit.and_then(|&unit| self.lists.units.get(unit as usize));
        Some(Figure {
            id: self.id(row),
            article: self.article_of(row).to_owned(),
            value,
            comparator,
            measure,
            what,
            unit: unit.map(|unit| unit.id.clone()),
            period: self.date(row).cloned(),
            change,
            raw,
            span: self.span(row),
        })
    }

    /// The whole dataset, row by row, in the order of its lists.
    pub fn dataset(&self) -> Dataset {
        let mut dataset = self.lists.clone();
        for row in self.in_lists() {
            dataset.events.extend(self.event(row));
            dataset.awards.extend(self.award(row));
            dataset.figures.extend(self.figure(row));
        }
        dataset
    }
}
