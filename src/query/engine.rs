//! The engine: runs a query over the columns of a dataset.
//!
//! Used by the page, which keeps one for as long as it shows a dataset. What
//! always holds: the same dataset and query give the same results, and a run
//! changes nothing.

use super::bits::Bits;
use super::index::Index;
use super::pivot::{Axis, pivot};
use super::rows::Fact;
use super::sort;
use super::terms::Terms;
use super::years;
use super::{Dimension, Facet, FactKind, FactRef, Found, Query, Results, Scope, SortKey};
use crate::model::{Article, Award, Dataset, Event, Figure, Period, Person, Unit};
use std::sync::{Arc, OnceLock};

/// A dataset, ready to be asked.
pub struct Engine {
    dataset: Arc<Dataset>,
    index: Index,
    /// The facts in the order of their ids; made when it is first asked for.
    by_id: OnceLock<Vec<FactRef>>,
}

impl Engine {
    /// Builds the columns of a dataset.
    pub fn new(dataset: Arc<Dataset>) -> Engine {
        let index = Index::new(&dataset);
        Engine {
            dataset,
            index,
            by_id: OnceLock::new(),
        }
    }

    /// Answers a query.
    pub fn run(&self, query: &Query) -> Results {
        let rows = &self.index.rows;
        let scope = self.scope(query.scope);
        let mut found = scope.clone();
        let terms = Terms::of(&query.text);
        if !terms.is_empty() {
            self.index.text.narrow(&mut found, &terms);
        }

        let column = |facet| self.index.column(facet, query.reach, &self.dataset);
        let choice = |facet| {
            query
                .choices
                .get(&facet)
                .filter(|choice| !choice.is_empty())
        };
        let passing: Vec<(Facet, Bits)> = Facet::ALL
            .into_iter()
            .filter_map(|facet| Some((facet, column(facet).passing(choice(facet)?))))
            .collect();
        let years = query.narrows_years().then(|| rows.within(&query.years));
        let narrowed = |years: Option<&Bits>, but: Option<Facet>| {
            let mut left = found.clone();
            let others = passing.iter().filter(|(facet, _)| Some(*facet) != but);
            for set in others.map(|(_, set)| set).chain(years) {
                left.and(set);
            }
            left
        };
        let any_year = narrowed(None, None);
        let matching = narrowed(years.as_ref(), None);

        let count = |facet: Facet| {
            let chosen = choice(facet);
            let values = match chosen {
                None => column(facet).count(&matching, None),
                Some(_) => column(facet).count(&narrowed(years.as_ref(), Some(facet)), chosen),
            };
            (facet, values)
        };
        let mut undated = Vec::new();
        (rows.dated()..rows.len())
            .filter(|&row| any_year.has(row))
            .for_each(|row| undated.push(rows.fact(row)));
        let mut awards = matching.clone();
        awards.and(rows.of_kind(FactKind::Award));
        let totals = &self.index.totals;
        let sorted = totals.sort(&awards, rows);
        let axis = |dimension| match dimension {
            Dimension::Facet(facet) => Axis::Facet(column(facet)),
            Dimension::Year => Axis::Year(rows),
        };
        Results {
            facts: self.sorted(&matching, query),
            undated,
            facets: Facet::ALL.into_iter().map(count).collect(),
            years: years::histogram(rows, &scope, &any_year),
            totals: totals.sum(&sorted, rows, |award| self.award_name(award)),
            pivot: query
                .pivot
                .map(|asked| pivot(&axis(asked.rows), &axis(asked.columns), &sorted, totals)),
        }
    }

    fn scope(&self, scope: Scope) -> Bits {
        let rows = &self.index.rows;
        match scope {
            Scope::Awards => rows.of_kind(FactKind::Award).clone(),
            Scope::Figures => rows.of_kind(FactKind::Figure).clone(),
            Scope::Timeline => {
                let mut scope = rows.of_kind(FactKind::Event).clone();
                scope.or(rows.of_kind(FactKind::Award));
                scope
            }
        }
    }

    fn sorted(&self, matching: &Bits, query: &Query) -> Vec<FactRef> {
        let rows = &self.index.rows;
        let fact = |row: u32| rows.fact(row as usize);
        let mut order = Vec::with_capacity(matching.count());
        matching.each(|row| order.push(row as u32));
        sort::order(&mut order, &query.sort, |key, row| {
            self.sort_value(key, row)
        });
        order.into_iter().map(fact).collect()
    }

    fn sort_value(&self, key: SortKey, row: usize) -> Option<u64> {
        let index = &self.index;
        let fact = || Fact::of(&self.dataset, index.rows.fact(row));
        match key {
            SortKey::Date => index.rows.days(row).map(|(first, _)| first as u64),
            SortKey::Award => {
                let grade = fact()?.award()?.grade.map_or(3, |grade| grade as u64);
                index
                    .award
                    .first(row)
                    .map(|award| u64::from(award) * 4 + grade)
            }
            SortKey::Unit => {
                let unit = *index.named_by(row).first()?;
                index
                    .units
                    .name_rank
                    .get(unit as usize)
                    .map(|&rank| u64::from(rank))
            }
            SortKey::Count => match fact()? {
                Fact::Event(_) => None,
                Fact::Award(award) => award.count,
                Fact::Figure(figure) => figure.value.map(sort::of_float),
            },
            SortKey::Giver => {
                fact()?.award()?.by.as_ref().filter(|by| !by.is_empty())?;
                index.giver.first(row).map(u64::from)
            }
            SortKey::Recipient => Some(fact()?.award()?.recipient_kind as u64),
            SortKey::Status => Some(fact()?.award()?.status as u64),
            SortKey::Article => {
                let article = index.article.first(row)?;
                Some(u64::from(article) << 32 | u64::from(fact()?.span().start))
            }
        }
    }

    /// The dataset.
    pub fn dataset(&self) -> &Dataset {
        &self.dataset
    }

    /// The article of this id.
    pub fn article(&self, id: &str) -> Option<&Article> {
        let articles = &self.dataset.articles;
        articles.get(
            self.index
                .articles
                .find(articles, |article| &article.id, id)?,
        )
    }

    /// The unit of this id.
    pub fn unit(&self, id: &str) -> Option<&Unit> {
        self.dataset.units.get(self.unit_number(id)? as usize)
    }

    /// The person of this id.
    pub fn person(&self, id: &str) -> Option<&Person> {
        let people = &self.dataset.people;
        people.get(self.index.people.find(people, |person| &person.id, id)?)
    }

    /// The event, if the fact is one.
    pub fn event(&self, fact: FactRef) -> Option<&Event> {
        match Fact::of(&self.dataset, fact)? {
            Fact::Event(event) => Some(event),
            _ => None,
        }
    }

    /// The award statement, if the fact is one.
    pub fn award(&self, fact: FactRef) -> Option<&Award> {
        Fact::of(&self.dataset, fact)?.award()
    }

    /// The figure, if the fact is one.
    pub fn figure(&self, fact: FactRef) -> Option<&Figure> {
        match Fact::of(&self.dataset, fact)? {
            Fact::Figure(figure) => Some(figure),
            _ => None,
        }
    }

    /// The fact of this id, whatever its kind.
    pub fn fact_by_id(&self, id: &str) -> Option<FactRef> {
        let by_id = self.by_id.get_or_init(|| {
            let rows = &self.index.rows;
            let mut facts: Vec<FactRef> =
                (0..rows.len()).flat_map(|row| rows.reports(row)).collect();
            facts.sort_by(|&a, &b| self.fact_id(a).cmp(self.fact_id(b)).then(a.cmp(&b)));
            facts
        });
        let at = by_id.partition_point(|&fact| self.fact_id(fact) < id);
        by_id
            .get(at)
            .copied()
            .filter(|&fact| self.fact_id(fact) == id)
    }

    /// The id of a fact; empty for a fact that the dataset does not have.
    pub fn fact_id(&self, fact: FactRef) -> &str {
        Fact::of(&self.dataset, fact).map_or("", Fact::id)
    }

    /// The id of the article that states a fact.
    pub fn article_of(&self, fact: FactRef) -> &str {
        Fact::of(&self.dataset, fact).map_or("", Fact::article)
    }

    /// The days by which the timeline orders a fact: of an event its date, else
    /// its period; of awards and figures their period.
    pub fn period(&self, fact: FactRef) -> Option<Period> {
        Fact::of(&self.dataset, fact)?.period()
    }

    /// The reports of a fact, the first one first: of an event that several
    /// articles report all of them, else the fact itself.
    pub fn reports(&self, fact: FactRef) -> impl Iterator<Item = FactRef> {
        let row = self.index.rows.row(fact);
        row.into_iter().flat_map(|row| self.index.rows.reports(row))
    }

    /// Why a search finds a fact: the texts that have its words.
    pub fn why(&self, fact: FactRef, text: &str) -> Vec<Found> {
        let row = self.index.rows.row(fact);
        row.map_or(Vec::new(), |row| {
            self.index.text.found(row, &Terms::of(text))
        })
    }

    /// The units that a fact names, in any of its reports, each once: the unit to whose record it
    /// belongs or the units of the event, then recipients called like a unit.
    pub fn units_of(&self, fact: FactRef) -> impl Iterator<Item = &Unit> {
        let index = &self.index;
        let row = index.rows.row(fact);
        self.units_at(row.map_or(&[][..], |row| index.named_by(row)))
    }

    /// Every unit with its depth: parents before children, each level in the
    /// order of the Vietnamese dictionary.
    pub fn unit_tree(&self) -> impl Iterator<Item = (&Unit, u16)> {
        let tree = self.index.units.tree(false).walk.iter();
        tree.filter_map(|&(unit, depth)| Some((self.dataset.units.get(unit as usize)?, depth)))
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
            .filter_map(|unit| self.dataset.units.get(unit as usize))
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
        let units = &self.dataset.units;
        let place = self.index.unit_ids.find(units, |unit| &unit.id, id)?;
        Some(place as u32)
    }

    fn units_at<'e>(&'e self, units: &'e [u32]) -> impl Iterator<Item = &'e Unit> {
        units
            .iter()
            .filter_map(|&unit| self.dataset.units.get(unit as usize))
    }
}
