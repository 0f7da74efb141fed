//! A file's bytes → the articles in it, each as text with what the file says of it.
//!
//! [`FileKind::of`] tells by a file's name whether it holds articles,
//! [`articles`] takes them out. What goes wrong with one article of a file is
//! said of that article; the others are still there.
//!
//! Used by the command line and the page. Imports `model` and `text` only; it
//! sees names and bytes, never a file.

mod decode;
mod json;

pub use decode::{NotText, decode};

use crate::model::Edtf;
use crate::text::slug;
use std::fmt;

/// How a file holds articles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// The file is the text of one article: `.txt`, `.md`.
    Text,
    /// One article as a JSON object, or a list of such: `.json`.
    Json,
    /// One article as a JSON object on every line: `.jsonl`.
    JsonLines,
}

impl FileKind {
    /// The endings of file names that are known.
    pub const ENDINGS: [&'static str; 4] = [".txt", ".md", ".json", ".jsonl"];

    /// The kind of file of this name; `None` for one that holds no articles.
    pub fn of(name: &str) -> Option<FileKind> {
        let (_, ending) = name.rsplit_once('.')?;
        match ending.to_ascii_lowercase().as_str() {
            "txt" | "md" => Some(FileKind::Text),
            "json" => Some(FileKind::Json),
            "jsonl" => Some(FileKind::JsonLines),
            _ => None,
        }
    }
}

/// An article before it is read: its text, and what the file says of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// ASCII kebab-case, from the file's name or the article's own id; never empty.
    pub id: String,
    /// The text as decoded.
    pub text: String,
    /// Headline.
    pub title: Option<String>,
    /// Author's name.
    pub byline: Option<String>,
    /// Newspaper, agency or site.
    pub outlet: Option<String>,
    /// Where it was published.
    pub url: Option<String>,
    /// Day of publication.
    pub published: Option<Edtf>,
}

/// Why a file, or one article of it, cannot be taken out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileError {
    /// The line of the file, where that helps.
    pub line: Option<usize>,
    /// The reason.
    pub reason: FileFlaw,
}

/// What can be wrong with a file of articles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileFlaw {
    /// The bytes are no text.
    NotText(NotText),
    /// No JSON, or not an article's; what the parser says.
    NotAnArticle(String),
    /// Nothing to read.
    NoText,
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(line) = self.line {
            write!(f, "line {line}: ")?;
        }
        match &self.reason {
            FileFlaw::NotText(error) => error.fmt(f),
            FileFlaw::NotAnArticle(reason) => write!(f, "not an article: {reason}"),
            FileFlaw::NoText => f.write_str("there is no text in it"),
        }
    }
}

impl std::error::Error for FileError {}

/// The articles of a file, in its order; `name` is the file's name, with or
/// without folders before it.
pub fn articles(name: &str, kind: FileKind, bytes: &[u8]) -> Vec<Result<Draft, FileError>> {
    let text = match decode(bytes) {
        Ok(text) => text,
        Err(error) => {
            return vec![Err(FileError {
                line: None,
                reason: FileFlaw::NotText(error),
            })];
        }
    };
    let stem = stem(name);
    match kind {
        FileKind::Text => vec![filled(
            Draft {
                id: stem,
                text,
                ..Draft::default()
            },
            None,
        )],
        FileKind::Json => json::articles(&stem, &text),
        FileKind::JsonLines => json::lines(&stem, &text),
    }
}

/// The draft, if there is anything in it to read.
fn filled(draft: Draft, line: Option<usize>) -> Result<Draft, FileError> {
    if draft.text.trim().is_empty() {
        return Err(FileError {
            line,
            reason: FileFlaw::NoText,
        });
    }
    Ok(draft)
}

/// The id that a file's name gives: the name without folders and ending.
fn stem(name: &str) -> String {
    let base = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = base.rsplit_once('.').map_or(base, |(stem, _)| stem);
    let id = slug(stem);
    if id.is_empty() {
        "article".to_owned()
    } else {
        id
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_tell_the_kind_and_the_id() {
        assert_eq!(FileKind::of("a/Bài 1.TXT"), Some(FileKind::Text));
        assert_eq!(FileKind::of("x.jsonl"), Some(FileKind::JsonLines));
        assert_eq!(FileKind::of("x.pdf"), None);
        assert_eq!(FileKind::of("txt"), None);
        assert_eq!(stem("báo/Cục Ngoại tuyến.2019.txt"), "cuc-ngoai-tuyen-2019");
        assert_eq!(stem("….txt"), "article");
    }

    #[test]
    fn a_text_file_is_one_article() {
        let draft = Draft {
            id: "bai".into(),
            text: "Đội 2\n".into(),
            ..Draft::default()
        };
        assert_eq!(
            articles("bai.md", FileKind::Text, "Đội 2\n".as_bytes()),
            [Ok(draft)]
        );
        let empty = FileError {
            line: None,
            reason: FileFlaw::NoText,
        };
        assert_eq!(articles("bai.txt", FileKind::Text, b" \n"), [Err(empty)]);
        let broken = articles("bai.txt", FileKind::Text, b"\xff");
        assert!(matches!(
            &broken[..],
            [Err(FileError {
                reason: FileFlaw::NotText(_),
                ..
            })]
        ));
    }
}
