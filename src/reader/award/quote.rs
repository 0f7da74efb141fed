//! Where a sentence holds what somebody says and then tells who said it: `"Mong các em cố gắng",
//! ông Bình nói và trao Bằng khen cho …`. What is said wishes and plans; what is told is done, and
//! who says so receives nothing. Used by [`super::frame`],
//! [`super::place`], [`super::unsaid`].

use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Word;
use super::super::tag::Part;
use super::segment::Segment;

/// One past a quotation that opens a stretch and behind which who said it stands; 0 where none does.
pub(super) fn saying_end(items: &[Item]) -> usize {
    let opens = matches!(items.first(), Some(first) if is_quote(first));
    let close = items
        .iter()
        .skip(1)
        .position(is_quote)
        .map(|close| close + 1);
    close
        .filter(|&close| opens && names_speaker(&items[close + 1..]))
        .map_or(0, |close| close + 1)
}

/// Whether a quotation that began before a stretch from `from` on, or before its sentence, closes
/// at `at`, and who said it follows.
pub(super) fn closes_saying(items: &[Item], from: usize, at: usize) -> bool {
    is_quote(&items[at]) && !items[from..at].iter().any(is_quote) && names_speaker(&items[at + 1..])
}

fn is_quote(item: &Item) -> bool {
    matches!(item.kind, Kind::Sign('"'))
}

/// Whether words begin with a comma and who speaks.
fn names_speaker(items: &[Item]) -> bool {
    matches!(items, [comma, who, ..]
        if matches!(comma.kind, Kind::Sign(','))
            && matches!(who.kind, Kind::Person(_) | Kind::Office(_) | Kind::Word(Word::Pronoun)))
}

/// Where the one stands of whom somebody speaks who opens a sentence: `Ông Bình cho biết ông Nam có
/// công; từng được tặng …`. 0 where nobody is so named before the segment.
pub(super) fn speaker_end(segment: &Segment) -> usize {
    const SPEAKS_WITHIN: usize = 4;
    let before = &segment.items[..segment.from];
    let speaks = |item: &Item| matches!(item.kind, Kind::Attends(Part::Speaker));
    let person = |item: &Item| matches!(item.kind, Kind::Person(_));
    let opens = before.first().is_some_and(person);
    let speech = before.iter().take(SPEAKS_WITHIN).position(speaks);
    let of = speech.filter(|_| opens).and_then(|speech| {
        let of = before[speech..].iter().position(person)?;
        Some(speech + of)
    });
    of.unwrap_or(0)
}
