//! Who is who across articles.
//!
//! Two rows are one person only if the name is equal and they share an office
//! that names a unit: `Cục trưởng Cục Ngoại tuyến`, not `Phó Giám đốc`. The name
//! alone never joins, for namesakes are common.
//!
//! Names and offices are compared as syllables, so that spellings which mean the
//! same are equal.

use crate::model::{Mention, Unit};
use crate::text::{Syllable, TokenKind, slug, tokenize};
use std::collections::BTreeMap;

/// A person's row of one of the datasets that are joined.
pub(super) struct Row {
    /// Whose row: the dataset's number and the id in it.
    pub key: (usize, String),
    /// Name as printed.
    pub name: String,
    /// In the order of articles and places.
    pub mentions: Vec<Mention>,
}

/// What text compares by.
type Key = Vec<Syllable>;

fn key(text: &str) -> Key {
    let spelled = |kind| matches!(kind, TokenKind::Word | TokenKind::Number);
    tokenize(text)
        .iter()
        .filter(|t| spelled(t.kind))
        .map(|t| t.syllable)
        .collect()
}

/// The units' names, to be found in offices.
struct UnitNames(BTreeMap<Syllable, Vec<Key>>);

impl UnitNames {
    fn new(units: &[Unit]) -> UnitNames {
        let mut names: BTreeMap<Syllable, Vec<Key>> = BTreeMap::new();
        for unit in units {
            // A name of one syllable would be found in too many offices.
            if let [first, _, ..] = key(&unit.name).as_slice() {
                names.entry(*first).or_default().push(key(&unit.name));
            }
        }
        UnitNames(names)
    }

    fn named_in(&self, office: &[Syllable]) -> bool {
        (0..office.len()).any(|at| {
            let names = self.0.get(&office[at]);
            names.is_some_and(|names| names.iter().any(|name| office[at..].starts_with(name)))
        })
    }
}

/// The rows that are one person each, in the order of first mention; rows with
/// the same name next to each other.
pub(super) fn groups(mut rows: Vec<Row>, units: &[Unit]) -> Vec<Vec<Row>> {
    let names = UnitNames::new(units);
    rows.sort_by(|a, b| order(a).cmp(&order(b)));
    let mut by_name: BTreeMap<Key, Vec<Row>> = BTreeMap::new();
    for row in rows {
        by_name.entry(key(&row.name)).or_default().push(row);
    }
    by_name
        .into_values()
        .flat_map(|namesakes| by_office(namesakes, &names))
        .collect()
}

fn order(row: &Row) -> (Option<(&str, crate::text::Span)>, &str, &str) {
    let first = row
        .mentions
        .first()
        .map(|mention| (mention.article.as_str(), mention.span));
    (first, &row.name, &row.key.1)
}

/// Splits rows of one name into those that offices tie together.
fn by_office(rows: Vec<Row>, names: &UnitNames) -> Vec<Vec<Row>> {
    // A row that each row is known to be one person with; in the end the first such.
    let mut same: Vec<usize> = (0..rows.len()).collect();
    let mut first_with: BTreeMap<Key, usize> = BTreeMap::new();
    for (at, row) in rows.iter().enumerate() {
        let offices = row.mentions.iter().flat_map(|mention| &mention.offices);
        for office in offices
            .map(|office| key(office))
            .filter(|office| names.named_in(office))
        {
            let other = *first_with.entry(office).or_insert(at);
            let (one, other) = (first(&same, at), first(&same, other));
            same[one.max(other)] = one.min(other);
        }
    }
    let mut groups: BTreeMap<usize, Vec<Row>> = BTreeMap::new();
    for (at, row) in rows.into_iter().enumerate() {
        groups.entry(first(&same, at)).or_default().push(row);
    }
    groups.into_values().collect()
}

/// The first row that is one person with this one.
fn first(same: &[usize], mut row: usize) -> usize {
    while same[row] != row {
        row = same[row];
    }
    row
}

/// The id of a person: the name, and the article that names the person first.
pub(super) fn id(name: &str, mentions: &[Mention]) -> String {
    let article = mentions
        .first()
        .map_or("", |mention| mention.article.as_str());
    let parts = [slug(name), article.to_owned()];
    let id = parts
        .iter()
        .filter(|part| !part.is_empty())
        .cloned()
        .collect::<Vec<_>>()
        .join("-");
    if id.is_empty() {
        "person".to_owned()
    } else {
        id
    }
}
