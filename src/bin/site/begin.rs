//! When the page's program comes: after the first paint. Until then it would take the way from
//! the style and the letters of what is painted first.
//!
//! Used by `site finish`. What always holds: the page names the program in `<meta>`, as it names
//! the one that reads files, and the script that begins it is the same in each build.

use crate::html::{Tag, linked, tags};
use crate::slim;

/// How a page names the program's script and the program.
pub const NAMES: [&str; 2] = ["web-script", "web-program"];

/// What begins the program.
const BEGIN: &str = include_str!("begin.js");

/// The page whose program comes after the first paint. One that names none in its links stays
/// as it is.
pub fn later(page: &str) -> String {
    let tags = tags(page);
    let files = [
        linked(&tags, "modulepreload", ".js"),
        linked(&tags, "preload", ".wasm"),
    ];
    let [Some(script), Some(program)] = files else {
        return page.to_owned();
    };
    let named = NAMES.iter().zip([script, program]);
    let named: String = named
        .map(|(name, file)| format!("<meta name=\"{name}\" content=\"{file}\">"))
        .collect();
    let mut later = page.to_owned();
    for tag in tags.iter().rev() {
        let begins = tag.name == "script" && tag.get("src").is_none();
        let fetches = tag.file() == Some(script) || tag.file() == Some(program);
        if begins {
            later.replace_range(tag.end..tag.end + tag.content.len(), &slim::script(BEGIN));
        } else if fetches {
            later.replace_range(tag.start..tag.end, "");
        } else if tag.name == "title" {
            later.insert_str(tag.start, &named);
        }
    }
    later
}

/// The file that a page of these tags names by this name.
pub fn named<'t>(tags: &'t [Tag], name: &str) -> Option<&'t str> {
    let mut tags = tags.iter().filter(|tag| tag.name == "meta");
    tags.find(|tag| tag.get("name") == Some(name))?
        .get("content")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_is_named_and_not_begun() {
        let page = "<head><title>x</title><script type=module>import './web-0.js'</script>\
            <script src=./start-0.js></script><link rel=icon href=i.svg>\
            <link rel=modulepreload href=./web-0.js><link rel=preload href=./web-0_bg.wasm></head>";
        let begun = later(page);
        let script = slim::script(BEGIN);
        assert_eq!(
            begun,
            format!(
                "<head><meta name=\"web-script\" content=\"web-0.js\">\
                 <meta name=\"web-program\" content=\"web-0_bg.wasm\"><title>x</title>\
                 <script type=module>{script}</script>\
                 <script src=./start-0.js></script><link rel=icon href=i.svg></head>"
            )
        );
        let tags = tags(&begun);
        assert_eq!(
            NAMES.map(|name| named(&tags, name)),
            [Some("web-0.js"), Some("web-0_bg.wasm")]
        );
        assert_eq!(later(&begun), begun);
    }
}
