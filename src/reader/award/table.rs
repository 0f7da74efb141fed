//! Tables flattened to lines: a row with its cells parted by `|`, or one cell a line.

use super::super::context::Sentence;
use super::super::item::AwardName;
use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Word;
use super::super::tag::Receiver;
use super::Carry;
use super::Reader;
use super::Statement;
use super::frame::Frame;
use super::recipients::Recipients;
use super::segment::Segment;
use super::share::Pieces;
use super::share::shares;
use crate::model::Status;

/// What the lines of a table before this one have told.
#[derive(Clone, Debug, Default)]
pub(super) struct Table {
    /// What the columns count, where a line of headings says it.
    columns: Vec<Option<Receiver>>,
    /// An award that stands alone in its line, and its tokens.
    award: Option<(AwardName, (usize, usize))>,
}

impl Reader<'_, '_> {
    /// Reads a line of a table. Returns whether it was one.
    pub(super) fn table_line(&mut self, sentence: &Sentence) -> bool {
        let items = &sentence.items;
        let cells: Vec<&[Item]> = items
            .split(|item| matches!(item.kind, Kind::Sign('|')))
            .collect();
        let awards: Vec<&Item> = items
            .iter()
            .filter(|item| matches!(item.kind, Kind::Award(_)))
            .collect();
        match (&cells[..], &awards[..]) {
            ([_], []) => {
                let Some((award, tokens)) = self.table.award.take() else {
                    return false;
                };
                let counts = only(items, |kind| {
                    matches!(
                        kind,
                        Kind::Quantity(_)
                            | Kind::Receiver(_)
                            | Kind::Times
                            | Kind::Sign(_)
                            | Kind::Word(Word::And)
                    )
                });
                let recipients = counts
                    .then(|| Recipients::read(self.scan, self.context, &self.recall, &[], items));
                let Some(recipients) = recipients.filter(Recipients::is_counted) else {
                    return false;
                };
                self.table_row(sentence, &award, tokens, &recipients);
                true
            }
            ([_], [alone]) => {
                let bare = only(items, |kind| {
                    matches!(kind, Kind::Award(_) | Kind::Quantity(_) | Kind::Sign(_))
                });
                let Kind::Award(award) = &alone.kind else {
                    return false;
                };
                self.table.award = bare.then(|| (award.clone(), (alone.first, alone.last)));
                false
            }
            ([_, ..], []) => {
                self.table.columns = cells.iter().map(|cell| heading(cell)).collect();
                self.table.columns.iter().any(Option::is_some)
            }
            ([_, ..], [alone]) => {
                let Kind::Award(award) = &alone.kind else {
                    return false;
                };
                let count = |cell: &&[Item]| match cell {
                    [only] => match only.kind {
                        Kind::Quantity(quantity) => quantity.count(),
                        _ => None,
                    },
                    _ => None,
                };
                let columns = self.table.columns.clone();
                let counted: Vec<(Receiver, u64)> = columns
                    .iter()
                    .zip(&cells)
                    .filter_map(|(kind, cell)| Some(((*kind)?, count(cell)?)))
                    .collect();
                let recipients = Recipients::counted(&counted);
                if counted.is_empty() {
                    return false;
                }
                self.table_row(sentence, award, (alone.first, alone.last), &recipients);
                true
            }
            _ => false,
        }
    }

    fn table_row(
        &mut self,
        sentence: &Sentence,
        award: &AwardName,
        award_tokens: (usize, usize),
        recipients: &Recipients,
    ) {
        let items = &sentence.items;
        let segment = Segment {
            items,
            from: 0,
            to: items.len(),
            number: 0,
            role: sentence.role,
        };
        let carry = Carry::default();
        let told = self.told(&segment, 0..items.len(), &carry, false);
        let last = items.last().map_or(award_tokens.1, |item| item.last);
        for row in shares(recipients, award.entry, &Pieces::default()) {
            self.statements.push(Statement {
                award: award.clone(),
                giver: award.giver.clone(),
                recipient: row.kind,
                count: row.count,
                basis: row.basis,
                names: Vec::new(),
                unit: self.unit_of(recipients, &Frame::heading(None), &carry),
                status: Status::Conferred,
                period: told.period.clone(),
                own_period: told.own,
                life: false,
                role: sentence.role,
                tokens: (award_tokens.0, last),
                award_tokens,
                doubts: Vec::new(),
            });
        }
    }
}

/// What a column counts whose heading this is.
fn heading(cell: &[Item]) -> Option<Receiver> {
    cell.iter().find_map(|item| match item.kind {
        Kind::Receiver(kind) => Some(kind),
        _ => None,
    })
}

fn only(items: &[Item], fits: impl Fn(&Kind) -> bool) -> bool {
    items.iter().all(|item| fits(&item.kind))
}
