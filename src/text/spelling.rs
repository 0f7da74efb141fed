//! Spelling of names that are made canonical.

use super::glyph::Glyph;
use super::glyph::Letter;
use super::glyph::ascii;
use super::glyph::composed;
use super::glyph::letter_of;
use super::glyph::number_of;
use super::glyph::with_tone;
use std::borrow::Cow;

/// A word of a name in the one spelling that names have in datasets: letters and
/// marks composed (NFC), `Đ` for `Ð`, blanks and signs that are not seen left
/// out, the tone mark where the lexicon has it (`uỷ` becomes `ủy`, `hoà` becomes
/// `hòa`; in `quý` the `u` is no vowel).
pub fn canonical_word(word: &str) -> Cow<'_, str> {
    if is_canonical(word) {
        return Cow::Borrowed(word);
    }
    let seen = word
        .chars()
        .filter(|&c| !c.is_whitespace() && Glyph::of(c) != Glyph::Invisible)
        .map(|c| match c {
            '\u{d0}' => 'Đ',
            '\u{f0}' => 'đ',
            other => other,
        });
    let mut letters = join_marks(seen);
    place_tone(&mut letters);
    Cow::Owned(letters)
}

/// Whether a word surely is spelt so: of composed letters, at its end none whose
/// tone mark may have to move.
pub(super) fn is_canonical(word: &str) -> bool {
    let mut at = 0;
    let mut before = '\0';
    let mut settled = true;
    while let Some((letter, next)) = Letter::at(word.as_bytes(), at) {
        let eth = || matches!(word.get(at..next), Some("\u{d0}" | "\u{f0}"));
        if letter.number() == LETTER_D && eth() {
            return false;
        }
        let bare = letter_of(letter.number());
        let moves = matches!((before, bare), ('o', 'a' | 'e') | ('u', 'y'));
        settled = letter.tone() == 0 || !moves;
        (before, at) = (bare, next);
    }
    at == word.len() && settled
}

/// The number of `đ`.
const LETTER_D: u8 = number_of('đ') as u8;

/// The usual spelling of a common noun that is written with `i` and with `y`
/// (`quản lí`, `quản lý`), and of the places called `Mỹ`; none for other words. Names of
/// people keep their letter.
pub fn usual_i(word: &str) -> Option<&'static str> {
    match word {
        "sỹ" => Some("sĩ"),
        "kỉ" => Some("kỷ"),
        "kì" => Some("kỳ"),
        "kí" => Some("ký"),
        "lí" => Some("lý"),
        "mĩ" => Some("mỹ"),
        "Mĩ" => Some("Mỹ"),
        "tỉ" => Some("tỷ"),
        "quí" => Some("quý"),
        _ => None,
    }
}

/// The text with its letters and combining marks joined, where Vietnamese has
/// one character for both.
pub fn join_marks(text: impl IntoIterator<Item = char>) -> String {
    let mut joined = String::new();
    for c in text {
        let whole = match Glyph::of(c) {
            Glyph::Tone(_) | Glyph::Shape(_) => {
                let last = joined.chars().next_back();
                last.and_then(|last| composed(last, c))
            }
            _ => None,
        };
        if whole.is_some() {
            joined.pop();
        }
        joined.push(whole.unwrap_or(c));
    }
    joined
}

/// Moves the tone mark of `oà`, `oè`, `uỷ` at the end of a word to the vowel before.
fn place_tone(word: &mut String) {
    let mut ending = word.chars().rev();
    let (Some(last), Some(first), before) = (ending.next(), ending.next(), ending.next()) else {
        return;
    };
    let (
        Glyph::Letter {
            letter: vowel,
            tone: 0,
            ..
        },
        Glyph::Letter { letter, tone, .. },
    ) = (Glyph::of(first), Glyph::of(last))
    else {
        return;
    };
    let moves = matches!(
        (ascii(vowel), letter_of(letter)),
        ('o', 'a' | 'e') | ('u', 'y')
    );
    if tone == 0 || !moves || matches!(before, Some('q' | 'Q')) || letter_of(vowel) != ascii(vowel)
    {
        return;
    }
    if let (Some(toned), Some(bare)) = (with_tone(first, tone), with_tone(last, 0)) {
        word.truncate(word.len() - first.len_utf8() - last.len_utf8());
        word.extend([toned, bare]);
    }
}

#[cfg(test)]
mod tests {
    use super::canonical_word;

    #[test]
    fn only_the_place_of_the_tone_changes() {
        for (word, want) in [
            ("uỷ", "ủy"),
            ("Uỷ", "Ủy"),
            ("Hoà", "Hòa"),
            ("quý", "quý"),
            ("hoàn", "hoàn"),
            ("ủy", "ủy"),
            ("khoẻ", "khỏe"),
            ("Tru\u{31b}o\u{31b}\u{309}ng", "Trưởng"),
            ("ĐO\u{302}\u{323}I", "ĐỘI"),
            ("a\u{200b}i", "ai"),
            ("Ð\u{f0}", "Đđ"),
            ("kh en", "khen"),
        ] {
            assert_eq!(canonical_word(word), want);
        }
    }
}
