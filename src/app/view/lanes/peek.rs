//! Facts taken out of the chart to look at: those of one mark or bin that is opened, or those
//! without a date, as a list below the lanes.

use super::chart::Chart;
use crate::app::browser;
use crate::app::lanes::Hit;
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
    /// Opens a mark or bin of a lane; `back` is where the focus goes when it is closed.
    pub fn act(self, lane: usize, hit: Hit, back: String) {
        let (drawn, lanes) = (self.drawn.get_untracked(), self.lanes.get_untracked());
        let both = drawn.packed.get(lane).zip(lanes.filled.get(lane));
        let Some((packed, lane_facts)) = both else {
            return;
        };
        match hit {
            Hit::Mark(place) => {
                let Some(mark) = packed.marks.get(place) else {
                    return;
                };
                match mark.item.count {
                    1 => self.state.open(mark.item.fact),
                    count => {
                        let mut facts = lane_facts.facts(&mark.item);
                        facts.truncate(Peek::MOST);
                        let title = untrack(|| self.said(lane, hit));
                        self.look(Peek::new(title, facts, count, back));
                    }
                }
            }
            Hit::Bin(place) => {
                let Some(bin) = packed.bins.get(place) else {
                    return;
                };
                let closer = bin.window.zoomed(1.2, 0.5, self.whole.get_untracked());
                let window = untrack(|| self.window());
                if closer.days() < window.days() * 0.9 {
                    self.show(Some(closer));
                } else {
                    let facts = lane_facts.facts_of_bin(bin, Peek::MOST);
                    let title = untrack(|| self.said(lane, hit));
                    self.look(Peek::new(title, facts, bin.count as usize, back));
                }
            }
        }
    }

    /// Shows the facts without a date.
    pub fn peek_undated(self) {
        let Some(answer) = self.state.answer() else {
            return;
        };
        let undated = &answer.results.undated;
        let facts = answer.corpus.engine().window(undated, 0, Peek::MOST);
        let title = self.words.undated.to_owned();
        self.look(Peek::new(
            title,
            facts,
            undated.len(),
            "undated-open".to_owned(),
        ));
    }

    fn look(self, peek: Peek) {
        self.peek.set(Some(peek));
        browser::focus_soon("peek");
    }

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
