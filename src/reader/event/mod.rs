//! Events: what happened, when, who held it and who took part. `day` tells when,
//! `unnamed` reads events that no word for one names.

mod day;
mod unnamed;
mod year;

use self::unnamed::Rule;
use self::unnamed::commends;
use self::unnamed::programme;
use self::unnamed::report;
use super::award::Statement;
use super::context;
use super::context::Context;
use super::context::Sentence;
use super::context::dates_at;
use super::item::Item;
use super::item::Kind;
use super::item::Kinds;
use super::item::Word;
use super::page::Role;
use super::scan::Scan;
use super::tag::Part;
use super::tag::Verb;
use crate::model::Edtf;
use crate::model::EventKind;
use crate::model::Recipient;
use crate::model::Status;
use crate::model::UnitRole;
use crate::model::lexicon;
use crate::text::Syllable;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

/// How many paragraphs of the body are the lead.
const LEAD: usize = 3;
/// In how many sentences more events of other days are looked for.
const MOST_EVENTS: usize = 12;
/// An event, before it gets its id.
#[derive(Clone, Debug)]
pub(super) struct Happening {
    pub kind: EventKind,
    pub date: Option<Edtf>,
    /// Whether the date's year is not printed with it.
    pub inferred: bool,
    pub period: Option<Edtf>,
    /// First and one past the last token of the topic.
    pub topic: Option<(usize, usize)>,
    pub units: Vec<(usize, UnitRole)>,
    /// Mentions and their parts.
    pub people: Vec<(usize, &'static str)>,
    /// First and last token.
    pub tokens: (usize, usize),
}

/// Reads the events of an article. The first is the one that it reports, where
/// it reports one.
pub(super) fn events(
    scan: &Scan,
    sentences: &[Sentence],
    context: &Context,
    statements: &[Statement],
) -> Vec<Happening> {
    let mut events: Vec<Happening> = Vec::new();
    let telling = || {
        sentences
            .iter()
            .filter(|sentence| sentence.kinds.have(Kinds::EVENT))
    };
    let body = || {
        sentences
            .iter()
            .filter(|sentence| sentence.role == Role::Body)
    };
    let lead = context::lead(sentences, LEAD);
    let mut told = body()
        .filter(|sentence| sentence.kinds.have(Kinds::DAY))
        .filter_map(|sentence| {
            let lead = Some(sentence.paragraph) <= lead;
            let rule = lead.then_some(commends as Rule);
            dated(scan, sentence, sentences, context, rule).map(|event| (event, lead))
        });
    let by = |rule: Rule, within: Option<usize>| {
        let telling = |sentence: &&Sentence| {
            sentence.kinds.have(Kinds::DAY) && within.is_none_or(|last| sentence.paragraph <= last)
        };
        let mut sentences_of = body().filter(telling);
        sentences_of.find_map(|sentence| dated(scan, sentence, sentences, context, Some(rule)))
    };
    let first = told.next();
    let late = matches!(first, Some((_, false)));
    let mut reported = match first {
        // `sáng nay`: the lead may say further on which day that is.
        Some((event, true)) if event.date.is_none() => told
            .take_while(|(_, lead)| *lead)
            .map(|(event, _)| event)
            .find(|event| event.date.is_some())
            .or(Some(event)),
        Some((event, _)) => Some(event),
        None => by(programme, lead)
            .or_else(|| undated(scan, telling(), (sentences, context), lead))
            .or_else(|| by(commends, None))
            .or_else(|| by(report, lead)),
    };
    // `Ông Bình phát biểu tại hội nghị sáng 2/10`, under a photograph.
    if let Some(event) = reported.as_mut().filter(|event| event.date.is_none()) {
        let shown = sentences
            .iter()
            .filter(|sentence| sentence.role == Role::Caption && sentence.kinds.have(Kinds::DAY))
            .filter_map(|sentence| dated(scan, sentence, sentences, context, Some(commends)))
            .find(|shown| {
                let handed =
                    shown.kind == EventKind::AwardCeremony && event.kind == EventKind::Other;
                (handed || shown.kind == event.kind) && shown.date.is_some()
            });
        if let Some(shown) = shown {
            (event.date, event.inferred) = (shown.date, shown.inferred);
        }
    }
    if let Some(event) = &mut reported {
        event.people = people(scan, sentences);
        if event.units.is_empty() {
            event
                .units
                .extend(context.subject.map(|unit| (unit, UnitRole::Subject)));
        }
    }
    let date = reported.as_ref().and_then(|event| event.date.clone());
    events.extend(reported);
    let more = body()
        .filter(|sentence| sentence.kinds.have(Kinds::EVENT) && holds(scan, sentence))
        .take(MOST_EVENTS)
        .filter_map(|sentence| dated(scan, sentence, sentences, context, None));
    for event in more.filter(is_meeting) {
        if events.iter().all(|other| other.date != event.date) {
            events.push(event);
        }
    }
    // Where the first meeting is told further on, what the lead tells of is another.
    let begun = [programme as Rule, report]
        .into_iter()
        .find_map(|rule| by(rule, lead))
        .filter(|_| late);
    if let Some(event) = begun
        && events.iter().all(|other| other.date != event.date)
    {
        events.push(event);
    }
    for sentence in telling() {
        let Some(event) = beside(sentence, context, date.as_ref()) else {
            continue;
        };
        if events.iter().all(|other| other.kind != event.kind) {
            events.push(event);
        }
    }
    for event in honours(statements) {
        let told = |other: &Happening| {
            let year = |event: &Happening| Some(event.date.as_ref()?.period()?.first.year);
            let same_unit = event
                .units
                .iter()
                .all(|(unit, _)| other.units.iter().any(|(known, _)| known == unit));
            let ceremony = other.kind == EventKind::AwardCeremony;
            same_unit
                && (ceremony || other.date == event.date)
                && year(other).is_some()
                && year(other) == year(&event)
        };
        if !events.iter().any(told) {
            events.push(event);
        }
    }
    events
}

/// Whether a sentence says that something is held or takes place.
fn holds(scan: &Scan, sentence: &Sentence) -> bool {
    // `làm lễ tuyên dương`
    const DOES: [Syllable; 1] = Syllable::literals("làm");
    let holds = |item: &Item| match item.kind {
        Kind::Word(Word::Holds) => true,
        Kind::Event(_) => scan.doc.follows(item.first, &DOES),
        _ => false,
    };
    sentence.items.iter().any(holds)
}

/// Whether an event is a meeting or ceremony of a day.
fn is_meeting(event: &Happening) -> bool {
    let kind = matches!(
        event.kind,
        EventKind::Conference
            | EventKind::EmulationReview
            | EventKind::AwardCeremony
            | EventKind::Signing
    );
    kind && event
        .date
        .as_ref()
        .is_some_and(|date| date.is_day() || date.is_yearless())
}

/// The year of the first day on which something was held, where its sentence tells it
/// without printing it: by an anniversary, a greeted year, a term.
pub(super) fn year_told(scan: &Scan, sentences: &[Sentence]) -> Option<u16> {
    let tells = |sentence: &&Sentence| {
        sentence.role == Role::Body
            && sentence.kinds.have(Kinds::DAY)
            && sentence.kinds.have_any([Kinds::EVENT, Kinds::HOLDS])
    };
    sentences.iter().filter(tells).find_map(|sentence| {
        let (_, day) = day::told(scan, sentence.items)?;
        year::year_told(scan, sentence.items, day)
    })
}

/// The event of a sentence that says its day: one that it names, else what a rule reads.
fn dated(
    scan: &Scan,
    sentence: &Sentence,
    sentences: &[Sentence],
    context: &Context,
    rule: Option<Rule>,
) -> Option<Happening> {
    let items = &sentence.items;
    let (day_at, day) = day::told(scan, items)?;
    let held = items.iter().any(|item| {
        matches!(
            item.kind,
            Kind::Word(Word::Holds) | Kind::Attends(_) | Kind::Verb(_)
        )
    });
    let named = strongest(items)
        .filter(|&(at, _)| held || day_at < at || day::stands_with(scan, items, at, day_at));
    let (at, kind) = match named {
        Some((_, EventKind::Other)) | None => rule.and_then(|rule| rule(scan, items)).or(named),
        _ => named,
    }?;
    let day = day::behind(scan, items, at)
        .or_else(|| day::told_of(items, (day_at, at)))
        .filter(|_| day_at < at)
        .unwrap_or(day);
    let date = year::date(scan, sentence, sentences, context, day);
    // `Hôm nay, anh Bình được tặng …`: what he received, and no occasion.
    let passive = |item: &Item| matches!(item.kind, Kind::Word(Word::Passive));
    if date.is_none() && named.is_none() && items[..at].iter().any(passive) {
        return None;
    }
    let known = date.as_ref().is_some_and(|date| !date.is_yearless());
    let inferred = known && day.year().is_none();
    Some(Happening {
        kind,
        inferred,
        date,
        period: period(items).or_else(|| context.reviewed.clone()),
        topic: topic(items, at),
        units: hosts(scan, items, at),
        people: Vec::new(),
        tokens: (items[0].first, until_comma(items, at)),
    })
}

/// An article that speaks of its meeting without saying the day: in its lead, or
/// where it says what was done there.
fn undated<'a>(
    scan: &Scan,
    telling: impl Iterator<Item = &'a Sentence<'a>>,
    (sentences, context): (&[Sentence], &Context),
    lead: Option<usize>,
) -> Option<Happening> {
    let tells = |sentence: &Sentence| {
        Some(sentence.paragraph) <= lead
            || sentence
                .items
                .iter()
                .any(|item| matches!(item.kind, Kind::Word(Word::Holds) | Kind::Attends(_)))
    };
    let (sentence, at, kind) = telling
        .filter(|sentence| sentence.role != Role::Title && tells(sentence))
        .filter_map(|sentence| strongest(sentence.items).map(|(at, kind)| (sentence, at, kind)))
        .find(|(.., kind)| {
            matches!(
                kind,
                EventKind::Conference
                    | EventKind::EmulationReview
                    | EventKind::AwardCeremony
                    | EventKind::Other
            )
        })?;
    let items = &sentence.items;
    let opening = day::opening(scan, items, context);
    let units = opening
        .as_ref()
        .map_or(Vec::new(), |_| hosts(scan, items, at));
    let date = opening.or_else(|| day::same_day(scan, sentence, (sentences, context), at));
    Some(Happening {
        kind,
        date,
        inferred: false,
        period: context.reviewed.clone().or_else(|| period(items)),
        topic: topic(items, at),
        units,
        people: Vec::new(),
        tokens: (items[at].first, items[at].last),
    })
}

/// What else happened there: pacts signed, awards handed over.
fn beside(sentence: &Sentence, context: &Context, date: Option<&Edtf>) -> Option<Happening> {
    let items = &sentence.items;
    if sentence.role == Role::Title {
        return None;
    }
    let wanted = |kind| matches!(kind, EventKind::Signing | EventKind::AwardCeremony);
    let at = items
        .iter()
        .position(|item| matches!(item.kind, Kind::Event(kind) if wanted(kind)))?;
    let Kind::Event(kind) = items[at].kind else {
        return None;
    };
    Some(Happening {
        kind,
        date: date.cloned(),
        inferred: false,
        period: period(&items[at..]).or_else(|| context.reviewed.clone()),
        topic: topic(items, at),
        units: context
            .subject
            .map(|unit| (unit, UnitRole::Subject))
            .into_iter()
            .collect(),
        people: items
            .iter()
            .filter_map(|item| match item.kind {
                Kind::Person(mention) => Some((mention, "presenter")),
                _ => None,
            })
            .filter(|_| kind == EventKind::AwardCeremony)
            .collect(),
        tokens: (items[at].first, until_comma(items, at)),
    })
}

/// State honours of a named unit with a year of their own.
fn honours(statements: &[Statement]) -> Vec<Happening> {
    let mut events: Vec<Happening> = Vec::new();
    let mut read = BTreeSet::new();
    for statement in statements {
        let class = lexicon::award_at(statement.award.entry).class;
        let honour = matches!(class, "order" | "honorary_title");
        let year = statement
            .period
            .as_ref()
            .filter(|period| period.as_str().len() == 4);
        let (Some(unit), Some(year)) = (statement.unit, year) else {
            continue;
        };
        let told = statement.recipient == Recipient::UnitNamed
            && statement.status == Status::Conferred
            && statement.own_period;
        if !honour || !told || !read.insert(statement.tokens) {
            continue;
        }
        events.push(Happening {
            kind: EventKind::AwardCeremony,
            date: Some(year.clone()),
            inferred: false,
            period: Some(year.clone()),
            topic: None,
            units: vec![(unit, UnitRole::Subject)],
            people: Vec::new(),
            tokens: statement.tokens,
        });
    }
    events
}

/// The event word that says most about the kind.
fn strongest(items: &[Item]) -> Option<(usize, EventKind)> {
    let weight = |kind| match kind {
        EventKind::EmulationReview => 6,
        EventKind::Signing => 2,
        EventKind::AwardCeremony => 5,
        EventKind::Conference => 4,
        EventKind::Visit => 1,
        EventKind::Other | EventKind::Report => 3,
    };
    let events = items
        .iter()
        .enumerate()
        .filter_map(|(at, item)| match item.kind {
            Kind::Event(kind) => Some((at, kind)),
            _ => None,
        });
    // The first of equals.
    events.fold(
        None,
        |best: Option<(usize, EventKind)>, (at, kind)| match best {
            Some((_, known)) if weight(known) >= weight(kind) => best,
            _ => Some((at, kind)),
        },
    )
}

fn period(items: &[Item]) -> Option<Edtf> {
    // `ông Bình (1929 - 2022)`: his life.
    let life = |at: usize| {
        at > 1
            && matches!(items[at - 1].kind, Kind::Sign('('))
            && matches!(items[at - 2].kind, Kind::Person(_))
    };
    dates_at(items)
        .filter(|&(at, _)| !life(at))
        .map(|(_, when)| when)
        .filter(|when| !when.is_day())
        .find_map(|when| when.edtf(None))
}

/// Units before the event word hold the event, not those at which it is held: `tại Trường A, Hội B tổ
/// chức …`.
fn hosts(scan: &Scan, items: &[Item], at: usize) -> Vec<(usize, UnitRole)> {
    const AT: [Syllable; 2] = Syllable::literals("tại|ở");
    let is_place = |item: &Item| {
        let before = item.first.checked_sub(1);
        before.is_some_and(|before| AT.contains(&scan.doc.tokens[before].syllable))
    };
    let mut units = Vec::new();
    for item in &items[..at] {
        if let Kind::Unit(unit) = item.kind
            && !is_place(item)
            && !units.contains(&(unit, UnitRole::Host))
        {
            units.push((unit, UnitRole::Host));
        }
    }
    units
}

/// The words after an event word, up to the next sign; at most twelve.
fn topic(items: &[Item], at: usize) -> Option<(usize, usize)> {
    let first = items[at].first;
    let end = items[at + 1..].iter().take(12).take_while(|item| {
        !matches!(
            item.kind,
            Kind::Sign(',' | ';' | '.' | '(' | ':' | '…') | Kind::Attends(_)
        )
    });
    let last = end.last().map_or(items[at].last, |item| item.last);
    (last > items[at].last).then_some((first, last.min(first + 24) + 1))
}

/// The last token before the comma after `at`.
fn until_comma(items: &[Item], at: usize) -> usize {
    items[at..]
        .iter()
        .take_while(|item| !matches!(item.kind, Kind::Sign(',' | ';' | '.')))
        .last()
        .map_or(items[at].last, |item| item.last)
}

/// Everyone the article names, with the strongest part that a sentence gives.
fn people(scan: &Scan, sentences: &[Sentence]) -> Vec<(usize, &'static str)> {
    let strength = |role: &str| match role {
        "chair" => 3,
        "speaker" => 2,
        "presenter" => 1,
        _ => 0,
    };
    let mut people: Vec<(usize, &'static str)> = Vec::new();
    let mut by_name: BTreeMap<&str, usize> = BTreeMap::new();
    for sentence in sentences {
        if !sentence.kinds.have(Kinds::PERSON) {
            continue;
        }
        for (at, item) in sentence.items.iter().enumerate() {
            let Kind::Person(mention) = item.kind else {
                continue;
            };
            let role = part(sentence.items, at);
            let place = *by_name
                .entry(&scan.mentions[mention].name)
                .or_insert(people.len());
            match people.get_mut(place) {
                Some(known) if strength(role) > strength(known.1) => known.1 = role,
                Some(_) => {}
                None => people.push((mention, role)),
            }
        }
    }
    people
}

/// The part that a sentence gives the person at item `at`: that of its word for one; who hands over
/// stands before the verb, in the passive between the two: `ông Bình | trao …`, `được | ông Bình | trao
/// …`. Who receives takes part.
fn part(items: &[Item], at: usize) -> &'static str {
    const PRESENTER: &str = "presenter";
    let participant = Part::Participant.role();
    let says = items
        .iter()
        .enumerate()
        .find_map(|(place, item)| match item.kind {
            Kind::Attends(part) => Some((place, part.role())),
            Kind::Verb(_) | Kind::Event(EventKind::AwardCeremony) => Some((place, PRESENTER)),
            _ => None,
        });
    let Some((place, role)) = says else {
        return participant;
    };
    if role != PRESENTER {
        return role;
    }
    let Kind::Verb(verb) = items[place].kind else {
        return if at < place { PRESENTER } else { participant };
    };
    let passive = items[..place]
        .iter()
        .position(|item| matches!(item.kind, Kind::Word(Word::Passive)));
    let gives = verb == Verb::Give && at < place && passive.is_none_or(|passive| passive < at);
    if gives { PRESENTER } else { participant }
}
