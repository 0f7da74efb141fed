//! What a council decides by vote: whom it elects to receive something, what it agrees to. Of anybody
//! else the same words propose nothing: `Đại hội bầu ông Bình làm Chủ tịch`.

use super::doc::Doc;
use super::item::Item;
use super::item::Kind;
use super::item::Word;
use super::phrases::Found;
use super::tag::Tag;
use super::tag::Verb;
use crate::text::Syllable;

const ELECTS: Syllable = Syllable::literal("bầu");
/// The last word of what is agreed to: `đồng thuận với | việc`.
const MATTER: Syllable = Syllable::literal("việc");

/// In how many words behind `bầu` those who are to receive are named.
const NOMINEES: usize = 60;

/// What a phrase of a vote at `at` is: a proposal of a council, nothing yet of others' consent, else a
/// word like any other; `None` where it is no such phrase. `before` is what the sentence said
/// until then.
pub(super) fn voted(doc: &Doc, at: usize, found: Found, before: &[Item]) -> Option<Kind> {
    let elects = doc.tokens[at].syllable == ELECTS && found.end == at + 1;
    let agrees = doc.tokens[found.end - 1].syllable == MATTER;
    if !(elects || agrees) {
        return None;
    }
    let council = before.iter().any(|item| is_council(doc, item));
    Some(match elects {
        true if council && receives(doc, at) => Kind::Verb(Verb::Propose),
        true => Kind::Plain,
        false if council => Kind::Verb(Verb::Propose),
        // `đồng ý việc | tặng …`: of others it is no award yet.
        false if gives(doc, found.end) => Kind::Word(Word::Unreal),
        false => Kind::Plain,
    })
}

/// Whether what is agreed to is an award: `việc | tặng Bằng khen`, not `việc | hiến tạng`.
fn gives(doc: &Doc, at: usize) -> bool {
    const ORGANS: Syllable = Syllable::literal("hiến");
    let other = doc
        .tokens
        .get(at)
        .is_some_and(|word| word.syllable == ORGANS);
    !other && doc.tag(at) == Some(Tag::Verb(Verb::Give))
}

/// Whether an item names a council, not one of the people's deputies or of a board, who elect their
/// officials.
fn is_council(doc: &Doc, item: &Item) -> bool {
    const COUNCIL: [Syllable; 2] = Syllable::literals("hội|đồng");
    const OTHERS: [Syllable; 4] = Syllable::literals("nhân|quản|trường|thành");
    let other = |at: usize| {
        let next = doc.tokens.get(at + COUNCIL.len());
        next.is_some_and(|next| OTHERS.contains(&next.syllable))
    };
    (item.first..=item.last).any(|at| doc.begins(at, &COUNCIL) && !other(at))
}

/// Whether those who are elected are to receive something: `bầu Cục N được tặng …`.
fn receives(doc: &Doc, at: usize) -> bool {
    const OFFICES: [Syllable; 2] = Syllable::literals("làm|giữ");
    const MISTER: Syllable = Syllable::literal("ông");
    // `ông bầu`
    if at > 0 && doc.tokens[at - 1].syllable == MISTER {
        return false;
    }
    let mut words = (at + 1..doc.tokens.len())
        .take(NOMINEES)
        .take_while(|&at| !doc.tokens[at].is(';'));
    if words
        .clone()
        .any(|at| OFFICES.contains(&doc.tokens[at].syllable))
    {
        return false;
    }
    words.any(|at| {
        doc.at(at).is_some_and(|found| {
            found.tag == Tag::Passive && doc.tag(found.end) == Some(Tag::Verb(Verb::Give))
        })
    })
}
