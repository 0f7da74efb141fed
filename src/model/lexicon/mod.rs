//! The lexicon: what is known of awards, ranks, offices, units and abbreviations
//! before any article is read. Tables of facts, compiled in as data; the first
//! lines of each table say what it holds and where it comes from.
//!
//! The reader finds these names in texts, the page shows their English names
//! and the law behind an award.

mod tables;

use self::tables::list;
use self::tables::rows;
use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::sync::OnceLock;

/// An award of the catalogue.
#[derive(Clone, Debug)]
pub struct AwardEntry {
    /// Stable id.
    pub id: &'static str,
    /// Canonical Vietnamese name without the giver.
    pub name: &'static str,
    /// Full Vietnamese name, giver included where the entry is bound to one.
    pub full_name: &'static str,
    /// English name.
    pub name_en: &'static str,
    /// One of [`CLASSES`].
    pub class: &'static str,
    /// Whether it comes in three grades.
    pub graded: bool,
    /// `collective`, `individual` or `both`.
    pub recipients: &'static str,
    /// Rank in the order of precedence, lower is higher; `u16::MAX` where not ranked.
    pub precedence: u16,
    /// Whether it is still conferred.
    pub current: bool,
    /// Authorities that may confer it, by the law of 2022.
    pub conferred_by: Vec<&'static str>,
    /// Articles of law: number of the law and of the article.
    pub law: Vec<(&'static str, &'static str)>,
    /// Other names.
    pub aliases: Vec<&'static str>,
}

/// A rank of police or army.
#[derive(Clone, Debug)]
pub struct RankEntry {
    /// Stable id.
    pub id: &'static str,
    /// Vietnamese name.
    pub name: &'static str,
    /// English name.
    pub name_en: &'static str,
    /// Other spellings.
    pub aliases: Vec<&'static str>,
}

/// An office or Party post.
#[derive(Clone, Debug)]
pub struct OfficeEntry {
    /// Stable id.
    pub id: &'static str,
    /// Vietnamese name.
    pub name: &'static str,
    /// English name.
    pub name_en: &'static str,
    /// `office` or `party_post`.
    pub kind: &'static str,
    /// What follows it: `none`, `ministry`, `unit`, `province` …
    pub complement: &'static str,
    /// Other names, and the forms for deputies and members.
    pub aliases: Vec<&'static str>,
}

/// An organisation.
#[derive(Clone, Debug)]
pub struct UnitEntry {
    /// Stable id.
    pub id: &'static str,
    /// Vietnamese name.
    pub name: String,
    /// English name.
    pub name_en: String,
    /// Kind: `ministry`, `department`, `provincial_police` …
    pub kind: &'static str,
    /// Id of the unit that it is part of, empty for none.
    pub parent: &'static str,
    /// First day of this name, EDTF, empty where open or unknown.
    pub valid_from: &'static str,
    /// Last day of this name, EDTF, empty where open or unknown.
    pub valid_until: &'static str,
    /// Codes such as `A03`.
    pub codes: Vec<&'static str>,
    /// Other names.
    pub aliases: Vec<String>,
}

/// A province or centrally run city, before or after 1 July 2025.
#[derive(Clone, Debug)]
pub struct Province {
    /// Stable id.
    pub id: &'static str,
    /// Vietnamese name without `tỉnh` or `thành phố`.
    pub name: &'static str,
    /// English name.
    pub name_en: &'static str,
    /// Whether it is a city.
    pub city: bool,
    /// First day, EDTF, empty where open.
    pub valid_from: &'static str,
    /// Last day, EDTF, empty where open.
    pub valid_until: &'static str,
    /// Id of the province into which it was merged, empty for none.
    pub successor: &'static str,
    /// Id of its police.
    pub police: &'static str,
    /// Other spellings.
    pub aliases: Vec<&'static str>,
}

/// An abbreviation.
#[derive(Clone, Debug)]
pub struct Abbreviation {
    /// The abbreviation.
    pub short: &'static str,
    /// What it stands for.
    pub long: &'static str,
    /// The same in English, empty where not known.
    pub long_en: &'static str,
    /// Whether it stands for other things as well.
    pub ambiguous: bool,
    /// Other spellings of it.
    pub variants: Vec<&'static str>,
}

/// A surname.
#[derive(Clone, Copy, Debug)]
pub struct Surname {
    /// The surname.
    pub name: &'static str,
    /// Whether it is common, and seldom begins anything but a name.
    pub common: bool,
}

/// The tables that the reader asks most, side by side. Each is read when it is first asked
/// for, by its own function, so that the page is without those that it does not ask.
#[derive(Clone, Copy, Debug)]
pub struct Lexicon {
    /// See [`awards`].
    pub awards: &'static [AwardEntry],
    /// See [`units`].
    pub units: &'static [UnitEntry],
    /// See [`provinces`].
    pub provinces: &'static [Province],
    /// See [`abbreviations`].
    pub abbreviations: &'static [Abbreviation],
}

/// The classes of award in the order in which tables show them.
pub const CLASSES: [&str; 8] = [
    "order",
    "medal",
    "honorary_title",
    "flag",
    "emulation_title",
    "certificate",
    "commemorative",
    "prize",
];

/// The lexicon, read once.
pub fn lexicon() -> &'static Lexicon {
    static LEXICON: OnceLock<Lexicon> = OnceLock::new();
    LEXICON.get_or_init(|| Lexicon {
        awards: awards(),
        units: units(),
        provinces: provinces(),
        abbreviations: abbreviations(),
    })
}

/// Awards, in the order of the catalogue.
pub fn awards() -> &'static [AwardEntry] {
    static AWARDS: OnceLock<Vec<AwardEntry>> = OnceLock::new();
    AWARDS.get_or_init(tables::awards)
}

/// Organisations, the police of provinces included.
pub fn units() -> &'static [UnitEntry] {
    static UNITS: OnceLock<Vec<UnitEntry>> = OnceLock::new();
    UNITS.get_or_init(tables::units)
}

/// Provinces.
pub fn provinces() -> &'static [Province] {
    static PROVINCES: OnceLock<Vec<Province>> = OnceLock::new();
    PROVINCES.get_or_init(tables::provinces)
}

/// Abbreviations.
pub fn abbreviations() -> &'static [Abbreviation] {
    static ABBREVIATIONS: OnceLock<Vec<Abbreviation>> = OnceLock::new();
    ABBREVIATIONS.get_or_init(tables::abbreviations)
}

/// Ranks, highest first.
pub fn ranks() -> &'static [RankEntry] {
    static RANKS: OnceLock<Vec<RankEntry>> = OnceLock::new();
    RANKS.get_or_init(|| {
        let entries =
            rows(include_str!("ranks.tsv")).map(|[id, name, name_en, aliases]| RankEntry {
                id,
                name,
                name_en,
                aliases: list(aliases),
            });
        entries.collect()
    })
}

/// Offices.
pub fn offices() -> &'static [OfficeEntry] {
    static OFFICES: OnceLock<Vec<OfficeEntry>> = OnceLock::new();
    OFFICES.get_or_init(|| {
        let entries = rows(include_str!("offices.tsv")).map(
            |[id, name, name_en, kind, complement, aliases]| OfficeEntry {
                id,
                name,
                name_en,
                kind,
                complement,
                aliases: list(aliases),
            },
        );
        entries.collect()
    })
}

/// Surnames.
pub fn surnames() -> &'static [Surname] {
    static SURNAMES: OnceLock<Vec<Surname>> = OnceLock::new();
    SURNAMES.get_or_init(|| {
        let entries = rows(include_str!("surnames.tsv")).map(|[name, common]| Surname {
            name,
            common: common == "y",
        });
        entries.collect()
    })
}

/// The lexicon's entry of an award, by id.
pub fn award(id: &str) -> Option<&'static AwardEntry> {
    static PLACES: OnceLock<Places> = OnceLock::new();
    let places = PLACES.get_or_init(|| places(awards().iter().map(|award| award.id)));
    awards().get(*places.get(id)?)
}

/// The lexicon's entry of an award, by its place.
pub fn award_at(place: u16) -> &'static AwardEntry {
    &awards()[usize::from(place)]
}

/// The lexicon's entry of a unit, by id.
pub fn unit(id: &str) -> Option<&'static UnitEntry> {
    units().get(unit_place(id)?)
}

/// Where in the lexicon a unit stands, by id.
pub fn unit_place(id: &str) -> Option<usize> {
    static PLACES: OnceLock<Places> = OnceLock::new();
    let places = PLACES.get_or_init(|| places(units().iter().map(|unit| unit.id)));
    places.get(id).copied()
}

/// What an abbreviation is written out as: where it stands for one thing only,
/// and the names of offices do not keep it (`Chủ tịch UBND`).
pub fn written_out(short: &str) -> Option<&'static str> {
    static LONG: OnceLock<BTreeMap<&'static str, &'static str>> = OnceLock::new();
    let long = LONG.get_or_init(|| {
        let names = offices().iter().map(|office| office.name);
        let kept: BTreeSet<&str> = names.flat_map(|name| name.split(' ')).collect();
        let clear = |entry: &&Abbreviation| !entry.ambiguous && !kept.contains(entry.short);
        // The first line of an abbreviation counts.
        let entries = abbreviations().iter().rev().filter(clear);
        entries.map(|entry| (entry.short, entry.long)).collect()
    });
    long.get(short).copied()
}

/// The places of entries in their table, by id.
type Places = BTreeMap<&'static str, usize>;

fn places(ids: impl Iterator<Item = &'static str>) -> Places {
    let mut places = Places::new();
    places.extend(ids.enumerate().map(|(place, id)| (id, place)));
    places
}

/// The id of the unit that a unit has become part of: the police of a province
/// that was merged into another, by the units' ids.
pub fn successor(unit: &str) -> Option<&'static str> {
    let provinces = provinces();
    let merged = provinces
        .iter()
        .find(|province| province.police == unit && !unit.is_empty())?;
    let into = provinces
        .iter()
        .find(|province| province.id == merged.successor)?;
    Some(into.police).filter(|police| !police.is_empty() && *police != unit)
}

/// The ids of the units that have become part of a unit.
pub fn predecessors(unit: &str) -> impl Iterator<Item = &'static str> {
    let police = provinces().iter().map(|province| province.police);
    police.filter(move |police| successor(police) == Some(unit))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_is_read_whole() {
        let lexicon = lexicon();
        assert_eq!(lexicon.awards.len(), 96);
        assert_eq!(ranks().len(), 21);
        assert_eq!(lexicon.provinces.len(), 87);
        assert_eq!(
            lexicon
                .units
                .iter()
                .filter(|unit| unit.kind == "provincial_police")
                .count(),
            87
        );
        assert!(lexicon.units.iter().any(|unit| unit.kind == "company"));
        assert!(offices().len() > 100 && lexicon.abbreviations.len() > 150);
    }

    #[test]
    fn ids_are_unique_and_parents_are_there() {
        let lexicon = lexicon();
        let ids: BTreeSet<&str> = lexicon.units.iter().map(|unit| unit.id).collect();
        assert_eq!(ids.len(), lexicon.units.len());
        for unit in lexicon.units {
            let known = unit.parent.is_empty() || ids.contains(unit.parent);
            assert!(known, "{} has the parent {}", unit.id, unit.parent);
        }
        let awards: BTreeSet<&str> = lexicon.awards.iter().map(|award| award.id).collect();
        assert_eq!(awards.len(), lexicon.awards.len());
    }

    #[test]
    fn merged_provinces_lead_to_what_they_are_today() {
        for (unit, today) in [
            ("ca-ha-nam", Some("ca-ninh-binh-2025")),
            ("ca-ninh-binh", Some("ca-ninh-binh-2025")),
            ("ca-ninh-binh-2025", None),
            ("ca-cao-bang", None),
            ("bo-cong-an", None),
            ("", None),
        ] {
            assert_eq!(successor(unit), today, "{unit}");
        }
    }

    #[test]
    fn every_award_is_of_a_known_class_and_named() {
        for award in awards() {
            assert!(CLASSES.contains(&award.class), "{}", award.id);
            assert!(
                !award.name.is_empty() && !award.name_en.is_empty(),
                "{}",
                award.id
            );
            assert!(
                ["collective", "individual", "both"].contains(&award.recipients),
                "{}",
                award.id
            );
        }
        assert_eq!(
            award("bang-khen-thu-tuong").map(|award| award.name),
            Some("Bằng khen")
        );
    }
}
