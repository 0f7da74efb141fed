//! Names of units: which words are one, by the lexicon or by their form.

use super::doc::Doc;
use super::shouted;
use super::tag::Head;
use super::tag::Tag;
use super::unit_end::branch_end;
use super::unit_end::name_end;
use super::unit_family;
use crate::model::lexicon;
use crate::text::Case;
use crate::text::Syllable;
use crate::text::Token;
use crate::text::TokenKind;
use crate::text::usual_i;

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
        // `Trại giam A, thuộc Cục B`
        TokenKind::Sign(',') if doc.tag(at + 1) == Some(Tag::Of) => doc.at(at + 1).map(|of| of.end),
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
        .is_some_and(|token| token.syllable == const { Syllable::literal("số") })
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

/// Whether a word is written with capitals within: `PVC`, `TPBank`.
pub(super) fn is_by_letters(token: &Token, text: &str) -> bool {
    let capitals = token.of(text).chars().filter(|c| c.is_uppercase()).count();
    token.is_word() && token.case != Case::Lower && capitals > 1
}

fn is_roman(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|c| matches!(c, 'I' | 'V' | 'X'))
}

/// Words of a name, joined by single spaces, the first with a capital; the two bodies that every place has
/// are named by their abbreviation, as mostly printed.
pub(super) fn printed(doc: &Doc, from: usize, end: usize) -> String {
    let as_printed = || {
        let mut name = doc.line_for(from, end);
        for place in from..end {
            if doc.parts(place) && !name.is_empty() {
                name.push(' ');
            }
            let word = doc.word(place);
            name.push_str(usual_i(&word).unwrap_or(&word));
        }
        name
    };
    let mut name = shouted::usual(doc, from, end).unwrap_or_else(as_printed);
    let words = &doc.tokens[from..end];
    let has = |sign| words.iter().any(|token| token.is(sign));
    if has('"') {
        name.retain(|c| !matches!(c, '“' | '”' | '"'));
    }
    // `Bộ đội Biên phòng (BĐBP) tỉnh Nghệ An`
    if has('(')
        && let Some((before, rest)) = name.split_once(" (")
        && let Some((_, after)) = rest.split_once(") ")
    {
        name = format!("{before} {after}");
    }
    const PEOPLE: Syllable = Syllable::literal("dân");
    if words.iter().any(|token| token.syllable == PEOPLE) {
        const BODIES: [(&str, &str); 4] = [
            ("Ủy ban nhân dân", "UBND"),
            ("Ủy ban Nhân dân", "UBND"),
            ("Hội đồng nhân dân", "HĐND"),
            ("Hội đồng Nhân dân", "HĐND"),
        ];
        for (body, letters) in BODIES {
            if name.contains(body) {
                name = name.replace(body, letters);
            }
        }
    }
    let mut letters = name.chars();
    match letters.next() {
        Some(first) if !first.is_uppercase() => first.to_uppercase().chain(letters).collect(),
        _ => name,
    }
}

/// Whether a known name goes on with words of a name.
fn continues(doc: &Doc, at: usize) -> bool {
    doc.tokens
        .get(at)
        .is_some_and(|token| token.is_word() && token.case != Case::Lower && doc.at(at).is_none())
}

/// One past the region that a state body's office is for: `Kiểm toán Nhà nước khu vực IV`.
fn region_end(doc: &Doc, at: usize) -> usize {
    const REGION: [Syllable; 2] = Syllable::literals("khu|vực");
    let Some([region, area, number]) = doc.tokens.get(at..at + 3) else {
        return at;
    };
    let numbered = number.kind == TokenKind::Number || is_roman(&doc.word(at + 2));
    if numbered && [region.syllable, area.syllable] == REGION {
        at + 3
    } else {
        at
    }
}

/// `Công an Hà Đông`: police of something that is no province is a district's.
fn level(head: Head, words: &[Token]) -> Head {
    if head == Head::Province
        && words.len() == 2
        && words[0].syllable == const { Syllable::literal("công") }
    {
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
        "hospital" | "academy" | "press" | "institute" | "institution" | "company" => Head::House,
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
            // `lực lượng Công an tỉnh A`: the police of that province.
            const FORCE: [Syllable; 2] = Syllable::literals("lực|lượng");
            let inner = from + FORCE.len();
            let longer = doc.begins(from, &FORCE).then(|| doc.at(inner)).flatten();
            if longer.is_some_and(|longer| longer.end > found.end) {
                return name_at(doc, inner);
            }
            // `Văn phòng Bộ | Y tế`: not that of the ministry that is so called by itself.
            let other = doc.at(found.end - 1).filter(|other| other.end > found.end);
            if let Some(other) = other
                && found.end > from + 1
                && matches!(other.tag, Tag::Unit(whole)
                    if lexicon::lexicon().units[usize::from(whole)].kind == "ministry")
            {
                let name = printed(doc, from, other.end);
                let head = Head::Department;
                return Some((Link::Free { name, head }, other.end));
            }
            // `Công an tỉnh M Phong`, `Bộ đội Biên phòng tỉnh M`: a longer name than
            // the lexicon's.
            let longer = match entry.kind {
                "provincial_police" if continues(doc, found.end) => Some((
                    Head::Province,
                    name_end(doc, from, found.end, Head::Province),
                )),
                "mass_organisation" => Some((Head::Department, branch_end(doc, found.end))),
                "service" => Some((Head::Province, branch_end(doc, found.end))),
                // `Viettel Thanh Hóa`
                "company" => Some((Head::House, branch_end(doc, found.end))),
                _ => None,
            };
            let region = region_end(doc, found.end);
            if region > found.end {
                let number = doc.word(region - 1);
                let name = format!("{} khu vực {number}", entry.name);
                let head = Head::Department;
                return Some((Link::Free { name, head }, region));
            }
            if let Some((head, end)) = longer.filter(|(_, end)| *end > found.end) {
                let name = printed(doc, from, end);
                return Some((Link::Free { name, head }, end));
            }
            Some((Link::Known(usize::from(index)), found.end))
        }
        Tag::Head(Head::Cluster) => cluster(doc, from, found.end),
        Tag::Head(head) => {
            // `Tập đoàn Viettel`
            if doc.tag(found.end).is_some_and(is_company) {
                let (link, end) = name_at(doc, found.end)?;
                // `Chi nhánh Agribank huyện A`
                let name = printed(doc, from, end);
                const BRANCH: Syllable = Syllable::literal("nhánh");
                let branch = doc.tokens[found.end - 1].syllable == BRANCH;
                return Some((
                    if branch {
                        Link::Free { name, head }
                    } else {
                        link
                    },
                    end,
                ));
            }
            let end = name_end(doc, from, found.end, head);
            (end > found.end).then(|| {
                let name = printed(doc, from, end);
                let head = level(head, &doc.tokens[from..found.end]);
                (Link::Free { name, head }, end)
            })
        }
        _ => None,
    }
}

/// Whether a phrase is the name of a company.
pub(super) fn is_company(tag: Tag) -> bool {
    matches!(tag, Tag::Unit(index)
        if lexicon::lexicon().units[usize::from(index)].kind == "company")
}

/// Whether a name is said to be of one of the same level: `Nhà máy A của Công ty B`.
pub(super) fn is_branch(part: &Link, whole: &Link) -> bool {
    matches!(
        (part, whole),
        (
            Link::Free {
                head: Head::House,
                ..
            },
            Link::Free {
                head: Head::House,
                ..
            }
        )
    )
}

/// The name itself.
pub(super) fn name_of(link: &Link) -> &str {
    match link {
        Link::Known(index) => &lexicon::lexicon().units[*index].name,
        Link::Free { name, .. } => name,
    }
}

/// Whether a name may be part of the one that follows it. What governs a place has
/// offices, and is no part of a ministry.
pub(super) fn is_part_of(part: &Link, whole: &Link) -> bool {
    let lexicon = lexicon::lexicon();
    let governs = |link: &Link| {
        matches!(link, Link::Free { name, .. }
            if name.starts_with("UBND") || name.starts_with("HĐND"))
    };
    let office = matches!(part, Link::Free { head, .. } if *head <= Head::Division);
    if governs(part) || (governs(whole) && !office) {
        return false;
    }
    if !unit_family::may_hold(name_of(whole), name_of(part)) {
        return false;
    }
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
        (Link::Free { name: part, head }, Link::Free { name, head: larger }) => {
            head < larger
                && *larger != Head::Cluster
                && !(is_office(part) && is_commune_police(name))
        }
        (Link::Known(part), Link::Free { head, .. }) => {
            known_head(&lexicon.units[*part]) < *head && *head != Head::Cluster
        }
    }
}

/// Whether a name is that of an office: `Phòng Cảnh sát cơ động`.
fn is_office(name: &str) -> bool {
    name.starts_with("Phòng ")
}

/// Whether it is that of the police of a commune, which has no offices.
fn is_commune_police(name: &str) -> bool {
    ["Công an xã ", "Công an phường ", "Công an thị trấn "]
        .iter()
        .any(|head| name.starts_with(head))
}
