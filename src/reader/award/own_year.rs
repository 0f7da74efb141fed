//! The year of one award of several, told behind its name: `hạng Nhất (2010)`, `Giải thưởng
//! về khoa học (đợt 2) năm 2000`. Used by [`rows`](super::rows).

use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Word;
use super::super::scan::Scan;
use super::super::tag::Tag;
use super::Reader;
use super::often::is_word;
use super::segment::Segment;
use super::told::Told;
use super::told::first_date;
use crate::model::Edtf;
use crate::text::word;
use std::ops::RangeInclusive;

/// Most words on what a prize was given for.
const LONGEST_FIELD: usize = 10;

/// Most words on which batch it was: `đợt đầu tiên`.
const LONGEST_BATCH: usize = 3;

/// Most items that say which time it was: `lần thứ hai, năm 2020`.
const LONGEST_NTH: usize = 6;

/// Numbers that are years.
const YEARS: RangeInclusive<u16> = 1945..=2100;

/// How far after an award its own year may stand.
const NEAR: usize = 2;

impl Reader<'_, '_> {
    /// The year told of one award of several: `hạng Nhất (2010)`, `Giải thưởng về khoa
    /// học (2016)`, `và đến năm 2007 là …`.
    pub(super) fn own_year(&self, segment: &Segment, at: usize, start: usize) -> Option<Told> {
        if let Some(year) = self.received_since(&segment.items[segment.from..segment.to]) {
            return Some(Told::here(year));
        }
        let items = segment.items;
        if let Some(award) = at.checked_sub(segment.from)
            && let Some(date) = dated_ahead(&items[segment.from..segment.to], award)
        {
            let when = first_date(self.scan, std::slice::from_ref(date))?;
            return Some(Told::at(&when, self.year_or_period(&when)?));
        }
        let when = |item: &&Item| matches!(item.kind, Kind::Date(_));
        let rest = &items[at + 1..segment.to];
        // `Bằng khen danh hiệu “Vì biển xanh” (2005)`
        let field = |item: &&Item| {
            matches!(
                item.kind,
                Kind::Plain | Kind::Sign('"') | Kind::Word(Word::Carrier)
            )
        };
        // `về văn học - nghệ thuật`, `về khoa học và công nghệ, đợt 2`
        let about = rest
            .first()
            .is_some_and(|first| is_word(self.scan, first, word!("về")));
        let joins = |kind: &Kind| match kind {
            Kind::Sign('-') => true,
            Kind::Sign(',') | Kind::Word(Word::And) => about,
            _ => false,
        };
        let joint = |at: usize| {
            let plain = |item: &Item| matches!(item.kind, Kind::Plain);
            matches!(rest.get(at.wrapping_sub(1)..at + 2), Some([one, joint, two])
                if plain(one) && joins(&joint.kind) && plain(two))
        };
        let numbered = |at: usize| {
            about
                && matches!(rest[at].kind, Kind::Quantity(_))
                && is_word(self.scan, &rest[at - 1], word!("đợt"))
        };
        if let Some(year) = self.year_of_nth(rest) {
            return Some(Told::here(year));
        }
        let batch = batch(self.scan, rest);
        let plain = (0..rest.len().min(LONGEST_FIELD))
            .take_while(|&at| field(&&rest[at]) || joint(at) || numbered(at))
            .count();
        let aside = match about {
            true => batch_in_brackets(self.scan, &rest[plain..]),
            false => 0,
        };
        let plain = plain + aside;
        let said_in = |item: &Item| is_word(self.scan, item, word!("vào"));
        let tag = |item: &Item| self.scan.doc.tag(item.first);
        let names_field = |word: &Item| matches!(tag(word), None | Some(Tag::Common));
        let behind = match rest.get(batch.unwrap_or(plain)..) {
            // `Nghệ sĩ ưu tú vào đợt I năm 1984`
            Some([date, ..]) if batch.is_some() && when(&date) => Some(date),
            // `(truy tặng) năm 2007`
            Some([sign, verb, close, date, ..])
                if matches!((&sign.kind, &verb.kind), (Kind::Sign('('), Kind::Verb(_)))
                    && matches!(close.kind, Kind::Sign(')')) =>
            {
                Some(date)
            }
            // `(truy tặng 2007)`
            Some([sign, verb, date, ..])
                if matches!((&sign.kind, &verb.kind), (Kind::Sign('('), Kind::Verb(_))) =>
            {
                Some(date)
            }
            Some([sign, date, ..]) if matches!(sign.kind, Kind::Sign('(')) => Some(date),
            // `Giải thưởng Nhà nước về văn học nghệ thuật năm 2020`
            Some([date, ..])
                if when(&date)
                    && rest[..plain]
                        .iter()
                        .all(|word| said_in(word) || names_field(word)) =>
            {
                Some(date)
            }
            // `…, năm 2007 được tặng …`, `… và năm 2007 là …`: the year is the next one's.
            Some([comma, _, behind @ ..])
                if matches!(comma.kind, Kind::Sign(',')) && next_clause(behind) =>
            {
                None
            }
            _ => rest
                .iter()
                .take(NEAR)
                .take_while(|item| !matches!(item.kind, Kind::Word(Word::And)))
                .find(when),
        };
        let before = &items[segment.from..start];
        let small = |item: &&Item| matches!(item.kind, Kind::Plain | Kind::Word(Word::Consists));
        let mut words = before.iter().rev().skip_while(small);
        let date = words.next();
        let joined = words
            .find(|item| !matches!(item.kind, Kind::Plain))
            .is_some_and(|item| matches!(item.kind, Kind::Word(Word::And)));
        let ahead = date.filter(|_| joined);
        let date = behind.filter(when).or(ahead.filter(when))?;
        let when = first_date(self.scan, std::slice::from_ref(date))?;
        Some(Told::at(&when, self.year_or_period(&when)?))
    }
}

impl Reader<'_, '_> {
    /// The year at the end of a bracket that says which time it was: `hạng Nhì | (lần thứ hai,
    /// 2020)`.
    fn year_of_nth(&self, behind: &[Item]) -> Option<Edtf> {
        let [open, nth, inside @ ..] = behind else {
            return None;
        };
        let opens = matches!(open.kind, Kind::Sign('(')) && is_word(self.scan, nth, word!("lần"));
        let closes = |item: &Item| matches!(item.kind, Kind::Sign(')'));
        let close = inside.iter().take(LONGEST_NTH).position(closes);
        let last = inside.get(close.filter(|_| opens)?.checked_sub(1)?)?;
        let number = &self.scan.doc.tokens[last.last];
        let year = number.of(self.scan.doc.text).parse().ok();
        year.filter(|year| YEARS.contains(year))
            .and_then(Edtf::year)
    }
}

/// The date of the award at `at` where each of several has its own before it: `Năm 1995 trường được
/// tặng Bằng khen, năm 2001 Cờ thi đua, năm 2008 hạng Ba`.
fn dated_ahead(items: &[Item], at: usize) -> Option<&Item> {
    let date = |item: &Item| matches!(item.kind, Kind::Date(_));
    let award = |item: &Item| matches!(item.kind, Kind::Award(_) | Kind::Grade(_));
    let first = items.iter().position(award)?;
    // Behind the first, each stands right behind its date, and that behind a comma.
    let led =
        |at: usize| matches!(&items[..at], [.., joiner, when] if joiner.is_joiner() && date(when));
    let later = |at: &usize| award(&items[*at]) || date(&items[*at]);
    let mut behind = (first + 1..items.len()).filter(later);
    let paired = std::iter::from_fn(|| Some((behind.next()?, behind.next())));
    let mut pairs = 0;
    for (when, honour) in paired {
        if !honour.is_some_and(|honour| honour == when + 1 && led(honour)) {
            return None;
        }
        pairs += 1;
    }
    let told = items.get(..=at)?.iter().rev().find(|item| date(item));
    told.filter(|_| pairs > 0 && items[..first].iter().any(date))
}

/// How many items the words take that say with whom an award was given: `vào đợt III`.
fn batch(scan: &Scan, behind: &[Item]) -> Option<usize> {
    let word = |at: usize, word| behind.get(at).is_some_and(|item| is_word(scan, item, word));
    let from = usize::from(word(0, word!("vào")) || word(0, word!("trong")));
    let number = |item: &&Item| matches!(item.kind, Kind::Plain | Kind::Quantity(_));
    let rest = behind
        .get(from + 1..)
        .filter(|_| word(from, word!("đợt")))?;
    Some(from + 1 + rest.iter().take(LONGEST_BATCH).take_while(number).count())
}

/// How many items a bracket takes that says with whom an award was given: `(đợt 4)`.
fn batch_in_brackets(scan: &Scan, behind: &[Item]) -> usize {
    let closes = |item: &Item| matches!(item.kind, Kind::Sign(')'));
    match behind {
        [open, batch, inside @ ..]
            if matches!(open.kind, Kind::Sign('(')) && is_word(scan, batch, word!("đợt")) =>
        {
            let close = inside.iter().take(LONGEST_BATCH).position(closes);
            close.map_or(0, |close| close + 3)
        }
        _ => 0,
    }
}

/// Whether a clause of its own begins behind a date: `năm 2007 được tặng …`, `năm 2007 (khi
/// nghỉ hưu), ông đón nhận …`.
fn next_clause(behind: &[Item]) -> bool {
    let close = match behind.first() {
        Some(open) if matches!(open.kind, Kind::Sign('(')) => behind
            .iter()
            .position(|item| matches!(item.kind, Kind::Sign(')')))
            .map_or(0, |close| close + 1),
        _ => 0,
    };
    let who = |item: &&Item| {
        matches!(
            item.kind,
            Kind::Sign(',')
                | Kind::Person(_)
                | Kind::Unit(_)
                | Kind::UnitMeant(_)
                | Kind::Word(Word::Pronoun)
        )
    };
    let tells = behind[close..].iter().find(|item| !who(item));
    tells.is_some_and(|item| matches!(item.kind, Kind::Word(Word::Passive) | Kind::Verb(_)))
}
