//! The state of the page; [`actions`] changes it, [`reading`] as far as the reader's own files go,
//! [`views`] as far as views that are saved by name.
//!
//! One [`AppState`] is given to all views by context. What always holds: the
//! location's fragment and [`AppState::address`] say the same, and every number
//! on the page comes from the one memo that runs the engine.

mod actions;
mod opening;
mod reading;
mod rest;
mod saving;
mod sight;
mod views;

use super::browser;
use super::corpus::Corpus;
use super::known::known;
use super::own::Own;
use super::problem::Problem;
use super::route::{Address, Chart, Ignored, Lang, Theme, View};
use super::words::Words;
use crate::query::{FactRef, Query, Results};
use leptos::prelude::*;
pub use opening::{Columns, columnar};
use reading::Held;
pub use rest::{Come, Late, Piece, Rest};
pub use saving::Saved;
use sight::Sight;
use std::sync::{Arc, OnceLock};
use views::Keeping;
pub use views::{Dialog, VIEW_NAME};

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
    /// The engine's answer, without sums.
    pub results: Arc<Results>,
    /// The same with sums, once they are asked for.
    summed: OnceLock<Arc<Results>>,
    ignored: Vec<Ignored>,
}

impl Answer {
    /// Facts of the answer from the `skip`th on, at most `take`, in the order asked for.
    pub fn window(&self, skip: usize, take: usize) -> Vec<FactRef> {
        self.corpus.engine().window(&self.results.facts, skip, take)
    }

    /// The engine's answer with what it adds up to.
    pub fn summed(&self) -> &Arc<Results> {
        self.summed
            .get_or_init(|| Arc::new(self.corpus.engine().run(&self.query)))
    }

    /// All facts of the answer.
    pub fn all(&self) -> Vec<FactRef> {
        self.window(0, usize::MAX)
    }
}

/// The state: signals only, so that it is copied freely.
#[derive(Clone, Copy)]
pub struct AppState {
    address: RwSignal<Address>,
    in_address: RwSignal<Vec<Ignored>>,
    load: RwSignal<Load>,
    come: RwSignal<usize>,
    answer: Memo<Option<Arc<Answer>>>,
    chart: Memo<Chart>,
    view: Memo<View>,
    lang: Memo<Lang>,
    theme: Memo<Option<Theme>>,
    opened: Memo<Option<FactRef>>,
    ignored: Memo<Vec<Ignored>>,
    typing: StoredValue<bool>,
    back_to: StoredValue<Option<String>>,
    said: RwSignal<&'static str>,
    own: RwSignal<Own>,
    held: StoredValue<Held, LocalStorage>,
    over: RwSignal<bool>,
    printing: RwSignal<bool>,
    drawing: RwSignal<bool>,
    sight: Sight,
    keeping: Keeping,
    rest: Rest,
    rest_come: RwSignal<Come>,
}

impl AppState {
    /// Reads the location and begins to open the dataset.
    pub fn begin(rest: Rest) -> AppState {
        let (address, ignored) = Address::parse(&browser::fragment());
        let address = RwSignal::new(with_preferences(address));
        let in_address = RwSignal::new(ignored);
        let load = RwSignal::new(Load::Loading);
        let query = Memo::new(move |_| address.with(Address::asked));
        let rest_come = RwSignal::new(Come::Not);
        let answer = Memo::new_with_compare(
            move |old: Option<&Option<Arc<Answer>>>| match load.get() {
                Load::Ready(corpus) => query.with(|query| {
                    if corpus.engine().can_answer(query) {
                        return Some(Arc::new(ask(corpus, query)));
                    }
                    // Until the rest of the program is there.
                    rest_come.track();
                    old.cloned().flatten()
                }),
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
            come: RwSignal::new(0),
            answer,
            chart: Memo::new(move |_| address.with(|address| address.chart.clone())),
            view: Memo::new(move |_| address.with(|address| address.view.clone())),
            lang: Memo::new(move |_| address.with(|address| address.lang.unwrap_or_default())),
            theme: Memo::new(move |_| address.with(|address| address.theme)),
            opened,
            ignored,
            typing: StoredValue::new(false),
            back_to: StoredValue::new(None),
            said: RwSignal::new(""),
            own: RwSignal::new(Own::default()),
            held: StoredValue::new_local(Held::default()),
            over: RwSignal::new(false),
            printing: RwSignal::new(false),
            drawing: RwSignal::new(false),
            sight: Sight::begin(),
            keeping: Keeping::begin(),
            rest,
            rest_come,
        };
        state.rewrite();
        browser::on_fragment(move |fragment| state.follow(&fragment));
        browser::on_print(move |printing| state.printing.set(printing));
        state.open_dataset();
        state
    }

    /// The state that the page's root gave to its views.
    pub fn here() -> AppState {
        expect_context()
    }

    /// The address, tracked.
    pub fn address(self) -> Address {
        self.address.get()
    }

    /// How the timeline is drawn, tracked.
    pub fn chart(self) -> Chart {
        self.chart.get()
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
        self.theme.get()
    }

    /// Whether the frame is hidden, tracked.
    pub fn embed(self) -> bool {
        self.address.with(|address| address.embed)
    }

    /// How far the dataset is, tracked.
    pub fn load(self) -> Load {
        self.load.get()
    }

    /// How many bytes of the dataset have come, tracked.
    pub fn come(self) -> usize {
        self.come.get()
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

    /// Whether the page is being printed, tracked.
    pub fn printing(self) -> bool {
        self.printing.get()
    }

    /// Whether a chart is being taken out of the page, tracked: then all of it is drawn.
    pub fn drawing(self) -> bool {
        self.drawing.get()
    }

    /// What is said of something just done, tracked.
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
        self.address.get().to_view(view).to_fragment()
    }
}

fn ask(corpus: Arc<Corpus>, asked: &Query) -> Answer {
    let (query, ignored) = known(asked, |facet, value| corpus.knows(facet, value));
    let results = Arc::new(corpus.engine().select(&query));
    browser::measure("bv:query", "bv:query:start");
    Answer {
        corpus,
        query,
        results,
        summed: OnceLock::new(),
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
