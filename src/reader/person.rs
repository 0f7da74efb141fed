//! People: named with a rank, an office, a form of address or what they are, or
//! by their name alone where nothing else can be meant.

use super::doc::Doc;
use super::name;
use super::name_borne::is_after_kind;
use super::name_borne::names_something;
use super::office;
use super::office::Office;
use super::phrases::Found;
use super::tag::Receiver;
use super::tag::Tag;
use super::unit::Units;
use crate::model::lexicon;
use crate::text::Case;
use crate::text::Span;
use crate::text::Syllable;
use crate::text::Token;
use crate::text::TokenKind;
use std::ops::Range;

/// One place where the article names a person.
#[derive(Clone, Debug)]
pub(super) struct Mention {
    /// Name as printed.
    pub name: String,
    /// The last word of the name.
    pub given: Syllable,
    /// Rank that stands with it, canonical.
    pub rank: Option<String>,
    /// Offices that stand with it.
    pub offices: Vec<Office>,
    /// The name itself.
    pub span: Span,
    /// Honours among the titles, by their place in the lexicon, and their tokens.
    pub titles: Vec<(u16, Range<usize>)>,
}

/// Most words between an office and the name: what completes an office whose
/// unit is not known by its form.
const COMPLEMENT: usize = 14;
/// Most words between a form of address and the name: `em học sinh nghèo`.
const DESCRIPTION: usize = 3;
/// Most tokens of a bracket between a name and the office after it.
const BRACKET: usize = 8;

/// What stands before a name.
#[derive(Default)]
struct Titles {
    honours: Vec<(u16, Range<usize>)>,
    rank: Option<String>,
    offices: Vec<Office>,
    /// One past the last of these.
    office_end: usize,
    last: Option<Last>,
}

/// The title right before a name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Last {
    Office,
    /// Rank, form of address, epithet.
    Address,
    /// `học sinh`, `chiến sĩ`: what the person is.
    Role,
}

/// Reads a person with rank, office or form of address at `from`: the mention and
/// one past its last token. A name of one word is only given where `known` says
/// that the article has such a person. Where nobody is named, what [`office::office`] read there,
/// if that is all.
pub(super) fn person(
    doc: &Doc,
    from: usize,
    units: &mut Units,
    known: impl Fn(&Token) -> bool,
) -> Result<(Mention, usize), Option<(Office, usize)>> {
    let (mut titles, at) = titles(doc, from, units);
    let last = titles.last.ok_or(None)?;
    let whole = titles.offices.last().is_some_and(|office| office.whole);
    let Some((first, end)) = named(doc, at, last, whole, known) else {
        let begins = matches!(doc.tag(from), Some(Tag::Office(_)));
        let alone = begins && titles.offices.len() == 1;
        let office = titles.offices.pop().filter(|_| alone);
        return Err(office.map(|office| (office, titles.office_end)));
    };
    if last != Last::Office && is_of_place(doc, at, (first, end)) {
        return Err(None);
    }
    if last == Last::Office
        && first > at
        && let Some(office) = titles.offices.last_mut()
    {
        let gap = if doc.tokens[at].spaced { " " } else { "" };
        let rest = office::spelled(doc, at, first);
        office.name = format!("{}{gap}{rest}", office.name);
    }
    let (offices, end_of_all) = offices_after(doc, end, units);
    // `Trước hành động của anh Bình, Chủ tịch UBND tỉnh | đã tặng …`: another, who gives.
    let owner = from > 0 && doc.tag(from - 1) == Some(Tag::Of);
    let (offices, end_of_all) = match owner && office::gives(doc, end_of_all) {
        true => (Vec::new(), end),
        false => (offices, end_of_all),
    };
    titles.offices.extend(offices);
    let name = name::printed(doc, first, end);
    let mention = Mention {
        given: name::given(&name),
        name,
        rank: titles.rank,
        offices: titles.offices,
        titles: titles.honours,
        span: doc.tokens[first].span.to(doc.tokens[end - 1].span),
    };
    Ok((mention, end_of_all))
}

/// Reads a person by the name alone at `at`: one of a list, one whom an office
/// follows, or a full name of three words; `said` tells whether the article has
/// named such a person.
pub(super) fn bare(
    doc: &Doc,
    at: usize,
    units: &mut Units,
    before: Before,
    said: impl Fn(&str) -> bool,
) -> Option<(Mention, usize)> {
    let begins = name::begins(doc, at);
    if !begins && before == Before::Other {
        return None;
    }
    let end = name::name(doc, at).filter(|&end| end > at + 1)?;
    // `Đoàn Việt Nam`, `Hồ Hòa Bình`
    const THINGS: [Syllable; 2] = Syllable::literals("hồ|đoàn");
    let province = || {
        let place = doc.at(at + 1);
        THINGS.contains(&doc.tokens[at].syllable)
            && place.is_some_and(|place| matches!(place.tag, Tag::Province(_)) && place.end == end)
            && !described(doc, end)
    };
    let land = doc.tag(at + 1) == Some(Tag::Country) || province();
    if land || is_of_place(doc, at, (at, end)) {
        return None;
    }
    let full = || name::full(doc, at).is_some();
    let free = || !names_something(doc, at);
    let said = || said(&name::printed(doc, at, end));
    let least = if before == Before::Listed { 3 } else { 2 };
    let is_one = before != Before::Other && (end >= at + least && is_free(doc, at) || full())
        || begins && (described(doc, end) || in_roll(doc, at, end)) && !is_after_kind(doc, at)
        || begins && free() && (end > at + 2 && full() || said());
    if !is_one {
        return None;
    }
    Some(called(doc, at, end, units))
}

/// Whether a word is one of grammar only by its letters: `Hoa`, `Anh`.
fn is_free(doc: &Doc, at: usize) -> bool {
    doc.tag(at).is_none_or(|tag| {
        matches!(
            tag,
            Tag::Gift | Tag::Change(_) | Tag::Number(_) | Tag::Honorific
        ) && doc.at(at).is_some_and(|found| found.end == at + 1)
    })
}

/// A person by the name alone, from `at` up to `end`, and the offices behind it.
pub(super) fn called(doc: &Doc, at: usize, end: usize, units: &mut Units) -> (Mention, usize) {
    let (offices, end_of_all) = offices_after(doc, end, units);
    let name = name::printed(doc, at, end);
    let mention = Mention {
        given: name::given(&name),
        name,
        rank: None,
        offices,
        titles: Vec::new(),
        span: doc.tokens[at].span.to(doc.tokens[end - 1].span),
    };
    (mention, end_of_all)
}

/// A person by the last word of the name, at `at`.
pub(super) fn short(doc: &Doc, at: usize) -> (Mention, usize) {
    let name = name::printed(doc, at, at + 1);
    let mention = Mention {
        given: name::given(&name),
        name,
        rank: None,
        offices: Vec::new(),
        titles: Vec::new(),
        span: doc.tokens[at].span,
    };
    (mention, at + 1)
}

/// What stands before a name that has no title.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Before {
    /// A person in a list: `TÊN, `.
    Listed,
    /// An honorary title: `NSND`, or a list that it begins.
    Epithet,
    Other,
}

/// Whether `from` may begin what stands before a name.
pub(super) fn is_title(tag: Tag) -> bool {
    matches!(
        tag,
        Tag::Rank(_)
            | Tag::Office(_)
            | Tag::Honorific
            | Tag::Modifier
            | Tag::Suspect
            | Tag::Receiver(Receiver::Individual)
    )
}

/// Whether what stands behind a trade that ends at `at` says where or for whom its people work:
/// `ngư dân Nghi Lộc`, `PV Tuổi Trẻ`, `tài xế taxi Mai Linh Nghệ An`.
fn is_of_place(doc: &Doc, at: usize, (first, end): (usize, usize)) -> bool {
    const TRADES: [Syllable; 10] =
        Syllable::literals("ngư|dân|nông|dân|phóng|viên|lão|nông|tài|xế");
    const SHORT: [Syllable; 2] = Syllable::literals("pv|ccb");
    let word = |back: usize| at.checked_sub(back).map(|at| doc.tokens[at].syllable);
    let Some(last) = word(1) else {
        return false;
    };
    let trade = TRADES
        .chunks_exact(2)
        .any(|trade| word(2) == Some(trade[0]) && last == trade[1]);
    let in_province = end - first > 3
        && doc
            .at(end - 2)
            .is_some_and(|found| matches!(found.tag, Tag::Province(_)) && found.end == end);
    let surname = doc.is_surname(first) || name::is_told(doc, first);
    // `tài xế Taxi Sao Mai`
    const FIRM: Syllable = Syllable::literal("taxi");
    let of_firm = trade && doc.tokens[first].syllable == FIRM;
    of_firm || (trade || SHORT.contains(&last)) && (in_province || !surname && end - first == 2)
}

/// Ranks, offices, forms of address and epithets from `from` on, and where they end.
fn titles(doc: &Doc, from: usize, units: &mut Units) -> (Titles, usize) {
    let mut titles = Titles::default();
    let mut at = from;
    while let Some(found) = doc.at(at) {
        let last = match found.tag {
            Tag::Rank(index) => {
                titles.rank = Some(lexicon::ranks()[usize::from(index)].name.to_owned());
                at = found.end;
                Last::Address
            }
            // `chị Anh`: the name.
            Tag::Honorific if titles.last.is_some() && is_name_of_address(doc, at) => break,
            Tag::Honorific => {
                at = found.end;
                if doc.tokens.get(at).is_some_and(|token| token.is('.')) {
                    at += 1;
                }
                Last::Address
            }
            // `cấp Nhà nước, NSƯT TÊN`: the State is nobody's office.
            Tag::Office(_)
                if doc.tokens[at].syllable == const { Syllable::literal("nhà") }
                    && doc.tokens.get(found.end).is_some_and(|token| token.is(',')) =>
            {
                break;
            }
            Tag::Office(_) | Tag::Modifier => match office::office(doc, at, units) {
                Some((office, end)) => {
                    titles.offices.push(office);
                    titles.office_end = end;
                    at = end;
                    Last::Office
                }
                // `cố nghệ sĩ TÊN`
                None if found.tag == Tag::Modifier && doc.tag(found.end).is_some_and(is_title) => {
                    at = found.end;
                    continue;
                }
                None => break,
            },
            // `Anh hùng Lao động Trần Văn B`: the title is read as an award held.
            Tag::Award(entry) if titles.last.is_some() => {
                titles.honours.push((entry, at..found.end));
                at = found.end;
                Last::Address
            }
            // `bị can TÊN`; `đối tượng` may be any that a plan is for.
            Tag::Suspect => {
                at = found.end;
                match doc.tokens[found.end - 1].syllable == const { Syllable::literal("tượng") }
                {
                    true => Last::Role,
                    false => Last::Address,
                }
            }
            Tag::Receiver(Receiver::Individual) => {
                at = found.end;
                Last::Role
            }
            _ => break,
        };
        titles.last = Some(last);
        // `Ủy viên Trung ương Đảng, Thứ trưởng, Trung tướng TÊN`
        let parted = doc
            .tokens
            .get(at)
            .is_some_and(|token| token.is(',') || token.is('-'));
        if last != Last::Role && parted {
            let title = doc.tag(at + 1).is_some_and(|tag| {
                matches!(
                    tag,
                    Tag::Office(_) | Tag::Rank(_) | Tag::Honorific | Tag::Modifier | Tag::Award(_)
                )
            });
            // `cứu cô giáo, anh TÊN`: somebody else.
            const OTHERS: [Syllable; 8] = Syllable::literals("ông|bà|anh|chị|em|cháu|cụ|bạn");
            let other = found.tag == Tag::Honorific
                && doc.tokens.get(at + 1).is_some_and(|next| {
                    next.case == Case::Lower && OTHERS.contains(&next.syllable)
                });
            // `Bí thư Tỉnh ủy, TÊN`
            let name = last == Last::Office && name::full(doc, at + 1).is_some();
            if title && !other && (last == Last::Office || titles.offices.is_empty()) || name {
                at += 1;
            }
        }
    }
    (titles, at)
}

/// Whether a form of address at `at` is a name, behind another, or begins one: `chị Anh`, `em Cô`, `nhà
/// thơ Anh Thư`.
fn is_name_of_address(doc: &Doc, at: usize) -> bool {
    let single = doc.at(at).is_some_and(|found| found.end == at + 1);
    let [before, word] = &doc.tokens[at - 1..=at] else {
        return false;
    };
    let capital = |at: usize| {
        doc.tokens
            .get(at)
            .is_some_and(|token| token.case == Case::Initial)
    };
    let begins =
        before.case == Case::Lower && capital(at) && capital(at + 1) && !doc.is_surname(at + 1);
    if single && begins {
        return true;
    }
    let address = const { Syllable::literals::<6>("chị|em|cháu|cô|bà|anh") };
    single
        && word.case == Case::Initial
        && word.spaced
        && address.contains(&before.syllable)
        && doc
            .tokens
            .get(at + 1)
            .is_none_or(|next| !next.is_word() || next.case == Case::Lower)
}

/// Where the name is after titles that end at `at`: right there, or behind words
/// that complete or describe. Capitals after an office that is not `whole` may
/// complete it, unless they begin with a surname.
fn named(
    doc: &Doc,
    at: usize,
    last: Last,
    whole: bool,
    known: impl Fn(&Token) -> bool,
) -> Option<(usize, usize)> {
    let (reach, here) = match last {
        Last::Office => (COMPLEMENT, name::after_place(doc, at, true)),
        Last::Address => (DESCRIPTION, name::after_place(doc, at, false)),
        // `đối tượng Thao Xay Pheng (31 tuổi)`
        Last::Role => {
            let told = |&(_, end): &(usize, usize)| end > at + 2 && described(doc, end);
            let full = name::full(doc, at).map(|end| (at, end));
            let here = full.or_else(|| name::after_place(doc, at, false).filter(told));
            (DESCRIPTION, here)
        }
    };
    // `giáo sư người Pháp Jean Martin`
    if let Some(found) = name::of_foreigner(doc, at) {
        return Some(found);
    }
    let is_name = |&(first, end): &(usize, usize)| {
        // `Bí thư | Đảng Xã hội …`
        let party = doc.tokens[first].syllable == const { Syllable::literal("đảng") };
        let completes = matches!(doc.tag(first), Some(Tag::Head(_)))
            || party
            || (last == Last::Office && !whole && first == at && !name::ends_land(doc, at));
        let told = doc.is_surname(first)
            || name::is_told(doc, first)
            || last == Last::Office && name::is_titled(doc, first);
        match end - first {
            1 => known(&doc.tokens[first]),
            _ => {
                // `cầu thủ | U23 Việt Nam`, `Hoa hậu | Đại Dương Việt Nam`
                let of_land = !told && (first + 1..end).any(|at| doc.tag(at) == Some(Tag::Country));
                !of_land
                    && !is_pageant(doc, first)
                    && !name::is_place(doc, first, end)
                    && (told || !completes)
            }
        }
    };
    if let Some(here) = here.filter(is_name) {
        return Some(here);
    }
    let goes_on = |&at: &usize| {
        let Some(token) = doc.tokens.get(at) else {
            return false;
        };
        let inner = token.is_word() || token.kind == TokenKind::Number && last == Last::Office;
        let joint = matches!(token.kind, TokenKind::Sign('.' | '-' | '&' | '/'))
            && last == Last::Office
            && doc.tokens.get(at + 1).is_some_and(Token::is_word);
        let fits = match doc.tag(at) {
            None => true,
            Some(tag) if last == Last::Office => tag.completes_an_office(),
            Some(tag) => matches!(tag, Tag::Receiver(_) | Tag::Country | Tag::Common),
        };
        (inner && fits) || joint
    };
    (at..at + reach)
        .take_while(goes_on)
        .map(|at| at + 1)
        .find_map(|at| {
            // `Hội Hữu nghị Việt Nam - Lào | Trần Văn Bình`
            let land = name::ends_land(doc, at)
                || name::is_short_land(doc, at - 1) && doc.tokens[at - 2].is('-');
            let small_before = doc.tokens.get(at - 1).is_some_and(|token| {
                token.case != Case::Initial || matches!(doc.tag(at - 1), Some(Tag::Country))
            }) || land
                || name::ends_place(doc, at)
                // `phụ trách phía Nam | Trần Thị Cúc`, `Trung ương Hội | Trần Văn Bình`
                || doc.is_common_surname(at) && name::has_middle(doc, at)
                || matches!(doc.at(at - 1), Some(Found { tag: Tag::Head(_), end }) if end == at);
            let end = name::full(doc, at).filter(|_| small_before)?;
            let of_body = last == Last::Office && is_body(&doc.tokens[at - 1]);
            let of_field = last == Last::Address && is_field(doc, at - 1);
            let named_after = !of_body && !of_field && !land && names_something(doc, at);
            // `nguyên Giám đốc Công ty A và | TÊN`: another.
            let another = doc.tag(at - 1) == Some(Tag::And);
            let certain = end > at + 2 && !named_after && !another;
            certain.then_some((at, end))
        })
}

/// Whether a contest of beauties is named at `at`: `Hoa hậu | Hoàn Vũ`.
fn is_pageant(doc: &Doc, at: usize) -> bool {
    const PAGEANTS: [[Syllable; 2]; 2] = [
        Syllable::literals("hoàn|vũ"),
        Syllable::literals("đại|dương"),
    ];
    doc.noun(at, &PAGEANTS).is_some()
}

/// Whether a word ends the head of a body that is seldom named after a person:
/// `Giám đốc Công ty | Trần Văn Bình`, `Bí thư Đảng ủy phường | Trần Văn Bình`.
fn is_body(word: &Token) -> bool {
    const BODIES: [Syllable; 13] =
        Syllable::literals("ty|xã|phường|trấn|thôn|đoàn|máy|nghiệp|đội|khối|khoa|cảng|sở");
    BODIES.contains(&word.syllable)
}

/// Whether the word at `at` ends the field of a learned person: `tiến sĩ giáo dục | học Trần Văn Bình`, not
/// `sinh viên đại | học`.
fn is_field(doc: &Doc, at: usize) -> bool {
    const FIELD: Syllable = Syllable::literal("học");
    const SCHOOLS: [Syllable; 4] = Syllable::literals("đại|trung|tiểu|trường");
    doc.tokens[at].syllable == FIELD && at > 0 && !SCHOOLS.contains(&doc.tokens[at - 1].syllable)
}

/// Offices of the same person after the name, and where they end.
fn offices_after(doc: &Doc, name_end: usize, units: &mut Units) -> (Vec<Office>, usize) {
    let mut offices = Vec::new();
    let mut at = name_end;
    while let Some(next) = office_after(doc, at)
        && let Some((office, end)) = office::office(doc, next, units)
        && named(doc, end, Last::Office, office.whole, |_| false)
            .is_none_or(|name| is_photographer(doc, name_end, name))
    {
        offices.push(office);
        at = end;
    }
    (offices, at)
}

/// Whether a name in capitals closes a line on a person whose name is not: who took the picture, `Ông Trần
/// Văn Bình, Giám đốc Sở A | LÊ DŨNG`.
fn is_photographer(doc: &Doc, name_end: usize, (first, end): (usize, usize)) -> bool {
    let capitals = |token: &Token| token.case == Case::Upper;
    let closes = doc
        .tokens
        .get(end)
        .is_none_or(|next| next.kind == TokenKind::Break);
    closes
        && end > first + 1
        && doc.tokens[first..end].iter().all(capitals)
        && !doc.tokens[..name_end].last().is_some_and(capitals)
}

/// One past the birth that stands behind a name between commas, or `at`: `Trần Văn Bình, sinh năm 1931 |,
/// nguyên …`.
fn after_birth(doc: &Doc, at: usize) -> usize {
    let comma = |at: usize| doc.tokens.get(at).is_some_and(|token| token.is(','));
    let born = doc
        .at(at + 1)
        .filter(|found| found.tag == Tag::Born && comma(at));
    let year = born.map(|born| born.end).filter(|&year| {
        doc.tokens
            .get(year)
            .is_some_and(|token| token.kind == TokenKind::Number)
            && comma(year + 1)
    });
    year.map_or(at, |year| year + 1)
}

/// Where another office of the same person may begin: after a comma, a dash,
/// an opening bracket, a short bracket, a year of birth, or right behind.
fn office_after(doc: &Doc, at: usize) -> Option<usize> {
    let mut next = after_birth(doc, at);
    if doc.tokens.get(next)?.is('(')
        && !matches!(doc.tag(next + 1), Some(Tag::Office(_) | Tag::Modifier))
    {
        let close = (next..next + BRACKET)
            .find(|&at| doc.tokens.get(at).is_some_and(|token| token.is(')')))?;
        next = close + 1;
    }
    if matches!(doc.tokens.get(next)?.kind, TokenKind::Sign(',' | '-' | '(')) {
        next += 1;
    }
    let begins = matches!(doc.tag(next)?, Tag::Office(_) | Tag::Modifier);
    begins.then_some(next)
}

/// Whether a name of two words, alone from `at` up to `end`, is a marked row below a heading that lists
/// people: `Khen thưởng các ông, bà có tên sau:`, and below it `1. Lê Cúc`. The heading is the last line
/// above that ends in a colon.
fn in_roll(doc: &Doc, at: usize, end: usize) -> bool {
    const MARK: usize = 3;
    const ROLL: usize = 90;
    const HEADING: usize = 24;
    let line_end = |at: &usize| doc.tokens[*at].kind == TokenKind::Break;
    let closes = doc.tokens.get(end).is_none_or(|next| !next.is_word());
    if end != at + 2 || !closes || !doc.is_common_surname(at) {
        return false;
    }
    let before = (at.saturating_sub(MARK)..at).rev();
    let mark = before
        .clone()
        .take_while(|&at| !doc.tokens[at].is_word() && !line_end(&at))
        .count();
    let row = at - mark;
    if mark == 0 || row == 0 || !line_end(&(row - 1)) {
        return false;
    }
    let above = (row.saturating_sub(ROLL)..row).rev();
    let colon = above
        .into_iter()
        .find(|&at| doc.tokens[at].is(':') && line_end(&(at + 1)));
    colon.is_some_and(|colon| {
        let heading = (colon.saturating_sub(HEADING)..colon).rev();
        let heading = heading.take_while(|at| !line_end(at)).last();
        heading.is_some_and(|from| lists_people(doc, from..colon))
    })
}

/// Whether people are what a heading says that it lists: `các ông, bà có tên sau`, `Danh sách học sinh
/// được khen`; not `Danh sách trường có học sinh giỏi`.
fn lists_people(doc: &Doc, heading: Range<usize>) -> bool {
    const LISTS: [Syllable; 6] = Syllable::literals("tên|sách|gồm|sau|khen|tặng");
    const BEFORE: [Syllable; 3] = Syllable::literals("sách|gồm|cho");
    const HAS: Syllable = Syllable::literal("có");
    let word = |at: usize| doc.tokens[at].syllable;
    let many = |at: usize| doc.tag(at) == Some(Tag::Plural) || BEFORE.contains(&word(at));
    let person = |at: usize| {
        matches!(
            doc.tag(at),
            Some(Tag::Honorific | Tag::Kin | Tag::Receiver(Receiver::Individual))
        )
    };
    let mut people = (heading.start + 1..heading.end).filter(|&at| person(at) && many(at - 1));
    let first = people.next();
    let others_have = |at: usize| (heading.start..at).any(|at| word(at) == HAS);
    let lists = || heading.clone().any(|at| LISTS.contains(&word(at)));
    first.is_some_and(|at| !others_have(at) && lists())
}

/// Whether what follows a name says who that is: an office, an age, `học sinh`.
fn described(doc: &Doc, end: usize) -> bool {
    let sign = doc
        .tokens
        .get(end)
        .is_some_and(|token| token.is(',') || token.is('-') || token.is('('));
    let age = doc
        .tokens
        .get(end + 1)
        .is_some_and(|token| token.kind == TokenKind::Number)
        && doc
            .tokens
            .get(end + 2)
            .is_some_and(|token| token.syllable == const { Syllable::literal("tuổi") });
    let title = matches!(doc.tag(end + 1), Some(Tag::Award(entry))
        if lexicon::award_at(entry).class == "honorary_title");
    let said = title
        || matches!(
            doc.tag(end + 1),
            Some(Tag::Office(_) | Tag::Modifier | Tag::Born | Tag::Receiver(Receiver::Individual))
        );
    sign && (age || said || is_of_school(doc, end))
}

/// Whether a bracket behind a name tells the school, the class or where somebody lives: `(lớp 8A)`,
/// `(Trường THPT Vinh)`, `(trú xã A)`; or, in a list, `, lớp 8A`.
fn is_of_school(doc: &Doc, sign: usize) -> bool {
    const TELLS: [Syllable; 5] = Syllable::literals("lớp|trường|trú|ngụ|khoa");
    let at = sign + 1;
    let [sign, next] = doc.tokens.get(sign..=at).unwrap_or_default() else {
        return false;
    };
    // `Lê Lợi, Trường Chinh`: streets.
    let school = matches!(doc.tag(at), Some(Tag::Head(_) | Tag::Unit(_)));
    TELLS.contains(&next.syllable)
        && (sign.is('(') || sign.is(',') && (school || next.syllable == TELLS[0]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(String, Option<String>, Vec<String>, usize)> {
        let doc = Doc::new(text);
        let (mention, end) = person(&doc, 0, &mut Units::default(), |_| false).ok()?;
        let offices = mention
            .offices
            .into_iter()
            .map(|office| office.name)
            .collect();
        Some((mention.name, mention.rank, offices, doc.tokens.len() - end))
    }

    #[test]
    fn people_with_rank_and_offices() {
        for (text, name, rank, offices, rest) in [
            (
                "Thiếu tướng Trần Văn Bình",
                "Trần Văn Bình",
                Some("Thiếu tướng"),
                vec![],
                0,
            ),
            (
                "Đại tá Trần Văn Bình, Phó Giám đốc Công an tỉnh Thanh Hóa trao",
                "Trần Văn Bình",
                Some("Đại tá"),
                vec!["Phó Giám đốc Công an tỉnh Thanh Hóa"],
                1,
            ),
            (
                "Thiếu tướng Lê Thị Cúc, Bí thư Đảng ủy, Cục trưởng Cục An ninh kinh tế nhấn mạnh",
                "Lê Thị Cúc",
                Some("Thiếu tướng"),
                vec!["Bí thư Đảng ủy", "Cục trưởng Cục An ninh kinh tế"],
                2,
            ),
            (
                "Thứ trưởng Lê Thị Cúc",
                "Lê Thị Cúc",
                None,
                vec!["Thứ trưởng"],
                0,
            ),
            (
                "đồng chí Tô Văn Đức, Vụ trưởng Vụ Pháp chế;",
                "Tô Văn Đức",
                None,
                vec!["Vụ trưởng Vụ Pháp chế"],
                1,
            ),
            (
                "Phó Giám đốc Công an tỉnh, Đại tá Trần Văn Bình",
                "Trần Văn Bình",
                Some("Đại tá"),
                vec!["Phó Giám đốc Công an tỉnh"],
                0,
            ),
        ] {
            let want = (
                name.to_owned(),
                rank.map(str::to_owned),
                offices.into_iter().map(str::to_owned).collect(),
                rest,
            );
            assert_eq!(read(text), Some(want), "{text}");
        }
    }

    #[test]
    fn an_office_alone_is_no_person() {
        for text in [
            "Bộ trưởng Bộ Công an tặng",
            "Thủ tướng Chính phủ",
            "Trần Văn Bình",
            "Hà Nội, Giám đốc Công an",
            "Chủ tịch Ủy ban nhân dân tỉnh Lào Cai",
            "đồng chí lãnh đạo",
            "Trung tướng",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
