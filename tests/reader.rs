//! The reader against tables of cases, and its laws against texts of any kind.
#![cfg(not(target_arch = "wasm32"))]
// In a test a panic is the way to fail.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use bang_vang::model::{Award, Dataset};
use bang_vang::reader::{Source, read};
use bang_vang::text::CharIndex;
use proptest::prelude::*;

fn reading(text: &str) -> Dataset {
    read(&Source {
        id: "case",
        text,
        ..Source::default()
    })
}

/// A statement in the form of the table.
fn row(award: &Award, dataset: &Dataset) -> String {
    let unit = award
        .unit
        .as_ref()
        .and_then(|id| dataset.units.iter().find(|unit| unit.id == *id));
    let fields = [
        award.status.word().to_owned(),
        award.name.clone(),
        award
            .grade
            .map_or("-".to_owned(), |grade| grade.word().to_owned()),
        award.by.clone().unwrap_or_else(|| "-".to_owned()),
        award.recipient_kind.word().to_owned(),
        award
            .count
            .map_or("-".to_owned(), |count| count.to_string()),
        award.basis.word().to_owned(),
        unit.map_or("-".to_owned(), |unit| unit.name.clone()),
        award
            .period
            .as_ref()
            .map_or("-".to_owned(), |period| period.to_string()),
    ];
    fields.join(" | ")
}

/// The cases of a table: line of the file, text, expected rows.
fn cases(table: &str) -> Vec<(usize, String, Vec<String>)> {
    let mut cases: Vec<(usize, String, Vec<String>)> = Vec::new();
    for (number, line) in table.lines().enumerate() {
        if let Some(expected) = line.strip_prefix("> ") {
            let case = cases.last_mut().expect("a row follows its text");
            if expected != "nothing" {
                case.2.push(expected.to_owned());
            }
        } else if !line.is_empty() && !line.starts_with('#') {
            cases.push((number + 1, line.replace('~', "\n"), Vec::new()));
        }
    }
    cases
}

#[test]
fn award_statements() {
    let mut wrong = Vec::new();
    let cases = cases(include_str!("cases/awards.txt"));
    for (line, text, want) in &cases {
        let dataset = reading(text);
        let got: Vec<String> = dataset
            .awards
            .iter()
            .map(|award| row(award, &dataset))
            .collect();
        if got != *want {
            wrong.push(format!(
                "line {line}: {text}\n  got    {}\n  wanted {}",
                got.join("\n         "),
                want.join("\n         ")
            ));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {} cases\n{}",
        wrong.len(),
        cases.len(),
        wrong.join("\n")
    );
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

/// Every span of a dataset.
fn spans(dataset: &Dataset) -> Vec<bang_vang::text::Span> {
    let mentions = dataset
        .people
        .iter()
        .flat_map(|person| person.mentions.iter().map(|mention| mention.span));
    let notes = dataset.notes.iter().filter_map(|note| note.span);
    let awards = dataset.awards.iter().map(|award| award.span);
    let events = dataset.events.iter().map(|event| event.span);
    let figures = dataset.figures.iter().map(|figure| figure.span);
    mentions
        .chain(notes)
        .chain(awards)
        .chain(events)
        .chain(figures)
        .collect()
}

/// What a reading says, without where.
fn facts(text: &str) -> Vec<String> {
    let dataset = reading(text);
    let mut facts: Vec<String> = dataset
        .awards
        .iter()
        .map(|award| row(award, &dataset))
        .collect();
    facts.extend(dataset.figures.iter().map(|figure| {
        format!(
            "{:?} {:?} {:?}",
            figure.value, figure.comparator, figure.period
        )
    }));
    facts.extend(
        dataset
            .events
            .iter()
            .map(|event| format!("{:?} {:?} {:?}", event.kind, event.date, event.period)),
    );
    facts
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

/// The text with every letter taken apart into its base and its marks.
fn decomposed(text: &str) -> String {
    const MARKS: [(&str, &str); 5] = [
        ("àằầèềìòồờùừỳ", "\u{300}"),
        ("ảẳẩẻểỉỏổởủửỷ", "\u{309}"),
        ("ãẵẫẽễĩõỗỡũữỹ", "\u{303}"),
        ("áắấéếíóốớúứý", "\u{301}"),
        ("ạặậẹệịọộợụựỵ", "\u{323}"),
    ];
    const SHAPES: [(char, &str); 6] = [
        ('ă', "a\u{306}"),
        ('â', "a\u{302}"),
        ('ê', "e\u{302}"),
        ('ô', "o\u{302}"),
        ('ơ', "o\u{31b}"),
        ('ư', "u\u{31b}"),
    ];
    const BARE: &str = "aăâeêioôơuưy";
    let mut out = String::new();
    for c in text.chars() {
        let small = c.to_lowercase().next().unwrap_or(c);
        let toned = MARKS.iter().find_map(|(row, mark)| {
            row.chars()
                .position(|other| other == small)
                .and_then(|at| BARE.chars().nth(at))
                .map(|bare| (bare, *mark))
        });
        let (bare, mark) = toned.unwrap_or((small, ""));
        let shape = SHAPES
            .iter()
            .find(|(letter, _)| *letter == bare)
            .map(|(_, parts)| *parts);
        let parts = shape.map_or_else(|| bare.to_string(), str::to_owned) + mark;
        if c == small {
            out.push_str(&parts)
        } else {
            out.push_str(&parts.to_uppercase())
        }
    }
    out
}

#[test]
fn a_text_reads_the_same_composed_and_decomposed() {
    for (line, text, _) in cases(include_str!("cases/awards.txt")) {
        assert_ne!(decomposed(&text), text);
        // Names keep their printed letters, so givers and units that the lexicon does not know may differ in form.
        let composed: Vec<String> = facts(&text);
        let apart: Vec<String> = facts(&decomposed(&text));
        assert_eq!(composed, apart, "line {line}");
    }
}

#[test]
fn two_articles_in_one_text_lose_nothing() {
    let first = "Năm 2019, Cục Ngoại tuyến có 2 tập thể được tặng Cờ thi đua của Bộ Công an.";
    let second =
        "Năm 2020, Cục An ninh kinh tế có 3 cá nhân được Thủ tướng Chính phủ tặng Bằng khen.";
    let mut apart = facts(first);
    apart.retain(|fact| fact.contains("conferred"));
    apart.extend(
        facts(second)
            .into_iter()
            .filter(|fact| fact.contains("conferred")),
    );
    let together: Vec<String> = facts(&format!("{first}\n\n{second}"))
        .into_iter()
        .filter(|fact| fact.contains("conferred"))
        .collect();
    assert_eq!(together, apart);
}
