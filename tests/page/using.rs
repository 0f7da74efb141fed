//! What a reader of the page does: choose, sort, open, go back, change language.

use crate::browser::{Page, browse, dist};

/// The texts of the cells of a table's column, from the top.
async fn column(page: &Page, class: &str) -> Vec<String> {
    let script = format!(
        "return [...document.querySelectorAll('[data-testid=results] tbody .{class}')]
            .map(cell => cell.querySelector('strong')?.textContent ?? cell.textContent)"
    );
    let cells = page.run(&script).await;
    let cells = cells.as_array().cloned().unwrap_or_default().into_iter();
    cells
        .map(|cell| cell.as_str().unwrap_or_default().trim().to_owned())
        .collect()
}

/// Whether the page is as wide as when it was asked last.
const SETTLED: &str = "
    const width = document.scrollingElement.scrollWidth, before = window.lastWidth;
    window.lastWidth = width;
    return before === width";

/// If the page is wider than its window: what sticks out of it at the right.
const WIDER: &str = "
    const page = document.scrollingElement;
    if (page.scrollWidth <= page.clientWidth) return [];
    const out = e => e.getBoundingClientRect().right > page.clientWidth + 1;
    return [...document.querySelectorAll('body *')].filter(out).slice(0, 8)
        .map(e => `${e.tagName}.${e.getAttribute('class')}`)";

#[test]
fn every_view_opens_without_an_error() {
    browse("views", &dist(), async |page| {
        for view in [
            "timeline",
            "awards",
            "awards/totals",
            "units",
            "people",
            "articles",
            "about",
        ] {
            page.open(&format!("#/{view}")).await;
            page.wait_for("main h1").await;
            assert_eq!(page.errors().await, Vec::<String>::new(), "{view}");
            for (width, height) in [(390, 844), (1440, 900)] {
                page.resize(width, height).await;
                page.until("the layout follows the window", SETTLED).await;
                let name = view.replace('/', "-");
                page.shot(&format!("{name}-{width}")).await;
                let sticks_out = page.run(WIDER).await;
                assert_eq!(sticks_out, serde_json::json!([]), "{view}, {width} pixels");
            }
        }
    });
}

#[test]
fn a_unit_narrows_the_timeline_and_back_undoes_it() {
    browse("unit", &dist(), async |page| {
        page.results("#/timeline").await;
        let before = page.count().await;
        let values = page.facet("Đơn vị").await;
        assert!(!values.is_empty(), "the timeline has a facet of units");
        let narrow = values
            .iter()
            .find(|(_, count)| *count > 0 && *count < before);
        let (name, count) = narrow.expect("a unit with some of the facts");
        page.choose("Đơn vị", name).await;
        assert_eq!(
            page.count_after(before).await,
            *count,
            "the count beside {name}"
        );
        let chosen = page.fragment().await;
        assert!(chosen.contains("unit="), "{chosen}");
        let rows = page
            .run("return document.querySelectorAll('[data-testid=results] .rows > li').length")
            .await;
        assert_eq!(rows, *count);

        page.client.back().await.expect("back");
        assert_eq!(page.count_after(*count).await, before);
        page.client.forward().await.expect("forward");
        assert_eq!(page.count_after(before).await, *count);

        // The address alone brings the same page.
        page.results(&chosen).await;
        assert_eq!(page.count().await, *count);
        assert_eq!(page.errors().await, Vec::<String>::new());
    });
}

#[test]
fn the_way_back_leads_to_the_place_that_was_left() {
    browse("places", &dist(), async |page| {
        page.resize(390, 844).await;
        page.results("#/timeline?lang=en").await;
        page.shown().await;
        // What lies below is drawn when it comes into sight: the page grows while it is gone down.
        page.until("so far down", "scrollTo(0, 3000); return scrollY > 2998")
            .await;
        page.until(
            "far down",
            "return Math.abs(scrollY - 3000) < 2 && history.state > 0",
        )
        .await;
        // What is opened there does not move the page.
        page.run("[...document.querySelectorAll('.fact-button')].find(fact => fact.getBoundingClientRect().top > 100).click()")
            .await;
        page.address_has("open=").await;
        page.run("document.getElementById('tab-about').click()")
            .await;
        page.wait_for(".prose").await;
        page.until("a view begins at its top", "return scrollY < 100")
            .await;
        page.client.back().await.expect("back");
        page.until(
            "the place is there again",
            "return Math.abs(scrollY - 3000) < 2",
        )
        .await;

        // The same in a table, which rolls by itself: the open statement is in sight.
        page.resize(1440, 500).await;
        page.results("#/awards?lang=en").await;
        page.run("document.querySelector('.long-table').scrollTop = 1e6")
            .await;
        page.run("[...document.querySelectorAll('.row-open')].at(-1).click()")
            .await;
        page.address_has("open=").await;
        page.run("document.getElementById('tab-about').click()")
            .await;
        page.wait_for(".prose").await;
        page.client.back().await.expect("back");
        page.until(
            "the open statement is in sight",
            "const row = document.querySelector('.long-table tr[aria-current]')?.getBoundingClientRect();
             const table = document.querySelector('.long-table').getBoundingClientRect();
             return row && row.top >= table.top && row.bottom <= table.bottom + 1",
        )
        .await;
        assert_eq!(page.errors().await, Vec::<String>::new());
    });
}

#[test]
fn counts_beside_values_are_kept() {
    browse("facets", &dist(), async |page| {
        page.results("#/awards").await;
        let all = page.count().await;
        let values = page.facet("Trạng thái").await;
        assert_eq!(
            values.iter().map(|(_, count)| count).sum::<u64>(),
            all,
            "{values:?}"
        );
        for (name, count) in values.iter().filter(|(_, count)| *count > 0) {
            page.choose("Trạng thái", name).await;
            assert_eq!(page.count_after(all).await, *count, "{name}");
            page.choose("Trạng thái", name).await;
            assert_eq!(page.count_after(*count).await, all, "{name}");
        }
    });
}

#[test]
fn the_table_sorts_by_a_heading() {
    browse("sort", &dist(), async |page| {
        page.results("#/awards").await;
        let sorted = |values: &[String]| {
            let numbers = values
                .iter()
                .filter_map(|value| value.replace('.', "").parse::<u64>().ok());
            numbers.collect::<Vec<_>>()
        };
        let counts = sorted(&column(page, "col-count").await);
        assert!(counts.len() > 2, "{counts:?}");
        let unsorted = column(page, "col-count").await;
        for direction in ["ascending", "descending"] {
            page.click("th.col-count button").await;
            let script =
                format!("return document.querySelector('th.col-count').ariaSort === '{direction}'");
            page.until("the heading says how it sorts", &script).await;
            let mut want = counts.clone();
            want.sort_unstable();
            if direction == "descending" {
                want.reverse();
            }
            assert_eq!(
                sorted(&column(page, "col-count").await),
                want,
                "{direction}"
            );
        }
        let fragment = page.fragment().await;
        assert!(fragment.contains("sort=-count"), "{fragment}");
        // A third click gives the view its own order back.
        page.click("th.col-count button").await;
        page.until(
            "the address has no order",
            "return !location.hash.includes('sort=')",
        )
        .await;
        assert_eq!(column(page, "col-count").await, unsorted);
        assert_eq!(page.errors().await, Vec::<String>::new());
    });
}

#[test]
fn a_fact_opens_with_its_evidence() {
    browse("fact", &dist(), async |page| {
        page.results("#/awards").await;
        page.click("[data-testid=results] tbody button").await;
        let panel = page.wait_for("[role=dialog]").await;
        assert!(page.fragment().await.contains("open="));
        assert!(panel.text().await.expect("its text").len() > 20);
        let languages = "return [...document.querySelectorAll('[role=dialog] .statement')].map(said => said.lang)";
        assert_eq!(page.run(languages).await, serde_json::json!(["", "en"]));
        page.shot("open").await;
        let opened = page.fragment().await;
        page.client.back().await.expect("back");
        page.until(
            "the panel is closed",
            "return !document.querySelector('[role=dialog]')",
        )
        .await;
        assert!(!page.fragment().await.contains("open="));
        // A link to a fact opens it at once.
        page.open(&opened).await;
        page.wait_for("[role=dialog]").await;
        assert_eq!(page.errors().await, Vec::<String>::new());
    });
}

#[test]
fn articles_are_found_by_title_and_author() {
    browse("articles", &dist(), async |page| {
        page.results("#/articles").await;
        let all = page.count().await;
        let author = "return document.querySelector('.articles .fact-meta span:not(.num)').textContent.split(' · ')[0]";
        let author = page.run(author).await;
        let author = author.as_str().expect("an author");
        page.click("#search").await;
        page.press(author).await;
        let found = page.count_after(all).await;
        assert!(0 < found && found < all);
        let rows = "return document.querySelectorAll('.articles > li').length";
        assert_eq!(page.run(rows).await, found);
        let weight =
            "return Number(getComputedStyle(document.querySelector('.articles a')).fontWeight)";
        assert_eq!(page.run(weight).await, 600, "titles stand out");
        assert_eq!(page.errors().await, Vec::<String>::new());
    });
}

#[test]
fn the_facts_of_an_article_are_shown_among_others() {
    browse("article-facts", &dist(), async |page| {
        page.results("#/articles?lang=en").await;
        page.click("[data-testid=results] a").await;
        page.wait_for(".page-links a").await;
        let hash = page.fragment().await;
        page.click(".page-links a").await;
        page.address_has("#/timeline?article=").await;
        page.by_testid("results").await;
        let all = page.count().await;
        page.open(&hash).await;
        page.click(".page-links a:last-child").await;
        page.address_has("#/awards?article=").await;
        page.by_testid("results").await;
        assert!((1..=all).contains(&page.count().await));
    });
}

#[test]
fn what_is_typed_right_after_the_key_of_the_search_stands_there() {
    browse("search-key", &dist(), async |page| {
        page.results("#/timeline").await;
        page.shown().await;
        page.press("/bang").await;
        page.until(
            "the search has all letters",
            "return document.querySelector('#search').value === 'bang'",
        )
        .await;
        assert_eq!(page.errors().await, Vec::<String>::new());
    });
}

#[test]
fn the_language_changes_and_stays() {
    browse("language", &dist(), async |page| {
        page.results("#/awards?lang=vi").await;
        page.until(
            "the page is Vietnamese",
            "return document.documentElement.lang === 'vi'",
        )
        .await;
        let count = page.count().await;
        page.click("#lang").await;
        page.until(
            "the page is English",
            "return document.documentElement.lang === 'en'",
        )
        .await;
        page.by_testid("results").await;
        assert!(!page.facet("Status").await.is_empty());
        assert_eq!(page.count().await, count);
        page.results("#/awards?lang=vi").await;
        assert!(!page.facet("Trạng thái").await.is_empty());
        assert_eq!(page.errors().await, Vec::<String>::new());
    });
}

#[test]
fn what_an_address_says_in_vain_is_told() {
    browse("vain", &dist(), async |page| {
        page.results("#/awards?status=nonsense&from=abc&nokey=1")
            .await;
        let script = "return [...document.querySelectorAll('[role=status], [role=alert]')]
            .some(e => e.textContent.includes('nokey'))";
        page.until("the page names what it ignored", script).await;
        assert!(page.count().await > 0);
        assert_eq!(page.errors().await, Vec::<String>::new());
    });
}

#[test]
fn the_page_measures_itself() {
    browse("measures", &dist(), async |page| {
        page.results("#/timeline").await;
        let measured = |names: &str| {
            format!(
                "const done = performance.getEntriesByType('measure').map(m => m.name);
                 return '{names}'.split(' ').every(name => done.includes(name))"
            )
        };
        page.until("the start is measured", &measured("bv:boot bv:load"))
            .await;
        let before = page.count().await;
        let values = page.facet("Đơn vị").await;
        let narrow = values
            .iter()
            .find(|(_, count)| *count > 0 && *count < before);
        page.choose("Đơn vị", &narrow.expect("a unit").0).await;
        page.until("a query is measured", &measured("bv:query bv:paint"))
            .await;
    });
}

#[test]
fn a_view_begins_at_its_top() {
    browse("top", &dist(), async |page| {
        for (width, height) in [(1440, 900), (390, 844)] {
            page.resize(width, height).await;
            page.results("#/timeline").await;
            for view in ["awards", "timeline", "units", "awards"] {
                page.run("window.scrollTo(0, document.body.scrollHeight)")
                    .await;
                page.click(&format!("nav a[href^='#/{view}']")).await;
                let begun = format!(
                    "return location.hash.startsWith('#/{view}') && document.activeElement.id === 'main' && window.scrollY === 0"
                );
                page.until(view, &begun).await;
                page.wait_for("[data-testid=results]").await;
                assert_eq!(
                    page.run("return window.scrollY").await.as_f64(),
                    Some(0.0),
                    "{view}"
                );
            }
        }
        assert_eq!(page.errors().await, Vec::<String>::new());
    });
}
