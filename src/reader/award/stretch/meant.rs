//! Whom words without a name mean: `tập thể`, `đồng chí`, `nhân dân`.

use super::super::super::context::Context;
use super::super::super::item::Item;
use super::super::super::item::Kind;
use super::super::super::item::UnitMeant;
use super::super::super::scan::Scan;
use super::super::super::tag::Receiver;
use super::super::super::tag::Verb;
use super::super::recall::Recall;
use super::super::recipients::Group;
use super::super::recipients::Recipients;
use super::super::segment::count_before;
use super::state::State;

impl Recipients {
    /// Whether all who live somewhere receive, as far as nothing else is told of them.
    pub(super) fn is_populace(&self, state: &State) -> bool {
        state.populace && !state.aside && self.named() == 0 && self.is_uncounted()
    }

    /// One group without a count may stand for somebody named before: the words
    /// `đơn vị`, `tập thể` alone mean the unit spoken of, `đồng chí` the person.
    pub(super) fn stands_for(
        &mut self,
        scan: &Scan,
        context: &Context,
        recall: &Recall,
        before: &[Item],
        state: &State,
    ) {
        let [
            Group {
                kind,
                count: None,
                times: false,
                mixed: false,
            },
        ] = self.groups[..]
        else {
            return;
        };
        if state.any_plural || !self.units.is_empty() {
            return;
        }
        if kind == Receiver::Individual
            && state.spoken_of
            && let Some(person) = recall.person(before)
        {
            self.groups.clear();
            self.people.push(person);
            return;
        }
        let meant = || {
            let unit = recall.unit(scan, context, UnitMeant::Any, before);
            unit.filter(|&unit| !is_other(before, unit))
        };
        if kind == Receiver::Collective
            && state.spoken_of
            && let Some(unit) = self.owner.or_else(meant)
        {
            self.groups.clear();
            self.owner = None;
            self.add(unit);
        }
    }
}

/// Whether collectives behind an award are others than a unit: many, `4 Bằng khen cho tập thể`,
/// or those that it gives to, `Sở A tặng Bằng khen cho tập thể`.
fn is_other(before: &[Item], unit: usize) -> bool {
    let award = |item: &Item| matches!(item.kind, Kind::Award(_));
    let Some(award) = before.iter().rposition(award) else {
        return false;
    };
    let gives = |pair: &[Item]| {
        matches!((&pair[0].kind, &pair[1].kind),
            (Kind::Unit(giver), Kind::Verb(Verb::Give)) if *giver == unit)
    };
    let near = award.saturating_sub(NEAR);
    count_before(before, award, near) > Some(1) || before[near..award].windows(2).any(gives)
}

/// So near before an award are its count and its verb.
const NEAR: usize = 4;
