//! Rows of names among which are places, or bodies that no list of units holds: `Công an tỉnh, thôn Đông
//! (xã An) và 3 cá nhân`. Used by [`super`] before its own rules, which take such names one at a time.
//!
//! A row is read only where each of its parts is nothing but one name or one count.

use super::super::super::context::Context;
use super::super::super::item::Item;
use super::super::super::item::Kind;
use super::super::super::item::UnitMeant;
use super::super::super::item::Word;
use super::super::super::scan::Scan;
use super::super::super::tag::Head;
use super::super::super::tag::Receiver;
use super::super::super::tag::Tag;
use super::super::often::is_word;
use super::super::recall::Recall;
use super::super::recipients::Group;
use super::super::recipients::Recipients;
use super::super::unlisted::unlisted;
use crate::text::Case;
use crate::text::Syllable;
use crate::text::word;

/// Most items of a part, and parts of a row.
const LONGEST: usize = 10;
const MOST: usize = 24;

/// Most items of a name with small words at its end, and one more.
const LONGEST_TAIL: usize = 4;

/// Levels of places, from below, one word or two.
const LEVELS: [(&[[Syllable; 2]], u8); 4] = [
    (
        &[
            Syllable::literals("thôn|"),
            Syllable::literals("ấp|"),
            Syllable::literals("bản|"),
            Syllable::literals("xóm|"),
            Syllable::literals("buôn|"),
            Syllable::literals("làng|"),
            Syllable::literals("khóm|"),
            Syllable::literals("khu|phố"),
            Syllable::literals("khối|phố"),
            Syllable::literals("khu|dân"),
            Syllable::literals("tổ|dân"),
            Syllable::literals("dòng|họ"),
        ],
        1,
    ),
    (
        &[
            Syllable::literals("xã|"),
            Syllable::literals("phường|"),
            Syllable::literals("thị|trấn"),
        ],
        2,
    ),
    (
        &[
            Syllable::literals("huyện|"),
            Syllable::literals("quận|"),
            Syllable::literals("thị|xã"),
            Syllable::literals("thành|phố"),
            Syllable::literals("tp|"),
        ],
        3,
    ),
    (&[Syllable::literals("tỉnh|")], 4),
];

/// What a part of a row is.
#[derive(Clone, Copy)]
enum Part {
    Unit(usize, Head),
    /// A body by its kind alone, or with words behind it: its tokens, its level if known.
    Body(usize, usize, Option<Head>),
    /// A place: its tokens, and how high it is.
    Place(usize, usize, u8),
    Counted(Group),
}

impl Recipients {
    /// The row of names that a stretch is.
    pub(super) fn row(
        scan: &Scan,
        context: &Context,
        recall: &Recall,
        before: &[Item],
        items: &[Item],
        led: bool,
    ) -> Option<Recipients> {
        let all = items.len();
        let (count, items) = announced(scan, items);
        let is_announced = items.len() < all;
        let (items, rest) = items.split_at(end(scan, items, led)?);
        let bounds = bounds(scan, items);
        if bounds.len() > MOST {
            return None;
        }
        let mut parts: Vec<(Part, Option<char>)> = Vec::new();
        let mut from = 0;
        for (at, sign) in bounds
            .iter()
            .map(|&at| (at, sign(&items[at])))
            .chain([(items.len(), None)])
        {
            let words = &items[from..at];
            let opened = from.checked_sub(1).and_then(|at| sign_of(items, at));
            from = at + 1;
            // `A, B, và C`
            if words.is_empty() && at > 0 && at < items.len() {
                continue;
            }
            match part(scan, words) {
                Some(read) => parts.push((read, opened)),
                None if parts.is_empty() && !led && sign == Some(',') && !tells_who(words) => {}
                None => return None,
            }
        }
        let unknown = |part: &(Part, _)| matches!(part.0, Part::Body(..) | Part::Place(..));
        let whole = is_word(scan, &items[0], word!("tập"));
        let rows = parts.iter().any(|(_, sign)| *sign == Some(';'));
        let fits = parts.iter().any(unknown) && (parts.len() > 1 || whole);
        if !(fits || is_announced && rows) {
            return None;
        }
        let mut read = Recipients::default();
        let closes = parts.iter().any(|(_, sign)| *sign == Some('&'));
        // `cho Công ty A, Ban B đã …`: who does something.
        if led
            && begins_clause(scan, rest)
            && parts.last().is_some_and(|(_, sign)| *sign == Some(','))
        {
            return None;
        }
        for at in 0..parts.len() {
            let (part, sign) = parts[at];
            let above = at.checked_sub(1).is_some_and(|before| {
                is_above(parts[before].0, part, closes || at + 1 < parts.len())
            });
            if sign == Some(',') && above || rows && sign == Some(',') {
                continue;
            }
            match part {
                Part::Unit(unit, _) => read.add(unit),
                Part::Body(first, end, _) => {
                    let meant = items.iter().find_map(|item| match item.kind {
                        Kind::UnitMeant(meant) if item.first == first && item.last + 1 == end => {
                            recall.unit(scan, context, meant, before)
                        }
                        _ => None,
                    });
                    match meant {
                        Some(unit) if !read.units.contains(&unit) => read.add(unit),
                        _ => read.others.push((first, end)),
                    }
                }
                Part::Place(first, end, _) => {
                    let unit = items.iter().find_map(|item| match item.kind {
                        Kind::Unit(unit) if item.first == first => Some(unit),
                        _ => None,
                    });
                    match unit {
                        Some(unit) => read.add(unit),
                        None => read.others.push((first, end)),
                    }
                }
                Part::Counted(group) => read.groups.push(group),
            }
        }
        if read.named() < 1 {
            return None;
        }
        let named = read.named() as u64;
        if count.is_some_and(|count| count != named || !read.groups.is_empty()) {
            return None;
        }
        read.apart = !read.groups.is_empty();
        read.reach(0);
        read.reach(all - rest.len() - 1);
        Some(read)
    }
}

/// The row behind those counted as whom it names: `3 tập thể gồm | Phòng 1, …`, `các đơn vị: | …`, with how
/// many these are.
fn announced<'a>(scan: &Scan, items: &'a [Item]) -> (Option<u64>, &'a [Item]) {
    let (many, rest) = match items {
        [many, who, rest @ ..] if matches!(who.kind, Kind::Receiver(Receiver::Collective)) => {
            (many, rest)
        }
        _ => return (None, items),
    };
    let leads = |item: &Item| {
        matches!(
            item.kind,
            Kind::Sign(':') | Kind::Word(Word::Consists | Word::Thereof)
        ) || is_word(scan, item, word!("sau"))
    };
    let names = &rest[rest.iter().take_while(|item| leads(item)).count()..];
    let count = match &many.kind {
        Kind::Quantity(many) => many.count(),
        Kind::Word(Word::Plural) => None,
        _ => return (None, items),
    };
    match names.len() < rest.len() {
        true => (count, names),
        false => (None, items),
    }
}

/// Whether words begin what somebody named before them does.
fn begins_clause(scan: &Scan, rest: &[Item]) -> bool {
    const DOES: [Syllable; 6] = Syllable::literals("đã|đang|vừa|cũng|luôn|còn");
    rest.first()
        .is_some_and(|item| DOES.contains(&scan.doc.tokens[item.first].syllable))
}

/// Where the row ends: behind it only what tells why may stand where `cho` leads to it, and only adverbs
/// where the verb of receiving follows.
fn end(scan: &Scan, items: &[Item], led: bool) -> Option<usize> {
    const WHY: [Syllable; 5] = Syllable::literals("có|đã|tiêu|xuất|là");
    let ends = |item: &Item| {
        let token = &scan.doc.tokens[item.first];
        matches!(item.kind, Kind::Plain)
            && token.case == Case::Lower
            && (matches!(
                scan.doc.tag(item.first),
                Some(Tag::Stop | Tag::Circumstance)
            ) || WHY.contains(&token.syllable))
            || matches!(item.kind, Kind::Sign('.'))
    };
    let end = items.iter().position(ends).unwrap_or(items.len());
    let adverbs = led || items[end..].iter().all(ends);
    (adverbs && end > 0).then_some(end)
}

/// The joiners between the parts of a row.
fn bounds(scan: &Scan, items: &[Item]) -> Vec<usize> {
    let mut depth = 0;
    let mut bounds = Vec::new();
    for (at, item) in items.iter().enumerate() {
        match item.kind {
            Kind::Sign('(') => depth += 1,
            Kind::Sign(')') => depth -= 1,
            _ => {}
        }
        let joins = item.is_joiner() || matches!(item.kind, Kind::Sign(';'));
        if joins && depth == 0 && !in_populace(scan, items, at) {
            bounds.push(at);
        }
    }
    bounds
}

/// Whether the `và` at `at` stands in `cán bộ và nhân dân`.
fn in_populace(scan: &Scan, items: &[Item], at: usize) -> bool {
    const ALL: [[Syllable; 5]; 2] = [
        Syllable::literals("nhân|dân|và|cán|bộ"),
        Syllable::literals("cán|bộ|và|nhân|dân"),
    ];
    items[at]
        .first
        .checked_sub(2)
        .is_some_and(|first| ALL.iter().any(|all| scan.doc.begins(first, all)))
}

fn sign(item: &Item) -> Option<char> {
    match item.kind {
        Kind::Sign(sign) => Some(sign),
        _ => Some('&'),
    }
}

fn sign_of(items: &[Item], at: usize) -> Option<char> {
    items.get(at).and_then(sign)
}

/// Whether words say anything of somebody.
fn tells_who(words: &[Item]) -> bool {
    words.iter().any(|item| {
        matches!(
            item.kind,
            Kind::Person(_)
                | Kind::Unit(_)
                | Kind::Receiver(_)
                | Kind::Office(_)
                | Kind::Verb(_)
                | Kind::Award(_)
                | Kind::Word(Word::Pronoun | Word::Passive)
        )
    })
}

/// Whether the one behind a comma is where the one before it lies or belongs.
fn is_above(before: Part, part: Part, more: bool) -> bool {
    let head = |part| match part {
        Part::Unit(_, head) => Some(head),
        Part::Body(_, _, head) => head,
        _ => None,
    };
    match (before, part) {
        (Part::Place(_, _, low), Part::Place(_, _, high)) => low < high,
        (Part::Unit(..) | Part::Body(..), Part::Place(_, _, level)) => level > 1,
        (Part::Place(..) | Part::Counted(_), _) | (_, Part::Counted(_)) => false,
        _ => match (head(before), head(part)) {
            (Some(low), Some(high)) => !more && low <= Head::Division && low < high,
            _ => false,
        },
    }
}

/// Whether words are one name or count.
pub(in super::super) fn is_part(scan: &Scan, words: &[Item]) -> bool {
    part(scan, words).is_some()
}

/// Whether words are a row of bodies and places and nothing more, but for why; as far as `until` all of
/// them are, and not all are bodies that a comma parts.
pub(in super::super) fn is_row(scan: &Scan, words: &[Item], until: usize) -> bool {
    let Some(end) = end(scan, words, true).filter(|&end| end > until) else {
        return false;
    };
    let unknown = |item: &Item| {
        matches!(
            item.kind,
            Kind::Sign(';') | Kind::UnitMeant(_) | Kind::Plain | Kind::Receiver(_)
        )
    };
    if !words[..end].iter().any(unknown) {
        return false;
    }
    let mut from = 0;
    let bounds = bounds(scan, &words[..end]);
    let many = !bounds.is_empty() && bounds.len() <= MOST;
    many && bounds.into_iter().chain([end]).all(|at| {
        let part = &words[from..at];
        from = at + 1;
        part.is_empty() || is_part(scan, part)
    })
}

/// The tokens of the place or body that words name and no list of units holds.
pub(in super::super) fn place_or_body(scan: &Scan, words: &[Item]) -> Option<(usize, usize)> {
    match part(scan, words)? {
        Part::Body(first, end, _) | Part::Place(first, end, _) => Some((first, end)),
        _ => None,
    }
}

/// The one name or count that words are.
fn part(scan: &Scan, words: &[Item]) -> Option<Part> {
    let words = match words {
        [whole, rest @ ..]
            if matches!(whole.kind, Kind::Receiver(Receiver::Collective))
                && is_word(scan, whole, word!("tập"))
                && !rest.is_empty() =>
        {
            rest
        }
        _ => words,
    };
    let open = words
        .iter()
        .position(|item| matches!(item.kind, Kind::Sign('(')));
    let words = match (open, words.last()) {
        (Some(open), Some(close)) if matches!(close.kind, Kind::Sign(')')) => &words[..open],
        (Some(_), _) => return None,
        _ => words,
    };
    let (first, last) = (words.first()?, words.last()?);
    if words.len() > LONGEST {
        return None;
    }
    let end = last.last + 1;
    match (&first.kind, words) {
        (Kind::Quantity(many), [_, who]) => match who.kind {
            Kind::Receiver(kind) => Some(Part::Counted(Group {
                kind,
                count: Some(many.count()?),
                times: false,
                mixed: false,
            })),
            _ => None,
        },
        (Kind::Unit(unit), _)
            if words.iter().all(|item| {
                matches!(item.kind, Kind::Unit(_) | Kind::UnitMeant(_))
                    || is_level(scan, item)
                    || words.len() < LONGEST_TAIL && is_tail(scan, item)
            }) =>
        {
            let place = level(scan, first).filter(|_| scan.units.is_place(*unit));
            let head = scan.units.list[*unit].head;
            Some(match place {
                Some(level) => Part::Place(first.first, end, level),
                None if is_tail(scan, last) => Part::Body(first.first, end, Some(head)),
                None => Part::Unit(*unit, head),
            })
        }
        _ => named(scan, words, end),
    }
}

/// Whether an item is a small word with which a name may go on: `Viện Vệ sinh | dịch tễ`.
fn is_tail(scan: &Scan, item: &Item) -> bool {
    matches!(item.kind, Kind::Plain)
        && scan.doc.tokens[item.first].case == Case::Lower
        && scan.doc.tag(item.first).is_none()
}

/// How high the place is whose name an item begins.
fn level(scan: &Scan, item: &Item) -> Option<u8> {
    let named = LEVELS
        .iter()
        .find(|(nouns, _)| scan.doc.noun(item.first, nouns).is_some());
    named.map(|&(_, level)| level)
}

/// Whether an item is the level of a place: `Bệnh viện Đa khoa | tỉnh`.
fn is_level(scan: &Scan, item: &Item) -> bool {
    matches!(item.kind, Kind::Plain) && scan.doc.tag(item.first) == Some(Tag::Level)
}

/// The place or body that words name, from the first of them to the last.
fn named(scan: &Scan, words: &[Item], end: usize) -> Option<Part> {
    let first = words.first()?;
    let token = &scan.doc.tokens[first.first];
    let capital = |item: &Item| scan.doc.tokens[item.first].case != Case::Lower;
    let names = |item: &Item| match item.kind {
        Kind::Plain => {
            let tag = scan.doc.tag(item.first);
            // `tổ dân phố số 4`
            capital(item)
                || is_word(scan, item, word!("số"))
                || tag.is_none_or(|tag| tag.fits_a_name() || tag == Tag::Level)
        }
        Kind::Unit(_) | Kind::UnitMeant(_) | Kind::Receiver(_) | Kind::Quantity(_) => true,
        Kind::Sign(sign) => matches!(sign, '-' | '"'),
        Kind::Word(_) => capital(item),
        _ => false,
    };
    if !words[1..].iter().all(names) {
        return None;
    }
    let level = level(scan, first);
    let whole = unlisted(scan, first)
        .is_some_and(|place| place == end || words[1..].iter().any(|item| item.first == place));
    match (&first.kind, level) {
        (_, Some(level)) => whole.then_some(Part::Place(first.first, end, level)),
        (Kind::UnitMeant(UnitMeant::Head(head, _)), _) if token.case != Case::Lower => {
            Some(Part::Body(first.first, end, Some(*head)))
        }
        // `nhân dân và cán bộ xã An`
        (Kind::Plain | Kind::Receiver(_), _) if whole => Some(Part::Body(first.first, end, None)),
        _ => None,
    }
}
