//! What was read of units, a row a unit and a column a year: no article, articles
//! without an award, awards found.

use super::unit::href_about;
use crate::app::part::link::link;
use crate::app::record::{Read, coverage};
use crate::app::route::View;
use crate::app::state::AppState;
use crate::app::words::Words;
use crate::query::{YearRead, Years};
use leptos::prelude::*;

/// Most years that are shown, the last ones.
const MOST_YEARS: u16 = 40;

/// A row.
pub struct Covered {
    /// The unit.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What was read of it.
    pub read: Vec<YearRead>,
    /// Whether its years open their facts.
    pub linked: bool,
}

/// The grid, and what stands below it. It has all years of `span`, those that the dataset speaks
/// of, so that one can see of which of them nothing was read; nothing where there are no years.
pub fn coverage_view(
    rows: Vec<Covered>,
    span: Option<(u16, u16)>,
    below: Option<AnyView>,
) -> Option<AnyView> {
    let words = AppState::here().words();
    let text = words.units();
    let met = || {
        let read = rows.iter().flat_map(|row| &row.read).map(|read| read.year);
        read.chain(span.into_iter().flat_map(|(first, last)| [first, last]))
    };
    let (first, last) = (met().min()?, met().max()?);
    let from = first.max(last.saturating_sub(MOST_YEARS - 1));
    let years = (from..=last).map(|year| view! { <th scope="col">{year}</th> });
    let body = rows.iter().map(|row| line(row, (from, last), words));
    let key = [
        ("found", text.found),
        ("read", text.read),
        ("unread", text.unread),
    ];
    let key = key.into_iter().map(|(class, name)| {
        view! { <li><span class=format!("swatch covered covered--{class}") aria-hidden="true"></span>{name}</li> }
    });
    Some(view! {
        <div class="card coverage">
            <h2 id="coverage">{text.coverage}</h2>
            <p class="hint">{text.coverage_note}</p>
            <div class="table-scroll" tabindex="0" role="region" aria-labelledby="coverage">
                <table data-picture=text.coverage>
                    <thead><tr><th scope="col">{words.unit}</th>{years.collect_view()}</tr></thead>
                    <tbody>{body.collect_view()}</tbody>
                </table>
            </div>
            {below}
            {(from > first).then(|| view! { <p class="hint">{words.years_before(from)}</p> })}
            <ul class="key" aria-label=words.legend data-picture=text.coverage>{key.collect_view()}</ul>
        </div>
    }
    .into_any())
}

fn line(row: &Covered, years: (u16, u16), words: Words) -> AnyView {
    let state = AppState::here();
    let cells = coverage(&row.read, years).into_iter().zip(years.0..);
    let cells = cells.map(|(read, year)| {
        let (class, view, awards, articles) = match read {
            Read::Nothing => {
                let none = words.units().unread;
                return view! { <td class="covered covered--unread" aria-label=none></td> }.into_any();
            }
            Read::NoAward(articles) => ("read", View::Timeline, 0, articles),
            Read::Awards(awards, articles) => ("found", View::Awards, awards, articles),
        };
        let said = words.was_read(year, awards, articles);
        let number = words.short(if awards > 0 { awards } else { articles });
        let id = row.id.clone();
        let href = move || {
            href_about(state, view.clone(), &id, |query| {
                query.years = vec![Years::whole(year, year)]
            })
        };
        let class = format!("covered covered--{class} num");
        match row.linked {
            true => view! {
                <td class=class><a href=href aria-label=said.clone() title=said.clone()>{number}</a></td>
            }
            .into_any(),
            false => view! { <td class=class aria-label=said>{number}</td> }.into_any(),
        }
    });
    let target = View::Unit(row.id.clone());
    view! {
        <tr>
            <th scope="row">{link("", row.name.clone(), target)}</th>
            {cells.collect_view()}
        </tr>
    }
    .into_any()
}
