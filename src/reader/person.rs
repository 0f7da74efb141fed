//! People: officials named with a rank, an office or a form of address.

use super::phrases::Found;
use super::phrases::Phrases;
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
    tokens: &[Token],
    text: &str,
    from: usize,
    units: &mut Units,
    known: impl Fn(&Token) -> bool,
) -> Option<(Mention, usize)> {
    let phrases = Phrases::get();
    let mut at = from;
    let mut rank = None;
    let mut offices = Vec::new();
    let mut marked = false;
    let mut office_last = false;
    while let Some(found) = phrases.at(tokens, at) {
        match found.tag {
            Tag::Rank(index) => {
                rank = Some(lexicon::lexicon().ranks[usize::from(index)].name.to_owned());
                at = found.end;
                office_last = false;
            }
            Tag::Honorific => {
                at = found.end;
                if tokens.get(at).is_some_and(|token| token.is('.')) {
                    at += 1;
                }
                office_last = false;
            }
            Tag::Office(_) | Tag::Modifier => {
                let Some((office, end)) = office(tokens, text, at, units) else {
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
            && tokens
                .get(at)
                .is_some_and(|token| token.is(',') || token.is('-'))
            && matches!(
                phrases.at(tokens, at + 1).map(|found| found.tag),
                Some(Tag::Office(_) | Tag::Rank(_) | Tag::Honorific | Tag::Modifier)
            )
        {
            at += 1;
        }
    }
    if !marked {
        return None;
    }
    let end = name(tokens, at)?;
    if end == at + 1 && !known(&tokens[at]) {
        return None;
    }
    let span = tokens[at].span.to(tokens[end - 1].span);
    let name = tokens[at..end]
        .iter()
        .map(|token| canonical_word(token.of(text)))
        .collect::<Vec<_>>()
        .join(" ");
    at = end;
    while let Some(next) = office_after(tokens, at)
        && let Some((office, end)) = office(tokens, text, next, units)
        && name_is_not_next(tokens, end)
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

/// Where another office of the same person may begin: after a comma, a dash,
/// `kiêm` or an opening bracket.
fn office_after(tokens: &[Token], at: usize) -> Option<usize> {
    let token = tokens.get(at)?;
    let next = match token.kind {
        TokenKind::Sign(',' | '-' | '(') => at + 1,
        _ => at,
    };
    let tag = Phrases::get().at(tokens, next)?.tag;
    let begins = matches!(tag, Tag::Office(_))
        || (tag == Tag::Modifier && next > at)
        || (tag == Tag::Modifier && next == at);
    begins.then_some(next)
}

/// Whether no name of a next person stands at `at`: `…, Trung tướng TÊN` begins another.
fn name_is_not_next(tokens: &[Token], at: usize) -> bool {
    name(tokens, at).is_none_or(|end| end == at + 1)
}

/// One past the last token of the name that begins at `at`: words with a capital
/// first letter, on one line, without signs between.
pub(super) fn name(tokens: &[Token], at: usize) -> Option<usize> {
    let phrases = Phrases::get();
    let mut end = at;
    while end < tokens.len() && end < at + LONGEST_NAME {
        let token = &tokens[end];
        let part = token.is_word() && token.case == Case::Initial && !token.syllable.is_empty();
        if !part || (end > at && !token.spaced) {
            break;
        }
        if let Some(Found {
            tag,
            end: phrase_end,
            ..
        }) = phrases.at(tokens, end)
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
pub(super) fn office(
    tokens: &[Token],
    text: &str,
    from: usize,
    units: &mut Units,
) -> Option<(Office, usize)> {
    let phrases = Phrases::get();
    let mut start = from;
    let mut found = phrases.at(tokens, start)?;
    while found.tag == Tag::Modifier {
        start = found.end;
        found = phrases.at(tokens, start)?;
    }
    let Tag::Office(index) = found.tag else {
        return None;
    };
    let entry = &lexicon::lexicon().offices[usize::from(index)];
    let mut name = spelled(tokens, text, from, found.end);
    let mut end = found.end;
    let mut unit = None;
    if let Some((head, mention)) = (start + 1..found.end).find_map(|at| {
        // `Cụm trưởng Cụm thi đua | số 1`: the unit's name begins inside the phrase.
        let begins = matches!(phrases.at(tokens, at)?.tag, Tag::Unit(_) | Tag::Head(_));
        units
            .read_beyond(tokens, text, at, found.end)
            .filter(|_| begins)
            .map(|mention| (at, mention))
    }) {
        unit = Some(mention.unit);
        name = format!(
            "{} {}",
            spelled(tokens, text, from, head),
            units.name(mention.unit)
        );
        end = mention.end;
    } else if entry.complement != "none" || entry.kind == "office" {
        let of = phrases
            .at(tokens, end)
            .filter(|of| of.tag == Tag::Of)
            .map_or(end, |of| of.end);
        if let Some(mention) = units.read(tokens, text, of) {
            unit = Some(mention.unit);
            name = format!("{name} {}", units.name(mention.unit));
            end = mention.end;
        } else {
            let place = place(tokens, end);
            if place > end {
                name = format!("{name} {}", spelled(tokens, text, end, place));
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
fn place(tokens: &[Token], at: usize) -> usize {
    match Phrases::get().at(tokens, at) {
        Some(found) if matches!(found.tag, Tag::Province(_)) => found.end,
        // After a head that wants a name: `Trưởng Công an huyện Quan Sơn`.
        None if at > 0 && is_level(&tokens[at - 1]) => {
            let mut end = at;
            while end < tokens.len()
                && end < at + 4
                && tokens[end].is_word()
                && tokens[end].case == Case::Initial
                && Phrases::get()
                    .at(tokens, end)
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

/// Words as printed, abbreviations written out, or left out where they stand in
/// brackets behind what they abbreviate.
pub(super) fn spelled(tokens: &[Token], text: &str, from: usize, end: usize) -> String {
    let mut name = String::new();
    let mut inside = false;
    for token in &tokens[from..end] {
        let bracket = token.is('(') || token.is(')');
        inside = token.is('(') || (inside && !bracket);
        if inside || bracket {
            continue;
        }
        if token.spaced && !name.is_empty() {
            name.push(' ');
        }
        let printed = token.of(text);
        let long = (token.case == Case::Upper)
            .then(|| {
                lexicon::lexicon()
                    .abbreviations
                    .iter()
                    .find(|entry| entry.short == printed && !entry.ambiguous)
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
    use crate::text::tokenize;

    fn read(text: &str) -> Option<(String, Option<String>, Vec<String>, usize)> {
        let tokens = tokenize(text);
        let (mention, end) = person(&tokens, text, 0, &mut Units::default(), |_| false)?;
        let offices = mention
            .offices
            .into_iter()
            .map(|office| office.name)
            .collect();
        Some((mention.name, mention.rank, offices, tokens.len() - end))
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
            "đồng chí lãnh đạo",
            "Trung tướng",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
