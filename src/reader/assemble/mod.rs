//! Assembly: what the rules found → the rows of a dataset, with ids, repeats
//! and notes. What the statements have to do with each other is in `repeats`.

mod claim;
mod ids;
mod mains;
mod notes;
mod parts;
mod places;
mod repeats;
mod sort;
mod ties;
mod time;
mod wars;

use self::claim::Claim;
use self::claim::Spelled;
use self::ids::bound;
use self::ids::numbered;
use self::ids::unit_ids;
use self::parts::Contradiction;
use self::places::Places;
use self::repeats::Repeats;
use super::Source;
use super::award::Statement;
use super::context::Context;
use super::context::Sentence;
use super::event::Happening;
use super::figure::Count;
use super::item::Giver;
use super::page::Page;
use super::page::Role;
use super::people::People;
use super::scan::Scan;
use crate::model::Article;
use crate::model::Award;
use crate::model::Basis;
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
use std::collections::BTreeMap;

/// What the rules found.
pub(super) struct Found {
    pub statements: Vec<Statement>,
    /// Awards named without a statement: why, first and last token.
    pub unstated: Vec<(NoteKind, usize, usize)>,
    pub events: Vec<Happening>,
    pub figures: Vec<Count>,
}

/// Makes the dataset of one article.
pub(super) fn dataset(
    source: &Source,
    page: &Page,
    scan: &Scan,
    context: &Context,
    sentences: &[Sentence],
    found: Found,
) -> Dataset {
    let assembly = Assembly {
        source,
        scan,
        context,
        sentences,
        unit_ids: unit_ids(scan, context),
    };
    let people = People::of(scan, context, source.id);
    let mut notes = assembly.notes(page, &found);
    let mut dataset = Dataset {
        articles: vec![assembly.article(page)],
        units: assembly.units(),
        events: assembly.events(&found.events, &people, &mut notes),
        awards: assembly.awards(found.statements, &found.events, &mut notes),
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
    sentences: &'a [Sentence<'a>],
    unit_ids: Vec<String>,
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
            published: self.context.published.clone(),
            fingerprint: fingerprint(self.source.text),
            chars: self.source.text.chars().count() as u32,
            paragraphs: page.paragraphs.len() as u32,
            text: None,
        }
    }

    /// The units, one row an id: a printed name may spell an id of the lexicon
    /// whose unit the article means as well.
    fn units(&self) -> Vec<Unit> {
        let id = |unit: usize| self.unit_ids[unit].clone();
        let units = &self.scan.units;
        let mut listed: BTreeMap<&str, usize> = BTreeMap::new();
        for (at, unit) in units.list.iter().enumerate() {
            let kept = listed.entry(&self.unit_ids[at]).or_insert(at);
            if unit.known.is_some() && units.list[*kept].known.is_none() {
                *kept = at;
            }
        }
        units
            .list
            .iter()
            .enumerate()
            .filter(|(at, _)| listed.get(self.unit_ids[*at].as_str()) == Some(at))
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

    fn event_id(&self, event: usize) -> String {
        numbered(self.source.id, 'e', event)
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
                        person: people.id(mention)?.to_owned(),
                        role: role.to_owned(),
                    })
                })
                .collect();
            participants.sort();
            participants.dedup_by(|a, b| a.person == b.person);
            rows.push(Event {
                id: self.event_id(number),
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

    fn awards(
        &self,
        statements: Vec<Statement>,
        happenings: &[Happening],
        notes: &mut Vec<Note>,
    ) -> Vec<Award> {
        if statements.is_empty() {
            return Vec::new();
        }
        let places = Places::of(self.scan.doc, self.sentences);
        let mut givers: Vec<Option<String>> = statements
            .iter()
            .map(|statement| statement.giver.as_ref().map(|giver| self.giver(giver)))
            .collect();
        let mut spelled = Spelled::default();
        let mut claims: Vec<Claim> = statements
            .iter()
            .zip(&givers)
            .map(|(statement, giver)| Claim::of(statement, giver.as_deref(), &mut spelled, &places))
            .collect();
        wars::tell_apart(&mut claims);
        claim::note_told(&mut claims);
        let id = |at: usize| numbered(self.source.id, 'a', at);
        let Repeats {
            of: repeats,
            parts,
            contradictions,
        } = repeats::repeats(&claims, &places);
        // `Huân chương của Chủ tịch nước cho 40 người, gồm: 5 Huân chương A, …`
        for (part, total) in parts {
            givers[part] = givers[part].take().or_else(|| givers[total].clone());
        }
        let events = ties::ties(&claims, &repeats, happenings, &places);
        for Contradiction { total, count, sum } in contradictions {
            let message = format!("{count}, {sum}");
            notes.push(self.note(NoteKind::Contradiction, message, claims[total].tokens));
        }
        let links = repeats.into_iter().zip(events);
        statements
            .into_iter()
            .zip(givers)
            .zip(links)
            .enumerate()
            .map(|(at, ((statement, giver), (main, event)))| {
                let entry = bound(statement.award.entry, giver.as_deref());
                let own = statement.period.clone();
                let period = own.or_else(|| year_at(&statement, &happenings[event?]));
                Award {
                    id: id(at),
                    article: self.source.id.to_owned(),
                    event: event.map(|event| self.event_id(event)),
                    award: entry.id.to_owned(),
                    name: entry.name.to_owned(),
                    grade: statement.award.grade,
                    by: giver,
                    recipient_kind: statement.recipient,
                    count: statement.count,
                    basis: statement.basis,
                    unit: statement.unit.map(|unit| self.unit_ids[unit].clone()),
                    status: statement.status,
                    period,
                    recipients: statement.names,
                    repeats: main.map(id),
                    span: self.span(statement.tokens),
                }
            })
            .collect()
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
                id: numbered(self.source.id, 'f', number),
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
}

/// The year of an award whose own time is not told: that of the event at which it was
/// given.
fn year_at(statement: &Statement, event: &Happening) -> Option<Edtf> {
    let days = event.date.as_ref()?.period()?;
    (statement.basis == Basis::Recipient && days.first.year == days.last.year)
        .then(|| Edtf::year(days.last.year))
        .flatten()
}
