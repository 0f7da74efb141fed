//! Archives: the files in a `.zip`, and the parts of a `.docx`, which is one.
//!
//! Source: PKWARE's APPNOTE.TXT 6.3, sections 4.3 and 4.4. Always: no more than
//! a [`Budget`] is unpacked, whatever the archive says of itself, and a file is
//! handed out only if its checksum is right.

mod directory;

use super::flaw::ArchiveFlaw;
pub(super) use directory::{Archive, Member};
use miniz_oxide::inflate::decompress_to_vec_with_limit;

/// How much may be unpacked, of all archives of one file together.
#[derive(Debug)]
pub(super) struct Budget {
    left: usize,
}

/// All that one file may unpack to, in bytes: of a text, a hundred thousand pages.
const MOST: usize = 256 << 20;

/// Deflate packs text to a tenth; a page of blanks to a hundredth.
const TIGHTEST: usize = 200;
/// Smaller than this, a file may be packed as tightly as it likes.
const HARMLESS: usize = 1 << 20;

impl Budget {
    pub(super) fn new() -> Budget {
        Budget { left: MOST }
    }
}

/// How a file is packed.
const STORED: u16 = 0;
const DEFLATED: u16 = 8;

impl Archive<'_> {
    /// The bytes of a file.
    ///
    /// # Errors
    /// Where it cannot be unpacked, or may not.
    pub(super) fn unpack(
        &self,
        member: &Member,
        budget: &mut Budget,
    ) -> Result<Vec<u8>, ArchiveFlaw> {
        if member.encrypted {
            return Err(ArchiveFlaw::Encrypted);
        }
        let packed = self.packed(member).ok_or(ArchiveFlaw::Damaged)?;
        let may = packed.len().saturating_mul(TIGHTEST).max(HARMLESS);
        if member.size > may {
            return Err(ArchiveFlaw::Bomb);
        }
        // Spent on a file that turns out to be damaged as well.
        let left = budget.left.checked_sub(member.size);
        budget.left = left.ok_or(ArchiveFlaw::TooLarge(MOST))?;
        let bytes = match member.packing {
            STORED => packed.to_vec(),
            DEFLATED => decompress_to_vec_with_limit(packed, member.size)
                .map_err(|_| ArchiveFlaw::Damaged)?,
            other => return Err(ArchiveFlaw::UnknownPacking(other)),
        };
        if bytes.len() != member.size || checksum(&bytes) != member.checksum {
            return Err(ArchiveFlaw::Damaged);
        }
        Ok(bytes)
    }
}

/// The CRC-32 of ISO 3309, as archives have it.
fn checksum(bytes: &[u8]) -> u32 {
    const TABLE: [u32; 256] = {
        let mut table = [0; 256];
        let mut byte = 0;
        while byte < 256 {
            let (mut rest, mut bit) = (byte as u32, 0);
            while bit < 8 {
                rest = if rest & 1 == 1 {
                    0xedb8_8320 ^ (rest >> 1)
                } else {
                    rest >> 1
                };
                bit += 1;
            }
            table[byte] = rest;
            byte += 1;
        }
        table
    };
    !bytes.iter().fold(!0, |sum, &byte| {
        TABLE[usize::from(sum as u8 ^ byte)] ^ (sum >> 8)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_that_of_the_standard() {
        assert_eq!(checksum(b"123456789"), 0xcbf4_3926);
    }

    #[test]
    fn the_sum_of_all_files_is_bounded() {
        // One file `a` that holds `b`, as it is.
        let mut bytes =
            b"PK\x03\x04\x14\0\0\0\0\0\0\0\0\0\xf9\xef\xbe\x71\x01\0\0\0\x01\0\0\0\x01\0\0\0ab"
                .to_vec();
        let mut entry = b"PK\x01\x02\x14\0".to_vec();
        entry.extend(&bytes[4..30]);
        entry.extend(b"\0\0\0\0\0\0\0\0\0\0\0\0\0\0a");
        let length = entry.len() as u8;
        bytes.extend(entry);
        bytes.extend(b"PK\x05\x06\0\0\0\0\x01\0\x01\0");
        bytes.extend([length, 0, 0, 0, 32, 0, 0, 0, 0, 0]);
        let archive = Archive::open(&bytes).expect("an archive");
        let mut budget = Budget { left: 2 };
        let mut unpack = || archive.unpack(&archive.members[0], &mut budget);
        assert_eq!(unpack(), Ok(b"b".to_vec()));
        assert_eq!(unpack(), Ok(b"b".to_vec()));
        assert_eq!(unpack(), Err(ArchiveFlaw::TooLarge(MOST)));
    }
}
