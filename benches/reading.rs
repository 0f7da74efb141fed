//! How fast articles are read, beside a floor in the same run: one pass of an
//! Aho–Corasick automaton with the names of the lexicon over the same text.
//!
//! Prints what criterion finds and writes `target/bench/reading.json`.

// A bench that cannot run says so and ends.
#![allow(missing_docs, clippy::expect_used)]

mod floor;
mod prose;
mod report;

use bang_vang::reader::{Source, read};
use bang_vang::text::fingerprint;
use criterion::{Criterion, Throughput};
use floor::Floor;
use mimalloc::MiMalloc;
use std::cell::Cell;
use std::hint::black_box;
use std::time::{Duration, Instant};

// As the command line.
#[global_allocator]
static MEMORY: MiMalloc = MiMalloc;

fn main() {
    let mut criterion = Criterion::default()
        .sample_size(10)
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_secs(2))
        .configure_from_args();
    let floor = Floor::new();
    let rows: Vec<report::Row> = prose::LENGTHS
        .into_iter()
        .map(|bytes| {
            let text = prose::article(bytes, 7);
            let source = Source {
                id: "bench",
                text: &text,
                ..Source::default()
            };
            let mut rate = |name: &str, run: &dyn Fn()| {
                let seconds = fastest(&mut criterion, name, text.len(), run);
                report::megabytes(text.len(), seconds)
            };
            report::Row {
                bytes: text.len(),
                reading: rate("reading", &|| drop(black_box(read(black_box(&source))))),
                fingerprint: rate("fingerprint", &|| {
                    drop(black_box(fingerprint(black_box(&text))))
                }),
                floor: rate("floor", &|| {
                    black_box(floor.count(black_box(&text)));
                }),
            }
        })
        .collect();
    criterion.final_summary();
    report::write("native", &rows);
}

/// Lets criterion measure `run`; the seconds of its fastest round, since what
/// else a machine does only makes a round slower.
fn fastest(criterion: &mut Criterion, name: &str, bytes: usize, run: &dyn Fn()) -> f64 {
    let best = Cell::new(f64::INFINITY);
    let mut group = criterion.benchmark_group(name);
    group.throughput(Throughput::Bytes(bytes as u64));
    group.bench_function(bytes.to_string(), |bencher| {
        bencher.iter_custom(|rounds| {
            let start = Instant::now();
            for _ in 0..rounds {
                run();
            }
            let taken = start.elapsed();
            best.set(best.get().min(taken.as_secs_f64() / rounds as f64));
            taken
        })
    });
    group.finish();
    best.get()
}
