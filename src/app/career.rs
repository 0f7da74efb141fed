//! What articles say of people over time, and who is one person.
//!
//! Used by the list of people. What always holds: people of one name stay apart until the
//! reader says that they are one; every step names the articles that it is taken from.

use super::corpus::Corpus;
use crate::model::{Article, Edtf, Event, Person};
use crate::text::sorting::sort_by_key;
use std::collections::BTreeSet;

/// A rank and offices that articles in a row give; where one article gives some of them
/// again, that is no other step.
pub struct Step<'c> {
    /// The rank.
    pub rank: Option<&'c str>,
    /// The offices.
    pub offices: &'c [String],
    /// The first and the last time that they are given, where the articles tell.
    pub told: Option<(Edtf, Edtf)>,
    /// The articles, each once.
    pub sources: Vec<&'c Article>,
}

/// The steps of those who are one person, the earliest first, undated ones last.
pub fn career<'c>(people: &[&'c Person], corpus: &'c Corpus) -> Vec<Step<'c>> {
    let mentions = people.iter().flat_map(|person| {
        let mentions = person.mentions.iter();
        mentions.map(move |mention| (told(person, &mention.article, corpus), mention))
    });
    let mut mentions: Vec<_> = mentions.collect();
    sort_by_key(&mut mentions, |(told, mention)| {
        let days = told.as_ref().map(Edtf::period);
        (days.is_none(), days, mention.article.clone(), mention.span)
    });
    let mut steps: Vec<Step<'c>> = Vec::new();
    for (told, mention) in mentions {
        let rank = mention.rank.as_deref();
        let source = corpus.article(&mention.article);
        let told = told.map(|told| (told.clone(), told));
        match steps.last_mut() {
            Some(step) if step.rank == rank && goes_on(step, &mention.offices, told.as_ref()) => {
                if let (Some((_, last)), Some((_, told))) = (&mut step.told, told) {
                    *last = told;
                }
                let other =
                    |source: &&Article| step.sources.iter().all(|known| known.id != source.id);
                step.sources.extend(source.filter(other));
            }
            _ => steps.push(Step {
                rank,
                offices: &mention.offices,
                told,
                sources: source.into_iter().collect(),
            }),
        }
    }
    steps
}

/// Whether offices are those of a step at another time, or some of them at the same.
fn goes_on(step: &Step, offices: &[String], told: Option<&(Edtf, Edtf)>) -> bool {
    let same_time = step.told.as_ref().map(|(_, last)| last) == told.map(|(_, last)| last);
    let some = || offices.iter().all(|office| step.offices.contains(office));
    match step.offices == offices {
        true => step.told.is_some() == told.is_some(),
        false => same_time && some(),
    }
}

/// When an article tells of a person: the day it was published, else the event at which
/// it names the person, else the latest event that it tells of.
fn told(person: &Person, article: &str, corpus: &Corpus) -> Option<Edtf> {
    let published = corpus.article(article)?.published.clone();
    published.or_else(|| {
        let facts = corpus.facts_of_article(article).into_iter();
        let events: Vec<Event> = facts.filter_map(|fact| corpus.event(fact)).collect();
        let named = |event: &&Event| event.people.iter().any(|part| part.person == person.id);
        let event = events
            .iter()
            .filter(|event| event.date.is_some())
            .max_by_key(|event| (named(event), event.date.as_ref().map(Edtf::period)));
        event?.date.clone()
    })
}

/// People of one name, in their order: those that are said to be one stand together, where
/// the first of them stood.
pub fn persons<'c>(namesakes: &[&'c Person], same: &BTreeSet<String>) -> Vec<Vec<&'c Person>> {
    let mut persons: Vec<Vec<&Person>> = Vec::new();
    let mut one: Option<usize> = None;
    for person in namesakes {
        match (same.contains(&person.id), one) {
            (true, Some(place)) => persons[place].push(person),
            (is_one, _) => {
                if is_one {
                    one = Some(persons.len());
                }
                persons.push(vec![*person]);
            }
        }
    }
    persons
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::own::Belonging;
    use crate::model::{Dataset, EventKind, Mention, Participant};
    use crate::table::Table;
    use crate::text::Span;
    use std::sync::Arc;

    fn mention(article: &str, rank: &str, office: &str) -> Mention {
        Mention {
            article: article.to_owned(),
            rank: Some(rank.to_owned()),
            offices: vec![office.to_owned()],
            span: Span::new(1, 5),
        }
    }

    fn corpus() -> Corpus {
        let article = |id: &str, published: &str| Article {
            id: id.to_owned(),
            published: Edtf::parse(published).ok(),
            chars: 50,
            ..Article::default()
        };
        let person = |id: &str, mentions: Vec<Mention>| Person {
            id: id.to_owned(),
            name: "Trần Văn Bình".to_owned(),
            mentions,
        };
        let event = Event {
            id: "d-e1".to_owned(),
            article: "d".to_owned(),
            kind: EventKind::Conference,
            date: Edtf::year(2012),
            period: None,
            place: None,
            topic: None,
            units: vec![],
            people: vec![Participant {
                person: "binh-1".to_owned(),
                role: "speaker".to_owned(),
            }],
            span: Span::new(1, 5),
        };
        Corpus::new(
            Arc::new(Table::from(Dataset {
                articles: vec![
                    article("a", "2019-03-01"),
                    article("b", "2015"),
                    article("c", "2020"),
                    article("d", ""),
                    article("e", ""),
                ],
                people: vec![
                    person(
                        "binh-1",
                        vec![
                            mention("a", "Đại tá", "Cục trưởng"),
                            mention("b", "Thượng tá", "Trưởng phòng"),
                            mention("c", "Đại tá", "Cục trưởng"),
                            mention("c", "Đại tá", "Cục trưởng"),
                            mention("d", "Trung tá", "Đội trưởng"),
                            mention("e", "Thiếu tướng", "Giám đốc"),
                            Mention {
                                offices: vec![],
                                ..mention("e", "Thiếu tướng", "")
                            },
                        ],
                    ),
                    person("binh-2", vec![mention("b", "Trung úy", "Cán bộ")]),
                ],
                events: vec![event],
                ..Dataset::default()
            })),
            Belonging::default(),
        )
    }

    #[test]
    fn offices_follow_each_other_in_time() {
        let corpus = corpus();
        let person = corpus.person("binh-1");
        let steps = career(&person.into_iter().collect::<Vec<_>>(), &corpus);
        let said: Vec<String> = steps
            .iter()
            .map(|step| {
                let told = step.told.as_ref();
                let told = told.map_or_else(String::new, |(from, to)| format!("{from} {to}"));
                let sources: Vec<&str> = step
                    .sources
                    .iter()
                    .map(|source| source.id.as_str())
                    .collect();
                format!(
                    "{} | {told} | {}",
                    step.rank.unwrap_or_default(),
                    sources.join(",")
                )
            })
            .collect();
        assert_eq!(
            said,
            [
                "Trung tá | 2012 2012 | d",
                "Thượng tá | 2015 2015 | b",
                "Đại tá | 2019-03-01 2020 | a,c",
                "Thiếu tướng |  | e",
            ]
        );
    }

    #[test]
    fn namesakes_stay_apart_until_they_are_said_to_be_one() {
        let corpus = corpus();
        let people: Vec<&Person> = corpus.lists().people.iter().collect();
        let sizes = |same: &[&str]| {
            let same = same.iter().map(|id| (*id).to_owned()).collect();
            let persons = persons(&people, &same);
            persons.iter().map(Vec::len).collect::<Vec<_>>()
        };
        assert_eq!(sizes(&[]), [1, 1]);
        assert_eq!(sizes(&["binh-2"]), [1, 1]);
        assert_eq!(sizes(&["binh-1", "binh-2", "khac"]), [2]);
        let both = career(&people, &corpus);
        assert_eq!(both.len(), 5);
    }
}
