//! The reader against tables of cases, and its laws against texts of any kind.
#![cfg(not(target_arch = "wasm32"))]
// In a test a panic is the way to fail.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use bang_vang::dataset::check;
use bang_vang::model::{Dataset, Edtf, Event, Figure, NoteKind, Person};
use bang_vang::text::CharIndex;
use proptest::prelude::*;
use support::cases::{cases, mentioned, reading, row, spans, tables};

/// Whether a row is as wanted; a case may leave out its last fields, and say `?` for
/// one that it does not hold to.
fn is_as_wanted(got: &str, want: &str) -> bool {
    let got: Vec<&str> = got.split(" | ").collect();
    let want: Vec<&str> = want.split(" | ").collect();
    let alike = |(got, want): (&&str, &&str)| *want == "?" || got == want;
    want.len() <= got.len() && got.iter().zip(&want).all(alike)
}

/// Holds the tables of a folder against what `rows` reads from each text.
fn hold(folder: &str, rows: impl Fn(&Dataset) -> Vec<String>) {
    let mut wrong = Vec::new();
    let mut count = 0;
    for (file, table) in tables(folder) {
        for (line, text, want) in cases(&table) {
            count += 1;
            let got = rows(&reading(&text));
            let alike = got.len() == want.len()
                && got
                    .iter()
                    .zip(&want)
                    .all(|(got, want)| is_as_wanted(got, want));
            if !alike {
                wrong.push(format!(
                    "{folder}/{file}:{line}: {text}\n  got    {}\n  wanted {}",
                    got.join("\n         "),
                    want.join("\n         ")
                ));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {count} cases\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn award_statements() {
    hold("awards", |dataset| {
        dataset
            .awards
            .iter()
            .map(|award| row(award, dataset))
            .collect()
    });
}

#[test]
fn figures() {
    let or_dash = |text: Option<String>| text.unwrap_or_else(|| "-".to_owned());
    hold("figures", |dataset| {
        let row = |figure: &Figure| {
            let fields = [
                or_dash(figure.value.map(|value| value.to_string())),
                figure.comparator.word().to_owned(),
                figure.measure.clone(),
                or_dash(figure.what.clone()),
                or_dash(figure.period.as_ref().map(Edtf::to_string)),
                or_dash(figure.change.map(|change| change.to_string())),
            ];
            fields.join(" | ")
        };
        dataset.figures.iter().map(row).collect()
    });
}

#[test]
fn events() {
    let or_dash = |date: &Option<Edtf>| date.as_ref().map_or("-".to_owned(), Edtf::to_string);
    hold("events", |dataset| {
        let name = |id: &String| {
            dataset
                .units
                .iter()
                .find(|unit| unit.id == *id)
                .map(|unit| unit.name.clone())
        };
        let row = |event: &Event| {
            let units: Vec<String> = event
                .units
                .iter()
                .filter_map(|unit| name(&unit.unit))
                .collect();
            let fields = [
                event.kind.word().to_owned(),
                or_dash(&event.date),
                or_dash(&event.period),
                units.join(", "),
            ];
            fields.join(" | ")
        };
        dataset.events.iter().map(row).collect()
    });
}

#[test]
fn people() {
    hold("people", |dataset| {
        let row = |person: &Person| {
            let of = |mention| mentioned(person, mention);
            person.mentions.iter().map(of).collect::<Vec<_>>()
        };
        dataset.people.iter().flat_map(row).collect()
    });
}

#[test]
fn what_surrounds_an_article_is_told_from_it() {
    let text = "Một đơn vị ba năm liền dẫn đầu\n\
        Năm 2019, Cục Ngoại tuyến có 2 tập thể được tặng Bằng khen của Bộ Công an.\n\
        Đại tá Trần Văn Bình trao Bằng khen của Bộ Công an cho các tập thể.\n\
        Đơn vị tiếp tục phấn đấu trong năm tới, không ngừng rèn luyện, học tập.\n\
        Lê Cúc\n\
        Các tin khác\n\
        Cục An ninh kinh tế được tặng Cờ thi đua của Chính phủ";
    let dataset = reading(text);
    let article = &dataset.articles[0];
    assert_eq!(
        article.title.as_deref(),
        Some("Một đơn vị ba năm liền dẫn đầu")
    );
    assert_eq!(article.byline.as_deref(), Some("Lê Cúc"));
    assert_eq!(article.paragraphs, 5);
    let repeats: Vec<Option<&str>> = dataset
        .awards
        .iter()
        .map(|award| award.repeats.as_deref())
        .collect();
    assert_eq!(
        repeats,
        [None, Some("case-a1")],
        "the caption says it again, the headline after the article is not read"
    );
    assert!(
        dataset
            .notes
            .iter()
            .any(|note| note.kind == NoteKind::PageRemains)
    );
}

#[test]
fn who_hands_over_is_told_from_who_receives() {
    let ceremony = "Ngày 5/3/2019, UBND tỉnh Nghệ An tổ chức lễ tôn vinh nghệ nhân. ";
    for (sentence, name, role) in [
        (
            "Ông Trần Văn Bình trao Bằng khen cho bà Lê Thị Cúc.",
            "Trần Văn Bình",
            "presenter",
        ),
        (
            "Ông Trần Văn Bình trao Bằng khen cho bà Lê Thị Cúc.",
            "Lê Thị Cúc",
            "participant",
        ),
        (
            "Bà Lê Thị Cúc được ông Trần Văn Bình trao Bằng khen.",
            "Lê Thị Cúc",
            "participant",
        ),
        (
            "Bà Lê Thị Cúc được ông Trần Văn Bình trao Bằng khen.",
            "Trần Văn Bình",
            "presenter",
        ),
        (
            "Bà Lê Thị Cúc được tặng Bằng khen của UBND tỉnh.",
            "Lê Thị Cúc",
            "participant",
        ),
        (
            "Bà Lê Thị Cúc nhận Bằng khen của UBND tỉnh.",
            "Lê Thị Cúc",
            "participant",
        ),
        (
            "Hội đồng đề nghị tặng bà Lê Thị Cúc Bằng khen.",
            "Lê Thị Cúc",
            "participant",
        ),
        (
            "Ông Trần Văn Bình chủ trì buổi lễ.",
            "Trần Văn Bình",
            "chair",
        ),
        (
            "Ông Trần Văn Bình phát biểu tại buổi lễ.",
            "Trần Văn Bình",
            "speaker",
        ),
    ] {
        let dataset = reading(&format!("{ceremony}{sentence}"));
        let person = dataset.people.iter().find(|person| person.name == name);
        let id = person.map(|person| &person.id);
        let parts = &dataset.events[0].people;
        let part = parts.iter().find(|part| Some(&part.person) == id);
        let got = part.map(|part| part.role.as_str());
        assert_eq!(got, Some(role), "{sentence} {name}");
    }
}

#[test]
fn a_headline_that_adds_up_its_parts_is_a_repeat() {
    let text = "Tặng Bằng khen cho 46 tập thể và cá nhân\n\
        Năm 2014, Chủ tịch UBND tỉnh Nghệ An tặng Bằng khen cho 23 tập thể và 23 cá nhân trong tỉnh.";
    let dataset = reading(text);
    let rows: Vec<(Option<u64>, bool)> = dataset
        .awards
        .iter()
        .map(|award| (award.count, award.repeats.is_some()))
        .collect();
    assert_eq!(
        rows,
        [(Some(46), true), (Some(23), false), (Some(23), false)]
    );
}

#[test]
fn doubts_are_noted_where_they_are() {
    let text = "Năm 2019, 21 lượt tập thể của Cục Ngoại tuyến được tặng Băng khen Bộ Công an; tuyên truyền 2500.000 lượt người.";
    let dataset = reading(text);
    let index = CharIndex::new(text);
    let noted = |kind: NoteKind| {
        let note = dataset.notes.iter().find(|note| note.kind == kind)?;
        index.slice(text, note.span?)
    };
    assert_eq!(
        noted(NoteKind::AmbiguousNumber),
        Some("2500.000 lượt người")
    );
    assert!(noted(NoteKind::Misprint).is_some_and(|words| words.contains("Băng khen")));
}

#[test]
fn a_name_that_spells_an_id_of_the_lexicon_is_no_second_unit() {
    let dataset = reading("Trung ương Đoàn và Đoàn TNCS tặng Bằng khen.");
    assert_eq!(check(&dataset), []);
    let with_id = dataset.units.iter().filter(|unit| unit.id == "doan-tncs");
    let names: Vec<&str> = with_id.map(|unit| unit.name.as_str()).collect();
    assert_eq!(names, ["Đoàn TNCS Hồ Chí Minh"]);
}

/// Pieces from which odd texts are made: words that rules know, in any order.
const PIECES: &[&str] = &[
    "Năm 2019, ",
    "ngày 5-2-2020 ",
    "giai đoạn 2010- 2015",
    "2 ",
    "1.069 ",
    "2500.000 ",
    "hơn 20 nghìn ",
    "tập thể ",
    "cá nhân ",
    "lượt ",
    "được ",
    "đề nghị ",
    "tặng ",
    "trao ",
    "Bằng khen ",
    "Băng khen ",
    "Huân chương Chiến công ",
    "hạng Ba",
    "hạng Nhất, Nhì, Ba ",
    "của Thủ tướng Chính phủ",
    "Bộ trưởng Bộ Công an ",
    "Cục Ngoại tuyến ",
    "Phòng 8, Cục Ngoại tuyến ",
    "Cụm thi đua số 1- Bộ Công an gồm ",
    "Thiếu tướng Trần Văn Bình, ",
    "Giám đốc Công an tỉnh ",
    "đồng chí ",
    "cho ",
    "và ",
    "; ",
    ": ",
    ", ",
    ". ",
    "… ",
    "(",
    ")",
    "“",
    "”",
    "\n",
    "\r\n\n",
    "Phản hồi\n",
    "danh hiệu ",
    "thừa ủy quyền của ",
    "thu hồi ",
    "Đ",
    "ð",
    "\u{301}",
    "\u{200b}",
    "🎖",
    "０",
    "số ",
    "/",
    "Nghị định ",
];

fn odd_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![8 => prop::sample::select(PIECES).prop_map(str::to_owned), 1 => any::<String>()];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, ..ProptestConfig::default() })]

    #[test]
    fn every_text_has_a_reading_and_every_span_slices(text in odd_text()) {
        let dataset = reading(&text);
        let index = CharIndex::new(&text);
        for span in spans(&dataset) {
            let slice = index.slice(&text, span);
            prop_assert!(slice.is_some_and(|slice| !slice.is_empty()), "{span:?} of {text:?}");
        }
        prop_assert_eq!(bang_vang::dataset::check(&dataset), vec![]);
    }
}
