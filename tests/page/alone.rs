//! The site without its server: after one visit, and as one file from the disk;
//! and a new version of it.

use crate::awards::saved;
use crate::browser::{Page, browse, dist, dist_with};
use crate::driver::Engine;
use std::fs;

/// Waits until the service worker keeps the site.
async fn kept(page: &Page) {
    page.run(
        "navigator.serviceWorker?.ready.then(() => { window.bangVangKept = true; }); return true",
    )
    .await;
    page.until("the site is kept", "return window.bangVangKept === true")
        .await;
}

#[test]
fn after_one_visit_the_site_opens_without_a_network() {
    browse("offline", &dist(), async |page| {
        page.open("#/awards").await;
        let before = page.count().await;
        kept(page).await;
        page.cut();
        page.open("#/timeline").await;
        assert!(page.count().await > 0);
        page.open("#/awards").await;
        assert_eq!(page.count().await, before);
        page.click("#lang").await;
        page.until(
            "the page still works",
            "return document.documentElement.lang === 'en'",
        )
        .await;
    });
}

#[test]
fn a_new_version_is_offered_and_never_mixed_with_the_old() {
    browse("update", &dist(), async |page| {
        page.open("").await;
        page.by_testid("results").await;
        kept(page).await;
        let next = dist_with("update", |site| {
            let name = site.join("index.html");
            let old = fs::read_to_string(&name).expect("the page");
            fs::write(
                &name,
                old.replace("<title>Bảng Vàng", "<title>Bảng Vàng mới"),
            )
            .expect("written");
            // As a part whose name says what is in it: the new version has it no more.
            fs::remove_file(site.join("icon-192.png")).expect("removed");
            let finish = std::process::Command::new(env!("CARGO_BIN_EXE_site"))
                .arg("finish")
                .arg(site)
                .status();
            assert!(finish.expect("site").success());
        });
        page.publish(&next);
        // What opens is the old version; then it hears of the new one.
        page.open("#/awards").await;
        page.by_testid("results").await;
        let button = page.wait_for("#update .button").await;
        page.run("window.old = true; return true").await;
        page.click_on(&button).await;
        page.until("the page is loaded anew", "return !window.old")
            .await;
        page.by_testid("results").await;
        let html = page
            .run("return fetch('./').then(page => page.text())")
            .await;
        assert!(
            html.as_str().unwrap_or_default().contains("Bảng Vàng mới"),
            "the new page"
        );
        // A page of the old version may still be open and ask for a part that it loads late.
        let part = "return fetch('icon-192.png').then(part => part.ok)";
        assert_eq!(page.run(part).await, true);
    });
}

#[test]
fn the_one_file_opens_from_the_disk() {
    browse("file", &dist(), async |page| {
        let file = format!("file://{}", dist().join("bang-vang.html").display());
        page.client
            .goto(&format!("{file}#/awards?lang=en&status=conferred"))
            .await
            .expect("the file");
        page.by_testid("results").await;
        let conferred = page.count().await;
        assert!(conferred > 0);
        page.shot("disk").await;
        // Its state is in the address as well, and comes back with it.
        page.choose("Status", "Proposed").await;
        let more = page.count_after(conferred).await;
        let chosen = page.fragment().await;
        page.client.goto("about:blank").await.expect("a blank page");
        page.client
            .goto(&format!("{file}{chosen}"))
            .await
            .expect("the file");
        assert_eq!(page.count_after(0).await, more, "{chosen}");
        if page.engine == Engine::Chromium {
            assert_eq!(page.errors().await, Vec::<String>::new());
        }
    });
}

/// What the export menu writes from a page of the disk and from one of a server is the same: a
/// page of its own with the chosen facts alone.
#[test]
fn a_selection_saved_as_one_file_opens_from_the_disk() {
    browse("selection", &dist(), async |page| {
        page.open("#/awards?lang=en&status=proposed").await;
        page.by_testid("results").await;
        let proposed = page.count().await;
        let offers_frame = async || {
            page.click("#export").await;
            page.wait_for("#export-panel").await;
            let offered =
                "return document.querySelector('#export-panel').innerText.includes('iframe')";
            let offered = page.run(offered).await;
            page.click("#export").await;
            offered.as_bool()
        };
        assert_eq!(offers_frame().await, Some(true));
        let (name, first) = saved(page, 3).await;
        assert!(name.ends_with(".html"), "{name}");
        let folder = std::env::temp_dir().join(format!("bang-vang-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        let file = folder.join(&name);
        let open = async |text: &str, fragment: &str| {
            fs::write(&file, text).expect("written");
            page.client.goto("about:blank").await.expect("a blank page");
            let address = format!("file://{}{fragment}", file.display());
            page.client.goto(&address).await.expect("the file");
            page.by_testid("results").await;
        };
        open(&first, "#/awards?lang=en").await;
        assert_eq!(page.count().await, proposed, "the chosen facts alone");
        // From there all is exported again, the file itself among it.
        let (_, table) = saved(page, 1).await;
        assert_eq!(table.matches("\r\n").count(), proposed as usize + 1);
        let (_, second) = saved(page, 3).await;
        open(&second, "#/awards?lang=vi").await;
        assert_eq!(page.count().await, proposed);
        // Nobody else reaches a file of this disk.
        assert_eq!(offers_frame().await, Some(false));
        fs::remove_dir_all(folder).expect("removed");
    });
}
