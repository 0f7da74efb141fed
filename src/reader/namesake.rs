//! Namesakes: which mentions of an article name people alike, in full or by the last
//! words of a name (`Trần Văn Bình`, `ông Bình`), and who of them heads another state.
//!
//! Made once an article is scanned; used by `award`. The mentions stand in the order of
//! their names read from the last word to the first, so that those that end alike are
//! neighbours: a question takes no walk over the people of a long text.

use super::doc::noun_of;
use super::person::Mention;
use crate::text::Syllable;
use crate::text::sorting::equals;
use std::cmp::Ordering;
use std::ops::Range;

/// Heads of foreign states, each of two words.
pub(super) const HEADS: [[Syllable; 2]; 7] = {
    let words: [Syllable; 14] =
        Syllable::literals("tổng|thống|quốc|vương|nữ|hoàng|nhật|hoàng|thái|tử|sa|hoàng|hoàng|gia");
    let mut heads = [[words[0]; 2]; 7];
    let mut at = 0;
    while at < heads.len() {
        heads[at] = [words[2 * at], words[2 * at + 1]];
        at += 1;
    }
    heads
};

/// The mentions of an article by the ends of their names.
#[derive(Debug)]
pub(super) struct Namesakes {
    /// Names from behind, in order, and their mentions; alike ones in the order of the text.
    order: Vec<(String, usize)>,
    /// How many of the first `n` in this order bear the office of a head of state.
    heads: Vec<usize>,
}

impl Namesakes {
    pub(super) fn of(mentions: &[Mention]) -> Namesakes {
        let heads = |mention: &Mention| {
            let mut offices = mention.offices.iter();
            offices.any(|office| is_head_office(&office.name))
        };
        let names = mentions.iter().map(|mention| backwards(&mention.name));
        let mut order: Vec<(String, usize)> = names.zip(0..).collect();
        order.sort_unstable();
        let mut so_far = vec![0; order.len() + 1];
        for (at, (_, mention)) in order.iter().enumerate() {
            so_far[at + 1] = so_far[at] + usize::from(heads(&mentions[*mention]));
        }
        Namesakes {
            order,
            heads: so_far,
        }
    }

    /// Whether somebody whose name ends in `name` is named as the head of another state.
    pub(super) fn heads_state(&self, name: &str) -> bool {
        // Few articles name one.
        if self.heads.last() == Some(&0) {
            return false;
        }
        let Range { start, end } = self.ending_in(name);
        self.heads[end] > self.heads[start]
    }

    /// The mentions of exactly this name, in the order of the text.
    pub(super) fn called<'m>(
        &'m self,
        mentions: &'m [Mention],
        name: &'m str,
    ) -> impl Iterator<Item = &'m Mention> {
        self.order[self.ending_in(name)]
            .iter()
            .map(|(_, mention)| &mentions[*mention])
            .take_while(move |mention| mention.name == name)
    }

    /// The last mention before `mention` that gives more words before the same name.
    pub(super) fn in_full<'m>(
        &self,
        mentions: &'m [Mention],
        mention: usize,
    ) -> Option<&'m Mention> {
        let name = &mentions[mention].name;
        self.order[self.ending_in(name)]
            .iter()
            .map(|&(_, other)| other)
            .filter(|&other| other < mention && mentions[other].name != *name)
            .max()
            .map(|full| &mentions[full])
    }

    /// Where the mentions stand whose names end in the words of `name`.
    fn ending_in(&self, name: &str) -> Range<usize> {
        let name = backwards(name);
        let toward = |(other, _): &(String, usize)| match other.strip_prefix(name.as_str()) {
            Some(rest) if rest.is_empty() || rest.starts_with(' ') => Ordering::Equal,
            _ => other.cmp(&name),
        };
        equals(&self.order, toward)
    }
}

/// The words of a name from the last to the first. A blank sorts before all that is in a word, so
/// names that end alike are neighbours.
fn backwards(name: &str) -> String {
    let mut backwards = String::with_capacity(name.len());
    for word in name.rsplit(' ') {
        if !backwards.is_empty() {
            backwards.push(' ');
        }
        backwards.push_str(word);
    }
    backwards
}

/// Whether an office is that of the head of another state: `Tổng thống Pháp`.
pub(super) fn is_head_office(office: &str) -> bool {
    let mut words = office.split(' ').map(Syllable::of);
    let mut word = || words.next().unwrap_or_default();
    noun_of(&HEADS, word(), word()).is_some()
}
