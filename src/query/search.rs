//! The text index: which facts have the words of a search.
//!
//! Built over distinct strings, not over rows: words → strings → bags of strings
//! → rows. A field (the article, the award, the giver, the units, what is the
//! fact's own) gives each row the code of one bag. A term is looked up among
//! the words, spread to the strings and bags that have it, and only then costs
//! one look-up a row and field. What always holds: a phrase stands within one string.

use super::bits::Bits;
use super::columns::{Coder, Lists};
use super::terms::{Terms, Wanted, Word};
use std::sync::Arc;

/// The words of all facts.
pub(super) struct TextIndex {
    words: Vec<Word>,
    /// Strings that have a word, by word.
    found_in: Lists,
    /// Words of a string, by string.
    strings: Lists,
    fields: Vec<Field>,
}

/// One part of the facts' text.
struct Field {
    /// The bag of each row.
    codes: Arc<[u32]>,
    /// The strings of each bag.
    bags: Lists,
}

/// Gathers the text of the facts, field by field.
pub(super) struct TextIndexBuilder<'d> {
    strings: Coder<std::borrow::Cow<'d, str>>,
    fields: Vec<Field>,
}

impl<'d> TextIndexBuilder<'d> {
    pub(super) fn new() -> TextIndexBuilder<'d> {
        TextIndexBuilder {
            strings: Coder::new(),
            fields: Vec::new(),
        }
    }

    /// The number of a string.
    pub(super) fn string(&mut self, text: impl Into<std::borrow::Cow<'d, str>>) -> u32 {
        self.strings.code(text.into())
    }

    /// Adds a field: the code of each row, and by code the strings.
    pub(super) fn field(&mut self, codes: Arc<[u32]>, bags: Lists) {
        self.fields.push(Field { codes, bags });
    }

    pub(super) fn finish(self) -> TextIndex {
        let mut words = Coder::new();
        let mut strings = Lists::default();
        let mut pairs = Vec::new();
        for (number, string) in self.strings.values().iter().enumerate() {
            let codes: Vec<u32> = Word::all(string)
                .map(|(word, _)| words.code(word))
                .collect();
            pairs.extend(codes.iter().map(|&word| (word, number as u32)));
            strings.push(codes);
        }
        let words = words.values();
        TextIndex {
            found_in: Lists::grouped(words.len(), &pairs),
            words,
            strings,
            fields: self.fields,
        }
    }
}

impl TextIndex {
    /// Keeps of `rows` those that match every term.
    pub(super) fn narrow(&self, rows: &mut Bits, terms: &Terms) {
        for term in terms.iter() {
            let strings = self.strings_with(term);
            // A field none of whose bags matches costs nothing.
            let fields: Vec<(&[u32], Vec<bool>)> = self
                .fields
                .iter()
                .map(|field| {
                    let has = |bag: &[u32]| bag.iter().any(|&string| strings[string as usize]);
                    (
                        &*field.codes,
                        field.bags.iter().map(has).collect::<Vec<bool>>(),
                    )
                })
                .filter(|(_, bags)| bags.contains(&true))
                .collect();
            rows.retain(|row| fields.iter().any(|(codes, bags)| bags[codes[row] as usize]));
        }
    }

    /// By string, whether the words of the term stand in it side by side.
    fn strings_with(&self, term: &[Wanted]) -> Vec<bool> {
        let wanted: Vec<Vec<bool>> = term
            .iter()
            .map(|wanted| self.words.iter().map(|word| wanted.matches(word)).collect())
            .collect();
        let mut strings = vec![false; self.strings.len()];
        let Some(first) = wanted.first() else {
            return strings;
        };
        for (word, _) in first.iter().enumerate().filter(|(_, wanted)| **wanted) {
            for &string in self.found_in.get(word) {
                strings[string as usize] = true;
            }
        }
        if wanted.len() > 1 {
            for (string, has) in strings.iter_mut().enumerate().filter(|(_, has)| **has) {
                let mut windows = self.strings.get(string).windows(wanted.len());
                *has = windows.any(|window| {
                    window
                        .iter()
                        .zip(&wanted)
                        .all(|(&word, wanted)| wanted[word as usize])
                });
            }
        }
        strings
    }
}
