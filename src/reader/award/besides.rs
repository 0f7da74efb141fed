//! Awards that are told before what else was given: `Ngoài Bằng khen của Chủ tịch tỉnh, chị Cúc còn
//! được thưởng 5 triệu đồng`, `… còn được tặng Huân chương`. She has the certificate as well.
//!
//! Used by [`super::group`] where no verb governs the award.

use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Word;
use super::super::item::after_marks;
use super::super::scan::Scan;
use super::super::tag::Verb;
use super::often::is_any_of;
use super::often::is_word;
use crate::text::Syllable;
use crate::text::word;
use std::ops::Range;

/// Most items of who receives what follows.
const SUBJECT: usize = 12;

/// Most items of a bracket on what came with the award.
const BRACKET: usize = 8;

/// How far behind the verb the money or gift is named.
const GIFT: usize = 8;

/// Where those stand who have the award; `left` are the words before it, and `right` where those
/// behind it are.
pub(super) fn besides(
    scan: &Scan,
    items: &[Item],
    left: &[Item],
    right: &Range<usize>,
) -> Option<Range<usize>> {
    const BESIDES: [Syllable; 3] = Syllable::literals("ngoài|bên|cùng");
    let (first, rest) = after_marks(left).split_first()?;
    let small = |item: &Item| {
        matches!(
            item.kind,
            Kind::Quantity(_) | Kind::Word(Word::Plural | Word::Carrier)
        ) || is_word(scan, item, word!("với"))
    };
    if !is_any_of(scan, first, &BESIDES) || !rest.iter().all(small) {
        return None;
    }
    let behind = &items[right.clone()];
    let close = |item: &Item| matches!(item.kind, Kind::Sign(')'));
    let bracket = match behind.first()?.kind {
        Kind::Sign('(') => 1 + behind.iter().take(BRACKET).position(close)?,
        _ => 0,
    };
    let comma = matches!(behind.get(bracket)?.kind, Kind::Sign(','));
    let subject = &behind[bracket + 1..];
    let gets = |item: &Item| {
        matches!(
            item.kind,
            Kind::Word(Word::Passive) | Kind::Verb(Verb::Receive)
        )
    };
    let verb = subject.iter().take(SUBJECT).position(gets)?;
    let planned = subject[..verb].iter().any(|item| {
        matches!(
            item.kind,
            Kind::Word(Word::Plan | Word::Unreal | Word::Each) | Kind::Sign(',')
        )
    });
    let gift = subject[verb..]
        .iter()
        .take(GIFT)
        .any(|item| matches!(item.kind, Kind::Word(Word::Money | Word::Gift)));
    // `…, anh Bình còn được tặng Bằng khen`
    let award = items
        .get(right.end)
        .is_some_and(|next| matches!(next.kind, Kind::Award(_)) && subject.len() - verb <= GIFT);
    let from = right.start + bracket + 1;
    (comma && (gift || award) && !planned).then(|| from..from + verb)
}
