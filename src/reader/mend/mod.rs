//! Mending: words that were printed wrong, run together or broken apart, read as
//! the words that must have been meant.
//!
//! Used by [`super::doc`] before the rules see any token. A word is mended only
//! where it makes no sense as it stands and where, mended, a phrase covers it, so
//! that what is mended is always a known name or word in its place. What was
//! mended is noted with the words in doubt.
//!
//! `bounds` puts words together and parts them, `misprint` mends words that are
//! none, `marks` words that are others than those meant. For most words of a text a
//! `glance` tells that none of it is needed.

mod bounds;
mod glance;
mod marks;
mod misprint;

use self::bounds::may_be_parts;
use self::glance::Glance;
use self::glance::Glances;
pub(super) use self::glance::cut;
pub(super) use self::glance::note;
use self::marks::name_meant;
use super::noted::Noted;
use super::phrases::Found;
use super::phrases::Phrases;
use super::unmarked::in_case;
use super::vocabulary::Vocabulary;
use crate::model::NoteKind;
use crate::text::Syllable;
use crate::text::Token;

/// Tokens before and behind a word that a phrase around it may take.
const REACH: usize = 6;

/// A text's tokens, mended.
pub(super) struct Mended {
    pub tokens: Vec<Token>,
    /// What was mended, by the tokens that came of it.
    pub doubts: Vec<(NoteKind, (usize, usize))>,
    /// The words of which the letters were wrong, as they are spelt: token, word.
    pub respelt: Vec<(usize, String)>,
}

/// Tokens that stand for others.
struct Repair {
    /// How many tokens they stand for.
    taken: usize,
    tokens: Vec<Token>,
    kind: NoteKind,
    /// The word that is the right one for the first, where its letters were wrong.
    spelling: Option<String>,
    /// Whether the word before, or the one behind, belongs to the words in doubt.
    around: (bool, bool),
}

/// Mends tokens; `None` where nothing was wrong.
pub(super) fn mend(text: &str, tokens: &[Token]) -> Option<Mended> {
    Glances::with(|glances| mend_with(glances, text, tokens))
}

fn mend_with(glances: &mut Glances, text: &str, tokens: &[Token]) -> Option<Mended> {
    let mut bench = Bench {
        text,
        tokens,
        out: Vec::new(),
        copied: 0,
        phrases: Phrases::get(),
        vocabulary: Vocabulary::get(),
    };
    let mut doubts = Vec::new();
    let mut respelt = Vec::new();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let next = tokens.get(at + 1);
        let (here, ahead) = (Noted::of(Some(token)), Noted::of(next));
        // One jump, not four: which of them holds of a word nothing foretells.
        let led = here.has(Noted::HEADS) & bench.may_follow(here, ahead);
        let right = here.is_right_before(ahead);
        if right & !led || right && glances.is_right(token, next) {
            at += 1;
            continue;
        }
        let (here, ahead) = (glances.at(Some(token)), glances.at(next));
        let Some(mut repair) = bench.repair(at, here, ahead) else {
            at += 1;
            continue;
        };
        bench.out.extend_from_slice(&tokens[bench.copied..at]);
        let first = bench.out.len();
        let last = first + repair.tokens.len() - 1;
        respelt.extend(repair.spelling.map(|word| (first, word)));
        doubts.push((
            repair.kind,
            (
                first - usize::from(repair.around.0),
                last + usize::from(repair.around.1),
            ),
        ));
        for token in &mut repair.tokens {
            token.noted = glances.note(token.kind, token.syllable);
        }
        bench.out.extend(repair.tokens);
        at += repair.taken;
        bench.copied = at;
    }
    if doubts.is_empty() {
        return None;
    }
    bench.out.extend_from_slice(&tokens[bench.copied..]);
    Some(Mended {
        tokens: bench.out,
        doubts,
        respelt,
    })
}

/// Where a text is mended: the tokens up to `copied` are in `out`, mended.
struct Bench<'a> {
    text: &'a str,
    tokens: &'a [Token],
    out: Vec<Token>,
    copied: usize,
    phrases: &'static Phrases,
    vocabulary: &'static Vocabulary,
}

/// Tokens around a word as they would be mended: the phrase that covers it, and
/// where in them it begins.
struct Around {
    tokens: Vec<Token>,
    /// Where the mended tokens stand.
    first: usize,
    last: usize,
}

impl Around {
    /// The phrase that covers the mended tokens or one of them and its neighbour.
    fn phrase(&self, phrases: &Phrases) -> Option<(usize, Found)> {
        (0..=self.last).find_map(|at| {
            let found = phrases.at(&self.tokens, at)?;
            (found.end > self.first).then_some((at, found))
        })
    }
}

impl Bench<'_> {
    /// Whether two words may follow each other in a phrase but for their marks.
    #[inline]
    fn may_follow(&self, one: Noted, two: Noted) -> bool {
        self.vocabulary.may_follow(one.digest(), two.digest())
    }

    /// How the word at `at` is mended, of which, and of the word behind, a glance
    /// saw this.
    fn repair(&self, at: usize, here: Glance, ahead: Glance) -> Option<Repair> {
        let token = &self.tokens[at];
        if !token.is_word() {
            return None;
        }
        let next = self.next(at);
        if let Some(next) = next
            && may_be_parts((token, here), (next, ahead))
            && let Some(repair) = self.joined(at, token, next)
        {
            return Some(repair);
        }
        if !here.is_word() {
            return self
                .parted(at, token)
                .or_else(|| self.misprint(at, token, next));
        }
        next.filter(|_| here.heads() && self.may_follow(here.noted, ahead.noted))
            .and_then(|next| {
                let meant = name_meant(self.vocabulary, [token.syllable, next.syllable])?;
                self.marked(at, (token, next), meant)
            })
            .filter(|_| !self.ends_name(at, token))
            .or_else(|| here.is_near_verb().then(|| self.verb(at, token))?)
    }

    /// The word behind one, with nothing but blank space between.
    fn next(&self, at: usize) -> Option<&Token> {
        self.tokens
            .get(at + 1)
            .filter(|next| next.is_word() && next.spaced)
    }

    /// The last token before `at`, as mended.
    fn before(&self, at: usize) -> Option<&Token> {
        if at > self.copied {
            self.tokens.get(at - 1)
        } else {
            self.out.last()
        }
    }

    /// What stands around `at` if `mended` stood there for `taken` tokens.
    fn around(&self, at: usize, mended: &[Token], taken: usize) -> Around {
        let near = at.saturating_sub(REACH).max(self.copied);
        let more = REACH.saturating_sub(at - near).min(self.out.len());
        let mut tokens = self.out[self.out.len() - more..].to_vec();
        tokens.extend_from_slice(&self.tokens[near..at]);
        let first = tokens.len();
        tokens.extend_from_slice(mended);
        let last = tokens.len() - 1;
        let to = (at + taken + REACH).min(self.tokens.len());
        tokens.extend_from_slice(&self.tokens[at + taken..to]);
        Around {
            tokens,
            first,
            last,
        }
    }

    /// Whether a phrase of several words covers the token as it stands.
    fn makes_sense(&self, at: usize) -> bool {
        let around = self.around(at, &self.tokens[at..=at], 1);
        (0..=around.first).any(|from| {
            self.phrases
                .at(&around.tokens, from)
                .is_some_and(|found| found.end > around.first && found.end > from + 1)
        })
    }

    fn respelt(&self, token: &Token, word: Syllable, around: (bool, bool)) -> Option<Repair> {
        let spelling = &self.vocabulary.word(word)?.spelling;
        Some(Repair {
            taken: 1,
            tokens: vec![Token {
                syllable: word,
                ..*token
            }],
            kind: NoteKind::Misprint,
            spelling: Some(in_case(spelling, token.case)),
            around,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reader::doc::Doc;

    fn mended(text: &str) -> Vec<String> {
        let doc = Doc::new(text);
        let words = |&(_, (first, last)): &(NoteKind, (usize, usize))| doc.words(first, last + 1);
        doc.doubts.iter().map(words).collect()
    }

    #[test]
    fn what_makes_no_sense_is_read_as_what_was_meant() {
        for (text, doubt) in [
            ("được tặng Băng khen Bộ Công an", "Băng khen"),
            ("Huân chuơng Lao động", "Huân chuơng"),
            ("Huân chương Lao đông hạng Ba", "Lao đông"),
            ("được tặng Bằngkhen", "Bằngkhen"),
            ("tặng Bằng kh en", "kh en"),
            ("Hu ân chương Lao động", "Hu ân"),
            ("của Thủ tư ớng Chính phủ", "tư ớng"),
            ("năm2019", "năm2019"),
            ("có 2 tập thế được tặng", "tập thế"),
            ("đươc tặng", "đươc"),
            ("tăng Bằng khen cho", "tăng Bằng"),
        ] {
            let found = mended(text);
            let all = found.iter().any(|words| words.contains(doubt));
            assert!(all, "{text}: {found:?}");
        }
    }

    #[test]
    fn what_makes_sense_is_left_alone() {
        for text in [
            "phát huy hiệu quả vai trò chỉ huy, chương trình công tác",
            "hủy chương trình, tình cờ gặp, tập thể dục",
            "cả nhân loại, các nhân viên, nộp đơn vì thiếu vốn",
            "tăng bằng cách khác, 5 m ở độ sâu",
            "Công an tỉnh, UBND, TP.HCM, PC02, U23",
            "Bảng khén",
        ] {
            assert_eq!(mended(text), Vec::<String>::new(), "{text}");
        }
    }
}
