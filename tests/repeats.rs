//! What the statements of one article have to do with each other, against tables of
//! cases: repeats, totals and parts, contradictions, the event of an award.
#![cfg(not(target_arch = "wasm32"))]
// In a test a panic is the way to fail.
#![allow(clippy::expect_used, clippy::panic)]

use bang_vang::model::{Award, Dataset, NoteKind};
use bang_vang::reader::{Source, read};
use std::path::Path;

fn reading(text: &str) -> Dataset {
    read(&Source {
        id: "case",
        text,
        ..Source::default()
    })
}

/// The number that ends an id.
fn number(id: &str) -> &str {
    id.rsplit(['a', 'e']).next().unwrap_or(id)
}

/// A statement in the form of the tables.
fn row(award: &Award) -> String {
    let dash = || "-".to_owned();
    let grade = award.grade.map(|grade| format!(" {}", grade.word()));
    let fields = [
        award
            .repeats
            .as_deref()
            .map_or_else(dash, |id| number(id).to_owned()),
        format!("{}{}", award.name, grade.unwrap_or_default()),
        award.recipient_kind.word().to_owned(),
        award.count.map_or_else(dash, |count| count.to_string()),
        award
            .event
            .as_deref()
            .map_or_else(dash, |id| format!("e{}", number(id))),
    ];
    fields.join(" | ")
}

fn rows(dataset: &Dataset) -> Vec<String> {
    let contradictions = dataset
        .notes
        .iter()
        .filter(|note| note.kind == NoteKind::Contradiction)
        .map(|note| format!("note | {}", note.message));
    let awards = dataset.awards.iter().map(row);
    awards.chain(contradictions).collect()
}

#[test]
fn statements_of_one_article() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/repeats");
    let mut files: Vec<_> = std::fs::read_dir(&folder)
        .expect("the folder of cases")
        .map(|entry| entry.expect("a file of cases").path())
        .collect();
    files.sort();
    let mut wrong = Vec::new();
    for file in files {
        let table = std::fs::read_to_string(&file).expect("a readable table");
        let lines: Vec<&str> = table.lines().collect();
        for (at, text) in lines.iter().enumerate() {
            if text.is_empty() || text.starts_with(['#', '>']) {
                continue;
            }
            let want: Vec<&str> = lines[at + 1..]
                .iter()
                .map_while(|line| line.strip_prefix("> "))
                .collect();
            let got = rows(&reading(&text.replace('~', "\n")));
            if got != want {
                wrong.push(format!(
                    "{}:{}: {text}\n  got    {}\n  wanted {}",
                    file.file_name().unwrap_or_default().display(),
                    at + 1,
                    got.join("\n         "),
                    want.join("\n         ")
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong.join("\n"));
}

/// Of counts that are alike each may seem the total of the others.
#[test]
fn no_repeat_leads_back_to_itself() {
    let text = "Đềnghị 5iấy khen;:5iấy khen:\n-5iấy khen;:5iấy khen\n-5iấy khen:5iấy khen";
    let mut dataset = reading(text);
    dataset.articles[0].text = Some(text.to_owned());
    assert!(dataset.awards.iter().any(|award| award.repeats.is_some()));
    assert_eq!(bang_vang::dataset::check(&dataset), []);
}

#[test]
fn a_long_list_of_givings_is_read_in_time_that_grows_with_it() {
    // 10,000 statements: comparing each with each would take minutes here.
    let text: String = (0..10_000)
        .map(|at| {
            format!(
                "Bộ Công an tặng Bằng khen cho {} cá nhân.\n",
                at % 5_000 + 2
            )
        })
        .collect();
    let dataset = reading(&text);
    assert_eq!(dataset.awards.len(), 10_000);
    let repeats = dataset
        .awards
        .iter()
        .filter(|award| award.repeats.is_some());
    assert!(repeats.count() >= 4_900);
}
