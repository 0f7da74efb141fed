//! Files for the reader, and the printer.

use gloo::events::EventListener;
use js_sys::Array;
use leptos::prelude::*;
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// How long the browser is given to take a file over, before its memory is freed.
const TAKEN_OVER: Duration = Duration::from_secs(60);

/// Hands a file to the reader: its name, its kind and the texts that it is made of.
pub fn save(name: &str, kind: &str, parts: &[String]) {
    let blob = blob_of(kind, parts);
    let url = blob.and_then(|blob| Url::create_object_url_with_blob(&blob).ok());
    let Some(url) = url else { return };
    hand_over(name, &url);
    set_timeout(
        move || {
            let _ = Url::revoke_object_url(&url);
        },
        TAKEN_OVER,
    );
}

/// A file of this kind, made of these texts.
pub(super) fn blob_of(kind: &str, parts: &[String]) -> Option<Blob> {
    let texts: Array = parts.iter().map(JsValue::from).collect();
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    Blob::new_with_str_sequence_and_options(&texts, &options).ok()
}

/// Hands what stands at an address of the page's own to the reader.
pub(super) fn hand_over(name: &str, url: &str) {
    let anchor = document().create_element("a");
    if let Ok(Ok(anchor)) = anchor.map(|anchor| anchor.dyn_into::<HtmlAnchorElement>()) {
        anchor.set_href(url);
        anchor.set_download(name);
        anchor.click();
    }
}

/// Opens the browser's window for printing.
pub fn print() {
    // Refused where the page stands in a frame that may not: then nothing happens.
    let _ = window().print();
}

/// Calls `change` with whether the page is being printed, for as long as the page lives.
pub fn on_print(change: impl Fn(bool) + Copy + 'static) {
    for (name, printing) in [("beforeprint", true), ("afterprint", false)] {
        EventListener::new(&window(), name, move |_| change(printing)).forget();
    }
}
