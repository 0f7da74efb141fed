//! The symbol of a fact: a blue diamond for an event, a gold disc for an award
//! conferred, a hollow one for an award proposed, a square for a figure.

use crate::app::lanes::Tone;
use leptos::prelude::*;

/// The symbol of a tone; its meaning stands in text beside it.
#[component]
pub fn Symbol(
    /// What it stands for.
    tone: Tone,
) -> impl IntoView {
    view! { <span class=format!("symbol symbol--{}", tone.word()) aria-hidden="true"></span> }
}
