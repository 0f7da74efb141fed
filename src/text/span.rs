//! Places in a text.

use serde::{Deserialize, Serialize};

/// A half-open range of Unicode code points in an article's text as decoded:
/// the `TextPositionSelector` of the W3C Web Annotation model.
///
/// `start <= end` in every span the reader makes; a span read from a file is
/// verified by `dataset::check`.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(from = "[u32; 2]", into = "[u32; 2]")]
pub struct Span {
    /// First code point.
    pub start: u32,
    /// One past the last code point.
    pub end: u32,
}

impl Span {
    /// The span from `start` up to, not including, `end`.
    pub const fn new(start: u32, end: u32) -> Span {
        Span { start, end }
    }

    /// The smallest span that holds both.
    pub fn to(self, other: Span) -> Span {
        Span::new(self.start.min(other.start), self.end.max(other.end))
    }

    /// Whether the two share at least one code point.
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Number of code points.
    pub fn len(self) -> u32 {
        self.end.saturating_sub(self.start)
    }

    /// Whether it holds no code point.
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }
}

impl From<[u32; 2]> for Span {
    fn from([start, end]: [u32; 2]) -> Span {
        Span { start, end }
    }
}

impl From<Span> for [u32; 2] {
    fn from(span: Span) -> [u32; 2] {
        [span.start, span.end]
    }
}

/// Finds the bytes of code points: the way from a [`Span`] to a slice.
///
/// Remembers the byte offset of every 64th code point, so that a look-up costs
/// at most 63 steps and the index one word for 64 characters.
#[derive(Clone, Debug)]
pub struct CharIndex {
    marks: Vec<u32>,
    chars: u32,
}

const STRIDE: u32 = 64;

impl CharIndex {
    /// Indexes `text`.
    pub fn new(text: &str) -> CharIndex {
        let mut marks = Vec::with_capacity(text.len() / STRIDE as usize + 1);
        let mut chars = 0;
        for (byte, _) in text.char_indices() {
            if chars % STRIDE == 0 {
                marks.push(byte as u32);
            }
            chars += 1;
        }
        CharIndex { marks, chars }
    }

    /// Number of code points of the text.
    pub fn chars(&self) -> u32 {
        self.chars
    }

    /// The part of `text` (the text that was indexed) that `span` names, or
    /// `None` where the span is reversed or ends beyond the text.
    pub fn slice<'t>(&self, text: &'t str, span: Span) -> Option<&'t str> {
        if span.start > span.end || span.end > self.chars {
            return None;
        }
        text.get(self.byte(text, span.start)?..self.byte(text, span.end)?)
    }

    fn byte(&self, text: &str, position: u32) -> Option<usize> {
        if position >= self.chars {
            return Some(text.len());
        }
        let mark = *self.marks.get((position / STRIDE) as usize)? as usize;
        let rest = text.get(mark..)?;
        rest.char_indices()
            .nth((position % STRIDE) as usize)
            .map(|(byte, _)| mark + byte)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slices_by_code_points_not_bytes() {
        let text = "Đội 2 – “Quyết thắng” 🎖 hết".repeat(9);
        let index = CharIndex::new(&text);
        let chars: Vec<char> = text.chars().collect();
        assert_eq!(index.chars() as usize, chars.len());
        for start in 0..chars.len() {
            for end in [start, start + 1, chars.len()] {
                let end = end.min(chars.len());
                let want: String = chars[start..end].iter().collect();
                let span = Span::new(start as u32, end as u32);
                assert_eq!(index.slice(&text, span), Some(want.as_str()), "{span:?}");
            }
        }
    }

    #[test]
    fn a_span_that_does_not_fit_is_none() {
        let index = CharIndex::new("ba chữ");
        assert_eq!(index.slice("ba chữ", Span::new(0, 7)), None);
        assert_eq!(index.slice("ba chữ", Span::new(4, 2)), None);
        assert_eq!(CharIndex::new("").slice("", Span::new(0, 0)), Some(""));
    }
}
