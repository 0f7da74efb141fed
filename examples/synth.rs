//! Makes a large dataset that looks like real ones, to try and to measure with.
//!
//!     cargo run --release --example synth -- --facts 1000000 --seed 1 -o target/synth
//!
//! writes `N.json` and `N.bvc` there. Units, awards and givers are skewed (Zipf),
//! about 800 units stand in a tree with clusters, years are 2000 to 2026; some
//! statements repeat, some are told by two articles. The same numbers give the
//! same bytes. With `--columns` only the file of columns is written, with `--single-years` no award
//! is about several years.

#[cfg(not(target_arch = "wasm32"))]
#[path = "synth/lanes.rs"]
mod lanes;
#[cfg(not(target_arch = "wasm32"))]
#[path = "synth/make.rs"]
mod make;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    use bang_vang::dataset::{encode, encode_columnar};
    use bang_vang::table::Table;
    use std::path::PathBuf;

    let (mut facts, mut seed, mut folder) = (100_000, 1, PathBuf::from("target/synth"));
    let (mut rows, mut spans, mut lanes) = (true, true, None);
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        let mut value = || words.next().ok_or(format!("{word} needs a value"));
        match word.as_str() {
            "--facts" => facts = value()?.parse()?,
            "--seed" => seed = value()?.parse()?,
            "-o" => folder = value()?.into(),
            "--lanes" => lanes = Some(value()?.parse()?),
            "--columns" => rows = false,
            "--single-years" => spans = false,
            _ => return Err(format!("there is no option {word}").into()),
        }
    }
    std::fs::create_dir_all(&folder)?;
    let dataset = match lanes {
        Some(lanes) => lanes::dataset(facts, lanes),
        None => make::dataset(facts, seed, spans),
    };
    if rows {
        std::fs::write(folder.join(format!("{facts}.json")), encode(&dataset))?;
    }
    let table = Table::from(dataset);
    let columns = encode_columnar(&table);
    println!(
        "{} facts, {:.1} MB of columns",
        table.len(),
        columns.len() as f64 / 1e6
    );
    std::fs::write(folder.join(format!("{facts}.bvc")), columns)?;
    Ok(())
}

#[cfg(target_arch = "wasm32")]
fn main() {}
