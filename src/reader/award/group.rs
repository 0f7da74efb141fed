//! One group of awards: what its awards have in common, and the rows of each.

use super::super::item::AwardName;
use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Word;
use super::super::scan::Scan;
use super::Carry;
use super::Reader;
use super::also::also_given;
use super::also::handed_on;
use super::also::titled_behind;
use super::beside::counts_bearers;
use super::beside::held_for;
use super::beside::is_of_units;
use super::beside::is_own;
use super::beside::is_states;
use super::beside::owner_by_name;
use super::beside::told_who;
use super::besides::besides;
use super::clause::is_apposed;
use super::contest::is_of_contest;
use super::decision;
use super::deeds::is_many;
use super::foreign::own_awards;
use super::frame::Frame;
use super::giver;
use super::giver_behind;
use super::held::is_borne;
use super::held::is_title;
use super::inherit::same_giver;
use super::inherit::shared_giver;
use super::life::is_more_of_a_life;
use super::often::after_bracket;
use super::often::is_word;
use super::often::often;
use super::often::times;
use super::often::years_behind;
use super::pieces;
use super::pieces::each_piece;
use super::pieces::is_said_again;
use super::pieces::shared_grade;
use super::pieces::titles;
use super::pieces::told_by_grades;
use super::place::Found;
use super::recipients::Recipients;
use super::rows::Giving;
use super::segment::Segment;
use super::segment::count_before;
use super::segment::own_start;
use super::shared_verb::earlier;
use super::shared_verb::earlier_times;
use super::told::Told;
use super::told::first_date;
use super::told::of_a_life;
use super::told::only_year;
use crate::model::Edtf;
use crate::model::NoteKind;
use crate::model::Status;
use crate::text::Syllable;
use crate::text::word;
use std::ops::Range;

/// From more than so many items on a group lists what was received in many years.
const MORE: usize = 4;

/// How far after an award `2 năm liền` may reach.
const TIMES_REACH: usize = 2;

impl Reader<'_, '_> {
    /// Reads one group of awards. Returns where the next group's left side begins.
    pub(super) fn group(
        &mut self,
        segment: &Segment,
        left: Range<usize>,
        group: Range<usize>,
        right: Range<usize>,
        carry: &mut Carry,
    ) -> usize {
        let items = segment.items;
        if carry.opening.is_none() && segment.number == 0 && left.start == segment.from {
            carry.opening = first_date(self.scan, &items[left.clone()]);
        }
        let closes = right.end == segment.to;
        let subject_of = || Frame::behind(self.scan, &items[right.clone()], closes);
        // `Có 3 Huân chương được Chủ tịch nước tặng cho …`: the verb stands behind.
        let counts = |frame: &Frame| {
            let verb = (left.start + frame.verb_end).checked_sub(1);
            verb.is_some_and(|at| {
                matches!(items[at].kind, Kind::Plain) && is_word(self.scan, &items[at], word!("có"))
            })
        };
        let own = Frame::of(self.scan, &items[left.clone()])
            .filter(|frame| !(counts(frame) && subject_of().is_some()));
        let own_verb = own.as_ref().map(|frame| left.start + frame.subject_end);
        let mut found = self.recipients(
            segment,
            left.clone(),
            right.clone(),
            own.as_ref(),
            carry.frame.as_ref(),
        );
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
        let counts = count_before(items, group.start, left.start).is_some();
        let label = label.filter(|_| counts && group.clone().any(open));
        if let Some(people) = told_who(items, &group, &found.recipients).or(each) {
            found.recipients = people;
        } else if let Some(holder) = carry.receivers.as_ref().filter(|holder| {
            let untold = match &own {
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
        // `Là người đầu tiên được tặng …, ông Bình …`: he.
        if found.recipients.is_anybody()
            && let Some(own) = &own
            && let Some(named) = self.named_behind(segment, &left, &right, own)
        {
            found.recipients = named;
            found.end = 0;
        }
        found.pieces = group
            .clone()
            .any(|at| count_before(items, at, left.start).is_some());
        // `lễ đón nhận danh hiệu Anh hùng Lao động của Bệnh viện B`
        let ceremony = own.as_ref().is_some_and(|frame| frame.ceremony);
        // `… và đón nhận Huân chương Lao động của Trường A`: no school confers it.
        let of_state = group.clone().all(|at| is_states(&items[at].kind));
        let of = || held_for(items, group.end).filter(|_| ceremony || of_state);
        if let Some(unit) = owner_by_name(items, &group).or_else(of)
            && (found.recipients.last.is_none() || ceremony && found.recipients.is_person())
            && own.as_ref().is_some_and(|frame| frame.passive)
        {
            found.recipients = Recipients::unit_alone(unit);
        }
        if own.as_ref().is_some_and(|frame| frame.passive)
            && found.recipients.is_person()
            && let Some(body) = self.given_to_body(segment, &right)
        {
            found.recipients = body;
        }
        // `Ngoài Bằng khen của UBND tỉnh, chị Cúc còn được thưởng 5 triệu đồng`
        let besides = own
            .is_none()
            .then(|| besides(self.scan, items, &items[left.clone()], &right))
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
        let behind = own.is_none().then(subject_of).flatten();
        // `…, là Tập thể lao động xuất sắc`: what it is.
        let says_what = own.is_none()
            && matches!(&items[..group.start], [.., comma, is]
                if matches!(comma.kind, Kind::Sign(',')) && is_word(self.scan, is, word!("là")));
        // `- Các biểu mẫu Nhà giáo ưu tú` in a record: of something else.
        let other = |pair: &[Item]| {
            matches!(pair[0].kind, Kind::Word(Word::Plural)) && matches!(pair[1].kind, Kind::Plain)
        };
        let of_other = carry.record && items[segment.from..left.end].windows(2).any(other);
        let frame = own
            .or(behind)
            .or_else(|| has_besides.then(|| Frame::heading(None)))
            .or_else(|| carry.frame.clone().filter(|_| !says_what && !of_other))
            .or_else(|| self.heading(items, &group, &found))
            .or_else(|| {
                let person = self.whose_life(segment)?;
                found.recipients = Recipients::person_alone(person);
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
        let asked = |frame: &Frame| {
            let own = !frame.passive && frame.giver.is_some()
                || items[left.start..right.end].iter().any(dated);
            carry.asks && (frame.verb_end == 0 || !frame.said_done && !own)
        };
        let frame = frame.map(|frame| match frame.status {
            Status::Conferred if carry.proposed || asked(&frame) => Frame {
                status: Status::Proposed,
                ..frame
            },
            _ => frame,
        });
        let proposed = frame
            .clone()
            .filter(|frame| frame.real && frame.status == Status::Proposed);
        let Some(frame) =
            frame.filter(|frame| self.tells(frame, segment, left.clone(), &found, carry))
        else {
            // `90% số hộ đăng ký, 80% số hộ đạt Gia đình văn hóa… 5 năm qua, toàn xã có …`: of that no more is told.
            let trails_off = items[group.end..right.end]
                .iter()
                .any(|item| matches!(item.kind, Kind::Sign('…')));
            let from = left.start;
            let planned = items[left]
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
            let title =
                |at: &usize| matches!(&items[*at].kind, Kind::Award(award) if is_title(award));
            // `Ông Bình, Anh hùng Lao động, được …`: he is told of still.
            let aside = is_apposed(self.scan, items, group.end - 1);
            match self.bearer_before(items, group.start) {
                Some(person) => group
                    .filter(title)
                    .for_each(|at| self.held(segment, at, person)),
                None => self.leave(NoteKind::NoStatement, items, &group),
            }
            return if aside { from } else { right.start };
        };
        // `Trong số 40 người đăng ký …, Chủ tịch nước đã tặng …`: no plan any more.
        if frame.said_done && frame.status == Status::Conferred {
            (carry.planned, carry.wished) = (None, None);
        }
        let own = own_awards(self.scan, items, left.clone(), &group, &frame);
        if own < group.end {
            self.leave(NoteKind::UnknownAward, items, &(own..group.end));
            // A row of a record tells of itself alone.
            if !carry.record {
                self.note_foreign(items, own..group.end);
            }
        }
        let group = group.start..own;
        if group.is_empty() {
            return right.start;
        }
        if is_of_contest(self.scan, items, &group, &frame)
            || is_own(self.scan, &items[group.end..right.end])
        {
            self.leave(NoteKind::NoStatement, items, &group);
            // `được tặng nhiều huy chương trong các hội diễn và danh hiệu Nghệ sĩ ưu tú`
            let title = |item: &Item| matches!(&item.kind, Kind::Award(award) if is_title(award));
            let next = items[right.end..segment.to]
                .iter()
                .find(|item| matches!(item.kind, Kind::Award(_)));
            if next.is_some_and(title) {
                carry.receivers = Some(found.recipients).filter(Recipients::is_named);
                carry.frame = Some(frame);
            }
            return right.start;
        }
        if let Some(told) = carry.titled_at(items, left.start, own_verb) {
            found.recipients = told;
        }
        let others = own_verb
            .filter(|_| !found.pieces)
            .and_then(|_| also_given(&items[left.clone()], &frame, carry));
        if found.recipients.last.is_none()
            && found.recipients.named() == 0
            && let Some(told) = others
        {
            found.recipients = told;
        } else if found.recipients.last.is_none()
            && !found.recipients.is_named()
            && !counts_bearers(self.scan, items, &group)
            && let Some(told) =
                self.unsaid(segment, &left, &right, &frame, (own_verb, &found), carry)
        {
            found.recipients = told;
        }
        if let Some(people) = told_who(items, &group, &found.recipients) {
            found.recipients = people;
        }
        // `Tập thể: 2 Bằng khen`
        if let Some(kind) = label {
            let holder = carry.receivers.as_ref();
            let unit = holder.and_then(|holder| holder.units.first().copied());
            found.recipients = Recipients::some_of(kind, unit);
        }
        let subject = &items[left.start..own_verb.unwrap_or(left.end).min(left.end)];
        if frame.passive
            && let Some(unit) = self.stood_for(subject, &items[group.start], &found.recipients)
        {
            found.recipients = unit;
        }
        let of_units = group.clone().all(|at| is_of_units(&items[at].kind));
        found.recipients = found.recipients.made_whole(of_units);
        let earlier = match own_verb.is_some() && frame.passive && found.recipients.is_counted() {
            true => earlier(
                self.scan,
                items,
                left.start,
                left.start + frame.subject_start,
            ),
            false => Vec::new(),
        };
        // Who gives is not whose record it is.
        if carry.subject.is_none() && frame.passive {
            let verb = own_verb.unwrap_or(left.end).min(left.end);
            let verb = earlier.first().map_or(verb, |clause| clause.who.end);
            // `Ban Giám đốc đánh giá 14 cá nhân nhận …`: who says so.
            let said = items[left.start..verb]
                .iter()
                .rposition(|item| matches!(item.kind, Kind::Attends(_)));
            let subject = &items[left.start + said.unwrap_or(0)..verb];
            // `Cục N tổ chức tuyên dương 10 cá nhân (nhận Bằng khen …)`: who holds it.
            let organises = |item: &Item| matches!(item.kind, Kind::Word(Word::Holds));
            let own = subject.iter().rposition(organises).map_or(0, |at| at + 1);
            carry.subject = self.first_unit(&subject[own..]);
        }
        // How often is said in the clause of the verb, not before it.
        let clause = match own_verb {
            Some(_) => (left.start + frame.subject_start).min(left.end)..left.end,
            None => after_bracket(items, left.clone()),
        };
        let end = found.end.max(group.end);
        let first = found.start.or(own_verb).unwrap_or(left.end).min(left.end);
        let counted = |at: usize| matches!(items[at].kind, Kind::Quantity(_));
        // `3 lần được tặng …`, `được tặng Huân chương Lao động 2 năm liền`.
        // `Huân chương Quân công hạng Nhất (3 lần)`
        let graded =
            matches!(&items[group.end - 1].kind, Kind::Award(award) if award.grades.is_some());
        let bracket = !graded
            && matches!(items.get(group.end), Some(item) if matches!(item.kind, Kind::Sign('(')));
        let reach = TIMES_REACH + usize::from(bracket);
        let behind = &items[group.end..right.end.min(group.end + reach)];
        let many = found.recipients.is_counted();
        let told = |stretch: &[Item], many| times(self.scan, stretch, many);
        // `Trong 5 năm liền, Trường A đạt …`; `… 5 năm liền, năm 2017 Trường A …`: of the one before.
        let comma = |at: &usize| matches!(items[*at].kind, Kind::Sign(','));
        let begin = match left.start > segment.from {
            true => (left.start..clause.start).find(comma),
            false => Some(left.start),
        };
        let opening = &items[begin.unwrap_or(clause.start).min(clause.start)..clause.start];
        let verb = |item: &Item| matches!(item.kind, Kind::Verb(_) | Kind::Award(_));
        let opening = if opening.iter().any(verb) || many {
            &[]
        } else {
            opening
        };
        // `Cờ thi đua, Huân chương Hồ Chí Minh (2 lần)`: the last alone.
        let of_last = told(behind, false).filter(|_| bracket && group.len() > 1);
        let times = told(&items[clause.clone()], many)
            .or_else(|| told(behind, false).filter(|_| of_last.is_none()))
            .or_else(|| years_behind(self.scan, &items[group.end..right.end]).filter(|_| !many))
            .or_else(|| told(opening, true));
        let often = often(self.scan, &items[clause]) || often(self.scan, behind);
        let dead = self.is_of_dead(&items[left.clone()], &found.recipients);
        let life = dead
            || frame.passive && of_a_life(own_clauses(segment, &found), &found.recipients)
            || self.is_of_entry(&found.recipients)
            || self.is_to_date(&items[segment.from..left.end])
            || self.is_counted_until(&items[segment.from..left.end]);
        let mut told = self.told(segment, left.start..end, carry, life);
        if dead && told.period.is_none() {
            told.period = only_year(self.scan, items).and_then(Edtf::year);
        }
        // `lãnh đạo đơn vị đã trao …`: at the event.
        let hands_over = |item: &Item| is_word(self.scan, item, word!("trao"));
        // `được trao Bằng khen tại buổi lễ`
        let at_event = |item: &Item| matches!(item.kind, Kind::Event(_));
        let there = !frame.passive || items[segment.from..right.end].iter().any(at_event);
        if there && told.period.is_none() && items[left.clone()].iter().any(hands_over) {
            told.period = self.context.handed_over.and_then(Edtf::year);
        }
        // `nhiều năm liền`: in no one year that was told before.
        carry.undated |= often || times.is_some() || of_last.is_some();
        // The year of what was told before is not that of what happened many times.
        let year = |period: &Edtf| !period.is_interval();
        let years = told.period.as_ref().is_some_and(Edtf::is_of_years);
        let before = segment.number > 0
            && told.period.as_ref().is_some_and(year)
            && first_date(self.scan, &items[left.start..end]).is_none();
        if carry.undated && (before || !(told.own || years)) {
            told.period = None;
        }
        // `Ngoài ra, ông còn được tặng …`: not in the year told before.
        let before = &items[segment.from..left.end];
        let several = group.len() > MORE;
        if !(told.own || years) && is_more_of_a_life(self.scan, before, &found.recipients, several)
        {
            told.period = None;
        }
        // `Năm 1984, bà được …, ngoài ra còn được tặng …`: likewise, within a sentence.
        let one = found.recipients.is_named() && !found.recipients.people.is_empty();
        if one
            && left.start > segment.from
            && tells_of_more(self.scan, &items[left.clone()])
            && first_date(self.scan, &items[left.start..end]).is_none()
        {
            told = Told::default();
        }
        let mut giving = Giving {
            unit: self.unit_of(&found.recipients, &frame, carry),
            told,
            recipients: found.recipients.clone(),
            status: frame.status,
            times,
            often,
            listed: left.end < group.start || group.clone().any(counted) || carry.record,
            awards: titles(self.scan, items, &group),
            life,
            many: false,
            grades: Vec::new(),
            alone: group.len() == 1 && frame.status == Status::Conferred,
            active: !frame.passive && frame.status == Status::Conferred,
            each: each_piece(items, &group, left.start, &found.recipients),
            tokens: (items[first].first, items[end - 1].last),
            from: left.start,
            first: group.start,
        };
        let all = found.subject.as_ref().unwrap_or(&giving.recipients);
        // `Bà Cúc cùng ông Bình được tặng … và được truy tặng …`
        let together = frame.passive && all.is_of_people();
        if together && !all.is_named() {
            carry.receivers = Some(all.clone());
        }
        if all.is_named() {
            carry.receivers = Some(all.clone());
            self.recall.receivers = Some((self.sentences, all.clone()));
        }
        let titled = || {
            let behind = &items[group.end..right.end];
            let giver = giver_behind::titled(self.scan, &items[group.end - 1], behind)?;
            let receives = |unit: usize| giving.recipients.units.contains(&unit);
            (!giver.unit.is_some_and(receives)).then_some(giver)
        };
        let mut giver = giver_behind::behind(self.scan, &items[group.end..right.end])
            .or_else(|| self.giver_cell(&items[group.end..right.end]))
            .or_else(titled)
            .or_else(|| frame.giver.clone())
            .or_else(|| match frame.passive {
                true => giver_behind::from_whom(self.scan, &items[group.end..segment.to]),
                false => None,
            })
            .or_else(|| decision::decided_behind(self.scan, &items[group.end..segment.to]))
            // `Bộ trưởng A trao … và Thư khen …`: without a verb of its own it goes on so.
            .or_else(|| match own_verb.is_some() || carry.frame.is_none() {
                true => self.announced(&frame, &items[left.clone()], items, carry),
                false => None,
            })
            .or_else(|| decision::signed_for(self.scan, &items[left.clone()]))
            .or_else(|| match frame.passive {
                true => decision::opened_by(self.scan, &items[segment.from..left.start]),
                false => None,
            })
            // `Chính phủ tặng:`, `- 4 cá nhân được tặng …`
            .or_else(|| self.list_giver().cloned())
            .or_else(|| same_giver(&frame, &items[left.clone()], carry))
            .or_else(|| {
                let from = match own_verb {
                    Some(_) => left.start,
                    None => segment.from,
                };
                let (before, behind) = (&items[from..left.end], &items[group.end..right.end]);
                giver::writer(self.scan, before, &items[group.start], behind)
            });
        // `trao Huân chương của Chủ tịch nước cho 46 người, gồm: 12 Huân chương …`
        let parts = closes
            && matches!(items.get(right.end..), Some([colon, many, part, ..])
                if matches!(colon.kind, Kind::Sign(':'))
                    && matches!((&many.kind, &part.kind), (Kind::Quantity(_), Kind::Award(_))));
        let whole = match &items[group.end - 1].kind {
            Kind::Award(award) if parts => award.giver.clone(),
            _ => None,
        };
        let said = whole.or_else(|| giver.clone());
        giver = giver.or_else(|| shared_giver(self.scan, items, &group));
        let part = |item: &Item| matches!(item.kind, Kind::Word(Word::Thereof));
        if items[left.clone()].iter().any(part) {
            carry.whole = said.clone();
        }
        let last = giving.recipients.clone();
        let begun = self.statements.len();
        for clause in earlier {
            giving.recipients = self.receivers(items, clause.who);
            let mut by = clause.giver;
            for at in group.clone() {
                self.award(segment, at, &giving, &mut by, carry);
            }
        }
        let more = match own_verb.is_some() && frame.passive && giving.times.is_some() {
            true => earlier_times(self.scan, items, left.start..left.start + frame.verb_end),
            false => Vec::new(),
        };
        for (times, mut by) in more {
            let last = giving.times.replace(times);
            self.award(segment, group.start, &giving, &mut by, carry);
            giving.times = last;
        }
        let mut turns = pieces::by_turns(self.scan, items, &group, (left.start, right.end), &last);
        for at in group.clone() {
            // `Giấy khen gương người tốt, việc tốt`: what it was given for.
            let model = at > group.start && is_word(self.scan, &items[at], word!("gương"));
            if model || is_said_again(items, at, &group) {
                continue;
            }
            if let Some(grade) = shared_grade(items, at, &group, &last) {
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
            giving.recipients = match &found.subject {
                Some(subject) if at + 1 < group.end => subject.clone(),
                _ => last.clone(),
            };
            if let Some(one) = turns.next_if(|(named, _)| *named == at) {
                giving.unit = one.1.units.first().copied().or(giving.unit);
                giving.recipients = one.1;
            }
            if at + 1 == group.end {
                giving.times = of_last.or(giving.times);
            }
            self.award(segment, at, &giving, &mut giver, carry);
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
        if giving.active {
            self.same_receive(begun, carry);
        }
        carry.counted = handed_on(&last, &frame).or(carry.counted.take().filter(|_| giving.active));
        carry.titled = titled_behind(&items[group.end - 1], last).map(|told| (group.end, told));
        carry.frame = Some(Frame {
            giver: said,
            ..frame
        });
        end
    }

    fn leave(&mut self, why: NoteKind, items: &[Item], group: &Range<usize>) {
        self.unstated
            .push((why, items[group.start].first, items[group.end - 1].last));
    }
}

/// Whether a clause adds to what was told: `, ngoài ra bà còn được …`.
fn tells_of_more(scan: &Scan, items: &[Item]) -> bool {
    const BESIDES: [Syllable; 2] = Syllable::literals("ngoài|ra");
    // `ngoài ra còn có bà Lê Thị Cúc được …`: another, at the same time.
    let another = items
        .iter()
        .any(|item| matches!(item.kind, Kind::Person(_)));
    !another
        && items.windows(2).any(|pair| {
            matches!(pair[0].kind, Kind::Sign(',')) && scan.doc.begins(pair[1].first, &BESIDES)
        })
}

/// The clauses of a sentence that may tell of the same receiver: all, or from the segment on
/// that names one.
fn own_clauses<'a>(segment: &Segment<'a>, found: &Found) -> &'a [Item] {
    match found.recipients.last {
        Some(_) => &segment.items[segment.from..],
        None => segment.items,
    }
}
