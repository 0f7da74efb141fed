//! The articles that were annotated by hand, where they lie beside the project:
//! what is read from them is exactly what the annotation says.
#![cfg(not(target_arch = "wasm32"))]
// In a test a panic is the way to fail.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use bang_vang::dataset::{check, encode, merge};
use bang_vang::model::Dataset;
use bang_vang::reader::{Source, read};
use bang_vang::text::slug;
use serde_json::Value;
use std::fs;
use std::path::PathBuf;

/// An annotated article: its dataset and its annotation.
struct Annotated {
    name: String,
    dataset: Dataset,
    gold: Value,
}

/// The annotated articles; none where they are not there, which is said aloud.
fn annotated() -> Vec<Annotated> {
    let shared = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared");
    let Ok(entries) = fs::read_dir(shared.join("gold")) else {
        eprintln!("SKIPPED: the annotated articles are not beside this project (../shared/gold)");
        return Vec::new();
    };
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    paths
        .into_iter()
        .map(|path| {
            let gold: Value =
                serde_json::from_slice(&fs::read(path).expect("a readable annotation"))
                    .expect("JSON");
            let name = gold["id"].as_str().expect("an id").to_owned();
            let text = fs::read_to_string(shared.join("articles").join(format!("{name}.txt")))
                .expect("the article");
            let dataset = read(&Source {
                id: &slug(&name),
                text: &text,
                ..Source::default()
            });
            Annotated {
                name,
                dataset,
                gold,
            }
        })
        .collect()
}

/// A name as far as spelling goes.
fn folded(name: Option<&str>) -> String {
    slug(name.unwrap_or("").trim_start_matches("Danh hiệu ")).replace("chien-sy", "chien-si")
}

/// The statements of a reading, in a form that can be compared.
fn read_rows(dataset: &Dataset) -> Vec<String> {
    let unit = |id: &str| {
        dataset
            .units
            .iter()
            .find(|unit| unit.id == id)
            .map(|unit| unit.name.as_str())
    };
    let mut rows: Vec<String> = dataset
        .awards
        .iter()
        .map(|award| {
            format!(
                "{} {:?} by {} to {} {:?} {} of {} {} {} {:?}",
                folded(Some(&award.name)),
                award.grade.map(|grade| grade.word()),
                folded(award.by.as_deref()),
                award.recipient_kind.word(),
                award.count,
                award.basis.word(),
                folded(award.unit.as_deref().and_then(unit)),
                award.status.word(),
                award.period.as_ref().map_or("", |period| period.as_str()),
                [award.span.start, award.span.end],
            )
        })
        .collect();
    rows.sort();
    rows
}

/// The same of an annotation.
fn gold_rows(gold: &Value) -> Vec<String> {
    let mut rows: Vec<String> = gold["awards"]
        .as_array()
        .expect("awards")
        .iter()
        .map(|award| {
            let span = |at: usize| award["span"][at].as_u64().expect("a position");
            format!(
                "{} {:?} by {} to {} {:?} {} of {} {} {} {:?}",
                folded(award["award"].as_str()),
                award["grade"].as_str(),
                folded(award["by"].as_str()),
                award["recipient_kind"].as_str().expect("a kind"),
                award["count"].as_u64(),
                award["basis"].as_str().expect("a basis"),
                folded(award["beneficiary_unit"].as_str()),
                award["status"].as_str().expect("a status"),
                award["period"].as_str().unwrap_or(""),
                [span(0), span(1)],
            )
        })
        .collect();
    rows.sort();
    rows
}

/// Drops the positions: where a statement begins is the reader's own choice.
fn without_place(rows: Vec<String>) -> Vec<String> {
    rows.into_iter()
        .map(|row| {
            row.rsplit_once('[')
                .map_or(row.clone(), |(row, _)| row.to_owned())
        })
        .collect()
}

#[test]
fn award_statements_are_exactly_those_of_the_annotation() {
    for Annotated {
        name,
        dataset,
        gold,
    } in annotated()
    {
        assert_eq!(
            without_place(read_rows(&dataset)),
            without_place(gold_rows(&gold)),
            "{name}"
        );
    }
}

#[test]
fn every_award_stands_where_the_annotation_has_it() {
    for Annotated {
        name,
        dataset,
        gold,
    } in annotated()
    {
        for want in gold["awards"].as_array().expect("awards") {
            let (start, end) = (
                want["span"][0].as_u64().expect("start"),
                want["span"][1].as_u64().expect("end"),
            );
            let there = dataset.awards.iter().any(|award| {
                u64::from(award.span.start) < end && start < u64::from(award.span.end)
            });
            assert!(there, "{name}: nothing at {start}..{end}");
        }
    }
}

#[test]
fn repeats_are_marked() {
    for Annotated {
        name,
        dataset,
        gold,
    } in annotated()
    {
        let want = gold["awards"].as_array().expect("awards").iter();
        let want = want
            .filter(|award| {
                award["note"]
                    .as_str()
                    .is_some_and(|note| note.contains("repeats"))
            })
            .count();
        assert_eq!(
            dataset
                .awards
                .iter()
                .filter(|award| award.repeats.is_some())
                .count(),
            want,
            "{name}"
        );
    }
}

#[test]
fn people_are_those_of_the_annotation_with_rank_and_main_office() {
    for Annotated {
        name,
        dataset,
        gold,
    } in annotated()
    {
        let mut read: Vec<&str> = dataset
            .people
            .iter()
            .map(|person| person.name.as_str())
            .collect();
        let mut want: Vec<&str> = gold["people"]
            .as_array()
            .expect("people")
            .iter()
            .filter_map(|person| person["name"].as_str())
            .collect();
        read.sort_unstable();
        want.sort_unstable();
        assert_eq!(read, want, "{name}");
        for person in gold["people"].as_array().expect("people") {
            let row = dataset
                .people
                .iter()
                .find(|row| person["name"] == row.name.as_str())
                .expect("read above");
            let rank = row
                .mentions
                .iter()
                .find_map(|mention| mention.rank.as_deref());
            assert_eq!(rank, person["rank"].as_str(), "{name}: {}", row.name);
            let offices: Vec<&String> = row
                .mentions
                .iter()
                .flat_map(|mention| &mention.offices)
                .collect();
            for title in person["titles"].as_array().expect("titles") {
                let title = folded(title.as_str());
                // What the article leaves unsaid (of which ministry, of which army) may be missing.
                let said = offices
                    .iter()
                    .map(|office| folded(Some(office)))
                    .any(|office| title.starts_with(&office) || office.starts_with(&title));
                assert!(said, "{name}: {} is {title}, read {offices:?}", row.name);
            }
        }
    }
}

#[test]
fn figures_have_the_annotated_values_and_places() {
    for Annotated {
        name,
        dataset,
        gold,
    } in annotated()
    {
        let wanted = gold["figures"].as_array().expect("figures");
        assert_eq!(dataset.figures.len(), wanted.len(), "{name}");
        for want in wanted {
            let (start, end) = (
                want["span"][0].as_u64().expect("start"),
                want["span"][1].as_u64().expect("end"),
            );
            let figure = dataset.figures.iter().find(|figure| {
                u64::from(figure.span.start) < end && start < u64::from(figure.span.end)
            });
            let figure = figure.unwrap_or_else(|| panic!("{name}: nothing at {start}..{end}"));
            assert_eq!(
                figure.value,
                want["value"].as_f64(),
                "{name}: {}",
                figure.raw
            );
            assert_eq!(
                want["comparator"],
                figure.comparator.word(),
                "{name}: {}",
                figure.raw
            );
            assert_eq!(
                figure.change,
                want["change"].as_f64(),
                "{name}: {}",
                figure.raw
            );
        }
    }
}

#[test]
fn events_have_the_annotated_dates() {
    for Annotated {
        name,
        dataset,
        gold,
    } in annotated()
    {
        for want in gold["events"].as_array().expect("events") {
            let there = dataset.events.iter().any(|event| {
                let date = event.date.as_ref().map(|date| date.as_str());
                let period = event.period.as_ref().map(|period| period.as_str());
                date == want["date"].as_str()
                    && (period == want["period"].as_str() || date.is_some())
            });
            assert!(there, "{name}: {want}");
        }
    }
}

#[test]
fn the_cluster_has_its_five_members() {
    let found: Vec<usize> = annotated()
        .iter()
        .flat_map(|article| &article.dataset.units)
        .filter(|unit| unit.kind == "cluster")
        .map(|unit| unit.members.len())
        .collect();
    assert!(found.is_empty() || found == [5], "{found:?}");
}

#[test]
fn together_they_are_in_order() {
    let datasets: Vec<Dataset> = annotated()
        .into_iter()
        .map(|article| article.dataset)
        .collect();
    assert_eq!(check(&merge(datasets)), vec![]);
}

#[test]
fn the_bundled_dataset_is_what_is_read_from_them() {
    let datasets: Vec<Dataset> = annotated()
        .into_iter()
        .map(|article| article.dataset)
        .collect();
    if datasets.is_empty() {
        return;
    }
    let bundled = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("public/dataset.json");
    let bundled = fs::read_to_string(bundled).expect("the bundled dataset");
    assert!(
        bundled == encode(&merge(datasets)),
        "public/dataset.json is out of date: run make dataset ARTICLES=../shared/articles"
    );
}
