//! When an award was given: what its place in the text says of it.

use super::super::context::PRESENT;
use super::super::context::dates;
use super::super::context::dates_at;
use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Word;
use super::super::review::tells_of_deeds;
use super::super::scan::Scan;
use super::super::tag::Verb;
use super::super::when::When;
use super::Carry;
use super::Reader;
use super::career::is_of_career;
use super::dated::row_date;
use super::often::is_word;
use super::recipients::Recipients;
use super::segment::Segment;
use crate::model::Edtf;
use crate::model::lexicon;
use crate::text::Syllable;
use crate::text::word;
use std::ops::Range;

/// The period of an award, and how the text tells it.
#[derive(Clone, Default)]
pub(super) struct Told {
    pub period: Option<Edtf>,
    /// Whether it was said of this award, not taken from the context.
    pub own: bool,
    /// Whether it is doubtful.
    pub inferred: bool,
    /// How many years it names one by one.
    pub years: Option<u64>,
}

impl Told {
    /// The years of a date of its own.
    pub(super) fn at(when: &When, period: Edtf) -> Told {
        let years = match when {
            When::Years { count, .. } => Some(u64::from(*count)),
            _ => None,
        };
        Told {
            years,
            ..Told::here(period)
        }
    }

    pub(super) fn here(period: Edtf) -> Told {
        Told {
            period: Some(period),
            own: true,
            inferred: false,
            years: None,
        }
    }
}

/// Whether the first date of some words opens a clause on another award: `…, | năm 2021 được tặng Cờ thi đua`.
fn opens_next(behind: &[Item]) -> bool {
    let date = |item: &Item| matches!(item.kind, Kind::Date(_));
    let Some(date) = behind.iter().position(date) else {
        return false;
    };
    let award = |item: &Item| matches!(item.kind, Kind::Award(_));
    let comma = date > 0 && matches!(behind[date - 1].kind, Kind::Sign(','));
    let passive = behind
        .get(date + 1)
        .is_some_and(|next| matches!(next.kind, Kind::Word(Word::Passive)));
    comma && passive && behind[date..].iter().any(award)
}

/// In how many items of a sentence its occasion stands: `Cũng nhân dịp này`.
const OPENING: usize = 3;

/// The first month in which the year before is no longer reviewed.
const REVIEWED: u8 = 6;

/// How soon behind its date a clause has its verb: `năm 2000, ông được …`.
const VERB_REACH: usize = 3;

/// How many awards of a person in one sentence are those of a life.
const MANY: usize = 3;

/// Most items in brackets before the date of a life.
const LONGEST_LIFE: usize = 12;

/// How long an interval of whole years is as text.
const YEARS: usize = 9;

/// How far after an award its year may stand: `hạng Nhất lần thứ 2 vào năm 2011`.
const TRAILING_REACH: usize = 6;

impl Reader<'_, '_> {
    /// The period of an award: its own date, the sentence's, the paragraph's; the
    /// article's, unless it is of a whole `life`.
    pub(super) fn told(
        &self,
        segment: &Segment,
        reach: Range<usize>,
        carry: &Carry,
        life: bool,
    ) -> Told {
        if let Some(year) = self.received_since(&segment.items[segment.from..segment.to]) {
            return Told::here(year);
        }
        if let Some(when) = self.date_here(segment, reach.clone())
            && let Some(period) = self.year_or_period(&when)
        {
            return Told::at(&when, period);
        }
        let mark = |item: &&Item| matches!(item.kind, Kind::Sign(_) | Kind::Quantity(_));
        let mut own = segment.items[segment.from..segment.to].iter();
        let first = own.find(|item| !mark(item));
        let row = first.is_some_and(|item| matches!(item.kind, Kind::Award(_)));
        if carry.record
            && row
            && let Some(told) = row_date(segment, segment.number > 0 && carry.opening.is_some())
        {
            return told;
        }
        let opening = carry
            .opening
            .as_ref()
            .and_then(|when| self.year_or_period(when));
        match (opening, &self.paragraph_period) {
            // The year at the sentence's head may be meant for its first item only.
            (Some(year), Some(wide))
                if segment.number > 0 && wide.is_interval() && covers(wide, &year) =>
            {
                Told {
                    inferred: true,
                    ..Told::here(wide.clone())
                }
            }
            // `Các năm 2010, 2012: Cờ thi đua`
            (Some(period), _) => match carry.opening.as_ref().filter(|_| carry.record) {
                Some(when) => Told::at(when, period),
                None => Told::here(period),
            },
            // `từng được tặng`: in a year that is not told; `tính đến nay`: in many.
            _ if self.is_to_date(&segment.items[segment.from..reach.end])
                || self.is_history(&segment.items[segment.from..reach.end]) =>
            {
                Told {
                    period: None,
                    own: false,
                    inferred: false,
                    years: None,
                }
            }
            (None, _) if self.is_counted_until(&segment.items[segment.from..reach.end]) => Told {
                period: self.context.reviewed.clone(),
                ..Told::default()
            },
            (None, period) => Told {
                period: self
                    .deeds_period(&segment.items[reach.end.min(segment.to)..segment.to])
                    .or_else(|| {
                        period
                            .clone()
                            .filter(|period| !self.returns(segment, period))
                            .filter(|period| period.is_interval() || !self.is_of_late(segment))
                    })
                    .or_else(|| {
                        self.event_year
                            .and_then(Edtf::year)
                            .filter(|_| !life && !carry.record)
                    })
                    // A roll and an entry on a person tell of all times.
                    .or_else(|| {
                        let entry = self.scan.entries.person(self.paragraph).is_some();
                        let record = carry.record && !self.context.reports;
                        let life = life || record || entry;
                        self.of_article(segment, reach.end).filter(|_| !life)
                    }),
                own: false,
                inferred: false,
                years: None,
            },
        }
    }

    /// The first of the years that have passed since an award was received: `kỷ niệm 15 năm đón
    /// nhận danh hiệu … (2004 - 2019)`.
    pub(super) fn received_since(&self, items: &[Item]) -> Option<Edtf> {
        let since = |at: usize| match &items[at..] {
            [number, years, verb, ..] => match number.kind {
                Kind::Quantity(quantity)
                    if is_word(self.scan, years, word!("năm"))
                        && matches!(verb.kind, Kind::Verb(Verb::Receive)) =>
                {
                    quantity.count()
                }
                _ => None,
            },
            _ => None,
        };
        let passed = (0..items.len()).find_map(since)?;
        items.iter().find_map(|item| match &item.kind {
            Kind::Date(when) => {
                let period = when.edtf(None)?;
                let years = period.period()?;
                let first = years.first.year;
                let same = u64::from(years.last.year.checked_sub(first)?) == passed;
                Edtf::year(first).filter(|_| same)
            }
            _ => None,
        })
    }

    /// Whether a sentence comes back from years told before to the event of the article:
    /// `Nhân dịp này, …`, `Tại buổi lễ, …`.
    fn returns(&self, segment: &Segment, period: &Edtf) -> bool {
        const OCCASION: [Syllable; 2] = Syllable::literals("dịp|tại");
        let opens = segment
            .items
            .iter()
            .take(OPENING)
            .any(|item| OCCASION.contains(&self.scan.doc.tokens[item.last].syllable));
        opens && !period.is_interval() && self.of_article(segment, segment.to).is_some()
    }

    /// Whether a sentence opens with what was not long ago, whatever the one before told: `Mới đây, …`.
    fn is_of_late(&self, segment: &Segment) -> bool {
        const LATE: [[Syllable; 2]; 4] = [
            Syllable::literals("mới|đây"),
            Syllable::literals("vừa|qua"),
            Syllable::literals("gần|đây"),
            Syllable::literals("hiện|nay"),
        ];
        let opens = |item: &Item| self.scan.doc.noun(item.first, &LATE).is_some();
        segment.items.first().is_some_and(opens)
    }

    /// The period that the article is about, or the one year that the sentence names; `end` is where the words on the
    /// award end.
    fn of_article(&self, segment: &Segment, end: usize) -> Option<Edtf> {
        let year = |year: Option<u16>| year.and_then(Edtf::year);
        let reviewed = self.context.reviewed.clone();
        let recent = |year: &u16| *year >= PRESENT;
        reviewed
            .or_else(|| year(self.context.held.filter(recent)))
            .or_else(|| year(self.context.year))
            .or_else(|| {
                let one = only_year(self.scan, segment.items);
                year(one.filter(|_| !opens_next(&segment.items[end.min(segment.items.len())..])))
            })
    }

    /// The date of an award: before it, in its own clause, or directly after it.
    fn date_here(&self, segment: &Segment, reach: Range<usize>) -> Option<When> {
        let items = segment.items;
        let end = next_clause(items, reach.start..reach.end.min(segment.to));
        let comma = |at: &usize| matches!(items[*at].kind, Kind::Sign(','));
        // `Huân chương Sao vàng vào năm 1985, 12 Huân chương …`: the year is the other's.
        let dated = (reach.start..end).find(|&at| matches!(items[at].kind, Kind::Date(_)));
        let other = reach.start > segment.from
            && dated.is_some_and(|date| {
                // `… đợt đầu (1984), Huân chương …`
                let close = matches!(items[(date + 1).min(end - 1)].kind, Kind::Sign(')'));
                let next = date + 1 + usize::from(close);
                date <= reach.start + 3 && comma(&next.min(end - 1))
            });
        let from = if other { dated? + 1 } else { reach.start };
        // `Huân chương Lao động hạng Ba (2001), 6 Bằng khen`: that of the first alone.
        let award = |item: &Item| matches!(item.kind, Kind::Award(_) | Kind::Grade(_));
        let first = (from..end).find(|&at| award(&items[at]));
        let bracketed = |at: usize| {
            first.is_some_and(|first| first < at)
                && matches!(items[at - 1].kind, Kind::Sign('('))
                && items[at..end].iter().any(award)
        };
        let own = (from..end).find(|&at| matches!(items[at].kind, Kind::Date(_)));
        let clause = clause_date(&items[from..first.unwrap_or(from)]);
        let dates = match own.filter(|&at| bracketed(at)) {
            Some(_) => None,
            None => first_date(self.scan, &items[from + clause..end]),
        };
        dates.or_else(|| {
            let after = items.get(end..segment.to)?;
            let date = after
                .iter()
                .take(TRAILING_REACH)
                .position(|item| matches!(item.kind, Kind::Date(_)))?;
            let loose = |item: &Item| {
                matches!(
                    item.kind,
                    Kind::Plain
                        | Kind::Quantity(_)
                        | Kind::Sign('(')
                        | Kind::Word(Word::Passive)
                        | Kind::Verb(Verb::Give)
                )
            };
            // `… cho ông Bình (Hiệu trưởng nhiệm kỳ 1997-2007)`
            let office = self.scan.doc.tokens[after[date].first].syllable
                == const { Syllable::literal("nhiệm") };
            (!office && after[..date].iter().all(loose))
                .then(|| first_date(self.scan, &after[..=date]))
                .flatten()
        })
    }

    /// The period of what was done for an award, as the words behind it tell it: `vì có
    /// thành tích trong phong trào thi đua giai đoạn 2016-2020`.
    fn deeds_period(&self, behind: &[Item]) -> Option<Edtf> {
        let deed = behind
            .iter()
            .position(|item| tells_of_deeds(self.scan.doc, item))?;
        let ends = |item: &Item| {
            matches!(
                item.kind,
                Kind::Award(_) | Kind::Verb(_) | Kind::Sign(';') | Kind::Word(Word::Anniversary)
            )
        };
        let end = behind.iter().position(ends).unwrap_or(behind.len());
        let period = dates(behind.get(deed..end)?).find(|when| !when.is_day())?;
        period.edtf(None).filter(Edtf::is_interval)
    }

    /// Whether a period of years only begins in the year that the article tells of.
    fn is_to_come(&self, period: &Edtf) -> bool {
        let published = || Some(self.context.published.as_ref()?.period()?.last.year);
        let held = self.context.held.or_else(published);
        let years = period.period().filter(|_| period.as_str().len() == YEARS);
        years.zip(held).is_some_and(|(years, held)| {
            held <= years.first.year && years.last.year > years.first.year + 1
        })
    }

    /// A year or period as it is; a day is when awards were handed over, and
    /// says the period only where the article names no other.
    pub(super) fn year_or_period(&self, when: &When) -> Option<Edtf> {
        match when {
            When::Day { year, .. } | When::Days { year, .. } if self.context.reviewed.is_none() => {
                year.or(self.context.year).and_then(Edtf::year)
            }
            // `Ngày 21/10/2018 …`, of an article on what was done in 2017: its own year; and of
            // what was before.
            When::Day {
                year: Some(year),
                month,
                ..
            } if self.context.reviewed.as_ref().is_some_and(|reviewed| {
                reviewed.period().is_some_and(|period| {
                    period.last.year < *year && *month >= REVIEWED || *year < period.first.year
                })
            }) =>
            {
                Edtf::year(*year)
            }
            _ if when.is_day() => None,
            // `Tại Đại hội thi đua giai đoạn 2020-2025`, of an article of 2020: still to come.
            When::Period(period) if self.is_to_come(period) => self.context.reviewed.clone(),
            other => other.edtf(self.context.year),
        }
    }
}

/// Whether awards that somebody named has received are those of a whole life: many of a
/// person, several grades of one order.
pub(super) fn of_a_life(items: &[Item], recipients: &Recipients) -> bool {
    let named =
        |item: Option<&Item>| matches!(item, Some(item) if matches!(item.kind, Kind::Person(_)));
    // `NSND Trần Văn Bình` bears a title.
    let awards = (0..items.len()).filter(|&at| match items[at].kind {
        Kind::Award(_) => !named(items.get(at + 1)),
        Kind::Grade(_) => true,
        _ => false,
    });
    let graded = |item: &Item| {
        matches!(&item.kind, Kind::Award(award)
        if award.grades.as_ref().is_some_and(|grades| grades.len() > 1))
    };
    // `Công ty được Nhà nước trao Huân chương A, Huân chương B, Huân chương C`: no unit gets so
    // many orders in one year.
    let order = |&at: &usize| {
        matches!(&items[at].kind, Kind::Award(award)
            if lexicon::award_at(award.entry).class == "order")
    };
    let least = !recipients.people.is_empty() || awards.clone().filter(order).count() >= MANY;
    let many = least && awards.count() >= MANY;
    recipients.is_named() && (many || items.iter().any(graded))
}

/// The first date of a stretch that is not that of a life.
pub(super) fn first_date(scan: &Scan, items: &[Item]) -> Option<When> {
    let mut dates =
        dates_at(items).filter(|&(at, _)| !is_life(items, at) && !is_of_career(scan, items, at));
    dates.next().map(|(_, when)| when.clone())
}

/// Whether the date at `at` is of a life or a term in brackets: `Trần Văn Bình (1925-2018)`,
/// `Trần Văn Bình (sinh năm 1950)`, `Giám đốc Sở A (2001-2005)`.
pub(super) fn is_life(items: &[Item], at: usize) -> bool {
    let from = at.saturating_sub(LONGEST_LIFE);
    let sign = |item: &Item, sign| matches!(item.kind, Kind::Sign(one) if one == sign);
    let bracket = items[from..at]
        .iter()
        .rposition(|item| sign(item, '(') || sign(item, ')'));
    let Some(open) = bracket.map(|open| from + open).filter(|&open| open > 0) else {
        return false;
    };
    let inside = &items[open + 1..at];
    if !sign(&items[open], '(') || inside.iter().any(|item| matches!(item.kind, Kind::Verb(_))) {
        return false;
    }
    // `(21 tháng 10 năm 1919 – 1994)`
    let dash = items.get(at + 1).is_some_and(|dash| sign(dash, '-'));
    let years = dash || matches!(&items[at].kind, Kind::Date(When::Period(_)));
    match items[open - 1].kind {
        Kind::Person(_) => years || !inside.is_empty(),
        Kind::Office(_) => years,
        _ => false,
    }
}

/// The one year that a sentence names: `… vì thành tích chống bão số 8 năm 2013`.
pub(super) fn only_year(scan: &Scan, items: &[Item]) -> Option<u16> {
    let year = |when: &When| match when {
        When::Year(year) => Some(*year),
        _ => None,
    };
    let bracketed = |pair: &[Item]| {
        matches!(pair[0].kind, Kind::Sign('(')) && matches!(pair[1].kind, Kind::Date(_))
    };
    let told = dates_at(items)
        .filter(|&(at, _)| !is_of_career(scan, items, at) && !is_of_award(scan, items, at));
    let mut years = told.filter_map(|(_, when)| year(when));
    let only = years.next()?;
    // `hạng Ba (2001), 6 Bằng khen`: of one award.
    let one = items.windows(2).any(bracketed);
    (!one && years.all(|year| year == only)).then_some(only)
}

/// Whether a date is the own one of the award before it, where others follow: `Huân chương A lần
/// thứ 1 vào năm 1985, 12 Huân chương B`.
pub(super) fn is_of_award(scan: &Scan, items: &[Item], at: usize) -> bool {
    let small = |item: &&Item| matches!(item.kind, Kind::Plain | Kind::Quantity(_));
    let award = |item: &Item| matches!(item.kind, Kind::Award(_) | Kind::Grade(_));
    let (before, behind) = items.split_at(at);
    // `hạng Ba năm 1995; 5 Bằng khen`
    let parted = matches!(behind.get(1), Some(next) if matches!(next.kind, Kind::Sign(';')));
    let said_in = before
        .last()
        .is_some_and(|item| is_word(scan, item, word!("vào")));
    let said_in = said_in || parted;
    let last = before.iter().rev().find(|item| !small(item));
    said_in && last.is_some_and(award) && behind.iter().any(award)
}

/// Whether one period lies in another.
fn covers(wide: &Edtf, narrow: &Edtf) -> bool {
    let both = wide.period().zip(narrow.period());
    both.is_some_and(|(wide, narrow)| wide.first <= narrow.first && narrow.last <= wide.last)
}

/// Where a clause with a date of its own begins behind an award, or where the words on it end: `nhiều
/// lần được tặng Giấy khen, | năm 2018 được …`.
fn next_clause(items: &[Item], reach: Range<usize>) -> usize {
    let award = |item: &Item| matches!(item.kind, Kind::Award(_));
    let verb = |item: &Item| matches!(item.kind, Kind::Word(Word::Passive) | Kind::Verb(_));
    let begins = |&at: &usize| {
        matches!(items[at].kind, Kind::Date(_))
            && matches!(items[at - 1].kind, Kind::Sign(','))
            && items[at + 1..].iter().take(VERB_REACH).any(verb)
            && items[reach.start..at].iter().any(award)
    };
    let mut behind = reach.clone().skip(1);
    behind.find(begins).unwrap_or(reach.end)
}

/// Where the date stands that begins the clause of the last verb, behind another clause: `Năm 1984,
/// ông được kết nạp Đảng và | năm 2000 được tặng`; else where the words begin.
fn clause_date(items: &[Item]) -> usize {
    let verb = |item: &Item| matches!(item.kind, Kind::Word(Word::Passive) | Kind::Verb(_));
    let begins = |&at: &usize| {
        matches!(items[at].kind, Kind::Date(_))
            && matches!(items[at - 1].kind, Kind::Sign(',') | Kind::Word(Word::And))
            && items[at + 1..].iter().take(VERB_REACH).any(verb)
            && items[..at].iter().any(verb)
    };
    (1..items.len()).rev().find(begins).unwrap_or(0)
}
