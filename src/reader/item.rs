//! Items: the typed tokens over which the rules of statements work.

use super::number::Quantity;
use super::office::Office;
use super::tag::Head;
use super::tag::Part;
use super::tag::Receiver;
use super::tag::Verb;
use super::when::When;
use crate::model::EventKind;
use crate::model::Grade;
use crate::text::Syllable;

/// A piece of a sentence that means something, and the tokens it takes.
#[derive(Clone, Debug)]
pub(super) struct Item {
    /// What it is.
    pub kind: Kind,
    /// Its first token.
    pub first: usize,
    /// Its last token.
    pub last: usize,
}

/// All items of a text are kept: one is to stay small.
const _: () = assert!(size_of::<Item>() <= 40);

/// What an item is.
#[derive(Clone, Debug)]
pub(super) enum Kind {
    /// The name of an award, with what belongs to the name.
    Award(Box<AwardName>),
    /// Grades that stand alone: `3 hạng Ba`, `hạng Nhì, Ba` after an award.
    Grade(Box<[Grade]>),
    /// A number and how exact it is.
    Quantity(Quantity),
    /// A word for who receives.
    Receiver(Receiver),
    /// `lượt`.
    Times,
    /// A named unit, by its place in the article's units.
    Unit(usize),
    /// `Cục`, `Công an tỉnh`, `đơn vị` without a name: the unit that is meant is
    /// known only from what stands before.
    UnitMeant(UnitMeant),
    /// A mention of a person, by its place in the article's mentions.
    Person(usize),
    /// An office without a person: may be a giver.
    Office(Box<Office>),
    /// Givers without a name: `các bộ, ban, ngành`.
    ManyGivers,
    /// A date or period.
    Date(When),
    /// A verb of the life of an award.
    Verb(Verb),
    /// An event.
    Event(EventKind),
    /// What people do at an event.
    Attends(Part),
    /// Words of grammar that need no more than their kind.
    Word(Word),
    /// One sign.
    Sign(char),
    /// A word that no rule knows.
    Plain,
}

impl Item {
    /// An item of one token.
    pub(super) fn at(token: usize, kind: Kind) -> Item {
        Item {
            kind,
            first: token,
            last: token,
        }
    }

    /// Whether it is a mark of a list.
    pub(super) fn is_list_mark(&self) -> bool {
        matches!(self.kind, Kind::Sign('-' | '+' | '*' | '•'))
    }

    /// Whether it parts those who are named or counted together: a comma, or `và`.
    pub(super) fn is_joiner(&self) -> bool {
        matches!(self.kind, Kind::Sign(',') | Kind::Word(Word::And))
    }
}

/// The items of a line behind the marks of a list with which it begins: `- `, `2. `, `IV. - `, `1. a) `.
pub(super) fn after_marks(items: &[Item]) -> &[Item] {
    let mut rest = items;
    loop {
        rest = match rest {
            [bullet, behind @ ..] if bullet.is_list_mark() => behind,
            [number, stop, behind @ ..] if is_number_mark(number, stop) && !behind.is_empty() => {
                behind
            }
            _ => return rest,
        };
    }
}

/// Whether two items are the number of a row: `2.`, `a)`.
pub(super) fn is_number_mark(number: &Item, stop: &Item) -> bool {
    // The sign first: few rows begin with a word and one of these.
    matches!(stop.kind, Kind::Sign('.' | ')'))
        && number.first == number.last
        && matches!(number.kind, Kind::Plain | Kind::Quantity(_))
}

/// Which kinds of items a sentence has, so that a rule passes over a sentence
/// that has nothing for it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Kinds(u32);

impl Kinds {
    pub(super) const AWARD: Kinds = Kinds(1);
    pub(super) const QUANTITY: Kinds = Kinds(1 << 1);
    pub(super) const UNIT: Kinds = Kinds(1 << 2);
    pub(super) const OFFICE: Kinds = Kinds(1 << 3);
    pub(super) const PERSON: Kinds = Kinds(1 << 4);
    pub(super) const DATE: Kinds = Kinds(1 << 5);
    /// A date that says a day.
    pub(super) const DAY: Kinds = Kinds(1 << 6);
    pub(super) const EVENT: Kinds = Kinds(1 << 7);
    /// The verb from the giver's side.
    pub(super) const GIVE: Kinds = Kinds(1 << 8);
    pub(super) const CONSIDER: Kinds = Kinds(1 << 9);
    const PROPOSE: Kinds = Kinds(1 << 10);
    /// The verbs of asking and weighing.
    pub(super) const ASK: Kinds = Kinds(Kinds::CONSIDER.0 | Kinds::PROPOSE.0);
    pub(super) const ATTENDS: Kinds = Kinds(1 << 11);
    pub(super) const PLURAL: Kinds = Kinds(1 << 12);
    pub(super) const PRONOUN: Kinds = Kinds(1 << 13);
    pub(super) const REVIEWS: Kinds = Kinds(1 << 14);
    pub(super) const COLON: Kinds = Kinds(1 << 15);
    /// What parts the cells of a row.
    pub(super) const CELL: Kinds = Kinds(1 << 16);
    /// A unit that is named by its kind alone.
    pub(super) const MEANT: Kinds = Kinds(1 << 17);
    /// `tổ chức`, `diễn ra`.
    pub(super) const HOLDS: Kinds = Kinds(1 << 18);
    /// A document, which the scan alone sees.
    pub(super) const DOCUMENT: Kinds = Kinds(1 << 19);

    /// Those among items.
    pub(super) fn of(items: &[Item]) -> Kinds {
        let kinds = items.iter().map(|item| &item.kind);
        kinds.fold(Kinds::default(), Kinds::with)
    }

    /// These, and that of an item; a grade counts as an award.
    #[inline]
    pub(super) fn with(self, kind: &Kind) -> Kinds {
        let kind = match kind {
            Kind::Award(_) | Kind::Grade(_) => Kinds::AWARD.0,
            Kind::Quantity(_) => Kinds::QUANTITY.0,
            Kind::Unit(_) => Kinds::UNIT.0,
            Kind::UnitMeant(_) => Kinds::MEANT.0,
            Kind::Office(_) => Kinds::OFFICE.0,
            Kind::Person(_) => Kinds::PERSON.0,
            Kind::Date(when) if when.is_day() => Kinds::DATE.0 | Kinds::DAY.0,
            Kind::Date(_) => Kinds::DATE.0,
            Kind::Event(_) => Kinds::EVENT.0,
            Kind::Attends(_) => Kinds::ATTENDS.0,
            Kind::Verb(Verb::Give) => Kinds::GIVE.0,
            Kind::Verb(Verb::Propose) => Kinds::PROPOSE.0,
            Kind::Verb(Verb::Consider) => Kinds::CONSIDER.0,
            Kind::Word(Word::Plural) => Kinds::PLURAL.0,
            Kind::Word(Word::Pronoun) => Kinds::PRONOUN.0,
            Kind::Word(Word::Holds) => Kinds::HOLDS.0,
            Kind::Word(Word::Reviews) => Kinds::REVIEWS.0,
            Kind::Sign(':') => Kinds::COLON.0,
            Kind::Sign('|') => Kinds::CELL.0,
            _ => 0,
        };
        Kinds(self.0 | kind)
    }

    /// The same of the items as they are now.
    pub(super) fn again(self, items: &[Item]) -> Kinds {
        Kinds(Kinds::of(items).0 | self.0 & Kinds::DOCUMENT.0)
    }

    /// These, and another one where it is met.
    pub(super) fn and(self, kind: Kinds, met: bool) -> Kinds {
        Kinds(self.0 | if met { kind.0 } else { 0 })
    }

    /// Whether it is among them.
    pub(super) fn have(self, kind: Kinds) -> bool {
        self.0 & kind.0 != 0
    }

    /// Whether one of several is among them.
    pub(super) fn have_any<const N: usize>(self, kinds: [Kinds; N]) -> bool {
        kinds.into_iter().any(|kind| self.have(kind))
    }
}

/// A unit that is named by its kind alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum UnitMeant {
    /// By the word that its name begins with, and its level.
    Head(Head, Syllable),
    /// `đơn vị`.
    Any,
}

/// Words of grammar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    Passive,
    Unreal,
    Plan,
    OnBehalf,
    Of,
    To,
    And,
    Consists,
    Thereof,
    Each,
    Money,
    Gift,
    Plural,
    Holds,
    Reviews,
    Anniversary,
    Carrier,
    Kin,
    Pronoun,
    Change(bool),
}

/// The name of an award as an article prints it.
#[derive(Clone, Debug)]
pub(super) struct AwardName {
    /// Its place in the lexicon, the entry without a giver.
    pub entry: u16,
    /// Its grade.
    pub grade: Option<Grade>,
    /// The grades that share the name, where they are several; none of them where
    /// the text says only `các hạng`.
    pub grades: Option<Vec<Grade>>,
    /// The giver that belongs to the name.
    pub giver: Option<Giver>,
}

/// Who confers an award.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Giver {
    /// Canonical name.
    pub name: String,
    /// The unit, or the unit whose office it is, where known.
    pub unit: Option<usize>,
}

impl Giver {
    /// An office as giver.
    pub(super) fn office(office: &Office) -> Giver {
        Giver {
            name: office.as_giver().to_owned(),
            unit: office.unit,
        }
    }
}
