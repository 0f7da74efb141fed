//! The file format `bang-vang/1`: writing, reading, checking, joining, describing.
//!
//! [`encode`] and [`decode`] are the way to a file's bytes and back; [`check`]
//! names everything that is wrong with a dataset, [`merge`] and [`join`] make one of several,
//! [`schema`] describes the format to other programs, and [`export()`] hands them
//! the facts in theirs; [`extract()`] takes a part out. Whatever [`decode`]
//! accepts, [`check`] finds nothing wrong with.
//!
//! [`encode_columnar`] and [`ColumnarReader`] do the same for `bang-vang-columns/2`,
//! the same content by columns; [`decode`] reads both. [`pack`] and [`unpack`] are for the
//! bundled dataset alone, which the page reads at first sight.
//!
//! Used by the command line and the page. Imports `model`, `text` and `table` only.

mod check;
mod columnar;
mod csv;
mod decode;
mod encode;
mod export;
mod extract;
mod merge;
mod packed;
mod path;
mod people;
mod problem;
mod schema;
mod table;

pub use check::check;
pub use columnar::{ColumnarReader, encode_columnar, is_columnar};
pub use csv::csv_line;
pub use decode::{DecodeError, decode, decode_rows};
pub use encode::encode;
pub use export::{ExportFile, ExportFormat, export};
pub use extract::extract;
pub use merge::{join, merge};
pub use packed::{Mark, pack, unpack};
pub use problem::{Flaw, List, Place, Problem};
pub use schema::schema;

/// The word by which a dataset file says what it is.
pub const FORMAT: &str = "bang-vang/1";
