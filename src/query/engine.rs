//! The engine: runs a query over the columns of a dataset.
//!
//! Used by the page, which keeps one for as long as it shows a dataset. Each count is
//! one walk over one column, over the rows that the other parts of the question leave
//! (see `parts`), from the nearest rows that were counted before (see `tally`).
//! What always holds: the same table and query give the same results, whatever was
//! asked before.

use super::adding::Matched;
use super::changes::Changes;
use super::ids::Ids;
use super::index::{Index, OF_HEADS};
use super::lanes::Lanes;
use super::parts::{Part, Parts};
use super::search::{Search, search};
use super::set::Set;
use super::sorted::Sorted;
use super::tally::{ByCode, ByHead, BySparse, Tally};
use super::{
    Facet, FactKind, FactRef, Indexing, PivotTable, Query, Results, Scope, Selection, Sort,
    SortKey, Totals, YearCount, sort,
};
use crate::columns::{self, Stated, Sums};
use crate::table::{Detail, Head, LARGE, Table};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

/// A dataset, ready to be asked.
pub struct Engine {
    pub(super) table: Arc<Table>,
    pub(super) index: Index,
    pub(super) articles: Ids,
    pub(super) people: Ids,
    pub(super) units: Ids,
    pub(super) lanes: Lanes,
    counted: [Mutex<Counted>; 3],
    summed: [Summed; 3],
    pub(super) sorted: Mutex<Tally<Sorted>>,
}

/// What was counted of a scope.
#[derive(Default)]
pub(super) struct Counted {
    pub(super) heads: Tally<Vec<Stated>>,
    pub(super) units: Tally<Vec<u32>>,
    people: Tally<Vec<u32>>,
    pub(super) articles: Tally<Vec<u32>>,
    /// What was last told of facts of any time: those of each year, and those without one.
    any_time: Option<(Set, Vec<YearCount>, Set)>,
}

/// What the stretches of a scope add up to, each made when first asked for.
#[derive(Default)]
struct Summed {
    heads: OnceLock<Sums<Stated>>,
    units: OnceLock<Sums<u32>>,
    articles: OnceLock<Sums<u32>>,
}

/// How an answer is added up: a function of its own, so that the page's first part is without it.
type AddUp = fn(&Engine, &Matched<'_>, &mut Changes) -> (Totals, Option<PivotTable>);

impl Engine {
    /// Indexes a dataset.
    pub fn new(table: Arc<Table>) -> Engine {
        let engine = Indexing::new(table).finish();
        engine.learn(search());
        engine
    }

    /// Of what is indexed; until it has [learnt](Engine::learn) to search it is not to be asked
    /// for words.
    pub(super) fn of(table: Arc<Table>, index: Index) -> Engine {
        Engine {
            table,
            index,
            articles: Ids::default(),
            people: Ids::default(),
            units: Ids::default(),
            lanes: Lanes::default(),
            counted: Default::default(),
            summed: Default::default(),
            sorted: Mutex::default(),
        }
    }

    /// Learns to answer searches.
    pub fn learn(&self, search: Search) {
        // Whoever knows it already need not learn it.
        let _ = self.index.search.set(search);
    }

    /// Whether it can answer a query.
    pub fn can_answer(&self, query: &Query) -> bool {
        query.text.is_empty() || self.index.search.get().is_some()
    }

    /// Makes ready what a search needs, which else the first one waits for.
    pub fn prepare_search(&self) {
        self.index.text(&self.table);
    }

    /// Makes ready what sums need, which else the first one waits for.
    pub fn prepare_sums(&self) {
        self.index.totals(&self.table);
    }

    /// Answers a query.
    pub fn run(&self, query: &Query) -> Results {
        self.answer(query, Some(Engine::add_up))
    }

    /// The same without what it adds up to: the totals are empty, and there is no table. Most of
    /// the page asks for no sum.
    pub fn select(&self, query: &Query) -> Results {
        self.answer(query, None)
    }

    fn answer(&self, query: &Query, add_up: Option<AddUp>) -> Results {
        let (table, index) = (&*self.table, &self.index);
        let facet = |facet| index.facet(facet, query.reach, table);
        let parts = Parts::of(query, table, index);
        let scope = &parts.scope;
        let matching = parts.without(None);
        let without = |part: Part| match parts.narrows(part) {
            true => parts.without(Some(part)),
            false => matching.clone(),
        };

        let Counted {
            heads: by_heads,
            units,
            people,
            articles,
            any_time,
        } = &mut *self.counted(query.scope);
        let mut changes = Changes::default();
        let mut facets = BTreeMap::new();
        let any_heads = without(Part::Heads);
        let heads = by_heads.of(&any_heads, scope, &self.by_head(query.scope), &mut changes);
        let pass = parts.heads.passing(None);
        let rows = Arc::new(Stated::rows(heads, &pass));
        let alike = index.alike.count(&rows);
        for (nth, of) in OF_HEADS.into_iter().enumerate() {
            let choice = query.choice(of);
            let counts = match index.alike.values(nth) {
                _ if parts.heads.has(of) => {
                    let pass = parts.heads.passing(Some(of));
                    facet(of).count(&Arc::new(Stated::rows(heads, &pass)), choice)
                }
                Some(values) => facet(of).count_groups(values, &alike, choice),
                None => facet(of).count(&rows, choice),
            };
            facets.insert(of, counts);
        }
        let mut count = |of: Facet, rows: &Arc<Vec<u32>>| {
            let counts = facet(of).count(rows, query.choice(of));
            facets.insert(of, counts);
        };
        count(
            Facet::Unit,
            units.of(
                &without(Part::Units),
                scope,
                &self.by_units(query.scope),
                &mut changes,
            ),
        );
        let by_people = BySparse {
            column: &index.people.codes,
            codes: index.people.lists.count(),
        };
        count(
            Facet::Person,
            people.of(&without(Part::People), scope, &by_people, &mut changes),
        );
        count(
            Facet::Article,
            articles.of(
                &without(Part::Articles),
                scope,
                &self.by_articles(query.scope),
                &mut changes,
            ),
        );

        let matched = Matched {
            query,
            parts: &parts,
            heads,
            any_heads: &any_heads,
            pass: &pass,
            facts: &matching,
        };
        let summed = add_up.map(|add_up| add_up(self, &matched, &mut changes));
        let (totals, pivot) = summed.unwrap_or_default();
        let any_year = without(Part::Years);
        let known = any_time.take().filter(|(known, ..)| *known == any_year);
        let (_, years, undated) = any_time.insert(known.unwrap_or_else(|| {
            let years = index.rows.facts_a_year(query.scope, &any_year);
            let undated = any_year.from(index.rows.dated());
            (any_year.clone(), years, undated.into())
        }));
        Results {
            pivot,
            totals,
            facets,
            years: years.clone(),
            undated: Selection::new(undated.clone(), Vec::new()),
            any_time: Selection::new(any_year, Vec::new()),
            facts: Selection::new(matching, query.sort.clone()),
        }
    }

    /// The facts from the `skip`th of a selection on, at most `take`, in its order.
    pub fn window(&self, selection: &Selection, skip: usize, take: usize) -> Vec<FactRef> {
        let rows = match selection.sort.is_empty() {
            true => selection.rows.window(skip, take),
            false => {
                let order = selection.order.get_or_init(|| self.order(selection));
                order.iter().copied().skip(skip).take(take).collect()
            }
        };
        rows.into_iter()
            .map(|row| self.fact(row as usize))
            .collect()
    }

    /// What was counted of a scope.
    pub(super) fn counted(&self, scope: Scope) -> MutexGuard<'_, Counted> {
        let counted = self.counted[scope as usize].lock();
        counted.unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn by_units(&self, scope: Scope) -> ByCode<'_> {
        ByCode {
            column: self.index.named.codes(&self.table),
            codes: self.index.named.lists.count(),
            stretches: self.index.rows.stretches(scope),
            sums: &self.summed[scope as usize].units,
        }
    }

    pub(super) fn by_articles(&self, scope: Scope) -> ByCode<'_> {
        let values = self
            .index
            .facet(Facet::Article, Default::default(), &self.table);
        ByCode {
            column: self.index.article_codes(&self.table),
            codes: values.codes(),
            stretches: self.index.rows.stretches(scope),
            sums: &self.summed[scope as usize].articles,
        }
    }

    pub(super) fn by_head(&self, scope: Scope) -> ByHead<'_> {
        ByHead {
            by: columns::ByCode {
                codes: &self.table.columns.head,
                counts: &self.table.columns.count,
                large: LARGE,
            },
            codes: self.table.heads.len(),
            stretches: self.index.rows.stretches(scope),
            sums: &self.summed[scope as usize].heads,
        }
    }

    pub(super) fn fact(&self, row: usize) -> FactRef {
        FactRef {
            kind: self.table.kind(row).unwrap_or(FactKind::Event),
            index: row as u32,
        }
    }

    /// The rows of a selection in the order asked for.
    fn order(&self, selection: &Selection) -> Vec<u32> {
        let by = |sort: &Sort| (self.sort_value(sort.key), sort.descending);
        let sorts: Vec<sort::By<'_>> = selection.sort.iter().map(by).collect();
        sort::order(selection.rows.window(0, usize::MAX), &sorts)
    }

    /// What rows are compared by.
    fn sort_value(&self, key: SortKey) -> Box<dyn Fn(usize) -> Option<u64> + '_> {
        let (table, index) = (&*self.table, &self.index);
        // What heads say is looked up once for each of them, not for each row.
        let by_head = |value: &dyn Fn(usize, &Head) -> Option<u64>| {
            let heads = table.heads.iter().enumerate();
            let values: Vec<_> = heads.map(|(code, head)| value(code, head)).collect();
            let by: Box<dyn Fn(usize) -> Option<u64> + '_> =
                Box::new(move |row| *values.get(table.columns.head.get(row))?);
            by
        };
        let first = |facet, code| {
            let values = index.facet(facet, Default::default(), table);
            values.of_code(code).first().copied().map(u64::from)
        };
        match key {
            SortKey::Date => Box::new(|row| {
                let days = index.rows.days(table.columns.date.get(row));
                days.map(|(first, _)| first as u64)
            }),
            SortKey::Award => by_head(&|code, head| match head {
                Head::Award { grade, .. } => {
                    let grade = grade.map_or(3, |grade| grade as u64);
                    first(Facet::Award, code).map(|award| award * 4 + grade)
                }
                _ => None,
            }),
            SortKey::Unit => Box::new(|row| {
                let unit = *index.named.by(row, table).first()?;
                let rank = index.units.name_rank.get(unit as usize);
                rank.map(|&rank| u64::from(rank))
            }),
            SortKey::Count => Box::new(|row| match table.detail(row)? {
                Detail::Figure { value, .. } => value.map(sort::of_float),
                _ => table.count(row),
            }),
            SortKey::Giver => by_head(&|code, head| match head {
                Head::Award { by: Some(by), .. } if !by.is_empty() => first(Facet::Giver, code),
                _ => None,
            }),
            SortKey::Recipient => by_head(&|_, head| match head {
                Head::Award { recipient_kind, .. } => Some(*recipient_kind as u64),
                _ => None,
            }),
            SortKey::Status => by_head(&|_, head| match head {
                Head::Award { status, .. } => Some(*status as u64),
                _ => None,
            }),
            SortKey::Article => Box::new(|row| {
                let rank = table.ranks.get(table.columns.article.get(row))?;
                Some(u64::from(*rank) << 32 | u64::from(table.span(row).start))
            }),
        }
    }
}
