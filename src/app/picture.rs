//! What stands around a chart that is saved as a picture: its title, what was chosen,
//! and where it comes from.
//!
//! Used by the page where it takes a chart out of itself. What always holds: a picture
//! says the count and the choices of the view that it was taken from.

use super::chips::{chip_name, chips};
use super::corpus::Corpus;
use super::export::version;
use super::words::Words;
use crate::query::Query;

/// Width of a letter as a part of its height; a little more than what letters take.
const LETTER: f64 = 0.58;

/// The texts around a chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    /// What it shows.
    pub title: String,
    /// How many facts, and the choices in words.
    pub chosen: String,
    /// Where it comes from.
    pub source: String,
}

/// The texts around a chart of so many facts.
pub fn frame(title: &str, query: &Query, facts: usize, corpus: &Corpus, words: Words) -> Frame {
    let choices = chips(query).into_iter();
    let choices = choices.map(|chip| chip_name(&chip, corpus, words));
    let chosen: Vec<String> = std::iter::once(words.facts(facts)).chain(choices).collect();
    let articles = corpus.lists().articles.len();
    let source = [
        words.brand.to_owned(),
        format!(
            "{} {}",
            words.number(articles as u64),
            words.articles_noun(articles)
        ),
        format!("{} {}", words.tables().dataset_version, version(corpus)),
    ];
    Frame {
        title: title.to_owned(),
        chosen: chosen.join(" · "),
        source: source.join(" · "),
    }
}

/// A text in lines of at most this width, for letters of this height.
pub fn wrapped(text: &str, width: f64, size: f64) -> Vec<String> {
    let most = (width / (size * LETTER)).max(1.0) as usize;
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        let fits = |line: &&mut String| line.chars().count() + 1 + word.chars().count() <= most;
        match lines.last_mut().filter(fits) {
            Some(line) => {
                line.push(' ');
                line.push_str(word);
            }
            None => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::own::Belonging;
    use crate::app::route::Lang;
    use crate::model::{Article, Dataset};
    use crate::query::Facet;
    use crate::table::Table;
    use std::sync::Arc;

    #[test]
    fn a_picture_says_what_was_chosen_and_its_source() {
        let corpus = Corpus::new(
            Arc::new(Table::from(Dataset {
                articles: vec![Article::default()],
                ..Dataset::default()
            })),
            Belonging::default(),
        );
        let mut query = Query::default();
        query.toggle(Facet::Status, "conferred");
        query.text = "thi đua".to_owned();
        let frame = frame("Bars", &query, 1200, &corpus, Words::of(Lang::En));
        assert_eq!(frame.title, "Bars");
        assert_eq!(frame.chosen, "1,200 facts · “thi đua” · Conferred");
        assert!(
            frame.source.starts_with("Bảng Vàng · 1 article · "),
            "{frame:?}"
        );
        assert!(frame.source.ends_with(&version(&corpus)));
    }

    #[test]
    fn lines_are_broken_between_words() {
        assert_eq!(
            wrapped("Bằng khen của Bộ trưởng", 98.0, 12.0),
            ["Bằng khen của", "Bộ trưởng"]
        );
        assert_eq!(wrapped("không-ngắt-được", 10.0, 12.0), ["không-ngắt-được"]);
        assert_eq!(wrapped(" ", 10.0, 12.0), Vec::<String>::new());
    }
}
