//! Who is who: the mentions of an article → its people.
//!
//! Used by `assemble`. Within one article mentions of one name are one person.

use super::context::Context;
use super::office::Office;
use super::person::Mention as Read;
use super::scan::Scan;
use crate::model::Mention;
use crate::model::Person;
use crate::text::fingerprint;
use crate::text::slug;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

/// The people of an article: a row each, and the row of each mention.
pub(super) struct People {
    pub rows: Vec<Person>,
    /// The row of the person of each mention; `None` where a mention is too short
    /// to say who is meant.
    of_mention: Vec<Option<usize>>,
}

impl People {
    pub(super) fn of(scan: &Scan, context: &Context, article: &str) -> People {
        let mut rows: Vec<Person> = Vec::new();
        let mut of_mention = Vec::with_capacity(scan.mentions.len());
        let mut by_name: BTreeMap<&str, usize> = BTreeMap::new();
        let names = full_names(&scan.mentions);
        for (mention, name) in scan.mentions.iter().zip(names) {
            let Some(name) = name else {
                of_mention.push(None);
                continue;
            };
            let row = *by_name.entry(name).or_insert_with(|| {
                rows.push(Person {
                    id: id(name, article),
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
            of_mention.push(Some(row));
        }
        People { rows, of_mention }
    }

    /// The id of the person of a mention.
    pub(super) fn id(&self, mention: usize) -> Option<&str> {
        self.of_mention[mention].map(|row| self.rows[row].id.as_str())
    }
}

/// The id of a person: the name, and some digits that tell namesakes of several articles apart.
fn id(name: &str, article: &str) -> String {
    let mut id = slug(name);
    // A name of other letters than ours leaves the digits alone.
    if !id.is_empty() {
        id.push('-');
    }
    let print = fingerprint(&[name, "\n", article].concat());
    id.push_str(&print["sha256:".len()..][..6]);
    id
}

/// For each mention the fullest name of its person: a name that is the end of a
/// fuller one is the person of that name met last before it, else next. One word
/// that belongs to no fuller name names nobody.
fn full_names(mentions: &[Read]) -> Vec<Option<&str>> {
    let has_words = |name: &&str| name.bytes().any(|byte| matches!(byte, b' ' | b'\''));
    let names = mentions.iter().map(|mention| mention.name.as_str());
    let mut full: Vec<Option<&str>> = names.map(|name| Some(name).filter(has_words)).collect();
    let mut by_given: Vec<usize> = (0..mentions.len()).collect();
    by_given.sort_unstable_by_key(|&number| (mentions[number].given, number));
    for same in by_given.chunk_by(|one, other| mentions[*one].given == mentions[*other].given) {
        let name = |number: usize| mentions[number].name.as_str();
        // Most names are the fullest themselves.
        if same[1..]
            .iter()
            .all(|&number| name(number) == name(same[0]))
        {
            continue;
        }
        let mut seen = BTreeSet::new();
        let mut names = Vec::with_capacity(same.len());
        names.extend(
            same.iter()
                .copied()
                .filter(|&number| seen.insert(name(number))),
        );
        for &number in same {
            // `ông Bình`, who is `ông Quốc Bình`, who is `Trần Quốc Bình`
            let first = fuller(mentions, &names, number, name(number));
            let whole =
                std::iter::successors(first, |&name| fuller(mentions, &names, number, name));
            full[number] = whole.last().or(full[number]);
        }
    }
    for name in &mut full {
        *name = name.filter(|name| !is_withheld(name));
    }
    full
}

/// Of some mentions the first before `number` from behind, else the first of all, of which the name
/// ends in this one: its name.
fn fuller<'m>(mentions: &'m [Read], named: &[usize], number: usize, name: &str) -> Option<&'m str> {
    let longer = |&&at: &&usize| {
        let rest = mentions[at].name.strip_suffix(name);
        rest.is_some_and(|rest| rest.ends_with(' '))
    };
    let before = named.partition_point(|&at| at < number);
    let met = named[..before].iter().rev().find(longer);
    let at = *met.or_else(|| named[before..].iter().find(longer))?;
    Some(&mentions[at].name)
}

/// Whether the last word of a name is withheld: `Trần Thị S.`, `Lê Văn Tr.`
fn is_withheld(name: &str) -> bool {
    let last = name.rsplit(' ').next().unwrap_or_default();
    last.chars().all(|letter| {
        matches!(
            letter,
            'B' | 'C'
                | 'D'
                | 'Đ'
                | 'F'
                | 'G'
                | 'H'
                | 'K'
                | 'L'
                | 'M'
                | 'N'
                | 'P'
                | 'Q'
                | 'R'
                | 'S'
                | 'T'
                | 'V'
                | 'W'
                | 'X'
                | 'Z'
                | 'g'
                | 'h'
                | 'r'
        )
    })
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
