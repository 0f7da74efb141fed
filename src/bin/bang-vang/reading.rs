//! One article → its dataset: what `read` and `stream` do with each.

use bang_vang::file::Draft;
use bang_vang::intake;
use bang_vang::model::Dataset;
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

/// The facts of one article, with its text where that is asked for.
///
/// # Errors
/// Where the reader fails; the other articles can still be read.
pub fn dataset(draft: Draft, with_text: bool) -> Result<Dataset, ReaderFailed> {
    let read = || intake::dataset(draft, with_text);
    catch_unwind(AssertUnwindSafe(read)).map_err(|_| ReaderFailed)
}
