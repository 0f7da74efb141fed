//! Tables of cases, and what a reading says in the form of their rows.

use bang_vang::model::{Award, Dataset, Mention, Person};
use bang_vang::reader::{Source, read};
use bang_vang::text::Span;
use std::path::Path;

pub fn reading(text: &str) -> Dataset {
    read(&Source {
        id: "case",
        text,
        ..Source::default()
    })
}

/// A statement in the form of the table.
pub fn row(award: &Award, dataset: &Dataset) -> String {
    let unit = award
        .unit
        .as_ref()
        .and_then(|id| dataset.units.iter().find(|unit| unit.id == *id));
    let fields = [
        award.status.word().to_owned(),
        award.name.clone(),
        award
            .grade
            .map_or("-".to_owned(), |grade| grade.word().to_owned()),
        award.by.clone().unwrap_or_else(|| "-".to_owned()),
        award.recipient_kind.word().to_owned(),
        award
            .count
            .map_or("-".to_owned(), |count| count.to_string()),
        award.basis.word().to_owned(),
        unit.map_or("-".to_owned(), |unit| unit.name.clone()),
        award
            .period
            .as_ref()
            .map_or("-".to_owned(), |period| period.to_string()),
        match &award.recipients[..] {
            [] => "-".to_owned(),
            names => names.join("; "),
        },
    ];
    let repeats = award.repeats.as_ref().map_or("", |_| " | repeats");
    format!("{}{repeats}", fields.join(" | "))
}

/// The cases of a table: line of the file, text, expected rows.
pub fn cases(table: &str) -> Vec<(usize, String, Vec<String>)> {
    let mut cases: Vec<(usize, String, Vec<String>)> = Vec::new();
    for (number, line) in table.lines().enumerate() {
        if let Some(expected) = line.strip_prefix("> ") {
            let case = cases.last_mut().expect("a row follows its text");
            if expected != "nothing" {
                case.2.push(expected.to_owned());
            }
        } else if !line.is_empty() && !line.starts_with('#') {
            cases.push((number + 1, line.replace('~', "\n"), Vec::new()));
        }
    }
    cases
}

/// The tables of a folder of `tests/cases`, by file name.
pub fn tables(folder: &str) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/cases")
        .join(folder);
    let mut tables: Vec<(String, String)> = std::fs::read_dir(&folder)
        .expect("the folder of cases")
        .map(|entry| {
            let path = entry.expect("a file of cases").path();
            let name = path.file_name().expect("its name").display().to_string();
            (
                name,
                std::fs::read_to_string(&path).expect("a readable table"),
            )
        })
        .collect();
    tables.sort();
    tables
}

/// Every span of a dataset.
pub fn spans(dataset: &Dataset) -> Vec<Span> {
    let mentions = dataset
        .people
        .iter()
        .flat_map(|person| person.mentions.iter().map(|mention| mention.span));
    let notes = dataset.notes.iter().filter_map(|note| note.span);
    let awards = dataset.awards.iter().map(|award| award.span);
    let events = dataset.events.iter().map(|event| event.span);
    let figures = dataset.figures.iter().map(|figure| figure.span);
    mentions
        .chain(notes)
        .chain(awards)
        .chain(events)
        .chain(figures)
        .collect()
}

/// What a reading says, each fact with the place that says it.
pub fn placed(text: &str) -> Vec<(String, Span)> {
    let dataset = reading(text);
    let mut facts: Vec<(String, Span)> = Vec::new();
    for award in &dataset.awards {
        facts.push((row(award, &dataset), award.span));
    }
    for figure in &dataset.figures {
        let (value, comparator, period) = (figure.value, figure.comparator, &figure.period);
        facts.push((format!("{value:?} {comparator:?} {period:?}"), figure.span));
    }
    for event in &dataset.events {
        let (kind, date, period) = (event.kind, &event.date, &event.period);
        facts.push((format!("{kind:?} {date:?} {period:?}"), event.span));
    }
    for person in &dataset.people {
        for mention in &person.mentions {
            facts.push((mentioned(person, mention), mention.span));
        }
    }
    facts
}

/// A mention of a person in the form of the table.
pub fn mentioned(person: &Person, mention: &Mention) -> String {
    let rank = mention.rank.as_deref().unwrap_or("-");
    format!("{} | {rank} | {}", person.name, mention.offices.join("; "))
}

/// The texts of all tables.
pub fn texts() -> Vec<String> {
    ["awards", "events", "figures", "people"]
        .iter()
        .flat_map(|folder| tables(folder))
        .flat_map(|(_, table)| cases(&table))
        .map(|(_, text, _)| text)
        .collect()
}
