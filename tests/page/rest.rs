//! The part of the program that comes later: the first view does without it, and the page
//! says where it does not come.

use crate::browser::{browse, dist_with};
use std::fs;
use std::path::{Path, PathBuf};

fn part(site: &Path) -> PathBuf {
    let files = fs::read_dir(site).expect("the site");
    let mut paths = files.map(|file| file.expect("a file").path());
    let name = |path: &PathBuf| {
        path.file_name()
            .map(|name| name.to_string_lossy().into_owned())
    };
    let part = paths.find(|path| name(path).is_some_and(|name| name.starts_with("rest-")));
    part.expect("the site has a part that comes later")
}

#[test]
fn the_page_begins_without_the_rest_and_asks_for_it_again() {
    let mut away = None;
    let site = dist_with("rest", |folder| {
        let part = part(folder);
        fs::rename(&part, folder.join("aside")).expect("put aside");
        away = Some((folder.join("aside"), part));
    });
    let (aside, part) = away.expect("put aside");
    browse("rest", &site, async |page| {
        page.open("#/timeline?lang=en").await;
        page.wait_for(".lanes .lane-cursor").await;
        assert!(page.count().await > 0, "the first view needs the rest");
        // The list is below what is seen first: its place says that it did not come.
        let alert = page.wait_for("#results .state--error").await;
        let text = alert.text().await.expect("its text");
        assert!(text.contains("did not load"), "{text}");
        page.open("#/units?lang=en").await;
        let alert = page.wait_for("main .state--error").await;
        let text = alert.text().await.expect("its text");
        assert!(text.contains("did not load"), "{text}");
        page.shot("missing").await;
        fs::rename(&aside, &part).expect("put back");
        page.click("main .state--error button").await;
        page.by_testid("results").await;
        page.until(
            "the alert is gone",
            "return !document.querySelector('main .state--error')",
        )
        .await;
    });
}

#[test]
fn the_rest_comes_where_there_is_no_dataset_too() {
    let site = dist_with("bare", |folder| {
        fs::remove_file(folder.join("dataset.json")).expect("removed");
    });
    browse("bare", &site, async |page| {
        page.open("").await;
        page.wait_for("[role=alert]").await;
        // Own files can be dropped on the page then.
        page.until(
            "the rest comes",
            "return performance.getEntriesByType('resource').some(file => file.name.includes('/rest-'))",
        )
        .await;
    });
}
