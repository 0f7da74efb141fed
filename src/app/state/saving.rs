//! Files of what is counted: made piece by piece, so that the page stays at hand.

use super::AppState;
use crate::app::browser;
use crate::app::export;
use crate::app::onefile::with_dataset;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// Rows of a table that are written before the page may draw again.
const PIECE: usize = 4_000;

/// What can be saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saved {
    /// The facts as a table.
    Csv,
    /// The facts as a dataset.
    Json,
    /// The site with these facts as one file.
    Page,
    /// The chart as a drawing.
    Svg,
    /// The chart as points.
    Png,
}

impl Saved {
    /// The ending of the file, and its kind.
    const fn kind(self) -> (&'static str, &'static str) {
        match self {
            Saved::Csv => ("csv", "text/csv;charset=utf-8"),
            Saved::Json => ("json", "application/json"),
            Saved::Page => ("html", "text/html;charset=utf-8"),
            Saved::Svg => ("svg", "image/svg+xml"),
            Saved::Png => ("png", "image/png"),
        }
    }
}

impl AppState {
    /// Saves what is counted, or the chart in view.
    pub fn save(self, what: Saved) {
        let text = self.words().tables();
        self.said.set(text.saving);
        spawn_local(async move {
            browser::breathe().await;
            let done = self.write(what).await.is_some();
            self.said
                .set(if done { text.saved } else { text.not_saved });
        });
    }

    async fn write(self, what: Saved) -> Option<()> {
        let words = self.words();
        let answer = self.answer.get_untracked()?;
        let corpus = &answer.corpus;
        let view = words.view(&self.view.get_untracked());
        let (ending, kind) = what.kind();
        let name = export::file_name(view, &answer.query, corpus, words);
        let name = format!("{name}.{ending}");
        let parts = match what {
            Saved::Csv => {
                let mut parts = vec![export::csv_head(words)];
                for facts in answer.all().chunks(PIECE) {
                    parts.push(export::csv_rows(facts, corpus, words));
                    browser::breathe().await;
                }
                parts
            }
            Saved::Json => vec![export::json(&answer.all(), corpus)],
            Saved::Page => {
                let page = browser::fetch("bang-vang.html").await.ok()?;
                let mut bytes = Vec::new();
                while let Some(piece) = page.next().await.ok()? {
                    bytes.extend(piece);
                }
                let page = String::from_utf8(bytes).ok()?;
                vec![with_dataset(&page, &export::json(&answer.all(), corpus))?]
            }
            Saved::Svg => vec![browser::picture()?.text],
            Saved::Png => return browser::save_png(&name, browser::picture()?).await,
        };
        browser::save(&name, kind, &parts);
        Some(())
    }
}
