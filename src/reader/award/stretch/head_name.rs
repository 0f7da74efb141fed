//! A name at the head of a clause that no other rule knows, of a body, brand or place: `Làng nghề
//! đúc đồng Phú Lộc đã | được tặng …`. Used by [`super::plain`].

use super::super::super::item::Item;
use super::super::super::item::Kind;
use super::super::super::item::Word;
use super::super::super::marks;
use super::super::super::scan::Scan;
use super::super::super::tag::Tag;
use crate::text::Case;
use crate::text::Syllable;
use crate::text::Token;

/// Most words of such a name.
const LONGEST: usize = 9;

/// Most items of such a name and of what tells how often: `đã 3 lần`.
const REACH: usize = 16;

/// First words of what receives nothing itself: works and their kinds, kin, who leads.
const OTHERS: [Syllable; 40] = Syllable::literals(
    "lãnh|phim|bộ|vở|ca|bài|cuốn|tiểu|truyện|tác|công|đề|sản|dự|chương|album|mv|kịch|ảnh|giải|cuộc|con|cha|bố|mẹ|vợ|chồng|gia|người|danh|đó|đây|điều|nhiều|hồ|hội|liên|câu|tên|lính",
);

/// First words of the names of those who make or sell something.
const TRADES: [Syllable; 26] = Syllable::literals(
    "dược|bia|thép|xi|gốm|sứ|đạm|nhựa|may|dệt|than|giấy|gạch|phân|chè|sữa|nước|rượu|bánh|bột|pin|nhiệt|vận|taxi|chứng|gỗ",
);

/// One past the name that begins with the item at `at` and ends before the verb of receiving,
/// which is right behind `items`.
pub(super) fn head_name(scan: &Scan, items: &[Item], at: usize) -> Option<usize> {
    if items.len() - at > REACH {
        return None;
    }
    let doc = scan.doc;
    let tokens = &doc.tokens;
    let opens = at == 0 || matches!(items[at - 1].kind, Kind::Sign(',' | '-') | Kind::Date(_));
    let first = items[at].first;
    let capital = |token: &Token| token.is_word() && token.case != Case::Lower;
    let fits = |item: &Item| match item.kind {
        Kind::Plain | Kind::Word(_) | Kind::UnitMeant(_) => {
            let plain = || doc.tag(item.first).is_none_or(Tag::fits_a_name);
            capital(&tokens[item.first]) || plain()
        }
        Kind::Quantity(_) | Kind::Sign('"') => true,
        _ => false,
    };
    // `đã`, `3 lần`, `nhiều năm liền`
    let adverb = |item: &Item| {
        const TIMES: [Syllable; 6] = Syllable::literals("lần|năm|liền|liên|tục|vinh");
        let word = &tokens[item.first];
        matches!(doc.tag(item.first), Some(Tag::Stop))
            || matches!(item.kind, Kind::Quantity(_) | Kind::Word(Word::Plural))
            || TIMES.contains(&word.syllable)
    };
    if !(opens && capital(&tokens[first])) || OTHERS.contains(&tokens[first].syllable) {
        return None;
    }
    let body = items[at..].iter().rposition(|item| !adverb(item))? + 1;
    let name = &items[at..at + body];
    let last = name.last()?.last;
    let closes = capital(&tokens[last]) || tokens[last].is('"');
    let words = tokens[first..=last].iter().filter(|token| token.is_word());
    let whole = name.iter().all(fits) && closes && last - first < LONGEST;
    const AND: Syllable = Syllable::literal("và");
    let many = words.clone().count() > 1 && words.clone().skip(1).any(capital);
    // `Hồng Hà` may be anybody; `Dược Hậu Giang`, `Gốm Bát Tràng` trade in something.
    let trade = TRADES.contains(&tokens[first].syllable);
    let place = name
        .iter()
        .any(|item| matches!(doc.tag(item.first), Some(Tag::Province(_))));
    // `Hồng Hà và Thanh Bình`: two of whom nothing else is said.
    let joins = |token: &&Token| token.syllable == AND;
    let of_kind = trade || place || !words.filter(|word| !joins(word)).all(capital);
    let numeral = marks::is_numeral(&tokens[last]);
    (whole && many && of_kind && !numeral).then_some(last + 1)
}
