//! The bytes of a file as a dataset, or what is wrong with them and where.

use super::path::path_at;
use super::{ColumnarReader, FORMAT, Problem, check, is_columnar};
use crate::model::Dataset;
use serde::Deserialize;
use serde_json::error::Category;
use std::fmt;

/// Why a file is no dataset that can be used.
#[derive(Clone, Debug, PartialEq)]
pub enum DecodeError {
    /// There is nothing in it.
    Empty,
    /// Not UTF-8 text from this place on.
    NotUtf8 {
        /// Line, from 1.
        line: usize,
        /// Code point of the line, from 1.
        column: usize,
    },
    /// Ends in the middle: a broken download or copy.
    Truncated {
        /// The last line.
        line: usize,
        /// Byte of the line, as JSON parsers count.
        column: usize,
    },
    /// Not JSON from this place on.
    NotJson {
        /// Line, from 1.
        line: usize,
        /// Byte of the line, as JSON parsers count.
        column: usize,
        /// What the parser says.
        reason: String,
    },
    /// JSON, but not of this kind: its `format`, where it has one.
    NotADataset(Option<String>),
    /// Of a later version of the format than this program knows.
    NewerVersion(String),
    /// A value of the wrong type, an unknown word, or a missing field.
    BadValue {
        /// Where, such as `awards[3].status`; empty for the whole file.
        path: String,
        /// Line, from 1.
        line: usize,
        /// Byte of the line, as JSON parsers count.
        column: usize,
        /// What the parser says.
        reason: String,
    },
    /// Of the right form, but not in order; at least one problem.
    Unsound(Vec<Problem>),
    /// A file of columns that is not in order: what is wrong.
    Columns(String),
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DecodeError::Empty => f.write_str("the file is empty"),
            DecodeError::NotUtf8 { line, column } => {
                write!(f, "not UTF-8 text at line {line}, column {column}")
            }
            DecodeError::Truncated { line, column } => {
                write!(
                    f,
                    "the file is cut off: it ends early, at line {line}, column {column}"
                )
            }
            DecodeError::NotJson {
                line,
                column,
                reason,
            } => {
                write!(f, "not JSON at line {line}, column {column}: {reason}")
            }
            DecodeError::NotADataset(None) => {
                write!(
                    f,
                    "not a dataset: its \"format\" is missing; expected \"{FORMAT}\""
                )
            }
            DecodeError::NotADataset(Some(found)) => {
                write!(
                    f,
                    "not a dataset: its \"format\" is {found}; expected \"{FORMAT}\""
                )
            }
            DecodeError::NewerVersion(found) => write!(
                f,
                "the dataset is of a newer version, \"{found}\"; this program reads \"{FORMAT}\""
            ),
            DecodeError::BadValue {
                path,
                line,
                column,
                reason,
            } => {
                let path = if path.is_empty() { "the file" } else { path };
                write!(f, "{path} (line {line}, column {column}): {reason}")
            }
            DecodeError::Columns(reason) => write!(f, "the columns are not in order: {reason}"),
            DecodeError::Unsound(problems) => match problems.as_slice() {
                [] => f.write_str("the dataset is not in order"),
                [problem] => problem.fmt(f),
                [problem, rest @ ..] => {
                    write!(f, "{problem} (and {} more)", problems_word(rest.len()))
                }
            },
        }
    }
}

fn problems_word(count: usize) -> String {
    format!("{count} problem{}", if count == 1 { "" } else { "s" })
}

impl std::error::Error for DecodeError {}

/// Reads a dataset, of rows or of columns. What it returns is in order: [`check`] finds nothing.
///
/// # Errors
/// The first reason why the bytes are no such dataset; of a dataset that is only
/// not in order, every problem.
pub fn decode(bytes: &[u8]) -> Result<Dataset, DecodeError> {
    match is_columnar(bytes) {
        true => sound(columns(bytes)?),
        false => decode_rows(bytes),
    }
}

/// Reads a file of rows: [`decode`] without the other encoding.
///
/// # Errors
/// As [`decode`].
pub fn decode_rows(bytes: &[u8]) -> Result<Dataset, DecodeError> {
    sound(rows(bytes)?)
}

/// The dataset if nothing is wrong with it.
fn sound(dataset: Dataset) -> Result<Dataset, DecodeError> {
    let problems = check(&dataset);
    if problems.is_empty() {
        Ok(dataset)
    } else {
        Err(DecodeError::Unsound(problems))
    }
}

fn columns(bytes: &[u8]) -> Result<Dataset, DecodeError> {
    let mut reader = ColumnarReader::new();
    reader.push(bytes);
    while reader.step()? {}
    reader.finish().map(|table| table.dataset())
}

fn rows(bytes: &[u8]) -> Result<Dataset, DecodeError> {
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let (line, column) = place_after(bytes, error.valid_up_to());
        match error.error_len() {
            // The bytes end within a letter.
            None => DecodeError::Truncated { line, column },
            Some(_) => DecodeError::NotUtf8 { line, column },
        }
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim_start().is_empty() {
        return Err(DecodeError::Empty);
    }
    verify_format(text)?;
    parse(text)
}

/// The line and column, from 1, after the first `at` bytes.
fn place_after(bytes: &[u8], at: usize) -> (usize, usize) {
    let good = String::from_utf8_lossy(bytes.get(..at).unwrap_or_default());
    let line = good.matches('\n').count() + 1;
    let column = good.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    (line, column)
}

/// The one field that has to be right before any other means anything.
#[derive(Deserialize)]
struct Header {
    #[serde(default)]
    format: serde_json::Value,
}

fn verify_format(text: &str) -> Result<(), DecodeError> {
    // The files that `encode` writes say it at once; others are read to the end for it.
    if text.starts_with("{\"format\":\"bang-vang/1\",") {
        return Ok(());
    }
    let header: Header = parse(text).map_err(|error| match error {
        // A list, a number, a text: JSON, but nothing with a format.
        DecodeError::BadValue { .. } => DecodeError::NotADataset(None),
        other => other,
    })?;
    match header.format {
        serde_json::Value::Null => Err(DecodeError::NotADataset(None)),
        serde_json::Value::String(format) if format == FORMAT => Ok(()),
        serde_json::Value::String(format) if is_newer(&format) => {
            Err(DecodeError::NewerVersion(format))
        }
        other => Err(DecodeError::NotADataset(Some(other.to_string()))),
    }
}

fn is_newer(format: &str) -> bool {
    let version = format.strip_prefix("bang-vang/");
    version
        .and_then(|version| version.parse::<u32>().ok())
        .is_some_and(|version| version > 1)
}

fn parse<'de, T: Deserialize<'de>>(text: &'de str) -> Result<T, DecodeError> {
    serde_json::from_str(text).map_err(|error| typed(&error, text))
}

fn typed(error: &serde_json::Error, text: &str) -> DecodeError {
    let (line, column) = (error.line(), error.column());
    let message = error.to_string();
    // The parser's message repeats the place; it is said separately here.
    let reason = message
        .split(" at line ")
        .next()
        .unwrap_or_default()
        .to_owned();
    match error.classify() {
        Category::Eof => DecodeError::Truncated { line, column },
        Category::Data => DecodeError::BadValue {
            path: path_at(text, line, column),
            line,
            column,
            reason,
        },
        Category::Syntax | Category::Io => DecodeError::NotJson {
            line,
            column,
            reason,
        },
    }
}
