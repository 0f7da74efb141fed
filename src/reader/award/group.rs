//! One group of awards: what its awards have in common, and the rows of each.

use super::super::item::AwardName;
use super::super::item::Giver;
use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Word;
use super::Carry;
use super::Reader;
use super::Statement;
use super::frame::Frame;
use super::giver::may_confer;
use super::place::Found;
use super::recipients::Recipients;
use super::recipients::times;
use super::segment::Segment;
use super::segment::count_before;
use super::segment::own_start;
use super::share::shares;
use super::told::Told;
use super::told::first_date;
use crate::model::NoteKind;
use crate::model::Recipient;
use crate::model::Status;
use std::ops::Range;

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
        let own = Frame::of(self.scan, &items[left.clone()]);
        let own_verb = own.as_ref().map(|frame| left.start + frame.subject_end);
        let mut found = self.recipients(segment, left.clone(), right.clone(), own.as_ref());
        let behind = own
            .is_none()
            .then(|| Frame::behind(self.scan, &items[right.clone()]))
            .flatten();
        let frame = own
            .or(behind)
            .or_else(|| carry.frame.clone())
            .or_else(|| self.heading(items, &group, &found));
        let told = |frame: &Frame| frame.real && (!frame.considered || found.recipients.is_named());
        let Some(frame) = frame.filter(told) else {
            let (first, last) = (group.start, group.end - 1);
            self.unstated.push((items[first].first, items[last].last));
            return right.start;
        };
        if frame.passive && found.recipients.last.is_none() {
            found.recipients = self.carried(carry);
        }
        if carry.subject.is_none() {
            let giver = frame.giver.as_ref().filter(|_| !frame.passive);
            let giver = giver.and_then(|giver| giver.unit);
            carry.subject = self
                .first_unit(&items[left.clone()])
                .filter(|&unit| Some(unit) != giver);
        }
        if carry.opening.is_none() && segment.number == 0 {
            carry.opening = first_date(&items[left.clone()]);
        }
        let end = found.end.max(group.end);
        let first = found.start.or(own_verb).unwrap_or(left.end).min(left.end);
        let counted = |at: usize| matches!(items[at].kind, Kind::Quantity(_));
        let mut giving = Giving {
            unit: self.unit_of(&found.recipients, carry),
            told: self.told(segment, left.start..end, carry),
            recipients: found.recipients,
            status: frame.status,
            times: times(self.scan, &items[left.clone()]),
            listed: left.end < group.start || group.clone().any(counted),
            tokens: (items[first].first, items[end - 1].last),
            from: left.start,
        };
        if frame.passive && giving.recipients.is_named() {
            carry.receivers = Some(giving.recipients.clone());
        }
        let mut giver = frame.giver.clone();
        for at in group {
            self.award(segment, at, &giving, &mut giver, carry);
            // `2 lần được tặng Huân chương Lao động, Cờ thi đua`: the flag once.
            giving.times = None;
        }
        carry.frame = Some(frame);
        end
    }

    /// `Bằng khen: 3 tập thể`: a heading and its count need no verb.
    fn heading(&self, items: &[Item], group: &Range<usize>, found: &Found) -> Option<Frame> {
        let colon = items
            .get(group.end)
            .is_some_and(|item| matches!(item.kind, Kind::Sign(':')));
        (colon && found.end > 0).then(|| Frame::heading(self.statements.last()))
    }

    /// Reads one award of a group. `giver` is the group's as long as it may
    /// confer what is named: after an award of another's it no longer holds.
    fn award(
        &mut self,
        segment: &Segment,
        at: usize,
        giving: &Giving,
        giver: &mut Option<Giver>,
        carry: &mut Carry,
    ) {
        let items = segment.items;
        let award = match (&items[at].kind, &carry.award) {
            (Kind::Award(award), _) => award.clone(),
            (Kind::Grade(grade), Some(award)) => AwardName {
                grade: Some(*grade),
                ..award.clone()
            },
            _ => return,
        };
        carry.award = Some(award.clone());
        let pieces = count_before(items, at, giving.from);
        let rows = shares(
            &giving.recipients,
            award.entry,
            pieces,
            giving.times,
            giving.listed,
        );
        let start = own_start(items, at, giving.from);
        let many = items[start..at]
            .iter()
            .any(|item| matches!(item.kind, Kind::Word(Word::Plural)));
        let says_nothing = rows.iter().all(|row| {
            (row.kind == Recipient::Unspecified && row.count.is_none())
                || (many && giving.recipients.groups.is_empty())
        });
        if says_nothing {
            self.unstated.push((items[at].first, items[at].last));
            return;
        }
        let inherited = giver.clone().filter(|giver| may_confer(giver, award.entry));
        if award.giver.is_none() {
            *giver = inherited.clone();
        }
        // `hạng Nhất (2010)`
        let bracketed = items
            .get(at + 1..(at + 3).min(segment.to))
            .and_then(first_date)
            .and_then(|when| self.year_or_period(&when));
        let told = bracketed.map_or_else(|| giving.told.clone(), Told::here);
        let printed = self.scan.doc.words(items[at].first, items[at].last + 1);
        let doubts = self.doubts(&award, &printed, &told, giving, carry);
        for row in rows {
            self.statements.push(Statement {
                award: award.clone(),
                giver: award.giver.clone().or_else(|| inherited.clone()),
                recipient: row.kind,
                count: row.count,
                basis: row.basis,
                names: self.names(&giving.recipients, row.kind),
                unit: giving.unit,
                status: giving.status,
                period: told.period.clone(),
                own_period: told.own,
                role: segment.role,
                tokens: giving.tokens,
                doubts: doubts.clone(),
            });
        }
    }

    /// What is doubtful about an award, and the words or value in doubt.
    fn doubts(
        &self,
        award: &AwardName,
        printed: &str,
        told: &Told,
        giving: &Giving,
        carry: &Carry,
    ) -> Vec<(NoteKind, String)> {
        let said = giving.recipients.owner.is_some() || carry.subject.is_some();
        let unit = giving
            .unit
            .filter(|&unit| Some(unit) == self.context.subject && !said);
        let period = told.period.as_ref().filter(|_| told.inferred);
        let doubts = [
            period.map(|period| (NoteKind::InferredPeriod, period.to_string())),
            award
                .misprint
                .then(|| (NoteKind::Misprint, printed.to_owned())),
            award
                .grades
                .is_some()
                .then(|| (NoteKind::SharedCount, printed.to_owned())),
            unit.map(|unit| (NoteKind::InferredUnit, self.scan.units.name(unit))),
        ];
        doubts.into_iter().flatten().collect()
    }
}

/// What the awards of a group have in common.
struct Giving {
    recipients: Recipients,
    unit: Option<usize>,
    status: Status,
    told: Told,
    /// How many times, where the text says so.
    times: Option<u64>,
    /// Whether awards of the group are counted, so that one without a count is one.
    listed: bool,
    /// First and last token.
    tokens: (usize, usize),
    /// Where the group's left side begins.
    from: usize,
}
