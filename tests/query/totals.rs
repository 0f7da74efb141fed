//! Totals: tables of statements and what they add up to.

use crate::rows::{blank_award, blank_event, engine, ids, ministry, unit};
use bang_vang::model::{
    Award, Basis, Dataset, Edtf, Event, EventUnit, Grade, Recipient, Status, Unit, UnitRole,
};
use bang_vang::query::{Behind, Dimension, Facet, Pivot, Query, Reach, Scope};

/// Cells as `award status basis recipient: sum = statements | uncounted`, then what was left out.
fn totals_of(dataset: Dataset, query: &Query) -> Vec<String> {
    let engine = engine(dataset);
    let results = engine.run(query);
    let totals = &results.totals;
    let behind = |number| ids(&engine, &engine.behind(&results, number)).join(" ");
    let mut lines = Vec::new();
    for (_, cells) in totals.rows() {
        for cell in cells {
            let words = [cell.status.word(), cell.basis.word(), cell.recipient.word()].join(" ");
            let sum = cell
                .sum
                .map_or("not stated".to_owned(), |sum| sum.to_string());
            let counted = behind(Behind::Sum(cell.number));
            let uncounted = behind(Behind::Uncounted(cell.number));
            lines.push(format!("{words}: {sum} = {counted} | {uncounted}"));
            for conflict in engine.conflicts(&results, cell.number) {
                let told = behind(Behind::Conflict(conflict.number));
                lines.push(format!("{words}: {}", told.replace(' ', " ≠ ")));
            }
        }
    }
    for left_out in &totals.left_out {
        lines.push(format!(
            "{:?}: {}",
            left_out.reason,
            behind(Behind::LeftOut(left_out.reason))
        ));
    }
    lines
}

/// Changes a blank award into one of a case.
type Change = fn(&mut Award);

#[test]
fn totals_are_honest() {
    fn of(award: &mut Award, unit: &str, count: Option<u64>, period: &str) {
        award.unit = Some(unit.to_owned());
        award.count = count;
        award.period = Edtf::parse(period).ok();
    }
    let cases: [(&str, Vec<Change>, &[&str]); 14] = [
        (
            "what counts the same thing is added up",
            vec![|a| a.count = Some(3), |a| a.count = Some(4)],
            &["conferred recipient collective: 7 = w0 w1 | "],
        ),
        (
            "proposed is not conferred",
            vec![|a| a.count = Some(3), |a| a.status = Status::Proposed],
            &[
                "conferred recipient collective: 3 = w0 | ",
                "proposed recipient collective: 1 = w1 | ",
            ],
        ),
        (
            "recipients are not instances, instances are not pieces",
            vec![
                |a| a.basis = Basis::Award,
                |a| a.basis = Basis::Instance,
                |_| (),
            ],
            &[
                "conferred recipient collective: 1 = w2 | ",
                "conferred instance collective: 1 = w1 | ",
                "conferred award collective: 1 = w0 | ",
            ],
        ),
        (
            "individuals are not collectives; named ones count with the others",
            vec![
                |a| a.recipient_kind = Recipient::UnitNamed,
                |a| a.recipient_kind = Recipient::PersonNamed,
                |a| a.recipient_kind = Recipient::Individual,
                |a| a.recipient_kind = Recipient::Mixed,
                |_| (),
            ],
            &[
                "conferred recipient collective: 2 = w0 w4 | ",
                "conferred recipient individual: 2 = w1 w2 | ",
                "conferred recipient mixed: 1 = w3 | ",
            ],
        ),
        (
            "what is not stated is neither 0 nor 1",
            vec![|a| a.count = None, |a| a.count = None],
            &["conferred recipient collective: not stated =  | w0 w1"],
        ),
        (
            "what is not stated is named beside the sum; 0 is a count",
            vec![|a| a.count = None, |a| a.count = Some(0)],
            &["conferred recipient collective: 0 = w1 | w0"],
        ),
        (
            "a repeat is not counted again",
            vec![|_| (), |a| a.repeats = Some("w0".to_owned())],
            &["conferred recipient collective: 1 = w0 | ", "Repeat: w1"],
        ),
        (
            "a repeat stays one where what it repeats does not match",
            vec![|a| a.status = Status::Withdrawn, |a| {
                a.repeats = Some("w0".to_owned())
            }],
            &["Repeat: w1"],
        ),
        (
            "a cluster's count includes its members'",
            vec![
                |a| of(a, "cum", Some(9), "2019"),
                |a| of(a, "a", Some(4), "2019"),
                |a| of(a, "a1", Some(2), "2019-05"),
            ],
            &[
                "conferred recipient collective: 6 = w1 w2 | ",
                "ClusterOfMembers: w0",
            ],
        ),
        (
            "the count of another time is another count",
            vec![|a| of(a, "cum", Some(9), "2018"), |a| {
                of(a, "a", Some(4), "2019")
            }],
            &["conferred recipient collective: 13 = w0 w1 | "],
        ),
        (
            "a count without a time may be of any",
            vec![|a| of(a, "cum", Some(9), ""), |a| {
                of(a, "a", Some(4), "2019")
            }],
            &[
                "conferred recipient collective: 4 = w1 | ",
                "ClusterOfMembers: w0",
            ],
        ),
        (
            "a member without a count takes nothing away",
            vec![|a| of(a, "cum", Some(9), "2019"), |a| {
                of(a, "a", None, "2019")
            }],
            &["conferred recipient collective: 9 = w0 | w1"],
        ),
        (
            "nor does a repeat, another award, or a unit outside",
            vec![
                |a| of(a, "cum", Some(9), "2019"),
                |a| {
                    of(a, "a", Some(4), "2019");
                    a.repeats = Some("w0".to_owned());
                },
                |a| of(a, "xa", Some(2), "2019"),
            ],
            &[
                "conferred recipient collective: 11 = w0 w2 | ",
                "Repeat: w1",
            ],
        ),
        (
            "a statement that names a member among the recipients is no count of the cluster's own",
            vec![
                |a| {
                    of(a, "cum", Some(1), "2019");
                    a.recipients = vec!["Cục A".to_owned()];
                },
                |a| of(a, "b", Some(1), "2019"),
            ],
            &["conferred recipient collective: 2 = w0 w1 | "],
        ),
    ];
    for (claim, changes, want) in cases {
        let mut dataset = Dataset {
            units: ministry(),
            ..Dataset::default()
        };
        for (number, change) in changes.into_iter().enumerate() {
            let mut award = blank_award(&format!("w{number}"));
            change(&mut award);
            dataset.awards.push(award);
        }
        let mut query = Query {
            scope: Scope::Awards,
            ..Query::default()
        };
        query.toggle_excluded(Facet::Status, "withdrawn");
        assert_eq!(totals_of(dataset, &query), want, "{claim}");
    }
}

#[test]
fn what_several_articles_say_counts_once() {
    /// Of the article, the count, and the period of a statement about `Cục A`.
    fn told(award: &mut Award, article: &str, count: u64, period: &str) {
        award.article = article.to_owned();
        award.unit = Some("a".to_owned());
        award.count = Some(count);
        award.period = Edtf::parse(period).ok();
    }
    fn at(award: &mut Award, article: &str, count: u64, event: &str) {
        told(award, article, count, "");
        award.event = Some(event.to_owned());
    }
    let cases: [(&str, Vec<Change>, &[&str]); 12] = [
        (
            "the same count about the same time",
            vec![|a| told(a, "x", 3, "2019"), |a| told(a, "y", 3, "2019")],
            &["conferred recipient collective: 3 = w0 | ", "Report: w1"],
        ),
        (
            "another count about the same time",
            vec![|a| told(a, "x", 3, "2019"), |a| told(a, "y", 5, "2019")],
            &[
                "conferred recipient collective: not stated =  | ",
                "conferred recipient collective: w0 ≠ w1",
            ],
        ),
        (
            "what conflicts stands beside what does not",
            vec![
                |a| told(a, "x", 3, "2019"),
                |a| told(a, "y", 5, "2019"),
                |a| told(a, "y", 7, "2020"),
            ],
            &[
                "conferred recipient collective: 7 = w2 | ",
                "conferred recipient collective: w0 ≠ w1",
            ],
        ),
        (
            "an article may state several counts of one thing",
            vec![
                |a| told(a, "x", 3, "2019"),
                |a| told(a, "x", 4, "2019"),
                |a| told(a, "y", 4, "2019"),
                |a| told(a, "y", 3, "2019"),
            ],
            &[
                "conferred recipient collective: 7 = w0 w1 | ",
                "Report: w2 w3",
            ],
        ),
        (
            "one article that says a part conflicts",
            vec![
                |a| told(a, "x", 3, "2019"),
                |a| told(a, "x", 4, "2019"),
                |a| told(a, "y", 3, "2019"),
            ],
            &[
                "conferred recipient collective: not stated =  | ",
                "conferred recipient collective: w0 ≠ w1 ≠ w2",
            ],
        ),
        (
            "another time is another thing",
            vec![|a| told(a, "x", 3, "2019"), |a| {
                told(a, "y", 3, "2018/2019")
            }],
            &["conferred recipient collective: 6 = w1 w0 | "],
        ),
        (
            "without a time nothing says that it is the same",
            vec![|a| told(a, "x", 3, ""), |a| told(a, "y", 3, "")],
            &["conferred recipient collective: 6 = w0 w1 | "],
        ),
        (
            "without a unit neither",
            vec![
                |a| {
                    told(a, "x", 3, "2019");
                    a.unit = None;
                },
                |a| {
                    told(a, "y", 3, "2019");
                    a.unit = None;
                },
            ],
            &["conferred recipient collective: 6 = w0 w1 | "],
        ),
        (
            "other recipients are another thing",
            vec![
                |a| {
                    told(a, "x", 1, "2019");
                    a.recipients = vec!["Đội 1".to_owned()];
                },
                |a| {
                    told(a, "y", 1, "2019");
                    a.recipients = vec!["Đội 2".to_owned()];
                },
            ],
            &["conferred recipient collective: 2 = w0 w1 | "],
        ),
        (
            "one event of two articles is the same occasion",
            vec![|a| at(a, "x", 3, "e0"), |a| at(a, "y", 3, "e1")],
            &["conferred recipient collective: 3 = w0 | ", "Report: w1"],
        ),
        (
            "another event is not",
            vec![|a| at(a, "x", 3, "e0"), |a| at(a, "y", 3, "e2")],
            &["conferred recipient collective: 6 = w0 w1 | "],
        ),
        (
            "a repeat and a statement without a count conflict with nothing",
            vec![
                |a| told(a, "x", 3, "2019"),
                |a| {
                    told(a, "y", 5, "2019");
                    a.repeats = Some("w0".to_owned());
                },
                |a| {
                    told(a, "y", 0, "2019");
                    a.count = None;
                },
            ],
            &["conferred recipient collective: 3 = w0 | w2", "Repeat: w1"],
        ),
    ];
    for (claim, changes, want) in cases {
        let event = |id: &str, article: &str, day: &str| Event {
            article: article.to_owned(),
            date: Edtf::parse(day).ok(),
            units: vec![EventUnit {
                unit: "a".to_owned(),
                role: UnitRole::Host,
            }],
            ..blank_event(id, "")
        };
        let mut dataset = Dataset {
            units: ministry(),
            events: vec![
                event("e0", "x", "2019-02-05"),
                event("e1", "y", "2019-02-05"),
                event("e2", "y", "2019-03-05"),
            ],
            ..Dataset::default()
        };
        for (number, change) in changes.into_iter().enumerate() {
            let mut award = blank_award(&format!("w{number}"));
            change(&mut award);
            dataset.awards.push(award);
        }
        assert_eq!(totals_of(dataset, &Query::default()), want, "{claim}");
    }
}

#[test]
fn tables_never_mix_what_was_proposed() {
    let mut awards: Vec<Award> = (0..6)
        .map(|number| blank_award(&format!("w{number}")))
        .collect();
    for (award, (unit, period, count)) in awards.iter_mut().zip([
        ("a", "2019", Some(3)),
        ("a", "2019/2020", Some(4)),
        ("a", "2019", Some(9)),
        ("b", "2020", None),
        ("", "", Some(1)),
        ("b", "2020", Some(2)),
    ]) {
        award.unit = Some(unit.to_owned()).filter(|unit| !unit.is_empty());
        award.period = Edtf::parse(period).ok();
        award.count = count;
    }
    awards[2].status = Status::Proposed;
    awards[5].repeats = Some("w3".to_owned());
    let engine = engine(Dataset {
        units: ministry(),
        awards,
        ..Dataset::default()
    });
    let query = Query {
        reach: Reach {
            sub_units: false,
            clusters: false,
            today: false,
        },
        pivot: Some(Pivot {
            rows: Dimension::Facet(Facet::Unit),
            columns: Dimension::Year,
        }),
        ..Query::default()
    };
    let table = engine.run(&query).pivot.unwrap();
    let name = |value: &Option<String>| value.clone().unwrap_or("-".to_owned());
    let mut lines = Vec::new();
    for cell in &table.cells {
        for part in &cell.parts {
            lines.push(format!(
                "{} {} {}: {:?} of {}, {} without",
                name(&table.rows[cell.row as usize]),
                name(&table.columns[cell.column as usize]),
                part.status.word(),
                part.sum,
                part.statements,
                part.uncounted
            ));
        }
    }
    assert_eq!(
        lines,
        [
            "a 2019 conferred: Some(7) of 2, 0 without",
            "a 2019 proposed: Some(9) of 1, 0 without",
            "a 2020 conferred: Some(4) of 1, 0 without",
            "b 2020 conferred: None of 0, 1 without",
            "- - conferred: Some(1) of 1, 0 without",
        ]
    );
}

#[test]
fn a_cluster_whose_members_are_filtered_away_is_counted() {
    let mut awards = vec![blank_award("w0"), blank_award("w1")];
    for (award, unit) in awards.iter_mut().zip(["cum", "a"]) {
        award.unit = Some(unit.to_owned());
    }
    let dataset = Dataset {
        units: ministry(),
        awards,
        ..Dataset::default()
    };
    let mut query = Query::default();
    assert_eq!(
        totals_of(dataset.clone(), &query),
        [
            "conferred recipient collective: 1 = w1 | ",
            "ClusterOfMembers: w0"
        ]
    );
    query.toggle(Facet::Unit, "b");
    assert_eq!(
        totals_of(dataset, &query),
        ["conferred recipient collective: 1 = w0 | "]
    );
}

#[test]
fn a_cluster_within_a_cluster_is_looked_at_first() {
    let totals = |units: Vec<Unit>, statements: &[(&str, &str)]| {
        let statement = |(number, (unit, period)): (usize, &(&str, &str))| Award {
            unit: Some((*unit).to_owned()),
            period: Edtf::parse(period).ok(),
            ..blank_award(&format!("w{number}"))
        };
        let awards = statements.iter().enumerate().map(statement).collect();
        totals_of(
            Dataset {
                units,
                awards,
                ..Dataset::default()
            },
            &Query::default(),
        )
    };
    let nested = vec![
        unit("khoi", "Khối", None, &["cum"]),
        unit("cum", "Cụm", None, &["a"]),
        unit("a", "Cục A", None, &[]),
    ];
    assert_eq!(
        totals(
            nested.clone(),
            &[("khoi", "2019"), ("cum", "2019"), ("a", "2019")]
        ),
        [
            "conferred recipient collective: 1 = w2 | ",
            "ClusterOfMembers: w0 w1"
        ]
    );
    // What the inner cluster says is not in the sum, so it takes nothing away from the outer one.
    assert_eq!(
        totals(
            nested,
            &[("khoi", "2019"), ("cum", "2019/2020"), ("a", "2020")]
        ),
        [
            "conferred recipient collective: 2 = w0 w2 | ",
            "ClusterOfMembers: w1"
        ]
    );
    // Each of these is said to be in the other: one of them must not take the other's place.
    let mutual = vec![
        unit("x", "Cụm X", None, &["y"]),
        unit("y", "Cụm Y", None, &["x"]),
    ];
    assert_eq!(
        totals(mutual, &[("x", "2019"), ("y", "2019")]),
        ["conferred recipient collective: 2 = w0 w1 | "]
    );
}

#[test]
fn rows_of_totals_stand_in_order() {
    let change = |number: usize, grade, by: Option<&str>| {
        let mut award = blank_award(&format!("w{number}"));
        award.grade = grade;
        award.by = by.map(str::to_owned);
        award
    };
    let awards = vec![
        change(0, None, None),
        change(1, Some(Grade::Third), None),
        change(2, Some(Grade::First), Some("Bộ")),
        change(3, Some(Grade::First), Some("Ân")),
        change(4, Some(Grade::First), None),
    ];
    let engine = engine(Dataset {
        awards,
        ..Dataset::default()
    });
    let results = engine.run(&Query::default());
    let first = |number| engine.behind(&results, Behind::Sum(number))[0];
    let rows = results.totals.rows().into_iter();
    let order: Vec<String> = rows
        .map(|(_, cells)| engine.fact_id(first(cells[0].number)))
        .collect();
    assert_eq!(order, ["w3", "w2", "w4", "w1", "w0"]);
}
