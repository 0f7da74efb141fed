//! The style of the page in one sheet: the sources keep one beside each view, a visitor waits
//! for one file.
//!
//! Used by `site finish`. What always holds: the rules stand in the order in which the page
//! named their sheets, and the sheet's name is that of its content.

use crate::html::{Tag, tags};
use crate::parts::short_hash;
use crate::slim;
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// The page with one sheet in place of its many, which leave the folder. A page that has one
/// stays as it is.
///
/// # Errors
/// Where a sheet that the page names cannot be read, or the one cannot be written.
pub fn join(page: &str, folder: &Path) -> Result<String> {
    let tags = tags(page);
    let sheets: Vec<&Tag> = tags.iter().filter(|tag| tag.links("stylesheet")).collect();
    let [first, _, ..] = sheets[..] else {
        return Ok(page.to_owned());
    };
    let mut style = String::new();
    for tag in &sheets {
        let path = folder.join(tag.file().unwrap_or_default());
        let sheet = fs::read_to_string(&path)
            .with_context(|| format!("the page names {}", path.display()))?;
        let sheet = slim::style(&sheet);
        match tag.get("media") {
            Some(media) => style += &format!("@media {media}{{{sheet}}}\n"),
            None => style += &format!("{sheet}\n"),
        }
        fs::remove_file(&path).with_context(|| format!("cannot remove {}", path.display()))?;
    }
    let name = format!("style-{}.css", short_hash(style.as_bytes()));
    let integrity = slim::integrity_of(&style);
    fs::write(folder.join(&name), style).with_context(|| format!("cannot write {name}"))?;
    let link = format!("<link rel=\"stylesheet\" href=\"./{name}\" integrity=\"{integrity}\">");
    let mut joined = page.to_owned();
    for tag in sheets.iter().rev() {
        let put = if tag.start == first.start { &link } else { "" };
        joined.replace_range(tag.start..tag.end, put);
    }
    Ok(joined)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_sheets_become_one_in_their_order() {
        let folder = std::env::temp_dir().join(format!("site-sheets-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        for (name, rules) in [
            ("a.css", "p { color: red }\n"),
            ("b.css", "p{color:blue}"),
            ("c.css", "p{color:#000}"),
        ] {
            fs::write(folder.join(name), rules).expect("a file");
        }
        let page = "<meta charset=utf-8><link rel=\"stylesheet\" href=\"./a.css\"><title>x</title>\
            <link rel=\"stylesheet\" href=\"./b.css\"><link rel=\"stylesheet\" href=\"./c.css\" media=\"print\">";
        let joined = join(page, &folder).expect("joined");
        let found = tags(&joined);
        let links: Vec<&Tag> = found.iter().filter(|tag| tag.links("stylesheet")).collect();
        assert_eq!(links.len(), 1, "{joined}");
        assert!(joined.find("<link") < joined.find("<title"), "{joined}");
        let style = fs::read_to_string(folder.join(links[0].file().unwrap_or_default()))
            .expect("the sheet");
        assert_eq!(
            style,
            "p{color:red}\np{color:blue}\n@media print{p{color:#000}}\n"
        );
        assert_eq!(fs::read_dir(&folder).expect("the folder").count(), 1);
        assert_eq!(join(&joined, &folder).expect("as it is"), joined);
        fs::remove_dir_all(folder).expect("removed");
    }
}
