//! The reader's own files in the page: how far their reading is, what was said of
//! them, and which articles are theirs.
//!
//! Used by `state` and the view that reads; made of what `browser::beside` hears.

use super::route::Lang;
use std::collections::BTreeSet;

/// What the program that reads says on its way; files are told by their place in the batch.
pub enum Heard {
    /// It begins a file, so many articles having been read.
    Step {
        /// The file.
        file: usize,
        /// Articles before it.
        articles: usize,
    },
    /// Something is to be said of a file.
    Remark {
        /// The file.
        file: usize,
        /// In Vietnamese.
        vi: String,
        /// In English.
        en: String,
        /// Whether something was not read.
        failure: bool,
    },
}

/// Whose the articles of the page are, by their ids.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Belonging {
    /// Articles that are the reader's own.
    pub own: BTreeSet<String>,
    /// Articles of the dataset of which the reader has a copy.
    pub lent: BTreeSet<String>,
}

/// A remark on a file, in both languages.
#[derive(Clone, Debug, PartialEq)]
pub struct Remarked {
    /// The file's name.
    pub name: String,
    vi: String,
    en: String,
    /// Whether something was not read.
    pub failure: bool,
}

impl Remarked {
    /// A remark.
    pub fn new(name: String, vi: String, en: String, failure: bool) -> Remarked {
        Remarked {
            name,
            vi,
            en,
            failure,
        }
    }

    /// The remark in a language.
    pub fn text(&self, lang: Lang) -> &str {
        match lang {
            Lang::Vi => &self.vi,
            Lang::En => &self.en,
        }
    }
}

/// How far a batch is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Progress {
    /// Files of the batch.
    pub files: usize,
    /// Files that are done.
    pub done: usize,
    /// Articles that were read.
    pub articles: usize,
    /// The file that is being read.
    pub name: String,
}

/// The reader's own files, as far as the page shows them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Own {
    /// The batch that is being read.
    pub progress: Option<Progress>,
    /// What is said of the files.
    pub remarks: Vec<Remarked>,
    /// The name of the own dataset that is open.
    pub dataset: Option<String>,
    /// Why the last batch gave nothing, where it did not.
    pub broken: Option<Broken>,
}

/// Why a batch gives nothing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Broken {
    /// No file of a known kind was in it.
    Nothing,
    /// The program that reads is not to be had.
    Absent,
    /// The program broke down.
    Crashed,
    /// It was stopped.
    Stopped,
}

impl Own {
    /// Takes in what was said of a batch of files of these names.
    pub fn hear(&mut self, heard: Heard, names: &[String]) {
        let name = |file: usize| names.get(file).cloned().unwrap_or_default();
        match heard {
            Heard::Step { file, articles } => {
                self.progress = Some(Progress {
                    files: names.len(),
                    done: file,
                    articles,
                    name: name(file),
                });
            }
            Heard::Remark {
                file,
                vi,
                en,
                failure,
            } => self
                .remarks
                .push(Remarked::new(name(file), vi, en, failure)),
        }
    }
}
