//! The rest of the program: what the page does not need at first sight. It comes when the
//! page is at rest, or when a piece of it is asked for.
//!
//! Used by the views, which show its pieces through [`crate::app::part::rest`].

use super::{AppState, Columns, Dialog, Load};
use crate::app::corpus::Corpus;
use crate::app::problem::Problem;
use crate::dataset::DecodeError;
use crate::query::{FactRef, Search};
use crate::table::Table;
use leptos::prelude::*;
use std::pin::Pin;
use std::sync::Arc;
use wasm_bindgen_futures::spawn_local;

/// A piece of the page that is not needed at first sight.
#[derive(Clone)]
pub enum Piece {
    /// The selection as a list by year.
    List(Arc<Corpus>),
    /// What the page is.
    About,
    /// The reader's own files.
    Read,
    /// Statements or totals of awards.
    Awards(Arc<Corpus>),
    /// The tree of units.
    Units(Arc<Corpus>),
    /// The unit of this id.
    Unit(Arc<Corpus>, String),
    /// Units side by side.
    Compare(Arc<Corpus>),
    /// The list of people.
    People(Arc<Corpus>),
    /// The list of articles.
    Articles(Arc<Corpus>),
    /// The article of this id.
    Article(Arc<Corpus>, String),
    /// Why the dataset could not be opened.
    Failed(Problem),
    /// That own files are among what is shown, and where they are dropped.
    OwnBar,
    /// The details of a fact.
    Fact(Arc<Corpus>, FactRef),
    /// A window over the page.
    Dialog(Dialog),
    /// The selection as it is printed.
    Dossier,
    /// What the menu of saved views holds.
    Saved,
    /// What the menu of exports holds, and whether that is unfolded.
    Export(RwSignal<bool>),
}

/// What is on its way.
pub type Coming<T> = Pin<Box<dyn Future<Output = T>>>;

/// What the rest of the program does for the page.
#[derive(Clone, Copy)]
pub struct Late {
    /// Draws a piece.
    pub draw: fn(Piece) -> AnyView,
    /// What reads a file of columns.
    pub columns: fn() -> Box<dyn Columns>,
    /// Reads a file of rows.
    pub rows: fn(&[u8]) -> Result<Table, DecodeError>,
    /// What answers searches.
    pub search: Search,
    /// Makes ready what the first search and the first sum would wait for.
    pub prepare: fn(Arc<Corpus>) -> Coming<()>,
}

/// How the rest of the program is had: nothing where it does not come.
pub type Rest = fn() -> Coming<Option<Late>>;

/// How far the rest is.
#[derive(Clone, Copy)]
pub enum Come {
    /// Nobody asked for it.
    Not,
    /// On its way.
    Coming,
    /// There.
    Here(Late),
    /// It did not come.
    Failed,
}

impl AppState {
    /// How far the rest of the program is, tracked.
    pub fn rest(self) -> Come {
        self.rest_come.get()
    }

    /// Whether the rest of the program is not there yet. Not tracked.
    pub fn rest_is_away(self) -> bool {
        !matches!(self.rest_come.get_untracked(), Come::Here(_))
    }

    /// Lets the rest of the program come, unless it is there or on its way.
    pub fn fetch_rest(self) {
        if !matches!(self.rest_come.get_untracked(), Come::Coming | Come::Here(_)) {
            spawn_local(async move {
                self.late().await;
            });
        }
    }

    /// Lets the rest of the program come, unless it was asked for already.
    pub fn fetch_rest_first(self) {
        if matches!(self.rest_come.get_untracked(), Come::Not) {
            self.fetch_rest();
        }
    }

    /// The rest of the program, when it is there; nothing where it does not come.
    pub(super) async fn late(self) -> Option<Late> {
        if let Come::Here(late) = self.rest_come.get_untracked() {
            return Some(late);
        }
        self.rest_come.set(Come::Coming);
        let late = (self.rest)().await;
        if let Some(late) = late {
            self.load.with_untracked(|load| equip(load, late));
        }
        self.rest_come.set(late.map_or(Come::Failed, Come::Here));
        self.prepare();
        late
    }

    /// Lets a dataset answer searches, where the rest is there.
    pub(super) fn equip(self, load: &Load) {
        if let Come::Here(late) = self.rest_come.get_untracked() {
            equip(load, late);
        }
    }

    /// Makes ready, in tasks of their own, what a view of the rest would wait for.
    pub(super) fn prepare(self) {
        let (come, load) = (self.rest_come.get_untracked(), self.load.get_untracked());
        if let (Come::Here(late), Load::Ready(corpus)) = (come, load) {
            spawn_local((late.prepare)(corpus));
        }
    }
}

fn equip(load: &Load, late: Late) {
    if let Load::Ready(corpus) = load {
        corpus.engine().learn(late.search);
    }
}
