//! Facts by year.

use super::corpus::Corpus;
use crate::query::FactRef;

/// Dated facts under the first year of their date, in the order given; facts
/// without a date are left out. A year stands once for each run of its facts.
pub fn by_year(facts: &[FactRef], corpus: &Corpus) -> Vec<(u16, Vec<FactRef>)> {
    let mut groups: Vec<(u16, Vec<FactRef>)> = Vec::new();
    for fact in facts {
        let Some(date) = corpus.date(*fact) else {
            continue;
        };
        let year = date.period().first.year;
        match groups.last_mut().filter(|(last, _)| *last == year) {
            Some((_, group)) => group.push(*fact),
            None => groups.push((year, vec![*fact])),
        }
    }
    groups
}
