//! The tables of awards: going through them by mouse and by keyboard, choosing
//! columns and layouts, saving what is counted.

use crate::browser::{Page, browse, dist};
use bang_vang::dataset::{check, decode};
use fantoccini::key::Key;

async fn press(page: &Page, css: &str, key: Key) {
    let keys = char::from(key).to_string();
    page.wait_for(css)
        .await
        .send_keys(&keys)
        .await
        .expect("keys");
}

/// Catches the files that the page saves.
const CATCH: &str = "
    window.files = [];
    const make = URL.createObjectURL;
    URL.createObjectURL = blob => { window.blob = blob; return make.call(URL, blob); };
    HTMLAnchorElement.prototype.click = function () {
        const name = this.download;
        window.blob.arrayBuffer().then(bytes => files.push([name, new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes)]));
    };";

/// Saves by an entry of the menu: the name of the file and its text.
pub async fn saved(page: &Page, entry: usize) -> (String, String) {
    page.run(CATCH).await;
    page.click("#export").await;
    page.click(&format!("#export-panel .menu-item:nth-of-type({entry})"))
        .await;
    page.until("the file is made", "return window.files.length > 0")
        .await;
    let name = page.run("return files[0][0]").await;
    let text = page.run("return files[0][1]").await;
    let text_of = |value: &serde_json::Value| value.as_str().expect("a text").to_owned();
    (text_of(&name), text_of(&text))
}

#[test]
fn the_grid_is_gone_through_by_keys() {
    browse("grid", &dist(), async |page| {
        for &(lang, width) in page.ways() {
            page.resize(width, 844).await;
            page.results(&format!("#/awards?lang={lang}")).await;
            let count = page.count().await;
            let rows = page
                .run("return document.querySelector('#grid').ariaRowCount")
                .await;
            assert_eq!(rows, (count + 1).to_string());
            let at = |cell: &str| {
                format!(
                    "return document.querySelector('#grid').getAttribute('aria-activedescendant') === 'grid-{cell}'"
                )
            };
            for (key, cell) in [
                (Key::Down, "1-0"),
                (Key::Right, "1-1"),
                (Key::End, "1-7"),
                (Key::Home, "1-0"),
                (Key::Up, "0-0"),
            ] {
                press(page, "#grid", key).await;
                page.until(cell, &at(cell)).await;
            }
            press(page, "#grid", Key::PageDown).await;
            page.until("a page further", "return !document.querySelector('#grid').getAttribute('aria-activedescendant').startsWith('grid-0-')").await;
            press(page, "#grid", Key::Enter).await;
            page.wait_for("[role=dialog]").await;
            assert!(page.fragment().await.contains("open="));
            page.shot(&format!("grid-{lang}-{width}")).await;
            press(page, "[role=dialog] button", Key::Escape).await;
            page.until(
                "the details are closed",
                "return !document.querySelector('[role=dialog]')",
            )
            .await;
            assert_eq!(page.errors().await, Vec::<String>::new());
        }
    });
}

#[test]
fn columns_are_chosen_and_stand_in_the_address() {
    browse("columns", &dist(), async |page| {
        page.results("#/awards?lang=en").await;
        page.click("#columns").await;
        page.click("#columns-panel label:last-of-type input").await;
        page.until(
            "the address has the columns",
            "return location.hash.includes('cols=')",
        )
        .await;
        page.wait_for("th.col-published").await;
        press(page, "#columns-panel input", Key::Escape).await;
        page.until(
            "the menu is closed",
            "return !document.querySelector('#columns-panel')",
        )
        .await;
        page.results("#/awards?lang=en&cols=award,count").await;
        page.until(
            "two columns",
            "return document.querySelectorAll('#grid thead th').length === 2",
        )
        .await;
        assert_eq!(page.errors().await, Vec::<String>::new());
    });
}

#[test]
fn files_have_what_the_count_says() {
    browse("export", &dist(), async |page| {
        for fragment in [
            "#/awards",
            "#/awards?lang=en&status=proposed",
            "#/timeline?lang=en",
        ] {
            page.results(fragment).await;
            let count = page.count().await as usize;
            let (name, table) = saved(page, 1).await;
            assert!(
                name.starts_with("bang-vang_") && name.ends_with(".csv"),
                "{name}"
            );
            assert!(table.starts_with('\u{feff}'), "{fragment}");
            assert_eq!(table.matches("\r\n").count(), count + 1, "{fragment}");
            let (name, dataset) = saved(page, 2).await;
            assert!(name.ends_with(".json"), "{name}");
            let dataset = decode(dataset.as_bytes()).expect("a dataset");
            assert_eq!(check(&dataset), []);
            if fragment.contains("awards") {
                assert_eq!(dataset.awards.len(), count, "{fragment}");
            } else {
                assert_eq!(
                    dataset.awards.len() + dataset.events.len(),
                    count,
                    "{fragment}"
                );
            }
            assert_eq!(page.errors().await, Vec::<String>::new());
        }
    });
}

#[test]
fn names_of_awards_stay_beside_their_totals() {
    browse("totals-names", &dist(), async |page| {
        page.resize(390, 844).await;
        page.open("#/awards/totals?lang=en").await;
        page.wait_for(".totals tbody th small").await;
        page.shown().await;
        let beside = "const table = document.querySelector('.totals .table-scroll');
            table.scrollLeft = 150;
            const [left, name] = [table, table.querySelector('tbody th')].map((it) => it.getBoundingClientRect().left);
            return table.scrollLeft > 0 && Math.abs(name - left) < 2";
        page.until("the name stays", beside).await;
        let wide = "return document.querySelector('.totals tbody th').clientWidth > 120";
        assert_eq!(page.run(wide).await, true, "the name has room");
        assert_eq!(page.errors().await, Vec::<String>::new());
    });
}

#[test]
fn a_pivot_opens_the_statements_behind_its_numbers() {
    browse("pivot", &dist(), async |page| {
        for &(lang, width) in page.ways() {
            page.resize(width, 844).await;
            page.results(&format!("#/awards/totals?pivot=unit,year&lang={lang}"))
                .await;
            page.click("#pivot .pivot-number").await;
            page.wait_for("#opened-total li").await;
            page.shot(&format!("pivot-{lang}-{width}")).await;
            press(page, "#pivot", Key::Home).await;
            let folded = "return document.querySelectorAll('#pivot tbody tr').length";
            let before = page.run(folded).await;
            press(page, "#pivot", Key::PageUp).await;
            press(page, "#pivot", Key::Enter).await;
            let fewer =
                format!("return document.querySelectorAll('#pivot tbody tr').length < {before}");
            page.until("the first unit is folded", &fewer).await;
            page.click(".pivot-choice .icon-button").await;
            page.until(
                "rows and columns are swapped",
                "return location.hash.includes('pivot=year,unit')",
            )
            .await;
            page.wait_for("#pivot .pivot-number").await;
            assert_eq!(page.errors().await, Vec::<String>::new());
        }
    });
}

#[test]
fn rows_are_sorted_by_several_columns_without_shift() {
    browse("sorting", &dist(), async |page| {
        page.resize(390, 844).await;
        page.results("#/awards?lang=en").await;
        page.click("#sorting").await;
        let button = |name: &str| format!("#sorting-panel [aria-label^='{name}']");
        for (name, wanted) in [
            ("Count", "sort=count"),
            ("Date", "sort=count,date"),
            ("Date", "sort=count,-date"),
            ("Count", "sort=-count,-date"),
            ("Count", "sort=-date"),
        ] {
            page.click(&button(name)).await;
            let there = format!(
                "return decodeURIComponent(location.hash).split(/[?&]/).includes('{wanted}')"
            );
            page.until(wanted, &there).await;
        }
        let said =
            "return document.querySelector(\"#sorting-panel [aria-label^='Date']\").ariaLabel";
        assert_eq!(page.run(said).await.as_str(), Some("Date, descending"));
        page.shot("sorting-390").await;
        page.click("#sorting-panel > .button").await;
        page.until("the usual order", "return !location.hash.includes('sort=')")
            .await;
        assert_eq!(page.errors().await, Vec::<String>::new());
    });
}
