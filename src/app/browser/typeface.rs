//! The letters of the page, to take along: its font faces, the files of fonts within.
//!
//! Used by pictures, which other programs show where these fonts are not. What always holds: a
//! face whose file does not come is left out, and nothing is fetched but the page's own files.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{CssStyleSheet, Response, Url};

/// How a rule of a font begins, and where in it the address of its file is.
const FACE: &str = "@font-face";
const FILE: (&str, &str) = ("url(\"", "\")");

/// The rules of all faces of the page's style sheets, each with its file inside.
pub async fn typeface() -> String {
    let mut all = String::new();
    for (rule, base) in faces() {
        let inside = within(&rule, &base).await;
        all.push_str(&inside.unwrap_or_default());
    }
    all
}

/// The rules of faces, and what the addresses in them are seen from.
fn faces() -> Vec<(String, String)> {
    let sheets = document().style_sheets();
    let mut faces = Vec::new();
    for place in 0..sheets.length() {
        let sheet = sheets
            .item(place)
            .map(JsCast::unchecked_into::<CssStyleSheet>);
        // A sheet of elsewhere, which the page has none of, would keep its rules to itself.
        let Some((sheet, rules)) =
            sheet.and_then(|sheet| Some((sheet.clone(), sheet.css_rules().ok()?)))
        else {
            continue;
        };
        let here = || document().base_uri().ok().flatten().unwrap_or_default();
        let base = sheet.href().ok().flatten().unwrap_or_else(here);
        let rules = (0..rules.length()).filter_map(|place| rules.item(place));
        let rules = rules
            .map(|rule| rule.css_text())
            .filter(|rule| rule.starts_with(FACE));
        faces.extend(rules.map(|rule| (rule, base.clone())));
    }
    faces
}

/// A rule with its file inside.
async fn within(rule: &str, base: &str) -> Option<String> {
    let (before, rest) = rule.split_once(FILE.0)?;
    let (file, after) = rest.split_once(FILE.1)?;
    if file.starts_with("data:") {
        return Some(rule.to_owned());
    }
    let file = Url::new_with_base(file, base).ok()?.href();
    let answer = JsFuture::from(window().fetch_with_str(&file)).await.ok()?;
    let answer: Response = answer.unchecked_into();
    let bytes = JsFuture::from(answer.array_buffer().ok()?).await.ok()?;
    let bytes = js_sys::Uint8Array::new(&bytes).to_vec();
    let letters: String = bytes.into_iter().map(char::from).collect();
    let packed = window().btoa(&letters).ok().filter(|_| answer.ok())?;
    let (open, close) = FILE;
    Some(format!(
        "{before}{open}data:font/woff2;base64,{packed}{close}{after}"
    ))
}
