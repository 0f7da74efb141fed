//! The floors of the house: who may know whom. Reads the code under `src/`, so a
//! wrong import fails here before anyone gets used to it.
#![cfg(not(target_arch = "wasm32"))]
// In a test a panic is the way to fail.
#![allow(clippy::expect_used, clippy::panic)]

use std::fs;
use std::path::{Path, PathBuf};

/// Each room and the rooms that it may import.
const ROOMS: [(&str, &[&str]); 10] = [
    ("columns", &[]),
    ("text", &[]),
    ("model", &["text"]),
    ("file", &["model", "text"]),
    ("reader", &["model", "text"]),
    ("intake", &["model", "file", "reader"]),
    ("table", &["columns", "model", "text"]),
    ("dataset", &["columns", "model", "text", "table"]),
    ("query", &["columns", "model", "text", "table"]),
    (
        "app",
        &[
            "text", "model", "file", "reader", "intake", "table", "dataset", "query",
        ],
    ),
];

/// What nothing below the page may name: the page, files, the network, the clock.
const OUTSIDE: [&str; 14] = [
    "leptos",
    "web_sys",
    "js_sys",
    "gloo",
    "wasm_bindgen",
    "std::fs",
    "std::net",
    "std::env",
    "std::process",
    "std::thread",
    "std::io::stdin",
    "SystemTime",
    "Instant",
    "std::os",
];

/// What only the page's doors to the browser may name.
const BROWSER: [&str; 2] = ["web_sys", "gloo"];

/// A line that breaks a rule.
#[derive(Debug, PartialEq)]
struct Breach {
    line: usize,
    rule: String,
}

/// The code of a line: without comments and the insides of quotes.
fn code(line: &str) -> String {
    let mut code = String::new();
    let mut quoted = false;
    let mut chars = line.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' if quoted => drop(chars.next()),
            // A quote as a character is no beginning of a text.
            '\'' if !quoted && chars.peek() == Some(&'"') => drop(chars.next()),
            '"' => quoted = !quoted,
            '/' if !quoted && chars.peek() == Some(&'/') => break,
            _ if !quoted => code.push(c),
            _ => {}
        }
    }
    code
}

/// Whether `name` stands in the code as a word of its own.
fn names(code: &str, name: &str) -> bool {
    let part = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(name)
        .any(|(at, _)| !code[..at].ends_with(part) && !code[at + name.len()..].starts_with(part))
}

/// The rooms that the code imports: what stands after `crate::`.
fn imports(code: &str) -> Vec<&str> {
    let rooms = code.split("crate::").skip(1);
    rooms
        .map(|rest| {
            rest.split(|c: char| !c.is_alphanumeric() && c != '_')
                .next()
                .unwrap_or("")
        })
        .collect()
}

/// Every breach of a file; `path` is below `src/`, with `/` between its parts.
fn breaches(path: &str, text: &str) -> Vec<Breach> {
    let room = path.split('/').next().unwrap_or_default();
    let floor = ROOMS.iter().find(|(name, _)| *name == room);
    let door = path == "app/browser.rs" || path.starts_with("app/browser/");
    let mut found = Vec::new();
    for (line, number) in text.lines().zip(1..) {
        let code = code(line);
        let mut breach = |rule: String| found.push(Breach { line: number, rule });
        if code.contains("crate::{") {
            breach("one `use` a room, never `crate::{`".into());
        }
        if names(&code, "inner_html") {
            breach("no text reaches `inner_html`".into());
        }
        if let Some((_, below)) = floor {
            for import in imports(&code) {
                let known = ROOMS.iter().any(|(name, _)| *name == import);
                if known && import != room && !below.contains(&import) {
                    breach(format!("`{room}` may not know `{import}`"));
                }
            }
        }
        if room == "bin" && (names(&code, "bang_vang::app") || names(&code, "leptos")) {
            breach("the command line does not know the page".into());
        }
        let below_the_page = floor.is_some() && room != "app";
        for name in OUTSIDE
            .iter()
            .filter(|name| below_the_page && names(&code, name))
        {
            breach(format!("`{room}` may not know `{name}`"));
        }
        for name in BROWSER
            .iter()
            .filter(|name| room == "app" && !door && names(&code, name))
        {
            breach(format!("only `app/browser` may know `{name}`"));
        }
    }
    found
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

#[test]
fn no_room_knows_more_than_it_may() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    files(&src, &mut paths);
    paths.sort();
    assert!(paths.len() > 20, "the code is not where it was: {paths:?}");
    let mut report = String::new();
    for path in paths {
        let name = path
            .strip_prefix(&src)
            .expect("below src")
            .to_string_lossy()
            .replace('\\', "/");
        let text = fs::read_to_string(&path).expect("a source file");
        for Breach { line, rule } in breaches(&name, &text) {
            report.push_str(&format!("\nsrc/{name}:{line}: {rule}"));
        }
    }
    assert!(report.is_empty(), "{report}");
}

#[test]
fn every_room_has_its_floor() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for entry in fs::read_dir(src).expect("a folder") {
        let entry = entry.expect("an entry");
        let name = entry.file_name().to_string_lossy().into_owned();
        let known = name == "bin" || ROOMS.iter().any(|(room, _)| *room == name);
        assert!(
            known || !entry.path().is_dir(),
            "src/{name} has no floor: add it to ROOMS"
        );
    }
}

#[test]
fn the_scanner_sees_what_is_wrong() {
    for (path, text) in [
        ("text/a.rs", "use crate::model::Edtf;"),
        ("model/a.rs", "use crate::dataset::decode;"),
        ("reader/a.rs", "    let x = crate::query::Engine::new();"),
        ("query/a/b.rs", "pub(crate) use crate::reader::read;"),
        ("dataset/a.rs", "use crate::app::words;"),
        ("dataset/a.rs", "use crate::{model::Edtf, text::Span};"),
        ("file/a.rs", "use std::fs;"),
        ("query/a.rs", "use std::time::{Duration, Instant};"),
        ("query/a.rs", "let now = std::time::SystemTime::now();"),
        ("reader/a.rs", "use leptos::prelude::*;"),
        ("model/a.rs", "fn f(x: web_sys::Element) {}"),
        ("app/views/a.rs", "use gloo::events::EventListener;"),
        ("app/a.rs", "let w = web_sys::window();"),
        ("app/a.rs", "view! { <p inner_html=text/> }"),
        ("bin/bang-vang/main.rs", "use bang_vang::app::words;"),
        ("bin/site/main.rs", "let x = '\"'; use bang_vang::app;"),
    ] {
        assert_eq!(
            breaches(path, text).len(),
            1,
            "{path}: {text}: {:?}",
            breaches(path, text)
        );
    }
}

#[test]
fn the_scanner_lets_good_code_be() {
    for (path, text) in [
        (
            "text/a.rs",
            "use super::Span; // as crate::model::Edtf does",
        ),
        (
            "model/a.rs",
            "//! The same word as in [`crate::dataset::decode`].",
        ),
        (
            "reader/a.rs",
            "use crate::model::Edtf;\nuse crate::text::Span;\nuse crate::reader::rules;",
        ),
        ("query/a.rs", "let Instance = \"crate::app and std::fs\";"),
        ("query/a.rs", "Basis::Instance => instant,"),
        ("app/browser.rs", "use web_sys::window;"),
        ("app/browser/file.rs", "use gloo::file::File;"),
        (
            "app/a.rs",
            "use crate::query::Engine;\nuse leptos::prelude::*;",
        ),
        (
            "bin/bang-vang/read.rs",
            "use std::fs;\nuse bang_vang::dataset::check;",
        ),
        ("main.rs", "use bang_vang::app;"),
    ] {
        assert_eq!(breaches(path, text), [], "{path}: {text}");
    }
}
