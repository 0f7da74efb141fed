//! What is wrong with a table that came from outside.

use super::{Detail, FactKind, Head, LARGE, Table};
use crate::columns::{Codes, in_pieces};

impl Table {
    /// What is wrong with it, if it is to have so many rows: a number that leads
    /// nowhere.
    pub fn flaw(&self, rows: usize) -> Option<String> {
        let columns = &self.columns;
        let all = [
            ("head", &columns.head),
            ("date", &columns.date),
            ("article", &columns.article),
            ("units", &columns.units),
            ("count", &columns.count),
            ("detail", &columns.detail),
            ("start", &columns.start),
            ("length", &columns.length),
            ("id", &columns.id),
            ("event", &columns.event),
            ("repeats", &columns.repeats),
        ];
        let short = all.iter().find(|(_, codes)| codes.len() != rows);
        if let Some((name, codes)) = short {
            return Some(format!("{rows} rows, but {} of {name}", codes.len()));
        }
        let articles = self.lists.articles.len() + self.strays.len();
        if self.ranks.len() != articles {
            return Some("articles without a place".to_owned());
        }
        let units = self.lists.units.len();
        if self
            .units
            .iter()
            .flatten()
            .any(|&unit| unit as usize >= units)
        {
            return Some("a list of units leads nowhere".to_owned());
        }
        let most = |codes: &Codes| codes.largest(|_| true).map_or(0, |code| code as usize + 1);
        let odd = |codes: &Codes| {
            codes
                .largest(|code| code % 2 == 1)
                .map_or(0, |code| code as usize / 2 + 1)
        };
        let large = columns.count.largest(|code| code >= LARGE);
        for (name, needed, there) in [
            ("head", most(&columns.head), self.heads.len()),
            ("date", most(&columns.date), self.dates.len() + 1),
            ("article", most(&columns.article), articles),
            ("units", most(&columns.units), self.units.len()),
            ("detail", most(&columns.detail), self.details.len()),
            (
                "count",
                large.map_or(0, |code| (code - LARGE) as usize + 1),
                self.large.len(),
            ),
            ("id", odd(&columns.id), self.odd.len()),
            ("event", odd(&columns.event), self.odd.len()),
            ("repeats", odd(&columns.repeats), self.odd.len()),
        ] {
            if rows > 0 && needed > there {
                return Some(format!("a number of {name} leads nowhere"));
            }
        }
        if self.order.as_ref().is_some_and(|order| order.len() != rows) {
            return Some("the order of rows is not that of all".to_owned());
        }
        self.misfit()
    }

    /// Rows that are told as another kind of fact than they are.
    fn misfit(&self) -> Option<String> {
        let heads: Vec<FactKind> = self.heads.iter().map(Head::kind).collect();
        let details: Vec<FactKind> = self
            .details
            .iter()
            .map(|detail| match detail {
                Detail::Event { .. } => FactKind::Event,
                Detail::Award(_) => FactKind::Award,
                Detail::Figure { .. } => FactKind::Figure,
            })
            .collect();
        let columns = &self.columns;
        let mut misfit = false;
        in_pieces(self.len(), &mut |rows| {
            for row in rows {
                misfit |= heads[columns.head.get(row)] != details[columns.detail.get(row)];
            }
        });
        misfit.then(|| "a fact is told as one of another kind".to_owned())
    }
}
