//! By which words each fact is found.
//!
//! Used once a dataset, to fill the text index. What always holds: a string
//! that many facts share is cut into words once.

use super::Field;
use super::coder::Coder;
use super::named::NamedUnits;
use super::search::{Column, TextIndex, TextIndexBuilder};
use crate::columns::{Codes, Lists, Postings};
use crate::model::lexicon;
use crate::model::{Article, Grade, Unit};
use crate::table::{Detail, Head, QuickMap, Table};
use crate::text::Span;
use std::collections::HashMap;

/// Gathers the words of the facts, part by part.
pub(super) fn gather(table: &Table, named: &NamedUnits) -> TextIndex {
    let lists = &table.lists;
    let mut text = TextIndexBuilder::new();

    let mut bags = Lists::default();
    for article in &lists.articles {
        let said = [&article.title, &article.outlet, &article.byline];
        bags.push(
            said.into_iter()
                .flatten()
                .flat_map(|said| text.strings(said)),
        );
    }
    text.part(Field::Article, Column::Article, bags);

    let mut bags = Lists::default();
    for head in &table.heads {
        let giver = match head {
            Head::Award { by, .. } => by.as_deref(),
            _ => None,
        };
        bags.push(giver.into_iter().flat_map(|giver| text.strings(giver)));
    }
    text.part(Field::Giver, Column::Head, bags);

    let names: Vec<Vec<u32>> = lists
        .units
        .iter()
        .map(|unit| {
            unit_strings(unit)
                .flat_map(|name| text.strings(name))
                .collect()
        })
        .collect();
    let mut bags = Lists::default();
    for units in named.lists.iter() {
        let names = units.iter().flat_map(|&unit| names[unit as usize].iter());
        bags.push(names.copied());
    }
    text.part(Field::Unit, Column::Units, bags);

    let mut bags = Lists::default();
    for head in &table.heads {
        bags.push(
            award_strings(head)
                .into_iter()
                .flat_map(|name| text.strings(name)),
        );
    }
    text.part(Field::Award, Column::Head, bags);

    let mut bags = Lists::default();
    for head in &table.heads {
        let measure = match head {
            Head::Figure { measure, .. } => Some(measure),
            _ => None,
        };
        bags.push(
            measure
                .into_iter()
                .flat_map(|measure| text.strings(measure)),
        );
    }
    text.part(Field::Own, Column::Head, bags);

    let mut people: QuickMap<&str, &str> = QuickMap::default();
    for person in &lists.people {
        people.entry(&person.id).or_insert(&person.name);
    }
    let mut bags = Lists::default();
    for detail in &table.details {
        let said = own_strings(detail, |id| people.get(id).copied());
        bags.push(said.into_iter().flat_map(|said| text.strings(said)));
    }
    let rows = Postings::new(&table.columns.detail, bags.count());
    text.part(Field::Own, Column::Detail(rows), bags);

    if lists.articles.iter().any(|article| article.text.is_some()) {
        let mut coder = Coder::new();
        let mut paragraphs = Paragraphs::default();
        let codes: Vec<u32> = (0..table.len())
            .map(|row| {
                let article = lists.articles.get(table.columns.article.get(row));
                let passage =
                    article.and_then(|article| paragraphs.around(article, table.span(row)));
                let strings = passage
                    .into_iter()
                    .flat_map(|passage| text.strings(passage));
                coder.code(strings.collect::<Vec<u32>>())
            })
            .collect();
        let mut bags = Lists::default();
        coder
            .values()
            .into_iter()
            .for_each(|strings| bags.push(strings));
        text.part(Field::Passage, Column::Own(Codes::of(&codes)), bags);
    }
    text.finish()
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

/// How an award may be called: with its grade, and by its names in the lexicon.
fn award_strings(head: &Head) -> Vec<String> {
    let Head::Award {
        award, name, grade, ..
    } = head
    else {
        return Vec::new();
    };
    let graded = |name: &str| match grade {
        Some(grade) => format!("{name} hạng {}", Grade::word(*grade)),
        None => name.to_owned(),
    };
    let mut strings = vec![graded(name)];
    if let Some(entry) = lexicon::award(award) {
        strings.extend([
            graded(entry.name),
            graded(entry.full_name),
            entry.name_en.to_owned(),
        ]);
        strings.extend(entry.aliases.iter().map(|alias| graded(alias)));
    }
    strings
}

/// What no other part says: recipients; topic, place and people; printed form.
fn own_strings<'d>(detail: &'d Detail, person: impl Fn(&str) -> Option<&'d str>) -> Vec<&'d str> {
    match detail {
        Detail::Event {
            place,
            topic,
            people,
            ..
        } => {
            let people = people.iter().filter_map(|part| person(&part.person));
            let said = [topic, place].into_iter().flatten().map(String::as_str);
            said.chain(people).collect()
        }
        Detail::Award(recipients) => recipients.iter().map(String::as_str).collect(),
        Detail::Figure { what, raw, .. } => {
            let what = what.as_deref().into_iter();
            what.chain([raw.as_str()]).collect()
        }
    }
}
