//! The inputs: encodings, formats, archives, streams, and what is broken of each.
//! All texts are composed; archives are built here.
#![cfg(not(target_arch = "wasm32"))]
// In a test a panic is the way to fail.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod archives;
mod damage;
mod documents;
mod encodings;
mod lists;
mod markdown;
mod pack;
mod pages;
mod stream;

use bang_vang::file::{Draft, FileKind, articles};

/// The one article of a file.
fn article(name: &str, bytes: &[u8]) -> Draft {
    let kind = FileKind::of(name).expect("a known kind");
    let mut drafts = articles(name, kind, bytes);
    assert_eq!(drafts.len(), 1, "{name}");
    drafts
        .remove(0)
        .unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// What is said of each article of a file: its id, or what is wrong.
fn said(name: &str, bytes: &[u8]) -> Vec<String> {
    let kind = FileKind::of(name).expect("a known kind");
    articles(name, kind, bytes)
        .into_iter()
        .map(|draft| match draft {
            Ok(draft) => draft.id,
            Err(error) => format!("! {error}"),
        })
        .collect()
}
