//! The person whom an entry of an encyclopedia is on: its first line is the name alone, and
//! what follows tells the birth; or whom a form asks for, `Họ và tên: TRẦN VĂN BÌNH`. Such a
//! name is one wherever it stands in the entry, also `Mai Lan`. A text of several entries has
//! as many; each holds until the next.
//!
//! Used by [`super::scan`], which finds the name again, and by the awards, to which a roll
//! without a receiver of its own is that person's.

use super::doc::Doc;
use super::marks;
use super::name;
use super::page::Page;
use super::tag::Receiver;
use super::tag::Tag;
use crate::model::lexicon;
use crate::text::Case;
use crate::text::Syllable;
use crate::text::Token;
use crate::text::TokenKind;
use std::ops::Range;

/// Most words of a name.
const LONGEST: usize = 5;

/// In how many paragraphs the birth is told: below the title of an article, and below a
/// line within one.
const NEAR: usize = 100;
const NEAR_WITHIN: usize = 3;

/// Most words of titles before the name.
const TITLES: usize = 16;

/// Most words before the one that says what somebody is: `một nữ`.
const KINDS: usize = 3;

/// How far behind the name the words on the birth stand.
const REACH: usize = 24;

/// What all begins with by which a form asks for a name.
const ASKS_FOR: Syllable = Syllable::literal("họ");

/// The name of the person whom an entry is on.
#[derive(Clone, Debug)]
struct Headword {
    words: Vec<Syllable>,
    /// As the text prints it.
    name: String,
    /// The paragraph of the name, and its first token.
    paragraph: usize,
    first: usize,
    /// The first mention of the person, once scanned.
    mention: Option<usize>,
}

impl Headword {
    /// One past the last token of the name, where it begins at a token.
    fn end(&self, doc: &Doc, at: usize) -> Option<usize> {
        let end = begins(&self.words, doc.tokens.get(at..)?)? + at;
        // `Mai Lan Anh`: somebody else.
        let goes_on = doc.tokens.get(end).is_some_and(|next| {
            next.case == Case::Initial && next.spaced && next.is_word() && doc.at(end).is_none()
        });
        (!goes_on).then_some(end)
    }
}

/// The entries of a text, in order: on people, on papers, and on units.
pub(super) struct Entries {
    people: Vec<Headword>,
    /// Where the entry begins, and the unit.
    units: Vec<(usize, usize)>,
    /// Where the entry begins, and the tokens of the name.
    papers: Vec<(usize, (usize, usize))>,
}

impl Entries {
    pub(super) fn of(doc: &Doc, page: &Page) -> Entries {
        let mut entries = Entries {
            people: Vec::new(),
            units: Vec::new(),
            papers: Vec::new(),
        };
        for (number, paragraph) in page.paragraphs.iter().enumerate() {
            let title = paragraph.tokens.clone();
            let title = title.start + marks::mark(&doc.tokens[title.clone()])..title.end;
            if !may_name(&doc.tokens[title.clone()]) {
                continue;
            }
            entries.people.extend(at(doc, page, number, title.clone()));
            entries
                .papers
                .extend(paper(doc, title).map(|name| (number, name)));
        }
        entries
    }

    /// Notes the entries on units, once these are known.
    pub(super) fn note_units(&mut self, units: Vec<(usize, usize)>) {
        self.units = units;
    }

    /// Notes the mention of the person whom the entry is on, where that is the first.
    pub(super) fn note(&mut self, token: usize, name: &str, mention: usize) {
        let begun = self.people.partition_point(|entry| entry.first <= token);
        if let Some(entry) = self.people[..begun].last_mut()
            && entry.mention.is_none()
            && entry.name == name
        {
            entry.mention = Some(mention);
        }
    }

    /// One past the name of the person whom the entry is on, where it begins at a token.
    pub(super) fn name_end(&self, doc: &Doc, token: usize) -> Option<usize> {
        self.begun(|entry| entry.first <= token)?.end(doc, token)
    }

    /// The mention of the person whom the entry is on to which a paragraph belongs.
    pub(super) fn person(&self, paragraph: usize) -> Option<usize> {
        let entry = self.begun(|entry| entry.paragraph <= paragraph)?;
        let unit = self.last_unit(paragraph);
        entry
            .mention
            .filter(|_| unit.is_none_or(|(at, _)| at < entry.paragraph))
    }

    /// The unit that the entry is on to which a paragraph belongs; people may be told of in it.
    pub(super) fn unit(&self, paragraph: usize) -> Option<usize> {
        self.last_unit(paragraph).map(|(_, unit)| unit)
    }

    /// Whether an entry on a unit begins with a paragraph.
    pub(super) fn begins_unit(&self, paragraph: usize) -> bool {
        self.last_unit(paragraph)
            .is_some_and(|(at, _)| at == paragraph)
    }

    /// The last entry on a unit that has begun with a paragraph.
    fn last_unit(&self, paragraph: usize) -> Option<(usize, usize)> {
        let begun = self.units.partition_point(|&(at, _)| at <= paragraph);
        self.units[..begun].last().copied()
    }

    /// The same of the entry to which a token belongs.
    pub(super) fn person_at(&self, token: usize) -> Option<usize> {
        self.begun(|entry| entry.first <= token)?.mention
    }

    /// The tokens of the name of the paper that the entry is on to which a paragraph belongs.
    pub(super) fn paper(&self, paragraph: usize) -> Option<(usize, usize)> {
        let begun = self.papers.partition_point(|(at, _)| *at <= paragraph);
        let &(at, name) = self.papers[..begun].last()?;
        let person = self.begun(|entry| entry.paragraph <= paragraph);
        person
            .is_none_or(|entry| entry.paragraph < at)
            .then_some(name)
    }

    /// The last entry on a person that has begun.
    fn begun(&self, begun: impl Fn(&Headword) -> bool) -> Option<&Headword> {
        self.people[..self.people.partition_point(begun)].last()
    }
}

/// Whether a line may be a name, with a bracket behind it or none, or a form's question for one: most
/// lines end as no name does.
fn may_name(line: &[Token]) -> bool {
    let last = line.iter().rev().find(|token| !token.is('*'));
    let name = |token: &Token| token.is(')') || token.is_word() && token.case != Case::Lower;
    let asks = |token: &Token| token.syllable == ASKS_FOR;
    last.is_some_and(name) || line.first().is_some_and(asks)
}

/// The person whom an entry is on that begins with a paragraph, of which this is the title.
fn at(doc: &Doc, page: &Page, paragraph: usize, title: Range<usize>) -> Option<Headword> {
    let asked = asked_for(doc, title.clone());
    let name = asked.clone().or_else(|| alone(doc, title.clone()))?;
    let words: Vec<Syllable> = doc.tokens[name.clone()]
        .iter()
        .map(|token| token.syllable)
        .collect();
    let told = |line: &Range<usize>| {
        let start = line.start + marks::mark(&doc.tokens[line.clone()]);
        let line = &doc.tokens[start..line.end];
        let from = line.iter().take_while(|token| !token.is_word()).count();
        let line = &line[from..];
        // `Giáo sư, Viện sĩ Trần Văn Bình sinh năm 1946`
        let free = |at: &usize| *at == 0 || line[at - 1].case != Case::Initial;
        let named = (0..line.len().min(TITLES))
            .filter(free)
            .find_map(|at| Some(at + begins(&words, &line[at..])?));
        let person =
            |end: usize| is_name(doc, name.clone()) && is_somebody(doc, start + from + end);
        is_cell_of_birth(line) || named.is_some_and(|end| tells_birth(&line[end..]) || person(end))
    };
    let near = if paragraph == 0 { NEAR } else { NEAR_WITHIN };
    let below = page.paragraphs.iter().skip(paragraph + 1).take(near);
    let lifetime = || is_lifetime(&doc.tokens[name.end..title.end]);
    // `Ông Trần Văn Bình`, and below it `Sinh năm 1950. Quê quán: …`
    let born_below = || {
        let next = page.paragraphs.iter().skip(paragraph + 1);
        is_name(doc, name.clone())
            && next
                .take(NEAR_WITHIN)
                .any(|line| begins_with_birth(&doc.tokens[line.tokens.clone()]))
    };
    // `Trần Văn Bình (nhà văn)`, and below it a row of cells
    let told_which = || {
        let row = page.paragraphs.get(paragraph + 1);
        name.end < title.end
            && is_name(doc, name.clone())
            && row.is_some_and(|row| doc.tokens[row.tokens.start].is('|'))
    };
    let told = asked.is_some()
        || lifetime()
        || told_which()
        || below.map(|paragraph| &paragraph.tokens).any(told)
        || born_below();
    told.then(|| Headword {
        name: name::printed(doc, name.start, name.end),
        words,
        paragraph,
        first: title.start,
        mention: None,
    })
}

/// The name for which a form asks: `Họ và tên: TRẦN VĂN BÌNH`.
fn asked_for(doc: &Doc, line: Range<usize>) -> Option<Range<usize>> {
    const ASKS: [&[Syllable]; 4] = [
        &Syllable::literals::<3>("họ|và|tên"),
        &Syllable::literals::<2>("họ|tên"),
        &Syllable::literals::<4>("họ|tên|khai|sinh"),
        &Syllable::literals::<5>("họ|và|tên|khai|sinh"),
    ];
    if doc.tokens.get(line.start)?.syllable != ASKS_FOR {
        return None;
    }
    let colon = line.clone().find(|&at| doc.tokens[at].is(':'))?;
    let label = doc.tokens[line.start..colon]
        .iter()
        .map(|token| token.syllable);
    let asks = |words: &&&[Syllable]| label.clone().eq(words.iter().copied());
    ASKS.iter().find(asks)?;
    let is_part = |at: &usize| doc.tokens[*at].is_word() && doc.tokens[*at].case != Case::Lower;
    let words = (colon + 1..line.end).take_while(is_part).count();
    let name = colon + 1..colon + 1 + words.min(LONGEST);
    (words > 1).then_some(name)
}

/// Whether words with capitals are those of a person and hardly of anything else.
fn is_name(doc: &Doc, name: Range<usize>) -> bool {
    const HEADING: [Syllable; 2] = Syllable::literals("lý|lịch");
    name.len() > 1 && doc.is_surname(name.start) && !doc.begins(name.start, &HEADING)
}

/// Whether a line begins with the day, place or name of a birth: `Sinh năm 1950`,
/// `Tên thật: …`.
fn begins_with_birth(line: &[Token]) -> bool {
    const BIRTH: [[Syllable; 2]; 9] = [
        Syllable::literals("sinh|năm"),
        Syllable::literals("sinh|ngày"),
        Syllable::literals("sinh|tháng"),
        Syllable::literals("ngày|sinh"),
        Syllable::literals("ngày|tháng"),
        Syllable::literals("năm|sinh"),
        Syllable::literals("nơi|sinh"),
        Syllable::literals("tên|thật"),
        Syllable::literals("tên|khai"),
    ];
    match &line[marks::mark(line)..] {
        [one, two, ..] => BIRTH.contains(&[one.syllable, two.syllable]),
        _ => false,
    }
}

/// The tokens of the name of the paper that a title names and tells from others of that
/// name: `Biển Xanh (báo)`.
fn paper(doc: &Doc, title: Range<usize>) -> Option<(usize, usize)> {
    const PAPER: Syllable = Syllable::literal("báo");
    const MAGAZINE: [Syllable; 2] = Syllable::literals("tạp|chí");
    if !doc.tokens[title.clone()].last()?.is(')') {
        return None;
    }
    let is_mark = |at: &usize| ['*', '•'].iter().any(|&mark| doc.tokens[*at].is(mark));
    let start = title.start + title.clone().take_while(is_mark).count();
    let is_part = |at: &usize| doc.tokens[*at].is_word() || doc.tokens[*at].is('&');
    let words = (start..title.end).take_while(is_part).count();
    let end = start + words;
    let open = end + (end..title.end).take_while(is_mark).count();
    let kind = match &doc.tokens[open..title.end] {
        [open, one, close] => {
            open.is('(') && close.is(')') && one.syllable == PAPER && one.case == Case::Lower
        }
        [open, one, two, close] => {
            open.is('(') && close.is(')') && [one.syllable, two.syllable] == MAGAZINE
        }
        _ => false,
    };
    (kind && (1..=LONGEST).contains(&words)).then_some((start, end))
}

/// The name that a line consists of; what somebody is may stand before it and in brackets
/// behind it: `Nhạc sĩ Mai Lan`, `Mai Lan (diễn viên)`.
fn alone(doc: &Doc, line: Range<usize>) -> Option<Range<usize>> {
    let mut start = line.start;
    while let Some(found) = doc.at(start)
        && (matches!(found.tag, Tag::Honorific | Tag::Rank(_)) || is_title(found.tag))
        && found.end < line.end
    {
        // `GS.TS. Trần Văn Bình`
        let end = found.end + usize::from(doc.tokens[found.end].is('.'));
        if end >= line.end || !doc.tokens[end].is_word() || doc.tokens[end].case == Case::Lower {
            break;
        }
        // `Võ Sĩ Lâm`: a name whose first words are also what somebody is.
        let capitals = |at: usize| doc.tokens[at].case == Case::Initial;
        if end == found.end
            && (start..end).all(capitals)
            && end == start + 2
            && doc.is_surname(start)
            && end + 1 == line.end
        {
            break;
        }
        start = end;
    }
    let is_part = |token: &&Token| token.is_word() && token.case != Case::Lower;
    let words = doc.tokens[start..line.end]
        .iter()
        .take_while(is_part)
        .count();
    let end = start + words;
    let marks = doc.tokens[end..line.end].iter().rev();
    let marks = marks.take_while(|token| token.is('*')).count();
    let rest = &doc.tokens[end..line.end - marks];
    let bracket = matches!(rest, [open, .., close] if open.is('(') && close.is(')'));
    let other = doc.at(start).is_some_and(|found| {
        matches!(
            found.tag,
            Tag::Head(_) | Tag::Unit(_) | Tag::Award(_) | Tag::Carrier | Tag::Event(_)
        ) && found.end > start + 1
    });
    let place = name::is_place(doc, start, end);
    ((1..=LONGEST).contains(&words) && (rest.is_empty() || bracket) && !place && !other)
        .then_some(start..end)
}

/// `NSND`, `Anh hùng Lao động`: a title that stands before names.
fn is_title(tag: Tag) -> bool {
    let Tag::Award(entry) = tag else {
        return false;
    };
    lexicon::award_at(entry).class == "honorary_title"
}

/// One past the words with which tokens begin, if they do.
fn begins(words: &[Syllable], tokens: &[Token]) -> Option<usize> {
    let first = tokens.first()?;
    let same = first.syllable == words[0]
        && first.case != Case::Lower
        && tokens.len() >= words.len()
        && tokens[1..]
            .iter()
            .zip(&words[1..])
            .all(|(token, word)| token.syllable == *word && token.case != Case::Lower);
    same.then_some(words.len())
}

/// Whether the words at a token say what a person is: `là một nhạc sĩ`, `là nữ chính trị gia`.
fn is_somebody(doc: &Doc, at: usize) -> bool {
    const IS: Syllable = Syllable::literal("là");
    const KIND: [Syllable; 8] = Syllable::literals("một|nữ|nam|cựu|nguyên|cố|vị|tướng");
    const PROFESSIONS: [[Syllable; 2]; 6] = [
        Syllable::literals("chính|trị"),
        Syllable::literals("chính|khách"),
        Syllable::literals("nhà|văn"),
        Syllable::literals("nhà|thơ"),
        Syllable::literals("nhà|cách"),
        Syllable::literals("nhà|khoa"),
    ];
    let words = doc.tokens.get(at..).unwrap_or_default();
    if words.first().is_none_or(|word| word.syllable != IS) {
        return false;
    }
    let kind = words[1..].iter().take(KINDS);
    let kind = kind
        .take_while(|word| KIND.contains(&word.syllable))
        .count();
    let what = at + 1 + kind;
    PROFESSIONS.iter().any(|name| doc.begins(what, name))
        || matches!(
            doc.tag(what),
            Some(
                Tag::Honorific
                    | Tag::Rank(_)
                    | Tag::Office(_)
                    | Tag::Receiver(Receiver::Individual)
            )
        )
}

/// Whether a row of cells begins with the day or place of a birth.
fn is_cell_of_birth(line: &[Token]) -> bool {
    const CELLS: [[Syllable; 2]; 3] = [
        Syllable::literals("ngày|sinh"),
        Syllable::literals("nơi|sinh"),
        Syllable::literals("khai|sinh"),
    ];
    let cell = line.iter().position(|token| token.is('|'));
    let label = &line[..cell.unwrap_or(0).min(4)];
    // `| Sinh | 3 tháng 10 năm 1921, Hà Nội |`
    let born = |token: &Token| token.syllable == const { Syllable::literal("sinh") };
    matches!(label, [only] if born(only))
        || label
            .windows(2)
            .any(|pair| CELLS.contains(&[pair[0].syllable, pair[1].syllable]))
}

/// Whether the words behind a name tell the birth, the true name or the years of a life.
fn tells_birth(behind: &[Token]) -> bool {
    const BORN: [[Syllable; 2]; 8] = [
        Syllable::literals("tên|đầy"),
        Syllable::literals("bút|danh"),
        Syllable::literals("nghệ|danh"),
        Syllable::literals("sinh|năm"),
        Syllable::literals("sinh|ngày"),
        Syllable::literals("sinh|tháng"),
        Syllable::literals("tên|thật"),
        Syllable::literals("khai|sinh"),
    ];
    let near = &behind[..behind.len().min(REACH)];
    // `(sinh 1960)`
    let in_year = |pair: &[Token]| {
        pair[0].syllable == const { Syllable::literal("sinh") } && pair[1].kind == TokenKind::Number
    };
    let said =
        |pair: &[Token]| BORN.contains(&[pair[0].syllable, pair[1].syllable]) || in_year(pair);
    // `Trần Văn Bình tức Trần Văn An`
    const ALIAS: Syllable = Syllable::literal("tức");
    let alias = near.iter().find(|token| !token.is(','));
    let alias = alias.is_some_and(|word| word.syllable == ALIAS);
    alias || is_lifetime(behind) || is_birthday(behind) || near.windows(2).any(said)
}

/// Whether tokens begin with one day in brackets, and what was born then: `(20 tháng 4 năm
/// 1954) là …`.
fn is_birthday(behind: &[Token]) -> bool {
    const IS: Syllable = Syllable::literal("là");
    let near = &behind[..behind.len().min(REACH)];
    let close = near.iter().position(|token| token.is(')'));
    let number = |token: &Token| token.kind == TokenKind::Number;
    let inside = near.get(1..close.unwrap_or(0)).unwrap_or_default();
    near.first().is_some_and(|open| open.is('('))
        && inside.first().is_some_and(number)
        && inside.last().is_some_and(number)
        && close
            .and_then(|close| near.get(close + 1))
            .is_some_and(|next| next.syllable == IS)
}

/// Whether tokens begin with the years or days of a life in brackets: `(1918 – 1990)`.
fn is_lifetime(behind: &[Token]) -> bool {
    // `Trần Văn Bình, (1914-2001) là …`
    let behind = match behind {
        [comma, rest @ ..] if comma.is(',') => rest,
        behind => behind,
    };
    let open = behind.first().is_some_and(|open| open.is('('));
    let inside = |token: &&Token| !token.is(')');
    let bracket: Vec<&Token> = behind.iter().take_while(inside).take(REACH).collect();
    let number = |token: &&&Token| token.kind == TokenKind::Number;
    let year = |token: &&&Token| number(token) && token.span.len() == 4;
    let begins = bracket.get(1).is_some_and(|first| number(&first));
    let years = bracket.iter().filter(year).count() == 2;
    open && (begins || years) && bracket.iter().any(|token| token.is('-'))
}
