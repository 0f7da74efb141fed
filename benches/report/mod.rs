//! The figures of the benches as JSON, a file a subject, a list a place where it
//! was measured.

use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// What was measured with one text, in megabytes (a million bytes) a second.
pub struct Row {
    pub bytes: usize,
    pub reading: f64,
    /// The part of reading that is the text's fingerprint.
    pub fingerprint: f64,
    pub floor: f64,
}

pub fn megabytes(bytes: usize, seconds: f64) -> f64 {
    bytes as f64 / 1e6 / seconds
}

/// Writes the rows of a place into `target/bench/reading.json` and prints them;
/// those of other places stay.
pub fn write(place: &str, rows: &[Row]) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/bench");
    let file = folder.join("reading.json");
    let known = fs::read_to_string(&file).ok();
    let known = known.and_then(|text| serde_json::from_str(&text).ok());
    let mut report: Value = known.unwrap_or_else(|| json!({}));
    let round = |value: f64| (value * 100.0).round() / 100.0;
    let list = rows.iter().map(|row| {
        json!({
            "bytes": row.bytes,
            "mb_per_s": round(row.reading),
            "fingerprint_mb_per_s": round(row.fingerprint),
            "floor_mb_per_s": round(row.floor),
            "times_floor": round(row.floor / row.reading),
        })
    });
    report[place] = list.collect();
    fs::create_dir_all(&folder).expect("the folder target/bench");
    fs::write(&file, format!("{report:#}\n")).expect("a writable report");
    for row in rows {
        println!(
            "{place:8} {:>9} bytes  {:>7.1} MB/s, {:.1} times as long as the floor",
            row.bytes,
            row.reading,
            row.floor / row.reading
        );
    }
}
