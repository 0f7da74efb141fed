//! A question → matching facts, facet counts, honest totals.
//!
//! [`Engine::new`] indexes a [`crate::table::Table`], a dataset by columns ([`Indexing`] in steps);
//! [`Engine::run`] answers a [`Query`] with [`Results`]. The page asks nothing
//! else of it. Imports `model`, `text`,
//! `columns` and `table` only.

mod abbreviations;
mod adding;
mod along;
mod cells;
mod changes;
mod clusters;
mod coder;
mod coverage;
mod engine;
mod facet;
mod facts;
mod ids;
mod index;
mod indexing;
mod lanes;
mod named;
mod parts;
mod pivot;
mod question;
mod reports;
mod results;
mod rows;
mod search;
mod set;
mod sort;
mod sorted;
mod spans;
mod tally;
mod terms;
mod things;
mod timeline;
mod totals;
mod units;
mod wording;

pub use crate::table::FactKind;
pub use along::OverTime;
pub use cells::{Awarded, Behind, Conflict, LeftOut, Reason, TotalCell, Totals};
pub use coverage::YearRead;
pub use engine::Engine;
pub use indexing::Indexing;
pub use lanes::{Group, Kind, Lane, LaneOf};
pub use question::{Choice, Dimension, Facet, Pivot, Query, Reach, Scope, Sort, SortKey, Years};
pub use results::{
    FacetCounts, FacetValue, FactRef, Field, Found, PivotCell, PivotPart, PivotTable, Results,
    Selection, YearCount,
};
pub use search::{Search, search};
pub use spans::SpanSum;
pub use terms::Terms;

/// Periods of more years than this count in their first and last year only: a
/// "period" of centuries is a misprint or a figure of speech, and would lift
/// every bar.
const LONGEST: u16 = 200;
