//! VNI-Windows, the encoding of the VNI fonts (VNI-Times): a vowel, then a byte
//! for its marks; seven letters are one byte.
//!
//! Source: the character set of VNI Software's Windows fonts, as printed with
//! its keyboard driver; the bytes are given as windows-1252 shows them.

/// A vowel, the marks that may follow it, and the letters they make of it.
const MARKED: [(char, &str, &str); 7] = [
    ('a', "ùøûõïâáàåãäêéèúüë", "áàảãạâấầẩẫậăắằẳẵặ"),
    ('e', "ùøûõïâáàåãä", "éèẻẽẹêếềểễệ"),
    ('o', "ùøûõïâáàåãä", "óòỏõọôốồổỗộ"),
    ('ô', "ùøûõï", "ớờởỡợ"),
    ('u', "ùøûõï", "úùủũụ"),
    ('ö', "ùøûõï", "ứừửữự"),
    ('y', "ùøûõ", "ýỳỷỹ"),
];

/// The letters of one byte, and what they are.
const SINGLE: (&str, &str) = ("íìæóòîôöñ", "íìỉĩịỵơưđ");

/// The text whose bytes were taken for windows-1252.
pub(super) fn convert(western: &str) -> String {
    let mut text = String::with_capacity(western.len());
    let mut chars = western.chars().peekable();
    while let Some(c) = chars.next() {
        let small = lower(c);
        let marked = chars.peek().and_then(|&mark| {
            let (_, marks, letters) = MARKED.iter().find(|row| row.0 == small)?;
            beside(marks, letters, lower(mark))
        });
        let letter = match marked {
            Some(letter) => {
                chars.next();
                Some(letter)
            }
            None => beside(SINGLE.0, SINGLE.1, small),
        };
        match letter {
            Some(letter) if c.is_uppercase() => text.extend(letter.to_uppercase()),
            Some(letter) => text.push(letter),
            None => text.push(c),
        }
    }
    text
}

/// The letter that stands where `mark` stands among the marks.
fn beside(marks: &str, letters: &str, mark: char) -> Option<char> {
    let mut pairs = marks.chars().zip(letters.chars());
    pairs.find(|pair| pair.0 == mark).map(|pair| pair.1)
}

fn lower(c: char) -> char {
    c.to_lowercase().next().unwrap_or(c)
}
