//! Every view by those rules of accessibility that a program can check: both
//! languages, all colours, on a telephone and on a desk. The rules look at one document, so
//! other engines than Chromium, which may lay it out and colour it in another way, look at it in
//! one language.

use crate::browser::{Page, browse, dist};
use crate::driver::Engine;
use bang_vang::dataset::decode;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// The colours; the first are looked at by all rules, the others by that of contrast, which
/// asks for more of high contrast.
const THEMES: [(&str, &str); 3] = [
    ("light", ""),
    ("dark", "color-contrast"),
    ("contrast", "color-contrast-enhanced"),
];

/// Goes to a view and looks at it: what is serious or critical, with a place.
const LOOK: &str = "
    const [fragment, rules, done] = arguments;
    location.hash = fragment;
    const drawn = () => axe.run(document, { ...rules, resultTypes: ['violations'], iframes: false, preload: false }).then(found => done(
        [document.querySelectorAll('main h1').length, ...found.violations
            .filter(rule => ['serious', 'critical'].includes(rule.impact))
            .map(rule => `${rule.id}: ${rule.nodes.length}, such as ${rule.nodes[0].html.slice(0, 200)}: ${rule.nodes[0].failureSummary}`)]));
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(drawn)));";

/// The checker: a package of npm that is there for the tests only (scripts/tools.sh).
fn checker() -> String {
    let tools = std::env::var("TOOLS").unwrap_or_else(|_| ".tools".to_owned());
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join(tools)
        .join("axe/node_modules/axe-core/axe.min.js");
    fs::read_to_string(&file)
        .unwrap_or_else(|_| panic!("no {}: run make tools-test first", file.display()))
}

/// The fragments of all views, without their settings.
fn views() -> Vec<String> {
    let dataset = fs::read(dist().join("dataset.json")).expect("the dataset");
    let dataset = decode(&dataset).expect("a dataset");
    let (award, unit) = (&dataset.awards[0], &dataset.units[0].id);
    let record = award.unit.as_ref().unwrap_or(unit);
    let (article, fact) = (&award.article, &award.id);
    [
        "timeline?",
        "awards?",
        "awards/totals?",
        "units?",
        &format!("unit/{unit}?"),
        &format!("unit/{record}?"),
        &format!("compare/{record}~{unit}?"),
        "people?",
        "articles?",
        &format!("article/{article}?"),
        "read?",
        "about?",
        &format!("awards?open={fact}&"),
        "awards?q=nothing-at-all&nokey=1&",
    ]
    .map(|view| format!("#/{view}"))
    .to_vec()
}

async fn findings(page: &Page, fragment: &str, rules: Value) -> Vec<String> {
    let found = page
        .client
        .execute_async(LOOK, vec![json!(fragment), rules])
        .await;
    let found = found.unwrap_or_else(|error| panic!("{fragment}: {error}"));
    let mut found = found.as_array().cloned().unwrap_or_default().into_iter();
    assert_eq!(found.next(), Some(json!(1)), "{fragment}: one heading");
    let said = found.map(|finding| format!("{fragment} {}", finding.as_str().unwrap_or_default()));
    said.collect()
}

#[test]
fn a_system_that_asks_for_contrast_gets_it_until_the_reader_chooses() {
    browse("contrast", &dist(), async |page| {
        if page.engine != Engine::Chromium {
            return;
        }
        let theme = |name: &str| {
            format!("return (document.documentElement.dataset.theme ?? '') === '{name}'")
        };
        page.open("#/timeline").await;
        page.by_testid("results").await;
        page.until("the usual colours", &theme("")).await;
        for (asked, name) in [
            ("more", "contrast"),
            ("no-preference", ""),
            ("more", "contrast"),
        ] {
            let feature = json!({ "name": "prefers-contrast", "value": asked });
            let features = json!({ "features": [feature] });
            page.command("Emulation.setEmulatedMedia", features).await;
            page.until("the colours follow the system", &theme(name))
                .await;
        }
        page.run("location.hash = '#/timeline?theme=dark'").await;
        page.until("the reader's colours", &theme("dark")).await;
    });
}

#[test]
fn no_view_has_a_serious_finding_in_any_language_or_colours() {
    browse("access", &dist(), async |page| {
        page.still().await;
        page.open("#/timeline").await;
        page.by_testid("results").await;
        page.run(&checker()).await;
        let mut all = Vec::new();
        for (width, height) in [(390, 844), (1440, 900)] {
            page.resize(width, height).await;
            let languages: &[&str] = match page.engine {
                Engine::Chromium => &["vi", "en"],
                _ => &["vi"],
            };
            for lang in languages {
                for view in views() {
                    for (theme, rule) in THEMES {
                        let rules = match rule {
                            "" => json!({}),
                            rule => json!({ "runOnly": [rule] }),
                        };
                        let fragment = format!("{view}lang={lang}&theme={theme}");
                        let found = findings(page, &fragment, rules).await;
                        all.extend(found.into_iter().map(|found| format!("{width}: {found}")));
                    }
                }
                // What stands over the page, above the last of the views.
                for key in ["k", "?"] {
                    let fragment = page.fragment().await;
                    page.run(&format!("window.dispatchEvent(new KeyboardEvent('keydown', {{ key: '{key}', ctrlKey: '{key}' === 'k' }}))")).await;
                    page.wait_for("dialog[open]").await;
                    let found = findings(page, &fragment, json!({})).await;
                    all.extend(
                        found
                            .into_iter()
                            .map(|found| format!("{width}: {key}: {found}")),
                    );
                    page.run("document.querySelector('dialog[open]').close()")
                        .await;
                    page.until("it is closed", "return !document.querySelector('dialog')")
                        .await;
                }
            }
        }
        assert!(all.is_empty(), "{}", all.join("\n"));
    });
}
