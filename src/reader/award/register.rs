//! Registers: rows of names, one a line, below a line that tells what those named received: behind
//! bullets and numbers of all kinds, in cells, or bare. Here the rows are found, and whom each names;
//! [`super::roster`] and [`super::listed`] make statements of them.

use super::super::context::Sentence;
use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Kinds;
use super::super::item::Word;
use super::super::scan::Scan;
use super::super::tag::Receiver;
use super::super::tag::Tag;
use super::super::tag::Verb;
use super::line::is_part_of_record;
use super::recipients::Recipients;
use super::stretch::place_or_body;
use crate::text::Case;
use crate::text::Syllable;
use crate::text::TokenKind;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

/// Most items of a heading, and of a row without a mark.
const LONGEST_HEADING: usize = 40;
const LONGEST_BARE: usize = 24;

/// Most words of a person's name.
const LONGEST_NAME: usize = 5;

/// What heads rows of others than who received: `Thành phần`, `Hội đồng xét tặng`.
const OTHERS: [[Syllable; 2]; 6] = [
    Syllable::literals("thành|phần"),
    Syllable::literals("thành|viên"),
    Syllable::literals("chương|trình"),
    Syllable::literals("hội|đồng"),
    Syllable::literals("khách|mời"),
    Syllable::literals("đại|biểu"),
];

/// The first tokens of the lines above rows, and of these with whom they name.
#[derive(Default)]
pub(super) struct Registers {
    heads: BTreeSet<usize>,
    rows: BTreeMap<usize, Vec<Recipients>>,
}

impl Registers {
    /// Finds those of an article.
    pub(super) fn find(scan: &Scan, sentences: &[Sentence]) -> Registers {
        let mut found = Registers::default();
        for (at, heading) in sentences.iter().enumerate() {
            if !heading.kinds.have(Kinds::AWARD) || !may_head(scan, heading) {
                continue;
            }
            let of_people = tells_of_one_kind(heading.items) == Some(Receiver::Individual);
            let mut above = heading.paragraph;
            let mut marked = None;
            let mut all_people = true;
            let mut rows: Vec<(usize, Vec<Recipients>)> = Vec::new();
            for (next, line) in sentences[at + 1..].iter().enumerate() {
                let whole = |other: Option<&Sentence>| {
                    other.is_none_or(|other| other.paragraph != line.paragraph)
                };
                let row = line.paragraph > above
                    && whole(sentences.get(at + next + 2))
                    && !line.kinds.have(Kinds::AWARD);
                if !row {
                    break;
                }
                if is_part_of_record(line.items) && is_label(line.items) {
                    above = line.paragraph;
                    continue;
                }
                // Rows that end in `;` are one line.
                let parts = |item: &Item| matches!(item.kind, Kind::Sign(';'));
                let parts = line.items.split(parts).filter(|row| !row.is_empty());
                // Rows are all of one kind: behind marks, or bare.
                let mark = behind_marks(scan, line.items).0;
                if *marked.get_or_insert(mark) != mark {
                    break;
                }
                let names = |of_people| -> Option<Vec<Recipients>> {
                    parts
                        .clone()
                        .map(|row| named_in_row(scan, row, of_people))
                        .collect()
                };
                let people = of_people || !rows.is_empty() && all_people;
                let Some(named) = names(people).or_else(|| names(of_people)) else {
                    break;
                };
                above = line.paragraph;
                all_people &= are_people(&named);
                rows.push((line.items[0].first, named));
            }
            if rows.iter().map(|(_, named)| named.len()).sum::<usize>() > 1 {
                found.heads.insert(heading.items[0].first);
                found.rows.extend(rows);
            }
        }
        found
    }

    /// Whether rows stand below a line.
    pub(super) fn is_head(&self, items: &[Item]) -> bool {
        items
            .first()
            .is_some_and(|item| self.heads.contains(&item.first))
    }

    /// Whom a line names that is a row, or several.
    pub(super) fn names(&self, items: &[Item]) -> Option<&Vec<Recipients>> {
        self.rows.get(&items.first()?.first)
    }

    /// Whether a line is a row.
    pub(super) fn is_row(&self, items: &[Item]) -> bool {
        self.names(items).is_some()
    }
}

fn are_people(named: &[Recipients]) -> bool {
    named
        .iter()
        .all(|named| named.people.len() + named.called.len() > 0)
}

/// Whether rows of names may stand below a line: it names one award, and is no whole sentence.
fn may_head(scan: &Scan, sentence: &Sentence) -> bool {
    let items = &sentence.items;
    let awards = items
        .iter()
        .filter(|item| matches!(item.kind, Kind::Award(_)));
    let ends = |item: &Item| matches!(item.kind, Kind::Sign('.' | ';' | '!' | '?'));
    let unreal = |item: &Item| {
        matches!(
            item.kind,
            Kind::Word(Word::Unreal | Word::Plan)
                | Kind::Person(_)
                | Kind::Verb(Verb::Withdraw)
                | Kind::Attends(_)
                | Kind::Event(_)
        ) || scan.doc.noun(item.first, &OTHERS).is_some()
    };
    let colon = matches!(items.last(), Some(last) if matches!(last.kind, Kind::Sign(':')));
    let passive = |item: &Item| {
        matches!(
            item.kind,
            Kind::Word(Word::Passive) | Kind::Verb(Verb::Give | Verb::Propose)
        )
    };
    let shouted = items
        .iter()
        .map(|item| &scan.doc.tokens[item.first])
        .all(|token| !token.is_word() || token.case != Case::Lower);
    awards.count() == 1
        && items.len() <= LONGEST_HEADING
        && !items.last().is_some_and(ends)
        && !items.iter().any(unreal)
        && (colon || shouted || items.iter().any(passive) && tells_of_one_kind(items).is_some())
}

/// The kind of those who receive, where a line tells of one kind alone.
fn tells_of_one_kind(items: &[Item]) -> Option<Receiver> {
    let mut kinds = items.iter().filter_map(|item| match item.kind {
        Kind::Receiver(kind) => Some(kind),
        _ => None,
    });
    let first = kinds.next()?;
    kinds.all(|kind| kind == first).then_some(first)
}

/// Whether a line is a label over rows: `1. Tập thể:`, `Cá nhân`.
fn is_label(items: &[Item]) -> bool {
    const LONGEST: usize = 6;
    items.len() <= LONGEST && !items.iter().any(|item| matches!(item.kind, Kind::Plain))
}

/// What stands behind the marks of a row: `- `, `1. `, `2/ `, `a) `, `3 | `.
fn behind_marks<'a>(scan: &Scan, items: &'a [Item]) -> (bool, &'a [Item]) {
    let sign = |item: &Item| {
        item.is_list_mark()
            || matches!(
                item.kind,
                Kind::Sign('|' | '.' | ')' | '/' | '–' | '●' | '▪')
            )
    };
    let number = |item: &Item| {
        let token = &scan.doc.tokens[item.first];
        item.first == item.last
            && (token.kind == TokenKind::Number || token.syllable.letter_count() == 1)
    };
    let mut rest = items;
    loop {
        rest = match rest {
            [one, rest @ ..] if sign(one) => rest,
            [one, next, ..] if number(one) && sign(next) => &rest[1..],
            [one, next, ..]
                if matches!(one.kind, Kind::Quantity(_))
                    && rest.len() == items.len()
                    && scan.doc.tokens[next.first].case != Case::Lower =>
            {
                &rest[1..]
            }
            _ => return (rest.len() < items.len(), rest),
        };
    }
}

/// Whom a row names.
fn named_in_row(scan: &Scan, items: &[Item], of_people: bool) -> Option<Recipients> {
    let (marked, behind) = behind_marks(scan, items);
    let tells = |item: &Item| {
        matches!(
            item.kind,
            Kind::Award(_)
                | Kind::Verb(Verb::Give | Verb::Propose)
                | Kind::Word(Word::Passive | Word::Holds)
                | Kind::Sign(';')
        ) || !marked && matches!(item.kind, Kind::Verb(_) | Kind::Attends(_) | Kind::Event(_))
    };
    let last = |item: &Item| matches!(item.kind, Kind::Sign(';' | '.'));
    let ends = behind.len() - behind.iter().rev().take_while(|item| last(item)).count();
    let behind = &behind[..ends];
    if behind.iter().any(tells) || !marked && behind.len() > LONGEST_BARE {
        return None;
    }
    // `Tập thể cán bộ, giáo viên | Trường A`, `Gia đình | ông Bình`
    const ALL: [Syllable; 4] = Syllable::literals("nhân|dân|lực|lượng");
    let staff = |item: &&Item| {
        matches!(item.kind, Kind::Receiver(_) | Kind::Word(Word::Kin))
            || item.is_joiner()
            || ALL.contains(&scan.doc.tokens[item.first].syllable)
    };
    let who = &behind[behind.iter().take_while(staff).count()..];
    // `Ông Bình phát biểu`: no row.
    let goes_on =
        |item: &Item| !matches!(item.kind, Kind::Sign(_) | Kind::Unit(_) | Kind::Office(_));
    if !marked
        && matches!(who, [person, next, ..] if matches!(person.kind, Kind::Person(_)) && goes_on(next))
    {
        return None;
    }
    let named = match who.first().map(|item| &item.kind) {
        Some(Kind::Person(person)) => Some(Recipients::person_alone(*person)),
        Some(Kind::Unit(unit)) if !of_people => Some(Recipients::unit_alone(*unit)),
        _ => None,
    };
    named.or_else(|| {
        let cell = |item: &Item| {
            matches!(
                item.kind,
                Kind::Sign(',' | '(' | '|' | '-' | '–' | ':' | '.')
            )
        };
        let end = behind.iter().position(cell).unwrap_or(behind.len());
        match of_people {
            true => called(scan, behind, end).map(Recipients::called_alone),
            false => place_or_body(scan, &behind[..end])
                .or_else(|| place_or_body(scan, who.get(..end.min(who.len()))?))
                .map(Recipients::other_alone),
        }
    })
}

/// The name of a person that no other word tells to be one: `Y Blô Niê`, in a row of people.
fn called(scan: &Scan, items: &[Item], end: usize) -> Option<(usize, usize)> {
    let doc = scan.doc;
    let honorific = |item: &&Item| doc.tag(item.first) == Some(Tag::Honorific);
    let skip = items.iter().take_while(honorific).count();
    let name = items.get(skip..end)?;
    let (first, last) = (name.first()?.first, name.last()?.last);
    let capital = |at: usize| {
        let token = &doc.tokens[at];
        !token.is_word() && token.is('\'') || token.is_word() && token.case != Case::Lower
    };
    let plain = |item: &Item| {
        matches!(item.kind, Kind::Plain | Kind::Sign('\'' | '’'))
            && doc.tag(item.first).is_none_or(Tag::fits_a_name)
    };
    let words = doc.tokens[first..=last]
        .iter()
        .filter(|token| token.is_word())
        .count();
    let whole = (2..=LONGEST_NAME).contains(&words) && (first..=last).all(capital);
    (whole && name.iter().all(plain)).then_some((first, last + 1))
}
