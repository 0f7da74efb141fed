//! Dates that what they stand in tells apart: that of a row of a record, the one at the head of
//! a segment. Used by [`told`](super::told) and [`walk`](super::walk).

use super::super::context::dates;
use super::super::item::Item;
use super::super::item::Kind;
use super::super::scan::Scan;
use super::super::when::When;
use super::segment::Segment;
use super::told::Told;
use super::told::first_date;
use crate::model::Edtf;
use std::ops::Range;

/// The years in which this land has conferred awards.
const YEARS_OF_AWARDS: Range<u16> = 1945..2100;

/// The period that a row of a record names, else the year of its decision, unless the row is
/// `headed` by its year: `2010: Bằng khen, QĐ số 12 ngày 5/1/2011`.
pub(super) fn row_date(segment: &Segment, headed: bool) -> Option<Told> {
    let items = &segment.items[segment.from..segment.to];
    let awards = items
        .iter()
        .filter(|item| matches!(item.kind, Kind::Award(_)));
    let alone = awards.count() == 1;
    let own = || {
        let when = dates(items).find(|when| !when.is_day())?;
        Some(Told::at(when, when.edtf(None)?))
    };
    // `Anh hùng Lao động 1989`, `… hạng Ba: 1989`
    let bare = || {
        let parts = |item: &&Item| !matches!(item.kind, Kind::Sign(':' | '-'));
        let behind = items
            .iter()
            .skip_while(|item| !matches!(item.kind, Kind::Award(_)))
            .filter(parts);
        year_number(behind.take(2).last()?)
            .and_then(Edtf::year)
            .map(Told::here)
    };
    // `(truy tặng, 2007)`
    let bracket = || match items {
        [.., year, close]
            if matches!(close.kind, Kind::Sign(')'))
                && items.iter().any(|item| matches!(item.kind, Kind::Verb(_))) =>
        {
            year_number(year).and_then(Edtf::year).map(Told::here)
        }
        _ => None,
    };
    let decided = || match headed {
        true => None,
        false => Edtf::year(dates(items).find_map(When::last_year)?).map(Told::here),
    };
    own()
        .or_else(bare)
        .or_else(bracket)
        .or_else(decided)
        .filter(|_| alone)
}

/// The year of awards that a number is.
fn year_number(item: &Item) -> Option<u16> {
    let Kind::Quantity(quantity) = item.kind else {
        return None;
    };
    let year = u16::try_from(quantity.count()?).ok()?;
    YEARS_OF_AWARDS.contains(&year).then_some(year)
}

/// The year with which a segment opens, before a comma.
pub(super) fn opening_date(segment: &Segment) -> Option<When> {
    match &segment.items[segment.from..segment.to] {
        [date, comma, ..] if matches!(comma.kind, Kind::Sign(',')) => match &date.kind {
            Kind::Date(when) if !when.is_day() => Some(when.clone()),
            _ => None,
        },
        _ => None,
    }
}

/// The date that a segment before a colon consists of.
pub(super) fn dated_head(scan: &Scan, segment: &Segment) -> Option<When> {
    let colon = segment.items.get(segment.to);
    let items = &segment.items[segment.from..segment.to];
    let date = |item: &Item| matches!(&item.kind, Kind::Date(when) if !when.is_day());
    let heads = colon.is_some_and(|item| matches!(item.kind, Kind::Sign(':')));
    let only = |item: &Item| date(item) || matches!(item.kind, Kind::Sign('-' | '+'));
    (heads && items.iter().all(only)).then(|| first_date(scan, items))?
}
