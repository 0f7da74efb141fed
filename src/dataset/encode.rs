//! A dataset as the bytes of a file.
//!
//! One row a line, so that two versions of a file compare well; the rows in the
//! order of the dataset, the fields in the order of the types. The same dataset
//! gives the same bytes.

use super::FORMAT;
use crate::model::Dataset;
use serde::Serialize;
use serde_json::ser::{CompactFormatter, Formatter, Serializer};
use std::io;

/// The dataset as JSON text: `format` first, then one line a row.
pub fn encode(dataset: &Dataset) -> String {
    let mut out = format!("{{\"format\":\"{FORMAT}\"").into_bytes();
    list(&mut out, "articles", &dataset.articles);
    list(&mut out, "units", &dataset.units);
    list(&mut out, "people", &dataset.people);
    list(&mut out, "events", &dataset.events);
    list(&mut out, "awards", &dataset.awards);
    list(&mut out, "figures", &dataset.figures);
    list(&mut out, "notes", &dataset.notes);
    out.extend_from_slice(b"}\n");
    // JSON is UTF-8, so nothing is lost here.
    String::from_utf8(out).unwrap_or_default()
}

fn list<Row: Serialize>(out: &mut Vec<u8>, name: &str, rows: &[Row]) {
    out.extend_from_slice(format!(",\n\"{name}\":[").as_bytes());
    for (at, row) in rows.iter().enumerate() {
        out.extend_from_slice(if at == 0 { b"\n" } else { b",\n" });
        // Rows are plain structs and memory takes every byte: this cannot fail.
        let _ = row.serialize(&mut Serializer::with_formatter(&mut *out, WholeNumbers));
    }
    out.extend_from_slice(if rows.is_empty() { b"]" } else { b"\n]" });
}

/// Writes 12 for the number 12.0, as people do.
struct WholeNumbers;

/// The largest number up to which every whole number has its own `f64`.
const LARGEST_WHOLE: f64 = 9_007_199_254_740_992.0;

impl Formatter for WholeNumbers {
    fn write_f64<W: ?Sized + io::Write>(&mut self, out: &mut W, value: f64) -> io::Result<()> {
        if value.fract() == 0.0 && value.abs() <= LARGEST_WHOLE {
            write!(out, "{}", value as i64)
        } else {
            CompactFormatter.write_f64(out, value)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Article, Comparator, Figure};
    use crate::text::Span;

    #[test]
    fn a_file_is_laid_out_by_rows() {
        let article = |id: &str| Article {
            id: id.into(),
            ..Article::default()
        };
        let figure = Figure {
            id: "b-f1".into(),
            article: "b".into(),
            value: Some(12.0),
            comparator: Comparator::Exact,
            measure: "vụ".into(),
            what: None,
            unit: None,
            period: None,
            change: Some(-0.5),
            raw: "12".into(),
            span: Span::new(3, 5),
        };
        let dataset = Dataset {
            articles: vec![article("a"), article("b")],
            figures: vec![figure],
            ..Dataset::default()
        };
        let text = encode(&dataset);
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines[0], r#"{"format":"bang-vang/1","#);
        assert_eq!(lines[1], r#""articles":["#);
        assert!(lines[2].starts_with(r#"{"id":"a","#) && lines[2].ends_with("},"));
        assert!(lines[3].starts_with(r#"{"id":"b","#) && lines[3].ends_with('}'));
        assert_eq!(lines[4..6], ["],", r#""units":[],"#]);
        assert!(text.contains(r#""value":12,"#) && text.contains(r#""change":-0.5,"#));
        assert!(text.ends_with("\"notes\":[]}\n"));
    }
}
