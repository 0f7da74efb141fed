//! A batch of the reader's own files on its way into the page.
//!
//! Used by the program that reads beside the page (`serving`), so that
//! nothing of it weighs on the page. What always holds: whatever the files are,
//! what was read before stays, and the facts of the page's dataset keep their ids.

use crate::dataset::{self, DecodeError, decode, encode_columnar, is_columnar, join, merge};
use crate::file::{self, Doubt, Draft, FileError, FileKind};
use crate::intake;
use crate::model::Dataset;
use crate::table::Table;
use std::collections::BTreeSet;

/// What a message of the program that reads is, to the page.
pub mod message {
    /// File, articles so far.
    pub const STEP: u32 = 0;
    /// File, the remark in Vietnamese and in English, whether it is of a failure.
    pub const REMARK: u32 = 1;
    /// Own articles, everything, ids of own articles, ids of lent ones, the file that is the
    /// dataset shown from now on. Any other message, or this without its parts, says that
    /// the program broke down.
    pub const DONE: u32 = 2;
    /// What stands between two ids.
    pub const BETWEEN: &str = " ";
}

/// The most bytes of a file that holds one article: no article is longer.
const ARTICLE: u64 = 16 << 20;
/// The most bytes of a file of many articles or of a dataset.
const ARTICLES: u64 = 64 << 20;
/// The most bytes of a dataset by columns.
const COLUMNS: u64 = 256 << 20;

/// The ending of the files of a dataset by columns.
const COLUMNAR: &str = ".bvc";

/// An article composed for trying, as one would drop it.
const SAMPLE: &str = include_str!("batch/sample.txt");

/// The name under which the sample is read.
pub const SAMPLE_NAME: &str = "bai-mau.txt";

/// What is to be said of a file.
#[derive(Clone, Debug, PartialEq)]
pub enum Remark {
    /// Of no kind that is known.
    UnknownKind,
    /// Of more bytes than a page takes.
    TooLarge(u64),
    /// The browser does not hand it out.
    Closed,
    /// No article can be taken out.
    File(FileError),
    /// No dataset, although it says so.
    Dataset(DecodeError),
    /// A dataset beside another of the same batch.
    SecondDataset,
    /// Read, but something was doubtful.
    Doubt(Doubt),
}

impl Remark {
    /// Whether something of the file was not read.
    pub fn is_failure(&self) -> bool {
        !matches!(self, Remark::Doubt(_))
    }
}

/// What a file holds.
pub enum Content {
    /// Articles, or why one could not be taken out.
    Articles(Vec<Result<Draft, FileError>>),
    /// A whole dataset.
    Dataset(Box<Dataset>),
}

/// Whether a file of this name may be read at all.
pub fn is_known(name: &str) -> bool {
    FileKind::of(name).is_some() || is_columns(name)
}

fn is_columns(name: &str) -> bool {
    name.to_ascii_lowercase().ends_with(COLUMNAR)
}

/// Whether a file of this name and length is taken, before its bytes are.
///
/// # Errors
/// Why not.
pub fn admit(name: &str, bytes: u64) -> Result<(), Remark> {
    let most = match FileKind::of(name) {
        Some(FileKind::Json | FileKind::JsonLines | FileKind::Zip) => ARTICLES,
        Some(_) => ARTICLE,
        None if is_columns(name) => COLUMNS,
        None => return Err(Remark::UnknownKind),
    };
    match bytes > most {
        true => Err(Remark::TooLarge(most)),
        false => Ok(()),
    }
}

/// What the bytes of a file hold.
///
/// # Errors
/// Where they are of no kind that is known, or of a dataset that cannot be used.
pub fn content(name: &str, bytes: &[u8]) -> Result<Content, Remark> {
    if is_columnar(bytes) || is_columns(name) || is_dataset(name, bytes) {
        let dataset = decode(bytes).map_err(Remark::Dataset)?;
        return Ok(Content::Dataset(Box::new(dataset)));
    }
    let kind = FileKind::of(name).ok_or(Remark::UnknownKind)?;
    Ok(Content::Articles(file::articles(name, kind, bytes)))
}

/// Whether a JSON file says near its beginning that it is a dataset.
fn is_dataset(name: &str, bytes: &[u8]) -> bool {
    let begin = bytes.get(..200).unwrap_or(bytes);
    let begin = String::from_utf8_lossy(begin);
    FileKind::of(name) == Some(FileKind::Json)
        && begin.contains("\"format\"")
        && begin.contains("\"bang-vang/")
}

/// The files that were read so far.
#[derive(Default)]
pub struct Batch {
    opened: Option<Dataset>,
    own: Vec<Dataset>,
}

/// What becomes of a batch.
pub struct Joined {
    /// The reader's own articles alone, by columns: what the next batch goes on from.
    pub own: Vec<u8>,
    /// The page's dataset and the own articles as one, by columns.
    pub all: Vec<u8>,
    /// Ids of the articles that are the reader's own.
    pub own_ids: Vec<String>,
    /// Ids of the dataset's articles of which the reader has a copy.
    pub lent_ids: Vec<String>,
}

impl Batch {
    /// Goes on from what earlier batches read, as [`Joined::own`] has it.
    pub fn go_on(&mut self, own: &[u8]) {
        self.own.extend(decode(own));
    }

    /// Takes a dataset in place of the page's.
    ///
    /// # Errors
    /// Where there is one already.
    pub fn open(&mut self, dataset: Dataset) -> Result<(), Remark> {
        match self.opened {
            Some(_) => Err(Remark::SecondDataset),
            None => {
                self.opened = Some(dataset);
                Ok(())
            }
        }
    }

    /// Reads an article.
    ///
    /// # Errors
    /// Where it is longer than any article.
    pub fn read(&mut self, draft: Draft) -> Result<(), Remark> {
        if draft.text.len() as u64 > ARTICLE {
            return Err(Remark::TooLarge(ARTICLE));
        }
        self.own.push(intake::dataset(draft, true));
        Ok(())
    }

    /// Reads the sample.
    pub fn read_sample(&mut self) {
        let articles = file::articles(SAMPLE_NAME, FileKind::Text, SAMPLE.as_bytes());
        for draft in articles.into_iter().flatten() {
            self.own.push(intake::dataset(draft, true));
        }
    }

    /// Joins everything; `base` is the page's dataset, where it has one.
    ///
    /// # Errors
    /// Where the base cannot be read.
    pub fn finish(self, base: Option<&[u8]>) -> Result<Joined, DecodeError> {
        let base = match (self.opened, base) {
            (Some(dataset), _) => dataset,
            (None, Some(bytes)) => dataset::decode(bytes)?,
            (None, None) => Dataset::default(),
        };
        let own = merge(self.own);
        let known: BTreeSet<String> = base.articles.iter().map(|a| a.id.clone()).collect();
        let prints: BTreeSet<&str> = own
            .articles
            .iter()
            .map(|a| a.fingerprint.as_str())
            .collect();
        let lent_ids = base
            .articles
            .iter()
            .filter(|article| prints.contains(article.fingerprint.as_str()))
            .map(|article| article.id.clone())
            .collect();
        let own_bytes = encode_columnar(&Table::from(own.clone()));
        let all = join(base, vec![own]);
        let ids = all.articles.iter().map(|article| &article.id);
        let own_ids = ids.filter(|id| !known.contains(*id)).cloned().collect();
        Ok(Joined {
            own: own_bytes,
            all: encode_columnar(&Table::from(all)),
            own_ids,
            lent_ids,
        })
    }
}

#[cfg(test)]
mod tests;
