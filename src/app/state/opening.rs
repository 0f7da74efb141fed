//! A dataset on its way: from its file to its table, piece by piece.
//!
//! Used by [`super::actions`] and [`super::reading`]. What always holds: a file of columns is read as it
//! comes, and between two slices of work the page draws and answers; a twin of the bundled dataset
//! that was made of another file is passed over.

use super::AppState;
use crate::app::browser::{self, Pieces, Twin};
use crate::app::problem::Problem;
use crate::dataset::{ColumnarReader, DecodeError, Mark, is_columnar, unpack};
use crate::table::Table;

/// How long the page may be kept waiting, in milliseconds: half a frame.
pub(super) const SLICE: f64 = 8.0;

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

impl AppState {
    /// Reads a dataset, which is called `url` where it is not in order; `twin` says the same in
    /// less, where it was made of this file; `progress` hears how many bytes have come.
    pub(super) async fn read_table(
        self,
        pieces: &Pieces,
        url: &str,
        twin: Option<Twin>,
        progress: impl Fn(usize),
    ) -> Result<Table, Problem> {
        let unreadable = |why: DecodeError| Problem::Unreadable {
            url: url.to_owned(),
            why,
        };
        let late = async || {
            let unreachable = || Problem::Unreachable {
                url: url.to_owned(),
            };
            self.late().await.ok_or_else(unreachable)
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
                reader = Some((late().await?.columns)());
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
        if let Some(twin) = twin
            && let Some(packed) = twin.bytes().await
            && let Some(table) = unpack(Mark::default().with(&bytes), &packed)
        {
            return Ok(table);
        }
        let late = late().await?;
        browser::breathe().await;
        (late.rows)(&bytes).map_err(unreadable)
    }
}
