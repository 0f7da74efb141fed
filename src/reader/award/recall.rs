//! Recall: whom a short word means that stands for somebody named before.

use super::super::context::Context;
use super::super::context::Sentence;
use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::UnitMeant;
use super::super::scan::Scan;

/// What the sentences until now have named.
#[derive(Clone, Debug, Default)]
pub(super) struct Recall {
    /// The person named last.
    pub person: Option<usize>,
    /// The units named, in order.
    units: Vec<usize>,
}

impl Recall {
    /// Notes whom a sentence named.
    pub(super) fn note(&mut self, sentence: &Sentence) {
        for item in &sentence.items {
            match item.kind {
                Kind::Unit(unit) => self.units.push(unit),
                Kind::Person(person) => self.person = Some(person),
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
        here.or(self.person)
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
