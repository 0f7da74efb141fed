//! Orders that head their grades: `Huân chương Độc lập:`, and below it a row for each grade,
//! `- Hạng Nhất: năm 2015`.

use super::super::context::Sentence;
use super::super::item::AwardName;
use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Kinds;
use super::super::item::after_marks;
use super::Carry;
use super::Reader;
use std::collections::BTreeSet;

/// The sentences that are such a heading, by their first token.
pub(super) fn heads(sentences: &[Sentence]) -> BTreeSet<usize> {
    let head = |pair: &&[Sentence]| order(&pair[0].items).is_some() && is_grade(&pair[1].items);
    let graded = |pair: &[Sentence]| pair[0].items[0].first;
    sentences
        .windows(2)
        .filter(|pair| pair[0].kinds.have(Kinds::AWARD))
        .filter(head)
        .map(graded)
        .collect()
}

/// The award that a line consists of, its colon left out.
fn order(items: &[Item]) -> Option<&Item> {
    let mut named = items
        .iter()
        .filter(|item| !item.is_list_mark() && !matches!(item.kind, Kind::Sign(':')));
    let only = named.next()?;
    let heads = named.next().is_none();
    matches!(&only.kind, Kind::Award(award) if heads && award.grade.is_none() && award.grades.is_none())
        .then_some(only)
}

/// Whether a line begins with a grade.
pub(super) fn is_grade(items: &[Item]) -> bool {
    matches!(after_marks(items), [grade, ..] if matches!(grade.kind, Kind::Grade(_)))
}

impl Reader<'_, '_> {
    /// Hands on the order of such a heading to the grades below it.
    pub(super) fn head_with_order(&mut self, items: &[Item]) {
        let Some(Kind::Award(award)) = order(items).map(|item| &item.kind) else {
            return;
        };
        let holder = self.list.take().filter(|list| list.record);
        let holder = holder.and_then(|list| list.receivers);
        let mut carry =
            Carry::default().into_heading(holder.or_else(|| self.record_holder()), true);
        carry.award = Some(AwardName::clone(award));
        self.list = Some(carry);
        self.in_record = true;
        self.years_head = false;
    }
}
