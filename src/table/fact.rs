//! The parts of a fact that stand in dictionaries.

use crate::model::{
    Basis, Comparator, Edtf, EventKind, Grade, Participant, Recipient, Status, UnitRole,
};
use serde::{Deserialize, Serialize};

/// Which list of the dataset a fact stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FactKind {
    /// `Dataset::events`.
    Event,
    /// `Dataset::awards`.
    Award,
    /// `Dataset::figures`.
    Figure,
}

impl FactKind {
    /// All kinds.
    pub const ALL: [FactKind; 3] = [FactKind::Event, FactKind::Award, FactKind::Figure];

    /// The word for it in addresses.
    pub const fn word(self) -> &'static str {
        match self {
            FactKind::Event => "event",
            FactKind::Award => "award",
            FactKind::Figure => "figure",
        }
    }

    /// The letter for it in ids of facts.
    pub const fn letter(self) -> char {
        match self {
            FactKind::Event => 'e',
            FactKind::Award => 'a',
            FactKind::Figure => 'f',
        }
    }
}

/// What many facts have in common.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Head {
    /// An event.
    Event {
        /// Its kind.
        kind: EventKind,
        /// Whether it stands on the timeline by its date, not by its period.
        dated: bool,
    },
    /// An award statement.
    Award {
        /// Lexicon id.
        award: String,
        /// Canonical name without the giver.
        name: String,
        /// Grade, where stated.
        grade: Option<Grade>,
        /// Giver, where stated.
        by: Option<String>,
        /// Who receives.
        recipient_kind: Recipient,
        /// What the count counts.
        basis: Basis,
        /// Whether it was given.
        status: Status,
    },
    /// A figure.
    Figure {
        /// How exact it is.
        comparator: Comparator,
        /// What is counted.
        measure: String,
    },
}

impl Head {
    /// The kind of fact.
    pub fn kind(&self) -> FactKind {
        match self {
            Head::Event { .. } => FactKind::Event,
            Head::Award { .. } => FactKind::Award,
            Head::Figure { .. } => FactKind::Figure,
        }
    }
}

/// What is said of one fact or few.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Detail {
    /// Of an award the named recipients.
    Award(Vec<String>),
    /// Of an event.
    Event {
        /// The period, where the timeline has the date.
        period: Option<Edtf>,
        /// Place.
        place: Option<String>,
        /// What it was about.
        topic: Option<String>,
        /// The parts of its units; see [`Table::event_units`](super::Table::event_units).
        roles: Vec<UnitRole>,
        /// Units that the dataset does not have, which no checked dataset names, by their
        /// places among these parts.
        strays: Vec<(u32, String)>,
        /// People and their parts.
        people: Vec<Participant>,
    },
    /// Of a figure.
    Figure {
        /// The number.
        value: Option<f64>,
        /// What was done.
        what: Option<String>,
        /// Difference to the time before.
        change: Option<f64>,
        /// The printed form.
        raw: String,
    },
}
