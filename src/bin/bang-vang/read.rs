//! `bang-vang read`: articles in, one dataset out.
//!
//! One thread opens files and takes the articles out, the others read them. The
//! dataset does not depend on who was faster: joining knows no order.

use crate::input::{Failure, Input, inputs};
use crate::reading::{self, WAITING};
use anyhow::{Context, Result, bail};
use bang_vang::dataset::{check, encode, encode_columnar, merge};
use bang_vang::file::Draft;
use bang_vang::model::Dataset;
use bang_vang::table::Table;
use std::io::{IsTerminal, Write};
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, sync_channel};
use std::time::Instant;
use std::{fs, thread};

/// What to read, and where to.
pub struct Options {
    /// Files and folders; `-` for standard input.
    pub paths: Vec<PathBuf>,
    /// The file to write; standard output where there is none.
    pub output: Option<PathBuf>,
    /// Whether the dataset gets the articles' text.
    pub text: bool,
    /// Number of threads.
    pub jobs: Option<NonZeroUsize>,
}

/// Reads and writes; whether every file could be read.
pub fn run(options: &Options) -> Result<bool> {
    let begin = Instant::now();
    let (inputs, mut failures) = inputs(&options.paths);
    let datasets = read_all(&inputs, options, &mut failures);
    for Failure { name, reason } in &failures {
        eprintln!("{name}: {reason}");
    }
    let articles = datasets.len();
    if articles == 0 {
        eprintln!(
            "bang-vang: no articles found, nothing was written; name a file or a folder with articles"
        );
        return Ok(false);
    }
    let dataset = merge(datasets);
    if let Some(problem) = check(&dataset).first() {
        bail!("the reader made a dataset that is not in order; please report this: {problem}");
    }
    let mut summary = summary(&dataset);
    let copies = articles - dataset.articles.len();
    write(dataset, options.output.as_deref())?;
    if copies > 0 {
        summary.push_str(&format!(
            "; {} left out as a copy",
            counted(copies, "article")
        ));
    }
    if !failures.is_empty() {
        summary.push_str(&format!("; {} not read", counted(failures.len(), "source")));
    }
    eprintln!(
        "bang-vang: {summary}; {:.1} seconds",
        begin.elapsed().as_secs_f64()
    );
    Ok(failures.is_empty())
}

fn read_all(inputs: &[Input], options: &Options, failures: &mut Vec<Failure>) -> Vec<Dataset> {
    let jobs = reading::jobs(options.jobs);
    let (sender, receiver) = sync_channel::<Draft>(WAITING);
    let receiver = Mutex::new(receiver);
    thread::scope(|scope| {
        let worker = || {
            let mut datasets = Vec::new();
            while let Some(draft) = next(&receiver) {
                let id = draft.id.clone();
                datasets.push(
                    reading::dataset(draft, options.text).map_err(|failed| Failure {
                        name: format!("article {id}"),
                        reason: failed.to_string(),
                    }),
                );
            }
            datasets
        };
        let workers: Vec<_> = (0..jobs).map(|_| scope.spawn(worker)).collect();
        let mut progress = Progress::new(inputs.len());
        for input in inputs {
            progress.step();
            for draft in input.drafts() {
                match draft {
                    // Refused only if every worker is gone, and then there is nothing to do.
                    Ok(draft) => drop(sender.send(draft)),
                    Err(failure) => failures.push(failure),
                }
            }
        }
        drop(sender);
        progress.end();
        let mut datasets = Vec::new();
        for read in workers
            .into_iter()
            .filter_map(|worker| worker.join().ok())
            .flatten()
        {
            match read {
                Ok(dataset) => datasets.push(dataset),
                Err(failure) => failures.push(failure),
            }
        }
        datasets
    })
}

fn next(receiver: &Mutex<Receiver<Draft>>) -> Option<Draft> {
    receiver.lock().ok()?.recv().ok()
}

/// A line on a terminal that says how far the work is.
struct Progress {
    all: usize,
    done: usize,
    shown: bool,
}

impl Progress {
    fn new(all: usize) -> Progress {
        Progress {
            all,
            done: 0,
            shown: std::io::stderr().is_terminal(),
        }
    }

    fn step(&mut self) {
        self.done += 1;
        if self.shown && (self.done == self.all || self.done.is_multiple_of(16)) {
            eprint!("\rfile {} of {}", self.done, self.all);
        }
    }

    fn end(&self) {
        if self.shown {
            eprint!("\r\x1b[K");
        }
    }
}

/// Writes a dataset, by columns where the file's name asks for it. Writes beside
/// the file first: whoever reads it sees the old or the new one.
pub fn write(dataset: Dataset, output: Option<&Path>) -> Result<()> {
    let ending = output.and_then(Path::extension);
    let bytes = match ending.is_some_and(|ending| ending.eq_ignore_ascii_case("bvc")) {
        true => encode_columnar(&Table::from(dataset)),
        false => encode(&dataset).into_bytes(),
    };
    let Some(path) = output else {
        let mut out = std::io::stdout();
        return out
            .write_all(&bytes)
            .context("cannot write to standard output");
    };
    // A device or a pipe is written to, never replaced; a link stays a link.
    let special = fs::metadata(path).is_ok_and(|target| !target.is_file());
    let written = if special {
        fs::write(path, &bytes)
    } else {
        let file = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        write_whole(&file, &bytes)
    };
    written.with_context(|| format!("cannot write {}", path.display()))
}

/// Writes beside the file first: what is there stays until all is written.
fn write_whole(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut beside = path.as_os_str().to_owned();
    beside.push(".part");
    let beside = PathBuf::from(beside);
    let written = fs::write(&beside, bytes).and_then(|()| fs::rename(&beside, path));
    if written.is_err() {
        // Half a file helps nobody; that it could not be written is said by the caller.
        let _ = fs::remove_file(&beside);
    }
    written
}

/// `3 articles, 12 awards, …`
pub fn summary(dataset: &Dataset) -> String {
    let people = match dataset.people.len() {
        1 => "1 person".to_owned(),
        count => format!("{count} people"),
    };
    [
        counted(dataset.articles.len(), "article"),
        counted(dataset.awards.len(), "award"),
        counted(dataset.events.len(), "event"),
        people,
        counted(dataset.figures.len(), "figure"),
        counted(dataset.notes.len(), "note"),
    ]
    .join(", ")
}

/// `1 award`, `2 awards`.
pub fn counted(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}
