//! A Word document (`.docx`, ECMA-376) → an article: its paragraphs, the rows of
//! its tables as lines, and what its properties say.

use super::archive::{Archive, Budget};
use super::flaw::{ArchiveFlaw, FileFlaw};
use super::markup::{Dialect, Piece, pieces, unescaped};
use super::{Draft, date};

/// Parts of the archive: the text, and the properties.
const DOCUMENT: &str = "word/document.xml";
const PROPERTIES: &str = "docProps/core.xml";

/// What files of the old Word begin with, and files with a password.
const OLD: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// The article of a document.
///
/// # Errors
/// Where it is no document, or cannot be unpacked.
pub(super) fn draft(id: String, bytes: &[u8], budget: &mut Budget) -> Result<Draft, FileFlaw> {
    if bytes.starts_with(OLD) {
        return Err(FileFlaw::OldDocument);
    }
    let archive = Archive::open(bytes)?;
    let document = part(&archive, DOCUMENT, budget)?.ok_or(FileFlaw::NoDocument)?;
    // Without its properties a document is still read.
    let properties = part(&archive, PROPERTIES, budget).ok().flatten();
    let properties = properties.unwrap_or_default();
    Ok(Draft {
        id,
        text: text(&document),
        title: property(&properties, "dc:title").filter(|title| !is_by_itself(title)),
        byline: property(&properties, "dc:creator"),
        published: property(&properties, "dcterms:created").and_then(|day| date::published(&day)),
        ..Draft::default()
    })
}

fn part(archive: &Archive, name: &str, budget: &mut Budget) -> Result<Option<String>, ArchiveFlaw> {
    let member = archive.members.iter().find(|member| member.name == name);
    let Some(member) = member else {
        return Ok(None);
    };
    let bytes = archive.unpack(member, budget)?;
    Ok(Some(String::from_utf8_lossy(&bytes).into_owned()))
}

/// Titles that programs give by themselves.
fn is_by_itself(title: &str) -> bool {
    title.starts_with("Microsoft Word") || title.starts_with("Document")
}

fn property(properties: &str, name: &str) -> Option<String> {
    let mut pieces = pieces(properties, Dialect::Xml);
    pieces.find(|piece| matches!(piece, Piece::Open(tag) if tag.name == name))?;
    match pieces.next()? {
        Piece::Text(text) => {
            Some(unescaped(text).trim().to_owned()).filter(|text| !text.is_empty())
        }
        _ => None,
    }
}

/// The lines of a document.
fn text(document: &str) -> String {
    let mut lines = Lines::default();
    // Within `w:t` is text; what an older program would show is there a second time.
    let (mut within, mut fallback) = (false, false);
    for piece in pieces(document, Dialect::Xml) {
        match piece {
            Piece::Open(tag) => match tag.name {
                "w:t" => within = !tag.closed(),
                "w:tab" => lines.text(" "),
                "w:br" | "w:cr" => lines.end_line(),
                "w:noBreakHyphen" => lines.text("-"),
                "w:tr" if !tag.closed() => lines.begin_row(),
                "mc:Fallback" => fallback = !tag.closed(),
                _ => {}
            },
            Piece::Close(name) => match name {
                "w:t" => within = false,
                "w:p" => lines.end_line(),
                "w:tc" => lines.end_cell(),
                "w:tr" => lines.end_row(),
                "mc:Fallback" => fallback = false,
                _ => {}
            },
            Piece::Text(text) if within && !fallback => lines.text(&unescaped(text)),
            Piece::Raw(text) if within && !fallback => lines.text(text),
            _ => {}
        }
    }
    lines.depth = lines.depth.min(1);
    lines.end_row();
    lines.done
}

/// A row of a table: the cells that are done, and the one that is not, their
/// paragraphs as lines.
#[derive(Default)]
struct Row {
    cells: Vec<String>,
    cell: String,
}

/// A cell with more, in bytes, lays out a page; it holds no fact of a table.
const LONGEST_CELL: usize = 600;

impl Row {
    /// One line, its cells parted by ` | `; the lines as they are where the row
    /// only lays out the page.
    fn lines(mut self) -> String {
        self.cells.retain(|cell| !cell.is_empty());
        let facts =
            self.cells.len() > 1 && self.cells.iter().all(|cell| cell.len() <= LONGEST_CELL);
        if facts {
            self.cells.join(" | ").replace('\n', " ")
        } else {
            self.cells.join("\n")
        }
    }
}

#[derive(Default)]
struct Lines {
    done: String,
    line: String,
    /// How many rows are open: a table may stand in a cell, its lines are the cell's.
    depth: usize,
    row: Row,
}

impl Lines {
    fn text(&mut self, text: &str) {
        self.line.push_str(text);
    }

    fn end_line(&mut self) {
        let line = std::mem::take(&mut self.line);
        let text = match self.depth {
            0 => &mut self.done,
            _ => &mut self.row.cell,
        };
        add(text, line.trim());
    }

    fn begin_row(&mut self) {
        self.end_line();
        self.depth += 1;
    }

    fn end_cell(&mut self) {
        self.end_line();
        if self.depth == 1 {
            let cell = std::mem::take(&mut self.row.cell);
            self.row.cells.push(cell);
        }
    }

    fn end_row(&mut self) {
        self.end_cell();
        self.depth = self.depth.saturating_sub(1);
        if self.depth == 0 {
            add(&mut self.done, &std::mem::take(&mut self.row).lines());
        }
    }
}

/// Adds lines, if there are any.
fn add(text: &mut String, lines: &str) {
    if !text.is_empty() && !lines.is_empty() {
        text.push('\n');
    }
    text.push_str(lines);
}
