//! What is counted, as files for other programs.
//!
//! Used by the menu that saves files. What always holds: a file has the facts of
//! the count and no others, in the order of the view, each with its source; a
//! dataset has besides what these facts refer to. No cell of a table can be taken
//! for a formula.

use super::chips::{chip_name, chips};
use super::corpus::Corpus;
use super::describe;
use super::words::Words;
use crate::dataset::{csv_line, encode, extract};
use crate::model::{Article, Edtf};
use crate::query::{Facet, FactRef, Query};
use crate::text::slug;

/// Longest name of a file, its ending apart.
const LONGEST: usize = 96;

/// The mark by which spreadsheets know UTF-8, and the names of the columns.
pub fn csv_head(words: Words) -> String {
    let text = words.tables();
    let mut out = "\u{feff}".to_owned();
    let names = [
        words.facet(Facet::Kind),
        text.statement,
        words.col_date,
        words.col_award,
        words.col_grade,
        words.col_giver,
        words.col_recipients,
        words.named,
        words.col_count,
        words.basis,
        words.col_unit,
        words.col_status,
        words.place,
        words.repeats,
        words.facet(Facet::Article),
        words.outlet,
        words.published,
        words.original,
        text.position_start,
        text.position_end,
        words.fingerprint,
        text.id,
    ];
    csv_line(&mut out, names);
    out
}

/// One line a fact.
pub fn csv_rows(facts: &[FactRef], corpus: &Corpus, words: Words) -> String {
    let mut out = String::new();
    for &fact in facts {
        let cells = cells(fact, corpus, words);
        csv_line(&mut out, cells.iter().map(String::as_str));
    }
    out
}

fn cells(fact: FactRef, corpus: &Corpus, words: Words) -> [String; 22] {
    let award = corpus.award(fact);
    let award = award.as_ref();
    let event = corpus.event(fact);
    let figure = corpus.figure(fact);
    let article = corpus.source(fact);
    let of_article = |field: fn(&Article) -> Option<String>| {
        article
            .and_then(field)
            .map_or_else(String::new, |text| safe(&text))
    };
    let kind = match &event {
        Some(event) => words.event_kind(event.kind),
        None => words.fact_kind(fact.kind),
    };
    let units = corpus.units_of(fact).into_iter();
    let units: Vec<String> = units
        .map(|id| describe::unit_named(id, corpus, words))
        .collect();
    let count = match &figure {
        Some(figure) => figure.value.map(|value| value.to_string()),
        None => award
            .and_then(|award| award.count)
            .map(|count| count.to_string()),
    };
    let grade = award.and_then(|award| award.grade);
    let span = corpus.span(fact);
    let text = |text: Option<&str>| safe(text.unwrap_or_default());
    [
        kind.to_owned(),
        safe(&describe::statement(fact, corpus, words)),
        corpus.date(fact).map(Edtf::to_string).unwrap_or_default(),
        text(
            award
                .map(|award| describe::award_name(&award.award, &award.name, words))
                .as_deref(),
        ),
        text(grade.map(|grade| words.grade(grade))),
        text(
            award
                .and_then(|award| award.by.as_deref())
                .map(|giver| describe::giver_name(giver, corpus, words))
                .as_deref(),
        ),
        text(award.map(|award| words.recipient_name(award.recipient_kind))),
        text(
            award
                .map(|award| describe::named(award, corpus, words))
                .as_deref(),
        ),
        count.unwrap_or_default(),
        text(award.map(|award| words.basis_name(award.basis))),
        safe(&units.join("; ")),
        text(award.map(|award| words.status_name(award.status))),
        text(event.as_ref().and_then(|event| event.place.as_deref())),
        text(award.and_then(|award| award.repeats.as_deref())),
        text(
            article
                .map(|article| describe::article_title(article, words))
                .as_deref(),
        ),
        of_article(|article| article.outlet.clone()),
        of_article(|article| article.published.as_ref().map(Edtf::to_string)),
        of_article(|article| article.url.clone()),
        span.start.to_string(),
        span.end.to_string(),
        of_article(|article| Some(article.fingerprint.clone())),
        corpus.id(fact),
    ]
}

/// A text that no spreadsheet takes for a formula.
pub(super) fn safe(text: &str) -> String {
    match text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        true => format!("'{text}"),
        false => text.to_owned(),
    }
}

/// A dataset of the facts and of what they refer to.
pub fn json(facts: &[FactRef], corpus: &Corpus) -> String {
    let engine = corpus.engine();
    let rows = facts.iter().flat_map(|&fact| engine.reports(fact));
    encode(&extract(
        engine.table(),
        rows.map(|fact| fact.index as usize),
    ))
}

/// The name of a file, without its ending: what is in it, the choices in words,
/// and the version of the dataset.
pub fn file_name(what: &str, query: &Query, corpus: &Corpus, words: Words) -> String {
    let choices = chips(query).into_iter();
    let choices = choices.map(|chip| slug(&chip_name(&chip, corpus, words)));
    let mut name = std::iter::once(slug(what))
        .chain(choices)
        .filter(|part| !part.is_empty())
        .fold("bang-vang".to_owned(), |name, part| {
            format!("{name}_{part}")
        });
    name.truncate(LONGEST);
    format!("{}_{}", name.trim_end_matches(['-', '_']), version(corpus))
}

/// A few letters that tell versions of a dataset apart: a sum of its articles' fingerprints
/// (FNV-1a over their letters), whatever else is in it.
pub fn version(corpus: &Corpus) -> String {
    let articles = corpus.lists().articles.iter();
    let letters = articles.flat_map(|article| article.fingerprint.bytes());
    let sum = letters.fold(0xcbf2_9ce4_8422_2325_u64, |sum, letter| {
        (sum ^ u64::from(letter)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{:08x}", (sum >> 32) as u32 ^ sum as u32)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::own::Belonging;
    use crate::app::route::Lang;
    use crate::dataset::{check, decode};
    use crate::model::{Award, Basis, Dataset, Recipient, Status};
    use crate::query::FactKind;
    use crate::table::Table;
    use crate::text::{Span, fingerprint};
    use std::sync::Arc;

    fn corpus() -> Corpus {
        let text = "Trao Bằng khen cho 10 cá nhân.";
        let article = Article {
            id: "x".to_owned(),
            title: Some("=HYPERLINK(\"Tổng kết\")".to_owned()),
            outlet: Some("Báo, số 1".to_owned()),
            published: Edtf::parse("2020-02-05").ok(),
            fingerprint: fingerprint(text),
            chars: 30,
            ..Article::default()
        };
        let award = |number: u32| Award {
            id: format!("x-a{number}"),
            article: "x".to_owned(),
            event: None,
            award: "bang-khen".to_owned(),
            name: "Bằng khen".to_owned(),
            grade: None,
            by: None,
            recipient_kind: Recipient::Individual,
            count: Some(u64::from(number)),
            basis: Basis::Recipient,
            recipients: vec![],
            unit: None,
            status: Status::Conferred,
            period: Edtf::year(2019),
            repeats: None,
            span: Span::new(number, 9),
        };
        Corpus::new(
            Arc::new(Table::from(Dataset {
                articles: vec![article],
                awards: vec![award(1), award(2)],
                ..Dataset::default()
            })),
            Belonging::default(),
        )
    }

    fn facts(corpus: &Corpus) -> Vec<FactRef> {
        let all = corpus.engine().run(&Query::default()).facts;
        corpus.engine().window(&all, 0, usize::MAX)
    }

    #[test]
    fn a_table_has_a_line_a_fact_with_its_source() {
        let (corpus, words) = (corpus(), Words::of(Lang::Vi));
        let head = csv_head(words);
        assert!(head.starts_with("\u{feff}Loại dữ kiện,"), "{head}");
        let rows = csv_rows(&facts(&corpus), &corpus, words);
        let lines: Vec<&str> = rows.lines().collect();
        assert_eq!(lines.len(), 2);
        for part in [
            "2019,Bằng khen,",
            "\"'=HYPERLINK(\"\"Tổng kết\"\")\"",
            "\"Báo, số 1\",2020-02-05",
            ",1,9,sha256:",
            ",x-a1",
        ] {
            assert!(lines[0].contains(part), "{part}: {}", lines[0]);
        }
        assert_eq!(
            cells(facts(&corpus)[0], &corpus, words).len(),
            head.trim_end().split(',').count()
        );
    }

    #[test]
    fn a_dataset_is_whole() {
        let corpus = corpus();
        let first = [FactRef {
            kind: FactKind::Award,
            index: 0,
        }];
        let dataset = decode(json(&first, &corpus).as_bytes()).unwrap_or_default();
        assert_eq!((dataset.awards.len(), dataset.articles.len()), (1, 1));
        assert_eq!(check(&dataset), []);
    }

    #[test]
    fn names_say_what_was_chosen() {
        let (corpus, words) = (corpus(), Words::of(Lang::Vi));
        let mut query = Query::default();
        query.toggle(Facet::Status, "conferred");
        query.text = "thi đua".to_owned();
        let name = file_name(words.nav_awards, &query, &corpus, words);
        let version = version(&corpus);
        assert_eq!(
            name,
            format!("bang-vang_khen-thuong_thi-dua_da-tang_{version}")
        );
        query.text = "rất dài ".repeat(40);
        assert!(file_name(words.nav_awards, &query, &corpus, words).len() < 110);
    }
}
