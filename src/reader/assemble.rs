//! Assembly: what the rules found → the rows of a dataset, with ids, repeats
//! and notes.

use super::Source;
use super::award::Statement;
use super::context::Context;
use super::event::Happening;
use super::figure::Count;
use super::item::Giver;
use super::page::Page;
use super::page::Role;
use super::people::People;
use super::scan::Scan;
use crate::model::Article;
use crate::model::Award;
use crate::model::Comparator;
use crate::model::Dataset;
use crate::model::Edtf;
use crate::model::Event;
use crate::model::EventUnit;
use crate::model::Figure;
use crate::model::Note;
use crate::model::NoteKind;
use crate::model::Participant;
use crate::model::Unit;
use crate::model::lexicon;
use crate::text::Span;
use crate::text::fingerprint;

/// What the rules found.
pub(super) struct Found {
    pub statements: Vec<Statement>,
    /// First and last token of awards named without a statement.
    pub unstated: Vec<(usize, usize)>,
    pub events: Vec<Happening>,
    pub figures: Vec<Count>,
}

/// Makes the dataset of one article.
pub(super) fn dataset(
    source: &Source,
    page: &Page,
    scan: &Scan,
    context: &Context,
    found: Found,
) -> Dataset {
    let assembly = Assembly {
        source,
        scan,
        context,
        unit_ids: unit_ids(scan, context),
    };
    let people = People::of(scan, context, source.id);
    let mut notes = assembly.notes(page, &found);
    let mut dataset = Dataset {
        articles: vec![assembly.article(page)],
        units: assembly.units(),
        events: assembly.events(&found.events, &people, &mut notes),
        awards: assembly.awards(&found.statements),
        figures: assembly.figures(&found.figures, &mut notes),
        people: people.rows,
        notes,
    };
    dataset.units.sort_by(|a, b| a.id.cmp(&b.id));
    dataset.people.sort_by(|a, b| a.id.cmp(&b.id));
    let order = |note: &Note| (note.span, note.kind, note.message.clone());
    dataset.notes.sort_by_cached_key(order);
    dataset.notes.dedup();
    dataset
}

struct Assembly<'a, 't> {
    source: &'a Source<'a>,
    scan: &'a Scan<'t>,
    context: &'a Context,
    unit_ids: Vec<String>,
}

/// A cluster is known by its number, its owner and the year: numbers are given anew.
fn unit_ids(scan: &Scan, context: &Context) -> Vec<String> {
    let year = context
        .reviewed
        .as_ref()
        .map(|period| period.period().last.year);
    (0..scan.units.list.len())
        .map(|unit| match year {
            Some(year) if scan.units.list[unit].kind == "cluster" => {
                format!("{}-{year}", scan.units.id(unit))
            }
            _ => scan.units.id(unit),
        })
        .collect()
}

impl Assembly<'_, '_> {
    fn span(&self, (first, last): (usize, usize)) -> Span {
        self.scan.doc.tokens[first]
            .span
            .to(self.scan.doc.tokens[last].span)
    }

    fn article(&self, page: &Page) -> Article {
        let line = |role: Role| {
            let paragraph = page
                .paragraphs
                .iter()
                .find(|paragraph| paragraph.role == role)?;
            let line = self
                .scan
                .doc
                .words(paragraph.tokens.start, paragraph.tokens.end);
            Some(line.trim_end_matches('.').to_owned()).filter(|line| !line.is_empty())
        };
        let owned = |text: Option<&str>| text.map(str::to_owned);
        Article {
            id: self.source.id.to_owned(),
            title: owned(self.source.title).or_else(|| line(Role::Title)),
            byline: owned(self.source.byline).or_else(|| line(Role::Byline)),
            outlet: owned(self.source.outlet),
            url: owned(self.source.url),
            published: self.source.published.clone(),
            fingerprint: fingerprint(self.source.text),
            chars: self.source.text.chars().count() as u32,
            paragraphs: page.paragraphs.len() as u32,
            text: None,
        }
    }

    fn units(&self) -> Vec<Unit> {
        let id = |unit: usize| self.unit_ids[unit].clone();
        let units = &self.scan.units;
        units
            .list
            .iter()
            .enumerate()
            .map(|(at, unit)| Unit {
                id: id(at),
                name: units.name(at),
                name_en: unit
                    .known
                    .map(|known| lexicon::lexicon().units[known].name_en.clone())
                    .filter(|name| !name.is_empty()),
                aliases: unit.aliases.clone(),
                parent: unit.parent.map(id),
                kind: unit.kind.to_owned(),
                members: unit.members.iter().map(|&member| id(member)).collect(),
            })
            .collect()
    }

    fn events(&self, events: &[Happening], people: &People, notes: &mut Vec<Note>) -> Vec<Event> {
        let mut rows = Vec::new();
        for (number, event) in events.iter().enumerate() {
            let span = self.span(event.tokens);
            if event.inferred {
                notes.push(self.note(
                    NoteKind::InferredPeriod,
                    event.date.as_ref().map(Edtf::to_string).unwrap_or_default(),
                    event.tokens,
                ));
            }
            let mut participants: Vec<Participant> = event
                .people
                .iter()
                .filter_map(|&(mention, role)| {
                    Some(Participant {
                        person: people.of_mention[mention].clone()?,
                        role: role.to_owned(),
                    })
                })
                .collect();
            participants.sort();
            participants.dedup_by(|a, b| a.person == b.person);
            rows.push(Event {
                id: format!("{}-e{}", self.source.id, number + 1),
                article: self.source.id.to_owned(),
                kind: event.kind,
                date: event.date.clone(),
                period: event.period.clone(),
                place: None,
                topic: event
                    .topic
                    .map(|(first, end)| self.scan.doc.words(first, end)),
                units: event
                    .units
                    .iter()
                    .map(|&(unit, role)| EventUnit {
                        unit: self.unit_ids[unit].clone(),
                        role,
                    })
                    .collect(),
                people: participants,
                span,
            });
        }
        rows
    }

    fn awards(&self, statements: &[Statement]) -> Vec<Award> {
        let mut rows: Vec<Award> = Vec::new();
        for (number, statement) in statements.iter().enumerate() {
            let giver = statement.giver.as_ref().map(|giver| self.giver(giver));
            let entry = bound(statement.award.entry, giver.as_deref());
            rows.push(Award {
                id: format!("{}-a{}", self.source.id, number + 1),
                article: self.source.id.to_owned(),
                event: None,
                award: entry.id.to_owned(),
                name: entry.name.to_owned(),
                grade: statement.award.grade,
                by: giver,
                recipient_kind: statement.recipient,
                count: statement.count,
                basis: statement.basis,
                recipients: statement.names.clone(),
                unit: statement.unit.map(|unit| self.unit_ids[unit].clone()),
                status: statement.status,
                period: statement.period.clone(),
                repeats: None,
                span: self.span(statement.tokens),
            });
        }
        for at in 0..rows.len() {
            rows[at].repeats = repeated(&rows, statements, at);
        }
        rows
    }

    /// `Bộ` alone is the ministry that the article means.
    fn giver(&self, giver: &Giver) -> String {
        match self.context.ministry {
            Some(ministry) if giver.name == "Bộ" => self.scan.units.name(ministry),
            _ => giver.name.clone(),
        }
    }

    fn figures(&self, counts: &[Count], notes: &mut Vec<Note>) -> Vec<Figure> {
        let mut rows = Vec::new();
        for (number, count) in counts.iter().enumerate() {
            if count.quantity.comparator == Comparator::Ambiguous {
                notes.push(self.note(
                    NoteKind::AmbiguousNumber,
                    self.scan.doc.words(count.tokens.0, count.tokens.1 + 1),
                    count.tokens,
                ));
            }
            rows.push(Figure {
                id: format!("{}-f{}", self.source.id, number + 1),
                article: self.source.id.to_owned(),
                value: count.quantity.value,
                comparator: count.quantity.comparator,
                measure: self.scan.doc.words(count.measure.0, count.measure.1),
                what: count
                    .what
                    .map(|(first, end)| self.scan.doc.words(first, end)),
                unit: count.unit.map(|unit| self.unit_ids[unit].clone()),
                period: count.period.clone(),
                change: count.change,
                raw: self.scan.doc.words(count.tokens.0, count.tokens.1 + 1),
                span: self.span(count.tokens),
            });
        }
        rows
    }

    fn note(&self, kind: NoteKind, message: String, tokens: (usize, usize)) -> Note {
        Note {
            article: self.source.id.to_owned(),
            kind,
            message,
            span: Some(self.span(tokens)),
        }
    }

    fn notes(&self, page: &Page, found: &Found) -> Vec<Note> {
        let mut notes = Vec::new();
        if let Some(span) = page.remains {
            notes.push(Note {
                article: self.source.id.to_owned(),
                kind: NoteKind::PageRemains,
                message: String::new(),
                span: Some(span),
            });
        }
        for statement in &found.statements {
            for (kind, words) in &statement.doubts {
                notes.push(self.note(*kind, words.clone(), statement.tokens));
            }
        }
        notes.extend(found.unstated.iter().map(|&(first, last)| {
            let words = self.scan.doc.words(first, last + 1);
            self.note(NoteKind::NoStatement, words, (first, last))
        }));
        notes
    }
}

/// The entry of the catalogue that an award of this giver is.
fn bound(entry: u16, giver: Option<&str>) -> &'static lexicon::AwardEntry {
    let base = &lexicon::lexicon().awards[usize::from(entry)];
    let Some(giver) = giver else { return base };
    let suffix = match giver {
        "Thủ tướng Chính phủ" | "Chính phủ" => "chinh-phu",
        _ if giver.ends_with("Bộ Công an") => "bo-cong-an",
        _ if giver.ends_with("Bộ Quốc phòng") => "bo-quoc-phong",
        _ if giver.contains("UBND") || giver.contains("Ủy ban nhân dân") => "ubnd-tinh",
        _ if giver.contains("Công an tỉnh") || giver.contains("Công an TP") => {
            "giam-doc-cong-an-tinh"
        }
        _ if giver.starts_with("Cục") => "cuc-truong",
        _ if giver.contains("Quân khu")
            || giver.contains("Tổng cục")
            || giver.contains("Quân đoàn") =>
        {
            "don-vi-truc-thuoc-bqp"
        }
        _ if giver.contains("Bộ") => "bo-nganh",
        _ => return base,
    };
    let stem = base.id.trim_end_matches("-generic");
    let id = match (stem, suffix) {
        ("bang-khen", "chinh-phu") => "bang-khen-thu-tuong".to_owned(),
        ("co-thi-dua", "bo-nganh") => "co-thi-dua-bo-nganh-tinh".to_owned(),
        _ => format!("{stem}-{suffix}"),
    };
    lexicon::award(&id)
        .filter(|_| base.id.ends_with("-generic"))
        .unwrap_or(base)
}

/// The row that a caption or headline says again: the same award, grade and
/// status; in a caption also the same kind of recipient, with the same count or
/// none. A headline may add up what the text tells apart.
fn repeated(rows: &[Award], statements: &[Statement], at: usize) -> Option<String> {
    let (row, role) = (&rows[at], statements[at].role);
    if role == Role::Body {
        return None;
    }
    let same = |other: usize| {
        let first = &rows[other];
        let counts = row.count.is_none() || row.count == first.count;
        let givers = match (&row.by, &first.by) {
            (Some(one), Some(other)) => {
                one == other || other.ends_with(one.as_str()) || one.ends_with(other.as_str())
            }
            _ => true,
        };
        let recipients = first.recipient_kind == row.recipient_kind
            && row
                .recipients
                .iter()
                .all(|name| first.recipients.contains(name));
        other != at
            && statements[other].role == Role::Body
            && givers
            && (&first.name, first.status) == (&row.name, row.status)
            && (first.grade == row.grade || (role == Role::Title && row.grade.is_none()))
            && (role == Role::Title || (counts && recipients))
    };
    (0..rows.len())
        .find(|&other| same(other))
        .map(|other| rows[other].id.clone())
}
