//! A query answered as its documentation reads, one fact at a time. Shares no code
//! with the engine but the comparison of words and names. A [`FactRef`] here leads
//! into the dataset's own lists.

use bang_vang::model::{
    Award, Basis, Dataset, Edtf, Event, EventUnit, Figure, Grade, Mention, Moment, Period,
    Recipient, Status, UnitRole, lexicon,
};
use bang_vang::query::{
    Choice, Dimension, Facet, FactKind, FactRef, PivotCell, PivotPart, PivotTable, Query, Reach,
    Reason, Scope, SortKey, YearCount, Years,
};
use bang_vang::text::{Span, Syllable, TokenKind, collation_key, tokenize};
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

pub struct Naive<'d> {
    pub dataset: &'d Dataset,
    /// Every fact in the order of the timeline; of an event the first report.
    pub all: Vec<FactRef>,
    /// All reports of each event, the first one first.
    pub told: BTreeMap<FactRef, Vec<FactRef>>,
    /// The units that each fact names.
    pub named: BTreeMap<FactRef, Vec<usize>>,
    /// The values of each facet, in their order; of units in no particular order.
    pub values: BTreeMap<Facet, Vec<String>>,
}

/// What one fact has of what a query asks for.
pub struct Asked {
    fact: FactRef,
    in_scope: bool,
    has_words: bool,
    in_years: bool,
    chosen: BTreeMap<Facet, bool>,
}

impl Asked {
    pub fn matches(&self, but: Option<Facet>, years: bool) -> bool {
        self.in_scope
            && self.has_words
            && (!years || self.in_years)
            && self
                .chosen
                .iter()
                .all(|(&facet, &chosen)| Some(facet) == but || chosen)
    }
}

/// A cell of the totals: award, grade, giver, status, basis, recipient.
pub type Cell = (
    String,
    Option<Grade>,
    Option<String>,
    Status,
    Basis,
    Recipient,
);

/// What several articles may count: cell, units, recipients, event, time.
type Thing = (Cell, Vec<usize>, Vec<String>, Option<FactRef>, Option<Edtf>);

/// Statements in cells, those of them whose counts conflict, and the others by reason.
type Kept = (
    Vec<FactRef>,
    Vec<Vec<FactRef>>,
    BTreeMap<Reason, Vec<FactRef>>,
);

/// Something that any sort key can be turned into.
pub type Key = (u64, Vec<u8>, String, f64);

impl<'d> Naive<'d> {
    pub fn new(dataset: &'d Dataset) -> Naive<'d> {
        let (all, told, named, values) = Default::default();
        let mut naive = Naive {
            dataset,
            all,
            told,
            named,
            values,
        };
        naive.all = naive.find_all();
        naive.join_reports();
        naive.named = naive
            .all
            .iter()
            .map(|&fact| (fact, naive.find_named(fact)))
            .collect();
        naive.values = Facet::ALL
            .into_iter()
            .map(|facet| (facet, naive.find_values(facet, Reach::default())))
            .collect();
        naive
    }

    pub fn asked(&self, query: &Query) -> Vec<Asked> {
        let ask = |&fact: &FactRef| Asked {
            fact,
            in_scope: self.in_scope(fact, query.scope),
            has_words: self.has_words(fact, &query.text),
            in_years: query.years.is_empty()
                || query.years.iter().any(|years| {
                    (years.from, years.to) == (None, None) || self.in_years(fact, *years)
                }),
            chosen: query
                .choices
                .iter()
                .map(|(&facet, choice)| (facet, self.chosen(fact, facet, choice, query.reach)))
                .collect(),
        };
        self.all.iter().map(ask).collect()
    }

    pub fn find_all(&self) -> Vec<FactRef> {
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

    /// Whether two events of different articles are the same.
    fn same_event(&self, one: &Event, other: &Event) -> bool {
        let alike = |event: &Event, unit: &str| {
            let says = |part: &EventUnit| part.unit == unit && part.role != UnitRole::Participant;
            event.kind == one.kind
                && event.date == one.date
                && event.date.as_ref().is_some_and(Edtf::is_day)
                && event.units.iter().any(says)
        };
        one.units.iter().any(|part| {
            let like = || {
                self.dataset
                    .events
                    .iter()
                    .filter(|event| alike(event, &part.unit))
            };
            let articles: BTreeSet<&str> = like().map(|event| event.article.as_str()).collect();
            alike(one, &part.unit)
                && alike(other, &part.unit)
                && one.article != other.article
                && articles.len() == like().count()
        })
    }

    /// Leaves of each event its first report.
    fn join_reports(&mut self) {
        let mut groups: Vec<Vec<FactRef>> = Vec::new();
        for &fact in &self.all {
            let Some(event) = self.event(fact) else {
                groups.push(vec![fact]);
                continue;
            };
            let (same, others): (Vec<_>, Vec<_>) = groups.into_iter().partition(|group| {
                group.iter().any(|&other| {
                    self.event(other)
                        .is_some_and(|other| self.same_event(event, other))
                })
            });
            groups = others;
            let mut joined: Vec<FactRef> = same.into_iter().flatten().collect();
            joined.push(fact);
            groups.push(joined);
        }
        let place = |fact: &FactRef| self.all.iter().position(|other| other == fact);
        for mut group in groups {
            group.sort_by_key(place);
            self.told.insert(group[0], group);
        }
        let firsts: Vec<FactRef> = self
            .all
            .iter()
            .copied()
            .filter(|fact| self.told.contains_key(fact))
            .collect();
        self.all = firsts;
    }

    pub fn reports(&self, fact: FactRef) -> Vec<FactRef> {
        self.told.get(&fact).cloned().unwrap_or(vec![fact])
    }

    pub fn event(&self, fact: FactRef) -> Option<&'d Event> {
        (fact.kind == FactKind::Event).then(|| &self.dataset.events[fact.index as usize])
    }

    pub fn award(&self, fact: FactRef) -> Option<&'d Award> {
        (fact.kind == FactKind::Award).then(|| &self.dataset.awards[fact.index as usize])
    }

    pub fn figure(&self, fact: FactRef) -> Option<&'d Figure> {
        (fact.kind == FactKind::Figure).then(|| &self.dataset.figures[fact.index as usize])
    }

    pub fn period(&self, fact: FactRef) -> Option<Period> {
        let date = match fact.kind {
            FactKind::Event => self
                .event(fact)
                .and_then(|event| event.date.clone().or(event.period.clone())),
            FactKind::Award => self.award(fact).and_then(|award| award.period.clone()),
            FactKind::Figure => self.figure(fact).and_then(|figure| figure.period.clone()),
        };
        date.and_then(|date| date.period())
    }

    pub fn article_id(&self, fact: FactRef) -> &'d str {
        match fact.kind {
            FactKind::Event => &self.event(fact).unwrap().article,
            FactKind::Award => &self.award(fact).unwrap().article,
            FactKind::Figure => &self.figure(fact).unwrap().article,
        }
    }

    pub fn span(&self, fact: FactRef) -> Span {
        match fact.kind {
            FactKind::Event => self.event(fact).unwrap().span,
            FactKind::Award => self.award(fact).unwrap().span,
            FactKind::Figure => self.figure(fact).unwrap().span,
        }
    }

    pub fn article_key(&self, id: &str) -> impl Ord + use<> {
        let article = self
            .dataset
            .articles
            .iter()
            .find(|article| article.id == id);
        let published = article
            .and_then(|article| article.published.as_ref())
            .and_then(Edtf::period);
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

    pub fn place(&self, id: &str) -> Option<usize> {
        self.dataset.units.iter().position(|unit| unit.id == id)
    }

    /// What a unit has become part of.
    pub fn successor(&self, unit: usize) -> Option<usize> {
        let provinces = &lexicon::lexicon().provinces;
        let police = &self.dataset.units[unit].id;
        let merged = provinces
            .iter()
            .find(|province| province.police == police)?;
        let into = provinces
            .iter()
            .find(|province| province.id == merged.successor)?;
        self.place(into.police).filter(|&into| into != unit)
    }

    /// Whether `unit` is `above`, or is reached from there upwards as far as `reach` goes.
    pub fn is_within(&self, unit: usize, above: usize, reach: Reach) -> bool {
        let mut at = Some(unit);
        for _ in 0..=self.dataset.units.len() {
            match at {
                None => return false,
                Some(unit) if unit == above => return true,
                Some(unit) => {
                    let parent = self.dataset.units[unit].parent.as_ref();
                    let parent = parent.and_then(|id| self.place(id));
                    let today = self.successor(unit).filter(|_| reach.today);
                    at = today.or(parent.filter(|_| reach.sub_units));
                }
            }
        }
        false
    }

    pub fn members(&self, unit: usize) -> Vec<usize> {
        self.dataset.units[unit]
            .members
            .iter()
            .filter_map(|id| self.place(id))
            .collect()
    }

    /// Whether the choice of a unit finds what is said of another.
    pub fn finds(&self, chosen: usize, named: usize, reach: Reach) -> bool {
        let joined = || {
            self.members(chosen)
                .iter()
                .any(|&member| self.is_within(named, member, reach))
                || self.members(named).contains(&chosen)
        };
        self.is_within(named, chosen, reach) || (reach.clusters && joined())
    }

    pub fn unit_called(&self, name: &str) -> Option<usize> {
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

    pub fn find_named(&self, fact: FactRef) -> Vec<usize> {
        let mut once = Vec::new();
        for unit in self
            .reports(fact)
            .into_iter()
            .flat_map(|report| self.says(report))
        {
            if !once.contains(&unit) {
                once.push(unit);
            }
        }
        once
    }

    /// The units that one report names.
    fn says(&self, fact: FactRef) -> Vec<usize> {
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
        named
    }

    // -- facets

    /// Whether a report names the person: as taking part, or within its place.
    fn names_person(&self, fact: FactRef, id: &str) -> bool {
        let Some(person) = self.dataset.people.iter().find(|person| person.id == id) else {
            return false;
        };
        let span = self.span(fact);
        let within = |mention: &Mention| {
            mention.article == self.article_id(fact)
                && span.start <= mention.span.start
                && mention.span.start < span.end
                && mention.span.end <= span.end
        };
        let taking_part = |event: &Event| event.people.iter().any(|part| part.person == id);
        self.event(fact).is_some_and(taking_part) || person.mentions.iter().any(within)
    }

    pub fn has(&self, fact: FactRef, facet: Facet, value: &str, reach: Reach) -> bool {
        let award = self.award(fact);
        match facet {
            Facet::Unit => self.place(value).is_some_and(|unit| {
                self.named_by(fact)
                    .iter()
                    .any(|&named| self.finds(unit, named, reach))
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
            Facet::Grade => award.is_some_and(|award| award.grade.map_or("", Grade::word) == value),
            Facet::Person => self
                .reports(fact)
                .iter()
                .any(|&report| self.names_person(report, value)),
            Facet::Giver => award.is_some_and(|award| award.by.as_deref().unwrap_or("") == value),
            Facet::Recipient => award.is_some_and(|award| award.recipient_kind.word() == value),
            Facet::Status => award.is_some_and(|award| award.status.word() == value),
            Facet::Article => self
                .reports(fact)
                .iter()
                .any(|&report| self.article_id(report) == value),
        }
    }

    /// The values of a facet in their order; of units in no particular order.
    pub fn values_of(&self, facet: Facet, reach: Reach) -> Vec<String> {
        match facet {
            Facet::Unit => self.find_values(facet, reach),
            _ => self.values[&facet].clone(),
        }
    }

    fn find_values(&self, facet: Facet, reach: Reach) -> Vec<String> {
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
            Facet::Grade => words(vec!["Nhất", "Nhì", "Ba", ""]),
            Facet::Person => {
                let mut people: Vec<_> = self.dataset.people.iter().collect();
                people.sort_by_key(|person| (collation_key(&person.name), person.id.clone()));
                people.into_iter().map(|person| person.id.clone()).collect()
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
                    .flat_map(|&fact| self.reports(fact))
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
                .any(|fact| self.has(fact, facet, value, reach))
        };
        if facet == Facet::Unit {
            let found: BTreeSet<usize> = (0..self.dataset.units.len())
                .filter(|&unit| occurs(&self.dataset.units[unit].id))
                .collect();
            let upwards = Reach {
                sub_units: true,
                ..reach
            };
            let shown = |unit: usize| {
                found
                    .iter()
                    .any(|&found| self.is_within(found, unit, upwards))
            };
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

    pub fn award_name(&self, id: &str) -> String {
        let first = self.dataset.awards.iter().find(|award| award.award == id);
        match lexicon::award(id) {
            Some(entry) => entry.name.to_owned(),
            None => first.map_or(id.to_owned(), |award| award.name.clone()),
        }
    }

    // -- matching

    pub fn named_by(&self, fact: FactRef) -> &[usize] {
        &self.named[&fact]
    }

    pub fn in_scope(&self, fact: FactRef, scope: Scope) -> bool {
        match scope {
            Scope::Timeline => fact.kind != FactKind::Figure,
            Scope::Awards => fact.kind == FactKind::Award,
            Scope::Figures => fact.kind == FactKind::Figure,
        }
    }

    pub fn chosen(&self, fact: FactRef, facet: Facet, choice: &Choice, reach: Reach) -> bool {
        let has = |value: &String| self.has(fact, facet, value, reach);
        (choice.any.is_empty() || choice.any.iter().any(has)) && !choice.none.iter().any(has)
    }

    /// Compares dates as they are written: the shorter one names all that begin like it.
    pub fn in_years(&self, fact: FactRef, years: Years) -> bool {
        let written = |moment: Moment| match moment.to_string() {
            year if moment.is_year() => format!("{year:0>4}"),
            text => text,
        };
        let not_after = |one: &str, other: &str| {
            let length = one.len().min(other.len());
            one[..length] <= other[..length]
        };
        let from = years.from.map_or("0000".to_owned(), written);
        let to = years.to.map_or("9999".to_owned(), written);
        self.period(fact).is_some_and(|Period { first, last }| {
            let (first, last) = (Edtf::day(first), Edtf::day(last));
            not_after(&from, &to)
                && not_after(&from, last.as_str())
                && not_after(first.as_str(), &to)
        })
    }

    /// Every string by which a fact is found, abbreviations written out as well.
    pub fn strings(&self, fact: FactRef) -> Vec<String> {
        let mut strings: Vec<String> = self
            .reports(fact)
            .into_iter()
            .flat_map(|report| self.said(report))
            .collect();
        for &unit in self.named_by(fact) {
            let unit = &self.dataset.units[unit];
            strings.push(unit.name.clone());
            strings.extend(unit.name_en.clone());
            strings.extend(unit.aliases.clone());
            if let Some(entry) = lexicon::unit(&unit.id) {
                strings.extend([entry.name.clone(), entry.name_en.clone()]);
                strings.extend(entry.aliases.clone());
                strings.extend(entry.codes.iter().map(|code| code.to_string()));
            }
        }
        let long: Vec<String> = strings.iter().map(|string| written_out(string)).collect();
        strings.into_iter().chain(long).collect()
    }

    /// What one report says.
    fn said(&self, fact: FactRef) -> Vec<String> {
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
            if let Some(text) = &article.text {
                let before: String = text.chars().take(self.span(fact).start as usize).collect();
                let line = before.matches('\n').count();
                strings.extend(text.split('\n').nth(line).map(str::to_owned));
            }
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
                strings.extend(entry.aliases.iter().map(|alias| format!("{alias}{grade}")));
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

    pub fn has_words(&self, fact: FactRef, query: &str) -> bool {
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
        let stands = |words: &[Syllable], typing: bool| {
            texts.iter().any(|text| {
                (0..text.len()).any(|start| {
                    words.iter().enumerate().all(|(at, &wanted)| {
                        let typing = typing && at + 1 == words.len();
                        text.get(start + at)
                            .is_some_and(|&word| same_word(word, wanted, typing))
                    })
                })
            })
        };
        terms
            .iter()
            .filter(|(words, _)| !words.is_empty())
            .all(|(words, typing)| {
                let long: Vec<Syllable> = words.iter().flat_map(|&word| long_form(word)).collect();
                stands(words, *typing) || (long != *words && stands(&long, false))
            })
    }

    // -- results

    pub fn facts(&self, query: &Query, asked: &[Asked]) -> Vec<FactRef> {
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

    pub fn key(&self, fact: FactRef, key: SortKey) -> Option<Key> {
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

    pub fn undated(&self, asked: &[Asked]) -> Vec<FactRef> {
        let mut facts = matching(asked, None, false);
        facts.retain(|&fact| self.period(fact).is_none());
        facts
    }

    /// Value, count, chosen, excluded.
    pub fn counts(
        &self,
        query: &Query,
        asked: &[Asked],
        facet: Facet,
    ) -> Vec<(String, u32, bool, bool)> {
        let mut values = self.values_of(facet, query.reach);
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
                    .filter(|&&fact| self.has(fact, facet, &value, query.reach))
                    .count() as u32;
                let (chosen, excluded) =
                    (choice.any.contains(&value), choice.none.contains(&value));
                (value, count, chosen, excluded)
            })
            .collect()
    }

    pub fn years(&self, query: &Query, asked: &[Asked]) -> Vec<YearCount> {
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
                    && self
                        .period(fact)
                        .is_some_and(|period| in_year(period, year))
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
    pub fn is_made_of(&self, cluster: usize, unit: usize) -> bool {
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

    pub fn cell(&self, fact: FactRef) -> Cell {
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

    pub fn same_time(&self, one: FactRef, other: FactRef) -> bool {
        match (self.period(one), self.period(other)) {
            (Some(one), Some(other)) => one.first <= other.last && other.first <= one.last,
            _ => true,
        }
    }

    /// What a statement counts, as far as two articles can mean the same.
    fn thing(&self, fact: FactRef) -> Option<Thing> {
        let award = self.award(fact).unwrap();
        let event = award.event.as_ref().and_then(|id| {
            let told = self.told.iter();
            let is_it = |fact: &FactRef| self.event(*fact).is_some_and(|event| event.id == *id);
            told.filter(|(_, reports)| reports.iter().any(is_it))
                .map(|(&first, _)| first)
                .next()
        });
        let time = award.period.clone().filter(|_| event.is_none());
        let units = self.named_by(fact).to_vec();
        let counts = award.count.is_some() && award.repeats.is_none();
        let meant = (event.is_some() || time.is_some()) && !units.is_empty();
        (counts && meant).then(|| {
            (
                self.cell(fact),
                units,
                award.recipients.clone(),
                event,
                time,
            )
        })
    }

    /// Matching statements of at least two articles that count the same thing.
    fn things(&self, matching: &[FactRef]) -> Vec<Vec<FactRef>> {
        let mut things: Vec<(Thing, Vec<FactRef>)> = Vec::new();
        for &fact in matching {
            let Some(thing) = self.thing(fact) else {
                continue;
            };
            match things.iter_mut().find(|(other, _)| *other == thing) {
                Some((_, facts)) => facts.push(fact),
                None => things.push((thing, vec![fact])),
            }
        }
        let told = things.into_iter().map(|(_, facts)| facts);
        told.filter(|facts| {
            facts
                .iter()
                .any(|&fact| self.article_id(fact) != self.article_id(facts[0]))
        })
        .collect()
    }

    fn account(&self, facts: &[FactRef], article: &str) -> Vec<Option<u64>> {
        let told = facts
            .iter()
            .filter(|&&fact| self.article_id(fact) == article);
        let mut counts: Vec<Option<u64>> =
            told.map(|&fact| self.award(fact).unwrap().count).collect();
        counts.sort();
        counts
    }

    fn conflicts(&self, facts: &[FactRef]) -> bool {
        let account = |&fact: &FactRef| self.account(facts, self.article_id(fact));
        facts.iter().any(|fact| account(fact) != account(&facts[0]))
    }

    /// Things about which matching statements conflict.
    fn conflicting(&self, matching: &[FactRef]) -> Vec<Vec<FactRef>> {
        let mut things = self.things(matching);
        things.retain(|facts| self.conflicts(facts));
        things
    }

    /// Statements that are no part of a sum because of what other articles say:
    /// all that conflict, and those that say again what the first article says.
    fn outdone(&self, matching: &[FactRef]) -> BTreeSet<FactRef> {
        let things = self.things(matching).into_iter();
        let outdone = things.flat_map(|facts| {
            let first = self.article_id(facts[0]);
            let all = self.conflicts(&facts);
            let others = facts.into_iter();
            others.filter(move |&fact| all || self.article_id(fact) != first)
        });
        outdone.collect()
    }

    /// Whether a matching statement's count is part of the sum of its cell.
    fn in_sum(&self, fact: FactRef, matching: &[FactRef], outdone: &BTreeSet<FactRef>) -> bool {
        let award = self.award(fact).unwrap();
        award.count.is_some()
            && award.repeats.is_none()
            && !outdone.contains(&fact)
            && !self.is_clusters_own(fact, matching, outdone)
    }

    fn is_clusters_own(
        &self,
        fact: FactRef,
        matching: &[FactRef],
        outdone: &BTreeSet<FactRef>,
    ) -> bool {
        let award = self.award(fact).unwrap();
        let [cluster] = self.named_by(fact)[..] else {
            return false;
        };
        if award.count.is_none()
            || award.repeats.is_some()
            || self.members(cluster).is_empty()
            || outdone.contains(&fact)
        {
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
                && self.in_sum(part, matching, outdone)
        })
    }

    /// Matching awards: those in cells, conflicting ones among them, and the others by reason.
    fn sorted(&self, asked: &[Asked]) -> Kept {
        let mut matching = matching(asked, None, true);
        matching.retain(|&fact| fact.kind == FactKind::Award);
        let conflicting = self.conflicting(&matching);
        let outdone = self.outdone(&matching);
        let in_conflict: BTreeSet<FactRef> = conflicting.iter().flatten().copied().collect();
        let mut kept = Vec::new();
        let mut by_reason: BTreeMap<Reason, Vec<FactRef>> = BTreeMap::new();
        for &fact in &matching {
            let reason = if self.award(fact).unwrap().repeats.is_some() {
                Reason::Repeat
            } else if outdone.contains(&fact) && !in_conflict.contains(&fact) {
                Reason::Report
            } else if self.is_clusters_own(fact, &matching, &outdone) {
                Reason::ClusterOfMembers
            } else {
                kept.push(fact);
                continue;
            };
            by_reason.entry(reason).or_default().push(fact);
        }
        (kept, conflicting, by_reason)
    }

    pub fn pivot(&self, query: &Query, asked: &[Asked]) -> Option<PivotTable> {
        let pivot = query.pivot?;
        let (kept, conflicting, _) = self.sorted(asked);
        // Places of the values, to bring them into order.
        let values = |dimension: Dimension| -> Vec<Option<String>> {
            let mut values: Vec<Option<String>> = match dimension {
                // The order of units is that of the tree, which `counts` does not know either.
                Dimension::Facet(facet) => self
                    .values_of(facet, query.reach)
                    .into_iter()
                    .map(Some)
                    .collect(),
                Dimension::Year => (1..=9999).map(|year: u16| Some(year.to_string())).collect(),
            };
            values.push(None);
            values
        };
        let has = |fact: FactRef, dimension: Dimension, value: &Option<String>| {
            let any = |value: &str| match dimension {
                Dimension::Facet(facet) => self.has(fact, facet, value, query.reach),
                Dimension::Year => self
                    .period(fact)
                    .is_some_and(|period| in_year(period, value.parse().unwrap())),
            };
            match value {
                Some(value) => any(value),
                None => match dimension {
                    Dimension::Facet(facet) => !self
                        .values_of(facet, query.reach)
                        .iter()
                        .any(|value| any(value)),
                    Dimension::Year => self.period(fact).is_none(),
                },
            }
        };
        let occurring = |dimension| -> Vec<Option<String>> {
            let occurs =
                |value: &Option<String>| kept.iter().any(|&fact| has(fact, dimension, value));
            values(dimension).into_iter().filter(occurs).collect()
        };
        let mut table = PivotTable {
            rows: occurring(pivot.rows),
            columns: occurring(pivot.columns),
            cells: Vec::new(),
        };
        for (row, row_value) in table.rows.iter().enumerate() {
            for (column, column_value) in table.columns.iter().enumerate() {
                let mut parts: BTreeMap<_, PivotPart> = BTreeMap::new();
                for &fact in &kept {
                    if !has(fact, pivot.rows, row_value) || !has(fact, pivot.columns, column_value)
                    {
                        continue;
                    }
                    let (_, _, _, status, basis, recipient) = self.cell(fact);
                    let part = parts
                        .entry((status, basis, recipient))
                        .or_insert(PivotPart {
                            status,
                            basis,
                            recipient,
                            sum: None,
                            statements: 0,
                            uncounted: 0,
                            conflicting: 0,
                        });
                    match self.award(fact).unwrap().count {
                        _ if conflicting.iter().flatten().any(|&other| other == fact) => {
                            part.conflicting += 1
                        }
                        None => part.uncounted += 1,
                        Some(count) => {
                            part.sum = Some(part.sum.unwrap_or(0) + count);
                            part.statements += 1;
                        }
                    }
                }
                if !parts.is_empty() {
                    table.cells.push(PivotCell {
                        row: row as u32,
                        column: column as u32,
                        parts: parts.into_values().collect(),
                    });
                }
            }
        }
        Some(table)
    }

    /// The totals, a line a number: what it is, and the facts behind it.
    pub fn totals(&self, asked: &[Asked]) -> Vec<String> {
        let (kept, conflicting, left_out) = self.sorted(asked);
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
        let mut lines = Vec::new();
        for cell in cells {
            let of_cell = |counted: bool| -> Vec<FactRef> {
                let here = |&&fact: &&FactRef| {
                    self.cell(fact) == cell
                        && self.award(fact).unwrap().count.is_some() == counted
                        && !conflicting.iter().flatten().any(|&other| other == fact)
                };
                kept.iter().filter(here).copied().collect()
            };
            let counted = of_cell(true);
            let stated = counted
                .iter()
                .filter_map(|&fact| self.award(fact).unwrap().count);
            let sum = (!counted.is_empty()).then_some(stated.sum::<u64>());
            let conflicts: Vec<Vec<String>> = conflicting
                .iter()
                .filter(|facts| self.cell(facts[0]) == cell)
                .map(|facts| self.ids(facts))
                .collect();
            let (award, grade, by, status, basis, recipient) = &cell;
            lines.push(format!(
                "{award} {} {grade:?} {by:?} {status:?} {basis:?} {recipient:?}: {sum:?} {:?} {:?} {conflicts:?}",
                self.award_name(award),
                self.ids(&counted),
                self.ids(&of_cell(false)),
            ));
        }
        for (reason, facts) in left_out {
            lines.push(format!("{reason:?} {:?}", self.ids(&facts)));
        }
        lines
    }

    pub fn ids(&self, facts: &[FactRef]) -> Vec<String> {
        let id = |&fact: &FactRef| match fact.kind {
            FactKind::Event => self.event(fact).unwrap().id.clone(),
            FactKind::Award => self.award(fact).unwrap().id.clone(),
            FactKind::Figure => self.figure(fact).unwrap().id.clone(),
        };
        facts.iter().map(id).collect()
    }
}

pub fn matching(asked: &[Asked], but: Option<Facet>, years: bool) -> Vec<FactRef> {
    let matching = asked.iter().filter(|asked| asked.matches(but, years));
    matching.map(|asked| asked.fact).collect()
}

/// Whether a period counts in a year.
pub fn in_year(Period { first, last }: Period, year: u16) -> bool {
    year == first.year
        || year == last.year
        || (last.year - first.year < 200 && first.year < year && year < last.year)
}

/// What the word is an abbreviation of, or itself. Tests type none that is a word too.
fn long_form(word: Syllable) -> Vec<Syllable> {
    let abbreviations = lexicon::lexicon().abbreviations.iter();
    let entry = abbreviations.filter(|_| !word.is_empty()).find(|entry| {
        ["BK", "HCCC", "UBND", "CSTĐ"].contains(&entry.short) && Syllable::of(entry.short) == word
    });
    entry.map_or(vec![word], |entry| syllables(entry.long))
}

fn written_out(text: &str) -> String {
    let words = tokenize(text).into_iter().map(|token| {
        let word = token.of(text);
        let abbreviations = &mut lexicon::lexicon().abbreviations.iter();
        let entry = abbreviations.find(|entry| entry.short == word && word.to_uppercase() == word);
        entry.map_or(word, |entry| entry.long)
    });
    words.collect::<Vec<_>>().join(" ")
}

pub fn class(award: &str) -> &'static str {
    lexicon::award(award).map_or("other", |entry| entry.class)
}

pub fn precedence(award: &str) -> u64 {
    lexicon::award(award).map_or(u64::from(u16::MAX), |entry| u64::from(entry.precedence))
}

pub fn syllables(text: &str) -> Vec<Syllable> {
    let words = tokenize(text).into_iter();
    words
        .filter(|token| matches!(token.kind, TokenKind::Word | TokenKind::Number))
        .map(|token| token.syllable)
        .collect()
}

pub fn same_word(word: Syllable, wanted: Syllable, typing: bool) -> bool {
    let word = if wanted.is_plain() {
        word.plain()
    } else {
        word
    };
    word == wanted || (typing && word.starts_with(wanted))
}
