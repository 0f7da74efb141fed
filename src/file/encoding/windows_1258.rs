//! windows-1258, Microsoft's encoding of Vietnamese: windows-1252 with fourteen
//! other characters, five of them tone marks that follow their vowel.
//!
//! Source: Microsoft's code page 1258, as the WHATWG's Encoding Standard lists it.

use crate::text::join_marks;

/// Where windows-1258 differs from windows-1252: what the byte is there, and here.
const DIFFERENT: [(char, char); 14] = [
    ('Ã', 'Ă'),
    ('Ì', '\u{300}'),
    ('Ð', 'Đ'),
    ('Ò', '\u{309}'),
    ('Õ', 'Ơ'),
    ('Ý', 'Ư'),
    ('Þ', '\u{303}'),
    ('ã', 'ă'),
    ('ì', '\u{301}'),
    ('ð', 'đ'),
    ('ò', '\u{323}'),
    ('õ', 'ơ'),
    ('ý', 'ư'),
    ('þ', '₫'),
];

/// The text whose bytes were taken for windows-1252, letters and marks joined.
pub(super) fn convert(western: &str) -> String {
    join_marks(western.chars().map(|c| {
        let pair = DIFFERENT.iter().find(|pair| pair.0 == c);
        pair.map_or(c, |pair| pair.1)
    }))
}
