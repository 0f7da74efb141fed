//! Which files the arguments mean, and what is in them.

use bang_vang::file::{Draft, FileKind, articles};
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// A source of articles.
pub enum Input {
    /// A file of a known kind.
    File(PathBuf, FileKind),
    /// One text on standard input.
    Stdin,
}

/// What could not be read: its name and the reason.
pub struct Failure {
    /// File, or file and line.
    pub name: String,
    /// Why.
    pub reason: String,
}

/// The files behind the paths: those named, then of folders all whose kind is
/// known, sorted. A file that is named must be of a known kind.
pub fn inputs(paths: &[PathBuf]) -> (Vec<Input>, Vec<Failure>) {
    let (mut inputs, mut failures) = (Vec::new(), Vec::new());
    for path in paths {
        if path.as_os_str() == "-" {
            inputs.push(Input::Stdin);
        } else if path.is_dir() {
            folder(path, &mut inputs, &mut failures);
        } else {
            match FileKind::of(&path.to_string_lossy()) {
                Some(kind) => inputs.push(Input::File(path.clone(), kind)),
                None => failures.push(failure(path, unknown_kind(path))),
            }
        }
    }
    (inputs, failures)
}

fn unknown_kind(path: &Path) -> String {
    match fs::metadata(path) {
        Err(error) => error.to_string(),
        Ok(_) => format!(
            "not a kind of file that is known ({})",
            FileKind::ENDINGS.join(", ")
        ),
    }
}

fn folder(path: &Path, inputs: &mut Vec<Input>, failures: &mut Vec<Failure>) {
    let entries = fs::read_dir(path).and_then(|entries| {
        entries
            .map(|entry| Ok(entry?.path()))
            .collect::<io::Result<Vec<PathBuf>>>()
    });
    let mut entries = match entries {
        Ok(entries) => entries,
        Err(error) => return failures.push(failure(path, error.to_string())),
    };
    entries.sort();
    for entry in entries {
        if entry.is_dir() {
            // A link to a folder may lead back to where it stands.
            if entry.is_symlink() {
                failures.push(failure(&entry, LINKED_FOLDER.to_owned()));
            } else {
                folder(&entry, inputs, failures);
            }
        } else if entry.is_file() {
            if let Some(kind) = FileKind::of(&entry.to_string_lossy()) {
                inputs.push(Input::File(entry, kind));
            }
        } else if entry.is_symlink() {
            failures.push(failure(&entry, DANGLING.to_owned()));
        }
    }
}

const DANGLING: &str = "a link to nothing; mend or remove it";
const LINKED_FOLDER: &str = "a link to a folder is not followed; name that folder too";

fn failure(path: &Path, reason: String) -> Failure {
    Failure {
        name: path.display().to_string(),
        reason,
    }
}

impl Input {
    /// The articles in it, each or the reason why not.
    pub fn drafts(&self) -> Vec<Result<Draft, Failure>> {
        let (name, kind, bytes) = match self {
            Input::File(path, kind) => (path.display().to_string(), *kind, fs::read(path)),
            Input::Stdin => ("stdin".to_owned(), FileKind::Text, standard_input()),
        };
        let bytes = match bytes {
            Ok(bytes) => bytes,
            Err(error) => {
                return vec![Err(Failure {
                    name,
                    reason: error.to_string(),
                })];
            }
        };
        let drafts = articles(&name, kind, &bytes).into_iter();
        let named = |error| Failure {
            name: name.clone(),
            reason: format!("{error}"),
        };
        drafts.map(|draft| draft.map_err(named)).collect()
    }
}

fn standard_input() -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    io::stdin().lock().read_to_end(&mut bytes)?;
    Ok(bytes)
}
