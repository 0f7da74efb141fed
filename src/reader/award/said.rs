//! Titles that a clause says somebody has: `Bà Lê Thị Cúc là Nghệ sĩ ưu tú`, `Dù đã có danh hiệu
//! Nghệ sĩ ưu tú, chị Cúc …`. Used by [`held`](super::held).

use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Word;
use super::super::item::after_marks;
use super::super::scan::Scan;
use super::super::tag::Tag;
use super::super::tag::Verb;
use super::held::is_title;
use super::often::is_any_of;
use super::often::is_word;
use crate::text::Case;
use crate::text::Syllable;
use crate::text::word;

/// Most items of a clause between who has a title and the title.
const CLAUSE: usize = 12;

/// Most words on how it is borne: `mang | trên mình`.
const ASIDE: usize = 3;

/// Of whom the words before the title at `at` say that they have it.
pub(super) fn said_of<'i>(scan: &Scan, items: &'i [Item], at: usize) -> Option<&'i Item> {
    let next = items.get(at + 1);
    // `là Nghệ sĩ ưu tú Trần Văn Bình`: another.
    if next.is_some_and(|next| scan.doc.tokens[next.first].case == Case::Initial) {
        return None;
    }
    let bare = |item: &Item| matches!(item.kind, Kind::Plain | Kind::Quantity(_));
    let near = &items[at.saturating_sub(ASIDE + 1)..at];
    let verb = near
        .iter()
        .rposition(|item| !bare(item) || is_any_of(scan, item, &HAS))?;
    let verb = at - near.len() + verb;
    let is = is_word(scan, &items[verb], word!("là"))
        && items[verb + 1..at]
            .iter()
            .all(|item| is_word(scan, item, word!("một")));
    let named = scan.doc.tag(items[at].first) == Some(Tag::Carrier);
    let has = named && is_any_of(scan, &items[verb], &HAS);
    if !is && !has {
        return None;
    }
    let subject = subject(scan, &items[..verb]);
    let opens = has
        && after_marks(&items[..verb])
            .iter()
            .all(|item| is_any_of(scan, item, &OPENINGS) || is_any_of(scan, item, &ADVERBS));
    subject.or_else(|| behind(scan, &items[at + 1..]).filter(|_| opens))
}

/// Whether the title at `at` only tells who somebody is, behind a dash: `3 cá nhân được vinh danh, trong đó
/// có bà Lê Thị Cúc - | Anh hùng Lao động`; not in a list of those on whom titles were conferred.
pub(super) fn is_beside_name(scan: &Scan, items: &[Item], at: usize) -> bool {
    const HONOURS: [Syllable; 3] = Syllable::literals("vinh|tôn|biểu");
    let Kind::Award(award) = &items[at].kind else {
        return false;
    };
    let gives = |item: &&Item| matches!(item.kind, Kind::Verb(Verb::Give | Verb::Receive));
    is_title(award)
        && matches!(&items[..at], [before @ .., who, dash]
            if matches!((&who.kind, &dash.kind), (Kind::Person(_), Kind::Sign('-')))
                && before.iter().any(|item| gives(&item))
                && before.iter().filter(gives).all(|verb| is_any_of(scan, verb, &HONOURS)))
}

/// Words that tell of a title as somebody's own.
const HAS: [Syllable; 4] = Syllable::literals("có|mang|sở|giữ");

/// Words that may stand between who has a title and the verb.
const ADVERBS: [Syllable; 11] =
    Syllable::literals("cũng|hiện|còn|vốn|đã|từng|vẫn|mới|đang|luôn|nay");

/// Words with which a clause begins on what somebody has.
const OPENINGS: [Syllable; 6] = Syllable::literals("dù|dẫu|tuy|mặc|từ|khi");

/// Who stands at the head of a clause in which no other is told of.
fn subject<'i>(scan: &Scan, before: &'i [Item]) -> Option<&'i Item> {
    let who = |item: &Item| matches!(item.kind, Kind::Person(_) | Kind::Word(Word::Pronoun));
    let subject = before.iter().rposition(who)?;
    if before.len() - subject > CLAUSE {
        return None;
    }
    let opens = matches!(
        subject.checked_sub(1).map(|at| &before[at].kind),
        None | Some(Kind::Sign(_) | Kind::Date(_))
    );
    let comma = |item: &Item| matches!(item.kind, Kind::Sign(','));
    let own = before
        .iter()
        .rposition(comma)
        .map_or(subject, |comma| comma.max(subject));
    let adverb = |item: &Item| is_any_of(scan, item, &ADVERBS);
    // `bà nội là Bà mẹ Việt Nam anh hùng`, `có vợ là …`: not they.
    let is_other =
        |item: &Item| is_word(scan, item, word!("là")) || is_word(scan, item, word!("có"));
    let life = |item: &Item| {
        matches!(
            item.kind,
            Kind::Plain
                | Kind::Quantity(_)
                | Kind::Date(_)
                | Kind::Office(_)
                | Kind::Unit(_)
                | Kind::Sign(',' | '(' | ')' | '-')
        ) && !is_other(item)
    };
    let person = matches!(before[subject].kind, Kind::Person(_));
    let told = &before[subject + 1..=own.max(subject)];
    let said = (person || told.is_empty())
        && told.iter().all(life)
        && before[own + 1..].iter().all(adverb);
    (opens && said).then(|| &before[subject])
}

/// Who stands behind the comma that ends a clause on what they have.
fn behind<'i>(scan: &Scan, items: &'i [Item]) -> Option<&'i Item> {
    let comma = items
        .iter()
        .take(CLAUSE)
        .position(|item| matches!(item.kind, Kind::Sign(',')))?;
    // `… hay không, ông Bình vẫn …`: open.
    let open = |item: &Item| {
        is_any_of(
            scan,
            item,
            &const { Syllable::literals::<3>("hay|không|chưa") },
        )
    };
    let plain = |item: &Item| {
        matches!(item.kind, Kind::Plain | Kind::Date(_) | Kind::Quantity(_)) && !open(item)
    };
    let next = items.get(comma + 1)?;
    let who = matches!(next.kind, Kind::Person(_));
    (who && items[..comma].iter().all(plain)).then_some(next)
}
