//! Who receives for a unit: `Ông Trần Văn Bình thay mặt Nhà máy A nhận …`, `đại diện nhà
//! trường`. The award is the unit's.

use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Word;
use super::Reader;
use super::often::is_word;
use super::recipients::Recipients;
use crate::model::lexicon;
use crate::text::word;

/// Most items between `thay mặt` and the unit: `cán bộ, giáo viên trường`.
const REACH: usize = 6;

impl Reader<'_, '_> {
    /// The unit for which the one person before the verb receives, if he does so for one.
    pub(super) fn stood_for(
        &self,
        subject: &[Item],
        award: &Item,
        recipients: &Recipients,
    ) -> Option<Recipients> {
        // `Thay mặt Nhà máy A, ông Bình nhận …`: both stand before the verb.
        let one = recipients.people.len() == 1
            && recipients.named() <= 2
            && !recipients.is_counted_beside(recipients.units.len() as u64);
        let person = matches!(&award.kind, Kind::Award(award)
            if lexicon::award_at(award.entry).recipients == "individual");
        if !one || person {
            return None;
        }
        let for_another = |at: usize| {
            let item = &subject[at];
            let behalf = matches!(item.kind, Kind::Word(Word::OnBehalf))
                && is_word(self.scan, item, word!("thay"));
            let stands = is_word(self.scan, item, word!("diện"))
                && at > 0
                && is_word(self.scan, &subject[at - 1], word!("đại"));
            behalf || stands
        };
        let from = (0..subject.len()).rev().find(|&at| for_another(at))? + 1;
        for at in from..subject.len().min(from + REACH) {
            let unit = match subject[at].kind {
                Kind::Unit(unit) => Some(unit),
                Kind::UnitMeant(meant) => {
                    self.context.meant(meant, &subject[..at], &self.scan.units)
                }
                Kind::Plain
                | Kind::Receiver(_)
                | Kind::Word(Word::To | Word::And)
                | Kind::Sign(',') => continue,
                _ => return None,
            };
            if recipients
                .units
                .first()
                .is_some_and(|&other| unit != Some(other))
            {
                return None;
            }
            let unit = unit.or(self.context.subject);
            let name = (subject[at].first, subject[at].last + 1);
            let spoken_of = || Recipients::other_alone(name);
            return Some(unit.map_or_else(spoken_of, Recipients::unit_alone));
        }
        None
    }
}
