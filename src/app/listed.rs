//! Lists of units, people and articles, as files for other programs.
//!
//! Used by the menu that saves files, in the views that list them. What always holds: a
//! table has a line for each entry of the list and no others; a dataset has besides what
//! these entries refer to.

use super::corpus::Corpus;
use super::describe::{article_title, unit_name, unit_named};
use super::export::safe;
use super::office::told;
use super::words::Words;
use crate::dataset::{csv_line, encode};
use crate::model::{Article, Dataset, Edtf, Mention, Person, Unit};
use crate::query::Facet;
use std::collections::BTreeSet;

/// What is listed, by the places in the dataset's lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Listed {
    /// Units.
    Units(Vec<usize>),
    /// People.
    People(Vec<usize>),
    /// Articles.
    Articles(Vec<usize>),
}

impl Listed {
    /// How many there are, in words.
    pub fn said(&self, words: Words) -> String {
        let (count, noun) = match self {
            Listed::Units(places) => (places.len(), words.units_noun(places.len())),
            Listed::People(places) => (places.len(), words.people_noun(places.len())),
            Listed::Articles(places) => (places.len(), words.articles_noun(places.len())),
        };
        format!("{} {noun}", words.number(count as u64))
    }

    /// One line an entry.
    pub fn csv(&self, corpus: &Corpus, words: Words) -> String {
        let lists = corpus.lists();
        let mut out = "\u{feff}".to_owned();
        let mut line = |cells: Vec<String>| csv_line(&mut out, cells.iter().map(String::as_str));
        let id = words.tables().entry_id.to_owned();
        match self {
            Listed::Units(places) => {
                let heads = [
                    words.unit,
                    words.vietnamese_name,
                    words.other_names,
                    words.units().kind,
                    words.parent_unit,
                    words.members,
                    words.units().whole_list,
                ];
                line(heads.map(str::to_owned).into_iter().chain([id]).collect());
                let units = places.iter().filter_map(|&place| lists.units.get(place));
                for (unit, place) in units.zip(places) {
                    let facts = corpus.naming().get(*place).copied().unwrap_or(0);
                    line(of_unit(unit, facts, corpus, words));
                }
            }
            Listed::People(places) => {
                let heads = [
                    words.people,
                    words.tables().told,
                    words.facet(Facet::Article),
                ];
                line(heads.map(str::to_owned).into_iter().chain([id]).collect());
                let people = places.iter().filter_map(|&place| lists.people.get(place));
                people.for_each(|person| line(of_person(person, corpus, words)));
            }
            Listed::Articles(places) => {
                let heads = [
                    words.facet(Facet::Article),
                    words.byline,
                    words.outlet,
                    words.published,
                    words.original,
                    words.length,
                    words.article_facts,
                    words.fingerprint,
                ];
                line(heads.map(str::to_owned).into_iter().chain([id]).collect());
                let articles = places.iter().filter_map(|&place| lists.articles.get(place));
                for (article, place) in articles.zip(places) {
                    let facts = corpus.stating().get(*place).copied().unwrap_or(0);
                    line(of_article(article, facts, words));
                }
            }
        }
        out
    }

    /// A dataset of the entries and of what they refer to.
    pub fn json(&self, corpus: &Corpus) -> String {
        let lists = corpus.lists();
        let mut dataset = Dataset::default();
        match self {
            Listed::Units(places) => {
                let mut ids: BTreeSet<&str> = BTreeSet::new();
                let units = places.iter().filter_map(|&place| lists.units.get(place));
                let mut open: Vec<&Unit> = units.collect();
                while let Some(unit) = open.pop() {
                    if ids.insert(&unit.id) {
                        let others = unit.parent.iter().chain(&unit.members);
                        open.extend(others.filter_map(|id| corpus.unit(id)));
                    }
                }
                let units = lists.units.iter();
                let units = units.filter(|unit| ids.contains(unit.id.as_str()));
                dataset.units = units.cloned().collect();
            }
            Listed::People(places) => {
                let people = places.iter().filter_map(|&place| lists.people.get(place));
                dataset.people = people.cloned().collect();
                let mentions = dataset.people.iter().flat_map(|person| &person.mentions);
                let ids: BTreeSet<&str> = mentions.map(|told| told.article.as_str()).collect();
                let articles = lists.articles.iter();
                let articles = articles.filter(|article| ids.contains(article.id.as_str()));
                dataset.articles = articles.cloned().collect();
            }
            Listed::Articles(places) => {
                let articles = places.iter().filter_map(|&place| lists.articles.get(place));
                dataset.articles = articles.cloned().collect();
            }
        }
        encode(&dataset)
    }
}

fn of_unit(unit: &Unit, facts: u32, corpus: &Corpus, words: Words) -> Vec<String> {
    let name = |id: &String| unit_named(id, corpus, words);
    let members: Vec<String> = unit.members.iter().map(name).collect();
    vec![
        safe(unit_name(unit, words)),
        safe(&unit.name),
        safe(&unit.aliases.join("; ")),
        words.unit_kind(&unit.kind).unwrap_or_default().to_owned(),
        safe(&unit.parent.as_ref().map(name).unwrap_or_default()),
        safe(&members.join("; ")),
        facts.to_string(),
        unit.id.clone(),
    ]
}

fn of_person(person: &Person, corpus: &Corpus, words: Words) -> Vec<String> {
    let said = |mention: &Mention| told(mention, corpus, words);
    let title = |told: &Mention| {
        let article = corpus.article(&told.article);
        article.map_or_else(String::new, |article| article_title(article, words))
    };
    vec![
        safe(&person.name),
        safe(&each_once(person.mentions.iter().map(said))),
        safe(&each_once(person.mentions.iter().map(title))),
        person.id.clone(),
    ]
}

fn each_once(texts: impl Iterator<Item = String>) -> String {
    let mut all: Vec<String> = Vec::new();
    for text in texts.filter(|text| !text.is_empty()) {
        if !all.contains(&text) {
            all.push(text);
        }
    }
    all.join("; ")
}

fn of_article(article: &Article, facts: u32, words: Words) -> Vec<String> {
    let text = |text: &Option<String>| safe(text.as_deref().unwrap_or_default());
    let published = article.published.as_ref().map(Edtf::to_string);
    vec![
        safe(&article_title(article, words)),
        text(&article.byline),
        text(&article.outlet),
        published.unwrap_or_default(),
        text(&article.url),
        article.chars.to_string(),
        facts.to_string(),
        article.fingerprint.clone(),
        article.id.clone(),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::own::Belonging;
    use crate::app::route::Lang;
    use crate::dataset::{check, decode};
    use crate::table::Table;
    use crate::text::{Span, fingerprint};
    use std::sync::Arc;

    fn corpus() -> Corpus {
        let unit = |id: &str, parent: Option<&str>| Unit {
            id: id.to_owned(),
            name: format!("Phòng {id}"),
            parent: parent.map(str::to_owned),
            ..Unit::default()
        };
        let mention = |office: &str| Mention {
            article: "x".to_owned(),
            rank: Some("Đại tá".to_owned()),
            offices: vec![office.to_owned()],
            span: Span::new(0, 4),
        };
        let article = Article {
            id: "x".to_owned(),
            title: Some("=Tổng kết, năm 2019".to_owned()),
            fingerprint: fingerprint("Trần Văn Bình"),
            chars: 13,
            ..Article::default()
        };
        let mentions = vec![mention("Trưởng phòng"), mention("Trưởng phòng")];
        let table = Table::from(Dataset {
            articles: vec![article],
            units: vec![unit("a", None), unit("b", Some("a")), unit("c", None)],
            people: vec![Person {
                id: "binh".to_owned(),
                name: "Trần Văn Bình".to_owned(),
                mentions,
            }],
            ..Dataset::default()
        });
        Corpus::new(Arc::new(table), Belonging::default())
    }

    #[test]
    fn a_table_has_a_line_an_entry_and_a_dataset_is_whole() {
        let (corpus, words) = (corpus(), Words::of(Lang::Vi));
        for (listed, said, lines, rows) in [
            (Listed::Units(vec![1]), "1 đơn vị", 1, (0, 2, 0)),
            (Listed::People(vec![0]), "1 người", 1, (1, 0, 1)),
            (Listed::Articles(vec![0]), "1 bài", 1, (1, 0, 0)),
            (Listed::Units(vec![]), "0 đơn vị", 0, (0, 0, 0)),
        ] {
            assert_eq!(listed.said(words), said);
            let table = listed.csv(&corpus, words);
            assert_eq!(table.lines().count(), lines + 1, "{table}");
            let widths = table.lines().map(|line| line.matches(',').count());
            assert!(widths.min() > Some(2), "{table}");
            let dataset = decode(listed.json(&corpus).as_bytes()).unwrap_or_default();
            let counts = (
                dataset.articles.len(),
                dataset.units.len(),
                dataset.people.len(),
            );
            assert_eq!(counts, rows, "{listed:?}");
            assert_eq!(check(&dataset), []);
        }
        let people = Listed::People(vec![0]).csv(&corpus, words);
        assert!(
            people.contains("Trần Văn Bình,\"Đại tá, Trưởng phòng\",\"'=Tổng kết"),
            "{people}"
        );
    }
}
