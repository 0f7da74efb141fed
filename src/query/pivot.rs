//! Award statements laid out by two properties of the reader's choice.
//!
//! Used by the engine where a query asks for it. What always holds: a cell has
//! one sum a status, basis and kind of recipient, so nothing proposed is added to
//! what was conferred; what totals leave out stands in no cell.

use super::facet::FacetValues;
use super::rows::Rows;
use super::sorted::Sorted;
use super::totals::TotalIndex;
use super::{LONGEST, PivotCell, PivotPart, PivotTable};
use crate::columns::{Bits, Codes, Sparse};
use crate::model::{Basis, Recipient, Status};
use crate::table::Table;
use std::collections::{BTreeMap, BTreeSet};

/// A property, as the table asks for it.
pub(super) enum Axis<'i> {
    /// The values of a facet, by the codes of a column.
    Facet(&'i FacetValues, &'i Codes),
    /// The values of a facet, by a code that only some rows have.
    Some(&'i FacetValues, &'i Sparse),
    /// The years, by the codes of dates.
    Year(&'i Rows, &'i Codes),
}

/// A value's place in the order of its axis; the last one stands for "none".
type Place = u32;
const NONE: Place = Place::MAX;

impl Axis<'_> {
    fn places(&self, row: usize) -> Vec<Place> {
        let places = match self {
            Axis::Facet(facet, codes) => facet.of_code(codes.get(row)).to_vec(),
            Axis::Some(facet, codes) => {
                let code = codes.get(row);
                code.map_or(Vec::new(), |code| facet.of_code(code).to_vec())
            }
            Axis::Year(rows, dates) => match rows.years(dates.get(row)) {
                Some((first, last)) if last - first < LONGEST => {
                    (Place::from(first)..=Place::from(last)).collect()
                }
                Some((first, last)) => vec![first.into(), last.into()],
                None => Vec::new(),
            },
        };
        if places.is_empty() {
            vec![NONE]
        } else {
            places
        }
    }

    /// Whether a row has a value, `None` for none of them.
    pub(super) fn has(&self, row: usize, value: Option<&str>) -> bool {
        let place = match (value, self) {
            (None, _) => Some(NONE),
            (Some(value), Axis::Facet(facet, _) | Axis::Some(facet, _)) => facet.number(value),
            (Some(value), Axis::Year(..)) => value.parse().ok(),
        };
        place.is_some_and(|place| self.places(row).contains(&place))
    }

    fn names(&self, places: &BTreeSet<Place>) -> Vec<Option<String>> {
        let known: Vec<&str> = match self {
            Axis::Facet(facet, _) | Axis::Some(facet, _) => facet.values().collect(),
            Axis::Year(..) => Vec::new(),
        };
        let name = |place: &Place| match self {
            _ if *place == NONE => None,
            Axis::Year(..) => Some(place.to_string()),
            _ => known.get(*place as usize).map(|&name| name.to_owned()),
        };
        places.iter().map(name).collect()
    }
}

impl PivotPart {
    /// A sum of no statement.
    pub(super) fn none(status: Status, basis: Basis, recipient: Recipient) -> PivotPart {
        PivotPart {
            status,
            basis,
            recipient,
            sum: None,
            statements: 0,
            uncounted: 0,
            conflicting: 0,
        }
    }

    /// Takes in a statement with its count, or without one where counts conflict.
    pub(super) fn add(&mut self, count: Option<u64>, conflicting: bool) {
        match count {
            Some(count) => {
                self.sum = Some(self.sum.unwrap_or(0).saturating_add(count));
                self.statements += 1;
            }
            None if conflicting => self.conflicting += 1,
            None => self.uncounted += 1,
        }
    }
}

/// Calls `found` with the statements that stand in cells, and whether their counts conflict.
pub(super) fn each(matching: &Bits, sorted: &Sorted, found: &mut dyn FnMut(usize, bool)) {
    matching.each_beyond(&sorted.out, |row| found(row, false));
    let conflicting = sorted.conflicting().both(matching);
    conflicting.each(|row| found(row, true));
}

/// Lays out the sorted statements.
pub(super) fn pivot(
    rows: &Axis<'_>,
    columns: &Axis<'_>,
    matching: &Bits,
    sorted: &Sorted,
    totals: &TotalIndex,
    table: &Table,
) -> PivotTable {
    let mut cells = BTreeMap::new();
    each(matching, sorted, &mut |row, conflicting| {
        let Some((status, basis, recipient)) = totals.kind(row, table) else {
            return;
        };
        let count = table.count(row).filter(|_| !conflicting);
        for place in rows.places(row) {
            for column in columns.places(row) {
                let key = ((place, column), (status, basis, recipient));
                let part = cells
                    .entry(key)
                    .or_insert_with(|| PivotPart::none(status, basis, recipient));
                part.add(count, conflicting);
            }
        }
    });

    let met = |of: fn(&(Place, Place)) -> Place| -> BTreeSet<Place> {
        let mut met = BTreeSet::new();
        met.extend(cells.keys().map(|(place, _)| of(place)));
        met
    };
    let (met_rows, met_columns) = (met(|place| place.0), met(|place| place.1));
    let number = |met: &BTreeSet<Place>| -> BTreeMap<Place, u32> {
        let mut numbers = BTreeMap::new();
        numbers.extend(met.iter().copied().zip(0..));
        numbers
    };
    let (row_number, column_number) = (number(&met_rows), number(&met_columns));
    let mut laid_out = PivotTable {
        rows: rows.names(&met_rows),
        columns: columns.names(&met_columns),
        cells: Vec::new(),
    };
    let mut open = None;
    for ((place, _), part) in cells {
        if open != Some(place) {
            open = Some(place);
            laid_out.cells.push(PivotCell {
                row: row_number.get(&place.0).copied().unwrap_or_default(),
                column: column_number.get(&place.1).copied().unwrap_or_default(),
                parts: Vec::new(),
            });
        }
        if let Some(cell) = laid_out.cells.last_mut() {
            cell.parts.push(part);
        }
    }
    laid_out
}
