//! Mending: words that were printed wrong, run together or broken apart, read as
//! the words that must have been meant.
//!
//! Used by [`super::doc`] before the rules see any token. A word is mended only
//! where it makes no sense as it stands and where, mended, a phrase covers it, so
//! that what is mended is always a known name or word in its place. What was
//! mended is noted with the words in doubt.

use super::phrases::Found;
use super::phrases::Phrases;
use super::unmarked::in_case;
use super::vocabulary::Vocabulary;
use super::words::Tag;
use crate::model::NoteKind;
use crate::text::Case;
use crate::text::Span;
use crate::text::Syllable;
use crate::text::Token;
use crate::text::TokenKind;
use crate::text::tokenize;

/// Tokens before and behind a word that a phrase around it may take.
const REACH: usize = 6;
/// Most letters of a run in which words are looked for.
const LONGEST_RUN: usize = 40;
/// Most ways to part such a run that are tried.
const MOST_PARTINGS: usize = 24;

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
    while at < tokens.len() {
        let Some(repair) = bench.repair(at) else {
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
    fn repair(&self, at: usize) -> Option<Repair> {
        let token = &self.tokens[at];
        if !token.is_word() {
            return None;
        }
        let next = self.next(at);
        if let Some(next) = next
            && may_be_parts(token, next)
            && let Some(repair) = self.joined(at, token, next)
        {
            return Some(repair);
        }
        let entry = self.vocabulary.entry(token.syllable);
        match entry {
            Some(entry) if !entry.spelling.is_empty() || token.syllable.is_vietnamese() => {
                let heads = (!entry.heads.is_empty())
                    .then(|| self.marked(at, token, next?, &entry.heads))
                    .flatten();
                heads.or_else(|| {
                    (!entry.verbs.is_empty())
                        .then(|| self.verb(at, token, &entry.verbs))
                        .flatten()
                })
            }
            None if token.syllable.is_vietnamese() => None,
            _ => self
                .parted(at, token)
                .or_else(|| self.misprint(at, token, next)),
        }
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

    /// One word of the two tokens at `at`: `kh en`.
    fn joined(&self, at: usize, one: &Token, two: &Token) -> Option<Repair> {
        let syllable = one.syllable.joined(two.syllable)?;
        self.vocabulary.word(syllable)?;
        if !syllable.is_vietnamese() {
            return None;
        }
        let token = Token {
            span: one.span.to(two.span),
            bytes: (one.bytes.0, two.bytes.1),
            syllable,
            ..*one
        };
        let around = self.around(at, &[token], 2);
        let (from, found) = around.phrase(self.phrases)?;
        let odd = !one.syllable.is_vietnamese() || !two.syllable.is_vietnamese();
        let measure = |before: &Token| before.kind == TokenKind::Number && odd;
        let alone = found.end == from + 1;
        let doubtful = alone && (!odd || self.before(at).is_some_and(measure));
        if doubtful || (!odd && (self.makes_sense(at) || self.makes_sense(at + 1))) {
            return None;
        }
        Some(Repair {
            taken: 2,
            tokens: vec![token],
            kind: NoteKind::WordBounds,
            spelling: None,
            around: (false, false),
        })
    }

    /// The words of one run of letters: `Bằngkhen`, `năm2019`.
    fn parted(&self, at: usize, run: &Token) -> Option<Repair> {
        let printed = run.of(self.text);
        if run.syllable.letter_count() < 3 || printed.len() > 3 * LONGEST_RUN {
            return None;
        }
        let mut partings = Vec::new();
        partings_of(printed, &mut Vec::new(), &mut partings);
        let parts = partings.into_iter().find_map(|ends| {
            let parts = parts(self.text, run, &ends);
            self.belong_together(at, &parts).then_some(parts)
        })?;
        Some(Repair {
            taken: 1,
            tokens: parts,
            kind: NoteKind::WordBounds,
            spelling: None,
            around: (false, false),
        })
    }

    /// Whether the parts of a run are words of a phrase, among themselves or with
    /// their neighbours, or a word and its number.
    fn belong_together(&self, at: usize, parts: &[Token]) -> bool {
        let known = |part: &Token| {
            part.kind == TokenKind::Number || self.vocabulary.word(part.syllable).is_some()
        };
        if let [word, number] = parts
            && number.kind == TokenKind::Number
        {
            return known(word) && word.syllable.letter_count() > 1 && word.case != Case::Upper;
        }
        let around = self.around(at, parts, 1);
        let together = (0..=around.last).any(|from| {
            self.phrases
                .at(&around.tokens, from)
                .is_some_and(|found| found.end > around.first && found.end > from + 1)
        });
        together && parts.iter().all(known)
    }

    /// A word of which one letter or mark is wrong: the one that is nearest among
    /// those that stand beside its neighbours in phrases.
    fn misprint(&self, at: usize, token: &Token, next: Option<&Token>) -> Option<Repair> {
        let capitals = |other: Option<&Token>| other.is_none_or(|other| other.case == Case::Upper);
        let abbreviation =
            token.case == Case::Upper && !(capitals(self.before(at)) && capitals(next));
        if abbreviation || token.syllable.letter_count() < 2 {
            return None;
        }
        let beside = |token: Option<&Token>| {
            token
                .filter(|token| token.is_word())
                .and_then(|token| self.vocabulary.word(token.syllable))
        };
        let behind = beside(self.before(at)).map_or(&[][..], |word| &word.after);
        let ahead = beside(next).map_or(&[][..], |word| &word.before);
        let near = behind.iter().map(|&word| (word, (true, false)));
        let near = near.chain(ahead.iter().map(|&word| (word, (false, true))));
        let near: Vec<(Syllable, (bool, bool))> = near
            .filter(|(word, _)| word.letter_count() > 1 && token.syllable.is_near(*word))
            .collect();
        let in_phrase = near.into_iter().find_map(|(word, around)| {
            let (from, found) = self.with(at, token, word)?;
            (found.end > from + 1).then(|| self.respelt(token, word, around))?
        });
        in_phrase.or_else(|| self.unmarked_word(at, token))
    }

    /// A word by itself that lacks its marks: `đươc`.
    fn unmarked_word(&self, at: usize, token: &Token) -> Option<Repair> {
        let plain = token.syllable.plain();
        let marks: Vec<Syllable> = plain
            .markings()
            .into_iter()
            .filter(|&word| {
                let letters = word.toneless() == token.syllable.toneless();
                letters && word.is_vietnamese() && self.vocabulary.word(word).is_some()
            })
            .collect();
        let [word] = marks[..] else { return None };
        let (_, found) = self.with(at, token, word)?;
        let name = matches!(found.tag, Tag::Head(_) | Tag::Unit(_) | Tag::Province(_));
        (!name).then(|| self.respelt(token, word, (false, false)))?
    }

    /// The phrase that covers the token if it were `word`, and where it begins
    /// among the tokens around.
    fn with(&self, at: usize, token: &Token, word: Syllable) -> Option<(usize, Found)> {
        let mended = Token {
            syllable: word,
            ..*token
        };
        let around = self.around(at, &[mended], 1);
        around
            .phrase(self.phrases)
            .filter(|(_, found)| is_worth_mending(found.tag))
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

    /// A name of which a word, in its own right another, has one wrong mark:
    /// `Băng khen`, `tập thế`.
    fn marked(&self, at: usize, one: &Token, two: &Token, heads: &[Syllable]) -> Option<Repair> {
        let (head, second) = heads.iter().find_map(|&head| {
            let after = &self.vocabulary.word(head)?.after;
            if one.syllable == head {
                return after
                    .iter()
                    .find(|second| one_mark_apart(two.syllable, **second))
                    .map(|&second| (head, second))
                    .filter(|_| !after.contains(&two.syllable));
            }
            (one_mark_apart(one.syllable, head) && after.contains(&two.syllable))
                .then_some((head, two.syllable))
        })?;
        let own = |head: &Token| {
            self.vocabulary
                .word(head.syllable)
                .is_some_and(|word| word.after.contains(&two.syllable))
        };
        if own(one) || self.makes_sense(at) || self.makes_sense(at + 1) {
            return None;
        }
        let mended = [
            Token {
                syllable: head,
                ..*one
            },
            Token {
                syllable: second,
                ..*two
            },
        ];
        let around = self.around(at, &mended, 2);
        let (from, found) = around.phrase(self.phrases)?;
        let counted = || {
            let before = from.checked_sub(1);
            before.is_some_and(|before| around.tokens[before].kind == TokenKind::Number)
        };
        let award_follows = || {
            matches!(
                self.phrases
                    .at(&around.tokens, found.end)
                    .map(|found| found.tag),
                Some(Tag::Award(_) | Tag::Carrier)
            )
        };
        let fits = match found.tag {
            Tag::Award(_) => true,
            Tag::Carrier | Tag::Verb(_) => award_follows(),
            Tag::Receiver(_) => counted(),
            Tag::Rank(_) | Tag::Office(_) | Tag::Unit(_) | Tag::Head(_) => {
                // Two capitals may be the name of a person.
                one.case == Case::Initial && two.case == Case::Lower
            }
            _ => false,
        };
        if !fits || found.end < around.first + 2 {
            return None;
        }
        if second == two.syllable {
            return self.respelt(one, head, (false, true));
        }
        let mut repair = self.respelt(two, second, (true, false))?;
        // The first word stays as it is; the repair begins with the second.
        repair.tokens.insert(0, *one);
        repair.taken = 2;
        repair.around = (false, false);
        repair.spelling = None;
        Some(repair)
    }

    /// A verb of which the marks are wrong, before the award it tells of: `tăng Bằng khen`.
    fn verb(&self, at: usize, token: &Token, verbs: &[Syllable]) -> Option<Repair> {
        let &[verb] = verbs else { return None };
        let to = (at + 1 + REACH).min(self.tokens.len());
        let next = self.phrases.at(&self.tokens[..to], at + 1)?;
        let award = matches!(next.tag, Tag::Award(_)) && next.end > at + 2;
        if !award || !one_mark_apart(token.syllable, verb) || self.makes_sense(at) {
            return None;
        }
        self.respelt(token, verb, (false, true))
    }
}

/// Whether a phrase bears on facts.
fn is_worth_mending(tag: Tag) -> bool {
    matches!(
        tag,
        Tag::Award(_)
            | Tag::Carrier
            | Tag::GradeWord
            | Tag::AllGrades
            | Tag::Receiver(_)
            | Tag::Times
            | Tag::Rank(_)
            | Tag::Office(_)
            | Tag::Unit(_)
            | Tag::Province(_)
            | Tag::Head(_)
            | Tag::Verb(_)
            | Tag::Passive
            | Tag::Of
            | Tag::To
            | Tag::Event(_)
    )
}

/// Whether two words differ in their tones or in the mark of one letter, alone.
fn one_mark_apart(one: Syllable, other: Syllable) -> bool {
    one != other && one.is_near(other) && one.plain() == other.plain()
}

/// Whether two tokens can be one word: one of them has no vowel, or the second
/// begins with one, and their capitals fit.
fn may_be_parts(one: &Token, two: &Token) -> bool {
    let fits = two.case == Case::Lower || (one.case == Case::Upper && two.span.len() < 5);
    let letters = one.syllable.letter_count() + two.syllable.letter_count();
    fits && letters <= 7 && letters > 2 && one.syllable.may_go_on_in(two.syllable)
}

/// The ways to part a run of letters into syllables and numbers: where each ends,
/// in bytes.
fn partings_of(run: &str, ends: &mut Vec<usize>, partings: &mut Vec<Vec<usize>>) {
    let start = ends.last().copied().unwrap_or(0);
    for (at, c) in run.char_indices().skip_while(|(at, _)| *at < start) {
        if partings.len() >= MOST_PARTINGS {
            return;
        }
        let end = at + c.len_utf8();
        let part = run.get(start..end).unwrap_or("");
        let number = part.bytes().all(|b| b.is_ascii_digit());
        if (number && end < run.len()) || (!number && !Syllable::of(part).is_vietnamese()) {
            continue;
        }
        ends.push(end);
        if end < run.len() {
            partings_of(run, ends, partings);
        } else if ends.len() > 1 {
            partings.push(ends.clone());
        }
        ends.pop();
    }
}

/// The tokens of the parts of a run.
fn parts(text: &str, run: &Token, ends: &[usize]) -> Vec<Token> {
    let printed = run.of(text);
    let mut parts = Vec::new();
    let (mut byte, mut position) = (0, run.span.start);
    for &end in ends {
        let part = printed.get(byte..end).unwrap_or("");
        if let Some(&token) = tokenize(part).first() {
            let chars = part.chars().count() as u32;
            parts.push(Token {
                span: Span::new(position, position + chars),
                bytes: (run.bytes.0 + byte as u32, run.bytes.0 + end as u32),
                spaced: run.spaced || byte > 0,
                ..token
            });
            position += chars;
        }
        byte = end;
    }
    parts
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
