//! What is named after people: streets, schools, prizes, works; and what else stands before a name
//! that is nobody there. Used where names are told ([`super::name`], [`super::person`]) and by units
//! that bear them ([`super::unit_walk`]).

use super::doc::Doc;
use super::name::ends_land;
use super::tag::Receiver;
use super::tag::Tag;
use crate::text::Case;
use crate::text::Syllable;
use crate::text::SyllableSet;
use crate::text::Token;
use crate::text::TokenKind;

/// Most names of a list of streets or schools.
const LONGEST_LIST: usize = 12;

/// Words before what is named after a person: streets, schools, prizes, works.
pub(super) static NAMED_AFTER: SyllableSet<256> = SyllableSet::literals::<86>(
    "đường|phố|ngõ|cầu|chợ|hẻm|chuyên|học|lập|thpt|thcs|gdtx|gdnn|đh|cđ|th|mn|tncs|viện|giải|thưởng|bổng|quỹ|tên|khu|viên|trường|hát|rạp|tượng|đài|tàng|lớp|đội|phường|xã|thôn|ấp|bản|làng|núi|sông|hồ|đảo|biển|bến|cảng|ga|hiệu|hãng|ty|đoàn|cụm|khối|số|tháp|lăng|đền|chùa|đình|máy|ảnh|ngã|ba|tư|góc|nút|đèo|đập|trại|khóa|tộc|họ|tàu|khoa|sách|phim|bài|cúp|lương|kịch|cáo|can|phạm|taxi|by",
);

/// Words before the colon that says who made a picture or a report.
const CREDITS: [Syllable; 6] = Syllable::literals("ảnh|video|clip|tin|bài|nguồn");

/// Whether a school's subject stands before `at`: `giải Nhất môn Toán | Trần Văn Bình`.
pub(super) fn is_behind_subject(doc: &Doc, at: usize) -> bool {
    const SUBJECTS: [Syllable; 10] = Syllable::literals("toán|tin|lý|hóa|sinh|văn|sử|địa|anh|pháp");
    const SUBJECT: Syllable = Syllable::literal("môn");
    at.checked_sub(2).is_some_and(|from| {
        doc.tokens[from].syllable == SUBJECT && SUBJECTS.contains(&doc.tokens[from + 1].syllable)
    })
}

/// Whether what stands before `at` says that something is named after a person:
/// a word, a house number, the other end of a street; or who made a picture; also
/// where such a word stands before a list, `các tuyến phố Láng Hạ, TÊN và TÊN`, or
/// others in it are no people: `Sơn Ca, Song Tử, TÊN`.
pub(super) fn names_something(doc: &Doc, at: usize) -> bool {
    if is_named_after(doc, at) {
        return true;
    }
    let mut first = at;
    let mut others = 0;
    for _ in 0..LONGEST_LIST {
        let Some(before) = before_in_list(doc, first) else {
            return lists_streets(doc, first);
        };
        first = before;
        let place = matches!(doc.tag(first), Some(Tag::Province(_) | Tag::Country));
        others = match doc.is_surname(first) || place {
            true => 0,
            false => others + 1,
        };
        if others == 2 || names_many(doc, first) {
            return true;
        }
    }
    false
}

/// Whether the word before `at` names streets, or others of a kind in the plural.
fn names_many(doc: &Doc, at: usize) -> bool {
    const STREETS: [Syllable; 6] = Syllable::literals("đường|phố|tuyến|ngõ|cầu|chợ");
    const MANY: [Syllable; 2] = Syllable::literals("các|những");
    let before = doc.tokens[at.saturating_sub(4)..at].iter().rev();
    let mut words = before.map(|token| token.syllable);
    words.next().is_some_and(|word| {
        STREETS.contains(&word)
            || (NAMED_AFTER.contains(word) && words.any(|word| MANY.contains(&word)))
    })
}

/// Whether streets are listed behind a colon before `at`: `các tuyến phố được kéo dài gồm: | Láng Hạ, …`.
fn lists_streets(doc: &Doc, at: usize) -> bool {
    const REACH: usize = 16;
    const STREETS: [Syllable; 2] = Syllable::literals("phố|đường");
    const MANY: [Syllable; 4] = Syllable::literals("các|những|tuyến|con");
    let colon = at
        .checked_sub(1)
        .filter(|&before| doc.tokens[before].is(':'));
    let Some(colon) = colon else {
        return false;
    };
    let ends = |token: &&Token| token.kind != TokenKind::Break && !token.is('.') && !token.is(';');
    let clause = doc.tokens[colon.saturating_sub(REACH)..colon]
        .iter()
        .rev()
        .take_while(ends);
    let words: Vec<Syllable> = clause.map(|token| token.syllable).collect();
    words
        .windows(2)
        .any(|pair| STREETS.contains(&pair[0]) && MANY.contains(&pair[1]))
}

/// Where the words with capitals begin that stand before `at` in a list without more words.
fn before_in_list(doc: &Doc, at: usize) -> Option<usize> {
    let joined = |at: usize| {
        doc.tokens[at].is(',') || (doc.tag(at) == Some(Tag::And) && doc.tokens[at].is_word())
    };
    let comma = at.checked_sub(1).filter(|&before| joined(before))?;
    let words = doc.tokens[..comma]
        .iter()
        .rev()
        .take_while(|token| token.is_word() && token.case != Case::Lower)
        .count();
    (words > 0).then_some(comma - words)
}

/// Whether the word before `at` tells what is so named: `xã | Kim Phượng (…)`, not `gia đình`.
pub(super) fn is_after_kind(doc: &Doc, at: usize) -> bool {
    const FAMILY: [Syllable; 2] = Syllable::literals("gia|đình");
    at.checked_sub(1).is_some_and(|before| {
        !doc.follows(at, &FAMILY)
            && doc.tokens[before].is_word()
            && doc.tokens[before].case == Case::Lower
            && (NAMED_AFTER.contains(doc.tokens[before].syllable)
                || doc.tag(before) == Some(Tag::Level))
            && !is_of_somebody(doc, before)
    })
}

fn is_named_after(doc: &Doc, at: usize) -> bool {
    let Some(before) = at.checked_sub(1).and_then(|before| doc.tokens.get(before)) else {
        return false;
    };
    // `Ảnh: TÊN`
    let credit = before.is(':') && at > 1 && CREDITS.contains(&doc.tokens[at - 2].syllable);
    let pair = before.is('-')
        && at > 1
        && doc.tokens[at - 2].is_word()
        && doc.tokens[at - 2].case != Case::Lower
        // `đại diện Việt Nam - TÊN`
        && !ends_land(doc, at - 1);
    // `số 5, TÊN, Hà Nội`
    let address = before.is(',')
        && at > 2
        && doc.tokens[at - 2].kind == TokenKind::Number
        && doc.tokens[at - 3].syllable == const { Syllable::literal("số") };
    // `"Hiệp sĩ" TÊN` calls him so; inside the quotation it is a title.
    let quoted =
        (before.is('"') || before.is('\'')) && !(doc.tokens[at].spaced && !before.spaced && at > 1);
    // `học sinh lớp 8 TÊN`
    const CLASS: Syllable = Syllable::literal("lớp");
    let numbered = before.kind == TokenKind::Number
        && at.checked_sub(2).map(|class| doc.tokens[class].syllable) != Some(CLASS);
    // `quê ở Lý Nhân`
    const HOME: [Syllable; 5] = Syllable::literals("quê|trú|ngụ|sống|ở");
    let home =
        before.syllable == HOME[4] && at > 1 && HOME[..4].contains(&doc.tokens[at - 2].syllable);
    quoted
        || home
        || is_of_kind(doc, at)
        || address
        || is_regiment(doc, at)
        || numbered
        || pair
        || credit
        || NAMED_AFTER.contains(before.syllable) && !is_of_somebody(doc, at - 1)
}

/// Whether a prize and its art, or a school and its kind, stand before `at`: `Giải báo chí | Đào Duy Từ`,
/// `trường phổ thông | Lê Hồng Phong`.
fn is_of_kind(doc: &Doc, at: usize) -> bool {
    const ARTS: [Syllable; 14] =
        Syllable::literals("báo|chí|văn|học|nghệ|thuật|phổ|thông|mầm|non|dân|lập|cơ|sở");
    const KINDS: [Syllable; 2] = Syllable::literals("giải|trường");
    const REACH: usize = 6;
    at.checked_sub(2).is_some_and(|art| {
        let pair = [doc.tokens[art].syllable, doc.tokens[art + 1].syllable];
        ARTS.chunks_exact(2).any(|one| pair == *one)
            && doc.tokens[art.saturating_sub(REACH)..art]
                .iter()
                .any(|token| KINDS.contains(&token.syllable))
    })
}

/// Whether a regiment's name of honour stands at `at`, behind its number: `Trung đoàn 6 - | Đoàn Phú
/// Xuân`, `Lữ đoàn 126 (| Đoàn Bạch Đằng)`.
fn is_regiment(doc: &Doc, at: usize) -> bool {
    const REGIMENT: Syllable = Syllable::literal("đoàn");
    let joined = |sign: &Token| sign.is('-') || sign.is('(');
    doc.tokens[at].syllable == REGIMENT
        && at.checked_sub(2).is_some_and(|from| {
            doc.tokens[from].kind == TokenKind::Number && joined(&doc.tokens[from + 1])
        })
}

/// Whether the word at `at` tells who somebody is: `nam thanh niên | tên Trần Văn Bình`, `bạn cùng | lớp
/// Trần Văn Bình`.
fn is_of_somebody(doc: &Doc, at: usize) -> bool {
    const CALLED: Syllable = Syllable::literal("tên");
    const LONGEST_NOUN: usize = 5;
    let person = |from: &usize| {
        doc.at(*from).is_some_and(|found| {
            matches!(
                found.tag,
                Tag::Receiver(Receiver::Individual) | Tag::Honorific
            )
        })
    };
    // `một người thợ xây khác | tên TÊN`; not `người đi con đường | tên TÊN`
    let before = (at.saturating_sub(LONGEST_NOUN)..at).rev();
    let mut noun = before.take_while(|&at| {
        let token = &doc.tokens[at];
        let place = NAMED_AFTER.contains(token.syllable) && doc.at(at).is_none();
        token.is_word() && !place
    });
    // `bạn cùng lớp TÊN`
    const SHARED: [Syllable; 3] = Syllable::literals("lớp|đội|khoa");
    const SAME: Syllable = Syllable::literal("cùng");
    let shared =
        at > 0 && SHARED.contains(&doc.tokens[at].syllable) && doc.tokens[at - 1].syllable == SAME;
    // `kiểm ngư viên | TÊN`, not `công viên | TÊN`
    const MEMBER: Syllable = Syllable::literal("viên");
    const PARKS: [Syllable; 3] = Syllable::literals("công|khuôn|hoa");
    let member = doc.tokens[at].syllable == MEMBER
        && at > 0
        && !PARKS.contains(&doc.tokens[at - 1].syllable);
    // `nhân viên | TÊN`
    let called_so = (at.saturating_sub(1)..at)
        .any(|from| person(&from) && doc.at(from).is_some_and(|found| found.end == at + 1));
    shared || member || called_so || doc.tokens[at].syllable == CALLED && noun.any(|at| person(&at))
}
