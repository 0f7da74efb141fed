//! Browsers that lack what the page needs are told so; where they only refuse it something, the
//! page goes on without.

use crate::browser::{Page, browse, dist, dist_with};
use crate::driver::Engine;
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

/// What a browser may lack, in the words of the page, and how to take it away.
const LACKS: [(&str, &str); 4] = [
    ("WebAssembly", "delete window.WebAssembly"),
    (
        "JavaScript modules",
        "delete HTMLScriptElement.prototype.noModule",
    ),
    ("DecompressionStream", "delete window.DecompressionStream"),
    ("CSS light-dark()", "delete window.CSS"),
];

/// A copy of the site whose page runs a script of its own before all others.
fn site_with(name: &str, script: &str) -> PathBuf {
    dist_with(name, |site| {
        let page = site.join("index.html");
        let old = fs::read_to_string(&page).expect("the page");
        let new = old.replacen("<script", "<script src=\"first.js\"></script><script", 1);
        assert_ne!(old, new, "the page has scripts");
        fs::write(page, new).expect("written");
        fs::write(site.join("first.js"), script).expect("written");
    })
}

/// Whether an element is there to be seen.
async fn is_seen(page: &Page, css: &str) -> bool {
    let script = format!("return Boolean(document.querySelector({css:?})?.offsetHeight)");
    page.run(&script).await == Value::Bool(true)
}

#[test]
fn a_browser_that_is_too_old_is_told_what_it_lacks() {
    let takes = LACKS.map(|(what, away)| format!("{}: () => {away}", json!(what)));
    let script = format!(
        "({{ {} }})[decodeURIComponent(location.search.slice(1))]?.();",
        takes.join(", ")
    );
    let site = site_with("old", &script);
    browse("old", &site, async |page| {
        for (what, _) in LACKS {
            page.open(&format!("?{}#/awards", what.replace(' ', "%20")))
                .await;
            page.until(
                "it is told",
                "return document.querySelector('#too-old')?.hidden === false",
            )
            .await;
            let told = page.wait_for("#too-old").await.text().await;
            let told = told.expect("its text");
            for part in [what, "thiếu", "lacks", "Firefox"] {
                assert!(told.contains(part), "{what}: {told}");
            }
            let lacks = LACKS.iter().filter(|(what, _)| told.contains(what));
            assert_eq!(lacks.count(), 1, "{told}");
            assert!(is_seen(page, "#too-old").await, "{what}");
            assert!(!is_seen(page, "#opening").await, "{what}");
        }
        // With all of it the same page opens.
        page.results("?#/awards").await;
        assert!(!is_seen(page, "#too-old").await);
    });
}

#[test]
fn without_scripts_the_page_says_that_it_needs_them() {
    let file = fs::read_to_string(dist().join("index.html")).expect("the page");
    let (_, said) = file.split_once("<noscript>").expect("a word");
    let (said, _) = said.split_once("</noscript>").expect("its end");
    for part in ["JavaScript", "WebAssembly", "lang=\"en\""] {
        assert!(said.contains(part), "{said}");
    }
    browse("scriptless", &dist(), async |page| {
        if page.engine != Engine::Chromium {
            return;
        }
        let scripts = async |off: bool| {
            page.command(
                "Emulation.setScriptExecutionDisabled",
                json!({ "value": off }),
            )
            .await;
        };
        scripts(true).await;
        page.open("").await;
        let text = page.wait_for("noscript").await.text().await;
        scripts(false).await;
        let text = text.expect("its text");
        assert!(text.contains("Please turn JavaScript on"), "{text}");
    });
}

/// What a browser does that keeps nothing for a site: asking is an error already.
const REFUSES: &str = "
    const refuse = (owner, name) => Object.defineProperty(owner, name, {
        configurable: true,
        get() { throw new DOMException('The operation is insecure.', 'SecurityError'); },
    });
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) refuse(window, name);
    const ways = {
        none: () => Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => undefined }),
        refused: () => {
            const workers = navigator.serviceWorker;
            if (workers) workers.register = () => Promise.reject(new DOMException('refused', 'SecurityError'));
        },
    };
    ways[location.search.slice(1)]();";

#[test]
fn where_storage_and_service_workers_are_refused_the_page_works() {
    let site = site_with("refused", REFUSES);
    browse("refused", &site, async |page| {
        for way in ["none", "refused"] {
            page.results(&format!("?{way}#/awards?lang=vi")).await;
            let storage =
                "try { return Boolean(localStorage); } catch (error) { return error.name; }";
            assert_eq!(page.run(storage).await, "SecurityError", "{way}");
            let all = page.count().await;
            let values = page.facet("Trạng thái").await;
            let some = values.iter().find(|(_, count)| *count > 0 && *count < all);
            let (name, count) = some.expect("a status of some");
            page.choose("Trạng thái", name).await;
            assert_eq!(page.count_after(all).await, *count, "{way}");
            // What it would remember is there as long as the page.
            page.click("#lang").await;
            page.until(
                "the language changes",
                "return document.documentElement.lang === 'en'",
            )
            .await;
            for view in ["units", "read", "about", "timeline"] {
                page.run(&format!("location.hash = '#/{view}'")).await;
                page.address_has(view).await;
                page.wait_for("main h1").await;
            }
            assert_eq!(page.run("return document.documentElement.lang").await, "en");
            assert_eq!(page.errors().await, Vec::<String>::new(), "{way}");
        }
    });
}

/// What the page says of itself to a system that installs it.
fn manifest(site: &Path) -> Value {
    let page = fs::read_to_string(site.join("index.html")).expect("the page");
    assert!(page.contains("rel=\"manifest\" href=\"site.webmanifest\""));
    let file = fs::read_to_string(site.join("site.webmanifest")).expect("a manifest");
    serde_json::from_str(&file).expect("JSON")
}

/// Width and height of a picture in PNG, as its head says.
fn size(picture: &[u8]) -> (u32, u32) {
    assert!(picture.starts_with(b"\x89PNG\r\n\x1a\n"));
    let number = |at: usize| u32::from_be_bytes(picture[at..at + 4].try_into().expect("four"));
    (number(16), number(20))
}

#[test]
fn the_site_can_be_installed() {
    let site = dist();
    let manifest = manifest(&site);
    for field in ["name", "short_name", "theme_color", "background_color"] {
        assert!(manifest[field].is_string(), "{field}");
    }
    // Where it stands is the host's choice.
    assert_eq!([&manifest["start_url"], &manifest["scope"]], ["./", "./"]);
    assert_eq!(manifest["display"], "standalone");
    let icons = manifest["icons"].as_array().expect("icons");
    for icon in icons {
        let name = icon["src"].as_str().expect("a name");
        let picture = fs::read(site.join(name)).expect(name);
        if name.ends_with(".png") {
            let (width, height) = size(&picture);
            assert_eq!(icon["sizes"], format!("{width}x{height}"), "{name}");
        }
    }
    let of_size = |size: &str| icons.iter().any(|icon| icon["sizes"] == size);
    assert!(of_size("192x192") && of_size("512x512"));
    assert!(icons.iter().any(|icon| icon["purpose"] == "maskable"));
    browse("install", &site, async |page| {
        page.results("#/timeline").await;
        if page.engine == Engine::Chromium {
            let said = page.command("Page.getAppManifest", json!({})).await;
            assert_eq!(said["errors"], json!([]), "{said}");
            let said = page
                .command("Page.getInstallabilityErrors", json!({}))
                .await;
            assert_eq!(said["installabilityErrors"], json!([]), "{said}");
        }
    });
}
