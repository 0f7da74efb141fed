//! The browsers and their drivers: Chromium, Firefox and WebKit, all by the
//! WebDriver standard. The variable `BROWSER` names the one to test in.

use serde_json::{Value, json};
use std::fs;
use std::io::{BufRead, BufReader};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// How long a driver may take until it listens.
const PATIENCE: Duration = Duration::from_secs(30);

/// A program that ends with the test.
pub struct Running(Child);

impl Running {
    fn spawn(command: &mut Command) -> Running {
        let name = command.get_program().to_string_lossy().into_owned();
        let child = command.stdin(Stdio::null()).stderr(Stdio::null()).spawn();
        Running(child.unwrap_or_else(|error| {
            panic!("{name} does not start ({error}): make test installs what is missing")
        }))
    }

    /// Starts a program and reads its output up to the line that says where it
    /// listens, of which `place` takes what is needed.
    pub fn start(
        command: &mut Command,
        place: impl Fn(&str) -> Option<String>,
    ) -> (Running, String) {
        let name = command.get_program().to_string_lossy().into_owned();
        let mut running = Running::spawn(command.stdout(Stdio::piped()));
        let output = running.0.stdout.take().expect("its output");
        let mut lines = BufReader::new(output).lines();
        let found = lines
            .by_ref()
            .map_while(Result::ok)
            .find_map(|line| place(&line));
        // The pipe must be read on, or the program would stop at its next line.
        std::thread::spawn(move || lines.for_each(drop));
        (
            running,
            found.unwrap_or_else(|| panic!("{name} ended without saying where it listens")),
        )
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

impl Engine {
    /// The one that `BROWSER` names; Chromium where it names none.
    pub fn chosen() -> Engine {
        match std::env::var("BROWSER").as_deref() {
            Err(_) | Ok("" | "chromium") => Engine::Chromium,
            Ok("firefox") => Engine::Firefox,
            Ok("webkit") => Engine::WebKit,
            Ok(other) => panic!("BROWSER={other}: chromium, firefox or webkit"),
        }
    }

    /// What a session of it is asked for.
    pub fn capabilities(self) -> Value {
        match self {
            Engine::Chromium => json!({
                "browserName": "chrome",
                "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
                "goog:chromeOptions": { "args": [
                    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                    "--disable-background-networking", "--disable-component-update", "--disable-sync",
                    "--disable-dev-shm-usage", "--lang=vi", "--window-size=1440,900",
                    // Else it leaves out changes of the address that come too fast for a person.
                    "--disable-ipc-flooding-protection",
                ] },
            }),
            // Automation lets a page from the disk read its neighbours; its users' Firefox does not.
            Engine::Firefox => json!({
                "browserName": "firefox",
                "moz:firefoxOptions": {
                    "binary": "/usr/bin/firefox-esr",
                    "args": ["-headless"],
                    "prefs": {
                        "security.fileuri.strict_origin_policy": true,
                        // None of the changes of the address is left out for coming too fast.
                        "dom.navigation.navigationRateLimit.count": 0,
                        // Nobody looks at what was visited, and to write it down takes longer than the visit.
                        "places.history.enabled": false,
                        // Colours are looked at when they have come, not on their way.
                        "ui.prefersReducedMotion": 1,
                    },
                },
            }),
            Engine::WebKit => json!({
                "webkitgtk:browserOptions": {
                    "binary": "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
                    "args": ["--automation"],
                },
            }),
        }
    }
}

/// Settings of a desktop without motion, which a page under WebKit hears of: where colours change
/// or a sheet rises, it is looked at and clicked on when it has come, not on its way.
fn still() -> PathBuf {
    let settings = Path::new(env!("CARGO_TARGET_TMPDIR")).join("desktop");
    let folder = settings.join("gtk-3.0");
    fs::create_dir_all(&folder).expect("a folder");
    let still = "[Settings]\ngtk-enable-animations=0\n";
    fs::write(folder.join("settings.ini"), still).expect("the settings");
    settings
}

/// A browser's driver, and the screen that it needs.
pub struct Driver {
    /// Where it listens.
    pub port: u16,
    _program: Running,
    _screen: Option<Running>,
}

impl Driver {
    /// Starts the driver of a browser on a free port.
    pub fn start(engine: Engine) -> Driver {
        let free = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let port = free.local_addr().expect("its number").port();
        drop(free);
        let (mut command, screen) = match engine {
            Engine::Chromium => (Command::new("chromedriver"), None),
            Engine::Firefox => (Command::new("geckodriver"), None),
            Engine::WebKit => {
                let mut xvfb = Command::new("Xvfb");
                xvfb.args([
                    "-displayfd",
                    "1",
                    "-screen",
                    "0",
                    "1600x1000x24",
                    "-nolisten",
                    "tcp",
                ]);
                let (screen, display) = Running::start(&mut xvfb, |line| Some(format!(":{line}")));
                let mut command = Command::new("WebKitWebDriver");
                command
                    .env("DISPLAY", display)
                    .env("XDG_CONFIG_HOME", still())
                    .env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
                (command, Some(screen))
            }
        };
        // Files have Vietnamese names, which a driver without a locale does not find.
        command.env("LC_ALL", "C.UTF-8");
        let program = Running::spawn(command.arg(format!("--port={port}")).stdout(Stdio::null()));
        let begin = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(begin.elapsed() < PATIENCE, "{command:?} does not listen");
            std::thread::sleep(Duration::from_millis(50));
        }
        Driver {
            port,
            _program: program,
            _screen: screen,
        }
    }
}
