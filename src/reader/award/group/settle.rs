//! Who receives a group that was given, where words that stand elsewhere tell, or their place alone.

use super::super::super::item::Item;
use super::super::super::item::Kind;
use super::super::super::item::Word;
use super::super::Carry;
use super::super::Reader;
use super::super::also::also_given;
use super::super::beside::counts_bearers;
use super::super::beside::is_of_units;
use super::super::beside::told_who;
use super::super::frame::Frame;
use super::super::recipients::Recipients;
use super::super::slot::Placed;
use super::Group;
use super::receive::Whom;
use crate::text::Syllable;

impl Reader<'_, '_> {
    /// Completes who receives it by what the sentence or the text told elsewhere.
    pub(super) fn settle(&self, group: &Group, frame: &Frame, whom: &mut Whom, carry: &mut Carry) {
        let Group {
            segment,
            left,
            awards,
            right,
            own_verb,
        } = group;
        let items = segment.items;
        let Whom {
            found,
            label,
            bearers,
            ..
        } = whom;
        if *bearers {
            return;
        }
        if let Some(told) = carry.titled_at(self.scan, items, left.start, *own_verb) {
            found.recipients = told;
        }
        let others = own_verb
            .filter(|_| !found.pieces)
            .and_then(|_| also_given(&items[left.clone()], frame, carry));
        if found.recipients.last.is_none()
            && found.recipients.named() == 0
            && let Some(told) = others
        {
            found.recipients = told;
        } else if found.recipients.last.is_none()
            && !found.recipients.is_named()
            && !counts_bearers(self.scan, items, awards)
            && let Some(told) = self.unsaid(segment, left, right, frame, (*own_verb, found), carry)
        {
            found.recipients = told;
        }
        if let Some(people) = told_who(items, awards, &found.recipients) {
            found.recipients = people;
        }
        // `Tập thể: 2 Bằng khen`
        if let Some(kind) = *label {
            let holder = carry.receivers.as_ref();
            let unit = holder.and_then(|holder| holder.units.first().copied());
            found.recipients = Recipients::some_of(kind, unit);
        }
        let subject = &items[left.start..own_verb.unwrap_or(left.end).min(left.end)];
        if frame.passive
            && let Some(unit) = self.stood_for(subject, &items[awards.start], &found.recipients)
        {
            found.recipients = unit;
        }
        let unknown = &found.recipients;
        let nobody = unknown.last.is_none() && unknown.named() == 0 && unknown.groups.is_empty();
        if nobody && let Some(Placed { told, items: place }) = self.by_place(group, frame) {
            found.recipients = Recipients {
                by_place: true,
                ..told
            };
            match place.end <= awards.start {
                true => found.start = Some(place.start),
                false => found.end = place.end,
            }
        }
        if !nobody && let Some(more) = self.more_by_place(group, frame, &found.recipients) {
            found.recipients.groups.push(more);
            found.recipients.by_place = true;
        }
        // `Đảng ủy, Bộ Tư lệnh Sư đoàn 8 … đón nhận Huân chương`: the division's.
        const PARTY: [Syllable; 2] = Syllable::literals("đảng|ủy");
        if frame.passive && !found.recipients.units.is_empty() {
            let alone = |&(first, end): &(usize, usize)| {
                end == first + PARTY.len() && self.scan.doc.begins(first, &PARTY)
            };
            found.recipients.others.retain(|name| !alone(name));
        }
        // `cho đảng viên Trần Văn Bình, chúc đảng viên Trần Văn Bình …`: one.
        let name = |mention: usize| &self.scan.mentions[mention].name;
        let people = &mut found.recipients.people;
        if let [first, rest @ ..] = &people[..]
            && rest.iter().any(|&other| name(other) == name(*first))
        {
            let one = *first;
            people.retain(|&other| other == one || name(other) != name(one));
        }
        let of_units = awards.clone().all(|at| is_of_units(&items[at].kind));
        let told = std::mem::take(&mut found.recipients);
        found.recipients = told.made_whole(of_units);
    }

    /// Whose record it is: the first unit of a subject, not who says it or holds the ceremony.
    pub(super) fn subject_of(&self, items: &[Item]) -> Option<usize> {
        // `Ban Giám đốc đánh giá 14 cá nhân nhận …`: who says so.
        let said = |item: &Item| matches!(item.kind, Kind::Attends(_));
        let items = &items[items.iter().rposition(said).unwrap_or(0)..];
        // `Cục N tổ chức tuyên dương 10 cá nhân (nhận Bằng khen …)`: who holds it.
        let organises = |item: &Item| matches!(item.kind, Kind::Word(Word::Holds));
        let own = items.iter().rposition(organises).map_or(0, |at| at + 1);
        self.first_unit(&items[own..])
    }
}
