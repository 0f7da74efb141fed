//! Bytes → text, and texts in the encodings before Unicode → Unicode.
//!
//! Two steps. [`decode`] goes by what the bytes prove: a mark, valid UTF-8, the
//! zeros of UTF-16. Where they prove nothing, each byte becomes the character
//! that it is in windows-1252, and [`recognise`] finds out by the words which of
//! the old Vietnamese encodings was meant. The same step restores a text whose
//! bytes were taken for Western letters by whoever saved it (`B»ng khen`).

mod legacy;
mod tcvn3;
mod vni;
mod western;
mod windows_1258;

pub use legacy::Legacy;
pub(super) use legacy::recognise;
pub(super) use western::character as western_character;

use super::flaw::NotText;

/// A text, and how sure it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Decoded {
    /// Without a byte order mark.
    pub text: String,
    /// What the bytes were.
    pub form: Form,
}

/// What bytes were found to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// Unicode throughout.
    Unicode,
    /// UTF-8 with damaged letters; U+FFFD stands for each.
    Damaged,
    /// Bytes of an old encoding, each as windows-1252 has it; the first that is not UTF-8.
    Western(usize),
    /// The same, and the file says which encoding it is.
    Declared(Legacy),
}

impl Form {
    /// The form of a file that names its encoding: that counts where the bytes
    /// prove nothing.
    pub(super) fn declared(self, charset: Option<&str>) -> Form {
        let Some(charset) = charset.map(str::to_ascii_lowercase) else {
            return self;
        };
        match (self, Legacy::named(&charset)) {
            (Form::Western(_), Some(legacy)) => Form::Declared(legacy),
            (Form::Western(_), None) if western::NAMES.contains(&charset.as_str()) => Form::Unicode,
            _ => self,
        }
    }
}

/// Of so many letters beyond ASCII one may be damaged for the text to be UTF-8 nevertheless.
const SOUND_FOR_ONE_DAMAGED: usize = 20;

/// The text that the bytes spell.
///
/// # Errors
/// Where they have a mark of UTF-16 or UTF-32 and are not valid as such, or
/// hold zeros as no text does.
pub(super) fn decode(bytes: &[u8]) -> Result<Decoded, NotText> {
    let unicode = |text| Decoded {
        text,
        form: Form::Unicode,
    };
    match bytes {
        [0xff, 0xfe, rest @ ..] => return utf16(rest, u16::from_le_bytes).map(unicode),
        [0xfe, 0xff, rest @ ..] => return utf16(rest, u16::from_be_bytes).map(unicode),
        _ => {}
    }
    let (bytes, mark) = match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => (rest, 3),
        _ => (bytes, 0),
    };
    if let Some(text) = unmarked_utf16(bytes) {
        return Ok(unicode(text));
    }
    let error = match std::str::from_utf8(bytes) {
        Ok(text) => return Ok(unicode(text.to_owned())),
        Err(error) => error,
    };
    let first = mark + error.valid_up_to();
    if bytes.contains(&0) {
        return Err(NotText::Utf8(first));
    }
    let (mut sound, mut damaged) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        sound += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        damaged += usize::from(!chunk.invalid().is_empty());
    }
    // A file that ends within a letter was cut off there; all before it is sound.
    let cut_off = damaged == 1 && error.error_len().is_none();
    if sound >= damaged * SOUND_FOR_ONE_DAMAGED || (cut_off && sound > 0) || mark > 0 {
        return Ok(Decoded {
            text: String::from_utf8_lossy(bytes).into_owned(),
            form: Form::Damaged,
        });
    }
    Ok(Decoded {
        text: bytes.iter().map(|&byte| western::character(byte)).collect(),
        form: Form::Western(first),
    })
}

fn utf16(bytes: &[u8], word: impl Fn([u8; 2]) -> u16) -> Result<String, NotText> {
    let (pairs, []) = bytes.as_chunks::<2>() else {
        return Err(NotText::Utf16);
    };
    let words = pairs.iter().map(|pair| word(*pair));
    let text: Result<String, _> = char::decode_utf16(words).collect();
    match text {
        // UTF-32 begins with the same mark.
        Ok(text) if !text.contains('\0') => Ok(text),
        _ => Err(NotText::Utf16),
    }
}

/// The text of UTF-16 without a mark: its spaces and digits have a zero beside
/// them, always on the same side, and no other zeros are there.
fn unmarked_utf16(bytes: &[u8]) -> Option<String> {
    let (pairs, []) = bytes.as_chunks::<2>() else {
        return None;
    };
    let zeros = |side: usize| pairs.iter().filter(|pair| pair[side] == 0).count();
    let enough = pairs.len().div_ceil(8).max(1);
    match (zeros(0), zeros(1)) {
        (0, little) if little >= enough => utf16(bytes, u16::from_le_bytes).ok(),
        (big, 0) if big >= enough => utf16(bytes, u16::from_be_bytes).ok(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(bytes: &[u8]) -> Result<(String, Form), NotText> {
        decode(bytes).map(|decoded| (decoded.text, decoded.form))
    }

    #[test]
    fn marks_tell_the_encoding() {
        let written = "Đội 2 🎖";
        let want = Ok((written.to_owned(), Form::Unicode));
        let units: Vec<u16> = written.encode_utf16().collect();
        let little: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
        let big: Vec<u8> = units.iter().flat_map(|unit| unit.to_be_bytes()).collect();
        assert_eq!(text(written.as_bytes()), want);
        for (mark, bytes) in [
            (&b"\xef\xbb\xbf"[..], written.as_bytes()),
            (b"\xff\xfe", &little),
            (b"\xfe\xff", &big),
            (b"", &little),
            (b"", &big),
        ] {
            assert_eq!(text(&[mark, bytes].concat()), want, "{mark:x?}");
        }
    }

    #[test]
    fn what_is_no_text_is_refused() {
        assert_eq!(text(b"\xff\xfea"), Err(NotText::Utf16));
        assert_eq!(text(b"\xff\xfe\x00\xd8"), Err(NotText::Utf16));
        assert_eq!(text(b"\xff\xfe\0\0a\0\0\0"), Err(NotText::Utf16));
        assert_eq!(text(b"\x7fELF\xc4\0\x01"), Err(NotText::Utf8(4)));
        let western = Ok(("ab\u{c4}c".to_owned(), Form::Western(2)));
        assert_eq!(text(b"ab\xc4c"), western);
    }

    #[test]
    fn a_damaged_letter_leaves_the_others() {
        let cut = "Đội 2 được kh\u{fffd}".to_owned();
        assert_eq!(
            text("Đội 2 được khế".get(..).map_or(&[], |text| {
                text.as_bytes()
                    .split_last()
                    .map_or(&[][..], |(_, rest)| rest)
            })),
            Ok((cut, Form::Damaged))
        );
        let mut bytes = "Đội được tặng bằng khen của Bộ ".repeat(3).into_bytes();
        bytes.push(0xff);
        bytes.extend_from_slice(b" 2019");
        assert!(matches!(text(&bytes), Ok((_, Form::Damaged))));
    }
}
