//! Of whom a sentence or its clauses are, for one that goes on without a subject:
//! `Chị Cúc dạy giỏi. Nhiều năm liền được tặng …`. Used by [`super::deeds`].

use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Word;
use super::Reader;
use super::clause::last_comma;
use super::often::is_any_of;
use super::recipients::Recipients;
use crate::text::Syllable;
use std::ops::Range;

impl Reader<'_, '_> {
    /// Of whom the clauses are before one without a subject: `Chi đoàn 5 luôn đi đầu, được Đảng ủy
    /// đánh giá cao, nhiều năm liền | được tặng …`.
    pub(super) fn heads_clauses(&self, items: &[Item], before: Range<usize>) -> Option<Recipients> {
        let clause = last_comma(items, before.end);
        let heads = items.get(before.start..clause)?;
        let told = self.lacks_subject(&items[clause..before.end]) && !self.says(heads);
        self.topic_of(heads).filter(|_| told)
    }

    /// Whether somebody says something, of whom it is not told then.
    pub(super) fn says(&self, items: &[Item]) -> bool {
        const SAYS: [Syllable; 6] = Syllable::literals("cho|nói|khẳng|thông|chia|kể");
        items
            .iter()
            .any(|item| matches!(item.kind, Kind::Attends(_)) && is_any_of(self.scan, item, &SAYS))
    }

    /// Of whom a sentence is: who stands at its head, or behind its circumstances and a comma.
    pub(super) fn topic_of(&self, items: &[Item]) -> Option<Recipients> {
        let mut heads = true;
        let at = items.iter().position(|item| {
            let parts = matches!(item.kind, Kind::Sign(_) | Kind::Date(_));
            if !std::mem::replace(&mut heads, parts) {
                return false;
            }
            match item.kind {
                Kind::Person(_)
                | Kind::Unit(_)
                | Kind::UnitMeant(_)
                | Kind::Word(Word::Pronoun) => true,
                // `Hoa dạy giỏi`: by the given name alone.
                Kind::Plain => self.recall.called(self.scan, item).is_some(),
                _ => false,
            }
        })?;
        match items[at].kind {
            Kind::Person(person) => Some(Recipients::person_alone(person)),
            Kind::Unit(unit) => Some(Recipients::unit_alone(unit)),
            Kind::UnitMeant(meant) => {
                let unit = self
                    .recall
                    .unit(self.scan, self.context, meant, &items[..at]);
                unit.map(Recipients::unit_alone)
            }
            Kind::Plain => {
                let person = self.recall.called(self.scan, &items[at]);
                person.map(Recipients::person_alone)
            }
            _ => {
                let person = self.recall.meant(self.scan, &items[..at], &items[at]);
                person.map(Recipients::person_alone)
            }
        }
    }
}
