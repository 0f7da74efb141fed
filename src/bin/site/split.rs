//! The page's program in two parts: what the first view needs, and the rest, which comes
//! later (see `src/main.rs`, where it is cut).
//!
//! Used by `site finish`. The build has made one program with marks where it is to be cut;
//! the tools that cut, bind and optimise it are those of `scripts/tools.sh`. What always
//! holds: the two parts are of one build, since the first names the second by its content.

use crate::html::{linked, tags};
use crate::names;
use crate::parts::short_hash;
use anyhow::{Context, Result, ensure};
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// From where an uncut program imports what is cut off.
const MARK: &str = "__wasm_split_placeholder__";

/// How the first part's script imports what loads the other.
const IMPORT: (&str, &str) = ("import * as ", " from \"./__wasm_split.js\"");

/// How the name of the other part's file begins.
pub const LATER: &str = "rest-";

/// What loads the other part.
const LOADER: &str = include_str!("split.js");

/// What stands for its name in there.
const NAME: &str = "REST";

/// How the first part is bound to its script; what the other part uses of it is left in.
const BOUND: [&str; 7] = [
    "--target",
    "web",
    "--no-typescript",
    "--keep-lld-exports",
    "--no-demangle",
    "--out-name",
    "web",
];

/// What both parts may use, which the tools are told, since the cut leaves no word of it.
const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--enable-simd",
];

/// Functions stay as the compiler cut them: put into each other they pack worse, and a browser
/// has to compile more before the first of it runs.
const NOT_INLINED: [&str; 2] = [
    "--one-caller-inline-max-function-size=0",
    "--always-inline-max-function-size=0",
];

/// The page with its program cut in two; `built` is the program as the compiler made it. One
/// that has no marks stays as it is.
///
/// # Errors
/// Where a file cannot be read or written, or a tool fails.
pub fn split(page: &str, folder: &Path, built: &Path) -> Result<String> {
    let named = tags(page);
    let glue = linked(&named, "modulepreload", ".js");
    let (Some(glue), Some(program)) = (glue, linked(&named, "preload", ".wasm")) else {
        return Ok(page.to_owned());
    };
    let script = fs::read_to_string(folder.join(glue));
    if !script
        .with_context(|| format!("the page names {glue}"))?
        .contains(MARK)
    {
        return Ok(page.to_owned());
    }
    let work = built.with_file_name("split");
    // Of an earlier build.
    let _ = fs::remove_dir_all(&work);
    let bound = work.join("bound");
    fs::create_dir_all(&bound).with_context(|| format!("cannot make {}", bound.display()))?;
    run(Command::new("wasm-split-cli")
        .arg(built)
        .arg(&work)
        .args(["--out-name", "web"]))?;
    let rest = the_rest(&work)?;
    run(Command::new("wasm-bindgen")
        .args(BOUND)
        .arg("--out-dir")
        .arg(&bound)
        .arg(work.join("web.wasm")))?;

    let rest = optimised(&rest, &work.join("rest.opt"))?;
    let rest_name = format!("{LATER}{}.wasm", short_hash(&rest));
    let script = fs::read_to_string(bound.join("web.js")).context("the script of the program")?;
    let bound = bound.join("web_bg.wasm");
    let (script, short) = names::shorten(&script, &fs::read(&bound)?)?;
    fs::write(&bound, short).context("the program with short names")?;
    let first = optimised(&bound, &work.join("web.opt"))?;
    let first_name = format!("web-{}_bg.wasm", short_hash(&first));
    let script = with_loader(&script, &rest_name)?;

    fs::remove_file(folder.join(program)).with_context(|| format!("cannot remove {program}"))?;
    for (name, bytes) in [
        (rest_name.as_str(), &rest),
        (&first_name, &first),
        (glue, &script.into_bytes()),
    ] {
        fs::write(folder.join(name), bytes).with_context(|| format!("cannot write {name}"))?;
    }
    Ok(page.replace(program, &first_name))
}

/// The script of the first part with what loads the other.
fn with_loader(script: &str, rest: &str) -> Result<String> {
    let import = script.lines().find_map(|line| {
        let name = line.strip_prefix(IMPORT.0)?.split_once(IMPORT.1)?.0;
        Some((line, name))
    });
    let (line, name) = import.context("the program does not ask for its other part")?;
    let (script, loader) = (script.replacen(line, "", 1), LOADER.replace(NAME, rest));
    Ok(format!(
        "{script}\n{loader}const {name} = {{ __wasm_split_load_rest }};\n"
    ))
}

/// The part that was cut off.
fn the_rest(work: &Path) -> Result<PathBuf> {
    let mut parts = Vec::new();
    for entry in fs::read_dir(work)? {
        let path = entry?.path();
        let cut_off = path.extension() == Some(OsStr::new("wasm"))
            && path.file_stem() != Some(OsStr::new("web"));
        parts.extend(cut_off.then_some(path));
    }
    ensure!(
        parts.len() == 1,
        "the program was to be cut in two, not in {}",
        parts.len() + 1
    );
    parts.pop().context("no part was cut off")
}

fn optimised(program: &Path, into: &Path) -> Result<Vec<u8>> {
    run(Command::new("wasm-opt")
        .arg("-Os")
        .args(NOT_INLINED)
        .args(FEATURES)
        .arg(program)
        .arg("-o")
        .arg(into))?;
    fs::read(into).with_context(|| format!("cannot read {}", into.display()))
}

fn run(command: &mut Command) -> Result<()> {
    let status = command.status();
    let tool = command.get_program().to_string_lossy();
    let status =
        status.with_context(|| format!("cannot start {tool}: 'make tools' installs it"))?;
    ensure!(status.success(), "{tool} failed: {status}");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_gets_what_loads_the_other_part() {
        let script = "import * as import1 from \"./__wasm_split.js\"\n\nlet wasm;\nf({ \"./__wasm_split.js\": import1 });";
        let whole = with_loader(script, "rest-0.wasm").expect("it asks for the other part");
        assert!(whole.contains("bangVangPart?.(\"rest-0.wasm\")"), "{whole}");
        assert!(whole.contains("new URL(\"./rest-0.wasm\""), "{whole}");
        assert!(
            whole.ends_with("const import1 = { __wasm_split_load_rest };\n"),
            "{whole}"
        );
        assert!(
            !whole.contains("import *") && whole.contains("let wasm;"),
            "{whole}"
        );
        assert!(with_loader("let wasm;", "rest-0.wasm").is_err());
    }

    #[test]
    fn a_program_without_marks_stays_whole() {
        let folder = std::env::temp_dir().join(format!("site-split-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        fs::write(folder.join("web-0.js"), "let wasm;").expect("a file");
        let page =
            "<link rel=modulepreload href=./web-0.js><link rel=preload href=./web-0_bg.wasm>";
        let whole = split(page, &folder, Path::new("nowhere.wasm")).expect("whole");
        assert_eq!(whole, page);
        fs::remove_dir_all(folder).expect("removed");
    }
}
