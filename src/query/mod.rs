//! A question → matching facts, facet counts, honest totals.
//!
//! [`Engine::new`] turns a [`crate::model::Dataset`] into columns;
//! [`Engine::run`] answers a [`Query`] with [`Results`]. The page asks nothing
//! else of it. Imports `model` and `text` only.

mod question;
mod results;

pub use question::{Choice, Facet, Query, Scope, Sort, SortKey, Years};
pub use results::{
    FactKind, FactRef, FacetValue, LeftOut, Reason, Results, TotalCell, TotalRow, Totals, YearCount,
};
