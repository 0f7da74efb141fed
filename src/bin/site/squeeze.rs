//! Packed twins of the site's files, for servers that send such files as they are.
//!
//! Used by `site finish`. What always holds: a twin (`.br`, `.gz`) unpacks to the
//! file beside it, and is smaller.

use anyhow::{Context, Result};
use flate2::{Compression, write::GzEncoder};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

/// The codings, best first: name in HTTP, ending of the twin.
pub const CODINGS: [(&str, &str); 2] = [("br", "br"), ("gzip", "gz")];

/// What gains by it; fonts and pictures are packed already.
const GAINING: [&str; 10] = [
    "html",
    "css",
    "js",
    "wasm",
    "json",
    "bvp",
    "svg",
    "txt",
    "webmanifest",
    "xml",
];

/// The path of a file's twin.
pub fn twin(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    name.into()
}

/// Writes the twins of all files under a folder.
///
/// # Errors
/// Where a file cannot be read or written.
pub fn squeeze(folder: &Path) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let ending = path.extension().and_then(|ending| ending.to_str());
        if path.is_dir() {
            squeeze(&path)?;
        } else if ending.is_some_and(|ending| GAINING.contains(&ending)) {
            let bytes =
                fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
            write(&twin(&path, "br"), &bytes, &brotli(&bytes)?)?;
            write(&twin(&path, "gz"), &bytes, &gzip(&bytes)?)?;
        }
    }
    Ok(())
}

fn write(twin: &Path, bytes: &[u8], packed: &[u8]) -> Result<()> {
    match packed.len() < bytes.len() {
        true => fs::write(twin, packed).with_context(|| format!("cannot write {}", twin.display())),
        false => Ok(()),
    }
}

fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut packed = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut packed, 1 << 16, 11, 22);
    writer.write_all(bytes)?;
    writer.flush()?;
    drop(writer);
    Ok(packed)
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut writer = GzEncoder::new(Vec::new(), Compression::best());
    writer.write_all(bytes)?;
    Ok(writer.finish()?)
}
