//! The record of a unit as its own page tells it: lists of what it received, under
//! a heading that names no receiver, in rows that have no verb.

use super::super::context::Sentence;
use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Kinds;
use super::super::item::Word;
use super::super::tag::Receiver;
use super::super::tag::Tag;
use super::super::tag::Verb;
use super::super::when::When;
use super::Reader;
use super::frame::Frame;
use super::inherit::NEXT_LINE;
use super::inherit::begins_document;
use super::recipients::Recipients;
use super::verb::verb;
use crate::model::Basis;
use crate::text::Syllable;
use std::collections::BTreeSet;

/// Most items of a heading.
const LONGEST_HEADING: usize = 16;

/// Most items of a heading that only says who gives.
const LONGEST_GIVER: usize = 6;

/// How late the award of a row may stand: `- Năm 2005: liên tục đạt danh hiệu …`.
const LATEST_AWARD: usize = 8;

/// Most words of a row that no rule knows.
const MOST_WORDS: usize = 12;

/// How many paragraphs below the line that names a unit its record may begin.
const LETTERHEAD_REACH: usize = 5;

/// How many paragraphs below the words on a birth the record of that life may begin.
const LIFE_REACH: usize = 12;

/// How many paragraphs below a row the next one may stand: its year and the decision
/// may stand between.
const ROW_REACH: usize = 4;

/// What a heading of honours names, two words each.
const HONOURS: [[Syllable; 2]; 10] = [
    Syllable::literals("phần|thưởng"),
    Syllable::literals("danh|hiệu"),
    Syllable::literals("khen|thưởng"),
    Syllable::literals("khen|tặng"),
    Syllable::literals("thành|tích"),
    Syllable::literals("thành|tựu"),
    Syllable::literals("giải|thưởng"),
    Syllable::literals("tặng|thưởng"),
    Syllable::literals("huân|chương"),
    Syllable::literals("ghi|nhận"),
];

impl Reader<'_, '_> {
    /// Whether a paragraph is a heading of honours: `Những phần thưởng cao quý`,
    /// `Thành tích đã đạt được:`.
    pub(super) fn is_record_heading(&self, items: &[Item]) -> bool {
        let (Some(first), Some(last)) = (items.first(), items.last()) else {
            return false;
        };
        let words = &self.scan.doc.tokens[first.first..=last.last];
        let named = words
            .windows(2)
            .any(|pair| HONOURS.contains(&[pair[0].syllable, pair[1].syllable]));
        let colon = matches!(last.kind, Kind::Sign(':'));
        let heads = colon || !matches!(last.kind, Kind::Sign(_));
        let told = |item: &Item| match item.kind {
            Kind::Award(_) | Kind::Person(_) | Kind::Event(_) => true,
            Kind::Word(Word::Unreal | Word::Plan) => true,
            // `Khen thưởng` alone heads as a noun does.
            Kind::Verb(verb) => !colon && verb != Verb::Receive && items.len() > 2,
            Kind::Word(Word::Passive) => !colon,
            _ => false,
        };
        items.len() <= LONGEST_HEADING && named && heads && !items.iter().any(told)
    }

    /// Whether a paragraph heads a list with who gives: `Chính phủ tặng`.
    pub(super) fn heads_with_giver(&self, sentence: &Sentence) -> bool {
        let items = match &sentence.items[..] {
            [items @ .., stop] if matches!(stop.kind, Kind::Sign('.')) => items,
            items => items,
        };
        let gives = matches!(items, [.., last] if matches!(last.kind, Kind::Verb(Verb::Give)));
        gives
            && items.len() <= LONGEST_GIVER
            && !sentence.kinds.have(Kinds::AWARD)
            && Frame::of(self.scan, items)
                .is_some_and(|frame| !frame.passive && frame.giver.is_some())
    }

    /// Whether a record goes on: with a row, its year, the decision that conferred it.
    pub(super) fn goes_on(&self, items: &[Item]) -> bool {
        begins_document(self.scan, items)
            || year_alone(items).is_some()
            || is_row(items)
            || begins_with_award(items)
    }

    /// Whether a line inside a record only names a unit: whose record goes on below it.
    pub(super) fn record_of_another(&mut self, items: &[Item]) -> bool {
        let own = |&unit: &usize| !self.scan.units.is_authority(unit);
        let unit = alone(items).filter(own).filter(|_| self.in_record);
        if let (Some(unit), Some(list)) = (unit, &mut self.list) {
            list.receivers = Some(Recipients::unit_alone(unit));
        }
        unit.is_some()
    }

    /// Whether a sentence says that many honours were received, and names none:
    /// `Trường được Nhà nước trao nhiều phần thưởng.` A list may follow.
    pub(super) fn announces_honours(&self, sentence: &Sentence) -> bool {
        let items = &sentence.items;
        if sentence.kinds.have(Kinds::AWARD) {
            return false;
        }
        let many = items.windows(2).any(|pair| {
            let noun = matches!(pair[1].kind, Kind::Word(Word::Carrier | Word::Gift));
            noun && matches!(pair[0].kind, Kind::Word(Word::Plural))
        });
        many && Frame::of(self.scan, items).is_some_and(|frame| frame.real && frame.passive)
    }

    /// Whether a sentence proposes those whom it counts, and no award: `Hội đồng đề nghị
    /// khen thưởng 22 tập thể, cá nhân.` What for may follow.
    pub(super) fn proposes_alone(&self, sentence: &Sentence) -> bool {
        let items = &sentence.items;
        let counted = |pair: &[Item]| {
            matches!(pair[0].kind, Kind::Quantity(_)) && matches!(pair[1].kind, Kind::Receiver(_))
        };
        let until = items.windows(2).rposition(counted).unwrap_or(0);
        !sentence.kinds.have(Kinds::AWARD)
            && (0..until).any(|at| verb(self.scan, items, at) == Some(Verb::Propose))
    }

    /// Whose record begins here: the unit that a line just above names alone, else the
    /// one that the article is about.
    pub(super) fn record_owner(&self) -> Option<usize> {
        self.named_above().or(self.context.subject)
    }

    /// Who has received what a record tells that begins here: its owner, or the person
    /// whose life the article tells.
    pub(super) fn record_holder(&self) -> Option<Recipients> {
        let unit = self.named_above().map(Recipients::unit_alone);
        let told = self
            .life
            .filter(|(at, _)| self.paragraph <= at + LIFE_REACH);
        let life = || told.map(|(_, person)| Recipients::person_alone(person));
        let subject = || self.context.subject.map(Recipients::unit_alone);
        unit.or_else(life).or_else(subject)
    }

    /// Gives the row of a record the year or years that the line below it consists of,
    /// where it has none of its own.
    pub(super) fn year_below(&mut self, items: &[Item], when: &When) -> bool {
        let first = items.first().map_or(0, |item| item.first);
        let row = self
            .statements
            .last_mut()
            .filter(|row| self.in_record && !row.own_period && first <= row.tokens.1 + NEXT_LINE);
        let (Some(row), Some(period)) = (row, when.edtf(None)) else {
            return false;
        };
        (row.period, row.own_period) = (Some(period), true);
        if let When::Years { count, .. } = *when {
            (row.count, row.basis) = (Some(u64::from(count)), Basis::Instance);
        }
        true
    }

    /// Notes the person whose life is told: with whom a sentence begins that tells of a
    /// birth, or who stands alone above it.
    pub(super) fn note_life(&mut self, sentence: &Sentence) {
        let items = &sentence.items;
        let born = |item: &Item| {
            let mut tokens = item.first..=item.last;
            tokens.any(|at| self.scan.doc.tag(at) == Some(Tag::Born))
        };
        match items.first().map(|item| &item.kind) {
            Some(&Kind::Person(person)) => {
                if items.iter().any(born) {
                    self.life = Some((sentence.paragraph, person));
                }
                let alone = items.len() == 1;
                self.named_alone = alone.then_some((sentence.paragraph, person));
            }
            Some(_) if born(&items[0]) => {
                let above = |(at, _): &(usize, usize)| sentence.paragraph <= at + LETTERHEAD_REACH;
                self.life = self.named_alone.filter(above).or(self.life);
            }
            _ => {}
        }
    }

    /// The unit that a line just above names alone.
    fn named_above(&self) -> Option<usize> {
        self.letterhead
            .filter(|&(line, _)| self.paragraph <= line + LETTERHEAD_REACH)
            .map(|(_, unit)| unit)
    }
}

/// The sentences that are rows of a record without a heading, by their first token: two
/// or more in a row, each an award with its year, `- Năm 2003: Tập thể lao động xuất sắc.`
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
        if award && dated() {
            run.push(sentence);
            inside = within;
        } else if run
            .last()
            .is_some_and(|row| row.paragraph + ROW_REACH <= paragraph)
            || within && inside
        {
            run.clear();
            inside = false;
        }
        year_above = year_alone(items).is_some();
        if run.len() > 1 {
            rows.extend(run.iter().map(|row| row.items[0].first));
        }
    }
    rows
}

fn begins_with_year(items: &[Item]) -> bool {
    matches!(items, [year, ..] if matches!(year.kind, Kind::Date(_)))
}

/// Whether a heading before its list tells nothing of who gave or proposed, and to whom.
pub(super) fn names_honours_alone(items: &[Item]) -> bool {
    !items.iter().any(|item| match item.kind {
        // `Khen thưởng:` alone heads as a noun does.
        Kind::Verb(verb) => verb != Verb::Receive && items.len() > 2,
        Kind::Receiver(_) | Kind::Word(Word::Passive) => true,
        _ => false,
    })
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

/// Whether it is of the people who work there: `2. Cá nhân:`.
pub(super) fn tells_of_people(items: &[Item]) -> bool {
    let people = |item: &Item| matches!(item.kind, Kind::Receiver(Receiver::Individual));
    items.iter().any(people)
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
    match items {
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
fn tells(item: &Item) -> bool {
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

/// Whether a row begins with its year and a colon, or with its award and ends with
/// its year.
fn is_dated_row(items: &[Item]) -> bool {
    let mark = |item: &&Item| matches!(item.kind, Kind::Sign('-' | '+' | '*' | '•'));
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
        [date, colon, ..] if year(date) => matches!(colon.kind, Kind::Sign(':' | '-' | '|')),
        [award, rest @ ..] if matches!(award.kind, Kind::Award(_)) => rest.iter().any(year),
        _ => false,
    };
    own && is_row(items)
}

/// Whether a paragraph of a record begins with an award and tells of nobody: `Bằng khen
/// đơn vị có thành tích … do UBND tỉnh tặng`.
fn begins_with_award(items: &[Item]) -> bool {
    matches!(items, [award, ..] if matches!(award.kind, Kind::Award(_))) && !items.iter().any(tells)
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
    award.is_some_and(|award| award <= LATEST_AWARD)
        && small <= MOST_WORDS
        && !items.iter().any(told)
}
