//! The engine against plain loops over the rows, and tables of cases.
//!
//! [`Naive`] answers a query as its documentation reads, one fact at a time; it
//! shares no code with the engine but the comparison of words and names.
#![cfg(not(target_arch = "wasm32"))]
// In a test a panic is the way to fail.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use bang_vang::model::lexicon;
use bang_vang::model::{
    Article, Award, Basis, Comparator, Dataset, Edtf, Event, EventKind, EventUnit, Figure, Grade,
    Participant, Period, Person, Recipient, Status, Unit, UnitRole,
};
use bang_vang::query::{
    Choice, Engine, Facet, FactKind, FactRef, LeftOut, Query, Reason, Results, Scope, Sort,
    SortKey, TotalCell, TotalRow, Totals, YearCount, Years,
};
use bang_vang::text::{Span, Syllable, TokenKind, collation_key, tokenize};
use proptest::prelude::*;
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

// ---- The naive answer ----

struct Naive<'d> {
    dataset: &'d Dataset,
    /// Every fact in the order of the timeline.
    all: Vec<FactRef>,
    /// The units that each fact names.
    named: BTreeMap<FactRef, Vec<usize>>,
    /// The values of each facet, in their order; of units in no particular order.
    values: BTreeMap<Facet, Vec<String>>,
}

/// What one fact has of what a query asks for.
struct Asked {
    fact: FactRef,
    in_scope: bool,
    has_words: bool,
    in_years: bool,
    chosen: BTreeMap<Facet, bool>,
}

impl Asked {
    fn matches(&self, but: Option<Facet>, years: bool) -> bool {
        self.in_scope
            && self.has_words
            && (!years || self.in_years)
            && self
                .chosen
                .iter()
                .all(|(&facet, &chosen)| Some(facet) == but || chosen)
    }
}

/// Something that any sort key can be turned into.
type Key = (u64, Vec<u8>, String, f64);

impl<'d> Naive<'d> {
    fn new(dataset: &'d Dataset) -> Naive<'d> {
        let (all, named, values) = Default::default();
        let mut naive = Naive {
            dataset,
            all,
            named,
            values,
        };
        naive.all = naive.find_all();
        naive.named = naive
            .all
            .iter()
            .map(|&fact| (fact, naive.find_named(fact)))
            .collect();
        naive.values = Facet::ALL
            .into_iter()
            .map(|facet| (facet, naive.find_values(facet)))
            .collect();
        naive
    }

    fn asked(&self, query: &Query) -> Vec<Asked> {
        let ask = |&fact: &FactRef| Asked {
            fact,
            in_scope: self.in_scope(fact, query.scope),
            has_words: self.has_words(fact, &query.text),
            in_years: query.years.is_empty() || self.in_years(fact, query.years),
            chosen: query
                .choices
                .iter()
                .map(|(&facet, choice)| (facet, self.chosen(fact, facet, choice)))
                .collect(),
        };
        self.all.iter().map(ask).collect()
    }

    fn find_all(&self) -> Vec<FactRef> {
        let list = |kind, len: usize| (0..len as u32).map(move |index| FactRef { kind, index });
        let mut facts: Vec<FactRef> = list(FactKind::Event, self.dataset.events.len())
            .chain(list(FactKind::Award, self.dataset.awards.len()))
            .chain(list(FactKind::Figure, self.dataset.figures.len()))
            .collect();
        facts.sort_by_key(|&fact| {
            let period = self.period(fact);
            (
                period.is_none(),
                period,
                self.article_key(self.article_id(fact)),
                self.span(fact).start,
                fact,
            )
        });
        facts
    }

    fn event(&self, fact: FactRef) -> Option<&'d Event> {
        (fact.kind == FactKind::Event).then(|| &self.dataset.events[fact.index as usize])
    }

    fn award(&self, fact: FactRef) -> Option<&'d Award> {
        (fact.kind == FactKind::Award).then(|| &self.dataset.awards[fact.index as usize])
    }

    fn figure(&self, fact: FactRef) -> Option<&'d Figure> {
        (fact.kind == FactKind::Figure).then(|| &self.dataset.figures[fact.index as usize])
    }

    fn period(&self, fact: FactRef) -> Option<Period> {
        let date = match fact.kind {
            FactKind::Event => self
                .event(fact)
                .and_then(|event| event.date.clone().or(event.period.clone())),
            FactKind::Award => self.award(fact).and_then(|award| award.period.clone()),
            FactKind::Figure => self.figure(fact).and_then(|figure| figure.period.clone()),
        };
        date.map(|date| date.period())
    }

    fn article_id(&self, fact: FactRef) -> &'d str {
        match fact.kind {
            FactKind::Event => &self.event(fact).unwrap().article,
            FactKind::Award => &self.award(fact).unwrap().article,
            FactKind::Figure => &self.figure(fact).unwrap().article,
        }
    }

    fn span(&self, fact: FactRef) -> Span {
        match fact.kind {
            FactKind::Event => self.event(fact).unwrap().span,
            FactKind::Award => self.award(fact).unwrap().span,
            FactKind::Figure => self.figure(fact).unwrap().span,
        }
    }

    fn article_key(&self, id: &str) -> impl Ord + use<> {
        let article = self
            .dataset
            .articles
            .iter()
            .find(|article| article.id == id);
        let published = article
            .and_then(|article| article.published.as_ref())
            .map(Edtf::period);
        let title = article
            .and_then(|article| article.title.clone())
            .unwrap_or(id.to_owned());
        (
            article.is_none(),
            published.is_none(),
            published,
            collation_key(&title),
            id.to_owned(),
        )
    }

    // -- units

    fn place(&self, id: &str) -> Option<usize> {
        self.dataset.units.iter().position(|unit| unit.id == id)
    }

    /// Whether `unit` is `above`, or stands below it in the tree.
    fn is_within(&self, unit: usize, above: usize) -> bool {
        let mut at = Some(unit);
        for _ in 0..=self.dataset.units.len() {
            match at {
                None => return false,
                Some(unit) if unit == above => return true,
                Some(unit) => {
                    at = self.dataset.units[unit]
                        .parent
                        .as_ref()
                        .and_then(|id| self.place(id))
                }
            }
        }
        false
    }

    fn members(&self, unit: usize) -> Vec<usize> {
        self.dataset.units[unit]
            .members
            .iter()
            .filter_map(|id| self.place(id))
            .collect()
    }

    /// Whether the choice of a unit finds what is said of another.
    fn finds(&self, chosen: usize, named: usize) -> bool {
        self.is_within(named, chosen)
            || self
                .members(chosen)
                .iter()
                .any(|&member| self.is_within(named, member))
            || self.members(named).contains(&chosen)
    }

    fn unit_called(&self, name: &str) -> Option<usize> {
        let name = name.to_lowercase();
        let units = || self.dataset.units.iter().enumerate();
        let by_name: Vec<usize> = units()
            .filter(|(_, unit)| unit.name.to_lowercase() == name)
            .map(|(place, _)| place)
            .collect();
        let by_alias: Vec<usize> = units()
            .filter(|(_, unit)| {
                unit.aliases
                    .iter()
                    .any(|alias| alias.to_lowercase() == name)
            })
            .map(|(place, _)| place)
            .collect();
        let found = if by_name.is_empty() {
            by_alias
        } else {
            by_name
        };
        (found.len() == 1).then(|| found[0])
    }

    fn find_named(&self, fact: FactRef) -> Vec<usize> {
        let mut named = Vec::new();
        let ids: Vec<&String> = match fact.kind {
            FactKind::Event => self
                .event(fact)
                .unwrap()
                .units
                .iter()
                .map(|unit| &unit.unit)
                .collect(),
            FactKind::Award => self.award(fact).unwrap().unit.iter().collect(),
            FactKind::Figure => self.figure(fact).unwrap().unit.iter().collect(),
        };
        named.extend(ids.into_iter().filter_map(|id| self.place(id)));
        if let Some(award) = self.award(fact) {
            named.extend(
                award
                    .recipients
                    .iter()
                    .filter_map(|name| self.unit_called(name)),
            );
        }
        let mut once = Vec::new();
        for unit in named {
            if !once.contains(&unit) {
                once.push(unit);
            }
        }
        once
    }

    // -- facets

    fn has(&self, fact: FactRef, facet: Facet, value: &str) -> bool {
        let award = self.award(fact);
        match facet {
            Facet::Unit => self.place(value).is_some_and(|unit| {
                self.named_by(fact)
                    .iter()
                    .any(|&named| self.finds(unit, named))
            }),
            Facet::Kind => {
                let word = match fact.kind {
                    FactKind::Event => "event",
                    FactKind::Award => "award",
                    FactKind::Figure => "figure",
                };
                word == value
            }
            Facet::Class => award.is_some_and(|award| class(&award.award) == value),
            Facet::Award => award.is_some_and(|award| award.award == value),
            Facet::Giver => award.is_some_and(|award| award.by.as_deref().unwrap_or("") == value),
            Facet::Recipient => award.is_some_and(|award| award.recipient_kind.word() == value),
            Facet::Status => award.is_some_and(|award| award.status.word() == value),
            Facet::Article => self.article_id(fact) == value,
        }
    }

    /// The values of a facet in their order; of units in no particular order.
    fn find_values(&self, facet: Facet) -> Vec<String> {
        let words = |words: Vec<&str>| words.into_iter().map(str::to_owned).collect::<Vec<_>>();
        let awards = || self.dataset.awards.iter();
        let candidates: Vec<String> = match facet {
            Facet::Unit => self
                .dataset
                .units
                .iter()
                .map(|unit| unit.id.clone())
                .collect(),
            Facet::Kind => words(vec!["event", "award", "figure"]),
            Facet::Class => {
                let mut classes: Vec<&str> = lexicon::CLASSES.to_vec();
                classes.push("other");
                words(classes)
            }
            Facet::Award => {
                let mut ids: Vec<&str> = awards().map(|award| award.award.as_str()).collect();
                ids.sort_by_key(|id| {
                    (
                        precedence(id),
                        collation_key(&self.award_name(id)),
                        id.to_string(),
                    )
                });
                ids.dedup();
                words(ids)
            }
            Facet::Giver => {
                let mut names: Vec<&str> = awards()
                    .filter_map(|award| award.by.as_deref().filter(|by| !by.is_empty()))
                    .collect();
                names.sort_by_key(|name| (collation_key(name), name.to_string()));
                names.dedup();
                names.push("");
                words(names)
            }
            Facet::Recipient => words(Recipient::ALL.iter().map(|value| value.word()).collect()),
            Facet::Status => words(Status::ALL.iter().map(|value| value.word()).collect()),
            Facet::Article => {
                let mut ids: Vec<&str> = self
                    .all
                    .iter()
                    .copied()
                    .map(|fact| self.article_id(fact))
                    .collect();
                ids.sort_by_key(|id| self.article_key(id));
                ids.dedup();
                words(ids)
            }
        };
        let occurs = |value: &str| {
            self.all
                .iter()
                .copied()
                .any(|fact| self.has(fact, facet, value))
        };
        if facet == Facet::Unit {
            let found: BTreeSet<usize> = (0..self.dataset.units.len())
                .filter(|&unit| occurs(&self.dataset.units[unit].id))
                .collect();
            let shown = |unit: usize| found.iter().any(|&found| self.is_within(found, unit));
            let mut shown: Vec<String> = (0..self.dataset.units.len())
                .filter(|&unit| shown(unit))
                .map(|unit| self.dataset.units[unit].id.clone())
                .collect();
            shown.sort();
            return shown;
        }
        candidates
            .into_iter()
            .filter(|value| occurs(value))
            .collect()
    }

    fn award_name(&self, id: &str) -> String {
        let first = self.dataset.awards.iter().find(|award| award.award == id);
        match lexicon::award(id) {
            Some(entry) => entry.name.to_owned(),
            None => first.map_or(id.to_owned(), |award| award.name.clone()),
        }
    }

    // -- matching

    fn named_by(&self, fact: FactRef) -> &[usize] {
        &self.named[&fact]
    }

    fn in_scope(&self, fact: FactRef, scope: Scope) -> bool {
        match scope {
            Scope::Timeline => fact.kind != FactKind::Figure,
            Scope::Awards => fact.kind == FactKind::Award,
            Scope::Figures => fact.kind == FactKind::Figure,
        }
    }

    fn chosen(&self, fact: FactRef, facet: Facet, choice: &Choice) -> bool {
        (choice.any.is_empty() || choice.any.iter().any(|value| self.has(fact, facet, value)))
            && !choice.none.iter().any(|value| self.has(fact, facet, value))
    }

    fn in_years(&self, fact: FactRef, years: Years) -> bool {
        let all: Vec<u16> = (years.from.unwrap_or(0)..=years.to.unwrap_or(9999)).collect();
        let period = self.period(fact);
        period.is_some_and(|period| {
            all.iter()
                .any(|&year| period.first.year <= year && year <= period.last.year)
        })
    }

    fn strings(&self, fact: FactRef) -> Vec<String> {
        let mut strings = Vec::new();
        let article = self
            .dataset
            .articles
            .iter()
            .find(|article| article.id == self.article_id(fact));
        if let Some(article) = article {
            strings.extend(
                [&article.title, &article.outlet, &article.byline]
                    .into_iter()
                    .flatten()
                    .cloned(),
            );
        }
        for &unit in self.named_by(fact) {
            let unit = &self.dataset.units[unit];
            strings.push(unit.name.clone());
            strings.extend(unit.name_en.clone());
            strings.extend(unit.aliases.clone());
        }
        if let Some(award) = self.award(fact) {
            let grade = award
                .grade
                .map_or(String::new(), |grade| format!(" hạng {}", grade.word()));
            strings.push(format!("{}{grade}", award.name));
            if let Some(entry) = lexicon::award(&award.award) {
                strings.push(format!("{}{grade}", entry.name));
                strings.push(format!("{}{grade}", entry.full_name));
                strings.push(entry.name_en.to_owned());
            }
            strings.extend(award.by.clone());
            strings.extend(award.recipients.clone());
        }
        if let Some(event) = self.event(fact) {
            strings.extend(event.topic.clone());
            strings.extend(event.place.clone());
            for taking_part in &event.people {
                let person = self
                    .dataset
                    .people
                    .iter()
                    .find(|person| person.id == taking_part.person);
                strings.extend(person.map(|person| person.name.clone()));
            }
        }
        if let Some(figure) = self.figure(fact) {
            strings.extend([figure.measure.clone(), figure.raw.clone()]);
            strings.extend(figure.what.clone());
        }
        strings
    }

    fn has_words(&self, fact: FactRef, query: &str) -> bool {
        let texts: Vec<Vec<Syllable>> = self
            .strings(fact)
            .iter()
            .map(|text| syllables(text))
            .collect();
        let parts: Vec<&str> = query.split('"').collect();
        let mut terms: Vec<(Vec<Syllable>, bool)> = Vec::new();
        for (number, part) in parts.iter().enumerate() {
            let words = syllables(part);
            let typing = number + 1 == parts.len();
            if number % 2 == 1 {
                terms.push((words, typing));
            } else {
                let last = words.len();
                terms.extend(
                    words
                        .into_iter()
                        .enumerate()
                        .map(|(at, word)| (vec![word], typing && at + 1 == last)),
                );
            }
        }
        terms
            .iter()
            .filter(|(words, _)| !words.is_empty())
            .all(|(words, typing)| {
                texts.iter().any(|text| {
                    (0..text.len()).any(|start| {
                        words.iter().enumerate().all(|(at, &wanted)| {
                            let typing = *typing && at + 1 == words.len();
                            text.get(start + at)
                                .is_some_and(|&word| same_word(word, wanted, typing))
                        })
                    })
                })
            })
    }

    // -- results

    fn facts(&self, query: &Query, asked: &[Asked]) -> Vec<FactRef> {
        let mut facts = matching(asked, None, true);
        facts.sort_by(|&one, &other| {
            query.sort.iter().fold(Ordering::Equal, |order, sort| {
                order.then_with(
                    || match (self.key(one, sort.key), self.key(other, sort.key)) {
                        (None, None) => Ordering::Equal,
                        (None, _) => Ordering::Greater,
                        (_, None) => Ordering::Less,
                        (Some(one), Some(other)) => {
                            let order = one.partial_cmp(&other).unwrap();
                            if sort.descending {
                                order.reverse()
                            } else {
                                order
                            }
                        }
                    },
                )
            })
        });
        facts
    }

    fn key(&self, fact: FactRef, key: SortKey) -> Option<Key> {
        let number = |number: u64| (number, Vec::new(), String::new(), 0.0);
        let award = self.award(fact);
        match key {
            SortKey::Date => self
                .period(fact)
                .map(|period| number(period.first.ordinal() as u64)),
            SortKey::Award => award.map(|award| {
                let grade = Grade::ALL
                    .iter()
                    .position(|&grade| Some(grade) == award.grade);
                let id = format!("{} {}", award.award, grade.unwrap_or(3));
                (
                    precedence(&award.award),
                    collation_key(&self.award_name(&award.award)),
                    id,
                    0.0,
                )
            }),
            SortKey::Unit => {
                let unit = &self.dataset.units[*self.named_by(fact).first()?];
                Some((0, collation_key(&unit.name), unit.id.clone(), 0.0))
            }
            SortKey::Count => match award {
                Some(award) => award.count.map(number),
                None => self
                    .figure(fact)?
                    .value
                    .map(|value| (0, Vec::new(), String::new(), value)),
            },
            SortKey::Giver => {
                let by = award?.by.clone().filter(|by| !by.is_empty())?;
                Some((0, collation_key(&by), by, 0.0))
            }
            SortKey::Recipient => award.map(|award| {
                number(
                    Recipient::ALL
                        .iter()
                        .position(|&kind| kind == award.recipient_kind)
                        .unwrap() as u64,
                )
            }),
            SortKey::Status => award.map(|award| {
                number(
                    Status::ALL
                        .iter()
                        .position(|&status| status == award.status)
                        .unwrap() as u64,
                )
            }),
            SortKey::Article => {
                let article = self.values[&Facet::Article]
                    .iter()
                    .position(|id| id == self.article_id(fact))?;
                Some(number(
                    (article as u64) << 32 | u64::from(self.span(fact).start),
                ))
            }
        }
    }

    fn undated(&self, asked: &[Asked]) -> Vec<FactRef> {
        let mut facts = matching(asked, None, false);
        facts.retain(|&fact| self.period(fact).is_none());
        facts
    }

    /// Value, count, chosen, excluded.
    fn counts(
        &self,
        query: &Query,
        asked: &[Asked],
        facet: Facet,
    ) -> Vec<(String, u32, bool, bool)> {
        let mut values = self.values[&facet].clone();
        let choice = query.choices.get(&facet).cloned().unwrap_or_default();
        for value in choice.any.union(&choice.none) {
            if !values.contains(value) {
                values.push(value.clone());
            }
        }
        let others = matching(asked, Some(facet), true);
        values
            .into_iter()
            .map(|value| {
                let count = others
                    .iter()
                    .filter(|&&fact| self.has(fact, facet, &value))
                    .count() as u32;
                let (chosen, excluded) =
                    (choice.any.contains(&value), choice.none.contains(&value));
                (value, count, chosen, excluded)
            })
            .collect()
    }

    fn years(&self, query: &Query, asked: &[Asked]) -> Vec<YearCount> {
        let scope: Vec<Period> = self
            .all
            .iter()
            .copied()
            .filter(|&fact| self.in_scope(fact, query.scope))
            .filter_map(|fact| self.period(fact))
            .collect();
        let (Some(from), Some(to)) = (
            scope.iter().map(|period| period.first.year).min(),
            scope.iter().map(|period| period.last.year).max(),
        ) else {
            return Vec::new();
        };
        let matching = matching(asked, None, false);
        let count = |kind, year| {
            let counts = |&&fact: &&FactRef| {
                fact.kind == kind
                    && self.period(fact).is_some_and(|Period { first, last }| {
                        year == first.year
                            || year == last.year
                            || (last.year - first.year < 200
                                && first.year < year
                                && year < last.year)
                    })
            };
            matching.iter().filter(counts).count() as u32
        };
        (from..=to)
            .map(|year| YearCount {
                year,
                events: count(FactKind::Event, year),
                awards: count(FactKind::Award, year),
                figures: count(FactKind::Figure, year),
            })
            .collect()
    }

    // -- totals

    /// Whether a cluster is made of the unit, among others.
    fn is_made_of(&self, cluster: usize, unit: usize) -> bool {
        let mut inside: BTreeSet<usize> = self.members(cluster).into_iter().collect();
        loop {
            let more: Vec<usize> = (0..self.dataset.units.len())
                .filter(|&unit| {
                    let parent = self.dataset.units[unit]
                        .parent
                        .as_ref()
                        .and_then(|id| self.place(id));
                    parent.is_some_and(|parent| inside.contains(&parent))
                        || inside
                            .iter()
                            .any(|&cluster| self.members(cluster).contains(&unit))
                })
                .collect();
            let before = inside.len();
            inside.extend(more);
            if inside.len() == before {
                return unit != cluster && inside.contains(&unit);
            }
        }
    }

    fn cell(
        &self,
        fact: FactRef,
    ) -> (
        String,
        Option<Grade>,
        Option<String>,
        Status,
        Basis,
        Recipient,
    ) {
        let award = self.award(fact).unwrap();
        let recipient = match award.recipient_kind {
            Recipient::UnitNamed => Recipient::Collective,
            Recipient::PersonNamed => Recipient::Individual,
            other => other,
        };
        let by = award.by.clone().filter(|by| !by.is_empty());
        (
            award.award.clone(),
            award.grade,
            by,
            award.status,
            award.basis,
            recipient,
        )
    }

    fn same_time(&self, one: FactRef, other: FactRef) -> bool {
        match (self.period(one), self.period(other)) {
            (Some(one), Some(other)) => one.first <= other.last && other.first <= one.last,
            _ => true,
        }
    }

    /// Whether a matching statement's count is part of the sum of its cell.
    fn in_sum(&self, fact: FactRef, matching: &[FactRef]) -> bool {
        let award = self.award(fact).unwrap();
        award.count.is_some() && award.repeats.is_none() && !self.is_clusters_own(fact, matching)
    }

    fn is_clusters_own(&self, fact: FactRef, matching: &[FactRef]) -> bool {
        let award = self.award(fact).unwrap();
        let [cluster] = self.named_by(fact)[..] else {
            return false;
        };
        if award.count.is_none() || award.repeats.is_some() || self.members(cluster).is_empty() {
            return false;
        }
        matching.iter().any(|&part| {
            part != fact
                && self.cell(part) == self.cell(fact)
                && self.same_time(part, fact)
                && self.named_by(part).iter().any(|&unit| {
                    self.is_made_of(cluster, unit)
                        && (self.members(unit).is_empty() || !self.is_made_of(unit, cluster))
                })
                && self.in_sum(part, matching)
        })
    }

    fn totals(&self, asked: &[Asked]) -> Totals {
        let mut matching = matching(asked, None, true);
        matching.retain(|&fact| fact.kind == FactKind::Award);
        let repeats: Vec<FactRef> = matching
            .iter()
            .copied()
            .filter(|&fact| self.award(fact).unwrap().repeats.is_some())
            .collect();
        let clusters: Vec<FactRef> = matching
            .iter()
            .copied()
            .filter(|&fact| self.is_clusters_own(fact, &matching))
            .collect();
        let kept: Vec<FactRef> = matching
            .iter()
            .copied()
            .filter(|fact| !repeats.contains(fact) && !clusters.contains(fact))
            .collect();

        let mut rows: Vec<TotalRow> = Vec::new();
        let mut cells: Vec<_> = kept.iter().map(|&fact| self.cell(fact)).collect();
        cells.sort_by_key(|(award, grade, by, status, basis, recipient)| {
            (
                precedence(award),
                collation_key(&self.award_name(award)),
                award.clone(),
                (grade.is_none(), *grade),
                by.is_none(),
                by.as_ref().map(|by| (collation_key(by), by.clone())),
                (*status, *basis, *recipient),
            )
        });
        cells.dedup();
        for cell in cells {
            let of_cell = |counted: bool| -> Vec<FactRef> {
                let here = |&&fact: &&FactRef| {
                    self.cell(fact) == cell && self.award(fact).unwrap().count.is_some() == counted
                };
                kept.iter().filter(here).copied().collect()
            };
            let statements = of_cell(true);
            let sum: u64 = statements
                .iter()
                .filter_map(|&fact| self.award(fact).unwrap().count)
                .sum();
            let (award, grade, by, status, basis, recipient) = cell.clone();
            let cell = TotalCell {
                status,
                basis,
                recipient,
                sum: (!statements.is_empty()).then_some(sum),
                statements,
                uncounted: of_cell(false),
            };
            match rows.last_mut() {
                Some(row) if row.award == award && row.grade == grade && row.by == by => {
                    row.cells.push(cell)
                }
                _ => rows.push(TotalRow {
                    name: self.award_name(&award),
                    award,
                    grade,
                    by,
                    cells: vec![cell],
                }),
            }
        }
        let left_out = [
            (Reason::Repeat, repeats),
            (Reason::ClusterOfMembers, clusters),
        ]
        .into_iter()
        .filter(|(_, statements)| !statements.is_empty())
        .map(|(reason, statements)| LeftOut { reason, statements })
        .collect();
        Totals { rows, left_out }
    }
}

fn matching(asked: &[Asked], but: Option<Facet>, years: bool) -> Vec<FactRef> {
    let matching = asked.iter().filter(|asked| asked.matches(but, years));
    matching.map(|asked| asked.fact).collect()
}

fn class(award: &str) -> &'static str {
    lexicon::award(award).map_or("other", |entry| entry.class)
}

fn precedence(award: &str) -> u64 {
    lexicon::award(award).map_or(u64::from(u16::MAX), |entry| u64::from(entry.precedence))
}

fn syllables(text: &str) -> Vec<Syllable> {
    let words = tokenize(text).into_iter();
    words
        .filter(|token| matches!(token.kind, TokenKind::Word | TokenKind::Number))
        .map(|token| token.syllable)
        .collect()
}

fn same_word(word: Syllable, wanted: Syllable, typing: bool) -> bool {
    let word = if wanted.is_plain() {
        word.plain()
    } else {
        word
    };
    word == wanted || (typing && word.starts_with(wanted))
}

// ---- Random datasets and queries, made of random bytes ----

const UNITS: [&str; 7] = [
    "Bộ Công an",
    "Cục Ngoại tuyến",
    "Cục ngoại tuyến",
    "Phòng 1",
    "Phòng 2",
    "Cụm thi đua",
    "Công an tỉnh Hà Nam",
];
const RECIPIENTS: [&str; 5] = [
    "Phòng 2",
    "CỤC NGOẠI TUYẾN",
    "Đồng chí Năm",
    "cụm thi đua",
    "Đội 1",
];
const AWARDS: [(&str, &str); 5] = [
    ("huan-chuong-chien-cong", "Huân chương Chiến công"),
    ("huan-chuong-lao-dong", "Huân chương Lao động"),
    ("bang-khen", "Bằng khen"),
    ("bang-khen-cu", "Bằng khen"),
    ("ky-vat", "Kỷ vật"),
];
const GIVERS: [&str; 4] = [
    "Bộ trưởng Bộ Công an",
    "Thủ tướng Chính phủ",
    "Ủy ban nhân dân tỉnh",
    "",
];
const DATES: [&str; 9] = [
    "2019",
    "2020",
    "2020-02-05",
    "2020-02",
    "2018/2020",
    "2019-06/2020-06",
    "1819/2019",
    "1820/2019",
    "2021",
];
const TEXTS: [&str; 6] = [
    "Tổng kết năm 2019",
    "Miền Nam thi đua",
    "Lễ khen thưởng",
    "Thượng tá Năm",
    "thuong hieu",
    "chiến sĩ thi đua khen",
];
const QUERIES: [&str; 18] = [
    "",
    "",
    "",
    "nam",
    "năm",
    "thuong",
    "thưởng",
    "\"thi đua\"",
    "\"đua thi\"",
    "khen th",
    "cuc ngoai",
    "2",
    "hạng nhất",
    "\"công hạng nhì\"",
    "bộ",
    "\"thi đu",
    "thưong",
    "công năm",
];

fn pick<'a>(from: &[&'a str], gene: u8) -> Option<&'a str> {
    from.get(usize::from(gene) % (from.len() + 1)).copied()
}

fn date(gene: u8) -> Option<Edtf> {
    pick(&DATES, gene).map(|date| Edtf::parse(date).unwrap())
}

fn one_of<T: Copy>(all: &[T], gene: u8) -> T {
    all[usize::from(gene) % all.len()]
}

/// Sometimes the id of a unit, also of one that is not there.
fn unit_id(gene: u8) -> Option<String> {
    (!gene.is_multiple_of(9)).then(|| format!("u{}", gene % 9))
}

fn article_id(gene: u8) -> String {
    format!("a{}", gene % 4)
}

fn dataset(genes: &Genes) -> Dataset {
    let text = |gene| pick(&TEXTS, gene).map(str::to_owned);
    let mut dataset = Dataset {
        people: vec![Person {
            id: "p0".to_owned(),
            name: "Lê Văn Năm".to_owned(),
            mentions: vec![],
        }],
        ..Dataset::default()
    };
    for (number, gene) in genes.articles.iter().enumerate() {
        dataset.articles.push(Article {
            id: format!("a{number}"),
            title: text(gene[0]),
            byline: text(gene[1] | 3),
            published: date(gene[2]),
            ..Article::default()
        });
    }
    for (number, gene) in genes.units.iter().enumerate() {
        dataset.units.push(Unit {
            id: format!("u{}", number + 1),
            name: one_of(&UNITS, gene[0]).to_owned(),
            name_en: (gene[1] % 3 == 0).then(|| "Public Security".to_owned()),
            aliases: pick(&UNITS, gene[2])
                .map(str::to_owned)
                .into_iter()
                .collect(),
            parent: if gene[3] % 3 == 0 {
                None
            } else {
                unit_id(gene[4])
            },
            members: if gene[5] % 3 == 0 {
                [unit_id(gene[6]), unit_id(gene[7])]
                    .into_iter()
                    .flatten()
                    .collect()
            } else {
                vec![]
            },
            ..Unit::default()
        });
    }
    for (number, gene) in genes.events.iter().enumerate() {
        let units = [unit_id(gene[4]), unit_id(gene[5])].into_iter().flatten();
        dataset.events.push(Event {
            id: format!("e{number}"),
            article: article_id(gene[0]),
            kind: one_of(EventKind::ALL, gene[1]),
            date: date(gene[2]).filter(|_| gene[1] % 2 == 0),
            period: date(gene[3]),
            place: text(gene[6]).filter(|_| gene[7] % 2 == 0),
            topic: text(gene[7]),
            units: units
                .map(|unit| EventUnit {
                    unit,
                    role: UnitRole::Host,
                })
                .collect(),
            people: (gene[8] % 2 == 0)
                .then(|| Participant {
                    person: format!("p{}", gene[8] % 4),
                    role: "chair".to_owned(),
                })
                .into_iter()
                .collect(),
            span: Span::new(u32::from(gene[9]), u32::from(gene[9]) + 5),
        });
    }
    for (number, gene) in genes.awards.iter().enumerate() {
        let (id, name) = one_of(&AWARDS, gene[1] / 16);
        dataset.awards.push(Award {
            id: format!("w{number}"),
            article: article_id(gene[0]),
            event: None,
            award: id.to_owned(),
            name: name.to_owned(),
            grade: Grade::ALL.get(usize::from(gene[2] / 32)).copied(),
            by: pick(&GIVERS, gene[3] / 16).map(str::to_owned),
            recipient_kind: one_of(Recipient::ALL, gene[4] / 64),
            count: (gene[5] % 4 != 1).then_some(u64::from(gene[5])),
            basis: one_of(Basis::ALL, gene[6] / 96),
            recipients: pick(&RECIPIENTS, gene[7])
                .filter(|_| gene[8] % 3 == 0)
                .map(str::to_owned)
                .into_iter()
                .collect(),
            unit: unit_id(gene[9]),
            status: one_of(Status::ALL, gene[10] / 96),
            period: date(gene[11]),
            repeats: (gene[12] % 6 == 1).then(|| "w0".to_owned()),
            span: Span::new(u32::from(gene[13]), u32::from(gene[13]) + 5),
        });
    }
    for (number, gene) in genes.figures.iter().enumerate() {
        dataset.figures.push(Figure {
            id: format!("f{number}"),
            article: article_id(gene[0]),
            value: (gene[1] % 3 != 0).then(|| f64::from(gene[1]) - 100.0),
            comparator: Comparator::Exact,
            measure: "vụ".to_owned(),
            what: text(gene[2]),
            unit: unit_id(gene[3]),
            period: date(gene[4]),
            change: None,
            raw: format!("{} vụ", gene[1]),
            span: Span::new(u32::from(gene[5]), u32::from(gene[5]) + 5),
        });
    }
    dataset
}

/// A value of the facet, or one that no dataset has.
fn value(naive: &Naive, facet: Facet, gene: u8) -> String {
    let mut values = naive.values[&facet].clone();
    values.extend(["gone".to_owned(), "u5".to_owned()]);
    values[usize::from(gene) % values.len()].clone()
}

fn query(naive: &Naive, genes: &[u8; 16]) -> Query {
    let mut query = Query {
        scope: one_of(
            &[
                Scope::Timeline,
                Scope::Awards,
                Scope::Timeline,
                Scope::Awards,
                Scope::Figures,
            ],
            genes[0],
        ),
        text: one_of(&QUERIES, genes[1]).to_owned(),
        ..Query::default()
    };
    if genes[2] % 3 == 1 {
        query.years.from = Some(2017 + u16::from(genes[2] % 5));
    }
    if genes[3] % 3 == 1 {
        query.years.to = Some(2017 + u16::from(genes[3] % 5));
    }
    for gene in genes[4..12].chunks(2) {
        let facet = one_of(&Facet::ALL, gene[0]);
        match gene[0] / 8 % 4 {
            0 | 1 => {}
            2 => query.toggle(facet, &value(naive, facet, gene[1])),
            _ => query.toggle_excluded(facet, &value(naive, facet, gene[1])),
        }
    }
    for gene in &genes[12..14] {
        if gene % 3 == 1 {
            query.sort.push(Sort {
                key: one_of(&SortKey::ALL, gene / 3),
                descending: gene % 2 == 0,
            });
        }
    }
    query
}

#[derive(Clone, Debug)]
struct Genes {
    articles: Vec<[u8; 3]>,
    units: Vec<[u8; 8]>,
    events: Vec<[u8; 10]>,
    awards: Vec<[u8; 14]>,
    figures: Vec<[u8; 6]>,
    queries: Vec<[u8; 16]>,
}

prop_compose! {
    fn genes()(
        articles in prop::collection::vec(any::<[u8; 3]>(), 0..4),
        units in prop::collection::vec(any::<[u8; 8]>(), 0..8),
        events in prop::collection::vec(any::<[u8; 10]>(), 0..5),
        awards in prop::collection::vec(any::<[u8; 14]>(), 0..12),
        figures in prop::collection::vec(any::<[u8; 6]>(), 0..4),
        queries in prop::collection::vec(any::<[u8; 16]>(), 2..3),
    ) -> Genes {
        Genes { articles, units, events, awards, figures, queries }
    }
}

fn agree(naive: &Naive, query: &Query, results: &Results) -> Result<(), TestCaseError> {
    let asked = naive.asked(query);
    prop_assert_eq!(&results.facts, &naive.facts(query, &asked), "{:?}", query);
    prop_assert_eq!(&results.undated, &naive.undated(&asked));
    prop_assert_eq!(&results.years, &naive.years(query, &asked));
    prop_assert_eq!(&results.totals, &naive.totals(&asked));
    prop_assert_eq!(results.facets.len(), Facet::ALL.len());
    for facet in Facet::ALL {
        let mut values: Vec<_> = results.facets[&facet]
            .iter()
            .map(|value| {
                (
                    value.value.clone(),
                    value.count,
                    value.chosen,
                    value.excluded,
                )
            })
            .collect();
        let mut wanted = naive.counts(query, &asked, facet);
        if facet == Facet::Unit {
            values.sort();
            wanted.sort();
        }
        prop_assert_eq!(values, wanted, "{:?}", facet);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3_000, failure_persistence: None, ..ProptestConfig::default() })]

    /// 3,000 datasets with two queries each.
    #[test]
    fn the_engine_answers_as_plain_loops_do(genes in genes()) {
        let dataset = Arc::new(dataset(&genes));
        let engine = Engine::new(Arc::clone(&dataset));
        let naive = Naive::new(&dataset);
        for genes in &genes.queries {
            let query = query(&naive, genes);
            agree(&naive, &query, &engine.run(&query))?;
        }
        for fact in naive.all.iter().copied() {
            let units: Vec<&str> = engine.units_of(fact).map(|unit| unit.id.as_str()).collect();
            let named: Vec<&str> = naive.named_by(fact).iter().map(|&unit| dataset.units[unit].id.as_str()).collect();
            prop_assert_eq!(units, named);
            prop_assert_eq!(engine.period(fact), naive.period(fact));
            prop_assert_eq!(engine.fact_by_id(engine.fact_id(fact)), Some(fact));
        }
        prop_assert_eq!(engine.unit_tree().count(), dataset.units.len());
    }

    /// Many statements of few units, clusters within clusters, in one or two cells.
    #[test]
    fn totals_of_crowded_cells_are_those_of_plain_loops(
        units in prop::collection::vec(any::<[u8; 4]>(), 2..7),
        awards in prop::collection::vec(any::<[u8; 5]>(), 2..8),
    ) {
        let id = |gene: u8| format!("u{}", usize::from(gene) % units.len());
        let mut dataset = Dataset::default();
        for (number, gene) in units.iter().enumerate() {
            let name = format!("Đơn vị {number}");
            let parent = (gene[0] % 3 == 0).then(|| id(gene[1]));
            let members = match gene[0] / 3 % 3 {
                0 => vec![],
                1 => vec![id(gene[2])],
                _ => vec![id(gene[2]), id(gene[3])],
            };
            let unit = Unit { id: format!("u{number}"), name, parent, members, ..Unit::default() };
            dataset.units.push(unit);
        }
        for (number, gene) in awards.iter().enumerate() {
            let mut award = blank_award(&format!("w{number}"));
            award.unit = Some(id(gene[0]));
            award.period = date(gene[1]).filter(|_| gene[1] % 2 == 0);
            award.count = (gene[2] % 8 != 1).then_some(u64::from(gene[2]));
            award.repeats = (gene[3] % 8 == 1).then(|| "w0".to_owned());
            award.status = if gene[3] % 5 == 1 { Status::Proposed } else { Status::Conferred };
            if gene[4] % 6 == 1 {
                award.recipients = vec![format!("đơn vị {}", gene[4] % 5)];
            }
            dataset.awards.push(award);
        }
        let dataset = Arc::new(dataset);
        let engine = Engine::new(Arc::clone(&dataset));
        let naive = Naive::new(&dataset);
        let mut query = Query::default();
        for _ in 0..2 {
            prop_assert_eq!(engine.run(&query).totals, naive.totals(&naive.asked(&query)));
            query.toggle(Facet::Unit, &id(units[0][3]));
        }
    }
}

// ---- Tables of cases ----

fn blank_award(id: &str) -> Award {
    Award {
        id: id.to_owned(),
        article: "a".to_owned(),
        event: None,
        award: "thing".to_owned(),
        name: "Kỷ vật".to_owned(),
        grade: None,
        by: None,
        recipient_kind: Recipient::Collective,
        count: Some(1),
        basis: Basis::Recipient,
        recipients: vec![],
        unit: None,
        status: Status::Conferred,
        period: None,
        repeats: None,
        span: Span::new(0, 1),
    }
}

fn blank_event(id: &str, topic: &str) -> Event {
    Event {
        id: id.to_owned(),
        article: "a".to_owned(),
        kind: EventKind::Other,
        date: None,
        period: None,
        place: None,
        topic: Some(topic.to_owned()),
        units: vec![],
        people: vec![],
        span: Span::new(0, 1),
    }
}

fn unit(id: &str, name: &str, parent: Option<&str>, members: &[&str]) -> Unit {
    Unit {
        id: id.to_owned(),
        name: name.to_owned(),
        parent: parent.map(str::to_owned),
        members: members.iter().map(|&id| id.to_owned()).collect(),
        ..Unit::default()
    }
}

/// A ministry, two of its departments, an office of the first, and a cluster of both departments.
fn ministry() -> Vec<Unit> {
    vec![
        unit("bo", "Bộ Công an", None, &[]),
        unit("a", "Cục A", Some("bo"), &[]),
        unit("b", "Cục B", Some("bo"), &[]),
        unit("a1", "Phòng A1", Some("a"), &[]),
        unit("cum", "Cụm thi đua số 1", Some("bo"), &["a", "b"]),
        unit("xa", "Đơn vị khác", None, &[]),
    ]
}

fn ids(engine: &Engine, facts: &[FactRef]) -> Vec<String> {
    facts
        .iter()
        .map(|&fact| engine.fact_id(fact).to_owned())
        .collect()
}

/// Cells as `award status basis recipient: sum = statements | uncounted`, then what was left out.
fn totals_of(dataset: Dataset, query: &Query) -> Vec<String> {
    let engine = Engine::new(Arc::new(dataset));
    let totals = engine.run(query).totals;
    let mut lines = Vec::new();
    for row in &totals.rows {
        for cell in &row.cells {
            let words = [cell.status.word(), cell.basis.word(), cell.recipient.word()].join(" ");
            let sum = cell
                .sum
                .map_or("not stated".to_owned(), |sum| sum.to_string());
            let counted = ids(&engine, &cell.statements).join(" ");
            let uncounted = ids(&engine, &cell.uncounted).join(" ");
            lines.push(format!("{words}: {sum} = {counted} | {uncounted}"));
        }
    }
    for left_out in &totals.left_out {
        lines.push(format!(
            "{:?}: {}",
            left_out.reason,
            ids(&engine, &left_out.statements).join(" ")
        ));
    }
    lines
}

/// Changes a blank award into one of a case.
type Change = fn(&mut Award);

#[test]
fn totals_are_honest() {
    fn of(award: &mut Award, unit: &str, count: Option<u64>, period: &str) {
        award.unit = Some(unit.to_owned());
        award.count = count;
        award.period = Edtf::parse(period).ok();
    }
    let cases: [(&str, Vec<Change>, &[&str]); 14] = [
        (
            "what counts the same thing is added up",
            vec![|a| a.count = Some(3), |a| a.count = Some(4)],
            &["conferred recipient collective: 7 = w0 w1 | "],
        ),
        (
            "proposed is not conferred",
            vec![|a| a.count = Some(3), |a| a.status = Status::Proposed],
            &[
                "conferred recipient collective: 3 = w0 | ",
                "proposed recipient collective: 1 = w1 | ",
            ],
        ),
        (
            "recipients are not instances, instances are not pieces",
            vec![
                |a| a.basis = Basis::Award,
                |a| a.basis = Basis::Instance,
                |_| (),
            ],
            &[
                "conferred recipient collective: 1 = w2 | ",
                "conferred instance collective: 1 = w1 | ",
                "conferred award collective: 1 = w0 | ",
            ],
        ),
        (
            "individuals are not collectives; named ones count with the others",
            vec![
                |a| a.recipient_kind = Recipient::UnitNamed,
                |a| a.recipient_kind = Recipient::PersonNamed,
                |a| a.recipient_kind = Recipient::Individual,
                |a| a.recipient_kind = Recipient::Mixed,
                |_| (),
            ],
            &[
                "conferred recipient collective: 2 = w0 w4 | ",
                "conferred recipient individual: 2 = w1 w2 | ",
                "conferred recipient mixed: 1 = w3 | ",
            ],
        ),
        (
            "what is not stated is neither 0 nor 1",
            vec![|a| a.count = None, |a| a.count = None],
            &["conferred recipient collective: not stated =  | w0 w1"],
        ),
        (
            "what is not stated is named beside the sum; 0 is a count",
            vec![|a| a.count = None, |a| a.count = Some(0)],
            &["conferred recipient collective: 0 = w1 | w0"],
        ),
        (
            "a repeat is not counted again",
            vec![|_| (), |a| a.repeats = Some("w0".to_owned())],
            &["conferred recipient collective: 1 = w0 | ", "Repeat: w1"],
        ),
        (
            "a repeat stays one where what it repeats does not match",
            vec![|a| a.status = Status::Withdrawn, |a| {
                a.repeats = Some("w0".to_owned())
            }],
            &["Repeat: w1"],
        ),
        (
            "a cluster's count includes its members'",
            vec![
                |a| of(a, "cum", Some(9), "2019"),
                |a| of(a, "a", Some(4), "2019"),
                |a| of(a, "a1", Some(2), "2019-05"),
            ],
            &[
                "conferred recipient collective: 6 = w1 w2 | ",
                "ClusterOfMembers: w0",
            ],
        ),
        (
            "the count of another time is another count",
            vec![|a| of(a, "cum", Some(9), "2018"), |a| {
                of(a, "a", Some(4), "2019")
            }],
            &["conferred recipient collective: 13 = w0 w1 | "],
        ),
        (
            "a count without a time may be of any",
            vec![|a| of(a, "cum", Some(9), ""), |a| {
                of(a, "a", Some(4), "2019")
            }],
            &[
                "conferred recipient collective: 4 = w1 | ",
                "ClusterOfMembers: w0",
            ],
        ),
        (
            "a member without a count takes nothing away",
            vec![|a| of(a, "cum", Some(9), "2019"), |a| {
                of(a, "a", None, "2019")
            }],
            &["conferred recipient collective: 9 = w0 | w1"],
        ),
        (
            "nor does a repeat, another award, or a unit outside",
            vec![
                |a| of(a, "cum", Some(9), "2019"),
                |a| {
                    of(a, "a", Some(4), "2019");
                    a.repeats = Some("w0".to_owned());
                },
                |a| of(a, "xa", Some(2), "2019"),
            ],
            &[
                "conferred recipient collective: 11 = w0 w2 | ",
                "Repeat: w1",
            ],
        ),
        (
            "a statement that names a member among the recipients is no count of the cluster's own",
            vec![
                |a| {
                    of(a, "cum", Some(1), "2019");
                    a.recipients = vec!["Cục A".to_owned()];
                },
                |a| of(a, "b", Some(1), "2019"),
            ],
            &["conferred recipient collective: 2 = w0 w1 | "],
        ),
    ];
    for (claim, changes, want) in cases {
        let mut dataset = Dataset {
            units: ministry(),
            ..Dataset::default()
        };
        for (number, change) in changes.into_iter().enumerate() {
            let mut award = blank_award(&format!("w{number}"));
            change(&mut award);
            dataset.awards.push(award);
        }
        let mut query = Query {
            scope: Scope::Awards,
            ..Query::default()
        };
        query.toggle_excluded(Facet::Status, "withdrawn");
        assert_eq!(totals_of(dataset, &query), want, "{claim}");
    }
}

#[test]
fn a_cluster_whose_members_are_filtered_away_is_counted() {
    let mut awards = vec![blank_award("w0"), blank_award("w1")];
    for (award, unit) in awards.iter_mut().zip(["cum", "a"]) {
        award.unit = Some(unit.to_owned());
    }
    let dataset = Dataset {
        units: ministry(),
        awards,
        ..Dataset::default()
    };
    let mut query = Query::default();
    assert_eq!(
        totals_of(dataset.clone(), &query),
        [
            "conferred recipient collective: 1 = w1 | ",
            "ClusterOfMembers: w0"
        ]
    );
    query.toggle(Facet::Unit, "b");
    assert_eq!(
        totals_of(dataset, &query),
        ["conferred recipient collective: 1 = w0 | "]
    );
}

#[test]
fn a_cluster_within_a_cluster_is_looked_at_first() {
    let totals = |units: Vec<Unit>, statements: &[(&str, &str)]| {
        let statement = |(number, (unit, period)): (usize, &(&str, &str))| Award {
            unit: Some((*unit).to_owned()),
            period: Edtf::parse(period).ok(),
            ..blank_award(&format!("w{number}"))
        };
        let awards = statements.iter().enumerate().map(statement).collect();
        totals_of(
            Dataset {
                units,
                awards,
                ..Dataset::default()
            },
            &Query::default(),
        )
    };
    let nested = vec![
        unit("khoi", "Khối", None, &["cum"]),
        unit("cum", "Cụm", None, &["a"]),
        unit("a", "Cục A", None, &[]),
    ];
    assert_eq!(
        totals(
            nested.clone(),
            &[("khoi", "2019"), ("cum", "2019"), ("a", "2019")]
        ),
        [
            "conferred recipient collective: 1 = w2 | ",
            "ClusterOfMembers: w0 w1"
        ]
    );
    // What the inner cluster says is not in the sum, so it takes nothing away from the outer one.
    assert_eq!(
        totals(
            nested,
            &[("khoi", "2019"), ("cum", "2019/2020"), ("a", "2020")]
        ),
        [
            "conferred recipient collective: 2 = w0 w2 | ",
            "ClusterOfMembers: w1"
        ]
    );
    // Each of these is said to be in the other: one of them must not take the other's place.
    let mutual = vec![
        unit("x", "Cụm X", None, &["y"]),
        unit("y", "Cụm Y", None, &["x"]),
    ];
    assert_eq!(
        totals(mutual, &[("x", "2019"), ("y", "2019")]),
        ["conferred recipient collective: 2 = w0 w1 | "]
    );
}

#[test]
fn rows_of_totals_stand_in_order() {
    let change = |number: usize, grade, by: Option<&str>| {
        let mut award = blank_award(&format!("w{number}"));
        award.grade = grade;
        award.by = by.map(str::to_owned);
        award
    };
    let awards = vec![
        change(0, None, None),
        change(1, Some(Grade::Third), None),
        change(2, Some(Grade::First), Some("Bộ")),
        change(3, Some(Grade::First), Some("Ân")),
        change(4, Some(Grade::First), None),
    ];
    let engine = Engine::new(Arc::new(Dataset {
        awards,
        ..Dataset::default()
    }));
    let rows = engine.run(&Query::default()).totals.rows;
    let order: Vec<&str> = rows
        .iter()
        .map(|row| engine.fact_id(row.cells[0].statements[0]))
        .collect();
    assert_eq!(order, ["w3", "w2", "w4", "w1", "w0"]);
}

#[test]
fn words_are_found_as_they_are_meant() {
    let topics = [
        "Tổng kết năm 2019",
        "Công an tỉnh Hà Nam",
        "lễ khen thưởng",
        "tình thương, Bằng khen",
        "thuong hieu",
        "khen các chiến sỹ",
        "Interoperability, ĐẮK LẮK",
    ];
    let events = topics
        .iter()
        .enumerate()
        .map(|(number, topic)| blank_event(&number.to_string(), topic))
        .collect();
    let mut award = blank_award("w");
    award.by = Some("Bộ trưởng Bộ Công an".to_owned());
    award.grade = Some(Grade::First);
    award.recipients = vec!["Đội Quyết thắng".to_owned()];
    award.unit = Some("a1".to_owned());
    let mut units = ministry();
    units[3].aliases = vec!["PA1".to_owned()];
    units[3].name_en = Some("Office One".to_owned());
    let engine = Engine::new(Arc::new(Dataset {
        events,
        awards: vec![award],
        units,
        ..Dataset::default()
    }));
    for (text, want) in [
        ("", "0 1 2 3 4 5 6 w"),
        ("  - … ", "0 1 2 3 4 5 6 w"),
        ("nam", "0 1"),
        ("năm", "0"),
        ("Nám", ""),
        ("thuong", "2 3 4"),
        ("thưởng", "2"),
        ("thưong", ""),
        ("thươn", "2 3"),
        ("thươn k", ""),
        ("khen thuong", "2 3"),
        ("thuong khen", "2 3"),
        ("\"khen thuong\"", "2"),
        ("\"khen thuon\"", ""),
        ("\"khen thuon", "2"),
        ("“thương bằng”", "3"),
        ("\"năm 2019\" kết", "0"),
        ("2019", "0"),
        ("20", "0"),
        ("20 năm", ""),
        ("chien sy", "5"),
        ("chiến sĩ", "5"),
        ("CHIẾN SỸ", "5"),
        ("interoper", "6"),
        ("interoperabilit", "6"),
        ("dak lak", "6"),
        ("đăk lăk", ""),
        ("đăk lăk hạng", ""),
        ("\"kỷ vật hạng nhất\"", "w"),
        ("hạng nhì", ""),
        ("bo truong", "w"),
        ("quyết thắng pa1 office phòng", "w"),
        ("\"office pa1\"", ""),
        ("office \"\" one", "w"),
    ] {
        let query = Query {
            text: text.to_owned(),
            ..Query::default()
        };
        assert_eq!(
            ids(&engine, &engine.run(&query).facts).join(" "),
            want,
            "{text}"
        );
    }
}

#[test]
fn people_articles_and_figures_are_found_by_their_words() {
    let mut event = blank_event("e", "hội nghị");
    event.place = Some("Hà Nội".to_owned());
    event.people = vec![Participant {
        person: "p".to_owned(),
        role: "chair".to_owned(),
    }];
    let figure = Figure {
        id: "f".to_owned(),
        article: "gone".to_owned(),
        value: Some(1.0),
        comparator: Comparator::Over,
        measure: "vụ".to_owned(),
        what: Some("điều tra".to_owned()),
        unit: None,
        period: None,
        change: None,
        raw: "hơn 1 vụ".to_owned(),
        span: Span::new(0, 1),
    };
    let engine = Engine::new(Arc::new(Dataset {
        articles: vec![Article {
            id: "a".to_owned(),
            title: Some("Tin vui".to_owned()),
            outlet: Some("Báo Mới".to_owned()),
            byline: Some("Xuân Mai".to_owned()),
            ..Article::default()
        }],
        people: vec![Person {
            id: "p".to_owned(),
            name: "Lê Văn Tám".to_owned(),
            mentions: vec![],
        }],
        events: vec![event],
        figures: vec![figure],
        ..Dataset::default()
    }));
    for (text, want) in [
        ("tin vui", "e"),
        ("bao xuan", "e"),
        ("tám hà nội", "e"),
        ("tám vụ", ""),
        ("\"hon 1\" tra", "f"),
    ] {
        let found: Vec<String> = [Scope::Timeline, Scope::Figures]
            .into_iter()
            .flat_map(|scope| {
                let query = Query {
                    scope,
                    text: text.to_owned(),
                    ..Query::default()
                };
                ids(&engine, &engine.run(&query).facts)
            })
            .collect();
        assert_eq!(found.join(" "), want, "{text}");
    }
}

#[test]
fn units_stand_as_a_tree_and_find_what_they_stand_for() {
    let awards = ["bo", "a", "b", "a1", "cum"].map(|unit| {
        let mut award = blank_award(&format!("of-{unit}"));
        award.unit = Some(unit.to_owned());
        award
    });
    let engine = Engine::new(Arc::new(Dataset {
        units: ministry(),
        awards: awards.into(),
        ..Dataset::default()
    }));
    let results = engine.run(&Query::default());
    let tree: Vec<(&str, u16, u32)> = results.facets[&Facet::Unit]
        .iter()
        .map(|value| (value.value.as_str(), value.depth, value.count))
        .collect();
    // "Đơn vị khác" has no fact, so it is not offered.
    assert_eq!(
        tree,
        [
            ("bo", 0, 5),
            ("a", 1, 3),
            ("a1", 2, 1),
            ("b", 1, 2),
            ("cum", 1, 4)
        ]
    );
    for (unit, any, none) in [
        ("bo", "of-bo of-a of-b of-a1 of-cum", ""),
        ("a", "of-a of-a1 of-cum", "of-bo of-b"),
        ("b", "of-b of-cum", "of-bo of-a of-a1"),
        ("a1", "of-a1", "of-bo of-a of-b of-cum"),
        ("cum", "of-a of-b of-a1 of-cum", "of-bo"),
        ("xa", "", "of-bo of-a of-b of-a1 of-cum"),
        ("gone", "", "of-bo of-a of-b of-a1 of-cum"),
    ] {
        let mut query = Query::default();
        query.toggle(Facet::Unit, unit);
        assert_eq!(
            ids(&engine, &engine.run(&query).facts).join(" "),
            any,
            "{unit}"
        );
        query.toggle_excluded(Facet::Unit, unit);
        assert_eq!(
            ids(&engine, &engine.run(&query).facts).join(" "),
            none,
            "not {unit}"
        );
    }
}

#[test]
fn a_choice_shows_in_its_facet_and_never_changes_its_counts() {
    let mut awards: Vec<Award> = (0..4)
        .map(|number| blank_award(&format!("w{number}")))
        .collect();
    awards[1].status = Status::Proposed;
    awards[2].by = Some("Bộ".to_owned());
    awards[3].by = Some("Ân".to_owned());
    let events = vec![blank_event("e", "")];
    let engine = Engine::new(Arc::new(Dataset {
        awards,
        events,
        ..Dataset::default()
    }));
    let mut query = Query::default();
    query.toggle(Facet::Giver, "gone");
    query.toggle_excluded(Facet::Status, "proposed");
    let results = engine.run(&query);
    assert!(results.facts.is_empty());
    let values = |facet| -> Vec<(&str, u32, bool, bool)> {
        let values = results.facets[&facet].iter();
        values
            .map(|value| {
                (
                    value.value.as_str(),
                    value.count,
                    value.chosen,
                    value.excluded,
                )
            })
            .collect()
    };
    let want = [
        ("Ân", 1, false, false),
        ("Bộ", 1, false, false),
        ("", 1, false, false),
        ("gone", 0, true, false),
    ];
    assert_eq!(values(Facet::Giver), want);
    assert_eq!(
        values(Facet::Status),
        [("conferred", 0, false, false), ("proposed", 0, false, true)]
    );
    assert_eq!(
        values(Facet::Kind),
        [("event", 0, false, false), ("award", 0, false, false)]
    );

    // A fact without a value of a facet does not match a choice, and no exclusion takes it away.
    query.clear(Facet::Giver);
    assert_eq!(
        ids(&engine, &engine.run(&query).facts),
        ["e", "w0", "w2", "w3"]
    );
}

#[test]
fn years_count_what_they_touch() {
    let periods = ["2019", "2018/2020", "1900/2022", "2021-12-31", ""];
    let awards = periods
        .iter()
        .enumerate()
        .map(|(number, period)| Award {
            period: Edtf::parse(period).ok(),
            ..blank_award(&format!("w{number}"))
        })
        .collect();
    let mut event = blank_event("e", "");
    event.date = Edtf::parse("2019-03").ok();
    event.period = Edtf::parse("2010").ok();
    let engine = Engine::new(Arc::new(Dataset {
        awards,
        events: vec![event],
        ..Dataset::default()
    }));
    for (from, to, want, undated) in [
        (None, None, "w2 w1 w0 e w3 w4", "w4"),
        (Some(2021), None, "w2 w3", "w4"),
        (None, Some(2018), "w2 w1", "w4"),
        (Some(2019), Some(2019), "w2 w1 w0 e", "w4"),
        (Some(2020), Some(2019), "", "w4"),
        (Some(2023), None, "", "w4"),
    ] {
        let query = Query {
            years: Years { from, to },
            ..Query::default()
        };
        let results = engine.run(&query);
        assert_eq!(
            ids(&engine, &results.facts).join(" "),
            want,
            "{from:?} {to:?}"
        );
        assert_eq!(ids(&engine, &results.undated).join(" "), undated);
        let years: Vec<(u16, u32, u32)> = results
            .years
            .iter()
            .map(|year| (year.year, year.awards, year.events))
            .collect();
        assert_eq!(years.len(), 123);
        assert_eq!(
            years[117..],
            [
                (2017, 1, 0),
                (2018, 2, 0),
                (2019, 3, 1),
                (2020, 2, 0),
                (2021, 2, 0),
                (2022, 1, 0)
            ]
        );
    }
}

#[test]
fn a_dataset_without_facts_has_an_empty_answer() {
    let engine = Engine::new(Arc::new(Dataset::default()));
    let query = Query {
        text: "gì đó".to_owned(),
        ..Query::default()
    };
    let results = engine.run(&query);
    assert!(results.facts.is_empty() && results.years.is_empty() && results.totals.rows.is_empty());
    assert!(
        Facet::ALL
            .iter()
            .all(|facet| results.facets[facet].is_empty())
    );
    let nowhere = FactRef {
        kind: FactKind::Award,
        index: 7,
    };
    assert_eq!(engine.fact_id(nowhere), "");
    assert_eq!(engine.units_of(nowhere).count(), 0);
    assert_eq!(engine.fact_by_id(""), None);
    assert!(engine.unit("").is_none() && engine.period(nowhere).is_none());
}
