//! Notes: what was doubtful about statements, or passed over.

use super::super::page::Page;
use super::Assembly;
use super::Found;
use crate::model::Note;
use crate::model::NoteKind;

impl Assembly<'_, '_> {
    pub(super) fn note(&self, kind: NoteKind, message: String, tokens: (usize, usize)) -> Note {
        Note {
            article: self.source.id.to_owned(),
            kind,
            message,
            span: Some(self.span(tokens)),
        }
    }

    pub(super) fn notes(&self, page: &Page, found: &Found) -> Vec<Note> {
        let mut notes = Vec::new();
        if let Some(span) = page.remains {
            notes.push(Note {
                article: self.source.id.to_owned(),
                kind: NoteKind::PageRemains,
                message: String::new(),
                span: Some(span),
            });
        }
        for &(kind, (first, last)) in &self.scan.doc.doubts {
            let words = match kind {
                // All of the text is in doubt.
                NoteKind::NoMarks => String::new(),
                _ => self.scan.doc.words(first, last + 1),
            };
            notes.push(self.note(kind, words, (first, last)));
        }
        for statement in &found.statements {
            for (kind, words) in &statement.doubts {
                notes.push(self.note(*kind, words.clone(), statement.tokens));
            }
        }
        notes.extend(found.unstated.iter().map(|&(kind, first, last)| {
            let words = self.scan.doc.words(first, last + 1);
            self.note(kind, words, (first, last))
        }));
        notes
    }
}
