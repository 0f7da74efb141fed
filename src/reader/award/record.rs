//! The record of a unit as its own page tells it: lists of what it received, under
//! a heading that names no receiver, in rows that have no verb.

use super::super::context::Sentence;
use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Kinds;
use super::super::item::Word;
use super::super::item::after_marks;
use super::super::lines::HONOURS;
use super::super::page::Role;
use super::super::scan::Scan;
use super::super::tag::Tag;
use super::super::tag::Verb;
use super::super::when::When;
use super::Carry;
use super::Reader;
use super::Statement;
use super::foreign::is_generic;
use super::foreign::is_kind;
use super::frame::Frame;
use super::graded::is_grade;
use super::inherit::NEXT_LINE;
use super::inherit::begins_document;
use super::law::heads_forms;
use super::line::LONGEST_HEADING;
use super::line::alone;
use super::line::honours_given;
use super::line::is_lifetime;
use super::line::is_noun;
use super::line::names_honours_alone;
use super::line::year_alone;
use super::often::is_any_of;
use super::often::is_word;
use super::recipients::Recipients;
use super::row::begins_with_award;
use super::row::begins_with_cell;
use super::row::counts;
use super::row::is_row;
use super::row::names_prize;
use super::verb::verb;
use crate::model::Basis;
use crate::text::Syllable;
use crate::text::Token;
use crate::text::TokenKind;
use crate::text::word;

/// Most items of a heading that only says who gives.
const LONGEST_GIVER: usize = 6;

/// Most items of a heading that consists of kinds of awards.
const LONGEST_KINDS: usize = 6;

/// How many paragraphs below the line that names a unit its record may begin.
const LETTERHEAD_REACH: usize = 5;

/// How many paragraphs above a record a name alone is surely its owner.
const JUST_ABOVE: usize = 2;

/// How many paragraphs on something else may stand between a heading and its rows.
const REST_REACH: usize = 3;

/// How many paragraphs below the words on a birth the record of that life may begin.
const LIFE_REACH: usize = 12;

/// Most words of the head of a column, and one more.
const LONGEST_COLUMN: usize = 3;

impl Reader<'_, '_> {
    /// Whether a paragraph is a heading of honours: `Những phần thưởng cao quý`,
    /// `Thành tích đã đạt được:`.
    pub(super) fn is_record_heading(&self, items: &[Item]) -> bool {
        let (Some(first), Some(last)) = (items.first(), items.last()) else {
            return false;
        };
        if names_kinds_alone(items) || self.heads_column(items) {
            return true;
        }
        if items.len() > LONGEST_HEADING {
            return false;
        }
        let colon = matches!(last.kind, Kind::Sign(':'));
        let heads = colon || !matches!(last.kind, Kind::Sign(_));
        let told = |(at, item): (usize, &Item)| match item.kind {
            Kind::Person(person) => heading_of(items) != Some(person),
            Kind::Award(_) | Kind::Event(_) => true,
            Kind::Word(Word::Unreal | Word::Plan) => true,
            Kind::Verb(verb) => !colon && verb != Verb::Receive && !is_noun(items, at),
            Kind::Word(Word::Passive) => !colon,
            _ => false,
        };
        // `Nhiều tập thể, cá nhân được công nhận các danh hiệu: …`: nobody that is named.
        let of_many = matches!(items, [many, receiver, ..]
            if matches!(many.kind, Kind::Word(Word::Plural)) && matches!(receiver.kind, Kind::Receiver(_)));
        let told = || of_many || !honours_given(items) && items.iter().enumerate().any(told);
        let words = &self.scan.doc.tokens[first.first..=last.last];
        let honours = |pair: &[Token]| HONOURS.contains(&[pair[0].syllable, pair[1].syllable]);
        heads && words.windows(2).any(honours) && !told()
    }

    /// Whether it is the head of a column of honours, below that of another: `STT`, `Năm`, `Hình
    /// thức khen thưởng`.
    pub(super) fn heads_column(&self, items: &[Item]) -> bool {
        const BESIDE: [&[Syllable]; 6] = [
            &Syllable::literals::<1>("stt"),
            &Syllable::literals::<1>("tt"),
            &Syllable::literals::<1>("năm"),
            &Syllable::literals::<2>("năm|học"),
            &Syllable::literals::<2>("thời|gian"),
            &Syllable::literals::<2>("số|tt"),
        ];
        if !heads_forms(self.scan, items) {
            return false;
        }
        let tokens = &self.scan.doc.tokens;
        let ends = |token: &Token| token.kind == TokenKind::Break;
        let first = items.first().map_or(0, |item| item.first);
        let above = tokens[..first].iter().rev().skip_while(|token| ends(token));
        let above = above.take_while(|token| !ends(token)).take(LONGEST_COLUMN);
        let above: Vec<Syllable> = above.map(|token| token.syllable).collect();
        let beside = |head: &&[Syllable]| head.iter().rev().eq(&above);
        BESIDE.iter().any(beside)
    }

    /// One past the cell with which a row begins and that names honours: `| Tặng thưởng |
    /// Huân chương …`; or the colon behind kinds of them: `Huân chương: Huân chương …`.
    pub(super) fn honours_label(&self, items: &[Item]) -> Option<usize> {
        let cell = |item: &Item| matches!(item.kind, Kind::Sign('|'));
        let marks = items.len() - after_marks(items).len();
        let from = marks + usize::from(items.get(marks).is_some_and(cell));
        let colon = |item: &Item| matches!(item.kind, Kind::Sign(':'));
        let kinds = |&end: &usize| {
            let next = items.get(from + end + 1);
            names_kinds_alone(&items[from..from + end])
                && next.is_some_and(|next| matches!(next.kind, Kind::Award(_)))
        };
        let end = items[from..].iter().position(cell);
        let end = end.or_else(|| items[from..].iter().position(colon).filter(kinds));
        let end = from + end?;
        let label = &items[from..end];
        (names_honours_alone(label) && self.is_record_heading(label)).then_some(end + 1)
    }

    /// One past the empty cell with which a row goes on below one that names honours: `| | Huân
    /// chương … |`.
    pub(super) fn cell_below(&self, items: &[Item]) -> Option<usize> {
        let cell = |item: &Item| matches!(item.kind, Kind::Sign('|'));
        let marks = items.len() - after_marks(items).len();
        let empty = matches!(&items[marks..], [one, two, _, ..] if cell(one) && cell(two));
        let below = self
            .labelled
            .is_some_and(|above| self.paragraph == above + 1);
        (empty && below).then_some(marks + 2)
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
            || counts(items)
            || begins_with_cell(items)
            || is_grade(items)
            || names_prize(self.scan, items)
    }

    /// Whether the statements from `first` on are of the one whose record it is.
    pub(super) fn tells_of_holder(&self, first: usize) -> bool {
        let list = self.list.as_ref();
        let Some(holder) = list.and_then(|list| list.receivers.as_ref()) else {
            return false;
        };
        let named = |row: &Statement| {
            let person = |&person: &usize| row.names.contains(&self.scan.mentions[person].name);
            row.unit.is_some_and(|unit| holder.units.contains(&unit))
                || holder.people.iter().any(person)
        };
        self.statements[first..].iter().any(named)
    }

    /// Whether the list is the record of a unit, and not of a person.
    pub(super) fn is_units_record(&self) -> bool {
        let holder = self.list.as_ref().and_then(|list| list.receivers.as_ref());
        holder.is_some_and(|holder| holder.people.is_empty())
    }

    /// Notes a record below whose heading a sentence tells of something else: its rows may
    /// still follow.
    pub(super) fn rest_record(&mut self, sentence: &Sentence) {
        if self.list.is_none() && self.resting.is_none() {
            return;
        }
        // `Thương hiệu quốc gia 2010, 2012`, `Cúp vàng (2007)`: honours that no rule knows.
        let sentences = sentence.items.last().is_some_and(|last| {
            matches!(
                last.kind,
                Kind::Sign('.' | ')') | Kind::Date(_) | Kind::Quantity(_)
            )
        });
        let record = self.list.take().filter(|list| list.record);
        self.resting = match (record, self.resting.take()) {
            _ if !sentences => None,
            (Some(record), _) => Some((sentence.paragraph, record)),
            (None, resting) => resting,
        };
    }

    /// Goes on with such a record where a row of it begins.
    pub(super) fn wake_record(&mut self, sentence: &Sentence) {
        let items = after_marks(sentence.items);
        let row = begins_with_award(items) && is_row(items);
        let near = |(at, _): &(usize, Carry)| sentence.paragraph <= at + REST_REACH;
        if self.list.is_none() && row && self.resting.as_ref().is_some_and(near) {
            self.list = self.resting.take().map(|(_, record)| record);
            self.in_record = true;
        }
    }

    /// Whether a line inside a record only names a unit: whose record goes on below it.
    pub(super) fn record_of_another(&mut self, items: &[Item]) -> bool {
        if !self.in_record {
            return false;
        }
        let own = |&unit: &usize| !self.scan.units.is_authority(unit);
        let unit = alone(items).filter(own);
        if let (Some(unit), Some(list)) = (unit, &mut self.list) {
            list.receivers = Some(Recipients::unit_alone(unit));
        }
        unit.is_some()
    }

    /// Whether a sentence says that many honours were received, and names none:
    /// `Trường được Nhà nước trao nhiều phần thưởng.` A list may follow. Before a colon it may
    /// name one: `Bà được tặng Bằng khen cùng nhiều huân chương:`.
    pub(super) fn announces_honours(&self, sentence: &Sentence) -> bool {
        let items = &sentence.items;
        if !sentence.kinds.have_any([Kinds::PLURAL, Kinds::COLON]) {
            return false;
        }
        // `nhiều Huân, Huy chương và danh hiệu cao quý`: kinds, no award.
        let kind =
            |item: &Item| matches!(&item.kind, Kind::Award(award) if is_generic(award.entry));
        let award = |item: &Item| matches!(item.kind, Kind::Award(_)) && !kind(item);
        let colon = matches!(items.last(), Some(last) if matches!(last.kind, Kind::Sign(':')));
        let awarded = sentence.kinds.have(Kinds::AWARD) && items.iter().any(award);
        if awarded && !colon {
            return false;
        }
        let many = |pair: &[Item]| {
            let noun = matches!(pair[1].kind, Kind::Word(Word::Carrier | Word::Gift));
            matches!(pair[0].kind, Kind::Word(Word::Plural)) && (noun || kind(&pair[1]))
        };
        let many = sentence.kinds.have(Kinds::PLURAL) && items.windows(2).any(many);
        if !many && !colon {
            return false;
        }
        // `Ngoài ra, ông được Nhà nước trao tặng:`
        // `Với những gì đã làm cho người dân, ông Trần Văn Bình đã được nhận:`
        let named = items.windows(2).any(|pair| {
            matches!(pair[0].kind, Kind::Person(_))
                && matches!(pair[1].kind, Kind::Word(Word::Passive))
        });
        let counted = |item: &Item| match item.kind {
            Kind::Receiver(_) => !named,
            _ => matches!(item.kind, Kind::Quantity(_)),
        };
        let bare = colon && !awarded && !items.iter().any(counted);
        (many || bare)
            && Frame::of(self.scan, items).is_some_and(|frame| frame.real && frame.passive)
    }

    /// Whether a sentence proposes those whom it counts, and no award: `Hội đồng đề nghị
    /// khen thưởng 22 tập thể, cá nhân.` What for may follow.
    pub(super) fn proposes_alone(&self, sentence: &Sentence) -> bool {
        if sentence.kinds.have(Kinds::AWARD) || !sentence.kinds.have(Kinds::ASK) {
            return false;
        }
        let items = &sentence.items;
        let counted = |pair: &[Item]| {
            matches!(pair[0].kind, Kind::Quantity(_)) && matches!(pair[1].kind, Kind::Receiver(_))
        };
        // `Thường trực trình Hội đồng các hình thức khen thưởng`
        let forms = |item: &Item| {
            is_word(self.scan, item, word!("hình"))
                || const { [Syllable::literals("mức|khen")] }
                    .iter()
                    .any(|words: &[Syllable; 2]| self.scan.doc.begins(item.first, words))
        };
        let until = items.windows(2).rposition(counted);
        let until = until.or_else(|| items.iter().rposition(forms)).unwrap_or(0);
        (0..until).any(|at| verb(self.scan, items, at) == Some(Verb::Propose))
    }

    /// Whether a sentence proposes to commend and names neither an award nor who: `Hội đồng đã bỏ phiếu
    /// và đề nghị khen thưởng.`
    pub(super) fn asks_alone(&self, sentence: &Sentence) -> bool {
        if sentence.kinds.have(Kinds::AWARD) || !sentence.kinds.have(Kinds::ASK) {
            return false;
        }
        let items = &sentence.items;
        let end = items.len()
            - usize::from(
                matches!(items.last(), Some(last) if matches!(last.kind, Kind::Sign('.'))),
            );
        let asked = |item: &&Item| {
            matches!(
                item.kind,
                Kind::Unit(_) | Kind::Office(_) | Kind::UnitMeant(_)
            )
        };
        let [before @ .., gives] = &items[..end] else {
            return false;
        };
        // `trình UBND tỉnh khen thưởng`
        let body = before.iter().rev().take_while(asked).count();
        let asks = before[..before.len() - body].last();
        matches!(gives.kind, Kind::Verb(Verb::Give))
            && asks.is_some_and(|asks| matches!(asks.kind, Kind::Verb(Verb::Propose)))
    }

    /// The unit that the entry is on to which the paragraph belongs.
    pub(super) fn entry_unit(&self) -> Option<usize> {
        self.scan.entries.unit(self.paragraph)
    }

    /// Leaves behind of whom the text told until an entry on a unit begins.
    pub(super) fn begin_entry(&mut self) {
        (self.list, self.resting, self.letterhead) = (None, None, None);
        (self.life, self.named_alone) = (None, None);
        self.recall.receivers = None;
        (self.listing, self.listing_names) = (0..0, None);
        self.in_record = false;
    }

    /// Whose record begins here: the unit that a line just above names alone, else the
    /// one that the article is about.
    pub(super) fn record_owner(&self) -> Option<usize> {
        self.named_above()
            .or_else(|| self.entry_unit())
            .or(self.context.subject)
    }

    /// Who has received what a record tells that begins here: the person or paper that the
    /// article is an entry on; its owner; the person whose life the article tells.
    pub(super) fn record_holder(&self) -> Option<Recipients> {
        if let Some(name) = self.scan.entries.paper(self.paragraph) {
            return Some(Recipients::other_alone(name));
        }
        if let Some(person) = self.scan.entries.person(self.paragraph) {
            return Some(Recipients::person_alone(person));
        }
        let unit = self.named_above().map(Recipients::unit_alone);
        let told = self
            .life
            .filter(|(at, _)| self.paragraph <= at + LIFE_REACH);
        let life = || told.map(|(_, person)| Recipients::person_alone(person));
        let subject = || {
            let unit = self.entry_unit().or(self.context.subject);
            unit.map(Recipients::unit_alone)
        };
        // `PGS.TS Trần Văn Bình`, and below it a life in lists.
        let alone = |reach: usize| {
            self.named_alone
                .filter(|(at, _)| self.paragraph <= at + reach)
                .map(|(_, person)| Recipients::person_alone(person))
        };
        unit.or_else(life)
            .or_else(|| alone(JUST_ABOVE).filter(|_| self.entry_unit().is_none()))
            .or_else(subject)
            .or_else(|| alone(LIFE_REACH))
    }

    /// Whether a paragraph consists of honours and stands in the life of somebody who is named
    /// alone above it: `Đồng chí Trần Văn Bình`, `Sinh năm 1940; …`, `Huân chương A; Huân chương B.`
    pub(super) fn is_roll_of_life(&self, sentence: &Sentence) -> bool {
        // Of the dead no birth need be told.
        let life = self
            .life
            .or(self.named_alone.filter(|_| self.context.mourns));
        let near = |(at, _): (usize, usize)| sentence.paragraph <= at + LETTERHEAD_REACH;
        life.is_some_and(near)
            && self.named_alone.is_some()
            && consists_of_honours(after_marks(sentence.items))
    }

    /// Who has received what a cell tells that stands above the text: the person whose life
    /// is told below it, unless a unit is named above it.
    pub(super) fn cell_holder(&self) -> Option<Recipients> {
        let below = self.life_below.filter(|(at, _)| self.paragraph < *at);
        match (self.named_above(), below) {
            (None, Some((_, person))) => Some(Recipients::person_alone(person)),
            _ => self.record_holder(),
        }
    }

    /// Notes the year that a line consists of: it dates the row above, or those below where
    /// the first such line of a record stands above its rows.
    pub(super) fn note_year(&mut self, items: &[Item]) {
        let Some(when) = year_alone(items) else {
            if !self.years_head {
                self.year_above = None;
            }
            return;
        };
        self.years_head |= self.in_record && self.statements.len() == self.listing.end;
        let above = self.years_head || !self.year_below(items, when);
        self.year_above = Some(when.clone()).filter(|_| above);
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
        let items = after_marks(sentence.items);
        let born = |item: &Item| is_born(self.scan, item);
        match items.first().map(|item| &item.kind) {
            Some(&Kind::Person(person)) => {
                self.life = life(self.scan, sentence).or(self.life);
                let alone = items.len() == 1;
                // `Trần Văn Bình (nhạc sĩ)`
                let told_which = matches!(items[..], [_, ref open, .., ref close]
                    if matches!((&open.kind, &close.kind), (Kind::Sign('('), Kind::Sign(')'))));
                if (alone || told_which) && sentence.role == Role::Title {
                    self.life = Some((sentence.paragraph, person));
                }
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
    pub(super) fn named_above(&self) -> Option<usize> {
        self.letterhead
            .filter(|&(line, _)| self.paragraph <= line + LETTERHEAD_REACH)
            .map(|(_, unit)| unit)
    }
}

/// The person of whom a sentence that begins with the name tells a birth or a lifetime,
/// and the paragraph.
pub(super) fn life(scan: &Scan, sentence: &Sentence) -> Option<(usize, usize)> {
    let items = after_marks(sentence.items);
    let Kind::Person(person) = items.first()?.kind else {
        return None;
    };
    let told = items.iter().any(|item| is_born(scan, item)) || is_lifetime(&items[1..]);
    told.then_some((sentence.paragraph, person))
}

/// Whether honours, parted by `;`, are all that a sentence names.
fn consists_of_honours(items: &[Item]) -> bool {
    let award = |item: &&Item| matches!(item.kind, Kind::Award(_));
    let named = |item: &Item| {
        matches!(
            item.kind,
            Kind::Award(_)
                | Kind::Grade(_)
                | Kind::Date(_)
                | Kind::Quantity(_)
                | Kind::Plain
                | Kind::Sign(_)
                | Kind::Word(Word::And)
        )
    };
    items.first().as_ref().is_some_and(award)
        && items.iter().filter(award).count() > 1
        && items
            .iter()
            .any(|item| matches!(item.kind, Kind::Sign(';')))
        && items.iter().all(named)
}

/// Whether a heading consists of kinds of awards: `Huân chương`, `Huân, huy chương:`, `Huân
/// chương, huy hiệu, vinh danh`.
fn names_kinds_alone(items: &[Item]) -> bool {
    let kind = |item: &Item| matches!(&item.kind, Kind::Award(award) if is_kind(award.entry));
    let joins = |item: &Item| {
        item.is_list_mark()
            || matches!(
                item.kind,
                Kind::Sign(',' | ':')
                    | Kind::Word(Word::And | Word::Carrier | Word::Gift)
                    | Kind::Verb(Verb::Give)
                    | Kind::Plain
            )
    };
    let order = |item: &Item| matches!(&item.kind, Kind::Award(award) if is_generic(award.entry));
    items.len() <= LONGEST_KINDS
        && items.iter().any(order)
        && items.iter().all(|item| kind(item) || joins(item))
}

/// The person named behind `của` right before the colon that ends a line, `Một số thành tích của Trần
/// Văn Bình:`: where the line heads honours, his.
pub(super) fn heading_of(items: &[Item]) -> Option<usize> {
    match items {
        [.., of, person, colon]
            if matches!(of.kind, Kind::Word(Word::Of)) && matches!(colon.kind, Kind::Sign(':')) =>
        {
            match person.kind {
                Kind::Person(person) => Some(person),
                _ => None,
            }
        }
        _ => None,
    }
}

fn is_born(scan: &Scan, item: &Item) -> bool {
    (item.first..=item.last).any(|at| scan.doc.tag(at) == Some(Tag::Born))
}

/// Whether a sentence says first to whom that goes of which it tells: `Với các cá nhân`, `Đối với tập thể`.
/// It goes on with what the one before announced.
pub(super) fn tells_for_whom(scan: &Scan, items: &[Item]) -> bool {
    const FOR: [Syllable; 3] = Syllable::literals("với|đối|về");
    const REACH: usize = 4;
    let items = after_marks(items);
    let first = items.first();
    let passed =
        |item: &&Item| matches!(item.kind, Kind::Plain | Kind::Word(Word::To | Word::Plural));
    let who = || items.iter().take(REACH).find(|item| !passed(item));
    first.is_some_and(|first| is_any_of(scan, first, &FOR))
        && who().is_some_and(|who| matches!(who.kind, Kind::Receiver(_)))
}

/// Whether a sentence opens with `về`: below a gap that begins another topic.
pub(super) fn opens_with_about(scan: &Scan, items: &[Item]) -> bool {
    after_marks(items)
        .first()
        .is_some_and(|item| is_word(scan, item, word!("về")))
}
