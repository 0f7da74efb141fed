//! The engine on generated facts: `cargo bench --bench query`. `FACTS=10000,1000000`
//! says how many; each step is asked and taken back, so that nothing is remembered
//! but what the page would have asked before.

#[cfg(not(target_arch = "wasm32"))]
#[path = "../examples/synth/make.rs"]
mod make;

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    use bang_vang::app::route::Address;
    use bang_vang::query::Engine;
    use bang_vang::table::Table;
    use criterion::{BenchmarkId, Criterion};
    use std::sync::Arc;
    use std::time::Duration;

    let facts = std::env::var("FACTS").unwrap_or("10000,100000,1000000".to_owned());
    let mut criterion = Criterion::default()
        .sample_size(20)
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_secs(2))
        .configure_from_args();
    for facts in facts.split(',').filter_map(|facts| facts.parse().ok()) {
        let table = Arc::new(Table::from(make::dataset(facts, 1, true)));
        let mut group = criterion.benchmark_group("query");
        group.bench_function(BenchmarkId::new("index", facts), |bench| {
            bench.iter(|| Engine::new(Arc::clone(&table)));
        });
        let engine = Engine::new(Arc::clone(&table));
        for (name, steps) in STEPS {
            let queries = steps.map(|fragment| Address::parse(fragment).0.query);
            group.bench_function(BenchmarkId::new(name, facts), |bench| {
                bench.iter(|| {
                    for query in &queries {
                        let results = engine.run(query);
                        std::hint::black_box(engine.window(&results.facts, 0, 50));
                    }
                });
            });
        }
        group.finish();
    }
    criterion.final_summary();
}

/// Two questions in turn: each measure is of both.
#[cfg(not(target_arch = "wasm32"))]
const STEPS: [(&str, [&str; 2]); 7] = [
    (
        "choose one, clear",
        ["#/awards?award=bang-khen", "#/awards"],
    ),
    (
        "choose a unit, another",
        ["#/awards?unit=cuc-1", "#/awards?unit=cuc-2"],
    ),
    (
        "swap one",
        ["#/awards?status=conferred", "#/awards?status=proposed"],
    ),
    (
        "sub-units, without",
        ["#/awards?unit=cuc-7", "#/awards?unit=cuc-7&units=alone"],
    ),
    (
        "brush a year on",
        ["#/awards?from=2008&to=2016", "#/awards?from=2009&to=2017"],
    ),
    (
        "a set, one more",
        [
            "#/awards?unit=cuc-1,cuc-2",
            "#/awards?unit=cuc-1,cuc-2,cuc-3",
        ],
    ),
    (
        "search, a letter more",
        ["#/awards?q=khen%20th", "#/awards?q=khen%20thu"],
    ),
];

#[cfg(target_arch = "wasm32")]
fn main() {}
