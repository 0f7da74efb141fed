//! What this is, how totals are counted, what the words mean, which keys there are.

use crate::app::lanes::Tone;
use crate::app::part::symbol::Symbol;
use crate::app::state::AppState;
use crate::model::{Basis, Status};
use leptos::prelude::*;

/// The page about the page.
#[component]
pub fn About() -> impl IntoView {
    let words = AppState::here().words();
    let statuses = Status::ALL.iter().map(|status| {
        view! {
            <dt><Symbol tone=Tone::Award(*status) /> {words.status_name(*status)}</dt>
            <dd>{words.status_meaning(*status)}</dd>
        }
    });
    let bases = Basis::ALL.iter().map(|basis| {
        view! { <dt>{words.basis_name(*basis)}</dt> <dd>{words.basis_meaning(*basis)}</dd> }
    });
    let keys = words
        .keys()
        .map(|(key, meaning)| view! { <dt><kbd>{key}</kbd></dt> <dd>{meaning}</dd> });
    view! {
        <div class="page prose">
            <h1>{words.about_title}</h1>
            <p class="lead">{words.about_lead}</p>
            <p>{words.about_private}</p>
            <h2>{words.about_totals}</h2>
            <ul>
                {words.counting().map(|rule| view! { <li>{rule}</li> }).collect_view()}
            </ul>
            <h2>{words.about_statuses}</h2>
            <dl class="glossary">{statuses.collect_view()}</dl>
            <h2>{words.about_bases}</h2>
            <dl class="glossary">{bases.collect_view()}</dl>
            <h2>{words.about_keys}</h2>
            <dl class="glossary">{keys.collect_view()}</dl>
        </div>
    }
    .into_any()
}
