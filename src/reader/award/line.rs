//! Lines by their form alone: rows and headings of a record, units that stand alone, items
//! of a list.
//!
//! Used by [`super::record`], which knows what the lines before told, and by the reader of
//! sentences.

use super::super::context::Sentence;
use super::super::item::Giver;
use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Kinds;
use super::super::item::Word;
use super::super::item::after_marks;
use super::super::marks::O;
use super::super::marks::is_numeral;
use super::super::marks::row;
use super::super::scan::Scan;
use super::super::tag::Receiver;
use super::super::tag::Verb;
use super::super::when::When;
use super::giver_named::named;
use super::often::is_any_of;
use super::row::is_dated_row;
use super::row::is_row;
use super::row::row_count;
use crate::text::Syllable;
use std::collections::BTreeSet;

/// Most words of a heading inside a record.
const LONGEST_SUBHEADING: usize = 5;

/// How many paragraphs below a row the next one may stand: its year and the decision
/// may stand between.
const ROW_REACH: usize = 4;

/// Most items of a heading.
pub(super) const LONGEST_HEADING: usize = 16;

/// The sentences that are rows of a record without a heading, by their first token: two
/// or more in a row, each an award with its year, `- Năm 2003: Tập thể lao động xuất sắc.`, or with how
/// many there are, `05 Huân chương Chiến công hạng Nhất`.
pub(super) fn bare_rows(sentences: &[Sentence]) -> BTreeSet<usize> {
    let mut rows = BTreeSet::new();
    let mut run: Vec<&Sentence> = Vec::new();
    let mut paragraph = usize::MAX;
    let mut year_above = false;
    // Whether the last row stands inside a paragraph.
    let mut inside = false;
    for sentence in sentences {
        let within = sentence.paragraph == paragraph;
        paragraph = sentence.paragraph;
        let items = &sentence.items;
        let award = sentence.kinds.have(Kinds::AWARD);
        let under = || year_above && is_row(items) && matches!(items[0].kind, Kind::Award(_));
        let dated = || match within {
            true => begins_with_year(items) && is_dated_row(items),
            false => is_dated_row(items) || under(),
        };
        if award && (dated() || !within && row_count(items).is_some()) {
            run.push(sentence);
            inside = within;
        } else if run
            .last()
            .is_some_and(|row| row.paragraph + ROW_REACH <= paragraph)
            || within && inside
        {
            take_rows(&mut run, &mut rows);
            inside = false;
        }
        if award && !within && holds_rows(items) {
            rows.insert(items[0].first);
        }
        year_above = sentence.kinds.have(Kinds::DATE) && year_alone(items).is_some();
    }
    take_rows(&mut run, &mut rows);
    rows
}

/// Takes a run that ended: one line alone is no record, nor are three and more that only are numbered,
/// nor those that count papers without an order among them, which a body may have given out.
fn take_rows(run: &mut Vec<&Sentence>, rows: &mut BTreeSet<usize>) {
    let numbered = (1..)
        .zip(run.iter())
        .all(|(number, row)| row_count(row.items) == Some(number));
    let graded = |item: &Item| matches!(&item.kind, Kind::Award(award) if award.grade.is_some());
    let honours = |row: &&Sentence| row_count(row.items).is_none() || row.items.iter().any(graded);
    if run.len() > 1 && !(numbered && run.len() > 2) && run.iter().any(honours) {
        rows.extend(run.iter().map(|row| row.items[0].first));
    }
    run.clear();
}

/// Whether a paragraph alone is several rows: `Huân chương Lao động hạng Ba (1990); Bằng khen
/// của Bộ Y tế (1995)`, `Huân chương Lao động: hạng Ba năm 1985, hạng Nhì năm 1995`.
fn holds_rows(items: &[Item]) -> bool {
    let items = after_marks(items);
    let year = |item: &&Item| matches!(&item.kind, Kind::Date(when) if !when.is_day());
    let parts = |item: &Item| matches!(item.kind, Kind::Sign(';' | ':'));
    matches!(items, [award, ..] if matches!(award.kind, Kind::Award(_)))
        && items.iter().any(parts)
        && items.iter().filter(year).count() > 1
        && is_row(items)
}

fn begins_with_year(items: &[Item]) -> bool {
    matches!(items, [year, ..] if matches!(year.kind, Kind::Date(_)))
}

/// Whether a heading before its list tells nothing of who gave or proposed, and to whom.
pub(super) fn names_honours_alone(items: &[Item]) -> bool {
    let verb = |item: &Item| matches!(item.kind, Kind::Verb(_));
    // `Những cố gắng ấy đã được ghi nhận:`
    let given = items.iter().any(verb);
    !items.iter().enumerate().any(|(at, item)| match item.kind {
        Kind::Verb(verb) => verb != Verb::Receive && !is_noun(items, at),
        // `Danh hiệu tập thể:`
        Kind::Receiver(Receiver::Collective) => {
            at == 0 || !matches!(items[at - 1].kind, Kind::Word(Word::Carrier))
        }
        Kind::Word(Word::Passive) => given,
        Kind::Receiver(_) => true,
        _ => false,
    })
}

/// Whether the verb of a heading is a noun: `Khen thưởng:`, `Thành tích và Tặng thưởng`.
pub(super) fn is_noun(items: &[Item], verb: usize) -> bool {
    let joined = verb > 0 && matches!(items[verb - 1].kind, Kind::Word(Word::And));
    let mut behind = items[verb + 1..].iter();
    // `Quá trình khen thưởng`, `Các hình thức khen thưởng:`
    let what = verb > 0 && matches!(items[verb - 1].kind, Kind::Plain);
    let passive = |item: &Item| matches!(item.kind, Kind::Word(Word::Passive));
    let what = what && !items.iter().any(passive);
    // `Khen thưởng và vinh danh`, `Danh hiệu, tặng thưởng`
    let noun = |item: &Item| match item.kind {
        Kind::Verb(verb) => verb == Verb::Give,
        Kind::Word(word) => matches!(word, Word::And | Word::Carrier | Word::Gift),
        Kind::Sign(sign) => matches!(sign, ',' | ':' | '&'),
        _ => false,
    };
    let behind_marks = after_marks(items);
    behind_marks.len() <= 2
        || behind_marks.iter().all(noun)
        || (joined || what) && behind.all(|item| matches!(item.kind, Kind::Sign(':')))
}

/// Whether a heading names the honours that somebody gave: `Phần thưởng được Nhà nước trao tặng`,
/// `Phần thưởng Nhà nước trao tặng`.
pub(super) fn honours_given(items: &[Item]) -> bool {
    let many = |item: &&Item| matches!(item.kind, Kind::Word(Word::Plural));
    let items = after_marks(items);
    let named = &items[items.iter().take_while(many).count()..];
    let passive = |item: &Item| matches!(item.kind, Kind::Word(Word::Passive));
    let by = |item: &Item| matches!(item.kind, Kind::Office(_) | Kind::Unit(_));
    let ends = matches!(named, [.., verb] if matches!(verb.kind, Kind::Verb(Verb::Give)));
    let given = named.iter().position(passive);
    let given = given.or_else(|| named.iter().position(by).filter(|_| ends));
    let told = |item: &Item| {
        matches!(
            item.kind,
            Kind::Award(_) | Kind::Person(_) | Kind::Receiver(_) | Kind::Sign('.')
        )
    };
    let honours = |item: &Item| {
        matches!(
            item.kind,
            Kind::Plain | Kind::Word(Word::Gift | Word::Carrier)
        )
    };
    let unit = |item: &Item| matches!(item.kind, Kind::Unit(_));
    matches!(named, [first, ..] if matches!(first.kind, Kind::Word(Word::Gift | Word::Carrier)))
        && given.is_some_and(|given| named[..given].iter().all(honours))
        && !named.iter().any(told)
        && (ends || !named.iter().any(unit))
}

/// Whether a line only says that what was told follows in parts: `Cụ thể:`, `Trong đó:`.
pub(super) fn heads_parts(items: &[Item]) -> bool {
    let parts = |item: &Item| matches!(item.kind, Kind::Word(Word::Consists | Word::Thereof));
    matches!(items, [words @ .., colon]
        if matches!(colon.kind, Kind::Sign(':')) && !words.is_empty() && words.iter().all(parts))
}

/// Whether a heading inside a record parts it by who received: `1. Tập thể:`.
pub(super) fn is_part_of_record(items: &[Item]) -> bool {
    items.iter().all(|item| {
        matches!(
            item.kind,
            Kind::Sign(_) | Kind::Quantity(_) | Kind::Receiver(_) | Kind::Plain
        )
    }) && items
        .iter()
        .any(|item| matches!(item.kind, Kind::Receiver(_)))
}

/// Whether such a heading is nothing but a word for those who received: `Cá nhân`.
pub(super) fn names_part_alone(scan: &Scan, items: &[Item]) -> bool {
    let items = row(scan.doc, items);
    !items.is_empty()
        && items
            .iter()
            .all(|item| matches!(item.kind, Kind::Receiver(_)))
}

/// Whether a line inside a record parts it by a word or two: `Tại Việt Nam`, `Cấp Nhà nước`.
pub(super) fn is_subheading(items: &[Item]) -> bool {
    items.len() <= LONGEST_SUBHEADING && items.iter().all(|item| matches!(item.kind, Kind::Plain))
}

/// Whether it is of the people who work there: `2. Cá nhân:`.
pub(super) fn tells_of_people(items: &[Item]) -> bool {
    let people = |item: &Item| matches!(item.kind, Kind::Receiver(Receiver::Individual));
    items.iter().any(people)
}

/// Whether years in brackets stand right behind a name: `Trần Văn Bình (1918 - 1990) là …`.
pub(super) fn is_lifetime(behind: &[Item]) -> bool {
    let bracket = matches!(behind.first(), Some(item) if matches!(item.kind, Kind::Sign('(')));
    let end = behind
        .iter()
        .position(|item| matches!(item.kind, Kind::Sign(')')));
    let inside = behind.get(1..end.unwrap_or(0)).unwrap_or_default();
    let date = |item: &Item| matches!(item.kind, Kind::Date(_) | Kind::Quantity(_));
    let mark = |item: &Item| matches!(item.kind, Kind::Sign('-' | ','));
    bracket && inside.iter().any(date) && inside.iter().all(|item| date(item) || mark(item))
}

/// The unit that a paragraph names alone, as a letterhead does.
pub(super) fn alone(items: &[Item]) -> Option<usize> {
    let mut named = items
        .iter()
        .filter(|item| !matches!(item.kind, Kind::Sign(_) | Kind::Quantity(_)));
    match (named.next().map(|item| &item.kind), named.next()) {
        (Some(Kind::Unit(unit)), None) => Some(*unit),
        _ => None,
    }
}

/// The person whom words name alone; what he is may stand behind.
pub(super) fn person_alone(items: &[Item]) -> Option<usize> {
    let [person, behind @ ..] = after_marks(items) else {
        return None;
    };
    let tells = |item: &Item| {
        matches!(
            item.kind,
            Kind::Person(_) | Kind::Verb(_) | Kind::Attends(_) | Kind::Event(_) | Kind::Award(_)
        ) || matches!(item.kind, Kind::Word(word) if word != Word::Of && word != Word::And)
    };
    match person.kind {
        Kind::Person(person) if behind.len() <= LONGEST_HEADING && !behind.iter().any(tells) => {
            Some(person)
        }
        _ => None,
    }
}

/// The unit with which a sentence begins that tells of its founding or of what it has
/// achieved, and names no award: `Bệnh viện A thành lập năm 1960`.
pub(super) fn opens_with(items: &[Item]) -> Option<usize> {
    let [unit, next, ..] = items else { return None };
    let tells = matches!(
        next.kind,
        Kind::Word(Word::Anniversary | Word::Passive) | Kind::Verb(Verb::Receive)
    );
    let other = |item: &Item| match item.kind {
        Kind::Verb(verb) => verb != Verb::Receive,
        Kind::Award(_) => true,
        _ => false,
    };
    match unit.kind {
        Kind::Unit(unit) if tells && !items.iter().any(other) => Some(unit),
        _ => None,
    }
}

/// The year that a paragraph consists of, as a cell of a table does.
pub(super) fn year_alone(items: &[Item]) -> Option<&When> {
    match after_marks(items) {
        [
            Item {
                kind: Kind::Date(when),
                ..
            },
        ] if !when.is_day() => Some(when),
        _ => None,
    }
}

/// Whether an item tells of somebody or of what happens: no heading and no row of a record.
pub(super) fn tells(item: &Item) -> bool {
    matches!(
        item.kind,
        Kind::Person(_)
            | Kind::Attends(_)
            | Kind::Event(_)
            | Kind::Word(Word::Holds | Word::Plan | Word::Passive)
    )
}

/// The one period that a heading names: `Thời kỳ đổi mới (1986-2015)`.
pub(super) fn period_above(items: &[Item]) -> Option<&When> {
    let told = |item: &Item| {
        let parts = matches!(
            item.kind,
            Kind::Award(_) | Kind::Verb(_) | Kind::Sign('.' | ';')
        );
        parts || tells(item)
    };
    let mut dates = items.iter().filter_map(|item| match &item.kind {
        Kind::Date(when) => Some(when),
        _ => None,
    });
    let only = dates.next().filter(|when| !when.is_day())?;
    let heads = items.len() <= LONGEST_HEADING && !items.iter().any(told);
    (heads && dates.next().is_none()).then_some(only)
}

/// Whether a paragraph is an item of a list: `- …`, `+ …`, `1. …`, `o …`.
pub(super) fn is_list_item(scan: &Scan, items: &[Item]) -> bool {
    let sign = |at: usize, signs: &[char]| {
        items
            .get(at)
            .is_some_and(|item| matches!(item.kind, Kind::Sign(sign) if signs.contains(&sign)))
    };
    let number = matches!(
        items.first().map(|item| &item.kind),
        Some(Kind::Quantity(_))
    );
    // `a) …`, `b) …`
    let letter = sign(1, &[')'])
        && items.first().is_some_and(|item| {
            item.first == item.last && scan.doc.tokens[item.first].syllable.letter_count() == 1
        });
    // `IV. …`
    let numeral = sign(1, &['.', ')'])
        && items
            .first()
            .is_some_and(|item| is_numeral(&scan.doc.tokens[item.first]));
    sign(0, &['-', '+', '*', '•', '●', '▪'])
        || letter
        || numeral
        || (number && sign(1, &['.', ')']))
        || items
            .first()
            .is_some_and(|item| scan.doc.tokens[item.first].syllable == O)
}

/// What stands before the first bracket of a stretch: a date in one is of what it follows.
pub(super) fn before_bracket(items: &[Item]) -> &[Item] {
    let opens = |item: &Item| matches!(item.kind, Kind::Sign('('));
    &items[..items.iter().position(opens).unwrap_or(items.len())]
}

/// Who gives all that a heading says to be his: `2. Khen của Bộ Y tế:`.
pub(super) fn commended_by(scan: &Scan, items: &[Item]) -> Option<Giver> {
    const PRAISE: [Syllable; 2] = Syllable::literals("khen|tặng");
    let [verb, of, by, rest @ ..] = after_marks(items) else {
        return None;
    };
    // `Khen thưởng của Công ty A:` may be what it received.
    let commends = matches!(verb.kind, Kind::Verb(Verb::Give))
        && verb.first == verb.last
        && is_any_of(scan, verb, &PRAISE);
    let alone = rest.iter().all(|item| matches!(item.kind, Kind::Sign(':')));
    let whose = matches!(of.kind, Kind::Word(Word::Of)) && commends && alone;
    named(scan, by).filter(|_| whose)
}

/// Whether others give beside those named: `được Nhà nước và các cấp, các ngành tặng`.
pub(super) fn give_together(items: &[Item]) -> bool {
    let verb = items
        .iter()
        .rposition(|item| matches!(item.kind, Kind::Verb(_)));
    // `Những danh hiệu được Nhà nước tặng`: one gives them.
    let before = &items[..verb.unwrap_or(0)];
    let passive = |item: &Item| matches!(item.kind, Kind::Word(Word::Passive));
    let from = before.iter().rposition(passive).unwrap_or(0);
    before[from..]
        .iter()
        .any(|item| matches!(item.kind, Kind::Word(Word::Plural)))
}

/// Whether a sentence tells of what was forged.
pub(super) fn is_forged(scan: &Scan, items: &[Item]) -> bool {
    const FORGED: [[Syllable; 2]; 3] = [
        Syllable::literals("làm|giả"),
        Syllable::literals("giả|mạo"),
        Syllable::literals("mạo|nhận"),
    ];
    let (Some(first), Some(last)) = (items.first(), items.last()) else {
        return false;
    };
    let forged =
        |at: usize| (first.first..last.last).contains(&at) && scan.doc.noun(at, &FORGED).is_some();
    (scan.doc.noted_in(first.first..last.last + 1)).any(|at| forged(at) || at > 0 && forged(at - 1))
}
