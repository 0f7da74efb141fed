//! The tables of the lexicon and how their lines are read. Used by the lexicon alone;
//! a column that a line does not have is empty.

use super::Abbreviation;
use super::AwardEntry;
use super::Province;
use super::UnitEntry;

/// The lines of a table that are no comments, each cut into its columns.
/// Columns that a line does not have are empty.
pub(super) fn rows<const N: usize>(table: &'static str) -> impl Iterator<Item = [&'static str; N]> {
    table
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
        .map(|line| {
            let mut columns = line.split('\t');
            std::array::from_fn(|_| columns.next().unwrap_or(""))
        })
}

/// The parts of a column that holds a list.
pub(super) fn list(column: &'static str) -> Vec<&'static str> {
    column.split('|').filter(|part| !part.is_empty()).collect()
}

pub(super) fn provinces() -> Vec<Province> {
    rows(include_str!("provinces.tsv"))
        .map(
            |[
                id,
                name,
                name_en,
                kind,
                valid_from,
                valid_until,
                successor,
                police,
                aliases,
            ]| Province {
                id,
                name,
                name_en,
                city: kind == "city",
                valid_from,
                valid_until,
                successor,
                police,
                aliases: list(aliases),
            },
        )
        .collect()
}

pub(super) fn units() -> Vec<UnitEntry> {
    let organisations = rows(include_str!("units.tsv")).map(
        |[
            id,
            name,
            name_en,
            kind,
            parent,
            valid_from,
            valid_until,
            codes,
            aliases,
        ]| UnitEntry {
            id,
            name: name.to_owned(),
            name_en: name_en.to_owned(),
            kind,
            parent,
            valid_from,
            valid_until,
            codes: list(codes),
            aliases: list(aliases).into_iter().map(str::to_owned).collect(),
        },
    );
    organisations
        .chain(rows(include_str!("companies.tsv")).map(company))
        .chain(super::provinces().iter().filter_map(police))
        .collect()
}

pub(super) fn awards() -> Vec<AwardEntry> {
    rows(include_str!("awards.tsv"))
        .map(
            |[
                id,
                name,
                full_name,
                name_en,
                class,
                graded,
                recipients,
                precedence,
                status,
                by,
                law,
                aliases,
            ]| {
                AwardEntry {
                    id,
                    name,
                    full_name,
                    name_en,
                    class,
                    graded: graded == "y",
                    recipients,
                    precedence: precedence.parse().unwrap_or(u16::MAX),
                    current: status == "current",
                    conferred_by: list(by),
                    law: list(law)
                        .into_iter()
                        .filter_map(|part| part.split_once(':'))
                        .collect(),
                    aliases: list(aliases),
                }
            },
        )
        .collect()
}

pub(super) fn abbreviations() -> Vec<Abbreviation> {
    rows(include_str!("abbreviations.tsv"))
        .map(|[short, long, long_en, ambiguous, variants]| Abbreviation {
            short,
            long,
            long_en,
            ambiguous: ambiguous == "y",
            variants: list(variants),
        })
        .collect()
}

/// The police of a province: `Công an tỉnh …`, `Công an TP …`.
fn police(province: &Province) -> Option<UnitEntry> {
    if province.police.is_empty() {
        return None;
    }
    let (of, in_english) = if province.city {
        ("TP", "City")
    } else {
        ("tỉnh", "Provincial")
    };
    let spellings = std::iter::once(&province.name).chain(&province.aliases);
    let forms: &[&str] = if province.city {
        &[
            "Công an TP",
            "Công an TP.",
            "Công an thành phố",
            "CATP",
            "CA TP",
            "Công an",
            "CA",
        ]
    } else {
        &["Công an tỉnh", "CA tỉnh", "Công an", "CA"]
    };
    let name = format!("Công an {of} {}", province.name);
    let aliases = spellings
        .flat_map(|spelling| forms.iter().map(move |form| format!("{form} {spelling}")))
        .filter(|alias| *alias != name)
        .collect();
    Some(UnitEntry {
        id: province.police,
        name_en: format!("{} {in_english} Police", province.name_en),
        kind: "provincial_police",
        parent: "bo-cong-an",
        valid_from: province.valid_from,
        valid_until: province.valid_until,
        codes: Vec::new(),
        aliases,
        name,
    })
}

/// A company that goes by a name of its own.
fn company([id, name, aliases]: [&'static str; 3]) -> UnitEntry {
    UnitEntry {
        id,
        name: name.to_owned(),
        name_en: name.to_owned(),
        kind: "company",
        parent: "",
        valid_from: "",
        valid_until: "",
        codes: Vec::new(),
        aliases: list(aliases).into_iter().map(str::to_owned).collect(),
    }
}
