//! Rows of a record by their form: an award with its year and its giver, and nothing that is said of
//! them. Used by [`super::line`] and [`super::record`].

use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Word;
use super::super::item::after_marks;
use super::super::scan::Scan;
use super::super::tag::Verb;
use super::line::tells;
use crate::text::Syllable;

/// How late the award of a row may stand: `- Năm 2005: liên tục đạt danh hiệu …`.
const LATEST_AWARD: usize = 8;

/// Most words of a row that no rule knows.
const MOST_WORDS: usize = 12;

/// Most words of a line that names a prize.
const LONGEST_PRIZE: usize = 30;

/// Most words on how often something was received: `Hai lần`, `Ba lần liên tục`.
const OFTEN: usize = 4;

/// Whether a row begins with its year and a colon, or with its award and ends with
/// its year.
pub(super) fn is_dated_row(items: &[Item]) -> bool {
    let mark = |item: &&Item| item.is_list_mark() || matches!(item.kind, Kind::Sign('|'));
    let year = |item: &Item| matches!(&item.kind, Kind::Date(when) if !when.is_day());
    let items = &items[items.iter().take_while(mark).count()..];
    // `3 | 2005 | Bằng khen`
    let items = match items {
        [number, sign, rest @ ..]
            if matches!(number.kind, Kind::Quantity(_)) && matches!(sign.kind, Kind::Sign('|')) =>
        {
            rest
        }
        items => items,
    };
    let own = match items {
        [date, next, ..] if year(date) => {
            matches!(
                next.kind,
                Kind::Sign(':' | '-' | '|' | ',') | Kind::Award(_)
            )
        }
        [award, rest @ ..] if matches!(award.kind, Kind::Award(_)) => rest.iter().any(year),
        _ => false,
    };
    own && is_row(items)
}

/// Whether a paragraph of a record begins with an award and tells of nobody: `Bằng khen
/// đơn vị có thành tích … do UBND tỉnh tặng`.
pub(super) fn begins_with_award(items: &[Item]) -> bool {
    let items = after_passive(after_year(items));
    // `05 Huân chương Lao động cho nhà máy và các đơn vị thành viên`
    let counted = matches!(items, [many, ..] if matches!(many.kind, Kind::Quantity(_)));
    matches!(items.get(usize::from(counted)), Some(award) if matches!(award.kind, Kind::Award(_)))
        && !items.iter().any(tells)
}

/// How many are counted by a line that tells nothing but an award, how many of it there are and of whom:
/// `- 05 Huân chương Chiến công hạng Nhất`, `12 Bằng khen của Bộ A`.
pub(super) fn row_count(items: &[Item]) -> Option<u64> {
    let whose = |item: &Item| {
        matches!(
            item.kind,
            Kind::Word(Word::Of) | Kind::Office(_) | Kind::Unit(_) | Kind::Sign('.' | ';' | ',')
        )
    };
    match after_marks(items) {
        [many, award, rest @ ..]
            if matches!(award.kind, Kind::Award(_)) && rest.iter().all(whose) =>
        {
            match many.kind {
                Kind::Quantity(quantity) => quantity.count(),
                _ => None,
            }
        }
        _ => None,
    }
}

/// A row behind the year with which it begins: `2014: Bằng khen do Sở A trao tặng`.
pub(super) fn after_year(items: &[Item]) -> &[Item] {
    match items {
        [year, sign, row @ ..] if matches!((&year.kind, &sign.kind), (Kind::Date(when), Kind::Sign(':')) if !when.is_day()) => {
            row
        }
        items => items,
    }
}

/// A row behind the verb with which it begins, and how often that was: `Hai lần được tuyên dương |
/// danh hiệu …`.
fn after_passive(items: &[Item]) -> &[Item] {
    let passive = |item: &Item| matches!(item.kind, Kind::Word(Word::Passive));
    let verb = items.iter().take(OFTEN + 1).position(passive);
    let often = |item: &Item| matches!(item.kind, Kind::Quantity(_) | Kind::Plain);
    match verb.map(|verb| (&items[..verb], &items[verb + 1..])) {
        Some((before, [give, row @ ..]))
            if before.iter().all(often) && matches!(give.kind, Kind::Verb(_)) =>
        {
            let noun = |item: &&Item| matches!(item.kind, Kind::Word(Word::Carrier));
            &row[row.iter().take_while(noun).count()..]
        }
        _ => items,
    }
}

/// Whether a short line counts what no list knows: `20 Huy chương vàng chất lượng cao`.
pub(super) fn counts(items: &[Item]) -> bool {
    let tells = |item: &Item| tells(item) || matches!(item.kind, Kind::Verb(_));
    matches!(items, [many, ..] if matches!(many.kind, Kind::Quantity(_)))
        && items.len() <= MOST_WORDS
        && !items.iter().any(tells)
}

/// Whether a short line names a prize that no list knows: `Giải Mai vàng (1999)`, `Cúp Bông lúa`.
pub(super) fn names_prize(scan: &Scan, items: &[Item]) -> bool {
    const PRIZES: [Syllable; 5] = Syllable::literals("giải|cúp|bằng|kỷ|top");
    let items = after_year(after_marks(items));
    let counted = matches!(items, [many, _, ..] if matches!(many.kind, Kind::Quantity(_)));
    let Some(first) = items.get(usize::from(counted)) else {
        return false;
    };
    let names = match first.kind {
        Kind::Word(Word::Carrier | Word::Gift) | Kind::Award(_) => true,
        _ => PRIZES.contains(&scan.doc.tokens[first.first].syllable),
    };
    let tells = |item: &Item| {
        matches!(
            item.kind,
            Kind::Attends(_) | Kind::Sign('|') | Kind::Word(Word::Plan | Word::Consists)
        )
    };
    // `Giải diễn viên được mến mộ`, not `Giải A được trao cho …`
    let passive = |item: &Item| matches!(item.kind, Kind::Word(Word::Passive));
    let verb = |item: &Item| matches!(item.kind, Kind::Verb(_));
    let happens = items.iter().any(passive) && items.iter().any(verb);
    let ends = |item: &Item| matches!(item.kind, Kind::Sign('.'));
    let words = last_token(items) - first.first;
    names
        && words <= LONGEST_PRIZE
        && !happens
        && !items.iter().any(tells)
        && !items[..items.len() - 1].iter().any(ends)
}

fn last_token(items: &[Item]) -> usize {
    items.last().map_or(0, |item| item.last)
}

/// Whether a line is a row of cells: `| Năm | Hình thức |`.
pub(super) fn begins_with_cell(items: &[Item]) -> bool {
    matches!(after_marks(items), [cell, ..] if matches!(cell.kind, Kind::Sign('|')))
}

/// Whether a paragraph is a row of a record: an award, its year and its giver, and
/// nothing that is said of them.
pub(super) fn is_row(items: &[Item]) -> bool {
    let award = items
        .iter()
        .position(|item| matches!(item.kind, Kind::Award(_)));
    let told = |item: &Item| match item.kind {
        Kind::Verb(verb) => verb != Verb::Receive,
        Kind::Word(word) => !matches!(
            word,
            Word::And | Word::Of | Word::Plural | Word::Carrier | Word::Reviews
        ),
        Kind::Person(_) | Kind::Attends(_) | Kind::Receiver(_) | Kind::Event(_) => true,
        _ => false,
    };
    let small = items
        .iter()
        .filter(|item| matches!(item.kind, Kind::Plain))
        .count();
    // `Các biểu mẫu Nhà giáo ưu tú`: of something else.
    let others = |pair: &[Item]| {
        matches!(pair[0].kind, Kind::Word(Word::Plural)) && matches!(pair[1].kind, Kind::Plain)
    };
    let other = items[..award.unwrap_or(0)].windows(2).any(others);
    award.is_some_and(|award| {
        let given =
            matches!(&items[..award], [verb] if matches!(verb.kind, Kind::Verb(Verb::Give)));
        award <= LATEST_AWARD
            && !other
            && small <= MOST_WORDS
            && !items[usize::from(given)..award].iter().any(told)
            && !outside_brackets(behind_purpose(&items[award..])).any(told)
    })
}

/// The items from an award on, or from what it is for: `Bằng khen cho | Tập thể lao động xuất sắc của Bộ A`, `Bằng
/// khen đơn vị | xuất sắc của Bộ A`.
fn behind_purpose(items: &[Item]) -> &[Item] {
    match items {
        [_, to, title, ..]
            if matches!(to.kind, Kind::Word(Word::To)) && matches!(title.kind, Kind::Award(_)) =>
        {
            &items[2..]
        }
        [_, receiver, merit, ..]
            if matches!(receiver.kind, Kind::Receiver(_)) && matches!(merit.kind, Kind::Plain) =>
        {
            &items[2..]
        }
        _ => items,
    }
}

/// The items behind an award but for brackets that say when it was given: `(truy tặng 2010)`,
/// `(được trao ngày 3/2/2020)`.
fn outside_brackets(items: &[Item]) -> impl Iterator<Item = &Item> {
    let mut inside = false;
    items.iter().filter(move |item| {
        match item.kind {
            Kind::Sign('(') => inside = true,
            Kind::Sign(')') => inside = false,
            _ => {}
        }
        !(inside
            && matches!(
                item.kind,
                Kind::Verb(Verb::Give) | Kind::Word(Word::Passive)
            ))
    })
}
