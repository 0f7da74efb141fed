//! The page opens, stays at home, and says what is wrong with its dataset.

use crate::browser::{browse, dist, dist_with};
use crate::driver::Engine;
use std::fs;

#[test]
fn the_page_opens_under_a_subpath_and_stays_at_home() {
    browse("opens", &dist(), async |page| {
        page.open("").await;
        page.by_testid("results").await;
        assert!(page.count().await > 0, "the bundled dataset has facts");
        page.shot("wide").await;
        assert_eq!(page.errors().await, Vec::<String>::new());
        let requests = page.requests().await;
        let ours: Vec<&String> = requests
            .iter()
            .filter(|a| a.starts_with(&page.address))
            .collect();
        assert!(
            ours.iter().any(|address| address.ends_with(".wasm")),
            "{requests:?}"
        );
        assert!(
            ours.iter().any(|address| address.contains("dataset.json")),
            "{requests:?}"
        );
    });
}

#[test]
fn the_page_forbids_what_it_does_not_need() {
    let page = fs::read_to_string(dist().join("index.html")).expect("the page");
    assert!(
        page.contains("http-equiv=\"Content-Security-Policy\""),
        "dist/ is not sealed: site finish"
    );
    browse("policy", &dist(), async |page| {
        page.open("").await;
        page.by_testid("results").await;
        let refused = page
            .run(
                "const s = document.createElement('script');
                 try { s.textContent = 'window.broken = true'; document.head.append(s); } catch {}
                 return window.broken === undefined",
            )
            .await;
        assert_eq!(refused, true, "an inline script ran");
        let said = !page.errors().await.is_empty();
        assert!(
            said || page.engine != Engine::Chromium,
            "the policy says so on the console"
        );
    });
}

/// Opens a copy of the site whose dataset is broken; the page must say so.
fn refuses(name: &str, change: impl FnOnce(&str) -> Option<String>) {
    let site = dist_with(name, |folder| {
        let path = folder.join("dataset.json");
        let good = fs::read_to_string(&path).expect("the bundled dataset");
        match change(&good) {
            Some(broken) => fs::write(&path, broken).expect("written"),
            None => fs::remove_file(&path).expect("removed"),
        }
    });
    browse(name, &site, async |page| {
        page.open("").await;
        let alert = page.wait_for("[role=alert]").await;
        page.until(
            "the alert says something",
            "return document.querySelector('[role=alert]').textContent.trim().length > 10",
        )
        .await;
        let text = alert.text().await.expect("its text");
        page.shot("alert").await;
        assert!(!text.contains("panicked"), "{text}");
        let strangers: Vec<String> = page
            .errors()
            .await
            .into_iter()
            .filter(|error| !error.contains("404"))
            .collect();
        assert_eq!(strangers, Vec::<String>::new());
    });
}

#[test]
fn a_dataset_cut_off_is_said() {
    // The cut is counted in characters: half a letter would be another error.
    refuses("cut", |good| {
        Some(good.chars().take(good.chars().count() / 2).collect())
    });
}

#[test]
fn a_dataset_of_a_later_version_is_said() {
    refuses("later", |good| {
        Some(good.replacen("bang-vang/1", "bang-vang/2", 1))
    });
}

#[test]
fn a_missing_dataset_is_said() {
    refuses("missing", |_| None);
}
