//! A selection as it is printed: numbered statements, their sources as notes.
//!
//! Used by the awards view and in place of the list by year while the page is printed. What always holds: each
//! source stands once, numbered in the order in which statements name it.

use super::chips::{chip_name, chips};
use super::corpus::Corpus;
use super::describe;
use super::words::Words;
use crate::model::{Article, Status};
use crate::query::{FactRef, Query};

/// Statements that are printed; of more, the others are said to be left out.
pub const MOST: usize = 2_000;

/// What is printed.
pub struct Dossier {
    /// The choices in words; none for the whole dataset.
    pub choices: String,
    /// The statements, in the order of the view.
    pub entries: Vec<Entry>,
    /// The sources, numbered from 1.
    pub sources: Vec<String>,
}

/// A statement.
pub struct Entry {
    /// In words.
    pub statement: String,
    /// Whether it was given; `None` for what is no award.
    pub status: Option<Status>,
    /// The number of its source.
    pub source: usize,
    /// Where the source says so.
    pub position: String,
}

/// The dossier of these facts.
pub fn dossier(facts: &[FactRef], query: &Query, corpus: &Corpus, words: Words) -> Dossier {
    let mut sources: Vec<&Article> = Vec::new();
    let entries = facts.iter().map(|&fact| {
        let of = corpus.source(fact).map(|article| {
            let place = sources.iter().position(|other| other.id == article.id);
            place.unwrap_or_else(|| {
                sources.push(article);
                sources.len() - 1
            })
        });
        let span = corpus.span(fact);
        Entry {
            statement: describe::statement(fact, corpus, words),
            status: corpus.award(fact).map(|award| award.status),
            source: of.map_or(0, |place| place + 1),
            position: words.positions(span.start, span.end),
        }
    });
    let entries = entries.collect();
    let source = |article: &&Article| describe::source(article, corpus, words);
    let choices = chips(query).into_iter();
    let choices: Vec<String> = choices
        .map(|chip| chip_name(&chip, corpus, words))
        .collect();
    Dossier {
        choices: choices.join("; "),
        entries,
        sources: sources.iter().map(source).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::own::Belonging;
    use crate::app::route::Lang;
    use crate::model::{Dataset, Event, EventKind};
    use crate::table::Table;
    use crate::text::Span;
    use std::sync::Arc;

    #[test]
    fn a_source_stands_once_and_is_numbered_as_met() {
        let article = |id: &str| Article {
            id: id.to_owned(),
            title: Some(format!("Bài {id}")),
            outlet: Some("Báo A".to_owned()),
            chars: 50,
            ..Article::default()
        };
        let event = |number: u32, article: &str| Event {
            id: format!("{article}-e{number}"),
            article: article.to_owned(),
            kind: EventKind::Conference,
            date: crate::model::Edtf::year(2010 + number as u16),
            period: None,
            place: None,
            topic: Some(format!("Hội nghị {number}")),
            units: vec![],
            people: vec![],
            span: Span::new(number, 9),
        };
        let corpus = Corpus::new(
            Arc::new(Table::from(Dataset {
                articles: vec![article("a"), article("b")],
                events: vec![event(1, "b"), event(2, "a"), event(3, "b")],
                ..Dataset::default()
            })),
            Belonging::default(),
        );
        let query = Query::default();
        let all = corpus.engine().run(&query).facts;
        let facts = corpus.engine().window(&all, 0, MOST);
        let dossier = dossier(&facts, &query, &corpus, Words::of(Lang::Vi));
        let numbers: Vec<usize> = dossier.entries.iter().map(|entry| entry.source).collect();
        assert_eq!(numbers, [1, 2, 1]);
        assert_eq!(dossier.entries[0].position, "ký tự 1–9");
        assert!(
            dossier.sources[0].contains("“Bài b”, Báo A"),
            "{:?}",
            dossier.sources
        );
        assert_eq!(dossier.choices, "");
    }
}
