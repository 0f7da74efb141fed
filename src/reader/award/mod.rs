//! Award statements: who is said to have received what, from whom, on what terms.
//!
//! A sentence is cut into segments at `;` and `:`. In a segment the awards that
//! only commas and "and" part are one group ([`segment`], [`walk`], [`group`]). What stands
//! left and right of it tells the verb ([`frame`], [`verb`]), who confers ([`giver`], [`authority`]),
//! who receives ([`place`], [`lead`], [`stretch`], at last [`slot`]), to whose record it belongs ([`owner`]) and
//! when ([`told`]), and so the rows ([`rows`], [`pieces`], [`share`]); rows of a unit's own record
//! have no verb ([`record`], [`line`], [`heading`]), nor those of a list of all who received one
//! award ([`roster`]). What a segment does not say it takes from the segment before, a sentence
//! from the sentences before ([`recall`]).

mod alike;
mod also;
mod among_all;
mod asked_on;
mod authority;
mod badges;
mod behalf;
mod beside;
mod besides;
mod breakdown;
mod career;
mod cause;
mod clause;
mod contest;
mod dated;
mod decision;
mod deeds;
mod each;
mod elsewhere;
mod entry;
mod foreign;
mod frame;
mod giver;
mod giver_behind;
mod giver_named;
mod grade_tally;
mod graded;
mod group;
mod heading;
mod held;
mod inherit;
mod law;
mod lead;
mod life;
mod line;
mod listed;
mod note_time;
mod often;
mod own_year;
mod owner;
mod pieces;
mod place;
mod praise;
mod purpose;
mod quote;
mod recall;
mod receivers_row;
mod recipients;
mod record;
mod register;
mod roster;
mod row;
mod rows;
mod said;
mod segment;
mod share;
mod shared_verb;
mod slot;
mod statement;
mod stretch;
mod table;
mod tells;
mod thereof;
mod titled_parts;
mod told;
mod topic;
mod unlisted;
mod unsaid;
mod until;
mod verb;
mod walk;

use self::asked_on::adds_to_told;
use self::asked_on::asks_opinions;
use self::foreign::is_given_by_land;
use self::frame::Frame;
pub(super) use self::grade_tally::Tallies;
pub(super) use self::grade_tally::take as take_grade_tallies;
use self::law::heads_forms;
use self::line::alone;
use self::line::bare_rows;
use self::line::before_bracket;
use self::line::commended_by;
use self::line::give_together;
use self::line::heads_parts;
use self::line::is_forged;
use self::line::is_list_item;
use self::line::is_part_of_record;
use self::line::is_subheading;
use self::line::names_honours_alone;
use self::line::names_part_alone;
use self::line::opens_with;
use self::line::period_above;
use self::line::tells_of_people;
use self::recall::Recall;
use self::recipients::Recipients;
use self::record::heading_of;
use self::record::life;
use self::record::opens_with_about;
use self::record::tells_for_whom;
use self::register::Registers;
use self::roster::Roster;
use self::segment::Segment;
use self::segment::segments;
use self::statement::Carry;
pub(super) use self::statement::Statement;
use self::table::Table;
use self::told::first_date;
use self::walk::owner_of_row;
use self::walk::pronoun_subject;
use super::context::Context;
use super::context::Sentence;
use super::item::Giver;
use super::item::Item;
use super::item::Kind;
use super::item::Kinds;
use super::item::Word;
use super::scan::Scan;
use super::tag::Verb;
use super::when::When;
use crate::model::Edtf;
use crate::model::Grade;
use crate::model::NoteKind;
use crate::model::Status;
use std::collections::BTreeSet;
use std::ops::Range;

/// Reads the statements of an article, sentence by sentence.
pub(super) struct Reader<'a, 't> {
    pub scan: &'a Scan<'t>,
    pub context: &'a Context,
    pub statements: Vec<Statement>,
    /// Awards named without a statement: a title borne, a rule, a wish.
    pub unstated: Vec<(NoteKind, usize, usize)>,
    /// Awards that the text tells of as another land's.
    foreign: Vec<(u16, Option<Grade>)>,
    recall: Recall,
    table: Table,
    /// What the heading of a list hands on to its items.
    list: Option<Carry>,
    /// The statements of that heading, to which its items may give names.
    listing: Range<usize>,
    /// Whether that heading left all names to its items.
    listing_awaits: bool,
    /// The last paragraph of that list, where names alone follow on its heading.
    listing_names: Option<usize>,
    /// The sentences that are rows of a record without a heading, by their first token.
    rows: BTreeSet<usize>,
    /// The sentences that name an order whose grades stand below, likewise.
    graded: BTreeSet<usize>,
    /// The tallies of grades that were taken out of the sentences, until their award is told.
    grade_tallies: Tallies,
    /// The sentences below which those are named who received, likewise.
    rosters: BTreeSet<usize>,
    /// The rows of names below such lines.
    registers: Registers,
    /// The list of those who received one award that the paragraph is in.
    roster: Option<Roster>,
    /// The last paragraph that only names a unit, and the unit.
    letterhead: Option<(usize, usize)>,
    /// Whether it is an item of a list.
    letterhead_in_list: bool,
    /// The last person whose life is told, and the last who stands alone in a paragraph.
    life: Option<(usize, usize)>,
    /// The first person whose life the article tells.
    life_below: Option<(usize, usize)>,
    named_alone: Option<(usize, usize)>,
    /// The last paragraph of a row of cells whose first one names honours.
    labelled: Option<usize>,
    /// The year that the paragraph before consists of.
    year_above: Option<When>,
    /// Whether such years stand above the rows that they date.
    years_head: bool,
    /// Whether the paragraph is an item of a list.
    in_list: bool,
    /// Whether the list is of what a unit has received.
    in_record: bool,
    /// The record in which words on something else stand, and where they begin.
    resting: Option<(usize, Carry)>,
    /// Whether the paragraph has told of awards before.
    in_paragraph: bool,
    /// Of whom the paragraph's last sentence was.
    topic: Option<Recipients>,
    /// How many sentences were read before this one, and before the last that told of awards.
    sentences: usize,
    told_at: usize,
    paragraph: usize,
    /// The period named last in the paragraph.
    paragraph_period: Option<Edtf>,
    /// The day named last with its year.
    day: Option<When>,
    /// The year with which a sentence of the paragraph opens.
    year_opened: Option<When>,
    /// The year of the event of which the paragraph tells.
    event_year: Option<u16>,
    /// Who was said to give in the paragraph's last sentence that told it.
    announced: Option<Giver>,
    /// The last paragraph before that told it, and who that was.
    announced_above: Option<(usize, Giver)>,
    /// Whose decision was told last.
    decided: Option<Giver>,
    /// Who decides by the decision that the text is.
    decides: Option<Giver>,
    /// The last paragraph that only names who may decide, and who that is.
    may_decide: Option<(usize, Giver)>,
    /// The honours of the State of which the text tells that the President confers them, and not on whom.
    of_president: BTreeSet<u16>,
    /// Whether the paragraph's last sentence proposed those whom it counted.
    proposed: bool,
    /// Whether it proposed to commend, and told nothing more.
    asked: bool,
    /// The last paragraph that asks all for their opinion on honours.
    opinions: Option<usize>,
}

impl<'a, 't> Reader<'a, 't> {
    pub(super) fn new(
        scan: &'a Scan<'t>,
        context: &'a Context,
        sentences: &[Sentence],
        grade_tallies: Tallies,
    ) -> Reader<'a, 't> {
        Reader {
            grade_tallies,
            rows: bare_rows(sentences),
            graded: graded::heads(sentences),
            rosters: roster::heads(sentences),
            registers: Registers::find(scan, sentences),
            scan,
            context,
            statements: Vec::new(),
            unstated: Vec::new(),
            foreign: Vec::new(),
            recall: Recall::of(scan),
            table: Table::default(),
            list: None,
            listing: 0..0,
            listing_awaits: false,
            listing_names: None,
            roster: None,
            letterhead: None,
            letterhead_in_list: false,
            life: None,
            life_below: sentences
                .iter()
                .filter(|sentence| sentence.kinds.have(Kinds::PERSON))
                .find_map(|sentence| life(scan, sentence)),
            named_alone: None,
            labelled: None,
            year_above: None,
            years_head: false,
            in_list: false,
            in_record: false,
            resting: None,
            topic: None,
            sentences: 0,
            told_at: 0,
            in_paragraph: false,
            paragraph: usize::MAX,
            paragraph_period: None,
            day: None,
            year_opened: None,
            event_year: None,
            announced: None,
            announced_above: None,
            decided: None,
            decides: None,
            may_decide: None,
            of_president: BTreeSet::new(),
            proposed: false,
            asked: false,
            opinions: None,
        }
    }

    pub(super) fn sentence(&mut self, sentence: &Sentence) {
        let first = sentence.items.first();
        let row = first.is_some_and(|item| self.rows.contains(&item.first))
            || self.is_roll_of_life(sentence);
        if sentence.paragraph != self.paragraph {
            let before = std::mem::replace(&mut self.paragraph, sentence.paragraph);
            if self.scan.entries.begins_unit(self.paragraph) {
                self.begin_entry();
            }
            self.paragraph_period = None;
            self.event_year = None;
            self.year_opened = None;
            if let Some(giver) = self.announced.take() {
                self.announced_above = Some((before, giver));
            }
            self.proposed &= heads_parts(sentence.items)
                || tells_for_whom(self.scan, sentence.items)
                    && !opens_with_about(self.scan, sentence.items)
                || adds_to_told(self.scan, sentence.items);
            self.topic = None;
            self.asked = false;
            self.in_paragraph = false;
            self.wake_record(sentence);
            self.in_record &= self.list.is_some();
            // A year alone above a row heads no list.
            let headed = |list: &Carry| list.frame.is_some();
            if row && !self.list.as_ref().is_some_and(headed) {
                self.list = Some(Carry::default().into_heading(self.record_holder(), true));
                self.in_record = true;
            }
            self.in_list = is_list_item(self.scan, sentence.items)
                || self.in_record && self.goes_on(sentence.items)
                || self.record_of_another(sentence.items)
                || self.registers.is_row(sentence.items)
                || self.names_go_on(sentence)
                || self.in_record && is_subheading(sentence.items);
        } else if row && !self.in_list {
            self.list = Some(Carry::default().into_heading(self.record_holder(), true));
            (self.in_record, self.in_list) = (true, true);
        }
        let items = &sentence.items;
        if sentence.kinds.have(Kinds::PERSON) || self.named_alone.is_some() {
            self.note_life(sentence);
        }
        let first = self.statements.len();
        if self.roster_line(sentence) || self.table_line(sentence) {
            return;
        }
        if items
            .first()
            .is_some_and(|item| self.graded.contains(&item.first))
        {
            self.head_with_order(items);
            return;
        }
        if self.in_list && !sentence.kinds.have(Kinds::AWARD) {
            self.list_item(items);
            self.decided_below(items);
        }
        let listed = self.list.as_ref().filter(|_| self.in_list);
        let mut carry = listed.cloned().unwrap_or_default();
        // `II. Bằng khen của Bộ A:`, and names below it: not who received before.
        if self.heads_roster(items) {
            carry.receivers = None;
            self.recall.receivers = None;
        }
        if carry.record && carry.opening.is_none() {
            carry.opening = match self.years_head {
                true => self.year_above.clone(),
                false => self.year_above.take(),
            };
        }
        self.note_year(items);
        let thereof = |item: &Item| matches!(item.kind, Kind::Word(Word::Thereof | Word::Consists));
        let goes_on = items.first().is_some_and(thereof)
            || tells_for_whom(self.scan, items)
            || self.proposed && adds_to_told(self.scan, items);
        carry.proposed = self.proposed && goes_on;
        self.proposed = carry.proposed || self.proposes_alone(sentence);
        // `Hội đồng đã đề nghị khen thưởng. Cụ thể:`, and below it whom.
        let colon = || matches!(items.last(), Some(last) if matches!(last.kind, Kind::Sign(':')));
        carry.asks |= self.asked && colon() && self.by_what_was_told(items);
        self.asked = self.asks_alone(sentence);
        if sentence.kinds.have(Kinds::ASK) && asks_opinions(self.scan, items) {
            self.opinions = Some(sentence.paragraph);
        }
        let announces = (!self.in_list || self.list.is_none()) && self.announces_honours(sentence);
        let heads = announces
            || self.heads_with_giver(sentence)
            || self.in_record && self.is_units_record() && names_part_alone(self.scan, items)
            || items
                .last()
                .is_some_and(|item| matches!(item.kind, Kind::Sign(':')));
        // What segments hand on serves the awards of the sentence and those of the list under it.
        let telling = heads || sentence.kinds.have(Kinds::AWARD);
        let telling = telling && !is_forged(self.scan, items);
        carry.opening = carry.opening.or_else(|| self.same_day(items));
        // `Tỉnh đề nghị tặng … Tặng …`: still what is asked.
        let gives = matches!(
            items.first().map(|item| &item.kind),
            Some(Kind::Verb(Verb::Give))
        );
        let told = self.in_paragraph || self.told_at + 1 == self.sentences;
        let last = self.statements.last().filter(|_| gives && told);
        if last.is_some_and(|last| last.status == Status::Proposed) && carry.frame.is_none() {
            carry.frame = Some(Frame::heading(last));
        }
        if carry.frame.is_none() && sentence.kinds.have(Kinds::AWARD) {
            carry.frame = self.parts_of_told(items);
            carry.parts = carry.frame.is_some();
        }
        let parted = sentence.kinds.have_any([Kinds::CELL, Kinds::COLON]);
        let label = || self.honours_label(items).or_else(|| self.cell_below(items));
        let label = parted.then(label).flatten();
        self.labelled = label.map(|_| sentence.paragraph);
        let mut segments = if telling {
            segments(self.scan, items)
        } else {
            Vec::new()
        };
        if let (Some(label), Some(first)) = (label, segments.first_mut()) {
            first.start = label.min(first.end);
            carry = carry.into_heading(self.cell_holder(), true);
        }
        // `Danh hiệu đã đạt được: 2 Huân chương Lao động, 3 Cờ thi đua`
        let inline = segments.len() > 1
            && items
                .get(..=segments[0].end)
                .is_some_and(|head| names_honours_alone(head) && self.is_record_heading(head));
        // `Bệnh viện A: Huân chương Lao động hạng Ba năm 2001; …`, `Ông Trần Văn Bình, Giám
        // đốc: …`
        let owned = segments
            .first()
            .and_then(|head| owner_of_row(items, 0..head.end));
        if inline {
            let head = before_bracket(&items[..segments[0].end]);
            carry.opening = carry.opening.or_else(|| first_date(self.scan, head));
            let named = self.first_unit(&items[..segments[0].end]);
            let holder = named.map(Recipients::unit_alone);
            carry = carry.into_heading(holder.or_else(|| self.record_holder()), true);
        } else if let Some(owner) = owned {
            carry.receivers = None;
            carry = carry.into_heading(Some(owner), true);
        }
        let segments = segments.into_iter().enumerate();
        for (number, segment) in segments.skip(usize::from(inline)) {
            let reach = Segment {
                items,
                from: segment.start,
                to: segment.end,
                number,
                role: sentence.role,
            };
            self.segment(&reach, &mut carry);
        }
        let first = self.told_by_items(first);
        self.part_of_told(sentence, first);
        self.shared_out(sentence, first);
        self.tally_badges(sentence, first);
        self.tell_grades(first);
        self.conferred_parts(sentence, first);
        // `Bộ đang trình Chủ tịch nước tặng Huân chương cho các cá nhân. Cụ thể:`
        let asked = |told: &Statement| told.status == Status::Proposed;
        self.proposed |= self.statements[first..].last().is_some_and(asked);
        self.in_paragraph |= self.statements.len() > first;
        if self.statements.len() > first {
            self.told_at = self.sentences;
        }
        // `Trường được Nhà nước trao nhiều phần thưởng:`, and under it which.
        let colon = colon();
        let heading = self.is_record_heading(items);
        let record = heading || (announces && colon);
        // `- Phòng Tham mưu`, and then `Khen thưởng`: the list is over; an entry on a unit tells
        // of that unit.
        if heading && (self.letterhead_in_list || self.entry_unit().is_some()) {
            self.letterhead = None;
        }
        // `1. Tập thể:`, and below it whom the heading told of.
        let parts = self.in_list
            && colon
            && is_part_of_record(items)
            && self.statements[self.listing.clone()]
                .iter()
                .any(|told| told.count.is_none() || !told.names.is_empty());
        if !parts && (heads || record) {
            // `1. Tập thể:`, `2. Cá nhân:` inside a record: still of the same unit.
            let within = heads && self.in_record && is_part_of_record(items);
            let record = record || within;
            let by = commended_by(self.scan, items);
            let named = self.first_unit(items).filter(|_| by.is_none());
            let named = named.filter(|_| !announces && pronoun_subject(items).is_none());
            let holder = match (named, heading_of(items).filter(|_| heading)) {
                (_, Some(person)) => Some(Recipients::person_alone(person)),
                (Some(unit), None) => Some(Recipients::unit_alone(unit)),
                (None, None) => self.record_holder().filter(|_| record || announces),
            };
            let mut carry = carry.into_heading(holder, record);
            carry.forms |= heads_forms(self.scan, items) && !self.heads_column(items);
            // `Bà được phong … năm 1994 cùng nhiều huân chương:`: the year is that of the first.
            if announces && sentence.kinds.have(Kinds::AWARD) {
                carry.opening = None;
            }
            if let Some(frame) = carry.frame.as_mut() {
                frame.giver = by.or(frame.giver.take().filter(|_| !give_together(items)));
                frame.real &= !is_given_by_land(self.scan, items);
            }
            if within && tells_of_people(items) {
                carry.receivers = Some(Recipients::staff_of(named.or(self.record_owner())));
            }
            self.list = Some(carry);
            self.in_record = record;
            self.years_head = false;
            self.listing = first..self.statements.len();
            let names = colon && self.is_above_names(items);
            self.listing_names = names.then_some(sentence.paragraph);
            let told = &self.statements[first..];
            self.listing_awaits = !told.is_empty() && told.iter().all(Statement::awaits_names);
        } else if !(self.in_list || self.in_record && self.tells_of_holder(first)) {
            // A period parts a list, and dates what follows.
            let dated = sentence.kinds.have(Kinds::DATE);
            let above = || period_above(items).cloned();
            let opening = dated.then(above).flatten();
            if opening.is_none() {
                self.rest_record(sentence);
            }
            self.list = opening.map(|when| Carry {
                opening: Some(when),
                ..self.list.take().unwrap_or_default()
            });
            self.listing = 0..0;
        }
        self.note_roster(sentence, first);
        let opens = || opens_with(items).filter(|_| self.entry_unit().is_none());
        // `Trần Văn Bình`, below it `Phòng Tổng hợp`: where he serves.
        let serves = |(above, _): (usize, usize)| above + 1 == sentence.paragraph;
        let of_person = self.named_alone.is_some_and(serves);
        // `Bệnh viện A (Học viện B)`
        let bracketed = || match items.last() {
            Some(last) if matches!(last.kind, Kind::Sign(')')) => alone(before_bracket(items)),
            _ => None,
        };
        let alone = alone(items).or_else(bracketed).filter(|_| !of_person);
        if let Some(unit) = alone.or_else(opens) {
            // Lines that each name a unit are a list of its parts.
            let run = self
                .letterhead
                .is_some_and(|(above, other)| above + 2 >= sentence.paragraph && other != unit);
            self.letterhead = Some((sentence.paragraph, unit));
            self.letterhead_in_list = run || is_list_item(self.scan, items);
        }
        if sentence.kinds.have(Kinds::PERSON) {
            self.held_titles(sentence);
        }
        let told = self.statements.len() > first;
        let says = || sentence.kinds.have(Kinds::ATTENDS) && self.says(items);
        let topic = self.topic_of(items).filter(|_| !says());
        self.topic = topic.or(self.topic.take().filter(|_| told));
        self.sentences += 1;
        self.recall.note(self.scan, sentence);
        self.note_period(sentence, first);
        self.note_day(sentence);
        self.note_giver(sentence, first);
        self.note_decider(sentence);
    }

    /// Settles what only the whole article tells.
    pub(super) fn finish(&mut self) {
        self.leave_foreign();
        self.leave_held();
        self.leave_rules();
        self.complete_givers();
        self.count_badges();
        self.statements
            .retain(|statement| !statement.awaits_names());
    }
}
