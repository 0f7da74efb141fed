//! Look-ups of single facts, units, people and articles.
//!
//! Used by the page for what it shows of a fact. What always holds: a [`FactRef`]
//! that a look-up gives has a row in the dataset.

use super::engine::Engine;
use super::{FactKind, FactRef, Found};
use crate::columns::in_pieces;
use crate::model::{Article, Award, Dataset, Event, Figure, Period, Person, Unit};
use crate::table::Table;

impl Engine {
    /// The dataset by columns.
    pub fn table(&self) -> &Table {
        &self.table
    }

    /// The articles, units, people and notes of the dataset, without its facts.
    pub fn lists(&self) -> &Dataset {
        &self.table.lists
    }

    /// The article of this id.
    pub fn article(&self, id: &str) -> Option<&Article> {
        let articles = &self.table.lists.articles;
        articles.get(self.articles.place(articles, id)? as usize)
    }

    /// The unit of this id.
    pub fn unit(&self, id: &str) -> Option<&Unit> {
        self.table.lists.units.get(self.unit_number(id)? as usize)
    }

    /// The person of this id.
    pub fn person(&self, id: &str) -> Option<&Person> {
        let people = &self.table.lists.people;
        people.get(self.people.place(people, id)? as usize)
    }

    /// The event, if the fact is one.
    pub fn event(&self, fact: FactRef) -> Option<Event> {
        self.table.event(fact.index as usize)
    }

    /// The award statement, if the fact is one.
    pub fn award(&self, fact: FactRef) -> Option<Award> {
        self.table.award(fact.index as usize)
    }

    /// The figure, if the fact is one.
    pub fn figure(&self, fact: FactRef) -> Option<Figure> {
        self.table.figure(fact.index as usize)
    }

    /// The fact of this id, whatever its kind.
    pub fn fact_by_id(&self, id: &str) -> Option<FactRef> {
        self.table.row_of(id).map(|row| self.fact(row))
    }

    /// The id of a fact; empty for a fact that the dataset does not have.
    pub fn fact_id(&self, fact: FactRef) -> String {
        self.table.id(fact.index as usize)
    }

    /// The id of the article that states a fact; empty for a fact that the dataset
    /// does not have.
    pub fn article_of(&self, fact: FactRef) -> &str {
        let row = fact.index as usize;
        match row < self.table.len() {
            true => self.table.article_of(row),
            false => "",
        }
    }

    /// The facts that an article states, in the order of the timeline.
    pub fn facts_of_article(&self, id: &str) -> Vec<FactRef> {
        let mut numbers = 0..self.table.ranks.len();
        let Some(article) = numbers.find(|&number| self.table.article_id(number) == id) else {
            return Vec::new();
        };
        let articles = self.table.columns.article.iter().enumerate();
        let rows = articles.filter(|&(_, number)| number == article);
        rows.map(|(row, _)| self.fact(row)).collect()
    }

    /// How many facts each article states, by the article's place.
    pub fn facts_by_article(&self) -> Vec<u32> {
        let mut counts = vec![0; self.table.ranks.len()];
        let articles = &self.table.columns.article;
        in_pieces(articles.len(), &mut |rows| {
            for row in rows {
                counts[articles.get(row)] += 1;
            }
        });
        counts
    }

    /// How many facts of these kinds name each unit themselves, by the unit's place.
    pub fn facts_by_unit(&self, kinds: &[FactKind]) -> Vec<u32> {
        let index = &self.index;
        let mut counts = vec![0; self.table.lists.units.len()];
        let codes = index.named.codes(&self.table);
        for &kind in kinds {
            index.rows.of_kind(kind).in_pieces(&mut |rows| {
                for &row in rows {
                    for &unit in index.named.lists.get(codes.get(row as usize)) {
                        counts[unit as usize] += 1;
                    }
                }
            });
        }
        counts
    }

    /// The days by which the timeline orders a fact: of an event its date, else
    /// its period; of awards and figures their period.
    pub fn period(&self, fact: FactRef) -> Option<Period> {
        self.table.period(fact.index as usize)
    }

    /// The reports of a fact, the first one first: of an event that several
    /// articles report all of them, else the fact itself.
    pub fn reports(&self, fact: FactRef) -> impl Iterator<Item = FactRef> {
        let first = self.index.rows.first_report(fact.index as usize);
        self.index.rows.reports(first).map(|row| self.fact(row))
    }

    /// Why a search finds a fact: the texts that have its words.
    pub fn why(&self, fact: FactRef, text: &str) -> Vec<Found> {
        let rows = &self.index.rows;
        let reports = rows.reports(rows.first_report(fact.index as usize));
        let Some(index) = self.index.text(&self.table) else {
            return Vec::new();
        };
        let columns = self.index.text_columns(&self.table);
        index.found(&mut { reports }, text, &columns)
    }

    /// The units that a fact names, in any of its reports, each once: the unit to
    /// whose record it belongs or the units of the event, then recipients called
    /// like a unit.
    pub fn units_of(&self, fact: FactRef) -> impl Iterator<Item = &Unit> {
        let row = self.index.rows.first_report(fact.index as usize);
        self.units_at(self.index.named.by(row, &self.table))
    }

    /// Every unit with its depth: parents before children, each level in the
    /// order of the Vietnamese dictionary.
    pub fn unit_tree(&self) -> impl Iterator<Item = (&Unit, u16)> {
        let units = &self.table.lists.units;
        let tree = self.index.units.tree(false).walk.iter();
        tree.filter_map(|&(unit, depth)| Some((units.get(unit as usize)?, depth)))
    }

    /// The units whose parent it is, by name.
    pub fn sub_units(&self, id: &str) -> impl Iterator<Item = &Unit> {
        let number = self.unit_number(id);
        self.units_at(number.map_or(&[][..], |unit| self.index.units.children(unit)))
    }

    /// The units above it, the next one first.
    pub fn units_above(&self, id: &str) -> impl Iterator<Item = &Unit> {
        let above = self
            .unit_number(id)
            .map(|unit| self.index.units.tree(false).ancestors(unit));
        above
            .into_iter()
            .flatten()
            .filter_map(|unit| self.table.lists.units.get(unit as usize))
    }

    /// The clusters of which it is a member.
    pub fn clusters_of(&self, id: &str) -> impl Iterator<Item = &Unit> {
        let number = self.unit_number(id);
        self.units_at(number.map_or(&[][..], |unit| self.index.units.clusters(unit)))
    }

    /// The name of an award without its giver; the id where no statement has it.
    pub fn award_name(&self, award: &str) -> String {
        let name = self.index.award_names.get(award);
        name.map_or(award, String::as_str).to_owned()
    }

    fn unit_number(&self, id: &str) -> Option<u32> {
        self.units.place(&self.table.lists.units, id)
    }

    fn units_at<'e>(&'e self, units: &'e [u32]) -> impl Iterator<Item = &'e Unit> {
        units
            .iter()
            .filter_map(|&unit| self.table.lists.units.get(unit as usize))
    }
}
