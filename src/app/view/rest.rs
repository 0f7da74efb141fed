//! The pieces of the page that are not needed at first sight.
//!
//! What always holds: the page's entry calls [`late`], and nothing else names these views:
//! what did would put their code into the part of the program that comes first.

use super::about::About;
use super::article::ArticleView;
use super::articles::Articles;
use super::awards::Awards;
use super::compare::Compare;
use super::dossier::DossierView;
use super::export::export_panel;
use super::fact::panel;
use super::keys::keys;
use super::list::FactList;
use super::own_bar::OwnBar;
use super::palette::palette;
use super::people::People;
use super::read::Read;
use super::saved::saved_panel;
use super::states::{Failed, NotFound};
use super::unit::UnitView;
use super::units::Units;
use crate::app::browser;
use crate::app::corpus::Corpus;
use crate::app::part::dialog::dialog;
use crate::app::state::{AppState, Dialog, Late, Piece, columnar};
use crate::dataset::decode_rows;
use crate::query::search;
use crate::table::Table;
use leptos::prelude::*;
use std::sync::Arc;

/// All that comes later; from now on the page is found again on the way back as it was left.
pub fn late() -> Late {
    browser::keep_places();
    Late {
        draw,
        columns: columnar,
        rows: |bytes| decode_rows(bytes).map(Table::from),
        search: search(),
        prepare: |corpus| Box::pin(prepare(corpus)),
    }
}

async fn prepare(corpus: Arc<Corpus>) {
    browser::breathe().await;
    corpus.engine().prepare_search();
    browser::breathe().await;
    corpus.engine().prepare_sums();
}

/// Draws a piece.
fn draw(piece: Piece) -> AnyView {
    let words = AppState::here().words();
    match piece {
        Piece::List(corpus) => view! { <FactList corpus /> }.into_any(),
        Piece::About => view! { <About /> }.into_any(),
        Piece::Read => view! { <Read /> }.into_any(),
        Piece::Awards(corpus) => view! { <Awards corpus /> }.into_any(),
        Piece::Units(corpus) => view! { <Units corpus /> }.into_any(),
        Piece::Unit(corpus, id) => match corpus.unit(&id) {
            Some(_) => view! { <UnitView corpus id /> }.into_any(),
            None => view! { <NotFound id /> }.into_any(),
        },
        Piece::Compare(corpus) => view! { <Compare corpus /> }.into_any(),
        Piece::People(corpus) => view! { <People corpus /> }.into_any(),
        Piece::Articles(corpus) => view! { <Articles corpus /> }.into_any(),
        Piece::Article(corpus, id) => match corpus.article(&id).cloned() {
            Some(article) => view! { <ArticleView corpus article /> }.into_any(),
            None => view! { <NotFound id /> }.into_any(),
        },
        Piece::Failed(problem) => view! { <Failed problem /> }.into_any(),
        Piece::OwnBar => view! { <OwnBar /> }.into_any(),
        Piece::Fact(corpus, fact) => panel(fact, &corpus),
        Piece::Dialog(which @ Dialog::Palette) => {
            dialog(which, "palette", words.palette().title, palette())
        }
        Piece::Dialog(which @ Dialog::Keys) => dialog(which, "keys", words.palette().keys, keys()),
        Piece::Dossier => view! { <DossierView /> }.into_any(),
        Piece::Saved => saved_panel(),
        Piece::Export(open) => export_panel(open),
    }
}
