//! The facts: the rows of a dataset, as the format `bang-vang/1` has them.
//!
//! Ids are ASCII, kebab-case where they come from names, unique within their
//! list. Every fact names its article and the [`Span`] of it that says so.

use super::Edtf;
use crate::text::Span;
use serde::{Deserialize, Serialize};

/// All facts of one or more articles.
///
/// What always holds of one that `dataset::decode` accepted: ids are unique
/// within their list and every reference leads to a row that is there.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Dataset {
    /// The sources, by id.
    pub articles: Vec<Article>,
    /// The organisations that facts name, by id.
    pub units: Vec<Unit>,
    /// The officials that articles name, by id.
    pub people: Vec<Person>,
    /// Conferences, ceremonies, reviews, in the order of articles and places.
    pub events: Vec<Event>,
    /// Award statements, in the order of articles and places.
    pub awards: Vec<Award>,
    /// Operational figures, in the order of articles and places.
    pub figures: Vec<Figure>,
    /// What the reader was unsure about or skipped.
    pub notes: Vec<Note>,
}

/// One source document.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Article {
    /// Stable id, from the file's name or the source's own id.
    pub id: String,
    /// Headline, where the article has one.
    #[serde(default)]
    pub title: Option<String>,
    /// Author's name as printed.
    #[serde(default)]
    pub byline: Option<String>,
    /// Newspaper, agency or site.
    #[serde(default)]
    pub outlet: Option<String>,
    /// Where it was published.
    #[serde(default)]
    pub url: Option<String>,
    /// Day of publication.
    #[serde(default)]
    pub published: Option<Edtf>,
    /// `sha256:` of the text as decoded (see [`crate::text::fingerprint`]).
    pub fingerprint: String,
    /// Length of the text in code points.
    pub chars: u32,
    /// Number of paragraphs of the article itself, page remains not counted.
    pub paragraphs: u32,
    /// The text, where the dataset bundles it.
    #[serde(default)]
    pub text: Option<String>,
}

/// An organisation.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Unit {
    /// Lexicon id, or made of the name.
    pub id: String,
    /// Canonical Vietnamese name.
    pub name: String,
    /// English name, where one is known.
    #[serde(default)]
    pub name_en: Option<String>,
    /// Other names under which articles mention it.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// The unit that this one is part of.
    #[serde(default)]
    pub parent: Option<String>,
    /// Kind, as in the lexicon: `ministry`, `department`, `provincial_police`, `cluster` …
    #[serde(default)]
    pub kind: String,
    /// For an emulation cluster or block: the units in it.
    #[serde(default)]
    pub members: Vec<String>,
}

/// A named official.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Person {
    /// Made of the name and of the first article; two namesakes have two ids.
    pub id: String,
    /// Name as printed.
    pub name: String,
    /// Each place where an article names the person.
    pub mentions: Vec<Mention>,
}

/// One place where an article names a person.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Mention {
    /// The article.
    pub article: String,
    /// Rank that stands with the name, in its canonical form.
    #[serde(default)]
    pub rank: Option<String>,
    /// Offices that stand with the name, unit included.
    #[serde(default)]
    pub offices: Vec<String>,
    /// The name itself.
    pub span: Span,
}

/// Something that happened or covers a period.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Event {
    /// Article id, `-e` and a running number.
    pub id: String,
    /// The article.
    pub article: String,
    /// What kind of event.
    pub kind: EventKind,
    /// The day, or as much of it as the article gives.
    #[serde(default)]
    pub date: Option<Edtf>,
    /// The period under review.
    #[serde(default)]
    pub period: Option<Edtf>,
    /// Place, as printed.
    #[serde(default)]
    pub place: Option<String>,
    /// What it was about, a short phrase of the article.
    #[serde(default)]
    pub topic: Option<String>,
    /// Units that took part.
    #[serde(default)]
    pub units: Vec<EventUnit>,
    /// People who took part.
    #[serde(default)]
    pub people: Vec<Participant>,
    /// Where the article says so.
    pub span: Span,
}

/// A unit's part in an event.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct EventUnit {
    /// The unit.
    pub unit: String,
    /// Its part.
    pub role: UnitRole,
}

/// A person's part in an event.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Participant {
    /// The person.
    pub person: String,
    /// `chair`, `speaker`, `presenter` or `participant`.
    pub role: String,
}

/// One statement that an award was conferred, proposed, held or withdrawn.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Award {
    /// Article id, `-a` and a running number.
    pub id: String,
    /// The article.
    pub article: String,
    /// The event at which it was given, where the article ties them.
    #[serde(default)]
    pub event: Option<String>,
    /// Lexicon id of the award.
    pub award: String,
    /// Canonical Vietnamese name without the giver.
    pub name: String,
    /// Class of an order or medal; `None` where it has none or it is not stated.
    #[serde(default)]
    pub grade: Option<Grade>,
    /// Authority that confers it, canonical name; never the person who hands it over.
    #[serde(default)]
    pub by: Option<String>,
    /// Who receives.
    pub recipient_kind: Recipient,
    /// How many, or more than how many (`hơn 2.000`); `None` where the article does not say.
    #[serde(default)]
    pub count: Option<u64>,
    /// What the count counts.
    pub basis: Basis,
    /// Named recipients.
    #[serde(default)]
    pub recipients: Vec<String>,
    /// The unit to whose record it belongs.
    #[serde(default)]
    pub unit: Option<String>,
    /// Whether it was given.
    pub status: Status,
    /// Year or period of the award.
    #[serde(default)]
    pub period: Option<Edtf>,
    /// The award row that this one says again; such a row enters no total.
    #[serde(default)]
    pub repeats: Option<String>,
    /// Where the article says so.
    pub span: Span,
}

/// An operational figure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// Article id, `-f` and a running number.
    pub id: String,
    /// The article.
    pub article: String,
    /// The number; `None` where it cannot be read without guessing.
    #[serde(default)]
    pub value: Option<f64>,
    /// How exact the article is.
    pub comparator: Comparator,
    /// What is counted.
    pub measure: String,
    /// What was done.
    #[serde(default)]
    pub what: Option<String>,
    /// The unit whose figure it is.
    #[serde(default)]
    pub unit: Option<String>,
    /// The time it covers.
    #[serde(default)]
    pub period: Option<Edtf>,
    /// Difference to the time before, in the same measure.
    #[serde(default)]
    pub change: Option<f64>,
    /// The printed form.
    pub raw: String,
    /// Where the article says so.
    pub span: Span,
}

/// What the reader was unsure about or skipped, for a person to check.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Note {
    /// The article.
    pub article: String,
    /// What kind of doubt.
    pub kind: NoteKind,
    /// The printed words or values that the note is about, without comment.
    pub message: String,
    /// Where.
    #[serde(default)]
    pub span: Option<Span>,
}

/// Declares an enum whose variants are words of the dataset format, with the
/// word of each variant, the list of all, and the variant of a word.
macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name { $($(#[$doc])* #[serde(rename = $word)] $variant,)+ }

        impl $name {
            /// Every value, in the order of the format's description.
            pub const ALL: &'static [$name] = &[$($name::$variant,)+];

            /// The word that stands in a dataset.
            pub const fn word(self) -> &'static str {
                match self { $($name::$variant => $word,)+ }
            }

            /// The value whose word this is.
            pub fn of_word(word: &str) -> Option<$name> {
                $name::ALL.iter().copied().find(|value| value.word() == word)
            }
        }
    };
}

words! {
    /// Kinds of event.
    EventKind {
        /// Hội nghị: meeting, conference.
        Conference = "conference",
        /// Lễ trao, đón nhận: awards are handed over.
        AwardCeremony = "award_ceremony",
        /// Tổng kết, sơ kết phong trào thi đua.
        EmulationReview = "emulation_review",
        /// Ký kết giao ước thi đua, quy chế phối hợp.
        Signing = "signing",
        /// Báo cáo, công bố.
        Report = "report",
        /// Thăm, làm việc, chúc mừng.
        Visit = "visit",
        /// Anything else.
        Other = "other",
    }
}

words! {
    /// A unit's part in an event.
    UnitRole {
        /// Holds it.
        Host = "host",
        /// Is what it is about.
        Subject = "subject",
        /// Takes part.
        Participant = "participant",
    }
}

words! {
    /// Class of an order or medal.
    Grade {
        /// Hạng Nhất, first class.
        First = "Nhất",
        /// Hạng Nhì, second class.
        Second = "Nhì",
        /// Hạng Ba, third class.
        Third = "Ba",
    }
}

words! {
    /// Who receives an award.
    Recipient {
        /// Tập thể: collectives, counted.
        Collective = "collective",
        /// Cá nhân: individuals, counted.
        Individual = "individual",
        /// One unit, named.
        UnitNamed = "unit_named",
        /// One or more people, named.
        PersonNamed = "person_named",
        /// Collectives and individuals under one count.
        Mixed = "mixed",
        /// Not stated.
        Unspecified = "unspecified",
    }
}

words! {
    /// What the count of an award statement counts.
    Basis {
        /// Those who receive.
        Recipient = "recipient",
        /// Times ("lượt", "lần", "năm liền"): the same recipient may be counted again.
        Instance = "instance",
        /// Pieces of the award ("34 Huân chương").
        Award = "award",
    }
}

words! {
    /// Whether an award was given.
    Status {
        /// Given.
        Conferred = "conferred",
        /// Put forward, voted for, not yet given.
        Proposed = "proposed",
        /// Borne as a title, without its conferment.
        Held = "held",
        /// Revoked, refused or returned.
        Withdrawn = "withdrawn",
    }
}

words! {
    /// How exact a figure is.
    Comparator {
        /// As printed.
        Exact = "exact",
        /// Hơn, trên: more than.
        Over = "over",
        /// Gần, dưới: less than.
        Under = "under",
        /// Khoảng: about.
        About = "about",
        /// Hàng chục: tens of.
        Dozens = "dozens",
        /// Hàng trăm: hundreds of.
        Hundreds = "hundreds",
        /// Hàng nghìn: thousands of.
        Thousands = "thousands",
        /// Printed so that it cannot be read without guessing.
        Ambiguous = "ambiguous",
    }
}

words! {
    /// Kinds of doubt.
    NoteKind {
        /// Award and grade are given, a count is shared by several of them.
        SharedCount = "shared_count",
        /// A number that cannot be read without guessing.
        AmbiguousNumber = "ambiguous_number",
        /// A word read as another because it looks like its misprint.
        Misprint = "misprint",
        /// Words printed together or a word printed apart, read as they should stand.
        WordBounds = "word_bounds",
        /// A text without marks, read by the words that its letters make.
        NoMarks = "no_marks",
        /// Lines that were put together to one paragraph by their look.
        RebuiltLines = "rebuilt_lines",
        /// An award phrase that no entry of the lexicon explains.
        UnknownAward = "unknown_award",
        /// An award phrase without a verb or a list that would make it a statement.
        NoStatement = "no_statement",
        /// A year or period taken from the context.
        InferredPeriod = "inferred_period",
        /// A unit taken from the context.
        InferredUnit = "inferred_unit",
        /// A recipient taken for one by its place in the sentence alone.
        InferredRecipient = "inferred_recipient",
        /// The printed giver may not confer this award.
        DoubtfulGiver = "doubtful_giver",
        /// The list of the article goes on ("…"), so it is not complete.
        OpenList = "open_list",
        /// Two counts of one giving, or a total and its parts, that do not agree.
        Contradiction = "contradiction",
        /// Page remains after the article, not read.
        PageRemains = "page_remains",
        /// The text was in an old encoding, named here, and was converted.
        OldEncoding = "old_encoding",
        /// So many letters of the text are damaged.
        DamagedLetters = "damaged_letters",
        /// The day of publication is given in a way that is not understood.
        UnreadDate = "unread_date",
        /// Anything else.
        Other = "other",
    }
}
