//! The place of the recipients: left or right of a group of awards.

use super::super::item::Kind;
use super::super::item::Word;
use super::super::words::Verb;
use super::Reader;
use super::frame::Frame;
use super::recipients::Recipients;
use super::segment::Segment;
use super::segment::ends_recipients;
use super::segment::is_loose;
use std::ops::Range;

/// Recipients and where they stand among the items of the sentence.
pub(super) struct Found {
    pub start: Option<usize>,
    pub end: usize,
    pub recipients: Recipients,
}

impl Reader<'_, '_> {
    /// Finds the recipients left or right of a group.
    pub(super) fn recipients(
        &self,
        segment: &Segment,
        left: Range<usize>,
        right: Range<usize>,
        own: Option<&Frame>,
    ) -> Found {
        let items = segment.items;
        // `cho 3 tập thể`, `: 3 tập thể`, and `trao … tặng 3 tập thể`.
        let leads = |at: &usize| {
            matches!(
                items[*at].kind,
                Kind::Word(Word::To) | Kind::Sign(':') | Kind::Verb(Verb::Give)
            )
        };
        if let Some(to) = right
            .clone()
            .find(|&at| !is_loose(&items[at].kind))
            .filter(leads)
        {
            let until = (to + 1..right.end)
                .find(|&at| ends_recipients(&items[at].kind))
                .unwrap_or(right.end);
            let recipients = Recipients::read(
                self.scan,
                self.context,
                &items[..segment.from],
                &items[to + 1..until],
            );
            if let Some(last) = recipients.last {
                return Found {
                    start: None,
                    end: to + 2 + last,
                    recipients,
                };
            }
        }
        let side = match own {
            Some(frame) => {
                let verb = left.start + frame.subject_end;
                if frame.passive {
                    left.start + frame.subject_start..verb
                } else {
                    left.start + frame.verb_end..left.end
                }
            }
            None => left,
        };
        let recipients = Recipients::read(
            self.scan,
            self.context,
            &items[..side.start],
            &items[side.clone()],
        );
        Found {
            start: recipients.first.map(|first| side.start + first),
            end: 0,
            recipients,
        }
    }
}
