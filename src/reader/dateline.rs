//! The line that says when an article was published: `Thứ Hai, 12/3/2018, 10:30 (GMT+7)`; or
//! where and when a document was made: `Hà Nội, ngày 12 tháng 3 năm 2018`.

use super::date;
use super::doc::Doc;
use super::marks::mark;
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
    let (day, said) = first_day(doc, line)?;
    let rest = || {
        line.clone()
            .filter(|at| !said.contains(at))
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

/// The day or month of publication before the first words of a text, `date 2020-07 Sáng 9/7, …`, and
/// one past its tokens.
pub(super) fn head(doc: &Doc) -> Option<(Edtf, usize)> {
    const LABEL: Syllable = Syllable::literal("date");
    // `• 2020-07`
    let at = mark(&doc.tokens);
    let labelled = doc.tokens.get(at)?.syllable == LABEL;
    let (when, end) = date::iso(doc, at + usize::from(labelled))?;
    Some((when.edtf(None)?, end))
}

/// The day on which a document was made, where a line says it and the place.
pub(super) fn made(doc: &Doc, line: &Range<usize>) -> Option<Edtf> {
    let (day, said) = first_day(doc, line)?;
    is_place_and_day(doc, line.start..said.start, said.end..line.end).then_some(day)
}

/// The first date of a short line, if it is a day, and its tokens.
fn first_day(doc: &Doc, line: &Range<usize>) -> Option<(Edtf, Range<usize>)> {
    // `08:08, 19/08/2014`: the minutes are no day.
    let of_clock = |at: usize| {
        at.checked_sub(2).is_some_and(|hour| {
            doc.tokens[hour].kind == TokenKind::Number && doc.tokens[at - 1].is(':')
        })
    };
    let mut at = line
        .clone()
        .filter(|at| line.len() <= LONGEST && !of_clock(*at));
    let (when, said) = at.find_map(|at| {
        let (when, end) = date::when(doc, at)?;
        Some((when, at..end))
    })?;
    Some((when.edtf(None).filter(Edtf::is_day)?, said))
}

/// Whether a place and a comma stand before the day that ends a line, in a cell of their own
/// or alone: `Số: 15/QĐ-UBND | Hà Nội, ngày …`.
fn is_place_and_day(doc: &Doc, before: Range<usize>, mut behind: Range<usize>) -> bool {
    let edge = |at: &usize| doc.tokens[*at].is('|');
    let from = before.clone().rev().find(edge);
    let from = from.map_or(before.start, |edge| edge + 1);
    let Some((comma, place)) = doc.tokens[from..before.end].split_last() else {
        return false;
    };
    let capital = |token: &Token| token.is_word() && token.case != Case::Lower;
    let named = (1..=OTHERS).contains(&place.len()) && place.iter().all(capital);
    comma.is(',') && named && behind.all(|at| edge(&at))
}
