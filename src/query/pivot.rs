//! Award statements laid out by two properties of the reader's choice.
//!
//! Used by the engine where a query asks for it. What always holds: a cell has
//! one sum a status, basis and kind of recipient, so nothing proposed is added to
//! what was conferred; what totals leave out stands in no cell.

use super::facet::FacetColumn;
use super::rows::Rows;
use super::totals::{Sorted, TotalIndex};
use super::years::LONGEST;
use super::{PivotCell, PivotPart, PivotTable};
use std::collections::{BTreeMap, BTreeSet};

/// A property, as the table asks for it.
pub(super) enum Axis<'i> {
    /// The values of a facet.
    Facet(&'i FacetColumn),
    /// The years.
    Year(&'i Rows),
}

/// A value's place in the order of its axis; the last one stands for "none".
type Place = u32;
const NONE: Place = Place::MAX;

impl Axis<'_> {
    fn places(&self, row: usize) -> Vec<Place> {
        let places = match self {
            Axis::Facet(column) => column.of_row(row).to_vec(),
            Axis::Year(rows) => match rows.years(row) {
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

    fn names(&self, places: &BTreeSet<Place>) -> Vec<Option<String>> {
        let known: Vec<&str> = match self {
            Axis::Facet(column) => column.values().collect(),
            Axis::Year(_) => Vec::new(),
        };
        let name = |place: &Place| match self {
            _ if *place == NONE => None,
            Axis::Facet(_) => known.get(*place as usize).map(|&name| name.to_owned()),
            Axis::Year(_) => Some(place.to_string()),
        };
        places.iter().map(name).collect()
    }
}

/// Lays out the sorted statements.
pub(super) fn pivot(
    rows: &Axis<'_>,
    columns: &Axis<'_>,
    sorted: &Sorted,
    totals: &TotalIndex,
) -> PivotTable {
    let mut cells = BTreeMap::new();
    let mut add = |row: usize, conflicting: bool| {
        let (status, basis, recipient) = totals.kind(row);
        let count = totals.stated(row).filter(|_| !conflicting);
        for place in rows.places(row) {
            for column in columns.places(row) {
                let key = ((place, column), (status, basis, recipient));
                let part = cells.entry(key).or_insert(PivotPart {
                    status,
                    basis,
                    recipient,
                    sum: None,
                    statements: 0,
                    uncounted: 0,
                    conflicting: 0,
                });
                match count {
                    Some(count) => {
                        part.sum = Some(part.sum.unwrap_or(0).saturating_add(count));
                        part.statements += 1;
                    }
                    None if conflicting => part.conflicting += 1,
                    None => part.uncounted += 1,
                }
            }
        }
    };
    sorted.kept.each(|row| add(row, false));
    for &row in sorted.conflicting.iter().flatten() {
        add(row as usize, true);
    }

    let met = |of: fn(&(Place, Place)) -> Place| -> BTreeSet<Place> {
        cells.keys().map(|(place, _)| of(place)).collect()
    };
    let (met_rows, met_columns) = (met(|place| place.0), met(|place| place.1));
    let number =
        |met: &BTreeSet<Place>| -> BTreeMap<Place, u32> { met.iter().copied().zip(0..).collect() };
    let (row_number, column_number) = (number(&met_rows), number(&met_columns));
    let mut table = PivotTable {
        rows: rows.names(&met_rows),
        columns: columns.names(&met_columns),
        cells: Vec::new(),
    };
    let mut open = None;
    for ((place, _), part) in cells {
        if open != Some(place) {
            open = Some(place);
            table.cells.push(PivotCell {
                row: row_number.get(&place.0).copied().unwrap_or_default(),
                column: column_number.get(&place.1).copied().unwrap_or_default(),
                parts: Vec::new(),
            });
        }
        if let Some(cell) = table.cells.last_mut() {
            cell.parts.push(part);
        }
    }
    table
}
