//! A question → matching facts, facet counts, honest totals.
//!
//! [`Engine::new`] turns a [`crate::model::Dataset`] into columns;
//! [`Engine::run`] answers a [`Query`] with [`Results`]. The page asks nothing
//! else of it. Imports `model` and `text` only.

mod abbreviations;
mod bits;
mod columns;
mod engine;
mod facet;
mod index;
mod pivot;
mod question;
mod reports;
mod results;
mod rows;
mod search;
mod sort;
mod terms;
mod totals;
mod units;
mod wording;
mod years;

pub use engine::Engine;
pub use question::{Choice, Dimension, Facet, Pivot, Query, Reach, Scope, Sort, SortKey, Years};
pub use results::{
    FacetValue, FactKind, FactRef, Field, Found, LeftOut, PivotCell, PivotPart, PivotTable, Reason,
    Results, TotalCell, TotalRow, Totals, YearCount,
};
pub use terms::Terms;
