//! Tokens: a text cut into words, numbers, signs and breaks.

use super::Span;
use super::glyph::Glyph;
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
}

impl Token {
    /// The token as it stands in `text`, the text that was cut.
    pub fn of<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.bytes.0 as usize..self.bytes.1 as usize)
            .unwrap_or("")
    }

    /// Whether it is this sign.
    pub fn is(&self, sign: char) -> bool {
        self.kind == TokenKind::Sign(sign)
    }

    /// Whether it is a word.
    pub fn is_word(&self) -> bool {
        self.kind == TokenKind::Word
    }
}

/// Cuts `text` into tokens. Total: every text has its tokens.
pub fn tokenize(text: &str) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(text.len() / 5 + 4);
    let mut chars = text.char_indices().peekable();
    let mut position = 0u32;
    let mut spaced = true;
    while let Some((byte, c)) = chars.next() {
        let start = position;
        position += 1;
        let glyph = Glyph::of(c);
        let (kind, syllable, case, end) = match glyph {
            Glyph::Letter { .. } | Glyph::Foreign => {
                let word = Word::read(glyph, c, &mut chars, &mut position);
                (
                    word.kind,
                    word.builder.finish(),
                    word.case(),
                    word.end(byte + c.len_utf8()),
                )
            }
            Glyph::Invisible | Glyph::Tone(_) | Glyph::Shape(_) => continue,
            Glyph::Other => {
                let mut end = byte + c.len_utf8();
                let kind = match c {
                    '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                        while let Some(&(at, next)) = chars.peek() {
                            if !next.is_whitespace() {
                                break;
                            }
                            if matches!(next, '\n' | '\r' | '\u{2028}' | '\u{2029}') {
                                end = at + next.len_utf8();
                            }
                            chars.next();
                            position += 1;
                        }
                        TokenKind::Break
                    }
                    _ if c.is_whitespace() || c.is_control() => {
                        spaced = true;
                        continue;
                    }
                    '.' => {
                        let mut dots = 1;
                        while let Some(&(at, '.')) = chars.peek() {
                            dots += 1;
                            end = at + 1;
                            chars.next();
                            position += 1;
                        }
                        TokenKind::Sign(if dots > 1 { '…' } else { '.' })
                    }
                    '\u{2010}'..='\u{2015}' | '\u{2212}' | '-' => TokenKind::Sign('-'),
                    '“' | '”' | '„' | '‟' | '«' | '»' | '"' => TokenKind::Sign('"'),
                    '‘' | '’' | '‛' | '\'' => TokenKind::Sign('\''),
                    other => TokenKind::Sign(other),
                };
                (kind, Syllable::default(), Case::Lower, end)
            }
        };
        let span = Span::new(
            start,
            if kind == TokenKind::Break {
                start + 1
            } else {
                position
            },
        );
        tokens.push(Token {
            kind,
            span,
            bytes: (byte as u32, end as u32),
            syllable,
            case,
            spaced,
        });
        spaced = kind == TokenKind::Break;
    }
    tokens
}

/// A run of letters or digits while it is read.
struct Word {
    kind: TokenKind,
    builder: SyllableBuilder,
    first_upper: bool,
    letters: u32,
    uppers: u32,
    end: usize,
}

impl Word {
    fn read(
        first: Glyph,
        c: char,
        chars: &mut std::iter::Peekable<std::str::CharIndices<'_>>,
        position: &mut u32,
    ) -> Word {
        let digits = c.is_ascii_digit();
        let mut word = Word {
            kind: if digits {
                TokenKind::Number
            } else {
                TokenKind::Word
            },
            builder: SyllableBuilder::default(),
            first_upper: false,
            letters: 0,
            uppers: 0,
            end: 0,
        };
        word.push(first, c);
        word.first_upper = word.uppers > 0;
        while let Some(&(at, next)) = chars.peek() {
            let glyph = Glyph::of(next);
            let goes_on = match glyph {
                Glyph::Other => false,
                Glyph::Letter { .. } | Glyph::Foreign if digits => next.is_ascii_digit(),
                _ => true,
            };
            if !goes_on {
                break;
            }
            word.push(glyph, next);
            word.end = at + next.len_utf8();
            chars.next();
            *position += 1;
        }
        word
    }

    fn push(&mut self, glyph: Glyph, c: char) {
        let upper = match glyph {
            Glyph::Letter { upper, .. } if !c.is_ascii_digit() => upper,
            Glyph::Foreign => c.is_uppercase(),
            _ => {
                self.builder.push(glyph, c);
                return;
            }
        };
        self.letters += 1;
        self.uppers += u32::from(upper);
        self.builder.push(glyph, c);
    }

    fn case(&self) -> Case {
        match (self.first_upper, self.uppers) {
            (false, _) => Case::Lower,
            (true, uppers) if uppers >= 2 && uppers == self.letters => Case::Upper,
            (true, _) => Case::Initial,
        }
    }

    fn end(&self, first: usize) -> usize {
        self.end.max(first)
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
