//! Misprints: words that are none, read as the word that is one letter or mark away.

use super::Bench;
use super::Repair;
use crate::reader::phrases::Found;
use crate::reader::tag::Tag;
use crate::text::Case;
use crate::text::Syllable;
use crate::text::Token;

impl Bench<'_> {
    /// A word of which one letter or mark is wrong: the one that is nearest among
    /// those that stand beside its neighbours in phrases.
    pub(super) fn misprint(
        &self,
        at: usize,
        token: &Token,
        next: Option<&Token>,
    ) -> Option<Repair> {
        let capitals = |other: Option<&Token>| other.is_none_or(|other| other.case == Case::Upper);
        let abbreviation =
            token.case == Case::Upper && !(capitals(self.before(at)) && capitals(next));
        if abbreviation || token.syllable.letter_count() < 2 || self.ends_name(at, token) {
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
        let mut near =
            near.filter(|(word, _)| word.letter_count() > 1 && token.syllable.is_near(*word));
        let in_phrase = near.find_map(|(word, around)| {
            let (from, found) = self.with(at, token, word)?;
            (found.end > from + 1).then(|| self.respelt(token, word, around))?
        });
        in_phrase.or_else(|| self.unmarked_word(at, token))
    }

    /// Whether a word is the last of a name: `Trần Văn Thu | ký quyết định`.
    pub(super) fn ends_name(&self, at: usize, token: &Token) -> bool {
        const MIDDLES: [Syllable; 2] = Syllable::literals("văn|thị");
        let capital = |token: &Token| token.is_word() && token.case == Case::Initial;
        let Some(middle) = self.before(at).filter(|before| capital(before)) else {
            return false;
        };
        let surname = self.before(at - 1).filter(|first| capital(first));
        let told = surname.is_some_and(|first| self.phrases.is_common_surname(first.syllable));
        capital(token)
            && token.spaced
            && token.syllable.is_vietnamese()
            && (told || surname.is_some() && MIDDLES.contains(&middle.syllable))
    }

    /// A word by itself that lacks its marks: `đươc`.
    fn unmarked_word(&self, at: usize, token: &Token) -> Option<Repair> {
        let known = |word: &Syllable| word.is_vietnamese() && self.vocabulary.word(*word).is_some();
        let mut words = token.syllable.with_tones().into_iter().filter(known);
        let (Some(word), None) = (words.next(), words.next()) else {
            return None;
        };
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
