//! Words, units, years and choices: tables of queries and what they find.

use crate::rows::{all, blank_award, blank_event, engine, found, ids, ministry, unit};
use bang_vang::model::{
    Article, Award, Comparator, Dataset, Edtf, EventUnit, Figure, Grade, Mention, Moment,
    Participant, Person, Status, UnitRole,
};
use bang_vang::query::{Facet, FactKind, FactRef, Field, Query, Reach, Scope, Years};
use bang_vang::text::Span;

#[test]
fn words_are_found_as_they_are_meant() {
    let topics = [
        "Tổng kết năm 2019",
        "Công an tỉnh Hà Nam",
        "lễ khen thưởng",
        "tình thương, Bằng khen",
        "thuong hieu",
        "khen các chiến sỹ",
        "Interoperability, ĐẮK LẮK",
    ];
    let events = topics
        .iter()
        .enumerate()
        .map(|(number, topic)| blank_event(&number.to_string(), topic))
        .collect();
    let mut award = blank_award("w");
    award.by = Some("Bộ trưởng Bộ Công an".to_owned());
    award.grade = Some(Grade::First);
    award.recipients = vec!["Đội Quyết thắng".to_owned()];
    award.unit = Some("a1".to_owned());
    let mut units = ministry();
    units[3].aliases = vec!["PA1".to_owned()];
    units[3].name_en = Some("Office One".to_owned());
    let engine = engine(Dataset {
        events,
        awards: vec![award],
        units,
        ..Dataset::default()
    });
    for (text, want) in [
        ("", "0 1 2 3 4 5 6 w"),
        ("  - … ", "0 1 2 3 4 5 6 w"),
        ("nam", "0 1"),
        ("năm", "0"),
        ("Nám", ""),
        ("thuong", "2 3 4"),
        ("thưởng", "2"),
        ("thưong", ""),
        ("thươn", "2 3"),
        ("thươn k", ""),
        ("khen thuong", "2 3"),
        ("thuong khen", "2 3"),
        ("\"khen thuong\"", "2"),
        ("\"khen thuon\"", ""),
        ("\"khen thuon", "2"),
        ("“thương bằng”", "3"),
        ("\"năm 2019\" kết", "0"),
        ("2019", "0"),
        ("20", "0"),
        ("20 năm", ""),
        ("chien sy", "5"),
        ("chiến sĩ", "5"),
        ("CHIẾN SỸ", "5"),
        ("interoper", "6"),
        ("interoperabilit", "6"),
        ("dak lak", "6"),
        ("đăk lăk", ""),
        ("đăk lăk hạng", ""),
        ("\"kỷ vật hạng nhất\"", "w"),
        ("hạng nhì", ""),
        ("bo truong", "w"),
        ("quyết thắng pa1 office phòng", "w"),
        ("\"office pa1\"", ""),
        ("office \"\" one", "w"),
    ] {
        let query = Query {
            text: text.to_owned(),
            ..Query::default()
        };
        assert_eq!(
            ids(&engine, &found(&engine, &query)).join(" "),
            want,
            "{text}"
        );
    }
}

#[test]
fn abbreviations_old_names_and_passages_are_found_and_say_why() {
    let mut award = blank_award("w");
    award.award = "huan-chuong-chien-cong".to_owned();
    award.name = "Huân chương Chiến công".to_owned();
    award.by = Some("UBND tỉnh".to_owned());
    award.unit = Some("ca-ha-noi".to_owned());
    award.span = Span::new(20, 25);
    let mut unit = ministry().remove(5);
    unit.id = "ca-ha-noi".to_owned();
    let engine = engine(Dataset {
        articles: vec![Article {
            id: "a".to_owned(),
            text: Some("Mở đầu bài viết.\nVì thành tích xuất sắc.\nHết".to_owned()),
            ..Article::default()
        }],
        units: vec![unit],
        awards: vec![award],
        ..Dataset::default()
    });
    for (text, why) in [
        ("HCCC", vec![(Field::Award, "Huân chương Chiến công")]),
        ("hccc", vec![(Field::Award, "Huân chương Chiến công")]),
        (
            "UBND",
            vec![
                (Field::Giver, "UBND tỉnh"),
                (Field::Giver, "Ủy ban nhân dân tỉnh"),
            ],
        ),
        (
            "\"uy ban nhan dan\"",
            vec![(Field::Giver, "Ủy ban nhân dân tỉnh")],
        ),
        (
            "CATP",
            vec![
                (Field::Unit, "CATP Hà Nội"),
                (Field::Unit, "CATP Thủ đô Hà Nội"),
                (Field::Unit, "CATP Thủ đô"),
            ],
        ),
        (
            "xuất sắc",
            vec![(Field::Passage, "Vì thành tích xuất sắc.")],
        ),
        ("mở đầu", vec![]),
    ] {
        let query = Query {
            text: text.to_owned(),
            ..Query::default()
        };
        let found = found(&engine, &query);
        assert_eq!(found.len(), usize::from(!why.is_empty()), "{text}");
        let Some(&fact) = found.first() else { continue };
        let told = engine.why(fact, text);
        let said: Vec<(Field, &str)> = told
            .iter()
            .map(|found| (found.field, found.text.as_str()))
            .collect();
        for wanted in why {
            assert!(said.contains(&wanted), "{text}: {wanted:?} in {said:?}");
        }
        assert!(told.iter().all(|found| !found.marks.is_empty()));
    }
}

#[test]
fn one_event_of_several_articles_is_one_fact_with_all_its_reports() {
    let report = |id: &str, article: &str, day: &str, role| {
        let mut event = blank_event(id, id);
        event.article = article.to_owned();
        event.date = Edtf::parse(day).ok();
        event.units = vec![EventUnit {
            unit: "a".to_owned(),
            role,
        }];
        event
    };
    let host = UnitRole::Host;
    let engine = engine(Dataset {
        units: ministry(),
        events: vec![
            report("first", "x", "2020-02-05", host),
            report("again", "y", "2020-02-05", UnitRole::Subject),
            report("later", "y", "2020-02-06", host),
            report("month", "z", "2020-02", host),
            report("guest", "z", "2020-02-05", UnitRole::Participant),
            report("one", "x", "2021-01-01", host),
            report("two", "x", "2021-01-01", host),
            report("either", "y", "2021-01-01", host),
        ],
        ..Dataset::default()
    });
    let results = engine.run(&Query::default());
    assert_eq!(
        ids(&engine, &all(&engine, &results.facts)).join(" "),
        "month first guest later one two either"
    );
    let first = engine.fact_by_id("first").unwrap();
    let again = engine.fact_by_id("again").unwrap();
    for fact in [first, again] {
        let reports: Vec<_> = engine.reports(fact).collect();
        assert_eq!(reports, [first, again]);
    }
    // It is found by what either report says, and counts in both articles.
    for text in ["first", "again"] {
        let query = Query {
            text: text.to_owned(),
            ..Query::default()
        };
        assert_eq!(found(&engine, &query), [first], "{text}");
    }
    let counts: Vec<(&str, u32)> = results.facets[&Facet::Article]
        .iter()
        .map(|value| (value.value, value.count))
        .collect();
    assert_eq!(counts, [("x", 3), ("y", 3), ("z", 2)]);
}

#[test]
fn people_are_found_where_they_take_part_or_are_named() {
    let mut event = blank_event("e", "hội nghị");
    event.people = vec![Participant {
        person: "tam".to_owned(),
        role: "chair".to_owned(),
    }];
    let mut award = blank_award("w");
    award.span = Span::new(10, 20);
    let person = |id: &str, name: &str, places: &[(u32, u32)]| Person {
        id: id.to_owned(),
        name: name.to_owned(),
        mentions: places
            .iter()
            .map(|&(start, end)| Mention {
                article: "a".to_owned(),
                span: Span::new(start, end),
                ..Mention::default()
            })
            .collect(),
    };
    let engine = engine(Dataset {
        people: vec![
            person("tam", "Lê Văn Tám", &[(18, 22)]),
            person("an", "Bùi Ân", &[(12, 15), (40, 44)]),
        ],
        events: vec![event],
        awards: vec![award],
        ..Dataset::default()
    });
    let counts = |query: &Query| -> Vec<(String, u32)> {
        let results = engine.run(query);
        let values = results.facets[&Facet::Person].iter();
        values
            .map(|value| (value.value.to_owned(), value.count))
            .collect()
    };
    let mut query = Query::default();
    assert_eq!(
        counts(&query),
        [("an".to_owned(), 1), ("tam".to_owned(), 1)]
    );
    query.toggle(Facet::Person, "an");
    assert_eq!(ids(&engine, &found(&engine, &query)), ["w"]);
}

#[test]
fn units_stand_for_what_is_asked() {
    let mut units = ministry();
    units.extend([
        unit("ca-ha-nam", "Công an tỉnh Hà Nam", None, &[]),
        unit("ca-ninh-binh-2025", "Công an tỉnh Ninh Bình", None, &[]),
        unit("doi", "Đội 1", Some("ca-ha-nam"), &[]),
    ]);
    let awards = ["bo", "a", "a1", "cum", "ca-ha-nam", "doi"].map(|unit| {
        let mut award = blank_award(&format!("of-{unit}"));
        award.unit = Some(unit.to_owned());
        award
    });
    let engine = engine(Dataset {
        units,
        awards: awards.into(),
        ..Dataset::default()
    });
    for (unit, words, want) in [
        ("bo", "alone", "of-bo"),
        ("a", "", "of-a of-a1 of-cum"),
        ("a", "alone", "of-a of-cum"),
        ("a", "apart", "of-a of-a1"),
        ("a", "alone apart", "of-a"),
        ("cum", "", "of-a of-a1 of-cum"),
        ("cum", "alone", "of-a of-cum"),
        ("cum", "apart", "of-cum"),
        ("ca-ninh-binh-2025", "", ""),
        ("ca-ninh-binh-2025", "today", "of-ca-ha-nam of-doi"),
        ("ca-ninh-binh-2025", "today alone", "of-ca-ha-nam"),
        ("ca-ha-nam", "today", "of-ca-ha-nam of-doi"),
    ] {
        let mut query = Query {
            reach: Reach {
                sub_units: !words.contains("alone"),
                clusters: !words.contains("apart"),
                today: words.contains("today"),
            },
            ..Query::default()
        };
        query.toggle(Facet::Unit, unit);
        let found = ids(&engine, &found(&engine, &query)).join(" ");
        assert_eq!(found, want, "{unit} {words}");
    }
}

#[test]
fn people_articles_and_figures_are_found_by_their_words() {
    let mut event = blank_event("e", "hội nghị");
    event.place = Some("Hà Nội".to_owned());
    event.people = vec![Participant {
        person: "p".to_owned(),
        role: "chair".to_owned(),
    }];
    let figure = Figure {
        id: "f".to_owned(),
        article: "gone".to_owned(),
        value: Some(1.0),
        comparator: Comparator::Over,
        measure: "vụ".to_owned(),
        what: Some("điều tra".to_owned()),
        unit: None,
        period: None,
        change: None,
        raw: "hơn 1 vụ".to_owned(),
        span: Span::new(0, 1),
    };
    let engine = engine(Dataset {
        articles: vec![Article {
            id: "a".to_owned(),
            title: Some("Tin vui".to_owned()),
            outlet: Some("Báo Mới".to_owned()),
            byline: Some("Xuân Mai".to_owned()),
            ..Article::default()
        }],
        people: vec![Person {
            id: "p".to_owned(),
            name: "Lê Văn Tám".to_owned(),
            mentions: vec![],
        }],
        events: vec![event],
        figures: vec![figure],
        ..Dataset::default()
    });
    for (text, want) in [
        ("tin vui", "e"),
        ("bao xuan", "e"),
        ("tám hà nội", "e"),
        ("tám vụ", ""),
        ("\"hon 1\" tra", "f"),
    ] {
        let found: Vec<String> = [Scope::Timeline, Scope::Figures]
            .into_iter()
            .flat_map(|scope| {
                let query = Query {
                    scope,
                    text: text.to_owned(),
                    ..Query::default()
                };
                ids(&engine, &found(&engine, &query))
            })
            .collect();
        assert_eq!(found.join(" "), want, "{text}");
    }
}

#[test]
fn units_stand_as_a_tree_and_find_what_they_stand_for() {
    let awards = ["bo", "a", "b", "a1", "cum"].map(|unit| {
        let mut award = blank_award(&format!("of-{unit}"));
        award.unit = Some(unit.to_owned());
        award
    });
    let engine = engine(Dataset {
        units: ministry(),
        awards: awards.into(),
        ..Dataset::default()
    });
    let results = engine.run(&Query::default());
    let tree: Vec<(&str, u16, u32)> = results.facets[&Facet::Unit]
        .iter()
        .map(|value| (value.value, value.depth, value.count))
        .collect();
    // "Đơn vị khác" has no fact, so it is not offered.
    assert_eq!(
        tree,
        [
            ("bo", 0, 5),
            ("a", 1, 3),
            ("a1", 2, 1),
            ("b", 1, 2),
            ("cum", 1, 4)
        ]
    );
    for (unit, any, none) in [
        ("bo", "of-bo of-a of-b of-a1 of-cum", ""),
        ("a", "of-a of-a1 of-cum", "of-bo of-b"),
        ("b", "of-b of-cum", "of-bo of-a of-a1"),
        ("a1", "of-a1", "of-bo of-a of-b of-cum"),
        ("cum", "of-a of-b of-a1 of-cum", "of-bo"),
        ("xa", "", "of-bo of-a of-b of-a1 of-cum"),
        ("gone", "", "of-bo of-a of-b of-a1 of-cum"),
    ] {
        let mut query = Query::default();
        query.toggle(Facet::Unit, unit);
        assert_eq!(
            ids(&engine, &found(&engine, &query)).join(" "),
            any,
            "{unit}"
        );
        query.toggle_excluded(Facet::Unit, unit);
        assert_eq!(
            ids(&engine, &found(&engine, &query)).join(" "),
            none,
            "not {unit}"
        );
    }
}

#[test]
fn a_choice_shows_in_its_facet_and_never_changes_its_counts() {
    let mut awards: Vec<Award> = (0..4)
        .map(|number| blank_award(&format!("w{number}")))
        .collect();
    awards[1].status = Status::Proposed;
    awards[2].by = Some("Bộ".to_owned());
    awards[3].by = Some("Ân".to_owned());
    let events = vec![blank_event("e", "")];
    let engine = engine(Dataset {
        awards,
        events,
        ..Dataset::default()
    });
    let mut query = Query::default();
    query.toggle(Facet::Giver, "gone");
    query.toggle_excluded(Facet::Status, "proposed");
    let results = engine.run(&query);
    assert!(results.facts.is_empty());
    let values = |facet| -> Vec<(&str, u32, bool, bool)> {
        let values = results.facets[&facet].iter();
        values
            .map(|value| (value.value, value.count, value.chosen, value.excluded))
            .collect()
    };
    let want = [
        ("Ân", 1, false, false),
        ("Bộ", 1, false, false),
        ("", 1, false, false),
        ("gone", 0, true, false),
    ];
    assert_eq!(values(Facet::Giver), want);
    assert_eq!(
        values(Facet::Status),
        [("conferred", 0, false, false), ("proposed", 0, false, true)]
    );
    assert_eq!(
        values(Facet::Kind),
        [("event", 0, false, false), ("award", 0, false, false)]
    );

    // A fact without a value of a facet does not match a choice, and no exclusion takes it away.
    query.clear(Facet::Giver);
    assert_eq!(
        ids(&engine, &found(&engine, &query)),
        ["e", "w0", "w2", "w3"]
    );
}

#[test]
fn years_count_what_they_touch() {
    let periods = ["2019", "2018/2020", "1900/2022", "2021-12-31", ""];
    let awards = periods
        .iter()
        .enumerate()
        .map(|(number, period)| Award {
            period: Edtf::parse(period).ok(),
            ..blank_award(&format!("w{number}"))
        })
        .collect();
    let mut event = blank_event("e", "");
    event.date = Edtf::parse("2019-03").ok();
    event.period = Edtf::parse("2010").ok();
    let engine = engine(Dataset {
        awards,
        events: vec![event],
        ..Dataset::default()
    });
    for (from, to, want, undated) in [
        ("", "", "w2 w1 w0 e w3 w4", "w4"),
        ("2021", "", "w2 w3", "w4"),
        ("", "2018", "w2 w1", "w4"),
        ("2019", "2019", "w2 w1 w0 e", "w4"),
        ("2020", "2019", "", "w4"),
        ("2023", "", "", "w4"),
        ("2019-03", "2019-03", "w2 w1 w0 e", "w4"),
        ("2019-04", "2020-12", "w2 w1 w0", "w4"),
        ("2021-01", "2021-12-30", "w2", "w4"),
        ("2021-12-31", "2021", "w2 w3", "w4"),
        ("2019-03", "2019-02", "", "w4"),
    ] {
        let (from, to) = (Moment::parse(from), Moment::parse(to));
        let query = Query {
            years: vec![Years { from, to }],
            ..Query::default()
        };
        let results = engine.run(&query);
        assert_eq!(
            ids(&engine, &all(&engine, &results.facts)).join(" "),
            want,
            "{from:?} {to:?}"
        );
        assert_eq!(
            ids(&engine, &all(&engine, &results.undated)).join(" "),
            undated
        );
        let years: Vec<(u16, u32, u32)> = results
            .years
            .iter()
            .map(|year| (year.year, year.awards, year.events))
            .collect();
        assert_eq!(years.len(), 123);
        assert_eq!(
            years[117..],
            [
                (2017, 1, 0),
                (2018, 2, 0),
                (2019, 3, 1),
                (2020, 2, 0),
                (2021, 2, 0),
                (2022, 1, 0)
            ]
        );
    }
}

#[test]
fn a_dataset_without_facts_has_an_empty_answer() {
    let engine = engine(Dataset::default());
    let query = Query {
        text: "gì đó".to_owned(),
        ..Query::default()
    };
    let results = engine.run(&query);
    assert!(
        results.facts.is_empty()
            && results.years.is_empty()
            && results.totals.cells().next().is_none()
    );
    assert!(
        Facet::ALL
            .iter()
            .all(|facet| results.facets[facet].is_empty())
    );
    let nowhere = FactRef {
        kind: FactKind::Award,
        index: 7,
    };
    assert_eq!(engine.fact_id(nowhere), "");
    assert_eq!(engine.units_of(nowhere).count(), 0);
    assert_eq!(engine.fact_by_id(""), None);
    assert!(engine.unit("").is_none() && engine.period(nowhere).is_none());
}
