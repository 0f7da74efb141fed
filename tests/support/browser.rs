//! The built site in a real browser: starts the site's server on a free port, takes a
//! browser, and hands the test a [`Page`].

use crate::driver::{Engine, Running};
use crate::session::Turn;
use fantoccini::elements::Element;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, Locator};
use serde_json::{Value, json};
use std::cell::RefCell;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

/// How long a page may take until it shows what a test waits for.
const PATIENCE: Duration = Duration::from_mins(1);

/// The languages and the widths of window in which tasks are tried: the first two have each once.
const WAYS: [(&str, u32); 4] = [("vi", 1440), ("en", 390), ("vi", 390), ("en", 1440)];

/// The built site.
pub fn dist() -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
    assert!(
        folder.join("index.html").is_file(),
        "there is no dist/index.html: run make dist first"
    );
    folder
}

/// A copy of the built site, changed by `change`.
pub fn dist_with(name: &str, change: impl FnOnce(&Path)) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("site")
        .join(name);
    let _ = fs::remove_dir_all(&folder);
    copy(&dist(), &folder);
    change(&folder);
    folder
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let path = entry.expect("an entry").path();
        let target = to.join(path.file_name().expect("a name"));
        let ending = path.extension().and_then(|ending| ending.to_str());
        if path.is_dir() {
            copy(&path, &target);
        } else if !matches!(ending, Some("br" | "gz")) {
            // A packed twin would be sent in place of a file that a test changes.
            fs::copy(&path, &target).expect("copied");
        }
    }
}

/// Starts a server of a site at a port of the machine and a path; answers with its address.
fn serve(site: &Path, port: u16, path: &str) -> (Running, String) {
    let mut server = Command::new(env!("CARGO_BIN_EXE_site"));
    server.arg("serve").arg(site);
    server.args([&port.to_string(), "--prefix", path]);
    Running::start(&mut server, |line| Some(line.to_owned()))
}

/// Runs a test on a page of `site` in a window of 1440 × 900, and sees that the page asks
/// nobody but its own server. When it fails, a screenshot is in `target/shots/`.
pub fn browse(name: &str, site: &Path, test: impl AsyncFnOnce(&Page)) {
    // Never at the root, since users host it anywhere; and at a path of its own: what a service
    // worker keeps there is not for another test in the same browser.
    let (server, address) = serve(site, 0, &format!("/{name}/b/"));
    let turn = Turn::begin();
    let session = turn.session();
    let page = Page {
        client: session.client.clone(),
        address,
        engine: Engine::chosen(),
        name: name.to_owned(),
        server: RefCell::new(Some(server)),
    };
    let whole = async {
        page.begin().await;
        test(&page).await;
        assert_eq!(
            page.strangers().await,
            Vec::<String>::new(),
            "foreign requests"
        );
    };
    match catch_unwind(AssertUnwindSafe(|| session.runtime.block_on(whole))) {
        Ok(()) => turn.leave(session),
        Err(panic) => {
            session.runtime.block_on(page.shot("failed"));
            session.close();
            resume_unwind(panic);
        }
    }
}

/// A command of the browser's driver that is not in the standard.
#[derive(Debug)]
struct Extension(&'static str, Value);

impl WebDriverCompatibleCommand for Extension {
    fn endpoint(
        &self,
        base: &url::Url,
        session: Option<&str>,
    ) -> Result<url::Url, url::ParseError> {
        base.join(&format!(
            "session/{}/{}",
            session.unwrap_or_default(),
            self.0
        ))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.1.to_string()))
    }
}

/// The page in its browser.
pub struct Page {
    /// For what has no method here.
    pub client: Client,
    /// Where the site is, with a `/` at the end.
    pub address: String,
    /// The browser.
    pub engine: Engine,
    name: String,
    server: RefCell<Option<Running>>,
}

impl Page {
    /// Makes a browser that was used before like a new one.
    async fn begin(&self) {
        self.client.goto("about:blank").await.expect("a blank page");
        self.resize(1440, 900).await;
        if self.engine == Engine::Chromium {
            self.command("Emulation.setEmulatedMedia", json!({ "features": [] }))
                .await;
            self.log("browser").await;
            self.log("performance").await;
        }
    }

    /// Opens the site at a fragment such as `#/awards?status=conferred`, always
    /// as a new page.
    pub async fn open(&self, fragment: &str) {
        self.client.goto("about:blank").await.expect("a blank page");
        self.client
            .goto(&format!("{}{fragment}", self.address))
            .await
            .expect("the page");
    }

    /// The languages and the widths of window in which a task is tried: all pairs in Chromium;
    /// in the others each once, since what an engine does differently, it does in any language.
    pub fn ways(&self) -> &'static [(&'static str, u32)] {
        match self.engine {
            Engine::Chromium => &WAYS,
            _ => &WAYS[..2],
        }
    }

    /// Opens a view and waits until it shows its results.
    pub async fn results(&self, fragment: &str) {
        self.open(fragment).await;
        self.by_testid("results").await;
    }

    /// Clicks an element, as soon as it is there.
    pub async fn click(&self, css: &str) {
        self.click_on(&self.wait_for(css).await).await;
    }

    /// Clicks this element, as soon as it stands still: a driver looks where an element is, and
    /// then presses there, whatever is there by then.
    pub async fn click_on(&self, element: &Element) {
        let still = "
            const [element, done] = arguments;
            const place = () => JSON.stringify(element.getBoundingClientRect());
            const look = before => {
                const now = place();
                if (now === before || !element.isConnected) done();
                else requestAnimationFrame(() => setTimeout(look, 30, now));
            };
            look();";
        let it = serde_json::to_value(element).expect("an element");
        let stood = self.client.execute_async(still, vec![it]).await;
        stood.unwrap_or_else(|error| panic!("the element does not stand still: {error}"));
        element.click().await.expect("clicked");
    }

    /// Presses keys where the focus is.
    pub async fn press(&self, keys: &str) {
        let focused = self.client.active_element().await.expect("the focus");
        focused.send_keys(keys).await.expect("pressed");
    }

    /// Waits until the address has this part.
    pub async fn address_has(&self, part: &str) {
        let script = format!("return location.hash.includes({part:?})");
        self.until(&format!("the address has {part}"), &script)
            .await;
    }

    /// Ends the server: from now on there is no network.
    pub fn cut(&self) {
        self.server.replace(None);
    }

    /// Serves another folder at the same address.
    pub fn publish(&self, site: &Path) {
        self.cut();
        let url = url::Url::parse(&self.address).expect("an address");
        let (server, _) = serve(site, url.port().expect("a port"), url.path());
        self.server.replace(Some(server));
    }

    /// The fragment of the address, from `#` on.
    pub async fn fragment(&self) -> String {
        self.run("return location.hash")
            .await
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    /// The element, as soon as it is there.
    pub async fn wait_for(&self, css: &str) -> Element {
        let wait = self
            .client
            .wait()
            .at_most(PATIENCE)
            .every(Duration::from_millis(50));
        let found = wait.for_element(Locator::Css(css)).await;
        found.unwrap_or_else(|error| panic!("no {css} on the page: {error}"))
    }

    /// The element with this `data-testid`, as soon as it is there.
    pub async fn by_testid(&self, id: &str) -> Element {
        self.wait_for(&format!("[data-testid={id:?}]")).await
    }

    /// Asks the page until it answers `true`.
    pub async fn until(&self, what: &str, script: &str) {
        self.until_within(PATIENCE, what, script).await;
    }

    /// The same with another patience, for what takes long.
    pub async fn until_within(&self, patience: Duration, what: &str, script: &str) {
        let begin = Instant::now();
        while self.run(script).await != Value::Bool(true) {
            assert!(
                begin.elapsed() < patience,
                "waited in vain until {what}: {script}"
            );
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Waits until the focus is on such an element: `:focus` says so only in a window that has
    /// the focus itself.
    pub async fn focused(&self, css: &str) {
        let script = format!("return document.activeElement.matches({css:?})");
        self.until(&format!("the focus is on {css}"), &script).await;
    }

    /// Runs a script in the page.
    pub async fn run(&self, script: &str) -> Value {
        let answer = self.client.execute(script, vec![]).await;
        answer.unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// Waits until the opening text no longer covers the view: some drivers read nothing of
    /// what is unseen.
    pub async fn shown(&self) {
        let uncovered = "return !document.querySelector('#opening')";
        self.until("the view is shown", uncovered).await;
    }

    /// The number in the element `count`: its digits, whatever stands between.
    pub async fn count(&self) -> u64 {
        self.by_testid("count").await;
        self.shown().await;
        let text = self
            .by_testid("count")
            .await
            .text()
            .await
            .expect("its text");
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        digits
            .parse()
            .unwrap_or_else(|_| panic!("no number in {text:?}"))
    }

    /// Waits until the element `count` shows another number than this.
    pub async fn count_after(&self, before: u64) -> u64 {
        let begin = Instant::now();
        loop {
            let count = self.count().await;
            if count != before {
                return count;
            }
            assert!(begin.elapsed() < PATIENCE, "the count stays {before}");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// The values of a facet: each checkbox's name and the number that describes it.
    pub async fn facet(&self, legend: &str) -> Vec<(String, u64)> {
        let there = format!(
            "return [...document.querySelectorAll('fieldset legend')].some(legend => legend.textContent.trim() === {})",
            json!(legend)
        );
        self.until("the facet is there", &there).await;
        let script = "
            const [legend] = arguments;
            const text = id => document.getElementById(id)?.textContent ?? '';
            const fields = [...document.querySelectorAll('fieldset')];
            const field = fields.find(f => f.querySelector('legend')?.textContent.trim() === legend);
            return [...(field?.querySelectorAll('input[type=checkbox]') ?? [])].map(box => [
                (box.getAttribute('aria-label') ?? box.labels[0]?.textContent ?? '').trim(),
                (box.getAttribute('aria-describedby') ?? '').split(' ').map(text).join(' '),
            ]);";
        let answer = self
            .client
            .execute(script, vec![json!(legend)])
            .await
            .expect("the facet");
        let rows = answer.as_array().cloned().unwrap_or_default().into_iter();
        let number = |text: &str| {
            text.chars()
                .filter(char::is_ascii_digit)
                .collect::<String>()
        };
        rows.map(|row| {
            let count = number(row[1].as_str().unwrap_or_default())
                .parse()
                .unwrap_or(u64::MAX);
            (row[0].as_str().unwrap_or_default().to_owned(), count)
        })
        .collect()
    }

    /// Clicks the checkbox of a facet's value, as a person does: a browser may pass over
    /// entries of the history that no person made.
    pub async fn choose(&self, legend: &str, value: &str) {
        let script = format!(
            "const [legend, value] = {};
            const fields = [...document.querySelectorAll('fieldset')];
            const field = fields.find(f => f.querySelector('legend')?.textContent.trim() === legend);
            const name = b => (b.getAttribute('aria-label') ?? b.labels[0]?.textContent ?? '').trim();
            const boxes = [...(field?.querySelectorAll('input[type=checkbox]') ?? [])];
            const box = boxes.find(b => name(b) === value);
            if (!box) return false;
            document.querySelector('[data-chosen]')?.removeAttribute('data-chosen');
            (box.labels?.[0] ?? box).setAttribute('data-chosen', '');
            box.scrollIntoView({{ block: 'center' }});
            return true;",
            json!([legend, value])
        );
        self.until(&format!("{legend} has {value}"), &script).await;
        self.click("[data-chosen]").await;
    }

    /// Gives the page a screen of this size, in CSS pixels; a window of a desktop
    /// cannot be as narrow as a telephone, and other browsers than Chromium have only windows.
    pub async fn resize(&self, width: u32, height: u32) {
        if self.engine != Engine::Chromium {
            let resized = self.client.set_window_size(width, height).await;
            return resized.expect("the window's size");
        }
        let parameters =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.command("Emulation.setDeviceMetricsOverride", parameters)
            .await;
    }

    /// Lets colours change at once, where the browser can be told so.
    pub async fn still(&self) {
        if self.engine == Engine::Chromium {
            let reduced = json!({ "name": "prefers-reduced-motion", "value": "reduce" });
            self.command(
                "Emulation.setEmulatedMedia",
                json!({ "features": [reduced] }),
            )
            .await;
        }
    }

    /// Gives the browser a command of its own protocol; what it answers.
    pub async fn command(&self, name: &str, parameters: Value) -> Value {
        let command = json!({ "cmd": name, "params": parameters });
        let done = self
            .client
            .issue_cmd(Extension("goog/cdp/execute", command))
            .await;
        done.unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// What the browser logged since the last call; `browser` is the console. Only
    /// Chromium's driver tells.
    async fn log(&self, kind: &str) -> Vec<Value> {
        if self.engine != Engine::Chromium {
            return Vec::new();
        }
        let answer = self
            .client
            .issue_cmd(Extension("se/log", json!({ "type": kind })))
            .await;
        answer
            .expect("the log")
            .as_array()
            .cloned()
            .unwrap_or_default()
    }

    /// Errors on the console since the last call: exceptions, refused or failed loads.
    pub async fn errors(&self) -> Vec<String> {
        let entries = self.log("browser").await.into_iter();
        let severe = entries.filter(|entry| entry["level"] == "SEVERE");
        severe
            .map(|entry| entry["message"].as_str().unwrap_or_default().to_owned())
            .collect()
    }

    /// The address of every request that the page made since the last call, by the
    /// browser's own log; where there is none, of those that the page itself knows.
    pub async fn requests(&self) -> Vec<String> {
        if self.engine != Engine::Chromium {
            let script = "return performance.getEntriesByType('resource').map(entry => entry.name)";
            let names = self.run(script).await;
            let names = names.as_array().cloned().unwrap_or_default().into_iter();
            return names
                .filter_map(|name| name.as_str().map(str::to_owned))
                .collect();
        }
        let mut addresses = Vec::new();
        for entry in self.log("performance").await {
            let message: Value =
                serde_json::from_str(entry["message"].as_str().unwrap_or_default()).expect("JSON");
            if message["message"]["method"] == "Network.requestWillBeSent" {
                let address = &message["message"]["params"]["request"]["url"];
                addresses.push(address.as_str().unwrap_or_default().to_owned());
            }
        }
        addresses
    }

    /// The requests since the last call that left the site, or what was opened from the disk.
    pub async fn strangers(&self) -> Vec<String> {
        let home = [&self.address, "file:", "data:", "blob:", "about:"];
        let requests = self.requests().await.into_iter();
        requests
            .filter(|address| !home.iter().any(|start| address.starts_with(start)))
            .collect()
    }

    /// Puts a picture of the page into `target/shots/`.
    pub async fn shot(&self, what: &str) {
        let Ok(picture) = self.client.screenshot().await else {
            return;
        };
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/shots");
        fs::create_dir_all(&folder).expect("a folder");
        fs::write(folder.join(format!("{}-{what}.png", self.name)), picture).expect("a picture");
    }
}
