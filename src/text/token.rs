//! Tokens: a text cut into words, numbers, signs and breaks.

use super::Span;
use super::glyph::Glyph;
use super::glyph::Letter;
use super::met::Met;
use super::met::Run;
use super::met::Spelt;
use super::spelling::is_canonical;
use super::syllable::{Syllable, SyllableBuilder};

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters, with digits after the first letter: `Cục`, `PC02`.
    Word,
    /// Digits only.
    Number,
    /// One sign; `...` and `…` are the sign `…`, every dash is `-`, every double quote `"`.
    Sign(char),
    /// One or more line ends.
    Break,
}

/// How a word is capitalised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// No capital at the beginning.
    Lower,
    /// A capital first letter, and a small one after it or none.
    Initial,
    /// Two or more letters, all capitals.
    Upper,
}

/// A piece of the text. Pieces stand in order and do not overlap; between them
/// is only blank space and signs that are not seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// What it is.
    pub kind: TokenKind,
    /// Where, in code points.
    pub span: Span,
    /// Where, in bytes.
    pub bytes: (u32, u32),
    /// What it spells; of a sign or break, nothing.
    pub syllable: Syllable,
    /// How it is capitalised.
    pub case: Case,
    /// Whether blank space or a line end stands before it, or it is the first.
    pub spaced: bool,
    /// Whether it surely is printed in the spelling that names have: [`super::canonical_word`].
    pub canonical: bool,
    /// What is known of it by itself to whoever had the text cut: [`tokenize_noting`].
    pub noted: u64,
}

impl Token {
    /// The token as it stands in `text`, the text that was cut.
    pub fn of<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.bytes.0 as usize..self.bytes.1 as usize)
            .unwrap_or("")
    }

    /// Whether it is this sign.
    pub fn is(&self, sign: char) -> bool {
        matches!(self.kind, TokenKind::Sign(other) if other == sign)
    }

    /// Whether it is a word.
    pub fn is_word(&self) -> bool {
        matches!(self.kind, TokenKind::Word)
    }
}

/// Cuts `text` into tokens. Total: every text has its tokens.
pub fn tokenize(text: &str) -> Vec<Token> {
    Met::with(|met| tokenize_noting(text, met, |_, _| 0))
}

/// Cuts `text` into tokens as [`tokenize`] does and keeps with each what `note` says of its
/// kind and syllable. Words met before are not asked for again: `met` is of this `note` alone.
pub fn tokenize_noting(
    text: &str,
    met: &mut Met,
    mut note: impl FnMut(TokenKind, Syllable) -> u64,
) -> Vec<Token> {
    let of_signs = note(TokenKind::Break, Syllable::EMPTY);
    let mut tokens = Vec::with_capacity(text.len() / 4 + 4);
    let mut cursor = Cursor {
        text,
        byte: 0,
        position: 0,
    };
    let mut spaced = true;
    while let Some(first) = cursor.byte() {
        if first == b' ' {
            cursor.pass(' ');
            spaced = true;
            continue;
        }
        let (byte, start) = (cursor.byte, cursor.position);
        let mut token = Token {
            kind: TokenKind::Break,
            span: Span::new(start, start + 1),
            bytes: (byte as u32, 0),
            syllable: Syllable::default(),
            case: Case::Lower,
            spaced,
            canonical: false,
            noted: of_signs,
        };
        let mut end = None;
        let letter = first.is_ascii_alphanumeric() || !first.is_ascii();
        if letter && let Some(word) = word(&mut cursor, met, &mut note) {
            token.kind = word.kind;
            token.syllable = word.syllable;
            token.case = word.case;
            token.canonical = word.canonical;
            token.noted = word.noted;
        } else {
            let Some(c) = cursor.next() else { break };
            match c {
                // Most signs.
                _ if c.is_ascii_punctuation() => {
                    token.kind = TokenKind::Sign(cursor.sign(c));
                    token.canonical = true;
                }
                '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                    end = Some(cursor.pass_lines());
                }
                _ if c.is_whitespace() || c.is_control() => {
                    spaced = true;
                    continue;
                }
                _ if Glyph::of(c) != Glyph::Other => continue,
                _ => token.kind = TokenKind::Sign(cursor.sign(c)),
            }
        }
        if token.kind != TokenKind::Break {
            token.span.end = cursor.position;
        }
        token.bytes.1 = end.unwrap_or(cursor.byte) as u32;
        spaced = token.kind == TokenKind::Break;
        tokens.push(token);
    }
    tokens
}

/// What the word at a place spells, and passes it; `None` where none begins there.
#[inline]
fn word(
    cursor: &mut Cursor,
    met: &mut Met,
    note: &mut impl FnMut(TokenKind, Syllable) -> u64,
) -> Option<Spelt> {
    let run = Run::at(cursor.text.as_bytes(), cursor.byte);
    if let Some(run) = run
        && let Some(spelt) = met.find(run)
    {
        cursor.byte += run.length;
        cursor.position += u32::from(spelt.length);
        return Some(spelt);
    }
    let (byte, position) = (cursor.byte, cursor.position);
    let word = Word::read(cursor)?;
    let printed = cursor.text.get(byte..cursor.byte).unwrap_or_default();
    let case = word.case(printed);
    let syllable = word.builder.finish(printed);
    let spelt = Spelt {
        kind: word.kind,
        syllable,
        case,
        // Names are of words with capitals.
        canonical: case != Case::Lower && is_canonical(printed),
        length: (cursor.position - position) as u8,
        noted: note(word.kind, syllable),
    };
    if let Some(run) = run.filter(|run| run.length == printed.len()) {
        met.keep(run, spelt);
    }
    Some(spelt)
}

/// A place in a text that is being cut.
struct Cursor<'t> {
    text: &'t str,
    /// In bytes.
    byte: usize,
    /// In code points.
    position: u32,
}

impl Cursor<'_> {
    /// The first byte of the next character.
    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.byte).copied()
    }

    fn peek(&self) -> Option<char> {
        self.text.get(self.byte..)?.chars().next()
    }

    fn pass(&mut self, c: char) {
        self.byte += c.len_utf8();
        self.position += 1;
    }

    fn next(&mut self) -> Option<char> {
        let c = self.peek()?;
        self.pass(c);
        Some(c)
    }

    /// Passes the blank space after a line end; gives where the last line end
    /// in it ends, in bytes.
    fn pass_lines(&mut self) -> usize {
        let mut end = self.byte;
        while let Some(c) = self.peek().filter(|c| c.is_whitespace()) {
            self.pass(c);
            if matches!(c, '\n' | '\r' | '\u{2028}' | '\u{2029}') {
                end = self.byte;
            }
        }
        end
    }

    /// The sign that `c`, just passed, stands for; of points, the whole run.
    fn sign(&mut self, c: char) -> char {
        match c {
            '.' if self.byte() == Some(b'.') => {
                while self.byte() == Some(b'.') {
                    self.pass('.');
                }
                '…'
            }
            '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' => '-',
            '“' | '”' | '„' | '‟' | '«' | '»' | '″' | '\u{ff02}' => '"',
            '‘' | '’' | '‛' | '′' | '`' => '\'',
            other => other,
        }
    }
}

/// A run of letters or digits while it is read.
struct Word {
    kind: TokenKind,
    builder: SyllableBuilder,
    /// Capitals.
    uppers: u32,
    /// Whether there are small letters.
    smalls: bool,
}

impl Word {
    /// Reads the word at a place and passes it; `None` where none begins there.
    fn read(cursor: &mut Cursor) -> Option<Word> {
        let start = cursor.position;
        let digits = cursor.byte()?.is_ascii_digit();
        let mut word = Word {
            kind: if digits {
                TokenKind::Number
            } else {
                TokenKind::Word
            },
            builder: SyllableBuilder::new(),
            uppers: 0,
            smalls: false,
        };
        loop {
            word.letters(cursor, digits);
            let begun = cursor.position > start;
            // No other ASCII character is part of a word.
            if cursor.byte().is_none_or(|byte| byte.is_ascii()) {
                return begun.then_some(word);
            }
            let c = cursor.peek()?;
            let glyph = Glyph::of(c);
            match glyph {
                Glyph::Foreign if !digits => {
                    word.uppers += u32::from(c.is_uppercase());
                    word.smalls |= !c.is_uppercase();
                }
                Glyph::Tone(_) | Glyph::Shape(_) | Glyph::Invisible if begun => {}
                _ => return begun.then_some(word),
            }
            word.builder.sign(glyph);
            cursor.pass(c);
        }
    }

    /// Reads letters as far as they stand at a place and passes them, only digits
    /// where it is a number.
    fn letters(&mut self, cursor: &mut Cursor, digits: bool) {
        let text = cursor.text.as_bytes();
        let (mut at, mut letters) = (cursor.byte, 0);
        let (mut builder, mut uppers, mut smalls) = (self.builder, self.uppers, self.smalls);
        while let Some((letter, next)) = Letter::at(text, at)
            && (!digits || letter.is_digit())
        {
            builder.letter(letter);
            uppers += u32::from(letter.is_upper());
            smalls |= letter.is_small();
            at = next;
            letters += 1;
        }
        (self.builder, self.uppers, self.smalls) = (builder, uppers, smalls);
        cursor.byte = at;
        cursor.position += letters;
    }

    /// How the word, printed so, is capitalised.
    fn case(&self, printed: &str) -> Case {
        if self.uppers == 0 || !printed.starts_with(char::is_uppercase) {
            Case::Lower
        } else if self.uppers >= 2 && !self.smalls {
            Case::Upper
        } else {
            Case::Initial
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::CharIndex;

    fn cut(text: &str) -> Vec<&str> {
        tokenize(text).iter().map(|token| token.of(text)).collect()
    }

    #[test]
    fn words_numbers_and_signs() {
        for (text, want) in [
            (
                "Phòng PC02, 50kg!",
                vec!["Phòng", "PC02", ",", "50", "kg", "!"],
            ),
            (
                "03/2019/NĐ-CP",
                vec!["03", "/", "2019", "/", "NĐ", "-", "CP"],
            ),
            ("hết... rồi…", vec!["hết", "...", "rồi", "…"]),
            ("a\u{200b}b c", vec!["a\u{200b}b", "c"]),
            ("", vec![]),
        ] {
            assert_eq!(cut(text), want);
        }
    }

    #[test]
    fn lines_end_in_one_break() {
        let text = "một \r\n \n hai\nba";
        let kinds: Vec<bool> = tokenize(text)
            .iter()
            .map(|t| t.kind == TokenKind::Break)
            .collect();
        assert_eq!(kinds, [false, true, false, true, false]);
    }

    #[test]
    fn spans_count_code_points_and_slice_exactly() {
        let text = "Đo\u{302}\u{323}i 2 – 🎖 “Quyết thắng”...\n\nhết";
        let index = CharIndex::new(text);
        for token in tokenize(text) {
            if token.kind != TokenKind::Break {
                assert_eq!(index.slice(text, token.span), Some(token.of(text)));
            }
        }
    }

    #[test]
    fn capitals() {
        let case = |word| tokenize(word)[0].case;
        assert_eq!(case("cục"), Case::Lower);
        assert_eq!(case("Cục"), Case::Initial);
        assert_eq!(case("Đ"), Case::Initial);
        assert_eq!(case("UBND"), Case::Upper);
        assert_eq!(case("PC02"), Case::Upper);
        assert_eq!(case("ĐẮK"), Case::Upper);
        assert_eq!(case("BCĐb"), Case::Initial);
    }
}
