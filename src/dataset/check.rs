//! Everything that is wrong with a dataset whose form is right.
//!
//! The types see to the form of a value; this sees to what values say of each
//! other: ids, references, spans, fingerprints. Problems come in the order of
//! the rows, so the same dataset gives the same list.

use super::{Flaw, List, Place, Problem};
use crate::model::{Dataset, Unit};
use crate::text::{Span, fingerprint};
use std::collections::{HashMap, HashSet};
use std::fmt;

/// Every problem of a dataset, in the order of its rows.
pub fn check(dataset: &Dataset) -> Vec<Problem> {
    let mut checker = Checker {
        chars: dataset
            .articles
            .iter()
            .map(|a| (a.id.as_str(), a.chars))
            .collect(),
        units: dataset.units.iter().map(|u| u.id.as_str()).collect(),
        people: dataset.people.iter().map(|p| p.id.as_str()).collect(),
        events: dataset.events.iter().map(|e| e.id.as_str()).collect(),
        awards: dataset
            .awards
            .iter()
            .map(|a| (a.id.as_str(), a.repeats.is_some()))
            .collect(),
        list: List::Articles,
        row: 0,
        problems: Vec::new(),
    };
    checker.articles(dataset);
    checker.units(dataset);
    checker.people(dataset);
    checker.events(dataset);
    checker.awards(dataset);
    checker.figures(dataset);
    checker.notes(dataset);
    checker.problems
}

struct Checker<'d> {
    chars: HashMap<&'d str, u32>,
    units: HashSet<&'d str>,
    people: HashSet<&'d str>,
    events: HashSet<&'d str>,
    /// Whether each award is a repetition.
    awards: HashMap<&'d str, bool>,
    list: List,
    row: usize,
    problems: Vec<Problem>,
}

impl<'d> Checker<'d> {
    fn articles(&mut self, dataset: &'d Dataset) {
        self.ids(
            List::Articles,
            dataset.articles.iter().map(|row| row.id.as_str()),
        );
        for (row, article) in dataset.articles.iter().enumerate() {
            self.at(List::Articles, row);
            if !is_fingerprint(&article.fingerprint) {
                self.problem(
                    "fingerprint",
                    Flaw::NotAFingerprint(article.fingerprint.clone()),
                );
            }
            let Some(text) = &article.text else { continue };
            let actual = text.chars().count();
            if actual != article.chars as usize {
                self.problem("chars", Flaw::WrongChars(actual));
            }
            if fingerprint(text) != article.fingerprint {
                self.problem("fingerprint", Flaw::WrongFingerprint);
            }
        }
    }

    fn units(&mut self, dataset: &'d Dataset) {
        self.ids(List::Units, dataset.units.iter().map(|row| row.id.as_str()));
        let cyclic = cyclic_parents(&dataset.units);
        for (row, unit) in dataset.units.iter().enumerate() {
            self.at(List::Units, row);
            self.name(&unit.name);
            self.unit("parent", unit.parent.as_deref());
            if cyclic.contains(&row) {
                self.problem("parent", Flaw::CyclicParent(unit.id.clone()));
            }
            for (at, member) in unit.members.iter().enumerate() {
                self.unit(format_args!("members[{at}]"), Some(member));
                if *member == unit.id {
                    self.problem(format_args!("members[{at}]"), Flaw::MemberOfItself);
                }
            }
        }
    }

    fn people(&mut self, dataset: &'d Dataset) {
        self.ids(
            List::People,
            dataset.people.iter().map(|row| row.id.as_str()),
        );
        for (row, person) in dataset.people.iter().enumerate() {
            self.at(List::People, row);
            self.name(&person.name);
            for (at, mention) in person.mentions.iter().enumerate() {
                self.article(format_args!("mentions[{at}].article"), &mention.article);
                self.span(
                    format_args!("mentions[{at}].span"),
                    &mention.article,
                    mention.span,
                );
            }
        }
    }

    fn events(&mut self, dataset: &'d Dataset) {
        self.ids(
            List::Events,
            dataset.events.iter().map(|row| row.id.as_str()),
        );
        for (row, event) in dataset.events.iter().enumerate() {
            self.at(List::Events, row);
            self.article("article", &event.article);
            self.span("span", &event.article, event.span);
            for (at, part) in event.units.iter().enumerate() {
                self.unit(format_args!("units[{at}].unit"), Some(&part.unit));
            }
            for (at, part) in event.people.iter().enumerate() {
                if !self.people.contains(part.person.as_str()) {
                    let flaw = Flaw::Dangling(List::People, part.person.clone());
                    self.problem(format_args!("people[{at}].person"), flaw);
                }
            }
        }
    }

    fn awards(&mut self, dataset: &'d Dataset) {
        self.ids(
            List::Awards,
            dataset.awards.iter().map(|row| row.id.as_str()),
        );
        for (row, award) in dataset.awards.iter().enumerate() {
            self.at(List::Awards, row);
            self.article("article", &award.article);
            self.span("span", &award.article, award.span);
            self.unit("unit", award.unit.as_deref());
            if !is_id(&award.award) {
                self.problem("award", Flaw::NotAnId(award.award.clone()));
            }
            if let Some(event) = &award.event
                && !self.events.contains(event.as_str())
            {
                self.problem("event", Flaw::Dangling(List::Events, event.clone()));
            }
            let Some(first) = &award.repeats else {
                continue;
            };
            match self.awards.get(first.as_str()) {
                None => self.problem("repeats", Flaw::Dangling(List::Awards, first.clone())),
                Some(_) if *first == award.id => self.problem("repeats", Flaw::RepeatsItself),
                Some(true) => self.problem("repeats", Flaw::RepeatsARepetition(first.clone())),
                Some(false) => {}
            }
        }
    }

    fn figures(&mut self, dataset: &'d Dataset) {
        self.ids(
            List::Figures,
            dataset.figures.iter().map(|row| row.id.as_str()),
        );
        for (row, figure) in dataset.figures.iter().enumerate() {
            self.at(List::Figures, row);
            self.article("article", &figure.article);
            self.span("span", &figure.article, figure.span);
            self.unit("unit", figure.unit.as_deref());
        }
    }

    fn notes(&mut self, dataset: &'d Dataset) {
        for (row, note) in dataset.notes.iter().enumerate() {
            self.at(List::Notes, row);
            self.article("article", &note.article);
            if let Some(span) = note.span {
                self.span("span", &note.article, span);
            }
        }
    }

    fn at(&mut self, list: List, row: usize) {
        (self.list, self.row) = (list, row);
    }

    fn problem(&mut self, field: impl fmt::Display, flaw: Flaw) {
        let place = Place {
            list: self.list,
            row: self.row,
            field: field.to_string(),
        };
        self.problems.push(Problem { place, flaw });
    }

    fn ids(&mut self, list: List, ids: impl Iterator<Item = &'d str>) {
        let mut taken = HashSet::new();
        for (row, id) in ids.enumerate() {
            self.at(list, row);
            if !is_id(id) {
                self.problem("id", Flaw::NotAnId(id.to_owned()));
            }
            if !taken.insert(id) {
                self.problem("id", Flaw::DuplicateId(id.to_owned()));
            }
        }
    }

    fn name(&mut self, name: &str) {
        if name.trim().is_empty() {
            self.problem("name", Flaw::NoName);
        }
    }

    fn article(&mut self, field: impl fmt::Display, article: &str) {
        if !self.chars.contains_key(article) {
            self.problem(field, Flaw::Dangling(List::Articles, article.to_owned()));
        }
    }

    fn unit(&mut self, field: impl fmt::Display, unit: Option<&str>) {
        if let Some(unit) = unit
            && !self.units.contains(unit)
        {
            self.problem(field, Flaw::Dangling(List::Units, unit.to_owned()));
        }
    }

    fn span(&mut self, field: impl fmt::Display, article: &str, span: Span) {
        if span.start > span.end {
            self.problem(field, Flaw::ReversedSpan(span));
        } else if let Some(&chars) = self.chars.get(article)
            && span.end > chars
        {
            self.problem(field, Flaw::SpanBeyond(span, chars));
        }
    }
}

fn is_id(text: &str) -> bool {
    let letter = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit();
    text.split('-')
        .all(|part| !part.is_empty() && part.bytes().all(letter))
}

fn is_fingerprint(text: &str) -> bool {
    let digit = |b: u8| b.is_ascii_digit() || (b'a'..=b'f').contains(&b);
    text.strip_prefix("sha256:")
        .is_some_and(|hex| hex.len() == 64 && hex.bytes().all(digit))
}

/// The rows at which a walk from unit to parent closes a circle, one a circle.
pub(super) fn cyclic_parents(units: &[Unit]) -> Vec<usize> {
    let rows: HashMap<&str, usize> = units
        .iter()
        .enumerate()
        .map(|(row, unit)| (unit.id.as_str(), row))
        .collect();
    // The walk on which each unit was met first.
    let mut walk_of = vec![usize::MAX; units.len()];
    let mut cyclic = Vec::new();
    for walk in 0..units.len() {
        let mut next = Some(walk);
        while let Some(row) = next {
            if walk_of[row] != usize::MAX {
                if walk_of[row] == walk {
                    cyclic.push(row);
                }
                break;
            }
            walk_of[row] = walk;
            next = units[row]
                .parent
                .as_deref()
                .and_then(|id| rows.get(id).copied());
        }
    }
    cyclic
}
