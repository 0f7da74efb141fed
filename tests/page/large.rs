//! A large dataset: no view makes more nodes than a browser bears easily, and what a view does
//! not show at first is a click away.

use crate::browser::{Page, browse, dist_with};
use crate::make;
use bang_vang::dataset::encode_columnar;
use bang_vang::table::Table;
use std::fs;

/// Most nodes of the page, whatever there is to show.
const MOST: u64 = 1_500;

const FACTS: usize = 60_000;

/// Views, and what stands there when they are drawn.
const VIEWS: [(&str, &str); 11] = [
    ("#/timeline", ".lanes .drawing path"),
    ("#/awards", "#grid tbody tr"),
    ("#/awards/totals", ".totals .conflicting"),
    ("#/awards/totals?pivot=unit,giver", "#pivot .pivot-number"),
    ("#/awards/totals?pivot=award,unit", "#pivot .pivot-number"),
    ("#/units", ".tree li"),
    ("#/unit/bo", ".by-kind .sum"),
    ("#/unit/cum-1", ".by-kind .sum"),
    ("#/compare/bo~cuc-11~cuc-23~cum-1", ".by-award .sum"),
    ("#/people", ".people li"),
    ("#/articles", ".articles li"),
];

async fn nodes(page: &Page) -> u64 {
    let nodes = page.run("return document.querySelectorAll('*').length");
    nodes.await.as_u64().expect("a number")
}

async fn count(page: &Page, css: &str) -> u64 {
    let script = format!("return document.querySelectorAll({css:?}).length");
    page.run(&script).await.as_u64().expect("a number")
}

#[test]
fn no_view_of_a_large_dataset_makes_many_nodes() {
    let dataset = Table::from(make::dataset(FACTS, 1, true));
    let site = dist_with("large", |site| {
        fs::write(site.join("large.bvc"), encode_columnar(&dataset)).expect("written");
    });
    browse("large", &site, async |page| {
        for width in [1440, 390] {
            page.resize(width, 900).await;
            for (fragment, there) in VIEWS {
                let sign = if fragment.contains('?') { '&' } else { '?' };
                page.open(&format!("{fragment}{sign}data=large.bvc")).await;
                page.wait_for(there).await;
                page.still().await;
                let nodes = nodes(page).await;
                assert!(nodes <= MOST, "{fragment} at {width}: {nodes} nodes");
            }
        }
        page.resize(1440, 900).await;
        page.open("#/unit/bo?lang=en&data=large.bvc").await;
        page.wait_for(".by-kind .conflicting").await;
        // All that is told differently opens at once.
        page.click(".by-kind .conflicting").await;
        page.wait_for("#opened-total li").await;
        let rows = count(page, ".coverage tbody tr").await;
        page.click(".coverage .more").await;
        let more =
            format!("return document.querySelectorAll('.coverage tbody tr').length > {rows}");
        page.until("more parts are there", &more).await;
        page.click(".by-year summary").await;
        page.wait_for(".by-year .sum").await;
        let rows = count(page, ".totals--conferred tbody tr").await;
        page.click(".totals--conferred .more").await;
        let more = format!(
            "return document.querySelectorAll('.totals--conferred tbody tr').length > {rows}"
        );
        page.until("more awards are there", &more).await;
        assert_eq!(page.errors().await, Vec::<String>::new());
    });
}
