//! Marks: words that are others than those meant, by the mark of one letter.

use super::Bench;
use super::REACH;
use super::Repair;
use crate::reader::tag::Tag;
use crate::reader::vocabulary::Vocabulary;
use crate::text::Case;
use crate::text::Syllable;
use crate::text::Token;
use crate::text::TokenKind;

impl Bench<'_> {
    /// A name of which a word, in its own right another, has one wrong mark:
    /// `Băng khen`, `tập thế`.
    pub(super) fn marked(
        &self,
        at: usize,
        (one, two): (&Token, &Token),
        [head, second]: [Syllable; 2],
    ) -> Option<Repair> {
        if self.makes_sense(at) || self.makes_sense(at + 1) {
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
    pub(super) fn verb(&self, at: usize, token: &Token) -> Option<Repair> {
        let to = (at + 1 + REACH).min(self.tokens.len());
        let next = self.phrases.at(&self.tokens[..to], at + 1)?;
        let award = matches!(next.tag, Tag::Award(_)) && next.end > at + 2;
        if !award || self.makes_sense(at) {
            return None;
        }
        let &verb = self.vocabulary.alike(token.syllable)?.verbs.first()?;
        self.respelt(token, verb, (false, true))
    }
}

/// The beginning of a name that two words are but for one mark; none where they follow each other
/// as they are.
pub(super) fn name_meant(
    vocabulary: &Vocabulary,
    [one, two]: [Syllable; 2],
) -> Option<[Syllable; 2]> {
    if vocabulary.follow(one, two) {
        return None;
    }
    let after = |word: Syllable| Some(&vocabulary.word(word)?.after);
    let heads = &vocabulary.alike(one)?.heads;
    heads.iter().find_map(|&head| {
        let mut after = after(head)?.iter();
        if one == head {
            let second = after.find(|second| one_mark_apart(two, **second));
            return second.map(|&second| [head, second]);
        }
        let follows = || vocabulary.follow(head, two);
        (one_mark_apart(one, head) && follows()).then_some([head, two])
    })
}

/// Whether two words differ in their tones or in the mark of one letter, alone.
pub(super) fn one_mark_apart(one: Syllable, other: Syllable) -> bool {
    one != other && one.is_near(other) && one.plain() == other.plain()
}
