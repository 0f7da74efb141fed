//! Award statements: who is said to have received what, from whom, on what terms.
//!
//! A sentence is cut into segments at `;` and `:`. In a segment the awards that
//! only commas and "and" part are one group ([`segment`]); what stands left and
//! right of the group tells the recipients ([`recipients`]), the verb and the
//! giver ([`frame`]), the date ([`told`]), and so the rows ([`share`]). What a
//! segment does not say it takes from the segment before.

mod frame;
mod recipients;
mod segment;
mod share;
mod told;

use self::frame::Frame;
use self::recipients::Recipients;
use self::recipients::times;
use self::segment::Segment;
use self::segment::count_before;
use self::segment::ends_recipients;
use self::segment::groups;
use self::segment::is_loose;
use self::segment::own_start;
use self::segment::segments;
use self::share::shares;
use self::told::Told;
use self::told::first_date;
use super::context::Context;
use super::context::Sentence;
use super::date::When;
use super::item::AwardName;
use super::item::Giver;
use super::item::Item;
use super::item::Kind;
use super::item::Word;
use super::page::Role;
use super::scan::Scan;
use super::words::Verb;
use crate::model::Basis;
use crate::model::Edtf;
use crate::model::NoteKind;
use crate::model::Recipient;
use crate::model::Status;
use crate::model::lexicon;
use std::ops::Range;

/// One award statement, before it gets its id.
#[derive(Clone, Debug)]
pub(super) struct Statement {
    pub award: AwardName,
    pub giver: Option<Giver>,
    pub recipient: Recipient,
    pub count: Option<u64>,
    pub basis: Basis,
    /// Names of the recipients.
    pub names: Vec<String>,
    /// The unit to whose record it belongs.
    pub unit: Option<usize>,
    pub status: Status,
    pub period: Option<Edtf>,
    /// Whether the period was said of this award, not taken from the context.
    pub own_period: bool,
    pub role: Role,
    /// First and last token.
    pub tokens: (usize, usize),
    /// What is doubtful about it: the kind of doubt, and the words or value in doubt.
    pub doubts: Vec<(NoteKind, String)>,
}

/// What a segment hands on to the next of its sentence.
#[derive(Clone, Debug, Default)]
struct Carry {
    frame: Option<Frame>,
    /// The unit that the sentence is about.
    subject: Option<usize>,
    /// The date with which the sentence opens.
    opening: Option<When>,
    /// The award that a grade standing alone belongs to.
    award: Option<AwardName>,
}

/// Reads the statements of an article, sentence by sentence.
pub(super) struct Reader<'a, 't> {
    pub scan: &'a Scan<'t>,
    pub context: &'a Context,
    pub statements: Vec<Statement>,
    /// Awards named without a statement: a title borne, a rule, a wish.
    pub unstated: Vec<(usize, usize)>,
    paragraph: usize,
    /// The period named last in the paragraph.
    paragraph_period: Option<Edtf>,
}

impl<'a, 't> Reader<'a, 't> {
    pub(super) fn new(scan: &'a Scan<'t>, context: &'a Context) -> Reader<'a, 't> {
        Reader {
            scan,
            context,
            statements: Vec::new(),
            unstated: Vec::new(),
            paragraph: usize::MAX,
            paragraph_period: None,
        }
    }

    pub(super) fn sentence(&mut self, sentence: &Sentence) {
        if sentence.paragraph != self.paragraph {
            self.paragraph = sentence.paragraph;
            self.paragraph_period = None;
        }
        let items = &sentence.items;
        let mut carry = Carry::default();
        for (number, segment) in segments(items).into_iter().enumerate() {
            let reach = Segment {
                items,
                from: segment.start,
                to: segment.end,
                number,
                role: sentence.role,
            };
            self.segment(&reach, &mut carry);
        }
        let period = items.iter().rev().find_map(|item| match &item.kind {
            Kind::Date(when) if !when.is_day() => when.edtf(None),
            _ => None,
        });
        // What comes after the period under review is a plan.
        let past = |period: &Edtf| {
            self.context
                .reviewed
                .as_ref()
                .is_none_or(|reviewed| period.period().first <= reviewed.period().last)
        };
        if let Some(period) = period.filter(past) {
            self.paragraph_period = Some(period);
        }
    }

    fn segment(&mut self, segment: &Segment, carry: &mut Carry) {
        let mut left = segment.from;
        let groups = groups(segment, carry.award.is_some());
        for (number, group) in groups.iter().enumerate() {
            let next = groups.get(number + 1).map(|next| next.start);
            let right = next.map_or(segment.to, |next| own_start(segment.items, next, group.end));
            let own = left..own_start(segment.items, group.start, left);
            left = self.group(segment, own, group.clone(), group.end..right, carry);
        }
        // A segment without awards may still say of whom and how the next ones speak.
        if left == segment.from {
            let rest = &segment.items[left..segment.to];
            carry.subject = carry.subject.or_else(|| self.first_unit(rest));
            carry.frame = Frame::of(self.scan, rest).or_else(|| carry.frame.take());
        }
        if carry.opening.is_none() && segment.number == 0 {
            carry.opening = first_date(&segment.items[segment.from..segment.to]);
        }
    }

    /// Reads one group of awards. Returns where the next group's left side begins.
    fn group(
        &mut self,
        segment: &Segment,
        left: Range<usize>,
        group: Range<usize>,
        right: Range<usize>,
        carry: &mut Carry,
    ) -> usize {
        let items = segment.items;
        let own = Frame::of(self.scan, &items[left.clone()]);
        let own_verb = own.as_ref().map(|frame| left.start + frame.subject_end);
        let found = self.recipients(segment, left.clone(), right.clone(), own.as_ref());
        let frame = own
            .or_else(|| carry.frame.clone())
            .or_else(|| self.heading(items, &group, &found));
        let Some(frame) = frame.filter(|frame| frame.real) else {
            let (first, last) = (group.start, group.end - 1);
            self.unstated.push((items[first].first, items[last].last));
            return right.start;
        };
        if carry.subject.is_none() {
            let giver = frame.giver.as_ref().filter(|_| !frame.passive);
            let giver = giver.and_then(|giver| giver.unit);
            carry.subject = self
                .first_unit(&items[left.clone()])
                .filter(|&unit| Some(unit) != giver);
        }
        if carry.opening.is_none() && segment.number == 0 {
            carry.opening = first_date(&items[left.clone()]);
        }
        let end = found.end.max(group.end);
        let first = found.start.or(own_verb).unwrap_or(left.end).min(left.end);
        let counted = |at: usize| matches!(items[at].kind, Kind::Quantity(_));
        let giving = Giving {
            unit: self.unit_of(&found.recipients, carry),
            told: self.told(segment, left.start..end, carry),
            recipients: found.recipients,
            status: frame.status,
            times: times(self.scan, &items[left.clone()]),
            listed: left.end < group.start || group.clone().any(counted),
            tokens: (items[first].first, items[end - 1].last),
            from: left.start,
        };
        let mut giver = frame.giver.clone();
        for at in group {
            self.award(segment, at, &giving, &mut giver, carry);
        }
        carry.frame = Some(frame);
        end
    }

    /// `Bằng khen: 3 tập thể`: a heading and its count need no verb.
    fn heading(&self, items: &[Item], group: &Range<usize>, found: &Found) -> Option<Frame> {
        let colon = items
            .get(group.end)
            .is_some_and(|item| matches!(item.kind, Kind::Sign(':')));
        (colon && found.end > 0).then(|| Frame::heading(self.statements.last()))
    }

    /// Reads one award of a group. `giver` is the group's as long as it may
    /// confer what is named: after an award of another's it no longer holds.
    fn award(
        &mut self,
        segment: &Segment,
        at: usize,
        giving: &Giving,
        giver: &mut Option<Giver>,
        carry: &mut Carry,
    ) {
        let items = segment.items;
        let award = match (&items[at].kind, &carry.award) {
            (Kind::Award(award), _) => award.clone(),
            (Kind::Grade(grade), Some(award)) => AwardName {
                grade: Some(*grade),
                ..award.clone()
            },
            _ => return,
        };
        carry.award = Some(award.clone());
        let pieces = count_before(items, at, giving.from);
        let rows = shares(
            &giving.recipients,
            award.entry,
            pieces,
            giving.times,
            giving.listed,
        );
        let says_nothing = rows
            .iter()
            .all(|row| row.kind == Recipient::Unspecified && row.count.is_none());
        if says_nothing && award.giver.is_none() && is_generic(award.entry) {
            self.unstated.push((items[at].first, items[at].last));
            return;
        }
        let inherited = giver.clone().filter(|giver| may_confer(giver, award.entry));
        if award.giver.is_none() {
            *giver = inherited.clone();
        }
        // `hạng Nhất (2010)`
        let bracketed = items
            .get(at + 1..(at + 3).min(segment.to))
            .and_then(first_date)
            .and_then(|when| self.year_or_period(&when));
        let told = bracketed.map_or_else(|| giving.told.clone(), Told::here);
        let printed = self.scan.doc.words(items[at].first, items[at].last + 1);
        let doubts = self.doubts(&award, &printed, &told, giving, carry);
        for row in rows {
            self.statements.push(Statement {
                award: award.clone(),
                giver: award.giver.clone().or_else(|| inherited.clone()),
                recipient: row.kind,
                count: row.count,
                basis: row.basis,
                names: self.names(&giving.recipients, row.kind),
                unit: giving.unit,
                status: giving.status,
                period: told.period.clone(),
                own_period: told.own,
                role: segment.role,
                tokens: giving.tokens,
                doubts: doubts.clone(),
            });
        }
    }

    /// What is doubtful about an award, and the words or value in doubt.
    fn doubts(
        &self,
        award: &AwardName,
        printed: &str,
        told: &Told,
        giving: &Giving,
        carry: &Carry,
    ) -> Vec<(NoteKind, String)> {
        let said = giving.recipients.owner.is_some() || carry.subject.is_some();
        let unit = giving
            .unit
            .filter(|&unit| Some(unit) == self.context.subject && !said);
        let period = told.period.as_ref().filter(|_| told.inferred);
        let doubts = [
            period.map(|period| (NoteKind::InferredPeriod, period.to_string())),
            award
                .misprint
                .then(|| (NoteKind::Misprint, printed.to_owned())),
            award
                .grades
                .then(|| (NoteKind::SharedCount, printed.to_owned())),
            unit.map(|unit| (NoteKind::InferredUnit, self.scan.units.name(unit))),
        ];
        doubts.into_iter().flatten().collect()
    }

    /// Finds the recipients left or right of a group.
    fn recipients(
        &self,
        segment: &Segment,
        left: Range<usize>,
        right: Range<usize>,
        own: Option<&Frame>,
    ) -> Found {
        let items = segment.items;
        // `cho 3 tập thể`, `: 3 tập thể`, and `trao … tặng 3 tập thể`.
        let leads = |at: &usize| {
            matches!(
                items[*at].kind,
                Kind::Word(Word::To) | Kind::Sign(':') | Kind::Verb(Verb::Give)
            )
        };
        if let Some(to) = right
            .clone()
            .find(|&at| !is_loose(&items[at].kind))
            .filter(leads)
        {
            let until = (to + 1..right.end)
                .find(|&at| ends_recipients(&items[at].kind))
                .unwrap_or(right.end);
            let recipients = Recipients::read(
                self.scan,
                self.context,
                &items[..segment.from],
                &items[to + 1..until],
            );
            if let Some(last) = recipients.last {
                return Found {
                    start: None,
                    end: to + 2 + last,
                    recipients,
                };
            }
        }
        let side = match own {
            Some(frame) => {
                let verb = left.start + frame.subject_end;
                if frame.passive {
                    left.start + frame.subject_start..verb
                } else {
                    left.start + frame.verb_end..left.end
                }
            }
            None => left,
        };
        let recipients = Recipients::read(
            self.scan,
            self.context,
            &items[..side.start],
            &items[side.clone()],
        );
        Found {
            start: recipients.first.map(|first| side.start + first),
            end: 0,
            recipients,
        }
    }

    /// The unit to whose record the awards of these recipients belong.
    fn unit_of(&self, recipients: &Recipients, carry: &Carry) -> Option<usize> {
        let subject = self.context.subject;
        if let Some(owner) = recipients.owner {
            return Some(owner);
        }
        if let [first, rest @ ..] = &recipients.units[..] {
            let inside = |unit: usize, of: usize| self.scan.units.within(unit, of);
            if let Some(subject) = subject.filter(|&of| {
                recipients.units.iter().all(|&unit| inside(unit, of)) && !is_ministry(self.scan, of)
            }) {
                return Some(subject);
            }
            if rest.is_empty() {
                return Some(self.scan.units.standing(*first));
            }
        }
        carry.subject.or(subject)
    }

    fn names(&self, recipients: &Recipients, kind: Recipient) -> Vec<String> {
        let units = recipients
            .units
            .iter()
            .map(|&unit| self.scan.units.name(unit));
        let people = recipients
            .people
            .iter()
            .map(|&mention| self.scan.mentions[mention].name.clone());
        match kind {
            Recipient::Individual | Recipient::PersonNamed => people.collect(),
            Recipient::Collective | Recipient::UnitNamed => units.collect(),
            Recipient::Mixed | Recipient::Unspecified => units.chain(people).collect(),
        }
    }

    /// The unit that a stretch of a sentence names first.
    fn first_unit(&self, items: &[Item]) -> Option<usize> {
        items
            .iter()
            .enumerate()
            .find_map(|(at, item)| match item.kind {
                Kind::Unit(unit) => Some(unit),
                Kind::UnitMeant(meant) => self.context.meant(meant, &items[..at], &self.scan.units),
                _ => None,
            })
    }
}

/// What the awards of a group have in common.
struct Giving {
    recipients: Recipients,
    unit: Option<usize>,
    status: Status,
    told: Told,
    /// How many times, where the text says so.
    times: Option<u64>,
    /// Whether awards of the group are counted, so that one without a count is one.
    listed: bool,
    /// First and last token.
    tokens: (usize, usize),
    /// Where the group's left side begins.
    from: usize,
}

/// Recipients and where they stand among the items of the sentence.
struct Found {
    start: Option<usize>,
    end: usize,
    recipients: Recipients,
}

/// Whether this giver may confer this award: orders, medals and state titles are
/// the President's (Law 06/2022/QH15, article 77), the rest is not.
fn may_confer(giver: &Giver, entry: u16) -> bool {
    let award = &lexicon::lexicon().awards[usize::from(entry)];
    let state = matches!(award.class, "order" | "medal" | "honorary_title" | "prize");
    let president = matches!(
        giver.name.as_str(),
        "Chủ tịch nước" | "Nhà nước" | "Đảng, Nhà nước" | "Đảng và Nhà nước"
    );
    state == president
}

/// Whether the catalogue's entry stands for an award that is not named closer.
fn is_generic(entry: u16) -> bool {
    lexicon::lexicon().awards[usize::from(entry)]
        .id
        .ends_with("-generic")
}

fn is_ministry(scan: &Scan, unit: usize) -> bool {
    scan.units.list[unit].kind == "ministry"
}
