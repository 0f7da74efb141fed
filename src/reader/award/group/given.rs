//! Whether a group of awards was given: by the verb of its own, one before it, or what stands for a verb.

use super::super::super::item::Item;
use super::super::super::item::Kind;
use super::super::super::item::Word;
use super::super::super::scan::Scan;
use super::super::Carry;
use super::super::Reader;
use super::super::asked_on::BELOW;
use super::super::asked_on::opens_with_giving;
use super::super::beside::is_own;
use super::super::clause::is_apposed;
use super::super::contest::is_of_contest;
use super::super::foreign::own_awards;
use super::super::frame::Frame;
use super::super::giver;
use super::super::held::is_title;
use super::super::often::is_word;
use super::super::recipients::Recipients;
use super::super::segment::Segment;
use super::Group;
use super::receive::Whom;
use crate::model::NoteKind;
use crate::model::Status;
use crate::text::word;
use std::ops::Range;

impl Reader<'_, '_> {
    /// The frame of a verb beside the group.
    pub(super) fn own_frame(
        &self,
        segment: &Segment,
        left: &Range<usize>,
        right: &Range<usize>,
    ) -> Option<Frame> {
        let items = segment.items;
        // `Có 3 Huân chương được Chủ tịch nước tặng cho …`: the verb stands behind.
        let counts = |frame: &Frame| {
            let verb = (left.start + frame.verb_end).checked_sub(1);
            verb.is_some_and(|at| {
                matches!(items[at].kind, Kind::Plain) && is_word(self.scan, &items[at], word!("có"))
            })
        };
        Frame::of(self.scan, &items[left.clone()])
            .filter(|frame| !(counts(frame) && frame_behind(self.scan, segment, right).is_some()))
    }

    /// In what frame the group was given or proposed; where nothing says that it was, where the
    /// next group's left side begins.
    pub(super) fn given(
        &mut self,
        group: &Group,
        own: Option<Frame>,
        whom: &mut Whom,
        carry: &mut Carry,
    ) -> Result<Frame, usize> {
        let Group {
            segment,
            left,
            awards,
            right,
            ..
        } = group;
        let items = segment.items;
        let behind = own
            .is_none()
            .then(|| frame_behind(self.scan, segment, right))
            .flatten();
        // `…, là Tập thể lao động xuất sắc`: what it is.
        let says_what = own.is_none()
            && matches!(&items[..awards.start], [.., comma, is]
                if matches!(comma.kind, Kind::Sign(',')) && is_word(self.scan, is, word!("là")));
        // `- Các biểu mẫu Nhà giáo ưu tú` in a record: of something else.
        let other = |pair: &[Item]| {
            matches!(pair[0].kind, Kind::Word(Word::Plural)) && matches!(pair[1].kind, Kind::Plain)
        };
        let of_other = carry.record && items[segment.from..left.end].windows(2).any(other);
        // `“Bằng khen này chúng em gửi đến chú An”`: one that was told of.
        let this = own.is_none()
            && items
                .get(awards.end)
                .is_some_and(|next| is_word(self.scan, next, word!("này")));
        let offered = || {
            let giver = giver::offers(self.scan, &items[left.clone()], &items[right.clone()])?;
            Some(Frame {
                giver: Some(giver),
                ..Frame::heading(None)
            })
        };
        let frame = own
            .or(behind)
            .or_else(offered)
            .or_else(|| whom.besides.then(|| Frame::heading(None)))
            .or_else(|| {
                carry
                    .frame
                    .clone()
                    .filter(|_| !says_what && !of_other && !this)
            })
            .or_else(|| self.heading(items, awards, &whom.found).filter(|_| !this))
            .or_else(|| {
                let person = self.whose_life(segment)?;
                whom.found.recipients = Recipients::person_alone(person);
                Some(Frame::heading(None))
            })
            .map(|frame| frame.goes_on(&items[left.clone()], carry.frame.as_ref()));
        // `Đối với tập thể, UBND tỉnh đã tặng …`: not what was asked for before.
        let dated = |item: &Item| matches!(item.kind, Kind::Date(_));
        // `Trong đó, Chủ tịch UBND tỉnh tặng …`: is asked to.
        let thereof = matches!(items[0].kind, Kind::Word(Word::Thereof | Word::Consists));
        if let Some(frame) = frame.as_ref().filter(|frame| frame.verb_end > 0)
            && (frame.said_done
                || frame.giver.is_some() && !thereof
                || frame.passive && items[left.start..right.end].iter().any(dated))
        {
            (self.proposed, carry.proposed) = (false, false);
        }
        // `Bộ lấy ý kiến về việc khen thưởng:`, and below it `Về tặng Bằng khen …`.
        let below = |above: usize| self.paragraph <= above + BELOW;
        carry.proposed |=
            self.opinions.is_some_and(below) && opens_with_giving(self.scan, &items[left.start..]);
        let asked = |frame: &Frame| {
            let own = !frame.passive && frame.giver.is_some()
                || items[left.start..right.end].iter().any(dated);
            carry.asks && (frame.verb_end == 0 || !frame.said_done && !own)
        };
        // `- UBND tỉnh tặng …; tặng …`, below what was asked for: those of its row were given.
        let gives = |frame: &Frame| {
            frame.verb_end > 0
                && !frame.passive
                && frame.status == Status::Conferred
                && !asked(frame)
        };
        let row_gives = frame.as_ref().is_some_and(gives);
        let frame = frame.map(|frame| match frame.status {
            Status::Conferred if carry.proposed || asked(&frame) => Frame {
                status: Status::Proposed,
                ..frame
            },
            _ => frame,
        });
        carry.asks &= !row_gives;
        let proposed = frame
            .clone()
            .filter(|frame| frame.real && frame.status == Status::Proposed);
        let Some(frame) =
            frame.filter(|frame| self.tells(frame, segment, left.clone(), &whom.found, carry))
        else {
            return Err(self.not_given(group, proposed, carry));
        };
        // `Trong số 40 người đăng ký …, Chủ tịch nước đã tặng …`: no plan any more.
        // `Hội vượt chỉ tiêu; được UBND tỉnh tặng … và tặng …`: nor any more a plan.
        let done = frame.said_done || frame.passive && frame.giver.is_some();
        if done && frame.status == Status::Conferred {
            (carry.planned, carry.wished) = (None, None);
        }
        Ok(frame)
    }

    /// What a group of which nothing says that it was given leaves to those behind it. Returns
    /// where the next one's left side begins.
    fn not_given(&mut self, group: &Group, proposed: Option<Frame>, carry: &mut Carry) -> usize {
        let Group {
            segment,
            left,
            awards,
            right,
            ..
        } = group;
        let items = segment.items;
        // `90% số hộ đăng ký, 80% số hộ đạt Gia đình văn hóa… 5 năm qua, toàn xã có …`: of that no more is told.
        let trails_off = items[awards.end..right.end]
            .iter()
            .any(|item| matches!(item.kind, Kind::Sign('…')));
        let planned = items[left.clone()]
            .iter()
            .any(|item| matches!(item.kind, Kind::Word(Word::Plan)));
        if planned && !trails_off {
            carry.planned = Some(segment.number);
            carry.wished = Some(segment.number);
        } else if carry.wished_before(segment) {
            carry.wished = Some(segment.number);
        }
        // Who else is proposed is told next: `đề nghị tặng … cho đội; tặng …`.
        carry.frame = proposed.or(carry.frame.take());
        let title = |at: &usize| matches!(&items[*at].kind, Kind::Award(award) if is_title(award));
        // `Ông Bình, Anh hùng Lao động, được …`: he is told of still.
        let aside = is_apposed(self.scan, items, awards.end - 1);
        match self.bearer_before(items, awards.start) {
            Some(person) => awards
                .clone()
                .filter(title)
                .for_each(|at| self.held(segment, at, person)),
            None => self.leave(NoteKind::NoStatement, items, awards),
        }
        if aside { left.start } else { right.start }
    }

    /// Where those of its awards end that no other state gave.
    pub(super) fn not_foreign(&mut self, group: &Group, frame: &Frame, carry: &Carry) -> usize {
        let Group {
            segment,
            left,
            awards,
            ..
        } = group;
        let items = segment.items;
        let own = own_awards(self.scan, items, left.clone(), awards, frame);
        if own < awards.end {
            self.leave(NoteKind::UnknownAward, items, &(own..awards.end));
            // A row of a record tells of itself alone.
            if !carry.record {
                self.note_foreign(items, own..awards.end);
            }
        }
        own
    }

    /// Whether it is a prize of a contest, or the body's own business.
    pub(super) fn is_contest(&self, group: &Group, frame: &Frame) -> bool {
        let Group {
            segment,
            awards,
            right,
            ..
        } = group;
        let items = segment.items;
        is_of_contest(self.scan, items, awards, frame)
            || is_own(self.scan, &items[awards.end..right.end])
    }

    /// Leaves out the prizes of a contest. A title named next goes to the same.
    pub(super) fn pass_contest(
        &mut self,
        group: &Group,
        recipients: Recipients,
        frame: Frame,
        carry: &mut Carry,
    ) {
        let Group {
            segment,
            awards,
            right,
            ..
        } = group;
        let items = segment.items;
        self.leave(NoteKind::NoStatement, items, awards);
        // `được tặng nhiều huy chương trong các hội diễn và danh hiệu Nghệ sĩ ưu tú`
        let title = |item: &Item| matches!(&item.kind, Kind::Award(award) if is_title(award));
        let next = items[right.end..segment.to]
            .iter()
            .find(|item| matches!(item.kind, Kind::Award(_)));
        if next.is_some_and(title) {
            carry.receivers = Some(recipients).filter(Recipients::is_named);
            carry.frame = Some(frame);
        }
    }

    fn leave(&mut self, why: NoteKind, items: &[Item], awards: &Range<usize>) {
        self.unstated
            .push((why, items[awards.start].first, items[awards.end - 1].last));
    }
}

/// The frame of a verb behind the group.
fn frame_behind(scan: &Scan, segment: &Segment, right: &Range<usize>) -> Option<Frame> {
    let closes = right.end == segment.to;
    Frame::behind(scan, &segment.items[right.clone()], closes)
}
