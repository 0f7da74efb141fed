//! What the first view of a built site weighs, as a packing server sends it, and
//! which code the program is made of.
//!
//! Used by `site weigh`. What always holds: a file counts once, by its twin where it
//! has one; fonts are said apart, since a page can be read before they come.

use crate::begin;
use crate::html::tags;
use crate::split::LATER;
use crate::squeeze::twin;
use anyhow::{Context, Result};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// The most bytes of page, code and bundled data together: a little more than they are
/// now; 350 KB are aimed at.
pub const BUDGET: u64 = 425 << 10;

/// What the page fetches without naming it in its head.
const DATA: &str = "dataset.json";

/// How many functions and parts are listed.
const LISTED: usize = 40;

/// What the first view weighs: a list of its files, and their bytes together.
///
/// # Errors
/// Where a file that the page names is not there.
pub fn first_view(site: &Path) -> Result<(String, u64)> {
    let page = fs::read_to_string(site.join("index.html")).context("the page itself")?;
    let mut names = BTreeSet::from(["index.html".to_owned(), DATA.to_owned()]);
    let tags = tags(&page);
    names.extend(
        begin::NAMES
            .iter()
            .filter_map(|name| begin::named(&tags, name))
            .map(str::to_owned),
    );
    for tag in &tags {
        if matches!(tag.name.as_str(), "link" | "script") {
            names.extend(tag.file().map(str::to_owned));
        }
    }
    let mut text = String::new();
    let mut all = 0;
    for name in names {
        let file = site.join(&name);
        let bytes = size(&twin(&file, "br")).or_else(|| size(&file));
        let bytes = bytes.with_context(|| format!("the page names {name}"))?;
        all += bytes;
        line(&mut text, bytes, &name);
    }
    line(&mut text, all, "page, code and bundled data, packed");
    line(&mut text, BUDGET, "budget");
    for entry in fs::read_dir(site)? {
        let path = entry?.path();
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        if name.starts_with(LATER) && name.ends_with(".wasm") {
            let bytes = size(&twin(&path, "br")).or_else(|| size(&path));
            line(
                &mut text,
                bytes.unwrap_or_default(),
                &format!("{name}, which comes after that"),
            );
        }
    }
    let fonts = fs::read_dir(site.join("fonts")).into_iter().flatten();
    let fonts: u64 = fonts.filter_map(|font| size(&font.ok()?.path())).sum();
    line(&mut text, fonts, "all fonts, beside that");
    Ok((text, all))
}

fn size(file: &Path) -> Option<u64> {
    fs::metadata(file).ok().map(|file| file.len())
}

fn line(text: &mut String, bytes: u64, what: &str) {
    // Writing to a String cannot fail.
    let _ = writeln!(text, "{bytes:>9}  {what}");
}

/// The largest parts and functions of a program that still has their names.
///
/// # Errors
/// Where it is no WebAssembly with names.
pub fn code(program: &Path) -> Result<String> {
    let bytes = fs::read(program).with_context(|| format!("cannot read {}", program.display()))?;
    let functions = functions(&bytes).context("this is no WebAssembly with names of functions")?;
    let mut parts: BTreeMap<String, u64> = BTreeMap::new();
    for (name, size) in &functions {
        *parts.entry(part(name)).or_default() += size;
    }
    let mut text = "unpacked, by crate, our own by module:\n".to_owned();
    list(&mut text, parts.into_iter().collect());
    text.push_str("the largest functions:\n");
    list(&mut text, functions);
    Ok(text)
}

fn list(text: &mut String, mut sized: Vec<(String, u64)>) {
    sized.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
    for (name, size) in sized.iter().take(LISTED) {
        // Without the compiler's hash behind it.
        let name = name
            .rsplit_once("::h")
            .map_or(name.as_str(), |(name, _)| name);
        let shown: String = name.chars().take(110).collect();
        line(text, *size, &shown);
    }
}

/// The crate of a function, of our own the module as well: `<a::B as c::D>::e` is of `a`.
fn part(name: &str) -> String {
    let start = name.trim_start_matches(['<', '&', '*', '[', '(']);
    let start = start.strip_prefix("mut ").unwrap_or(start);
    let path = start
        .split(['<', ' ', '>', '{', ')', '[', ']'])
        .next()
        .unwrap_or_default();
    let depth = match path.starts_with("bang_vang") {
        true => 3,
        false => 1,
    };
    path.split("::").take(depth).collect::<Vec<_>>().join("::")
}

/// Reads the numbers of a program from front to back.
struct Reader<'b> {
    bytes: &'b [u8],
}

impl<'b> Reader<'b> {
    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.bytes.split_first()?;
        self.bytes = rest;
        Some(*first)
    }

    /// A number in LEB128.
    fn number(&mut self) -> Option<u64> {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }

    /// So many bytes as a reader of their own.
    fn take(&mut self, length: u64) -> Option<Reader<'b>> {
        let (taken, rest) = self.bytes.split_at_checked(usize::try_from(length).ok()?)?;
        self.bytes = rest;
        Some(Reader { bytes: taken })
    }

    /// What its length stands before.
    fn sized(&mut self) -> Option<Reader<'b>> {
        let length = self.number()?;
        self.take(length)
    }
}

const IMPORTS: u8 = 2;
const CODE: u8 = 10;
const CUSTOM: u8 = 0;
/// Within the section of names: those of functions.
const OF_FUNCTIONS: u8 = 1;

/// Each function with its bytes.
fn functions(program: &[u8]) -> Option<Vec<(String, u64)>> {
    let mut rest = Reader {
        bytes: program.strip_prefix(b"\0asm\x01\0\0\0")?,
    };
    let (mut imported, mut sizes) = (0, Vec::new());
    let mut names: BTreeMap<u64, String> = BTreeMap::new();
    while let Some(kind) = rest.byte() {
        let mut section = rest.sized()?;
        match kind {
            IMPORTS => imported = imported_functions(&mut section)?,
            CODE => {
                for _ in 0..section.number()? {
                    sizes.push(section.sized()?.bytes.len() as u64);
                }
            }
            CUSTOM if section.sized()?.bytes == b"name" => {
                while let Some(kind) = section.byte() {
                    let mut part = section.sized()?;
                    if kind == OF_FUNCTIONS {
                        for _ in 0..part.number()? {
                            let number = part.number()?;
                            let name = part.sized()?.bytes;
                            names.insert(number, String::from_utf8_lossy(name).into_owned());
                        }
                    }
                }
            }
            _ => {}
        }
    }
    if names.is_empty() {
        return None;
    }
    let named = sizes.into_iter().zip(imported..).map(|(size, number)| {
        // What the binding of the page adds has none.
        let name = names.remove(&number).unwrap_or_else(|| "?".to_owned());
        (name, size)
    });
    Some(named.collect())
}

fn imported_functions(section: &mut Reader) -> Option<u64> {
    let mut functions = 0;
    for _ in 0..section.number()? {
        section.sized()?;
        section.sized()?;
        match section.byte()? {
            0 => {
                section.number()?;
                functions += 1;
            }
            // What else is imported: a table, a memory, a global.
            kind => {
                if kind != 2 {
                    section.byte()?;
                }
                if kind != 3 {
                    let bounded = section.number()? & 1 == 1;
                    section.number()?;
                    if bounded {
                        section.number()?;
                    }
                } else {
                    section.byte()?;
                }
            }
        }
    }
    Some(functions)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn functions_have_their_names_and_sizes() {
        let program = b"\0asm\x01\0\0\0\
            \x02\x07\x01\x01m\x01f\x00\x00\
            \x0a\x08\x02\x02\x00\x0b\x03\x00\x01\x0b\
            \x00\x0d\x04name\x01\x06\x02\x01\x00\x02\x01b";
        assert_eq!(
            functions(program),
            Some(vec![(String::new(), 2), ("b".to_owned(), 3)])
        );
        assert_eq!(functions(b"no program"), None);
        assert_eq!(functions(&program[..20]), None);
    }

    #[test]
    fn functions_belong_to_the_crate_of_their_type() {
        for (name, want) in [
            (
                "<bang_vang::query::engine::Engine as core::ops::Drop>::drop",
                "bang_vang::query::engine",
            ),
            (
                "<&mut serde_json::de::Deserializer<R> as x::Y>::z",
                "serde_json",
            ),
            ("core::ptr::drop_in_place<a::B>", "core"),
            ("main", "main"),
        ] {
            assert_eq!(part(name), want);
        }
    }
}
