//! One group of awards: what its awards have in common, and the rows of each.
//!
//! It is read in the order of the files: `receive` finds who receives, `given` whether it was given,
//! `settle` who receives by what stands elsewhere, `when` how often and in what year, `by` who gives;
//! and `write` makes rows of each award. Each step knows what the ones before it found.

mod by;
mod given;
mod receive;
mod settle;
mod when;
mod write;

use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Word;
use super::super::item::after_marks;
use super::super::page::Role;
use super::Carry;
use super::Reader;
use super::also::handed_on;
use super::also::titled_behind;
use super::cause::behind_cause;
use super::frame::Frame;
use super::inherit::shared_giver;
use super::pieces::each_piece;
use super::pieces::titles;
use super::place::Found;
use super::recipients::Recipients;
use super::rows::Giving;
use super::segment::Segment;
use super::shared_verb::earlier;
use super::told::first_date;
use crate::model::Status;
use by::giver_of_parts;
use std::ops::Range;
use std::rc::Rc;
use when::HowOften;

/// A group of awards and the words around it in its segment.
pub(super) struct Group<'a> {
    pub segment: &'a Segment<'a>,
    pub left: Range<usize>,
    pub awards: Range<usize>,
    pub right: Range<usize>,
    /// Where the verb stands by which it is given, if the group has one of its own.
    pub own_verb: Option<usize>,
}

impl Reader<'_, '_> {
    /// Reads one group of awards. Returns where the next group's left side begins.
    pub(super) fn group(
        &mut self,
        segment: &Segment,
        left: Range<usize>,
        awards: Range<usize>,
        right: Range<usize>,
        carry: &mut Carry,
    ) -> usize {
        let items = segment.items;
        if carry.opening.is_none() && segment.number == 0 && left.start == segment.from {
            carry.opening = first_date(self.scan, &items[left.clone()]);
        }
        let left = behind_cause(self.scan, items, left);
        let own = self.own_frame(segment, &left, &right);
        let mut group = Group {
            segment,
            own_verb: own.as_ref().map(|frame| left.start + frame.subject_end),
            left,
            awards,
            right,
        };
        let mut whom = self.whom(&group, own.as_ref(), carry);
        let frame = match self.given(&group, own, &mut whom, carry) {
            Ok(frame) => frame,
            Err(next) => return next,
        };
        group.awards.end = self.not_foreign(&group, &frame, carry);
        if group.awards.is_empty() {
            return group.right.start;
        }
        if self.is_contest(&group, &frame) {
            self.pass_contest(&group, whom.found.recipients, frame, carry);
            return group.right.start;
        }
        self.settle(&group, &frame, &mut whom, carry);
        self.rows(&group, frame, whom.found, carry)
    }

    /// Writes the rows of a group that was given. Returns where the next group's left side begins.
    fn rows(&mut self, group: &Group, frame: Frame, found: Found, carry: &mut Carry) -> usize {
        let Group {
            segment,
            left,
            awards,
            own_verb,
            ..
        } = group;
        let items = segment.items;
        let earlier = match own_verb.is_some() && frame.passive && found.recipients.is_counted() {
            true => earlier(
                self.scan,
                items,
                left.start,
                left.start + frame.subject_start,
            ),
            false => Vec::new(),
        };
        if carry.subject.is_none() && frame.passive {
            let verb = own_verb.unwrap_or(left.end).min(left.end);
            let verb = earlier.first().map_or(verb, |clause| clause.who.end);
            carry.subject = self.subject_of(&items[left.start..verb]);
        }
        let how_often = self.how_often(group, &frame, &found);
        let (told, life) = self.when_given(group, &frame, &found, &how_often, carry);
        let HowOften {
            times,
            of_last,
            often,
        } = how_often;
        let end = found.end.max(awards.end);
        let first = found.start.or(*own_verb).unwrap_or(left.end).min(left.end);
        let counted = |at: usize| matches!(items[at].kind, Kind::Quantity(_));
        let opening = items.len() - after_marks(items).len();
        let mut giving = Giving {
            unit: self.unit_of(&found.recipients, &frame, carry),
            told,
            each: each_piece(items, awards, left.start, &found.recipients),
            recipients: Rc::new(found.recipients),
            status: frame.status,
            times,
            often,
            listed: left.end < awards.start || awards.clone().any(counted) || carry.record,
            opens: frame.passive && segment.role == Role::Body && *own_verb == Some(opening),
            awards: titles(self.scan, items, awards),
            life,
            many: false,
            grades: Vec::new(),
            alone: awards.len() == 1 && frame.status == Status::Conferred,
            active: !frame.passive && frame.status == Status::Conferred,
            tokens: (items[first].first, items[end - 1].last),
            from: left.start,
            first: awards.start,
        };
        let subject = found.subject.map(Rc::new);
        let all = subject.as_ref().unwrap_or(&giving.recipients);
        // `Bà Cúc cùng ông Bình được tặng … và được truy tặng …`
        let together = frame.passive && all.is_of_people();
        if together && !all.is_named() {
            carry.receivers = Some(Recipients::clone(all));
        }
        if all.is_named() {
            carry.receivers = Some(Recipients::clone(all));
            self.recall.receivers = Some((self.sentences, Recipients::clone(all)));
        }
        let mut giver = self.who_gives(group, &frame, &giving.recipients, carry);
        let said = giver_of_parts(group).or_else(|| giver.clone());
        giver = giver.or_else(|| shared_giver(self.scan, items, awards));
        let part = |item: &Item| matches!(item.kind, Kind::Word(Word::Thereof));
        if items[left.clone()].iter().any(part) {
            carry.whole = said.clone();
        }
        let last = Rc::clone(&giving.recipients);
        let begun = self.statements.len();
        self.earlier_rows(group, &frame, &mut giving, earlier, carry);
        self.own_rows(group, subject.as_ref(), of_last, &mut giving, giver, carry);
        if giving.active {
            self.same_receive(begun, carry);
        }
        carry.counted = handed_on(&last, &frame).or(carry.counted.take().filter(|_| giving.active));
        carry.titled = titled_behind(&items[awards.end - 1], &last).map(|told| (awards.end, told));
        carry.frame = Some(Frame {
            giver: said,
            ..frame
        });
        end
    }
}
