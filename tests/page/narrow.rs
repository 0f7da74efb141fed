//! A narrow screen: what unfolds stays on it, and the way back to the results stays at hand.

use crate::browser::{browse, dist};
use serde_json::json;

/// How far the panel of a menu hangs out of the window, to the left and to the right.
const OUT: &str = "const panel = document.querySelector('.menu-panel').getBoundingClientRect();
    return [Math.min(0, panel.left), Math.max(0, panel.right - document.documentElement.clientWidth)]";

#[test]
fn no_menu_hangs_out_of_the_window() {
    browse("narrow-menus", &dist(), async |page| {
        for (lang, width) in [("vi", 390), ("en", 700)] {
            page.resize(width, 844).await;
            for (view, menu) in [
                ("timeline", "export"),
                ("units", "export"),
                ("awards", "columns"),
                ("awards", "views"),
            ] {
                page.open(&format!("#/{view}?lang={lang}")).await;
                page.wait_for(&format!("#{menu}")).await;
                page.click(&format!("#{menu}")).await;
                page.wait_for(".menu-panel :is(button, input)").await;
                let out = page.run(OUT).await;
                assert_eq!(out, json!([0, 0]), "{view}: {menu}, {lang}, {width}");
                page.shot(&format!("{view}-{menu}-{lang}-{width}")).await;
            }
        }
        assert_eq!(page.errors().await, Vec::<String>::new());
    });
}

#[test]
fn unfolded_facets_keep_the_way_back_in_sight() {
    browse("narrow-facets", &dist(), async |page| {
        page.resize(390, 844).await;
        page.results("#/timeline").await;
        page.click(".filters-toggle").await;
        page.wait_for(".facets--open .value").await;
        page.until(
            "the button stands in the window, however long the facets are",
            "const done = document.querySelector('.facets-done').getBoundingClientRect();
             const facets = document.querySelector('.facets').getBoundingClientRect();
             return facets.bottom > innerHeight && done.top > 0 && done.bottom <= innerHeight",
        )
        .await;
        page.click(".facets-done").await;
        page.until(
            "the facets are folded",
            "return !document.querySelector('.facets--open')",
        )
        .await;
    });
}
