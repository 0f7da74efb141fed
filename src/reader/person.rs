//! People: officials named with a rank, an office or a form of address.

use super::doc::Doc;
use super::phrases::Found;
use super::unit::Units;
use super::words::Tag;
use crate::model::lexicon;
use crate::text::Case;
use crate::text::Span;
use crate::text::Syllable;
use crate::text::Token;
use crate::text::TokenKind;
use crate::text::canonical_word;

/// One place where the article names a person.
#[derive(Clone, Debug)]
pub(super) struct Mention {
    /// Name as printed.
    pub name: String,
    /// Rank that stands with it, canonical.
    pub rank: Option<String>,
    /// Offices that stand with it.
    pub offices: Vec<Office>,
    /// The name itself.
    pub span: Span,
}

/// An office as an article prints it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Office {
    /// Name, with the unit where it is printed.
    pub name: String,
    /// The unit, by its place in the article's units.
    pub unit: Option<usize>,
    /// Whether a ministry belongs to it that is not printed.
    pub wants_ministry: bool,
}

/// Most words of a name.
const LONGEST_NAME: usize = 5;

/// Reads a person at `from`: the mention and one past its last token. A name of
/// one word is only given where `known` says that the article has such a person.
pub(super) fn person(
    doc: &Doc,
    from: usize,
    units: &mut Units,
    known: impl Fn(&Token) -> bool,
) -> Option<(Mention, usize)> {
    let mut at = from;
    let mut rank = None;
    let mut offices = Vec::new();
    let mut marked = false;
    let mut office_last = false;
    while let Some(found) = doc.at(at) {
        match found.tag {
            Tag::Rank(index) => {
                rank = Some(lexicon::lexicon().ranks[usize::from(index)].name.to_owned());
                at = found.end;
                office_last = false;
            }
            Tag::Honorific => {
                at = found.end;
                if doc.tokens.get(at).is_some_and(|token| token.is('.')) {
                    at += 1;
                }
                office_last = false;
            }
            Tag::Office(_) | Tag::Modifier => {
                let Some((office, end)) = office(doc, at, units) else {
                    break;
                };
                offices.push(office);
                at = end;
                office_last = true;
            }
            // `Anh hùng Lao động Trần Văn B`: the title is read as an award held.
            Tag::Award(_) if marked => at = found.end,
            _ => break,
        }
        marked = true;
        // `Ủy viên Trung ương Đảng, Thứ trưởng, Trung tướng NAME`
        if office_last
            && doc
                .tokens
                .get(at)
                .is_some_and(|token| token.is(',') || token.is('-'))
            && matches!(
                doc.tag(at + 1),
                Some(Tag::Office(_) | Tag::Rank(_) | Tag::Honorific | Tag::Modifier)
            )
        {
            at += 1;
        }
    }
    let end = name(doc, at)?;
    let place = doc
        .at(at)
        .filter(|found| matches!(found.tag, Tag::Province(_)));
    if place.is_some_and(|place| place.end >= end) {
        return None;
    }
    if !marked && !office_follows(doc, at, end) {
        return None;
    }
    if end == at + 1 && !known(&doc.tokens[at]) {
        return None;
    }
    let span = doc.tokens[at].span.to(doc.tokens[end - 1].span);
    let name = doc.tokens[at..end]
        .iter()
        .map(|token| canonical_word(token.of(doc.text)))
        .collect::<Vec<_>>()
        .join(" ");
    at = end;
    while let Some(next) = office_after(doc, at)
        && let Some((office, end)) = office(doc, next, units)
        && name_is_not_next(doc, end)
    {
        offices.push(office);
        at = end;
    }
    Some((
        Mention {
            name,
            rank,
            offices,
            span,
        },
        at,
    ))
}

/// Whether a name without rank or office before it is followed by an office:
/// `Trần Văn Bình - Giám đốc …`.
fn office_follows(doc: &Doc, name: usize, end: usize) -> bool {
    let sign = doc
        .tokens
        .get(end)
        .is_some_and(|token| token.is(',') || token.is('-') || token.is('('));
    let office = matches!(doc.tag(end + 1), Some(Tag::Office(_) | Tag::Modifier));
    sign && office && end > name + 1 && begins_name(doc, name)
}

/// Whether a surname stands at `at` that can begin a name.
pub(super) fn begins_name(doc: &Doc, at: usize) -> bool {
    let capital = |token: &Token| token.is_word() && token.case == Case::Initial;
    let after_name = at > 0 && doc.tokens.get(at - 1).is_some_and(capital);
    doc.tokens.get(at).is_some_and(capital)
        && !after_name
        && doc.is_surname(at)
        && !matches!(doc.tag(at), Some(Tag::Province(_) | Tag::Unit(_)))
}

/// Where another office of the same person may begin: after a comma, a dash,
/// `kiêm` or an opening bracket.
fn office_after(doc: &Doc, at: usize) -> Option<usize> {
    let token = doc.tokens.get(at)?;
    let next = match token.kind {
        TokenKind::Sign(',' | '-' | '(') => at + 1,
        _ => at,
    };
    let tag = doc.at(next)?.tag;
    let begins = matches!(tag, Tag::Office(_))
        || (tag == Tag::Modifier && next > at)
        || (tag == Tag::Modifier && next == at);
    begins.then_some(next)
}

/// Whether no name of a next person stands at `at`: `…, Trung tướng TÊN` begins another.
fn name_is_not_next(doc: &Doc, at: usize) -> bool {
    name(doc, at).is_none_or(|end| end == at + 1)
}

/// One past the last token of the name that begins at `at`: words with a capital
/// first letter, on one line, without signs between.
pub(super) fn name(doc: &Doc, at: usize) -> Option<usize> {
    let mut end = at;
    while end < doc.tokens.len() && end < at + LONGEST_NAME {
        let token = &doc.tokens[end];
        let part = token.is_word() && token.case == Case::Initial && !token.syllable.is_empty();
        if !part || (end > at && !token.spaced) {
            break;
        }
        if let Some(Found {
            tag,
            end: phrase_end,
            ..
        }) = doc.at(end)
        {
            let title = matches!(
                tag,
                Tag::Office(_) | Tag::Rank(_) | Tag::Attends(_) | Tag::Event(_)
            );
            let long = phrase_end > end + 1
                && matches!(
                    tag,
                    Tag::Head(_) | Tag::Unit(_) | Tag::Common | Tag::Award(_)
                );
            if title || long {
                break;
            }
        }
        end += 1;
    }
    // Words in small letters that the whole line capitalises are no name.
    (end > at).then_some(end)
}

/// Reads an office with what belongs to it at `from`.
pub(super) fn office(doc: &Doc, from: usize, units: &mut Units) -> Option<(Office, usize)> {
    let mut start = from;
    let mut found = doc.at(start)?;
    while found.tag == Tag::Modifier {
        start = found.end;
        found = doc.at(start)?;
    }
    let Tag::Office(index) = found.tag else {
        return None;
    };
    let entry = &lexicon::lexicon().offices[usize::from(index)];
    let mut name = spelled(doc, from, found.end);
    let mut end = found.end;
    let mut unit = None;
    if let Some((head, mention)) = (start + 1..found.end).find_map(|at| {
        // `Cụm trưởng Cụm thi đua | số 1`: the unit's name begins inside the phrase.
        let begins = matches!(doc.at(at)?.tag, Tag::Unit(_) | Tag::Head(_));
        units
            .read_beyond(doc, at, found.end)
            .filter(|_| begins)
            .map(|mention| (at, mention))
    }) {
        unit = Some(mention.unit);
        name = format!("{} {}", spelled(doc, from, head), units.name(mention.unit));
        end = mention.end;
    } else if entry.complement != "none" || entry.kind == "office" {
        let of = doc
            .at(end)
            .filter(|of| of.tag == Tag::Of)
            .map_or(end, |of| of.end);
        if let Some(mention) = units.read(doc, of) {
            unit = Some(mention.unit);
            name = format!("{name} {}", units.name(mention.unit));
            end = mention.end;
        } else {
            let place = place(doc, end);
            if place > end {
                name = format!("{name} {}", spelled(doc, end, place));
                end = place;
            }
        }
    }
    let printed = found.end - start;
    let wants_ministry =
        entry.complement == "ministry" && unit.is_none() && end == found.end && printed <= 3;
    Some((
        Office {
            name,
            unit,
            wants_ministry,
        },
        end,
    ))
}

/// One past the name of a place that completes an office: `… tỉnh Thanh Hóa`.
fn place(doc: &Doc, at: usize) -> usize {
    match doc.at(at) {
        Some(found) if matches!(found.tag, Tag::Province(_)) => found.end,
        // `Chủ tịch Ủy ban nhân dân | tỉnh Lào Cai`
        Some(level) if level.tag == Tag::Level => {
            let end = place(doc, level.end);
            if end > level.end { end } else { at }
        }
        // After a head that wants a name: `Trưởng Công an huyện Quan Sơn`.
        None if at > 0 && is_level(&doc.tokens[at - 1]) => {
            let mut end = at;
            while end < doc.tokens.len()
                && end < at + 4
                && doc.tokens[end].is_word()
                && doc.tokens[end].case == Case::Initial
                && doc
                    .at(end)
                    .is_none_or(|found| matches!(found.tag, Tag::Province(_)))
            {
                end += 1;
            }
            end
        }
        _ => at,
    }
}

fn is_level(token: &Token) -> bool {
    [
        "tỉnh",
        "phố",
        "tp",
        "huyện",
        "quận",
        "xã",
        "phường",
        "trấn",
        "ủy",
    ]
    .iter()
    .any(|level| Syllable::of(level) == token.syllable)
}

/// Whether an abbreviation stands in canonical names themselves: `Chủ tịch UBND`.
fn stays(short: &str) -> bool {
    lexicon::lexicon()
        .offices
        .iter()
        .any(|office| office.name.split(' ').any(|word| word == short))
}

/// Words as printed, abbreviations written out, or left out where they stand in
/// brackets behind what they abbreviate.
pub(super) fn spelled(doc: &Doc, from: usize, end: usize) -> String {
    let mut name = String::new();
    let mut inside = false;
    for token in &doc.tokens[from..end] {
        let bracket = token.is('(') || token.is(')');
        inside = token.is('(') || (inside && !bracket);
        if inside || bracket {
            continue;
        }
        if token.spaced && !name.is_empty() {
            name.push(' ');
        }
        let printed = token.of(doc.text);
        let long = (token.case == Case::Upper)
            .then(|| {
                lexicon::lexicon()
                    .abbreviations
                    .iter()
                    .find(|entry| entry.short == printed && !entry.ambiguous && !stays(entry.short))
            })
            .flatten();
        match long {
            Some(entry) => name.push_str(entry.long),
            None => name.push_str(&canonical_word(printed)),
        }
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(String, Option<String>, Vec<String>, usize)> {
        let doc = Doc::new(text);
        let (mention, end) = person(&doc, 0, &mut Units::default(), |_| false)?;
        let offices = mention
            .offices
            .into_iter()
            .map(|office| office.name)
            .collect();
        Some((mention.name, mention.rank, offices, doc.tokens.len() - end))
    }

    #[test]
    fn people_with_rank_and_offices() {
        for (text, name, rank, offices, rest) in [
            (
                "Thiếu tướng Trần Văn Bình",
                "Trần Văn Bình",
                Some("Thiếu tướng"),
                vec![],
                0,
            ),
            (
                "Đại tá Trần Văn Bình, Phó Giám đốc Công an tỉnh Thanh Hóa trao",
                "Trần Văn Bình",
                Some("Đại tá"),
                vec!["Phó Giám đốc Công an tỉnh Thanh Hóa"],
                1,
            ),
            (
                "Thiếu tướng Lê Thị Cúc, Bí thư Đảng ủy, Cục trưởng Cục An ninh kinh tế nhấn mạnh",
                "Lê Thị Cúc",
                Some("Thiếu tướng"),
                vec!["Bí thư Đảng ủy", "Cục trưởng Cục An ninh kinh tế"],
                2,
            ),
            (
                "Thứ trưởng Lê Thị Cúc",
                "Lê Thị Cúc",
                None,
                vec!["Thứ trưởng"],
                0,
            ),
            (
                "đồng chí Tô Văn Đức, Vụ trưởng Vụ Pháp chế;",
                "Tô Văn Đức",
                None,
                vec!["Vụ trưởng Vụ Pháp chế"],
                1,
            ),
            (
                "Phó Giám đốc Công an tỉnh, Đại tá Trần Văn Bình",
                "Trần Văn Bình",
                Some("Đại tá"),
                vec!["Phó Giám đốc Công an tỉnh"],
                0,
            ),
        ] {
            let want = (
                name.to_owned(),
                rank.map(str::to_owned),
                offices.into_iter().map(str::to_owned).collect(),
                rest,
            );
            assert_eq!(read(text), Some(want), "{text}");
        }
    }

    #[test]
    fn an_office_alone_is_no_person() {
        for text in [
            "Bộ trưởng Bộ Công an tặng",
            "Thủ tướng Chính phủ",
            "Trần Văn Bình",
            "Hà Nội, Giám đốc Công an",
            "Chủ tịch Ủy ban nhân dân tỉnh Lào Cai",
            "đồng chí lãnh đạo",
            "Trung tướng",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
