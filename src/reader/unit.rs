//! Units: the organisations that an article names, and what each is part of.

use super::doc::Doc;
use super::phrases::short_in_brackets;
use super::tag::Head;
use super::tag::Tag;
use super::tag::Verb;
use super::unit_key;
use super::unit_name::Link;
use super::unit_name::is_branch;
use super::unit_name::is_part_of;
use super::unit_name::joint;
use super::unit_name::kind;
use super::unit_name::known_head;
use super::unit_name::name_at;
use super::unit_name::name_of;
use super::unit_name::printed;
use super::unit_place::place;
use super::unit_rank::Rank;
use super::unit_series::Series;
use super::unit_series::is_police_below;
use super::unit_series::place_head;
use crate::model::lexicon;
use crate::text::Case;
use crate::text::Syllable;
use crate::text::slug;
use std::collections::BTreeMap;
use std::rc::Rc;

/// Organs that are named together with what they lead: `Ban Thường vụ Tỉnh ủy`.
const ORGANS: [&str; 5] = [
    "Ban Thường vụ",
    "Ban Chấp hành",
    "Ban Giám đốc",
    "Ban Giám hiệu",
    "Ban Tổ chức",
];

/// Whether a name is that of an organ alone: `Ban Thường vụ`, `Ban chấp hành`.
pub(super) fn is_organ(name: &str) -> bool {
    let small = |name: &'static str| name.chars().flat_map(char::to_lowercase);
    let letters = || name.chars().flat_map(char::to_lowercase);
    ORGANS.iter().any(|organ| letters().eq(small(organ)))
}

/// A unit that the article names.
#[derive(Clone, Debug)]
pub(super) struct Named {
    /// Its place in the lexicon, where it is there.
    pub known: Option<usize>,
    /// Name without what it is part of.
    pub name: String,
    /// The first words of the name.
    pub begins: [Syllable; 2],
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
    /// What it is by its name and kind.
    pub rank: Rank,
}

/// The units of one article.
#[derive(Clone, Debug, Default)]
pub(super) struct Units {
    /// In the order of their first mention.
    pub list: Vec<Named>,
    pub(super) by_name: BTreeMap<Rc<str>, Vec<usize>>,
    /// Short names in brackets behind names: `Công ty Cổ phần Hoa Lư (HLC)`.
    pub(super) shorts: Vec<(Vec<Syllable>, usize)>,
    /// Of the lexicon's units that are part of another, the place of those
    /// noted, by their place in the lexicon.
    by_entry: BTreeMap<usize, usize>,
    /// The head whose further places are awaited.
    series: Option<Series>,
}

/// One unit name in the text: the unit, and one past its last token.
pub(super) struct Mention {
    /// The unit, by its place in [`Units`].
    pub unit: usize,
    /// One past its last token.
    pub end: usize,
}

impl Units {
    /// Reads a unit's name at `from`, with the larger units that it is part of:
    /// `Phòng 8, Cục Ngoại tuyến`.
    pub(super) fn read(&mut self, doc: &Doc, from: usize) -> Option<Mention> {
        if let Some((series, link, end)) =
            Series::open(doc, from).or_else(|| Series::of_listed(doc, from))
        {
            self.series = Some(series);
            let unit = self.place(link, None);
            return Some(Mention { unit, end });
        }
        let mut chain = vec![name_at(doc, from)?];
        let first_end = chain[0].1;
        let mut end = first_end;
        let cluster = matches!(
            chain[0].0,
            Link::Free {
                head: Head::Cluster,
                ..
            }
        );
        // `Cục Ngoại tuyến (A09), Bộ Công an`
        let behind = |end: usize| short_in_brackets(&doc.tokens, end);
        while let Some(next) = joint(doc, behind(end))
            && !(cluster && doc.tokens[end].is(','))
            && let Some(link) = name_at(doc, next)
            && (is_part_of(&chain[chain.len() - 1].0, &link.0)
                || (doc.tag(end) == Some(Tag::Of) && is_branch(&chain[chain.len() - 1].0, &link.0)))
            && !(doc.tokens[end].is(',')
                && (gives_next(doc, from, link.1) || is_police_below(doc, end, next)))
        {
            end = link.1;
            chain.push(link);
        }
        if chain.len() > 1 {
            end = above(doc, end);
        }
        let mut parent = None;
        for (link, link_end) in chain.into_iter().rev() {
            let whole = self.place(link, parent);
            parent = Some(whole);
            if link_end == first_end {
                self.alias(whole, doc, from..first_end);
                self.note_short(doc, first_end, whole);
            }
        }
        self.series = Series::of_provinces(doc, from, end)
            .or_else(|| Series::of_districts(doc, from, end))
            .or_else(|| Series::of_codes(doc, from, end))
            .or_else(|| Series::of_many(doc, from, end));
        Some(Mention { unit: parent?, end })
    }

    /// Reads the place of another unit under the head that was read last.
    pub(super) fn read_further(&mut self, doc: &Doc, at: usize) -> Option<Mention> {
        let (link, end) = self.series.as_mut()?.read(doc, at)?;
        let unit = self.place(link, None);
        Some(Mention { unit, end })
    }

    /// Whether a series of units may go on at `at`.
    pub(super) fn may_go_on(&self, at: usize) -> bool {
        self.series
            .as_ref()
            .is_some_and(|series| series.may_go_on(at))
    }

    /// As `read`, but only a name that ends after `end`; what is shorter is not noted.
    pub(super) fn read_beyond(&mut self, doc: &Doc, from: usize, end: usize) -> Option<Mention> {
        name_at(doc, from).filter(|(_, link_end)| *link_end > end)?;
        self.read(doc, from)
    }

    /// A unit of the lexicon, noted as one of the article's.
    pub(super) fn known(&mut self, id: &str) -> Option<usize> {
        let index = lexicon::unit_place(id)?;
        Some(self.place(Link::Known(index), None))
    }

    /// Reads a place that stands for its people: `huyện Quan Sơn đón nhận …`.
    pub(super) fn read_place(&mut self, doc: &Doc, from: usize) -> Option<Mention> {
        let head = place_head(doc.tokens.get(from)?.syllable)?;
        let end = place(doc, from);
        let named = end > from + 1 && doc.tokens[end - 1].case != Case::Lower;
        let link = Link::Free {
            name: printed(doc, from, end),
            head,
        };
        named.then(|| {
            self.series = Series::of_place(doc, from, end);
            let unit = self.place(link, None);
            Mention { unit, end }
        })
    }

    /// A province that is named without its level, up to `end`.
    pub(super) fn province(&mut self, province: u16, end: usize) -> Mention {
        let entry = &lexicon::provinces()[usize::from(province)];
        let level = if entry.city { "Thành phố" } else { "Tỉnh" };
        let name = format!("{level} {}", entry.name);
        let head = Head::Province;
        let unit = self.place(Link::Free { name, head }, None);
        Mention { unit, end }
    }

    /// Reads the first of several places of one level: `(các) xã | A, B và C`.
    pub(super) fn read_places(&mut self, doc: &Doc, from: usize) -> Option<Mention> {
        let (series, link, end) = Series::of_level(doc, from)?;
        self.series = Some(series);
        let unit = self.place(link, None);
        Some(Mention { unit, end })
    }

    /// A body of a place, `Công an huyện` of `Quan Sơn`.
    pub(super) fn placed_at(&mut self, bare: &str, place: &str, head: Head) -> usize {
        let name = format!("{bare} {place}");
        let mut known = lexicon::lexicon().units.iter();
        let link = match known.position(|entry| entry.name == name) {
            Some(index) => Link::Known(index),
            None => Link::Free { name, head },
        };
        self.place(link, None)
    }

    /// A body named by its head alone with what it is part of: `Cục Hải quan (Bộ Tài chính)`.
    pub(super) fn part_of(&mut self, name: String, head: Head, whole: usize) -> Option<usize> {
        let within = head < self.list[whole].head;
        within.then(|| self.place(Link::Free { name, head }, Some(whole)))
    }

    /// The only place of a level that the names of the article's units name: of
    /// `huyện` where they are `UBND huyện Quan Sơn`, `Huyện đoàn Quan Sơn`.
    pub(super) fn only_place(&self, level: &str) -> Option<String> {
        let inside = format!(" {level} ");
        let place = |named: &Named| {
            let (head, place) = named.name.split_once(inside.as_str())?;
            (!head.ends_with("hị")).then(|| place.to_owned())
        };
        let mut places = self.list.iter().filter_map(place);
        let only = places.next()?;
        places.all(|place| place == only).then_some(only)
    }

    /// Notes a unit, or finds it among those noted: the same name under the same
    /// larger unit, or where only one of the two mentions says the larger unit.
    fn place(&mut self, link: Link, parent: Option<usize>) -> usize {
        let entry = match link {
            Link::Known(index) => Some(index),
            Link::Free { .. } => None,
        };
        if let Some(&noted) = entry.and_then(|index| self.by_entry.get(&index)) {
            return noted;
        }
        let unit = self.place_anew(link, parent);
        if let Some(index) =
            entry.filter(|&index| !lexicon::lexicon().units[index].parent.is_empty())
        {
            self.by_entry.insert(index, unit);
        }
        unit
    }

    fn place_anew(&mut self, link: Link, parent: Option<usize>) -> usize {
        let (known, parent) = match link {
            Link::Known(index) => {
                let entry = &lexicon::lexicon().units[index];
                (Some(index), self.known(entry.parent).or(parent))
            }
            Link::Free { .. } => (None, parent),
        };
        let key = unit_key::key(name_of(&link));
        let same_name = self.by_name.get(&key).map_or(&[][..], Vec::as_slice);
        let same = same_name.iter().rev().copied().find(|&at| {
            let other = &self.list[at];
            other.known == known
                && (parent.is_none() || other.parent.is_none() || other.parent == parent)
        });
        // `Hội Luật gia` after `Hội Luật gia Việt Nam`.
        if let Some(at) = same.or_else(|| self.longer(&link, &key)) {
            self.list[at].parent = self.list[at].parent.or(parent);
            return at;
        }
        let (name, kind, head) = match link {
            Link::Known(index) => {
                let entry = &lexicon::lexicon().units[index];
                (entry.name.clone(), entry.kind, known_head(entry))
            }
            Link::Free { name, head } => (name, kind(head), head),
        };
        self.by_name.entry(key).or_default().push(self.list.len());
        let begins = first_words(&name);
        self.list.push(Named {
            known,
            begins,
            rank: Rank::of(&name, begins[0], kind),
            name,
            kind,
            parent,
            members: Vec::new(),
            aliases: Vec::new(),
            head,
        });
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

    /// The name, for a team or division with what it is part of: the names of others
    /// say enough.
    pub(super) fn name(&self, unit: usize) -> String {
        let named = &self.list[unit];
        match (named.known, named.parent) {
            (None, Some(parent)) if parent != unit && named.head <= Head::Division => {
                let organ = is_organ(&named.name) || self.governs(parent);
                let joiner = if organ { " " } else { ", " };
                format!("{}{joiner}{}", named.name, self.name(parent))
            }
            _ => named.name.clone(),
        }
    }
}

/// The first two words of a name.
fn first_words(name: &str) -> [Syllable; 2] {
    let mut words = name.split(' ').map(Syllable::of);
    [(); 2].map(|()| words.next().unwrap_or_default())
}

/// Whether the unit that ends at `end` gives, where the one at `from` has received: `cho | Trường A,
/// Sở B | tặng …`.
fn gives_next(doc: &Doc, from: usize, end: usize) -> bool {
    const SMALL: [Syllable; 3] = Syllable::literals("đã|vừa|cũng");
    let received = from
        .checked_sub(1)
        .is_some_and(|to| doc.tag(to) == Some(Tag::To));
    let small = doc
        .tokens
        .get(end)
        .is_some_and(|token| SMALL.contains(&token.syllable));
    received && doc.tag(end + usize::from(small)) == Some(Tag::Verb(Verb::Give))
}

/// One past a ministry or force behind a chain of units that the lexicon puts
/// elsewhere: `Cục 7 thuộc Tổng cục III | , Bộ Quốc phòng`.
fn above(doc: &Doc, end: usize) -> usize {
    let comma = doc.tokens.get(end).is_some_and(|token| token.is(','));
    let at = end + usize::from(comma);
    match doc.at(at).map(|found| (found.tag, found.end)) {
        Some((Tag::Unit(index), unit_end)) => {
            match lexicon::lexicon().units[usize::from(index)].kind {
                "ministry" if comma => unit_end,
                "force" if !comma => unit_end,
                _ => end,
            }
        }
        _ => end,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(String, Option<String>, String)> {
        let doc = Doc::new(text);
        let mut units = Units::default();
        let mention = units.read(&doc, 0)?;
        let parent = units.list[mention.unit]
            .parent
            .map(|parent| units.name(parent));
        let rest = doc
            .tokens
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
                "Công an huyện Quan Sơn",
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
