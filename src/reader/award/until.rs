//! Awards of all times until now, whose year is not told.

use super::super::item::Item;
use super::super::item::Kind;
use super::super::review::is_deed;
use super::Reader;
use crate::text::Syllable;

/// From so many years on what was received in them is of no one of them.
const DECADE: u64 = 10;

/// So many words open a sentence.
const OPENING: usize = 3;

impl Reader<'_, '_> {
    /// Whether what is told are all until now: `tính đến nay`, `đến thời điểm hiện tại`.
    pub(super) fn is_to_date(&self, items: &[Item]) -> bool {
        const UNTIL: [[Syllable; 2]; 4] = [
            Syllable::literals("đến|nay"),
            Syllable::literals("tới|nay"),
            Syllable::literals("đến|thời"),
            Syllable::literals("trước|nay"),
        ];
        let until = |item: &Item| self.scan.doc.noun(item.first, &UNTIL).is_some();
        items.iter().any(until)
    }

    /// Whether what is told are all until a year that the sentence names: `Tính đến năm 2014, đã
    /// có 38 tập thể …`; not of a year told before.
    pub(super) fn is_counted_until(&self, items: &[Item]) -> bool {
        const COUNTED: [Syllable; 2] = Syllable::literals("tính|đến");
        let counted = |item: &Item| self.scan.doc.begins(item.first, &COUNTED);
        items.iter().take(OPENING).any(counted)
    }

    /// Whether what is told is of no one year: `từng được tặng`, `trong 50 năm qua`.
    pub(super) fn is_history(&self, items: &[Item]) -> bool {
        const PAST: [Syllable; 2] = Syllable::literals("năm|qua");
        // `Trong 50 năm qua, …`, not `Với thành tích trong 50 năm qua, …`
        let decades = items.iter().take(OPENING).any(|item| {
            matches!(item.kind, Kind::Quantity(quantity) if quantity.count() >= Some(DECADE))
                && self.scan.doc.begins(item.last + 1, &PAST)
        });
        let answers = |item: &Item| is_deed(self.scan.doc, item);
        let once = |item: &Item| {
            self.scan.doc.tokens[item.first].syllable == const { Syllable::literal("từng") }
        };
        decades && !items.iter().take(OPENING).any(answers) || items.iter().any(once)
    }
}
