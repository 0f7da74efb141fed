//! The site after it is built: `site finish` makes it ready for any host, `site serve`
//! shows it, `site bill` says what it is made of.
//!
//! Exit status: 0 all well, 1 it could not be done, 2 wrong usage.

mod base64;
mod begin;
mod bill;
mod bundled;
mod foresee;
mod hosts;
mod html;
mod names;
mod offline;
mod onefile;
mod parts;
mod seal;
mod serve;
mod sheets;
mod slim;
mod split;
mod squeeze;
mod wasm;
mod weigh;

use anyhow::{Context, Result};
use lexopt::prelude::*;
use std::io::Write;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const HELP: &str = "\
Usage:
  site finish [DIR]
      Cuts the page's program in two, gives the program that reads files beside the page names of its content, joins
      the style sheets, pairs the dataset with a smaller twin, makes sheets and scripts slim, draws the first view beforehand (with node and jsdom, which NODE_PATH leads to)
      and writes the Content-Security-Policy into DIR/index.html, or says why the page must not be published; beside it the whole site as one file, the service
      worker, files for hosts and packed twins of the files. DIR defaults to
      $TRUNK_STAGING_DIR, where a build that is no release is sealed only.
  site bill
      Writes the bill of materials (CycloneDX) for what 'cargo metadata
      --format-version 1' says on standard input.
  site weigh DIR [PROGRAM]
      Says what the parts of the site in DIR weigh, packed, and what they may; of a program
      that still has the names of its functions, the largest. Status 1 if a part is too heavy.
  site serve DIR PORT [--prefix /PATH/]
      Serves DIR at http://127.0.0.1:PORT/PATH/; port 0 takes a free one.
";

enum Command {
    Bill,
    Finish(PathBuf),
    Weigh {
        folder: PathBuf,
        program: Option<PathBuf>,
    },
    Serve {
        folder: PathBuf,
        port: u16,
        prefix: String,
    },
    Help,
}

fn main() -> ExitCode {
    let command = match arguments(lexopt::Parser::from_env()) {
        Ok(command) => command,
        Err(error) => {
            eprintln!("site: {error}\n{HELP}");
            return ExitCode::from(2);
        }
    };
    let done = match command {
        Command::Bill => bill(),
        Command::Finish(folder) => finish(&folder),
        Command::Weigh { folder, program } => weigh(&folder, program.as_deref()),
        Command::Serve {
            folder,
            port,
            prefix,
        } => serve(folder, port, &prefix),
        Command::Help => {
            print!("{HELP}");
            Ok(())
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("site: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn arguments(mut parser: lexopt::Parser) -> Result<Command, lexopt::Error> {
    let (mut words, mut prefix) = (Vec::new(), "/".to_owned());
    while let Some(argument) = parser.next()? {
        match argument {
            Short('h') | Long("help") => return Ok(Command::Help),
            Long("prefix") => prefix = parser.value()?.string()?,
            Value(word) => words.push(word),
            other => return Err(other.unexpected()),
        }
    }
    let mut words = words.into_iter();
    let command = words
        .next()
        .ok_or("a command is missing: finish, bill, weigh or serve")?
        .string()?;
    let (folder, port, more) = (words.next(), words.next(), words.next());
    match (command.as_str(), folder, port, more) {
        ("bill", None, None, None) => Ok(Command::Bill),
        ("finish", folder, None, None) => {
            let folder = folder.or_else(|| std::env::var_os("TRUNK_STAGING_DIR"));
            Ok(Command::Finish(
                folder
                    .ok_or("'finish' needs the folder of the site")?
                    .into(),
            ))
        }
        ("weigh", Some(folder), program, None) => Ok(Command::Weigh {
            folder: folder.into(),
            program: program.map(PathBuf::from),
        }),
        ("serve", Some(folder), Some(port), None) => {
            if !(prefix.starts_with('/') && prefix.ends_with('/')) {
                return Err("a prefix begins and ends with /".into());
            }
            Ok(Command::Serve {
                folder: folder.into(),
                port: port.parse()?,
                prefix,
            })
        }
        _ => Err("that is no command".into()),
    }
}

fn finish(folder: &Path) -> Result<()> {
    let path = folder.join("index.html");
    let name = path.display();
    let page = std::fs::read_to_string(&path).with_context(|| format!("cannot read {name}"))?;
    let whole = foresee::without(&page);
    let page = split::split(&whole, folder, &built())?;
    let cut = page != whole;
    let page = parts::name(&page, folder)?;
    let page = sheets::join(&page, folder, cut)?;
    let page = bundled::pair(&page, folder)?;
    let page = slim::scripts(&page, folder)?;
    let page = begin::later(&page);
    let revision = std::env::var(parts::REVISION).unwrap_or_default();
    let page = parts::say_revision(&page, &revision)?;
    let sealed = seal::seal(&page).with_context(|| format!("{name} must not be published"))?;
    write(folder, "index.html", &sealed)?;
    if std::env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "debug") {
        return Ok(());
    }
    let whole = onefile::pack(folder).context("the site does not go into one file")?;
    write(folder, onefile::NAME, &whole)?;
    let page = foresee::into(&sealed, folder)?;
    write(folder, "index.html", &seal::seal(&page)?)?;
    for (name, text) in hosts::files(folder)? {
        write(folder, name, &text)?;
    }
    write(folder, offline::WORKER, &offline::worker(folder)?)?;
    squeeze::squeeze(folder)
}

/// The page's program as the compiler made it.
fn built() -> PathBuf {
    let source = std::env::var_os("TRUNK_SOURCE_DIR").unwrap_or_default();
    let target = std::env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into());
    let folder = Path::new(&source).join(target);
    folder.join("wasm32-unknown-unknown/release/web.wasm")
}

fn weigh(folder: &Path, program: Option<&Path>) -> Result<()> {
    let (files, heavy) = weigh::site(folder)?;
    print!("{files}");
    if let Some(program) = program {
        print!("{}", weigh::code(program)?);
    }
    anyhow::ensure!(heavy.is_empty(), "too heavy: {}", heavy.join("; "));
    Ok(())
}

fn write(folder: &Path, name: &str, text: &str) -> Result<()> {
    let path = folder.join(name);
    std::fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()))
}

fn bill() -> Result<()> {
    let metadata = std::io::read_to_string(std::io::stdin())?;
    print!("{}", bill::bill(&metadata)?);
    Ok(())
}

fn serve(folder: PathBuf, port: u16, prefix: &str) -> Result<()> {
    let page = folder.join("index.html");
    anyhow::ensure!(
        page.is_file(),
        "there is no {}: run 'make dist' first",
        page.display()
    );
    let listener = TcpListener::bind(("127.0.0.1", port))
        .with_context(|| format!("cannot use port {port}: choose another, such as PORT=8081"))?;
    let port = listener.local_addr()?.port();
    // Whoever started this with port 0 waits for the line.
    println!("http://127.0.0.1:{port}{prefix}");
    std::io::stdout().flush()?;
    serve::run(&listener, &folder, prefix)
}
