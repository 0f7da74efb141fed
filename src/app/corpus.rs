//! Look-ups in a dataset: by id, by article, by unit.
//!
//! Used by every view and by [`super::describe`]. What always holds: a
//! [`FactRef`] that a look-up gives has a row in the dataset.

use crate::model::{Article, Award, Dataset, Edtf, Event, Figure, Note, Person, Unit};
use crate::query::{FactKind, FactRef};
use crate::text::Span;
use std::collections::HashMap;
use std::sync::Arc;

/// A dataset and its indexes.
#[derive(Debug)]
pub struct Corpus {
    dataset: Arc<Dataset>,
    units: HashMap<String, usize>,
    people: HashMap<String, usize>,
    articles: HashMap<String, usize>,
    facts: HashMap<String, FactRef>,
    by_unit: HashMap<String, Vec<FactRef>>,
    by_article: HashMap<String, Vec<FactRef>>,
    children: HashMap<String, Vec<usize>>,
    clusters: HashMap<String, Vec<usize>>,
}

impl Corpus {
    /// Indexes a dataset.
    pub fn new(dataset: Arc<Dataset>) -> Corpus {
        let units = places(dataset.units.iter().map(|unit| &unit.id));
        let people = places(dataset.people.iter().map(|person| &person.id));
        let articles = places(dataset.articles.iter().map(|article| &article.id));
        let mut corpus = Corpus {
            units,
            people,
            articles,
            dataset,
            facts: HashMap::new(),
            by_unit: HashMap::new(),
            by_article: HashMap::new(),
            children: HashMap::new(),
            clusters: HashMap::new(),
        };
        corpus.index_units();
        corpus.index_facts();
        corpus
    }

    fn index_units(&mut self) {
        for (place, unit) in self.dataset.units.iter().enumerate() {
            if let Some(parent) = &unit.parent {
                self.children.entry(parent.clone()).or_default().push(place);
            }
            for member in &unit.members {
                self.clusters.entry(member.clone()).or_default().push(place);
            }
        }
    }

    fn index_facts(&mut self) {
        let dataset = Arc::clone(&self.dataset);
        let facts: Vec<FactRef> = all(FactKind::Event, dataset.events.len())
            .chain(all(FactKind::Award, dataset.awards.len()))
            .chain(all(FactKind::Figure, dataset.figures.len()))
            .collect();
        for fact in facts {
            self.facts.insert(self.id(fact).to_owned(), fact);
            self.by_article.entry(self.article_id(fact).to_owned()).or_default().push(fact);
            let units: Vec<String> = self.units_of(fact).into_iter().map(str::to_owned).collect();
            for unit in units {
                self.by_unit.entry(unit).or_default().push(fact);
            }
        }
        let mut by_article = std::mem::take(&mut self.by_article);
        for article in &dataset.articles {
            if let Some(facts) = by_article.get_mut(&article.id) {
                facts.sort_by_key(|fact| (self.span(*fact), *fact));
            }
        }
        self.by_article = by_article;
    }

    /// The dataset itself.
    pub fn dataset(&self) -> &Arc<Dataset> {
        &self.dataset
    }

    /// The unit with this id.
    pub fn unit(&self, id: &str) -> Option<&Unit> {
        self.units.get(id).map(|place| &self.dataset.units[*place])
    }

    /// The person with this id.
    pub fn person(&self, id: &str) -> Option<&Person> {
        self.people.get(id).map(|place| &self.dataset.people[*place])
    }

    /// The article with this id.
    pub fn article(&self, id: &str) -> Option<&Article> {
        self.articles.get(id).map(|place| &self.dataset.articles[*place])
    }

    /// The fact with this id.
    pub fn fact(&self, id: &str) -> Option<FactRef> {
        self.facts.get(id).copied()
    }

    /// The event that this refers to, if it is one.
    pub fn event(&self, fact: FactRef) -> Option<&Event> {
        (fact.kind == FactKind::Event).then(|| self.dataset.events.get(fact.index as usize))?
    }

    /// The award statement that this refers to, if it is one.
    pub fn award(&self, fact: FactRef) -> Option<&Award> {
        (fact.kind == FactKind::Award).then(|| self.dataset.awards.get(fact.index as usize))?
    }

    /// The figure that this refers to, if it is one.
    pub fn figure(&self, fact: FactRef) -> Option<&Figure> {
        (fact.kind == FactKind::Figure).then(|| self.dataset.figures.get(fact.index as usize))?
    }

    /// The fact's id; empty where there is no such fact.
    pub fn id(&self, fact: FactRef) -> &str {
        let id = self.event(fact).map(|event| &event.id);
        let id = id.or_else(|| self.award(fact).map(|award| &award.id));
        id.or_else(|| self.figure(fact).map(|figure| &figure.id)).map_or("", String::as_str)
    }

    /// The id of the fact's article; empty where there is no such fact.
    pub fn article_id(&self, fact: FactRef) -> &str {
        let id = self.event(fact).map(|event| &event.article);
        let id = id.or_else(|| self.award(fact).map(|award| &award.article));
        id.or_else(|| self.figure(fact).map(|figure| &figure.article)).map_or("", String::as_str)
    }

    /// Where the article says so.
    pub fn span(&self, fact: FactRef) -> Span {
        let span = self.event(fact).map(|event| event.span);
        let span = span.or_else(|| self.award(fact).map(|award| award.span));
        span.or_else(|| self.figure(fact).map(|figure| figure.span)).unwrap_or_default()
    }

    /// The date under which the page shows the fact: the day it happened, else
    /// the period under review; for an award without either, its event's.
    pub fn date(&self, fact: FactRef) -> Option<&Edtf> {
        match fact.kind {
            FactKind::Event => self.event(fact).and_then(event_date),
            FactKind::Figure => self.figure(fact)?.period.as_ref(),
            FactKind::Award => {
                let award = self.award(fact)?;
                let event = award.event.as_deref().and_then(|id| self.fact(id));
                award.period.as_ref().or_else(|| event_date(self.event(event?)?))
            }
        }
    }

    /// Ids of the units that the fact names itself.
    pub fn units_of(&self, fact: FactRef) -> Vec<&str> {
        match fact.kind {
            FactKind::Event => {
                let units = self.event(fact).map(|event| event.units.as_slice()).unwrap_or_default();
                let mut ids: Vec<&str> = Vec::with_capacity(units.len());
                for part in units {
                    if !ids.contains(&part.unit.as_str()) {
                        ids.push(&part.unit);
                    }
                }
                ids
            }
            FactKind::Award => self.award(fact).and_then(|award| award.unit.as_deref()).into_iter().collect(),
            FactKind::Figure => self.figure(fact).and_then(|figure| figure.unit.as_deref()).into_iter().collect(),
        }
    }

    /// Facts that name this unit themselves, in the dataset's order.
    pub fn facts_of_unit(&self, id: &str) -> &[FactRef] {
        self.by_unit.get(id).map(Vec::as_slice).unwrap_or_default()
    }

    /// Facts of an article in the order of their places.
    pub fn facts_of_article(&self, id: &str) -> &[FactRef] {
        self.by_article.get(id).map(Vec::as_slice).unwrap_or_default()
    }

    /// The units whose parent this is.
    pub fn children(&self, id: &str) -> impl Iterator<Item = &Unit> {
        self.children.get(id).into_iter().flatten().map(|place| &self.dataset.units[*place])
    }

    /// The clusters of which this unit is a member.
    pub fn clusters(&self, id: &str) -> impl Iterator<Item = &Unit> {
        self.clusters.get(id).into_iter().flatten().map(|place| &self.dataset.units[*place])
    }

    /// The awards given at an event.
    pub fn awards_at<'a>(&'a self, event: &'a Event) -> impl Iterator<Item = FactRef> + 'a {
        let facts = self.facts_of_article(&event.article).iter().copied();
        facts.filter(move |fact| self.award(*fact).is_some_and(|award| award.event.as_deref() == Some(&event.id)))
    }

    /// What the reader noted about an article.
    pub fn notes_of_article<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a Note> + 'a {
        self.dataset.notes.iter().filter(move |note| note.article == id)
    }

    /// What the reader noted at the fact's place.
    pub fn notes_at(&self, fact: FactRef) -> impl Iterator<Item = &Note> {
        let span = self.span(fact);
        self.notes_of_article(self.article_id(fact))
            .filter(move |note| note.span.is_some_and(|place| place.overlaps(span)))
    }

    /// People with an office that names the unit, with the offices that do.
    pub fn people_of_unit(&self, unit: &Unit) -> Vec<(&Person, Vec<&str>)> {
        let names: Vec<String> =
            std::iter::once(&unit.name).chain(&unit.aliases).map(|name| name.to_lowercase()).collect();
        let naming = |office: &&str| {
            let office = office.to_lowercase();
            names.iter().any(|name| office.ends_with(name.as_str()) || office.contains(&format!("{name},")))
        };
        let mut found = Vec::new();
        for person in &self.dataset.people {
            let offices = person.mentions.iter().flat_map(|mention| &mention.offices);
            let mut offices: Vec<&str> = offices.map(String::as_str).filter(naming).collect();
            offices.dedup();
            if !offices.is_empty() {
                found.push((person, offices));
            }
        }
        found
    }
}

fn event_date(event: &Event) -> Option<&Edtf> {
    event.date.as_ref().or(event.period.as_ref())
}

fn places<'a>(ids: impl Iterator<Item = &'a String>) -> HashMap<String, usize> {
    ids.enumerate().map(|(place, id)| (id.clone(), place)).collect()
}

fn all(kind: FactKind, count: usize) -> impl Iterator<Item = FactRef> {
    (0..count).map(move |index| FactRef { kind, index: index as u32 })
}
