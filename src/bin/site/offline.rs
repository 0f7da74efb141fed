//! The service worker of a built site: which files it keeps, and for which build.
//!
//! Used by `site finish`, last of all but the compression. What always holds: the
//! list is what the folder has, and the version changes when a byte of it does.

use crate::parts::short_hash;
use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;

/// The name of the service worker in the site's folder.
pub const WORKER: &str = "sw.js";

const CODE: &str = include_str!("offline.js");

/// Files that a visitor needs who is there once: not those for hosts, nor the
/// whole site in one file.
const KEPT: [&str; 10] = [
    ".css",
    ".js",
    ".wasm",
    ".json",
    ".bvp",
    ".woff2",
    ".svg",
    ".png",
    ".webmanifest",
    ".txt",
];

/// The code of the service worker for the site in a folder.
///
/// # Errors
/// Where a file cannot be read.
pub fn worker(site: &Path) -> Result<String> {
    let mut names = Vec::new();
    walk(site, "", &mut names)?;
    names.retain(|name| name != WORKER && KEPT.iter().any(|ending| name.ends_with(ending)));
    names.sort();
    let mut build = Vec::new();
    for name in names.iter().map(String::as_str).chain(["index.html"]) {
        let bytes = fs::read(site.join(name)).with_context(|| format!("cannot read {name}"))?;
        build.extend_from_slice(name.as_bytes());
        build.extend_from_slice(&Sha256::digest(bytes));
    }
    // Another way of keeping files is another build as well.
    build.extend_from_slice(CODE.as_bytes());
    let version = short_hash(&build);
    names.insert(0, "./".to_owned());
    let files = serde_json::to_string(&names)?;
    Ok(format!(
        "const VERSION = \"{version}\";\nconst FILES = {files};\n{CODE}"
    ))
}

fn walk(site: &Path, under: &str, names: &mut Vec<String>) -> Result<()> {
    for entry in fs::read_dir(site.join(under))? {
        let entry = entry?;
        let name = format!("{under}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            walk(site, &format!("{name}/"), names)?;
        } else {
            names.push(name);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_what_the_folder_has_and_any_byte_makes_another_version() {
        let folder = std::env::temp_dir().join(format!("site-offline-{}", std::process::id()));
        fs::create_dir_all(folder.join("fonts")).expect("a folder");
        let write = |name: &str, text: &str| fs::write(folder.join(name), text).expect("a file");
        for name in [
            "index.html",
            "web-0.js",
            "web-0_bg.wasm",
            "dataset.json",
            "fonts/a.woff2",
            // Not for visitors, or made of the others.
            "web-0.js.br",
            "bang-vang.html",
            "_headers",
            ".htaccess",
            "sw.js",
        ] {
            write(name, name);
        }
        let made = |folder: &Path| {
            let code = worker(folder).expect("a worker");
            let (version, rest) = code.split_once(";\nconst FILES = ").expect("a version");
            let (files, rest) = rest.split_once(";\n").expect("files");
            assert_eq!(rest, CODE);
            (version.to_owned(), files.to_owned())
        };
        let (version, files) = made(&folder);
        let kept = "[\"./\",\"dataset.json\",\"fonts/a.woff2\",\"web-0.js\",\"web-0_bg.wasm\"]";
        assert_eq!(files, kept);
        assert_eq!(made(&folder), (version.clone(), files.clone()));
        write("_headers", "other");
        assert_eq!(made(&folder).0, version);
        write("index.html", "other");
        let changed = made(&folder);
        assert_ne!(changed.0, version);
        assert_eq!(changed.1, files);
        write("fonts/b.woff2", "");
        assert!(made(&folder).1.contains("fonts/b.woff2"));
        fs::remove_dir_all(folder).expect("removed");
    }
}
