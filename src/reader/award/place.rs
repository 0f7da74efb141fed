//! The place of the recipients: left or right of a group of awards.

use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Word;
use super::super::scan::Scan;
use super::super::words::Verb;
use super::Reader;
use super::frame::Frame;
use super::often::is_word;
use super::recipients::Recipients;
use super::segment::Segment;
use super::segment::after_gifts;
use super::segment::ends_recipients;
use crate::model::Status;
use std::ops::Range;

/// Recipients and where they stand among the items of the sentence.
pub(super) struct Found {
    pub start: Option<usize>,
    pub end: usize,
    pub recipients: Recipients,
    /// Who receives by the words before, where words behind tell of others: the
    /// last award of the group is theirs, the others are the subject's.
    pub subject: Option<Recipients>,
    /// Whether awards of the group are counted.
    pub pieces: bool,
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
                Kind::Word(Word::To) | Kind::Sign(':' | '|') | Kind::Verb(Verb::Give)
            )
        };
        let behind = (own.is_none() && Frame::behind(self.scan, &items[right.clone()]).is_some())
            .then(|| {
                right
                    .clone()
                    .find(|&at| matches!(items[at].kind, Kind::Word(Word::To)))
            })
            .flatten();
        let active = own.is_some_and(|frame| !frame.passive);
        // `gửi Thư khen các công dân`, `trao Thư khen và thưởng nóng 8 đơn vị`: without `cho`.
        let direct = |at: usize| {
            let many =
                |at: usize| matches!(items[at].kind, Kind::Quantity(_) | Kind::Word(Word::Plural));
            let receives =
                |at: usize| at < right.end && matches!(items[at].kind, Kind::Receiver(_));
            let named = matches!(items[right.start].kind, Kind::Unit(_) | Kind::Person(_));
            match () {
                _ if !active => None,
                _ if (right.start..at).any(|at| matches!(items[at].kind, Kind::Plain)) => None,
                _ if named => Some(right.start),
                _ if many(at) && receives(at + 1) => Some(at),
                _ if at > right.start && many(at - 1) && receives(at) => Some(at - 1),
                _ => None,
            }
        };
        let first = after_gifts(items, right.clone());
        // `và thưởng 5 triệu đồng cho …`: behind the verb there is still `cho`.
        let behind_verb = |at: usize| {
            (at + 1..right.end)
                .take_while(|&at| !ends_recipients(&items[at].kind) || is_to(items, at))
                .find(|&at| is_to(items, at))
                .unwrap_or(at)
        };
        let to = behind.or_else(|| {
            first.filter(leads).map(|at| match items[at].kind {
                Kind::Verb(_) => behind_verb(at),
                _ => at,
            })
        });
        // `50 năm tuổi Đảng có 7 đảng viên`
        let has = counts_after(self.scan, &items[right.clone()]).then_some(right.start);
        let from = has
            .or(to)
            .map(|to| to + 1)
            .or_else(|| first.and_then(direct));
        if let Some(from) = from {
            let cho = |at: &usize| matches!(items[*at].kind, Kind::Word(Word::To));
            let from = from
                + usize::from(
                    Some(from)
                        .filter(|at| *at < right.end)
                        .is_some_and(|at| cho(&at)),
                );
            let until = until(items, from..right.end);
            let recipients = self.receivers(items, from..until);
            if let Some(last) = recipients.last {
                let subject = own
                    .filter(|frame| frame.passive)
                    .map(|frame| left.start + frame.subject_start..left.start + frame.subject_end)
                    .map(|side| self.receivers(items, side))
                    .filter(Recipients::is_named);
                return Found {
                    subject,
                    pieces: false,
                    start: None,
                    end: from + 1 + last,
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
            None => left.clone(),
        };
        let mut recipients = self.receivers(items, side.clone());
        // `45 cá nhân đề nghị phong tặng …`: the subject of a proposal without `được`.
        if let Some(frame) = own.filter(|frame| frame.status == Status::Proposed)
            && recipients.last.is_none()
        {
            let subject = left.start + frame.subject_start..left.start + frame.subject_end;
            recipients = self.receivers(items, subject);
            recipients.first = None;
            if !recipients.is_counted() {
                recipients = Recipients::default();
            }
        }
        Found {
            subject: None,
            pieces: false,
            start: recipients.first.map(|first| side.start + first),
            end: 0,
            recipients,
        }
    }
}

impl Reader<'_, '_> {
    fn receivers(&self, items: &[Item], side: Range<usize>) -> Recipients {
        Recipients::read(
            self.scan,
            self.context,
            &self.recall,
            &items[..side.start],
            &items[side],
        )
    }
}

/// Whether the words behind an award count who has it: `có 7 đảng viên`.
pub(super) fn counts_after(scan: &Scan, items: &[Item]) -> bool {
    let [has, many, ..] = items else {
        return false;
    };
    is_word(scan, has, "có") && matches!(many.kind, Kind::Quantity(_))
}

fn is_to(items: &[Item], at: usize) -> bool {
    matches!(items[at].kind, Kind::Word(Word::To))
}

/// Where the recipients after `cho` end. What follows them may have a verb of its
/// own: `cho 3 tập thể, 2 cá nhân được tặng …`; its subject begins after the comma.
fn until(items: &[Item], range: Range<usize>) -> usize {
    let Some(end) = range.clone().find(|&at| ends_recipients(&items[at].kind)) else {
        return range.end;
    };
    let clause = matches!(items[end].kind, Kind::Word(Word::Passive) | Kind::Verb(_));
    let comma = range
        .clone()
        .rev()
        .filter(|&at| at < end)
        .find(|&at| matches!(items[at].kind, Kind::Sign(',')));
    comma.filter(|_| clause).unwrap_or(end)
}
