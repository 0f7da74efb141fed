//! Facts taken out of the chart to look at: those of one mark or bin, or those
//! without a date, as a list below the lanes.

use super::chart::Chart;
use crate::app::browser;
use crate::app::part::fact_row::fact_row_in;
use crate::app::part::icon::{Icon, IconView};
use crate::query::FactRef;
use leptos::prelude::*;

/// What is looked at.
#[derive(Clone, Debug, PartialEq)]
pub struct Peek {
    title: String,
    facts: Vec<FactRef>,
    count: usize,
    back: String,
}

impl Peek {
    /// Most facts that are listed.
    pub const MOST: usize = 60;

    /// The first of `count` facts; `back` is where the focus goes afterwards.
    pub fn new(title: String, facts: Vec<FactRef>, count: usize, back: String) -> Peek {
        Peek {
            title,
            facts,
            count,
            back,
        }
    }
}

impl Chart {
    /// Puts the facts back.
    pub fn close_peek(self) {
        if let Some(peek) = self.peek.get_untracked() {
            self.peek.set(None);
            browser::focus_soon(peek.back);
        }
    }
}

/// The list.
#[component]
pub fn PeekView(
    /// The chart.
    chart: Chart,
) -> impl IntoView {
    let words = chart.words;
    let content = move || {
        let peek = chart.peek.get()?;
        let corpus = chart.corpus.get_value();
        let rows = peek.facts.iter();
        let rows = rows.map(|fact| fact_row_in("peek", *fact, &corpus, words));
        let rest = (peek.count > peek.facts.len())
            .then(|| view! { <p class="hint">{words.first_of(peek.facts.len(), peek.count)}</p> });
        Some(view! {
            <section
                class="peek"
                id="peek"
                tabindex="-1"
                aria-labelledby="peek-title"
                on:keydown=move |event| {
                    if event.key() == "Escape" && !chart.state.is_open() {
                        event.stop_propagation();
                        chart.close_peek();
                    }
                }
            >
                <div class="peek-head">
                    <h3 id="peek-title">{peek.title.clone()}</h3>
                    <button type="button" class="icon-button" aria-label=words.close on:click=move |_| chart.close_peek()>
                        <IconView icon=Icon::Cross />
                    </button>
                </div>
                {rest}
                <ul class="rows">{rows.collect_view()}</ul>
            </section>
        })
    };
    view! { {content} }
}
