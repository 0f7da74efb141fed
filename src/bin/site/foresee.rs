//! The first view of the bundled facts, made beforehand: it is seen while the program comes.
//!
//! Used by `site finish`, when all files have their names. What always holds: the page's own
//! program draws it (`foresee.js`), so it is what the page will show; it stands in a shadow of
//! its own and is inert, so nothing finds it, reads it out or acts on it, and it goes when the
//! page itself is there.

use crate::html::{linked, tags};
use crate::slim;
use anyhow::{Context, Result, ensure};
use std::env;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

/// What draws the view.
const DRAW: &str = include_str!("foresee.js");

/// What shows it where it is what the reader gets.
const SHOW: &str = include_str!("foreseen.js");

/// What a page shows until there is more: the view is its first part.
const COVER: &str = "<div id=\"opening\">";

/// How the view begins in the page, and how it ends.
const VIEW: [&str; 2] = ["<div id=\"foreseen\"", "</template></div>"];

/// Where jsdom is, if nobody says otherwise: where `make tools` puts it.
const JSDOM: &str = ".tools/jsdom/node_modules";

/// The page with its first view, drawn anew; one that has no cover stays as it is.
///
/// # Errors
/// Where node or jsdom is not there, or the program does not draw.
pub fn into(page: &str, folder: &Path) -> Result<String> {
    let (tags, cover) = (tags(page), page.split_once(COVER));
    let (Some(sheet), Some((before, after))) = (linked(&tags, "stylesheet", ".css"), cover) else {
        return Ok(page.to_owned());
    };
    let view = drawn(folder)?;
    Ok(with(before, after, sheet, &view))
}

/// The page without the view that an earlier run put in.
pub fn without(page: &str) -> String {
    let mut page = page.replacen(&shown(), "", 1);
    if let Some(begin) = page.find(VIEW[0])
        && let Some(length) = page.get(begin..).and_then(|view| view.find(VIEW[1]))
    {
        page.replace_range(begin..begin + length + VIEW[1].len(), "");
    }
    page
}

fn shown() -> String {
    format!("<script>{}</script>", slim::script(SHOW))
}

fn with(before: &str, after: &str, sheet: &str, view: &str) -> String {
    let ([begin, end], shown) = (VIEW, shown());
    format!(
        "{before}{shown}{COVER}{begin} inert aria-hidden=\"true\"><template shadowrootmode=\"closed\">\
         <link rel=\"stylesheet\" href=\"./{sheet}\">{view}{end}{after}"
    )
}

fn drawn(folder: &Path) -> Result<String> {
    let jsdom = env::var_os("NODE_PATH").unwrap_or_else(|| JSDOM.into());
    let mut node = Command::new("node")
        .arg("-")
        .arg(folder)
        .env("NODE_PATH", jsdom)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("cannot start node: install Node.js 20 or newer")?;
    let mut input = node.stdin.take().context("node takes no input")?;
    input
        .write_all(DRAW.as_bytes())
        .context("node takes no input")?;
    drop(input);
    let drawn = node.wait_with_output().context("node does not answer")?;
    ensure!(
        drawn.status.success(),
        "the first view could not be drawn beforehand: what node says stands above; 'make tools' installs jsdom"
    );
    String::from_utf8(drawn.stdout).context("the first view is no text")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::seal::seal;

    #[test]
    fn a_view_stands_in_a_shadow_and_passes_the_policy() {
        let (before, after) = (
            "<head><meta charset=\"utf-8\"></head><body>",
            "<p>x</p></div></body>",
        );
        let page = with(before, after, "style-0.css", "<p>34</p>");
        let sealed = seal(&page).expect("it may be published");
        assert!(sealed.contains("'sha256-"), "the script may run: {sealed}");
        let shadow = "<template shadowrootmode=\"closed\"><link rel=\"stylesheet\" href=\"./style-0.css\"><p>34</p></template>";
        assert!(sealed.contains(shadow), "{sealed}");
        let (show, view) = (sealed.find("<script>"), sealed.find(COVER));
        assert!(show < view, "it is decided before it is drawn");
        assert_eq!(without(&page), format!("{before}{COVER}{after}"));
    }
}
