//! Units: which organisation a run of words names, and what it is part of.

use super::phrases::Phrases;
use super::words::Head;
use super::words::Tag;
use crate::model::lexicon;
use crate::text::Case;
use crate::text::Syllable;
use crate::text::Token;
use crate::text::TokenKind;
use crate::text::canonical_word;
use crate::text::slug;
use std::collections::BTreeMap;

/// A unit that the article names.
#[derive(Clone, Debug)]
pub(super) struct Named {
    /// Its place in the lexicon, where it is there.
    pub known: Option<usize>,
    /// Name without what it is part of.
    pub name: String,
    /// Kind, as in the lexicon.
    pub kind: &'static str,
    /// The unit that it is part of, by its place in [`Units`].
    pub parent: Option<usize>,
    /// Members of a cluster.
    pub members: Vec<usize>,
    /// Other names under which the article mentions it.
    pub aliases: Vec<String>,
    /// The level of the word that its name begins with.
    pub head: Head,
}

/// The units of one article.
#[derive(Clone, Debug, Default)]
pub(super) struct Units {
    /// In the order of their first mention.
    pub list: Vec<Named>,
    by_name: BTreeMap<String, Vec<usize>>,
}

/// One unit name in the text: the unit, and one past its last token.
pub(super) struct Mention {
    /// The unit, by its place in [`Units`].
    pub unit: usize,
    /// One past its last token.
    pub end: usize,
}

/// Most words of a name that the lexicon does not know, after its first.
const LONGEST_NAME: usize = 9;

impl Units {
    /// Reads a unit's name at `from`, with the larger units that it is part of:
    /// `Phòng 8, Cục Ngoại tuyến`.
    pub(super) fn read(&mut self, tokens: &[Token], text: &str, from: usize) -> Option<Mention> {
        let mut chain = vec![self.link(tokens, text, from)?];
        let first_end = chain[0].1;
        let mut end = first_end;
        let cluster = matches!(
            chain[0].0,
            Link::Free {
                head: Head::Cluster,
                ..
            }
        );
        while let Some(next) = joint(tokens, end)
            && !(cluster && tokens[end].is(','))
            && let Some(link) = self.link(tokens, text, next)
            && self.is_part_of(&chain[chain.len() - 1].0, &link.0)
        {
            end = link.1;
            chain.push(link);
        }
        let mut parent = None;
        for (link, link_end) in chain.into_iter().rev() {
            let whole = self.place(link, parent);
            parent = Some(whole);
            if link_end == first_end {
                self.alias(whole, printed(tokens, text, from, first_end));
            }
        }
        Some(Mention { unit: parent?, end })
    }

    /// As `read`, but only a name that ends after `end`; what is shorter is not noted.
    pub(super) fn read_beyond(
        &mut self,
        tokens: &[Token],
        text: &str,
        from: usize,
        end: usize,
    ) -> Option<Mention> {
        self.link(tokens, text, from)
            .filter(|(_, link_end)| *link_end > end)?;
        self.read(tokens, text, from)
    }

    /// Notes a name under which the article mentions a unit of the lexicon.
    fn alias(&mut self, unit: usize, printed: String) {
        let named = &mut self.list[unit];
        let new = slug(&printed) != slug(&named.name) && !named.aliases.contains(&printed);
        if named.known.is_some() && new {
            named.aliases.push(printed);
        }
    }

    /// A unit of the lexicon, noted as one of the article's.
    fn known(&mut self, id: &str) -> Option<usize> {
        let index = lexicon::lexicon()
            .units
            .iter()
            .position(|unit| unit.id == id)?;
        Some(self.place(Link::Known(index), None))
    }

    /// The unit itself, or for a team or division the larger unit whose record
    /// its honours belong to.
    pub(super) fn standing(&self, unit: usize) -> usize {
        let mut at = unit;
        while let (Head::Team | Head::Division, Some(parent)) =
            (self.list[at].head, self.list[at].parent)
            && parent != unit
        {
            at = parent;
        }
        at
    }

    /// Whether it is one of the bodies that most articles name and few are about.
    pub(super) fn is_authority(&self, unit: usize) -> bool {
        matches!(
            self.list[unit].kind,
            "ministry" | "state_body" | "party_body" | "force" | "press" | "mass_organisation"
        )
    }

    /// Whether `unit` is `other` or a part of it.
    pub(super) fn within(&self, unit: usize, other: usize) -> bool {
        let mut at = Some(unit);
        let mut steps = 0;
        while let Some(unit) = at {
            if unit == other {
                return true;
            }
            steps += 1;
            at = if steps > self.list.len() {
                None
            } else {
                self.list[unit].parent
            };
        }
        false
    }

    /// One name, without what it is part of.
    fn link(&self, tokens: &[Token], text: &str, from: usize) -> Option<(Link, usize)> {
        let phrases = Phrases::get();
        let found = phrases.at(tokens, from)?;
        match found.tag {
            Tag::Unit(index) => {
                let entry = &lexicon::lexicon().units[usize::from(index)];
                let more = continues(tokens, found.end);
                // `Công an tỉnh M Phong`: a longer name than the lexicon's.
                if entry.kind == "provincial_police" && more {
                    let (name, end) = free_name(tokens, text, from, found.end);
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
            Tag::Head(Head::Cluster) => cluster(tokens, text, from, found.end),
            Tag::Head(head) => {
                let (name, end) = free_name(tokens, text, from, found.end);
                (end > found.end).then_some((
                    Link::Free {
                        name,
                        head: level(head, &tokens[from..found.end]),
                    },
                    end,
                ))
            }
            _ => None,
        }
    }

    /// Whether a name may be part of the one that follows it.
    fn is_part_of(&self, part: &Link, whole: &Link) -> bool {
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
            (Link::Free { head, .. }, Link::Known(whole)) => {
                *head < known_head(&lexicon.units[*whole])
            }
            (Link::Free { head, .. }, Link::Free { head: larger, .. }) => {
                head < larger && *larger != Head::Cluster
            }
            (Link::Known(part), Link::Free { head, .. }) => {
                known_head(&lexicon.units[*part]) < *head && *head != Head::Cluster
            }
        }
    }

    /// Notes a unit, or finds it among those noted: the same name under the same
    /// larger unit, or where only one of the two mentions says the larger unit.
    fn place(&mut self, link: Link, parent: Option<usize>) -> usize {
        let named = match link {
            Link::Known(index) => {
                let entry = &lexicon::lexicon().units[index];
                let parent = self.known(entry.parent).or(parent);
                Named {
                    known: Some(index),
                    name: entry.name.clone(),
                    kind: entry.kind,
                    parent,
                    members: Vec::new(),
                    aliases: Vec::new(),
                    head: known_head(entry),
                }
            }
            Link::Free { name, head } => Named {
                known: None,
                name,
                kind: kind(head),
                parent,
                members: Vec::new(),
                aliases: Vec::new(),
                head,
            },
        };
        let same_name = self.by_name.entry(slug(&named.name)).or_default();
        let same = same_name.iter().rev().copied().find(|&at| {
            let other = &self.list[at];
            other.known == named.known
                && (named.parent.is_none()
                    || other.parent.is_none()
                    || other.parent == named.parent)
        });
        if let Some(at) = same {
            self.list[at].parent = self.list[at].parent.or(named.parent);
            return at;
        }
        same_name.push(self.list.len());
        self.list.push(named);
        self.list.len() - 1
    }

    /// The id of a unit: the lexicon's, or made of its name and of what it is part of.
    pub(super) fn id(&self, unit: usize) -> String {
        let named = &self.list[unit];
        match (named.known, named.parent) {
            (Some(index), _) => lexicon::lexicon().units[index].id.to_owned(),
            (None, Some(parent)) if parent != unit => {
                format!("{}-{}", slug(&named.name), self.id(parent))
            }
            _ => slug(&named.name),
        }
    }

    /// The full name: with what it is part of, unless the name alone is known.
    pub(super) fn name(&self, unit: usize) -> String {
        let named = &self.list[unit];
        match (named.known, named.parent) {
            (None, Some(parent)) if parent != unit && named.head != Head::Cluster => {
                format!("{}, {}", named.name, self.name(parent))
            }
            _ => named.name.clone(),
        }
    }
}

/// A name before it is placed among the article's units.
enum Link {
    /// A unit of the lexicon.
    Known(usize),
    /// A name made by its form.
    Free { name: String, head: Head },
}

/// Where the next name of a chain may begin: after a comma, `thuộc`, `của`, a
/// dash, an opening bracket or nothing.
fn joint(tokens: &[Token], at: usize) -> Option<usize> {
    let token = tokens.get(at)?;
    match token.kind {
        TokenKind::Sign(',' | '-' | '(') => Some(at + 1),
        TokenKind::Word => match Phrases::get().at(tokens, at) {
            Some(found) if found.tag == Tag::Of => Some(found.end),
            Some(found) if matches!(found.tag, Tag::Unit(_) | Tag::Head(_)) => Some(at),
            _ => None,
        },
        _ => None,
    }
}

/// `Cụm thi đua số 1`, `Khối thi đua các tỉnh …`.
fn cluster(tokens: &[Token], text: &str, from: usize, head_end: usize) -> Option<(Link, usize)> {
    let mut end = head_end;
    if tokens
        .get(end)
        .is_some_and(|token| token.syllable == Syllable::of("số"))
    {
        end += 1;
    }
    let number = tokens
        .get(end)
        .filter(|token| token.kind == TokenKind::Number || is_roman(token.of(text)))?;
    end += 1;
    let name = format!(
        "{} số {}",
        printed(tokens, text, from, head_end),
        number.of(text)
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
fn free_name(tokens: &[Token], text: &str, from: usize, head_end: usize) -> (String, usize) {
    let phrases = Phrases::get();
    let mut end = head_end;
    let mut at = head_end;
    let mut started = false;
    while at < tokens.len() && at < head_end + LONGEST_NAME + 3 {
        let token = &tokens[at];
        if !token.is_word() && token.kind != TokenKind::Number {
            let inner = matches!(token.kind, TokenKind::Sign('-' | '&' | '/' | '"'));
            let goes_on = tokens
                .get(at + 1)
                .is_some_and(|next| next.is_word() && next.case != Case::Lower);
            if inner
                && started
                && goes_on
                && !matches!(
                    phrases.at(tokens, at + 1).map(|f| f.tag),
                    Some(Tag::Head(_) | Tag::Unit(_))
                )
            {
                at += 1;
                continue;
            }
            break;
        }
        let capital = token.case != Case::Lower || token.kind == TokenKind::Number;
        let found = phrases.at(tokens, at);
        let fits = match found.map(|found| found.tag) {
            None => true,
            Some(tag) if tag.fits_a_name() => true,
            Some(Tag::Head(_) | Tag::Unit(_)) => false,
            // `Vụ cơ quan Nội chính`
            Some(Tag::Receiver(_)) => {
                !started && begins_capital(tokens, found.map_or(at, |found| found.end))
            }
            Some(_) => capital && started && token.kind != TokenKind::Number,
        };
        let is_and = found.is_some_and(|found| found.tag == Tag::And);
        let joins = is_and
            && tokens.get(at + 1).is_some_and(|next| {
                next.is_word() && next.case == Case::Lower && phrases.at(tokens, at + 1).is_none()
            });
        if !fits
            || (is_and && !joins)
            || (!started
                && !capital
                && !begins_capital(tokens, found.map_or(at + 1, |found| found.end)))
        {
            break;
        }
        started = true;
        at = found.map_or(at + 1, |found| found.end);
        end = at;
    }
    (printed(tokens, text, from, end), end)
}

fn begins_capital(tokens: &[Token], at: usize) -> bool {
    tokens
        .get(at)
        .is_some_and(|token| token.is_word() && token.case != Case::Lower)
}

/// Words of a name, as printed, joined by single spaces.
fn printed(tokens: &[Token], text: &str, from: usize, end: usize) -> String {
    let mut name = String::new();
    for token in &tokens[from..end] {
        if token.spaced && !name.is_empty() {
            name.push(' ');
        }
        name.push_str(&canonical_word(token.of(text)));
    }
    name.replace(['“', '”', '"'], "")
}

/// Whether a known name goes on with words of a name.
fn continues(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|token| {
        token.is_word() && token.case != Case::Lower && Phrases::get().at(tokens, at).is_none()
    })
}

/// `Công an Hà Đông`: police of something that is no province is a district's.
fn level(head: Head, words: &[Token]) -> Head {
    if head == Head::Province && words.len() == 2 && words[0].syllable == Syllable::of("công") {
        Head::District
    } else {
        head
    }
}

fn known_head(unit: &lexicon::UnitEntry) -> Head {
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
fn kind(head: Head) -> &'static str {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tokenize;

    fn read(text: &str) -> Option<(String, Option<String>, String)> {
        let tokens = tokenize(text);
        let mut units = Units::default();
        let mention = units.read(&tokens, text, 0)?;
        let parent = units.list[mention.unit]
            .parent
            .map(|parent| units.name(parent));
        let rest = tokens
            .get(mention.end)
            .map_or("", |token| &text[token.bytes.0 as usize..]);
        Some((units.name(mention.unit), parent, rest.to_owned()))
    }

    #[test]
    fn names_known_and_made_by_their_form() {
        for (text, name, parent, rest) in [
            (
                "Cục An ninh Chính trị nội bộ nhấn mạnh",
                "Cục An ninh chính trị nội bộ",
                Some("Bộ Công an"),
                "nhấn mạnh",
            ),
            (
                "Phòng 8, Cục Ngoại tuyến.",
                "Phòng 8, Cục Ngoại tuyến",
                Some("Cục Ngoại tuyến"),
                ".",
            ),
            (
                "Công an tỉnh Thanh Hoá đã",
                "Công an tỉnh Thanh Hóa",
                Some("Bộ Công an"),
                "đã",
            ),
            (
                "Công an huyện Quan Sơn, Công an tỉnh Thanh Hóa nhận",
                "Công an huyện Quan Sơn, Công an tỉnh Thanh Hóa",
                Some("Công an tỉnh Thanh Hóa"),
                "nhận",
            ),
            (
                "Cụm thi đua số 1- Bộ Công an gồm",
                "Cụm thi đua số 1",
                Some("Bộ Công an"),
                "gồm",
            ),
            (
                "Bộ Tổng Tham mưu QĐND Việt Nam;",
                "Bộ Tổng Tham mưu",
                Some("Bộ Quốc phòng"),
                ";",
            ),
            (
                "Trường THPT Nguyễn Huệ được tặng",
                "Trường THPT Nguyễn Huệ",
                None,
                "được tặng",
            ),
            (
                "Đội 2, Phòng 21, Cục Ngoại tuyến và",
                "Đội 2, Phòng 21, Cục Ngoại tuyến",
                Some("Phòng 21, Cục Ngoại tuyến"),
                "và",
            ),
        ] {
            let want = Some((name.to_owned(), parent.map(str::to_owned), rest.to_owned()));
            assert_eq!(read(text), want, "{text}");
        }
    }

    #[test]
    fn a_bare_word_is_no_name() {
        for text in [
            "Cục đã được tặng",
            "phòng 8",
            "Công an tỉnh dự",
            "Bộ, ngành",
            "đơn vị",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
