//! The line that says when an article was published: `Thứ Hai, 12/3/2018, 10:30 (GMT+7)`.

use super::date;
use super::doc::Doc;
use crate::model::Edtf;
use crate::text::Case;
use crate::text::Syllable;
use crate::text::Token;
use crate::text::TokenKind;
use std::ops::Range;

/// Most tokens of such a line.
const LONGEST: usize = 28;
/// Most words in it that say something else: the paper, the section.
const OTHERS: usize = 4;
/// Words that may stand in it.
const WORDS: [Syllable; 24] = Syllable::literals(
    "thứ|hai|ba|tư|năm|sáu|bảy|chủ|nhật|ngày|tháng|đăng|lúc|cập|gmt|am|pm|giờ|phút|h|xuất|bản|viết|gửi",
);

/// The day of publication, where a line says nothing else.
pub(super) fn published(doc: &Doc, line: &Range<usize>) -> Option<Edtf> {
    if line.len() > LONGEST {
        return None;
    }
    let (when, first, end) = line.clone().find_map(|at| {
        let (when, end) = date::when(doc, at)?;
        Some((when, at, end))
    })?;
    let day = when.edtf(None).filter(Edtf::is_day)?;
    let rest = || {
        line.clone()
            .filter(|at| !(first..end).contains(at))
            .filter_map(|at| doc.tokens.get(at))
    };
    let known = |token: &&Token| WORDS.contains(&token.syllable);
    let words = || rest().filter(|token| token.is_word());
    let time = line.clone().any(|at| {
        doc.tokens[at].is(':')
            && doc
                .tokens
                .get(at + 1)
                .is_some_and(|next| next.kind == TokenKind::Number)
    });
    let others: Vec<&Token> = words().filter(|token| !known(token)).collect();
    let alone = others.is_empty();
    let labelled = (time || words().count() >= others.len() + 2)
        && others.len() <= OTHERS
        && others.iter().all(|token| token.case != Case::Lower);
    (alone || labelled).then_some(day)
}
