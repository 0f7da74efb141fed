//! The bytes of a file as a table, piece by piece.

use super::latest::Latest;
use super::{ARTICLE, MAGIC, ORDER, RANKS, Way};
use crate::columns::{Codes, in_pieces};
use crate::dataset::DecodeError;
use crate::model::{Article, Edtf, Note, Person, Unit};
use crate::table::{Columns, Detail, Head, Table};
use serde::Deserialize;

/// Reads a file as it comes: bytes are given in pieces of any size, and blocks are
/// read one at a time, so that whoever reads can stop in between.
///
/// What [`ColumnarReader::finish`] returns is a table in which every number leads
/// to something and rows stand in order, whatever the bytes were.
#[derive(Default)]
pub struct ColumnarReader {
    bytes: Vec<u8>,
    /// What of the bytes is read.
    read: usize,
    begun: bool,
    ended: Option<u32>,
    table: Table,
    columns: [Column; 13],
}

/// A column while it is read.
#[derive(Default)]
struct Column {
    codes: Option<Codes>,
    /// The number before, where differences are written.
    before: u32,
    latest: Latest,
}

/// The lists of one block.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Lists {
    articles: Vec<Article>,
    units: Vec<Unit>,
    people: Vec<Person>,
    notes: Vec<Note>,
    strays: Vec<String>,
    heads: Vec<Head>,
    dates: Vec<Edtf>,
    unit_lists: Vec<Vec<u32>>,
    details: Vec<Detail>,
    large: Vec<u64>,
    odd: Vec<String>,
}

impl ColumnarReader {
    /// A reader of one file.
    pub fn new() -> ColumnarReader {
        ColumnarReader::default()
    }

    /// Takes more bytes of the file.
    pub fn push(&mut self, bytes: &[u8]) {
        // What is read is dropped before there is more of it than of the rest.
        if self.read > self.bytes.len() / 2 {
            self.bytes.drain(..self.read);
            self.read = 0;
        }
        self.bytes.extend_from_slice(bytes);
    }

    /// Reads one block, if the bytes have one more whole; says whether they had.
    ///
    /// # Errors
    /// Where the bytes are no such file.
    pub fn step(&mut self) -> Result<bool, DecodeError> {
        let rest = self.bytes.get(self.read..).unwrap_or_default();
        if !self.begun {
            if rest.len() < MAGIC.len() {
                return Ok(false);
            }
            if !rest.starts_with(MAGIC) {
                return Err(other_format(rest));
            }
            self.read += MAGIC.len();
            self.begun = true;
            return Ok(true);
        }
        let [kind, a, b, c, d, rest @ ..] = rest else {
            return Ok(false);
        };
        let length = u32::from_le_bytes([*a, *b, *c, *d]) as usize;
        let Some(content) = rest.get(..length) else {
            return Ok(false);
        };
        match kind {
            _ if self.ended.is_some() => return Err(broken("something follows the end")),
            b'J' => {
                // As text, like the other encoding: one compiled parser for both.
                let text =
                    std::str::from_utf8(content).map_err(|_| broken("a list is not UTF-8 text"))?;
                let lists: Lists = serde_json::from_str(text)
                    .map_err(|error| broken(&format!("a list is not in order: {error}")))?;
                self.table.extend(lists);
            }
            b'C' => self.column(self.read + 5, length)?,
            b'E' => {
                let rows = <[u8; 4]>::try_from(content);
                let rows = rows.map_err(|_| broken("the end is not in order"))?;
                self.ended = Some(u32::from_le_bytes(rows));
            }
            _ => return Err(broken("a block is of no known kind")),
        }
        self.read += 5 + length;
        Ok(true)
    }

    /// The numbers of a block, added to their column.
    fn column(&mut self, start: usize, length: usize) -> Result<(), DecodeError> {
        let content = self.bytes.get(start..start + length).unwrap_or_default();
        let [number, width, planes @ ..] = content else {
            return Err(broken("a column is not in order"));
        };
        let (number, width) = (usize::from(*number), usize::from(*width));
        let column = self
            .columns
            .get_mut(number)
            .ok_or_else(|| broken("a column is not known"))?;
        let codes = column.codes.get_or_insert_with(|| match width {
            1 => Codes::Bytes(Vec::new()),
            2 => Codes::Halves(Vec::new()),
            _ => Codes::Words(Vec::new()),
        });
        let broken = || broken("a column is not in order");
        if codes.width() != width {
            return Err(broken());
        }
        let (told, planes) = match Way::of(number) {
            Way::Recalled => {
                let (rows, rest) = planes.split_first_chunk().ok_or_else(broken)?;
                let rows = u32::from_le_bytes(*rows) as usize;
                rest.split_at_checked(rows).ok_or_else(broken)?
            }
            _ => planes.split_at(0),
        };
        if planes.len() % width != 0 {
            return Err(broken());
        }
        let mut numbers = vec![0; planes.len() / width];
        for (byte, plane) in planes.chunks(numbers.len().max(1)).enumerate() {
            for (number, &part) in numbers.iter_mut().zip(plane) {
                *number |= u32::from(part) << (8 * byte);
            }
        }
        match Way::of(number) {
            Way::Plain => {}
            Way::Steady => {
                for number in &mut numbers {
                    column.before = column.before.wrapping_add(*number);
                    *number = column.before;
                }
            }
            Way::Recalled => {
                let mut named = std::mem::replace(&mut numbers, vec![0; told.len()]).into_iter();
                for (number, &told) in numbers.iter_mut().zip(told) {
                    let understood = column.latest.told(told, || named.next());
                    *number = understood.ok_or_else(broken)?;
                }
                if named.next().is_some() {
                    return Err(broken());
                }
            }
        }
        match codes {
            Codes::Bytes(codes) => codes.extend(numbers.iter().map(|&number| number as u8)),
            Codes::Halves(codes) => codes.extend(numbers.iter().map(|&number| number as u16)),
            Codes::Words(codes) => codes.extend(numbers),
        }
        Ok(())
    }

    /// The table, once all blocks are read.
    ///
    /// # Errors
    /// Where the file is cut off, or its numbers lead nowhere.
    pub fn finish(self) -> Result<Table, DecodeError> {
        let mut table = self.table;
        let rows = match self.ended {
            Some(rows) if self.read == self.bytes.len() => rows as usize,
            _ if !self.begun && self.bytes.is_empty() => return Err(DecodeError::Empty),
            _ => return Err(broken("it is cut off")),
        };
        let ordered = self.columns[ORDER].codes.is_some();
        let mut columns = self.columns.map(|column| column.codes.unwrap_or_default());
        table.ranks = columns[RANKS].iter().map(|rank| rank as u32).collect();
        // Rows name articles by their places in the order of the timeline.
        let mut in_order = vec![None; table.ranks.len()];
        for (&rank, article) in table.ranks.iter().zip(0..) {
            if let Some(place) = in_order.get_mut(rank as usize) {
                *place = Some(article);
            }
        }
        let ranks = &columns[ARTICLE];
        let (mut articles, mut lost) = (Vec::with_capacity(ranks.len()), false);
        in_pieces(ranks.len(), &mut |rows| {
            for row in rows {
                let article = in_order.get(ranks.get(row)).copied().flatten();
                lost |= article.is_none();
                articles.push(article.unwrap_or(0));
            }
        });
        if lost {
            return Err(broken("a number of article leads nowhere"));
        }
        columns[ARTICLE] = Codes::of(&articles);
        let mut next = |place: usize| std::mem::take(&mut columns[place]);
        table.columns = Columns {
            head: next(0),
            date: next(1),
            article: next(2),
            units: next(3),
            count: next(4),
            detail: next(5),
            start: next(6),
            length: next(7),
            id: next(8),
            event: next(9),
            repeats: next(10),
        };
        table.order = ordered.then(|| next(ORDER));
        match table.flaw(rows) {
            None => {
                table.arrange();
                Ok(table)
            }
            Some(flaw) => Err(broken(&flaw)),
        }
    }
}

impl Table {
    fn extend(&mut self, lists: Lists) {
        self.lists.articles.extend(lists.articles);
        self.lists.units.extend(lists.units);
        self.lists.people.extend(lists.people);
        self.lists.notes.extend(lists.notes);
        self.strays.extend(lists.strays);
        self.heads.extend(lists.heads);
        self.dates.extend(lists.dates);
        self.units.extend(lists.unit_lists);
        self.details.extend(lists.details);
        self.large.extend(lists.large);
        self.odd.extend(lists.odd);
    }
}

fn broken(reason: &str) -> DecodeError {
    DecodeError::Columns(reason.to_owned())
}

/// What bytes are that do not begin as they should.
fn other_format(bytes: &[u8]) -> DecodeError {
    let line = bytes
        .split(|&byte| byte == b'\n')
        .next()
        .unwrap_or_default();
    let version = line.strip_prefix(b"bang-vang-columns/");
    match version {
        Some(version) if version.len() < 9 && version.iter().all(u8::is_ascii_digit) => {
            DecodeError::NewerVersion(String::from_utf8_lossy(line).into_owned())
        }
        _ => DecodeError::NotADataset(None),
    }
}
