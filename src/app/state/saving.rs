//! Files of what is counted: made piece by piece, so that the page stays at hand.

use super::AppState;
use crate::app::browser;
use crate::app::export;
use crate::app::listed::Listed;
use crate::app::onefile::with_dataset;
use crate::app::picture::frame;
use crate::query::Query;
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
}

impl Saved {
    /// The ending of the file, and its kind.
    const fn kind(self) -> (&'static str, &'static str) {
        match self {
            Saved::Csv => ("csv", "text/csv;charset=utf-8"),
            Saved::Json => ("json", "application/json"),
            Saved::Page => ("html", "text/html;charset=utf-8"),
        }
    }
}

impl AppState {
    /// Saves what is counted.
    pub fn save(self, what: Saved) {
        self.saving(self.write(what));
    }

    /// Saves a chart in view as points or as a drawing.
    pub fn save_picture(self, chart: String, points: bool) {
        self.saving(self.draw(chart, points));
    }

    /// Saves a list as a dataset or as a table.
    pub fn save_list(self, list: Listed, dataset: bool) {
        let words = self.words();
        let write = async move {
            let answer = self.answer.get_untracked()?;
            let corpus = &answer.corpus;
            let (ending, kind) = if dataset { Saved::Json } else { Saved::Csv }.kind();
            let view = words.view(&self.view.get_untracked());
            let name = export::file_name(view, &Query::default(), corpus, words);
            let text = match dataset {
                true => list.json(corpus),
                false => list.csv(corpus, words),
            };
            browser::save(&format!("{name}.{ending}"), kind, &[text]);
            Some(())
        };
        self.saving(write);
    }

    fn saving(self, work: impl Future<Output = Option<()>> + 'static) {
        let text = self.words().tables();
        self.said.set(text.saving);
        spawn_local(async move {
            browser::breathe().await;
            let done = work.await.is_some();
            self.say(if done { text.saved } else { text.not_saved });
        });
    }

    /// Takes a chart out of the page, all of it, and saves it.
    async fn draw(self, chart: String, points: bool) -> Option<()> {
        let words = self.words();
        let answer = self.answer.get_untracked()?;
        let facts = answer.results.facts.len();
        let frame = frame(&chart, &answer.query, facts, &answer.corpus, words);
        let name = export::file_name(&chart, &answer.query, &answer.corpus, words);
        let letters = browser::typeface().await;
        self.drawing.set(true);
        browser::breathe().await;
        let picture = browser::picture(&chart, &frame, &letters);
        self.drawing.set(false);
        if points {
            return browser::save_png(&format!("{name}.png"), picture?).await;
        }
        browser::save(&format!("{name}.svg"), "image/svg+xml", &[picture?.text]);
        Some(())
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
        };
        browser::save(&name, kind, &parts);
        Some(())
    }
}
