//! Files of the page's own origin, as they come.
//!
//! Used by `state`, for datasets and for the site as one file, and by [`super::beside`]. What always
//! holds: nothing is asked of another origin.

use super::{Blob, named};
use crate::app::problem::Problem;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{ReadableStream, ReadableStreamDefaultReader, Response, Url};

/// Fetches a file of the page's own origin, or a part of the page where it is one file.
///
/// # Errors
/// Where the address is of another origin, or no file comes.
pub async fn fetch(url: &str) -> Result<Pieces, Problem> {
    let unreachable = |_| Problem::Unreachable {
        url: url.to_owned(),
    };
    if let Some(body) = part(url).and_then(|part| part.body()) {
        return Ok(Pieces::of(url, &body));
    }
    if is_foreign(url) {
        return Err(Problem::Foreign {
            url: url.to_owned(),
        });
    }
    let answer = JsFuture::from(window().fetch_with_str(url))
        .await
        .map_err(unreachable)?;
    let answer: Response = answer.unchecked_into();
    if !answer.ok() {
        return Err(Problem::Missing {
            url: url.to_owned(),
            status: answer.status(),
        });
    }
    let body = answer.body().ok_or_else(|| Problem::Unreachable {
        url: url.to_owned(),
    })?;
    Ok(Pieces::of(url, &body))
}

/// A file on its way that says what the bundled dataset says, in less.
pub struct Twin(js_sys::Promise);

impl Twin {
    /// Asks for it, where the page names one.
    pub fn ask() -> Option<Twin> {
        let name = named("bundled-twin")?;
        Some(Twin(window().fetch_with_str(&name)))
    }

    /// Its bytes; nothing where it does not come.
    pub async fn bytes(self) -> Option<Vec<u8>> {
        let answer: Response = JsFuture::from(self.0).await.ok()?.unchecked_into();
        let body = answer.body().filter(|_| answer.ok())?;
        let (pieces, mut bytes) = (Pieces::of("", &body), Vec::new());
        while let Some(piece) = pieces.next().await.ok()? {
            bytes.extend(piece);
        }
        Some(bytes)
    }
}

/// A part of the page where it is one file (the site's `onefile.js` hands them out).
pub(super) fn part(name: &str) -> Option<Response> {
    let asked = js_sys::Reflect::get(&window(), &"bangVangPart".into()).ok()?;
    let asked: js_sys::Function = asked.dyn_into().ok()?;
    asked.call1(&window(), &name.into()).ok()?.dyn_into().ok()
}

/// A file on its way.
pub struct Pieces {
    url: String,
    reader: ReadableStreamDefaultReader,
    /// What has come, outside the page's own memory.
    come: js_sys::Array,
}

impl Pieces {
    /// The pieces of a file in the browser's memory.
    pub fn of_blob(name: &str, blob: &Blob) -> Pieces {
        Pieces::of(name, &blob.stream())
    }

    fn of(url: &str, body: &ReadableStream) -> Pieces {
        Pieces {
            url: url.to_owned(),
            reader: body.get_reader().unchecked_into(),
            come: js_sys::Array::new(),
        }
    }

    /// What has come so far as one file, kept by the browser.
    pub fn whole(&self) -> Option<Blob> {
        Blob::new_with_u8_array_sequence(&self.come).ok()
    }

    /// The next bytes, as they come; `None` at the end.
    ///
    /// # Errors
    /// Where the connection breaks.
    pub async fn next(&self) -> Result<Option<Vec<u8>>, Problem> {
        let piece = JsFuture::from(self.reader.read()).await;
        let piece = piece.map_err(|_| Problem::Unreachable {
            url: self.url.clone(),
        })?;
        let value = js_sys::Reflect::get(&piece, &"value".into()).ok();
        let bytes = value.and_then(|value| value.dyn_into::<js_sys::Uint8Array>().ok());
        Ok(bytes.map(|bytes| {
            self.come.push(&bytes);
            bytes.to_vec()
        }))
    }
}

fn is_foreign(url: &str) -> bool {
    let here = window().location();
    let (Ok(href), Ok(origin)) = (here.href(), here.origin()) else {
        return true;
    };
    Url::new_with_base(url, &href).map_or(true, |url| url.origin() != origin)
}
