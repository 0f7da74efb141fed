//! A table as the bytes of a file.

use super::{MAGIC, RANKS, columns, steady};
use crate::table::{Codes, Table};
use serde::Serialize;

/// Numbers of a column in one block.
const PIECE: usize = 1 << 15;

/// Bytes of JSON in one block, about.
const TEXT: usize = 1 << 15;

/// The bytes of a file. The same table gives the same bytes.
pub fn encode_columnar(table: &Table) -> Vec<u8> {
    let mut out = MAGIC.to_vec();
    let lists = &table.lists;
    list(&mut out, "articles", &lists.articles);
    list(&mut out, "units", &lists.units);
    list(&mut out, "people", &lists.people);
    list(&mut out, "notes", &lists.notes);
    list(&mut out, "strays", &table.strays);
    list(&mut out, "heads", &table.heads);
    list(&mut out, "dates", &table.dates);
    list(&mut out, "unit_lists", &table.units);
    list(&mut out, "details", &table.details);
    list(&mut out, "large", &table.large);
    list(&mut out, "odd", &table.odd);
    column(&mut out, RANKS, &Codes::of(&table.ranks));
    let rows = table.by_article();
    for (number, codes) in columns(table).into_iter().enumerate() {
        if let Some(codes) = codes {
            column(&mut out, number, &codes.gather(&rows));
        }
    }
    block(&mut out, b'E', &(table.len() as u32).to_le_bytes());
    out
}

fn block(out: &mut Vec<u8>, kind: u8, content: &[u8]) {
    out.push(kind);
    out.extend_from_slice(&(content.len() as u32).to_le_bytes());
    out.extend_from_slice(content);
}

fn list<Row: Serialize>(out: &mut Vec<u8>, name: &str, rows: &[Row]) {
    let begin = format!("{{\"{name}\":[");
    let mut text = begin.clone().into_bytes();
    for (at, row) in rows.iter().enumerate() {
        // Rows are plain data and memory takes every byte: this cannot fail.
        let _ = serde_json::to_writer(&mut text, row);
        let last = at + 1 == rows.len();
        if last || text.len() >= TEXT {
            text.extend_from_slice(b"]}");
            block(out, b'J', &text);
            text.truncate(begin.len());
        } else {
            text.push(b',');
        }
    }
}

fn column(out: &mut Vec<u8>, number: usize, codes: &Codes) {
    let width = codes.width();
    let mut before = 0u32;
    let numbers: Vec<u32> = codes
        .iter()
        .map(|code| {
            let code = code as u32;
            match steady(number) {
                true => code.wrapping_sub(std::mem::replace(&mut before, code)),
                false => code,
            }
        })
        .collect();
    for piece in numbers.chunks(PIECE) {
        let mut content = vec![number as u8, width as u8];
        for byte in 0..width {
            content.extend(piece.iter().map(|number| (number >> (8 * byte)) as u8));
        }
        block(out, b'C', &content);
    }
}
