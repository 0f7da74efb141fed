//! `bang-vang stream`: a line of JSON in, a line of JSON out, in the same order.
//!
//! One thread takes lines in, several read them, this one gives answers out.
//! Each line comes with a slot for its answer, and the slots are emptied in the
//! order of the lines. Both queues are bounded, so that whoever is slow holds
//! up the others and memory stays the same however long the stream is.

use crate::reading::{self, WAITING};
use anyhow::{Context, Result};
use bang_vang::dataset::encode;
use bang_vang::file::{self, FileFlaw};
use std::io::{self, BufRead, BufWriter, ErrorKind, Read, Write};
use std::num::NonZeroUsize;
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};
use std::sync::{Arc, Mutex};
use std::thread;

/// The longest line that is read, in bytes.
const LONGEST: usize = 64 << 20;

/// A line of the input, and where its answer goes.
struct Task {
    /// From 1.
    number: usize,
    /// Without its end; `None` where it is too long.
    line: Option<Vec<u8>>,
    slot: Sender<Answer>,
}

/// A line of the output, and whether it is a reading.
struct Answer {
    json: String,
    read: bool,
}

/// Answers every line of standard input; whether every one could be read. Where
/// nobody takes the answers any more, it ends quietly.
pub fn run(text: bool, jobs: Option<NonZeroUsize>) -> Result<bool> {
    let (tasks, waiting) = sync_channel::<Task>(WAITING);
    let (slots, answers) = sync_channel::<Receiver<Answer>>(WAITING);
    let waiting = Arc::new(Mutex::new(waiting));
    let lines = thread::spawn(move || take_in(&tasks, &slots));
    for _ in 0..reading::jobs(jobs) {
        let waiting = Arc::clone(&waiting);
        thread::spawn(move || {
            while let Some(task) = next(&waiting) {
                // Refused only where the output is closed.
                let _ = task.slot.send(answer(task.number, task.line, text));
            }
        });
    }
    let all_read = match give_out(&answers) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => return Ok(true),
        written => written.context("cannot write to standard output")?,
    };
    if let Ok(taken) = lines.join() {
        taken.context("cannot read standard input")?;
    }
    Ok(all_read)
}

fn next(waiting: &Mutex<Receiver<Task>>) -> Option<Task> {
    waiting.lock().ok()?.recv().ok()
}

/// Cuts standard input into tasks, until it ends or nobody takes them.
fn take_in(tasks: &SyncSender<Task>, slots: &SyncSender<Receiver<Answer>>) -> io::Result<()> {
    let mut input = io::stdin().lock();
    for number in 1.. {
        let Some(line) = line(&mut input)? else { break };
        let (slot, answer) = channel();
        let task = Task { number, line, slot };
        if slots.send(answer).is_err() || tasks.send(task).is_err() {
            break;
        }
    }
    Ok(())
}

/// The next line, `None` at the end; of one that is too long, nothing.
#[expect(clippy::option_option, reason = "no line, and no content of a line")]
fn line(input: &mut impl BufRead) -> io::Result<Option<Option<Vec<u8>>>> {
    let mut line = Vec::new();
    let most = LONGEST as u64 + 1;
    if input.take(most).read_until(b'\n', &mut line)? == 0 {
        return Ok(None);
    }
    if line.pop_if(|last| *last == b'\n').is_some() || line.len() <= LONGEST {
        return Ok(Some(Some(line)));
    }
    input.skip_until(b'\n')?;
    Ok(Some(None))
}

fn answer(number: usize, line: Option<Vec<u8>>, text: bool) -> Answer {
    let draft = match line {
        Some(line) => file::line(&format!("line-{number}"), &line),
        None => Err(FileFlaw::LongLine(LONGEST)),
    };
    let dataset = draft
        .map_err(|flaw| flaw.to_string())
        .and_then(|draft| reading::dataset(draft, text).map_err(|failed| failed.to_string()));
    match dataset {
        // Its line ends stand between rows only: those in texts are escaped.
        Ok(dataset) => Answer {
            json: encode(&dataset).replace('\n', ""),
            read: true,
        },
        Err(error) => Answer {
            json: serde_json::json!({ "error": error, "line": number }).to_string(),
            read: false,
        },
    }
}

/// Writes the answers in the order of their slots; whether all are readings.
fn give_out(answers: &Receiver<Receiver<Answer>>) -> io::Result<bool> {
    let mut out = BufWriter::new(io::stdout().lock());
    let mut all_read = true;
    loop {
        // What is there is handed on before waiting for more.
        let slot = match answers.try_recv() {
            Ok(slot) => slot,
            Err(_) => {
                out.flush()?;
                match answers.recv() {
                    Ok(slot) => slot,
                    Err(_) => return Ok(all_read),
                }
            }
        };
        let Ok(answer) = slot.recv() else { continue };
        all_read &= answer.read;
        writeln!(out, "{}", answer.json)?;
    }
}
