//! An article taken out of a file → its dataset: where [`crate::file`] and
//! [`crate::reader`] meet.
//!
//! Used by the command line and by the page's reader of dropped files, so that
//! both give the same facts of the same bytes.

use crate::file::{Doubt, Draft, Legacy};
use crate::model::{Dataset, Note, NoteKind};
use crate::reader::{self, Source};

/// The facts of one article, with its text where that is asked for; what was
/// doubtful about its file is among the notes.
pub fn dataset(draft: Draft, with_text: bool) -> Dataset {
    let mut dataset = reader::read(&Source {
        id: &draft.id,
        text: &draft.text,
        title: draft.title.as_deref(),
        byline: draft.byline.as_deref(),
        outlet: draft.outlet.as_deref(),
        url: draft.url.as_deref(),
        published: draft.published.clone(),
    });
    if let Some(article) = dataset.articles.first_mut() {
        let notes = draft.doubts.iter().map(|doubt| note(&article.id, doubt));
        dataset.notes.splice(0..0, notes);
        article.text = with_text.then_some(draft.text);
    }
    dataset
}

/// A doubt about an article's file as a note.
fn note(article: &str, doubt: &Doubt) -> Note {
    let (kind, message) = match doubt {
        Doubt::Converted(Legacy::Utf8Twice) => (NoteKind::OldEncoding, "UTF-8 × 2".to_owned()),
        Doubt::Converted(legacy) => (NoteKind::OldEncoding, legacy.to_string()),
        Doubt::Damaged(letters) => (NoteKind::DamagedLetters, letters.to_string()),
        Doubt::Published(raw) => (NoteKind::UnreadDate, raw.clone()),
    };
    Note {
        article: article.to_owned(),
        kind,
        message,
        span: None,
    }
}
