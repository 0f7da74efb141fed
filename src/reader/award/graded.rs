//! Orders that head their grades: `Huân chương Độc lập:`, and below it a row for each grade,
//! `- Hạng Nhất: năm 2015`, `02 Huân chương Độc lập hạng Nhất`.

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
    let head = |pair: &&[Sentence]| {
        order(pair[0].items)
            .is_some_and(|order| is_grade(pair[1].items) || is_same(order, pair[1].items))
    };
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

/// Whether a line begins with a grade of an order, counted or not.
fn is_same(order: &Item, items: &[Item]) -> bool {
    let items = match after_marks(items) {
        [many, rest @ ..] if matches!(many.kind, Kind::Quantity(_)) => rest,
        items => items,
    };
    let graded = items.first().map(|first| (&order.kind, &first.kind));
    matches!(graded, Some((Kind::Award(order), Kind::Award(graded)))
        if order.entry == graded.entry && graded.grade.is_some())
}

impl Reader<'_, '_> {
    /// Hands on the order of such a heading to the grades below it.
    pub(super) fn head_with_order(&mut self, items: &[Item]) {
        let Some(Kind::Award(award)) = order(items).map(|item| &item.kind) else {
            return;
        };
        let list = self.list.take().filter(|list| list.record);
        let (holder, frame) = list.map_or((None, None), |list| (list.receivers, list.frame));
        let head = Carry {
            frame,
            ..Carry::default()
        };
        let mut carry = head.into_heading(holder.or_else(|| self.record_holder()), true);
        carry.award = Some(AwardName::clone(award));
        self.list = Some(carry);
        self.in_record = true;
        self.years_head = false;
    }
}
