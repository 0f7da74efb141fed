//! Places: in which sentence and paragraph a token stands, and where the text says
//! the few words by which statements of one giving are told from each other.

use super::super::context::Sentence;
use super::super::doc::Doc;
use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::after_marks;
use super::sort::Sort;
use super::wars::WARS;
use crate::text::Syllable;
use std::ops::Range;

/// The sentences of an article that say something, in order, and its marks.
pub(super) struct Places<'a> {
    doc: &'a Doc<'a>,
    sentences: Vec<&'a Sentence<'a>>,
    /// The first token of each.
    starts: Vec<usize>,
    /// Tokens at which marks begin, in order.
    marks: Vec<(usize, Mark)>,
}

/// What a word says of the statement beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// Somebody else, or something more, than was told.
    Also,
    /// Which time it is; the number follows.
    Nth,
    /// Long ago.
    Once,
    /// A total.
    Total,
    /// At the event that is told.
    Here,
    /// What the sentence before said, told apart.
    Thereby,
}

/// Their first words are among `words::NOTED`.
const MARKS: [(&[Syllable], Mark); 11] = [
    (&[Syllable::literal("cũng")], Mark::Also),
    (&[Syllable::literal("còn")], Mark::Also),
    (&Syllable::literals::<2>("lần|thứ"), Mark::Nth),
    (&[Syllable::literal("từng")], Mark::Once),
    (&Syllable::literals::<2>("tổng|số"), Mark::Total),
    (&Syllable::literals::<2>("tổng|cộng"), Mark::Total),
    (&Syllable::literals::<2>("cả|thảy"), Mark::Total),
    (&Syllable::literals::<2>("dịp|này"), Mark::Here),
    (&Syllable::literals::<2>("tại|đây"), Mark::Here),
    (&Syllable::literals::<2>("đồng|thời"), Mark::Here),
    (&Syllable::literals::<2>("theo|đó"), Mark::Thereby),
];

impl<'a> Places<'a> {
    pub(super) fn of(doc: &'a Doc<'a>, sentences: &'a [Sentence<'a>]) -> Places<'a> {
        let said = |sentence: &&Sentence| !sentence.items.is_empty();
        let mark = |at: usize| {
            let begins = |(words, _): &&(&[Syllable], Mark)| doc.begins(at, words);
            MARKS.iter().find(begins).map(|(_, mark)| (at, *mark))
        };
        let sentences: Vec<&Sentence> = sentences.iter().filter(said).collect();
        let start = |sentence: &&Sentence| sentence.items[0].first;
        Places {
            doc,
            starts: sentences.iter().map(start).collect(),
            sentences,
            marks: doc.noted.iter().filter_map(|&at| mark(at)).collect(),
        }
    }

    /// The sentence in which a token stands.
    pub(super) fn sentence(&self, token: usize) -> usize {
        self.starts
            .partition_point(|&start| start <= token)
            .saturating_sub(1)
    }

    /// The paragraph of a sentence.
    pub(super) fn paragraph(&self, sentence: usize) -> usize {
        self.sentences
            .get(sentence)
            .map_or(0, |sentence| sentence.paragraph)
    }

    /// The items of a sentence.
    pub(super) fn items(&self, sentence: usize) -> &'a [Item] {
        self.sentences
            .get(sentence)
            .map_or(&[], |sentence| sentence.items)
    }

    /// The first token of a sentence.
    pub(super) fn start(&self, sentence: usize) -> usize {
        self.starts.get(sentence).copied().unwrap_or(0)
    }

    /// Where the text first says a mark among some tokens.
    pub(super) fn mark(&self, mark: Mark, tokens: Range<usize>) -> Option<usize> {
        let from = self.marks.partition_point(|(at, _)| *at < tokens.start);
        self.marks[from..]
            .iter()
            .take_while(|(at, _)| *at < tokens.end)
            .find(|(_, said)| *said == mark)
            .map(|(at, _)| *at)
    }

    /// Against whom the war was that the name of an award tells: `Huân chương Kháng chiến
    /// chống Pháp`.
    pub(super) fn war(&self, (first, last): (usize, usize)) -> Option<Syllable> {
        const AGAINST: Syllable = Syllable::literal("chống");
        let words = &self.doc.tokens[first..=last];
        let at = words.iter().position(|token| token.syllable == AGAINST)?;
        // `chống thực dân Pháp`
        let mut words = words[at..].iter().map(|token| token.syllable);
        words.find(|word| WARS.contains(word))
    }

    /// What tells an award from others of its kind whose printed name begins with a token.
    pub(super) fn sort(&self, first: usize) -> Option<Sort> {
        Sort::at(self.doc, first)
    }

    /// Whether words say that something is handed over, and neither that it is given nor that it
    /// was: `trao`, not `trao tặng`, `đã trao`.
    pub(super) fn hands_over(&self, tokens: Range<usize>) -> bool {
        const HANDS: Syllable = Syllable::literal("trao");
        const TELLS: [Syllable; 3] = Syllable::literals("tặng|đã|vừa");
        let words = self.doc.tokens.get(tokens).unwrap_or_default();
        let says = |word: Syllable| words.iter().any(|token| token.syllable == word);
        says(HANDS) && !TELLS.into_iter().any(says)
    }

    /// Where a sentence begins to tell of those whom its head counts: `Trong 29 đảng viên được
    /// tặng … | có 3 đảng viên nhận …`.
    pub(super) fn among(&self, sentence: usize) -> Option<usize> {
        const AMONG: Syllable = Syllable::literal("trong");
        const HAVE: Syllable = Syllable::literal("có");
        let items = after_marks(self.items(sentence));
        let says = |item: &Item, word| self.doc.tokens[item.first].syllable == word;
        let [among, rest @ ..] = items else {
            return None;
        };
        let counts = rest
            .iter()
            .take(2)
            .any(|item| matches!(item.kind, Kind::Quantity(_)));
        let have = rest.iter().find(|item| says(item, HAVE))?;
        (says(among, AMONG) && counts).then_some(have.first)
    }

    /// Of how many a sentence says that whoever it names is one: `Ông Bình cũng là một trong (số) 20
    /// cá nhân được tặng …`.
    pub(super) fn one_of(&self, sentence: usize) -> Option<u64> {
        const OF: [Syllable; 2] = Syllable::literals("một|trong");
        const NUMBER: Syllable = Syllable::literal("số");
        let items = self.items(sentence);
        let many = |item: &Item| match &item.kind {
            Kind::Quantity(quantity) => quantity.count(),
            _ => None,
        };
        let one = items.iter().find(|item| self.doc.begins(item.first, &OF))?;
        items
            .iter()
            .filter(|item| item.first >= one.first + OF.len())
            .find(|item| self.doc.tokens[item.first].syllable != NUMBER)
            .and_then(many)
    }

    /// The word behind `lần thứ` in or directly behind a stretch of tokens.
    pub(super) fn nth(&self, (first, last): (usize, usize)) -> Option<String> {
        let at = self.mark(Mark::Nth, first..last + 2)?;
        Some(self.doc.words(at + 2, at + 3)).filter(|word| !word.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reader::words::NOTED;

    #[test]
    fn marks_begin_with_noted_words() {
        let noted: Vec<Syllable> = NOTED.split('|').map(Syllable::of).collect();
        for (words, mark) in MARKS {
            assert!(noted.contains(&words[0]), "{mark:?}");
        }
    }
}
