//! Short names for what a program asks of its script: the tool that binds them names each by a
//! hash, hundreds of which no compression makes smaller.
//!
//! Used by `split`. What always holds: the same program gets the same names, and each stands for
//! one thing on both sides.

use crate::wasm::{HEAD, IMPORTS, Reader, put_number, put_sized};
use anyhow::{Context, Result};
use std::collections::BTreeMap;

/// How the long names begin.
const LONG: &str = "__wb";

/// The script and the program with short names.
///
/// # Errors
/// Where the program is no WebAssembly.
pub fn shorten(script: &str, program: &[u8]) -> Result<(String, Vec<u8>)> {
    let mut names = BTreeMap::new();
    let short = renamed(program, &mut names).context("the program's imports cannot be read")?;
    let mut said = String::with_capacity(script.len());
    let mut rest = script;
    while let Some(at) = rest.find(LONG) {
        let (before, here) = rest.split_at(at);
        let end = here.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_');
        let (name, after) = here.split_at(end.unwrap_or(here.len()));
        said += before;
        said += names.get(name).map_or(name, String::as_str);
        rest = after;
    }
    Ok((said + rest, short))
}

/// The program with its imports renamed; `names` learns how.
fn renamed(program: &[u8], names: &mut BTreeMap<String, String>) -> Option<Vec<u8>> {
    let mut rest = Reader {
        bytes: program.strip_prefix(HEAD)?,
    };
    let mut short = HEAD.to_vec();
    while let Some(kind) = rest.byte() {
        let section = rest.sized()?;
        short.push(kind);
        if kind != IMPORTS {
            put_sized(section.bytes, &mut short);
            continue;
        }
        let imports = section.imports()?;
        let mut content = Vec::new();
        put_number(imports.len(), &mut content);
        for import in imports {
            let name = std::str::from_utf8(import.name).ok()?;
            put_sized(import.module, &mut content);
            if name.starts_with(LONG) {
                let next = format!("_{:x}", names.len());
                let name = names.entry(name.to_owned()).or_insert(next);
                put_sized(name.as_bytes(), &mut content);
            } else {
                put_sized(name.as_bytes(), &mut content);
            }
            content.extend_from_slice(import.what);
        }
        put_sized(&content, &mut short);
    }
    Some(short)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn imports_get_short_names_on_both_sides() {
        let program = b"\0asm\x01\0\0\0\
            \x02\x1c\x02\x01m\x08__wbg_f1\x00\x00\x01m\x08__wbg_f2\x00\x81\x01\
            \x0a\x02\x00\x0b";
        let script = "{ __wbg_f1: f, __wbg_f2: g, x: wasm.__wbg_f1_free, y: __wbg_f2 }";
        let (said, short) = shorten(script, program).expect("a program");
        assert_eq!(said, "{ _0: f, _1: g, x: wasm.__wbg_f1_free, y: _1 }");
        assert_eq!(
            short,
            b"\0asm\x01\0\0\0\x02\x10\x02\x01m\x02_0\x00\x00\x01m\x02_1\x00\x81\x01\x0a\x02\x00\x0b"
        );
        assert!(shorten(script, b"none").is_err());
    }
}
