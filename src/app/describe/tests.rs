use super::*;
use crate::app::own::Belonging;
use crate::model::{Dataset, Edtf};
use crate::table::Table;
use crate::text::Span;
use std::sync::Arc;

fn corpus(status: Status, count: Option<u64>, basis: Basis) -> Corpus {
    let award = Award {
        id: "x-a1".to_owned(),
        article: "x".to_owned(),
        event: None,
        award: "bang-khen-cua-ai-do".to_owned(),
        name: "Bằng khen".to_owned(),
        grade: None,
        by: Some("Thủ tướng Chính phủ".to_owned()),
        recipient_kind: Recipient::Individual,
        count,
        basis,
        recipients: vec![],
        unit: Some("cuc".to_owned()),
        status,
        period: Edtf::year(2019),
        repeats: None,
        span: Span::new(3, 9),
    };
    let unit = Unit {
        id: "cuc".to_owned(),
        name: "Cục Ngoại tuyến".to_owned(),
        name_en: Some("Surveillance Department".to_owned()),
        ..Unit::default()
    };
    let article = Article {
        id: "x".to_owned(),
        title: Some("Tổng kết".to_owned()),
        chars: 20,
        ..Article::default()
    };
    let table = Table::from(Dataset {
        articles: vec![article],
        units: vec![unit],
        awards: vec![award],
        ..Dataset::default()
    });
    Corpus::new(Arc::new(table), Belonging::default())
}

fn said(corpus: &Corpus, lang: Lang) -> String {
    let fact = corpus.fact("x-a1").unwrap_or(FactRef {
        kind: FactKind::Award,
        index: 0,
    });
    statement(fact, corpus, Words::of(lang))
}

#[test]
fn statements_in_both_languages() {
    for (status, count, basis, vi, en) in [
        (
            Status::Conferred,
            Some(10),
            Basis::Recipient,
            "Thủ tướng Chính phủ tặng Bằng khen cho 10 cá nhân (Cục Ngoại tuyến), 2019.",
            "Bằng khen conferred by the Prime Minister on 10 individuals (Surveillance Department), 2019.",
        ),
        (
            Status::Proposed,
            Some(1),
            Basis::Instance,
            "Đề nghị Thủ tướng Chính phủ tặng Bằng khen cho 1 lượt cá nhân (Cục Ngoại tuyến), 2019.",
            "Bằng khen proposed for 1 × individual (Surveillance Department), 2019; to be conferred by the Prime Minister.",
        ),
        (
            Status::Withdrawn,
            None,
            Basis::Recipient,
            "Thu hồi Bằng khen của cá nhân (không nêu số) (Cục Ngoại tuyến), 2019.",
            "Bằng khen withdrawn from individuals (no count stated) (Surveillance Department), 2019.",
        ),
    ] {
        let corpus = corpus(status, count, basis);
        assert_eq!(said(&corpus, Lang::Vi), vi);
        assert_eq!(said(&corpus, Lang::En), en);
    }
}

#[test]
fn a_named_unit_is_called_in_english_and_once() {
    let of_unit = |table: &Corpus| {
        let mut dataset = table.engine().table().dataset();
        dataset.awards[0].recipients = vec!["Cục Ngoại tuyến".to_owned()];
        Corpus::new(Arc::new(Table::from(dataset)), Belonging::default())
    };
    let corpus = of_unit(&corpus(Status::Conferred, Some(1), Basis::Recipient));
    assert_eq!(
        said(&corpus, Lang::Vi),
        "Thủ tướng Chính phủ tặng Bằng khen cho Cục Ngoại tuyến, 2019."
    );
    assert_eq!(
        said(&corpus, Lang::En),
        "Bằng khen conferred by the Prime Minister on Surveillance Department, 2019."
    );
}

#[test]
fn what_a_note_quotes_is_said_in_the_language_of_the_page() {
    let corpus = corpus(Status::Conferred, None, Basis::Recipient);
    let said = |kind, message: &str, lang| {
        let note = Note {
            kind,
            message: message.to_owned(),
            article: "x".to_owned(),
            span: None,
        };
        noted(&note, &corpus, Words::of(lang))
    };
    for (kind, message, vi, en) in [
        (
            NoteKind::InferredPeriod,
            "2010/2015",
            "2010–2015",
            "2010–2015",
        ),
        (
            NoteKind::InferredPeriod,
            "2020-02-05",
            "05/02/2020",
            "5 Feb 2020",
        ),
        (NoteKind::InferredPeriod, "đầu năm", "đầu năm", "đầu năm"),
        (
            NoteKind::InferredUnit,
            "Cục Ngoại tuyến",
            "Cục Ngoại tuyến",
            "Surveillance Department",
        ),
        (NoteKind::Misprint, "Bằng khem", "Bằng khem", "Bằng khem"),
    ] {
        assert_eq!(said(kind, message, Lang::Vi), vi);
        assert_eq!(said(kind, message, Lang::En), en);
    }
}

#[test]
fn givers_are_called_by_an_english_name_where_one_is_known() {
    let unit = |name: &str, english: &str| Unit {
        id: crate::text::slug(name),
        name: name.to_owned(),
        name_en: Some(english.to_owned()),
        ..Unit::default()
    };
    let units = vec![
        unit("Bộ Ví dụ", "Ministry of Examples"),
        unit("Sở Mẫu", "Sample Department"),
    ];
    let table = Table::from(Dataset {
        units,
        ..Dataset::default()
    });
    let corpus = Corpus::new(Arc::new(table), Belonging::default());
    for (name, english) in [
        ("Chủ tịch nước", "State President"),
        ("Bộ Ví dụ", "Ministry of Examples"),
        ("Bộ trưởng Bộ Ví dụ", "Minister of Examples"),
        ("Giám đốc Sở Mẫu", "Director, Sample Department"),
        ("Giám đốc Sở Khác", "Giám đốc Sở Khác"),
    ] {
        assert_eq!(giver_name(name, &corpus, Words::of(Lang::En)), english);
        assert_eq!(giver_name(name, &corpus, Words::of(Lang::Vi)), name);
    }
}

#[test]
fn labels_are_cut_at_letters() {
    assert_eq!(shortened("Đội trưởng", 6), "Đội t…");
    assert_eq!(shortened("Đội", 3), "Đội");
    assert_eq!(capitalised("đội"), "Đội");
}
