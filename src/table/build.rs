//! From a dataset to its table.

use super::order::article_ranks;
use super::{Columns, Detail, FactKind, Head, LARGE, Table};
use crate::columns::Codes;
use crate::model::{Award, Dataset, Edtf, Event, Figure};
use crate::text::Span;
use crate::text::sorting::sort_by_key;
use std::collections::{BTreeSet, HashMap};
use std::hash::Hash;

/// Gives each distinct value a number, in the order in which values are met.
struct Numbers<K> {
    known: HashMap<K, u32>,
}

impl<K: Eq + Hash> Numbers<K> {
    /// The number of the value; `new` hears of one that is met for the first time.
    fn of(&mut self, key: K, new: impl FnOnce()) -> u32 {
        let next = self.known.len() as u32;
        *self.known.entry(key).or_insert_with(|| {
            new();
            next
        })
    }
}

impl<K> Default for Numbers<K> {
    fn default() -> Numbers<K> {
        Numbers {
            known: HashMap::new(),
        }
    }
}

/// One row while the table is built.
#[derive(Clone, Copy, Default)]
struct Row {
    head: u32,
    date: u32,
    article: u32,
    units: u32,
    count: u32,
    detail: u32,
    span: Span,
    id: u32,
    event: u32,
    repeats: u32,
    place: u32,
}

/// A table while it is built.
struct Builder<'d> {
    table: Table,
    articles: HashMap<&'d str, u32>,
    unit_places: HashMap<&'d str, u32>,
    date_places: HashMap<&'d str, u32>,
    heads: Numbers<Head>,
    unit_lists: Numbers<Vec<u32>>,
    recipients: Numbers<&'d [String]>,
    recipient_details: Vec<u32>,
    odd: Numbers<&'d str>,
}

impl From<Dataset> for Table {
    fn from(mut dataset: Dataset) -> Table {
        let (events, awards, figures) = (
            std::mem::take(&mut dataset.events),
            std::mem::take(&mut dataset.awards),
            std::mem::take(&mut dataset.figures),
        );
        let mut table = Table {
            ranks: article_ranks(&dataset.articles),
            ..Table::default()
        };
        let mut known: BTreeSet<&str> = BTreeSet::new();
        known.extend(dataset.articles.iter().map(|row| row.id.as_str()));
        let named = (events.iter().map(|row| &row.article))
            .chain(awards.iter().map(|row| &row.article))
            .chain(figures.iter().map(|row| &row.article));
        let mut strays: BTreeSet<&String> = BTreeSet::new();
        strays.extend(named.filter(|id| !known.contains(id.as_str())));
        table.strays = strays.into_iter().cloned().collect();
        table
            .ranks
            .extend((0..table.strays.len()).map(|stray| (dataset.articles.len() + stray) as u32));
        let dated = (events.iter().filter_map(event_date))
            .chain(awards.iter().filter_map(|row| row.period.as_ref()))
            .chain(figures.iter().filter_map(|row| row.period.as_ref()));
        let mut distinct: BTreeSet<&Edtf> = BTreeSet::new();
        distinct.extend(dated);
        let mut dates: Vec<&Edtf> = distinct.into_iter().collect();
        sort_by_key(&mut dates, |date| date.period());
        table.dates = dates.into_iter().cloned().collect();

        let (strays, dates) = (table.strays.clone(), table.dates.clone());
        // Of several articles with one id, which no checked dataset has, the first counts.
        let mut articles: HashMap<&str, u32> = HashMap::new();
        let ids = dataset.articles.iter().map(|row| &row.id).chain(&strays);
        for (place, id) in ids.enumerate() {
            articles.entry(id).or_insert(place as u32);
        }
        let mut unit_places: HashMap<&str, u32> = HashMap::new();
        for (place, unit) in dataset.units.iter().enumerate() {
            unit_places.entry(&unit.id).or_insert(place as u32);
        }
        let mut builder = Builder {
            table,
            articles,
            unit_places,
            date_places: dates
                .iter()
                .enumerate()
                .map(|(place, date)| (date.as_str(), place as u32 + 1))
                .collect(),
            heads: Numbers::default(),
            unit_lists: Numbers::default(),
            recipients: Numbers::default(),
            recipient_details: Vec::new(),
            odd: Numbers::default(),
        };
        let mut rows = Vec::with_capacity(events.len() + awards.len() + figures.len());
        rows.extend(
            events
                .iter()
                .zip(0..)
                .map(|(event, place)| builder.event(event, place)),
        );
        rows.extend(
            awards
                .iter()
                .zip(0..)
                .map(|(award, place)| builder.award(award, place)),
        );
        rows.extend(
            figures
                .iter()
                .zip(0..)
                .map(|(figure, place)| builder.figure(figure, place)),
        );
        let mut table = builder.finish(rows);
        table.lists = dataset;
        table
    }
}

/// The date by which the timeline orders an event.
fn event_date(event: &Event) -> Option<&Edtf> {
    event.date.as_ref().or(event.period.as_ref())
}

impl<'d> Builder<'d> {
    fn event(&mut self, event: &'d Event, place: u32) -> Row {
        let dated = event.date.is_some();
        let head = self.head(Head::Event {
            kind: event.kind,
            dated,
        });
        let units = event.units.iter().map(|part| part.unit.as_str());
        let strays = event.units.iter().zip(0..);
        let strays = strays.filter(|(part, _)| !self.unit_places.contains_key(part.unit.as_str()));
        let strays = strays.map(|(part, place)| (place, part.unit.clone()));
        let detail = Detail::Event {
            period: event.period.clone().filter(|_| dated),
            place: event.place.clone(),
            topic: event.topic.clone(),
            roles: event.units.iter().map(|part| part.role).collect(),
            strays: strays.collect(),
            people: event.people.clone(),
        };
        let detail = self.detail(detail);
        Row {
            head,
            date: self.date(event_date(event)),
            article: self.article(&event.article),
            units: self.units(units),
            detail,
            span: event.span,
            id: self.id(&event.id, &event.article, FactKind::Event),
            place,
            ..Row::default()
        }
    }

    fn award(&mut self, award: &'d Award, place: u32) -> Row {
        let head = self.head(Head::Award {
            award: award.award.clone(),
            name: award.name.clone(),
            grade: award.grade,
            by: award.by.clone(),
            recipient_kind: award.recipient_kind,
            basis: award.basis,
            status: award.status,
        });
        let article = &award.article;
        let named = |builder: &mut Self, id: &'d Option<String>, kind| {
            id.as_ref().map_or(0, |id| builder.id(id, article, kind))
        };
        Row {
            head,
            date: self.date(award.period.as_ref()),
            article: self.article(article),
            units: self.units(award.unit.as_deref().into_iter()),
            count: self.count(award.count),
            detail: self.recipients(&award.recipients),
            span: award.span,
            id: self.id(&award.id, article, FactKind::Award),
            event: named(self, &award.event, FactKind::Event),
            repeats: named(self, &award.repeats, FactKind::Award),
            place,
        }
    }

    fn figure(&mut self, figure: &'d Figure, place: u32) -> Row {
        let head = self.head(Head::Figure {
            comparator: figure.comparator,
            measure: figure.measure.clone(),
        });
        let detail = self.detail(Detail::Figure {
            value: figure.value,
            what: figure.what.clone(),
            change: figure.change,
            raw: figure.raw.clone(),
        });
        Row {
            head,
            date: self.date(figure.period.as_ref()),
            article: self.article(&figure.article),
            units: self.units(figure.unit.as_deref().into_iter()),
            detail,
            span: figure.span,
            id: self.id(&figure.id, &figure.article, FactKind::Figure),
            place,
            ..Row::default()
        }
    }

    fn head(&mut self, head: Head) -> u32 {
        let heads = &mut self.table.heads;
        self.heads.of(head.clone(), || heads.push(head))
    }

    fn date(&self, date: Option<&Edtf>) -> u32 {
        let place = date.and_then(|date| self.date_places.get(date.as_str()));
        place.copied().unwrap_or(0)
    }

    fn article(&self, id: &str) -> u32 {
        self.articles.get(id).copied().unwrap_or(0)
    }

    /// The number of a list of units; those that are not there are passed over.
    fn units(&mut self, ids: impl Iterator<Item = &'d str>) -> u32 {
        let list: Vec<u32> = ids
            .filter_map(|id| self.unit_places.get(id).copied())
            .collect();
        let lists = &mut self.table.units;
        self.unit_lists.of(list.clone(), || lists.push(list))
    }

    fn count(&mut self, count: Option<u64>) -> u32 {
        match count {
            None => 0,
            Some(count) if count < u64::from(LARGE) - 1 => count as u32 + 1,
            Some(count) => {
                self.table.large.push(count);
                LARGE + self.table.large.len() as u32 - 1
            }
        }
    }

    fn detail(&mut self, detail: Detail) -> u32 {
        self.table.details.push(detail);
        self.table.details.len() as u32 - 1
    }

    fn recipients(&mut self, names: &'d [String]) -> u32 {
        let (details, places) = (&mut self.table.details, &mut self.recipient_details);
        let number = self.recipients.of(names, || {
            places.push(details.len() as u32);
            details.push(Detail::Award(names.to_vec()));
        });
        self.recipient_details[number as usize]
    }

    /// An id as a number: twice the number that follows the article's id and the
    /// kind's letter, or twice the place of an odd id plus one.
    fn id(&mut self, id: &'d str, article: &str, kind: FactKind) -> u32 {
        let number = id
            .strip_prefix(article)
            .and_then(|rest| rest.strip_prefix('-')?.strip_prefix(kind.letter()));
        let number = number.filter(|digits| !digits.starts_with(['0', '+']));
        match number.and_then(|digits| digits.parse::<u32>().ok()) {
            Some(number) if number < LARGE => number * 2,
            _ => {
                let odd = &mut self.table.odd;
                self.odd.of(id, || odd.push(id.to_owned())) * 2 + 1
            }
        }
    }

    fn finish(mut self, mut rows: Vec<Row>) -> Table {
        let table = &mut self.table;
        let periods: Vec<_> = table.dates.iter().map(Edtf::period).collect();
        let kinds: Vec<FactKind> = table.heads.iter().map(Head::kind).collect();
        sort_by_key(&mut rows, |row| {
            let period = (row.date.checked_sub(1)).and_then(|place| periods[place as usize]);
            (
                period.is_none(),
                period,
                table.ranks.get(row.article as usize).copied(),
                row.span.start,
                kinds[row.head as usize],
                row.place,
            )
        });
        let column = |of: fn(&Row) -> u32| Codes::of(&rows.iter().map(of).collect::<Vec<u32>>());
        table.columns = Columns {
            head: column(|row| row.head),
            date: column(|row| row.date),
            article: column(|row| row.article),
            units: column(|row| row.units),
            count: column(|row| row.count),
            detail: column(|row| row.detail),
            start: column(|row| row.span.start),
            length: column(|row| row.span.end.saturating_sub(row.span.start)),
            id: column(|row| row.id),
            event: column(|row| row.event),
            repeats: column(|row| row.repeats),
        };
        let in_order = {
            let mut next = [0u32; 3];
            let rows = table.in_lists().into_iter().map(|row| &rows[row]);
            rows.into_iter().all(|row| {
                let next = &mut next[kinds[row.head as usize] as usize];
                *next += 1;
                row.place == *next - 1
            })
        };
        let places = column(|row| row.place);
        table.order = (!in_order).then_some(places);
        table.number_by_use();
        self.table
    }
}
