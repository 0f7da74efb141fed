//! The command line's entry: arguments, and what each command prints.
//!
//! Exit status: 0 all well, 1 something could not be done (said on standard
//! error), 2 wrong usage.

mod arguments;
mod input;
mod read;
mod reading;
mod stream;

use anyhow::{Context, Result, bail};
use arguments::Command;
use bang_vang::dataset::{self, DecodeError, ExportFormat};
use mimalloc::MiMalloc;
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

/// A reading asks for many small pieces of memory and soon gives them back: this one keeps long texts
/// from slowing down.
#[global_allocator]
static MEMORY: MiMalloc = MiMalloc;

const HELP: &str = "\
Reads Vietnamese articles about emulation and commendation as facts.

Usage:
  bang-vang read PATH... [-o FILE] [--text] [--jobs N]
      Reads articles and writes a dataset. PATH is a file, a folder (with all
      folders in it) or - for one text on standard input. Read are .txt, .md,
      .html and .htm (a saved page), .docx, .json (an article: id?, title?,
      byline?, outlet?, url?, published?, text; or a list of such), .jsonl (one
      such article a line) and .zip of these.
        -o, --output FILE   write to FILE instead of standard output; by columns
                            where its name ends in .bvc
        --text              put the articles' text into the dataset
        --jobs N            read with N threads (default: one a processor)
  bang-vang stream [--text] [--jobs N]
      Reads articles from standard input, one JSON object a line, and answers
      each with a line: its dataset, or {\"error\": …, \"line\": n}.
  bang-vang convert DATASET -o FILE
      Writes a dataset in the other encoding: by columns (smaller, faster to load)
      where FILE ends in .bvc, else by rows.
  bang-vang check DATASET
      Says everything that is wrong with a dataset.
  bang-vang export DATASET --format csv|json|datapackage -o DIR
      Writes the tables of a dataset for other programs.
  bang-vang schema
      Prints the JSON Schema of the dataset format.
  bang-vang --help | --version

Exit status: 0 all well; 1 a file could not be read or is not in order; 2 wrong usage.
";

fn main() -> ExitCode {
    let command = match arguments::parse(lexopt::Parser::from_env()) {
        Ok(command) => command,
        Err(error) => {
            eprintln!("bang-vang: {error}\nTry 'bang-vang --help'.");
            return ExitCode::from(2);
        }
    };
    let done = match command {
        Command::Read(options) => read::run(&options),
        Command::Stream { text, jobs } => stream::run(text, jobs),
        Command::Check(path) => check(&path),
        Command::Export {
            dataset,
            format,
            folder,
        } => export(&dataset, format, &folder),
        Command::Convert { dataset, output } => convert(&dataset, &output),
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

fn convert(path: &Path, output: &Path) -> Result<bool> {
    let name = path.display();
    let bytes = std::fs::read(path).with_context(|| format!("cannot read {name}"))?;
    let dataset = match dataset::decode(&bytes) {
        Ok(dataset) => dataset,
        Err(error) => bail!("{name}: {error}"),
    };
    let summary = read::summary(&dataset);
    read::write(dataset, Some(output))?;
    eprintln!("bang-vang: {summary} in {}", output.display());
    Ok(true)
}

fn export(path: &Path, format: ExportFormat, folder: &Path) -> Result<bool> {
    let name = path.display();
    let bytes = std::fs::read(path).with_context(|| format!("cannot read {name}"))?;
    let dataset = match dataset::decode(&bytes) {
        Ok(dataset) => dataset,
        Err(error) => bail!("{name}: {error}"),
    };
    std::fs::create_dir_all(folder)
        .with_context(|| format!("cannot make the folder {}", folder.display()))?;
    for file in dataset::export(&dataset, format) {
        let path = folder.join(file.name);
        std::fs::write(&path, file.content)
            .with_context(|| format!("cannot write {}", path.display()))?;
    }
    eprintln!(
        "bang-vang: {} in {}",
        read::summary(&dataset),
        folder.display()
    );
    Ok(true)
}
