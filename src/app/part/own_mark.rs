//! The mark of what is the reader's own.

use crate::app::corpus::Corpus;
use crate::app::words::Words;
use leptos::prelude::*;

/// The mark, where the article with this id is the reader's own.
pub fn own_mark(article: &str, corpus: &Corpus, words: Words) -> Option<AnyView> {
    let mark = || view! { " " <span class="badge badge--own">{words.read().mark}</span> };
    corpus.is_own(article).then(|| mark().into_any())
}
