//! The command palette: all that can be gone to or done, found by a few letters.
//!
//! Used by the view of that name. What always holds: of each section of the dataset a few
//! entries are shown, those before others whose names begin with what is looked for, and
//! how many more there are is known.

use super::corpus::Corpus;
use super::describe::{article_title, facet_value, unit_name};
use super::names::{NameIndex, matches, syllables};
use super::route::{Address, Lang, Theme, View};
use super::saved::SavedViews;
use super::words::Words;
use crate::model::Unit;
use crate::query::Facet;
use crate::text::Syllable;

/// Entries of a section of the dataset that are shown.
pub const SHOWN: usize = 8;

/// What an entry brings about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Goal {
    /// Another view, with the same choices.
    View(View),
    /// A saved view.
    Saved(String),
    /// What a facet's value stands for.
    Value(Facet, String),
    /// Another language.
    Lang(Lang),
    /// Other colours.
    Theme(Option<Theme>),
    /// Something to be done.
    Deed(Deed),
}

/// What can be done from anywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Drop every choice.
    Clear,
    /// Save the view by a name.
    Keep,
    /// Save what is counted as a table.
    Csv,
    /// Save what is counted as a dataset.
    Json,
    /// Save the page with what is counted as one file.
    Page,
    /// Print.
    Print,
    /// Show the keys.
    Keys,
}

impl Deed {
    const ALL: [Deed; 7] = [
        Deed::Keep,
        Deed::Clear,
        Deed::Csv,
        Deed::Json,
        Deed::Page,
        Deed::Print,
        Deed::Keys,
    ];
}

/// A part of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// Views of the page.
    Views,
    /// Views that the reader has saved.
    Saved,
    /// Things to do, languages, colours.
    Deeds,
    /// What the dataset has.
    Values(Facet),
}

/// Entries of one section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The section.
    pub section: Section,
    /// The entries with their names.
    pub entries: Vec<(Goal, String)>,
    /// How many more there are.
    pub more: usize,
}

/// The facets whose values can be gone to.
const VALUES: [Facet; 4] = [Facet::Unit, Facet::Award, Facet::Person, Facet::Article];

/// The names in a dataset, ready to be searched.
pub struct Names([(Facet, NameIndex); 4]);

impl Names {
    /// Those of a dataset.
    pub fn of(corpus: &Corpus, words: Words) -> Names {
        Names(VALUES.map(|facet| {
            let mut index = NameIndex::default();
            let lists = corpus.lists();
            match facet {
                Facet::Unit => {
                    for unit in &lists.units {
                        let names = unit.aliases.iter().chain(&unit.name_en);
                        let names = std::iter::once(&unit.name).chain(names);
                        index.push(names.map(String::as_str));
                    }
                }
                Facet::Person => {
                    for person in &lists.people {
                        index.push([person.name.as_str()]);
                    }
                }
                _ => {
                    let ids = (0..).map_while(|place| value_at(facet, place, corpus));
                    for id in ids {
                        index.push([value_name(facet, id, corpus, words).as_str()]);
                    }
                }
            }
            (facet, index)
        }))
    }

    /// What matches a search among the commands and the names.
    pub fn find(
        &self,
        search: &str,
        saved: &SavedViews,
        corpus: &Corpus,
        words: Words,
    ) -> Vec<Found> {
        let wanted = syllables(search);
        let mut found = commands(search, saved, words);
        for (facet, index) in &self.0 {
            let (mut first, mut others, mut all) = (Vec::new(), Vec::new(), 0);
            for (place, at_front) in index.find(&wanted) {
                all += 1;
                let into = if at_front { &mut first } else { &mut others };
                if into.len() < SHOWN {
                    into.push(place);
                }
            }
            let places = first.into_iter().chain(others).take(SHOWN);
            let entries = places.filter_map(|place| {
                let id = value_at(*facet, place, corpus)?;
                let name = value_name(*facet, id, corpus, words);
                let name = match facet {
                    Facet::Unit => told(name, corpus.lists().units.get(place)?, &wanted),
                    _ => name,
                };
                Some((Goal::Value(*facet, id.to_owned()), name))
            });
            let entries: Vec<_> = entries.collect();
            found.push(Found {
                section: Section::Values(*facet),
                more: all - entries.len(),
                entries,
            });
        }
        found.retain(|found| !found.entries.is_empty());
        found
    }
}

/// What matches a search among all that does not depend on the dataset.
pub fn commands(search: &str, saved: &SavedViews, words: Words) -> Vec<Found> {
    let wanted = syllables(search);
    let views = [
        View::Timeline,
        View::Awards,
        View::Totals,
        View::Units,
        View::People,
        View::Articles,
        View::Read,
        View::About,
    ];
    let views = views.map(|view| {
        let name = match view {
            View::Totals => words.palette().totals,
            _ => words.view(&view),
        };
        (Goal::View(view), name.to_owned())
    });
    let saved = saved
        .iter()
        .map(|view| (Goal::Saved(view.fragment.clone()), view.name.clone()));
    let deeds = Deed::ALL.map(|deed| (Goal::Deed(deed), words.deed(deed).to_owned()));
    let langs = [(Lang::Vi, "Tiếng Việt"), (Lang::En, "English")]
        .into_iter()
        .filter(|(lang, _)| *lang != words.lang)
        .map(|(lang, name)| (Goal::Lang(lang), name.to_owned()));
    let themes = std::iter::once(None).chain(Theme::ALL.map(Some));
    let themes = themes.map(|theme| {
        let name = format!("{}: {}", words.theme, words.theme_name(theme));
        (Goal::Theme(theme), name)
    });
    let sections = [
        (Section::Views, views.to_vec()),
        (Section::Saved, saved.collect()),
        (
            Section::Deeds,
            deeds.into_iter().chain(langs).chain(themes).collect(),
        ),
    ];
    let found = sections.into_iter().map(|(section, mut entries)| {
        entries.retain(|(_, name)| matches(&syllables(name), &wanted));
        Found {
            section,
            entries,
            more: 0,
        }
    });
    found.filter(|found| !found.entries.is_empty()).collect()
}

impl Goal {
    /// The address that the goal leads to from another; `None` where it leads nowhere.
    pub fn address(&self, from: &Address) -> Option<Address> {
        let from = Address {
            open: None,
            ..from.clone()
        };
        let bare = || Address {
            data: from.data.clone(),
            lang: from.lang,
            theme: from.theme,
            embed: from.embed,
            ..Address::default()
        };
        match self {
            Goal::View(view) => Some(from.to_view(view.clone())),
            Goal::Saved(fragment) => Some(Address {
                lang: from.lang,
                theme: from.theme,
                embed: from.embed,
                ..Address::parse(fragment).0
            }),
            Goal::Value(Facet::Unit, id) => Some(bare().with_view(View::Unit(id.clone()))),
            Goal::Value(Facet::Article, id) => Some(bare().with_view(View::Article(id.clone()))),
            Goal::Value(facet, value) => {
                let view = match facet {
                    Facet::Person => View::People,
                    _ => View::Awards,
                };
                let mut address = bare().with_view(view);
                address.query.toggle(*facet, value);
                Some(address)
            }
            _ => None,
        }
    }
}

/// The name of a unit, and beside it the one by which it was found where that is another.
fn told(name: String, unit: &Unit, wanted: &[Syllable]) -> String {
    let is_wanted = |name: &&String| matches(&syllables(name), wanted);
    let mut names = std::iter::once(&unit.name)
        .chain(&unit.aliases)
        .chain(&unit.name_en);
    match names.find(is_wanted).filter(|_| !is_wanted(&&name)) {
        Some(other) => format!("{name} · {other}"),
        None => name,
    }
}

fn value_at(facet: Facet, place: usize, corpus: &Corpus) -> Option<&str> {
    let lists = corpus.lists();
    match facet {
        Facet::Unit => lists.units.get(place).map(|unit| unit.id.as_str()),
        Facet::Person => lists.people.get(place).map(|person| person.id.as_str()),
        Facet::Article => lists.articles.get(place).map(|article| article.id.as_str()),
        _ => corpus.vocabulary(facet).get(place).map(|value| value.value),
    }
}

fn value_name(facet: Facet, id: &str, corpus: &Corpus, words: Words) -> String {
    let name = match facet {
        Facet::Unit => corpus
            .unit(id)
            .map(|unit| unit_name(unit, words).to_owned()),
        Facet::Person => corpus.person(id).map(|person| person.name.clone()),
        Facet::Article => corpus
            .article(id)
            .map(|article| article_title(article, words)),
        _ => Some(facet_value(facet, id, corpus, words)),
    };
    name.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::own::Belonging;
    use crate::model::{Article, Dataset, Person, Unit};
    use crate::table::Table;
    use std::sync::Arc;

    fn corpus(people: usize) -> Corpus {
        let person = |number: usize| Person {
            id: format!("tran-van-binh-{number}"),
            name: format!("Trần Văn Bình {number}"),
            mentions: vec![],
        };
        let unit = Unit {
            id: "cuc".to_owned(),
            name: "Cục Ngoại tuyến".to_owned(),
            name_en: Some("Surveillance Department".to_owned()),
            ..Unit::default()
        };
        let article = Article {
            id: "x".to_owned(),
            title: Some("Trần Văn Bình nhận Bằng khen".to_owned()),
            ..Article::default()
        };
        let table = Table::from(Dataset {
            articles: vec![article],
            units: vec![unit],
            people: (0..people).map(person).collect(),
            ..Dataset::default()
        });
        Corpus::new(Arc::new(table), Belonging::default())
    }

    fn found(search: &str, people: usize, lang: Lang) -> Vec<Found> {
        let (corpus, words) = (corpus(people), Words::of(lang));
        let mut saved = SavedViews::default();
        saved.keep("Bằng khen đã tặng", &Address::default());
        Names::of(&corpus, words).find(search, &saved, &corpus, words)
    }

    #[test]
    fn a_few_of_many_are_shown_and_the_rest_is_counted() {
        let found = found("binh tran", 2_000, Lang::Vi);
        let said: Vec<_> = found
            .iter()
            .map(|found| (found.section, found.entries.len(), found.more))
            .collect();
        assert_eq!(
            said,
            [
                (Section::Values(Facet::Person), SHOWN, 2_000 - SHOWN),
                (Section::Values(Facet::Article), 1, 0),
            ]
        );
    }

    #[test]
    fn commands_saved_views_and_names_are_found_together() {
        let sections = |search: &str, lang| {
            let found = found(search, 1, lang);
            found.iter().map(|found| found.section).collect::<Vec<_>>()
        };
        assert_eq!(
            sections("bang khen", Lang::Vi),
            [Section::Saved, Section::Values(Facet::Article)]
        );
        assert_eq!(sections("surv", Lang::Vi), [Section::Values(Facet::Unit)]);
        assert_eq!(sections("awards", Lang::En), [Section::Views]);
        assert_eq!(sections("qqq", Lang::En), []);
    }

    #[test]
    fn a_unit_is_shown_with_the_name_by_which_it_was_found() {
        let named = |search: &str, lang| {
            let found = found(search, 0, lang);
            found.last().map(|found| found.entries[0].1.clone())
        };
        let [vi, en] = ["Cục Ngoại tuyến", "Surveillance Department"];
        assert_eq!(named("cuc", Lang::Vi).as_deref(), Some(vi));
        assert_eq!(named("surv", Lang::Vi), Some(format!("{vi} · {en}")));
        assert_eq!(named("surv", Lang::En).as_deref(), Some(en));
        assert_eq!(named("ngoai", Lang::En), Some(format!("{en} · {vi}")));
    }

    #[test]
    fn goals_lead_on_from_where_the_reader_is() {
        let (from, _) = Address::parse("#/awards?unit=a&sort=date&open=f&data=d.json&lang=en");
        for (goal, want) in [
            (
                Goal::View(View::Units),
                Some("#/units?unit=a&data=d.json&lang=en"),
            ),
            (
                Goal::Value(Facet::Unit, "b".to_owned()),
                Some("#/unit/b?data=d.json&lang=en"),
            ),
            (
                Goal::Value(Facet::Person, "p".to_owned()),
                Some("#/people?person=p&data=d.json&lang=en"),
            ),
            (Goal::Saved("#/people".to_owned()), Some("#/people?lang=en")),
            (Goal::Deed(Deed::Keys), None),
        ] {
            let address = goal.address(&from).map(|address| address.to_fragment());
            assert_eq!(address.as_deref(), want);
        }
    }
}
