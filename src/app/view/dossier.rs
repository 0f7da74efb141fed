//! The selection as it is printed; see `app::dossier`.

use crate::app::dossier::{Entry, MOST, dossier};
use crate::app::export::version;
use crate::app::state::AppState;
use leptos::prelude::*;

/// The dossier, there only while the page is printed.
#[component]
pub fn DossierView() -> impl IntoView {
    let state = AppState::here();
    let words = state.words();
    let text = words.tables();
    move || {
        let answer = state.answer().filter(|_| state.printing())?;
        let facts = answer.window(0, MOST);
        let left = answer.results.facts.len() - facts.len();
        let made = dossier(&facts, &answer.query, &answer.corpus, words);
        let entry = |entry: Entry| {
            let status = entry.status.map(|status| words.status_name(status));
            view! {
                <li>
                    {entry.statement} " "
                    {status.map(|status| view! { <span class="dossier-status">{status}</span> })}
                    <sup>{entry.source}</sup>
                    " " <small>{entry.position}</small>
                </li>
            }
        };
        let entries = made.entries.into_iter().map(entry).collect_view();
        let sources = made
            .sources
            .into_iter()
            .map(|source| view! { <li>{source}</li> });
        let sources = sources.collect_view();
        Some(view! {
            <section class="dossier">
                <h2>{text.dossier}</h2>
                <p>
                    <strong>{words.facts(answer.results.facts.len())}</strong>
                    {(!made.choices.is_empty()).then(|| format!(" · {}", made.choices))}
                </p>
                <p><small>{text.dataset_version} " " {version(&answer.corpus)}</small></p>
                <ol class="dossier-entries">{entries}</ol>
                {(left > 0).then(|| view! { <p>{words.not_printed(left)}</p> })}
                <h3>{text.sources}</h3>
                <ol class="dossier-sources">{sources}</ol>
            </section>
        })
    }
}
