//! Names of units: which words are one, by the lexicon or by their form.

use super::doc::Doc;
use super::words::Head;
use super::words::Tag;
use crate::model::lexicon;
use crate::text::Case;
use crate::text::Syllable;
use crate::text::Token;
use crate::text::TokenKind;
use crate::text::canonical_word;

/// Most words of a name that the lexicon does not know, after its first.
const LONGEST_NAME: usize = 9;

/// A name before it is placed among the article's units.
pub(super) enum Link {
    /// A unit of the lexicon.
    Known(usize),
    /// A name made by its form.
    Free { name: String, head: Head },
}

/// Where the next name of a chain may begin: after a comma, `thuộc`, `của`, a
/// dash, an opening bracket or nothing.
pub(super) fn joint(doc: &Doc, at: usize) -> Option<usize> {
    let token = doc.tokens.get(at)?;
    match token.kind {
        TokenKind::Sign(',' | '-' | '(') => Some(at + 1),
        TokenKind::Word => match doc.at(at) {
            Some(found) if found.tag == Tag::Of => Some(found.end),
            Some(found) if matches!(found.tag, Tag::Unit(_) | Tag::Head(_)) => Some(at),
            _ => None,
        },
        _ => None,
    }
}

/// `Cụm thi đua số 1`, `Khối thi đua các tỉnh …`.
fn cluster(doc: &Doc, from: usize, head_end: usize) -> Option<(Link, usize)> {
    let mut end = head_end;
    if doc
        .tokens
        .get(end)
        .is_some_and(|token| token.syllable == Syllable::of("số"))
    {
        end += 1;
    }
    let number = doc
        .tokens
        .get(end)
        .filter(|token| token.kind == TokenKind::Number || is_roman(token.of(doc.text)))?;
    end += 1;
    let name = format!(
        "{} số {}",
        printed(doc, from, head_end),
        number.of(doc.text)
    );
    Some((
        Link::Free {
            name,
            head: Head::Cluster,
        },
        end,
    ))
}

fn is_roman(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|c| matches!(c, 'I' | 'V' | 'X'))
}

/// The words after a head that belong to its name: numbers, words with a
/// capital, and small words that no rule knows.
fn free_name(doc: &Doc, from: usize, head_end: usize) -> (String, usize) {
    let mut end = head_end;
    let mut at = head_end;
    let mut started = false;
    while at < doc.tokens.len() && at < head_end + LONGEST_NAME + 3 {
        let token = &doc.tokens[at];
        if !token.is_word() && token.kind != TokenKind::Number {
            let inner = matches!(token.kind, TokenKind::Sign('-' | '&' | '/' | '"'));
            let goes_on = doc
                .tokens
                .get(at + 1)
                .is_some_and(|next| next.is_word() && next.case != Case::Lower);
            if inner
                && started
                && goes_on
                && !matches!(doc.tag(at + 1), Some(Tag::Head(_) | Tag::Unit(_)))
            {
                at += 1;
                continue;
            }
            break;
        }
        let capital = token.case != Case::Lower || token.kind == TokenKind::Number;
        let found = doc.at(at);
        let fits = match found.map(|found| found.tag) {
            None => true,
            Some(tag) if tag.fits_a_name() => true,
            Some(Tag::Head(_) | Tag::Unit(_)) => false,
            // `Vụ cơ quan Nội chính`
            Some(Tag::Receiver(_)) => {
                !started && begins_capital(doc, found.map_or(at, |found| found.end))
            }
            // `Công an huyện Anh Sơn`, `Hội Nhà báo`
            Some(Tag::Honorific) => capital || !started,
            Some(_) => capital && started && token.kind != TokenKind::Number,
        };
        let is_and = found.is_some_and(|found| found.tag == Tag::And);
        let joins = is_and
            && doc.tokens.get(at + 1).is_some_and(|next| {
                next.is_word() && next.case == Case::Lower && doc.at(at + 1).is_none()
            });
        if !fits
            || (is_and && !joins)
            || (!started
                && !capital
                && !begins_capital(doc, found.map_or(at + 1, |found| found.end)))
        {
            break;
        }
        started = true;
        at = found.map_or(at + 1, |found| found.end);
        end = at;
    }
    (printed(doc, from, end), end)
}

fn begins_capital(doc: &Doc, at: usize) -> bool {
    doc.tokens
        .get(at)
        .is_some_and(|token| token.is_word() && token.case != Case::Lower)
}

/// Words of a name, joined by single spaces; the two bodies that every place has
/// are named by their abbreviation, as mostly printed.
pub(super) fn printed(doc: &Doc, from: usize, end: usize) -> String {
    let mut name = String::new();
    for token in &doc.tokens[from..end] {
        if token.spaced && !name.is_empty() {
            name.push(' ');
        }
        name.push_str(&canonical_word(token.of(doc.text)));
    }
    name.replace(['“', '”', '"'], "")
        .replace("Ủy ban nhân dân", "UBND")
        .replace("Hội đồng nhân dân", "HĐND")
}

/// Whether a known name goes on with words of a name.
fn continues(doc: &Doc, at: usize) -> bool {
    doc.tokens
        .get(at)
        .is_some_and(|token| token.is_word() && token.case != Case::Lower && doc.at(at).is_none())
}

/// `Công an Hà Đông`: police of something that is no province is a district's.
fn level(head: Head, words: &[Token]) -> Head {
    if head == Head::Province && words.len() == 2 && words[0].syllable == Syllable::of("công") {
        Head::District
    } else {
        head
    }
}

pub(super) fn known_head(unit: &lexicon::UnitEntry) -> Head {
    match unit.kind {
        "ministry" | "state_body" | "force" | "party_body" => Head::Ministry,
        "general_department" | "command" | "military_region" | "corps" | "service" | "arm" => {
            Head::Command
        }
        "provincial_police" => Head::Province,
        "hospital" | "academy" | "press" | "institute" | "institution" => Head::House,
        "army_organ" if unit.parent == "bo-quoc-phong" => Head::Command,
        _ => Head::Department,
    }
}

/// The kind of a unit that the lexicon does not know, by the word its name begins with.
pub(super) fn kind(head: Head) -> &'static str {
    match head {
        Head::Team => "team",
        Head::Division => "division",
        Head::House => "institution",
        Head::District => "district_body",
        Head::Department => "department",
        Head::Province => "provincial_body",
        Head::Command => "command",
        Head::Ministry => "ministry",
        Head::Cluster => "cluster",
    }
}

/// One name, without what it is part of.
pub(super) fn name_at(doc: &Doc, from: usize) -> Option<(Link, usize)> {
    let found = doc.at(from)?;
    match found.tag {
        Tag::Unit(index) => {
            let entry = &lexicon::lexicon().units[usize::from(index)];
            let more = continues(doc, found.end);
            // `Công an tỉnh M Phong`: a longer name than the lexicon's.
            if entry.kind == "provincial_police" && more {
                let (name, end) = free_name(doc, from, found.end);
                return Some((
                    Link::Free {
                        name,
                        head: Head::Province,
                    },
                    end,
                ));
            }
            Some((Link::Known(usize::from(index)), found.end))
        }
        Tag::Head(Head::Cluster) => cluster(doc, from, found.end),
        Tag::Head(head) => {
            let (name, end) = free_name(doc, from, found.end);
            (end > found.end).then_some((
                Link::Free {
                    name,
                    head: level(head, &doc.tokens[from..found.end]),
                },
                end,
            ))
        }
        _ => None,
    }
}

/// Whether a name may be part of the one that follows it.
pub(super) fn is_part_of(part: &Link, whole: &Link) -> bool {
    let lexicon = lexicon::lexicon();
    match (part, whole) {
        (Link::Known(part), Link::Known(whole)) => {
            let whole = lexicon.units[*whole].id;
            let mut at = lexicon.units[*part].parent;
            for _ in 0..6 {
                if at == whole {
                    return true;
                }
                at = lexicon::unit(at).map_or("", |unit| unit.parent);
            }
            false
        }
        (
            Link::Free {
                head: Head::Cluster,
                ..
            },
            Link::Known(whole),
        ) => known_head(&lexicon.units[*whole]) >= Head::Province,
        (Link::Free { head, .. }, Link::Known(whole)) => *head < known_head(&lexicon.units[*whole]),
        (Link::Free { head, .. }, Link::Free { head: larger, .. }) => {
            head < larger && *larger != Head::Cluster
        }
        (Link::Known(part), Link::Free { head, .. }) => {
            known_head(&lexicon.units[*part]) < *head && *head != Head::Cluster
        }
    }
}
