//! Lanes of equally many events: what timelines are measured with, see `benches/timeline`.

use bang_vang::model::{Article, Dataset, Day, Edtf, Event, EventKind, EventUnit, Unit, UnitRole};
use bang_vang::text::{Span, fingerprint};

/// Events that one article tells.
const TOLD: usize = 500;

/// Days from the first to the last, of 2000 to 2026.
const DAYS: usize = 9_860;

/// So many events of so many units; each has a day, a month or a year of its own, no two are one.
pub fn dataset(events: usize, lanes: usize) -> Dataset {
    let unit = |number: usize| Unit {
        id: format!("don-vi-{number}"),
        name: format!("Đơn vị {number}"),
        kind: "office".to_owned(),
        ..Unit::default()
    };
    let article = |number: usize| Article {
        id: format!("bai-{number}"),
        title: Some(format!("Bài số {number}")),
        fingerprint: fingerprint(&number.to_string()),
        chars: TOLD as u32 * 100,
        paragraphs: 1,
        ..Article::default()
    };
    let first = Day::new(2000, 1, 1).map_or(0, |day| day.ordinal());
    let event = |number: usize| {
        // The golden ratio leaves no place of time empty.
        let place = (number as u64).wrapping_mul(11_400_714_819_323_198_485) >> 32;
        let day = Day::of_ordinal(first + ((place as usize * DAYS) >> 32) as i32);
        let date = match number / lanes % 10 {
            0 => Edtf::year(day.year),
            1 => Edtf::month(day.year, day.month),
            _ => Some(Edtf::day(day)),
        };
        let at = (number % TOLD * 100) as u32;
        Event {
            id: format!("bai-{}-e{}", number / TOLD, number % TOLD + 1),
            article: format!("bai-{}", number / TOLD),
            kind: EventKind::ALL[number % EventKind::ALL.len()],
            date,
            period: None,
            place: None,
            topic: Some(format!("Hội nghị số {number}")),
            units: vec![EventUnit {
                unit: format!("don-vi-{}", number % lanes),
                role: UnitRole::Host,
            }],
            people: Vec::new(),
            span: Span::new(at, at + 60),
        }
    };
    Dataset {
        units: (0..lanes).map(unit).collect(),
        articles: (0..events.div_ceil(TOLD)).map(article).collect(),
        events: (0..events).map(event).collect(),
        ..Dataset::default()
    }
}
