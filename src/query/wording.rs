//! By which words each fact is found.
//!
//! Used once a dataset, to fill the text index. What always holds: a string
//! that many facts share is cut into words once.

use super::columns::{ById, Coder, Lists};
use super::facet::FacetColumn;
use super::rows::{Fact, Rows};
use super::search::{TextIndex, TextIndexBuilder};
use crate::model::lexicon;
use crate::model::{Award, Dataset, Grade};

/// What the text index is gathered from.
pub(super) struct Wordings<'e> {
    pub(super) dataset: &'e Dataset,
    pub(super) rows: &'e Rows,
    pub(super) articles: &'e ById,
    pub(super) people: &'e ById,
    pub(super) article: &'e FacetColumn,
    pub(super) giver: &'e FacetColumn,
    pub(super) unit: &'e FacetColumn,
    pub(super) named: &'e Lists,
}

/// Gathers the words of the facts, field by field.
pub(super) fn gather(from: &Wordings<'_>) -> TextIndex {
    let dataset = from.dataset;
    let mut text = TextIndexBuilder::new();

    let mut bags = Lists::default();
    for id in from.article.by_code() {
        let place = id.and_then(|id| {
            from.articles
                .find(&dataset.articles, |article| &article.id, id)
        });
        let article = place.and_then(|place| dataset.articles.get(place));
        let strings = article.map(|article| [&article.title, &article.outlet, &article.byline]);
        bags.push(
            strings
                .into_iter()
                .flatten()
                .flatten()
                .map(|string| text.string(string)),
        );
    }
    text.field(from.article.codes(), bags);

    let mut bags = Lists::default();
    for name in from.giver.by_code() {
        bags.push(name.map(|name| text.string(name.to_owned())));
    }
    text.field(from.giver.codes(), bags);

    let mut bags = Lists::default();
    for units in from.named.iter() {
        let units = units
            .iter()
            .filter_map(|&unit| dataset.units.get(unit as usize));
        bags.push(units.flat_map(|unit| {
            let names = [&unit.name]
                .into_iter()
                .chain(&unit.name_en)
                .chain(&unit.aliases);
            names.map(|name| text.string(name)).collect::<Vec<u32>>()
        }));
    }
    text.field(from.unit.codes(), bags);

    let facts = || {
        from.rows
            .facts()
            .iter()
            .filter_map(|&fact| Fact::of(dataset, fact))
    };
    let mut kinds = Coder::new();
    let codes = facts()
        .map(|fact| kinds.code(fact.award().map(called)))
        .collect();
    let mut bags = Lists::default();
    for kind in kinds.values() {
        let strings = kind.map(|(id, name, grade)| award_strings(id, name, grade));
        bags.push(
            strings
                .into_iter()
                .flatten()
                .map(|string| text.string(string)),
        );
    }
    text.field(codes, bags);

    let mut own = Coder::new();
    let codes = facts()
        .map(|fact| {
            let strings = own_strings(fact, |id| {
                let place = from.people.find(&dataset.people, |person| &person.id, id)?;
                dataset.people.get(place).map(|person| person.name.as_str())
            });
            own.code(
                strings
                    .into_iter()
                    .map(|string| text.string(string))
                    .collect::<Vec<u32>>(),
            )
        })
        .collect();
    let mut bags = Lists::default();
    own.values()
        .into_iter()
        .for_each(|strings| bags.push(strings));
    text.field(codes, bags);

    text.finish()
}

/// What statements of one award and grade have in common.
fn called(award: &Award) -> (&str, &str, Option<Grade>) {
    (&award.award, &award.name, award.grade)
}

/// How an award may be called: with its grade, and by its names in the lexicon.
fn award_strings(id: &str, name: &str, grade: Option<Grade>) -> Vec<String> {
    let graded = |name: &str| match grade {
        Some(grade) => format!("{name} hạng {}", grade.word()),
        None => name.to_owned(),
    };
    let mut strings = vec![graded(name)];
    if let Some(entry) = lexicon::award(id) {
        strings.extend([
            graded(entry.name),
            graded(entry.full_name),
            entry.name_en.to_owned(),
        ]);
    }
    strings
}

/// What no other field says: recipients; topic, place and people; measure and printed form.
fn own_strings<'d>(fact: Fact<'d>, person: impl Fn(&str) -> Option<&'d str>) -> Vec<&'d str> {
    match fact {
        Fact::Event(event) => {
            let people = event
                .people
                .iter()
                .filter_map(|taking_part| person(&taking_part.person));
            let said = [&event.topic, &event.place]
                .into_iter()
                .flatten()
                .map(String::as_str);
            said.chain(people).collect()
        }
        Fact::Award(award) => award.recipients.iter().map(String::as_str).collect(),
        Fact::Figure(figure) => {
            let what = figure.what.as_deref();
            [
                Some(figure.measure.as_str()),
                what,
                Some(figure.raw.as_str()),
            ]
            .into_iter()
            .flatten()
            .collect()
        }
    }
}
