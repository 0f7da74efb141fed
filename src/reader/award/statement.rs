//! A statement: one award as a sentence tells of it, and what a segment hands on to the next.

use super::super::item::AwardName;
use super::super::item::Giver;
use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::after_marks;
use super::super::page::Role;
use super::super::tag::Receiver;
use super::super::when::When;
use super::frame::Frame;
use super::recipients::Recipients;
use super::segment::Segment;
use crate::model::Basis;
use crate::model::Edtf;
use crate::model::NoteKind;
use crate::model::Recipient;
use crate::model::Status;

/// One award statement, before it gets its id.
#[derive(Clone, Debug)]
pub(in super::super) struct Statement {
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
    /// Whether it tells of a whole life, not of what the article reports.
    pub life: bool,
    pub role: Role,
    /// First and last token.
    pub tokens: (usize, usize),
    /// First and last token of the award itself.
    pub award_tokens: (usize, usize),
    /// First and last token of the total that it is said to be a part of.
    pub whole: Option<(usize, usize)>,
    /// What is doubtful about it: the kind of doubt, and the words or value in doubt.
    pub doubts: Vec<(NoteKind, String)>,
}

impl Statement {
    /// One of its parts: so many of those who received, told in these tokens, none of them named.
    pub(super) fn part(&self, count: u64, tokens: (usize, usize)) -> Statement {
        Statement {
            count: Some(count),
            names: Vec::new(),
            tokens,
            award_tokens: tokens,
            ..self.clone()
        }
    }

    /// Whether only the list under it names those who receive: `Tặng Bằng khen cho:`.
    pub(super) fn awaits_names(&self) -> bool {
        self.recipient == Recipient::Unspecified && self.count.is_none() && self.names.is_empty()
    }
}

/// What a segment hands on to the next of its sentence.
#[derive(Clone, Debug, Default)]
pub(super) struct Carry {
    pub frame: Option<Frame>,
    /// The unit that the sentence is about.
    pub subject: Option<usize>,
    /// The date with which the sentence opens.
    pub opening: Option<When>,
    /// The named unit or person that received what was told last.
    pub receivers: Option<Recipients>,
    /// Whether those who receive what is told next are collectives or individuals, as a label says: `Tập
    /// thể: 2 Bằng khen`.
    pub label: Option<Receiver>,
    /// Those whom the award before was counted for, where its words tell who gave it.
    pub counted: Option<Recipients>,
    /// Whether it is the record of a unit: what is not counted is one.
    pub record: bool,
    /// Whether a list is headed by the forms of commendation there are: its rows without a date
    /// confer nothing on nobody in particular.
    pub forms: bool,
    /// Whether the sentence tells of what was received time and again.
    pub undated: bool,
    /// The last segment that tells of a plan: what follows is one as well, as far as
    /// nothing says that it was done.
    pub planned: Option<usize>,
    /// The last segment that tells of awards to strive for: those counted next are as well, as far
    /// as nothing says that they were given.
    pub wished: Option<usize>,
    /// Whether it tells parts of what the sentence before proposed.
    pub proposed: bool,
    /// Whether a colon behind words that propose heads what follows: what is told there is asked for
    /// as well, as far as nothing says that it was done.
    pub asks: bool,
    /// Whether it only counts parts of what the sentence before told, by the titles that they received.
    pub parts: bool,
    /// Those counted for the award that ends right here: they are the subject of `được` behind it.
    pub titled: Option<(usize, Recipients)>,
    /// What was given by others to whom a later clause names.
    pub awaiting: Vec<Statement>,
    /// Who gave to all of whom the sentence tells parts.
    pub whole: Option<Giver>,
    /// The award that a grade standing alone belongs to.
    pub award: Option<AwardName>,
}

impl Carry {
    /// Whether this segment tells of a plan.
    pub(super) fn planned_here(&self, segment: usize) -> bool {
        self.planned == Some(segment)
    }

    /// Whether this segment counts on from one that tells of awards to strive for: `Mục tiêu đến năm
    /// 2030 có 3 đơn vị được …; 5 cá nhân được …`.
    pub(super) fn wished_before(&self, segment: &Segment) -> bool {
        let counts = |item: &Item| matches!(item.kind, Kind::Quantity(_));
        let items = after_marks(&segment.items[segment.from..]);
        let next = self
            .wished
            .is_some_and(|wished| wished + 1 == segment.number);
        next && items.first().is_some_and(counts)
    }

    /// What a heading that ends in `:` hands on to the list under it.
    pub(super) fn into_heading(mut self, holder: Option<Recipients>, record: bool) -> Carry {
        let frame = self.frame.take();
        let real = frame.as_ref().is_none_or(|frame| frame.real);
        let asked = match self.proposed {
            true => Status::Proposed,
            false => Status::Conferred,
        };
        self.frame = Some(Frame {
            real,
            giver: frame.as_ref().and_then(|frame| frame.giver.clone()),
            status: frame.map_or(asked, |frame| frame.status),
            ..Frame::heading(None)
        });
        self.record = record;
        self.receivers = self.receivers.or(holder);
        self
    }
}
