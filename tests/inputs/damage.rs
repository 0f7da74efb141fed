//! Whatever the bytes, `articles` gives its answer: no panic, no flood of memory.

use super::pack::{file, zip};
use bang_vang::file::{FileKind, articles};
use std::time::{Duration, Instant};

/// A small generator, so that the same seeds give the same bytes.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % sides.max(1) as u64) as usize
    }
}

const PAGE: &str = "<!-- saved --><html><head><title>T – B</title><meta name=date content='05/02/2020'>\
    <script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":[{\"name\":\"Cúc\"}]}</script></head>\
    <body><form><table><tr><td>A<td><p>Đội 2 &ocirc; &#7879; được khen</table><pre>a\nb</pre><a href='x'>y</a></form>";
const MARKDOWN: &str = "---\ntitle: T\n---\n# A\n\n- *b* [c](d) ![e](f)\n\n|a|b|\n|--|--|\n|c|d|\n```\nx\n```\n> q `r` <br>\n";
const LINES: &str = "{\"text\":\"Đội 2\",\"published\":1580835600}\n[{\"text\":\"a\\\"b\"},{\"id\":1,\"text\":\"TÆng B»ng khen c¸c ®¬n vÞ\"}]\n";
const DOCUMENT: &str = "<w:document><w:tbl><w:tr><w:tc><w:p><w:t>A &amp; B</w:t></w:p></w:tc></w:tr></w:tbl><![CDATA[x]]></w:document>";

/// The beginnings: sound files of every kind.
fn sound() -> Vec<(&'static str, Vec<u8>)> {
    let docx = zip(&[
        file("word/document.xml", DOCUMENT.as_bytes()),
        file("docProps/core.xml", b"<dc:title>T</dc:title>"),
    ]);
    let archive = zip(&[
        file("a.html", PAGE.as_bytes()),
        file("b.docx", &docx),
        file("c.jsonl", LINES.as_bytes()),
    ]);
    vec![
        ("a.txt", "Đội 2 được khen – “B»ng khen”".into()),
        ("a.md", MARKDOWN.into()),
        ("a.html", PAGE.into()),
        (
            "a.json",
            LINES.as_bytes()[LINES.find('[').expect("a list")..].to_vec(),
        ),
        ("a.jsonl", LINES.into()),
        ("a.docx", docx),
        ("a.zip", archive),
    ]
}

/// Pieces that change what the bytes after them mean.
const PIECES: [&[u8]; 16] = [
    b"<",
    b">",
    b"</",
    b"<!--",
    b"-->",
    b"<table><tr><td>",
    b"&#",
    b"\"",
    b"'",
    b"[",
    b"](",
    b"{\"text\":",
    b"PK\x01\x02",
    b"\xff\xfe",
    b"\xc3",
    b"\0\0",
];

fn damaged(dice: &mut Dice, bytes: &[u8]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for _ in 0..=dice.roll(8) {
        let at = dice.roll(bytes.len() + 1);
        match dice.roll(6) {
            0 => bytes.truncate(at),
            1 if at < bytes.len() => bytes[at] ^= 1 << dice.roll(8),
            2 if at < bytes.len() => bytes[at] = dice.roll(256) as u8,
            3 => {
                let piece = PIECES[dice.roll(PIECES.len())];
                bytes.splice(at..at, piece.repeat(dice.roll(40)));
            }
            4 => {
                let end = (at + dice.roll(64)).min(bytes.len());
                let copy = bytes[at..end].to_vec();
                bytes.splice(at..at, copy);
            }
            _ => {
                let end = (at + dice.roll(16)).min(bytes.len());
                bytes.drain(at..end);
            }
        }
    }
    bytes
}

#[test]
fn damaged_files_of_every_kind() {
    let begin = Instant::now();
    let mut dice = Dice(0x5eed);
    let sound = sound();
    for round in 0..30_000 {
        if begin.elapsed() > Duration::from_secs(5) {
            break;
        }
        let (name, bytes) = &sound[round % sound.len()];
        let bytes = damaged(&mut dice, bytes);
        // Also under the name of another kind.
        let name = if dice.roll(8) == 0 {
            sound[dice.roll(sound.len())].0
        } else {
            name
        };
        let kind = FileKind::of(name).expect("a known kind");
        for draft in articles(name, kind, &bytes).into_iter().flatten() {
            assert!(!draft.id.is_empty() && !draft.text.trim().is_empty());
        }
    }
}

#[test]
fn random_bytes() {
    let mut dice = Dice(0xb17e5);
    for (name, _) in sound() {
        let kind = FileKind::of(name).expect("a known kind");
        for _ in 0..100 {
            let bytes: Vec<u8> = (0..dice.roll(2000)).map(|_| dice.roll(256) as u8).collect();
            articles(name, kind, &bytes);
        }
    }
}

/// Files that are hostile to a reader that looks ahead or back without bound.
#[test]
fn long_files_of_one_piece_take_linear_time() {
    let begin = Instant::now();
    for (name, piece) in [
        ("a.html", "<div>x"),
        ("a.html", "<table><tr><td>x"),
        ("a.html", "<a b='"),
        ("a.html", "<a b=\"c' "),
        ("a.html", "<!-- "),
        ("a.html", "</p>x"),
        ("a.html", "<b>x</i>"),
        ("a.html", "<p>x<br>"),
        ("a.html", "<script>"),
        ("a.html", "&#"),
        ("a.html", "<meta name=x content=y>"),
        (
            "a.html",
            "<title>aaaaaaaaaaaaaaaaaaaaaaa</title><h1>aaaaaaaaaaaaaaaaaaaaaaab</h1>",
        ),
        ("a.md", "[a]("),
        ("a.md", "![a"),
        ("a.md", "*a "),
        ("a.md", "x`"),
        ("a.md", "x``````````"),
        ("a.md", "*_"),
        ("a.md", "_"),
        ("a.md", "<a "),
        ("a.md", "a\n"),
        ("a.md", "|a"),
        ("a.json", "["),
        ("a.json", "[{\"text\":\"a\"},"),
        ("a.jsonl", "{\"text\":\"a\"}\n"),
        ("a.txt", "é»¨¸ "),
    ] {
        let bytes = piece.repeat(200_000 / piece.len());
        let kind = FileKind::of(name).expect("a known kind");
        let before = begin.elapsed();
        articles(name, kind, bytes.as_bytes());
        let took = begin.elapsed() - before;
        assert!(
            took < Duration::from_secs(20),
            "{name}: {piece:?} took {took:?}"
        );
    }
}
