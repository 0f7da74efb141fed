//! The format's description for other programs: a JSON Schema.
//!
//! Words come from the enums of `model`, so the description cannot fall behind
//! the types. Fields that a later version adds are allowed.

use super::FORMAT;
use crate::model::{Basis, Comparator, EventKind, Grade, NoteKind, Recipient, Status, UnitRole};
use serde_json::{Map, Value, json};

/// The JSON Schema (draft 2020-12) of a dataset.
pub fn schema() -> Value {
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Bảng Vàng dataset",
        "description": "Facts read from articles on emulation and commendation. \
            A span is [start, end) in Unicode code points of the article's text.",
        "type": "object",
        "required": ["format"],
        "properties": {
            "format": { "const": FORMAT },
            "articles": rows("article"),
            "units": rows("unit"),
            "people": rows("person"),
            "events": rows("event"),
            "awards": rows("award"),
            "figures": rows("figure"),
            "notes": rows("note"),
        },
        "$defs": {
            "id": { "type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$" },
            "edtf": {
                "description": "EDTF (ISO 8601-2): 2020, 2020-02, 2020-02-05, XXXX-02-05 where the year is not known, or two of them joined by /",
                "type": "string",
                "pattern": "^([0-9]{4}|XXXX)(-[0-9]{2}(-[0-9]{2})?)?(/([0-9]{4}|XXXX)(-[0-9]{2}(-[0-9]{2})?)?)?$",
            },
            "span": {
                "type": "array",
                "items": { "type": "integer", "minimum": 0 },
                "minItems": 2,
                "maxItems": 2,
            },
            "article": article(),
            "unit": unit(),
            "person": person(),
            "mention": mention(),
            "event": event(),
            "award": award(),
            "figure": figure(),
            "note": note(),
        },
    })
}

fn article() -> Value {
    row(vec![
        ("id", needed(id())),
        ("title", maybe(text())),
        ("byline", maybe(text())),
        ("outlet", maybe(text())),
        ("url", maybe(text())),
        ("published", maybe(reference("edtf"))),
        (
            "fingerprint",
            needed(json!({ "type": "string", "pattern": "^sha256:[0-9a-f]{64}$" })),
        ),
        ("chars", needed(natural())),
        ("paragraphs", needed(natural())),
        ("text", maybe(text())),
    ])
}

fn unit() -> Value {
    row(vec![
        ("id", needed(id())),
        ("name", needed(text())),
        ("name_en", maybe(text())),
        ("aliases", optional(list(text()))),
        ("parent", maybe(id())),
        ("kind", optional(text())),
        ("members", optional(list(id()))),
    ])
}

fn person() -> Value {
    row(vec![
        ("id", needed(id())),
        ("name", needed(text())),
        ("mentions", needed(list(reference("mention")))),
    ])
}

fn mention() -> Value {
    row(vec![
        ("article", needed(id())),
        ("rank", maybe(text())),
        ("offices", optional(list(text()))),
        ("span", needed(reference("span"))),
    ])
}

fn event() -> Value {
    row(vec![
        ("id", needed(id())),
        ("article", needed(id())),
        (
            "kind",
            needed(words(EventKind::ALL.iter().map(|value| value.word()))),
        ),
        ("date", maybe(reference("edtf"))),
        ("period", maybe(reference("edtf"))),
        ("place", maybe(text())),
        ("topic", maybe(text())),
        (
            "units",
            optional(list(row(vec![
                ("unit", needed(id())),
                (
                    "role",
                    needed(words(UnitRole::ALL.iter().map(|value| value.word()))),
                ),
            ]))),
        ),
        (
            "people",
            optional(list(row(vec![
                ("person", needed(id())),
                ("role", needed(text())),
            ]))),
        ),
        ("span", needed(reference("span"))),
    ])
}

fn award() -> Value {
    row(vec![
        ("id", needed(id())),
        ("article", needed(id())),
        ("event", maybe(id())),
        ("award", needed(id())),
        ("name", needed(text())),
        (
            "grade",
            maybe(words(Grade::ALL.iter().map(|value| value.word()))),
        ),
        ("by", maybe(text())),
        (
            "recipient_kind",
            needed(words(Recipient::ALL.iter().map(|value| value.word()))),
        ),
        ("count", maybe(natural())),
        (
            "basis",
            needed(words(Basis::ALL.iter().map(|value| value.word()))),
        ),
        ("recipients", optional(list(text()))),
        ("unit", maybe(id())),
        (
            "status",
            needed(words(Status::ALL.iter().map(|value| value.word()))),
        ),
        ("period", maybe(reference("edtf"))),
        ("repeats", maybe(id())),
        ("span", needed(reference("span"))),
    ])
}

fn figure() -> Value {
    row(vec![
        ("id", needed(id())),
        ("article", needed(id())),
        ("value", maybe(json!({ "type": "number" }))),
        (
            "comparator",
            needed(words(Comparator::ALL.iter().map(|value| value.word()))),
        ),
        ("measure", needed(text())),
        ("what", maybe(text())),
        ("unit", maybe(id())),
        ("period", maybe(reference("edtf"))),
        ("change", maybe(json!({ "type": "number" }))),
        ("raw", needed(text())),
        ("span", needed(reference("span"))),
    ])
}

fn note() -> Value {
    row(vec![
        ("article", needed(id())),
        (
            "kind",
            needed(words(NoteKind::ALL.iter().map(|value| value.word()))),
        ),
        ("message", needed(text())),
        ("span", maybe(reference("span"))),
    ])
}

/// A field's values, and whether every row must have the field.
struct Field {
    schema: Value,
    required: bool,
}

fn needed(schema: Value) -> Field {
    Field {
        schema,
        required: true,
    }
}

/// A row with these fields.
fn row(fields: Vec<(&str, Field)>) -> Value {
    let mut properties = Map::new();
    let mut required = Vec::new();
    for (name, field) in fields {
        if field.required {
            required.push(name);
        }
        properties.insert(name.to_owned(), field.schema);
    }
    json!({ "type": "object", "required": required, "properties": properties })
}

fn optional(schema: Value) -> Field {
    Field {
        schema,
        required: false,
    }
}

/// May be null or left out.
fn maybe(schema: Value) -> Field {
    optional(json!({ "anyOf": [schema, { "type": "null" }] }))
}

fn rows(name: &str) -> Value {
    list(reference(name))
}

fn list(items: Value) -> Value {
    json!({ "type": "array", "items": items })
}

fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/$defs/{name}") })
}

fn id() -> Value {
    reference("id")
}

fn text() -> Value {
    json!({ "type": "string" })
}

fn natural() -> Value {
    json!({ "type": "integer", "minimum": 0 })
}

fn words(words: impl Iterator<Item = &'static str>) -> Value {
    json!({ "enum": words.collect::<Vec<_>>() })
}
