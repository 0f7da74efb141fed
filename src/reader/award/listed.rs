//! Names that are listed behind those counted: `các tập thể được tặng Cờ thi đua: Phòng 21, Phòng 25`.

use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Word;
use super::Reader;
use super::recipients::Recipients;
use super::segment::Segment;
use crate::model::Recipient;

impl Reader<'_, '_> {
    /// Takes the unit or person that an item of a list names for those of whom its
    /// heading told: `Các tập thể được tặng Cờ thi đua:`, `- Phòng 21`, `- Phòng 25`.
    pub(super) fn list_item(&mut self, items: &[Item]) {
        let name = items.iter().find_map(|item| match item.kind {
            Kind::Unit(unit) => Some((Recipient::Collective, Recipients::unit_alone(unit))),
            Kind::Person(person) => Some((Recipient::Individual, Recipients::person_alone(person))),
            _ => None,
        });
        let Some((kind, recipients)) = name else {
            return;
        };
        for at in self.listing.clone() {
            let names = self.names(&recipients, kind);
            let statement = &mut self.statements[at];
            if statement.recipient != kind {
                continue;
            }
            // A count that the heading tells stands.
            let listed = Some(statement.names.len() as u64);
            let counts = statement.count.is_none() || statement.count == listed;
            statement.names.extend(names);
            if counts {
                statement.count = Some(statement.names.len() as u64);
            }
        }
    }

    /// Takes the names that a segment lists for those of whom the segment before told:
    /// `các tập thể được tặng Cờ thi đua: Phòng 21, Phòng 25`.
    pub(super) fn named_after(&mut self, segment: &Segment, names: &[Item]) {
        let Some(last) = self.statements.last().map(|last| last.tokens) else {
            return;
        };
        let here = segment.number > 0 && last.0 >= segment.items[0].first;
        // `…: Phòng 21, Phòng 25 và Phòng 26 thuộc Cục N vì …`
        let listed = |item: &Item| {
            matches!(
                item.kind,
                Kind::Unit(_) | Kind::Person(_) | Kind::Sign(_) | Kind::Word(Word::And)
            )
        };
        let end = names.iter().take_while(|item| listed(item)).count();
        let several = names[..end]
            .iter()
            .filter(|item| matches!(item.kind, Kind::Unit(_) | Kind::Person(_)))
            .count()
            > 1;
        let of = names
            .get(end)
            .is_none_or(|item| several && !matches!(item.kind, Kind::Verb(_)));
        if !here || !of {
            return;
        }
        let names = &names[..end];
        let read = Recipients::read(self.scan, self.context, &self.recall, &[], names);
        let told: Vec<usize> = (0..self.statements.len())
            .filter(|&at| self.statements[at].tokens == last)
            .collect();
        for at in told {
            let names = self.names(&read, self.statements[at].recipient);
            let statement = &mut self.statements[at];
            let count = names.len() as u64;
            let fits = statement.count.is_none_or(|told| told == count);
            let group = matches!(
                statement.recipient,
                Recipient::Collective | Recipient::Individual
            );
            if group && fits && count > 0 && statement.names.is_empty() {
                statement.count = Some(count);
                statement.names = names;
            }
        }
    }
}
