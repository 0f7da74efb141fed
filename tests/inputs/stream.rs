//! `bang-vang stream`: a line in, a line out.

use bang_vang::dataset::decode;
use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, Command, Stdio};
use std::thread;

fn stream(arguments: &[&str]) -> Child {
    Command::new(env!("CARGO_BIN_EXE_bang-vang"))
        .arg("stream")
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts")
}

/// What is answered to the lines, and the exit status.
fn answers(arguments: &[&str], lines: &[u8]) -> (Vec<String>, i32) {
    let mut program = stream(arguments);
    let mut input = program.stdin.take().expect("its input");
    let lines = lines.to_vec();
    let writer = thread::spawn(move || input.write_all(&lines));
    let output = program.wait_with_output().expect("it ends");
    writer.join().expect("the writer").expect("written");
    let text = String::from_utf8(output.stdout).expect("text");
    assert_eq!(output.stderr, b"");
    let lines = text.lines().map(str::to_owned).collect();
    (lines, output.status.code().expect("a status"))
}

#[test]
fn each_line_is_answered_in_its_place() {
    let count = 500;
    let lines: String = (1..=count)
        .map(|n| {
            // Long ones now and then, so that threads overtake each other.
            let more = " Đội 2 được tặng 3 Bằng khen.".repeat(if n % 50 == 1 { 300 } else { 0 });
            format!("{{\"id\":\"bai {n}\",\"text\":\"Bài số {n}.{more}\"}}\n")
        })
        .collect();
    for jobs in ["1", "4"] {
        let (answers, status) = answers(&["--jobs", jobs, "--text"], lines.as_bytes());
        assert_eq!((answers.len(), status), (count, 0));
        for (answer, n) in answers.iter().zip(1..) {
            let dataset = decode(answer.as_bytes()).expect("a dataset");
            assert_eq!(dataset.articles.len(), 1);
            assert_eq!(dataset.articles[0].id, format!("bai-{n}"));
        }
    }
}

#[test]
fn a_line_that_cannot_be_read_is_answered_by_an_error() {
    let lines = b"{\"text\":\"a\"}\n{\"text\":\n\n\xff\xfe\n{\"text\":\" \"}\r\n{\"text\":\"b\"}";
    let (answers, status) = answers(&[], lines);
    assert_eq!(status, 1);
    assert_eq!(answers.len(), 6);
    for (line, want) in [
        (2, "not an article: EOF while parsing"),
        (3, "not an article: EOF while parsing"),
        (4, "not an article: "),
        (5, "there is no text in it"),
    ] {
        let answer: serde_json::Value = serde_json::from_str(&answers[line - 1]).expect("JSON");
        assert_eq!(answer["line"], line);
        let error = answer["error"].as_str().expect("a reason");
        assert!(error.starts_with(want), "{error}");
    }
    for (line, id) in [(0, "line-1"), (5, "line-6")] {
        let dataset = decode(answers[line].as_bytes()).expect("a dataset");
        assert_eq!(dataset.articles[0].id, id);
    }
}

#[test]
fn an_answer_comes_before_the_next_line_is_there() {
    let mut program = stream(&[]);
    let mut input = program.stdin.take().expect("its input");
    let mut output = BufReader::new(program.stdout.take().expect("its output"));
    for n in 1..4 {
        writeln!(input, "{{\"id\":\"{n}\",\"text\":\"Đội 2\"}}").expect("written");
        let mut answer = String::new();
        output.read_line(&mut answer).expect("an answer");
        let dataset = decode(answer.as_bytes()).expect("a dataset");
        assert_eq!(dataset.articles[0].id, n.to_string());
    }
    drop(input);
    assert!(program.wait().expect("it ends").success());
}

#[test]
fn it_ends_quietly_where_nobody_listens() {
    let mut program = stream(&["--jobs", "2"]);
    let mut input = program.stdin.take().expect("its input");
    drop(program.stdout.take());
    // The pipe breaks while lines are still coming.
    let line = format!("{{\"text\":\"{}\"}}\n", "Đội 2 được khen. ".repeat(100));
    while input.write_all(line.as_bytes()).is_ok() {}
    let mut said = String::new();
    let mut errors = program.stderr.take().expect("its errors");
    errors.read_to_string(&mut said).expect("text");
    assert_eq!(said, "");
    assert!(program.wait().expect("it ends").success());
}
