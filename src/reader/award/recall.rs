//! Recall: whom a short word means that stands for somebody named before.

use super::super::context::Context;
use super::super::context::Sentence;
use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::UnitMeant;
use super::super::scan::Scan;
use super::recipients::Recipients;
use crate::text::Case;
use crate::text::Syllable;

/// What the sentences until now have named.
#[derive(Clone, Debug, Default)]
pub(super) struct Recall {
    /// The people named, in order.
    people: Vec<usize>,
    /// The named unit or person that received what was told last, and the sentence.
    pub receivers: Option<(usize, Recipients)>,
    /// The units named, in order.
    units: Vec<usize>,
}

impl Recall {
    /// Notes whom a sentence named.
    pub(super) fn note(&mut self, sentence: &Sentence) {
        for item in &sentence.items {
            match item.kind {
                Kind::Unit(unit) => self.units.push(unit),
                Kind::Person(person) => self.people.push(person),
                _ => {}
            }
        }
    }

    /// The person that `ông` means after `before`, the words of the sentence until then.
    pub(super) fn person(&self, before: &[Item]) -> Option<usize> {
        let here = before.iter().rev().find_map(|item| match item.kind {
            Kind::Person(person) => Some(person),
            _ => None,
        });
        here.or(self.people.last().copied())
    }

    /// The person named before whose given name an item is.
    pub(super) fn called(&self, scan: &Scan, item: &Item) -> Option<usize> {
        if scan.doc.tokens[item.first].case != Case::Initial {
            return None;
        }
        let word = scan.doc.tokens[item.first].syllable;
        let given = |person: &&usize| {
            let name = &scan.mentions[**person].name;
            name.rsplit(' ')
                .next()
                .is_some_and(|last| Syllable::of(last) == word)
        };
        self.people.iter().rev().find(given).copied()
    }

    /// The unit named last whose name begins with these words.
    pub(super) fn beginning(&self, scan: &Scan, words: &str) -> Option<usize> {
        let begins = |unit: &&usize| {
            let name = scan.units.name(**unit);
            let mut name = name.split(' ').map(Syllable::of);
            words
                .split(' ')
                .all(|word| name.next() == Some(Syllable::of(word)))
        };
        self.units.iter().rev().find(begins).copied()
    }

    /// The unit that `Bệnh viện`, `nhà trường`, `đơn vị` means.
    pub(super) fn unit(
        &self,
        scan: &Scan,
        context: &Context,
        meant: UnitMeant,
        before: &[Item],
    ) -> Option<usize> {
        context.meant(meant, before, &scan.units).or_else(|| {
            let UnitMeant::Head(head) = meant else {
                return None;
            };
            let fits = |unit: &&usize| scan.units.list[**unit].head == head;
            self.units.iter().rev().find(fits).copied()
        })
    }
}
