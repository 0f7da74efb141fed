//! What can be wrong with a dataset, and where: the words of [`super::check`].

use crate::text::Span;
use std::fmt;

/// A list of a dataset.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum List {
    /// `articles`
    Articles,
    /// `units`
    Units,
    /// `people`
    People,
    /// `events`
    Events,
    /// `awards`
    Awards,
    /// `figures`
    Figures,
    /// `notes`
    Notes,
}

impl List {
    /// The list's name in a file.
    pub const fn word(self) -> &'static str {
        match self {
            List::Articles => "articles",
            List::Units => "units",
            List::People => "people",
            List::Events => "events",
            List::Awards => "awards",
            List::Figures => "figures",
            List::Notes => "notes",
        }
    }
}

/// Where in a dataset; shown as `awards[3].unit`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The list.
    pub list: List,
    /// The row, from 0.
    pub row: usize,
    /// The field of the row, such as `unit` or `mentions[0].span`.
    pub field: String,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}[{}].{}", self.list.word(), self.row, self.field)
    }
}

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where.
    pub place: Place,
    /// What.
    pub flaw: Flaw,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.flaw)
    }
}

/// What can be wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// An id that is not made of small ASCII letters, digits and single `-`.
    NotAnId(String),
    /// A row before has the same id.
    DuplicateId(String),
    /// No row of the list has this id.
    Dangling(List, String),
    /// Going from unit to parent, one comes back to this unit.
    CyclicParent(String),
    /// A cluster that lists itself among its members.
    MemberOfItself,
    /// A span that ends before it begins.
    ReversedSpan(Span),
    /// A span that ends beyond its article, which has so many code points.
    SpanBeyond(Span, u32),
    /// The text has another length than `chars` says: this one.
    WrongChars(usize),
    /// Not `sha256:` and 64 hexadecimal digits.
    NotAFingerprint(String),
    /// The text is not the one of the fingerprint.
    WrongFingerprint,
    /// An award that repeats itself.
    RepeatsItself,
    /// An award that repeats one which is a repetition itself.
    RepeatsARepetition(String),
    /// A name without a letter.
    NoName,
}

impl fmt::Display for Flaw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Flaw::NotAnId(id) => {
                write!(
                    f,
                    "{id:?} is not an id: small ASCII letters and digits, joined by single -"
                )
            }
            Flaw::DuplicateId(id) => write!(f, "the id \"{id}\" is taken by a row before"),
            Flaw::Dangling(list, id) => {
                write!(f, "refers to {id:?}, which is not in {}", list.word())
            }
            Flaw::CyclicParent(id) => write!(f, "the parents of \"{id}\" lead back to it"),
            Flaw::MemberOfItself => f.write_str("lists the unit as its own member"),
            Flaw::ReversedSpan(span) => {
                write!(
                    f,
                    "the span [{}, {}] ends before it begins",
                    span.start, span.end
                )
            }
            Flaw::SpanBeyond(span, chars) => write!(
                f,
                "the span [{}, {}] ends beyond its article, which has {chars} characters",
                span.start, span.end
            ),
            Flaw::WrongChars(actual) => write!(f, "the text has {actual} characters"),
            Flaw::NotAFingerprint(text) => {
                write!(
                    f,
                    "{text:?} is not a fingerprint: sha256: and 64 hexadecimal digits"
                )
            }
            Flaw::WrongFingerprint => f.write_str("is not the fingerprint of the text"),
            Flaw::RepeatsItself => f.write_str("the award repeats itself"),
            Flaw::RepeatsARepetition(id) => {
                write!(
                    f,
                    "the award \"{id}\" is a repetition itself; refer to the one it repeats"
                )
            }
            Flaw::NoName => f.write_str("the name is empty"),
        }
    }
}
