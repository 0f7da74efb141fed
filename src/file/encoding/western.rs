//! windows-1252, the encoding for which the bytes of other encodings are taken.
//!
//! As the WHATWG's Encoding Standard has it: the five bytes without a character
//! are the control characters of the same number.

/// Its names, and those of encodings that it includes.
pub(super) const NAMES: [&str; 5] = ["windows-1252", "cp1252", "iso-8859-1", "latin1", "us-ascii"];

/// The characters of the bytes 0x80 to 0x9f.
const HIGH_CONTROLS: [char; 0x20] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The character of a byte.
pub(in crate::file) fn character(byte: u8) -> char {
    match byte {
        0x80..=0x9f => HIGH_CONTROLS[usize::from(byte) - 0x80],
        _ => char::from(byte),
    }
}

/// The byte of a character; `None` for one that windows-1252 does not have. The
/// control characters are what ISO 8859-1 has for the same bytes.
pub(super) fn byte(character: char) -> Option<u8> {
    let high = || {
        let place = HIGH_CONTROLS.iter().position(|&c| c == character)?;
        u8::try_from(place + 0x80).ok()
    };
    u8::try_from(u32::from(character)).ok().or_else(high)
}
