//! What can be wrong with a file of articles, and what was doubtful about one
//! that could be read. The words for both stand here, and nowhere else.

use super::encoding::Legacy;
use std::fmt;

/// Why a file, or one article of it, cannot be taken out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileError {
    /// Where in the file.
    pub place: Place,
    /// The reason.
    pub reason: FileFlaw,
}

/// A place in a file; nothing for the file as a whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The file within the archive.
    pub member: Option<String>,
    /// The part of that file.
    pub part: Option<Part>,
}

/// A part of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// A line, from 1.
    Line(usize),
    /// An entry of a list, from 1, and the line on which it begins.
    Entry(usize, usize),
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
    /// A line of a stream that is longer than this many bytes.
    LongLine(usize),
    /// An archive, or a file in one, that cannot be opened.
    Archive(ArchiveFlaw),
    /// An archive that holds no document of Word.
    NoDocument,
    /// A document of the old Word, or one with a password.
    OldDocument,
}

/// The bytes are no text in an encoding that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotText {
    /// Neither mark nor valid UTF-8, from this byte on, nor an encoding that is recognised.
    Utf8(usize),
    /// A mark of UTF-16, but not valid as such.
    Utf16,
}

/// What can be wrong with an archive or a file in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ArchiveFlaw {
    /// It has no directory at its end.
    NoDirectory,
    /// Its directory is broken.
    BrokenDirectory,
    /// The file needs a password.
    Encrypted,
    /// The file is packed in a way that is not known.
    UnknownPacking(u16),
    /// The file cannot be unpacked, or is not what was packed.
    Damaged,
    /// The file is packed more tightly than any text: it would fill the memory.
    Bomb,
    /// All files together are larger than this many bytes.
    TooLarge(usize),
    /// An archive in an archive.
    Nested,
}

/// What was doubtful about the file of an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// The text was in an old encoding.
    Converted(Legacy),
    /// So many letters are damaged, U+FFFD stands for each.
    Damaged(usize),
    /// The day of publication is given in a way that is not understood.
    Published(String),
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(member) = &self.place.member {
            write!(f, "{member}: ")?;
        }
        match self.place.part {
            Some(Part::Line(line)) => write!(f, "line {line}: ")?,
            Some(Part::Entry(entry, line)) => write!(f, "entry {entry}, line {line}: ")?,
            None => {}
        }
        self.reason.fmt(f)
    }
}

impl std::error::Error for FileError {}

impl fmt::Display for FileFlaw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            FileFlaw::NotText(error) => error.fmt(f),
            FileFlaw::NotAnArticle(reason) => write!(f, "not an article: {reason}"),
            FileFlaw::NoText => f.write_str("there is no text in it"),
            FileFlaw::LongLine(most) => write!(f, "longer than {most} bytes; split it"),
            FileFlaw::Archive(flaw) => flaw.fmt(f),
            FileFlaw::NoDocument => {
                f.write_str("there is no Word document in it; save it as .docx again")
            }
            FileFlaw::OldDocument => f.write_str(
                "a document of the old Word, or one with a password; save it as .docx without one",
            ),
        }
    }
}

impl fmt::Display for NotText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NotText::Utf8(byte) => write!(
                f,
                "not UTF-8 text (at byte {byte}), nor in an encoding that is recognised; \
                 save it as UTF-8"
            ),
            NotText::Utf16 => f.write_str("begins like UTF-16 text, but is not; save it as UTF-8"),
        }
    }
}

impl fmt::Display for ArchiveFlaw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ArchiveFlaw::NoDirectory => {
                f.write_str("no archive, or one that is cut off; copy or download it again")
            }
            ArchiveFlaw::BrokenDirectory => {
                f.write_str("the archive's directory is damaged; copy or download it again")
            }
            ArchiveFlaw::Encrypted => {
                f.write_str("needs a password; unpack it yourself and read the folder")
            }
            ArchiveFlaw::UnknownPacking(method) => write!(
                f,
                "is packed in a way that is not known (method {method}); \
                 unpack it yourself and read the folder"
            ),
            ArchiveFlaw::Damaged => f.write_str("is damaged in the archive; pack it again"),
            ArchiveFlaw::Bomb => {
                f.write_str("would unpack to far more than a text can; it was left packed")
            }
            ArchiveFlaw::TooLarge(most) => write!(
                f,
                "the archive unpacks to more than {} MB; split it",
                most >> 20
            ),
            ArchiveFlaw::Nested => f.write_str("an archive in an archive; unpack it yourself"),
        }
    }
}

impl fmt::Display for Doubt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Doubt::Converted(legacy) => write!(f, "the text was in {legacy} and was converted"),
            Doubt::Damaged(1) => f.write_str("one letter of the text is damaged"),
            Doubt::Damaged(count) => write!(f, "{count} letters of the text are damaged"),
            Doubt::Published(raw) => {
                write!(f, "the day of publication is not understood: {raw:?}")
            }
        }
    }
}

impl From<FileFlaw> for FileError {
    fn from(reason: FileFlaw) -> FileError {
        FileError {
            place: Place::default(),
            reason,
        }
    }
}

impl From<ArchiveFlaw> for FileFlaw {
    fn from(flaw: ArchiveFlaw) -> FileFlaw {
        FileFlaw::Archive(flaw)
    }
}
