//! How many of all who received an award belong to one body: `Trong số các cá nhân được Bộ Y tế tặng Bằng khen,
//! Bệnh viện A có 5 cá nhân`. Used by [`receive`](super::group) where nobody is counted before the award.

use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Word;
use super::super::item::after_marks;
use super::Reader;
use super::often::is_word;
use super::recipients::Group;
use super::recipients::Recipients;
use super::segment::Segment;
use crate::text::Syllable;
use crate::text::word;
use std::ops::Range;

/// Most items between the award and the comma behind it, and between the body and how many it has.
const ASIDE: usize = 6;
const REACH: usize = 10;

impl Reader<'_, '_> {
    /// Who of all those told of before an award is counted behind it, with where they are counted.
    pub(super) fn among_all(
        &self,
        segment: &Segment,
        left: &Range<usize>,
        right: &Range<usize>,
    ) -> Option<(Recipients, usize)> {
        const AMONG: [Syllable; 2] = Syllable::literals("trong|số");
        let items = segment.items;
        let first = after_marks(&items[left.clone()]).first();
        let first = first.filter(|_| left.start == 0)?;
        let counted = |item: &Item| matches!(item.kind, Kind::Quantity(_));
        let before = after_marks(&items[left.clone()]);
        if !self.scan.doc.begins(first.first, &AMONG) || before.iter().any(counted) {
            return None;
        }
        let behind = &items[right.clone()];
        let comma = |item: &Item| matches!(item.kind, Kind::Sign(','));
        let comma = behind.iter().take(ASIDE).position(comma)?;
        let clause = &behind[comma + 1..];
        let body = matches!(clause.first()?.kind, Kind::Unit(_) | Kind::UnitMeant(_));
        let pair = |pair: &[Item]| is_word(self.scan, &pair[0], word!("có")) && counted(&pair[1]);
        let has = clause
            .windows(2)
            .take(REACH)
            .position(pair)
            .filter(|_| body)?;
        let other = |item: &Item| {
            matches!(
                item.kind,
                Kind::Award(_) | Kind::Verb(_) | Kind::Person(_) | Kind::Word(Word::Passive)
            )
        };
        let from = right.start + comma + 1;
        let ends = |item: &Item| other(item) || matches!(item.kind, Kind::Sign('.' | ';'));
        let end = clause[has..]
            .iter()
            .position(ends)
            .map_or(clause.len(), |end| has + end);
        // `… có 12 giáo viên đoạt giải`: something else.
        // `Bệnh viện A vinh dự có …`
        let acts = |item: &Item| other(item) && !is_word(self.scan, item, word!("vinh"));
        if clause.get(end).is_some_and(other) || clause[..has].iter().any(acts) {
            return None;
        }
        let read = self.receivers(items, from + has + 1..from + end);
        let last = read.last.map(|last| from + has + 1 + last)?;
        // Of those told of: `các trường …, Trường A có 12 giáo viên`, not they.
        let told = |kind| {
            let same = |item: &Item| matches!(item.kind, Kind::Receiver(told) if told == kind);
            items[left.clone()].iter().any(same)
        };
        let owner = match clause[0].kind {
            Kind::Unit(unit) => Some(unit),
            _ => None,
        };
        let counts = |group: &Group| group.count.is_some() && told(group.kind);
        let all = read.named() == 0 && read.groups.iter().all(counts);
        let read = Recipients {
            owner: read.owner.or(owner),
            first: None,
            ..read
        };
        (read.is_counted() && all).then_some((read, last + 1))
    }
}
