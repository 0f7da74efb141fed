//! Where the name of a unit ends that the lexicon does not know.
//!
//! A name is a word of its kind, its field in capitals or in the small letters of
//! `unit_words`, and its place. A place ends it; so do a person's name, a title,
//! a verb, and small words that are no field.

use super::doc::Doc;
use super::doc::ends_in;
use super::name;
use super::phrases::short_in_brackets;
use super::tag::Head;
use super::tag::Tag;
use super::unit_name::name_at;
use super::unit_place::begins_capital;
use super::unit_place::is_level;
use super::unit_place::is_small;
use super::unit_place::level_end;
use super::unit_place::person_begins;
use super::unit_place::place;
use super::unit_place::place_after_level;
use super::unit_walk::Name;
use super::unit_words::field;
use crate::text::Case;
use crate::text::Syllable;
use crate::text::SyllableSet;
use crate::text::Token;

/// Most tokens of a name after its first words.
pub(super) const LONGEST: usize = 18;
/// The last words of heads that only a place follows.
const OF_PLACES: [&[Syllable]; 15] = [
    &Syllable::literals::<2>("công|an"),
    &Syllable::literals::<1>("catp"),
    &Syllable::literals::<1>("ubnd"),
    &Syllable::literals::<1>("hđnd"),
    &Syllable::literals::<2>("nhân|dân"),
    &Syllable::literals::<1>("tand"),
    &Syllable::literals::<1>("vksnd"),
    &Syllable::literals::<2>("tỉnh|ủy"),
    &Syllable::literals::<2>("thành|ủy"),
    &Syllable::literals::<2>("huyện|ủy"),
    &Syllable::literals::<2>("quận|ủy"),
    &Syllable::literals::<2>("thị|ủy"),
    &Syllable::literals::<2>("tỉnh|đoàn"),
    &Syllable::literals::<2>("thành|đoàn"),
    &Syllable::literals::<2>("huyện|đoàn"),
];

const COOPERATIVE: [Syllable; 2] = Syllable::literals("tác|xã");
const UNION: [Syllable; 1] = Syllable::literals("đoàn");
const SCHOOL: Syllable = Syllable::literal("trường");

/// The last words of heads that the body may follow to which they belong.
const OF_BODIES: [&[Syllable]; 16] = [
    &Syllable::literals::<1>("báo"),
    &Syllable::literals::<3>("hội|phụ|nữ"),
    &Syllable::literals::<4>("hội|cựu|chiến|binh"),
    &Syllable::literals::<3>("đoàn|thanh|niên"),
    &Syllable::literals::<2>("công|đoàn"),
    &Syllable::literals::<4>("công|đoàn|cơ|sở"),
    &Syllable::literals::<1>("cđcs"),
    &Syllable::literals::<2>("chi|đoàn"),
    &Syllable::literals::<3>("liên|chi|đoàn"),
    &Syllable::literals::<3>("liên|chi|hội"),
    &Syllable::literals::<2>("liên|đội"),
    &Syllable::literals::<3>("hội|sinh|viên"),
    &Syllable::literals::<2>("bệnh|viện"),
    &Syllable::literals::<2>("đảng|bộ"),
    &Syllable::literals::<2>("đảng|ủy"),
    &Syllable::literals::<2>("chi|bộ"),
];

/// The words with which these end.
static ENDS_OF_PLACES: SyllableSet<128> = SyllableSet::lasts(&OF_PLACES);
static ENDS_OF_BODIES: SyllableSet<128> = SyllableSet::lasts(&OF_BODIES);

/// Whether the words of a head end in one of some others, of which `ends` are the last words.
fn ends_in_one(head: &[Token], others: &[&[Syllable]], ends: &SyllableSet<128>) -> bool {
    (head.last()).is_some_and(|last| ends.contains(last.syllable))
        && others.iter().any(|words| ends_in(head, words))
}

/// The heads of schools that are of the land and may be named after people: `Đại học Phan Châu Trinh`.
const UNIVERSITIES: [&[Syllable]; 3] = [
    &Syllable::literals::<2>("đại|học"),
    &Syllable::literals::<1>("đh"),
    &Syllable::literals::<2>("học|viện"),
];

/// One past the words after the head, at `head_end`, that belong to its name.
/// `head_end` itself where no name follows.
pub(super) fn name_end(doc: &Doc, from: usize, head_end: usize, head: Head) -> usize {
    let head_words = &doc.tokens[from..head_end];
    let last = head_words.last();
    let cooperative = ends_in(head_words, &COOPERATIVE);
    if let Some(end) = national_end(doc, head_end) {
        return end;
    }
    if let Some(end) = bears_name(doc, from, head_end, head) {
        return end;
    }
    if let Some(level) = last.filter(|last| is_level(last) && !cooperative) {
        return place_after_level(doc, head_end, is_small(level));
    }
    if ends_in_one(head_words, &OF_PLACES, &ENDS_OF_PLACES) {
        return place(doc, head_end);
    }
    // `Báo Công an TP Hồ Chí Minh`, `Hội Phụ nữ Công an tỉnh …`
    // `Đoàn Trường THPT Hoa Sen`
    let school = doc
        .tokens
        .get(head_end)
        .is_some_and(|next| next.syllable == SCHOOL);
    let of_school = school && head_words.len() == 1 && ends_in(head_words, &UNION);
    if (of_school || ends_in_one(head_words, &OF_BODIES, &ENDS_OF_BODIES))
        && let Some((_, end)) = name_at(doc, head_end)
    {
        return end;
    }
    let name = Name {
        doc,
        house: matches!(
            head,
            Head::House | Head::Team | Head::Command | Head::Ministry
        ),
        namesake: head == Head::House
            || UNIVERSITIES.iter().any(|words| ends_in(head_words, words)),
        union: head == Head::Department
            && (head_words.len() > 1 || last.is_some_and(|last| last.case == Case::Upper)),
        company: last.is_some_and(|last| {
            const { Syllable::literals::<5>("ty|máy|nghiệp|xã|xưởng") }.contains(&last.syllable)
        }),
        numbered: last.is_some_and(|last| {
            const { Syllable::literals::<2>("đoàn|đội") }.contains(&last.syllable)
        }),
        head_end,
    };
    name.end()
}

/// One past the full name of a person that a unit bears: `Đại đội Lò Văn Giá`. Somebody with an
/// office is told in the same words: `Bí thư Chi đoàn Lò Văn Giá`.
fn bears_name(doc: &Doc, from: usize, head_end: usize, head: Head) -> Option<usize> {
    const SHORT: [Syllable; 6] = Syllable::literals("tổ|đội|quỹ|htx|clb|trường");
    let borne = matches!(
        head,
        Head::Team | Head::Division | Head::House | Head::Department
    );
    let known = head_end > from + 1 || SHORT.contains(&doc.tokens[from].syllable);
    let opens = from.checked_sub(1).is_none_or(|before| {
        !doc.tokens[before].is_word() && !doc.tokens[before].is('-')
            || matches!(doc.tag(before), Some(Tag::To | Tag::Verb(_)))
    });
    (borne && known && opens && person_begins(doc, head_end, false))
        .then(|| name::name(doc, head_end))
        .flatten()
}

/// One past the name of an association of the whole land, whatever its fields are:
/// `Hội Giống cây trồng và Vật nuôi Việt Nam`.
fn national_end(doc: &Doc, head_end: usize) -> Option<usize> {
    const ASSOCIATIONS: [Syllable; 3] = Syllable::literals("hội|hiệp|đoàn");
    const LAND: [Syllable; 2] = Syllable::literals("việt|nam");
    let word = |at: usize| doc.tokens.get(at).map(|token| token.syllable);
    // `Hội bảo vệ quyền trẻ em Việt Nam`, `Trung ương Hội người tiêu dùng Việt Nam`
    const CENTRAL: [Syllable; 3] = Syllable::literals("ương|tw|tư");
    let central = head_end.checked_sub(2).and_then(word);
    let begins = begins_capital(doc, head_end)
        || field(&doc.tokens, head_end).is_some()
        || central.is_some_and(|word| CENTRAL.contains(&word));
    if !ASSOCIATIONS.contains(&word(head_end - 1)?) || !begins {
        return None;
    }
    let mut at = head_end;
    while at < head_end + LONGEST {
        if [word(at), word(at + 1)] == LAND.map(Some) {
            let branch = level_end(doc, at + 2).is_some()
                || matches!(doc.tag(at + 2), Some(Tag::Province(_)));
            return (at > head_end && !branch).then_some(at + 2);
        }
        if let Some(end) = field(&doc.tokens, at) {
            at = end;
            continue;
        }
        let found = doc.at(at);
        // `Hội Nghệ nhân và Thương hiệu Việt Nam`
        let people = at == head_end
            && found.is_some_and(|found| {
                found.end > at + 1 && matches!(found.tag, Tag::Honorific | Tag::Receiver(_))
            });
        let named = doc.tokens.get(at).is_some_and(Token::is_word)
            && (people
                || matches!(
                    found.map(|found| found.tag),
                    None | Some(Tag::And | Tag::Common | Tag::Action | Tag::Modifier)
                ));
        if !named || person_begins(doc, at, false) {
            return None;
        }
        at = match found.filter(|_| people) {
            Some(found) => found.end,
            None => at + 1,
        };
    }
    None
}

/// One past the place that makes a known name that of a branch: `Hội Nông dân
/// Việt Nam | tỉnh Thanh Hóa`. `known_end` itself where none follows.
pub(super) fn branch_end(doc: &Doc, known_end: usize) -> usize {
    if let Some(end) = placed_end(doc, short_in_brackets(&doc.tokens, known_end)) {
        end
    } else {
        // `Đoàn Thanh niên Cục …`
        name_at(doc, known_end).map_or(known_end, |(_, end)| end)
    }
}

/// One past the place that stands at `at` with its level, or is a province.
pub(super) fn placed_end(doc: &Doc, at: usize) -> Option<usize> {
    let placed = level_end(doc, at).is_some() || matches!(doc.tag(at), Some(Tag::Province(_)));
    placed.then(|| place(doc, at))
}
