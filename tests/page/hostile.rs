//! Data and addresses of ill will: nothing of them runs, each is answered in words,
//! and the page goes on.

use crate::browser::{Page, browse, dist, dist_with};
use crate::driver::Engine;
use bang_vang::dataset::{decode, encode_columnar};
use bang_vang::table::Table;
use bang_vang::text::fingerprint;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use std::time::Duration;

/// What would run if any text became markup.
const MARKUP: &str = "<img src=x onerror='window.hit=1'><script>window.hit=1</script>\
    \"'><svg/onload=window.hit=1> javascript:window.hit=1";

/// Fields whose values are no free text: ids, words of the format, dates.
const FORMAL: [&str; 24] = [
    "format",
    "id",
    "article",
    "event",
    "unit",
    "person",
    "parent",
    "members",
    "kind",
    "role",
    "date",
    "period",
    "award",
    "grade",
    "recipient_kind",
    "basis",
    "status",
    "repeats",
    "comparator",
    "fingerprint",
    "published",
    "span",
    "url",
    "text",
];

/// Appends the markup to every free text.
fn poisoned(value: Value) -> Value {
    match value {
        Value::String(text) => format!("{text} {MARKUP}").into(),
        Value::Array(values) => values.into_iter().map(poisoned).collect(),
        Value::Object(fields) => {
            let fields = fields.into_iter().map(|(name, value)| {
                let formal = FORMAL.contains(&name.as_str());
                let value = if formal && !value.is_array() {
                    value
                } else {
                    poisoned_list(&name, value)
                };
                (name, value)
            });
            Value::Object(fields.collect())
        }
        other => other,
    }
}

/// Lists of ids stay as they are; lists of objects do not.
fn poisoned_list(name: &str, value: Value) -> Value {
    match FORMAL.contains(&name) {
        true => value,
        false => poisoned(value),
    }
}

fn bundled(site: &Path) -> Value {
    let file = fs::read_to_string(site.join("dataset.json")).expect("the bundled dataset");
    serde_json::from_str(&file).expect("JSON")
}

fn write(site: &Path, name: &str, text: &str) {
    fs::write(site.join(name), text).expect("written");
}

#[test]
fn markup_in_every_text_stays_text() {
    let site = dist_with("markup", |site| {
        let mut bad = poisoned(bundled(site));
        for article in bad["articles"].as_array_mut().expect("articles") {
            let text = format!("{MARKUP}\n").repeat(200);
            article["url"] = "javascript:window.hit=1".into();
            article["chars"] = text.chars().count().into();
            article["fingerprint"] = fingerprint(&text).into();
            article["text"] = text.into();
        }
        write(site, "dataset.json", &bad.to_string());
    });
    browse("markup", &site, async |page| {
        let unit = bundled(&dist())["units"][0]["id"]
            .as_str()
            .unwrap_or_default()
            .to_owned();
        let article = bundled(&dist())["articles"][0]["id"]
            .as_str()
            .unwrap_or_default()
            .to_owned();
        let award = bundled(&dist())["awards"][0]["id"]
            .as_str()
            .unwrap_or_default()
            .to_owned();
        let figure = bundled(&dist())["figures"][0]["id"]
            .as_str()
            .unwrap_or_default()
            .to_owned();
        for view in [
            "timeline".to_owned(),
            format!("awards?open={award}"),
            "awards/totals".to_owned(),
            "units".to_owned(),
            format!("unit/{unit}"),
            "people".to_owned(),
            "articles".to_owned(),
            format!("article/{article}?open={figure}"),
        ] {
            page.open(&format!("#/{view}")).await;
            page.wait_for("main h1").await;
            page.until(
                "the markup is shown as text",
                "return document.body.textContent.includes('onerror=')",
            )
            .await;
            let made = page
                .run("return document.querySelectorAll('img[src=x], svg[onload], [href^=javascript]').length")
                .await;
            assert_eq!(made, 0, "{view}");
            assert_eq!(
                page.run("return window.hit === undefined").await,
                true,
                "{view}"
            );
        }
        assert_eq!(page.errors().await, Vec::<String>::new());
    });
}

/// Changes one value of the bundled dataset, found by its JSON pointer.
fn with(good: &Value, place: &str, value: Value) -> String {
    let mut bad = good.clone();
    *bad.pointer_mut(place).expect(place) = value;
    bad.to_string()
}

fn broken(good: &Value) -> Vec<(&'static str, String)> {
    let text = good.to_string();
    let cut = |part: usize| {
        text.chars()
            .take(text.chars().count() * part / 7)
            .collect::<String>()
    };
    let other = good["units"][0]["id"].clone();
    let mut cycle = good.clone();
    for (unit, parent) in [(0, 1), (1, 0)] {
        cycle["units"][unit]["parent"] = good["units"][parent]["id"].clone();
    }
    vec![
        ("cut in front", cut(1)),
        ("cut in the middle", cut(3)),
        ("cut at the end", cut(6)),
        ("deep", "[".repeat(200_000)),
        (
            "deep and closed",
            format!(
                "{{\"format\":\"bang-vang/1\",\"articles\":{}{}}}",
                "[".repeat(100_000),
                "]".repeat(100_000)
            ),
        ),
        (
            "not a number",
            text.replacen("\"span\":[", "\"span\":[NaN,", 1),
        ),
        (
            "a negative place",
            with(good, "/awards/0/span", json!([-5, 3])),
        ),
        (
            "a place from end to begin",
            with(good, "/awards/0/span", json!([9, 3])),
        ),
        ("markup for an id", with(good, "/units/0/id", json!(MARKUP))),
        (
            "markup for a word of the format",
            with(good, "/awards/0/status", json!(MARKUP)),
        ),
        ("an id twice", with(good, "/units/1/id", other)),
        (
            "a reference to nothing",
            with(good, "/awards/0/article", json!("nowhere")),
        ),
        ("parents in a circle", cycle.to_string()),
        ("a number for a text", with(good, "/units/0/name", json!(7))),
        ("a list for a text", with(good, "/awards/0/name", json!([]))),
        (
            "no day of any calendar",
            with(good, "/events/0/date", json!("2023-02-31")),
        ),
        (
            "from the future",
            with(good, "/format", json!("bang-vang/99")),
        ),
        (
            "another thing",
            "{\"type\":\"FeatureCollection\"}".to_owned(),
        ),
        ("nothing", String::new()),
        (
            "a page",
            "<!doctype html><script>window.hit=1</script>".to_owned(),
        ),
    ]
}

#[test]
fn broken_data_are_answered_in_words() {
    let good = bundled(&dist());
    let broken = broken(&good);
    let site = dist_with("broken", |site| {
        for (place, (_, text)) in broken.iter().enumerate() {
            write(site, &format!("bad-{place}.json"), text);
        }
    });
    browse("broken", &site, async |page| {
        for (place, (name, _)) in broken.iter().enumerate() {
            page.open(&format!("#/timeline?data=bad-{place}.json"))
                .await;
            let alert = page.wait_for("[role=alert]").await;
            page.shown().await;
            let text = alert.text().await.expect("its text");
            assert!(
                text.contains(&format!("bad-{place}.json")),
                "{name}: {text}"
            );
            assert!(!text.contains("panicked"), "{name}: {text}");
            // One click brings back what was there.
            page.click("[role=alert] p.state-actions button:last-child")
                .await;
            assert!(page.count().await > 0, "{name}");
        }
        assert_eq!(page.run("return window.hit === undefined").await, true);
        assert_eq!(page.errors().await, Vec::<String>::new());
    });
}

#[test]
fn broken_files_of_the_reader_are_named_and_the_page_goes_on() {
    let broken = broken(&bundled(&dist()));
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("hostile");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    let names: Vec<String> = (0..broken.len()).map(|n| format!("bad-{n}.json")).collect();
    let paths = names.iter().zip(&broken).map(|(name, (_, text))| {
        write(&folder, name, text);
        folder.join(name).display().to_string()
    });
    let paths = paths.collect::<Vec<_>>().join("\n");
    browse("own-hostile", &dist(), async |page| {
        page.open("#/read").await;
        let input = page.wait_for(".choices input").await;
        input.send_keys(&paths).await.expect("chosen");
        for (name, (what, _)) in names.iter().zip(&broken) {
            let script = format!(
                "return document.querySelector('.remarks--failures')?.textContent.includes({name:?}) ?? false"
            );
            page.until(&format!("{what} is named"), &script).await;
        }
        assert_eq!(page.run("return window.hit === undefined").await, true);
        page.run("location.hash = '#/timeline'; return true").await;
        page.by_testid("results").await;
        assert!(page.count().await > 0);
        assert_eq!(page.errors().await, Vec::<String>::new());
    });
}

/// At how many places a file is cut off.
const CUTS: usize = 200;

/// Opens files that are cut off, one after the other, and sees that each is refused by its name.
const OPEN_CUT: &str = "
    const [ending, from, to, step, done] = arguments;
    (async () => {
        for (let cut = from; cut < to; cut += step) {
            const name = `cut-${cut}.${ending}`;
            location.hash = `#/timeline?data=${name}`;
            const begin = performance.now();
            while (!document.querySelector('[role=alert]')?.textContent.includes(name)) {
                if (performance.now() - begin > 10000) return done(`${name}: ${document.querySelector('main')?.textContent}`);
                await new Promise(next => setTimeout(next, 2));
            }
        }
        done(true);
    })();";

#[test]
fn a_dataset_cut_off_at_any_place_is_said() {
    let site = dist_with("cuts", |site| {
        let rows = fs::read(site.join("dataset.json")).expect("the dataset");
        let columns = encode_columnar(&Table::from(decode(&rows).expect("a dataset")));
        for cut in 0..CUTS {
            for (bytes, ending) in [(&rows, "json"), (&columns, "bvc")] {
                let part = &bytes[..(bytes.len() - 2) * cut / CUTS];
                fs::write(site.join(format!("cut-{cut}.{ending}")), part).expect("written");
            }
        }
    });
    browse("cuts", &site, async |page| {
        // The program that reads them is the same in every engine, all of it WebAssembly.
        let step = match page.engine {
            Engine::Chromium => 1,
            _ => 10,
        };
        page.results("").await;
        for ending in ["json", "bvc"] {
            for from in (0..CUTS).step_by(50) {
                let arguments = vec![json!(ending), json!(from), json!(from + 50), json!(step)];
                let said = page.client.execute_async(OPEN_CUT, arguments).await;
                assert_eq!(said.expect("walked"), true);
            }
        }
        page.results("#/timeline").await;
        assert!(page.count().await > 0);
        assert_eq!(page.errors().await, Vec::<String>::new());
    });
}

#[test]
fn a_text_of_ten_million_signs_is_borne() {
    let site = dist_with("long", |site| {
        let mut long = bundled(site);
        long["units"][0]["name"] = "Đơn vị ".repeat(1_400_000).into();
        write(site, "dataset.json", &long.to_string());
    });
    browse("long", &site, async |page| {
        page.open("").await;
        assert!(page.count().await > 0);
        assert_eq!(page.errors().await, Vec::<String>::new());
    });
}

/// Walks through random addresses, and sees that the browser took each of them.
async fn wander(page: &Page, seed: u32, steps: u32) {
    let script = "
        let state = seed;
        const random = below => { state = (state * 1664525 + 1013904223) >>> 0; return state % below; };
        const pick = list => list[random(list.length)];
        const views = ['timeline', 'awards', 'awards/totals', 'units', 'unit/', 'people', 'articles', 'article/x', 'read', 'about', '', '%', 'compare/a'];
        const keys = ['unit', 'award', 'from', 'to', 'years', 'q', 'sort', 'open', 'status', 'pivot', 'units', 'lang', 'theme', 'embed', 'lanes', 'zz', '%00'];
        const signs = ['a', '1', '-', '~', ',', '%', '%41', '%C4', 'đ', '2019', '=', '&', '?', '#', '/', '<', '\\u0000', '😀', ' '];
        const word = () => Array.from({ length: random(6) }, () => pick(signs)).join('');
        for (let step = 0; step < steps; step += 1) {
            const pairs = Array.from({ length: random(5) }, () => pick(keys) + '=' + word());
            const fragment = new URL('#/' + pick(views) + '?' + pairs.join('&'), location).hash;
            history.replaceState(null, '', fragment);
            if (location.hash !== fragment) { done('not taken: ' + fragment); return; }
            dispatchEvent(new HashChangeEvent('hashchange'));
            if (step % 25 === 0) await new Promise(next => setTimeout(next));
        }
        done(true);";
    let script = format!(
        "(async (seed, steps, done) => {{ try {{ {script} }} catch (error) {{ done(`${{error}}`); }} }})(...arguments)"
    );
    let arguments = vec![json!(seed), json!(steps)];
    let walked = page.client.execute_async(&script, arguments).await;
    assert_eq!(walked.expect("walked"), true);
}

#[test]
fn ten_thousand_addresses_never_break_the_page() {
    browse("addresses", &dist(), async |page| {
        page.open("").await;
        page.by_testid("results").await;
        // A hundred at a time, so that no script takes too long. WebKit refuses a page, which
        // changes its address itself as well, more than a hundred changes within ten seconds.
        let (walks, steps, rest) = match page.engine {
            Engine::WebKit => (4, 30, Duration::from_secs(11)),
            _ => (100, 100, Duration::ZERO),
        };
        for seed in 0..walks {
            wander(page, seed, steps).await;
            tokio::time::sleep(rest).await;
        }
        page.run("location.hash = '#/timeline?lang=vi'; return true")
            .await;
        page.by_testid("results").await;
        assert!(page.count().await > 0);
        assert_eq!(page.errors().await, Vec::<String>::new());
    });
}
