//! Several datasets as one.
//!
//! Every article keeps its facts; a copy of an article (the same fingerprint) is
//! left out, whatever its id, since its facts would count twice. What is told
//! apart by an id keeps being told apart: two articles of one id get two, and
//! the ids of their facts follow. [`merge`] gives the same from the same datasets
//! in any order, row by row; [`join`] keeps the ids of one of them, for addresses
//! that name them.

use super::encode;
use super::people::{self, Row};
use crate::model::{Article, Award, Dataset, Event, Figure, Mention, Note, Person, Unit};
use crate::text::Span;
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

/// An id in one of the datasets: the dataset's number, and the id.
type Old = (usize, String);

/// Joins datasets: each of one article, or joined before.
pub fn merge(datasets: Vec<Dataset>) -> Dataset {
    joined(datasets, 0)
}

/// Joins datasets to one whose articles and facts stay what they are and keep
/// their ids; a copy of one of its articles lends it the text.
pub fn join(base: Dataset, others: Vec<Dataset>) -> Dataset {
    joined(std::iter::once(base).chain(others).collect(), 1)
}

/// The datasets as one; the first `fixed` of them keep their ids.
fn joined(mut datasets: Vec<Dataset>, fixed: usize) -> Dataset {
    let units = units(&mut datasets);
    let (articles, names) = articles(&mut datasets, fixed);
    let (people, people_ids) = people(&mut datasets, &names, &units, fixed);
    let (mut events, event_ids) =
        facts(&mut datasets, &names, fixed, |dataset| &mut dataset.events);
    let (mut awards, award_ids) =
        facts(&mut datasets, &names, fixed, |dataset| &mut dataset.awards);
    let (figures, _) = facts(&mut datasets, &names, fixed, |dataset| &mut dataset.figures);
    for (source, event) in &mut events {
        for part in &mut event.people {
            people_ids.rewrite(*source, &mut part.person);
        }
        let mut seen = BTreeSet::new();
        event.people.retain(|part| seen.insert(part.clone()));
    }
    for (source, award) in &mut awards {
        if let Some(event) = &mut award.event {
            event_ids.rewrite(*source, event);
        }
        if let Some(first) = &mut award.repeats {
            award_ids.rewrite(*source, first);
        }
    }
    Dataset {
        articles,
        units,
        people,
        events: rows(events),
        awards: rows(awards),
        figures: rows(figures),
        notes: notes(&mut datasets, &names),
    }
}

fn rows<T>(facts: Vec<(usize, T)>) -> Vec<T> {
    facts.into_iter().map(|(_, fact)| fact).collect()
}

// Articles -----------------------------------------------------------------

/// What becomes of the articles' ids: the new id, or `None` for a copy left out.
struct Names(BTreeMap<Old, Option<String>>);

impl Names {
    /// Renames the article of a fact; whether the fact stays.
    fn rename(&self, source: usize, article: &mut String) -> bool {
        match self.0.get(&(source, article.clone())) {
            Some(Some(name)) => name.clone_into(article),
            Some(None) => return false,
            // Of no article that is there: `check` will say so.
            None => {}
        }
        true
    }
}

fn articles(datasets: &mut [Dataset], fixed: usize) -> (Vec<Article>, Names) {
    let mut all: Vec<(usize, Article)> = Vec::new();
    for (source, dataset) in datasets.iter_mut().enumerate() {
        let articles = std::mem::take(&mut dataset.articles);
        all.extend(articles.into_iter().map(|article| (source, article)));
    }
    let mut names = Names(BTreeMap::new());
    all.sort_by(|a, b| copies_together(a, b, datasets, fixed));
    let mut kept: Vec<(usize, Article)> = Vec::new();
    for (source, article) in all {
        match kept.last_mut() {
            Some((_, last)) if last.fingerprint == article.fingerprint => {
                last.text = last.text.take().or(article.text);
                names.0.entry((source, article.id)).or_insert(None);
            }
            _ => kept.push((source, article)),
        }
    }
    let order = |(source, article): &(usize, Article)| {
        (
            article.id.clone(),
            *source >= fixed,
            article.fingerprint.clone(),
        )
    };
    kept.sort_by_cached_key(order);
    let mut ids = Ids {
        taken: kept.iter().map(|(_, article)| article.id.clone()).collect(),
    };
    let mut last = None;
    for (source, article) in &mut kept {
        let old = article.id.clone();
        if last.as_ref() == Some(&old) {
            article.id = ids.claim(&old);
        }
        names
            .0
            .insert((*source, old.clone()), Some(article.id.clone()));
        last = Some(old);
    }
    kept.sort_by(|(_, a), (_, b)| a.id.cmp(&b.id));
    (rows(kept), names)
}

/// Copies of one text next to each other, the one to keep first: of a fixed dataset, with
/// the text, then by id; what is still equal is decided by the facts that come with it.
fn copies_together(
    a: &(usize, Article),
    b: &(usize, Article),
    rest: &[Dataset],
    fixed: usize,
) -> Ordering {
    let key = |(source, article): &(usize, Article)| {
        (
            article.fingerprint.clone(),
            *source >= fixed,
            article.text.is_none(),
            article.id.clone(),
        )
    };
    let whole = |(source, article): &(usize, Article)| {
        let alone = Dataset {
            articles: vec![article.clone()],
            ..Dataset::default()
        };
        encode(&alone) + &encode(&rest[*source])
    };
    key(a).cmp(&key(b)).then_with(|| whole(a).cmp(&whole(b)))
}

/// Ids that are taken, and the way to one that is not.
struct Ids {
    taken: BTreeSet<String>,
}

impl Ids {
    /// The id that is wanted, or with the first number from 2 on that is free.
    fn claim(&mut self, wanted: &str) -> String {
        let numbered = (2..).map(|number: u64| format!("{wanted}-{number}"));
        let mut candidates = std::iter::once(wanted.to_owned()).chain(numbered);
        let free = candidates
            .find(|id| !self.taken.contains(id))
            .unwrap_or_default();
        self.taken.insert(free.clone());
        free
    }
}

// Facts --------------------------------------------------------------------

/// What events, awards and figures have in common.
pub(super) trait Fact {
    fn id(&mut self) -> &mut String;
    fn article(&mut self) -> &mut String;
    fn order(&self) -> (&str, Span, usize, &str);
}

macro_rules! fact {
    ($($name:ident)+) => {$(
        impl Fact for $name {
            fn id(&mut self) -> &mut String {
                &mut self.id
            }
            fn article(&mut self) -> &mut String {
                &mut self.article
            }
            // The length first, so that a10 comes after a9.
            fn order(&self) -> (&str, Span, usize, &str) {
                (&self.article, self.span, self.id.len(), &self.id)
            }
        }
    )+};
}

fact! { Event Award Figure }

/// Takes the facts of one kind out of the datasets, in the order of a dataset;
/// gives each its article's new id and an id of its own.
fn facts<T: Fact>(
    datasets: &mut [Dataset],
    names: &Names,
    fixed: usize,
    list: impl Fn(&mut Dataset) -> &mut Vec<T>,
) -> (Vec<(usize, T)>, Renamed) {
    let mut facts: Vec<(Old, T)> = Vec::new();
    for (source, dataset) in datasets.iter_mut().enumerate() {
        for mut fact in std::mem::take(list(dataset)) {
            let old = (source, fact.id().clone());
            let article = fact.article().clone();
            if !names.rename(source, fact.article()) {
                continue;
            }
            // `bai-1-a3` follows its article `bai-1`.
            if let Some(number) = old
                .1
                .strip_prefix(&article)
                .filter(|rest| rest.starts_with('-'))
            {
                *fact.id() = format!("{}{number}", fact.article());
            }
            facts.push((old, fact));
        }
    }
    facts.sort_by(|((a, _), one), ((b, _), other)| {
        (*a >= fixed, one.order()).cmp(&(*b >= fixed, other.order()))
    });
    let mut ids = Ids {
        taken: BTreeSet::new(),
    };
    let mut renamed = Renamed {
        here: BTreeMap::new(),
        anywhere: BTreeMap::new(),
    };
    for (old, fact) in &mut facts {
        let new = ids.claim(fact.id());
        new.clone_into(fact.id());
        renamed.add(old.clone(), new);
    }
    let mut facts: Vec<(usize, T)> = facts
        .into_iter()
        .map(|((source, _), fact)| (source, fact))
        .collect();
    facts.sort_by(|(_, a), (_, b)| a.order().cmp(&b.order()));
    (facts, renamed)
}

/// What became of the ids of one list.
struct Renamed {
    here: BTreeMap<Old, String>,
    /// For references to a fact of a copy that was left out: the kept one's.
    anywhere: BTreeMap<String, String>,
}

impl Renamed {
    fn add(&mut self, old: Old, new: String) {
        self.anywhere
            .entry(old.1.clone())
            .or_insert_with(|| new.clone());
        self.here.entry(old).or_insert(new);
    }

    fn rewrite(&self, source: usize, id: &mut String) {
        let old = (source, std::mem::take(id));
        let new = self.here.get(&old).or_else(|| self.anywhere.get(&old.1));
        *id = new.cloned().unwrap_or(old.1);
    }
}

fn notes(datasets: &mut [Dataset], names: &Names) -> Vec<Note> {
    let mut notes = Vec::new();
    for (source, dataset) in datasets.iter_mut().enumerate() {
        for mut note in std::mem::take(&mut dataset.notes) {
            if names.rename(source, &mut note.article) {
                notes.push(note);
            }
        }
    }
    let key = |note: &Note| {
        (
            note.article.clone(),
            note.span,
            note.kind,
            note.message.clone(),
        )
    };
    notes.sort_by_cached_key(key);
    notes
}

// Units and people -----------------------------------------------------------

fn units(datasets: &mut [Dataset]) -> Vec<Unit> {
    let mut joined: BTreeMap<String, Vec<Unit>> = BTreeMap::new();
    for unit in datasets
        .iter_mut()
        .flat_map(|dataset| std::mem::take(&mut dataset.units))
    {
        joined.entry(unit.id.clone()).or_default().push(unit);
    }
    let mut units: Vec<Unit> = joined.into_values().map(one_unit).collect();
    open_circles(&mut units);
    units
}

/// One row of several with the same id. Where they contradict each other, the
/// first of the alphabet wins: arbitrary, but the same in any order.
fn one_unit(rows: Vec<Unit>) -> Unit {
    let mut unit = Unit::default();
    let mut names = BTreeSet::new();
    let mut members = BTreeSet::new();
    let mut kinds = BTreeSet::new();
    let first = |a: Option<String>, b: Option<String>| match (a, b) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    };
    for row in rows {
        unit.id = row.id;
        unit.name = if unit.name.is_empty() {
            row.name.clone()
        } else {
            unit.name.min(row.name.clone())
        };
        unit.name_en = first(unit.name_en, row.name_en);
        unit.parent = first(unit.parent, row.parent);
        names.insert(row.name);
        names.extend(row.aliases);
        members.extend(row.members);
        kinds.insert(row.kind);
    }
    names.remove(&unit.name);
    unit.aliases = names.into_iter().collect();
    unit.members = members.into_iter().collect();
    unit.kind = kinds
        .into_iter()
        .find(|kind| !kind.is_empty())
        .unwrap_or_default();
    unit
}

/// Two datasets may each be right and together say that a unit is part of
/// itself: the first of such units then has no parent.
fn open_circles(units: &mut [Unit]) {
    for row in super::check::cyclic_parents(units) {
        units[row].parent = None;
    }
}

fn people(
    datasets: &mut [Dataset],
    names: &Names,
    units: &[Unit],
    fixed: usize,
) -> (Vec<Person>, Renamed) {
    let mut all = Vec::new();
    for (source, dataset) in datasets.iter_mut().enumerate() {
        for Person {
            id,
            name,
            mut mentions,
        } in std::mem::take(&mut dataset.people)
        {
            let named = !mentions.is_empty();
            mentions.retain_mut(|mention| names.rename(source, &mut mention.article));
            mentions.sort_by(|a, b| place(a).cmp(&place(b)));
            if !named || !mentions.is_empty() {
                all.push(Row {
                    key: (source, id),
                    name,
                    mentions,
                });
            }
        }
    }
    let mut ids = Ids {
        taken: BTreeSet::new(),
    };
    let mut renamed = Renamed {
        here: BTreeMap::new(),
        anywhere: BTreeMap::new(),
    };
    let mut people = Vec::new();
    // The first of a fixed dataset, whose id the person keeps.
    let kept = |group: &Vec<people::Row>| {
        let ids = group.iter().filter(|row| row.key.0 < fixed);
        ids.map(|row| row.key.1.clone()).min()
    };
    let mut groups = people::groups(all, units);
    groups.sort_by_key(|group| kept(group).is_none());
    for group in groups {
        let kept = kept(&group);
        let mut person = Person::default();
        let mut keys = Vec::new();
        for row in group {
            if person.name.is_empty() || row.name < person.name {
                person.name = row.name;
            }
            person.mentions.extend(row.mentions);
            keys.push(row.key);
        }
        person.mentions.sort_by(|a, b| place(a).cmp(&place(b)));
        let wanted = kept.unwrap_or_else(|| people::id(&person.name, &person.mentions));
        person.id = ids.claim(&wanted);
        for key in keys {
            renamed
                .anywhere
                .entry(key.1.clone())
                .or_insert_with(|| person.id.clone());
            renamed.here.insert(key, person.id.clone());
        }
        people.push(person);
    }
    people.sort_by(|a, b| a.id.cmp(&b.id));
    (people, renamed)
}

fn place(mention: &Mention) -> (&str, Span) {
    (&mention.article, mention.span)
}
