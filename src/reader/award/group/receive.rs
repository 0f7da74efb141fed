//! Who receives a group of awards, by the words right beside it and the verb of its own.

use super::super::super::item::Item;
use super::super::super::item::Kind;
use super::super::super::item::Word;
use super::super::super::scan::Scan;
use super::super::super::tag::Receiver;
use super::super::Carry;
use super::super::Reader;
use super::super::beside::held_for;
use super::super::beside::is_states;
use super::super::beside::owner_by_name;
use super::super::beside::told_who;
use super::super::besides::besides;
use super::super::frame::Frame;
use super::super::held::is_borne;
use super::super::often::is_word;
use super::super::place::Found;
use super::super::recipients::Recipients;
use super::super::segment::count_before;
use super::Group;
use crate::model::lexicon;
use crate::text::Case;
use crate::text::Syllable;
use crate::text::word;

/// Whom a group of awards goes to, as far as the words beside it tell.
pub(super) struct Whom {
    pub found: Found,
    /// Those whom a label before the group names by their kind: `Tập thể: 2 Bằng khen`.
    pub label: Option<Receiver>,
    /// Whether a clause tells of it as of what was received before: `Ngoài Bằng khen, chị Cúc còn …`.
    pub besides: bool,
    /// Whether those are counted who bear a title that somebody has: it tells itself who they are.
    pub bearers: bool,
}

impl Reader<'_, '_> {
    /// Who receives it by the words beside it, by a verb of its `own` or by none.
    pub(super) fn whom(&self, group: &Group, own: Option<&Frame>, carry: &Carry) -> Whom {
        let Group {
            segment,
            left,
            awards,
            right,
            ..
        } = group;
        let items = segment.items;
        let mut found = self.recipients(
            segment,
            left.clone(),
            right.clone(),
            own,
            carry.frame.as_ref(),
        );
        // `xét tặng cho 8 nghệ sĩ | lên Nghệ sĩ ưu tú và 4 nghệ sĩ lên …`
        if let Some(raised) = raised_to(self.scan, &items[left.start..awards.start]) {
            found.recipients = Recipients {
                last: Some(0),
                ..Recipients::counted(&[raised])
            };
            found.end = 0;
        }
        let each = || self.each_of(&items[..left.end]).filter(|_| own.is_some());
        let each = match items[left.clone()]
            .iter()
            .any(|item| matches!(item.kind, Kind::Word(Word::Each)))
        {
            true => each(),
            false => None,
        };
        let nobody = found.recipients.last.is_none() && found.recipients.named() == 0;
        let label = carry.label.filter(|_| own.is_none() && nobody);
        // A title tells itself who bears it; what is not counted is the record's own.
        let open = |at: usize| matches!(&items[at].kind, Kind::Award(award) if !is_borne(award));
        let counts = count_before(items, awards.start, left.start).is_some();
        let label = label.filter(|_| counts && awards.clone().any(open));
        if let Some(people) = told_who(items, awards, &found.recipients).or(each) {
            found.recipients = people;
        } else if let Some(holder) = carry.receivers.as_ref().filter(|holder| {
            let untold = match own {
                // `Cờ thi đua dành cho đơn vị xuất sắc` in a record: the record's own.
                None => found.recipients.is_anybody(),
                // `Truy tặng Huân chương Hồ Chí Minh`, `Được tặng 3 Huân chương`, rows of a record:
                // likewise.
                Some(frame) => frame.subject_end == 0 && nobody,
            };
            carry.record && holder.is_named() && untold
        }) {
            found.recipients = holder.clone();
            found.end = 0;
        }
        // `… 415 Bằng khen cho các tập thể, cá nhân`: not of a title alone.
        let bearers =
            own.is_some_and(|own| self.has_bearers(group, own)) && found.end <= awards.end;
        if bearers {
            found.recipients = Recipients::default();
            found.end = 0;
        }
        // `Là người đầu tiên được tặng …, ông Bình …`: he.
        if found.recipients.is_anybody()
            && let Some(own) = own
            && let Some(named) = self.named_behind(segment, left, right, own)
        {
            found.recipients = named;
            found.end = 0;
        }
        const ADDRESS: [Syllable; 7] = Syllable::literals("đồng|ông|bà|anh|chị|thầy|cụ");
        // `Đồng chí được Nhà nước tặng …`, where nobody is named: one, not whoever is.
        if own.is_some_and(|own| own.passive && own.subject_end > own.subject_start)
            && found.recipients.is_one_individual()
            && let Some(first) = found.start.map(|at| items[at].first)
            && ADDRESS.contains(&self.scan.doc.tokens[first].syllable)
            && self.scan.doc.tokens[first].case == Case::Initial
        {
            found.recipients.groups[0].count = Some(1);
        }
        // `Trong số những cá nhân được tặng Bằng khen, Bệnh viện A có 5 cá nhân`
        if own.is_some_and(|frame| frame.passive)
            && !found.recipients.is_counted()
            && let Some((counted, end)) = self.among_all(segment, left, right)
        {
            (found.recipients, found.end) = (counted, end);
        }
        found.pieces = awards
            .clone()
            .any(|at| count_before(items, at, left.start).is_some());
        // `lễ đón nhận danh hiệu Anh hùng Lao động của Bệnh viện B`
        let ceremony = own.is_some_and(|frame| frame.ceremony);
        // `… và đón nhận Huân chương Lao động của Trường A`: no school confers it.
        let of_state = awards.clone().all(|at| is_states(&items[at].kind));
        let of = || held_for(items, awards.end).filter(|_| ceremony || of_state);
        if let Some(unit) = owner_by_name(items, awards).or_else(of)
            && (found.recipients.last.is_none() || ceremony && found.recipients.is_person())
            && own.is_some_and(|frame| frame.passive)
        {
            found.recipients = Recipients::unit_alone(unit);
        }
        if own.is_some_and(|frame| frame.passive)
            && found.recipients.is_named()
            && let Some(body) = self.given_to_body(segment, right)
            && (found.recipients.is_person() || body.is_counted())
        {
            found.recipients = body;
        }
        // `Ngoài Bằng khen của UBND tỉnh, chị Cúc còn được thưởng 5 triệu đồng`
        let besides = own
            .is_none()
            .then(|| besides(self.scan, items, &items[left.clone()], right))
            .flatten()
            .map(|who| self.receivers(items, who))
            .filter(Recipients::is_named);
        let has_besides = besides.is_some();
        if let Some(recipients) = besides {
            found.recipients = Recipients {
                first: None,
                last: None,
                ..recipients
            };
            found.end = 0;
        }
        Whom {
            found,
            label,
            besides: has_besides,
            bearers,
        }
    }

    /// Whether somebody has so many who bear a title: `Trường có 3 giáo viên giỏi, 12 chiến sĩ thi
    /// đua`. It is theirs, not the school's, nor of those counted before.
    fn has_bearers(&self, group: &Group, own: &Frame) -> bool {
        let items = group.segment.items;
        let verb = (group.left.start + own.verb_end).checked_sub(1);
        let has = verb.is_some_and(|at| is_word(self.scan, &items[at], word!("có")));
        let title = |at: usize| match &items[at].kind {
            Kind::Award(award) => lexicon::award_at(award.entry).class == "emulation_title",
            _ => false,
        };
        let first = group.awards.start;
        has && title(first) && count_before(items, first, group.left.start) > Some(1)
    }
}

/// Those counted whom words raise to the title right behind them: `4 nghệ sĩ lên`.
fn raised_to(scan: &Scan, words: &[Item]) -> Option<(Receiver, u64)> {
    let [.., many, who, up] = words else {
        return None;
    };
    match (&many.kind, &who.kind) {
        (Kind::Quantity(many), &Kind::Receiver(kind)) if is_word(scan, up, word!("lên")) => {
            Some((kind, many.count()?))
        }
        _ => None,
    }
}
