//! Names of two words by which artists go: behind a title, `NSND Anh Thơ`, and in the lists that a title or
//! a calling begins, `diễn viên Minh Tâm, Kim Oanh`. Used by [`super::scan`].

use super::doc::Doc;
use super::item::AwardName;
use super::item::Item;
use super::item::Kind;
use super::item::Word;
use super::name;
use super::scan::is_pronoun;
use super::tag::Tag;
use crate::model::lexicon;
use crate::text::Syllable;

/// How far before a name the word for an artist may stand: `nghệ sĩ | cải lương Minh Vũ`.
const CALLING_REACH: usize = 4;

/// Whether a form of address at `at` begins the name of an artist: `NSND Anh Thơ`.
pub(super) fn is_stage_name(doc: &Doc, at: usize, before: &[Item]) -> bool {
    let titled = matches!(before.last().map(|item| &item.kind),
        Some(Kind::Award(award)) if is_epithet(award));
    let address = doc.tag(at) == Some(Tag::Honorific) && is_pronoun(&doc.tokens[at..=at]);
    titled && address && name::name(doc, at) == Some(at + 2)
}

/// Whether an award is a title that may stand before a name.
pub(super) fn is_epithet(award: &AwardName) -> bool {
    let entry = lexicon::award_at(award.entry);
    entry.class == "honorary_title" && entry.recipients != "collective" && award.giver.is_none()
}

/// Whether an honorary title or the calling of an artist begins the list of people at the end of
/// `before`.
pub(super) fn epithet_begins(doc: &Doc, before: &[Item]) -> bool {
    let listed = |item: &&Item| {
        matches!(
            item.kind,
            Kind::Person(_) | Kind::Word(Word::And) | Kind::Sign(',')
        )
    };
    let list = before.len() - before.iter().rev().take_while(listed).count();
    let (told, list) = before.split_at(list);
    let titled = told
        .last()
        .is_some_and(|item| matches!(&item.kind, Kind::Award(award) if is_epithet(award)));
    titled || list.first().is_some_and(|first| is_artist(doc, first))
}

/// Whether a person is called an artist: `diễn viên Minh Tâm`, `các nghệ sĩ cải lương Minh Vũ`.
fn is_artist(doc: &Doc, person: &Item) -> bool {
    const ARTISTS: [[Syllable; 2]; 8] = [
        Syllable::literals("nghệ|sĩ"),
        Syllable::literals("diễn|viên"),
        Syllable::literals("ca|sĩ"),
        Syllable::literals("danh|ca"),
        Syllable::literals("danh|hài"),
        Syllable::literals("đạo|diễn"),
        Syllable::literals("nhạc|sĩ"),
        Syllable::literals("họa|sĩ"),
    ];
    let calling = |at: usize| doc.noun(at, &ARTISTS).is_some();
    let near = person.first.saturating_sub(CALLING_REACH)..=person.first;
    let mut near = near.rev().take_while(|&at| doc.tokens[at].is_word());
    near.any(calling)
}
