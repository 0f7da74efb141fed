//! A large dataset: no view makes more nodes than a browser bears easily.

use crate::browser::{Page, browse, dist_with};
use crate::make;
use bang_vang::dataset::encode;
use std::fs;

/// Most nodes of the page, whatever there is to show.
const MOST: u64 = 1_500;

const FACTS: usize = 20_000;

/// Views, and what stands there when they are drawn.
const VIEWS: [(&str, &str); 12] = [
    ("#/timeline", ".lanes .lane-cursor"),
    ("#/awards", "#grid tbody tr"),
    ("#/awards/totals", ".totals .conflicting"),
    ("#/awards/totals?pivot=unit,giver", "#pivot .pivot-number"),
    ("#/awards/totals?pivot=award,unit", "#pivot .pivot-number"),
    ("#/units", ".tree li"),
    ("#/unit/bo", ".by-kind .sum"),
    ("#/unit/bo", ".lanes .lane-cursor"),
    ("#/unit/cum-1", ".by-kind .sum"),
    ("#/compare/bo~cuc-11~cuc-23~cum-1", ".by-award .sum"),
    ("#/people", ".people li"),
    ("#/articles", ".articles li"),
];

/// Days that the lanes show: decades, years, months, days.
const ZOOMS: [&str; 4] = [
    "",
    "&z=2010-01-01..2014-12-31",
    "&z=2015-01-01..2015-03-31",
    "&z=2015-01-01..2015-01-20",
];

async fn nodes(page: &Page) -> u64 {
    let nodes = page.run("return document.querySelectorAll('*').length");
    nodes.await.as_u64().expect("a number")
}

#[test]
fn no_view_of_a_large_dataset_makes_many_nodes() {
    let dataset = make::dataset(FACTS, 1, true);
    let site = dist_with("large", |site| {
        fs::write(site.join("large.json"), encode(&dataset)).expect("written");
    });
    browse("large", &site, async |page| {
        for (fragment, there) in VIEWS {
            let sign = if fragment.contains('?') { '&' } else { '?' };
            page.open(&format!("{fragment}{sign}data=large.json")).await;
            page.wait_for(there).await;
            page.shown().await;
            let nodes = nodes(page).await;
            assert!(nodes <= MOST, "{fragment}: {nodes} nodes");
        }
        assert_eq!(page.errors().await, Vec::<String>::new());
    });
}

#[test]
fn the_lanes_make_no_more_nodes_at_any_zoom() {
    let dataset = make::dataset(FACTS, 1, false);
    let site = dist_with("large-lanes", |site| {
        fs::write(site.join("large.json"), encode(&dataset)).expect("written");
    });
    browse("large-lanes", &site, async |page| {
        page.resize(1440, 1400).await;
        for zoom in ZOOMS {
            page.open(&format!("#/timeline?data=large.json{zoom}"))
                .await;
            page.wait_for(".lanes .lane-cursor").await;
            page.shown().await;
            // All lanes are in sight.
            page.run("document.querySelector('.lanes').scrollIntoView()")
                .await;
            page.until(
                "the lanes are drawn",
                "return [...document.querySelectorAll('.lane .drawing')].filter(drawing => drawing.children.length).length > 10",
            )
            .await;
            let nodes = nodes(page).await;
            assert!(nodes <= MOST, "{zoom}: {nodes} nodes");
        }
        assert_eq!(page.errors().await, Vec::<String>::new());
    });
}

#[test]
fn a_facet_of_hundreds_of_values_keeps_none_back() {
    let dataset = make::dataset(FACTS, 1, false);
    let site = dist_with("large-facet", |site| {
        fs::write(site.join("large.json"), encode(&dataset)).expect("written");
    });
    browse("large-facet", &site, async |page| {
        page.open("#/awards?data=large.json&lang=en").await;
        page.shown().await;
        page.click("[data-facet=unit] .facet-more").await;
        page.wait_for("[data-facet=unit] .values--long").await;
        let before = nodes(page).await;
        assert!(before <= MOST, "{before} nodes");
        // By keys to the last value, which comes into sight and is chosen.
        page.run("document.querySelector('[data-facet=unit] input[type=checkbox]').focus()")
            .await;
        page.press("\u{E010}").await;
        let last = "const list = document.querySelector('.values--long');
             const [before, after] = ['--before', '--after'].map((name) => list.style.getPropertyValue(name));
             const focused = document.activeElement === [...list.querySelectorAll('input')].at(-1);
             return focused && Number(after) === 0 && Number(before) > 600";
        page.until("the focus is on the last value", last).await;
        page.press(" ").await;
        page.address_has("unit=").await;
        // Searched, those with the words stand there.
        let name = "return document.querySelector('[data-facet=unit] label').textContent";
        let name = page.run(name).await;
        let name = name.as_str().expect("a name");
        let search = |words: &str| {
            format!(
                "const field = document.querySelector('[data-facet=unit] .facet-search');
                 field.value = {words:?}; field.dispatchEvent(new Event('input', {{ bubbles: true }}))"
            )
        };
        page.run(&search(&name[..1])).await;
        page.run(&search(name)).await;
        let found = format!(
            "const names = [...document.querySelectorAll('[data-facet=unit] .value:not(.value--chosen) label')];
             return names.length > 0 && names.every((name) => name.textContent.includes({name:?}))"
        );
        page.until("what is searched is found", &found).await;
        page.run(&search("")).await;
        page.wait_for("[data-facet=unit] .values--long").await;
        // Rolled by hand, others stand there.
        page.run("document.querySelector('.values--long').scrollTop = 300 * 30")
            .await;
        page.until(
            "the values in sight are drawn",
            "const list = document.querySelector('.values--long').getBoundingClientRect();
             const at = document.elementFromPoint(list.left + 60, list.top + 100);
             return at.closest('.value') !== null",
        )
        .await;
        assert_eq!(page.errors().await, Vec::<String>::new());
    });
}

#[test]
fn rows_that_roll_by_are_those_of_their_places() {
    let dataset = make::dataset(FACTS, 1, false);
    let site = dist_with("large-grid", |site| {
        fs::write(site.join("large.json"), encode(&dataset)).expect("written");
    });
    browse("large-grid", &site, async |page| {
        page.open("#/awards?data=large.json&lang=en").await;
        page.wait_for("#grid tbody tr").await;
        page.shown().await;
        let first = "return document.querySelector('#grid [aria-rowindex=\"2\"]')?.textContent";
        let before = page.run(first).await;
        assert!(before.as_str().is_some_and(|row| !row.is_empty()));
        // Near, far, back by less and by more than what is drawn.
        for top in [300, 700, 90_000, 89_700, 91_000, 500_000, 260, 0] {
            page.run(&format!(
                "document.querySelector('.long-table').scrollTop = {top}"
            ))
            .await;
            let in_order = "const rows = [...document.querySelectorAll('#grid tbody tr')];
                const place = (row) => Number(row.ariaRowIndex);
                const first = place(rows[0]);
                const of = (row) => row.querySelector('.row-open').id === `grid-open-${place(row) - 2}`;
                const box = document.querySelector('.long-table').getBoundingClientRect();
                const middle = document.elementFromPoint(box.left + 60, Math.max(box.top, 0) + 200).closest('tbody tr');
                return rows.length < 80 && middle !== null && rows.every((row, at) => place(row) === first + at && row.cells.length === 8 && of(row))";
            page.until("the rows in sight stand in their order", in_order)
                .await;
        }
        assert_eq!(
            page.run(first).await,
            before,
            "the first row is there again"
        );
        // What is opened is what the row says, and the focus comes back to it.
        page.run("document.querySelector('.long-table').scrollTop = 40_000")
            .await;
        page.wait_for("#grid-open-780").await;
        page.run("document.getElementById('grid-open-780').focus()")
            .await;
        page.press("\u{E007}").await;
        page.wait_for("[role=dialog]").await;
        page.address_has("open=").await;
        page.wait_for("tr[aria-current] #grid-open-780").await;
        page.press("\u{E00C}").await;
        page.until(
            "the focus is on the row's button",
            "return document.activeElement.id === 'grid-open-780'",
        )
        .await;
        assert_eq!(page.errors().await, Vec::<String>::new());
    });
}
