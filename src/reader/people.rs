//! Who is who: the mentions of an article → its people.
//!
//! Used by `assemble`. Within one article mentions of one name are one person.

use super::context::Context;
use super::office::Office;
use super::person::Mention as Read;
use super::scan::Scan;
use crate::model::Mention;
use crate::model::Person;
use crate::text::Syllable;
use crate::text::fingerprint;
use crate::text::slug;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

/// The people of an article: a row each, and the row of each mention.
pub(super) struct People {
    pub rows: Vec<Person>,
    /// The id of the person of each mention; `None` where a mention is too short
    /// to say who is meant.
    pub of_mention: Vec<Option<String>>,
}

impl People {
    pub(super) fn of(scan: &Scan, context: &Context, article: &str) -> People {
        let mut rows: Vec<Person> = Vec::new();
        let mut of_mention = Vec::new();
        let mut by_name: BTreeMap<&str, usize> = BTreeMap::new();
        let names = full_names(&scan.mentions);
        for (mention, name) in scan.mentions.iter().zip(names) {
            let Some(name) = name else {
                of_mention.push(None);
                continue;
            };
            let row = *by_name.entry(name).or_insert_with(|| {
                let digest = fingerprint(&format!("{name}\n{article}"));
                rows.push(Person {
                    // A name of other letters than ours leaves the digits alone.
                    id: format!("{}-{}", slug(name), &digest[7..13])
                        .trim_start_matches('-')
                        .to_owned(),
                    name: name.to_owned(),
                    mentions: Vec::new(),
                });
                rows.len() - 1
            });
            let offices = mention
                .offices
                .iter()
                .map(|printed| office(scan, context, printed, &rows[row].mentions))
                .collect();
            rows[row].mentions.push(Mention {
                article: article.to_owned(),
                rank: mention.rank.clone(),
                offices,
                span: mention.span,
            });
            of_mention.push(Some(rows[row].id.clone()));
        }
        People { rows, of_mention }
    }
}

/// For each mention the fullest name of its person: a name that is the end of a
/// fuller one is the person of that name met last before it, else next. One word
/// that belongs to no fuller name names nobody.
fn full_names(mentions: &[Read]) -> Vec<Option<&str>> {
    let mut by_given: BTreeMap<u64, Vec<(usize, &str)>> = BTreeMap::new();
    let mut seen = BTreeSet::new();
    for (number, mention) in mentions.iter().enumerate() {
        if seen.insert(&mention.name) {
            let same = by_given.entry(mention.given.bits()).or_default();
            same.push((number, &mention.name));
        }
    }
    let is_fuller = |name: &str, short: &str| {
        let rest = name.strip_suffix(short);
        rest.is_some_and(|rest| rest.ends_with(' '))
    };
    // Most names are the fullest themselves.
    let short: BTreeSet<&str> = by_given
        .values()
        .flat_map(|same| {
            let short = |short: &str| same.iter().any(|(_, name)| is_fuller(name, short));
            same.iter()
                .map(|(_, name)| *name)
                .filter(move |name| short(name))
        })
        .collect();
    let fuller = |number: usize, given: Syllable, name: &str| {
        if !short.contains(name) {
            return None;
        }
        let same = by_given.get(&given.bits())?;
        let mut before = same.iter().rev().filter(|(at, _)| *at < number);
        before
            .find(|(_, other)| is_fuller(other, name))
            .or_else(|| same.iter().find(|(_, other)| is_fuller(other, name)))
            .map(|&(_, name)| name)
    };
    // `ông Bình`, who is `ông Quốc Bình`, who is `Trần Quốc Bình`
    let whole = |(number, mention): (usize, &Read)| {
        let first = fuller(number, mention.given, &mention.name)?;
        std::iter::successors(Some(first), |name| fuller(number, mention.given, name)).last()
    };
    mentions
        .iter()
        .enumerate()
        .map(|(number, mention)| {
            let alone = Some(mention.name.as_str()).filter(|name| name.contains([' ', '\'']));
            whole((number, mention))
                .or(alone)
                .filter(|name| !is_withheld(name))
        })
        .collect()
}

/// Whether the last word of a name is withheld: `Trần Thị S.`, `Lê Văn Tr.`
fn is_withheld(name: &str) -> bool {
    const CONSONANTS: &str = "BCDĐFGHKLMNPQRSTVWXZghr";
    let last = name.rsplit(' ').next().unwrap_or_default();
    last.chars().all(|letter| CONSONANTS.contains(letter))
}

/// An office with the ministry that is left unsaid: the one said at an earlier
/// mention of the person, else the one that the article is about.
fn office(scan: &Scan, context: &Context, office: &Office, earlier: &[Mention]) -> String {
    if !office.wants_ministry {
        return office.name.clone();
    }
    let full = earlier
        .iter()
        .flat_map(|mention| &mention.offices)
        .find(|full| {
            full.strip_prefix(office.name.as_str())
                .is_some_and(|rest| rest.starts_with(' '))
        });
    match (full, context.ministry) {
        (Some(full), _) => full.clone(),
        (None, Some(ministry)) => format!("{} {}", office.name, scan.units.name(ministry)),
        (None, None) => office.name.clone(),
    }
}
