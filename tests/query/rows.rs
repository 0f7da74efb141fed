//! Rows for the tables of cases.

use bang_vang::model::{Award, Basis, Dataset, Event, EventKind, Recipient, Status, Unit};
use bang_vang::query::{Engine, FactRef, Query, Selection};
use bang_vang::table::Table;
use bang_vang::text::Span;
use std::sync::Arc;

pub fn blank_award(id: &str) -> Award {
    Award {
        id: id.to_owned(),
        article: "a".to_owned(),
        event: None,
        award: "thing".to_owned(),
        name: "Kỷ vật".to_owned(),
        grade: None,
        by: None,
        recipient_kind: Recipient::Collective,
        count: Some(1),
        basis: Basis::Recipient,
        recipients: vec![],
        unit: None,
        status: Status::Conferred,
        period: None,
        repeats: None,
        span: Span::new(0, 1),
    }
}

pub fn blank_event(id: &str, topic: &str) -> Event {
    Event {
        id: id.to_owned(),
        article: "a".to_owned(),
        kind: EventKind::Other,
        date: None,
        period: None,
        place: None,
        topic: Some(topic.to_owned()),
        units: vec![],
        people: vec![],
        span: Span::new(0, 1),
    }
}

pub fn unit(id: &str, name: &str, parent: Option<&str>, members: &[&str]) -> Unit {
    Unit {
        id: id.to_owned(),
        name: name.to_owned(),
        parent: parent.map(str::to_owned),
        members: members.iter().map(|&id| id.to_owned()).collect(),
        ..Unit::default()
    }
}

/// A ministry, two of its departments, an office of the first, and a cluster of both departments.
pub fn ministry() -> Vec<Unit> {
    vec![
        unit("bo", "Bộ Công an", None, &[]),
        unit("a", "Cục A", Some("bo"), &[]),
        unit("b", "Cục B", Some("bo"), &[]),
        unit("a1", "Phòng A1", Some("a"), &[]),
        unit("cum", "Cụm thi đua số 1", Some("bo"), &["a", "b"]),
        unit("xa", "Đơn vị khác", None, &[]),
    ]
}

pub fn engine(dataset: Dataset) -> Engine {
    Engine::new(Arc::new(Table::from(dataset)))
}

/// The facts that a query finds.
pub fn found(engine: &Engine, query: &Query) -> Vec<FactRef> {
    all(engine, &engine.run(query).facts)
}

pub fn all(engine: &Engine, selection: &Selection) -> Vec<FactRef> {
    let facts = engine.window(selection, 0, usize::MAX);
    assert_eq!(facts.len(), selection.len());
    facts
}

pub fn ids(engine: &Engine, facts: &[FactRef]) -> Vec<String> {
    facts.iter().map(|&fact| engine.fact_id(fact)).collect()
}
