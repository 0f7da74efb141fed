//! Bảng Vàng: reads Vietnamese articles about emulation (thi đua) and
//! commendations (khen thưởng) and lets anyone explore what they say.
//!
//! The journey of an article, one folder a step, each knowing only those below:
//!
//! 1. [`text`]: words, sentences and spans of a text; matching that is fair to Vietnamese.
//! 2. [`model`]: the facts, partial dates, and the lexicon of awards, ranks and units.
//! 3. [`file`]: the bytes of a file → the articles in it.
//! 4. [`reader`]: the text of one article → its facts, each with the place that says it.
//! 5. [`intake`]: the two before in one, for the command line and the page.
//! 6. [`columns`], [`table`]: the same facts by columns, in the order of the timeline.
//! 7. [`dataset`]: the files `bang-vang/1` and `bang-vang-columns/2`: reading, checking, joining, writing.
//! 8. [`query`]: a question → matching facts, facet counts, honest totals.
//! 9. [`app`]: the page.
//!
//! `file`, `reader`, `dataset` and `query` do not know each other. Nothing below `app`
//! knows the page, the clock, files or the network.

pub use columns;

pub mod app;
pub mod dataset;
pub mod file;
pub mod intake;
pub mod model;
pub mod query;
pub mod reader;
pub mod table;
pub mod text;
