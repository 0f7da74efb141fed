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
const KEPT: [&str; 9] = [
    ".css",
    ".js",
    ".wasm",
    ".json",
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
