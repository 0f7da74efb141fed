//! The engine: runs a query over the columns of a dataset.
//!
//! Used by the page, which keeps one for as long as it shows a dataset. A question
//! is a few sets of rows: those whose words, years, heads, units, people and
//! articles match. Each count is one walk over one column, over the rows that the
//! other sets leave, from the nearest rows that were counted before (see `tally`).
//! What always holds: the same table and query give the same results, whatever was
//! asked before.

use super::bits::Bits;
use super::index::{Index, OF_HEADS};
use super::pivot::{Axis, pivot};
use super::search::Columns;
use super::tally::{By, Tally};
use super::terms::Terms;
use super::{
    Behind, Choice, Dimension, Facet, FactKind, FactRef, Found, LONGEST, Query, Results, Scope,
    Selection, SortKey, YearCount, sort,
};
use crate::model::{Article, Award, Dataset, Event, Figure, Period, Person, Unit};
use crate::table::{Detail, Head, Table};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

/// A dataset, ready to be asked.
pub struct Engine {
    table: Arc<Table>,
    index: Index,
    tallies: Mutex<BTreeMap<(Scope, Part), Tally>>,
}

/// What of a question chooses rows, each by its own column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Heads,
    Units,
    People,
    Articles,
    Years,
    Words,
}

impl Part {
    fn of(facet: Facet) -> Part {
        match facet {
            Facet::Unit => Part::Units,
            Facet::Person => Part::People,
            Facet::Article => Part::Articles,
            _ => Part::Heads,
        }
    }
}

/// The rows that each part of a question leaves; a part that is not there leaves all.
struct Parts {
    scope: Bits,
    sets: BTreeMap<Part, Bits>,
}

impl Parts {
    /// The rows that all parts but one leave.
    fn without(&self, but: Option<Part>) -> Bits {
        let mut left = self.scope.clone();
        for (_, set) in self.sets.iter().filter(|(part, _)| Some(**part) != but) {
            left.and(set);
        }
        left
    }
}

impl Engine {
    /// Indexes a dataset.
    pub fn new(table: Arc<Table>) -> Engine {
        let index = Index::new(&table);
        Engine {
            table,
            index,
            tallies: Mutex::default(),
        }
    }

    /// Answers a query.
    pub fn run(&self, query: &Query) -> Results {
        let (table, index) = (&*self.table, &self.index);
        let facet = |facet| index.facet(facet, query.reach, table);
        let choice = |facet: Facet| {
            let choice = query.choices.get(&facet);
            choice.filter(|choice| !choice.is_empty())
        };
        let head_choices: Vec<(Facet, Vec<bool>)> = OF_HEADS
            .into_iter()
            .filter_map(|of| Some((of, facet(of).passing(choice(of)?))))
            .collect();
        let head_passes = |head: usize, but: Option<Facet>| {
            let mut choices = head_choices.iter().filter(|(of, _)| Some(*of) != but);
            choices.all(|(_, pass)| pass[head])
        };
        let parts = self.parts(query, &head_choices);
        let matching = parts.without(None);

        let mut tallies = self.tallies.lock().unwrap_or_else(PoisonError::into_inner);
        let mut tally = |part: Part, set: &Bits| {
            let (codes, by) = self.by(part);
            let tally = tallies.entry((query.scope, part)).or_default();
            // What the scope as a whole counts stays known: a cleared choice leads back to it.
            tally.of(&parts.scope, codes, &by);
            tally.of(set, codes, &by).clone()
        };
        let mut facets = BTreeMap::new();
        let heads = tally(Part::Heads, &parts.without(Some(Part::Heads)));
        for of in OF_HEADS {
            let pass = |head| head_passes(head, Some(of));
            facets.insert(of, facet(of).count(&heads.rows, pass, choice(of)));
        }
        for of in [Facet::Unit, Facet::Person, Facet::Article] {
            let part = Part::of(of);
            let counts = match parts.sets.contains_key(&part) {
                true => tally(part, &parts.without(Some(part))),
                false => tally(part, &matching),
            };
            facets.insert(of, facet(of).count(&counts.rows, |_| true, choice(of)));
        }
        let any_year = parts.without(Some(Part::Years));
        let moments = tally(Part::Years, &any_year);
        let all_moments = tally(Part::Years, &parts.scope);
        drop(tallies);

        let mut awards = matching.clone();
        awards.and(index.rows.of_kind(FactKind::Award));
        let totals = &index.totals;
        let sorted = totals.sort(&awards, table, &index.rows);
        let axis = |dimension| self.axis(dimension, query);
        Results {
            pivot: query.pivot.map(|asked| {
                let (rows, columns) = (axis(asked.rows), axis(asked.columns));
                pivot(&rows, &columns, &awards, &sorted, totals, table)
            }),
            totals: totals.sum(&heads, |head| head_passes(head, None), &sorted, table),
            facets,
            years: self.years(&all_moments.rows, &moments.rows),
            undated: Selection::new(any_year.from(index.rows.dated()), Vec::new()),
            facts: Selection::new(matching, query.sort.clone()),
        }
    }

    /// The rows that each part of the question leaves.
    fn parts(&self, query: &Query, head_choices: &[(Facet, Vec<bool>)]) -> Parts {
        let (table, index) = (&*self.table, &self.index);
        let mut sets = BTreeMap::new();
        let choice = |facet: Facet| -> Option<&Choice> {
            let choice = query.choices.get(&facet);
            choice.filter(|choice| !choice.is_empty())
        };
        let passing =
            |facet: Facet, choice: &Choice| index.facet(facet, query.reach, table).passing(choice);
        if !head_choices.is_empty() {
            let passes = |head: usize| head_choices.iter().all(|(_, pass)| pass[head]);
            let pass: Vec<bool> = (0..table.heads.len()).map(passes).collect();
            sets.insert(Part::Heads, Bits::passing(&table.columns.head, &pass));
        }
        if let Some(choice) = choice(Facet::Unit) {
            let pass = passing(Facet::Unit, choice);
            let codes = index.named.codes(table);
            sets.insert(Part::Units, Bits::passing(codes, &pass));
        }
        if let Some(choice) = choice(Facet::Article) {
            let pass = passing(Facet::Article, choice);
            let codes = index.article_codes(table);
            sets.insert(Part::Articles, Bits::passing(codes, &pass));
        }
        if let Some(choice) = choice(Facet::Person) {
            let pass = passing(Facet::Person, choice);
            // Rows that name nobody match where nobody is chosen.
            let nobody = choice.any.is_empty();
            let mut set = Bits::of(table.len(), |_| nobody);
            for &(row, list) in &index.people.rows {
                match pass[list as usize] {
                    true => set.insert(row as usize),
                    false => set.remove(row as usize),
                }
            }
            sets.insert(Part::People, set);
        }
        if query.narrows_years() {
            sets.insert(Part::Years, index.rows.within(&query.years));
        }
        let terms = Terms::of(&query.text);
        if !terms.is_empty() {
            let text = index.text(table);
            let set = text.matching(&terms, &self.text_columns(), &index.rows);
            sets.insert(Part::Words, set);
        }
        Parts {
            scope: self.scope(query.scope),
            sets,
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

    /// By what the facets of a part are counted, and how many codes there are.
    fn by(&self, part: Part) -> (usize, By<'_>) {
        let (table, index) = (&*self.table, &self.index);
        let columns = &table.columns;
        match part {
            Part::Heads => (
                table.heads.len(),
                By::Stated(&columns.head, &columns.count, &table.large),
            ),
            Part::Units => (index.named.lists.len(), By::Codes(index.named.codes(table))),
            Part::People => (index.people.lists.len(), By::Some(&index.people.rows)),
            Part::Articles => (
                index
                    .facet(Facet::Article, Default::default(), table)
                    .codes(),
                By::Codes(index.article_codes(table)),
            ),
            Part::Years | Part::Words => (
                (table.dates.len() + 1) * 3,
                By::Moments(&columns.date, &columns.head, &index.kinds),
            ),
        }
    }

    fn axis(&self, dimension: Dimension, query: &Query) -> Axis<'_> {
        let (table, index) = (&*self.table, &self.index);
        let Dimension::Facet(facet) = dimension else {
            return Axis::Year(&index.rows, &table.columns.date);
        };
        let values = index.facet(facet, query.reach, table);
        match Part::of(facet) {
            Part::Units => Axis::Facet(values, index.named.codes(table)),
            Part::Articles => Axis::Facet(values, index.article_codes(table)),
            Part::People => Axis::Some(values, &index.people.rows),
            _ => Axis::Facet(values, &table.columns.head),
        }
    }

    /// Facts a year, from the first to the last year of `all`, from the counts of
    /// moments.
    fn years(&self, all: &[u32], matching: &[u32]) -> Vec<YearCount> {
        let rows = &self.index.rows;
        let mut range: Option<(u16, u16)> = None;
        for (date, counts) in all.chunks(3).enumerate() {
            if let Some((first, last)) = rows.years(date).filter(|_| counts != [0, 0, 0]) {
                range = range.map_or(Some((first, last)), |(from, to)| {
                    Some((from.min(first), to.max(last)))
                });
            }
        }
        let Some((from, to)) = range else {
            return Vec::new();
        };
        // How the number of facts changes from the year before, by kind.
        let mut steps = vec![[0i64; 3]; usize::from(to - from) + 2];
        for (date, counts) in matching.chunks(3).enumerate() {
            let Some((first, last)) = rows.years(date).filter(|_| counts != [0, 0, 0]) else {
                continue;
            };
            for (kind, &count) in counts.iter().enumerate() {
                let mut add = |first: u16, last: u16| {
                    steps[usize::from(first - from)][kind] += i64::from(count);
                    steps[usize::from(last - from) + 1][kind] -= i64::from(count);
                };
                if last - first < LONGEST {
                    add(first, last);
                } else {
                    add(first, first);
                    add(last, last);
                }
            }
        }
        let mut now = [0i64; 3];
        (from..=to)
            .zip(steps)
            .map(|(year, step)| {
                for (now, step) in now.iter_mut().zip(step) {
                    *now += step;
                }
                let of = |kind: FactKind| now[kind as usize].max(0) as u32;
                YearCount {
                    year,
                    events: of(FactKind::Event),
                    awards: of(FactKind::Award),
                    figures: of(FactKind::Figure),
                }
            })
            .collect()
    }

    /// The facts from the `skip`th of a selection on, at most `take`, in its order.
    pub fn window(&self, selection: &Selection, skip: usize, take: usize) -> Vec<FactRef> {
        let rows = match selection.sort.as_slice() {
            [] => selection.rows.window(skip, take),
            sorts => {
                let all = selection.rows.window(0, usize::MAX);
                sort::window(&all, sorts, (skip, take), |key, row| {
                    self.sort_value(key, row)
                })
            }
        };
        rows.into_iter()
            .map(|row| self.fact(row as usize))
            .collect()
    }

    /// The statements behind a number of the totals, in the order of the timeline.
    pub fn behind(&self, results: &Results, number: Behind) -> Vec<FactRef> {
        let (table, index) = (&*self.table, &self.index);
        let mut awards = results.facts.rows.clone();
        awards.and(index.rows.of_kind(FactKind::Award));
        let sorted = index.totals.sort(&awards, table, &index.rows);
        index.totals.behind(number, &awards, &sorted, table)
    }

    fn fact(&self, row: usize) -> FactRef {
        FactRef {
            kind: self.table.kind(row).unwrap_or(FactKind::Event),
            index: row as u32,
        }
    }

    fn sort_value(&self, key: SortKey, row: usize) -> Option<u64> {
        let (table, index) = (&*self.table, &self.index);
        let code = table.columns.head.get(row);
        let first = |facet| {
            let values = index.facet(facet, Default::default(), table);
            values.of_code(code).first().copied().map(u64::from)
        };
        match key {
            SortKey::Date => {
                let days = index.rows.days(table.columns.date.get(row));
                days.map(|(first, _)| first as u64)
            }
            SortKey::Award => match table.head(row)? {
                Head::Award { grade, .. } => {
                    let grade = grade.map_or(3, |grade| grade as u64);
                    first(Facet::Award).map(|award| award * 4 + grade)
                }
                _ => None,
            },
            SortKey::Unit => {
                let unit = *index.named.by(row, table).first()?;
                let rank = index.units.name_rank.get(unit as usize);
                rank.map(|&rank| u64::from(rank))
            }
            SortKey::Count => match table.detail(row)? {
                Detail::Figure { value, .. } => value.map(sort::of_float),
                _ => table.count(row),
            },
            SortKey::Giver => match table.head(row)? {
                Head::Award { by: Some(by), .. } if !by.is_empty() => first(Facet::Giver),
                _ => None,
            },
            SortKey::Recipient => match table.head(row)? {
                Head::Award { recipient_kind, .. } => Some(*recipient_kind as u64),
                _ => None,
            },
            SortKey::Status => match table.head(row)? {
                Head::Award { status, .. } => Some(*status as u64),
                _ => None,
            },
            SortKey::Article => {
                let rank = table.ranks.get(table.columns.article.get(row))?;
                Some(u64::from(*rank) << 32 | u64::from(table.span(row).start))
            }
        }
    }

    fn text_columns(&self) -> Columns<'_> {
        let columns = &self.table.columns;
        Columns {
            head: &columns.head,
            article: &columns.article,
            units: self.index.named.codes(&self.table),
            detail: &columns.detail,
        }
    }

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
        let mut articles = self.table.lists.articles.iter();
        articles.find(|article| article.id == id)
    }

    /// The unit of this id.
    pub fn unit(&self, id: &str) -> Option<&Unit> {
        self.table.lists.units.iter().find(|unit| unit.id == id)
    }

    /// The person of this id.
    pub fn person(&self, id: &str) -> Option<&Person> {
        let mut people = self.table.lists.people.iter();
        people.find(|person| person.id == id)
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
        for article in self.table.columns.article.iter() {
            counts[article] += 1;
        }
        counts
    }

    /// How many facts name each unit themselves, by the unit's place.
    pub fn facts_by_unit(&self) -> Vec<u32> {
        let index = &self.index;
        let mut counts = vec![0; self.table.lists.units.len()];
        for (row, list) in index.named.codes(&self.table).iter().enumerate() {
            if index.rows.first_report(row) == row {
                for &unit in index.named.lists.get(list) {
                    counts[unit as usize] += 1;
                }
            }
        }
        counts
    }

    /// The facts that name a unit themselves, in the order of the timeline.
    pub fn facts_of_unit(&self, id: &str) -> Vec<FactRef> {
        let index = &self.index;
        let Some(unit) = self.unit_number(id) else {
            return Vec::new();
        };
        let named: Vec<bool> = index
            .named
            .lists
            .iter()
            .map(|units| units.contains(&unit))
            .collect();
        let rows = Bits::passing(index.named.codes(&self.table), &named);
        let rows = rows
            .window(0, usize::MAX)
            .into_iter()
            .map(|row| row as usize);
        let rows = rows.filter(|&row| index.rows.first_report(row) == row);
        rows.map(|row| self.fact(row)).collect()
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
        let index = self.index.text(&self.table);
        index.found(reports, &Terms::of(text), &self.text_columns())
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
        let units = &self.table.lists.units;
        let place = units.iter().position(|unit| unit.id == id)?;
        Some(place as u32)
    }

    fn units_at<'e>(&'e self, units: &'e [u32]) -> impl Iterator<Item = &'e Unit> {
        units
            .iter()
            .filter_map(|&unit| self.table.lists.units.get(unit as usize))
    }
}
