//! Look-ups in a dataset: by id, by article, by unit.
//!
//! Used by every view and by [`super::describe`]. What always holds: a
//! [`FactRef`] that a look-up gives has a row in the dataset.

use super::own::Belonging;
use crate::model::{Article, Award, Dataset, Edtf, Event, Figure, Note, Person, Unit};
use crate::query::{Engine, Facet, FacetCounts, FactRef, Query, Reach, Scope};
use crate::table::Table;
use crate::text::sorting::sort_by_key;
use crate::text::{Span, slug};
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

/// A dataset: the engine over it, and the look-ups that the engine does not keep.
pub struct Corpus {
    engine: Engine,
    belonging: Belonging,
    vocabulary: BTreeMap<Facet, FacetCounts>,
    naming: Vec<u32>,
    stating: Vec<u32>,
    /// Units that have an English name, by their own.
    english: OnceLock<Vec<usize>>,
}

impl Corpus {
    /// Indexes a dataset, of which some articles may be the reader's own.
    pub fn new(table: Arc<Table>, belonging: Belonging) -> Corpus {
        Corpus::of(Engine::new(table), belonging)
    }

    /// The dataset of an engine.
    pub fn of(engine: Engine, belonging: Belonging) -> Corpus {
        Corpus {
            belonging,
            vocabulary: engine.select(&Query::default()).facets,
            naming: engine.facts_by_unit(Scope::Timeline.kinds()),
            stating: engine.facts_by_article(),
            english: OnceLock::new(),
            engine,
        }
    }

    /// The engine.
    pub fn engine(&self) -> &Engine {
        &self.engine
    }

    /// What the dataset calls the unit of this name in English.
    pub fn in_english(&self, name: &str) -> Option<&str> {
        let units = &self.lists().units;
        let english = self.english.get_or_init(|| {
            let named = |place: &usize| units[*place].name_en.is_some();
            let mut places: Vec<usize> = (0..units.len()).filter(named).collect();
            sort_by_key(&mut places, |place| units[*place].name.as_str());
            places
        });
        let first = english.partition_point(|place| units[*place].name.as_str() < name);
        let unit = &units[*english.get(first)?];
        unit.name_en.as_deref().filter(|_| unit.name == name)
    }

    /// The dataset's articles, units, people and notes; its lists of facts are empty.
    pub fn lists(&self) -> &Dataset {
        self.engine.lists()
    }

    /// Which articles are the reader's own.
    pub fn belonging(&self) -> &Belonging {
        &self.belonging
    }

    /// Whether the article with this id is the reader's own.
    pub fn is_own(&self, article: &str) -> bool {
        self.belonging.own.contains(article)
    }

    /// Whether a value of a facet means anything here.
    pub fn knows(&self, facet: Facet, value: &str) -> bool {
        let mut values = self.vocabulary(facet).iter();
        (facet == Facet::Unit && self.unit(value).is_some())
            || (facet == Facet::Person && self.person(value).is_some())
            || values.any(|known| known.value == value)
    }

    /// Every value of a facet, with the number of facts that have it.
    pub fn vocabulary(&self, facet: Facet) -> &FacetCounts {
        static NONE: OnceLock<FacetCounts> = OnceLock::new();
        let none = || NONE.get_or_init(FacetCounts::default);
        self.vocabulary.get(&facet).unwrap_or_else(none)
    }

    /// The same in the order of an answer's values: which units there are, and where each
    /// stands, is told by what a unit stands for.
    pub fn vocabulary_within(&self, facet: Facet, reach: Reach) -> FacetCounts {
        if facet != Facet::Unit || reach == Reach::default() {
            return self.vocabulary(facet).clone();
        }
        let all = Query {
            reach,
            ..Query::default()
        };
        let mut facets = self.engine.select(&all).facets;
        facets.remove(&facet).unwrap_or_default()
    }

    /// Every unit with its depth, parents before children.
    pub fn unit_tree(&self) -> impl Iterator<Item = (&Unit, u16)> {
        self.engine.unit_tree()
    }

    /// The unit with this id.
    pub fn unit(&self, id: &str) -> Option<&Unit> {
        self.engine.unit(id)
    }

    /// The person with this id.
    pub fn person(&self, id: &str) -> Option<&Person> {
        self.engine.person(id)
    }

    /// The article with this id.
    pub fn article(&self, id: &str) -> Option<&Article> {
        self.engine.article(id)
    }

    /// The fact with this id.
    pub fn fact(&self, id: &str) -> Option<FactRef> {
        self.engine.fact_by_id(id)
    }

    /// The event that this refers to, if it is one.
    pub fn event(&self, fact: FactRef) -> Option<Event> {
        self.engine.event(fact)
    }

    /// The award statement that this refers to, if it is one.
    pub fn award(&self, fact: FactRef) -> Option<Award> {
        self.engine.award(fact)
    }

    /// The figure that this refers to, if it is one.
    pub fn figure(&self, fact: FactRef) -> Option<Figure> {
        self.engine.figure(fact)
    }

    /// The fact's id; empty where there is no such fact.
    pub fn id(&self, fact: FactRef) -> String {
        self.engine.fact_id(fact)
    }

    /// The id of the fact's article; empty where there is no such fact.
    pub fn article_id(&self, fact: FactRef) -> &str {
        self.engine.article_of(fact)
    }

    /// The fact's article.
    pub fn source(&self, fact: FactRef) -> Option<&Article> {
        let table = self.engine.table();
        let rows = (fact.index as usize) < table.len();
        let number = rows.then(|| table.columns.article.get(fact.index as usize));
        self.lists().articles.get(number?)
    }

    /// Where the article says so.
    pub fn span(&self, fact: FactRef) -> Span {
        self.engine.table().span(fact.index as usize)
    }

    /// The date under which the page shows the fact, as the engine orders it: of
    /// an event the day, else the period under review; of the others the period.
    pub fn date(&self, fact: FactRef) -> Option<&Edtf> {
        self.engine.table().date(fact.index as usize)
    }

    /// Ids of the units that the fact names itself.
    pub fn units_of(&self, fact: FactRef) -> Vec<&str> {
        self.engine
            .units_of(fact)
            .map(|unit| unit.id.as_str())
            .collect()
    }

    /// How many facts of the timeline name each unit themselves, by the unit's place.
    pub fn naming(&self) -> &[u32] {
        &self.naming
    }

    /// How many facts each article states, by the article's place.
    pub fn stating(&self) -> &[u32] {
        &self.stating
    }

    /// Facts of an article in the order of their places.
    pub fn facts_of_article(&self, id: &str) -> Vec<FactRef> {
        let mut facts = self.engine.facts_of_article(id);
        sort_by_key(&mut facts, |fact| (self.span(*fact), *fact));
        facts
    }

    /// The awards given at an event.
    pub fn awards_at<'a>(&'a self, event: &'a Event) -> impl Iterator<Item = FactRef> + 'a {
        let facts = self.facts_of_article(&event.article).into_iter();
        facts.filter(move |fact| {
            self.award(*fact)
                .is_some_and(|award| award.event.as_deref() == Some(&event.id))
        })
    }

    /// What the reader noted about an article.
    pub fn notes_of_article<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a Note> + 'a {
        self.lists()
            .notes
            .iter()
            .filter(move |note| note.article == id)
    }

    /// What the reader noted at the fact's place.
    pub fn notes_at(&self, fact: FactRef) -> impl Iterator<Item = &Note> {
        let span = self.span(fact);
        self.notes_of_article(self.article_id(fact))
            .filter(move |note| note.span.is_some_and(|place| place.overlaps(span)))
    }
}

/// What tells of offices, unit included, whether one of them is in the unit.
pub fn offices_in(unit: &Unit) -> impl Fn(&[String]) -> bool + use<> {
    let names: Vec<String> = std::iter::once(&unit.name)
        .chain(&unit.aliases)
        .map(|name| name.to_lowercase())
        .collect();
    move |offices| {
        offices.iter().any(|office| {
            let office = office.to_lowercase();
            let of = |name: &String| {
                office.ends_with(name.as_str()) || office.contains(&format!("{name},"))
            };
            names.iter().any(of)
        })
    }
}

/// Whether a name of the unit has these words, given as a slug.
pub fn is_called(unit: &Unit, words: &str) -> bool {
    let named = |name: &String| slug(name).contains(words);
    let mut others = unit.name_en.iter().chain(&unit.aliases);
    named(&unit.name) || others.any(named)
}
