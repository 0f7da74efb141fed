//! Whose awards they are: the unit to whose record they belong, the names of the recipients.

use super::super::item::Item;
use super::super::item::Kind;
use super::super::name;
use super::super::scan::Scan;
use super::Carry;
use super::Reader;
use super::frame::Frame;
use super::recipients::Recipients;
use crate::model::Recipient;

/// For how many sentences who received last stays in mind.
const RECENT: usize = 12;

impl Reader<'_, '_> {
    /// The unit to whose record the awards of these recipients belong.
    pub(super) fn unit_of(&self, recipients: &Recipients, carry: &Carry) -> Option<usize> {
        let subject = self.context.subject;
        if let Some(owner) = recipients.owner {
            return Some(owner);
        }
        if let [first, rest @ ..] = &recipients.units[..] {
            let inside = |unit: usize, of: usize| self.scan.units.within(unit, of);
            if let Some(subject) = subject.filter(|&of| {
                recipients.units.iter().all(|&unit| inside(unit, of)) && !is_ministry(self.scan, of)
            }) {
                return Some(subject);
            }
            if rest.is_empty() {
                return Some(self.scan.units.standing(*first));
            }
        }
        if recipients.groups.is_empty() && !recipients.people.is_empty() {
            return self.unit_of_people(&recipients.people);
        }
        carry.subject.or(subject)
    }

    /// The unit in which named people serve, where the article says it of all of them.
    fn unit_of_people(&self, people: &[usize]) -> Option<usize> {
        let units = &self.scan.units;
        let serves = |&mention: &usize| {
            let person = &self.scan.mentions[mention];
            let said = self
                .scan
                .mentions
                .iter()
                .filter(|other| other.name == person.name)
                .flat_map(|other| &other.offices);
            std::iter::once(person)
                .flat_map(|person| &person.offices)
                .chain(said)
                .find_map(|office| office.unit.or_else(|| units.of_office(&office.name)))
                .map(|unit| units.standing(unit))
        };
        let mut all = people.iter().map(serves);
        let first = all.next().flatten()?;
        all.all(|unit| unit == Some(first)).then_some(first)
    }

    /// Who receives where the words before a verb name nobody: who received what
    /// the sentence told before, or the paragraph's last sentence.
    pub(super) fn carried(&self, carry: &Carry, frame: &Frame) -> Recipients {
        let recent = self
            .recall
            .receivers
            .as_ref()
            .filter(|(sentence, _)| frame.passive && sentence + RECENT > self.sentences)
            .map(|(_, receivers)| receivers);
        let mut carried = carry
            .receivers
            .as_ref()
            .or(recent)
            .cloned()
            .unwrap_or_default();
        (carried.first, carried.last) = (None, None);
        carried
    }

    pub(super) fn names(&self, recipients: &Recipients, kind: Recipient) -> Vec<String> {
        let units = recipients
            .units
            .iter()
            .map(|&unit| self.scan.units.name(unit))
            .chain(
                recipients
                    .others
                    .iter()
                    .map(|&(first, end)| name::printed(self.scan.doc, first, end)),
            );
        let people = recipients
            .people
            .iter()
            .map(|&mention| self.full_name(mention));
        match kind {
            Recipient::Individual | Recipient::PersonNamed => people.collect(),
            Recipient::Collective | Recipient::UnitNamed => units.collect(),
            Recipient::Mixed | Recipient::Unspecified => units.chain(people).collect(),
        }
    }

    /// The name of a person, as the article gave it in full before.
    fn full_name(&self, mention: usize) -> String {
        let mentions = &self.scan.mentions;
        let name = &mentions[mention].name;
        let full = mentions[..mention].iter().rev().find(|before| {
            before
                .name
                .strip_suffix(name.as_str())
                .is_some_and(|rest| rest.ends_with(' '))
        });
        let alone = !name.contains(' ');
        full.filter(|_| alone)
            .map_or(name, |full| &full.name)
            .clone()
    }

    /// The unit that a stretch of a sentence names first.
    pub(super) fn first_unit(&self, items: &[Item]) -> Option<usize> {
        items
            .iter()
            .enumerate()
            .find_map(|(at, item)| match item.kind {
                // `lực lượng vũ trang Quân khu 5`: the force is no unit.
                Kind::Unit(unit) if self.scan.units.may_be_subject(unit) => Some(unit),
                Kind::UnitMeant(meant) => self.context.meant(meant, &items[..at], &self.scan.units),
                _ => None,
            })
    }
}

fn is_ministry(scan: &Scan, unit: usize) -> bool {
    scan.units.list[unit].kind == "ministry"
}
