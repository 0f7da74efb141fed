//! A pivot of award statements, laid out for the screen.
//!
//! Used by the totals. A cell of the engine's table has a sum for each kind of
//! thing that is counted; the reader chooses one kind, so that a cell is one number.
//! What always holds: nothing is added up here, for a statement may stand in
//! several rows; the row of a unit has what the engine finds for it and its
//! sub-units.

use crate::model::{Basis, Recipient, Status};
use crate::query::{Dimension, Facet, FacetCounts, Pivot, PivotPart, PivotTable, Totals};
use crate::text::sorting::sort_by;
use std::collections::{BTreeMap, BTreeSet};

/// What rows and columns can be.
pub const DIMENSIONS: [Dimension; 8] = [
    Dimension::Facet(Facet::Unit),
    Dimension::Facet(Facet::Award),
    Dimension::Facet(Facet::Class),
    Dimension::Facet(Facet::Grade),
    Dimension::Year,
    Dimension::Facet(Facet::Giver),
    Dimension::Facet(Facet::Recipient),
    Dimension::Facet(Facet::Status),
];

/// Columns that are drawn; the others are said to be left out.
pub const MOST_COLUMNS: usize = 40;

/// What the numbers of a table count; `None` where rows or columns say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Counted {
    /// Whether it was given.
    pub status: Option<Status>,
    /// Recipients, instances or pieces.
    pub basis: Basis,
    /// Who receives.
    pub recipient: Option<Recipient>,
}

impl Counted {
    /// Whether it counts statements of this kind.
    pub fn takes(self, status: Status, basis: Basis, recipient: Recipient) -> bool {
        self.status.is_none_or(|other| other == status)
            && self.basis == basis
            && self.recipient.is_none_or(|other| other == recipient)
    }

    fn within(self, pivot: Pivot) -> Counted {
        let by = |facet| {
            let dimension = Dimension::Facet(facet);
            pivot.rows == dimension || pivot.columns == dimension
        };
        Counted {
            status: self.status.filter(|_| !by(Facet::Status)),
            recipient: self.recipient.filter(|_| !by(Facet::Recipient)),
            ..self
        }
    }

    /// The word for it in addresses.
    pub fn word(self) -> String {
        let status = self.status.map_or("~", Status::word);
        let recipient = self.recipient.map_or("~", Recipient::word);
        format!("{status}.{}.{recipient}", self.basis.word())
    }

    /// What the word stands for.
    pub fn of_word(word: &str) -> Option<Counted> {
        let mut parts = word.split('.');
        let (status, basis, recipient) = (parts.next()?, parts.next()?, parts.next()?);
        let counted = Counted {
            status: known(status, Status::of_word)?,
            basis: Basis::of_word(basis)?,
            recipient: known(recipient, Recipient::of_word)?,
        };
        parts.next().is_none().then_some(counted)
    }
}

fn known<T>(word: &str, of_word: fn(&str) -> Option<T>) -> Option<Option<T>> {
    match word {
        "~" => Some(None),
        _ => of_word(word).map(Some),
    }
}

/// What can be counted in a table, with the number of statements, in the order of
/// statuses, then of what is counted.
pub fn kinds(totals: &Totals, pivot: Pivot) -> Vec<(Counted, u32)> {
    let mut kinds: Vec<(Counted, u32)> = Vec::new();
    for cell in totals.cells() {
        let kind = Counted {
            status: Some(cell.status),
            basis: cell.basis,
            recipient: Some(cell.recipient),
        };
        let statements = cell.statements + cell.uncounted + cell.conflicting;
        let kind = kind.within(pivot);
        match kinds.iter_mut().find(|(other, _)| *other == kind) {
            Some((_, count)) => *count += statements,
            None => kinds.push((kind, statements)),
        }
    }
    sort_by(&mut kinds, Ord::cmp);
    kinds
}

/// The kind that is wanted, where there is one of it, else the first of those with
/// the most statements.
pub fn chosen(kinds: &[(Counted, u32)], wanted: Option<Counted>) -> Option<Counted> {
    let wanted = kinds.iter().find(|(kind, _)| Some(*kind) == wanted);
    let most = || kinds.iter().rev().max_by_key(|(_, statements)| statements);
    wanted.or_else(most).map(|(kind, _)| *kind)
}

/// A table for the screen.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// Rows with a number, in order.
    pub rows: Vec<Line>,
    /// Values of the columns with a number, in order.
    pub columns: Vec<Option<String>>,
    /// How many further columns are not drawn.
    pub more_columns: usize,
    /// The largest sum.
    largest: u64,
}

/// A row.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Its value.
    pub value: Option<String>,
    /// How deep it stands in the tree of units.
    pub depth: u16,
    /// Whether rows stand below it in the tree.
    pub has_below: bool,
    /// The numbers, by the place of their column.
    cells: Vec<(usize, PivotPart)>,
}

impl Line {
    /// The number in a column.
    pub fn cell(&self, column: usize) -> Option<&PivotPart> {
        let at = self
            .cells
            .binary_search_by_key(&column, |(column, _)| *column);
        at.ok().map(|at| &self.cells[at].1)
    }
}

impl Sheet {
    /// Lays out what is counted. `tree` is the facet of the rows, where it is a tree.
    pub fn of(table: &PivotTable, counted: Counted, tree: Option<&FacetCounts>) -> Sheet {
        let takes = |part: &&PivotPart| counted.takes(part.status, part.basis, part.recipient);
        let numbers: Vec<(u32, u32, &PivotPart)> = table
            .cells
            .iter()
            .filter_map(|cell| Some((cell.row, cell.column, cell.parts.iter().find(takes)?)))
            .collect();
        let met: BTreeSet<u32> = numbers.iter().map(|(_, column, _)| *column).collect();
        let drawn: Vec<u32> = met.iter().copied().take(MOST_COLUMNS).collect();
        let values = tree.into_iter().flat_map(FacetCounts::iter);
        let depths: BTreeMap<&str, u16> = values.map(|value| (value.value, value.depth)).collect();
        let depth = |value: &Option<String>| {
            let depth = value.as_deref().and_then(|value| depths.get(value));
            depth.copied().unwrap_or(0)
        };
        let mut sheet = Sheet {
            columns: drawn
                .iter()
                .map(|&column| table.columns[column as usize].clone())
                .collect(),
            more_columns: met.len() - drawn.len(),
            ..Sheet::default()
        };
        let mut open = None;
        for (row, column, part) in numbers {
            if open != Some(row) {
                open = Some(row);
                let value = table.rows[row as usize].clone();
                let depth = depth(&value);
                if let Some(before) = sheet.rows.last_mut() {
                    before.has_below = before.depth < depth;
                }
                sheet.rows.push(Line {
                    value,
                    depth,
                    has_below: false,
                    cells: Vec::new(),
                });
            }
            if let (Some(line), Ok(column)) = (sheet.rows.last_mut(), drawn.binary_search(&column))
            {
                line.cells.push((column, part.clone()));
                sheet.largest = sheet.largest.max(part.sum.unwrap_or(0));
            }
        }
        sheet
    }

    /// The places of the rows that no folded row hides.
    pub fn unfolded(&self, folded: &BTreeSet<Option<String>>) -> Vec<usize> {
        let mut hidden_below = None;
        let mut places = Vec::new();
        for (place, line) in self.rows.iter().enumerate() {
            if hidden_below.is_some_and(|depth| line.depth > depth) {
                continue;
            }
            hidden_below = (line.has_below && folded.contains(&line.value)).then_some(line.depth);
            places.push(place);
        }
        places
    }

    /// How long the bar of a number is, from 0 to 1.
    pub fn share(&self, part: &PivotPart) -> f64 {
        match self.largest {
            0 => 0.0,
            largest => part.sum.unwrap_or(0) as f64 / largest as f64,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::PivotCell;

    fn part(status: Status, recipient: Recipient, sum: Option<u64>) -> PivotPart {
        PivotPart {
            status,
            basis: Basis::Recipient,
            recipient,
            sum,
            statements: u32::from(sum.is_some()),
            uncounted: u32::from(sum.is_none()),
            conflicting: 0,
        }
    }

    fn cell(row: u32, column: u32, parts: Vec<PivotPart>) -> PivotCell {
        PivotCell { row, column, parts }
    }

    const GIVEN: Counted = Counted {
        status: Some(Status::Conferred),
        basis: Basis::Recipient,
        recipient: Some(Recipient::Individual),
    };

    #[test]
    fn a_cell_has_one_number() {
        let (given, proposed) = (Status::Conferred, Status::Proposed);
        let table = PivotTable {
            rows: vec![Some("a".into()), Some("b".into()), None],
            columns: vec![
                Some("2019".into()),
                Some("2020".into()),
                Some("2021".into()),
            ],
            cells: vec![
                cell(
                    0,
                    0,
                    vec![
                        part(given, Recipient::Individual, Some(8)),
                        part(proposed, Recipient::Individual, Some(90)),
                    ],
                ),
                cell(0, 1, vec![part(given, Recipient::Collective, Some(70))]),
                cell(1, 1, vec![part(proposed, Recipient::Individual, Some(3))]),
                cell(2, 2, vec![part(given, Recipient::Individual, None)]),
            ],
        };
        let sheet = Sheet::of(&table, GIVEN, None);
        assert_eq!(sheet.columns, [Some("2019".into()), Some("2021".into())]);
        let values: Vec<_> = sheet
            .rows
            .iter()
            .map(|line| line.value.as_deref())
            .collect();
        assert_eq!(values, [Some("a"), None]);
        let number = |row: usize, column| sheet.rows[row].cell(column).map(|part| part.sum);
        assert_eq!(
            (number(0, 0), number(0, 1), number(1, 1)),
            (Some(Some(8)), None, Some(None))
        );
        assert_eq!(
            sheet.rows[0].cell(0).map(|part| sheet.share(part)),
            Some(1.0)
        );
        let proposed = Counted {
            status: Some(proposed),
            ..GIVEN
        };
        assert_eq!(Sheet::of(&table, proposed, None).rows.len(), 2);
    }

    #[test]
    fn folded_rows_hide_what_is_below_them() {
        let line = |value: &str, depth, has_below| Line {
            value: Some(value.into()),
            depth,
            has_below,
            cells: vec![],
        };
        let sheet = Sheet {
            rows: vec![
                line("bo", 0, true),
                line("cuc", 1, true),
                line("phong", 2, false),
                line("cuc-2", 1, false),
                line("tinh", 0, false),
            ],
            ..Sheet::default()
        };
        let folded = |values: &[&str]| {
            values
                .iter()
                .map(|value| Some((*value).to_owned()))
                .collect()
        };
        assert_eq!(sheet.unfolded(&folded(&[])), [0, 1, 2, 3, 4]);
        assert_eq!(sheet.unfolded(&folded(&["cuc", "tinh"])), [0, 1, 3, 4]);
        assert_eq!(sheet.unfolded(&folded(&["bo"])), [0, 4]);
    }

    #[test]
    fn what_is_counted_is_a_word_and_back() {
        for word in [
            "conferred.recipient.individual",
            "~.instance.~",
            "proposed.award.~",
        ] {
            assert_eq!(
                Counted::of_word(word).map(Counted::word).as_deref(),
                Some(word)
            );
        }
        for word in [
            "",
            "conferred",
            "x.recipient.individual",
            "~.x.~",
            "~.award.x",
            "~.award.~.~",
        ] {
            assert_eq!(Counted::of_word(word), None, "{word}");
        }
        let by_status = Pivot {
            rows: Dimension::Year,
            columns: Dimension::Facet(Facet::Status),
        };
        assert_eq!(GIVEN.within(by_status).status, None);
    }

    #[test]
    fn the_most_stated_is_counted_unless_another_is_wanted() {
        let other = Counted {
            basis: Basis::Award,
            ..GIVEN
        };
        let kinds = [(GIVEN, 3), (other, 3)];
        assert_eq!(chosen(&kinds, None), Some(GIVEN));
        assert_eq!(chosen(&kinds, Some(other)), Some(other));
        assert_eq!(chosen(&[], Some(other)), None);
    }
}
