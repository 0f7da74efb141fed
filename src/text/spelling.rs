//! Spelling of names that are made canonical.

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

/// The word with its tone mark where the lexicon has it: `uỷ` becomes `ủy`,
/// `hoà` becomes `hòa`; `quý` stays, its `u` is no vowel.
pub fn with_placed_tone(word: &str) -> String {
    for (old, new) in TONES {
        for (old, new) in [(old.to_owned(), new.to_owned()), (capital(old), capital(new))] {
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
    chars.next().into_iter().flat_map(char::to_uppercase).chain(chars).collect()
}

#[cfg(test)]
mod tests {
    use super::with_placed_tone;

    #[test]
    fn only_the_place_of_the_tone_changes() {
        for (word, want) in [("uỷ", "ủy"), ("Uỷ", "Ủy"), ("Hoà", "Hòa"), ("quý", "quý"), ("hoàn", "hoàn"), ("ủy", "ủy"), ("khoẻ", "khỏe")] {
            assert_eq!(with_placed_tone(word), want);
        }
    }
}
