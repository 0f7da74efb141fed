//! The arguments as a command, or why they are none.

use crate::read;
use bang_vang::dataset::ExportFormat;
use lexopt::prelude::*;
use std::num::NonZeroUsize;
use std::path::PathBuf;

/// What the arguments ask for.
pub enum Command {
    /// Articles into a dataset.
    Read(read::Options),
    /// Articles line by line.
    Stream {
        /// Whether the datasets get the articles' text.
        text: bool,
        /// Number of threads.
        jobs: Option<NonZeroUsize>,
    },
    /// What is wrong with a dataset.
    Check(PathBuf),
    /// A dataset for other programs.
    Export {
        /// The file.
        dataset: PathBuf,
        /// The form.
        format: ExportFormat,
        /// Where the tables go.
        folder: PathBuf,
    },
    /// A dataset in another encoding.
    Convert {
        /// The file.
        dataset: PathBuf,
        /// The file to write.
        output: PathBuf,
    },
    /// The format's description.
    Schema,
    /// How to use it.
    Help,
    /// Which one it is.
    Version,
}

/// Reads the arguments.
///
/// # Errors
/// What is wrong with them, for the user.
pub fn parse(mut parser: lexopt::Parser) -> Result<Command, lexopt::Error> {
    let mut words = Vec::new();
    let (mut output, mut text, mut jobs, mut format) = (None, None, None, None);
    while let Some(argument) = parser.next()? {
        match argument {
            Short('h') | Long("help") => return Ok(Command::Help),
            Short('V') | Long("version") => return Ok(Command::Version),
            Short('o') | Long("output") => output = Some(PathBuf::from(parser.value()?)),
            Long("text") => text = Some(true),
            Long("jobs") => jobs = Some(parser.value()?.parse()?),
            Long("format") => format = Some(export_format(&parser.value()?.string()?)?),
            Value(word) => words.push(word),
            other => return Err(other.unexpected()),
        }
    }
    let mut words = words.into_iter();
    let command = words
        .next()
        .ok_or("a command is missing: read, stream, convert, check, export or schema")?;
    let mut paths: Vec<PathBuf> = words.map(PathBuf::from).collect();
    let command = command.to_string_lossy();
    let misplaced = match command.as_ref() {
        "read" => format.is_some(),
        "stream" => output.is_some() || format.is_some(),
        "convert" => text.is_some() || jobs.is_some() || format.is_some(),
        "export" => text.is_some() || jobs.is_some(),
        _ => output.is_some() || text.is_some() || jobs.is_some() || format.is_some(),
    };
    if misplaced {
        return Err(format!("one of the options does not belong to '{command}'").into());
    }
    match (command.as_ref(), paths.len()) {
        ("read", 0) => Err("'read' needs a file, a folder or -".into()),
        ("read", _) => {
            let text = text.unwrap_or(false);
            Ok(Command::Read(read::Options {
                paths,
                output,
                text,
                jobs,
            }))
        }
        ("stream", 0) => Ok(Command::Stream {
            text: text.unwrap_or(false),
            jobs,
        }),
        ("stream", _) => Err("'stream' takes no path: it reads standard input".into()),
        ("convert", 1) => Ok(Command::Convert {
            dataset: paths.remove(0),
            output: output.ok_or("'convert' needs a file to write: -o FILE")?,
        }),
        ("convert", _) => Err("'convert' takes one dataset".into()),
        ("check", 1) => Ok(Command::Check(paths.remove(0))),
        ("check", _) => Err("'check' takes one dataset".into()),
        ("export", 1) => {
            let format = format.ok_or("'export' needs --format csv, json or datapackage")?;
            let folder = output.ok_or("'export' needs a folder: -o DIR")?;
            Ok(Command::Export {
                dataset: paths.remove(0),
                format,
                folder,
            })
        }
        ("export", _) => Err("'export' takes one dataset".into()),
        ("schema", 0) => Ok(Command::Schema),
        ("schema", _) => Err("'schema' takes no path".into()),
        (other, _) => Err(format!("there is no command '{other}'").into()),
    }
}

fn export_format(word: &str) -> Result<ExportFormat, lexopt::Error> {
    let format = ExportFormat::of_word(word);
    format.ok_or_else(|| format!("there is no format '{word}': csv, json or datapackage").into())
}
