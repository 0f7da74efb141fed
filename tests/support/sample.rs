//! Datasets to test with: one written by hand, and random ones.

use bang_vang::model::{
    Article, Award, Basis, Comparator, Dataset, Edtf, Event, EventKind, EventUnit, Figure, Grade,
    Mention, Note, NoteKind, Participant, Person, Recipient, Status, Unit, UnitRole,
};
use bang_vang::text::{Span, fingerprint, slug};
use proptest::prelude::*;
use proptest::sample::select;

/// The facts of one article about the unit `Cục Ngoại tuyến`, each kind once or twice.
pub fn article(id: &str, text: &str) -> Dataset {
    let person = format!("tran-dang-yen-{id}");
    let (event, first) = (format!("{id}-e1"), format!("{id}-a1"));
    let (named, host) = ("cuc-ngoai-tuyen".to_owned(), "bo-cong-an".to_owned());
    let award = |number: u32, repeats: Option<String>| Award {
        id: format!("{id}-a{number}"),
        article: id.into(),
        event: Some(event.clone()),
        award: "huan-chuong-chien-cong".into(),
        name: "Huân chương Chiến công".into(),
        grade: Some(Grade::Second),
        by: None,
        recipient_kind: Recipient::Individual,
        count: Some(2),
        basis: Basis::Recipient,
        recipients: vec![],
        unit: Some(named.clone()),
        status: Status::Proposed,
        period: Edtf::year(2019),
        repeats,
        span: Span::new(number, 9),
    };
    Dataset {
        articles: vec![Article {
            id: id.into(),
            title: Some("Tổng kết “Vì an ninh Tổ quốc”".into()),
            published: Edtf::parse("2020-02-05").ok(),
            fingerprint: fingerprint(text),
            chars: text.chars().count() as u32,
            paragraphs: 1,
            ..Article::default()
        }],
        units: vec![
            unit(&host, "Bộ Công an", None),
            unit(&named, "Cục Ngoại tuyến", Some(&host)),
        ],
        people: vec![Person {
            id: person.clone(),
            name: "Trần Đăng Yến".into(),
            mentions: vec![Mention {
                article: id.into(),
                rank: Some("Trung tướng".into()),
                offices: vec!["Cục trưởng Cục Ngoại tuyến".into()],
                span: Span::new(0, 3),
            }],
        }],
        events: vec![Event {
            id: event.clone(),
            article: id.into(),
            kind: EventKind::Conference,
            date: None,
            period: Edtf::year(2019),
            place: Some("Hà Nội".into()),
            topic: None,
            units: vec![EventUnit {
                unit: named.clone(),
                role: UnitRole::Subject,
            }],
            people: vec![Participant {
                person,
                role: "chair".into(),
            }],
            span: Span::new(0, 8),
        }],
        awards: vec![award(1, None), award(2, Some(first))],
        figures: vec![Figure {
            id: format!("{id}-f1"),
            article: id.into(),
            value: Some(13.5),
            comparator: Comparator::Over,
            measure: "kg".into(),
            what: None,
            unit: Some(named),
            period: None,
            change: None,
            raw: "13,5".into(),
            span: Span::new(2, 4),
        }],
        notes: vec![Note {
            article: id.into(),
            kind: NoteKind::InferredUnit,
            message: "đơn vị".into(),
            span: Some(Span::new(1, 2)),
        }],
    }
}

/// A unit's row.
pub fn unit(id: &str, name: &str, parent: Option<&str>) -> Unit {
    Unit {
        id: id.into(),
        name: name.into(),
        parent: parent.map(str::to_owned),
        kind: "department".into(),
        ..Unit::default()
    }
}

/// Names and offices of officials; few, so that random articles share some.
const NAMES: [&str; 4] = [
    "Trần Đăng Yến",
    "Lương Tam Quang",
    "Nguyễn Văn Hòa",
    "Nguyễn Văn Hoà",
];
const OFFICES: [&str; 4] = [
    "Thứ trưởng Bộ Công an",
    "Cục trưởng Cục Ngoại tuyến",
    "Phó Giám đốc",
    "Trưởng phòng 8",
];
const UNITS: [&str; 4] = [
    "Bộ Công an",
    "Cục Ngoại tuyến",
    "Phòng 8",
    "Công an tỉnh Đắk Lắk",
];
const DATES: [&str; 5] = ["2019", "2020-02", "2020-02-05", "2010/2015", "XXXX-02-05"];

fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        select(&["Bằng khen", "", "“trích”\n\t\\", "đạt \u{0}🎖"][..]).prop_map(str::to_owned),
        "[a-zđỗ \"]{0,12}",
    ]
}

fn maybe<T: Clone + std::fmt::Debug>(
    strategy: impl Strategy<Value = T>,
) -> impl Strategy<Value = Option<T>> {
    proptest::option::of(strategy)
}

fn date() -> impl Strategy<Value = Edtf> {
    select(&DATES[..]).prop_filter_map("a date", |date| Edtf::parse(date).ok())
}

fn unit_id() -> impl Strategy<Value = String> {
    select(&UNITS[..]).prop_map(slug)
}

/// A number that JSON text holds exactly.
fn number() -> impl Strategy<Value = f64> {
    (-1_000_000_i32..1_000_000, select(&[1.0, 10.0, 1000.0][..]))
        .prop_map(|(n, by)| f64::from(n) / by)
}

type AwardParts = (
    (
        Option<Grade>,
        Recipient,
        Option<u64>,
        Basis,
        Status,
        bool,
        Option<bool>,
    ),
    (
        Vec<String>,
        Option<String>,
        Option<String>,
        Option<Edtf>,
        Span,
    ),
);

fn award_parts() -> impl Strategy<Value = AwardParts> {
    (
        (
            maybe(select(Grade::ALL)),
            select(Recipient::ALL),
            maybe(any::<u64>()),
            select(Basis::ALL),
            select(Status::ALL),
            any::<bool>(),
            maybe(any::<bool>()),
        ),
        (
            proptest::collection::vec(words(), 0..2),
            maybe(words()),
            maybe(unit_id()),
            maybe(date()),
            span(),
        ),
    )
}

/// A span of every text that [`random`] makes.
fn span() -> impl Strategy<Value = Span> {
    (0..6_u32, 0..6_u32).prop_map(|(a, b)| Span::new(a.min(b), a.max(b)))
}

fn mention() -> impl Strategy<Value = (usize, Option<String>, Vec<&'static str>, Span)> {
    (
        0..NAMES.len(),
        maybe(words()),
        proptest::collection::vec(select(&OFFICES[..]), 0..3),
        span(),
    )
}

fn figure_parts() -> impl Strategy<
    Value = (
        Option<f64>,
        Comparator,
        String,
        Option<String>,
        Option<f64>,
        Span,
    ),
> {
    (
        maybe(number()),
        select(Comparator::ALL),
        words(),
        maybe(unit_id()),
        maybe(number()),
        span(),
    )
}

/// A dataset of one article, in order; ids and texts often clash with those of others.
pub fn random() -> impl Strategy<Value = Dataset> {
    (
        (
            select(&["a", "a-2", "bai-1"][..]),
            0..5_u32,
            any::<bool>(),
            maybe(words()),
            maybe(date()),
        ),
        proptest::collection::vec(mention(), 0..3),
        proptest::collection::vec(award_parts(), 0..4),
        proptest::collection::vec(figure_parts(), 0..3),
        maybe((
            select(EventKind::ALL),
            maybe(date()),
            words(),
            span(),
            select(UnitRole::ALL),
        )),
        proptest::collection::vec((select(NoteKind::ALL), words(), maybe(span())), 0..3),
    )
        .prop_map(
            |((id, text, bundled, title, published), mentions, awards, figures, event, notes)| {
                let text = format!("Bài số {text} nói về một đơn vị.");
                let mut dataset = Dataset {
                    articles: vec![Article {
                        id: id.into(),
                        title,
                        published,
                        fingerprint: fingerprint(&text),
                        chars: text.chars().count() as u32,
                        paragraphs: 1,
                        text: bundled.then_some(text),
                        ..Article::default()
                    }],
                    units: UNITS
                        .iter()
                        .map(|name| unit(&slug(name), name, None))
                        .collect(),
                    ..Dataset::default()
                };
                for (number, (name, rank, offices, span)) in mentions.into_iter().enumerate() {
                    let offices = offices.into_iter().map(str::to_owned).collect();
                    dataset.people.push(Person {
                        id: format!("{id}-p{}", number + 1),
                        name: NAMES[name].into(),
                        mentions: vec![Mention {
                            article: id.into(),
                            rank,
                            offices,
                            span,
                        }],
                    });
                }
                if let Some((kind, date, topic, span, role)) = event {
                    let people = dataset.people.iter().map(|person| Participant {
                        person: person.id.clone(),
                        role: "participant".into(),
                    });
                    dataset.events.push(Event {
                        id: format!("{id}-e1"),
                        article: id.into(),
                        kind,
                        date: date.clone(),
                        period: date,
                        place: None,
                        topic: Some(topic),
                        units: vec![EventUnit {
                            unit: slug(UNITS[0]),
                            role,
                        }],
                        people: people.collect(),
                        span,
                    });
                }
                for (at, (what, rest)) in awards.into_iter().enumerate() {
                    let (grade, recipient_kind, count, basis, status, tied, repeats) = what;
                    let (recipients, by, unit, period, span) = rest;
                    dataset.awards.push(Award {
                        id: format!("{id}-a{}", at + 1),
                        article: id.into(),
                        event: dataset
                            .events
                            .first()
                            .filter(|_| tied)
                            .map(|event| event.id.clone()),
                        award: "bang-khen".into(),
                        name: "Bằng khen".into(),
                        grade,
                        by,
                        recipient_kind,
                        count,
                        basis,
                        recipients,
                        unit,
                        status,
                        period,
                        repeats: repeats.filter(|_| at > 0).map(|_| format!("{id}-a1")),
                        span,
                    });
                }
                for (at, (value, comparator, words, unit, change, span)) in
                    figures.into_iter().enumerate()
                {
                    dataset.figures.push(Figure {
                        id: format!("{id}-f{}", at + 1),
                        article: id.into(),
                        value,
                        comparator,
                        measure: words.clone(),
                        what: Some(words.clone()),
                        unit,
                        period: None,
                        change,
                        raw: words,
                        span,
                    });
                }
                let article = id;
                dataset.notes = notes
                    .into_iter()
                    .map(|(kind, message, span)| Note {
                        article: article.into(),
                        kind,
                        message,
                        span,
                    })
                    .collect();
                dataset
            },
        )
}
