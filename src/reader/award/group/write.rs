//! The rows of a group of awards, award by award.

use super::super::super::item::AwardName;
use super::super::super::item::Giver;
use super::super::super::item::Kind;
use super::super::Carry;
use super::super::Reader;
use super::super::deeds::is_many;
use super::super::frame::Frame;
use super::super::often::is_word;
use super::super::pieces;
use super::super::pieces::is_said_again;
use super::super::pieces::shared_grade;
use super::super::pieces::told_by_grades;
use super::super::recipients::Recipients;
use super::super::rows::Giving;
use super::super::segment::count_before;
use super::super::segment::own_start;
use super::super::shared_verb::Earlier;
use super::super::shared_verb::earlier_times;
use super::Group;
use crate::text::word;
use std::rc::Rc;

impl Reader<'_, '_> {
    /// The rows of clauses before, which share the verb: `3 cá nhân được Bộ A, 2 cá nhân được Bộ B tặng …`.
    pub(super) fn earlier_rows(
        &mut self,
        group: &Group,
        frame: &Frame,
        giving: &mut Giving,
        earlier: Vec<Earlier>,
        carry: &mut Carry,
    ) {
        let Group {
            segment,
            left,
            awards,
            own_verb,
            ..
        } = group;
        let items = segment.items;
        let last = Rc::clone(&giving.recipients);
        for clause in earlier {
            giving.recipients = Rc::new(self.receivers(items, clause.who));
            let mut by = clause.giver;
            for at in awards.clone() {
                self.award(segment, at, giving, &mut by, carry);
            }
        }
        let more = match own_verb.is_some() && frame.passive && giving.times.is_some() {
            true => earlier_times(self.scan, items, left.start..left.start + frame.verb_end),
            false => Vec::new(),
        };
        for (times, mut by) in more {
            let last = giving.times.replace(times);
            self.award(segment, awards.start, giving, &mut by, carry);
            giving.times = last;
        }
        giving.recipients = last;
    }

    /// The rows of the group itself. Of several awards the `subject` receives all but the last.
    pub(super) fn own_rows(
        &mut self,
        group: &Group,
        subject: Option<&Rc<Recipients>>,
        of_last: Option<u64>,
        giving: &mut Giving,
        mut giver: Option<Giver>,
        carry: &mut Carry,
    ) {
        let Group {
            segment,
            left,
            awards,
            right,
            ..
        } = group;
        let items = segment.items;
        let last = Rc::clone(&giving.recipients);
        let mut turns = pieces::by_turns(self.scan, items, awards, (left.start, right.end), &last);
        for at in awards.clone() {
            // `Giấy khen gương người tốt, việc tốt`: what it was given for.
            let model = at > awards.start && is_word(self.scan, &items[at], word!("gương"));
            if model || is_said_again(items, at, awards) {
                continue;
            }
            if let Some(grade) = shared_grade(items, at, awards, &last) {
                giving.grades.push(grade);
                continue;
            }
            if let Kind::Award(award) = &items[at].kind
                && told_by_grades(award, &items[at + 1..])
                && !last.is_counted()
                && count_before(items, at, left.start).is_none()
            {
                carry.award = Some(AwardName::clone(award));
                continue;
            }
            giving.recipients = match subject {
                Some(subject) if at + 1 < awards.end => Rc::clone(subject),
                _ => Rc::clone(&last),
            };
            if let Some(one) = turns.next_if(|(named, _)| *named == at) {
                giving.unit = one.1.units.first().copied().or(giving.unit);
                giving.recipients = Rc::new(one.1);
            }
            if at + 1 == awards.end {
                giving.times = of_last.or(giving.times);
            }
            self.award(segment, at, giving, &mut giver, carry);
            if matches!(items[at].kind, Kind::Award(_)) {
                giving.grades.clear();
            }
            // `2 lần được tặng Huân chương Lao động, Cờ thi đua`: the flag once.
            giving.times = None;
            // `nhiều Bằng khen, Giấy khen`: many of both.
            let before = &items[own_start(items, at, left.start)..at];
            let has = |kind: fn(&Kind) -> bool| before.iter().any(|item| kind(&item.kind));
            giving.many =
                has(is_many) || giving.many && !has(|kind| matches!(kind, Kind::Quantity(_)));
        }
    }
}
