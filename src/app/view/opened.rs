//! The statements behind a number, opened below the table that has it.
//!
//! Used by the totals. What always holds: after another answer of the engine the
//! number no longer stands, and what was opened is gone with it.

use crate::app::browser;
use crate::app::part::fact_row::fact_row;
use crate::app::state::{Answer, AppState};
use crate::query::FactRef;
use leptos::prelude::*;
use std::sync::Arc;

/// Statements drawn at once.
const PAGE: usize = 100;

/// Where a number is opened.
#[derive(Clone, Copy)]
pub struct Opened {
    state: AppState,
    shown: RwSignal<Option<Shown>>,
}

/// A number that was opened.
#[derive(Clone)]
struct Shown {
    name: String,
    facts: Arc<Vec<FactRef>>,
    /// The answer in which it stands.
    answer: usize,
}

fn number_of(answer: &Arc<Answer>) -> usize {
    Arc::as_ptr(answer) as usize
}

impl Opened {
    /// Nothing yet.
    pub fn new() -> Opened {
        Opened {
            state: AppState::here(),
            shown: RwSignal::new(None),
        }
    }

    /// The present answer.
    pub fn answer(self) -> Option<Arc<Answer>> {
        untrack(|| self.state.answer())
    }

    /// Opens what `facts` finds in the present answer, under a name.
    pub fn open(self, name: String, facts: impl FnOnce(&Answer) -> Vec<FactRef>) {
        let answer = self.answer();
        self.shown.set(answer.map(|answer| Shown {
            name,
            facts: Arc::new(facts(&answer)),
            answer: number_of(&answer),
        }));
        browser::reveal_soon("opened-total");
        browser::focus_soon("opened-total");
    }
}

/// The statements of the number that is opened.
#[component]
pub fn OpenedView(
    /// Where.
    opened: Opened,
) -> impl IntoView {
    let state = AppState::here();
    let words = state.words();
    let close = move |_| {
        opened.shown.set(None);
        browser::focus_soon("main");
    };
    move || {
        let answer = state.answer()?;
        let shown = opened.shown.get()?;
        (shown.answer == number_of(&answer)).then(|| {
            let taken = RwSignal::new(PAGE);
            let facts = Arc::clone(&shown.facts);
            let rows = move || {
                let facts = facts.iter().take(taken.get());
                facts.map(|fact| fact_row(*fact, &answer.corpus, words)).collect_view()
            };
            let rest = move || shown.facts.len().saturating_sub(taken.get());
            let rest = Memo::new(move |_| rest());
            view! {
                <section class="card opened-total" id="opened-total" tabindex="-1" aria-labelledby="opened-total-name">
                    <h2 id="opened-total-name">{words.totals_of} " " {shown.name}</h2>
                    <ul class="rows">{rows}</ul>
                    <Show when=move || { rest.get() > 0 }>
                        <button type="button" class="button" on:click=move |_| taken.update(|taken| *taken += PAGE)>
                            {move || words.more(rest.get())}
                        </button>
                    </Show>
                    <button type="button" class="button" on:click=close>{words.close}</button>
                </section>
            }
        })
    }
}
