//! Ranks and offices in English, where the words of an office are known.
//!
//! Used by the list of people, a unit's people and what is exported of them, in the English
//! interface. What always holds: an office is put together from what it says itself (who: a
//! deputy director; of what: a unit that the dataset knows in English), so nothing is said of
//! it that the article does not; one that begins with no known word stays as it is.

use super::corpus::Corpus;
use super::route::Lang;
use super::words::Words;
use crate::model::Mention;
use crate::model::lexicon;
use crate::text::Syllable;
use std::sync::OnceLock;

/// What stands before an office and says when, or in which way, it is held.
const BEFORE: [(&str, &str); 6] = [
    ("nguyên", "former"),
    ("cựu", "former"),
    ("cố", "late"),
    ("quyền", "acting"),
    ("kiêm", "concurrently"),
    ("phó", "deputy"),
];

/// What stands behind the name of an office and in front of what it is held in.
const BEHIND: [(&str, &str); 2] = [("thường trực", "permanent"), ("phụ trách", "acting")];

/// Places by their form, the longer form first.
const PLACES: [(&str, &str); 8] = [
    ("thành phố", "City"),
    ("thị xã", "Town"),
    ("tỉnh", "Province"),
    ("TP", "City"),
    ("huyện", "District"),
    ("quận", "District"),
    ("phường", "Ward"),
    ("xã", "Commune"),
];

/// A rank and the offices beside it, in the interface's language.
pub fn told(mention: &Mention, corpus: &Corpus, words: Words) -> String {
    let rank = mention
        .rank
        .iter()
        .map(|rank| rank_name(rank, words).to_owned());
    let offices = mention.offices.iter();
    let offices = offices.map(|office| office_name(office, corpus, words));
    rank.chain(offices).collect::<Vec<_>>().join(", ")
}

/// A rank in the interface's language.
pub fn rank_name(rank: &str, words: Words) -> &str {
    let called = syllables(rank);
    let known = || {
        let mut ranks = lexicon::ranks().iter();
        ranks.find(|entry| syllables(entry.name) == called)
    };
    match words.lang {
        Lang::Vi => rank,
        Lang::En => known().map_or(rank, |entry| entry.name_en),
    }
}

/// An office in the interface's language.
pub fn office_name(office: &str, corpus: &Corpus, words: Words) -> String {
    let english = (words.lang == Lang::En).then(|| in_english(office, corpus));
    english.flatten().unwrap_or_else(|| office.to_owned())
}

/// An office of the table: its words, the English, and the noun of the body that may be left out
/// behind it.
type Known = (Vec<Syllable>, &'static str, &'static str);

/// The offices of the table.
fn known() -> &'static [Known] {
    static KNOWN: OnceLock<Vec<Known>> = OnceLock::new();
    KNOWN.get_or_init(|| {
        let lines = include_str!("office.tsv").lines();
        let lines = lines.filter(|line| !line.starts_with('#'));
        let known = lines.map(|line| {
            let mut columns = line.split('\t');
            let mut next = || columns.next().unwrap_or_default();
            (syllables(next()), next(), next())
        });
        known.collect()
    })
}

fn in_english(office: &str, corpus: &Corpus) -> Option<String> {
    let words: Vec<&str> = office.split_whitespace().collect();
    let said = syllables(office);
    let mut from = 0;
    let mut who: Vec<&str> = Vec::new();
    let (name, noun, len) = loop {
        let rest = said.get(from..)?;
        let found = known()
            .iter()
            .filter(|(called, ..)| rest.starts_with(called));
        if let Some((called, english, noun)) = found.max_by_key(|(called, ..)| called.len()) {
            break (*english, *noun, called.len());
        }
        let before = BEFORE
            .iter()
            .find(|(word, _)| rest.first() == Some(&Syllable::of(word)));
        who.push(before?.1);
        from += 1;
    };
    from += len;
    let behind = BEHIND.iter().find(|(word, _)| {
        let called = syllables(word);
        said[from..].starts_with(&called)
    });
    if let Some((word, english)) = behind {
        from += syllables(word).len();
        let deputy = who.last() == Some(&"deputy");
        who.insert(who.len() - usize::from(deputy), english);
    }
    who.push(name);
    let body = words.get(from..).unwrap_or_default().join(" ");
    Some(of(&capitalised(&who.join(" ")), &body, noun, corpus))
}

/// An office and the body that it is held in.
fn of(office: &str, body: &str, noun: &str, corpus: &Corpus) -> String {
    if body.is_empty() {
        return office.to_owned();
    }
    let whole = match syllables(body).starts_with(&syllables(noun)) {
        true => capitalised(body),
        false => format!("{noun} {body}"),
    };
    let known = corpus
        .in_english(&whole)
        .or_else(|| corpus.in_english(body));
    match known.and_then(|unit| unit.strip_prefix("Ministry of ")) {
        Some(of) if noun == "Bộ" => return format!("{office} of {of}"),
        _ => {}
    }
    let called = known
        .map(str::to_owned)
        .or_else(|| place(body))
        .or_else(|| in_english(body, corpus));
    format!("{office}, {}", called.unwrap_or(whole))
}

/// A place that is named with its form: `huyện Vân Hồ`, Vân Hồ District.
fn place(body: &str) -> Option<String> {
    let said = syllables(body);
    let (form, english) = PLACES
        .iter()
        .find(|(form, _)| said.starts_with(&syllables(form)))?;
    let name: Vec<&str> = body
        .split_whitespace()
        .skip(syllables(form).len())
        .collect();
    let name_only = (1..=4).contains(&name.len())
        && name.iter().all(|word| word.starts_with(char::is_uppercase));
    name_only.then(|| format!("{} {english}", name.join(" ")))
}

/// With a capital at the beginning.
fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

/// The words of an office, however they are spelt.
fn syllables(text: &str) -> Vec<Syllable> {
    text.split_whitespace().map(Syllable::of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::own::Belonging;
    use crate::model::{Dataset, Unit};
    use crate::table::Table;
    use std::sync::Arc;

    fn english(office: &str) -> String {
        let unit = |name: &str, english: &str| Unit {
            id: crate::text::slug(name),
            name: name.to_owned(),
            name_en: Some(english.to_owned()),
            ..Unit::default()
        };
        let dataset = Dataset {
            units: vec![
                unit("Bộ Quốc phòng", "Ministry of National Defence"),
                unit("Cục Tác chiến", "Operations Department"),
            ],
            ..Dataset::default()
        };
        let corpus = Corpus::new(Arc::new(Table::from(dataset)), Belonging::default());
        office_name(office, &corpus, Words::of(Lang::En))
    }

    #[test]
    fn an_office_is_put_together_from_its_words() {
        for (office, wanted) in [
            (
                "Thứ trưởng Bộ Quốc phòng",
                "Deputy minister of National Defence",
            ),
            ("Bộ trưởng Quốc phòng", "Minister of National Defence"),
            (
                "nguyên Phó Cục trưởng Cục Tác chiến",
                "Former deputy director, Operations Department",
            ),
            ("Phó Giám đốc thường trực", "Permanent deputy director"),
            (
                "Phó Chủ tịch UBND xã Ea Tân",
                "Vice chairman of the People's Committee, Ea Tân Commune",
            ),
            ("Trưởng phòng Tổ chức", "Head of division, Phòng Tổ chức"),
            ("Cựu Tổng thống", "Former President"),
        ] {
            assert_eq!(english(office), wanted, "{office}");
        }
    }

    #[test]
    fn an_office_of_unknown_words_stays() {
        assert_eq!(english("Trụ trì chùa Làng"), "Trụ trì chùa Làng");
        assert_eq!(english("Phó"), "Phó");
        assert_eq!(english(""), "");
    }

    #[test]
    fn most_offices_of_the_lexicon_have_english() {
        let offices = lexicon::offices()
            .iter()
            .filter(|office| office.kind == "office");
        let (with, without): (Vec<_>, Vec<_>) =
            offices.partition(|office| english(office.name) != office.name);
        assert!(with.len() >= 9 * without.len(), "{without:?}");
    }

    #[test]
    fn a_rank_is_called_as_in_the_lexicon() {
        assert_eq!(
            rank_name("Thiếu úy", Words::of(Lang::En)),
            rank_name("thiếu uý", Words::of(Lang::En))
        );
        assert_eq!(rank_name("Thiếu úy", Words::of(Lang::Vi)), "Thiếu úy");
    }
}
