//! The file format `bang-vang-columns/2`: the same content as `bang-vang/1`, by
//! columns, for large datasets. Its files end in `.bvc`.
//!
//! A file is the line `bang-vang-columns/2`, then blocks until the end of the file.
//! A block is a byte that says what it is, the length of its content in bytes
//! (32 bits, lowest byte first), and the content:
//!
//! - `J`: JSON, an object with some of the lists `articles`, `units`, `people`,
//!   `notes` (rows as in `bang-vang/1`), `strays`, `heads`, `dates`, `unit_lists`,
//!   `details`, `large`, `odd` (see [`Table`]). A list goes on in later blocks. Of
//!   rows only the values of their fields are written, as a list in the order of the
//!   schema; heads and details are an object that names their kind.
//! - `C`: some numbers of a column, which goes on in later blocks. A byte says which
//!   column (its place in [`COLUMNS`]), a byte how many bytes a number has (1, 2, 4);
//!   then come the lowest bytes of all numbers, then the next bytes, and so on.
//!   In columns whose numbers go up (see [`Way`]) every number is the difference to the one
//!   before. In columns whose numbers come again soon the content is the number of rows
//!   (32 bits), a byte a row, and only the numbers that are left to be named: a byte
//!   below 8 is the place of the number among the latest different ones, the latest first,
//!   8 stands for the number after the largest one before, 9 for one that is named.
//!   Rows stand by the articles that state them, each article's by their places; whoever
//!   reads the file puts them into the order of their days. An article is named by its
//!   place in that order (`ranks`).
//! - `E`: the end: the number of rows, 32 bits. A file without it is cut off.
//!
//! Blocks are small, so that a page reads a file as it comes without stopping for
//! longer than it takes to draw. Equal bytes stand together, so that the usual
//! compression of servers works well. Used by the command line and the page.

mod latest;
mod read;
mod write;

pub use read::ColumnarReader;
pub use write::encode_columnar;

use crate::columns::Codes;
use crate::table::Table;

/// The first line of a file.
pub const MAGIC: &[u8] = b"bang-vang-columns/2\n";

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

/// The place of `article`, whose numbers are places in the order of the timeline.
const ARTICLE: usize = 2;

/// How the numbers of a column are written.
#[derive(Clone, Copy, PartialEq)]
enum Way {
    /// As they are.
    Plain,
    /// They mostly go up: as differences.
    Steady,
    /// They come again soon: by their places among the latest ones.
    Recalled,
}

impl Way {
    fn of(column: usize) -> Way {
        match COLUMNS.get(column) {
            Some(&("start" | "id" | "order")) => Way::Steady,
            Some(&("article" | "date" | "units" | "detail")) => Way::Recalled,
            _ => Way::Plain,
        }
    }
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
