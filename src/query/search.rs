//! The text index: which facts have the words of a search.
//!
//! Built over distinct strings, not over rows: words → strings → bags of strings
//! → rows. A part (the article, the award and its giver, the units, what is the
//! fact's own) gives each code of a column one bag. A term is looked up among
//! the words, spread to the strings and bags that have it, and only then costs
//! one look-up a row and column. What always holds: a phrase stands within one string.

use super::abbreviations::written_out;
use super::coder::Coder;
use super::named::NamedUnits;
use super::rows::Rows;
use super::terms::{Term, Terms, Wanted, Word};
use super::wording;
use super::{Field, Found};
use crate::columns::{Bits, Codes, Lists, Postings};
use crate::table::Table;
use std::array::IntoIter;
use std::borrow::Cow;
use std::collections::VecDeque;
use std::iter::Flatten;
use std::sync::{Mutex, PoisonError};

/// What an engine is to be given before it is asked for words: the page shows its first view
/// before it has the code and the tables that a search needs.
#[derive(Clone, Copy)]
pub struct Search(pub(super) fn(&Table, &NamedUnits) -> Box<dyn Find>);

/// All that a search needs.
pub fn search() -> Search {
    Search(|table, named| Box::new(wording::gather(table, named)))
}

/// What finds words in the facts of a dataset.
pub(super) trait Find: Send + Sync {
    /// The rows that match every term of a text; nothing where it has no terms. Of an event that
    /// several articles report any report may have a term.
    fn matching(&self, text: &str, columns: &Columns<'_>, rows: &Rows) -> Option<Bits>;

    /// The texts of rows that match a term, each once, with the words to mark.
    fn found(
        &self,
        rows: &mut dyn Iterator<Item = usize>,
        text: &str,
        columns: &Columns<'_>,
    ) -> Vec<Found>;
}

/// The words of all facts.
pub(super) struct TextIndex {
    texts: Vec<String>,
    words: Vec<Word>,
    /// Strings that have a word, by word.
    found_in: Lists,
    /// Words of a string, by string.
    strings: Lists,
    parts: Vec<Part>,
    /// The latest terms and the rows that match them: while a word is typed, those
    /// before it stay as they are.
    found: Mutex<VecDeque<(Term, Bits)>>,
}

/// How many terms are remembered.
const REMEMBERED: usize = 6;

/// One part of the facts' text.
struct Part {
    field: Field,
    column: Column,
    /// The strings of each code.
    bags: Lists,
}

/// By which column a part finds its bags.
pub(super) enum Column {
    /// What facts have in common.
    Head,
    /// The article.
    Article,
    /// The units that it names.
    Units,
    /// What is said of it alone, with the rows of each such code: most letters that are typed
    /// find few of them.
    Detail(Postings),
    /// A column of the index itself.
    Own(Codes),
}

/// The columns of a table, as the index asks for them: of some the rows of each code are known.
pub(super) struct Columns<'t> {
    pub(super) head: (&'t Codes, &'t Postings),
    pub(super) article: &'t Codes,
    pub(super) units: (&'t Codes, &'t Postings),
    pub(super) detail: &'t Codes,
}

impl Column {
    fn codes<'c>(&'c self, columns: &Columns<'c>) -> &'c Codes {
        match self {
            Column::Head => columns.head.0,
            Column::Article => columns.article,
            Column::Units => columns.units.0,
            Column::Detail(_) => columns.detail,
            Column::Own(codes) => codes,
        }
    }

    /// The rows whose code passes.
    fn passing(&self, columns: &Columns<'_>, pass: &[bool]) -> Bits {
        match self {
            Column::Head => columns.head.1.passing(columns.head.0, pass),
            Column::Units => columns.units.1.passing(columns.units.0, pass),
            Column::Detail(rows) => rows.passing(columns.detail, pass),
            Column::Article | Column::Own(_) => Bits::passing(self.codes(columns), pass),
        }
    }
}

/// Gathers the text of the facts, part by part.
pub(super) struct TextIndexBuilder<'d> {
    strings: Coder<Cow<'d, str>>,
    /// By string that was asked for, what it is with its abbreviations written out.
    long: Vec<Option<Option<u32>>>,
    parts: Vec<Part>,
}

impl<'d> TextIndexBuilder<'d> {
    pub(super) fn new() -> TextIndexBuilder<'d> {
        TextIndexBuilder {
            strings: Coder::new(),
            long: Vec::new(),
            parts: Vec::new(),
        }
    }

    /// The numbers of a string: as it stands, and with its abbreviations written out.
    pub(super) fn strings(
        &mut self,
        text: impl Into<Cow<'d, str>>,
    ) -> Flatten<IntoIter<Option<u32>, 2>> {
        let text = text.into();
        let number = self.strings.code(text.clone());
        let place = number as usize;
        if self.long.len() <= place {
            self.long.resize(place + 1, None);
        }
        // Many facts say the same: each string is looked through once.
        let long = self.long[place].unwrap_or_else(|| {
            let long = written_out(&text);
            long.map(|long| self.strings.code(long.into()))
        });
        self.long[place] = Some(long);
        [Some(number), long].into_iter().flatten()
    }

    /// Adds a part: by code of the column the strings.
    pub(super) fn part(&mut self, field: Field, column: Column, bags: Lists) {
        self.parts.push(Part {
            field,
            column,
            bags,
        });
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
            found: Mutex::default(),
        }
    }
}

impl Find for TextIndex {
    fn matching(&self, text: &str, columns: &Columns<'_>, rows: &Rows) -> Option<Bits> {
        let terms = Terms::of(text);
        let mut found = self.found.lock().unwrap_or_else(PoisonError::into_inner);
        let mut matching: Option<Bits> = None;
        for term in terms.iter() {
            let known = found.iter().position(|(other, _)| other == term);
            let known = known.and_then(|place| found.remove(place));
            let known = known.unwrap_or_else(|| (term.clone(), self.with(term, columns, rows)));
            match &mut matching {
                None => matching = Some(known.1.clone()),
                Some(matching) => matching.and(&known.1),
            }
            found.push_back(known);
            if found.len() > REMEMBERED {
                found.pop_front();
            }
        }
        matching
    }

    fn found(
        &self,
        rows: &mut dyn Iterator<Item = usize>,
        text: &str,
        columns: &Columns<'_>,
    ) -> Vec<Found> {
        let terms = Terms::of(text);
        let mut found: Vec<Found> = Vec::new();
        for row in rows {
            for part in &self.parts {
                let code = part.column.codes(columns).get(row);
                for &string in part.bags.get(code) {
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
        }
        found
    }
}

impl TextIndex {
    /// The rows that match a term.
    fn with(&self, term: &Term, columns: &Columns<'_>, rows: &Rows) -> Bits {
        let strings = self.strings_with(term);
        let strings = strings.as_slice();
        // By column the codes that match: a column is walked once for all its parts, and
        // not at all where nothing of it matches.
        let mut matching: Vec<(&Column, Vec<bool>)> = Vec::new();
        for part in &self.parts {
            let bags = part.bags.map(|bag| {
                let mut has = false;
                for &string in bag {
                    has |= strings[string as usize];
                }
                has
            });
            if !bags.contains(&true) {
                continue;
            }
            let codes = part.column.codes(columns);
            let known = matching
                .iter_mut()
                .find(|(known, _)| std::ptr::eq(known.codes(columns), codes));
            match known {
                Some((_, known)) => {
                    let pairs = known.iter_mut().zip(bags);
                    pairs.for_each(|(known, here)| *known |= here);
                }
                None => matching.push((&part.column, bags)),
            }
        }
        let mut found = Bits::none(rows.len());
        for (column, passing) in matching {
            found.or(&column.passing(columns, &passing));
        }
        for (first, others) in rows.told_again() {
            if others.iter().any(|&row| found.has(row as usize)) {
                found.insert(first);
            }
        }
        found
    }

    /// By string, whether the words of the term stand in it side by side.
    fn strings_with(&self, term: &Term) -> Vec<bool> {
        let mut strings = vec![false; self.strings.count()];
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
                if wanted.len() == 1 {
                    *has = true;
                } else if !*has {
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
