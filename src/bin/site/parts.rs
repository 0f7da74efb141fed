//! The program that reads files beside the page: the build gives its parts plain names,
//! here they get names of their content, so that a cached one never meets another page,
//! and the page learns them and the revision of its own code.

use crate::slim;
use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;

/// What the build names each part, what the page looks for, and how the part's new name ends.
const PARTS: [(&str, &str, &str); 2] = [
    ("reader.js", "reader-script", ".js"),
    ("reader_bg.wasm", "reader-program", "_bg.wasm"),
];

/// What the script needs to wait for its work, behind what the build made.
const WAITING: &str = include_str!("reader.js");

/// The page with the names of the parts, which are renamed. A folder whose parts have
/// their names leaves the page as it is.
pub fn name(page: &str, folder: &Path) -> Result<String> {
    let mut named = page.to_owned();
    for (old, part, ending) in PARTS {
        let path = folder.join(old);
        if !path.exists() {
            continue;
        }
        let mut bytes =
            fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
        if ending == ".js" {
            bytes.extend_from_slice(WAITING.as_bytes());
            bytes = slim::script(&String::from_utf8(bytes)?).into_bytes();
        }
        let new = format!("reader-{}{ending}", short_hash(&bytes));
        fs::write(folder.join(&new), bytes)
            .and_then(|()| fs::remove_file(&path))
            .with_context(|| format!("cannot write {new}"))?;
        let meta = format!("<meta name=\"{part}\" content=\"{new}\">");
        let place = named.find("<title").context("the page has no title")?;
        named.insert_str(place, &meta);
    }
    Ok(named)
}

/// The variable in which a build says of which revision of the code it is.
pub const REVISION: &str = "BANG_VANG_REVISION";

/// The page with the revision of its code, where that is known.
pub fn say_revision(page: &str, revision: &str) -> Result<String> {
    let plain = |letter: char| letter.is_ascii_alphanumeric() || "-.".contains(letter);
    if revision.is_empty() || !revision.chars().all(plain) {
        return Ok(page.to_owned());
    }
    let place = page.find("<title").context("the page has no title")?;
    let mut named = page.to_owned();
    named.insert_str(
        place,
        &format!("<meta name=\"revision\" content=\"{revision}\">"),
    );
    Ok(named)
}

/// Eight bytes of the hash of some bytes, as digits.
pub fn short_hash(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    digest
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_says_its_revision_where_it_is_known() {
        let page = "<meta charset=utf-8><title>x</title>";
        let said = say_revision(page, "0a1b2c-dirty").expect("said");
        assert!(said.contains("<meta name=\"revision\" content=\"0a1b2c-dirty\"><title>"));
        for unknown in ["", "\"><script>"] {
            assert_eq!(say_revision(page, unknown).expect("as it is"), page);
        }
    }

    #[test]
    fn parts_are_named_by_what_is_in_them() {
        let folder = std::env::temp_dir().join(format!("site-parts-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        fs::write(folder.join("reader.js"), "let wasm_bindgen;\n").expect("a file");
        fs::write(folder.join("reader_bg.wasm"), "wasm").expect("a file");
        let page = name("<meta charset=utf-8><title>x</title>", &folder).expect("named");
        assert!(
            page.contains(
                "<meta name=\"reader-program\" content=\"reader-336154bf67f765f8_bg.wasm\"><title>"
            ),
            "{page}"
        );
        let names: Vec<String> = fs::read_dir(&folder)
            .expect("the folder")
            .map(|entry| {
                entry
                    .expect("an entry")
                    .file_name()
                    .to_string_lossy()
                    .into_owned()
            })
            .collect();
        assert_eq!(names.len(), 2);
        assert!(
            names
                .iter()
                .all(|name| page.contains(&format!("content=\"{name}\""))),
            "{names:?}"
        );
        assert_eq!(name(&page, &folder).expect("as it is"), page);
        fs::remove_dir_all(folder).expect("removed");
    }
}
