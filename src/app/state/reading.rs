//! The reader's own files: taken, read beside the page, joined to its dataset, left again.
//!
//! One batch is read at a time, others wait. What always holds: until a batch is
//! joined the page shows what it showed before, and [`AppState::leave_own`] brings
//! back what the address names.

use super::{AppState, Load};
use crate::app::batch::SAMPLE_NAME;
use crate::app::browser::beside::{self, Done, Job, Stop};
use crate::app::browser::files::{self, Chosen};
use crate::app::browser::{self, Blob, Pieces};
use crate::app::corpus::Corpus;
use crate::app::own::{Broken, Heard, Own, Progress, Remarked};
use crate::app::route::{Lang, View};
use crate::app::words::Words;
use leptos::prelude::*;
use std::rc::Rc;
use std::sync::Arc;
use wasm_bindgen_futures::spawn_local;

/// How often the page shows how far a batch is, in milliseconds.
const BEAT: f64 = 60.0;

/// What the page holds of own files outside of its own memory.
#[derive(Default)]
pub(super) struct Held {
    /// What the address names: what there is to go back to.
    shown: Option<Load>,
    /// The file of the dataset that the address names.
    base: Option<Pieces>,
    /// The own dataset that is open instead.
    dataset: Option<Blob>,
    /// The own articles that were read.
    own: Option<Blob>,
    waiting: Vec<Chosen>,
    /// Whether the own articles are to be joined to another dataset.
    stale: bool,
    reading: bool,
    stop: Option<Stop>,
    /// What was heard and is not shown yet, and when that was done last.
    heard: Vec<Heard>,
    beat: f64,
    /// Counts what ends batches, so that one notices that it was ended.
    ends: u32,
    /// What reads a batch; not there until [`AppState::begin_reading`], so that its code
    /// is in the part of the program that comes later.
    reader: Option<fn(AppState, Vec<Chosen>, u32)>,
}

impl AppState {
    /// The own files, tracked.
    pub fn own(self) -> Own {
        self.own.get()
    }

    /// Whether files are held over the page, tracked.
    pub fn is_dropping(self) -> bool {
        self.over.get()
    }

    /// From now on files that are dropped on the page are taken, and those that wait read.
    pub fn begin_reading(self) {
        let first = self.held.try_update_value(|held| {
            let read = |state: AppState, files, ends| spawn_local(state.read(files, ends));
            held.reader.replace(read).is_none()
        });
        if first == Some(true) {
            self.listen_for_files();
        }
        self.read_next();
    }

    fn listen_for_files(self) {
        let over = move |over| {
            if self.over.get_untracked() != over {
                self.over.set(over);
            }
        };
        files::on_drop(over, move |dropped| {
            spawn_local(async move { self.take(dropped.files().await) });
        });
    }

    /// Takes files of the reader's own, and shows how far they are.
    pub fn take(self, files: Vec<Chosen>) {
        let none = files.is_empty();
        self.own
            .update(|own| own.broken = none.then_some(Broken::Nothing));
        self.held.update_value(|held| held.waiting.extend(files));
        self.change(false, |address| {
            *address = std::mem::take(address).with_view(View::Read);
            address.open = None;
        });
        self.read_next();
    }

    /// Takes the article that was composed for trying.
    pub fn take_sample(self) {
        self.take(vec![Chosen {
            name: SAMPLE_NAME.to_owned(),
            file: None,
        }]);
    }

    /// Ends the batch that is being read; what was read before stays.
    pub fn stop_reading(self) {
        self.end();
        self.own.update(|own| {
            own.progress = None;
            own.broken = Some(Broken::Stopped);
        });
    }

    /// Leaves all own files: the page shows what its address names.
    pub fn leave_own(self) {
        self.end();
        self.own.set(Own::default());
        let shown = self.held.try_update_value(|held| {
            (held.own, held.dataset) = (None, None);
            held.shown.clone()
        });
        if let Some(shown) = shown.flatten().filter(|_| !self.is_loading()) {
            self.show_load(shown);
        }
    }

    fn end(self) {
        let stop = self.held.try_update_value(|held| {
            held.waiting.clear();
            held.heard.clear();
            held.reading = false;
            held.ends += 1;
            held.stop.take()
        });
        if let Some(Some(stop)) = stop {
            stop.stop();
        }
    }

    /// Shows the dataset that the address names, own articles joined to it.
    pub(super) fn show_base(self, load: Load, file: Option<Pieces>) {
        self.held.update_value(|held| {
            held.shown = Some(load.clone());
            held.base = file;
            held.dataset = None;
            held.stale = held.own.is_some() || held.reading;
        });
        self.own.update(|own| own.dataset = None);
        self.show_load(load);
        self.read_next();
    }

    /// Begins the next batch, if there is one and none is being read.
    fn read_next(self) {
        let loading = self.is_loading();
        let next = self.held.try_update_value(|held| {
            let idle = held.waiting.is_empty() && !held.stale;
            let reader = held.reader.filter(|_| !loading && !held.reading && !idle)?;
            held.reading = true;
            held.stale = false;
            Some((reader, std::mem::take(&mut held.waiting), held.ends))
        });
        if let Some((reader, files, ends)) = next.flatten() {
            browser::mark("bv:read:start");
            reader(self, files, ends);
        }
    }

    async fn read(self, mut files: Vec<Chosen>, ends: u32) {
        let known = self.own.with_untracked(|own| own.remarks.len());
        let mut crashed = Vec::new();
        let done = loop {
            self.own.update(|own| {
                own.progress = Some(Progress {
                    files: files.len(),
                    ..Progress::default()
                });
                own.remarks.truncate(known);
                own.remarks.extend(crashed.iter().cloned());
            });
            let job = self.held.with_value(|held| Job {
                files: files.clone(),
                base: held.dataset.clone().or_else(|| held.base.as_ref()?.whole()),
                own: held.own.clone(),
            });
            let names: Rc<[String]> = files.iter().map(|file| file.name.clone()).collect();
            let hear = {
                let names = Rc::clone(&names);
                move |heard| self.hear(heard, &names, ends)
            };
            let begun = move |stop| self.held.update_value(|held| held.stop = Some(stop));
            let done = beside::read(&job, Rc::new(hear), Rc::new(begun)).await;
            if self.is_over(ends) {
                return;
            }
            self.show_heard(&names);
            let at = self
                .own
                .with_untracked(|own| own.progress.as_ref().map_or(0, |progress| progress.done));
            match done {
                // Once more, without the file on which it broke down.
                Err(Broken::Crashed) if at < files.len() => {
                    let [vi, en] = [Lang::Vi, Lang::En].map(|lang| Words::of(lang).read().failed);
                    let name = files.remove(at).name;
                    crashed.push(Remarked::new(name, vi.to_owned(), en.to_owned(), true));
                }
                done => break done,
            }
        };
        let broken = match done {
            Ok(done) => self.join(done, &files, ends).await.err(),
            Err(broken) => Some(broken),
        };
        if self.is_over(ends) {
            return;
        }
        self.held.update_value(|held| held.reading = false);
        self.own.update(|own| {
            own.progress = None;
            own.broken = broken;
        });
        self.read_next();
    }

    /// Shows what a batch gives.
    async fn join(self, done: Done, files: &[Chosen], ends: u32) -> Result<(), Broken> {
        let pieces = Pieces::of_blob("", &done.all);
        let table = self
            .read_table(&pieces, "", None, |_| ())
            .await
            .map_err(|_| Broken::Crashed)?;
        if self.is_over(ends) {
            return Err(Broken::Stopped);
        }
        let opened = done.opened.and_then(|at| files.get(at));
        let corpus = Corpus::new(Arc::new(table), done.belonging);
        self.held.update_value(|held| {
            held.own = Some(done.own);
            if let Some(file) = opened.and_then(|opened| opened.file.clone()) {
                held.dataset = Some(file.into());
            }
        });
        if let Some(opened) = opened {
            self.own
                .update(|own| own.dataset = Some(opened.name.clone()));
        }
        // Another dataset that was asked for meanwhile comes first: it joins them then.
        if !self.is_loading() && !self.held.with_value(|held| held.stale) {
            self.show_load(Load::Ready(Arc::new(corpus)));
            browser::measure("bv:read", "bv:read:start");
        }
        Ok(())
    }

    fn is_loading(self) -> bool {
        self.load
            .with_untracked(|load| matches!(load, Load::Loading))
    }

    fn is_over(self, ends: u32) -> bool {
        self.held.with_value(|held| held.ends != ends)
    }

    /// Keeps what was heard; it is shown a few times a second.
    fn hear(self, heard: Heard, names: &[String], ends: u32) {
        if self.is_over(ends) {
            return;
        }
        let now = browser::now();
        let due = self.held.try_update_value(|held| {
            held.heard.push(heard);
            now - held.beat > BEAT
        });
        if due == Some(true) {
            self.show_heard(names);
        }
    }

    fn show_heard(self, names: &[String]) {
        let heard = self.held.try_update_value(|held| {
            held.beat = browser::now();
            std::mem::take(&mut held.heard)
        });
        self.own.update(|own| {
            for heard in heard.unwrap_or_default() {
                own.hear(heard, names);
            }
        });
    }
}
