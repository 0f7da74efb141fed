//! How fast articles are read in a browser, beside the same floor: puts the
//! program of `benches/browser/page.rs`, which `make bench` has compiled and
//! bound into `target/bench/browser/`, into one page, opens it in a headless
//! Chromium and adds its figures to `target/bench/reading.json`.

// A bench that cannot run says so and ends.
#![allow(missing_docs, clippy::expect_used, clippy::panic)]

mod report;

use std::fs;
use std::path::Path;
use std::process::Command;

fn main() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/bench/browser");
    let program = fs::read(folder.join("page_bg.wasm")).expect("a compiled page: run make bench");
    let glue = fs::read_to_string(folder.join("page.js")).expect("its glue: run make bench");
    let bytes = serde_json::to_string(&program).expect("a list of numbers");
    // Everything runs before the page is loaded, so that its figures are dumped with it.
    let page = format!(
        "<!doctype html><meta charset=utf-8><body><script>{glue}\n\
         wasm_bindgen.initSync({{ module: new Uint8Array({bytes}) }});</script>"
    );
    let file = folder.join("page.html");
    fs::write(&file, page).expect("a writable page");
    let profile = folder.join("profile");
    let _ = fs::remove_dir_all(&profile);
    let output = Command::new("chromium")
        .args([
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
        ])
        .args([
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
        ])
        .arg(format!("--user-data-dir={}", profile.display()))
        .args(["--timeout=600000", "--dump-dom"])
        .arg(format!("file://{}", file.display()))
        .output()
        .expect("chromium: make test installs it");
    let dump = String::from_utf8_lossy(&output.stdout);
    let figures = dump
        .split("<body>")
        .nth(1)
        .and_then(|rest| rest.split("</body>").next());
    let figures: Vec<[f64; 4]> = figures
        .and_then(|figures| serde_json::from_str(figures.trim()).ok())
        .unwrap_or_else(|| panic!("no figures in the page: {dump:.300}"));
    let rows: Vec<report::Row> = figures
        .into_iter()
        .map(|[bytes, reading, floor, fingerprint]| report::Row {
            bytes: bytes as usize,
            reading: report::megabytes(bytes as usize, reading),
            floor: report::megabytes(bytes as usize, floor),
            fingerprint: report::megabytes(bytes as usize, fingerprint),
        })
        .collect();
    report::write("browser", &rows);
}
