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
        let strangers = requests
            .iter()
            .filter(|a| !ours.contains(a) && !a.starts_with("about:"));
        assert_eq!(strangers.collect::<Vec<_>>(), Vec::<&String>::new());
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

/// Tries to make code of a text in every way that a page has, and says what was let. In a task
/// of the page's own: a script of the driver may do more than the policy allows.
const CODE: &str = "
    const [say] = arguments, done = [];
    const tries = {
        markup: () => { document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.ran = 1\">'); },
        element: () => { document.createElement('div').innerHTML = '<b><script>1</script></b>'; },
        frame: () => { document.createElement('iframe').srcdoc = '<script>1</script>'; },
        foreign: () => { document.createElement('script').src = 'https://example.org/x.js'; },
        worker: () => { new Worker('https://example.org/x.js'); },
        data: () => { document.createElement('script').src = 'data:text/javascript,window.ran=1'; },
        text: () => { document.createElement('script').text = 'window.ran = 1'; },
        // The page's own: a driver's script may have others, to which no policy applies.
        call: () => { window.eval('window.ran = 1'); },
        made: () => { new window.Function('window.ran = 1')(); },
        policy: () => { trustedTypes.createPolicy('other', { createHTML: html => html }); },
        again: () => { trustedTypes.createPolicy('default', { createHTML: html => html }); },
    };
    setTimeout(() => {
        for (const [name, make] of Object.entries(tries)) {
            try { make(); done.push(name); } catch {}
        }
        say(window.ran ? ['ran', ...done] : done);
    });";

#[test]
fn no_text_becomes_code() {
    browse("trusted", &dist(), async |page| {
        page.open("").await;
        page.by_testid("results").await;
        let has = page.run("return typeof trustedTypes === 'object'").await;
        if has == true {
            let let_run = page.client.execute_async(CODE, vec![]).await;
            assert_eq!(let_run.expect("tried"), serde_json::json!([]));
        }
        assert!(has == true || page.engine != Engine::Chromium);
        // The browser says on its console what it refused.
        page.errors().await;
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
