//! Files of ill will: whatever they hold, the answer is a dataset that is in order or a reason
//! in words, soon. In a browser `tests/page/hostile.rs` asks the same.

use super::support::sample::article;
use bang_vang::dataset::{DecodeError, check, decode, encode, encode_columnar, merge};
use bang_vang::table::Table;
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// What would run if any text became markup.
const MARKUP: &str = "<img src=x onerror=run()>\"'><script>run()</script> javascript:run()";

/// What one file may cost, also on a slow machine without optimising.
const PATIENCE: Duration = Duration::from_secs(20);

fn sample() -> Value {
    let dataset = article("bai-1", "Cục Ngoại tuyến tổng kết năm 2019.");
    serde_json::from_str(&encode(&dataset)).expect("JSON")
}

/// The JSON pointers of all values of a file.
fn places(value: &Value, here: &str, places: &mut Vec<String>) {
    places.push(here.to_owned());
    match value {
        Value::Array(values) => {
            for (at, value) in values.iter().enumerate() {
                self::places(value, &format!("{here}/{at}"), places);
            }
        }
        Value::Object(fields) => {
            for (name, value) in fields {
                self::places(value, &format!("{here}/{name}"), places);
            }
        }
        _ => {}
    }
}

/// The file with another value at a place.
fn with(place: &str, value: Value) -> String {
    let mut file = sample();
    *file.pointer_mut(place).expect(place) = value;
    file.to_string()
}

/// Whether the file is a dataset; the reason why not has words, and few.
fn answered(file: &str, what: &str) -> bool {
    let begin = Instant::now();
    let answer = decode(file.as_bytes());
    assert!(begin.elapsed() < PATIENCE, "{what}: {:?}", begin.elapsed());
    match answer {
        Ok(dataset) => {
            assert_eq!(check(&dataset), [], "{what}");
            let columns = encode_columnar(&Table::from(dataset.clone()));
            assert_eq!(decode(&columns), Ok(dataset.clone()), "{what}");
            assert_eq!(check(&merge(vec![dataset])), [], "{what}");
            true
        }
        Err(error) => {
            assert!(!error.to_string().is_empty(), "{what}");
            false
        }
    }
}

#[test]
fn a_value_of_any_other_type_in_any_place_is_answered() {
    let mut all = Vec::new();
    places(&sample(), "", &mut all);
    assert!(all.len() > 100, "{all:?}");
    let others = [
        Value::Null,
        json!(true),
        json!(7),
        json!(-7),
        json!(1.5),
        json!(u64::MAX),
        json!(1e300),
        json!(""),
        json!(MARKUP),
        json!([]),
        json!([[]]),
        json!({}),
        json!({ "x": MARKUP }),
    ];
    let mut refused = 0;
    for place in &all {
        for other in &others {
            let what = format!("{other} at {place}");
            refused += usize::from(!answered(&with(place, other.clone()), &what));
        }
    }
    assert!(refused > all.len() * others.len() / 2, "{refused} refused");
}

#[test]
fn a_text_of_ten_megabytes_is_answered_soon() {
    let long = "Đội 2 ".repeat(10_000_000 / 8);
    for (place, is_free) in [
        ("/articles/0/title", true),
        ("/units/0/name", true),
        ("/people/0/mentions/0/offices/0", true),
        ("/awards/0/id", false),
        ("/awards/0/status", false),
        ("/events/0/date", false),
    ] {
        let file = with(place, json!(long));
        let begin = Instant::now();
        assert_eq!(decode(file.as_bytes()).is_ok(), is_free, "{place}");
        assert!(begin.elapsed() < PATIENCE, "{place}: {:?}", begin.elapsed());
    }
}

#[test]
fn what_json_cannot_say_or_hardly_is_answered() {
    let file = sample().to_string();
    let edit = |from: &str, to: &str| {
        assert!(file.contains(from), "{from}");
        file.replacen(from, to, 1)
    };
    let nested = |field: &str, open: &str, close: &str| {
        let inner = format!("{}{}", open.repeat(200_000), close.repeat(200_000));
        format!("{{\"format\":\"bang-vang/1\",\"{field}\":{inner}}}")
    };
    // What a field that nobody knows holds is passed over.
    answered(&nested("made_by", "[", "]"), "deep and unknown");
    for (file, what) in [
        ("[".repeat(200_000), "deep"),
        (nested("articles", "[", "]"), "deep and closed"),
        (nested("articles", "{\"id\":", "}"), "deep objects"),
        (edit("\"span\":[0,3]", "\"span\":[NaN,3]"), "NaN"),
        (edit("\"span\":[0,3]", "\"span\":[-5,3]"), "negative"),
        (
            edit("\"span\":[0,3]", "\"span\":[0,99999999999]"),
            "beyond all",
        ),
        (edit("\"value\":13.5", "\"value\":NaN"), "NaN"),
        (edit("\"value\":13.5", "\"value\":Infinity"), "endless"),
        (
            edit("\"value\":13.5", "\"value\":1e999"),
            "endless in digits",
        ),
        (
            edit("bang-vang/1", "bang-vang/18446744073709551616"),
            "far future",
        ),
        (
            edit("bang-vang/1", MARKUP.split('"').next().unwrap_or_default()),
            "markup for a version",
        ),
    ] {
        assert!(!answered(&file, what), "{what}");
    }
}

#[test]
fn references_in_circles_are_answered() {
    let mut file = sample();
    let ids: Vec<String> = (0..1000).map(|unit| format!("u-{unit}")).collect();
    let units = ids.iter().zip(ids.iter().cycle().skip(1)).map(|(id, next)| {
        json!({ "id": id, "name": id, "aliases": [], "parent": next, "kind": "unit", "members": [next] })
    });
    let around: Vec<Value> = units.collect();
    file["units"]
        .as_array_mut()
        .expect("units")
        .extend(around.clone());
    assert!(!answered(&file.to_string(), "parents"));
    // Clusters may name each other as members: what is counted of them must end all the same.
    for (place, mut unit) in around.into_iter().enumerate() {
        unit["parent"] = Value::Null;
        file["units"][place + 2] = unit;
    }
    answered(&file.to_string(), "members");
    let mut file = sample();
    file["awards"][0]["repeats"] = file["awards"][1]["id"].clone();
    assert!(!answered(&file.to_string(), "repetitions"));
}

#[test]
fn columns_cut_off_anywhere_are_refused() {
    let dataset = article("bai-1", "Cục Ngoại tuyến tổng kết năm 2019.");
    let file = encode_columnar(&Table::from(dataset));
    for part in 0..200 {
        let error = decode(&file[..file.len() * part / 200]).expect_err("half a file");
        let expected = matches!(
            error,
            DecodeError::Empty
                | DecodeError::Columns(_)
                | DecodeError::NotADataset(_)
                | DecodeError::NotJson { .. }
        );
        assert!(expected, "{part}: {error:?}");
    }
}
