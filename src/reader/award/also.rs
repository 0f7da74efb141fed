//! What others give besides to those just counted: `5 cá nhân được Thủ tướng tặng Bằng khen, Bộ Y
//! tế tặng Kỷ niệm chương`.
//!
//! Used by [`super::group`] where words of the award's own tell nobody who receives.

use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Word;
use super::super::scan::Scan;
use super::Carry;
use super::Reader;
use super::Statement;
use super::frame::Frame;
use super::often::is_any_of;
use super::recipients::Recipients;
use crate::model::Recipient;
use crate::model::Status;
use crate::model::lexicon;
use crate::text::Syllable;

impl Reader<'_, '_> {
    /// Gives what others gave before in the sentence to those whom the statements from
    /// `begun` on name.
    pub(super) fn same_receive(&mut self, begun: usize, carry: &mut Carry) {
        let Some(first) = self.statements.get(begun) else {
            return;
        };
        let award = first.award_tokens;
        let told = self.statements[begun..].iter();
        let told: Vec<Statement> = told
            .filter(|row| row.award_tokens == award && row.recipient != Recipient::Unspecified)
            .cloned()
            .collect();
        if told.is_empty() {
            return;
        }
        let mut rows = Vec::new();
        for awaiting in std::mem::take(&mut carry.awaiting) {
            // `tặng Bằng khen, trao Bằng khen cho ông Bình`: the same, said twice.
            if awaiting.giver == told[0].giver {
                continue;
            }
            self.unstated
                .retain(|(_, first, _)| *first != awaiting.award_tokens.0);
            rows.extend(told.iter().map(|row| Statement {
                recipient: row.recipient,
                count: row.count,
                basis: row.basis,
                names: row.names.clone(),
                unit: row.unit,
                ..awaiting.clone()
            }));
        }
        self.statements.splice(begun..begun, rows);
    }
}

impl Carry {
    /// Those who bear the title that ends before `at`, where `được` of the verb at `own` stands
    /// right there, or behind the years in which they bore it: `5 hộ đạt danh hiệu A (3 năm liền)
    /// | được UBND xã tặng Giấy khen`.
    pub(super) fn titled_at(
        &mut self,
        scan: &Scan,
        items: &[Item],
        at: usize,
        own: Option<usize>,
    ) -> Option<Recipients> {
        const YEARS: [Syllable; 5] = Syllable::literals("năm|liền|liên|tục|tiếp");
        let (end, told) = self.titled.take()?;
        let own = own?;
        let passive = matches!(items.get(own)?.kind, Kind::Word(Word::Passive));
        let years =
            |item: &Item| matches!(item.kind, Kind::Quantity(_)) || is_any_of(scan, item, &YEARS);
        let right_there = items.get(at..own)?.iter().all(years);
        (end == at && passive && right_there).then_some(told)
    }
}

/// Those counted for an award, where it is a title that they bear.
pub(super) fn titled_behind(award: &Item, told: &Recipients) -> Option<Recipients> {
    let title = matches!(&award.kind, Kind::Award(award)
        if lexicon::award_at(award.entry).class.ends_with("_title"));
    (title && told.is_counted() && told.named() == 0).then(|| told.clone())
}

/// Those counted before, if `before`, the words from the award before on, name nothing but who
/// gives as well.
pub(super) fn also_given(before: &[Item], frame: &Frame, carry: &Carry) -> Option<Recipients> {
    let [joiner, rest @ ..] = before else {
        return None;
    };
    let joins = matches!(joiner.kind, Kind::Sign(',') | Kind::Word(Word::And));
    let gives = |item: &Item| {
        matches!(
            item.kind,
            Kind::Office(_) | Kind::Unit(_) | Kind::UnitMeant(_) | Kind::Verb(_)
        )
    };
    let given = !frame.passive && frame.real && frame.status == Status::Conferred;
    let only = joins && given && frame.giver.is_some() && rest.iter().all(gives);
    carry.counted.clone().filter(|_| only)
}

/// What a group hands on: those whom it counts or tells of by their kind, where it tells who gave to
/// them.
pub(super) fn handed_on(recipients: &Recipients, frame: &Frame) -> Option<Recipients> {
    let told = frame.passive && frame.giver.is_some() && frame.status == Status::Conferred;
    let unnamed = recipients.named() == 0 && !recipients.groups.is_empty();
    (told && unnamed).then(|| Recipients {
        first: None,
        last: None,
        ..recipients.clone()
    })
}
