//! The directory at the end of an archive: which files are in it, and where.

use super::super::flaw::ArchiveFlaw;

/// An archive whose directory is read.
#[derive(Debug)]
pub(in crate::file) struct Archive<'z> {
    bytes: &'z [u8],
    /// What stands before the archive: of one that unpacks itself, a program.
    before: usize,
    /// Its files, in the order of the directory.
    pub members: Vec<Member>,
}

/// A file in an archive.
#[derive(Debug)]
pub(in crate::file) struct Member {
    /// With its folders, parted by `/`.
    pub name: String,
    pub(super) encrypted: bool,
    pub(super) packing: u16,
    pub(super) checksum: u32,
    pub(super) size: usize,
    packed: usize,
    offset: usize,
}

/// What the parts of an archive begin with, and how long they are at least.
const END: (&[u8], usize) = (b"PK\x05\x06", 22);
const ENTRY: (&[u8], usize) = (b"PK\x01\x02", 46);
const FILE: (&[u8], usize) = (b"PK\x03\x04", 30);

/// The longest comment after the directory.
const LONGEST_COMMENT: usize = 0xffff;

/// Flags of an entry.
const IS_ENCRYPTED: u16 = 1;
const IS_UTF8: u16 = 1 << 11;

impl<'z> Archive<'z> {
    /// Reads the directory.
    ///
    /// # Errors
    /// Where none is found, or it does not fit the bytes.
    pub(in crate::file) fn open(bytes: &'z [u8]) -> Result<Archive<'z>, ArchiveFlaw> {
        let from = bytes.len().saturating_sub(END.1 + LONGEST_COMMENT);
        let windows = bytes[from..].windows(END.0.len());
        let at = windows.rev().position(|window| window == END.0);
        let at = at.ok_or(ArchiveFlaw::NoDirectory)?;
        let end = bytes.len() - END.0.len() - at;
        let archive = Archive::at(bytes, end);
        archive.ok_or(ArchiveFlaw::BrokenDirectory)
    }

    /// The archive whose directory's end stands here.
    fn at(bytes: &'z [u8], end: usize) -> Option<Archive<'z>> {
        let count = number(bytes, end + 10, 2)?;
        let length = number(bytes, end + 12, 4)?;
        let offset = number(bytes, end + 16, 4)?;
        let begin = end.checked_sub(length)?;
        let before = begin.checked_sub(offset)?;
        let mut directory = bytes.get(begin..end)?;
        let mut members = Vec::new();
        for _ in 0..count {
            let (member, rest) = entry(directory)?;
            members.push(member);
            directory = rest;
        }
        Some(Archive {
            bytes,
            before,
            members,
        })
    }

    /// The bytes of a file as they are packed.
    pub(super) fn packed(&self, member: &Member) -> Option<&'z [u8]> {
        let at = self.before.checked_add(member.offset)?;
        let head = self.bytes.get(at..)?;
        if !head.starts_with(FILE.0) {
            return None;
        }
        let begin = FILE.1 + number(head, 26, 2)? + number(head, 28, 2)?;
        head.get(begin..)?.get(..member.packed)
    }
}

/// The first entry of a directory, and what follows it.
fn entry(directory: &[u8]) -> Option<(Member, &[u8])> {
    if !directory.starts_with(ENTRY.0) {
        return None;
    }
    let field = |at, length| number(directory, at, length);
    let flags = u16::try_from(field(8, 2)?).ok()?;
    let name_end = ENTRY.1 + field(28, 2)?;
    let end = name_end + field(30, 2)? + field(32, 2)?;
    let name = directory.get(ENTRY.1..name_end)?;
    let member = Member {
        name: self::name(name, flags & IS_UTF8 != 0),
        encrypted: flags & IS_ENCRYPTED != 0,
        packing: u16::try_from(field(10, 2)?).ok()?,
        checksum: u32::try_from(field(16, 4)?).ok()?,
        packed: field(20, 4)?,
        size: field(24, 4)?,
        offset: field(42, 4)?,
    };
    Some((member, directory.get(end..)?))
}

/// A number of so many bytes, the lowest first.
fn number(bytes: &[u8], at: usize, length: usize) -> Option<usize> {
    let bytes = bytes.get(at..at.checked_add(length)?)?;
    Some(
        bytes
            .iter()
            .rev()
            .fold(0, |number, &byte| number << 8 | usize::from(byte)),
    )
}

/// A name: UTF-8 where the entry says so or it is valid, else code page 437.
fn name(bytes: &[u8], utf8: bool) -> String {
    let name = match std::str::from_utf8(bytes) {
        Ok(name) => name.to_owned(),
        Err(_) if utf8 => String::from_utf8_lossy(bytes).into_owned(),
        Err(_) => bytes.iter().map(|&byte| code_page_437(byte)).collect(),
    };
    name.replace('\\', "/")
}

/// The characters of the bytes 0x80 to 0xff of IBM's code page 437.
const CODE_PAGE_437: [char; 0x80] = [
    'Ç', 'ü', 'é', 'â', 'ä', 'à', 'å', 'ç', 'ê', 'ë', 'è', 'ï', 'î', 'ì', 'Ä', 'Å', //
    'É', 'æ', 'Æ', 'ô', 'ö', 'ò', 'û', 'ù', 'ÿ', 'Ö', 'Ü', '¢', '£', '¥', '₧', 'ƒ', //
    'á', 'í', 'ó', 'ú', 'ñ', 'Ñ', 'ª', 'º', '¿', '⌐', '¬', '½', '¼', '¡', '«', '»', //
    '░', '▒', '▓', '│', '┤', '╡', '╢', '╖', '╕', '╣', '║', '╗', '╝', '╜', '╛', '┐', //
    '└', '┴', '┬', '├', '─', '┼', '╞', '╟', '╚', '╔', '╩', '╦', '╠', '═', '╬', '╧', //
    '╨', '╤', '╥', '╙', '╘', '╒', '╓', '╫', '╪', '┘', '┌', '█', '▄', '▌', '▐', '▀', //
    'α', 'ß', 'Γ', 'π', 'Σ', 'σ', 'µ', 'τ', 'Φ', 'Θ', 'Ω', 'δ', '∞', 'φ', 'ε', '∩', //
    '≡', '±', '≥', '≤', '⌠', '⌡', '÷', '≈', '°', '∙', '·', '√', 'ⁿ', '²', '■', '\u{a0}',
];

fn code_page_437(byte: u8) -> char {
    match byte.checked_sub(0x80) {
        None => char::from(byte),
        Some(place) => CODE_PAGE_437[usize::from(place)],
    }
}
