//! A saved web page → the article in it.
//!
//! `page` cuts the markup into paragraphs and remembers in which elements each
//! stands; `article` finds those that are the article; `metadata` reads what
//! the page says of it. There is no tree: an element knows its parent, and that
//! is all that is needed.

mod article;
mod hints;
mod metadata;
mod page;

use super::{Draft, date};

/// The article of a page, without one to be found all that is no menu; and the
/// encoding that the page names.
pub(super) fn draft(id: String, markup: &str) -> (Draft, Option<String>) {
    let page = page::Page::of(markup);
    let mut draft = metadata::draft(&page);
    let article = article::of(&page, draft.title.as_deref());
    draft.id = id;
    draft.published = draft
        .published
        .or_else(|| article.dateline.and_then(|line| date::published(&line)));
    let mut lines = article.lines;
    if let Some(title) = &draft.title
        && !article.headline
        && !lines.is_empty()
    {
        lines.insert(0, title.clone());
    }
    draft.text = lines.join("\n");
    (draft, metadata::charset(&page))
}
