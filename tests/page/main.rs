//! The built page in a real browser, as its users meet it: under a subpath, on
//! good and on broken data. Needs `dist/` (make dist) and the driver of the browser
//! that `BROWSER` names (chromium, firefox, webkit); when a test fails, a picture of the page is in `target/shots/`.
//! Every test runs in every engine. Chromium is asked for all combinations, the others for fewer where
//! a combination tells nothing of the engine (`Page::ways`, `access`, `hostile`); what only Chromium can be
//! told to do (drop a folder, ask for contrast) says so.
#![cfg(not(target_arch = "wasm32"))]
// In a test a panic is the way to fail.
#![allow(clippy::expect_used, clippy::panic)]

mod access;
mod alone;
mod awards;
#[path = "../support/browser.rs"]
mod browser;
mod cite;
#[path = "../support/driver.rs"]
mod driver;
mod foreseen;
mod hostile;
mod large;
#[path = "../../examples/synth/make.rs"]
mod make;
mod narrow;
mod opening;
mod over;
mod paper;
mod people;
mod read;
mod rest;
#[path = "../support/session.rs"]
mod session;
mod timeline;
mod units;
mod using;
mod weight;
mod without;
