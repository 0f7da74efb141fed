//! One article → its dataset: what `read` and `stream` do with each.

use bang_vang::file::Draft;
use bang_vang::model::{Dataset, Note, NoteKind};
use bang_vang::reader::{self, Source};
use std::fmt;
use std::num::NonZeroUsize;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::thread;

/// How many articles may wait for a thread: enough that none is idle, few
/// enough that a large archive does not fill the memory.
pub const WAITING: usize = 64;

/// The reader failed, although it promises not to.
#[derive(Debug)]
pub struct ReaderFailed;

impl fmt::Display for ReaderFailed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the reader failed; please report this")
    }
}

/// The number of threads: as asked for, or one a processor.
pub fn jobs(asked: Option<NonZeroUsize>) -> usize {
    let jobs = asked.or_else(|| thread::available_parallelism().ok());
    jobs.map_or(1, NonZeroUsize::get)
}

/// The facts of one article, with its text where that is asked for; what was
/// doubtful about its file is among the notes.
///
/// # Errors
/// Where the reader fails; the other articles can still be read.
pub fn dataset(draft: Draft, with_text: bool) -> Result<Dataset, ReaderFailed> {
    let read = || {
        reader::read(&Source {
            id: &draft.id,
            text: &draft.text,
            title: draft.title.as_deref(),
            byline: draft.byline.as_deref(),
            outlet: draft.outlet.as_deref(),
            url: draft.url.as_deref(),
            published: draft.published.clone(),
        })
    };
    let mut dataset = catch_unwind(AssertUnwindSafe(read)).map_err(|_| ReaderFailed)?;
    if let Some(article) = dataset.articles.first_mut() {
        let notes = draft.doubts.iter().map(|doubt| Note {
            article: article.id.clone(),
            kind: NoteKind::Other,
            message: doubt.to_string(),
            span: None,
        });
        dataset.notes.splice(0..0, notes);
        article.text = with_text.then_some(draft.text);
    }
    Ok(dataset)
}
