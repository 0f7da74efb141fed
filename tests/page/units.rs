//! Units: the page of one, several side by side, and the picture of a chart, by mouse
//! and by keyboard, in both languages, on a telephone and on a desk.

use crate::browser::{Page, browse, dist, dist_with};
use crate::make;
use bang_vang::dataset::{decode, encode};
use bang_vang::model::{Dataset, Edtf, Figure, Unit};
use std::fs;

const TAB: &str = "\u{E004}";
const ENTER: &str = "\u{E007}";
const SPACE: &str = " ";
const RIGHT: &str = "\u{E014}";
const DOWN: &str = "\u{E015}";

/// Most steps of the tab key to anything.
const MOST_TABS: usize = 60;

fn dataset() -> Dataset {
    let bytes = fs::read(dist().join("dataset.json")).expect("the dataset");
    decode(&bytes).expect("a dataset")
}

/// Two units with award statements of their own.
fn with_awards() -> [String; 2] {
    let awards = dataset().awards.into_iter();
    let mut units: Vec<String> = awards.filter_map(|award| award.unit).collect();
    units.sort();
    units.dedup();
    [units[0].clone(), units[1].clone()]
}

/// The last year of which anything is said.
fn last_year() -> u16 {
    let dataset = dataset();
    let dates = dataset.events.iter().map(|event| &event.date);
    let dates = dates.chain(dataset.awards.iter().map(|award| &award.period));
    let periods = dates.flatten().filter_map(Edtf::period);
    let years = periods.map(|period| period.last.year);
    years.max().expect("a year")
}

/// Goes on by the tab key to an element.
async fn tab_to(page: &Page, css: &str) {
    page.wait_for(css).await;
    let there = format!("return document.activeElement.matches({css:?})");
    for _ in 0..MOST_TABS {
        if page.run(&there).await == true {
            return;
        }
        page.press(TAB).await;
    }
    panic!("no {css} after {MOST_TABS} tabs");
}

#[test]
fn a_unit_shows_its_record_and_opens_it() {
    let [unit, _] = with_awards();
    browse("unit-page", &dist(), async |page| {
        for &(lang, width) in page.ways() {
            page.resize(width, 844).await;
            page.results(&format!("#/unit/{unit}?lang={lang}")).await;
            let count = page.count().await;
            let rows = page
                .run("return document.querySelectorAll('[data-testid=results] .rows > li').length")
                .await;
            assert_eq!(rows, count);
            page.click(".bar-of:last-of-type").await;
            page.wait_for("#opened-total li").await;
            page.shot(&format!("{lang}-{width}")).await;
            // Years of which nothing was read of the unit stand there, too.
            let year =
                "return +document.querySelector('.coverage thead th:last-child').textContent";
            assert_eq!(page.run(year).await, last_year());
            // A year that was read leads to what was found in it.
            page.click(".covered--found a").await;
            page.address_has("#/awards?").await;
            assert!(page.count().await > 0);
            page.client.back().await.expect("back");
            page.wait_for(".covered--found a").await;
            page.click(".page-links a").await;
            page.address_has("#/timeline?").await;
            page.by_testid("results").await;
            assert_eq!(page.count().await, count, "the link keeps the count");
            assert_eq!(page.errors().await, Vec::<String>::new());
        }
    });
}

#[test]
fn the_tree_counts_what_the_page_of_a_unit_counts() {
    let dataset = dataset();
    let figures = |unit: &Unit| {
        let of_unit = |figure: &&Figure| figure.unit.as_deref() == Some(&unit.id);
        dataset.figures.iter().filter(of_unit).count()
    };
    let unit = dataset.units.iter().max_by_key(|unit| figures(unit));
    let unit = unit.expect("a unit");
    browse("unit-tree", &dist(), async |page| {
        page.results("#/units?lang=en").await;
        let row = format!(
            "document.getElementById('choose-{}').closest('li')",
            unit.id
        );
        let said = format!(
            "return {row}.querySelector('.unit-count').innerText.match(/[0-9,]+/g).map(number => +number)"
        );
        let said = page.run(&said).await;
        assert_eq!(said[1], figures(unit));
        page.results(&format!("#/unit/{}?units=alone&lang=en", unit.id))
            .await;
        assert_eq!(page.count().await, said[0]);
    });
}

#[test]
fn the_lanes_of_a_unit_stand_on_its_page() {
    let [unit, _] = with_awards();
    browse("unit-lanes", &dist(), async |page| {
        for &(lang, width) in page.ways() {
            page.resize(width, 844).await;
            page.results(&format!("#/unit/{unit}?lang={lang}")).await;
            page.wait_for(".unit-page .lane .lane-cursor[tabindex='0']")
                .await;
            page.run("document.querySelector('.lane .lane-cursor[tabindex=\"0\"]').focus()")
                .await;
            page.press(DOWN).await;
            page.press(ENTER).await;
            page.until(
                "a mark is opened",
                "return document.querySelector('[role=dialog], #peek') !== null",
            )
            .await;
            page.shot(&format!("{lang}-{width}")).await;
            assert_eq!(page.errors().await, Vec::<String>::new());
        }
    });
}

#[test]
fn the_charts_of_a_unit_are_one_tab_stop_each() {
    let [unit, _] = with_awards();
    browse("unit-keys", &dist(), async |page| {
        for &(lang, width) in page.ways() {
            page.resize(width, 844).await;
            page.results(&format!("#/unit/{unit}?lang={lang}")).await;
            tab_to(page, ".bars .bar-of").await;
            page.press(RIGHT).await;
            page.press(ENTER).await;
            page.wait_for("#opened-total li").await;
            page.until(
                "the focus is where it opened",
                "return document.activeElement.id === 'opened-total'",
            )
            .await;
            page.results(&format!("#/unit/{unit}?lang={lang}")).await;
            tab_to(page, ".by-year summary").await;
            page.press(ENTER).await;
            tab_to(page, ".by-year .sum").await;
            page.press(ENTER).await;
            page.wait_for("#opened-total li").await;
            assert_eq!(page.errors().await, Vec::<String>::new());
        }
    });
}

#[test]
fn units_are_chosen_in_the_tree_and_compared() {
    let [one, other] = with_awards();
    browse("compare", &dist(), async |page| {
        for &(lang, width) in page.ways() {
            page.resize(width, 844).await;
            page.results(&format!("#/units?lang={lang}")).await;
            for unit in [&one, &other] {
                page.click(&format!("[id={:?}]", format!("choose-{unit}")))
                    .await;
                page.address_has(unit).await;
            }
            page.click("#compare").await;
            page.address_has("#/compare/").await;
            page.wait_for(".bars .bar-of").await;
            let charts = page
                .run("return document.querySelectorAll('.panel-years:first-child .bars').length")
                .await;
            assert_eq!(charts, 2);
            page.shot(&format!("{lang}-{width}")).await;
            page.click(".by-award .sum").await;
            page.wait_for("#opened-total li").await;
            page.click(".compared-unit .icon-button").await;
            page.until(
                "one unit is left",
                "return document.querySelectorAll('.compared-unit').length === 1",
            )
            .await;
            assert_eq!(page.errors().await, Vec::<String>::new());
        }
    });
}

#[test]
fn units_are_compared_by_keys_alone() {
    let [one, _] = with_awards();
    browse("compare-keys", &dist(), async |page| {
        for &(lang, width) in page.ways() {
            page.resize(width, 844).await;
            page.results(&format!("#/unit/{one}?lang={lang}")).await;
            tab_to(page, "#compare-with").await;
            page.press(ENTER).await;
            page.address_has(&format!("#/compare/{one}")).await;
            tab_to(page, "#add-unit").await;
            page.press(DOWN).await;
            page.press(DOWN).await;
            page.until(
                "a unit that is offered has the focus",
                "return document.activeElement.matches('.add-unit .chip')",
            )
            .await;
            page.press(ENTER).await;
            page.address_has("~").await;
            page.until(
                "two units are there",
                "return document.querySelectorAll('.compared-unit').length === 2",
            )
            .await;
            // What is counted stands in the address, sub-units are counted or not.
            tab_to(page, "#sub-units").await;
            page.press(SPACE).await;
            page.address_has("units=alone").await;
            assert_eq!(page.errors().await, Vec::<String>::new());
        }
    });
}

/// Catches the files that the page saves.
const CATCH: &str = "
    window.files = [];
    const make = URL.createObjectURL;
    URL.createObjectURL = blob => { window.blob = blob; return make.call(URL, blob); };
    HTMLAnchorElement.prototype.click = function () {
        const name = this.download;
        if (name.endsWith('.png')) { files.push([name, this.href]); return; }
        window.blob.text().then(text => files.push([name, text]));
    };";

#[test]
fn charts_are_saved_as_pictures() {
    let [one, other] = with_awards();
    browse("picture", &dist(), async |page| {
        for fragment in [
            "#/timeline?status=conferred&lang=en".to_owned(),
            format!("#/unit/{one}?lang=en"),
            format!("#/compare/{one}~{other}?lang=en"),
        ] {
            page.results(&fragment).await;
            page.run(CATCH).await;
            let count = page.count().await;
            page.click("#export").await;
            page.wait_for(".menu-picture").await;
            let charts = page
                .run("return document.querySelectorAll('.menu-picture').length")
                .await;
            assert!(charts.as_u64() > Some(1), "{fragment}: {charts}");
            for (form, place) in [("svg", 1), ("png", 2)] {
                page.run("window.files.length = 0").await;
                page.run("if (!document.querySelector('.menu-picture')) document.querySelector('#export').click()").await;
                page.click(&format!(".menu-picture .button:nth-of-type({place})"))
                    .await;
                page.until("the picture is made", "return window.files.length > 0")
                    .await;
                let file = page.run("return files[0]").await;
                let [name, text] = [&file[0], &file[1]].map(|part| part.as_str().expect("a text"));
                assert!(name.ends_with(form), "{name}");
                if form == "png" {
                    assert!(text.len() > 2_000, "{fragment}: {}", text.len());
                    continue;
                }
                // Its letters are in it: elsewhere there may be no such font.
                assert!(!text.contains("fonts/"), "{fragment}");
                let letters = "url(&quot;data:font/woff2;base64,d09G";
                let letters = [letters, &letters.replace("&quot;", "\"")];
                assert!(
                    letters
                        .iter()
                        .any(|letters| text.matches(letters).count() == 6),
                    "{fragment}"
                );
                for part in ["<svg", &format!("{count} facts"), "Bảng Vàng · "] {
                    assert!(text.contains(part), "{fragment}: {part}");
                }
                let chosen = format!("{count} facts · Conferred");
                assert_eq!(text.contains(&chosen), fragment.contains("status="));
            }
            assert_eq!(page.errors().await, Vec::<String>::new());
        }
    });
}

#[test]
fn lists_are_saved_as_the_count_says() {
    browse("lists", &dist(), async |page| {
        for (view, search) in [("units", "bo"), ("people", "bo"), ("articles", "")] {
            page.results(&format!("#/{view}?lang=en")).await;
            page.run(CATCH).await;
            if !search.is_empty() {
                let before = page.count().await;
                let field = page.wait_for("#search").await;
                field.send_keys(search).await.expect("typed");
                page.count_after(before).await;
            }
            let count = page.count().await as usize;
            assert!(count > 0, "{view}");
            for (place, ending) in [(1, ".csv"), (2, ".json")] {
                page.run("window.files.length = 0").await;
                page.click("#export").await;
                let entry = format!("#export-panel .menu-item:nth-of-type({place})");
                page.click(&entry).await;
                page.until("the file is made", "return window.files.length > 0")
                    .await;
                let file = page.run("return files[0]").await;
                let [name, text] = [&file[0], &file[1]].map(|part| part.as_str().expect("a text"));
                assert!(name.ends_with(ending), "{name}");
                match ending {
                    ".csv" => assert_eq!(text.matches("\r\n").count(), count + 1, "{text}"),
                    _ => assert!(decode(text.as_bytes()).is_ok(), "{text}"),
                }
            }
            assert_eq!(page.errors().await, Vec::<String>::new());
        }
    });
}

/// A dataset with an award to a province's police force that became part of another one.
fn with_a_merged_province() -> Dataset {
    let mut dataset = make::dataset(400, 1, false);
    let unit = |id: &str, name: &str| Unit {
        id: id.to_owned(),
        name: name.to_owned(),
        ..dataset.units[0].clone()
    };
    let units = [
        unit("ca-ha-nam", "Công an tỉnh Hà Nam"),
        unit("ca-ninh-binh-2025", "Công an tỉnh Ninh Bình"),
    ];
    dataset.units.extend(units);
    let award = dataset.awards.iter_mut().find(|award| award.unit.is_some());
    award.expect("an award to a unit").unit = Some("ca-ha-nam".to_owned());
    dataset
}

#[test]
fn the_facet_finds_units_by_name_as_organised_then_and_today() {
    let site = dist_with("merged", |site| {
        let dataset = encode(&with_a_merged_province());
        fs::write(site.join("merged.json"), dataset).expect("written");
    });
    browse("unit-facet", &site, async |page| {
        let ways = [
            ("", "ha nam", "Công an tỉnh Hà Nam"),
            ("&units=alone", "ha nam", "Công an tỉnh Hà Nam"),
            ("&units=today", "ha nam", "Công an tỉnh Hà Nam"),
            ("&units=today", "ninh binh", "Công an tỉnh Ninh Bình"),
        ];
        page.open("#/awards?data=merged.json&lang=vi").await;
        page.wait_for("[data-facet=unit] .facet-search").await;
        for (reach, search, name) in ways {
            // The page stays, with the facets that it has.
            let address = format!("#/awards?data=merged.json&lang=vi{reach}");
            page.run(&format!("location.hash = {address:?}")).await;
            let found = format!(
                "const field = document.querySelector('[data-facet=unit] .facet-search');
                 if (!field) return false;
                 field.value = {search:?};
                 field.dispatchEvent(new Event('input', {{ bubbles: true }}));
                 const values = [...document.querySelectorAll('[data-facet=unit] .value')];
                 const said = (value, part) => value.querySelector(part).textContent;
                 return values.length === 1 && said(values[0], 'label') === {name:?}
                    && said(values[0], '.value-count') === '1'"
            );
            page.until(&format!("{search} is found {reach}"), &found)
                .await;
        }
        assert_eq!(page.errors().await, Vec::<String>::new());
    });
}
