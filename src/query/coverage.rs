//! What was read of a unit, year by year, so that silence is not taken for absence.
//!
//! Used by the page of a unit and by comparisons. What always holds: an article that
//! states something of the unit counts in the years that it speaks of and in the
//! year in which it was published, once in each.

use super::{Choice, Engine, Facet, FactKind, LONGEST, Reach};
use crate::columns::Bits;
use crate::model::Edtf;

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
        let mut years = ByYear::default();
        let mut met = Bits::none(table.ranks.len());
        rows.each(|row| {
            let award = table.kind(row) == Some(FactKind::Award);
            let of_fact = index.rows.years(table.columns.date.get(row));
            for report in index.rows.reports(row) {
                let article = table.columns.article.get(report);
                let note = |year: u16| {
                    let (read, awards) = years.at(year, table.ranks.len());
                    read.insert(article);
                    *awards += u32::from(award);
                };
                match of_fact {
                    Some((first, last)) if last - first < LONGEST => (first..=last).for_each(note),
                    Some((first, last)) => [first, last].into_iter().for_each(note),
                    None => {}
                }
                if !met.has(article) {
                    met.insert(article);
                    let published = articles
                        .get(article)
                        .and_then(|read| read.published.as_ref());
                    if let Some(published) = published.and_then(Edtf::period) {
                        years
                            .at(published.first.year, table.ranks.len())
                            .0
                            .insert(article);
                    }
                }
            }
        });
        let mut read: Vec<YearRead> = years
            .found
            .iter()
            .map(|(year, read, awards)| YearRead {
                year: *year,
                articles: read.count() as u32,
                awards: *awards,
            })
            .collect();
        read.sort_unstable_by_key(|read| read.year);
        read
    }
}

/// The articles and the number of awards of each year.
#[derive(Default)]
struct ByYear {
    found: Vec<(u16, Bits, u32)>,
    /// By year, one more than its place among those found; 0 where it is not there.
    places: Vec<u16>,
}

impl ByYear {
    fn at(&mut self, year: u16, articles: usize) -> (&mut Bits, &mut u32) {
        let number = usize::from(year);
        if self.places.len() <= number {
            self.places.resize(number + 1, 0);
        }
        if self.places[number] == 0 {
            self.found.push((year, Bits::none(articles), 0));
            self.places[number] = self.found.len() as u16;
        }
        let (_, read, awards) = &mut self.found[usize::from(self.places[number]) - 1];
        (read, awards)
    }
}
