//! A file's bytes → the articles in it, each as text with what the file says of it.
//!
//! [`FileKind::of`] tells by a file's name whether it holds articles,
//! [`articles`] takes them out. What goes wrong with one article of a file is
//! said of that article; the others are still there. The way through:
//!
//! 1. `encoding`: bytes → text. `archive`: the files in a `.zip` or `.docx`.
//! 2. `html` and `docx` (both on `markup`), `markdown`, `json`: what is text and
//!    what tells of it. `date` understands when it was published.
//! 3. Here: an old encoding is converted, and what was doubtful is kept.
//!
//! Used by the command line and the page. Imports `model` and `text` only; it
//! sees names and bytes, never a file.

mod archive;
mod date;
mod docx;
mod encoding;
mod flaw;
mod html;
mod json;
mod markdown;
mod markup;
mod zip;

pub use encoding::Legacy;
pub use flaw::{ArchiveFlaw, Doubt, FileError, FileFlaw, NotText, Part, Place};

use crate::model::Edtf;
use crate::text::slug;
use archive::Budget;
use encoding::Form;

/// How a file holds articles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// The file is the text of one article: `.txt`.
    Text,
    /// One article with marks for its form: `.md`.
    Markdown,
    /// A saved web page: `.html`, `.htm`.
    Html,
    /// A Word document: `.docx`.
    Docx,
    /// One article as a JSON object, or a list of such: `.json`.
    Json,
    /// One article as a JSON object on every line: `.jsonl`.
    JsonLines,
    /// An archive of such files: `.zip`.
    Zip,
}

impl FileKind {
    /// The endings of file names that are known.
    pub const ENDINGS: [&'static str; 8] = [
        ".txt", ".md", ".html", ".htm", ".docx", ".json", ".jsonl", ".zip",
    ];

    /// The kind of file of this name; `None` for one that holds no articles.
    pub fn of(name: &str) -> Option<FileKind> {
        let (_, ending) = name.rsplit_once('.')?;
        match ending.to_ascii_lowercase().as_str() {
            "txt" => Some(FileKind::Text),
            "md" => Some(FileKind::Markdown),
            "html" | "htm" => Some(FileKind::Html),
            "docx" => Some(FileKind::Docx),
            "json" => Some(FileKind::Json),
            "jsonl" => Some(FileKind::JsonLines),
            "zip" => Some(FileKind::Zip),
            _ => None,
        }
    }
}

/// An article before it is read: its text, and what the file says of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// ASCII kebab-case, from the file's name or the article's own id; never empty.
    pub id: String,
    /// The text as decoded; of markup, what a reader of the page would see. Spans
    /// count its code points.
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
    /// What was doubtful about the file.
    pub doubts: Vec<Doubt>,
}

/// The articles of a file, in its order; `name` is the file's name, with or
/// without folders before it.
pub fn articles(name: &str, kind: FileKind, bytes: &[u8]) -> Vec<Result<Draft, FileError>> {
    read(name, kind, bytes, &mut Budget::new())
}

/// The article of one line of a stream, a JSON object; `fallback` is its id
/// where it has none.
///
/// # Errors
/// Where the line is not an article's.
pub fn line(fallback: &str, bytes: &[u8]) -> Result<Draft, FileFlaw> {
    let decoded = encoding::decode(bytes).map_err(FileFlaw::NotText)?;
    settled(json::draft(fallback, &decoded.text)?, decoded.form)
}

fn read(
    name: &str,
    kind: FileKind,
    bytes: &[u8],
    budget: &mut Budget,
) -> Vec<Result<Draft, FileError>> {
    let stem = stem(name);
    let one = |draft: Result<Draft, FileFlaw>, form| {
        let settled = draft.and_then(|draft| settled(draft, form));
        vec![settled.map_err(FileError::from)]
    };
    match kind {
        FileKind::Zip => return zip::articles(bytes, budget),
        FileKind::Docx => return one(docx::draft(stem, bytes, budget), Form::Unicode),
        _ => {}
    }
    let decoded = match encoding::decode(bytes) {
        Ok(decoded) => decoded,
        Err(error) => return vec![Err(FileFlaw::NotText(error).into())],
    };
    let several = |drafts: Vec<json::Placed>| {
        let settle = |(part, draft): json::Placed| {
            draft
                .and_then(|draft| settled(draft, decoded.form))
                .map_err(|reason| FileError {
                    place: Place { member: None, part },
                    reason,
                })
        };
        drafts.into_iter().map(settle).collect()
    };
    match kind {
        FileKind::Html => {
            let (draft, charset) = html::draft(stem, &decoded.text);
            one(Ok(draft), decoded.form.declared(charset.as_deref()))
        }
        FileKind::Markdown => one(Ok(markdown::draft(stem, &decoded.text)), decoded.form),
        FileKind::Json => several(json::articles(&stem, &decoded.text)),
        FileKind::JsonLines => several(json::lines(&stem, &decoded.text)),
        _ => one(Ok(plain(stem, decoded.text)), decoded.form),
    }
}

fn plain(id: String, text: String) -> Draft {
    Draft {
        id,
        text,
        ..Draft::default()
    }
}

/// The draft in Unicode, its doubts with it.
///
/// # Errors
/// Where there is nothing to read in it, or only bytes that are no text.
fn settled(mut draft: Draft, form: Form) -> Result<Draft, FileFlaw> {
    if draft.text.trim().is_empty() {
        return Err(FileFlaw::NoText);
    }
    match (encoding::recognise(&draft.text), form) {
        (Some(legacy), _) | (None, Form::Declared(legacy)) if !draft.text.is_ascii() => {
            draft.text = legacy.convert(&draft.text);
            for field in [&mut draft.title, &mut draft.byline, &mut draft.outlet] {
                let restored = field.as_deref().and_then(|text| legacy.restored(text));
                *field = restored.or_else(|| field.take());
            }
            draft.doubts.push(Doubt::Converted(legacy));
        }
        (None, Form::Western(byte)) if !draft.text.is_ascii() => {
            return Err(FileFlaw::NotText(NotText::Utf8(byte)));
        }
        (None, Form::Damaged) => {
            let damaged = draft.text.matches('\u{fffd}').count();
            if damaged > 0 {
                draft.doubts.push(Doubt::Damaged(damaged));
            }
        }
        _ => {}
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
            articles("bai.txt", FileKind::Text, "Đội 2\n".as_bytes()),
            [Ok(draft)]
        );
        let empty = FileError::from(FileFlaw::NoText);
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
