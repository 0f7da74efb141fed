//! The colours of the overview's bars: what each series is called and painted, and the key that
//! says so.

use super::Parts;
use crate::app::describe::facet_value;
use crate::app::route::facet_key;
use crate::query::{Facet, FactKind};
use leptos::prelude::*;

/// The colour of a series in style sheets.
pub(super) fn colour(facet: Facet, series: &[String], place: usize) -> String {
    match (facet, series.get(place)) {
        (Facet::Kind, Some(kind)) if kind == FactKind::Award.word() => "is-conferred".to_owned(),
        (Facet::Kind | Facet::Status, Some(value)) => format!("is-{value}"),
        (_, Some(_)) => format!("is-{place}"),
        (_, None) if place == series.len() => "is-other".to_owned(),
        _ => "is-event".to_owned(),
    }
}

/// The name of a series.
pub(super) fn name(parts: Parts, facet: Facet, series: &[String], place: usize) -> String {
    let corpus = parts.state.corpus();
    match (series.get(place), corpus) {
        (Some(value), Some(corpus)) => facet_value(facet, value, &corpus, parts.words),
        _ if place == series.len() => parts.words.chart().other.to_owned(),
        _ => parts.words.fact_kind(FactKind::Event).to_owned(),
    }
}

/// What colours mean.
#[component]
pub(super) fn Key(
    /// What the overview shares.
    parts: Parts,
) -> impl IntoView {
    // Which colours are met, and whether anything lies beyond.
    let met = Memo::new(move |_| {
        let series = parts.times.series.read().len() + 2;
        let bars = parts.shown.read();
        let met = |place: &usize| {
            bars.iter()
                .any(|bar| bar.counts.get(*place).is_some_and(|count| *count > 0))
        };
        let beyond = bars
            .iter()
            .any(|bar| bar.beyond.iter().any(|count| *count > 0));
        ((0..series).filter(met).collect::<Vec<_>>(), beyond)
    });
    let entries = move || {
        let facet = parts.state.chart().stack;
        let series = parts.times.series.get();
        let entry = |place: usize| {
            let class = format!("swatch {}", colour(facet, &series, place));
            view! { <li><span class=class aria-hidden="true"></span>{name(parts, facet, &series, place)}</li> }
        };
        let (met, beyond) = met.get();
        view! {
            {met.into_iter().map(entry).collect_view()}
            {beyond.then(|| view! {
                <li><span class="swatch stack--beyond" aria-hidden="true"></span>{parts.words.chart().beyond}</li>
            })}
        }
    };
    view! { <ul class="key" aria-label=parts.words.legend data-picture=parts.words.chart().overview data-facet=move || facet_key(parts.state.chart().stack)>{entries}</ul> }
}
