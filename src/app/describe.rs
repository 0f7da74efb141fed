//! Facts in words: titles, labels, statements, sources.
//!
//! Used by every view, so that a fact is called the same everywhere. An award, a
//! unit and a giver are called by their English names in the English interface, where one is
//! known (as are the offices of people, see [`super::office`]); names of people stay.

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
    let unit = |name: &str| corpus.in_english(name);
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
mod tests;
