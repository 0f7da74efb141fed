//! Spelling of names that are made canonical.

use super::glyph::Glyph;
use super::glyph::composed;

/// Endings with the tone mark on the last vowel, and the same as the page writes them.
const TONES: [(&str, &str); 15] = [
    ("oà", "òa"),
    ("oả", "ỏa"),
    ("oã", "õa"),
    ("oá", "óa"),
    ("oạ", "ọa"),
    ("oè", "òe"),
    ("oẻ", "ỏe"),
    ("oẽ", "õe"),
    ("oé", "óe"),
    ("oẹ", "ọe"),
    ("uỳ", "ùy"),
    ("uỷ", "ủy"),
    ("uỹ", "ũy"),
    ("uý", "úy"),
    ("uỵ", "ụy"),
];

/// A word of a name in the one spelling that names have in datasets: letters and
/// marks composed (NFC), signs that are not seen left out, the tone mark where
/// the lexicon has it (`uỷ` becomes `ủy`, `hoà` becomes `hòa`; in `quý` the `u` is no vowel).
pub fn canonical_word(word: &str) -> String {
    let mut letters = String::with_capacity(word.len());
    for c in word.chars() {
        if Glyph::of(c) == Glyph::Invisible {
            continue;
        }
        match letters.pop() {
            None => letters.push(c),
            Some(last) => match composed(last, c) {
                Some(joined) => letters.push(joined),
                None => letters.extend([last, c]),
            },
        }
    }
    placed_tone(&letters)
}

fn placed_tone(word: &str) -> String {
    for (old, new) in TONES {
        for (old, new) in [
            (old.to_owned(), new.to_owned()),
            (capital(old), capital(new)),
        ] {
            if let Some(stem) = word.strip_suffix(old.as_str())
                && !stem.ends_with(['q', 'Q'])
            {
                return format!("{stem}{new}");
            }
        }
    }
    word.to_owned()
}

fn capital(ending: &str) -> String {
    let mut chars = ending.chars();
    chars
        .next()
        .into_iter()
        .flat_map(char::to_uppercase)
        .chain(chars)
        .collect()
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
        ] {
            assert_eq!(canonical_word(word), want);
        }
    }
}
