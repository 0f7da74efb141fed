//! By which words each fact is found.
//!
//! Used once a dataset, to fill the text index. What always holds: a string
//! that many facts share is cut into words once.

use super::Field;
use super::columns::{ById, Coder, Lists};
use super::facet::FacetColumn;
use super::rows::{Fact, Rows};
use super::search::{TextIndex, TextIndexBuilder};
use crate::model::lexicon;
use crate::model::{Article, Award, Dataset, Grade, Unit};
use crate::text::Span;
use std::collections::HashMap;
use std::sync::Arc;

/// What the text index is gathered from.
pub(super) struct Wordings<'e> {
    pub(super) dataset: &'e Dataset,
    pub(super) rows: &'e Rows,
    pub(super) articles: &'e ById,
    pub(super) people: &'e ById,
    pub(super) article: &'e FacetColumn,
    pub(super) giver: &'e FacetColumn,
    pub(super) unit_codes: &'e Arc<[u32]>,
    pub(super) named: &'e Lists,
}

/// Gathers the words of the facts, field by field.
pub(super) fn gather(from: &Wordings<'_>) -> TextIndex {
    let dataset = from.dataset;
    let mut text = TextIndexBuilder::new();
    let article = |id: &str| {
        let place = from
            .articles
            .find(&dataset.articles, |article| &article.id, id)?;
        dataset.articles.get(place)
    };

    let mut bags = Lists::default();
    for ids in from.article.by_code() {
        let said = ids
            .into_iter()
            .filter_map(article)
            .flat_map(|article| [&article.title, &article.outlet, &article.byline]);
        bags.push(said.flatten().flat_map(|string| text.strings(string)));
    }
    text.field(Field::Article, from.article.codes(), bags);

    let mut bags = Lists::default();
    for names in from.giver.by_code() {
        bags.push(
            names
                .into_iter()
                .flat_map(|name| text.strings(name.to_owned())),
        );
    }
    text.field(Field::Giver, from.giver.codes(), bags);

    let names: Vec<Vec<u32>> = dataset
        .units
        .iter()
        .map(|unit| {
            unit_strings(unit)
                .flat_map(|name| text.strings(name))
                .collect()
        })
        .collect();
    let mut bags = Lists::default();
    for units in from.named.iter() {
        bags.push(
            units
                .iter()
                .flat_map(|&unit| names[unit as usize].iter().copied()),
        );
    }
    text.field(Field::Unit, Arc::clone(from.unit_codes), bags);

    let all = || 0..from.rows.len();
    let mut kinds = Coder::new();
    let codes = all()
        .map(|row| {
            let fact = Fact::of(dataset, from.rows.fact(row));
            kinds.code(fact.and_then(Fact::award).map(called))
        })
        .collect();
    let mut bags = Lists::default();
    for kind in kinds.values() {
        let strings = kind.map(|(id, name, grade)| award_strings(id, name, grade));
        let strings = strings.into_iter().flatten();
        bags.push(strings.flat_map(|string| text.strings(string)));
    }
    text.field(Field::Award, codes, bags);

    let person = |id: &str| {
        let place = from.people.find(&dataset.people, |person| &person.id, id)?;
        dataset.people.get(place).map(|person| person.name.as_str())
    };
    let mut own = RowStrings::default();
    let mut passages = RowStrings::default();
    let mut paragraphs = Paragraphs::default();
    for row in all() {
        let (mut said, mut around) = (Vec::new(), Vec::new());
        for fact in from
            .rows
            .reports(row)
            .filter_map(|fact| Fact::of(dataset, fact))
        {
            for string in own_strings(fact, person) {
                said.extend(text.strings(string));
            }
            let stated = article(fact.article());
            if let Some(passage) =
                stated.and_then(|article| paragraphs.around(article, fact.span()))
            {
                around.extend(text.strings(passage));
            }
        }
        own.push(said);
        passages.push(around);
    }
    own.into_field(Field::Own, &mut text);
    passages.into_field(Field::Passage, &mut text);
    text.finish()
}

/// The strings of a field that each row has of its own.
struct RowStrings {
    coder: Coder<Vec<u32>>,
    codes: Vec<u32>,
}

impl Default for RowStrings {
    fn default() -> RowStrings {
        RowStrings {
            coder: Coder::new(),
            codes: Vec::new(),
        }
    }
}

impl RowStrings {
    fn push(&mut self, strings: Vec<u32>) {
        self.codes.push(self.coder.code(strings));
    }

    fn into_field(self, field: Field, text: &mut TextIndexBuilder<'_>) {
        let mut bags = Lists::default();
        self.coder
            .values()
            .into_iter()
            .for_each(|strings| bags.push(strings));
        text.field(field, self.codes.into(), bags);
    }
}

/// Paragraphs of the articles whose text is there, each text cut once.
#[derive(Default)]
struct Paragraphs<'d>(HashMap<&'d str, Vec<(u32, &'d str)>>);

impl<'d> Paragraphs<'d> {
    /// The paragraph in which the place begins.
    fn around(&mut self, article: &'d Article, place: Span) -> Option<&'d str> {
        let text = article.text.as_deref()?;
        let cut = || {
            let mut start = 0;
            let lines = text.split('\n').map(|line| {
                let here = start;
                start += line.chars().count() as u32 + 1;
                (here, line)
            });
            lines.collect()
        };
        let lines = self.0.entry(&article.id).or_insert_with(cut);
        let after = lines.partition_point(|&(start, _)| start <= place.start);
        lines.get(after.checked_sub(1)?).map(|&(_, line)| line)
    }
}

/// What a unit is called, by the dataset and by the lexicon.
fn unit_strings(unit: &Unit) -> impl Iterator<Item = &str> {
    let names = [&unit.name]
        .into_iter()
        .chain(&unit.name_en)
        .chain(&unit.aliases);
    let known = lexicon::unit(&unit.id).into_iter().flat_map(|entry| {
        let names = [&entry.name, &entry.name_en]
            .into_iter()
            .chain(&entry.aliases);
        names.map(String::as_str).chain(entry.codes.iter().copied())
    });
    names.map(String::as_str).chain(known)
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
        strings.extend(entry.aliases.iter().map(|alias| graded(alias)));
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
