//! The page: everything between [`crate::query::Results`] and the screen.
//!
//! State flows one way: address ⇄ [`route::Address`] → one memo runs the engine
//! → `Results` → each view reads its own numbers. A click calls a named method
//! of `state::AppState`, which changes the address; nothing else does.
//!
//! The plain half knows neither Leptos nor the browser and is tested natively:
//! [`route`] (address), [`known`] (address against a dataset), [`words`] (all text
//! of the interface), [`corpus`] (look-ups in a dataset), [`overview`], [`axis`]
//! and [`lanes`] (the timeline), [`slices`] (a text cut at its facts), [`columns`], [`scroll`],
//! [`cursor`] and [`pivot`] (long tables), [`record`] (units and comparisons), [`describe`] (facts in words), [`office`] (offices in English), [`chips`] (active
//! choices), [`folding`] (long facets), [`grouping`] (facts by year), [`names`] and [`palette`] (what can be gone to),
//! [`career`] (people over time), [`glossary`] and [`measured`] (what is said of the reader), [`saved`] (views by name),
//! [`export`], [`listed`], [`picture`], [`onefile`], [`dossier`] and [`cite`] (what leaves the page), [`own`] and [`batch`] (the reader's own files, in the page
//! and in the program beside it). The other half is compiled for WebAssembly only: `serving` for the program
//! beside the page, the rest for the page (feature `page`).

pub mod axis;
pub mod batch;
pub mod career;
pub mod chips;
pub mod cite;
pub mod columns;
pub mod corpus;
pub mod cursor;
pub mod describe;
pub mod dossier;
pub mod export;
pub mod folding;
pub mod glossary;
pub mod grouping;
pub mod known;
pub mod lanes;
pub mod listed;
pub mod measured;
pub mod names;
pub mod office;
pub mod onefile;
pub mod overview;
pub mod own;
pub mod palette;
pub mod picture;
pub mod pivot;
pub mod problem;
pub mod record;
pub mod route;
pub mod saved;
pub mod scroll;
pub mod slices;
pub mod words;

#[cfg(all(target_arch = "wasm32", feature = "page"))]
mod browser;
#[cfg(all(target_arch = "wasm32", feature = "page"))]
mod part;
#[cfg(target_arch = "wasm32")]
#[path = "browser/serving.rs"]
mod serving;
#[cfg(all(target_arch = "wasm32", feature = "page"))]
mod state;
#[cfg(all(target_arch = "wasm32", feature = "page"))]
mod view;
#[cfg(all(target_arch = "wasm32", feature = "page"))]
mod whenever;

#[cfg(target_arch = "wasm32")]
pub use serving::serve;
#[cfg(all(target_arch = "wasm32", feature = "page"))]
pub use state::Late;
#[cfg(all(target_arch = "wasm32", feature = "page"))]
pub use view::{late, mount};
