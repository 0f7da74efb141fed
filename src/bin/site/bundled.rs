//! A twin of the bundled dataset in bytes, which the first view reads without a parser of text.
//!
//! Used by `site finish`. What always holds: the dataset itself stays as it is, and counts: a page
//! whose twin was made of another file passes it over.

use crate::html::tags;
use crate::parts::short_hash;
use anyhow::{Context, Result};
use bang_vang::dataset::{Mark, decode_rows, pack};
use bang_vang::table::Table;
use std::fs;
use std::path::Path;

/// How a page names the twin.
pub const NAME: &str = "bundled-twin";

/// The bundled dataset.
pub const DATA: &str = "dataset.json";

/// How the twin's file ends.
pub const ENDING: &str = ".bvp";

/// A dataset larger than this comes alone: twice is too much.
const MOST: usize = 1 << 20;

/// The page that names the twin, which is written. A folder whose dataset is large, not in order
/// or not there leaves the page as it is: that is for the page to say.
///
/// # Errors
/// Where the twin cannot be written.
pub fn pair(page: &str, folder: &Path) -> Result<String> {
    let rows = fs::read(folder.join(DATA)).unwrap_or_default();
    let Some(dataset) = decode_rows(&rows).ok().filter(|_| rows.len() <= MOST) else {
        return Ok(page.to_owned());
    };
    let twin = pack(Mark::default().with(&rows), &Table::from(dataset));
    let name = format!("dataset-{}{ENDING}", short_hash(&twin));
    fs::write(folder.join(&name), twin).with_context(|| format!("cannot write {name}"))?;
    let meta = format!("<meta name=\"{NAME}\" content=\"{name}\">");
    let mut named = page.to_owned();
    // Who changes the dataset of a built site finishes it again.
    let old = tags(page)
        .into_iter()
        .find(|tag| tag.get("name") == Some(NAME));
    match old {
        Some(old) => named.replace_range(old.start..old.end, &meta),
        None => {
            let place = page.find("<title").context("the page has no title")?;
            named.insert_str(place, &meta);
        }
    }
    Ok(named)
}
