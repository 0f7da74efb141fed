//! A small static file server for one machine: what `make serve` and the browser
//! tests use. It knows GET and HEAD and never leaves its folder.

use crate::squeeze::{CODINGS, twin};
use anyhow::Result;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

/// Answers requests for files of `folder` under `prefix`, each on its own
/// thread, until the process ends.
pub fn run(listener: &TcpListener, folder: &Path, prefix: &str) -> Result<()> {
    let root = folder.canonicalize()?;
    for stream in listener.incoming() {
        let Ok(stream) = stream else { continue };
        let (root, prefix) = (root.clone(), prefix.to_owned());
        // A visitor that goes away in the middle is no concern of the others.
        thread::spawn(move || drop(answer(&stream, &root, &prefix)));
    }
    Ok(())
}

/// The most that a request's head may have.
const HEAD_LIMIT: u64 = 16 * 1024;

fn answer(stream: &TcpStream, root: &Path, prefix: &str) -> io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    let mut head = BufReader::new(stream.take(HEAD_LIMIT));
    let mut request = String::new();
    head.read_line(&mut request)?;
    let mut line = String::new();
    let mut accepted = String::new();
    while head.read_line(&mut line)? > 2 {
        line.make_ascii_lowercase();
        if let Some(codings) = line.strip_prefix("accept-encoding:") {
            accepted = codings.to_owned();
        }
        line.clear();
    }
    let mut words = request.split_ascii_whitespace();
    let (method, target) = (
        words.next().unwrap_or_default(),
        words.next().unwrap_or_default(),
    );
    let reply = match method {
        "GET" | "HEAD" => reply(root, prefix, target),
        _ => Reply::Refused("405 Method Not Allowed"),
    };
    send(stream, reply, &accepted, method != "HEAD")
}

/// What a request gets.
#[derive(Debug, PartialEq)]
enum Reply {
    File(PathBuf),
    Redirect(String),
    Refused(&'static str),
}

const NOT_FOUND: Reply = Reply::Refused("404 Not Found");

fn reply(root: &Path, prefix: &str, target: &str) -> Reply {
    let path = target.split(['?', '#']).next().unwrap_or_default();
    if format!("{path}/") == prefix {
        return Reply::Redirect(prefix.to_owned());
    }
    let Some(inside) = path.strip_prefix(prefix) else {
        return NOT_FOUND;
    };
    let Some(inside) = decoded(inside) else {
        return Reply::Refused("400 Bad Request");
    };
    let plain = |part: &str| !part.starts_with('.') && !part.contains(['\\', ':', '\0']);
    if !inside.split('/').all(plain) {
        return NOT_FOUND;
    }
    // A link may lead out of the folder; only the true path tells.
    let Ok(file) = root.join(&inside).canonicalize() else {
        return NOT_FOUND;
    };
    if !file.starts_with(root) {
        return NOT_FOUND;
    }
    if file.is_dir() && !path.ends_with('/') {
        return Reply::Redirect(format!("{path}/"));
    }
    let file = if file.is_dir() {
        file.join("index.html")
    } else {
        file
    };
    if file.is_file() {
        Reply::File(file)
    } else {
        NOT_FOUND
    }
}

/// The path without `%20` and the like; `None` where it is no text.
fn decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            bytes.push(u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

/// The file to send, and its coding: a packed twin where the visitor takes one.
fn coded(path: &Path, accepted: &str) -> io::Result<(File, Option<&'static str>)> {
    let takes = |coding: &str| {
        let mut words = accepted.split([',', ';']).map(str::trim);
        words.any(|word| word == coding)
    };
    let plain = File::open(path)?;
    let changed = plain.metadata()?.modified()?;
    for (coding, ending) in CODINGS.into_iter().filter(|(coding, _)| takes(coding)) {
        if let Ok(file) = File::open(twin(path, ending)) {
            // The twin of a file that was changed since tells of the past.
            if file.metadata()?.modified()? >= changed {
                return Ok((file, Some(coding)));
            }
        }
    }
    Ok((plain, None))
}

fn send(mut stream: &TcpStream, reply: Reply, accepted: &str, with_body: bool) -> io::Result<()> {
    let (status, kind, more, length, file) = match reply {
        Reply::File(path) => {
            let (file, coding) = coded(&path, accepted)?;
            let coding = coding.map(|coding| format!("Content-Encoding: {coding}\r\n"));
            let more = format!("Vary: Accept-Encoding\r\n{}", coding.unwrap_or_default());
            let length = file.metadata()?.len();
            ("200 OK", media_type(&path), more, length, Some(file))
        }
        Reply::Redirect(place) => {
            let place = format!("Location: {place}\r\n");
            ("301 Moved Permanently", "text/plain", place, 0, None)
        }
        Reply::Refused(status) => {
            let length = status.len() as u64;
            (status, "text/plain", String::new(), length, None)
        }
    };
    let allow = if status.starts_with("405") {
        "Allow: GET, HEAD\r\n"
    } else {
        ""
    };
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\n{more}{allow}\
         Cache-Control: no-cache\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n"
    )?;
    match file {
        _ if !with_body => Ok(()),
        Some(mut file) => io::copy(&mut file, &mut stream).map(drop),
        None if length > 0 => stream.write_all(status.as_bytes()),
        None => Ok(()),
    }
}

fn media_type(path: &Path) -> &'static str {
    let ending = path
        .extension()
        .and_then(|ending| ending.to_str())
        .unwrap_or_default();
    match ending {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" | "map" => "application/json",
        "webmanifest" => "application/manifest+json",
        "txt" | "md" => "text/plain; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    /// A site of a few files beside a file that is none of its business.
    fn site(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("site-{name}-{}", std::process::id()));
        let root = folder.join("dist");
        fs::create_dir_all(root.join("đội")).expect("a folder");
        fs::write(root.join("index.html"), "<p>").expect("a file");
        fs::write(root.join("đội/a b.wasm"), "wasm").expect("a file");
        fs::write(folder.join("secret.txt"), "s").expect("a file");
        root.canonicalize().expect("the folder")
    }

    #[test]
    fn paths_lead_to_files_of_the_folder_only() {
        let root = site("paths");
        let page = || Reply::File(root.join("index.html"));
        for (target, want) in [
            ("/a/b/", page()),
            ("/a/b/?x=1#y", page()),
            ("/a/b/index.html", page()),
            ("/a/b", Reply::Redirect("/a/b/".into())),
            (
                "/a/b/%C4%91%E1%BB%99i/a%20b.wasm",
                Reply::File(root.join("đội/a b.wasm")),
            ),
            (
                "/a/b/%C4%91%E1%BB%99i",
                Reply::Redirect("/a/b/%C4%91%E1%BB%99i/".into()),
            ),
            ("/a/b/%C4%91%E1%BB%99i/", NOT_FOUND),
            ("/", NOT_FOUND),
            ("/a/bc", NOT_FOUND),
            ("/a/b/no.js", NOT_FOUND),
            ("/a/b/../secret.txt", NOT_FOUND),
            ("/a/b/%2e%2e/secret.txt", NOT_FOUND),
            ("/a/b/..%2fsecret.txt", NOT_FOUND),
            ("/a/b//etc/passwd", NOT_FOUND),
            ("/a/b/%zz", Reply::Refused("400 Bad Request")),
            ("/a/b/%ff", Reply::Refused("400 Bad Request")),
        ] {
            assert_eq!(reply(&root, "/a/b/", target), want, "{target}");
        }
        fs::remove_dir_all(root.parent().expect("its parent")).expect("removed");
    }

    #[test]
    fn answers_are_whole() {
        let root = site("answers");
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let place = listener.local_addr().expect("its place");
        let folder = root.clone();
        thread::spawn(move || run(&listener, &folder, "/"));
        let ask = |request: &str| {
            let mut stream = TcpStream::connect(place).expect("a server");
            write!(stream, "{request} HTTP/1.1\r\nHost: x\r\n\r\n").expect("sent");
            let mut text = String::new();
            stream.read_to_string(&mut text).expect("an answer");
            text
        };
        let page = ask("GET /");
        assert!(page.starts_with(
            "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: 3\r\n"
        ));
        assert!(page.ends_with("\r\n\r\n<p>"));
        assert!(ask("HEAD /").ends_with("\r\n\r\n"));
        assert!(
            ask("GET /%C4%91%E1%BB%99i/a%20b.wasm").contains("Content-Type: application/wasm\r\n")
        );
        assert!(ask("POST /").starts_with("HTTP/1.1 405 "));
        assert!(ask("GET /no").starts_with("HTTP/1.1 404 Not Found\r\n"));
        assert!(ask("nonsense").starts_with("HTTP/1.1 405 "));
        fs::remove_dir_all(root.parent().expect("its parent")).expect("removed");
    }
}
