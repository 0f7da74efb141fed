//! What the browser runs: reads the composed texts, times it by the browser's
//! clock, and writes the figures into the page.

// A bench that cannot run says so and ends.
#![allow(missing_docs, clippy::expect_used)]

#[cfg(target_arch = "wasm32")]
#[path = "../floor/mod.rs"]
mod floor;
#[cfg(target_arch = "wasm32")]
#[path = "../prose/mod.rs"]
mod prose;

#[cfg(target_arch = "wasm32")]
fn main() {
    use bang_vang::reader::{Source, read};
    use std::hint::black_box;

    /// Bytes that are read at each length before the best time is taken.
    const ENOUGH: usize = 20_000_000;

    let window = web_sys::window().expect("a window");
    let clock = window.performance().expect("a clock");
    let fastest = |bytes: usize, run: &dyn Fn()| {
        let rounds = (ENOUGH / bytes).clamp(3, 400);
        let times = (0..rounds).map(|_| {
            let start = clock.now();
            run();
            clock.now() - start
        });
        times.fold(f64::INFINITY, f64::min) / 1e3
    };
    let floor = floor::Floor::new();
    let mut rows = Vec::new();
    for bytes in prose::LENGTHS {
        let text = prose::article(bytes, 7);
        let source = Source {
            id: "bench",
            text: &text,
            ..Source::default()
        };
        let reading = fastest(bytes, &|| drop(black_box(read(black_box(&source)))));
        let passing = fastest(bytes, &|| drop(black_box(floor.count(black_box(&text)))));
        let hashing = fastest(bytes, &|| {
            drop(black_box(bang_vang::text::fingerprint(black_box(&text))))
        });
        rows.push(format!("[{},{reading},{passing},{hashing}]", text.len()));
    }
    let body = window
        .document()
        .and_then(|page| page.body())
        .expect("a page");
    body.set_inner_text(&format!("[{}]", rows.join(",")));
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This runs in a browser: make bench.");
}
