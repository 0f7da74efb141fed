//! A dataset for other programs: CSV, JSON, and a Frictionless Data Package.

use super::csv::csv_line;
use super::table::{Cell, Column, Kind, Table, tables};
use crate::model::Dataset;
use serde_json::{Map, Number, Value, json};

/// A form in which other programs read a dataset.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportFormat {
    /// One CSV file a table, with the mark by which spreadsheets know UTF-8.
    Csv,
    /// One JSON file a table: a list of flat objects.
    Json,
    /// CSV files and `datapackage.json`, which says what they are and how they
    /// refer to each other.
    DataPackage,
}

impl ExportFormat {
    /// The format of this name: `csv`, `json` or `datapackage`.
    pub fn of_word(word: &str) -> Option<ExportFormat> {
        match word {
            "csv" => Some(ExportFormat::Csv),
            "json" => Some(ExportFormat::Json),
            "datapackage" => Some(ExportFormat::DataPackage),
            _ => None,
        }
    }
}

/// A file to write: its name and what is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportFile {
    /// Name without folders.
    pub name: String,
    /// Text, in UTF-8.
    pub content: String,
}

/// The files of a dataset in a format, always the same ones in the same order.
pub fn export(dataset: &Dataset, format: ExportFormat) -> Vec<ExportFile> {
    let tables = tables(dataset);
    let file = |table: &Table| match format {
        ExportFormat::Csv => ExportFile {
            name: file_name(table),
            content: format!("\u{feff}{}", csv(table)),
        },
        ExportFormat::DataPackage => ExportFile {
            name: file_name(table),
            content: csv(table),
        },
        ExportFormat::Json => ExportFile {
            name: format!("{}.json", table.name),
            content: json_rows(table),
        },
    };
    let mut files: Vec<ExportFile> = tables.iter().map(file).collect();
    if format == ExportFormat::DataPackage {
        let content = format!("{:#}\n", package(&tables));
        files.push(ExportFile {
            name: "datapackage.json".to_owned(),
            content,
        });
    }
    files
}

fn file_name(table: &Table) -> String {
    format!("{}.csv", table.name)
}

fn csv(table: &Table) -> String {
    let mut out = String::new();
    csv_line(&mut out, table.columns.iter().map(|column| column.name));
    for row in &table.rows {
        let cells = row.iter().map(|cell| cell.as_deref().unwrap_or_default());
        csv_line(&mut out, cells);
    }
    out
}

fn json_rows(table: &Table) -> String {
    // By hand, for `Map` would sort the fields by name.
    let row = |row: &Vec<Cell>| {
        let cells = table.columns.iter().zip(row);
        let field = |(column, cell): (&Column, &Cell)| {
            format!("\"{}\":{}", column.name, value(cell, column.kind))
        };
        format!("{{{}}}", cells.map(field).collect::<Vec<_>>().join(","))
    };
    let rows: Vec<String> = table.rows.iter().map(row).collect();
    if rows.is_empty() {
        "[]\n".to_owned()
    } else {
        format!("[\n{}\n]\n", rows.join(",\n"))
    }
}

fn value(cell: &Cell, kind: Kind) -> Value {
    let Some(text) = cell else { return Value::Null };
    let number = match kind {
        Kind::Integer => text.parse::<u64>().ok().map(Number::from),
        Kind::Number => text.parse::<f64>().ok().and_then(Number::from_f64),
        Kind::Id | Kind::To(_) | Kind::Text => None,
    };
    number.map_or_else(|| Value::String(text.clone()), Value::Number)
}

fn package(tables: &[Table]) -> Value {
    json!({
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "bang-vang",
        "title": "Bảng Vàng",
        "description": "Facts read from articles on emulation and commendation. Dates are EDTF; \
            start and end are code points of the article's text.",
        "resources": tables.iter().map(resource).collect::<Vec<_>>(),
    })
}

fn resource(table: &Table) -> Value {
    let field = |column: &Column| {
        let kind = match column.kind {
            Kind::Integer => "integer",
            Kind::Number => "number",
            Kind::Id | Kind::To(_) | Kind::Text => "string",
        };
        json!({ "name": column.name, "type": kind })
    };
    let foreign = table.columns.iter().filter_map(|column| {
        let Kind::To(target) = column.kind else {
            return None;
        };
        // A table that refers to itself names itself by nothing, as the standard has it.
        let target = if target == table.name { "" } else { target };
        let reference = json!({ "resource": target, "fields": ["id"] });
        Some(json!({ "fields": [column.name], "reference": reference }))
    });
    let mut schema = Map::new();
    schema.insert(
        "fields".to_owned(),
        table.columns.iter().map(field).collect(),
    );
    if table.columns.iter().any(|column| column.kind == Kind::Id) {
        schema.insert("primaryKey".to_owned(), json!(["id"]));
    }
    let foreign: Vec<Value> = foreign.collect();
    if !foreign.is_empty() {
        schema.insert("foreignKeys".to_owned(), foreign.into());
    }
    json!({
        "name": table.name,
        "type": "table",
        "path": file_name(table),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": schema,
    })
}
