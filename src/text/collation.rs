//! The order of the Vietnamese dictionary.

use super::glyph::ALPHABET;
use super::glyph::Glyph;
use super::glyph::number_of;
use super::glyph::shaped;

/// Letters sort after signs (1) and numbers (2).
const FIRST: usize = 8;

/// A key that sorts texts as a Vietnamese dictionary does: letters first, then
/// tones, then capitals after small letters; runs of digits by their value.
pub fn collation_key(text: &str) -> Vec<u8> {
    let mut letters = Vec::with_capacity(text.len() + 8);
    let mut tones = Vec::new();
    let mut cases = Vec::new();
    let mut digits = String::new();
    let flush = |digits: &mut String, letters: &mut Vec<u8>| {
        if !digits.is_empty() {
            let value = digits.trim_start_matches('0');
            letters.push(2);
            letters.push(value.len().min(250) as u8);
            letters.extend(value.bytes());
            digits.clear();
        }
    };
    for c in text.chars() {
        if c.is_ascii_digit() {
            digits.push(c);
            continue;
        }
        flush(&mut digits, &mut letters);
        match Glyph::of(c) {
            Glyph::Letter {
                letter,
                tone,
                upper,
            } => {
                letters.push(letter + FIRST as u8);
                tones.push(tone);
                cases.push(u8::from(upper));
            }
            Glyph::Tone(tone) => {
                if let Some(last) = tones.last_mut() {
                    *last = tone;
                }
            }
            Glyph::Shape(mark) => {
                if let Some(last) = letters.last_mut()
                    && let Some(&letter) = ALPHABET.get(usize::from(*last).wrapping_sub(FIRST + 1))
                    && let Some(shaped) = shaped(letter, mark)
                {
                    *last = number_of(shaped) as u8 + FIRST as u8;
                }
            }
            Glyph::Foreign => {
                letters.push(255);
                letters.extend(u32::from(c).to_be_bytes());
            }
            Glyph::Invisible => {}
            Glyph::Other => letters.push(1),
        }
    }
    flush(&mut digits, &mut letters);
    letters.push(0);
    letters.extend(tones);
    letters.push(0);
    letters.extend(cases);
    letters
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorts_as_the_dictionary_does() {
        let mut words = [
            "Đội 10",
            "Đội 2",
            "đa",
            "da",
            "dạ",
            "dà",
            "ăn",
            "an",
            "âm",
            "Da",
            "ê",
            "e\u{302}m",
            "e",
        ];
        words.sort_by_key(|word| collation_key(word));
        assert_eq!(
            words,
            [
                "an",
                "ăn",
                "âm",
                "da",
                "Da",
                "dà",
                "dạ",
                "đa",
                "Đội 2",
                "Đội 10",
                "e",
                "ê",
                "e\u{302}m"
            ]
        );
    }
}
