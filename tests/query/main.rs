//! The engine: against plain loops over the rows, and against tables of cases.
#![cfg(not(target_arch = "wasm32"))]
// In a test a panic is the way to fail.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod along;
mod facets;
mod naive;
mod random;
mod record;
mod rows;
mod totals;
mod walks;
