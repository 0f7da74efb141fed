//! A table in bytes, as the page reads it at first sight: what `bang-vang/1` says of the bundled
//! dataset, without a parser of text.
//!
//! `site finish` writes such a file beside the bundled dataset, and the page reads it in its
//! place where it was made of the very file that stands there ([`mark`]). No other program
//! needs it. What always holds: what [`unpack`] gives is in order as [`Table::flaw`] means it,
//! whatever the bytes were; fields stand in the order in which they are listed below, so that
//! one that is missing does not compile.

use crate::columns::Codes;
use crate::model::{
    Article, Basis, Comparator, Dataset, Edtf, EventKind, Grade, Mention, Note, NoteKind,
    Participant, Person, Recipient, Status, Unit, UnitRole,
};
use crate::table::{Columns, Detail, Head, Table};
use crate::text::Span;

/// With what a file begins, its form's version included.
const MAGIC: &[u8] = b"bang-vang-packed/1\n";

/// By what a file of rows is known again: the FNV-1a of its bytes, which may come in pieces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark(u64);

impl Default for Mark {
    fn default() -> Mark {
        Mark(0xcbf2_9ce4_8422_2325)
    }
}

impl Mark {
    /// The mark with these bytes added.
    pub fn with(self, bytes: &[u8]) -> Mark {
        let add = |mark: u64, &byte: &u8| (mark ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3);
        Mark(bytes.iter().fold(self.0, add))
    }
}

/// The table that a file of rows, with this mark, says.
pub fn pack(mark: Mark, table: &Table) -> Vec<u8> {
    let mut bytes = MAGIC.to_vec();
    bytes.extend(mark.0.to_le_bytes());
    table.put(&mut bytes);
    bytes
}

/// The table, where the bytes are such a file and it was made of the file of rows with this mark.
pub fn unpack(mark: Mark, bytes: &[u8]) -> Option<Table> {
    let (made_of, mut rest) = bytes.strip_prefix(MAGIC)?.split_first_chunk()?;
    let table = Table::take(&mut rest).filter(|_| *made_of == mark.0.to_le_bytes())?;
    let sound = rest.is_empty() && table.flaw(table.len()).is_none();
    sound.then_some(table)
}

/// What is written as bytes, one after the other.
trait Packed: Sized {
    fn put(&self, bytes: &mut Vec<u8>);
    fn take(bytes: &mut &[u8]) -> Option<Self>;
}

/// Numbers by seven bits, the lowest first.
impl Packed for u64 {
    fn put(&self, bytes: &mut Vec<u8>) {
        let mut rest = *self;
        while rest > 0x7f {
            bytes.push(rest as u8 | 0x80);
            rest >>= 7;
        }
        bytes.push(rest as u8);
    }

    fn take(bytes: &mut &[u8]) -> Option<u64> {
        let (mut number, mut shift) = (0, 0);
        loop {
            let byte = u8::take(bytes)?;
            number |= u64::from(byte & 0x7f).checked_shl(shift)?;
            shift += 7;
            if byte < 0x80 {
                return Some(number);
            }
        }
    }
}

impl Packed for u32 {
    fn put(&self, bytes: &mut Vec<u8>) {
        u64::from(*self).put(bytes);
    }

    fn take(bytes: &mut &[u8]) -> Option<u32> {
        u64::take(bytes)?.try_into().ok()
    }
}

impl Packed for u8 {
    fn put(&self, bytes: &mut Vec<u8>) {
        bytes.push(*self);
    }

    fn take(bytes: &mut &[u8]) -> Option<u8> {
        let (byte, rest) = bytes.split_first()?;
        *bytes = rest;
        Some(*byte)
    }
}

impl Packed for bool {
    fn put(&self, bytes: &mut Vec<u8>) {
        bytes.push(u8::from(*self));
    }

    fn take(bytes: &mut &[u8]) -> Option<bool> {
        Some(u8::take(bytes)? != 0)
    }
}

impl Packed for f64 {
    fn put(&self, bytes: &mut Vec<u8>) {
        bytes.extend(self.to_le_bytes());
    }

    fn take(bytes: &mut &[u8]) -> Option<f64> {
        let (number, rest) = bytes.split_first_chunk()?;
        *bytes = rest;
        Some(f64::from_le_bytes(*number))
    }
}

impl Packed for String {
    fn put(&self, bytes: &mut Vec<u8>) {
        (self.len() as u64).put(bytes);
        bytes.extend(self.as_bytes());
    }

    fn take(bytes: &mut &[u8]) -> Option<String> {
        let length = u64::take(bytes)?.try_into().ok()?;
        let (text, rest) = bytes.split_at_checked(length)?;
        *bytes = rest;
        Some(std::str::from_utf8(text).ok()?.to_owned())
    }
}

impl Packed for Edtf {
    fn put(&self, bytes: &mut Vec<u8>) {
        self.as_str().to_owned().put(bytes);
    }

    fn take(bytes: &mut &[u8]) -> Option<Edtf> {
        Edtf::try_from(String::take(bytes)?).ok()
    }
}

impl<T: Packed> Packed for Option<T> {
    fn put(&self, bytes: &mut Vec<u8>) {
        self.is_some().put(bytes);
        if let Some(value) = self {
            value.put(bytes);
        }
    }

    fn take(bytes: &mut &[u8]) -> Option<Option<T>> {
        match bool::take(bytes)? {
            true => Some(Some(T::take(bytes)?)),
            false => Some(None),
        }
    }
}

impl<T: Packed> Packed for Vec<T> {
    fn put(&self, bytes: &mut Vec<u8>) {
        (self.len() as u64).put(bytes);
        self.iter().for_each(|item| item.put(bytes));
    }

    fn take(bytes: &mut &[u8]) -> Option<Vec<T>> {
        let mut items = Vec::new();
        for _ in 0..u64::take(bytes)? {
            items.push(T::take(bytes)?);
        }
        Some(items)
    }
}

impl<A: Packed, B: Packed> Packed for (A, B) {
    fn put(&self, bytes: &mut Vec<u8>) {
        self.0.put(bytes);
        self.1.put(bytes);
    }

    fn take(bytes: &mut &[u8]) -> Option<(A, B)> {
        Some((A::take(bytes)?, B::take(bytes)?))
    }
}

impl Packed for Codes {
    fn put(&self, bytes: &mut Vec<u8>) {
        let codes: Vec<u32> = self.iter().map(|code| code as u32).collect();
        codes.put(bytes);
    }

    fn take(bytes: &mut &[u8]) -> Option<Codes> {
        Some(Codes::of(&Vec::take(bytes)?))
    }
}

/// Types that are their fields, one after the other.
macro_rules! fields {
    ($($type:ident { $($field:ident),+ })+) => { $(
        impl Packed for $type {
            fn put(&self, bytes: &mut Vec<u8>) {
                let $type { $($field),+ } = self;
                $($field.put(bytes);)+
            }

            fn take(bytes: &mut &[u8]) -> Option<$type> {
                Some($type { $($field: Packed::take(bytes)?),+ })
            }
        }
    )+ };
}

fields! {
    Span { start, end }
    Article { id, title, byline, outlet, url, published, fingerprint, chars, paragraphs, text }
    Unit { id, name, name_en, aliases, parent, kind, members }
    Person { id, name, mentions }
    Mention { article, rank, offices, span }
    Participant { person, role }
    Note { article, kind, message, span }
    Columns { head, date, article, units, count, detail, start, length, id, event, repeats }
    Table { lists, strays, ranks, heads, dates, units, details, large, odd, columns, order }
}

/// The lists of a table, whose facts stand in its columns.
impl Packed for Dataset {
    fn put(&self, bytes: &mut Vec<u8>) {
        self.articles.put(bytes);
        self.units.put(bytes);
        self.people.put(bytes);
        self.notes.put(bytes);
    }

    fn take(bytes: &mut &[u8]) -> Option<Dataset> {
        Some(Dataset {
            articles: Packed::take(bytes)?,
            units: Packed::take(bytes)?,
            people: Packed::take(bytes)?,
            notes: Packed::take(bytes)?,
            ..Dataset::default()
        })
    }
}

/// Types that are one of a list, by its place there.
macro_rules! one_of {
    ($($type:ident)+) => { $(
        impl Packed for $type {
            fn put(&self, bytes: &mut Vec<u8>) {
                bytes.push(*self as u8);
            }

            fn take(bytes: &mut &[u8]) -> Option<$type> {
                $type::ALL.get(usize::from(u8::take(bytes)?)).copied()
            }
        }
    )+ };
}

one_of! { Basis Comparator EventKind Grade NoteKind Recipient Status UnitRole }

/// Types that are one of several, each with its fields.
macro_rules! variants {
    ($type:ident { $($number:literal $variant:ident { $($field:tt: $name:ident),+ })+ }) => {
        impl Packed for $type {
            fn put(&self, bytes: &mut Vec<u8>) {
                match self {
                    $($type::$variant { $($field: $name),+ } => {
                        bytes.push($number);
                        $($name.put(bytes);)+
                    })+
                }
            }

            fn take(bytes: &mut &[u8]) -> Option<$type> {
                Some(match u8::take(bytes)? {
                    $($number => $type::$variant { $($field: Packed::take(bytes)?),+ },)+
                    _ => return None,
                })
            }
        }
    };
}

variants! { Head {
    0 Event { kind: kind, dated: dated }
    1 Award {
        award: award, name: name, grade: grade, by: by, recipient_kind: recipient_kind, basis: basis,
        status: status
    }
    2 Figure { comparator: comparator, measure: measure }
} }

variants! { Detail {
    0 Award { 0: recipients }
    1 Event { period: period, place: place, topic: topic, roles: roles, strays: strays, people: people }
    2 Figure { value: value, what: what, change: change, raw: raw }
} }
