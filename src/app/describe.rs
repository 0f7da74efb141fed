//! Facts in words: titles, labels, statements, sources.
//!
//! Used by every view, so that a fact is called the same everywhere. Names of people
//! and their offices stay as the dataset has them, in Vietnamese; an award, a unit and a
//! giver are called by their English names in the English interface, where one is known.

use super::corpus::Corpus;
use super::route::Lang;
use super::words::Words;
use crate::model::lexicon;
use crate::model::{
    Article, Award, Basis, Edtf, Event, Figure, Grade, Note, NoteKind, Recipient, Status, Unit,
};
use crate::query::{Facet, FactKind, FactRef};

/// A unit's name in the interface's language.
pub fn unit_name(unit: &Unit, words: Words) -> &str {
    match (words.lang, &unit.name_en) {
        (Lang::En, Some(name)) => name,
        _ => &unit.name,
    }
}

/// A unit's name by its id; the id itself where the dataset has no such unit.
pub fn unit_named(id: &str, corpus: &Corpus, words: Words) -> String {
    corpus
        .unit(id)
        .map_or_else(|| id.to_owned(), |unit| unit_name(unit, words).to_owned())
}

/// An article's headline, or the first words of its text, or its author, or its id.
pub fn article_title(article: &Article, words: Words) -> String {
    if let Some(title) = article
        .title
        .as_deref()
        .filter(|title| !title.trim().is_empty())
    {
        return title.to_owned();
    }
    let text = article.text.as_deref().unwrap_or_default();
    let start: Vec<&str> = text.split_whitespace().take(12).collect();
    match (start.is_empty(), &article.byline) {
        (false, _) => format!("{} …", start.join(" ")),
        (true, Some(byline)) => words.untitled_by(byline),
        (true, None) => format!("{} {}", words.untitled, article.id),
    }
}

/// The title of a source in running text: says so where it is the reader's own.
fn source_title(title: &str, article: &Article, corpus: &Corpus, words: Words) -> String {
    match corpus.is_own(&article.id) {
        true => words.marked_own(title),
        false => title.to_owned(),
    }
}

/// An award's name with its grade.
pub fn award_title(award: &Award, words: Words) -> String {
    let grade = award
        .grade
        .map(|grade| words.of_grade(grade))
        .unwrap_or_default();
    format!("{}{grade}", award_name(&award.award, &award.name, words))
}

/// An award's name: `name` in Vietnamese, the catalogue's in English.
pub fn award_name(id: &str, name: &str, words: Words) -> String {
    let entry =
        lexicon::award(id).filter(|entry| words.lang == Lang::En && !entry.name_en.is_empty());
    capitalised(entry.map_or(name, |entry| entry.name_en))
}

/// Heads of units who confer, and what they are called in English before the name of the unit.
const HEADS: [(&str, &str); 4] = [
    ("Bộ trưởng ", "Head, "),
    ("Giám đốc ", "Director, "),
    ("Cục trưởng ", "Director, "),
    ("Tư lệnh ", "Commander, "),
];

/// Who confers: in the English interface a head of state or of government, a unit that the
/// dataset knows in English, and its head are called so.
pub fn giver_name(giver: &str, corpus: &Corpus, words: Words) -> String {
    let unit = |name: &str| {
        let mut units = corpus.lists().units.iter();
        units.find(|unit| unit.name == name)?.name_en.as_deref()
    };
    let head = || {
        HEADS.iter().find_map(|(title, english)| {
            let unit = unit(giver.strip_prefix(title)?)?;
            Some(match unit.strip_prefix("Ministry") {
                Some(of) => format!("Minister{of}"),
                None => format!("{english}{unit}"),
            })
        })
    };
    let english = match (words.lang, giver) {
        (Lang::Vi, _) => None,
        (_, "Chủ tịch nước") => Some("State President".to_owned()),
        (_, "Thủ tướng Chính phủ") => Some("Prime Minister".to_owned()),
        _ => unit(giver).map(str::to_owned).or_else(head),
    };
    english.unwrap_or_else(|| giver.to_owned())
}

/// Whom an award statement names: a unit that the dataset knows in English is called so in
/// the English interface.
pub fn named(award: &Award, corpus: &Corpus, words: Words) -> String {
    let called = |name: &String| giver_name(name, corpus, words);
    let named: Vec<String> = award.recipients.iter().map(called).collect();
    named.join(", ")
}

/// What a note quotes: a date in the language's form, a unit by its name there, else the words.
pub fn noted(note: &Note, corpus: &Corpus, words: Words) -> String {
    match note.kind {
        NoteKind::InferredPeriod => match Edtf::parse(&note.message) {
            Ok(date) => words.date(&date),
            Err(_) => note.message.clone(),
        },
        NoteKind::InferredUnit => giver_name(&note.message, corpus, words),
        _ => note.message.clone(),
    }
}

/// A value of a facet in words.
pub fn facet_value(facet: Facet, value: &str, corpus: &Corpus, words: Words) -> String {
    match facet {
        Facet::Unit => unit_named(value, corpus, words),
        Facet::Kind => {
            let kind = FactKind::ALL.into_iter().find(|kind| kind.word() == value);
            kind.map_or_else(|| value.to_owned(), |kind| words.fact_kind(kind).to_owned())
        }
        Facet::Class => words.class(value),
        Facet::Award => match lexicon::award(value) {
            Some(entry) if words.lang == Lang::Vi => entry.full_name.to_owned(),
            _ => award_name(value, &corpus.engine().award_name(value), words),
        },
        Facet::Grade => Grade::of_word(value).map_or_else(
            || capitalised(words.not_stated),
            |grade| words.grade(grade).to_owned(),
        ),
        Facet::Person => corpus
            .person(value)
            .map_or(value, |person| person.name.as_str())
            .to_owned(),
        Facet::Giver if value.is_empty() => capitalised(words.not_stated),
        Facet::Giver => giver_name(value, corpus, words),
        Facet::Recipient => Recipient::of_word(value)
            .map_or(value, |kind| words.recipient_name(kind))
            .to_owned(),
        Facet::Status => Status::of_word(value)
            .map_or(value, |status| words.status_name(status))
            .to_owned(),
        Facet::Article => match corpus.article(value) {
            Some(article) => source_title(
                &shortened(&article_title(article, words), 60),
                article,
                corpus,
                words,
            ),
            None => value.to_owned(),
        },
    }
}

/// How many of whom: `10 cá nhân`, `21 lượt tập thể`, `34 phần thưởng`; what is
/// not stated is said so.
pub fn count(award: &Award, words: Words) -> String {
    let whom = words.recipients(award.recipient_kind, award.count);
    let Some(count) = award.count else {
        return match award.recipient_kind {
            Recipient::Unspecified => words.not_stated.to_owned(),
            _ => format!("{whom} ({})", words.uncounted),
        };
    };
    let number = words.number(count);
    match (award.basis, words.lang) {
        (Basis::Recipient, _) => format!("{number} {whom}"),
        (Basis::Instance, Lang::Vi) => format!("{number} lượt {whom}"),
        (Basis::Instance, Lang::En) => format!("{number} × {whom}"),
        (Basis::Award, Lang::Vi) => format!("{number} phần thưởng"),
        (Basis::Award, Lang::En) if count == 1 => "1 piece".to_owned(),
        (Basis::Award, Lang::En) => format!("{number} pieces"),
    }
}

/// The title of a fact in lists.
pub fn title(fact: FactRef, corpus: &Corpus, words: Words) -> String {
    if let Some(event) = corpus.event(fact) {
        return event_title(&event, corpus, words);
    }
    if let Some(award) = corpus.award(fact) {
        return format!("{}: {}", award_title(&award, words), count(&award, words));
    }
    corpus
        .figure(fact)
        .map(|figure| capitalised(&figure_title(&figure, words)))
        .unwrap_or_default()
}

/// Longest title made of an article's words, in letters.
const LONGEST_TITLE: usize = 160;

fn event_title(event: &Event, corpus: &Corpus, words: Words) -> String {
    let kind = words.event_kind(event.kind);
    match (&event.topic, event.units.first()) {
        (Some(topic), _) => capitalised(&shortened(topic, LONGEST_TITLE)),
        (None, Some(part)) => format!("{kind}: {}", unit_named(&part.unit, corpus, words)),
        (None, None) => kind.to_owned(),
    }
}

/// A figure with its measure.
pub fn figure_title(figure: &Figure, words: Words) -> String {
    let Some(value) = figure.value else {
        return figure.raw.clone();
    };
    use crate::model::Comparator::{Dozens, Hundreds, Thousands};
    let number = match figure.comparator {
        Dozens | Hundreds | Thousands => String::new(),
        _ => format!("{} ", words.decimal(value)),
    };
    format!(
        "{}{number}{}",
        words.comparator(figure.comparator),
        figure.measure
    )
}

/// The label of a fact on the timeline: short, at most `letters` characters.
pub fn label(fact: FactRef, corpus: &Corpus, words: Words, letters: usize) -> String {
    let full = match (corpus.award(fact), corpus.event(fact)) {
        (Some(award), _) => match award.count {
            Some(number) => format!("{} · {}", award_title(&award, words), words.number(number)),
            None => award_title(&award, words),
        },
        (_, Some(event)) => words.event_kind(event.kind).to_owned(),
        _ => title(fact, corpus, words),
    };
    shortened(&full, letters)
}

/// The statement of a fact as a sentence in the interface's language.
pub fn statement(fact: FactRef, corpus: &Corpus, words: Words) -> String {
    match (corpus.award(fact), corpus.event(fact), corpus.figure(fact)) {
        (Some(award), _, _) => award_statement(&award, fact, corpus, words),
        (_, Some(event), _) => event_statement(&event, fact, corpus, words),
        (_, _, Some(figure)) => {
            let what = figure
                .what
                .as_ref()
                .map(|what| format!(": {what}"))
                .unwrap_or_default();
            format!("{}{what}.", title(fact, corpus, words))
        }
        _ => String::new(),
    }
}

fn award_statement(award: &Award, fact: FactRef, corpus: &Corpus, words: Words) -> String {
    let title = award_title(award, words);
    let unit = award
        .unit
        .as_deref()
        .map(|unit| unit_named(unit, corpus, words));
    let named = named(award, corpus, words);
    let whom = match named.is_empty() {
        true => count(award, words),
        false => named,
    };
    let whom = match unit {
        Some(unit) if unit != whom => format!("{whom} ({unit})"),
        _ => whom,
    };
    let when = corpus
        .date(fact)
        .map(|date| format!(", {}", words.date(date)))
        .unwrap_or_default();
    let by = award.by.as_deref();
    match words.lang {
        Lang::Vi => {
            let by = by.map(|by| format!("{by} ")).unwrap_or_default();
            match award.status {
                Status::Conferred => capitalised(&format!("{by}tặng {title} cho {whom}{when}.")),
                Status::Proposed => format!("Đề nghị {by}tặng {title} cho {whom}{when}."),
                Status::Held => format!("{} mang danh hiệu {title}{when}.", capitalised(&whom)),
                Status::Withdrawn => format!("Thu hồi {title} của {whom}{when}."),
            }
        }
        Lang::En => {
            let by = by.map(|by| match giver_name(by, corpus, words) {
                name if name == by => format!(" by {by}"),
                name => format!(" by the {name}"),
            });
            let by = by.unwrap_or_default();
            match award.status {
                Status::Conferred => format!("{title} conferred{by} on {whom}{when}."),
                Status::Proposed => {
                    format!("{title} proposed for {whom}{when}; to be conferred{by}.")
                        .replace("; to be conferred.", ".")
                }
                Status::Held => format!("{} held by {whom}{when}.", title),
                Status::Withdrawn => format!("{title} withdrawn from {whom}{when}."),
            }
        }
    }
}

fn event_statement(event: &Event, fact: FactRef, corpus: &Corpus, words: Words) -> String {
    let units: Vec<String> = corpus
        .units_of(fact)
        .into_iter()
        .map(|unit| unit_named(unit, corpus, words))
        .collect();
    let mut parts = vec![event_title(event, corpus, words)];
    // Without a topic the title names the first unit already.
    let units = if event.topic.is_none() {
        units.get(1..).unwrap_or_default()
    } else {
        &units
    };
    if !units.is_empty() {
        parts.push(units.join(", "));
    }
    parts.extend(corpus.date(fact).map(|date| words.date(date)));
    parts.extend(event.place.clone());
    format!("{}.", parts.join(" · "))
}

/// An article as a source, with the fingerprint of its text.
pub fn source(article: &Article, corpus: &Corpus, words: Words) -> String {
    format!(
        "{} ({})",
        cited(article, corpus, words),
        article.fingerprint
    )
}

/// An article as a source, in running text.
pub fn cited(article: &Article, corpus: &Corpus, words: Words) -> String {
    let quoted = format!("“{}”", article_title(article, words));
    let source = [
        article.byline.clone(),
        Some(source_title(&quoted, article, corpus, words)),
        article.outlet.clone(),
    ];
    let published = article.published.as_ref().map(|date| words.date(date));
    let source: Vec<String> = source
        .into_iter()
        .flatten()
        .chain(published)
        .chain(article.url.clone())
        .collect();
    source.join(", ")
}

/// The text with its first letter in upper case.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}

/// The text, cut to at most so many letters.
pub fn shortened(text: &str, letters: usize) -> String {
    if text.chars().count() <= letters {
        return text.to_owned();
    }
    let start: String = text.chars().take(letters.saturating_sub(1)).collect();
    format!("{}…", start.trim_end())
}

#[cfg(test)]
mod tests {
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
}
