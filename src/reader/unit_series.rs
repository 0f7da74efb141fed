//! Several units under one head: `Công an các tỉnh A, B và C`, `Công an Bình Định, Phú
//! Yên`, `Công an huyện A, B`, `Phòng PC03, PA06`, `các Sở Nội vụ, Y tế`. Behind the first, each place or code that follows is another one.

use super::doc::Doc;
use super::phrases::Found;
use super::phrases::Phrases;
use super::tag::Head;
use super::tag::Tag;
use super::unit_name::Link;
use super::unit_name::printed;
use super::unit_place::is_level;
use super::unit_place::level_end;
use super::unit_place::place;
use super::unit_words::field;
use crate::text::Case;
use crate::text::Syllable;
use crate::text::Token;
use crate::text::TokenKind;
use crate::text::tokenize;
use crate::text::usual_i;
use crate::text::word;
use std::borrow::Cow;

/// A head whose places are being read.
#[derive(Clone, Debug)]
pub(super) struct Series {
    /// What stands before each place: `Công an`, and the level where the place has
    /// none of its own: `tỉnh`.
    prefix: String,
    level: Option<String>,
    head: Head,
    /// The token at which the next place may begin.
    next: usize,
    /// What goes on.
    by: By,
}

/// By what the units of a series are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum By {
    Place,
    /// `Công an Bình Định, Phú Yên`
    Province,
    /// `Công an huyện Tiên Yên, Đầm Hà`
    District,
    /// `Phòng PC03, PA06`
    Code,
    /// `các Sở Nội vụ, Tài chính và Y tế`
    Field,
    /// `các Lữ đoàn 144, 205`
    Number,
}

impl By {
    /// One past what tells a unit from the others of its head, where that stands at `at`.
    fn end(self, doc: &Doc, at: usize) -> Option<usize> {
        let token = doc.tokens.get(at)?;
        match self {
            By::Code => is_code(doc, at).then_some(at + 1),
            // Not `các Lữ đoàn 144, 3 cá nhân`.
            By::Number => {
                let counts = doc.tokens.get(at + 1).is_some_and(|next| {
                    next.is_word() && next.case == Case::Lower && doc.tag(at + 1) != Some(Tag::And)
                });
                (token.kind == TokenKind::Number && !counts).then_some(at + 1)
            }
            By::Field if token.case != Case::Lower => {
                let end = field(&doc.tokens, at)?;
                let closes = |next: &Token| !next.is_word() || next.case == Case::Lower;
                doc.tokens.get(end).is_none_or(closes).then_some(end)
            }
            By::Field | By::Place | By::Province | By::District => None,
        }
    }
}

/// The words of a district's name that stands without its level.
const DISTRICT: usize = 2;

impl Series {
    /// A head with `các` and a level at `from`, the first of its units, one past its
    /// last token.
    pub(super) fn open(doc: &Doc, from: usize) -> Option<(Series, Link, usize)> {
        let found = doc.at(from)?;
        let Tag::Head(head) = found.tag else {
            return None;
        };
        let many = doc.tokens.get(found.end)?;
        let level = found.end + 1;
        let plural = many.syllable == const { Syllable::literal("các") };
        let is_place = doc.tokens.get(level).is_some_and(is_level);
        if !(plural && is_place) {
            return None;
        }
        let mut series = Series {
            prefix: printed(doc, from, found.end),
            level: Some(doc.word(level).into_owned()),
            head: of_level(head, doc.tokens[level].syllable),
            next: level + 1,
            by: By::Place,
        };
        if doc.tokens.get(series.next).is_some_and(|sign| sign.is(':')) {
            series.next += 1;
        }
        let (link, end) = series.unit(doc, series.next)?;
        Some((series, link, end))
    }

    /// Places of the level that stands at `from`, the first of them, one past its last token.
    pub(super) fn of_level(doc: &Doc, from: usize) -> Option<(Series, Link, usize)> {
        let level = level_end(doc, from)?;
        let colon = doc.tokens.get(level).is_some_and(|sign| sign.is(':'));
        let first = level + usize::from(colon);
        let mut series = Series {
            prefix: printed(doc, from, level),
            level: None,
            head: place_head(doc.tokens[from].syllable)?,
            next: first,
            by: By::Place,
        };
        let (link, end) = series.unit(doc, first)?;
        Some((series, link, end))
    }

    /// The series that a unit of a province begins, named from `from` up to `end`.
    pub(super) fn of_provinces(doc: &Doc, from: usize, end: usize) -> Option<Series> {
        let found = doc.at(from)?;
        let next = behind_joiner(doc, end)?;
        let head = match found.tag {
            Tag::Unit(_) => Head::Province,
            Tag::Head(head) if head >= Head::Department => head,
            _ => return None,
        };
        let province = (from + 1..end).find(|&at| {
            doc.at(at)
                .is_some_and(|found| matches!(found.tag, Tag::Province(_)) && found.end == end)
        })?;
        Some(Series {
            prefix: printed(doc, from, province),
            level: None,
            head,
            next,
            by: By::Province,
        })
    }

    /// The series that a unit of a district begins, named with the level of it from `from` up to
    /// `end`.
    pub(super) fn of_districts(doc: &Doc, from: usize, end: usize) -> Option<Series> {
        const LEVELS: [Syllable; 2] = Syllable::literals("huyện|quận");
        let found = doc.at(from)?;
        let Tag::Head(head @ Head::District) = found.tag else {
            return None;
        };
        let level = LEVELS.contains(&doc.tokens[found.end - 1].syllable);
        // Not `Phó Trưởng Công an huyện A, Quang Minh và đồng đội`.
        let free = from.checked_sub(1).is_none_or(|before| {
            let sign = !doc.tokens[before].is_word();
            sign || matches!(doc.tag(before), Some(Tag::To | Tag::And | Tag::Verb(_)))
        });
        let next = behind_joiner(doc, end)?;
        (level && free && found.end < end).then(|| Series {
            prefix: printed(doc, from, found.end),
            level: None,
            head,
            next,
            by: By::District,
        })
    }

    /// The series that a place begins which stands for its people, named with its level from `from` up
    /// to `end`: `tỉnh A và B`, `xã A, B và C`.
    pub(super) fn of_place(doc: &Doc, from: usize, end: usize) -> Option<Series> {
        let head = place_head(doc.tokens[from].syllable)?;
        let level = level_end(doc, from)?;
        let by = match head {
            Head::Province => By::Province,
            _ => By::District,
        };
        let next = behind_joiner(doc, end)?;
        let goes_on = match by {
            By::Province => matches!(doc.tag(next), Some(Tag::Province(_))),
            // `xã A, B`: where it lies.
            _ => are_districts(doc, end),
        };
        goes_on.then(|| Series {
            prefix: printed(doc, from, level),
            level: None,
            head,
            next,
            by,
        })
    }

    /// The series that a unit begins which goes by a code, named from `from` up to `end`.
    pub(super) fn of_codes(doc: &Doc, from: usize, end: usize) -> Option<Series> {
        let found = doc.at(from)?;
        let Tag::Head(head) = found.tag else {
            return None;
        };
        let coded = found.end + 1 == end && is_code(doc, found.end);
        let next = coded.then(|| behind_joiner(doc, end)).flatten()?;
        Some(Series {
            prefix: printed(doc, from, found.end),
            level: None,
            head,
            next,
            by: By::Code,
        })
    }

    /// The series that a unit begins behind `các` which goes by its field or a number, named from
    /// `from` up to `end`.
    pub(super) fn of_many(doc: &Doc, from: usize, end: usize) -> Option<Series> {
        let head = many_of(doc, from)?;
        let next = behind_joiner(doc, end)?;
        let found = doc.at(from)?;
        let by = match doc.tokens[found.end].kind {
            TokenKind::Number if found.end + 1 == end => By::Number,
            _ if field(&doc.tokens, found.end) == Some(end) => By::Field,
            _ => return None,
        };
        Some(Series {
            prefix: in_capitals(printed(doc, from, found.end)),
            level: None,
            head,
            next,
            by,
        })
    }

    /// The first unit of a head with `các` and a colon behind it at `from`: `các Sở: | Nội vụ, Y tế`.
    pub(super) fn of_listed(doc: &Doc, from: usize) -> Option<(Series, Link, usize)> {
        let head = many_of(doc, from)?;
        let found = doc.at(from)?;
        let colon = doc.tokens.get(found.end)?.is(':');
        let first = found.end + 1;
        let by = [By::Field, By::Number, By::Code].into_iter();
        let by = by
            .filter(|_| colon)
            .find(|by| by.end(doc, first).is_some())?;
        let mut series = Series {
            prefix: in_capitals(printed(doc, from, found.end)),
            level: None,
            head,
            next: first,
            by,
        };
        let (link, end) = series.unit(doc, first)?;
        Some((series, link, end))
    }

    /// Whether the next unit may begin at `at`.
    pub(super) fn may_go_on(&self, at: usize) -> bool {
        self.next == at
    }

    /// The next unit, where its place stands at `at`, and one past its last token.
    pub(super) fn read(&mut self, doc: &Doc, at: usize) -> Option<(Link, usize)> {
        if !self.may_go_on(at) {
            return None;
        }
        let goes_on = match self.by {
            By::Place => true,
            By::Province => matches!(doc.tag(at), Some(Tag::Province(_))),
            By::District => is_district(doc, at),
            By::Code | By::Field | By::Number => self.by.end(doc, at).is_some(),
        };
        goes_on.then(|| self.unit(doc, at))?
    }

    fn unit(&mut self, doc: &Doc, at: usize) -> Option<(Link, usize)> {
        let end = match self.by {
            By::Code | By::Field | By::Number => self.by.end(doc, at).unwrap_or(at),
            By::Place | By::Province => place(doc, at),
            By::District => at + DISTRICT,
        };
        if end == at {
            return None;
        }
        let level = self.level.iter().filter(|_| level_end(doc, at).is_none());
        let place = (at..end).map(|at| {
            let word = doc.word(at);
            usual_i(&word).map_or(word, Cow::from)
        });
        let words = level.map(|level| Cow::from(level.as_str())).chain(place);
        let name = words.fold(self.prefix.clone(), |name, word| format!("{name} {word}"));
        self.next = behind_joiner(doc, end).unwrap_or(usize::MAX);
        let tokens = tokenize(&name);
        let link = match Phrases::get().at(&tokens, 0) {
            Some(Found {
                tag: Tag::Unit(index),
                end,
            }) if end == tokens.len() => Link::Known(usize::from(index)),
            _ => Link::Free {
                name,
                head: self.head,
            },
        };
        Some((link, end))
    }
}

/// One past what joins the place before `at` to the next one, where it is joined.
fn behind_joiner(doc: &Doc, at: usize) -> Option<usize> {
    if doc.tokens.get(at)?.is(',') {
        return Some(at + 1);
    }
    let and = doc.at(at).filter(|found| found.tag == Tag::And)?;
    Some(and.end)
}

/// Whether the bare name of a district stands at `at`, and nothing more is said of it: not the name
/// of a person, nor the province in which the one before lies.
fn is_district(doc: &Doc, at: usize) -> bool {
    let plain = |at: usize| {
        let token = doc.tokens.get(at);
        token.is_some_and(|token| token.is_word() && token.case == Case::Initial)
            && doc.at(at).is_none()
    };
    let end = at + DISTRICT;
    let closes = doc.tokens.get(end).is_none_or(|next| {
        !next.is_word() && !next.is('-') && !next.is('(') || doc.tag(end) == Some(Tag::And)
    });
    (at..end).all(plain) && closes
}

/// Whether bare names go on from the joiner at `at` of which the last is joined by `và`: `, B và C`.
fn are_districts(doc: &Doc, mut at: usize) -> bool {
    while doc.tokens.get(at).is_some_and(|token| token.is(',')) && is_district(doc, at + 1) {
        at += 1 + DISTRICT;
    }
    let and = doc.at(at).filter(|found| found.tag == Tag::And);
    and.is_some_and(|and| is_district(doc, and.end))
}

/// The head of units at `from` of which `các` says that there are many.
fn many_of(doc: &Doc, from: usize) -> Option<Head> {
    let many = &doc.tokens[from.checked_sub(1)?];
    match doc.tag(from)? {
        Tag::Head(head) if many.syllable == word!("các") => Some(head),
        _ => None,
    }
}

/// A head as names begin with it: `phòng` as `Phòng`.
fn in_capitals(head: String) -> String {
    let mut letters = head.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

/// Whether the police of a district at `next` stands beside a division of a province named by its code, of which it is
/// no whole: `Phòng PC03, | Công an huyện A`.
pub(super) fn is_police_below(doc: &Doc, end: usize, next: usize) -> bool {
    const POLICE: [Syllable; 2] = Syllable::literals("công|an");
    const LEVELS: [Syllable; 5] = Syllable::literals("huyện|quận|thị|xã|phường");
    let level = doc.tokens.get(next + POLICE.len());
    end > 0
        && is_code(doc, end - 1)
        && doc.begins(next, &POLICE)
        && level.is_some_and(|level| LEVELS.contains(&level.syllable))
}

/// Whether a code of letters and a number stands at `at`: `PC03`.
fn is_code(doc: &Doc, at: usize) -> bool {
    doc.tokens.get(at).is_some_and(|token| {
        let code = token.case == Case::Upper && !token.syllable.is_vietnamese();
        code && token
            .of(doc.text)
            .ends_with(|last: char| last.is_ascii_digit())
    })
}

/// What a place of a level, by its first word, is among units.
pub(super) fn place_head(level: Syllable) -> Option<Head> {
    const LEVELS: [Syllable; 11] =
        Syllable::literals("tỉnh|thành|tp|huyện|quận|thị|xã|phường|thôn|xóm|ấp");
    Some(match LEVELS.iter().position(|&word| word == level)? {
        0..3 => Head::Province,
        3..6 => Head::District,
        _ => Head::House,
    })
}

/// The level of a head before a place of this level: `Công an các huyện`.
fn of_level(head: Head, level: Syllable) -> Head {
    const DISTRICTS: [Syllable; 3] = Syllable::literals("huyện|quận|thị");
    const COMMUNES: [Syllable; 4] = Syllable::literals("xã|phường|trấn|thôn");
    match head {
        Head::Province if DISTRICTS.contains(&level) => Head::District,
        Head::Province | Head::District if COMMUNES.contains(&level) => Head::House,
        head => head,
    }
}
