//! The state of the page and everything that changes it.
//!
//! One [`AppState`] is given to all views by context. What always holds: the
//! location's fragment and [`AppState::address`] say the same, and every number
//! on the page comes from the one memo that runs the engine.

use super::browser;
use super::chips::Chip;
use super::corpus::Corpus;
use super::known::known;
use super::problem::Problem;
use super::route::{Address, Ignored, Lang, Theme, View};
use super::words::Words;
use crate::dataset::decode;
use crate::query::{Facet, FactRef, Query, Results, Sort, SortKey, Years};
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen_futures::spawn_local;

/// Where the bundled dataset stands, next to the page.
const BUNDLED: &str = "dataset.json";

/// How far the opening of the dataset is.
#[derive(Clone)]
pub enum Load {
    /// On its way.
    Loading,
    /// There.
    Ready(Arc<Corpus>),
    /// Not to be had.
    Failed(Problem),
}

/// The answer of the engine to the address.
pub struct Answer {
    /// The dataset that was asked.
    pub corpus: Arc<Corpus>,
    /// What was asked: the address's query without what the dataset does not have.
    pub query: Query,
    /// The engine's answer.
    pub results: Results,
    ignored: Vec<Ignored>,
}

/// The state: signals only, so that it is copied freely.
#[derive(Clone, Copy)]
pub struct AppState {
    address: RwSignal<Address>,
    in_address: RwSignal<Vec<Ignored>>,
    load: RwSignal<Load>,
    answer: Memo<Option<Arc<Answer>>>,
    view: Memo<View>,
    lang: Memo<Lang>,
    opened: Memo<Option<FactRef>>,
    ignored: Memo<Vec<Ignored>>,
    typing: StoredValue<bool>,
    back_to: StoredValue<Option<String>>,
    said: RwSignal<&'static str>,
}

impl AppState {
    /// Reads the location and begins to open the dataset.
    pub fn begin() -> AppState {
        let (address, ignored) = Address::parse(&browser::fragment());
        let address = RwSignal::new(with_preferences(address));
        let in_address = RwSignal::new(ignored);
        let load = RwSignal::new(Load::Loading);
        let query = Memo::new(move |_| address.with(|address| address.query.clone()));
        let answer = Memo::new_with_compare(
            move |_| match load.get() {
                Load::Ready(corpus) => Some(Arc::new(query.with(|query| ask(corpus, query)))),
                _ => None,
            },
            |old, new| match (old.and_then(Option::as_ref), new.and_then(Option::as_ref)) {
                (Some(old), Some(new)) => !Arc::ptr_eq(old, new),
                (old, new) => old.is_some() != new.is_some(),
            },
        );
        let opened = Memo::new(move |_| match load.get() {
            Load::Ready(corpus) => address.with(|address| corpus.fact(address.open.as_deref()?)),
            _ => None,
        });
        let ignored = Memo::new(move |_| {
            let mut ignored = in_address.get();
            if let Some(answer) = answer.get() {
                ignored.extend(answer.ignored.iter().cloned());
                let open = address.with(|address| address.open.clone());
                let lost = open.filter(|_| opened.get().is_none());
                ignored.extend(lost.map(|value| Ignored {
                    key: "open".to_owned(),
                    value,
                }));
            }
            ignored
        });
        let state = AppState {
            address,
            in_address,
            load,
            answer,
            view: Memo::new(move |_| address.with(|address| address.view.clone())),
            lang: Memo::new(move |_| address.with(|address| address.lang.unwrap_or_default())),
            opened,
            ignored,
            typing: StoredValue::new(false),
            back_to: StoredValue::new(None),
            said: RwSignal::new(""),
        };
        state.rewrite();
        browser::on_fragment(move |fragment| state.follow(&fragment));
        state.open_dataset();
        state
    }

    /// The state that the page's root gave to its views.
    pub fn here() -> AppState {
        expect_context()
    }

    // What views read.

    /// The address, tracked.
    pub fn address(self) -> Address {
        self.address.get()
    }

    /// The view, tracked.
    pub fn view(self) -> View {
        self.view.get()
    }

    /// The language of the interface, tracked.
    pub fn lang(self) -> Lang {
        self.lang.get()
    }

    /// The text of the interface. Not tracked: everything is drawn anew in another language.
    pub fn words(self) -> Words {
        Words::of(self.lang.get_untracked())
    }

    /// The colours, tracked.
    pub fn theme(self) -> Option<Theme> {
        self.address.with(|address| address.theme)
    }

    /// Whether the frame is hidden, tracked.
    pub fn embed(self) -> bool {
        self.address.with(|address| address.embed)
    }

    /// How far the dataset is, tracked.
    pub fn load(self) -> Load {
        self.load.get()
    }

    /// The engine's answer, tracked; `None` until the dataset is there.
    pub fn answer(self) -> Option<Arc<Answer>> {
        self.answer.get()
    }

    /// The dataset, tracked; `None` until it is there.
    pub fn corpus(self) -> Option<Arc<Corpus>> {
        match self.load.get() {
            Load::Ready(corpus) => Some(corpus),
            _ => None,
        }
    }

    /// The fact whose details are open, tracked.
    pub fn opened(self) -> Option<FactRef> {
        self.opened.get()
    }

    /// The id of the place in its article's text where the open fact begins, tracked.
    pub fn place_id(self) -> String {
        self.address
            .with(|address| format!("place-{}", address.open.as_deref().unwrap_or_default()))
    }

    /// Whether the details of a fact are open. Not tracked.
    pub fn is_open(self) -> bool {
        self.opened.get_untracked().is_some()
    }

    /// What of the address was not followed, tracked.
    pub fn ignored(self) -> Vec<Ignored> {
        self.ignored.get()
    }

    /// What is said to screen readers, tracked.
    pub fn said(self) -> &'static str {
        self.said.get()
    }

    /// The link to the address as `change` makes it, tracked.
    pub fn href(self, change: impl FnOnce(&mut Address)) -> String {
        let mut address = self.address.get();
        change(&mut address);
        address.to_fragment()
    }

    /// The link to another view with the same choices, tracked.
    pub fn view_href(self, view: View) -> String {
        let mut address = self.address.get();
        address.open = None;
        if address.view != view {
            address.query.sort.clear();
        }
        address.with_view(view).to_fragment()
    }

    // What readers do.

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
            Chip::Years(_) => self.set_years(Years::default()),
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

    /// Asks for a range of years.
    pub fn set_years(self, years: Years) {
        self.ask(|query| query.years = years);
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
        let id = corpus.id(fact).to_owned();
        self.change(false, |address| address.open = Some(id));
        browser::focus_soon("fact");
    }

    /// Closes the details and gives the focus back to where they were opened.
    pub fn close(self) {
        self.change(false, |address| address.open = None);
        if let Some(id) = self.back_to.try_update_value(Option::take).flatten() {
            browser::focus_soon(id);
        }
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
        let known = self.answer.get_untracked();
        self.in_address.set(Vec::new());
        self.change(true, |address| {
            if let Some(answer) = known {
                address.query = answer.query.clone();
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

    /// Puts a text into the clipboard and says so.
    pub fn copy(self, text: String, done: &'static str) {
        self.said.set("");
        spawn_local(async move {
            if browser::copy(text).await {
                self.said.set(done);
            }
        });
    }

    fn ask(self, change: impl FnOnce(&mut Query)) {
        self.change(false, |address| change(&mut address.query));
    }

    fn change(self, replace: bool, change: impl FnOnce(&mut Address)) {
        let old = self.address.get_untracked();
        let mut new = old.clone();
        change(&mut new);
        if new != old {
            browser::set_fragment(&new.to_fragment(), replace);
            self.show(old, new);
        }
    }

    /// The reader went to another fragment.
    fn follow(self, fragment: &str) {
        let (new, ignored) = Address::parse(fragment);
        let new = with_preferences(new);
        let old = self.address.get_untracked();
        if new != old || !ignored.is_empty() {
            self.in_address.set(ignored);
            let moved = new.view != old.view;
            self.show(old, new);
            if moved {
                browser::to_top();
                browser::focus_soon("main");
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
    fn rewrite(self) {
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

    fn open_dataset(self) {
        let url = self.address.with_untracked(|address| address.data.clone());
        let asked = url.clone();
        self.load.set(Load::Loading);
        browser::mark("bv:load:start");
        spawn_local(async move {
            let url = url.unwrap_or_else(|| BUNDLED.to_owned());
            let read = browser::fetch(&url)
                .await
                .and_then(|bytes| decode(&bytes).map_err(|why| Problem::Unreadable { url, why }));
            // Another dataset may have been asked for meanwhile.
            if self.address.with_untracked(|address| address.data != asked) {
                return;
            }
            self.load.set(match read {
                Ok(dataset) => {
                    let corpus = Corpus::new(Arc::new(dataset));
                    browser::measure("bv:load", Some("bv:load:start"));
                    browser::mark("bv:query:start");
                    Load::Ready(Arc::new(corpus))
                }
                Err(problem) => Load::Failed(problem),
            });
        });
    }
}

fn ready(load: &Load) -> Option<Arc<Corpus>> {
    match load {
        Load::Ready(corpus) => Some(Arc::clone(corpus)),
        _ => None,
    }
}

fn ask(corpus: Arc<Corpus>, asked: &Query) -> Answer {
    let (query, ignored) = known(asked, |facet, value| corpus.knows(facet, value));
    let results = corpus.engine().run(&query);
    browser::measure("bv:query", Some("bv:query:start"));
    Answer {
        corpus,
        query,
        results,
        ignored,
    }
}

/// Fills in what the reader preferred before, where the address says nothing.
fn with_preferences(mut address: Address) -> Address {
    let lang = address.lang.or_else(browser::preferred_lang);
    address.lang = lang.filter(|lang| *lang != Lang::default());
    address.theme = address.theme.or_else(browser::preferred_theme);
    address
}
