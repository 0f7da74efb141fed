//! Rosters: lists of those who received one award, under a heading that names it and says of
//! nobody that he did: `Danh sách Anh hùng Lao động`, `DANH SÁCH CÁ NHÂN ĐƯỢC TẶNG BẰNG KHEN`,
//! and below it a name a row. Each batch that a row with its year begins is told apart.

use super::super::context::Sentence;
use super::super::item::AwardName;
use super::super::item::Giver;
use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Kinds;
use super::super::item::Word;
use super::super::item::after_marks;
use super::super::tag::Receiver;
use super::super::tag::Verb;
use super::super::when::When;
use super::Reader;
use super::Statement;
use super::authority::conferring;
use super::frame::Frame;
use super::inherit::begins_document;
use super::line::alone;
use super::line::is_part_of_record;
use super::line::person_alone;
use super::listed::behind_label;
use super::recipients::Recipients;
use super::told::first_date;
use crate::model::Basis;
use crate::model::Edtf;
use crate::model::Recipient;
use crate::model::Status;
use crate::model::lexicon;
use crate::text::Syllable;
use crate::text::TokenKind;
use std::collections::BTreeSet;

/// Most items of a heading.
const LONGEST_HEADING: usize = 40;

/// Most items of a line between the rows that names nobody.
const LONGEST_SUBHEADING: usize = 8;

/// In how many items of a row its number and its name stand.
const NAME_WITHIN: usize = 5;

/// What the heading of a roster tells of its rows.
#[derive(Clone, Debug)]
pub(super) struct Roster {
    award: AwardName,
    award_tokens: (usize, usize),
    giver: Option<Giver>,
    status: Status,
    period: Option<Edtf>,
    unit: Option<usize>,
    /// Whether only people are listed.
    of_people: bool,
    /// Whether the heading told of those listed as of a group: `cho các tập thể sau`.
    grouped: bool,
    /// Whether its rows were found beforehand.
    register: bool,
    /// The statements of this batch: on units, on people.
    units: Option<usize>,
    people: Option<usize>,
    /// The last paragraph that belongs to it.
    paragraph: usize,
}

/// The sentences that consist of an award or announce a list, each the whole of its paragraph,
/// where the next ones name who received, by their first token: `I. Cờ thi đua của Chính phủ:`,
/// below it `1. Sở Y tế`.
pub(super) fn heads(sentences: &[Sentence]) -> BTreeSet<usize> {
    let whole = |at: usize| {
        let paragraph = |at: Option<usize>| sentences.get(at?).map(|other| other.paragraph);
        let own = Some(sentences[at].paragraph);
        paragraph(at.checked_sub(1)) != own && paragraph(Some(at + 1)) != own
    };
    (0..sentences.len())
        .filter(|&at| sentences[at].kinds.have(Kinds::AWARD) && whole(at))
        .filter(|&at| names_follow(&sentences[at + 1..]))
        .map(|at| sentences[at].items[0].first)
        .collect()
}

/// Whether lines begin with one that names a unit or people alone, or with a word for such and
/// their names, `1. Tập thể:`.
fn names_follow(lines: &[Sentence]) -> bool {
    match lines {
        [line, ..] if names_alone(line) || behind_label(line.items).is_some() => true,
        [line, next, ..] => is_part_of_record(line.items) && names_alone(next),
        _ => false,
    }
}

/// Whether a line names a unit or a person and tells nothing more; rows that end in `;` are one line.
pub(super) fn names_alone(line: &Sentence) -> bool {
    let parts = |item: &Item| matches!(item.kind, Kind::Sign(';'));
    let named = |row: &[Item]| alone(row).is_some() || person_alone(row).is_some();
    !line.kinds.have(Kinds::AWARD)
        && line.kinds.have_any([Kinds::UNIT, Kinds::PERSON])
        && line
            .items
            .split(parts)
            .filter(|row| !row.is_empty())
            .all(named)
}

/// Whether a line is nothing but an award, with who confers and when, behind a number or before
/// a colon.
fn is_award_alone(line: &[Item]) -> bool {
    let items = after_marks(line);
    let colon = matches!(items, [.., last] if matches!(last.kind, Kind::Sign(':')));
    let mut told = items
        .iter()
        .filter(|item| !matches!(item.kind, Kind::Word(Word::Carrier) | Kind::Sign('"')));
    (colon || items.len() < line.len())
        && matches!(told.next(), Some(award) if matches!(award.kind, Kind::Award(_)))
        && told.all(|item| {
            matches!(
                item.kind,
                Kind::Date(_)
                    | Kind::Quantity(_)
                    | Kind::Receiver(_)
                    | Kind::Sign(':' | '(' | ')' | '.')
            )
        })
}

impl Reader<'_, '_> {
    /// Whether those are named below a line who received what it tells.
    pub(super) fn is_above_names(&self, items: &[Item]) -> bool {
        let first = items.first();
        first.is_some_and(|item| self.rosters.contains(&item.first))
            || self.registers.is_head(items)
    }

    /// Whether such a line is nothing but an award.
    pub(super) fn heads_roster(&self, items: &[Item]) -> bool {
        self.is_above_names(items) && is_award_alone(items)
    }

    /// Notes the roster that a paragraph heads, if it told of nobody that received.
    pub(super) fn note_roster(&mut self, sentence: &Sentence, first: usize) {
        if !sentence.kinds.have(Kinds::AWARD) {
            return;
        }
        let items = &sentence.items;
        let award_heads = self.heads_roster(items);
        let registers = self.registers.is_head(items);
        let lists = self.announces_list(items) || award_heads || registers;
        // What the heading told of nobody in particular its rows tell.
        let open = |told: &Statement| {
            let counted = told.count.is_some() && told.recipient != Recipient::Unspecified;
            award_heads || told.names.is_empty() && !counted
        };
        let told = self.statements.len() > first;
        let again = told && self.is_above_names(items) && self.statements[first..].iter().all(open);
        if told && !again || items.len() > LONGEST_HEADING || !lists {
            return;
        }
        let mut awards = items.iter().filter_map(|item| match &item.kind {
            Kind::Award(award) => Some((award, (item.first, item.last))),
            _ => None,
        });
        let (Some((award, award_tokens)), None) = (awards.next(), awards.next()) else {
            return;
        };
        let unreal = |item: &Item| match item.kind {
            Kind::Word(Word::Unreal | Word::Plan) | Kind::Person(_) => true,
            Kind::Verb(verb) => verb == Verb::Withdraw,
            _ => false,
        };
        let proposes =
            |item: &Item| matches!(item.kind, Kind::Verb(Verb::Propose | Verb::Consider));
        let ends = |item: &Item| matches!(item.kind, Kind::Sign('.' | ';'));
        if items.iter().any(unreal) || items.last().is_some_and(ends) {
            return;
        }
        let before = self.statements.drain(first..).next();
        let giver = Frame::of(self.scan, items)
            .and_then(|frame| conferring(&frame.giver?, award.entry))
            .or_else(|| before.as_ref().and_then(|told| told.giver.clone()));
        let only = lexicon::award_at(award.entry).recipients;
        let of = |kind: Receiver| {
            items
                .iter()
                .any(|item| matches!(item.kind, Kind::Receiver(found) if found == kind))
        };
        let unit = self.first_unit(items);
        let grouped = before.as_ref().is_some_and(|told| {
            matches!(
                told.recipient,
                Recipient::Collective | Recipient::Individual
            )
        });
        self.roster = Some(Roster {
            grouped: grouped && registers,
            register: registers,
            award: AwardName::clone(award),
            award_tokens,
            giver: award.giver.clone().or(giver),
            status: match items.iter().any(proposes) {
                true => Status::Proposed,
                false => Status::Conferred,
            },
            period: first_date(self.scan, items)
                .and_then(|when| year_of(&when))
                .or_else(|| before.and_then(|told| told.period))
                .or_else(|| {
                    self.context
                        .reviewed
                        .clone()
                        .filter(|year| !year.is_of_years())
                }),
            unit: unit.filter(|&unit| !self.scan.units.is_authority(unit)),
            of_people: only == "individual"
                || of(Receiver::Individual) && !of(Receiver::Collective),
            units: None,
            people: None,
            paragraph: sentence.paragraph,
        });
    }

    /// Whether a line begins with `danh sách`, or stands right below it.
    pub(super) fn announces_list(&self, items: &[Item]) -> bool {
        const LIST: [Syllable; 2] = Syllable::literals("danh|sách");
        let doc = self.scan.doc;
        let Some(first) = after_marks(items).first().map(|item| item.first) else {
            return false;
        };
        let below = first
            .checked_sub(1)
            .filter(|&before| doc.tokens[before].kind == TokenKind::Break);
        doc.begins(first, &LIST) || below.is_some_and(|end| doc.follows(end, &LIST))
    }

    /// Reads a line below the heading of a roster. Returns whether it belongs to it.
    pub(super) fn roster_line(&mut self, sentence: &Sentence) -> bool {
        let Some(mut roster) = self.roster.take() else {
            return false;
        };
        let items = &sentence.items;
        if sentence.paragraph == roster.paragraph {
            self.roster = Some(roster);
            return !sentence.kinds.have(Kinds::AWARD);
        }
        let row = self.registers.is_row(items);
        if sentence.kinds.have(Kinds::AWARD) || !row && items.iter().any(tells) {
            return false;
        }
        if roster.register && !row && !is_part_of_record(items) {
            return false;
        }
        let bracket = matches!(items.first(), Some(item) if matches!(item.kind, Kind::Sign('(')));
        // Rows that end in `;` are one paragraph.
        let parts = |item: &Item| matches!(item.kind, Kind::Sign(';'));
        let rows = items.split(parts);
        let rows: Vec<Recipients> = match behind_label(items) {
            Some(names) => self.named_together(names),
            None if row => self.registers.names(items).cloned().unwrap_or_default(),
            None => rows
                .filter_map(|row| self.named_in_row(row, roster.of_people))
                .collect(),
        };
        let date = first_date(self.scan, items).and_then(|when| year_of(&when));
        match () {
            // `(Kèm theo Quyết định số 12/QĐ-UBND ngày 5/3/2018)`
            () if bracket || begins_document(self.scan, items) => {
                roster.period = roster.period.or(date);
            }
            () if !rows.is_empty() => {
                for named in rows {
                    self.add_to_roster(&mut roster, named, sentence);
                }
            }
            () if items.len() > LONGEST_SUBHEADING => return false,
            // `Đợt 2 (năm 2000)`
            () => {
                if date.is_some() {
                    roster.period = date;
                    (roster.units, roster.people) = (None, None);
                }
            }
        }
        roster.paragraph = sentence.paragraph;
        self.roster = Some(roster);
        true
    }

    /// Whom a row names behind its number.
    fn named_in_row(&self, items: &[Item], of_people: bool) -> Option<Recipients> {
        let number = |item: &&Item| {
            item.is_list_mark() || matches!(item.kind, Kind::Quantity(_) | Kind::Sign(_))
        };
        let behind = &items[items.iter().take_while(number).count()..];
        let person = behind
            .iter()
            .take(NAME_WITHIN)
            .find_map(|item| match item.kind {
                Kind::Person(person) => Some(Recipients::person_alone(person)),
                _ => None,
            });
        let unit = || match behind.first()?.kind {
            Kind::Unit(unit) if !of_people => Some(Recipients::unit_alone(unit)),
            _ => None,
        };
        person.or_else(unit)
    }

    fn add_to_roster(&mut self, roster: &mut Roster, named: Recipients, sentence: &Sentence) {
        let (recipient, known) = match named.people.is_empty() && named.called.is_empty() {
            true if roster.grouped => (Recipient::Collective, &mut roster.units),
            true => (Recipient::UnitNamed, &mut roster.units),
            false if roster.grouped => (Recipient::Individual, &mut roster.people),
            false => (Recipient::PersonNamed, &mut roster.people),
        };
        let names = self.names(&named, recipient);
        let items = &sentence.items;
        let last = items.last().map_or(roster.award_tokens.1, |item| item.last);
        if let Some(at) = *known {
            let statement = &mut self.statements[at];
            statement.names.extend(names);
            statement.count = Some(statement.names.len() as u64);
            statement.tokens.1 = last;
            return;
        }
        *known = Some(self.statements.len());
        let begins = items
            .first()
            .map_or(roster.award_tokens.0, |item| item.first);
        self.statements.push(Statement {
            award: roster.award.clone(),
            giver: roster.giver.clone(),
            recipient,
            count: Some(names.len() as u64),
            basis: Basis::Recipient,
            names,
            unit: roster.unit,
            status: roster.status,
            period: roster.period.clone(),
            own_period: roster.period.is_some(),
            life: false,
            role: sentence.role,
            tokens: (begins, last),
            award_tokens: roster.award_tokens,
            whole: None,
            doubts: Vec::new(),
        });
    }
}

/// Whether an item tells what happened: no row and no heading.
fn tells(item: &Item) -> bool {
    matches!(
        item.kind,
        Kind::Verb(Verb::Give | Verb::Receive)
            | Kind::Attends(_)
            | Kind::Event(_)
            | Kind::Word(Word::Passive | Word::Holds)
    )
}

/// The year or period that a date names; of a day its year.
fn year_of(when: &When) -> Option<Edtf> {
    match when.is_day() {
        true => when.year().and_then(Edtf::year),
        false => when.edtf(None),
    }
}
