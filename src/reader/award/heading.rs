//! What stands for a verb: a heading and its count, a count of those who received the same.

use super::super::item::AwardName;
use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Word;
use super::super::tag::Verb;
use super::Reader;
use super::Statement;
use super::beside::is_quoted;
use super::frame::Frame;
use super::lead::counts_after;
use super::pieces::tallied;
use super::place::Found;
use super::segment::KIND_REACH;
use super::verb::is_file;
use crate::model::Status;
use std::ops::Range;

/// Most items of a bracket that counts who received, with the colon behind it.
const BRACKET: usize = 8;

impl Reader<'_, '_> {
    /// `Bằng khen: 3 tập thể`, `Bằng khen cho 3 tập thể`: a heading and its count
    /// need no verb.
    pub(super) fn heading(
        &self,
        items: &[Item],
        group: &Range<usize>,
        found: &Found,
    ) -> Option<Frame> {
        // `Bằng khen phong trào: 3 tập thể`
        let words = items[group.end..]
            .iter()
            .take(KIND_REACH)
            .take_while(|item| matches!(item.kind, Kind::Plain))
            .count();
        let colon = items
            .get(group.end + words)
            .is_some_and(|item| matches!(item.kind, Kind::Sign(':')))
            && !items[group.end..group.end + words]
                .iter()
                .any(|item| is_quoted(self.scan, item));
        // `Bằng khen của Bộ A (2 tập thể): Phòng 1, Phòng 4`
        let counts = matches!(&items[group.end..], [open, many, ..]
            if matches!((&open.kind, &many.kind), (Kind::Sign('('), Kind::Quantity(_))));
        // `I. Bằng khen của Bộ A (2 tập thể)`, and below it their names.
        let bracket = &items[group.end..];
        let close = bracket
            .iter()
            .take(BRACKET)
            .position(|item| matches!(item.kind, Kind::Sign(')')));
        let ends = |close: usize| {
            let next = bracket.get(close + 1);
            next.is_none_or(|next| matches!(next.kind, Kind::Sign(':')))
        };
        let colon = colon || counts && close.is_some_and(ends);
        let leads = colon
            || items.get(group.end).is_some_and(|item| {
                matches!(
                    item.kind,
                    Kind::Sign(':' | '|') | Kind::Quantity(_) | Kind::Verb(Verb::Give)
                )
            });
        let counted = found
            .recipients
            .groups
            .iter()
            .any(|group| group.count.is_some());
        let row = leads && found.end > 0;
        let listed = found.end > 0 && counted && self.in_paragraph;
        // `5 đồng chí 60 năm tuổi Đảng`, `60 năm tuổi Đảng có 5 đồng chí`: as those
        // before received the same.
        let same = |award: &AwardName| {
            let last = self.statements.last();
            last.is_some_and(|last| last.award.entry == award.entry)
        };
        let follows = group.start > 0 && matches!(items[group.start - 1].kind, Kind::Receiver(_));
        let goes_on = (follows || counts_after(self.scan, &items[group.end..]))
            && counted
            && matches!(&items[group.start].kind, Kind::Award(award) if same(award));
        // `xét 22 hồ sơ Nhà giáo ưu tú`
        if follows && counted && is_file(self.scan, &items[group.start - 1]) {
            let frame = Frame::heading(None);
            let status = Status::Proposed;
            return Some(Frame { status, ..frame });
        }
        // What was asked before holds in its own paragraph, and for more of the same.
        let asked = |last: &&Statement| last.status == Status::Proposed;
        let last = self.statements.last();
        let last = last.filter(|last| self.in_paragraph || goes_on || !asked(last));
        // `Tiền thưởng: Cờ thi đua: 12; Bằng khen: 2`
        let money = |item: &Item| matches!(item.kind, Kind::Word(Word::Money));
        let tallied = tallied(items, group.start).is_some() && !items.iter().any(money);
        (row || listed || goes_on || tallied).then(|| Frame::heading(last))
    }
}
