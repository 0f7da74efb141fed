//! An engine in the making, a step at a time.
//!
//! Used by the page, which draws and answers between two steps. What always holds: the
//! engine is the same, however many steps were taken before its end.

use super::engine::Engine;
use super::index::{ByRow, Index};
use super::named::{NamedPeople, NamedUnits};
use super::rows::Rows;
use crate::columns::Postings;
use crate::table::Table;
use std::sync::Arc;

/// A dataset that is being indexed.
pub struct Indexing {
    table: Arc<Table>,
    rows: Option<Rows>,
    named: Option<NamedUnits>,
    people: Option<NamedPeople>,
    of_heads: Option<Postings>,
    of_units: Option<Postings>,
}

impl Indexing {
    /// A dataset of which nothing is indexed.
    pub fn new(table: Arc<Table>) -> Indexing {
        Indexing {
            table,
            rows: None,
            named: None,
            people: None,
            of_heads: None,
            of_units: None,
        }
    }

    /// Takes a step; whether there was one left.
    pub fn step(&mut self) -> bool {
        let table = &*self.table;
        let Some(rows) = &self.rows else {
            self.rows = Some(Rows::new(table));
            return true;
        };
        let Some(named) = &self.named else {
            self.named = Some(NamedUnits::new(table, rows));
            return true;
        };
        if self.people.is_none() {
            self.people = Some(NamedPeople::new(table, rows));
        } else if self.of_heads.is_none() {
            self.of_heads = Some(of_heads(table));
        } else if self.of_units.is_none() {
            self.of_units = Some(of_units(table, named));
        } else {
            return false;
        }
        true
    }

    /// The engine, without what answers searches; takes the steps that are left.
    pub fn finish(self) -> Engine {
        let table = &*self.table;
        let rows = self.rows.unwrap_or_else(|| Rows::new(table));
        let named = self.named.unwrap_or_else(|| NamedUnits::new(table, &rows));
        let people = self.people;
        let found = ByRow {
            people: people.unwrap_or_else(|| NamedPeople::new(table, &rows)),
            of_heads: self.of_heads.unwrap_or_else(|| of_heads(table)),
            of_units: self.of_units.unwrap_or_else(|| of_units(table, &named)),
            rows,
            named,
        };
        let index = Index::new(table, found);
        Engine::of(self.table, index)
    }
}

fn of_heads(table: &Table) -> Postings {
    Postings::new(&table.columns.head, table.heads.len())
}

fn of_units(table: &Table, named: &NamedUnits) -> Postings {
    Postings::new(named.codes(table), named.lists.count())
}
