//! The floor under the time of reading: finding the names of the lexicon in a
//! text by one pass of an Aho–Corasick automaton, and nothing more.

use aho_corasick::AhoCorasick;
use bang_vang::model::lexicon::{lexicon, offices, ranks};

pub struct Floor(AhoCorasick);

impl Floor {
    pub fn new() -> Floor {
        let lexicon = lexicon();
        let awards = lexicon.awards.iter().map(|entry| entry.name);
        let offices = offices().iter().map(|entry| entry.name);
        let ranks = ranks().iter().map(|entry| entry.name);
        let units = lexicon.units.iter().map(|entry| entry.name.as_str());
        let names = awards.chain(offices).chain(ranks).chain(units);
        Floor(AhoCorasick::new(names).expect("an automaton"))
    }

    /// How many names stand in a text.
    pub fn count(&self, text: &str) -> usize {
        self.0.find_iter(text).count()
    }
}
