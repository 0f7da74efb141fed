//! A dataset on its way: from its file to its table, piece by piece.
//!
//! Used by [`super::actions`] and [`super::reading`]. What always holds: a file of columns is read as it
//! comes, and between two slices of work the page draws and answers.

use crate::app::browser::{self, Pieces};
use crate::app::problem::Problem;
use crate::dataset::{ColumnarReader, DecodeError, decode, is_columnar};
use crate::table::Table;

/// How long the page may be kept waiting, in milliseconds: half a frame.
const SLICE: f64 = 8.0;

/// Reads a dataset, which is called `url` where it is not in order; `progress`
/// hears how many bytes have come.
pub(super) async fn read(
    pieces: &Pieces,
    url: &str,
    progress: impl Fn(usize),
) -> Result<Table, Problem> {
    let unreadable = |why: DecodeError| Problem::Unreadable {
        url: url.to_owned(),
        why,
    };
    let mut bytes = Vec::new();
    let mut reader = None;
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
            reader = Some(ColumnarReader::new());
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
    let dataset = decode(&bytes).map_err(unreadable)?;
    browser::breathe().await;
    Ok(Table::from(dataset))
}
