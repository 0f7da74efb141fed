//! Marks of a list: the bullets, numbers and letters with which its items begin.

use super::doc::Doc;
use super::item::Item;
use super::item::Kind;
use super::item::after_marks;
use crate::text::Case;
use crate::text::Syllable;
use crate::text::Token;
use crate::text::TokenKind;

/// The letter that stands for a bullet.
pub(super) const O: Syllable = Syllable::literal("o");

/// The items of a line behind the marks of a list, also `o`.
pub(super) fn row<'i>(doc: &Doc, items: &'i [Item]) -> &'i [Item] {
    match after_marks(items) {
        [bullet, rest @ ..]
            if matches!(bullet.kind, Kind::Plain)
                && bullet.first == bullet.last
                && doc.tokens[bullet.first].syllable == O =>
        {
            after_marks(rest)
        }
        rest => rest,
    }
}

/// Number of tokens of the mark with which an item of a list begins: `-`, `•`,
/// `1.`, `1.2)`, `a)`, `IV.`, `o -`, `1. a)`; 0 where there is none or nothing follows it.
pub(super) fn mark(line: &[Token]) -> usize {
    let bullets = bullets(line);
    let rest = &line[bullets..];
    let begins = |next: &Token| next.case != Case::Lower || !next.is_word();
    // `o Bằng …`, `o 1. …`, `o a) …`
    let follows = |next: &Token| next.spaced && (begins(next) || numbering(&rest[1..]) > 0);
    let lone_o = matches!(rest, [o, next, ..] if o.syllable == O && follows(next));
    let number = match lone_o {
        true => 1 + numbering(&rest[1..]),
        false => numbering(rest),
    };
    // `1. - …`, `1. a) …`
    let inner = match number {
        0 => 0,
        _ => {
            let bullets = self::bullets(&rest[number..]);
            bullets + numbering(&rest[number + bullets..])
        }
    };
    let all = bullets + number + inner;
    if all < line.len() { all } else { 0 }
}

/// Number of bullets with which tokens begin.
fn bullets(tokens: &[Token]) -> usize {
    tokens
        .iter()
        .take_while(|token| matches!(token.kind, TokenKind::Sign(sign) if is_bullet(sign)))
        .count()
}

fn is_bullet(sign: char) -> bool {
    matches!(sign, '-' | '+' | '*' | '•' | '·') || (!sign.is_ascii() && !is_quote_like(sign))
}

/// Signs beyond ASCII with which a sentence may begin.
fn is_quote_like(sign: char) -> bool {
    matches!(sign, '…' | '‹' | '›' | '¿' | '¡' | '£' | '€')
}

pub(super) fn is_letter(token: &Token) -> bool {
    token.is_word() && token.syllable.letter_count() == 1
}

/// Number of tokens of `1.`, `2)`, `1.2.`, `a)`, `III.` at the beginning of a line.
pub(super) fn numbering(line: &[Token]) -> usize {
    let roman = |token: &Token| token.case != Case::Lower && is_roman(token);
    let mut at = 0;
    loop {
        let (Some(token), Some(sign)) = (line.get(at), line.get(at + 1)) else {
            return 0;
        };
        let closes = matches!(sign.kind, TokenKind::Sign('.' | ')')) && !sign.spaced;
        let number = || token.kind == TokenKind::Number && token.span.len() <= 2;
        let word = || at == 0 && token.is_word() && (is_letter(token) || roman(token));
        if !closes || !number() && !word() {
            return 0;
        }
        at += 2;
        match line.get(at) {
            Some(next) if next.spaced => return at,
            Some(next) if sign.is('.') && next.kind == TokenKind::Number => {}
            _ => return 0,
        }
    }
}

/// Whether a word is a Roman numeral in capitals: `đợt II`.
pub(super) fn is_numeral(token: &Token) -> bool {
    (token.case == Case::Upper || token.case == Case::Initial && is_letter(token))
        && is_roman(token)
}

fn is_roman(token: &Token) -> bool {
    const ROMAN: [Syllable; 10] = Syllable::literals("i|ii|iii|iv|v|vi|vii|viii|ix|x");
    ROMAN.contains(&token.syllable)
}
