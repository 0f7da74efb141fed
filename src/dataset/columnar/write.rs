//! A table as the bytes of a file.

use super::latest::Latest;
use super::{ARTICLE, MAGIC, RANKS, Way, columns};
use crate::columns::Codes;
use crate::table::Table;
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
    let rank = |article: usize| table.ranks.get(article).copied().unwrap_or(0);
    for (number, codes) in columns(table).into_iter().enumerate() {
        match codes.map(|codes| codes.gather(&rows)) {
            Some(codes) if number == ARTICLE => {
                let ranks: Vec<u32> = codes.iter().map(rank).collect();
                column(&mut out, number, &Codes::of(&ranks));
            }
            Some(codes) => column(&mut out, number, &codes),
            None => {}
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
    let of_kinds = matches!(name, "heads" | "details");
    for (at, row) in rows.iter().enumerate() {
        // Rows are plain data: this cannot fail.
        let row = serde_json::to_vec(row).unwrap_or_default();
        without_names(&row, of_kinds, &mut text);
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
    let (mut before, mut latest) = (0u32, Latest::default());
    let numbers: Vec<u32> = codes.iter().map(|code| code as u32).collect();
    for piece in numbers.chunks(PIECE) {
        let mut content = vec![number as u8, width as u8];
        let named: Vec<u32> = match Way::of(number) {
            Way::Plain => piece.to_vec(),
            Way::Steady => {
                let steps = piece
                    .iter()
                    .map(|&code| code.wrapping_sub(std::mem::replace(&mut before, code)));
                steps.collect()
            }
            Way::Recalled => {
                content.extend((piece.len() as u32).to_le_bytes());
                let mut named = Vec::new();
                for &code in piece {
                    let (told, is_named) = latest.tell(code);
                    content.push(told);
                    named.extend(is_named.then_some(code));
                }
                named
            }
        };
        for byte in 0..width {
            content.extend(named.iter().map(|number| (number >> (8 * byte)) as u8));
        }
        block(out, b'C', &content);
    }
}

/// A row without the names of its fields: objects become lists of their values. The
/// outermost one stays where it says of which kind the row is.
fn without_names(row: &[u8], of_kinds: bool, out: &mut Vec<u8>) {
    enum Open {
        List,
        Kind,
        Fields,
    }
    let mut open = Vec::new();
    let (mut at, mut name_follows) = (0, false);
    while let Some(&byte) = row.get(at) {
        let begin = at;
        at += 1;
        match byte {
            b'"' => {
                while let Some(byte) = row.get(at).filter(|byte| **byte != b'"') {
                    at += if *byte == b'\\' { 2 } else { 1 };
                }
                at += 1;
                if std::mem::take(&mut name_follows) {
                    at += 1;
                } else {
                    out.extend(row.get(begin..at).unwrap_or_default());
                }
                continue;
            }
            b'{' if of_kinds && open.is_empty() => open.push(Open::Kind),
            b'{' => open.push(Open::Fields),
            b'[' => open.push(Open::List),
            b'}' | b']' => {
                let closed = open.pop();
                let of_kind = matches!(closed, Some(Open::Kind));
                out.push(if of_kind { b'}' } else { b']' });
                continue;
            }
            _ => {}
        }
        let of_fields = matches!(open.last(), Some(Open::Fields));
        name_follows = of_fields && matches!(byte, b'{' | b',');
        out.push(if of_fields && byte == b'{' {
            b'['
        } else {
            byte
        });
    }
}
