//! A dataset on its way: from its file to its table, piece by piece.
//!
//! Used by [`super::actions`] and [`super::reading`]. What always holds: a file of columns is read as it
//! comes, and between two slices of work the page draws and answers.

use super::Rest;
use crate::app::browser::{self, Pieces};
use crate::app::problem::Problem;
use crate::dataset::{ColumnarReader, DecodeError, decode_rows, is_columnar};
use crate::table::Table;

/// How long the page may be kept waiting, in milliseconds: half a frame.
const SLICE: f64 = 8.0;

/// What reads a file of columns as it comes, as [`ColumnarReader`] does: the first view seldom
/// needs it, its code is in the part of the program that comes later.
pub trait Columns {
    /// Takes the next bytes of the file.
    fn push(&mut self, bytes: &[u8]);

    /// Reads a block; whether there was a whole one.
    ///
    /// # Errors
    /// Where the file is not in order.
    fn step(&mut self) -> Result<bool, DecodeError>;

    /// The table, at the end of the file.
    ///
    /// # Errors
    /// Where the file is not in order.
    fn finish(self: Box<Self>) -> Result<Table, DecodeError>;
}

impl Columns for ColumnarReader {
    fn push(&mut self, bytes: &[u8]) {
        self.push(bytes);
    }

    fn step(&mut self) -> Result<bool, DecodeError> {
        self.step()
    }

    fn finish(self: Box<Self>) -> Result<Table, DecodeError> {
        (*self).finish()
    }
}

/// What reads a file of columns.
pub fn columnar() -> Box<dyn Columns> {
    Box::new(ColumnarReader::new())
}

/// Reads a dataset, which is called `url` where it is not in order; `progress`
/// hears how many bytes have come.
pub(super) async fn read(
    pieces: &Pieces,
    url: &str,
    rest: Rest,
    progress: impl Fn(usize),
) -> Result<Table, Problem> {
    let unreadable = |why: DecodeError| Problem::Unreadable {
        url: url.to_owned(),
        why,
    };
    let mut bytes = Vec::new();
    let mut reader: Option<Box<dyn Columns>> = None;
    let mut come = 0;
    let mut begin = browser::now();
    while let Some(piece) = pieces.next().await? {
        come += piece.len();
        progress(come);
        match &mut reader {
            None => bytes.extend(piece),
            Some(_) => bytes = piece,
        }
        if reader.is_none() && is_columnar(&bytes) {
            let columns = (rest.columns)().await.ok_or_else(|| Problem::Unreachable {
                url: url.to_owned(),
            })?;
            reader = Some(columns);
            begin = browser::now();
        }
        let Some(reader) = &mut reader else { continue };
        reader.push(&bytes);
        while reader.step().map_err(unreadable)? {
            if browser::now() - begin > SLICE {
                browser::breathe().await;
                begin = browser::now();
            }
        }
    }
    browser::breathe().await;
    if let Some(reader) = reader {
        return reader.finish().map_err(unreadable);
    }
    let dataset = decode_rows(&bytes).map_err(unreadable)?;
    browser::breathe().await;
    Ok(Table::from(dataset))
}
