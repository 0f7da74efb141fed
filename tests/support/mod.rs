//! What several test files share.
// Each test file uses its own part; in a test a panic is the way to fail.
#![allow(dead_code, clippy::expect_used, clippy::panic)]

pub mod cases;
pub mod disturb;
pub mod sample;
pub mod schema;
