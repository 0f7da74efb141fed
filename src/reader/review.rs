//! The period under review: the one that an article sums up, or the year before that it
//! tells of in its first months. Used by [`super::context`].

use super::context::ANNIVERSARY_REACH;
use super::context::REVIEWED_UNTIL;
use super::context::Sentence;
use super::context::early;
use super::doc::Doc;
use super::item::Item;
use super::item::Kind;
use super::item::Kinds;
use super::item::Word;
use super::page::Role;
use super::tag::Tag;
use super::tag::Time;
use super::when::When;
use crate::model::Edtf;
use crate::model::EventKind;
use crate::text::Syllable;
use crate::text::SyllableSet;
use crate::text::TokenKind;

/// Most years of a period under review that only the headline or lead names.
const LONGEST_TERM: u16 = 6;

/// Within how many words before its years a term is named.
const TERM_REACH: usize = 4;

/// The last year of the wars, of which articles tell but which none has under review.
const LAST_YEAR_OF_WAR: u16 = 1975;

/// How many items after a word of review a year is the one under review.
const REVIEW_REACH: usize = 14;

/// The first words of plans and deeds, which most items do not begin with.
static TELLING: SyllableSet<32> =
    SyllableSet::literals::<7>("triển|phát|phương|đề|khai|phong|thành");

/// The period that the article sums up: the one named most beside words of
/// review, in the headline, or as a term in the lead. A year named for anything
/// else is no period under review.
pub(super) fn reviewed(
    sentences: &[Sentence],
    doc: &Doc,
    published: Option<&Edtf>,
) -> Option<Edtf> {
    let now = published.and_then(|date| Some(date.period()?.last.year));
    let mut weights: Vec<(Edtf, u32, bool)> = Vec::new();
    let early = early(sentences);
    for sentence in sentences {
        if !sentence.kinds.have(Kinds::DATE) {
            continue;
        }
        // A row of a record tells the time of its own award.
        if sentence.role == Role::Body && sentence.items.first().is_some_and(is_award) {
            continue;
        }
        let mut since_review = usize::MAX;
        let mut since_anniversary = usize::MAX;
        let mut planned = false;
        // `tặng Bằng khen cho 3 cá nhân có thành tích từ 2009 đến 2013`: those of the award.
        let mut awarded = false;
        for (at, item) in sentence.items.iter().enumerate() {
            since_anniversary = since_anniversary.saturating_add(1);
            let tells = TELLING.contains(doc.tokens[item.first].syllable);
            match &item.kind {
                _ if tells && is_plan(doc, item) => (planned, since_review) = (true, usize::MAX),
                _ if tells && is_deed(doc, item) && !planned => since_review = 0,
                Kind::Word(Word::Anniversary) => since_anniversary = 0,
                // `… vì thành tích …, được tặng Cờ thi đua năm 2013`: the award's own year.
                Kind::Award(_) => (since_review, awarded) = (usize::MAX, !early(sentence)),
                // `Huân chương Lao động hạng Ba năm 2000 về thành tích …`: likewise.
                Kind::Date(_) if at > 0 && is_award(&sentence.items[at - 1]) => {}
                Kind::Date(_) if since_anniversary <= ANNIVERSARY_REACH => {}
                Kind::Word(Word::Reviews) | Kind::Event(EventKind::EmulationReview) => {
                    since_review = 0
                }
                // `hồi năm 2017`: by the way.
                Kind::Date(_)
                    if item.first > 0
                        && doc.tokens[item.first - 1].syllable
                            == const { Syllable::literal("hồi") } => {}
                // `(1980, 1985, 2000)`: the years of several things.
                Kind::Date(When::Years { .. }) => {}
                Kind::Date(when) if !when.is_day() => {
                    let Some(period) = when.edtf(None) else {
                        continue;
                    };
                    let deeds = sentence.items[at..].iter().take(4);
                    let near = !(awarded && is_long(&period))
                        && (since_review <= REVIEW_REACH
                            || !planned && deeds.into_iter().any(|item| is_deed(doc, item)));
                    let early = early(sentence);
                    // Those who are chosen for a term have it before them.
                    let office = is_term(doc, item);
                    // `Đại hội … nhiệm kỳ 2019-2024`: the term that it chooses for.
                    let congress = const { &Syllable::literals::<2>("đại|hội") };
                    let before = &sentence.items[..at];
                    if office && before.iter().any(|item| is_pair(doc, item, congress)) {
                        continue;
                    }
                    // `Đại hội giai đoạn 2020-2025`, of an article of 2020: still to come.
                    let to_come = period
                        .period()
                        .zip(now)
                        .is_some_and(|(days, now)| days.first.year >= now && is_long(&period));
                    // `mặt trận Thượng Lào 1952-1953`: years of the wars.
                    let of_war = period
                        .period()
                        .is_some_and(|days| days.last.year <= LAST_YEAR_OF_WAR);
                    if to_come || of_war {
                        continue;
                    }
                    // `Ông giữ chức từ năm 1997 đến năm 2001`
                    let held = matches!(doc.tag(item.first), Some(Tag::Time(Time::From)));
                    let term = early
                        && !(planned && is_school_year(doc, item))
                        && !(office || held)
                        && period.is_interval()
                        && period
                            .period()
                            .is_some_and(|days| days.last.year - days.first.year <= LONGEST_TERM);
                    let headed = sentence.role == Role::Title && !planned && !office;
                    let sums_up = near || term || headed;
                    let weight = 2 + if near { 6 } else { 0 } + if early { 3 } else { 0 };
                    match weights.iter_mut().find(|(known, ..)| *known == period) {
                        Some((_, sum, told)) => {
                            *sum += weight;
                            *told |= sums_up;
                        }
                        None => weights.push((period, weight, sums_up)),
                    }
                }
                _ => since_review = since_review.saturating_add(1),
            }
        }
    }
    weights.retain(|(.., told)| *told);
    leave_next_term(&mut weights, sentences);
    let best = weights.iter().map(|(_, weight, _)| *weight).max()?;
    weights
        .into_iter()
        .find(|(_, weight, _)| *weight == best)
        .map(|(period, ..)| period)
}

/// Whether a period is the term of an office: `nhiệm kỳ 2023-2028`, `nhiệm kỳ VIII (2023-2028)`.
fn is_term(doc: &Doc, item: &Item) -> bool {
    const TERM: Syllable = Syllable::literal("nhiệm");
    const NAMED: [Syllable; 2] = Syllable::literals("kỳ|khóa");
    let [before @ .., open] = &doc.tokens[item.first.saturating_sub(TERM_REACH)..item.first] else {
        return doc.tokens[item.first].syllable == TERM;
    };
    let named = before.iter().any(|token| NAMED.contains(&token.syllable));
    doc.tokens[item.first].syllable == TERM || open.kind == TokenKind::Sign('(') && named
}

/// Whether a period is of more years than a school year has.
fn is_long(period: &Edtf) -> bool {
    let days = period.period();
    days.is_some_and(|days| days.last.year > days.first.year + 1)
}

/// Leaves out a term that begins in the year in which another one ends, where nothing is
/// told of its later years: `phong trào thi đua 2015-2020`, at the congress of 2020-2025.
fn leave_next_term(weights: &mut Vec<(Edtf, u32, bool)>, sentences: &[Sentence]) {
    let years = |period: &Edtf| {
        let days = period.period().filter(|_| period.is_interval())?;
        Some((days.first.year, days.last.year))
    };
    let awarded = |sentence: &&Sentence| {
        sentence.kinds.have(Kinds::DATE) && sentence.kinds.have(Kinds::AWARD)
    };
    let items = sentences
        .iter()
        .filter(awarded)
        .flat_map(|sentence| sentence.items.iter());
    // Also what the awards were given for: `khen thưởng phong trào giai đoạn 2016-2020`.
    let named = items.filter_map(|item| match &item.kind {
        Kind::Date(When::Period(period)) if is_long(period) => years(period),
        _ => None,
    });
    let summed_up = weights.iter().filter_map(|(term, ..)| years(term));
    let terms: Vec<(u16, u16)> = summed_up.chain(named).collect();
    let told = |after: u16, last: u16| {
        let dated = |sentence: &&Sentence| sentence.kinds.have(Kinds::DATE);
        let items = sentences
            .iter()
            .filter(dated)
            .flat_map(|sentence| sentence.items.iter());
        let mut years = items.filter_map(|item| match &item.kind {
            Kind::Date(when) => when.last_year(),
            _ => None,
        });
        years.any(|year| after < year && year < last)
    };
    weights.retain(|(term, ..)| {
        years(term).is_none_or(|(first, last)| {
            let before = terms
                .iter()
                .any(|&(begun, ended)| begun < first && ended == first);
            !before || last <= first + 1 || told(first, last)
        })
    });
}

/// The year before that of an article of its first months, where the article opens a
/// sentence with it that tells what was done, in figures: `Năm 2018, đơn vị sản xuất …`.
pub(super) fn year_before(sentences: &[Sentence], published: &Edtf) -> Option<Edtf> {
    let day = published.period()?.first;
    let before = day
        .year
        .checked_sub(1)
        .filter(|_| day.month <= REVIEWED_UNTIL)?;
    let other = |item: &Item| {
        matches!(
            item.kind,
            Kind::Award(_) | Kind::Person(_) | Kind::Word(Word::Pronoun | Word::Plan)
        )
    };
    let tells = |sentence: &Sentence| {
        let opens = sentence
            .items
            .iter()
            .take(2)
            .any(|item| matches!(item.kind, Kind::Date(When::Year(year)) if year == before));
        opens
            && !sentence.items.iter().any(other)
            && sentence
                .items
                .iter()
                .any(|item| matches!(item.kind, Kind::Quantity(_)))
    };
    // At an anniversary or ceremony awards are those of the day.
    let early = early(sentences);
    let ceremony = |item: &Item| {
        matches!(
            item.kind,
            Kind::Event(EventKind::AwardCeremony | EventKind::Other)
        )
    };
    let celebrates = sentences
        .iter()
        .any(|sentence| early(sentence) && sentence.items.iter().any(ceremony));
    let dated = |sentence: &Sentence| sentence.kinds.have(Kinds::DATE);
    sentences
        .iter()
        .any(|sentence| !celebrates && dated(sentence) && tells(sentence))
        .then(|| Edtf::year(before))?
}

/// `phong trào`, `thành tích`: a year beside it is the one in which it was done.
pub(super) fn is_deed(doc: &Doc, item: &Item) -> bool {
    is_pair(
        doc,
        item,
        const { &Syllable::literals::<4>("phong|trào|thành|tích") },
    )
}

/// Whether what was done is told of, wherever it stands among the words of an item: `đã có thành tích`.
pub(super) fn tells_of_deeds(doc: &Doc, item: &Item) -> bool {
    const DEEDS: [[Syllable; 2]; 2] = [
        Syllable::literals("phong|trào"),
        Syllable::literals("thành|tích"),
    ];
    (item.first..=item.last).any(|at| doc.noun(at, &DEEDS).is_some())
}

/// `năm học 2017-2018`
fn is_school_year(doc: &Doc, item: &Item) -> bool {
    is_pair(doc, item, const { &Syllable::literals::<2>("năm|học") })
}

fn is_award(item: &Item) -> bool {
    matches!(item.kind, Kind::Award(_))
}

/// `phát động`, `triển khai nhiệm vụ`: a year behind it is still to come.
fn is_plan(doc: &Doc, item: &Item) -> bool {
    const WORK: [Syllable; 3] = Syllable::literals("nhiệm|công|kế");
    let begins = const { &Syllable::literals::<2>("triển|khai") };
    let work = doc.tokens.get(item.first + 2);
    work.is_some_and(|word| WORK.contains(&word.syllable)) && is_pair(doc, item, begins)
        || is_pair(
            doc,
            item,
            const { &Syllable::literals::<8>("phát|động|phương|hướng|đề|ra|khai|giảng") },
        )
}

/// Whether an item begins with one of these words of two syllables.
fn is_pair(doc: &Doc, item: &Item, pairs: &[Syllable]) -> bool {
    let [one, two, ..] = doc.tokens[item.first..] else {
        return false;
    };
    let begins = |pair: &[Syllable]| *pair == [one.syllable, two.syllable];
    pairs.chunks_exact(2).any(begins)
}

/// Whether an office is held for years that begin after a period of several: what is told is of later
/// than it, `HĐND nhiệm kỳ 2021-2026` beside `giai đoạn 2016-2020`.
pub(super) fn is_past(period: &Edtf, sentences: &[Sentence], doc: &Doc) -> bool {
    let Some(last) = period.period().filter(|_| is_long(period)) else {
        return false;
    };
    let dated = |sentence: &&Sentence| sentence.kinds.have(Kinds::DATE);
    let mut items = sentences
        .iter()
        .filter(dated)
        .flat_map(|sentence| sentence.items.iter());
    items.any(|item| match &item.kind {
        Kind::Date(When::Period(term)) => {
            let begins = term.period().map(|days| days.first.year);
            begins.is_some_and(|year| year > last.last.year) && is_term(doc, item)
        }
        _ => false,
    })
}
