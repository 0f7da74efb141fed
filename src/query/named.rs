//! Whom and what each fact names: units and people.
//!
//! Used by the index. What always holds: of an event that several articles report
//! the first row names what all reports name.

use super::coder::Coder;
use super::rows::Rows;
use super::units::Names;
use crate::columns::{Codes, Lists, Sparse, in_pieces};
use crate::table::{Detail, FactKind, QuickMap, Table};
use crate::text::Span;
use crate::text::sorting::sort_by_key;

/// The units that facts name: of its record or event first, then recipients that
/// are called like a unit.
pub(super) struct NamedUnits {
    /// By row, where it is not that of the table: the number of a list.
    codes: Option<Codes>,
    /// The lists of units, each unit once.
    pub(super) lists: Lists,
}

impl NamedUnits {
    pub(super) fn new(table: &Table, rows: &Rows) -> NamedUnits {
        let names = Names::new(&table.lists.units);
        let recipients: Vec<Vec<u32>> = table
            .details
            .iter()
            .map(|detail| match detail {
                Detail::Award(recipients) => recipients
                    .iter()
                    .filter_map(|name| names.find(name))
                    .collect(),
                _ => Vec::new(),
            })
            .collect();
        let mut coder = Coder::new();
        // The table's own lists keep their numbers, also where two are the same units.
        for (list, number) in table.units.iter().zip(0u32..) {
            coder.code((number, once_each(list.iter().copied())));
        }
        let own = u32::MAX;
        let mut codes: Vec<u32> = Vec::new();
        let mut change = |row: usize, code: u32| {
            if codes.is_empty() {
                codes = table.columns.units.iter().map(|code| code as u32).collect();
            }
            codes[row] = code;
        };
        if recipients.iter().any(|units| !units.is_empty()) {
            in_pieces(table.len(), &mut |rows| {
                for row in rows {
                    let also = &recipients[table.columns.detail.get(row)];
                    if !also.is_empty() {
                        let units = table.units_of(row).iter().chain(also).copied();
                        change(row, coder.code((own, once_each(units))));
                    }
                }
            });
        }
        for (first, others) in rows.told_again() {
            let reports = std::iter::once(first).chain(others.iter().map(|&row| row as usize));
            let units = reports.flat_map(|row| table.units_of(row).iter().copied());
            change(first, coder.code((own, once_each(units))));
        }
        let mut lists = Lists::default();
        coder
            .values()
            .into_iter()
            .for_each(|(_, units)| lists.push(units));
        NamedUnits {
            codes: (!codes.is_empty()).then(|| Codes::of(&codes)),
            lists,
        }
    }

    /// By row, the number of its list.
    pub(super) fn codes<'t>(&'t self, table: &'t Table) -> &'t Codes {
        self.codes.as_ref().unwrap_or(&table.columns.units)
    }

    /// The units that a row names.
    pub(super) fn by(&self, row: usize, table: &Table) -> &[u32] {
        if row >= table.len() {
            return &[];
        }
        self.lists.get(self.codes(table).get(row))
    }
}

/// The people whom facts name: who takes part in the event, and whom the article
/// names in the place of the fact.
pub(super) struct NamedPeople {
    /// By row that names someone, the number of the list.
    pub(super) codes: Sparse,
    /// The lists of people.
    pub(super) lists: Lists,
}

impl NamedPeople {
    pub(super) fn new(table: &Table, rows: &Rows) -> NamedPeople {
        let people = &table.lists.people;
        let mut numbers: QuickMap<&str, u32> = QuickMap::default();
        for (person, number) in people.iter().zip(0..) {
            numbers.entry(&person.id).or_insert(number);
        }
        let articles = &table.lists.articles;
        let mut article_numbers: QuickMap<&str, u32> = QuickMap::default();
        let ids = articles
            .iter()
            .map(|article| &article.id)
            .chain(&table.strays);
        for (id, number) in ids.zip(0..) {
            article_numbers.entry(id).or_insert(number);
        }
        // Where each article names whom, in the order of places.
        let mut mentions: Vec<(u32, u32, u32, u32)> = Vec::new();
        for person in people {
            let number = numbers.get(person.id.as_str()).copied().unwrap_or(0);
            for mention in &person.mentions {
                let article = article_numbers.get(mention.article.as_str());
                let Span { start, end, .. } = mention.span;
                mentions.extend(article.map(|&article| (start, end, number, article)));
            }
        }
        sort_by_key(&mut mentions, |mention| *mention);
        let of_articles = mentions.iter().zip(0..);
        let of_articles: Vec<(u32, u32)> =
            of_articles.map(|(mention, at)| (mention.3, at)).collect();
        let of_articles = Lists::grouped(table.ranks.len(), &of_articles);

        let named = |row: usize, found: &mut Vec<u32>| {
            let places = of_articles.get(table.columns.article.get(row));
            if !places.is_empty() {
                let span = table.span(row);
                let at = |place: &u32| &mentions[*place as usize];
                let first = places.partition_point(|place| at(place).0 < span.start);
                let begin_within = places[first..]
                    .iter()
                    .map(at)
                    .take_while(|&&(start, ..)| start < span.end);
                let within = begin_within.filter(|&&(_, end, ..)| end <= span.end);
                found.extend(within.map(|&(.., person, _)| person));
            }
        };
        let taking_part = |row: usize, found: &mut Vec<u32>| {
            if let Some(Detail::Event { people, .. }) = table.detail(row) {
                let people = people.iter().map(|part| part.person.as_str());
                found.extend(people.filter_map(|id| numbers.get(id)));
            }
        };
        let mut coder = Coder::new();
        let mut naming = Vec::new();
        let mut found = Vec::new();
        rows.facts().in_pieces(&mut |piece| {
            for &row in piece {
                if rows.of_kind(FactKind::Event).has(row as usize) {
                    for report in rows.reports(row as usize) {
                        taking_part(report, &mut found);
                        named(report, &mut found);
                    }
                } else {
                    named(row as usize, &mut found);
                }
                if !found.is_empty() {
                    found.sort_unstable();
                    found.dedup();
                    naming.push((row, coder.code(std::mem::take(&mut found))));
                }
            }
        });
        let mut lists = Lists::default();
        coder
            .values()
            .into_iter()
            .for_each(|people| lists.push(people));
        NamedPeople {
            codes: Sparse::new(table.len(), &naming),
            lists,
        }
    }
}

/// The items in their order, without those that came before.
fn once_each(items: impl IntoIterator<Item = u32>) -> Vec<u32> {
    let mut once = Vec::new();
    for item in items {
        if !once.contains(&item) {
            once.push(item);
        }
    }
    once
}
