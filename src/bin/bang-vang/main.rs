//! The command line's entry: arguments, and what each command prints.
//!
//! Exit status: 0 all well, 1 something could not be done (said on standard
//! error), 2 wrong usage.

mod input;
mod read;

use anyhow::{Context, Result};
use bang_vang::dataset::{self, DecodeError};
use lexopt::prelude::*;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const HELP: &str = "\
Reads Vietnamese articles about emulation and commendation as facts.

Usage:
  bang-vang read PATH... [-o FILE] [--text] [--jobs N]
      Reads articles and writes a dataset. PATH is a file, a folder (with all
      folders in it) or - for one text on standard input. Read are .txt, .md,
      .json (an article: id?, title?, byline?, outlet?, url?, published?, text)
      and .jsonl (one such article a line).
        -o, --output FILE   write to FILE instead of standard output
        --text              put the articles' text into the dataset
        --jobs N            read with N threads (default: one a processor)
  bang-vang check DATASET
      Says everything that is wrong with a dataset.
  bang-vang schema
      Prints the JSON Schema of the dataset format.
  bang-vang --help | --version

Exit status: 0 all well; 1 a file could not be read or is not in order; 2 wrong usage.
";

/// What the arguments ask for.
enum Command {
    Read(read::Options),
    Check(PathBuf),
    Schema,
    Help,
    Version,
}

fn main() -> ExitCode {
    let command = match arguments(lexopt::Parser::from_env()) {
        Ok(command) => command,
        Err(error) => {
            eprintln!("bang-vang: {error}\nTry 'bang-vang --help'.");
            return ExitCode::from(2);
        }
    };
    let done = match command {
        Command::Read(options) => read::run(&options),
        Command::Check(path) => check(&path),
        Command::Schema => schema(),
        Command::Help => print(HELP),
        Command::Version => print(concat!("bang-vang ", env!("CARGO_PKG_VERSION"), "\n")),
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("bang-vang: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn arguments(mut parser: lexopt::Parser) -> Result<Command, lexopt::Error> {
    let mut words = Vec::new();
    let (mut output, mut text, mut jobs) = (None, None, None);
    while let Some(argument) = parser.next()? {
        match argument {
            Short('h') | Long("help") => return Ok(Command::Help),
            Short('V') | Long("version") => return Ok(Command::Version),
            Short('o') | Long("output") => output = Some(PathBuf::from(parser.value()?)),
            Long("text") => text = Some(true),
            Long("jobs") => jobs = Some(parser.value()?.parse()?),
            Value(word) => words.push(word),
            other => return Err(other.unexpected()),
        }
    }
    let mut words = words.into_iter();
    let command = words
        .next()
        .ok_or("a command is missing: read, check or schema")?;
    let mut paths: Vec<PathBuf> = words.map(PathBuf::from).collect();
    let command = command.to_string_lossy();
    if command != "read" && (output.is_some() || text.is_some() || jobs.is_some()) {
        return Err("-o, --text and --jobs belong to 'read'".into());
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
        ("check", 1) => Ok(Command::Check(paths.remove(0))),
        ("check", _) => Err("'check' takes one dataset".into()),
        ("schema", 0) => Ok(Command::Schema),
        ("schema", _) => Err("'schema' takes no path".into()),
        (other, _) => Err(format!("there is no command '{other}'").into()),
    }
}

fn print(text: &str) -> Result<bool> {
    std::io::stdout()
        .write_all(text.as_bytes())
        .context("cannot write to standard output")?;
    Ok(true)
}

fn schema() -> Result<bool> {
    print(&format!(
        "{}\n",
        serde_json::to_string_pretty(&dataset::schema())?
    ))
}

fn check(path: &Path) -> Result<bool> {
    let name = path.display();
    let bytes = std::fs::read(path).with_context(|| format!("cannot read {name}"))?;
    match dataset::decode(&bytes) {
        Ok(dataset) => {
            let summary = read::summary(&dataset);
            print(&format!("{name}: in order: {summary}\n"))
        }
        Err(DecodeError::Unsound(problems)) => {
            for problem in &problems {
                eprintln!("{name}: {problem}");
            }
            let count = read::counted(problems.len(), "problem");
            eprintln!("{name}: {count}");
            Ok(false)
        }
        Err(error) => {
            eprintln!("{name}: {error}");
            Ok(false)
        }
    }
}
