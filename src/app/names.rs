//! Many names, found by the words they are made of.
//!
//! Used by the command palette and the lists of people and articles. What always holds: a name matches
//! when each word of the search begins one of its words; a word without marks matches
//! every accent, one with marks binds.

use crate::text::Syllable;

/// The letters of a longer word that count: of more than these a [`Syllable`] does not
/// know the beginning.
const LONGEST: usize = 10;

/// The words of a name or of a search.
pub fn syllables(text: &str) -> Vec<Syllable> {
    let is_mark = |letter: char| ('\u{300}'..='\u{36f}').contains(&letter);
    let words = text.split(|letter: char| !letter.is_alphanumeric() && !is_mark(letter));
    let syllables = words.map(|word| match Syllable::of(word) {
        long if long.letter_count() > LONGEST as u32 => {
            Syllable::of(&word.chars().take(LONGEST).collect::<String>())
        }
        syllable => syllable,
    });
    syllables.filter(|syllable| !syllable.is_empty()).collect()
}

/// Whether a name of these words matches.
pub fn matches(words: &[Syllable], wanted: &[Syllable]) -> bool {
    wanted
        .iter()
        .all(|wanted| words.iter().any(|word| begins(*word, *wanted)))
}

fn begins(word: Syllable, wanted: Syllable) -> bool {
    match wanted.is_plain() {
        true => word.plain().starts_with(wanted),
        false => word.starts_with(wanted),
    }
}

/// The words of many names, one after the other.
#[derive(Default)]
pub struct NameIndex {
    words: Vec<Syllable>,
    /// Where each name ends.
    ends: Vec<usize>,
}

impl NameIndex {
    /// Adds a name, of which there may be several forms.
    pub fn push<'n>(&mut self, forms: impl IntoIterator<Item = &'n str>) {
        for form in forms {
            self.words.extend(syllables(form));
        }
        self.ends.push(self.words.len());
    }

    /// The places of the names that match, each with whether it begins with what is wanted.
    pub fn find<'w>(&'w self, wanted: &'w [Syllable]) -> impl Iterator<Item = (usize, bool)> + 'w {
        let mut begin = 0;
        let names = self.ends.iter().enumerate().map(move |(place, end)| {
            let words = &self.words[begin..*end];
            begin = *end;
            (place, words)
        });
        let names = names.filter(|(_, words)| matches(words, wanted));
        names.map(|(place, words)| {
            let first = words.first().zip(wanted.first());
            (
                place,
                first.is_some_and(|(word, wanted)| begins(*word, *wanted)),
            )
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_word_of_a_search_begins_a_word_of_the_name() {
        let mut index = NameIndex::default();
        index.push(["Trần Văn Bình"]);
        index.push(["Cục Ngoại tuyến", "Surveillance Department", "A06"]);
        index.push(["Lê Thị Trân"]);
        let found = |search: &str| index.find(&syllables(search)).collect::<Vec<_>>();
        for (search, want) in [
            ("tran", vec![(0, true), (2, false)]),
            ("trần", vec![(0, true)]),
            ("b tr", vec![(0, false)]),
            ("surv cuc", vec![(1, false)]),
            ("a06", vec![(1, false)]),
            ("ran", vec![]),
            ("", vec![(0, false), (1, false), (2, false)]),
        ] {
            assert_eq!(found(search), want, "{search}");
        }
    }
}
