//! Marks of a page itself: numbers of notes, `[12]`, links to edit, `[sửa | sửa mã nguồn]`,
//! marks of Markdown in a text that was taken as plain, `## Khen thưởng`, `**Trần Văn Bình**`.
//!
//! Used by [`super::doc`] before lines are laid out, so that no rule meets them. Tokens are
//! left out, never changed; other brackets and stars stay.

use crate::text::Syllable;
use crate::text::Token;
use crate::text::TokenKind;

/// Most tokens of such a bracket.
const LONGEST: usize = 8;

/// Most letters of the mark of a note: `[a]`, `[123]`.
const LONGEST_MARK: u32 = 3;

/// Bytes that are looked at together.
const BLOCK: usize = 256;

/// Leaves them out.
pub(super) fn leave_out(text: &str, tokens: &mut Vec<Token>) {
    // Most texts have none; many bytes at once are asked.
    let has_marks = |bytes: &[u8]| {
        let mark = |byte: u8| u8::from((byte == b'[') | (byte == b'#') | (byte == b'*'));
        bytes.iter().fold(0, |any, &byte| any | mark(byte)) != 0
    };
    if !text.as_bytes().chunks(BLOCK).any(has_marks) {
        return;
    }
    let may_begin = |token: &Token| token.is('[') || token.is('#') || token.is('*');
    let Some(mut at) = tokens.iter().position(may_begin) else {
        return;
    };
    let mut kept = at;
    while at < tokens.len() {
        let begins = kept == 0 || tokens[kept - 1].kind == TokenKind::Break;
        at += bracket(&tokens[at..]);
        at += match begins {
            true => heading(&tokens[at..]),
            false => 0,
        };
        at += stars(&tokens[at..]);
        if let Some(&token) = tokens.get(at) {
            tokens[kept] = token;
            kept += 1;
            at += 1;
        }
    }
    tokens.truncate(kept);
}

/// Number of tokens of such brackets with which tokens begin.
fn bracket(tokens: &[Token]) -> usize {
    const EDIT: Syllable = Syllable::literal("sửa");
    let mut at = 0;
    while let [open, rest @ ..] = &tokens[at..]
        && open.is('[')
        && let Some(end) = rest.iter().take(LONGEST).position(|token| token.is(']'))
        && let [first, more @ ..] = &rest[..end]
    {
        let word = first.is_word() || first.kind == TokenKind::Number;
        let note = word && more.is_empty() && first.span.len() <= LONGEST_MARK;
        if !note && first.syllable != EDIT {
            break;
        }
        at += end + 2;
    }
    at
}

/// Number of tokens of the mark of a heading with which a line begins: `## `.
fn heading(line: &[Token]) -> usize {
    let marks = line.iter().take_while(|token| token.is('#')).count();
    match line.get(marks) {
        Some(next) if next.spaced => marks,
        _ => 0,
    }
}

/// Number of tokens of a mark of bold words: two stars or more.
fn stars(tokens: &[Token]) -> usize {
    let marks = tokens
        .iter()
        .enumerate()
        .take_while(|(at, token)| token.is('*') && (*at == 0 || !token.spaced))
        .count();
    if marks > 1 { marks } else { 0 }
}
