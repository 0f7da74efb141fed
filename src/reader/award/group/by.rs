//! Who gives a group of awards.

use super::super::super::item::Giver;
use super::super::super::item::Kind;
use super::super::Carry;
use super::super::Reader;
use super::super::authority::may_confer;
use super::super::decision;
use super::super::frame::Frame;
use super::super::giver;
use super::super::giver_behind;
use super::super::inherit::same_giver;
use super::super::recipients::Recipients;
use super::Group;

impl Reader<'_, '_> {
    pub(super) fn who_gives(
        &self,
        group: &Group,
        frame: &Frame,
        recipients: &Recipients,
        carry: &Carry,
    ) -> Option<Giver> {
        let Group {
            segment,
            left,
            awards,
            right,
            own_verb,
        } = group;
        let items = segment.items;
        let titled = || {
            let behind = &items[awards.end..right.end];
            let giver = giver_behind::titled(self.scan, &items[awards.end - 1], behind)?;
            let receives = |unit: usize| recipients.units.contains(&unit);
            (!giver.unit.is_some_and(receives)).then_some(giver)
        };
        giver_behind::behind(self.scan, &items[awards.end..right.end])
            .or_else(|| self.giver_cell(&items[awards.end..right.end]))
            .or_else(titled)
            .or_else(|| frame.giver.clone())
            .or_else(|| match frame.passive {
                true => giver_behind::from_whom(self.scan, &items[awards.end..segment.to]),
                false => None,
            })
            .or_else(|| decision::decided_behind(self.scan, &items[awards.end..segment.to]))
            // `Bộ trưởng A trao … và Thư khen …`: without a verb of its own it goes on so.
            .or_else(|| match own_verb.is_some() || carry.frame.is_none() {
                true => self.announced(frame, &items[left.clone()], items, carry),
                false => None,
            })
            .or_else(|| decision::signed_for(self.scan, &items[left.clone()]))
            .or_else(|| match frame.passive {
                true => decision::opened_by(self.scan, &items[segment.from..left.start]),
                false => None,
            })
            // `Chính phủ tặng:`, `- 4 cá nhân được tặng …`
            .or_else(|| self.list_giver().cloned())
            .or_else(|| {
                let giver = same_giver(frame, &items[left.clone()], carry)?;
                let may = |at: usize| match &items[at].kind {
                    Kind::Award(award) => may_confer(&giver, award.entry),
                    _ => true,
                };
                awards.clone().all(may).then_some(giver)
            })
            .or_else(|| {
                let from = match own_verb {
                    Some(_) => left.start,
                    None => segment.from,
                };
                let (before, behind) = (&items[from..left.end], &items[awards.end..right.end]);
                giver::writer(self.scan, before, &items[awards.start], behind)
            })
    }
}

/// Who gives the whole of which the next segment tells the parts.
pub(super) fn giver_of_parts(group: &Group) -> Option<Giver> {
    let Group {
        segment,
        awards,
        right,
        ..
    } = group;
    let items = segment.items;
    let closes = right.end == segment.to;
    // `trao Huân chương của Chủ tịch nước cho 46 người, gồm: 12 Huân chương …`
    let parts = closes
        && matches!(items.get(right.end..), Some([colon, many, part, ..])
                if matches!(colon.kind, Kind::Sign(':'))
                    && matches!((&many.kind, &part.kind), (Kind::Quantity(_), Kind::Award(_))));
    match &items[awards.end - 1].kind {
        Kind::Award(award) if parts => award.giver.clone(),
        _ => None,
    }
}
