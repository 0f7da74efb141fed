//! Party badges of which one person received several: `huy hiệu 30, 40 và 45 năm tuổi Đảng`.

use super::Reader;
use super::Statement;
use crate::model::Basis;
use crate::model::Recipient;
use crate::model::lexicon;
use crate::text::Syllable;
use crate::text::TokenKind;

impl Reader<'_, '_> {
    /// Counts the badges that a statement names for one person by their years.
    pub(super) fn count_badges(&mut self) {
        const UNTIL: Syllable = Syllable::literal("đến");
        let doc = self.scan.doc;
        for statement in self.statements.iter_mut().filter(|one| is_of_one(one)) {
            let (first, last) = statement.award_tokens;
            let name = &doc.tokens[first..=last];
            let years = name
                .iter()
                .filter(|token| token.kind == TokenKind::Number)
                .count();
            let range = name.iter().any(|token| token.syllable == UNTIL);
            if years > 1 && !range {
                (statement.count, statement.basis) = (Some(years as u64), Basis::Award);
            }
        }
    }
}

/// Whether a statement is of the Party badge of one person, and not counted otherwise.
fn is_of_one(statement: &Statement) -> bool {
    lexicon::award_at(statement.award.entry).id == "huy-hieu-dang"
        && statement.recipient == Recipient::PersonNamed
        && statement.names.len() == 1
        && statement.count == Some(1)
        && statement.basis == Basis::Recipient
}
