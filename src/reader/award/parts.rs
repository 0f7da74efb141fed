//! What statements of one sentence have to do with each other: totals and their
//! parts, those counted and their names.

use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Word;
use super::super::words::Tag;
use super::Reader;
use super::Statement;
use super::recipients::Recipients;
use super::segment::Segment;
use crate::model::Recipient;
use crate::model::lexicon;

impl Reader<'_, '_> {
    /// Marks what the statements from `first` on, those of one sentence, say twice:
    /// the total where its parts make it up, else the parts.
    pub(super) fn mark_parts(&mut self, first: usize) {
        for total in first..self.statements.len() {
            let parts = self.parts(total);
            let counts: Option<u64> = parts.iter().map(|&part| self.statements[part].count).sum();
            let (Some(sum), Some(count)) = (counts, self.statements[total].count) else {
                continue;
            };
            match parts.first() {
                Some(&part) if sum == count => self.statements[total].repeats = Some(part),
                Some(_) if sum < count => {
                    for part in parts {
                        self.statements[part].repeats.get_or_insert(total);
                    }
                }
                _ => {}
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
        let listed = names.iter().all(|item| {
            matches!(
                item.kind,
                Kind::Unit(_) | Kind::Person(_) | Kind::Sign(_) | Kind::Word(Word::And)
            )
        });
        if !here || !listed {
            return;
        }
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

    /// The statements after a total that tell its parts.
    fn parts(&self, total: usize) -> Vec<usize> {
        let whole = &self.statements[total];
        let introduced = |part: &Statement| {
            (whole.award_tokens.1 + 1..part.award_tokens.0).any(|at| {
                let token = &self.scan.doc.tokens[at];
                matches!(self.scan.doc.tag(at), Some(Tag::Thereof | Tag::Consists))
                    || token.is('(')
                    || token.is(':')
            })
        };
        (total + 1..self.statements.len())
            .take_while(|&at| is_part(&self.statements[at], whole))
            .filter(|&at| introduced(&self.statements[at]))
            .collect()
    }
}

/// Whether what one statement counts is among what another counts.
fn is_part(part: &Statement, whole: &Statement) -> bool {
    let awards = &lexicon::lexicon().awards;
    let (one, all) = (
        &awards[usize::from(part.award.entry)],
        &awards[usize::from(whole.award.entry)],
    );
    let closer = part.award.entry == whole.award.entry
        && (part.award.grade.is_some() || part.giver.is_some())
        && (whole.award.grade.is_none() && whole.award.giver.is_none());
    let of_kind = all.id.ends_with("-generic") && one.id != all.id && one.class == all.class;
    let kinds = part.recipient == whole.recipient
        || matches!(whole.recipient, Recipient::Mixed | Recipient::Unspecified);
    (closer || of_kind) && kinds && part.status == whole.status
}
