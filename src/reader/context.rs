//! The context: what an article is about, as far as single sentences need it.

use super::doc::Doc;
use super::event;
use super::item::Item;
use super::item::Kind;
use super::item::Kinds;
use super::item::UnitMeant;
use super::item::Word;
use super::item::after_marks;
use super::page::Role;
use super::review;
use super::scan::Scan;
use super::service::Service;
use super::subject::ministry;
use super::subject::subject;
use super::tag::Head;
use super::tag::Tag;
use super::unit::Units;
use super::when::When;
use crate::model::Edtf;
use crate::model::EventKind;
use crate::text::Case;
use crate::text::Syllable;
use std::cell::LazyCell;

/// A sentence as items, and where it stands.
#[derive(Debug)]
pub(super) struct Sentence<'i> {
    /// The paragraph, by its place on the page.
    pub paragraph: usize,
    /// What the paragraph is.
    pub role: Role,
    /// The items.
    pub items: &'i mut [Item],
    /// Which kinds of items these are.
    pub kinds: Kinds,
}

/// What the article is about.
#[derive(Debug, Default)]
pub(super) struct Context {
    /// The unit whose record it tells.
    pub subject: Option<usize>,
    /// The ministry that it means by `Bộ`.
    pub ministry: Option<usize>,
    /// The period under review.
    pub reviewed: Option<Edtf>,
    /// The year in which the event was held that it tells of first.
    pub held: Option<u16>,
    /// The year of that event where it is told without being printed.
    pub handed_over: Option<u16>,
    /// The year to which days without a year belong.
    pub year: Option<u16>,
    /// The day, month or year of publication.
    pub published: Option<Edtf>,
    /// Where people serve.
    pub service: Service,
    /// Whether it tells of a death.
    pub mourns: bool,
    /// Whether it is a report on the year under review.
    pub reports: bool,
}

impl Context {
    pub(super) fn of(sentences: &[Sentence], scan: &Scan, published: Option<&Edtf>) -> Context {
        let units = &scan.units;
        let reviewed = review::reviewed(sentences, scan.doc, published)
            .or_else(|| review::year_before(sentences, published?));
        let held = held(sentences, scan.doc).or_else(|| so_far(sentences, scan.doc));
        let published_year = published
            .and_then(|date| date.period())
            .map(|days| days.last.year);
        Context {
            subject: scan.entries.unit(0).or_else(|| subject(sentences, scan)),
            ministry: ministry(sentences, units),
            handed_over: event::year_told(scan, sentences),
            held,
            year: published_year
                .or_else(|| {
                    let past = |period: &&Edtf| review::is_past(period, sentences, scan.doc);
                    let reviewed = reviewed.as_ref().filter(|period| !past(period))?;
                    Some(reviewed.period()?.last.year)
                })
                .or(held)
                .filter(|year| *year >= PRESENT),
            published: published.cloned(),
            service: Service::of(sentences, scan),
            mourns: mourns(sentences, scan.doc),
            reports: reviewed
                .as_ref()
                .is_some_and(|period| !period.is_of_years())
                && reports(sentences, scan.doc),
            reviewed,
        }
    }

    /// The day of an event that is printed without its year. A meeting that
    /// reviews a whole year is held in its last month or early in the next year.
    /// Where nothing tells the year, none is known.
    pub(super) fn date(&self, when: &When) -> Option<Edtf> {
        if let Some(published) = &self.published {
            return when.seen_from(published);
        }
        let mut year = self.year;
        if let When::Day {
            month: 1..=REVIEWED_UNTIL,
            year: None,
            ..
        } = when
            && self
                .reviewed
                .as_ref()
                .is_some_and(|period| period.as_str().len() == 4)
        {
            year = year.map(|year| year + 1);
        }
        when.edtf(year).or_else(|| when.yearless())
    }

    /// The unit that a bare `Cục`, `Công an tỉnh` or `đơn vị` means: the unit of
    /// that kind named last, else the subject.
    pub(super) fn meant(&self, meant: UnitMeant, before: &[Item], units: &Units) -> Option<usize> {
        let UnitMeant::Head(head, word) = meant else {
            return self.subject;
        };
        let fits = |unit: usize| units.list[unit].head == head && units.is_called(unit, word);
        if let Some(subject) = self.subject.filter(|&unit| fits(unit)) {
            return Some(subject);
        }
        let named = before.iter().rev().find_map(|item| match item.kind {
            Kind::Unit(unit) if fits(unit) => Some(unit),
            _ => None,
        });
        // `Trạm Y tế xã A`, and then `trạm`
        let begins = |&unit: &usize| {
            let low = head.max(units.list[unit].head) <= Head::Department;
            low && units.is_called(unit, word)
        };
        named.or(match head {
            Head::Ministry => self.ministry,
            _ => self.subject.filter(begins),
        })
    }
}

/// Before this year what happened is history: other days and awards are of other years.
pub(super) const PRESENT: u16 = 1990;

/// The last month in which the year before is summed up.
pub(super) const REVIEWED_UNTIL: u8 = 4;

/// In how many sentences from the top a text is called what it is.
pub(super) const HEAD: usize = 8;

/// Fewest items of a first paragraph's sentence.
const SHORTEST_LEAD: usize = 8;

/// Tells the sentences that say what an article is about: its headline and its
/// first paragraph.
pub(super) fn early(sentences: &[Sentence]) -> impl Fn(&Sentence) -> bool + use<> {
    let lead = lead(sentences, 1);
    move |sentence| sentence.role == Role::Title || Some(sentence.paragraph) == lead
}

/// The first paragraph, or the last of so many first ones; a line with an author or
/// the hour of publication is none.
pub(super) fn lead(sentences: &[Sentence], count: usize) -> Option<usize> {
    let body = || {
        sentences
            .iter()
            .filter(|sentence| sentence.role == Role::Body)
    };
    let long = body().filter(|sentence| sentence.items.len() >= SHORTEST_LEAD);
    let mut last = None;
    let paragraphs = long.map(|sentence| sentence.paragraph);
    let paragraphs = paragraphs.filter(|&paragraph| last.replace(paragraph) != Some(paragraph));
    let last = paragraphs.take(count).last();
    last.or_else(|| body().next().map(|sentence| sentence.paragraph))
}

/// What is told of a beginning: `ra mắt bạn đọc ngày 2/4/1985`.
const FOUNDED: [[Syllable; 2]; 3] = [
    Syllable::literals("ra|đời"),
    Syllable::literals("ra|mắt"),
    Syllable::literals("sáng|lập"),
];

/// The year printed with the first day on which something was held, not with one on
/// which something began to be.
fn held(sentences: &[Sentence], doc: &Doc) -> Option<u16> {
    let early = early(sentences);
    let tells = |sentence: &&Sentence| {
        early(sentence) || sentence.kinds.have_any([Kinds::EVENT, Kinds::HOLDS])
    };
    // `Tại buổi lễ, ông Bình nói, ngày 1/7/1989 …`: years later the article speaks of more.
    let last = LazyCell::new(|| years(sentences).max());
    let long_ago = |sentence: &Sentence, year: u16| {
        !early(sentence) && last.is_some_and(|last| last > year + LONG_AGO)
    };
    sentences
        .iter()
        .filter(|sentence| sentence.kinds.have(Kinds::DATE))
        .filter(tells)
        .filter(|sentence| !is_ground(sentence, doc))
        .find_map(|sentence| {
            // `từ ngày 1/1/1997, Công ty A được thành lập`
            let set_up = |item: &Item| {
                matches!(item.kind, Kind::Word(Word::Anniversary))
                    && item.first > 0
                    && doc.tag(item.first - 1) == Some(Tag::Passive)
            };
            let founds = |item: &Item| doc.noun(item.first, &FOUNDED).is_some() || set_up(item);
            // `đăng ký từ ngày 5/3/2019 đến 7/5/2020`: still to come.
            let planned = |item: &Item| matches!(item.kind, Kind::Word(Word::Plan));
            let later = !early(sentence) && sentence.items.iter().any(planned);
            if later || sentence.items.iter().any(founds) {
                return None;
            }
            dates_at(sentence.items)
                .filter(|(at, when)| when.is_day() && !is_of_document(sentence.items, *at, doc))
                .filter_map(|(_, when)| when.year())
                .find(|&year| !long_ago(sentence, year))
        })
}

/// Whether the day at item `at` is that of a document: `Kết luận số 264-KL/TW | ngày 31/7/2009`.
fn is_of_document(items: &[Item], at: usize, doc: &Doc) -> bool {
    const REACH: usize = 8;
    let near = items[at.saturating_sub(REACH)..at].iter().rev();
    let mut clause = near.take_while(|item| !matches!(item.kind, Kind::Sign(',' | ';')));
    clause.any(|item| {
        let word = &doc.tokens[item.first];
        doc.tag(item.first) == Some(Tag::Document) && word.case != Case::Lower
    })
}

/// Whether a sentence of a decision says on what it is founded: `Căn cứ Luật …`, `Xét đề nghị
/// của …`.
pub(super) fn is_ground(sentence: &Sentence, doc: &Doc) -> bool {
    const GROUNDS: [Syllable; 2] = Syllable::literals("căn|xét");
    let first = after_marks(sentence.items).first();
    first.is_some_and(|item| GROUNDS.contains(&doc.tokens[item.first].syllable))
}

/// Whether headline, first line or lead tell of a death: `Tin buồn`, `Lễ tang …`, `… đã từ trần`.
fn mourns(sentences: &[Sentence], doc: &Doc) -> bool {
    const DEATH: [[Syllable; 2]; 7] = [
        Syllable::literals("tin|buồn"),
        Syllable::literals("từ|trần"),
        Syllable::literals("qua|đời"),
        Syllable::literals("lễ|tang"),
        Syllable::literals("tang|lễ"),
        Syllable::literals("quốc|tang"),
        Syllable::literals("lễ|viếng"),
    ];
    let early = early(sentences);
    let said = |item: &Item| (item.first..=item.last).any(|at| doc.noun(at, &DEATH).is_some());
    let mut heads = sentences.iter().enumerate();
    heads.any(|(at, sentence)| (at == 0 || early(sentence)) && sentence.items.iter().any(said))
}

/// Whether the headline sums up a year, or a line near the top calls the text a report, and not
/// one on all that somebody has achieved: `BÁO CÁO`, `Báo cáo tổng kết năm học …`.
fn reports(sentences: &[Sentence], doc: &Doc) -> bool {
    const REPORT: [Syllable; 2] = Syllable::literals("báo|cáo");
    const DEEDS: [Syllable; 2] = Syllable::literals("thành|tích");
    let sums_up = |item: &Item| {
        matches!(
            item.kind,
            Kind::Word(Word::Reviews) | Kind::Event(EventKind::EmulationReview)
        )
    };
    let mut heads = sentences.iter().take(HEAD);
    heads.any(|sentence| {
        let title = sentence.role == Role::Title;
        let dated = title && sentence.kinds.have(Kinds::DATE);
        // `Báo cáo tại hội nghị cho thấy …`: a sentence.
        let named = title || sentence.items.len() < SHORTEST_LEAD;
        let first = after_marks(sentence.items).first().filter(|_| named);
        dated && sentence.items.iter().any(sums_up)
            || first.is_some_and(|item| {
                doc.begins(item.first, &REPORT) && !doc.begins(item.first + 2, &DEEDS)
            })
    })
}

/// The year until now that an article tells of: `từ đầu năm 2025 đến nay`.
fn so_far(sentences: &[Sentence], doc: &Doc) -> Option<u16> {
    const NOW: Syllable = Syllable::literal("nay");
    let dated = |sentence: &&Sentence| sentence.kinds.have(Kinds::DATE);
    let mut items = sentences
        .iter()
        .filter(dated)
        .flat_map(|sentence| sentence.items.iter());
    items.find_map(|item| match item.kind {
        Kind::Date(When::Year(year)) if doc.tokens[item.last].syllable == NOW => Some(year),
        _ => None,
    })
}

/// The years that an article names, last years of periods among them.
fn years(sentences: &[Sentence]) -> impl Iterator<Item = u16> {
    sentences
        .iter()
        .filter(|sentence| sentence.kinds.have(Kinds::DATE))
        .flat_map(|sentence| dates(sentence.items))
        .filter_map(|when| Some(when.edtf(None)?.period()?.last.year))
}

/// How many years later an article speaks of when what it tells is long ago.
const LONG_AGO: u16 = 10;

/// The dates of a stretch, those of anniversaries left out: what follows
/// `kỷ niệm`, and the two days of `(19/8/1945 - 19/8/2025)`.
pub(super) fn dates(items: &[Item]) -> impl Iterator<Item = &When> {
    dates_at(items).map(|(_, when)| when)
}

/// The same, and which items they are.
pub(super) fn dates_at(items: &[Item]) -> impl Iterator<Item = (usize, &When)> {
    let mut since_anniversary = usize::MAX;
    items.iter().enumerate().filter_map(move |(at, item)| {
        since_anniversary = since_anniversary.saturating_add(1);
        match &item.kind {
            Kind::Word(Word::Anniversary) => {
                since_anniversary = 0;
                None
            }
            Kind::Date(when) if since_anniversary > ANNIVERSARY_REACH && !is_paired(items, at) => {
                Some((at, when))
            }
            _ => None,
        }
    })
}

/// Whether the date at `at` is one of two that a dash or stroke joins.
pub(super) fn is_paired(items: &[Item], at: usize) -> bool {
    let is_date = |at: usize| {
        items
            .get(at)
            .is_some_and(|item| matches!(item.kind, Kind::Date(_)))
    };
    let dash = |at: usize| {
        items
            .get(at)
            .is_some_and(|item| matches!(item.kind, Kind::Sign('-' | '/')))
    };
    (dash(at + 1) && is_date(at + 2)) || (at > 1 && dash(at - 1) && is_date(at - 2))
}

/// How many items after `kỷ niệm` a year still is the anniversary's.
pub(super) const ANNIVERSARY_REACH: usize = 12;
