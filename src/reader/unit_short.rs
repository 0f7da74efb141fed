//! The other names of a unit: the short one that stands in brackets behind its name,
//! letters that are a word of it, its first words alone. Used by [`super::unit`].

use super::doc::Doc;
use super::unit::Named;
use super::unit::Units;
use super::unit_key::key;
use super::unit_name::Link;
use super::unit_name::is_by_letters;
use super::unit_name::is_company;
use super::unit_name::printed;
use crate::text::Case;
use crate::text::Syllable;
use crate::text::Token;
use crate::text::slug;
use crate::text::tokenize;
use std::ops::Bound;
use std::ops::Range;

/// Most words of a short name in brackets.
const LONGEST_SHORT: usize = 4;

/// Fewest letters that stand for the words of a name.
const FEWEST_INITIALS: usize = 4;

/// The levels that a province's body is not of, as keys of names have them.
const OTHERS: [&str; 7] = [
    "thanh-pho-",
    "thi-xa-",
    "huyen-",
    "quan-",
    "xa-",
    "phuong-",
    "viet-nam",
];

impl Units {
    /// Notes a short name that stands in brackets behind the name: `(HLC)`, `(TPBank)`,
    /// `(PC Hoa Lư)`.
    pub(super) fn note_short(&mut self, doc: &Doc, at: usize, unit: usize) {
        let inside = doc.tokens.get(at + 1..).unwrap_or(&[]);
        let capital = |token: &&Token| token.is_word() && token.case != Case::Lower;
        let length = inside
            .iter()
            .take(LONGEST_SHORT)
            .take_while(capital)
            .count();
        let (short, behind) = inside.split_at(length);
        let (Some(open), [first, ..], Some(close)) = (doc.tokens.get(at), short, behind.first())
        else {
            return;
        };
        let other = matches!(doc.tag(at + 1), Some(tag) if !is_company(tag));
        let new = !other && self.short(short).is_none();
        if open.is('(') && close.is(')') && is_by_letters(first, doc.text) && new {
            let words = short.iter().map(|token| token.syllable).collect();
            self.shorts.push((words, unit));
            let printed = printed(doc, at + 1, at + 1 + length);
            self.list[unit].aliases.push(printed);
        }
    }

    /// Units that the article names by letters which another one has in brackets, and that one.
    pub(super) fn written_out_later(&self) -> Vec<(usize, usize)> {
        let letters = |(words, unit): &(Vec<Syllable>, usize)| {
            let [word] = words[..] else { return None };
            let own =
                |named: &Named| !named.name.contains(' ') && Syllable::of(&named.name) == word;
            let at = self.list.iter().position(own)?;
            (at != *unit).then_some((at, *unit))
        };
        self.shorts.iter().filter_map(letters).collect()
    }

    /// The unit of a short name that stood in brackets, where `words` begin with it, and of
    /// how many words it is.
    pub(super) fn short(&self, words: &[Token]) -> Option<(usize, usize)> {
        let begins = |short: &[Syllable]| {
            short.len() <= words.len()
                && short
                    .iter()
                    .zip(words)
                    .all(|(short, word)| *short == word.syllable)
        };
        self.shorts
            .iter()
            .find(|(short, _)| begins(short))
            .map(|(short, unit)| (*unit, short.len()))
    }

    /// The unit named before whose words begin with these letters: `TTCP`, `Thanh tra Chính phủ`.
    pub(super) fn by_initials(&self, letters: &str) -> Option<usize> {
        let mut given = letters.chars();
        let fewest = given.by_ref().take(FEWEST_INITIALS).count() == FEWEST_INITIALS;
        let spelt = |named: &Named| {
            let initials = named.name.split(' ').filter_map(|word| word.chars().next());
            initials.flat_map(char::to_uppercase).eq(letters.chars())
        };
        let mut units = (0..self.list.len()).filter(|&unit| fewest && spelt(&self.list[unit]));
        let only = units.next()?;
        units.next().is_none().then_some(only)
    }

    /// The unit that a name of any form means: its own, its short name, or one of
    /// letters that is a word of it.
    pub(super) fn known_by(&self, name: &str) -> Option<usize> {
        let own = self.by_name.get(&*key(name)).and_then(|units| units.last());
        let part = || {
            let has = |unit: &Named| unit.name.split(' ').any(|part| part == name);
            let letters = name.chars().filter(|letter| letter.is_uppercase()).count();
            (letters > 1)
                .then(|| self.list.iter().position(has))
                .flatten()
        };
        own.copied()
            .or_else(|| Some(self.short(&tokenize(name))?.0))
            .or_else(part)
    }

    /// Notes a name under which the article mentions a unit of the lexicon, of these words.
    pub(super) fn alias(&mut self, unit: usize, doc: &Doc, words: Range<usize>) {
        let named = &mut self.list[unit];
        let bytes = |at: usize| {
            (
                doc.tokens[at].bytes.0 as usize,
                doc.tokens[at].bytes.1 as usize,
            )
        };
        let as_printed = doc.text.get(bytes(words.start).0..bytes(words.end - 1).1);
        if named.known.is_none() || as_printed == Some(&named.name) {
            return;
        }
        let printed = printed(doc, words.start, words.end);
        let seen = printed == named.name
            || named.aliases.contains(&printed)
            || slug(&printed) == slug(&named.name);
        if !seen {
            named.aliases.push(printed);
        }
    }

    /// The one unit of the article whose name goes on where this one ends; `key` is what
    /// names of this one share.
    pub(super) fn longer(&self, link: &Link, key: &str) -> Option<usize> {
        let Link::Free { name, head } = link else {
            return None;
        };
        if !name.contains(' ') {
            return None;
        }
        let fits = |unit: &usize| self.list[*unit].head == *head;
        let prefix = format!("{key}-");
        // `Hội Chữ thập đỏ tỉnh` beside `Hội Chữ thập đỏ huyện Quan Sơn`, `… Việt Nam`: another one.
        let of_province = name.ends_with(" tỉnh");
        let level = |name: &str| {
            let behind = &name[prefix.len()..];
            of_province && OTHERS.iter().any(|level| behind.starts_with(level))
        };
        let mut longer = self
            .by_name
            .range::<str, _>((Bound::Included(prefix.as_str()), Bound::Unbounded))
            .take_while(|(name, _)| name.starts_with(&prefix))
            .filter(|(name, _)| !level(name))
            .flat_map(|(_, units)| units.iter().copied())
            .filter(fits);
        let only = longer.next()?;
        longer.next().is_none().then_some(only)
    }
}
