//! TCVN3, the encoding of the ABC fonts (.VnTime): one byte a letter.
//!
//! Source: the code chart of TCVN 5712:1993, table VN2, of which VN3 is the
//! part that these fonts have. They have no capitals with a tone mark: a
//! heading is set in a font of capitals (.VnTimeH), its letters stay small.

/// The letters of the bytes 0xa1 to 0xff.
const LETTERS: [char; 0x5f] = [
    'Ă', 'Â', 'Ê', 'Ô', 'Ơ', 'Ư', 'Đ', //
    'ă', 'â', 'ê', 'ô', 'ơ', 'ư', 'đ', 'Ằ', //
    '\u{300}', '\u{309}', '\u{303}', '\u{301}', '\u{323}', 'à', 'ả', 'ã', //
    'á', 'ạ', 'Ẳ', 'ằ', 'ẳ', 'ẵ', 'ắ', 'Ẵ', //
    'Ắ', 'Ầ', 'Ẩ', 'Ẫ', 'Ấ', 'Ề', 'ặ', 'ầ', //
    'ẩ', 'ẫ', 'ấ', 'ậ', 'è', 'Ể', 'ẻ', 'ẽ', //
    'é', 'ẹ', 'ề', 'ể', 'ễ', 'ế', 'ệ', 'ì', //
    'ỉ', 'Ễ', 'Ế', 'Ồ', 'ĩ', 'í', 'ị', 'ò', //
    'Ổ', 'ỏ', 'õ', 'ó', 'ọ', 'ồ', 'ổ', 'ỗ', //
    'ố', 'ộ', 'ờ', 'ở', 'ỡ', 'ớ', 'ợ', 'ù', //
    'Ỗ', 'ủ', 'ũ', 'ú', 'ụ', 'ừ', 'ử', 'ữ', //
    'ứ', 'ự', 'ỳ', 'ỷ', 'ỹ', 'ý', 'ỵ', 'Ố',
];

/// The text whose bytes were taken for windows-1252.
pub(super) fn convert(western: &str) -> String {
    let mut text = String::with_capacity(western.len() * 3 / 2);
    for piece in western.split_inclusive(|c: char| c.is_whitespace()) {
        let letters = piece.chars().map(letter);
        if in_capitals(piece) {
            text.extend(letters.flat_map(char::to_uppercase));
        } else {
            text.extend(letters);
        }
    }
    text
}

fn letter(western: char) -> char {
    match u32::from(western) {
        code @ 0xa1..=0xff => LETTERS[code as usize - 0xa1],
        _ => western,
    }
}

/// Whether a word was written in capitals: those letters that have a capital in
/// the encoding are capitals, more than the first of the word.
fn in_capitals(western: &str) -> bool {
    let mut capitals = 0;
    for (place, c) in western
        .chars()
        .filter(|&c| letter(c).is_alphabetic())
        .enumerate()
    {
        let written = letter(c);
        if written.is_uppercase() {
            capitals += if place == 0 { 1 } else { 2 };
        } else if c.is_ascii() || "ăâêôơưđ".contains(written) {
            return false;
        }
    }
    capitals > 1
}
