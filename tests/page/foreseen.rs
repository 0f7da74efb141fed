//! The view that was made beforehand is the one that comes, and is shown where it is.

use crate::browser::{Page, browse, dist};
use serde_json::json;

/// Lays the view that the page holds over the one that came; says what differs of what is in sight,
/// and how much was compared.
const COMPARED: &str = "
    const [say] = arguments;
    const CSS = ['.brand-name', '.masthead nav a', '.facet legend', '.value label', '.value-count', '.count strong', '.overview h2',
        '.year', '.year-name', '.readout', '.key li', '.lanes h2', '.zoom-days', '.lane-name a', '.lane-count', '.lane-track'];
    const lies = (element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        return { left, top, width, height };
    };
    const shadow = async () => {
        const page = await (await fetch('index.html')).text();
        const [, view] = /<template shadowrootmode=\"closed\">([^]*)<\\/template>/.exec(page);
        const host = document.createElement('div');
        Object.assign(host.style, { position: 'absolute', inset: '0 0 auto', height: '100vh', overflow: 'clip' });
        const root = host.attachShadow({ mode: 'open' });
        root.innerHTML = view;
        document.body.append(host);
        await new Promise((then) => { root.querySelector('link').onload = then; });
        await document.fonts.ready;
        // What is laid out only where it is in sight is so after a frame.
        for (const _ of [1, 2]) await new Promise(requestAnimationFrame);
        return { root, host };
    };
    shadow().then(({ root, host }) => {
        const differs = [];
        let compared = 0;
        for (const css of CSS) {
            const before = [...root.querySelectorAll(css)];
            for (const [place, there] of [...document.querySelectorAll(css)].entries()) {
                const is = lies(there), was = before[place] && lies(before[place]);
                if (!is.height || is.top >= innerHeight) continue;
                compared += 1;
                const said = there.textContent === before[place]?.textContent || css === '.lane-track';
                const same = was && Object.keys(is).every((side) => Math.abs(is[side] - was[side]) < 2);
                if (!said || !same) differs.push([css, place, there.textContent, is, was]);
            }
        }
        const drawn = (within) => [...within.querySelectorAll('.stacks path')].map((path) => path.getAttribute('d'));
        if (String(drawn(document)) !== String(drawn(root))) differs.push(['.stacks', drawn(document), drawn(root)]);
        host.remove();
        say({ compared, differs });
    }, (error) => say({ compared: 0, differs: [String(error)] }));
";

/// Opens an address anew; whether the view made beforehand was shown there.
async fn is_foreseen(page: &Page, fragment: &str) -> bool {
    page.open(fragment).await;
    page.until(
        "the page answers",
        "return performance.getEntriesByName('bv:live').length === 1 && !document.getElementById('foreseen')",
    )
    .await;
    let [boot, live] = ["bv:boot", "bv:live"].map(|name| {
        format!("performance.getEntriesByName('{name}').map((span) => span.duration)[0]")
    });
    let spans = page.run(&format!("return {boot} <= {live}")).await;
    assert_eq!(spans, true, "{fragment}: it is seen before it answers");
    page.run("return document.documentElement.matches('.foresees')")
        .await
        == true
}

#[test]
fn the_view_made_beforehand_is_the_one_that_comes() {
    browse("foreseen", &dist(), async |page| {
        for (width, height, least) in [(1440, 900, 60), (390, 844, 25)] {
            page.resize(width, height).await;
            page.open("").await;
            page.by_testid("results").await;
            page.shown().await;
            let compared = page.client.execute_async(COMPARED, vec![]).await;
            let compared = compared.expect("compared");
            assert_eq!(compared["differs"], json!([]), "{width} pixels");
            let many = compared["compared"].as_u64().expect("a number");
            assert!(many >= least, "{width} pixels: {many} compared");
        }
    });
}

#[test]
fn it_is_shown_where_it_is_what_the_reader_gets() {
    browse("foreseen-where", &dist(), async |page| {
        let knows = "return 'shadowRootMode' in HTMLTemplateElement.prototype";
        let knows = page.run(knows).await == true;
        for (fragment, same) in [
            ("", true),
            ("#/timeline", true),
            ("#/awards", false),
            ("#/timeline?lang=en", false),
            ("#/timeline?from=2013", false),
        ] {
            assert_eq!(
                is_foreseen(page, fragment).await,
                same && knows,
                "{fragment}"
            );
        }
        // Who once chose colours gets these.
        page.run("localStorage.setItem('bang-vang.theme', 'dark')")
            .await;
        assert!(!is_foreseen(page, "").await, "the view has other colours");
        page.run("localStorage.clear()").await;
    });
}
