//! The command line, as a user meets it: what it prints and how it ends.
#![cfg(not(target_arch = "wasm32"))]
// In a test a panic is the way to fail.
#![allow(clippy::expect_used, clippy::panic)]

use bang_vang::dataset::{decode, encode};
use bang_vang::model::{Dataset, NoteKind};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// A fresh folder for one test.
fn folder(name: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("cli")
        .join(name);
    let _ = fs::remove_dir_all(&path);
    fs::create_dir_all(&path).expect("a folder");
    path
}

fn bang_vang(folder: &Path, arguments: &[&str]) -> Output {
    let program = Command::new(env!("CARGO_BIN_EXE_bang-vang"))
        .current_dir(folder)
        .args(arguments)
        .stdin(Stdio::null())
        .output();
    program.expect("the program starts")
}

fn status(output: &Output) -> i32 {
    output.status.code().expect("it ends by itself")
}

fn errors(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn dataset(bytes: &[u8]) -> Dataset {
    decode(bytes).expect("a dataset")
}

fn ids(dataset: &Dataset) -> Vec<&str> {
    dataset
        .articles
        .iter()
        .map(|article| article.id.as_str())
        .collect()
}

#[test]
fn a_folder_becomes_a_dataset() {
    let at = folder("folder");
    fs::create_dir_all(at.join("bao/sau")).expect("a folder");
    fs::write(at.join("bao/Bài 2.txt"), "Đội 2 được khen.").expect("a file");
    fs::write(at.join("bao/sau/bai-1.md"), "\u{feff}Đội 1 được khen.").expect("a file");
    fs::write(at.join("bao/anh.png"), [0xff, 0xd8]).expect("a file");
    let lines = "{\"id\":\"VN 7\",\"title\":\"T\",\"text\":\"Ba\"}\n{\"text\":\"Bốn\"}\n";
    fs::write(at.join("bao/nhieu.jsonl"), lines).expect("a file");
    fs::write(
        at.join("bao/mot.json"),
        "{\"text\":\"Năm\",\"published\":\"2020\"}",
    )
    .expect("a file");

    let output = bang_vang(&at, &["read", "bao", "-o", "ra.json", "--text"]);
    assert_eq!(status(&output), 0, "{}", errors(&output));
    assert!(
        errors(&output).starts_with("bang-vang: 5 articles, "),
        "{}",
        errors(&output)
    );
    assert!(output.stdout.is_empty());
    let file = fs::read(at.join("ra.json")).expect("the dataset");
    let read = dataset(&file);
    assert_eq!(ids(&read), ["bai-1", "bai-2", "mot", "nhieu-2", "vn-7"]);
    assert_eq!(read.articles[0].text.as_deref(), Some("Đội 1 được khen."));
    assert_eq!(read.articles[4].title.as_deref(), Some("T"));

    let bare = bang_vang(&at, &["read", "bao", "--jobs", "1"]);
    assert!(
        dataset(&bare.stdout)
            .articles
            .iter()
            .all(|article| article.text.is_none())
    );
    let again = bang_vang(&at, &["read", "bao/nhieu.jsonl", "bao", "--jobs=4"]);
    assert_eq!(again.stdout, bare.stdout);
    assert!(
        errors(&again).contains("2 articles left out as a copy"),
        "{}",
        errors(&again)
    );

    let checked = bang_vang(&at, &["check", "ra.json"]);
    assert_eq!(status(&checked), 0);
    assert!(
        String::from_utf8_lossy(&checked.stdout).starts_with("ra.json: in order: 5 articles, ")
    );
}

#[test]
fn a_broken_file_is_named_and_the_others_are_read() {
    let at = folder("broken");
    fs::write(at.join("a.txt"), [0x61, 0xff]).expect("a file");
    fs::write(at.join("b.txt"), "Đội 2").expect("a file");
    fs::write(at.join("c.jsonl"), "{\"text\":\"Ba\"}\n{\"text\":\n").expect("a file");
    fs::write(at.join("d.pdf"), "%PDF").expect("a file");
    let output = bang_vang(&at, &["read", ".", "d.pdf", "e.txt"]);
    assert_eq!(status(&output), 1);
    assert_eq!(ids(&dataset(&output.stdout)), ["b", "c-1"]);
    let said = errors(&output);
    for line in [
        "./a.txt: not UTF-8 text (at byte 1)",
        "./c.jsonl: line 2: not an article: EOF while parsing",
        "d.pdf: not a kind of file that is known (.txt, .md, .html, .htm, .docx, .json, .jsonl, .zip)",
        "e.txt: No such file or directory",
        "4 sources not read",
    ] {
        assert!(said.contains(line), "{line} is not in\n{said}");
    }
}

#[cfg(unix)]
#[test]
fn a_link_stays_a_link_and_a_device_a_device() {
    let at = folder("special");
    fs::write(at.join("a.txt"), "Đội 2").expect("a file");
    fs::write(at.join("real.json"), "").expect("a file");
    std::os::unix::fs::symlink("real.json", at.join("link.json")).expect("a link");
    let output = bang_vang(&at, &["read", "a.txt", "-o", "link.json"]);
    assert_eq!(status(&output), 0);
    let link = fs::symlink_metadata(at.join("link.json")).expect("the link");
    assert!(link.is_symlink());
    let written = fs::read(at.join("real.json")).expect("the dataset");
    assert_eq!(ids(&dataset(&written)), ["a"]);
    let output = bang_vang(&at, &["read", "a.txt", "-o", "/dev/stdout"]);
    assert_eq!(ids(&dataset(&output.stdout)), ["a"]);
}

#[cfg(unix)]
#[test]
fn links_that_lead_nowhere_are_named() {
    let at = folder("links");
    fs::create_dir_all(at.join("bao")).expect("a folder");
    fs::write(at.join("bao/a.txt"), "Đội 2").expect("a file");
    std::os::unix::fs::symlink("mat.txt", at.join("bao/b.txt")).expect("a link");
    std::os::unix::fs::symlink("..", at.join("bao/c")).expect("a link");
    let output = bang_vang(&at, &["read", "bao"]);
    assert_eq!(status(&output), 1);
    assert_eq!(ids(&dataset(&output.stdout)), ["a"]);
    for line in [
        "bao/b.txt: a link to nothing; mend or remove it",
        "bao/c: a link to a folder is not followed; name that folder too",
    ] {
        assert!(errors(&output).contains(line), "{}", errors(&output));
    }
}

#[test]
fn what_was_doubtful_about_a_file_is_noted() {
    let at = folder("doubts");
    let old = "TÆng B»ng khen cho c¸c ®¬n vÞ xuÊt s¾c";
    fs::write(at.join("a.txt"), old).expect("a file");
    let output = bang_vang(&at, &["read", "a.txt", "--text"]);
    let read = dataset(&output.stdout);
    let text = read.articles[0].text.as_deref();
    assert_eq!(text, Some("Tặng Bằng khen cho các đơn vị xuất sắc"));
    let note = &read.notes[0];
    let said = (note.kind, note.message.as_str());
    assert_eq!(said, (NoteKind::OldEncoding, "TCVN3 (ABC)"));
    assert_eq!(note.article, "a");
}

#[test]
fn where_nothing_is_read_nothing_is_overwritten() {
    let at = folder("nothing");
    fs::write(at.join("keep.json"), "kept").expect("a file");
    fs::create_dir_all(at.join("empty")).expect("a folder");
    for source in ["empty", "not-there"] {
        let output = bang_vang(&at, &["read", source, "-o", "keep.json"]);
        assert_eq!(status(&output), 1, "{source}");
        assert!(errors(&output).contains("no articles found"), "{source}");
        assert_eq!(
            fs::read_to_string(at.join("keep.json")).expect("a file"),
            "kept"
        );
    }
}

#[test]
fn standard_input_is_one_text() {
    let mut program = Command::new(env!("CARGO_BIN_EXE_bang-vang"))
        .args(["read", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts");
    let mut input = program.stdin.take().expect("its input");
    input.write_all("Đội 2".as_bytes()).expect("written");
    drop(input);
    let output = program.wait_with_output().expect("it ends");
    assert_eq!(ids(&dataset(&output.stdout)), ["stdin"]);
}

#[test]
fn check_says_what_is_wrong() {
    let at = folder("check");
    let put = |text: &str| fs::write(at.join("x.json"), text).expect("a file");
    fs::write(at.join("bai.txt"), "Đội 2 được khen.").expect("a file");
    let good = String::from_utf8(bang_vang(&at, &["read", "bai.txt"]).stdout).expect("text");
    let dangling = good.replace(
        "\"notes\":[",
        "\"notes\":[{\"article\":\"khac\",\"kind\":\"other\",\"message\":\"\"},",
    );
    let dangling = dangling.replace(",]", "]").replace(",\n]", "\n]");
    for (file, want) in [
        (
            &good[..good.len() / 2],
            "x.json: the file is cut off: it ends early, at line 3",
        ),
        (
            &good.replace("vang/1", "vang/9"),
            "x.json: the dataset is of a newer version, \"bang-vang/9\"",
        ),
        (
            &dangling,
            "x.json: notes[0].article: refers to \"khac\", which is not in articles",
        ),
        (&dangling, "x.json: 1 problem"),
    ] {
        put(file);
        let output = bang_vang(&at, &["check", "x.json"]);
        assert_eq!(status(&output), 1);
        assert!(
            errors(&output).contains(want),
            "{want} is not in\n{}",
            errors(&output)
        );
    }
    let output = bang_vang(&at, &["check", "y.json"]);
    assert_eq!(status(&output), 1);
    assert!(errors(&output).contains("cannot read y.json: No such file"));
}

#[test]
fn wrong_usage_ends_with_2() {
    let at = folder("usage");
    for arguments in [
        &[][..],
        &["fly"],
        &["read"],
        &["read", "x", "--fast"],
        &["read", "x", "--jobs", "0"],
        &["read", "x", "-o"],
        &["check"],
        &["check", "a", "b"],
        &["check", "a", "--text"],
        &["schema", "a"],
        &["stream", "a"],
        &["stream", "-o", "x"],
        &["export", "a", "--format", "csv"],
        &["export", "a", "-o", "x"],
        &["export", "a", "-o", "x", "--format", "xls"],
        &["read", "a", "--format", "csv"],
    ] {
        let output = bang_vang(&at, arguments);
        assert_eq!(status(&output), 2, "{arguments:?}");
        assert!(
            errors(&output).contains("Try 'bang-vang --help'"),
            "{arguments:?}"
        );
        assert!(output.stdout.is_empty());
    }
}

#[test]
fn what_only_prints() {
    let at = folder("print");
    for (arguments, want) in [
        (["--help"], "Usage:"),
        (
            ["--version"],
            concat!("bang-vang ", env!("CARGO_PKG_VERSION")),
        ),
        (["schema"], "https://json-schema.org/draft/2020-12/schema"),
    ] {
        let output = bang_vang(&at, &arguments);
        assert_eq!(status(&output), 0);
        assert!(String::from_utf8_lossy(&output.stdout).contains(want));
    }
}

#[test]
fn a_file_that_cannot_be_written_is_said() {
    let at = folder("write");
    fs::write(at.join("bai.txt"), "Đội 2").expect("a file");
    let output = bang_vang(&at, &["read", "bai.txt", "-o", "khong/co/ra.json"]);
    assert_eq!(status(&output), 1);
    assert!(
        errors(&output).contains("cannot write khong/co/ra.json"),
        "{}",
        errors(&output)
    );
    let kept = encode(&Dataset::default());
    fs::write(at.join("ra.json"), &kept).expect("a file");
    let output = bang_vang(&at, &["read", "bai.txt", "-o", "ra.json"]);
    assert_eq!(status(&output), 0);
    assert_eq!(fs::read_dir(&at).expect("the folder").count(), 2);
}

#[test]
fn a_dataset_is_exported_as_tables() {
    let at = folder("export");
    let text = "Năm 2019, Cục Ngoại tuyến được tặng 2 Bằng khen.";
    fs::write(at.join("bai, \"1\".txt"), text).expect("a file");
    bang_vang(&at, &["read", "bai, \"1\".txt", "-o", "ra.json"]);
    for (format, files, first) in [
        ("csv", 10, "\u{feff}id,title,byline,"),
        ("json", 10, "[\n{\"id\":\"bai-1\",\"title\":null,"),
        ("datapackage", 11, "id,title,byline,"),
    ] {
        let output = bang_vang(
            &at,
            &["export", "ra.json", "--format", format, "-o", format],
        );
        assert_eq!(status(&output), 0, "{}", errors(&output));
        let folder = at.join(format);
        assert_eq!(fs::read_dir(&folder).expect("the folder").count(), files);
        let ending = if format == "json" { "json" } else { "csv" };
        let articles =
            fs::read_to_string(folder.join(format!("articles.{ending}"))).expect("a table");
        assert!(articles.starts_with(first), "{articles}");
    }
    let output = bang_vang(&at, &["export", "khong.json", "--format", "csv", "-o", "x"]);
    assert_eq!(status(&output), 1);
}
