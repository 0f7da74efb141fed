//! The awards that the catalogue knows, each with its authority and its legal source.
//!
//! Used by the page about the page; all of it is said by the lexicon.

use super::words::Words;
use crate::app::route::Lang;
use crate::model::lexicon::{AwardEntry, CLASSES, awards};

/// An award as the glossary shows it.
pub struct Term {
    /// Its name in the interface's language.
    pub name: &'static str,
    /// Its Vietnamese name, where that is another.
    pub vietnamese: Option<&'static str>,
    /// Whether it is still conferred.
    pub current: bool,
    /// Who may confer it, as the law says.
    pub by: String,
    /// Where the law says so.
    pub law: Vec<String>,
}

/// The awards of each class, in the order of the catalogue.
pub fn glossary(words: Words) -> Vec<(&'static str, Vec<Term>)> {
    let awards = awards();
    let classes = CLASSES.iter().map(|class| {
        let awards = awards.iter().filter(|award| award.class == *class);
        (*class, awards.map(|award| term(award, words)).collect())
    });
    classes
        .filter(|(_, terms): &(_, Vec<Term>)| !terms.is_empty())
        .collect()
}

fn term(award: &AwardEntry, words: Words) -> Term {
    let english = words.lang == Lang::En && !award.name_en.is_empty();
    let name = if english {
        award.name_en
    } else {
        award.full_name
    };
    Term {
        name,
        vietnamese: Some(award.full_name).filter(|full| *full != name),
        current: award.current,
        by: award.conferred_by.join("; "),
        law: law(award, words),
    }
}

/// The articles of each law, one entry a law.
fn law(award: &AwardEntry, words: Words) -> Vec<String> {
    let mut laws: Vec<(&str, Vec<&str>)> = Vec::new();
    for (law, article) in &award.law {
        match laws.iter_mut().find(|(known, _)| known == law) {
            Some((_, articles)) => articles.push(article),
            None => laws.push((law, vec![article])),
        }
    }
    let laws = laws.into_iter();
    laws.map(|(law, articles)| words.articles_of_law(law, &articles.join(", ")))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_award_stands_once_with_its_sources_together() {
        for lang in [Lang::Vi, Lang::En] {
            let terms: Vec<Term> = glossary(Words::of(lang))
                .into_iter()
                .flat_map(|(_, terms)| terms)
                .collect();
            assert_eq!(terms.len(), awards().len());
            for term in &terms {
                let laws: Vec<&str> = term
                    .law
                    .iter()
                    .filter_map(|law| law.split(", ").next())
                    .collect();
                let distinct: std::collections::BTreeSet<_> = laws.iter().collect();
                assert_eq!(laws.len(), distinct.len(), "{}", term.name);
            }
        }
        let first = |lang| {
            let (_, terms) = glossary(Words::of(lang)).remove(0);
            terms
                .into_iter()
                .next()
                .map(|term| (term.name, term.law[0].clone()))
        };
        assert_eq!(
            first(Lang::Vi),
            Some((
                "Huân chương Sao vàng",
                "Luật 15/2003/QH11, điều 33, 34, 77".to_owned()
            ))
        );
        assert_eq!(
            first(Lang::En),
            Some((
                "Gold Star Order",
                "Law 15/2003/QH11, article 33, 34, 77".to_owned()
            ))
        );
    }
}
