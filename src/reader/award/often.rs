//! How often something was received: `3 lần`, `5 năm liền`, `nhiều lần`.

use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Word;
use super::super::scan::Scan;
use super::super::tag::Tag;
use super::super::tag::Verb;
use crate::text::Case;
use crate::text::Syllable;
use crate::text::word;
use std::ops::Range;

/// Most words on the title or field of an award before how many years in a row.
const LONGEST_FIELD: usize = 16;

/// How many times a stretch says that something was received: `3 lần`, `5 năm liền`.
/// `44 cá nhân hiến máu 40 lần` tells of what those counted did.
pub(super) fn times(scan: &Scan, items: &[Item], counted: bool) -> Option<u64> {
    let word = |item: &Item| scan.doc.tokens[item.first].syllable;
    items.windows(2).enumerate().find_map(|(at, pair)| {
        let Kind::Quantity(quantity) = pair[0].kind else {
            return None;
        };
        // `7 lần được gặp Bác và được tặng …`: of something else.
        let passive = |item: &&Item| matches!(item.kind, Kind::Word(Word::Passive));
        if items[at..].iter().filter(passive).count() > 1 {
            return None;
        }
        // `2 lần đoạt Huy chương vàng, được tặng …`: what was told before.
        let comma = |item: &Item| matches!(item.kind, Kind::Sign(','));
        if let Some(clause) = items[at..].iter().position(comma)
            && items[at..at + clause]
                .iter()
                .any(|item| matches!(item.kind, Kind::Verb(Verb::Receive)))
        {
            return None;
        }
        // `45 lần hiến máu, được tặng …`: what was done.
        if word(&pair[1]) == const { Syllable::literal("lần") }
            && does(scan, items.get(at + 2..).unwrap_or_default())
        {
            return None;
        }
        // `hiến máu 45 lần, được tặng …`, `ông Bình (45 lần) được tặng …`: likewise.
        if word(&pair[1]) == const { Syllable::literal("lần") } && is_of_deed(scan, items, at) {
            return None;
        }
        let in_a_row = in_a_row(scan, &pair[1]) || goes_on(scan, &pair[0]);
        let counts = (word(&pair[1]) == const { Syllable::literal("lần") } && !counted)
            || (word(&pair[1]) == const { Syllable::literal("năm") } && in_a_row);
        quantity.count().filter(|_| counts)
    })
}

/// How many years in a row close the words on an award, behind its title or field: `Cờ thi đua
/// | dẫn đầu phong trào 5 năm liền`, `Bằng khen | trong 6 năm liên tục`.
pub(super) fn years_behind(scan: &Scan, items: &[Item]) -> Option<u64> {
    const ROW: [Syllable; 5] = Syllable::literals("liên|liền|tục|tiếp|nhau");
    const OTHERS: [Syllable; 6] = Syllable::literals("vì|do|nhờ|đã|có|của");
    let word = |item: &Item| scan.doc.tokens[item.first].syllable;
    let told = |item: &&Item| {
        let kind = matches!(
            item.kind,
            Kind::Plain | Kind::Quantity(_) | Kind::Sign('"') | Kind::Word(Word::Reviews)
        );
        kind && !OTHERS.contains(&word(item))
    };
    let end = items.iter().take(LONGEST_FIELD).take_while(told).count();
    let closes = |item: &Item| matches!(item.kind, Kind::Sign(',' | ';' | '.' | ')'));
    if !items.get(end).is_none_or(closes) {
        return None;
    }
    let row = |item: &&Item| ROW.contains(&word(item));
    let years = end - items[..end].iter().rev().take_while(row).count();
    let [.., many, year] = &items[..years] else {
        return None;
    };
    let Kind::Quantity(many) = &many.kind else {
        return None;
    };
    many.count()
        .filter(|_| years < end && is_word(scan, year, word!("năm")))
}

/// Whether the number at `at` tells how often something was done before anything was received: right behind
/// the deed and before a comma, or in a bracket behind who did it.
fn is_of_deed(scan: &Scan, items: &[Item], at: usize) -> bool {
    const BLOOD: Syllable = Syllable::literal("máu");
    const ADVERBS: [Syllable; 12] =
        Syllable::literals("đã|từng|có|vinh|dự|liên|tục|tiếp|tới|đến|hơn|là");
    let signs = |item: &Item| match item.kind {
        Kind::Sign(sign @ ('(' | ')')) => Some(sign),
        _ => None,
    };
    // A bracket that opens the stretch is of the award before it.
    let opens = items[..at].iter().rposition(|item| signs(item).is_some());
    let tells = |item: &Item| matches!(item.kind, Kind::Word(Word::Passive) | Kind::Verb(_));
    let aside = opens.is_some_and(|open| open > 0 && signs(&items[open]) == Some('('))
        && !items[at..]
            .iter()
            .take_while(|item| signs(item).is_none())
            .any(tells);
    let Some(deed) = at.checked_sub(1).map(|before| &items[before]) else {
        return false;
    };
    let last = &scan.doc.tokens[deed.last];
    let comma = matches!(items.get(at + 2), Some(next) if matches!(next.kind, Kind::Sign(',')));
    let does = matches!(deed.kind, Kind::Plain)
        && last.case == Case::Lower
        && !ADVERBS.contains(&last.syllable);
    aside || last.syllable == BLOOD || comma && does
}

/// Whether words behind `lần` say up to a comma what somebody did: `hiến máu tình nguyện,`.
fn does(scan: &Scan, behind: &[Item]) -> bool {
    const MANNER: [Syllable; 8] = Syllable::literals("liên|tiếp|liền|tục|vinh|dự|khác|nhau");
    let comma = |item: &Item| matches!(item.kind, Kind::Sign(','));
    let Some(clause) = behind.iter().position(comma) else {
        return false;
    };
    let deed = |item: &Item| {
        matches!(item.kind, Kind::Plain) && !MANNER.contains(&scan.doc.tokens[item.first].syllable)
    };
    clause > 1 && behind[..clause].iter().all(deed)
}

/// Whether a stretch says that something was received many times: `nhiều lần`.
pub(super) fn often(scan: &Scan, items: &[Item]) -> bool {
    items.windows(2).any(|pair| {
        let many = matches!(pair[0].kind, Kind::Word(Word::Plural));
        // `nhiều năm liền`, `nhiều năm được tặng`, `nhiều năm đạt`
        let follows = || {
            matches!(
                scan.doc.tag(pair[1].last + 1),
                Some(Tag::Passive | Tag::Verb(Verb::Receive))
            )
        };
        let years =
            || is_word(scan, &pair[1], word!("năm")) && (follows() || in_a_row(scan, &pair[1]));
        // `liên tục đạt`, `liên tục được công nhận`: a title, year by year.
        let on = is_word(scan, &pair[0], word!("liên")) && is_word(scan, &pair[1], word!("tục"));
        let on = on && is_title_won(scan, pair[1].last + 1);
        many && (is_word(scan, &pair[1], word!("lần")) || years()) || on
    }) || items.iter().any(|item| is_yearly(scan, item))
}

/// Whether a title is won by the words at `at`: `đạt`, `được công nhận`.
fn is_title_won(scan: &Scan, at: usize) -> bool {
    const RECOGNISED: [Syllable; 3] = Syllable::literals("được|công|nhận");
    scan.doc.tag(at) == Some(Tag::Verb(Verb::Receive)) || scan.doc.begins(at, &RECOGNISED)
}

/// Whether an item is `hằng năm`.
fn is_yearly(scan: &Scan, item: &Item) -> bool {
    const EVERY: [Syllable; 2] = Syllable::literals("hàng|hằng");
    is_any_of(scan, item, &EVERY) && scan.doc.begins(item.first + 1, &[word!("năm")])
}

/// Whether an item begins with a word.
pub(super) fn is_word(scan: &Scan, item: &Item, word: Syllable) -> bool {
    scan.doc.tokens[item.first].syllable == word
}

/// Whether an item begins with one of some words.
pub(super) fn is_any_of(scan: &Scan, item: &Item, words: &[Syllable]) -> bool {
    words.contains(&scan.doc.tokens[item.first].syllable)
}

/// Whether `liên tục` stands before a number: `liên tục 5 năm`.
fn goes_on(scan: &Scan, item: &Item) -> bool {
    let before = item
        .first
        .checked_sub(1)
        .map(|at| scan.doc.tokens[at].syllable);
    before.is_some_and(|word| const { Syllable::literals::<2>("tục|tiếp") }.contains(&word))
}

/// Whether `liền` or `liên tiếp` follows an item.
fn in_a_row(scan: &Scan, item: &Item) -> bool {
    scan.doc.tokens.get(item.last + 1).is_some_and(|token| {
        const { Syllable::literals::<2>("liền|liên") }.contains(&token.syllable)
    })
}

/// What is left of a stretch behind the bracket or number with which it begins: that was said of
/// the award before, `Huân chương Lao động (2 lần), …`, `Bằng khen 3 lần, …`.
pub(super) fn after_bracket(items: &[Item], left: Range<usize>) -> Range<usize> {
    let opens = |item: &Item| matches!(item.kind, Kind::Sign('('));
    let closes = |item: &Item| matches!(item.kind, Kind::Sign(')'));
    let award = left.start.checked_sub(1).map(|before| &items[before].kind);
    if matches!(award, Some(Kind::Award(_) | Kind::Grade(_)))
        && let Some([many, times, comma, ..]) = items.get(left.clone())
        && matches!(many.kind, Kind::Quantity(_))
        && matches!(times.kind, Kind::Plain)
        && matches!(comma.kind, Kind::Sign(','))
    {
        return left.start + 2..left.end;
    }
    let close = match items.get(left.start).is_some_and(opens) {
        true => items[left.clone()].iter().position(closes),
        false => None,
    };
    left.start + close.map_or(0, |close| close + 1)..left.end
}
