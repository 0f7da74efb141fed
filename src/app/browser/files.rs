//! Files that the reader chooses or drops on the page, those of folders with them.

use crate::app::batch::is_known;
use crate::text::sorting::sort_by;
use gloo::events::{EventListener, EventListenerOptions};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    DataTransfer, DragEvent, File, FileList, FileSystemDirectoryEntry, FileSystemEntry,
    FileSystemFileEntry, HtmlInputElement,
};

/// A file with its name, the folders before it.
#[derive(Clone)]
pub struct Chosen {
    /// Its name.
    pub name: String,
    /// Its bytes, still on the reader's disk; `None` stands for the sample.
    pub file: Option<File>,
}

/// What is done with what is held over the page.
type Hear = Box<dyn Fn(&DragEvent, &DataTransfer)>;

/// What was dropped, before folders are walked.
pub struct Dropped {
    entries: Vec<FileSystemEntry>,
    /// Where the browser has no entries: the files alone.
    files: Vec<Chosen>,
}

impl Chosen {
    fn new(name: String, file: File) -> Chosen {
        Chosen {
            name,
            file: Some(file),
        }
    }
}

/// The files that an input has, which then has none: the same may be chosen again.
/// Of a folder, those of a known kind.
pub fn chosen(input: &HtmlInputElement) -> Vec<Chosen> {
    let files = input.files().map(listed).unwrap_or_default();
    input.set_value("");
    let in_folder = |chosen: &Chosen| chosen.name.contains('/');
    files
        .into_iter()
        .filter(|chosen| !in_folder(chosen) || is_known(&chosen.name))
        .collect()
}

fn listed(files: FileList) -> Vec<Chosen> {
    let name = |file: &File| {
        let path = js_sys::Reflect::get(file, &"webkitRelativePath".into());
        let path = path.ok().and_then(|path| path.as_string());
        path.filter(|path| !path.is_empty())
            .unwrap_or_else(|| file.name())
    };
    let files = (0..files.length()).filter_map(|at| files.get(at));
    files.map(|file| Chosen::new(name(&file), file)).collect()
}

/// Lets files be dropped anywhere on the page, for as long as it lives: `over`
/// hears whether files are held over it, `take` what was let go.
pub fn on_drop(over: impl Fn(bool) + Copy + 'static, take: impl Fn(Dropped) + 'static) {
    let listen = |name: &'static str, hear: Hear| {
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&window(), name, options, move |event| {
            let Some(event) = event.dyn_ref::<DragEvent>() else {
                return;
            };
            if let Some(held) = event.data_transfer().filter(has_files) {
                event.prevent_default();
                hear(event, &held);
            }
        })
        .forget();
    };
    listen(
        "dragover",
        Box::new(move |_, held| {
            held.set_drop_effect("copy");
            over(true);
        }),
    );
    // Left for another element of the page, or for outside, which is no element.
    listen(
        "dragleave",
        Box::new(move |event, _| {
            if event.related_target().is_none() {
                over(false);
            }
        }),
    );
    listen(
        "drop",
        Box::new(move |_, held| {
            over(false);
            take(dropped(held));
        }),
    );
}

fn has_files(held: &DataTransfer) -> bool {
    held.types().includes(&JsValue::from_str("Files"), 0)
}

/// Entries are to be had only while the event is handled.
fn dropped(held: &DataTransfer) -> Dropped {
    let items = held.items();
    let items = (0..items.length()).filter_map(|at| items.get(at));
    let entries: Vec<FileSystemEntry> = items
        .filter_map(|item| item.webkit_get_as_entry().ok().flatten())
        .collect();
    let files = match entries.is_empty() {
        true => held.files().map(listed).unwrap_or_default(),
        false => Vec::new(),
    };
    Dropped { entries, files }
}

impl Dropped {
    /// The files, those of folders as far as their kind is known; sorted by name.
    pub async fn files(self) -> Vec<Chosen> {
        let mut found = self.files;
        let mut rest: Vec<(FileSystemEntry, bool)> = self
            .entries
            .into_iter()
            .map(|entry| (entry, true))
            .collect();
        while let Some((entry, named)) = rest.pop() {
            if entry.is_directory() {
                let inside = entries(entry.unchecked_into()).await;
                rest.extend(inside.into_iter().map(|entry| (entry, false)));
                continue;
            }
            let name = entry.full_path().trim_start_matches('/').to_owned();
            if named || is_known(&name) {
                let file = file(&entry.unchecked_into()).await;
                found.extend(file.map(|file| Chosen::new(name, file)));
            }
        }
        sort_by(&mut found, |a, b| a.name.cmp(&b.name));
        found
    }
}

/// What stands in a folder; nothing where it cannot be opened.
async fn entries(folder: FileSystemDirectoryEntry) -> Vec<FileSystemEntry> {
    let reader = folder.create_reader();
    let mut all = Vec::new();
    // Browsers hand out a hundred at a time, and none at the end.
    loop {
        let some = js_sys::Promise::new(&mut |done, failed| {
            let _ = reader.read_entries_with_callback_and_callback(&done, &failed);
        });
        let some = JsFuture::from(some).await;
        let some = some.map(|some| some.unchecked_into::<js_sys::Array>());
        match some.ok().filter(|some| some.length() > 0) {
            Some(some) => all.extend(some.iter().map(JsCast::unchecked_into)),
            None => return all,
        }
    }
}

async fn file(entry: &FileSystemFileEntry) -> Option<File> {
    let file = js_sys::Promise::new(&mut |done, failed| {
        entry.file_with_callback_and_callback(&done, &failed);
    });
    JsFuture::from(file).await.ok().map(JsCast::unchecked_into)
}
