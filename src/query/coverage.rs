//! What was read of a unit, year by year, so that silence is not taken for absence.
//!
//! Used by the page of a unit and by comparisons. What always holds: an article that
//! states something of the unit counts in the years that it speaks of and in the
//! year in which it was published, once in each.

use super::bits::Bits;
use super::{Choice, Engine, Facet, FactKind, LONGEST, Reach};
use crate::model::Edtf;
use std::collections::BTreeMap;

/// What was read of a unit in a year; a year without articles is in no list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct YearRead {
    /// The year.
    pub year: u16,
    /// Articles that speak of the unit in this year, or were published in it.
    pub articles: u32,
    /// Award statements about this year.
    pub awards: u32,
}

impl Engine {
    /// The years in which articles speak of a unit, or were published, in order.
    pub fn coverage(&self, unit: &str, reach: Reach) -> Vec<YearRead> {
        let (table, index) = (&*self.table, &self.index);
        let mut choice = Choice::default();
        choice.any.insert(unit.to_owned());
        let naming = index.facet(Facet::Unit, reach, table).passing(&choice);
        let mut rows = index.of_units.passing(index.named.codes(table), &naming);
        rows.and(&index.rows.facts());
        let articles = &table.lists.articles;
        let mut years: BTreeMap<u16, (Bits, u32)> = BTreeMap::new();
        let mut note = |year: u16, article: usize, award: bool| {
            let none = || (Bits::none(table.ranks.len()), 0);
            let (read, awards) = years.entry(year).or_insert_with(none);
            read.insert(article);
            *awards += u32::from(award);
        };
        rows.each(|row| {
            let award = table.kind(row) == Some(FactKind::Award);
            let of_fact: Vec<u16> = match index.rows.years(table.columns.date.get(row)) {
                Some((first, last)) if last - first < LONGEST => (first..=last).collect(),
                Some((first, last)) => vec![first, last],
                None => Vec::new(),
            };
            for report in index.rows.reports(row) {
                let article = table.columns.article.get(report);
                of_fact.iter().for_each(|&year| note(year, article, award));
                let published = articles
                    .get(article)
                    .and_then(|read| read.published.as_ref());
                if let Some(published) = published.and_then(Edtf::period) {
                    note(published.first.year, article, false);
                }
            }
        });
        let read = years.into_iter().map(|(year, (read, awards))| YearRead {
            year,
            articles: read.count() as u32,
            awards,
        });
        read.collect()
    }
}
