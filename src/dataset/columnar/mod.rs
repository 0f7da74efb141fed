//! The file format `bang-vang-columns/1`: the same content as `bang-vang/1`, by
//! columns, for large datasets. Its files end in `.bvc`.
//!
//! A file is the line `bang-vang-columns/1`, then blocks until the end of the file.
//! A block is a byte that says what it is, the length of its content in bytes
//! (32 bits, lowest byte first), and the content:
//!
//! - `J`: JSON, an object with some of the lists `articles`, `units`, `people`,
//!   `notes` (rows as in `bang-vang/1`), `strays`, `heads`, `dates`, `unit_lists`,
//!   `details`, `large`, `odd` (see [`Table`]). A list goes on in later blocks.
//! - `C`: some numbers of a column, which goes on in later blocks. A byte says which
//!   column (its place in [`COLUMNS`]), a byte how many bytes a number has (1, 2, 4);
//!   then come the lowest bytes of all numbers, then the next bytes, and so on.
//!   In columns that are [`steady`] every number is the difference to the one before.
//!   Rows stand by the articles that state them, each article's by their places; whoever
//!   reads the file puts them into the order of their days.
//! - `E`: the end: the number of rows, 32 bits. A file without it is cut off.
//!
//! Blocks are small, so that a page reads a file as it comes without stopping for
//! longer than it takes to draw. Equal bytes stand together, so that the usual
//! compression of servers works well. Used by the command line and the page.

mod read;
mod write;

pub use read::ColumnarReader;
pub use write::encode_columnar;

use crate::table::{Codes, Table};

/// The first line of a file.
pub const MAGIC: &[u8] = b"bang-vang-columns/1\n";

/// Whether the bytes begin as a file of this format does.
pub fn is_columnar(bytes: &[u8]) -> bool {
    bytes.starts_with(b"bang-vang-columns/")
}

/// The columns by name, in the order of their numbers.
const COLUMNS: [&str; 13] = [
    "head", "date", "article", "units", "count", "detail", "start", "length", "id", "event",
    "repeats", "order", "ranks",
];

/// The place of `ranks` among the columns: the only one that has a number an article, not a row.
const RANKS: usize = 12;
/// The place of `order`, which a table need not have.
const ORDER: usize = 11;

/// Whether the numbers of a column mostly go up, so that their differences are small.
fn steady(column: usize) -> bool {
    matches!(
        COLUMNS.get(column),
        Some(&("article" | "start" | "id" | "order"))
    )
}

/// The columns of a table, in the order of their numbers.
fn columns(table: &Table) -> [Option<&Codes>; 12] {
    let columns = &table.columns;
    [
        Some(&columns.head),
        Some(&columns.date),
        Some(&columns.article),
        Some(&columns.units),
        Some(&columns.count),
        Some(&columns.detail),
        Some(&columns.start),
        Some(&columns.length),
        Some(&columns.id),
        Some(&columns.event),
        Some(&columns.repeats),
        table.order.as_ref(),
    ]
}
