//! Citations of a fact, as they reach the clipboard.

use crate::browser::{Page, browse, dist};
use serde_json::Value;

/// Catches what the page copies.
const CATCH: &str = "Object.defineProperty(navigator, 'clipboard', { configurable: true, value: {
    writeText: text => { window.copied = text; return Promise.resolve(); } } });";

async fn copied(page: &Page, button: usize) -> String {
    page.run("window.copied = null").await;
    let css = format!("[aria-labelledby=cite] button:nth-of-type({button})");
    page.click(&css).await;
    page.until("it is copied", "return window.copied !== null")
        .await;
    page.run("return window.copied")
        .await
        .as_str()
        .unwrap_or_default()
        .to_owned()
}

#[test]
fn a_fact_is_cited_in_three_forms_and_has_a_link_of_its_own() {
    browse("cite", &dist(), async |page| {
        for (lang, width, chosen) in [("vi", 1440, "Đã tặng"), ("en", 390, "Conferred")] {
            page.resize(width, 844).await;
            page.open(&format!("#/awards?status=conferred&lang={lang}"))
                .await;
            page.by_testid("results").await;
            page.run(CATCH).await;
            page.click("[data-testid=results] tbody button").await;
            page.wait_for("[aria-labelledby=cite]").await;
            let opened = page.fragment().await;

            let text = copied(page, 1).await;
            let bibtex = copied(page, 2).await;
            let csl: Value = serde_json::from_str(&copied(page, 3).await).expect("JSON");
            let note = csl[0]["note"].as_str().unwrap_or_default();
            assert!(
                bibtex.starts_with("@misc{bv-") || bibtex.starts_with("@article{bv-"),
                "{bibtex}"
            );
            for form in [text.as_str(), bibtex.as_str(), note] {
                assert!(form.contains(chosen) && form.contains("sha256:"), "{form}");
            }
            assert!(text.ends_with(&opened), "{text}");
            page.until(
                "the page says so",
                "return document.querySelector('.said').textContent !== ''",
            )
            .await;
            page.shot(&format!("said-{lang}-{width}")).await;

            // The permanent link has the fact and none of the choices.
            let link = "document.querySelector('[aria-labelledby=cite] a').hash";
            let link = page.run(&format!("return {link}")).await;
            let link = link.as_str().unwrap_or_default().to_owned();
            assert!(
                link.contains("open=") && !link.contains("status="),
                "{link}"
            );
            page.open(&link).await;
            page.wait_for("[role=dialog]").await;
            assert_eq!(page.errors().await, Vec::<String>::new());
        }
    });
}

#[test]
fn a_view_is_shown_in_a_frame_of_another_page() {
    browse("frame", &dist(), async |page| {
        page.results("#/timeline?status=conferred&lang=en").await;
        let count = page.count().await;
        page.run(CATCH).await;
        page.run("window.copied = null").await;
        page.click("#export").await;
        page.wait_for("#export-panel .menu-item").await;
        page.click("#export-panel > .menu-item:last-child").await;
        page.until("it is copied", "return window.copied !== null")
            .await;
        let code = page.run("return window.copied").await;
        let code = code.as_str().unwrap_or_default().replace("&amp;", "&");
        let source = code
            .split('"')
            .nth(1)
            .and_then(|link| link.split_once('#'))
            .map_or_else(String::new, |(_, fragment)| format!("#{fragment}"));
        assert!(source.contains("embed=1"), "{source}");
        page.results(&source).await;
        assert_eq!(page.count().await, count);
        assert_eq!(
            page.run("return !document.querySelector('.masthead')")
                .await,
            true
        );
        // Out of the frame leads a link to the whole page.
        page.wait_for(".whole-page").await;
        let whole = page
            .run("return document.querySelector('.whole-page').hash")
            .await;
        assert_eq!(whole, "#/timeline?status=conferred&lang=en");
        assert_eq!(page.errors().await, Vec::<String>::new());
    });
}
