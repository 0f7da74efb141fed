//! Phrases: which words of a text are names or words of grammar that rules know.
//!
//! A trie over [`Syllable`]s, filled once from the lexicon and from [`super::words`];
//! `at` gives the longest phrase that begins at a token. Spelling differences that
//! a [`Syllable`] does not see never reach a rule.

use super::demand::Demand;
use super::doc::OF_PLACES;
use super::edges::Edges;
use super::edges::ROOT;
use super::tag::Tag;
use super::words;
use crate::model::lexicon;
use crate::text::Case;
use crate::text::Syllable;
use crate::text::Token;
use crate::text::TokenKind;
use crate::text::tokenize;
use std::sync::OnceLock;

/// A phrase found in a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Found {
    /// What it is.
    pub tag: Tag,
    /// One past its last token.
    pub end: usize,
}

impl Found {
    /// What is kept of it at the token at which it begins: what it is, and of how many tokens.
    pub(super) fn kept(self, first: usize) -> (Tag, u32) {
        (self.tag, (self.end - first) as u32)
    }
}

/// Most tokens of an abbreviation in brackets inside a name.
const LONGEST_SHORT: usize = 5;

#[derive(Clone, Copy, Debug)]
struct Entry {
    tag: Tag,
    demand: Demand,
}

/// The trie.
pub(super) struct Phrases {
    /// The words that begin a phrase or are known by themselves: most words of a
    /// text are none of these, which one look says.
    first: Edges,
    next: Edges,
    nodes: Vec<Node>,
}

/// A place in the trie.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Node {
    /// Its own place.
    place: u32,
    /// The entries that end here in the order of their adding, one a demand.
    entries: [Option<Entry>; 3],
    /// A bit for each word with which longer phrases go on from here; most words that follow have
    /// none.
    leads: u64,
    /// Whether the word is a surname.
    surname: bool,
    /// Whether that surname is seldom another word.
    common_surname: bool,
    /// Whether rules look for the word in the whole text.
    noted: bool,
    /// Whether the word, a phrase by itself, may be of a place's name.
    of_place: bool,
}

impl Node {
    /// Whether more is known of the word than what begins with it; of most words it is not.
    pub(super) fn is_marked(&self) -> bool {
        self.surname | self.noted
    }

    /// Whether the word is a surname.
    pub(super) fn is_surname(&self) -> bool {
        self.surname
    }

    /// Whether rules look for the word in the whole text.
    pub(super) fn is_noted(&self) -> bool {
        self.noted
    }

    /// Whether the word, a phrase by itself, may be of a place's name.
    pub(super) fn may_be_of_place(&self) -> bool {
        self.of_place
    }

    /// Whether longer phrases may go on where this token follows.
    #[inline]
    fn may_go_on(&self, next: Option<&Token>) -> bool {
        match next {
            Some(next) if next.is_word() => self.leads_to(next.syllable.bits()),
            _ => self.leads != 0,
        }
    }

    /// The phrase of the tokens from `from` up to `end` that ends here.
    #[inline]
    fn ends(&self, tokens: &[Token], from: usize, end: usize) -> Option<Found> {
        let found = |entry: Entry| Found {
            tag: entry.tag,
            end,
        };
        // Most phrases.
        let first = self.entries[0]?;
        if first.demand == Demand::Any {
            return Some(found(first));
        }
        let met = |entry: &Entry| entry.demand.met(tokens, from, end);
        self.entries
            .into_iter()
            .map_while(|entry| entry)
            .find(met)
            .map(found)
    }

    /// Whether longer phrases may go on with a word.
    fn leads_to(&self, key: u64) -> bool {
        self.leads & Node::bit(key) != 0
    }

    fn bit(key: u64) -> u64 {
        1 << (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 58)
    }
}

/// The edge of a comma inside a name.
const COMMA: u64 = u64::MAX;

impl Phrases {
    /// The phrases of the lexicon and of the grammar.
    pub(super) fn get() -> &'static Phrases {
        static PHRASES: OnceLock<Phrases> = OnceLock::new();
        PHRASES.get_or_init(Phrases::build)
    }

    /// The longest phrase that begins at token `from`.
    pub(super) fn at(&self, tokens: &[Token], from: usize) -> Option<Found> {
        let first = self.known(tokens.get(from)?.syllable)?;
        self.longest(tokens, from, first)
    }

    /// What is known of a word that begins a phrase or is known by itself.
    #[inline]
    pub(super) fn known(&self, word: Syllable) -> Option<&Node> {
        Some(self.at_node(self.node(word)?))
    }

    /// Its number, not 0, for [`Phrases::at_node`].
    #[inline]
    pub(super) fn node(&self, word: Syllable) -> Option<u32> {
        self.first.find(ROOT, word.bits())
    }

    /// What is known of the word that has this number.
    #[inline]
    pub(super) fn at_node(&self, node: u32) -> &Node {
        &self.nodes[node as usize]
    }

    /// Whether a word is a surname.
    pub(super) fn is_surname(&self, word: Syllable) -> bool {
        self.known(word).is_some_and(Node::is_surname)
    }

    /// Whether a word is a surname that is seldom another word.
    pub(super) fn is_common_surname(&self, word: Syllable) -> bool {
        self.known(word).is_some_and(|known| known.common_surname)
    }

    /// The longest phrase that begins at token `from`, a word of which this is known.
    #[inline]
    pub(super) fn longest(&self, tokens: &[Token], from: usize, known: &Node) -> Option<Found> {
        match known.may_go_on(tokens.get(from + 1)) {
            true => self.walk(tokens, from, known),
            false => known.ends(tokens, from, from + 1),
        }
    }

    /// As [`Phrases::longest`], which tells of most words without it.
    #[inline(never)]
    fn walk<'p>(&'p self, tokens: &[Token], from: usize, mut known: &'p Node) -> Option<Found> {
        let mut best = None;
        let mut end = from + 1;
        loop {
            best = known.ends(tokens, from, end).or(best);
            if known.leads == 0 {
                return best;
            }
            let Some((key, at)) = next_word(tokens, end).filter(|next| known.leads_to(next.0))
            else {
                return best;
            };
            match self.next.find(known.place, key) {
                Some(next) => known = &self.nodes[next as usize],
                None => return best,
            }
            end = at + 1;
        }
    }

    fn build() -> Phrases {
        let mut phrases = Phrases {
            first: Edges::default(),
            next: Edges::default(),
            nodes: vec![Node::default()],
        };
        Phrases::each(|phrase, tag| phrases.add(phrase, tag));
        for surname in lexicon::surnames() {
            let word = phrases.word(Syllable::of(surname.name));
            word.surname = true;
            word.common_surname |= surname.common;
        }
        for word in words::NOTED.split('|') {
            phrases.word(Syllable::of(word)).noted = true;
        }
        for word in OF_PLACES {
            phrases.word(word).of_place = true;
        }
        for (place, node) in phrases.nodes.iter_mut().enumerate() {
            node.place = place as u32;
        }
        phrases
    }

    /// Every phrase of the grammar and the lexicon and what it is, in the order in
    /// which the first of two counts.
    pub(super) fn each(mut add: impl FnMut(&str, Tag)) {
        for (list, tag) in words::GRAMMAR {
            for phrase in list.split('|') {
                add(phrase, *tag);
            }
        }
        let lexicon = lexicon::lexicon();
        let number = |index: usize| index as u16;
        let mut all = |name: &str, aliases: &mut dyn Iterator<Item = &str>, tag: Tag| {
            add(name, tag);
            aliases.for_each(|alias| add(alias, tag));
        };
        for (index, rank) in lexicon::ranks().iter().enumerate() {
            let aliases = &mut rank.aliases.iter().copied();
            all(rank.name, aliases, Tag::Rank(number(index)));
        }
        for (index, office) in lexicon::offices().iter().enumerate() {
            let aliases = &mut office.aliases.iter().copied();
            all(office.name, aliases, Tag::Office(number(index)));
        }
        for (index, unit) in lexicon.units.iter().enumerate() {
            let tag = Tag::Unit(number(index));
            all(
                &unit.name,
                &mut unit.aliases.iter().map(|alias| &**alias),
                tag,
            );
            for code in &unit.codes {
                all(code, &mut std::iter::empty(), tag);
                all(&format!("Cục {code}"), &mut std::iter::empty(), tag);
            }
        }
        for (index, province) in lexicon.provinces.iter().enumerate() {
            let aliases = &mut province.aliases.iter().copied();
            all(province.name, aliases, Tag::Province(number(index)));
        }
        for (index, award) in lexicon.awards.iter().enumerate() {
            // An entry bound to a giver is found by its base and the giver that follows.
            if award.name == award.full_name {
                let aliases = &mut award.aliases.iter().copied();
                all(award.name, aliases, Tag::Award(number(index)));
            }
        }
    }

    /// Adds a phrase; what was added first stays. A phrase with commas is found
    /// without them as well.
    fn add(&mut self, phrase: &str, tag: Tag) {
        let tokens = tokenize(phrase);
        let words: Vec<&Token> = tokens
            .iter()
            .filter(|token| !token.syllable.is_empty())
            .collect();
        let Some(first) = words.first() else { return };
        let demand = Demand::of(phrase, tag, &words);
        // The first word stands before the first comma.
        let key = |token: &Token| match token.kind {
            TokenKind::Sign(',') => Some(COMMA),
            _ if token.syllable.is_empty() => None,
            _ => Some(token.syllable.bits()),
        };
        let with_commas: Vec<u64> = tokens.iter().filter_map(key).skip(1).collect();
        let without: Vec<u64> = with_commas
            .iter()
            .copied()
            .filter(|&key| key != COMMA)
            .collect();
        for path in [with_commas, without] {
            self.add_path(first.syllable, &path, Entry { tag, demand });
        }
    }

    /// The node of a word by itself.
    fn word(&mut self, word: Syllable) -> &mut Node {
        let node = self.first.find_or_add(ROOT, word.bits(), &mut self.nodes);
        &mut self.nodes[node as usize]
    }

    fn add_path(&mut self, first: Syllable, path: &[u64], entry: Entry) {
        let mut node = self.first.find_or_add(ROOT, first.bits(), &mut self.nodes);
        for &key in path {
            self.nodes[node as usize].leads |= Node::bit(key);
            node = self.next.find_or_add(node, key, &mut self.nodes);
        }
        for place in &mut self.nodes[node as usize].entries {
            match place {
                Some(other) if other.demand == entry.demand => return,
                Some(_) => {}
                None => {
                    *place = Some(entry);
                    return;
                }
            }
        }
    }
}

/// The key and the token of the next word of a phrase, from token `at` on; signs
/// that a name may have or not are passed over.
fn next_word(tokens: &[Token], mut at: usize) -> Option<(u64, usize)> {
    loop {
        let token = tokens.get(at)?;
        match token.kind {
            TokenKind::Word | TokenKind::Number => return Some((token.syllable.bits(), at)),
            TokenKind::Sign('"' | '\'' | '-' | '&' | '/') => at += 1,
            TokenKind::Sign('.') if inside_abbreviation(tokens, at) => at += 1,
            TokenKind::Sign('(') if short_in_brackets(tokens, at) > at => {
                at = short_in_brackets(tokens, at)
            }
            TokenKind::Sign(',') => return Some((COMMA, at)),
            _ => return None,
        }
    }
}

/// One past `(QĐND)`, `(GD&ĐT)`, `(A09)` or the like inside a name, or `at`.
pub(super) fn short_in_brackets(tokens: &[Token], at: usize) -> usize {
    let opens = tokens.get(at).is_some_and(|token| token.is('('));
    let inside = tokens.get(at + 1..).unwrap_or(&[]).iter();
    let letters = |token: &&Token| match token.kind {
        TokenKind::Word => match token.case {
            Case::Upper => true,
            Case::Lower => false,
            _ => !token.syllable.is_vietnamese(),
        },
        TokenKind::Number => !token.spaced,
        TokenKind::Sign(sign) => matches!(sign, '&' | '-' | '.'),
        TokenKind::Break => false,
    };
    let end = at + 1 + inside.take(LONGEST_SHORT).take_while(letters).count();
    let begins = tokens.get(at + 1).is_some_and(Token::is_word);
    let closes = end > at + 1 && tokens.get(end).is_some_and(|token| token.is(')'));
    if opens && begins && closes {
        end + 1
    } else {
        at
    }
}

/// Whether the full stop at `at` belongs to an abbreviation: `TP.HCM`, `T.Ư`, `TP. Huế`.
pub(super) fn inside_abbreviation(tokens: &[Token], at: usize) -> bool {
    let (Some(before), Some(after)) = (
        at.checked_sub(1).and_then(|i| tokens.get(i)),
        tokens.get(at + 1),
    ) else {
        return false;
    };
    if tokens[at].spaced || before.kind != TokenKind::Word || after.kind != TokenKind::Word {
        return false;
    }
    const PLACES: [Syllable; 2] = Syllable::literals("tp|tx");
    const TITLES: [Syllable; 10] = Syllable::literals("ts|gs|bs|ks|cn|ls|ths|pgs|tt|hlv");
    // `HT. Thích Minh Tâm`
    const MONK: Syllable = Syllable::literal("thích");
    let titled = TITLES.contains(&before.syllable)
        || after.syllable == MONK && after.case == Case::Initial && before.case == Case::Upper;
    let letters = before.syllable.letter_count();
    let capital = before.case != Case::Lower;
    let is_word = || before.syllable.is_vietnamese();
    match letters {
        // `… châu Á. Dịp này …`: a word.
        0 | 1 if after.spaced && is_marked(before.syllable) => false,
        0 | 1 => capital && !(after.spaced && ends_a_number(tokens, at)),
        2 if PLACES.contains(&before.syllable) => capital,
        2 if !after.spaced => {
            // `Sở GD&ĐT.Dự hội nghị …`: a new sentence.
            let goes_on = after.case != Case::Initial || titled;
            capital && goes_on && !is_word()
        }
        // `PGS. Trần Văn Bình`, not the end of a sentence: `… Tập đoàn TH. Dịp này`.
        2 | 3 if after.spaced => titled && capital,
        2 | 3 => before.case == Case::Upper && !is_word(),
        _ => false,
    }
}

/// Whether a letter bears a mark other than that of `Đ`.
fn is_marked(letter: Syllable) -> bool {
    letter != letter.plain() && letter != const { Syllable::literal("đ") }
}

/// Whether the letter before the full stop at `at` is a number: `Khu V. Dịp này …`.
fn ends_a_number(tokens: &[Token], at: usize) -> bool {
    const NUMBERED: [Syllable; 11] =
        Syllable::literals("khu|quận|quý|khóa|thứ|hạng|loại|kỳ|hội|đoàn|số");
    const ROMAN: [Syllable; 3] = Syllable::literals("i|v|x");
    // `Ban chuyên án 522M. Dịp này …`
    let [number, letter] = &tokens[at.saturating_sub(2)..at] else {
        return false;
    };
    let glued = number.kind == TokenKind::Number && !letter.spaced;
    glued || ROMAN.contains(&letter.syllable) && NUMBERED.contains(&number.syllable)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Option<(Tag, String)> {
        let tokens = tokenize(text);
        let found = Phrases::get().at(&tokens, 0)?;
        let end = tokens[found.end - 1].bytes.1 as usize;
        Some((found.tag, text[..end].to_owned()))
    }

    fn award(id: &str) -> Tag {
        let place = lexicon::lexicon()
            .awards
            .iter()
            .position(|award| award.id == id);
        Tag::Award(place.map_or(u16::MAX, |at| at as u16))
    }

    #[test]
    fn spelling_does_not_matter() {
        for text in [
            "Huân chương Chiến công",
            "HUÂN CHƯƠNG CHIẾN CÔNG",
            "huân chương “chiến công”",
            "HCCC",
        ] {
            assert_eq!(
                found(text).map(|f| f.0),
                Some(award("huan-chuong-chien-cong")),
                "{text}"
            );
        }
        for text in [
            "Chiến sỹ thi đua cơ sở",
            "chiến sĩ thi đua cấp cơ sở",
            "CSTĐCS",
        ] {
            assert_eq!(
                found(text).map(|f| f.0),
                Some(award("chien-si-thi-dua-co-so")),
                "{text}"
            );
        }
    }

    #[test]
    fn the_longest_phrase_wins_and_straddling_words_do_not_match() {
        let text = "phát huy hiệu quả";
        let end = Phrases::get().at(&tokenize(text), 0).map(|f| f.end);
        assert_eq!(end, Some(2));
        let unit = found("Cục An ninh chính trị nội bộ, Bộ Công an").map(|f| f.1);
        assert_eq!(unit.as_deref(), Some("Cục An ninh chính trị nội bộ"));
    }

    #[test]
    fn capitals_are_demanded_where_the_common_word_is_meant_otherwise() {
        assert!(matches!(found("Cục Q"), Some((Tag::Head(_), _))));
        assert!(!matches!(found("cục đá"), Some((Tag::Head(_), _))));
        assert!(found("bk").is_none());
    }
}
