//! From a dataset to the columns of a query.
//!
//! Used once a dataset, by [`super::Engine::new`]. What always holds: every row
//! has a code in every column, also where its values are missing.

use super::FactKind;
use super::columns::{ById, Coder, Lists};
use super::facet::FacetColumn;
use super::rows::{Fact, Rows};
use super::search::TextIndex;
use super::totals::{Sources, TotalIndex};
use super::units::{Names, Units};
use super::wording::{self, Wordings};
use crate::model::lexicon;
use crate::model::{Article, Award, Dataset, Recipient, Status};
use crate::text::collation_key;
use std::collections::HashMap;
use std::sync::Arc;

/// The columns and indexes of a dataset.
pub(super) struct Index {
    pub(super) articles: ById,
    pub(super) people: ById,
    pub(super) unit_ids: ById,
    pub(super) units: Units,
    pub(super) rows: Rows,
    /// By code of the unit facet, the units that the fact names.
    pub(super) named: Lists,
    pub(super) unit: FacetColumn,
    pub(super) kind: FacetColumn,
    pub(super) class: FacetColumn,
    pub(super) award: FacetColumn,
    pub(super) giver: FacetColumn,
    pub(super) recipient: FacetColumn,
    pub(super) status: FacetColumn,
    pub(super) article: FacetColumn,
    pub(super) text: TextIndex,
    pub(super) totals: TotalIndex,
    /// The name of each award met, by lexicon id.
    pub(super) award_names: HashMap<String, String>,
}

impl Index {
    pub(super) fn new(dataset: &Dataset) -> Index {
        let articles = ById::new(&dataset.articles, |article| &article.id);
        let people = ById::new(&dataset.people, |person| &person.id);
        let unit_ids = ById::new(&dataset.units, |unit| &unit.id);
        let unit_number = |id: &str| unit_ids.find(&dataset.units, |unit| &unit.id, id);
        let units = Units::new(&dataset.units, unit_number);

        let order = article_order(&dataset.articles);
        let article_of = |id: &str| articles.find(&dataset.articles, |article| &article.id, id);
        // Articles that are not there, which no checked dataset names, come last.
        let article_rank = |id| match article_of(id) {
            Some(place) => (order[place], ""),
            None => (u32::MAX, id),
        };
        let rows = Rows::new(dataset, article_rank);
        let facts = || {
            rows.facts()
                .iter()
                .filter_map(|&fact| Fact::of(dataset, fact))
        };

        let article = column(facts().map(|fact| Some(fact.article())), |id| {
            article_rank(id)
        });
        let kind = column(
            rows.facts().iter().map(|fact| Some(fact.kind.word())),
            |word| FactKind::ALL.iter().position(|kind| kind.word() == word),
        );
        let status = column(
            facts().map(|fact| fact.award().map(|award| award.status.word())),
            Status::of_word,
        );
        let recipient = column(
            facts().map(|fact| fact.award().map(|award| award.recipient_kind.word())),
            Recipient::of_word,
        );
        let giver = column(
            facts().map(|fact| fact.award().map(|award| award.by.as_deref().unwrap_or(""))),
            |name| (name.is_empty(), collation_key(name)),
        );

        let award_names = award_names(&dataset.awards);
        let award = column(
            facts().map(|fact| fact.award().map(|award| award.award.as_str())),
            |id| {
                let precedence = lexicon::award(id).map_or(u16::MAX, |entry| entry.precedence);
                (
                    precedence,
                    award_names.get(id).map(|name| collation_key(name)),
                )
            },
        );
        let classes: Vec<Option<&str>> = award.by_code().map(|id| id.map(class_of)).collect();
        let class = FacetColumn::single(award.codes(), &classes, |class| {
            let place = lexicon::CLASSES.iter().position(|known| *known == class);
            place.unwrap_or(lexicon::CLASSES.len())
        });

        let names = Names::new(&dataset.units);
        let mut coder = Coder::new();
        let codes: Arc<[u32]> = facts()
            .map(|fact| coder.code(named_by(fact, &names, unit_number)))
            .collect();
        let mut named = Lists::default();
        coder
            .values()
            .into_iter()
            .for_each(|units| named.push(units));
        let unit = unit_column(dataset, &units, codes, &named);

        let text = wording::gather(&Wordings {
            dataset,
            rows: &rows,
            articles: &articles,
            people: &people,
            article: &article,
            giver: &giver,
            unit: &unit,
            named: &named,
        });
        let totals = TotalIndex::new(&Sources {
            dataset,
            rows: &rows,
            units: &units,
            named: &|row| named.get(unit.code(row)),
            award_rank: &|id| award.number(id).unwrap_or(u32::MAX),
            giver_rank: &|name| giver.number(name).unwrap_or(u32::MAX),
        });

        Index {
            articles,
            people,
            unit_ids,
            units,
            rows,
            named,
            unit,
            kind,
            class,
            award,
            giver,
            recipient,
            status,
            article,
            text,
            totals,
            award_names,
        }
    }
}

/// A facet of at most one value a row; `key` orders the values.
fn column<'d, K: Ord>(
    values: impl Iterator<Item = Option<&'d str>>,
    key: impl Fn(&'d str) -> K,
) -> FacetColumn {
    let mut coder = Coder::new();
    let codes: Arc<[u32]> = values.map(|value| coder.code(value)).collect();
    FacetColumn::single(codes, &coder.values(), key)
}

/// Place of each article: by day of publication, then title, then id; without a day last.
fn article_order(articles: &[Article]) -> Vec<u32> {
    let mut order: Vec<usize> = (0..articles.len()).collect();
    order.sort_by_cached_key(|&place| {
        let article = &articles[place];
        let day = article.published.as_ref().map(|date| date.period());
        let title = article.title.as_deref().unwrap_or(&article.id);
        (
            day.is_none(),
            day,
            collation_key(title),
            article.id.clone(),
            place,
        )
    });
    let mut ranks = vec![0; articles.len()];
    for (rank, place) in order.into_iter().enumerate() {
        ranks[place] = rank as u32;
    }
    ranks
}

/// The class of an award; `other` where the lexicon does not know it.
fn class_of(award: &str) -> &'static str {
    lexicon::award(award).map_or("other", |entry| entry.class)
}

/// The lexicon's name of each award, or the one that the first statement has.
fn award_names(awards: &[Award]) -> HashMap<String, String> {
    let mut names = HashMap::new();
    for award in awards {
        if !names.contains_key(&award.award) {
            let name = lexicon::award(&award.award).map_or(award.name.as_str(), |entry| entry.name);
            names.insert(award.award.clone(), name.to_owned());
        }
    }
    names
}

/// The units that a fact names, each once: the unit of its record or the units
/// of its event first, then recipients that are called like a unit.
fn named_by(fact: Fact<'_>, names: &Names, number: impl Fn(&str) -> Option<usize>) -> Vec<u32> {
    let number = |id: &String| number(id).map(|place| place as u32);
    let mut units: Vec<u32> = match fact {
        Fact::Event(event) => event
            .units
            .iter()
            .filter_map(|unit| number(&unit.unit))
            .collect(),
        Fact::Award(award) => {
            let recipients = award.recipients.iter().filter_map(|name| names.find(name));
            award
                .unit
                .iter()
                .filter_map(number)
                .chain(recipients)
                .collect()
        }
        Fact::Figure(figure) => figure.unit.iter().filter_map(number).collect(),
    };
    let mut seen = Vec::with_capacity(units.len());
    units.retain(|unit| {
        let new = !seen.contains(unit);
        if new {
            seen.push(*unit);
        }
        new
    });
    units
}

/// The unit facet: the tree of units, without branches that no fact is found by.
fn unit_column(dataset: &Dataset, units: &Units, codes: Arc<[u32]>, named: &Lists) -> FacetColumn {
    let finders: Vec<Vec<u32>> = named
        .iter()
        .map(|list| {
            let mut finders: Vec<u32> = list.iter().flat_map(|&unit| units.finders(unit)).collect();
            finders.sort_unstable();
            finders.dedup();
            finders
        })
        .collect();
    let mut shown = vec![false; dataset.units.len()];
    for &unit in finders.iter().flatten() {
        shown[unit as usize] = true;
        for above in units.ancestors(unit) {
            shown[above as usize] = true;
        }
    }
    let mut places = vec![0; dataset.units.len()];
    let mut values = Vec::new();
    for &(unit, depth) in units.tree.iter().filter(|(unit, _)| shown[*unit as usize]) {
        places[unit as usize] = values.len() as u32;
        values.push((dataset.units[unit as usize].id.clone(), depth));
    }
    let mut has = Lists::default();
    for list in finders {
        has.push(list.into_iter().map(|unit| places[unit as usize]));
    }
    FacetColumn::new(values, codes, has)
}
