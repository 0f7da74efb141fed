//! A text ready to be read: its tokens, and the phrase that begins at each.

use super::apposition;
use super::lines;
use super::mend;
use super::noted::Noted;
use super::page_marks;
use super::phrases::Found;
use super::phrases::Node;
use super::phrases::Phrases;
use super::tag::Tag;
use super::unmarked;
use crate::model::NoteKind;
use crate::text::Case;
use crate::text::Syllable;
use crate::text::Token;
use crate::text::TokenKind;
use crate::text::canonical_word;
use std::borrow::Cow;
use std::ops::Range;

/// The text of one article, its tokens and phrases. Every rule looks at this.
pub(super) struct Doc<'t> {
    /// The text as decoded.
    pub text: &'t str,
    /// Its tokens.
    pub tokens: Vec<Token>,
    /// For each token the longest phrase that begins there: what it is, and of how many tokens.
    found: Vec<Option<(Tag, u32)>>,
    /// Where each line ends: one past its last token.
    pub line_ends: Vec<usize>,
    /// The words with a small capital that are surnames.
    pub surnames: Vec<usize>,
    /// The words for which rules look in the whole text (`words::NOTED`).
    pub noted: Vec<usize>,
    /// What was read otherwise than it is printed: how, the first and last token.
    pub doubts: Vec<(NoteKind, (usize, usize))>,
    /// Words of which the letters were wrong, as they are spelt: token, word.
    respelt: Vec<(usize, String)>,
}

impl<'t> Doc<'t> {
    pub(super) fn new(text: &'t str) -> Doc<'t> {
        let mut tokens = mend::cut(text);
        page_marks::leave_out(text, &mut tokens);
        let seams = lines::lay_out(text, &mut tokens);
        let mut doubts: Vec<(NoteKind, (usize, usize))> = seams
            .into_iter()
            .map(|seam| (NoteKind::RebuiltLines, seam))
            .collect();
        let mut respelt = unmarked::restore(&mut tokens);
        for (at, _) in &respelt {
            mend::note(&mut tokens[*at]);
        }
        if let (Some((first, _)), Some((last, _))) = (respelt.first(), respelt.last()) {
            doubts.push((NoteKind::NoMarks, (*first, *last)));
        } else if let Some(mended) = mend::mend(text, &tokens) {
            for (_, seam) in &mut doubts {
                let moved = |token: &mut usize| {
                    let place = tokens[*token].span.start;
                    let behind = |token: &Token| token.span.start <= place;
                    *token = mended.tokens.partition_point(behind).saturating_sub(1);
                };
                moved(&mut seam.0);
                moved(&mut seam.1);
            }
            tokens = mended.tokens;
            doubts.extend(mended.doubts);
            respelt = mended.respelt;
        }
        apposition::join(&mut tokens);
        let phrases = Phrases::get();
        let mut found = Vec::with_capacity(tokens.len());
        let mut line_ends = Vec::new();
        let (mut surnames, mut noted) = (Vec::new(), Vec::new());
        for (at, token) in tokens.iter().enumerate() {
            if token.kind == TokenKind::Break {
                line_ends.push(at);
            }
            // No phrase begins with most words, nor with a sign.
            let Some(node) = Noted::of(Some(token)).node() else {
                found.push(match token.case {
                    Case::Upper => monk(&tokens, at).map(|phrase| phrase.kept(at)),
                    _ => None,
                });
                continue;
            };
            let word = phrases.at_node(node);
            if word.is_marked() {
                if token.case == Case::Initial && word.is_surname() {
                    surnames.push(at);
                }
                if word.is_noted() {
                    noted.push(at);
                }
            }
            let phrase = longest(phrases, &tokens, at, word);
            let phrase = match token.case {
                Case::Upper => phrase.or_else(|| monk(&tokens, at)),
                _ => phrase,
            };
            found.push(phrase.map(|phrase| phrase.kept(at)));
        }
        line_ends.push(tokens.len());
        Doc {
            text,
            tokens,
            found,
            line_ends,
            surnames,
            noted,
            doubts,
            respelt,
        }
    }

    /// The words noted among some tokens.
    pub(super) fn noted_in(&self, tokens: Range<usize>) -> impl Iterator<Item = usize> {
        let from = self.noted.partition_point(|&at| at < tokens.start);
        let noted = self.noted[from..].iter().copied();
        noted.take_while(move |&at| at < tokens.end)
    }

    /// The longest phrase that begins at a token.
    pub(super) fn at(&self, token: usize) -> Option<Found> {
        let (tag, length) = (*self.found.get(token)?)?;
        let end = token + length as usize;
        Some(Found { tag, end })
    }

    /// What the phrase is that begins at a token.
    pub(super) fn tag(&self, token: usize) -> Option<Tag> {
        Some((*self.found.get(token)?)?.0)
    }

    /// Which of some nouns, of one word or two, begins at a token: the first that does.
    pub(super) fn noun<'n>(
        &self,
        token: usize,
        nouns: &'n [[Syllable; 2]],
    ) -> Option<&'n [Syllable; 2]> {
        let word = |at: usize| {
            let token = self.tokens.get(at);
            token.map_or(Syllable::default(), |token| token.syllable)
        };
        let one = word(token);
        // Most words begin no noun: only then the one behind is asked for.
        let begins = |noun: &&[Syllable; 2]| {
            noun[0] == one && (noun[1].is_empty() || noun[1] == word(token + 1))
        };
        nouns.iter().find(begins)
    }

    /// Whether the words from a token on are these.
    #[inline]
    pub(super) fn begins(&self, token: usize, words: &[Syllable]) -> bool {
        let mut from = self.tokens.get(token..).unwrap_or_default().iter();
        (words.iter()).all(|word| from.next().is_some_and(|token| token.syllable == *word))
    }

    /// Whether the words right before a token are these.
    pub(super) fn follows(&self, token: usize, words: &[Syllable]) -> bool {
        ends_in(self.tokens.get(..token).unwrap_or_default(), words)
    }

    /// The printed words from one token up to another, on one line.
    pub(super) fn words(&self, first: usize, end: usize) -> String {
        let bytes = |token: &Token| (token.bytes.0 as usize, token.bytes.1 as usize);
        let text = match (
            self.tokens.get(first),
            end.checked_sub(1).and_then(|at| self.tokens.get(at)),
        ) {
            (Some(first), Some(last)) => self.text.get(bytes(first).0..bytes(last).1),
            _ => None,
        };
        let text = text.unwrap_or("");
        let mut line = String::with_capacity(text.len());
        for word in text.split_whitespace() {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
        line
    }

    /// An empty line with room for the words from one token up to another.
    pub(super) fn line_for(&self, first: usize, end: usize) -> String {
        let bytes = self.tokens.get(first..end).and_then(|words| {
            let (first, last) = (words.first()?, words.last()?);
            Some(last.bytes.1 - first.bytes.0)
        });
        String::with_capacity(bytes.unwrap_or(0) as usize)
    }

    /// The word at a token in the spelling that names have.
    pub(super) fn word(&self, token: usize) -> Cow<'_, str> {
        let respelt = self.respelt.binary_search_by_key(&token, |entry| entry.0);
        match (respelt, self.tokens.get(token)) {
            (Ok(at), _) => Cow::Borrowed(&self.respelt[at].1),
            // A dash of any kind.
            (_, Some(token)) if token.is('-') => Cow::Borrowed("-"),
            (_, Some(token)) if token.canonical => Cow::Borrowed(token.of(self.text)),
            (_, Some(token)) => canonical_word(token.of(self.text)),
            _ => Cow::default(),
        }
    }

    /// Whether a name has a blank before this token, however it is printed.
    pub(super) fn parts(&self, token: usize) -> bool {
        let behind_comma = token
            .checked_sub(1)
            .and_then(|before| self.tokens.get(before))
            .is_some_and(|before| before.is(','));
        let closing = |token: &Token| matches!(token.kind, TokenKind::Sign(',' | ')' | '.'));
        self.tokens
            .get(token)
            .is_some_and(|token| !closing(token) && (token.spaced || behind_comma))
    }

    /// Whether the word at a token is a surname by which a name is known anywhere.
    pub(super) fn is_common_surname(&self, token: usize) -> bool {
        let word = self.tokens.get(token);
        word.is_some_and(|word| Phrases::get().is_common_surname(word.syllable))
    }

    /// Whether the word at a token is a surname.
    pub(super) fn is_surname(&self, token: usize) -> bool {
        let word = self.tokens.get(token);
        word.is_some_and(|word| Phrases::get().is_surname(word.syllable))
    }
}

/// Whether tokens end in these words.
pub(super) fn ends_in(tokens: &[Token], words: &[Syllable]) -> bool {
    let mut last = tokens.iter().rev();
    (words.iter().rev()).all(|word| last.next().is_some_and(|token| token.syllable == *word))
}

/// The longest phrase that begins at a token, a word of which this is known, and is one there.
fn longest(phrases: &Phrases, tokens: &[Token], at: usize, word: &Node) -> Option<Found> {
    let found = phrases.longest(tokens, at, word)?;
    let part = match found.end == at + 1 {
        true => word.may_be_of_place() && is_of_place(tokens, at),
        false => {
            is_parted(&tokens[at..], found.end - at)
                || ends_a_name(phrases, tokens, at, &found)
                || begins_a_name(phrases, &tokens[at..], &found, at)
        }
    };
    (!part).then_some(found)
}

/// The letters for the title of a monk or nun before the name: `HT. Thích Minh Tâm`, `TT.Thích …`.
fn monk(tokens: &[Token], at: usize) -> Option<Found> {
    const TITLES: [Syllable; 6] = Syllable::literals("ht|tt|đđ|nt|ns|sc");
    const MONK: Syllable = Syllable::literal("thích");
    if !TITLES.contains(&tokens[at].syllable) {
        return None;
    }
    let stop = tokens.get(at + 1).is_some_and(|token| token.is('.'));
    let name = tokens.get(at + 1 + usize::from(stop))?;
    (name.syllable == MONK && name.case == Case::Initial).then_some(Found {
        tag: Tag::Honorific,
        end: at + 1,
    })
}

/// The words, phrases by themselves, that may be of a place's name: schools, bodies and ceremonies.
pub(super) const OF_PLACES: [Syllable; 5] = Syllable::literals("trường|hội|đoàn|vụ|lễ");

/// Whether a word of [`OF_PLACES`] is of a place's name and no school, body or ceremony: `phường | Trường Thi`,
/// `xã | Hội Sơn`, `xã Minh | Lễ`.
fn is_of_place(tokens: &[Token], at: usize) -> bool {
    const CEREMONY: Syllable = Syllable::literal("lễ");
    const LEVELS: [Syllable; 6] = Syllable::literals("phường|xã|trấn|huyện|quận|thôn");
    let level = || {
        at.checked_sub(1)
            .is_some_and(|before| LEVELS.contains(&tokens[before].syllable))
    };
    let named = || {
        tokens
            .get(at + 1)
            .is_some_and(|next| next.is_word() && next.case != Case::Lower)
    };
    let word = &tokens[at];
    let behind_name = || at > 0 && tokens[at - 1].is_word() && tokens[at - 1].case == Case::Initial;
    match word.syllable {
        CEREMONY => word.case == Case::Initial && behind_name(),
        _ => level() && named(),
    }
}

/// Whether the first word of a phrase of several, or both, belong to the name of a person or body: `bà Lê Thị | Thu được …`,
/// `Trần Văn | Phong tặng …`, `Trần | Văn Phòng`.
fn ends_a_name(phrases: &Phrases, tokens: &[Token], at: usize, found: &Found) -> bool {
    const RECEIVES: Syllable = Syllable::literal("được");
    const MIDDLES: [Syllable; 2] = Syllable::literals("văn|thị");
    if tokens[at].case != Case::Initial || at == 0 {
        return false;
    }
    let (before, next) = (&tokens[at - 1], &tokens[at + 1]);
    let named = |token: &Token| token.is_word() && token.case == Case::Initial;
    let surname = |token: &Token| named(token) && phrases.is_surname(token.syllable);
    if next.case != Case::Lower {
        return MIDDLES.contains(&tokens[at].syllable) && surname(before);
    }
    let does = matches!(
        found.tag,
        Tag::Common | Tag::Verb(_) | Tag::Event(_) | Tag::Action | Tag::Stop | Tag::Passive
    );
    let middles = tokens[..at].iter().rev().take_while(|token| named(token));
    // `Trường THPT Lê Lợi | Đón nhận`: in headings verbs have capitals as well.
    const HEADS: [Syllable; 4] = Syllable::literals("đón|vinh|trao|tổ");
    let heads = HEADS.contains(&tokens[at].syllable);
    let in_name = !heads && middles.clone().skip(1).take(2).any(surname);
    // `Hợp tác xã Thành | Công nhận …`
    let in_two = !heads && middles.count() == 1 && at > 1 && tokens[at - 2].is_word();
    let last = tokens[found.end - 1].syllable;
    before.is_word() && last == RECEIVES
        || in_name && does
        || in_two && matches!(found.tag, Tag::Verb(_))
}

/// Whether the two words of a form of address begin a name: `Vũ Công | Hòa`, not `Lương Y | Trần Văn Bình`.
fn begins_a_name(phrases: &Phrases, tokens: &[Token], found: &Found, at: usize) -> bool {
    let named = |token: &Token| token.is_word() && token.case == Case::Initial;
    let [first, second, given, ..] = tokens else {
        return false;
    };
    found.tag == Tag::Honorific
        && found.end == at + 2
        && [first, second, given].into_iter().all(named)
        && phrases.is_common_surname(first.syllable)
        && !phrases.is_surname(given.syllable)
}

/// Whether the second of a phrase's two words belongs to what follows: `chủ công | Đoàn Thị Cúc`,
/// `Thanh tra tỉnh | hội nghị`.
fn is_parted(tokens: &[Token], length: usize) -> bool {
    const LEVELS: [Syllable; 3] = Syllable::literals("tỉnh|huyện|quận");
    const MIDDLES: [Syllable; 2] = Syllable::literals("văn|thị");
    const GATHERS: [Syllable; 4] = Syllable::literals("nghị|thảo|thao|trường");
    const BODY: Syllable = Syllable::literal("hội");
    if length != 2 {
        return false;
    }
    let [first, second, third, ..] = tokens else {
        return false;
    };
    if first.case != Case::Lower {
        return false;
    }
    let named = second.case == Case::Initial && third.case == Case::Initial;
    named && MIDDLES.contains(&third.syllable)
        || second.syllable == BODY
            && LEVELS.contains(&first.syllable)
            && GATHERS.contains(&third.syllable)
}

/// Which of some nouns, of one word or two, two words in a row begin with: the first of them.
pub(super) fn noun_of(
    nouns: &[[Syllable; 2]],
    one: Syllable,
    two: Syllable,
) -> Option<&[Syllable; 2]> {
    let begins = |noun: &&[Syllable; 2]| noun[0] == one && (noun[1].is_empty() || noun[1] == two);
    nouns.iter().find(begins)
}
