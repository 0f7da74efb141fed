//! The whole site as one HTML file that opens by double click: style, program,
//! fonts and data inside.
//!
//! Used by `site finish` and `site standalone`. Everything stands in the head, so
//! that a page can write such a file again with other data (see `app::onefile`).
//! What always holds: its policy allows no request at all.

use crate::base64::base64;
use crate::begin;
use crate::bundled;
use crate::html::{Tag, tags};
use crate::seal::{TRUSTED, source};
use crate::sheets;
use anyhow::{Context, Result, bail, ensure};
use miniz_oxide::deflate::compress_to_vec_zlib;
use std::fs;
use std::path::Path;

/// The name of the file in the site's folder.
pub const NAME: &str = "bang-vang.html";

/// What the page runs when it is one file, behind the program's own JavaScript.
const START: &str = include_str!("onefile.js");

/// What the page names of files that stand in it, or that it is better without.
const ELSEWHERE: [&str; 4] = [
    begin::NAMES[0],
    begin::NAMES[1],
    bundled::NAME,
    sheets::LATER,
];

/// What the file of the program is called inside.
const PROGRAM: &str = "web.wasm";

/// The page of a built site with all that it loads.
///
/// # Errors
/// Where the page names a file that is not there, or a part cannot stand in HTML.
pub fn pack(site: &Path) -> Result<String> {
    let page = fs::read_to_string(site.join("index.html")).context("the page itself")?;
    let tags = tags(&page);
    let files = begin::NAMES.map(|name| begin::named(&tags, name));
    let [Some(glue), Some(program)] = files else {
        bail!("the page names no program");
    };

    let style = style(site, &tags)?;
    let script = script(&text(site, glue)?)?;
    let mut first = String::new();
    let mut head = String::new();
    let mut scripts = vec![source(&script)];
    for tag in &tags {
        let kept = page.get(tag.start..tag.end).unwrap_or_default();
        match tag.name.as_str() {
            "meta" if tag.get("charset").is_some() => first = kept.to_owned(),
            "meta"
                if tag
                    .get("name")
                    .is_some_and(|name| ELSEWHERE.contains(&name)) => {}
            "meta" if tag.get("http-equiv").is_none() => head += kept,
            "title" => head += &format!("{kept}{}</title>", tag.content),
            "link" if tag.links("icon") => {
                let icon = data_address(site, tag.file().unwrap_or_default())?;
                head += &format!("<link rel=\"icon\" href=\"{icon}\" type=\"image/svg+xml\">");
            }
            "script" if tag.get("src").is_some() => {
                let code = text(site, tag.file().unwrap_or_default())?;
                refuse(&code, "</script")?;
                scripts.push(source(&code));
                head += &format!("<script>{code}</script>");
            }
            _ => {}
        }
    }
    let parts = parts(site, glue, program)?;
    let policy = format!(
        "default-src 'none'; script-src {} 'wasm-unsafe-eval'; style-src {}; img-src data: blob:; \
         font-src data:; worker-src blob:; base-uri 'none'; form-action 'none'; {TRUSTED}",
        scripts.join(" "),
        source(&style)
    );
    let root = tags.iter().find(|tag| tag.name == "html");
    let lang = root.and_then(|tag| tag.get("lang")).unwrap_or("vi");
    let body = page.split_once("<body>").map_or("", |(_, body)| body);
    Ok(format!(
        "<!doctype html>\n<html lang=\"{lang}\"><head>{first}\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">{head}\n\
         <style>{style}</style>\n{parts}<script type=\"module\">{script}</script></head>\n<body>{body}"
    ))
}

fn text(site: &Path, name: &str) -> Result<String> {
    fs::read_to_string(site.join(name)).with_context(|| format!("the page names {name}"))
}

/// The style of the page, its fonts inside.
fn style(site: &Path, tags: &[Tag]) -> Result<String> {
    let sheet = tags.iter().find(|tag| tag.links("stylesheet"));
    let sheet = sheet
        .and_then(Tag::file)
        .context("the page names no style sheet")?;
    let mut style = text(site, sheet)?;
    if let Some(later) = begin::named(tags, sheets::LATER) {
        style += &text(site, later)?;
    }
    let style = with_fonts(site, &style)?;
    refuse(&style, "</style")?;
    Ok(style)
}

/// A style sheet with the files that it names inside.
fn with_fonts(site: &Path, sheet: &str) -> Result<String> {
    let mut done = String::new();
    let mut rest = sheet;
    while let Some((before, behind)) = rest.split_once("url(") {
        let (address, after) = behind
            .split_once(')')
            .context("a style sheet has an open url(")?;
        let name = address.trim_matches(['"', '\'', ' ']);
        let inside = match name.starts_with("data:") {
            true => name.to_owned(),
            false => data_address(site, name.trim_start_matches("./"))?,
        };
        done += &format!("{before}url({inside})");
        rest = after;
    }
    Ok(done + rest)
}

fn data_address(site: &Path, name: &str) -> Result<String> {
    let bytes = fs::read(site.join(name)).with_context(|| format!("the page names {name}"))?;
    let kind = match name.rsplit_once('.').map(|(_, ending)| ending) {
        Some("svg") => "image/svg+xml",
        Some("woff2") => "font/woff2",
        _ => "application/octet-stream",
    };
    Ok(format!("data:{kind};base64,{}", base64(&bytes)))
}

/// The program's JavaScript and what starts it.
fn script(glue: &str) -> Result<String> {
    // A module that stands in the page itself can import nothing from beside it.
    ensure!(
        !glue
            .lines()
            .any(|line| line.trim_start().starts_with("import ")),
        "the program's JavaScript imports other files, which one file cannot hold"
    );
    let script = format!("{glue}\n{START}");
    refuse(&script, "</script")?;
    Ok(script)
}

fn refuse(text: &str, end: &str) -> Result<()> {
    ensure!(
        !text.to_ascii_lowercase().contains(end),
        "a part of the page contains {end}, which would end it early"
    );
    Ok(())
}

/// What the page may ask for later, each in an element of its own: the data as
/// they are, so that the file can be read in a hundred years; the rest packed.
fn parts(site: &Path, glue: &str, program: &str) -> Result<String> {
    let mut names = Vec::new();
    for entry in fs::read_dir(site)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        let asked = [".wasm", ".js", ".json", ".txt"]
            .iter()
            .any(|ending| name.ends_with(ending));
        if asked && name != glue && name != program && name != crate::offline::WORKER {
            names.push(name);
        }
    }
    names.sort();
    let mut parts = part(PROGRAM, &fs::read(site.join(program))?);
    for name in names {
        let bytes = fs::read(site.join(&name))?;
        parts += &match String::from_utf8(bytes) {
            Ok(json) if name.ends_with(".json") => plain_part(&name, &json),
            Ok(text) => part(&name, text.as_bytes()),
            Err(bytes) => part(&name, bytes.as_bytes()),
        };
    }
    Ok(parts)
}

fn part(name: &str, bytes: &[u8]) -> String {
    let packed = base64(&compress_to_vec_zlib(bytes, 9));
    format!("<script type=\"text/plain\" id=\"part:{name}\">{packed}</script>\n")
}

/// JSON in HTML: `<` only stands within its strings, where it can be escaped.
fn plain_part(name: &str, json: &str) -> String {
    let json = json.replace('<', "\\u003c");
    format!("<script type=\"application/json\" id=\"part:{name}\">{json}</script>\n")
}
