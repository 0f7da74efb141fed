//! From a dataset to the columns of a query.
//!
//! Used once a dataset, by [`super::Engine::new`]. What always holds: every row
//! has a code in every column, also where its values are missing.

use super::columns::{ById, Coder, Lists};
use super::facet::FacetColumn;
use super::rows::{Fact, Rows};
use super::search::TextIndex;
use super::totals::{Sources, TotalIndex};
use super::units::{Names, Units};
use super::wording::{self, Wordings};
use super::{Facet, FactKind, Reach};
use crate::model::lexicon;
use crate::model::{Article, Award, Dataset, Grade, Person, Recipient, Status};
use crate::text::collation_key;
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, OnceLock};

/// The columns and indexes of a dataset.
pub(super) struct Index {
    pub(super) articles: ById,
    pub(super) people: ById,
    pub(super) unit_ids: ById,
    pub(super) units: Units,
    pub(super) rows: Rows,
    /// By code of the unit facet, the units that the fact names.
    pub(super) named: Lists,
    unit_codes: Arc<[u32]>,
    /// The unit facet, by what units stand for; made when first asked for.
    unit: [OnceLock<FacetColumn>; 8],
    pub(super) kind: FacetColumn,
    pub(super) class: FacetColumn,
    pub(super) award: FacetColumn,
    pub(super) grade: FacetColumn,
    pub(super) giver: FacetColumn,
    pub(super) recipient: FacetColumn,
    pub(super) status: FacetColumn,
    pub(super) person: FacetColumn,
    pub(super) article: FacetColumn,
    pub(super) text: TextIndex,
    pub(super) totals: TotalIndex,
    /// The name of each award met, by lexicon id.
    pub(super) award_names: HashMap<String, String>,
}

impl Index {
    pub(super) fn new(dataset: &Dataset) -> Index {
        let articles = ById::new(&dataset.articles, |article| &article.id);
        let people = ById::new(&dataset.people, |person| &person.id);
        let unit_ids = ById::new(&dataset.units, |unit| &unit.id);
        let unit_number = |id: &str| unit_ids.find(&dataset.units, |unit| &unit.id, id);
        let units = Units::new(&dataset.units, unit_number);

        let order = article_order(&dataset.articles);
        let article_of = |id: &str| articles.find(&dataset.articles, |article| &article.id, id);
        // Articles that are not there, which no checked dataset names, come last.
        let article_rank = |id| match article_of(id) {
            Some(place) => (order[place], ""),
            None => (u32::MAX, id),
        };
        let rows = Rows::new(dataset, article_rank);
        let reports = |row: usize| rows.reports(row).filter_map(|fact| Fact::of(dataset, fact));
        let all = || 0..rows.len();
        let awards = || all().map(|row| Fact::of(dataset, rows.fact(row)).and_then(Fact::award));

        let article = column(
            all().map(|row| reports(row).map(Fact::article).collect()),
            article_rank,
        );
        let kind = column(all().map(|row| vec![rows.fact(row).kind.word()]), |word| {
            FactKind::ALL.iter().position(|kind| kind.word() == word)
        });
        let status = award_column(awards(), |award| award.status.word(), Status::of_word);
        let recipient = award_column(
            awards(),
            |award| award.recipient_kind.word(),
            Recipient::of_word,
        );
        let grade = award_column(
            awards(),
            |award| award.grade.map_or("", Grade::word),
            |word| (word.is_empty(), Grade::of_word(word)),
        );
        let giver = award_column(
            awards(),
            |award| award.by.as_deref().unwrap_or(""),
            |name| (name.is_empty(), collation_key(name)),
        );

        let award_names = award_names(&dataset.awards);
        let award = award_column(
            awards(),
            |award| award.award.as_str(),
            |id| {
                let precedence = lexicon::award(id).map_or(u16::MAX, |entry| entry.precedence);
                (
                    precedence,
                    award_names.get(id).map(|name| collation_key(name)),
                )
            },
        );
        let classes: Vec<Vec<&str>> = award
            .by_code()
            .map(|ids| ids.into_iter().map(class_of).collect())
            .collect();
        let class = FacetColumn::of(award.codes(), &classes, |class| {
            let place = lexicon::CLASSES.iter().position(|known| *known == class);
            place.unwrap_or(lexicon::CLASSES.len())
        });
        let person = {
            let mentioned = Mentioned::new(&dataset.people);
            let people_of = |fact: Fact<'_>| {
                mentioned.by(fact, |id| {
                    people.find(&dataset.people, |person| &person.id, id)
                })
            };
            let named = all().map(|row| {
                let mut numbers: Vec<u32> = reports(row).flat_map(people_of).collect();
                numbers.sort_unstable();
                numbers.dedup();
                numbers
            });
            let mut coder = Coder::new();
            let codes: Arc<[u32]> = named.map(|people| coder.code(people)).collect();
            let ids = |people: &Vec<u32>| {
                let people = people
                    .iter()
                    .map(|&person| &dataset.people[person as usize]);
                people.map(|person| person.id.as_str()).collect()
            };
            let values: Vec<Vec<&str>> = coder.values().iter().map(ids).collect();
            FacetColumn::of(codes, &values, |id| {
                let place = people.find(&dataset.people, |person| &person.id, id);
                place.map(|place| collation_key(&dataset.people[place].name))
            })
        };

        let names = Names::new(&dataset.units);
        let mut coder = Coder::new();
        let unit_codes: Arc<[u32]> = all()
            .map(|row| {
                let named = reports(row).flat_map(|fact| named_by(fact, &names, unit_number));
                coder.code(once_each(named))
            })
            .collect();
        let mut named = Lists::default();
        coder
            .values()
            .into_iter()
            .for_each(|units| named.push(units));

        let text = wording::gather(&Wordings {
            dataset,
            rows: &rows,
            articles: &articles,
            people: &people,
            article: &article,
            giver: &giver,
            unit_codes: &unit_codes,
            named: &named,
        });
        let totals = TotalIndex::new(&Sources {
            dataset,
            rows: &rows,
            units: &units,
            named: &|row| named.get(unit_codes[row] as usize),
            award_rank: &|id| award.number(id).unwrap_or(u32::MAX),
            giver_rank: &|name| giver.number(name).unwrap_or(u32::MAX),
        });

        Index {
            articles,
            people,
            unit_ids,
            units,
            rows,
            named,
            unit_codes,
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
            text,
            totals,
            award_names,
        }
    }

    /// The column of a facet; units stand for what `reach` says.
    pub(super) fn column(&self, facet: Facet, reach: Reach, dataset: &Dataset) -> &FacetColumn {
        match facet {
            Facet::Unit => {
                let Reach {
                    sub_units,
                    clusters,
                    today,
                } = reach;
                let place =
                    usize::from(sub_units) + 2 * usize::from(clusters) + 4 * usize::from(today);
                self.unit[place].get_or_init(|| self.unit_column(reach, dataset))
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

    /// The units that the fact of a row names.
    pub(super) fn named_by(&self, row: usize) -> &[u32] {
        let code = self.unit_codes.get(row);
        code.map_or(&[], |&code| self.named.get(code as usize))
    }

    /// The unit facet: the tree of units, without branches that no fact is found by.
    fn unit_column(&self, reach: Reach, dataset: &Dataset) -> FacetColumn {
        let tree = self.units.tree(reach.today);
        let finders: Vec<Vec<u32>> = self
            .named
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
        let mut shown = vec![false; dataset.units.len()];
        for &unit in finders.iter().flatten() {
            if !std::mem::replace(&mut shown[unit as usize], true) {
                for above in tree.ancestors(unit) {
                    shown[above as usize] = true;
                }
            }
        }
        let mut places = vec![0; dataset.units.len()];
        let mut values = Vec::new();
        for &(unit, depth) in tree.walk.iter().filter(|(unit, _)| shown[*unit as usize]) {
            places[unit as usize] = values.len() as u32;
            values.push((dataset.units[unit as usize].id.clone(), depth));
        }
        let mut has = Lists::default();
        for list in finders {
            has.push(list.into_iter().map(|unit| places[unit as usize]));
        }
        FacetColumn::new(values, Arc::clone(&self.unit_codes), has)
    }
}

/// A facet of the values of each row, the first one first; `key` orders the values.
fn column<'d, K: Ord>(
    values: impl Iterator<Item = Vec<&'d str>>,
    key: impl Fn(&'d str) -> K,
) -> FacetColumn {
    let mut coder = Coder::new();
    let codes: Arc<[u32]> = values.map(|values| coder.code(once_each(values))).collect();
    FacetColumn::of(codes, &coder.values(), key)
}

/// A facet of which every award statement has one value and other facts none.
fn award_column<'d, K: Ord>(
    awards: impl Iterator<Item = Option<&'d Award>>,
    value: impl Fn(&'d Award) -> &'d str,
    key: impl Fn(&'d str) -> K,
) -> FacetColumn {
    column(
        awards.map(|award| award.map(&value).into_iter().collect()),
        key,
    )
}

/// The items in their order, without those that came before.
fn once_each<T: PartialEq>(items: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut once = Vec::new();
    for item in items {
        if !once.contains(&item) {
            once.push(item);
        }
    }
    once
}

/// Place of each article: by day of publication, then title, then id; without a day last.
fn article_order(articles: &[Article]) -> Vec<u32> {
    let mut order: Vec<usize> = (0..articles.len()).collect();
    order.sort_by_cached_key(|&place| {
        let article = &articles[place];
        let day = article.published.as_ref().map(|date| date.period());
        let title = article.title.as_deref().unwrap_or(&article.id);
        (
            day.is_none(),
            day,
            collation_key(title),
            article.id.clone(),
            place,
        )
    });
    let mut ranks = vec![0; articles.len()];
    for (rank, place) in order.into_iter().enumerate() {
        ranks[place] = rank as u32;
    }
    ranks
}

/// The class of an award; `other` where the lexicon does not know it.
fn class_of(award: &str) -> &'static str {
    lexicon::award(award).map_or("other", |entry| entry.class)
}

/// The lexicon's name of each award, or the one that the first statement has.
fn award_names(awards: &[Award]) -> HashMap<String, String> {
    let mut names = HashMap::new();
    for award in awards {
        if !names.contains_key(&award.award) {
            let name = lexicon::award(&award.award).map_or(award.name.as_str(), |entry| entry.name);
            names.insert(award.award.clone(), name.to_owned());
        }
    }
    names
}

/// The units that a fact names: the unit of its record or the units of its event
/// first, then recipients that are called like a unit.
fn named_by(fact: Fact<'_>, names: &Names, number: impl Fn(&str) -> Option<usize>) -> Vec<u32> {
    let number = |id: &String| number(id).map(|place| place as u32);
    match fact {
        Fact::Event(event) => {
            let units = event.units.iter();
            units.filter_map(|unit| number(&unit.unit)).collect()
        }
        Fact::Award(award) => {
            let recipients = award.recipients.iter().filter_map(|name| names.find(name));
            let unit = award.unit.iter().filter_map(number);
            unit.chain(recipients).collect()
        }
        Fact::Figure(figure) => figure.unit.iter().filter_map(number).collect(),
    }
}

/// Where each article names whom.
struct Mentioned<'d>(BTreeMap<&'d str, Vec<(u32, u32, u32)>>);

impl<'d> Mentioned<'d> {
    fn new(people: &'d [Person]) -> Mentioned<'d> {
        let mut by_article: BTreeMap<&str, Vec<(u32, u32, u32)>> = BTreeMap::new();
        for (number, person) in people.iter().enumerate() {
            for mention in &person.mentions {
                let place = (mention.span.start, mention.span.end, number as u32);
                by_article.entry(&mention.article).or_default().push(place);
            }
        }
        by_article
            .values_mut()
            .for_each(|places| places.sort_unstable());
        Mentioned(by_article)
    }

    /// The people whom a fact names: who takes part, and who is named in its place.
    fn by(&self, fact: Fact<'_>, number: impl Fn(&str) -> Option<usize>) -> Vec<u32> {
        let mut people = Vec::new();
        if let Fact::Event(event) = fact {
            let taking_part = event.people.iter().filter_map(|part| number(&part.person));
            people.extend(taking_part.map(|place| place as u32));
        }
        let span = fact.span();
        let places = self.0.get(fact.article()).map_or(&[][..], Vec::as_slice);
        let first = places.partition_point(|&(start, _, _)| start < span.start);
        let within = places[first..]
            .iter()
            .take_while(|&&(start, _, _)| start < span.end)
            .filter(|&&(_, end, _)| end <= span.end);
        people.extend(within.map(|&(_, _, person)| person));
        people
    }
}
