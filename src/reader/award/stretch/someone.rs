//! One person whom words without a name tell of: `nữ sinh lớp 9`, `chàng trai quê Vinh`. Used by
//! [`super`]: who was named before, else somebody whom the text does not name.

use super::super::super::item::Item;
use super::super::super::item::Kind;
use super::super::super::scan::Scan;
use super::super::super::tag::Receiver;
use super::super::super::tag::Tag;
use super::super::often::is_word;
use crate::text::Case;
use crate::text::Syllable;
use crate::text::word;

/// Whether the noun at `at`, which nothing counts, is of one man, woman or child, not of a kind
/// of people, and tells who receives, not what somebody named is.
pub(super) fn is_someone(scan: &Scan, items: &[Item], at: usize) -> bool {
    let item = &items[at];
    let tokens = &scan.doc.tokens;
    let word = |at: Option<usize>| at.map_or(Syllable::default(), |at| tokens[at].syllable);
    let gender = const { Syllable::literals::<2>("nam|nữ") };
    let before = item.first.checked_sub(1);
    let of_gender = gender.contains(&word(Some(item.first))) || gender.contains(&word(before));
    let from = match gender.contains(&word(before)) {
        true => before.and_then(|before| before.checked_sub(1)),
        false => before,
    };
    // `nghệ sĩ Mai Hoa, nữ diễn viên chèo, được …`, `đội nữ lái xe`, `“Cô bé và hoa”`
    let capital = |at: usize| {
        let name = tokens[at].is_word() && tokens[at].case != Case::Lower;
        let place = scan.doc.tag(at).is_some_and(Tag::fits_a_name);
        // `dân tộc Thái`
        const PEOPLE: Syllable = Syllable::literal("tộc");
        let people = at > 0 && tokens[at - 1].syllable == PEOPLE;
        name && !place && !people
    };
    let aside = from.is_some_and(|from| {
        const TEAMS: [Syllable; 5] = Syllable::literals("đội|nhóm|tổ|là|của");
        let comma = tokens[from].is(',') || tokens[from].is('-');
        tokens[from].is('"')
            || TEAMS.contains(&tokens[from].syllable)
            || comma && from > 0 && capital(from - 1)
    });
    let parts = |next: &&Item| {
        matches!(next.kind, Kind::Sign(_))
            || matches!(
                scan.doc.tag(next.first),
                Some(Tag::Circumstance | Tag::Action)
            )
    };
    let behind = items[at + 1..].iter().take_while(|next| !parts(next));
    let named = { behind }.any(|next| match next.kind {
        Kind::Person(_) => true,
        Kind::Plain => capital(next.first),
        _ => false,
    });
    let from_there = items
        .get(at + 1)
        .is_some_and(|next| is_word(scan, next, word!("quê")));
    matches!(item.kind, Kind::Receiver(Receiver::Individual))
        && (of_gender
            || Age::told(scan, item) == Age::Child
            || from_there
            || is_somebody(scan, item)
            || scan.doc.noun(item.first, &ONE).is_some())
        && !aside
        && !named
}

/// How far behind `người` a word tells that it is one.
const WORDS_REACH: usize = 4;

/// Whether words behind `người` tell of one: `người | tài xế`, `người | lái đò già`; not `người
/// lao động`.
fn is_somebody(scan: &Scan, item: &Item) -> bool {
    const HOW: [Syllable; 4] = Syllable::literals("già|này|ấy|dũng");
    let what = scan.doc.at(item.last + 1).is_some_and(|found| {
        let people = matches!(
            found.tag,
            Tag::Honorific | Tag::Receiver(Receiver::Individual)
        );
        people && found.end > item.last + 2
    });
    let behind = scan.doc.tokens[item.last + 1..].iter().take(WORDS_REACH);
    let how = behind
        .take_while(|token| token.is_word())
        .any(|token| HOW.contains(&token.syllable));
    item.first == item.last && is_word(scan, item, word!("người")) && (what || how)
}

const ONE: [[Syllable; 2]; 10] = [
    Syllable::literals("chàng|thanh"),
    Syllable::literals("chàng|trai"),
    Syllable::literals("cô|gái"),
    Syllable::literals("cụ|ông"),
    Syllable::literals("cụ|bà"),
    Syllable::literals("lão|nông"),
    Syllable::literals("người|đàn"),
    Syllable::literals("người|phụ"),
    Syllable::literals("người|hùng"),
    Syllable::literals("người|thanh"),
];

/// How old the one is of whom a noun tells.
#[derive(Clone, Copy, PartialEq)]
pub(in super::super) enum Age {
    /// A child or pupil.
    Child,
    /// Young: `chàng trai`.
    Youth,
    Any,
}

impl Age {
    /// The age that a noun tells.
    pub(super) fn told(scan: &Scan, item: &Item) -> Age {
        const CHILDREN: [[Syllable; 2]; 7] = [
            Syllable::literals("nam|sinh"),
            Syllable::literals("nữ|sinh"),
            Syllable::literals("cậu|bé"),
            Syllable::literals("cô|bé"),
            Syllable::literals("bé|trai"),
            Syllable::literals("bé|gái"),
            Syllable::literals("thiếu|nữ"),
        ];
        const YOUTHS: [[Syllable; 2]; 5] = [
            Syllable::literals("thanh|niên"),
            Syllable::literals("chàng|thanh"),
            Syllable::literals("chàng|trai"),
            Syllable::literals("cô|gái"),
            Syllable::literals("người|thanh"),
        ];
        let is = |nouns: &[[Syllable; 2]]| scan.doc.noun(item.first, nouns).is_some();
        match () {
            () if is(&CHILDREN) => Age::Child,
            () if is(&YOUTHS) => Age::Youth,
            () => Age::Any,
        }
    }
}
