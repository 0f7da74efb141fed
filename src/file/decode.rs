//! Bytes → text: UTF-8, or UTF-16 where a byte order mark says so.

use std::fmt;

/// The bytes are no text in an encoding that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotText {
    /// Neither mark nor valid UTF-8, from this byte on.
    Utf8(usize),
    /// A mark of UTF-16, but not valid as such.
    Utf16,
}

impl fmt::Display for NotText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NotText::Utf8(byte) => write!(f, "not UTF-8 text (at byte {byte})"),
            NotText::Utf16 => f.write_str("begins like UTF-16 text, but is not"),
        }
    }
}

impl std::error::Error for NotText {}

/// The text that the bytes spell, without a byte order mark.
///
/// # Errors
/// Where they are not valid in the encoding that they claim to be.
pub fn decode(bytes: &[u8]) -> Result<String, NotText> {
    match bytes {
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => utf8(rest, 3),
        _ => utf8(bytes, 0),
    }
}

fn utf8(bytes: &[u8], before: usize) -> Result<String, NotText> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.to_owned()),
        Err(error) => Err(NotText::Utf8(before + error.valid_up_to())),
    }
}

fn utf16(bytes: &[u8], word: impl Fn([u8; 2]) -> u16) -> Result<String, NotText> {
    let (pairs, []) = bytes.as_chunks::<2>() else {
        return Err(NotText::Utf16);
    };
    let words: Vec<u16> = pairs.iter().map(|pair| word(*pair)).collect();
    String::from_utf16(&words).map_err(|_| NotText::Utf16)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_tell_the_encoding() {
        let text = "Đội 2 🎖";
        let units: Vec<u16> = text.encode_utf16().collect();
        let little: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
        let big: Vec<u8> = units.iter().flat_map(|unit| unit.to_be_bytes()).collect();
        assert_eq!(decode(text.as_bytes()).as_deref(), Ok(text));
        assert_eq!(
            decode(&[b"\xef\xbb\xbf", text.as_bytes()].concat()).as_deref(),
            Ok(text)
        );
        assert_eq!(
            decode(&[b"\xff\xfe", &little[..]].concat()).as_deref(),
            Ok(text)
        );
        assert_eq!(
            decode(&[b"\xfe\xff", &big[..]].concat()).as_deref(),
            Ok(text)
        );
    }

    #[test]
    fn what_is_no_text_is_refused() {
        assert_eq!(decode(b"\xef\xbb\xbfab\xc4"), Err(NotText::Utf8(5)));
        assert_eq!(decode(b"\xff\xfea"), Err(NotText::Utf16));
        assert_eq!(decode(b"\xff\xfe\x00\xd8"), Err(NotText::Utf16));
    }
}
