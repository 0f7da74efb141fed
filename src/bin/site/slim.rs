//! Scripts and style sheets as they are sent: without what only those who write them need.
//!
//! Used by `site finish`. What always holds: the same file becomes the same bytes, and means
//! what it meant. Names are left alone: packed, they weigh little.

use crate::base64::base64;
use crate::html::tags;
use crate::parts::short_hash;
use anyhow::{Context, Result};
use sha2::{Digest, Sha384};
use std::fs;
use std::path::Path;

/// The page with its scripts made slim, each under the name of its new content.
///
/// # Errors
/// Where a script that the page names cannot be read or written.
pub fn scripts(page: &str, folder: &Path) -> Result<String> {
    let mut slim = page.to_owned();
    for tag in tags(page) {
        let old = tag.file().filter(|name| name.ends_with(".js"));
        let Some((old, stem)) = old.and_then(|old| Some((old, old.rsplit_once('-')?.0))) else {
            continue;
        };
        let path = folder.join(old);
        let code = fs::read_to_string(&path).with_context(|| format!("the page names {old}"))?;
        let code = script(&code);
        let new = format!("{stem}-{}.js", short_hash(code.as_bytes()));
        if new == old {
            continue;
        }
        slim = slim.replace(old, &new);
        if let Some(integrity) = tag.get("integrity") {
            slim = slim.replace(integrity, &integrity_of(&code));
        }
        fs::write(folder.join(&new), code)
            .and_then(|()| fs::remove_file(&path))
            .with_context(|| format!("cannot write {new}"))?;
    }
    Ok(slim)
}

/// By what a browser knows that a file is the one that the page means.
pub fn integrity_of(text: &str) -> String {
    format!("sha384-{}", base64(&Sha384::digest(text.as_bytes())))
}

/// A script without indentation, empty lines and comments that have their lines for themselves.
/// One with a text over several lines stays as it is.
pub fn script(code: &str) -> String {
    if code.lines().any(|line| line.matches('`').count() % 2 == 1) {
        return code.to_owned();
    }
    let mut slim = String::with_capacity(code.len());
    let mut in_comment = false;
    for line in code.lines().map(str::trim) {
        let begins = !in_comment && line.starts_with("/*");
        if in_comment || begins {
            in_comment = !line.ends_with("*/");
        } else if !line.is_empty() && !line.starts_with("//") {
            slim.push_str(line);
            slim.push('\n');
        }
    }
    slim
}

/// A style sheet without comments and without the space that separates nothing.
pub fn style(sheet: &str) -> String {
    let mut slim = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some(sign) = rest.chars().next() {
        if let Some(comment) = rest.strip_prefix("/*") {
            rest = comment.split_once("*/").map_or("", |(_, behind)| behind);
        } else if sign.is_ascii_whitespace() {
            rest = rest.trim_ascii_start();
            // A comment between two spaces leaves one.
            if !slim.ends_with(['{', '}', ';', ',', ':', ' ']) && !slim.is_empty() {
                slim.push(' ');
            }
        } else if matches!(sign, '"' | '\'') {
            let length = quoted(rest);
            slim.push_str(&rest[..length]);
            rest = &rest[length..];
        } else {
            if matches!(sign, '{' | '}' | ';' | ',') && slim.ends_with(' ') {
                slim.pop();
            }
            if sign == '}' && slim.ends_with(';') {
                slim.pop();
            }
            slim.push(sign);
            rest = &rest[sign.len_utf8()..];
        }
    }
    slim.truncate(slim.trim_end().len());
    slim
}

/// How long the text in quotes is with which this begins.
fn quoted(rest: &str) -> usize {
    let mut signs = rest.char_indices();
    let quote = signs.next().map(|(_, quote)| quote);
    while let Some((at, sign)) = signs.next() {
        match sign {
            '\\' => drop(signs.next()),
            _ if Some(sign) == quote => return at + sign.len_utf8(),
            _ => {}
        }
    }
    rest.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_names_its_slim_scripts() {
        let folder = std::env::temp_dir().join(format!("site-slim-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        fs::write(folder.join("a-0.js"), "// one\none();\n").expect("a file");
        fs::write(folder.join("b-0.js"), "  two();\n").expect("a file");
        let page = "<script src=./a-0.js integrity=sha384-x defer></script>\
            <link rel=modulepreload href=./b-0.js><script>import './b-0.js'</script>";
        let slim = scripts(page, &folder).expect("slim");
        let name = |stem: &str, code: &str| format!("./{stem}-{}.js", short_hash(code.as_bytes()));
        let (one, two) = (name("a", "one();\n"), name("b", "two();\n"));
        let integrity = integrity_of("one();\n");
        assert_eq!(
            slim,
            format!(
                "<script src={one} integrity={integrity} defer></script>\
                 <link rel=modulepreload href={two}><script>import '{two}'</script>"
            )
        );
        assert_eq!(fs::read_dir(&folder).expect("the folder").count(), 2);
        assert_eq!(scripts(&slim, &folder).expect("as it is"), slim);
        fs::remove_dir_all(folder).expect("removed");
    }

    #[test]
    fn a_script_keeps_what_runs() {
        let code = "// Head.\n\nlet a = 1; // one\n/** About it.\n * More. */\n/* short */\n  \
            if (a) {\n    f(\"/* no comment */\", `x ${a}`);\n  }\n";
        assert_eq!(
            script(code),
            "let a = 1; // one\nif (a) {\nf(\"/* no comment */\", `x ${a}`);\n}\n"
        );
        let lines = "let a = `\n  as it stands\n`;\n";
        assert_eq!(script(lines), lines);
    }

    #[test]
    fn a_style_sheet_keeps_what_it_says() {
        let sheet = "/* Head. */\n\n.a > b , c :hover {\n  margin: calc(1px + -1 * var(--x)) 0;\n  \
            content: \"a ; /* } */ \\\" \";\n}\n/* one */ /* two */\n@media print {\n  a { color: red }\n}\n";
        assert_eq!(
            style(sheet),
            ".a > b,c :hover{margin:calc(1px + -1 * var(--x)) 0;content:\"a ; /* } */ \\\" \"}\
             @media print{a{color:red}}"
        );
        for broken in ["", "/*", "\"", "\"\\", " } ;"] {
            let _ = style(broken);
        }
    }
}
