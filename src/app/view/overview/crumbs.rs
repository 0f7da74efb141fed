//! The way from the whole span of the overview to the year or month in view, and further in.

use super::Parts;
use crate::app::overview::around;
use crate::app::part::icon::{Icon, IconView};
use crate::query::Years;
use leptos::prelude::*;

/// The way from the whole span to the year or month in view, and further in.
#[component]
pub(super) fn Crumbs(
    /// What the overview shares.
    parts: Parts,
) -> impl IntoView {
    let (state, words) = (parts.state, parts.words);
    let at = Memo::new(move |_| state.chart().at);
    // One chosen year or month can be looked into.
    let inside = Memo::new(move |_| match parts.asked.read().as_slice() {
        [Years { from, to }] if from == to => {
            from.filter(|from| !from.is_day() && Some(*from) != at.get())
        }
        _ => None,
    });
    let up = move || {
        let here = at.get();
        let year = here.and_then(around);
        let crumb = move |target: Option<crate::model::Moment>, name: String| {
            view! { <li><button type="button" class="text-button" on:click=move |_| parts.look(target)>{name}</button></li> }
        };
        let name = |moment| words.year_range(Years::at(moment));
        here.map(|here| {
            view! {
                {crumb(None, words.chart().whole.to_owned())}
                {year.map(|year| crumb(Some(year), name(year)))}
                <li aria-current="true">{name(here)}</li>
            }
        })
    };
    view! {
        <nav class="crumbs" aria-label=words.chart().crumbs>
            <ol>{up}</ol>
            {move || inside.get().map(|target| view! {
                <button type="button" class="button button--quiet" on:click=move |_| parts.look(Some(target))>
                    <IconView icon=Icon::Lens />
                    {words.chart().go_in}
                </button>
            })}
        </nav>
    }
}
