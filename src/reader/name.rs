//! Names of people: which words are one, and what else they could be.
//!
//! Vietnamese names begin with the surname; without rank, office or form of
//! address before it, a name is known by its surname and by what stands around it.

use super::doc::Doc;
use super::name_borne::NAMED_AFTER;
use super::name_borne::is_behind_subject;
use super::phrases::Found;
use super::tag::Receiver;
use super::tag::Tag;
use crate::text::Case;
use crate::text::Syllable;
use crate::text::SyllableSet;
use crate::text::Token;
use crate::text::TokenKind;

/// Most words of a name.
const LONGEST: usize = 5;

/// One past the last token of the name that begins at `at`: words with a capital
/// first letter, or all in capitals among words in small letters, on one line and
/// without signs between, save the apostrophe of `H'Hen`.
pub(super) fn name(doc: &Doc, at: usize) -> Option<usize> {
    let first = doc.tokens.get(at)?;
    // Most words.
    if first.case == Case::Lower {
        return None;
    }
    let capitals = first.case == Case::Upper;
    if capitals && !(doc.is_surname(at) && is_raised(doc, at)) {
        return None;
    }
    let mut end = at;
    let mut words = 0;
    while let Some(token) = doc.tokens.get(end) {
        if words == LONGEST {
            break;
        }
        if is_part(token) || (capitals && token.case == Case::Upper) {
            // `ông Trần Văn Bình Thừa ủy quyền …`
            let verb = words > 1 && doc.tag(end) == Some(Tag::OnBehalf);
            if verb || (end > at && !token.spaced) || breaks_off(doc, at, end) {
                break;
            }
            end += 1;
            words += 1;
            continue;
        }
        if token.is_word() {
            if words > 0 && is_particle(doc, at, end) {
                end += 1;
                continue;
            }
            let middle = words == 1 && is_small_middle(doc, end);
            if !middle || !token.spaced || breaks_off(doc, at, end) {
                break;
            }
            end += 1;
            words += 1;
            continue;
        }
        let apostrophe = end > at
            && token.is('\'')
            && !token.spaced
            && doc
                .tokens
                .get(end + 1)
                .is_some_and(|next| is_part(next) && !next.spaced);
        // `H ' Lan Niê`, its signs set apart.
        let apart = end == at + 1
            && token.is('\'')
            && token.spaced
            && doc.tokens[at].syllable.letter_count() == 1
            && doc.tokens.get(end + 1).is_some_and(is_part);
        if apostrophe || apart {
            end += 2;
            continue;
        }
        if words > 0 && words <= 2 && is_second_given(doc, end) {
            end += 2;
        }
        break;
    }
    (end > at && !(capitals && words < 2)).then_some(end)
}

/// Whether a dash at `at` joins the second half of a Korean name: `Park Hang-seo`,
/// `Kim Jae - in`.
fn is_second_given(doc: &Doc, at: usize) -> bool {
    let [dash, second] = doc.tokens.get(at..at + 2).unwrap_or_default() else {
        return false;
    };
    let letters = second.syllable.letter_count();
    dash.is('-')
        && dash.spaced == second.spaced
        && second.is_word()
        && second.case == Case::Lower
        && (2..=5).contains(&letters)
        && doc.at(at + 1).is_none()
        && (!dash.spaced || !second.syllable.is_vietnamese())
}

/// Whether the word at `at` is a middle name whose capital is missing: `Trần | công | Bình`.
fn is_small_middle(doc: &Doc, at: usize) -> bool {
    static MIDDLES: SyllableSet<128> = SyllableSet::literals::<14>(
        "văn|thị|công|hữu|đình|đức|quang|xuân|ngọc|minh|thế|duy|hoàng|kim",
    );
    let [middle, given] = doc.tokens.get(at..at + 2).unwrap_or_default() else {
        return false;
    };
    let lone = doc.tokens.get(at + 2).is_none_or(|next| !is_part(next));
    middle.case == Case::Lower
        && MIDDLES.contains(middle.syllable)
        && doc.is_common_surname(at - 1)
        && is_part(given)
        && lone
        && doc.at(at + 1).is_none_or(|found| found.end == at + 2)
}

/// Whether a small word at `end` joins the words of a foreign name: `Pieter | de Witt`, `van | den Berg`.
fn is_particle(doc: &Doc, at: usize, end: usize) -> bool {
    static PARTICLES: SyllableSet<128> =
        SyllableSet::literals::<11>("de|van|von|der|den|ter|bin|al|del|da|la");
    let joins = |at: usize| {
        doc.tokens
            .get(at)
            .is_some_and(|token| token.case == Case::Lower && PARTICLES.contains(token.syllable))
    };
    let next = || end + 1 + usize::from(joins(end + 1));
    joins(end)
        && !doc.tokens[at].syllable.is_vietnamese()
        && doc.tokens.get(next()).is_some_and(is_part)
}

fn is_part(token: &Token) -> bool {
    token.is_word() && token.case == Case::Initial && !token.syllable.is_empty()
}

/// Whether something else than a further word of the name begins at `end`.
fn breaks_off(doc: &Doc, at: usize, end: usize) -> bool {
    let Some(found) = doc.at(end) else {
        return false;
    };
    let long = || found.end > end + 1 && !is_given(doc, at, end, found.end);
    let numbered = || {
        doc.tokens.get(found.end).is_some_and(|next| {
            next.kind == TokenKind::Number || (next.is_word() && next.case == Case::Upper)
        })
    };
    match found.tag {
        // `Trần | Trung Tá`
        Tag::Rank(_) => found.end == end + 1 || long(),
        Tag::Office(_) => true,
        Tag::Attends(_) | Tag::Event(_) => end == at || long(),
        Tag::Head(_) => long() || (end > at && numbered()),
        Tag::Unit(_) | Tag::Common | Tag::Award(_) | Tag::Passive => long(),
        Tag::Honorific | Tag::Receiver(_) => end > at && long(),
        // `Chủ tịch nước Tặng Huân chương`
        Tag::Verb(_) => matches!(doc.tag(found.end), Some(Tag::Award(_) | Tag::Carrier)),
        // `Trần Văn Bình Theo …`: the next sentence, its full stop left out.
        Tag::Circumstance => {
            end > at + 2
                && const { Syllable::literals::<4>("theo|tại|trong|khi") }
                    .contains(&doc.tokens[end].syllable)
        }
        _ => false,
    }
}

/// Whether the words of a phrase of two, from `first` up to `end`, are the given name behind a common
/// surname at `at`: `Trần | Trường Sơn`, `Đỗ | Phi Công`.
fn is_given(doc: &Doc, at: usize, first: usize, end: usize) -> bool {
    const MIDDLES: [Syllable; 2] = Syllable::literals("văn|thị");
    let two = doc
        .tokens
        .get(first..end)
        .is_some_and(|words| words.len() == 2 && words.iter().all(is_part));
    let behind =
        first == at + 1 || first == at + 2 && MIDDLES.contains(&doc.tokens[at + 1].syllable);
    let place = matches!(
        doc.tag(first),
        Some(Tag::Unit(_) | Tag::Head(_) | Tag::Award(_) | Tag::Passive)
    );
    behind
        && two
        && !place
        && doc.is_common_surname(at)
        && !doc.tokens.get(end).is_some_and(is_part)
}

/// Whether a word in capitals stands out from words in small letters around it.
fn is_raised(doc: &Doc, at: usize) -> bool {
    let small = |token: &Token| token.is_word() && token.case == Case::Lower;
    let before = doc.tokens[..at]
        .iter()
        .rev()
        .take(LONGEST)
        .take_while(|token| token.kind != TokenKind::Break);
    let after = doc.tokens[at..]
        .iter()
        .take(2 * LONGEST)
        .take_while(|token| token.kind != TokenKind::Break);
    before.chain(after).any(small)
}

/// Whether the words from `at` up to `end` are the name of a place or land.
pub(super) fn is_place(doc: &Doc, at: usize, end: usize) -> bool {
    doc.at(at).is_some_and(|found| {
        matches!(found.tag, Tag::Province(_) | Tag::Country) && found.end >= end
    })
}

/// Where the name begins in a run of capitals, and where it ends: `Quỳ Châu | Trần
/// Văn Bình`, `Việt Nam | Lê Thị Cúc`, or the whole run. After an office places of
/// one word and of three are told as well: `Vinh | Trần Văn Bình`.
pub(super) fn after_place(doc: &Doc, at: usize, office: bool) -> Option<(usize, usize)> {
    let land = doc
        .at(at)
        .filter(|found| matches!(found.tag, Tag::Province(_) | Tag::Country));
    if let Some(land) = land
        && let Some(end) = name(doc, land.end)
    {
        return Some((land.end, end));
    }
    if is_land_of_foreigner(doc, at) {
        return name(doc, at + 1).map(|end| (at + 1, end));
    }
    let end = name(doc, at)?;
    let begins = |place: usize| {
        let first = at + place;
        let fits = first + 1 < end && (doc.is_common_surname(first) || is_titled(doc, first));
        // A run that begins with a surname is a name, unless it is too long for one.
        let whole = (doc.is_surname(at) || is_told(doc, at)) && (place == 1 || end - at < LONGEST);
        fits && !whole
    };
    let lengths = if office { &[2, 1, 3][..] } else { &[2] };
    let place = lengths.iter().copied().find(|&place| begins(place));
    let first = at + place.unwrap_or(0);
    // A run that was cut for its length goes on from where the name begins.
    Some((first, place.map_or(Some(end), |_| name(doc, first))?))
}

/// Where the name begins and ends behind the land at `at` that somebody is of: `người | Pháp Jean
/// Martin`.
pub(super) fn of_foreigner(doc: &Doc, at: usize) -> Option<(usize, usize)> {
    const OF: Syllable = Syllable::literal("người");
    if doc.tokens.get(at.checked_sub(1)?)?.syllable != OF {
        return None;
    }
    let first = match doc.at(at) {
        Some(found) if found.tag == Tag::Country => found.end,
        _ if is_land_of_foreigner(doc, at) => at + 1,
        _ => return None,
    };
    let foreign = !doc.tokens.get(first)?.syllable.is_vietnamese();
    let end = name(doc, first).filter(|_| foreign)?;
    (end > first + 1).then_some((first, end))
}

/// Whether a land of one word stands at `at`, before a name that is none of ours:
/// `Nga | Sergey Petrov`.
fn is_land_of_foreigner(doc: &Doc, at: usize) -> bool {
    let next = doc.tokens.get(at + 1);
    is_short_land(doc, at)
        && next.is_some_and(|next| is_part(next) && !next.syllable.is_vietnamese())
}

/// Whether a land of one word stands at `at`.
pub(super) fn is_short_land(doc: &Doc, at: usize) -> bool {
    const LANDS: [Syllable; 12] =
        Syllable::literals("nga|mỹ|anh|pháp|đức|lào|ý|bỉ|úc|nhật|hàn|séc");
    doc.tokens
        .get(at)
        .is_some_and(|land| LANDS.contains(&land.syllable))
}

/// One past a full name at `at` that is known as one by its first words.
pub(super) fn full(doc: &Doc, at: usize) -> Option<usize> {
    let place = matches!(doc.tag(at), Some(Tag::Province(_) | Tag::Country));
    let told = || is_told(doc, at) || is_told_of_somebody(doc, at) && doc.is_surname(at);
    if place {
        return None;
    }
    name(doc, at).filter(|&end| end > at + 1 && told())
}

/// Whether the words at `at` begin a name and hardly anything else: by a common
/// surname, or by any and `Văn` or `Thị`, or `A`: `Vàng A Tủa`.
pub(super) fn is_told(doc: &Doc, at: usize) -> bool {
    const A: Syllable = Syllable::literal("a");
    let short = matches!(doc.tokens.get(at + 1..at + 3), Some([middle, given])
        if middle.syllable == A && middle.case != Case::Lower && is_part(given));
    // `hội viên | Hội Văn nghệ …`
    let given = || doc.is_surname(at) || doc.tokens.get(at + 2).is_some_and(is_part);
    // `Thích Minh Tâm`: monks and nuns.
    const MONK: Syllable = Syllable::literal("thích");
    let monk = || {
        doc.tokens.get(at).is_some_and(|word| word.syllable == MONK)
            && (at..at + 3).all(|at| doc.tokens.get(at).is_some_and(is_part))
    };
    doc.is_common_surname(at)
        || monk()
        || (has_middle(doc, at) && is_part(&doc.tokens[at]) && given())
        || (short && doc.is_surname(at))
}

/// Whether `Văn` or `Thị` stands behind the word at `at`.
pub(super) fn has_middle(doc: &Doc, at: usize) -> bool {
    const MIDDLES: [Syllable; 2] = Syllable::literals("văn|thị");
    let middle = doc.tokens.get(at + 1);
    middle.is_some_and(|token| token.case == Case::Initial && MIDDLES.contains(&token.syllable))
}

/// Whether a name of three words stands at `at`, by any surname or by what most often stands in the middle
/// of one; to be asked behind an office: `Chánh án | Mạnh Đức Hòa`, not `Giám đốc | Thủ Đức`.
pub(super) fn is_titled(doc: &Doc, at: usize) -> bool {
    const MIDDLES: [Syllable; 5] = Syllable::literals("văn|thị|đình|đức|hữu");
    let part = |at: usize| {
        let word = doc.tokens.get(at);
        word.is_some_and(|word| is_part(word) && word.syllable.is_vietnamese())
            && doc.at(at).is_none_or(|found| found.end == at + 1)
    };
    let middle = doc.tokens.get(at + 1);
    (doc.is_surname(at) || middle.is_some_and(|middle| MIDDLES.contains(&middle.syllable)))
        && (at..at + 3).all(part)
        && !NAMED_AFTER.contains(doc.tokens[at].syllable)
        && !doc.tokens.get(at + 3).is_some_and(is_part)
}

/// Whether a word that is no surname of ours is one by what follows: `Chương Thị Cúc`, not
/// `Núi Thị Vải`, `Tuần Văn hóa`.
fn is_rare_surname(doc: &Doc, at: usize) -> bool {
    const PLACES: [Syllable; 15] =
        Syllable::literals("rạch|kênh|gò|bãi|lăng|miếu|quán|đêm|tuần|bánh|hội|ngày|dốc|vàm|the");
    const CULTURE: [Syllable; 7] = Syllable::literals("hóa|nghệ|học|phòng|miếu|trấn|xã");
    let word = doc.tokens[at].syllable;
    let named = |token: &Token| is_part(token) && !CULTURE.contains(&token.syllable);
    doc.at(at).is_none()
        && has_middle(doc, at)
        && !NAMED_AFTER.contains(word)
        && !PLACES.contains(&word)
        && is_part(&doc.tokens[at])
        && doc.tokens[at].syllable.is_vietnamese()
        && doc.tokens.get(at + 2).is_some_and(named)
}

/// Whether a province, land or word that ends a unit's name stands right before `at`.
pub(super) fn ends_place(doc: &Doc, at: usize) -> bool {
    (at.saturating_sub(3)..at).any(|first| {
        doc.at(first).is_some_and(|found| {
            found.end == at
                && matches!(
                    found.tag,
                    Tag::Province(_) | Tag::Country | Tag::Unit(_) | Tag::Common
                )
        })
    })
}

/// Whether the name of a land ends right before `at`.
pub(super) fn ends_land(doc: &Doc, at: usize) -> bool {
    (at.saturating_sub(3)..at).any(|first| {
        let land = |found: &Found| found.end == at && found.tag == Tag::Country;
        doc.at(first).is_some_and(|found| land(&found))
    })
}

/// Whether a full name at `at` cannot be read as the name of something else.
pub(super) fn begins(doc: &Doc, at: usize) -> bool {
    let capital = |token: &Token| token.is_word() && token.case != Case::Lower;
    let Some(token) = doc.tokens.get(at).filter(|token| capital(token)) else {
        return false;
    };
    let before = at
        .checked_sub(1)
        .and_then(|before| doc.tokens.get(before))
        .filter(|before| before.kind != TokenKind::Break);
    // `NSND TÊN`; `Và TÊN`, `Theo TÊN`: a word of grammar that begins its sentence.
    let led = || {
        let led = doc.tag(at - 1);
        matches!(
            led,
            Some(Tag::Award(_) | Tag::And | Tag::Circumstance | Tag::To | Tag::Consists)
        )
    };
    let after_name = before.is_some_and(|before| capital(before) && token.spaced)
        && !led()
        && !is_behind_subject(doc, at);
    !after_name
        && !matches!(
            doc.tag(at),
            Some(Tag::Province(_) | Tag::Unit(_) | Tag::Country)
        )
        && (doc.is_surname(at) || is_rare_surname(doc, at))
}

/// Whether `là` before `at` tells who somebody is: `con trai ông là | Bạch Ngọc Sơn`.
fn is_told_of_somebody(doc: &Doc, at: usize) -> bool {
    const IS: Syllable = Syllable::literal("là");
    const WHO: [Syllable; 8] = Syllable::literals("vợ|chồng|trai|gái|mẹ|cha|bố|thật");
    const REACH: usize = 4;
    let person = |at: usize| {
        WHO.contains(&doc.tokens[at].syllable)
            || matches!(
                doc.tag(at),
                Some(Tag::Honorific | Tag::Receiver(Receiver::Individual))
            )
    };
    at.checked_sub(1).is_some_and(|is| {
        doc.tokens[is].syllable == IS
            && (is.saturating_sub(REACH)..is)
                .rev()
                .take_while(|&at| doc.tokens[at].is_word())
                .any(person)
    })
}

/// The name as a dataset gives it: one space between words, capitals only at
/// their beginning.
pub(super) fn printed(doc: &Doc, at: usize, end: usize) -> String {
    let mut name = doc.line_for(at, end);
    for place in at..end {
        let token = &doc.tokens[place];
        // `H ' Lan`
        let glued = token.is('\'') || place > at && doc.tokens[place - 1].is('\'');
        if doc.parts(place) && !name.is_empty() && !glued {
            name.push(' ');
        }
        let word = doc.word(place);
        let mut letters = word.chars();
        match letters.next() {
            Some(first) if token.case == Case::Upper => {
                name.push(first);
                name.push_str(&letters.as_str().to_lowercase());
            }
            _ => name.push_str(&word),
        }
    }
    name
}

/// The last word of a name: what short references use.
pub(super) fn given(name: &str) -> Syllable {
    Syllable::of(name.rsplit(' ').next().unwrap_or(""))
}

/// The places of two words of an article that stand behind their level, `huyện | Vũ Thư`, in order.
pub(super) fn all_places(doc: &Doc) -> Vec<[u64; 2]> {
    let part = |at: usize| doc.tokens.get(at).is_some_and(is_part);
    let mut places: Vec<[u64; 2]> = (0..doc.tokens.len())
        .filter(|&at| doc.tag(at) == Some(Tag::Level))
        .filter_map(|at| Some(doc.at(at)?.end))
        .filter(|&at| part(at) && part(at + 1) && !part(at + 2))
        .map(|at| [at, at + 1].map(|at| doc.tokens[at].syllable.bits()))
        .collect();
    places.sort_unstable();
    places.dedup();
    places
}

/// The last words of all full names of an article, in order: what short
/// references may use, also before the full name.
pub(super) fn all_given(doc: &Doc) -> Vec<u64> {
    let surnames = doc.surnames.iter();
    let mut given: Vec<u64> = surnames
        .filter_map(|&at| name(doc, at).filter(|&end| end > at + 1))
        .map(|end| doc.tokens[end - 1].syllable.bits())
        .collect();
    given.sort_unstable();
    given.dedup();
    given
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_a_name_ends() {
        for (text, want) in [
            ("Trần Văn Bình trao", "Trần Văn Bình"),
            ("Trần Văn Bình Phó Giám đốc", "Trần Văn Bình"),
            ("Lê Cúc, Phó Giám đốc", "Lê Cúc"),
            ("H'Len Niê nhận", "H'Len Niê"),
            ("Giàng A Sử và", "Giàng A Sử"),
            ("TRẦN VĂN BÌNH nói", "Trần Văn Bình"),
            ("Phòng 8", "Phòng"),
        ] {
            let doc = Doc::new(text);
            let got = name(&doc, 0).map(|end| printed(&doc, 0, end));
            assert_eq!(got.as_deref(), Some(want), "{text}");
        }
        assert_eq!(name(&Doc::new("TRẦN VĂN BÌNH TRAO BẰNG KHEN"), 0), None);
    }

    #[test]
    fn a_place_before_a_name_is_told_from_it() {
        for (text, want) in [
            ("Quỳ Châu Trần Văn Bình nói", "Trần Văn Bình"),
            ("Nghệ An Lê Thị Cúc nói", "Lê Thị Cúc"),
            ("Việt Nam Lê Thị Cúc nói", "Lê Thị Cúc"),
            ("Hoàng Mai Trần Văn Bình nói", "Trần Văn Bình"),
            ("Trần Lê Bình nói", "Trần Lê Bình"),
            ("Huỳnh Thị Mai Hoa nói", "Huỳnh Thị Mai Hoa"),
        ] {
            let doc = Doc::new(text);
            let got = after_place(&doc, 0, true).map(|(first, end)| printed(&doc, first, end));
            assert_eq!(got.as_deref(), Some(want), "{text}");
        }
    }
}
