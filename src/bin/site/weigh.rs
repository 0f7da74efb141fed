//! What a built site weighs, as a packing server sends it, held to budgets; and which code
//! the program is made of.
//!
//! Used by `site weigh`. What always holds: a file counts once, by its twin where it
//! has one, and belongs to what waits for it: the first view, or something later.

use crate::begin;
use crate::bundled;
use crate::html::tags;
use crate::split::LATER;
use crate::squeeze::twin;
use crate::wasm::{CODE, CUSTOM, HEAD, IMPORTS, Reader};
use anyhow::{Context, Result};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// The most bytes of page, code and bundled data together: a little more than they are now.
const FIRST_VIEW: Budget = Budget {
    of: "page, code and bundled data: the first view",
    most: 340 << 10,
};

/// What the first view does not wait for, and how the names of its files begin.
const BESIDE: [(&str, Budget); 3] = [
    (
        LATER,
        Budget {
            of: "the rest of the program, after the first view",
            most: 334 << 10,
        },
    ),
    (
        "reader-",
        Budget {
            of: "what reads own files, at the first of them",
            most: 744 << 10,
        },
    ),
    (
        "fonts/",
        Budget {
            of: "fonts, before which the page can be read",
            most: 51 << 10,
        },
    ),
];

/// The most bytes that some files may have, packed (ARCHITECTURE.md says why).
struct Budget {
    of: &'static str,
    most: u64,
}

/// How many functions and parts are listed.
const LISTED: usize = 40;

/// What the parts of a built site weigh: a list of its files with the budgets, and what is wrong
/// with it.
///
/// # Errors
/// Where a file that the page names is not there.
pub fn site(folder: &Path) -> Result<(String, Vec<String>)> {
    let (mut text, mut heavy) = (String::new(), Vec::new());
    let mut weigh = |names: BTreeSet<String>, budget: &Budget| -> Result<()> {
        let mut all = 0;
        for name in names {
            let bytes = packed(&folder.join(&name));
            let bytes = bytes.with_context(|| format!("the site has no {name}"))?;
            all += bytes;
            line(&mut text, bytes, &name);
        }
        line(&mut text, all, budget.of);
        line(&mut text, budget.most, "budget");
        if let Some(more) = all.checked_sub(budget.most).filter(|more| *more > 0) {
            heavy.push(format!("{}: {more} bytes too many", budget.of));
        }
        Ok(())
    };
    weigh(named(folder)?, &FIRST_VIEW)?;
    for (start, budget) in &BESIDE {
        weigh(beginning(folder, start)?, budget)?;
    }
    Ok((text, heavy))
}

/// The files of the first view.
fn named(folder: &Path) -> Result<BTreeSet<String>> {
    let page = fs::read_to_string(folder.join("index.html")).context("the page itself")?;
    let tags = tags(&page);
    let mut names = BTreeSet::from(["index.html".to_owned(), bundled::DATA.to_owned()]);
    let program = begin::NAMES.iter().chain([&bundled::NAME]);
    names.extend(program.filter_map(|name| Some(begin::named(&tags, name)?.to_owned())));
    // The icon for a home screen is fetched when somebody puts it there; letters come early, but
    // nothing waits for them.
    let links = tags
        .iter()
        .filter(|tag| matches!(tag.name.as_str(), "link" | "script"))
        .filter(|tag| !tag.links("apple-touch-icon") && !tag.links("preload"));
    names.extend(links.filter_map(|tag| Some(tag.file()?.to_owned())));
    Ok(names)
}

/// The files whose names begin so, without their twins and what is said of them.
fn beginning(folder: &Path, start: &str) -> Result<BTreeSet<String>> {
    let (under, _) = start.split_at(start.find('/').map_or(0, |end| end + 1));
    let mut names = BTreeSet::new();
    for entry in fs::read_dir(folder.join(under))? {
        let name = format!("{under}{}", entry?.file_name().to_string_lossy());
        let sent = [".wasm", ".js", ".woff2"];
        if name.starts_with(start) && sent.iter().any(|ending| name.ends_with(ending)) {
            names.insert(name);
        }
    }
    Ok(names)
}

/// The bytes of a file as they are sent.
fn packed(file: &Path) -> Option<u64> {
    size(&twin(file, "br")).or_else(|| size(file))
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

/// Within the section of names: those of functions.
const OF_FUNCTIONS: u8 = 1;

/// Each function with its bytes.
fn functions(program: &[u8]) -> Option<Vec<(String, u64)>> {
    let mut rest = Reader {
        bytes: program.strip_prefix(HEAD)?,
    };
    let (mut imported, mut sizes) = (0, Vec::new());
    let mut names: BTreeMap<u64, String> = BTreeMap::new();
    while let Some(kind) = rest.byte() {
        let mut section = rest.sized()?;
        match kind {
            IMPORTS => {
                let imports = section.imports()?;
                imported = imports.iter().filter(|one| one.is_function()).count() as u64;
            }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_too_heavy_is_said_by_what_waits_for_it() {
        let folder = std::env::temp_dir().join(format!("site-weigh-{}", std::process::id()));
        fs::create_dir_all(folder.join("fonts")).expect("a folder");
        let write = |name: &str, bytes: usize| {
            fs::write(folder.join(name), vec![b' '; bytes]).expect("a file");
        };
        let page =
            "<meta name=\"web-program\" content=\"web-0_bg.wasm\"><link rel=icon href=./i.svg>";
        fs::write(folder.join("index.html"), page).expect("a file");
        for name in ["dataset.json", "i.svg", "web-0_bg.wasm.br", "rest-0.wasm"] {
            write(name, 100);
        }
        // Counted by its twin.
        write("web-0_bg.wasm", 1 << 20);
        write("fonts/a.woff2", 100);
        write("fonts/OFL.txt", 1 << 20);
        let weighed = || site(&folder).expect("a site");
        let (list, heavy) = weighed();
        assert_eq!(heavy, Vec::<String>::new(), "{list}");
        let sum = format!("{:>9}  {}", page.len() + 300, FIRST_VIEW.of);
        assert!(list.contains(&sum), "{list}");
        write("fonts/b.woff2", 1 << 20);
        write("rest-0.wasm", 1 << 20);
        let (_, heavy) = weighed();
        assert_eq!(heavy.len(), 2, "{heavy:?}");
        assert!(heavy[0].starts_with(BESIDE[0].1.of), "{heavy:?}");
        fs::remove_file(folder.join("i.svg")).expect("removed");
        assert!(site(&folder).is_err());
        fs::remove_dir_all(folder).expect("removed");
    }

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
