//! From a table to what a query is answered with.
//!
//! Used once a dataset, by [`super::Indexing`]. What always holds: every code
//! of a column has its values in every facet of that column, also where there are none.

use super::facet::{FacetValues, Groups, Place};
use super::named::{NamedPeople, NamedUnits};
use super::parts::Part;
use super::rows::Rows;
use super::search::{Columns, Find, Search};
use super::totals::{Sources, TotalIndex};
use super::units::Units;
use super::{Facet, FactKind, Reach};
use crate::columns::{Bits, Codes, Lists, Postings, in_pieces};
use crate::model::lexicon;
use crate::model::{Grade, Recipient, Status};
use crate::table::{Head, Table};
use crate::text::collation_key;
use crate::text::sorting::sort_by_key;
use std::collections::{BTreeSet, HashMap};
use std::sync::OnceLock;

/// The facets of the heads: what facts have in common. Givers, who are many, come last: heads
/// that differ in nothing else are counted together for the others.
pub(super) const OF_HEADS: [Facet; 7] = [
    Facet::Kind,
    Facet::Status,
    Facet::Class,
    Facet::Award,
    Facet::Grade,
    Facet::Recipient,
    Facet::Giver,
];

/// What is known of a table beyond its columns.
pub(super) struct Index {
    pub(super) rows: Rows,
    pub(super) units: Units,
    pub(super) named: NamedUnits,
    pub(super) people: NamedPeople,
    /// The rows of each head.
    pub(super) of_heads: Postings,
    /// The rows of each list of units.
    pub(super) of_units: Postings,
    /// Heads that are alike in all facets of heads but the last.
    pub(super) alike: Groups,
    /// The articles of each row, where they are not those of the table.
    article_codes: Option<Codes>,
    /// The unit facet, by what units stand for; made when first asked for.
    unit: [OnceLock<FacetValues>; 8],
    kind: FacetValues,
    class: FacetValues,
    award: FacetValues,
    grade: FacetValues,
    giver: FacetValues,
    recipient: FacetValues,
    status: FacetValues,
    person: FacetValues,
    article: FacetValues,
    pub(super) search: OnceLock<Search>,
    text: OnceLock<Box<dyn Find>>,
    /// Made when sums are first asked for.
    totals: OnceLock<TotalIndex>,
    /// The name of each award met, by lexicon id.
    pub(super) award_names: HashMap<String, String>,
}

/// What is found row by row and takes longest, each part a step of [`super::Indexing`].
pub(super) struct ByRow {
    pub(super) rows: Rows,
    pub(super) named: NamedUnits,
    pub(super) people: NamedPeople,
    pub(super) of_heads: Postings,
    pub(super) of_units: Postings,
}

impl Index {
    pub(super) fn new(table: &Table, found: ByRow) -> Index {
        let ByRow {
            rows,
            named,
            people,
            of_heads,
            of_units,
        } = found;
        let places: HashMap<&str, usize> = {
            // Of several units with one id, which no checked dataset has, the first counts.
            let units = table.lists.units.iter().enumerate().rev();
            units
                .map(|(place, unit)| (unit.id.as_str(), place))
                .collect()
        };
        let units = Units::new(&table.lists.units, |id| places.get(id).copied());
        let kind = FacetValues::of(
            &mut table.heads.iter().map(|head| Some(head.kind().word())),
            &|word| listed(FactKind::ALL.iter().position(|kind| kind.word() == word)),
        );
        let status = of_awards(table, &|award| award.status.word(), &|word| {
            listed(Status::of_word(word).map(|status| status as usize))
        });
        let recipient = of_awards(table, &|award| award.recipient.word(), &|word| {
            listed(Recipient::of_word(word).map(|recipient| recipient as usize))
        });
        let grade = of_awards(
            table,
            &|award| award.grade.map_or("", Grade::word),
            &|word| listed(Grade::of_word(word).map(|grade| grade as usize)),
        );
        let giver = of_awards(table, &|award| award.by, &|name| {
            (usize::from(name.is_empty()), collation_key(name))
        });
        let award_names = award_names(table);
        let award = of_awards(table, &|award| award.award, &|id| {
            let precedence = lexicon::award(id).map_or(u16::MAX, |entry| entry.precedence);
            let name = award_names.get(id).map(|name| collation_key(name));
            (usize::from(precedence), name.unwrap_or_default())
        });
        let class = of_awards(table, &|award| class_of(award.award), &|class| {
            listed(lexicon::CLASSES.iter().position(|known| *known == class))
        });
        let person = persons(table, &people);
        let (article, article_codes) = articles(table, &rows);
        Index {
            of_heads,
            of_units,
            alike: Groups::new(&[&kind, &status, &class, &award, &grade, &recipient]),
            rows,
            units,
            named,
            people,
            article_codes,
            unit: Default::default(),
            kind,
            class,
            award,
            grade,
            giver,
            recipient,
            status,
            person,
            article,
            search: OnceLock::new(),
            text: OnceLock::new(),
            totals: OnceLock::new(),
            award_names,
        }
    }

    /// A facet; units stand for what `reach` says.
    pub(super) fn facet(&self, facet: Facet, reach: Reach, table: &Table) -> &FacetValues {
        match facet {
            Facet::Unit => {
                let Reach {
                    sub_units,
                    clusters,
                    today,
                } = reach;
                let place =
                    usize::from(sub_units) + 2 * usize::from(clusters) + 4 * usize::from(today);
                self.unit[place].get_or_init(|| self.unit_values(reach, table))
            }
            Facet::Kind => &self.kind,
            Facet::Class => &self.class,
            Facet::Award => &self.award,
            Facet::Grade => &self.grade,
            Facet::Giver => &self.giver,
            Facet::Recipient => &self.recipient,
            Facet::Status => &self.status,
            Facet::Person => &self.person,
            Facet::Article => &self.article,
        }
    }

    /// By row, the number of the list of its articles: an article's own number, or,
    /// of an event that several report, one that follows.
    pub(super) fn article_codes<'t>(&'t self, table: &'t Table) -> &'t Codes {
        self.article_codes
            .as_ref()
            .unwrap_or(&table.columns.article)
    }

    /// The rows whose code of heads, units or articles passes.
    pub(super) fn passing(&self, part: Part, pass: &[bool], table: &Table) -> Bits {
        match part {
            Part::Units => self.of_units.passing(self.named.codes(table), pass),
            Part::Articles => Bits::passing(self.article_codes(table), pass),
            _ => self.of_heads.passing(&table.columns.head, pass),
        }
    }

    /// The text index; made when first asked for, where there is what makes it.
    pub(super) fn text(&self, table: &Table) -> Option<&dyn Find> {
        let Search(gather) = self.search.get()?;
        let text = self.text.get_or_init(|| gather(table, &self.named));
        Some(&**text)
    }

    /// What sums need.
    pub(super) fn totals(&self, table: &Table) -> &TotalIndex {
        self.totals.get_or_init(|| {
            TotalIndex::new(&Sources {
                table,
                rows: &self.rows,
                units: &self.units,
                named: &self.named,
                award_names: &self.award_names,
                award_rank: &|id| self.award.number(id).unwrap_or(u32::MAX),
                giver_rank: &|name| self.giver.number(name).unwrap_or(u32::MAX),
            })
        })
    }

    /// The columns by which the text index finds rows.
    pub(super) fn text_columns<'t>(&'t self, table: &'t Table) -> Columns<'t> {
        let columns = &table.columns;
        Columns {
            head: (&columns.head, &self.of_heads),
            article: &columns.article,
            units: (self.named.codes(table), &self.of_units),
            detail: &columns.detail,
        }
    }

    /// The unit facet: the tree of units, without branches that no fact is found by.
    fn unit_values(&self, reach: Reach, table: &Table) -> FacetValues {
        let units = &table.lists.units;
        let tree = self.units.tree(reach.today);
        let mut met = vec![false; self.named.lists.count()];
        let codes = self.named.codes(table);
        self.rows.facts().in_pieces(&mut |rows| {
            for &row in rows {
                met[codes.get(row as usize)] = true;
            }
        });
        let finders: Vec<Vec<u32>> = self
            .named
            .lists
            .iter()
            .map(|list| {
                let finders = list
                    .iter()
                    .flat_map(|&unit| self.units.finders(unit, reach));
                let mut finders: Vec<u32> = finders.collect();
                finders.sort_unstable();
                finders.dedup();
                finders
            })
            .collect();
        let mut shown = vec![false; units.len()];
        let found = finders.iter().zip(&met).filter(|(_, met)| **met);
        for &unit in found.flat_map(|(finders, _)| finders) {
            if !std::mem::replace(&mut shown[unit as usize], true) {
                for above in tree.ancestors(unit) {
                    shown[above as usize] = true;
                }
            }
        }
        let mut places = vec![None; units.len()];
        let mut values = Vec::new();
        for &(unit, depth) in tree.walk.iter().filter(|(unit, _)| shown[*unit as usize]) {
            places[unit as usize] = Some(values.len() as u32);
            values.push((units[unit as usize].id.clone(), depth));
        }
        let mut has = Lists::default();
        for list in finders {
            has.push(list.into_iter().filter_map(|unit| places[unit as usize]));
        }
        FacetValues::new(values, has)
    }
}

/// What is asked of the head of an award statement.
struct AwardHead<'t> {
    award: &'t str,
    grade: Option<Grade>,
    by: &'t str,
    recipient: Recipient,
    status: Status,
}

/// Where a value stands that is one of a list; others behind all of these.
fn listed(place: Option<usize>) -> Place {
    (place.unwrap_or(usize::MAX), Vec::new())
}

/// A facet of which every award statement has one value and other facts none; `place` orders
/// the values.
fn of_awards<'t>(
    table: &'t Table,
    value: &dyn Fn(AwardHead<'t>) -> &'t str,
    place: &dyn Fn(&'t str) -> Place,
) -> FacetValues {
    let of_head = |head: &'t Head| match head {
        Head::Award {
            award,
            grade,
            by,
            recipient_kind,
            status,
            ..
        } => Some(value(AwardHead {
            award,
            grade: *grade,
            by: by.as_deref().unwrap_or(""),
            recipient: *recipient_kind,
            status: *status,
        })),
        _ => None,
    };
    FacetValues::of(&mut table.heads.iter().map(of_head), place)
}

/// The people whom facts name, in the order of the dictionary.
fn persons(table: &Table, named: &NamedPeople) -> FacetValues {
    let people = &table.lists.people;
    let mut order: Vec<u32> = named.lists.iter().flatten().copied().collect();
    order.sort_unstable();
    order.dedup();
    sort_by_key(&mut order, |&person| {
        let person = &people[person as usize];
        (collation_key(&person.name), &person.id)
    });
    let mut places = vec![None; people.len()];
    for (&person, place) in order.iter().zip(0..) {
        places[person as usize] = Some(place);
    }
    let mut has = Lists::default();
    for list in named.lists.iter() {
        has.push(list.iter().filter_map(|&person| places[person as usize]));
    }
    let id = |&person: &u32| (people[person as usize].id.clone(), 0);
    FacetValues::new(order.iter().map(id).collect(), has)
}

/// The articles that state facts, in the order of the timeline, and which rows have which.
fn articles(table: &Table, rows: &Rows) -> (FacetValues, Option<Codes>) {
    let count = table.ranks.len();
    let mut met = vec![false; count];
    in_pieces(table.len(), &mut |rows| {
        for row in rows {
            met[table.columns.article.get(row)] = true;
        }
    });
    let mut order: Vec<u32> = (0..count as u32)
        .filter(|&article| met[article as usize])
        .collect();
    sort_by_key(&mut order, |&article| table.ranks[article as usize]);
    let mut places = vec![None; count];
    let mut values = Vec::with_capacity(order.len());
    for (&article, place) in order.iter().zip(0..) {
        places[article as usize] = Some(place);
        values.push((table.article_id(article as usize).to_owned(), 0));
    }
    let mut has = Lists::default();
    places.iter().for_each(|&place| has.push(place));
    let mut codes = Vec::new();
    for (first, others) in rows.told_again() {
        if codes.is_empty() {
            codes = table
                .columns
                .article
                .iter()
                .map(|code| code as u32)
                .collect();
        }
        let reports = std::iter::once(first).chain(others.iter().map(|&row| row as usize));
        codes[first] = has.count() as u32;
        let told = reports.filter_map(|row| places[table.columns.article.get(row)]);
        // An article may report it twice, by ways through others.
        has.push(told.collect::<BTreeSet<u32>>());
    }
    let codes = (!codes.is_empty()).then(|| Codes::of(&codes));
    (FacetValues::of_own(values, has, count), codes)
}

/// The class of an award; `other` where the lexicon does not know it.
fn class_of(award: &str) -> &'static str {
    lexicon::award(award).map_or("other", |entry| entry.class)
}

/// The lexicon's name of each award, or the one that the first statement has.
fn award_names(table: &Table) -> HashMap<String, String> {
    let mut names = HashMap::new();
    for head in &table.heads {
        if let Head::Award { award, name, .. } = head
            && !names.contains_key(award)
        {
            let name = lexicon::award(award).map_or(name.as_str(), |entry| entry.name);
            names.insert(award.clone(), name.to_owned());
        }
    }
    names
}
