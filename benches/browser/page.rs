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
    use bang_vang::text::fingerprint;
    use std::hint::black_box;

    /// Bytes of one round: the browser's clock is coarse.
    const ROUND: usize = 1_000_000;
    /// Rounds of which the fastest counts.
    const ROUNDS: usize = 8;

    let window = web_sys::window().expect("a window");
    let clock = window.performance().expect("a clock");
    let fastest = |bytes: usize, run: &dyn Fn()| {
        let times = ROUND.div_ceil(bytes);
        let rounds = (0..ROUNDS).map(|_| {
            let start = clock.now();
            (0..times).for_each(|_| run());
            clock.now() - start
        });
        rounds.fold(f64::INFINITY, f64::min) / 1e3 / times as f64
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
        let passing = fastest(bytes, &|| {
            black_box(floor.count(black_box(&text)));
        });
        let hashing = fastest(bytes, &|| drop(black_box(fingerprint(black_box(&text)))));
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
