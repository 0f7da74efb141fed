//! Everything that changes the state: each method is something that a reader does.

use super::opening::SLICE;
use super::{AppState, BUNDLED, Load};
use crate::app::browser::{self, Pieces, Twin};
use crate::app::chips::Chip;
use crate::app::cite::{Citation, frame};
use crate::app::columns::Columns;
use crate::app::corpus::Corpus;
use crate::app::known::known;
use crate::app::own::Belonging;
use crate::app::pivot::Counted;
use crate::app::problem::Problem;
use crate::app::route::{Address, Lang, Theme, View};
use crate::model::{Day, Moment};
use crate::query::{Choice, Facet, FactRef, Indexing, Pivot, Query, Sort, SortKey, Years};
use leptos::prelude::*;
use std::sync::Arc;
use std::time::Duration;
use wasm_bindgen_futures::spawn_local;

/// How long something that is said stands there.
const SAID: Duration = Duration::from_secs(6);

impl AppState {
    /// Chooses a value of a facet, or no longer.
    pub fn toggle(self, facet: Facet, value: &str) {
        self.ask(|query| query.toggle(facet, value));
    }

    /// Excludes a value of a facet, or no longer.
    pub fn toggle_excluded(self, facet: Facet, value: &str) {
        self.ask(|query| query.toggle_excluded(facet, value));
    }

    /// Takes one choice away.
    pub fn drop_chip(self, chip: &Chip) {
        match chip {
            Chip::Value {
                facet,
                value,
                excluded: false,
            } => self.toggle(*facet, value),
            Chip::Value {
                facet,
                value,
                excluded: true,
            } => self.toggle_excluded(*facet, value),
            Chip::Years(range) => {
                self.ask(|query| query.years.retain(|other| other != range));
            }
            Chip::Text(_) => self.ask(|query| query.text.clear()),
        }
    }

    /// Drops every choice.
    pub fn clear(self) {
        self.ask(|query| {
            *query = Query {
                scope: query.scope,
                sort: query.sort.clone(),
                ..Query::default()
            }
        });
    }

    /// Asks for ranges of years.
    pub fn set_years(self, years: Vec<Years>) {
        self.ask(|query| query.years = years);
    }

    /// Stacks the overview by a facet.
    pub fn set_stack(self, stack: Facet) {
        self.change(false, |address| address.chart.stack = stack);
    }

    /// Shows a year or month in the overview, or the whole span.
    pub fn set_at(self, at: Option<Moment>) {
        self.change(false, |address| address.chart.at = at);
    }

    /// Makes lanes of a facet's values.
    pub fn set_lanes(self, lanes: Facet) {
        self.change(false, |address| {
            address.chart.lanes = lanes;
            address.chart.unfolded = Choice::default();
        });
    }

    /// Shows these days in the lanes, or all: no step of the history.
    pub fn set_zoom(self, zoom: Option<(Day, Day)>) {
        self.change(true, |address| address.chart.zoom = zoom);
    }

    /// Unfolds the tree below a lane, or folds it.
    pub fn set_unfolded(self, value: &str, unfolded: bool) {
        self.change(true, |address| {
            let choice = &mut address.chart.unfolded;
            let (into, other) = match unfolded {
                true => (&mut choice.any, &mut choice.none),
                false => (&mut choice.none, &mut choice.any),
            };
            other.remove(value);
            into.insert(value.to_owned());
        });
    }

    /// Looks for words. Letters typed in a row make one step of the history.
    pub fn set_text(self, text: &str) {
        let in_a_row = self.typing.get_value();
        self.change(in_a_row, |address| address.query.text = text.to_owned());
        self.typing.set_value(true);
    }

    /// Sorts by a key: first up, then down, then in the view's own order. With
    /// `further` the key is added behind those that are there.
    pub fn sort_by(self, key: SortKey, further: bool) {
        self.ask(|query| {
            let before = query
                .sort
                .iter()
                .find(|sort| sort.key == key)
                .map(|sort| sort.descending);
            let after = match before {
                None => Some(false),
                Some(false) => Some(true),
                Some(true) => None,
            };
            match further {
                false => {
                    query.sort = after
                        .map(|descending| Sort { key, descending })
                        .into_iter()
                        .collect()
                }
                true => match (query.sort.iter().position(|sort| sort.key == key), after) {
                    (Some(place), Some(descending)) => query.sort[place].descending = descending,
                    (Some(place), None) => {
                        query.sort.remove(place);
                    }
                    (None, _) => query.sort.push(Sort {
                        key,
                        descending: false,
                    }),
                },
            }
        });
    }

    /// Sorts in the view's own order.
    pub fn sort_by_nothing(self) {
        self.ask(|query| query.sort.clear());
    }

    /// Shows other columns in the table of statements.
    pub fn set_columns(self, change: impl FnOnce(Columns) -> Columns) {
        self.change(false, |address| address.columns = change(address.columns));
    }

    /// Shows these units side by side.
    pub fn compare(self, units: Vec<String>) {
        self.change(false, |address| address.view = View::Compare(units));
    }

    /// Counts the facts of a unit's sub-units among its own, or no longer.
    pub fn set_sub_units(self, with: bool) {
        self.ask(|query| query.reach.sub_units = with);
    }

    /// Lays the totals out by other properties, or as usual.
    pub fn set_pivot(self, change: impl FnOnce(Option<Pivot>) -> Option<Pivot>) {
        self.ask(|query| query.pivot = change(query.pivot));
    }

    /// Counts something else in the table of totals.
    pub fn set_counted(self, counted: Option<Counted>) {
        self.change(false, |address| address.counted = counted);
    }

    /// Takes a person for the same as others of that name, or no longer.
    pub fn toggle_same(self, id: &str) {
        self.change(false, |address| {
            if !address.same.remove(id) {
                address.same.insert(id.to_owned());
            }
        });
    }

    /// Shows all people again.
    pub fn show_all_people(self) {
        self.ask(|query| _ = query.choices.remove(&Facet::Person));
    }

    /// Opens the details of a fact.
    pub fn open(self, fact: FactRef) {
        let Some(corpus) = self.load.with_untracked(ready) else {
            return;
        };
        if self
            .address
            .with_untracked(|address| address.open.is_none())
        {
            self.back_to.set_value(browser::focused());
        }
        let id = corpus.id(fact);
        self.change(false, |address| address.open = Some(id));
        browser::focus_soon("fact");
    }

    /// Closes the details and gives the focus back to where they were opened.
    pub fn close(self) {
        self.change(false, |address| address.open = None);
        let from = self.back_to.try_update_value(Option::take).flatten();
        browser::focus_soon(from.unwrap_or_else(|| "main".to_owned()));
    }

    /// Changes the language of the interface.
    pub fn set_lang(self, lang: Lang) {
        browser::prefer_lang(lang);
        self.change(true, |address| {
            address.lang = (lang != Lang::default()).then_some(lang)
        });
        browser::focus_soon("lang");
    }

    /// Changes the colours.
    pub fn set_theme(self, theme: Option<Theme>) {
        browser::prefer_theme(theme);
        self.change(true, |address| address.theme = theme);
    }

    /// Takes the word about ignored parts away, and the parts from the address.
    pub fn dismiss_ignored(self) {
        let lost = self.opened.get_untracked().is_none();
        let answer = self.answer.get_untracked();
        self.in_address.set(Vec::new());
        self.change(true, |address| {
            if let Some(answer) = answer {
                let corpus = &answer.corpus;
                (address.query, _) =
                    known(&address.query, |facet, value| corpus.knows(facet, value));
            }
            if lost {
                address.open = None;
            }
        });
    }

    /// Tries again to open the dataset.
    pub fn retry(self) {
        self.open_dataset();
    }

    /// Opens the bundled dataset in place of the one that the address names.
    pub fn open_bundled(self) {
        self.change(false, |address| address.data = None);
    }

    /// Puts a citation of a fact into the clipboard, in one of its forms, and says so.
    pub fn cite(self, fact: FactRef, form: fn(&Citation) -> String) {
        let Some(answer) = self.answer.get_untracked() else {
            return;
        };
        let words = self.words();
        let text = form(&Citation {
            fact,
            corpus: &answer.corpus,
            query: &answer.query,
            link: &browser::link(&self.address.with_untracked(Address::to_fragment)),
            words,
        });
        self.copy(text);
    }

    /// Copies what another page takes to show this view in a frame.
    pub fn copy_frame(self) {
        let mut address = self.address.get_untracked();
        address.embed = true;
        let title = self.words().view(&address.view);
        self.copy(frame(&browser::link(&address.to_fragment()), title));
    }

    /// Puts a text into the clipboard, and says whether that was allowed.
    fn copy(self, text: String) {
        let words = self.words();
        spawn_local(async move {
            self.say(match browser::copy(text).await {
                true => words.copied,
                false => words.not_copied,
            });
        });
    }

    /// Says something for a while.
    pub(super) fn say(self, what: &'static str) {
        self.said.set(what);
        let silence = move || {
            if self.said.try_get_untracked() == Some(what) {
                self.said.set("");
            }
        };
        set_timeout(silence, SAID);
    }

    fn ask(self, change: impl FnOnce(&mut Query)) {
        self.change(false, |address| change(&mut address.query));
    }

    pub(super) fn change(self, replace: bool, change: impl FnOnce(&mut Address)) {
        let old = self.address.get_untracked();
        let mut new = old.clone();
        change(&mut new);
        if new != old {
            browser::set_fragment(&new.to_fragment(), replace);
            self.show(old, new);
        }
    }

    /// The reader went to another fragment.
    pub(super) fn follow(self, fragment: &str) {
        let (mut new, ignored) = Address::parse(fragment);
        let old = self.address.get_untracked();
        // An address that does not say language or colours leaves them as they are.
        new.lang = match new.lang {
            Some(lang) => Some(lang).filter(|lang| *lang != Lang::default()),
            None => old.lang,
        };
        new.theme = new.theme.or(old.theme);
        if new != old || !ignored.is_empty() {
            self.in_address.set(ignored);
            let moved = new.view != old.view;
            self.show(old, new);
            if moved {
                browser::to_top();
                browser::focus_unmoved_soon("main");
            }
        }
        self.rewrite();
    }

    fn show(self, old: Address, new: Address) {
        self.typing.set_value(false);
        if old.query != new.query {
            browser::mark("bv:query:start");
        }
        let other_data = old.data != new.data;
        self.address.set(new);
        if other_data {
            self.open_dataset();
        }
    }

    /// Gives the location the canonical form of the address.
    pub(super) fn rewrite(self) {
        let fragment = self.address.with_untracked(Address::to_fragment);
        let here = browser::fragment();
        let bare = here.is_empty()
            && self
                .address
                .with_untracked(|address| *address == Address::default());
        if fragment != here && !bare {
            browser::set_fragment(&fragment, true);
        }
    }

    pub(super) fn open_dataset(self) {
        let url = self.address.with_untracked(|address| address.data.clone());
        let asked = url.clone();
        self.load.set(Load::Loading);
        self.come.set(0);
        browser::mark("bv:load:start");
        spawn_local(async move {
            let url = url.unwrap_or_else(|| BUNDLED.to_owned());
            let read = self.indexed(&url).await;
            // Another dataset may have been asked for meanwhile.
            if self.address.with_untracked(|address| address.data != asked) {
                return;
            }
            let (load, file) = match read {
                Ok((corpus, file)) => {
                    browser::measure("bv:load", "bv:load:start");
                    (Load::Ready(Arc::new(corpus)), Some(file))
                }
                Err(problem) => (Load::Failed(problem), None),
            };
            self.show_base(load, file);
        });
    }

    /// The dataset of an address, and its file. Between two steps the page draws and answers.
    async fn indexed(self, url: &str) -> Result<(Corpus, Pieces), Problem> {
        let twin = (url == BUNDLED).then(Twin::ask).flatten();
        let pieces = browser::fetch(url).await?;
        let table = self
            .read_table(&pieces, url, twin, |bytes| self.come.set(bytes))
            .await?;
        browser::breathe().await;
        let mut indexing = Indexing::new(Arc::new(table));
        let mut begin = browser::now();
        while indexing.step() {
            if browser::now() - begin > SLICE {
                browser::breathe().await;
                begin = browser::now();
            }
        }
        let engine = indexing.finish();
        browser::breathe().await;
        // What is asked for at once is not shown without it.
        if !self
            .address
            .with_untracked(|address| engine.can_answer(&address.query))
        {
            let late = self.late().await.ok_or_else(|| Problem::Unreachable {
                url: url.to_owned(),
            })?;
            engine.learn(late.search);
        }
        let corpus = Corpus::of(engine, Belonging::default());
        browser::breathe().await;
        Ok((corpus, pieces))
    }

    /// Shows another dataset than before.
    pub(super) fn show_load(self, load: Load) {
        browser::mark("bv:query:start");
        self.equip(&load);
        self.load.set(load);
        // Nobody types before the first view is seen.
        browser::after_paint(move || self.prepare());
    }
}

fn ready(load: &Load) -> Option<Arc<Corpus>> {
    match load {
        Load::Ready(corpus) => Some(Arc::clone(corpus)),
        _ => None,
    }
}
