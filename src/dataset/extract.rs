//! Some facts of a dataset as a dataset of their own.
//!
//! Used by the page, which saves what a reader has chosen. What always holds: of a
//! sound dataset the part is sound, and it says of each fact what the whole says.
//! So facts bring along what they refer to: the event at which an award was given,
//! the award that one repeats, articles, units with those above them and their
//! clusters, people, and what the reader of the article noted in their place.

use super::merge::Fact;
use crate::model::{Dataset, Note, Person, Unit};
use crate::table::Table;
use crate::text::Span;
use crate::text::sorting::sort_by;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// The facts of these rows of a table, and what they refer to.
pub fn extract(table: &Table, rows: impl IntoIterator<Item = usize>) -> Dataset {
    let rows = with_referred(table, rows.into_iter().collect());
    let mut part = Dataset::default();
    let mut places: BTreeMap<&str, Vec<Span>> = BTreeMap::new();
    for row in rows {
        let spans = places.entry(table.article_of(row)).or_default();
        spans.push(table.span(row));
        part.events.extend(table.event(row));
        part.awards.extend(table.award(row));
        part.figures.extend(table.figure(row));
    }
    in_order(&mut part.events);
    in_order(&mut part.awards);
    in_order(&mut part.figures);

    let lists = &table.lists;
    let articles = lists.articles.iter();
    let stating = articles.filter(|article| places.contains_key(article.id.as_str()));
    part.articles = stating.cloned().collect();
    let at = |article: &str, span: Span| {
        let spans = places.get(article);
        spans.is_some_and(|spans| spans.iter().any(|other| other.overlaps(span)))
    };
    let noted = |note: &&Note| match note.span {
        Some(span) => at(&note.article, span),
        None => places.contains_key(note.article.as_str()),
    };
    part.notes = lists.notes.iter().filter(noted).cloned().collect();
    let people = lists.people.iter();
    part.people = people
        .filter_map(|person| person_at(person, &part, &places, &at))
        .collect();
    part.units = units(&lists.units, &part);
    part
}

/// The rows, and those of the facts that they refer to.
fn with_referred(table: &Table, mut rows: BTreeSet<usize>) -> BTreeSet<usize> {
    let mut new: Vec<usize> = rows.iter().copied().collect();
    while !new.is_empty() {
        let awards = new.iter().filter_map(|&row| table.award(row));
        let referred: HashSet<String> = awards
            .flat_map(|award| [award.event, award.repeats])
            .flatten()
            .collect();
        new.clear();
        if !referred.is_empty() {
            let is_new = |row: &usize| !rows.contains(row) && referred.contains(&table.id(*row));
            new.extend((0..table.len()).filter(is_new));
        }
        rows.extend(&new);
    }
    rows
}

fn in_order<T: Fact>(facts: &mut Vec<T>) {
    sort_by(facts, |one, other| one.order().cmp(&other.order()));
}

/// A person who takes part in one of the events or is named in the place of a
/// fact, as the articles there are name the person.
fn person_at(
    person: &Person,
    part: &Dataset,
    places: &BTreeMap<&str, Vec<Span>>,
    at: &dyn Fn(&str, Span) -> bool,
) -> Option<Person> {
    let mut mentions = person.mentions.iter();
    let mut parts = part.events.iter().flat_map(|event| &event.people);
    let named = mentions.any(|mention| at(&mention.article, mention.span))
        || parts.any(|part| part.person == person.id);
    named.then(|| {
        let mut person = person.clone();
        let known = |article: &str| places.contains_key(article);
        person.mentions.retain(|mention| known(&mention.article));
        person
    })
}

/// The units that the facts name, the clusters of these, and what all of them
/// refer to: the units above them and the members of clusters.
fn units(units: &[Unit], part: &Dataset) -> Vec<Unit> {
    let place: HashMap<&str, usize> = {
        let ids = units.iter().map(|unit| unit.id.as_str());
        ids.zip(0..).collect()
    };
    let events = part.events.iter().flat_map(|event| &event.units);
    let awards = part.awards.iter().filter_map(|award| award.unit.as_ref());
    let figures = part
        .figures
        .iter()
        .filter_map(|figure| figure.unit.as_ref());
    let ids = events.map(|part| &part.unit).chain(awards).chain(figures);
    let mut named: BTreeSet<usize> = ids
        .filter_map(|id| place.get(id.as_str()).copied())
        .collect();

    let awards = part.awards.iter();
    let recipients: HashSet<&String> = awards.flat_map(|award| &award.recipients).collect();
    let called = |unit: &Unit| {
        let mut names = std::iter::once(&unit.name).chain(&unit.aliases);
        names.any(|name| recipients.contains(name))
    };
    named.extend((0..units.len()).filter(|&unit| called(&units[unit])));
    let names = |id: &String| {
        place
            .get(id.as_str())
            .is_some_and(|unit| named.contains(unit))
    };
    let is_cluster = |unit: &usize| units[*unit].members.iter().any(names);
    let clusters: Vec<usize> = (0..units.len()).filter(is_cluster).collect();

    let mut open: Vec<usize> = named.iter().copied().chain(clusters).collect();
    let mut kept = BTreeSet::new();
    while let Some(unit) = open.pop() {
        if kept.insert(unit) {
            let refers = units[unit].parent.iter().chain(&units[unit].members);
            open.extend(refers.filter_map(|id| place.get(id.as_str())));
        }
    }
    kept.into_iter().map(|unit| units[unit].clone()).collect()
}
