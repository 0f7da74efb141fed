//! The program that reads beside the page, seen from inside: takes a batch through
//! a port, says how far it is, and answers with what the batch gives.
//!
//! Its own program (`src/beside.rs`), loaded at the first use: nothing of it
//! weighs on the page. `browser::beside` is the other end.

use crate::app::batch::message::{BETWEEN, DONE, REMARK, STEP};
use crate::app::batch::{Batch, Content, Joined, Remark, SAMPLE_NAME, admit, content};
use crate::app::route::Lang;
use crate::app::words::Words;
use js_sys::{Array, Date, Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, MessageEvent, MessagePort};

/// How long a page that the program runs in may be kept waiting, in milliseconds.
const SLICE: f64 = 8.0;

/// The name under which the script of the build finds the program.
const NAME: &str = "readArticles";

/// Waits for batches: the script that loaded the program hands over a port for each.
pub fn serve() {
    let serve = Closure::<dyn Fn(MessagePort)>::new(|port: MessagePort| {
        let answers = port.clone();
        let take = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            spawn_local(answer(event.data().unchecked_into(), answers.clone()));
        });
        port.set_onmessage(Some(take.as_ref().unchecked_ref()));
        take.forget();
    });
    // The global object takes a property.
    let _ = Reflect::set(&js_sys::global(), &NAME.into(), serve.as_ref());
    serve.forget();
}

/// Reads a batch and says what comes of it.
async fn answer(job: Array, port: MessagePort) {
    let say = |parts: Array| {
        // All that is said is plain data.
        let _ = port.post_message(&parts);
    };
    let number = |number: usize| JsValue::from_f64(number as f64);
    let remark = |file: usize, remark: &Remark| {
        let [vi, en] = [Lang::Vi, Lang::En].map(|lang| Words::of(lang).remark(remark));
        let parts = [
            REMARK.into(),
            number(file),
            vi.into(),
            en.into(),
            remark.is_failure().into(),
        ];
        say(parts.into_iter().collect());
    };
    let mut batch = Batch::default();
    if let Some(own) = bytes(job.get(2)).await {
        batch.go_on(&own);
    }
    let (mut articles, mut opened) = (0, JsValue::NULL);
    let mut begin = Date::now();
    let files: Array = job.get(0).unchecked_into();
    for (at, file) in files.iter().enumerate() {
        say(Array::of3(&STEP.into(), &number(at), &number(articles)));
        let file: Array = file.unchecked_into();
        let name = file.get(0).as_string().unwrap_or_default();
        if file.get(1).is_null() && name == SAMPLE_NAME {
            batch.read_sample();
            continue;
        }
        let held = match held(&name, file.get(1)).await {
            Ok(held) => held,
            Err(flaw) => {
                remark(at, &flaw);
                continue;
            }
        };
        let drafts = match held {
            Content::Articles(drafts) => drafts,
            Content::Dataset(dataset) => {
                match batch.open(*dataset) {
                    Ok(()) => opened = number(at),
                    Err(flaw) => remark(at, &flaw),
                }
                continue;
            }
        };
        for draft in drafts {
            let read = draft.map_err(Remark::File).and_then(|draft| {
                for doubt in &draft.doubts {
                    remark(at, &Remark::Doubt(doubt.clone()));
                }
                batch.read(draft)
            });
            match read {
                Ok(()) => articles += 1,
                Err(flaw) => remark(at, &flaw),
            }
            if in_page() && Date::now() - begin > SLICE {
                breathe().await;
                begin = Date::now();
            }
        }
    }
    say(Array::of3(
        &STEP.into(),
        &number(files.length() as usize),
        &number(articles),
    ));
    let base = bytes(job.get(1)).await;
    match batch.finish(base.as_deref()) {
        Ok(joined) => say(done(&joined, &opened)),
        // The page has read it before.
        Err(_) => say(Array::of1(&DONE.into())),
    }
}

fn done(joined: &Joined, opened: &JsValue) -> Array {
    let blob = |bytes: &[u8]| {
        let parts = Array::of1(&Uint8Array::from(bytes));
        Blob::new_with_u8_array_sequence(&parts).map_or(JsValue::NULL, JsValue::from)
    };
    let ids = |ids: &[String]| JsValue::from(ids.join(BETWEEN));
    let parts = [
        DONE.into(),
        blob(&joined.own),
        blob(&joined.all),
        ids(&joined.own_ids),
        ids(&joined.lent_ids),
        opened.clone(),
    ];
    parts.into_iter().collect()
}

/// What a file holds.
async fn held(name: &str, file: JsValue) -> Result<Content, Remark> {
    let size = file.dyn_ref::<Blob>().map_or(0.0, Blob::size);
    admit(name, size as u64)?;
    let bytes = bytes(file).await.ok_or(Remark::Closed)?;
    content(name, &bytes)
}

/// The bytes of a file; `None` where there is none, or the browser does not hand it out.
async fn bytes(blob: JsValue) -> Option<Vec<u8>> {
    let blob: Blob = blob.dyn_into().ok()?;
    let buffer = JsFuture::from(blob.array_buffer()).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}

/// Whether the program runs in the page itself, which then must not be kept waiting.
fn in_page() -> bool {
    Reflect::has(&js_sys::global(), &"document".into()).unwrap_or(false)
}

/// Lets the browser draw and answer before work goes on.
async fn breathe() {
    let timer = Reflect::get(&js_sys::global(), &"setTimeout".into());
    let timer = timer
        .ok()
        .and_then(|timer| timer.dyn_into::<Function>().ok());
    let promise = Promise::new(&mut |done, _| {
        if let Some(timer) = &timer {
            let _ = timer.call1(&JsValue::UNDEFINED, &done);
        }
    });
    if timer.is_some() {
        let _ = JsFuture::from(promise).await;
    }
}
