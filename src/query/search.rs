//! The text index: which facts have the words of a search.
//!
//! Built over distinct strings, not over rows: words → strings → bags of strings
//! → rows. A field (the article, the award, the giver, the units, what is the
//! fact's own) gives each row the code of one bag. A term is looked up among
//! the words, spread to the strings and bags that have it, and only then costs
//! one look-up a row and field. What always holds: a phrase stands within one string.

use super::abbreviations::written_out;
use super::bits::Bits;
use super::columns::{Coder, Lists};
use super::terms::{Term, Terms, Wanted, Word};
use super::{Field, Found};
use std::borrow::Cow;
use std::sync::Arc;

/// The words of all facts.
pub(super) struct TextIndex {
    texts: Vec<String>,
    words: Vec<Word>,
    /// Strings that have a word, by word.
    found_in: Lists,
    /// Words of a string, by string.
    strings: Lists,
    parts: Vec<Part>,
}

/// One part of the facts' text.
struct Part {
    field: Field,
    /// The bag of each row.
    codes: Arc<[u32]>,
    /// The strings of each bag.
    bags: Lists,
}

/// Gathers the text of the facts, field by field.
pub(super) struct TextIndexBuilder<'d> {
    strings: Coder<Cow<'d, str>>,
    parts: Vec<Part>,
}

impl<'d> TextIndexBuilder<'d> {
    pub(super) fn new() -> TextIndexBuilder<'d> {
        TextIndexBuilder {
            strings: Coder::new(),
            parts: Vec::new(),
        }
    }

    /// The numbers of a string: as it stands, and with its abbreviations written out.
    pub(super) fn strings(&mut self, text: impl Into<Cow<'d, str>>) -> Vec<u32> {
        let text = text.into();
        let long = written_out(&text);
        let mut numbers = vec![self.strings.code(text)];
        numbers.extend(long.map(|long| self.strings.code(long.into())));
        numbers
    }

    /// Adds a field: the code of each row, and by code the strings.
    pub(super) fn field(&mut self, field: Field, codes: Arc<[u32]>, bags: Lists) {
        self.parts.push(Part { field, codes, bags });
    }

    pub(super) fn finish(self) -> TextIndex {
        let mut words = Coder::new();
        let mut strings = Lists::default();
        let mut pairs = Vec::new();
        let texts = self.strings.values();
        for (number, string) in texts.iter().enumerate() {
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
            texts: texts.into_iter().map(Cow::into_owned).collect(),
            parts: self.parts,
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
                .parts
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

    /// The texts of a row that match a term, each once, with the words to mark.
    pub(super) fn found(&self, row: usize, terms: &Terms) -> Vec<Found> {
        let mut found: Vec<Found> = Vec::new();
        for part in &self.parts {
            let Some(&code) = part.codes.get(row) else {
                continue;
            };
            for &string in part.bags.get(code as usize) {
                let text = &self.texts[string as usize];
                let marks = terms.marks(text);
                if !marks.is_empty() && found.iter().all(|other| other.text != *text) {
                    found.push(Found {
                        field: part.field,
                        text: text.clone(),
                        marks,
                    });
                }
            }
        }
        found
    }

    /// By string, whether the words of the term stand in it side by side.
    fn strings_with(&self, term: &Term) -> Vec<bool> {
        let mut strings = vec![false; self.strings.len()];
        for way in term.ways() {
            self.mark_strings(way, &mut strings);
        }
        strings
    }

    fn mark_strings(&self, way: &[Wanted], strings: &mut [bool]) {
        let wanted: Vec<Vec<bool>> = way
            .iter()
            .map(|wanted| self.words.iter().map(|word| wanted.matches(word)).collect())
            .collect();
        let Some(first) = wanted.first() else {
            return;
        };
        for (word, _) in first.iter().enumerate().filter(|(_, wanted)| **wanted) {
            for &string in self.found_in.get(word) {
                let has = &mut strings[string as usize];
                if !*has {
                    let mut windows = self.strings.get(string as usize).windows(wanted.len());
                    *has = windows.any(|window| {
                        let mut pairs = window.iter().zip(&wanted);
                        pairs.all(|(&word, wanted)| wanted[word as usize])
                    });
                }
            }
        }
    }
}
