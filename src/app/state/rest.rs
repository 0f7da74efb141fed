//! The rest of the program: what the page does not need at first sight. It comes when the
//! page is at rest, or when a piece of it is asked for.
//!
//! Used by the views, which show its pieces through [`crate::app::part::rest`].

use super::{AppState, Columns, Dialog};
use crate::app::corpus::Corpus;
use crate::query::FactRef;
use leptos::prelude::*;
use std::pin::Pin;
use std::sync::Arc;
use wasm_bindgen_futures::spawn_local;

/// A piece of the page that is not needed at first sight.
#[derive(Clone)]
pub enum Piece {
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
    /// That own files are among what is shown, and where they are dropped.
    OwnBar,
    /// The details of a fact.
    Fact(Arc<Corpus>, FactRef),
    /// A window over the page.
    Dialog(Dialog),
    /// What the menu of saved views holds.
    Saved,
    /// What the menu of exports holds, and whether that is unfolded.
    Export(RwSignal<bool>),
}

/// What comes later.
pub type Coming<T> = Pin<Box<dyn Future<Output = T>>>;

/// How the rest of the program is had.
#[derive(Clone, Copy)]
pub struct Rest {
    /// Lets it come; answers whether it did.
    pub fetch: fn() -> Coming<bool>,
    /// Draws a piece, where the rest is there.
    pub draw: fn(Piece) -> Option<AnyView>,
    /// What reads a file of columns, when the rest is there.
    pub columns: fn() -> Coming<Option<Box<dyn Columns>>>,
}

/// How far the rest is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Come {
    /// Nobody asked for it.
    Not,
    /// On its way.
    Coming,
    /// There.
    Here,
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
        self.rest_come.get_untracked() != Come::Here
    }

    /// Lets the rest of the program come, unless it is there or on its way.
    pub fn fetch_rest(self) {
        if matches!(self.rest_come.get_untracked(), Come::Coming | Come::Here) {
            return;
        }
        self.rest_come.set(Come::Coming);
        let coming = (self.rest.fetch)();
        spawn_local(async move {
            let come = if coming.await {
                Come::Here
            } else {
                Come::Failed
            };
            self.rest_come.set(come);
        });
    }

    /// Lets the rest of the program come, unless it was asked for already.
    pub fn fetch_rest_first(self) {
        if self.rest_come.get_untracked() == Come::Not {
            self.fetch_rest();
        }
    }

    /// Draws a piece of the rest, where that is there.
    pub fn drawn(self, piece: Piece) -> Option<AnyView> {
        (self.rest.draw)(piece)
    }
}
