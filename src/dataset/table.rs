//! A dataset as flat tables, for spreadsheets and statistics programs.
//!
//! One table a list, and one more where a row holds several of something that
//! one wants to count by: mentions of people, units and people of events. Other
//! lists are one cell, joined by `; `. Used by [`super::export()`].

use crate::model::{Award, Dataset, Edtf, Event, Figure};
use crate::text::Span;

/// A table: the same number of cells in every row.
pub(super) struct Table {
    pub name: &'static str,
    pub columns: Vec<Column>,
    pub rows: Vec<Vec<Cell>>,
}

/// A column and what its cells are.
pub(super) struct Column {
    pub name: &'static str,
    pub kind: Kind,
}

/// What the cells of a column are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// The rows' own id.
    Id,
    /// The id of a row of that table.
    To(&'static str),
    Text,
    Integer,
    Number,
}

/// A cell; `None` where nothing is stated.
pub(super) type Cell = Option<String>;

/// The tables of a dataset, those first to which others refer.
pub(super) fn tables(dataset: &Dataset) -> Vec<Table> {
    vec![
        articles(dataset),
        units(dataset),
        people(dataset),
        mentions(dataset),
        events(dataset),
        event_units(dataset),
        event_people(dataset),
        awards(dataset),
        figures(dataset),
        notes(dataset),
    ]
}

fn columns<const N: usize>(columns: [(&'static str, Kind); N]) -> Vec<Column> {
    columns
        .into_iter()
        .map(|(name, kind)| Column { name, kind })
        .collect()
}

fn cell(value: impl ToString) -> Cell {
    Some(value.to_string())
}

fn date(date: &Option<Edtf>) -> Cell {
    date.as_ref().map(Edtf::to_string)
}

fn joined(list: &[String]) -> Cell {
    (!list.is_empty()).then(|| list.join("; "))
}

fn start(span: Span) -> Cell {
    cell(span.start)
}

fn end(span: Span) -> Cell {
    cell(span.end)
}

fn articles(dataset: &Dataset) -> Table {
    let row = |article: &crate::model::Article| {
        vec![
            cell(&article.id),
            article.title.clone(),
            article.byline.clone(),
            article.outlet.clone(),
            article.url.clone(),
            date(&article.published),
            cell(&article.fingerprint),
            cell(article.chars),
            cell(article.paragraphs),
        ]
    };
    Table {
        name: "articles",
        columns: columns([
            ("id", Kind::Id),
            ("title", Kind::Text),
            ("byline", Kind::Text),
            ("outlet", Kind::Text),
            ("url", Kind::Text),
            ("published", Kind::Text),
            ("fingerprint", Kind::Text),
            ("chars", Kind::Integer),
            ("paragraphs", Kind::Integer),
        ]),
        rows: dataset.articles.iter().map(row).collect(),
    }
}

fn units(dataset: &Dataset) -> Table {
    let row = |unit: &crate::model::Unit| {
        vec![
            cell(&unit.id),
            cell(&unit.name),
            unit.name_en.clone(),
            joined(&unit.aliases),
            unit.parent.clone(),
            cell(&unit.kind),
            joined(&unit.members),
        ]
    };
    Table {
        name: "units",
        columns: columns([
            ("id", Kind::Id),
            ("name", Kind::Text),
            ("name_en", Kind::Text),
            ("aliases", Kind::Text),
            ("parent", Kind::To("units")),
            ("kind", Kind::Text),
            ("members", Kind::Text),
        ]),
        rows: dataset.units.iter().map(row).collect(),
    }
}

fn people(dataset: &Dataset) -> Table {
    Table {
        name: "people",
        columns: columns([("id", Kind::Id), ("name", Kind::Text)]),
        rows: dataset
            .people
            .iter()
            .map(|row| vec![cell(&row.id), cell(&row.name)])
            .collect(),
    }
}

fn mentions(dataset: &Dataset) -> Table {
    let mentions = dataset.people.iter().flat_map(|person| {
        person.mentions.iter().map(|mention| {
            vec![
                cell(&person.id),
                cell(&mention.article),
                mention.rank.clone(),
                joined(&mention.offices),
                start(mention.span),
                end(mention.span),
            ]
        })
    });
    Table {
        name: "mentions",
        columns: columns([
            ("person", Kind::To("people")),
            ("article", Kind::To("articles")),
            ("rank", Kind::Text),
            ("offices", Kind::Text),
            ("start", Kind::Integer),
            ("end", Kind::Integer),
        ]),
        rows: mentions.collect(),
    }
}

fn events(dataset: &Dataset) -> Table {
    let row = |event: &Event| {
        vec![
            cell(&event.id),
            cell(&event.article),
            cell(event.kind.word()),
            date(&event.date),
            date(&event.period),
            event.place.clone(),
            event.topic.clone(),
            start(event.span),
            end(event.span),
        ]
    };
    Table {
        name: "events",
        columns: columns([
            ("id", Kind::Id),
            ("article", Kind::To("articles")),
            ("kind", Kind::Text),
            ("date", Kind::Text),
            ("period", Kind::Text),
            ("place", Kind::Text),
            ("topic", Kind::Text),
            ("start", Kind::Integer),
            ("end", Kind::Integer),
        ]),
        rows: dataset.events.iter().map(row).collect(),
    }
}

fn event_units(dataset: &Dataset) -> Table {
    let parts = dataset.events.iter().flat_map(|event| {
        let row = |part: &crate::model::EventUnit| {
            vec![cell(&event.id), cell(&part.unit), cell(part.role.word())]
        };
        event.units.iter().map(row)
    });
    Table {
        name: "event_units",
        columns: columns([
            ("event", Kind::To("events")),
            ("unit", Kind::To("units")),
            ("role", Kind::Text),
        ]),
        rows: parts.collect(),
    }
}

fn event_people(dataset: &Dataset) -> Table {
    let parts = dataset.events.iter().flat_map(|event| {
        let row = |part: &crate::model::Participant| {
            vec![cell(&event.id), cell(&part.person), cell(&part.role)]
        };
        event.people.iter().map(row)
    });
    Table {
        name: "event_people",
        columns: columns([
            ("event", Kind::To("events")),
            ("person", Kind::To("people")),
            ("role", Kind::Text),
        ]),
        rows: parts.collect(),
    }
}

fn awards(dataset: &Dataset) -> Table {
    let row = |award: &Award| {
        vec![
            cell(&award.id),
            cell(&award.article),
            award.event.clone(),
            cell(&award.award),
            cell(&award.name),
            award.grade.map(|grade| grade.word().to_owned()),
            award.by.clone(),
            cell(award.recipient_kind.word()),
            award.count.map(|count| count.to_string()),
            cell(award.basis.word()),
            joined(&award.recipients),
            award.unit.clone(),
            cell(award.status.word()),
            date(&award.period),
            award.repeats.clone(),
            start(award.span),
            end(award.span),
        ]
    };
    Table {
        name: "awards",
        columns: columns([
            ("id", Kind::Id),
            ("article", Kind::To("articles")),
            ("event", Kind::To("events")),
            ("award", Kind::Text),
            ("name", Kind::Text),
            ("grade", Kind::Text),
            ("by", Kind::Text),
            ("recipient_kind", Kind::Text),
            ("count", Kind::Integer),
            ("basis", Kind::Text),
            ("recipients", Kind::Text),
            ("unit", Kind::To("units")),
            ("status", Kind::Text),
            ("period", Kind::Text),
            ("repeats", Kind::To("awards")),
            ("start", Kind::Integer),
            ("end", Kind::Integer),
        ]),
        rows: dataset.awards.iter().map(row).collect(),
    }
}

fn figures(dataset: &Dataset) -> Table {
    let row = |figure: &Figure| {
        vec![
            cell(&figure.id),
            cell(&figure.article),
            figure.value.map(|value| value.to_string()),
            cell(figure.comparator.word()),
            cell(&figure.measure),
            figure.what.clone(),
            figure.unit.clone(),
            date(&figure.period),
            figure.change.map(|change| change.to_string()),
            cell(&figure.raw),
            start(figure.span),
            end(figure.span),
        ]
    };
    Table {
        name: "figures",
        columns: columns([
            ("id", Kind::Id),
            ("article", Kind::To("articles")),
            ("value", Kind::Number),
            ("comparator", Kind::Text),
            ("measure", Kind::Text),
            ("what", Kind::Text),
            ("unit", Kind::To("units")),
            ("period", Kind::Text),
            ("change", Kind::Number),
            ("raw", Kind::Text),
            ("start", Kind::Integer),
            ("end", Kind::Integer),
        ]),
        rows: dataset.figures.iter().map(row).collect(),
    }
}

fn notes(dataset: &Dataset) -> Table {
    let row = |note: &crate::model::Note| {
        vec![
            cell(&note.article),
            cell(note.kind.word()),
            cell(&note.message),
            note.span.and_then(start),
            note.span.and_then(end),
        ]
    };
    Table {
        name: "notes",
        columns: columns([
            ("article", Kind::To("articles")),
            ("kind", Kind::Text),
            ("message", Kind::Text),
            ("start", Kind::Integer),
            ("end", Kind::Integer),
        ]),
        rows: dataset.notes.iter().map(row).collect(),
    }
}
