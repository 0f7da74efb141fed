//! Printed words in quotation marks; nothing where there are none.

use leptos::prelude::*;

/// The words, quoted.
pub fn quoted(words: &str) -> impl IntoView + use<> {
    let words = words.to_owned();
    (!words.is_empty()).then(|| view! { " " <q>{words}</q> })
}
