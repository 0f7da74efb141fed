//! The style of the page in one sheet, and that of the views which come later in another: the
//! sources keep one beside each view, a visitor waits for one file.
//!
//! Used by `site finish`. What always holds: the rules of a sheet stand in the order in which the
//! page named its sources, and its name is that of its content. Which sources come later the page
//! says by their class.

use crate::html::{Tag, tags};
use crate::parts::short_hash;
use crate::slim;
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// How a page names the sheet that comes with the rest of the program.
pub const LATER: &str = "later-style";

/// The class of what is in it.
const CLASS: &str = "later";

/// The page with one sheet in place of its many, which leave the folder; with `later`, what can
/// come later stands in one of its own. A page that has one stays as it is.
///
/// # Errors
/// Where a sheet that the page names cannot be read, or one cannot be written.
pub fn join(page: &str, folder: &Path, later: bool) -> Result<String> {
    let tags = tags(page);
    let sheets: Vec<&Tag> = tags.iter().filter(|tag| tag.links("stylesheet")).collect();
    let [first, _, ..] = sheets[..] else {
        return Ok(page.to_owned());
    };
    let (mut style, mut late) = (String::new(), String::new());
    for tag in &sheets {
        let path = folder.join(tag.file().unwrap_or_default());
        let sheet = fs::read_to_string(&path)
            .with_context(|| format!("the page names {}", path.display()))?;
        let sheet = slim::style(&sheet);
        let into = match later && tag.get("class") == Some(CLASS) {
            true => &mut late,
            false => &mut style,
        };
        match tag.get("media") {
            Some(media) => *into += &format!("@media {media}{{{sheet}}}\n"),
            None => *into += &format!("{sheet}\n"),
        }
        fs::remove_file(&path).with_context(|| format!("cannot remove {}", path.display()))?;
    }
    let named = |style: &str| format!("style-{}.css", short_hash(style.as_bytes()));
    let name = named(&style);
    let integrity = slim::integrity_of(&style);
    let mut links =
        format!("<link rel=\"stylesheet\" href=\"./{name}\" integrity=\"{integrity}\">");
    let mut written = vec![(name, style)];
    if !late.is_empty() {
        let name = named(&late);
        links += &format!("<meta name=\"{LATER}\" content=\"{name}\">");
        written.push((name, late));
    }
    for (name, style) in written {
        fs::write(folder.join(&name), style).with_context(|| format!("cannot write {name}"))?;
    }
    let mut joined = page.to_owned();
    for tag in sheets.iter().rev() {
        let put = if tag.start == first.start { &links } else { "" };
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
            ("d.css", "q { color: red }"),
        ] {
            fs::write(folder.join(name), rules).expect("a file");
        }
        let page = "<meta charset=utf-8><link rel=\"stylesheet\" href=\"./a.css\"><title>x</title>\
            <link rel=\"stylesheet\" href=\"./b.css\"><link rel=\"stylesheet\" href=\"./c.css\" media=\"print\">\
            <link rel=\"stylesheet\" class=\"later\" href=\"./d.css\">";
        let joined = join(page, &folder, true).expect("joined");
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
        let later = found.iter().find(|tag| tag.get("name") == Some(LATER));
        let later = later.and_then(|tag| tag.get("content")).unwrap_or_default();
        let style = fs::read_to_string(folder.join(later)).expect("the later sheet");
        assert_eq!(style, "q{color:red}\n");
        assert_eq!(fs::read_dir(&folder).expect("the folder").count(), 2);
        assert_eq!(join(&joined, &folder, true).expect("as it is"), joined);
        fs::remove_dir_all(folder).expect("removed");
    }
}
