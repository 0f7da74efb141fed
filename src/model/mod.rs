//! Ground floor: the facts, partial dates, and the lexicon.
//!
//! The facts are the rows of the dataset format: what [`Dataset`] holds is what
//! the file holds. The reader makes a `Dataset` of one article, `dataset` joins
//! and checks them, `query` turns one into columns.
//!
//! Imports nothing of ours but `text`.

mod date;
mod fact;
pub mod lexicon;

pub use date::{Day, Edtf, Moment, NotEdtf, Period};
pub use fact::{
    Article, Award, Basis, Comparator, Dataset, Event, EventKind, EventUnit, Figure, Grade,
    Mention, Note, NoteKind, Participant, Person, Recipient, Status, Unit, UnitRole,
};
