//! The program that reads beside the page: fetched at the first use, run as a
//! worker, or in the page where workers are refused; and what it says to the page.
//!
//! The build names the files of its two parts in `<meta>` elements. `serving` is the other end.

use super::files::Chosen;
use crate::app::batch::message;
use crate::app::own::{Belonging, Broken, Heard};
use js_sys::{Array, Function, Promise};
use leptos::prelude::{document, window};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, MessageChannel, MessageEvent, Response, Url, Worker};

/// The names of the two parts: the script, and the program that it starts.
const SCRIPT: &str = "reader-script";
const PROGRAM: &str = "reader-program";

/// A batch to read: files, and the datasets that they join.
pub struct Job {
    /// The files.
    pub files: Vec<Chosen>,
    /// The page's dataset, where it has one.
    pub base: Option<Blob>,
    /// What earlier batches read.
    pub own: Option<Blob>,
}

/// What a batch gives.
pub struct Done {
    /// The own articles alone: for the next batch.
    pub own: Blob,
    /// Everything: for the page.
    pub all: Blob,
    /// Whose the articles are.
    pub belonging: Belonging,
    /// The file that is the dataset shown from now on, by its place in the batch.
    pub opened: Option<usize>,
}

/// A way to end a batch.
pub struct Stop(Function);

impl Stop {
    /// Ends it.
    pub fn stop(self) {
        settle(&self.0, &JsValue::from(Broken::Stopped as u32));
    }
}

/// Calls a function that settles a promise; such do not fail.
fn settle(function: &Function, with: &JsValue) {
    let _ = function.call1(&JsValue::NULL, with);
}

/// Reads a batch; `hear` hears how far it is, `begun` gets the way to end it.
///
/// # Errors
/// Where there is nothing to show.
pub async fn read(
    job: &Job,
    hear: Rc<dyn Fn(Heard)>,
    begun: Rc<dyn Fn(Stop)>,
) -> Result<Done, Broken> {
    let program = program().await.ok_or(Broken::Absent)?;
    if let Some(worker) = worker().await {
        let heard = Rc::new(Cell::new(false));
        let (first, further) = (Rc::clone(&heard), Rc::clone(&hear));
        let hear = Rc::new(move |said| {
            first.set(true);
            further(said);
        });
        let done = run(job, hear, &begun, &program, Some(&worker)).await;
        worker.terminate();
        // A worker that is refused fails before it says anything.
        if heard.get() || !matches!(done, Err(Broken::Crashed)) {
            return done;
        }
    }
    in_page().await.ok_or(Broken::Absent)?;
    run(job, hear, &begun, &program, None).await
}

/// Lets the program, in a worker or in the page, read a batch.
async fn run(
    job: &Job,
    hear: Rc<dyn Fn(Heard)>,
    begun: &Rc<dyn Fn(Stop)>,
    program: &JsValue,
    worker: Option<&Worker>,
) -> Result<Done, Broken> {
    let channel = MessageChannel::new().map_err(|_| Broken::Absent)?;
    let (here, there) = (channel.port1(), channel.port2());
    let mut ends = None;
    let answer = Promise::new(&mut |done, failed| ends = Some((done, failed)));
    let (done, failed) = ends.ok_or(Broken::Absent)?;
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let said: Array = event.data().unchecked_into();
        match heard(&said) {
            Some(said) => hear(said),
            None => settle(&done, &said),
        }
    });
    here.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    begun(Stop(failed.clone()));
    let on_error = Closure::<dyn FnMut()>::new(move || {
        settle(&failed, &JsValue::from(Broken::Crashed as u32));
    });
    let greeting = Array::of2(program, &there);
    let transfer = Array::of1(&there);
    let sent = match worker {
        Some(worker) => {
            worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
            worker.post_message_with_transfer(&greeting, &transfer)
        }
        None => window().post_message_with_transfer(&greeting, "*", &transfer),
    };
    let sent = sent.and_then(|()| here.post_message(&of_job(job)));
    let answer = match sent {
        Ok(()) => JsFuture::from(answer).await,
        Err(_) => Err(JsValue::NULL),
    };
    here.close();
    match answer {
        Ok(said) => finished(&said.unchecked_into()).ok_or(Broken::Crashed),
        Err(reason) if reason == Broken::Stopped as u32 => Err(Broken::Stopped),
        Err(_) => Err(Broken::Crashed),
    }
}

fn of_job(job: &Job) -> Array {
    let blob = |blob: &Option<Blob>| blob.as_ref().map_or(JsValue::NULL, JsValue::from);
    let files = job.files.iter().map(|chosen| {
        let file = chosen.file.as_ref().map_or(JsValue::NULL, JsValue::from);
        Array::of2(&JsValue::from_str(&chosen.name), &file)
    });
    let files: Array = files.collect();
    Array::of3(&files, &blob(&job.base), &blob(&job.own))
}

/// What a message on the way says; `None` of the last one.
fn heard(said: &Array) -> Option<Heard> {
    let number = |at| said.get(at).as_f64().unwrap_or_default() as usize;
    let text = |at| said.get(at).as_string().unwrap_or_default();
    match number(0) as u32 {
        message::STEP => Some(Heard::Step {
            file: number(1),
            articles: number(2),
        }),
        message::REMARK => Some(Heard::Remark {
            file: number(1),
            vi: text(2),
            en: text(3),
            failure: said.get(4).is_truthy(),
        }),
        _ => None,
    }
}

fn finished(said: &Array) -> Option<Done> {
    let ids = |at| {
        let ids = said.get(at).as_string().unwrap_or_default();
        let ids = ids.split(message::BETWEEN).filter(|id| !id.is_empty());
        ids.map(str::to_owned).collect()
    };
    Some(Done {
        own: said.get(1).dyn_into().ok()?,
        all: said.get(2).dyn_into().ok()?,
        belonging: Belonging {
            own: ids(3),
            lent: ids(4),
        },
        opened: said.get(5).as_f64().map(|file| file as usize),
    })
}

async fn fetched(part: &str) -> Option<Response> {
    let file = super::named(part)?;
    if let Some(inside) = super::fetched::part(&file) {
        return Some(inside);
    }
    let answer = JsFuture::from(window().fetch_with_str(&file)).await;
    let answer: Response = answer.ok()?.unchecked_into();
    answer.ok().then_some(answer)
}

/// The program's bytes.
async fn program() -> Option<JsValue> {
    let bytes = fetched(PROGRAM).await?.array_buffer().ok()?;
    JsFuture::from(bytes).await.ok()
}

/// A worker that runs the script. It stands in the page's memory, so that the page's policy binds it.
async fn worker() -> Option<Worker> {
    let script = JsFuture::from(fetched(SCRIPT).await?.blob().ok()?)
        .await
        .ok()?;
    let address = Url::create_object_url_with_blob(&script.unchecked_into()).ok()?;
    let worker = Worker::new(&address).ok();
    // The worker has its script from here on.
    let _ = Url::revoke_object_url(&address);
    worker
}

/// Loads the script into the page, once.
async fn in_page() -> Option<()> {
    let known = document().get_element_by_id(SCRIPT);
    if known.is_some() {
        return Some(());
    }
    let script = document().create_element("script").ok()?;
    script.set_id(SCRIPT);
    script.set_attribute("src", &super::named(SCRIPT)?).ok()?;
    let loaded = Promise::new(&mut |done, failed| {
        for (name, end) in [("load", done), ("error", failed)] {
            // A listener on an element of the page is never refused.
            let _ = script.add_event_listener_with_callback(name, &end);
        }
        let _ = document().head().map(|head| head.append_child(&script));
    });
    JsFuture::from(loaded).await.ok().map(drop)
}
