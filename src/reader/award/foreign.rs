//! Foreign decorations: orders of other lands, which the lexicon does not know.

use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Word;
use super::super::namesake::HEADS;
use super::super::namesake::is_head_office;
use super::super::scan::Scan;
use super::super::tag::Tag;
use super::super::tag::Verb;
use super::Reader;
use super::Statement;
use super::frame::Frame;
use super::often::is_any_of;
use super::often::is_word;
use crate::model::Grade;
use crate::model::Recipient;
use crate::model::lexicon;
use crate::text::Case;
use crate::text::Syllable;
use crate::text::SyllableSet;
use crate::text::Token;
use crate::text::TokenKind;
use crate::text::word;
use std::collections::BTreeSet;
use std::ops::Range;

/// Names of lands in one word.
static LANDS: SyllableSet<64> = SyllableSet::literals::<18>(
    "Lào|Nga|Pháp|Mỹ|Đức|Bỉ|Italia|Nhật|Hàn|Cuba|Hungary|Bulgaria|Ukraine|Canada|Brazil|Belarus|Séc|Anh",
);

/// The first words of [`HEADS`] and [`FEDERATION`].
static HEADING: SyllableSet<32> =
    SyllableSet::literals::<8>("tổng|quốc|nữ|nhật|thái|sa|hoàng|liên");

/// With what the name of a land may begin that is none of this one.
const FEDERATION: [Syllable; 2] = Syllable::literals("liên|bang");

/// How many items after an award its land may stand.
const REACH: usize = 10;

/// How far after `của` the land stands whose an award is that is named on.
const OWNER_REACH: usize = 4;

/// How far after `từ` the land stands from which an award is.
const FROM_REACH: usize = 4;

/// Most items of the name of another land's award behind words that this one's names share.
const NAME_REACH: usize = 14;

impl Reader<'_, '_> {
    /// Notes that the text tells of an award as another land's.
    pub(super) fn note_foreign(&mut self, items: &[Item], group: Range<usize>) {
        self.foreign
            .extend(items[group].iter().filter_map(|item| match &item.kind {
                Kind::Award(award) if is_order(award.entry) => Some((award.entry, award.grade)),
                _ => None,
            }));
    }

    /// Leaves out what headlines and captions say of other lands' awards, once the
    /// whole article is read.
    pub(super) fn leave_foreign(&mut self) {
        let foreign: BTreeSet<(u16, Option<Grade>)> = self.foreign.drain(..).collect();
        let scan = self.scan;
        let of_abroad = tells_of_abroad(scan);
        let head = |name: &String| heads_state(scan, name);
        let told = |statement: &Statement| {
            let award = &statement.award;
            let same = |grade: Grade| award.grade.is_none_or(|own| own == grade);
            foreign
                .iter()
                .any(|&(entry, grade)| entry == award.entry && grade.is_none_or(same))
        };
        // `Trường Đại học A`, also where the text goes on to tell of another land
        let of_this_land = |statement: &Statement| {
            let mut words = statement.names.iter().flat_map(|name| name.split(' '));
            statement.recipient == Recipient::UnitNamed
                && words.all(|word| Syllable::of(word).is_vietnamese())
        };
        self.statements.retain(|statement| {
            let abroad = || !statement.names.is_empty() && statement.names.iter().all(head);
            let giver = statement.giver.as_ref();
            // `Bằng khen của Tổng thống`
            if giver.is_some_and(|giver| is_head_office(&giver.name)) {
                return false;
            }
            // `Đại úy Jack Smith được trao Huân chương Chiến công`
            let names = &statement.names;
            let strange = || !names.is_empty() && names.iter().all(|name| is_strange(name));
            giver.is_some()
                || !(told(statement) && !begins_line(scan, statement)
                    || is_order(statement.award.entry)
                        && (of_abroad && !of_this_land(statement) || abroad())
                    || is_of_own(statement.award.entry) && strange())
        });
    }
}

/// Whether an award is the first that a line names, as a row of a record does.
fn begins_line(scan: &Scan, statement: &Statement) -> bool {
    let before = &scan.doc.tokens[..statement.award_tokens.0];
    let mark = |token: &&Token| !token.is_word() && token.kind != TokenKind::Break;
    let last = before.iter().rev().find(|token| !mark(token));
    last.is_some_and(|last| last.kind == TokenKind::Break)
}

/// Where the awards of this land end in a group: at its end, or before awards given
/// by another land, named after it, or orders that no list knows.
pub(super) fn own_awards(
    scan: &Scan,
    items: &[Item],
    left: Range<usize>,
    group: &Range<usize>,
    frame: &Frame,
) -> usize {
    let generic = items[group.clone()]
        .iter()
        .all(|item| matches!(&item.kind, Kind::Award(award) if is_generic(award.entry)));
    let last = matches!(&items[group.end - 1].kind, Kind::Award(award) if is_generic(award.entry));
    // A frame handed on stands before the words on the left.
    let verb = (left.start + frame.subject_end).min(left.end);
    let (from, to) = match (frame.passive, generic) {
        (true, false) => (verb, left.end),
        (true, true) => (left.start, left.end),
        (false, _) => (left.start, verb),
    };
    // `Tổng thống A tặng 4 người …, 10 người được tặng …`
    let gave = |at: usize| {
        items[at..verb]
            .iter()
            .any(|item| matches!(item.kind, Kind::Verb(Verb::Give)))
    };
    let head =
        frame.passive && (left.start..verb).any(|at| names_head(scan, &items[at]) && gave(at));
    // `Nhân chuyến thăm Pháp, Bộ trưởng Trần Văn Bình trao …`: he gives, not the land.
    let of_this_land = |item: &Item| matches!(item.kind, Kind::Person(mention) if has_name_of_this_land(&scan.mentions[mention].name));
    let comma = |item: &Item| matches!(item.kind, Kind::Sign(','));
    let visited = |land: usize| {
        let between = items[land + 1..to].iter().position(comma);
        let person = between.map(|comma| &items[land + 1 + comma..to]);
        !frame.passive && person.is_some_and(|words| words.iter().any(of_this_land))
    };
    let given = head || (from..to).any(|at| is_land(scan, &items[at]) && !visited(at));
    let after = &items[group.end..items.len().min(group.end + REACH)];
    let of = |item: &Item| matches!(item.kind, Kind::Word(Word::Of));
    // `Huân chương Lao động hạng Nhì (Nhà nước Lào)`
    let bracket = after
        .first()
        .is_some_and(|first| matches!(first.kind, Kind::Sign('(')));
    let inside = || {
        let ends = |item: &&Item| !matches!(item.kind, Kind::Sign(')'));
        after
            .iter()
            .take_while(ends)
            .any(|item| is_land(scan, item))
    };
    // `Huân chương Lao động hạng Nhì (1990) của Nhà nước Lào`
    let close = after
        .iter()
        .position(|item| matches!(item.kind, Kind::Sign(')')));
    let beyond = after.get(close.filter(|_| bracket).map_or(after.len(), |at| at + 1)..);
    let named_beyond = beyond
        .and_then(<[Item]>::split_first)
        .is_some_and(|(first, rest)| of(first) && rest.iter().any(|item| is_land(scan, item)));
    // `Huân chương Lao động của Nhà nước | Cộng hòa nhân dân Campuchia`
    const REALM: [Syllable; 4] = Syllable::literals("cộng|chdcnd|chnd|vương");
    let realm = after
        .first()
        .is_some_and(|first| REALM.contains(&scan.doc.tokens[first.first].syllable));
    // `Bằng khen từ cảnh sát Nhật Bản`
    let from_land = || match after {
        [from, whom @ ..] => {
            // Not `từ thời chống Pháp`, `từ UBND tỉnh, sang Nhật Bản`.
            const WHEN: [Syllable; 5] = Syllable::literals("thời|ngày|năm|chiến|khi");
            let ends = |item: &Item| matches!(item.kind, Kind::Unit(_) | Kind::Sign(','));
            let near = whom.iter().take(FROM_REACH).take_while(|item| !ends(item));
            is_word(scan, from, word!("từ"))
                && !whom
                    .first()
                    .is_some_and(|first| is_any_of(scan, first, &WHEN))
                && near.clone().any(|item| is_land(scan, item))
        }
        [] => false,
    };
    // `huân chương cao quý của Nhà nước Pháp`
    let plain = after
        .iter()
        .take_while(|item| matches!(item.kind, Kind::Plain));
    let behind_words = match after.get(plain.count()..) {
        Some([first, rest @ ..]) => {
            let near = rest.iter().take(OWNER_REACH);
            generic && of(first) && near.clone().any(|item| is_land(scan, item))
        }
        _ => false,
    };
    // `4 Huân chương của Nhà nước Lào (Huân chương Hữu nghị, …)`
    let signed = |item: &Item| matches!(item.kind, Kind::Sign('(' | ')'));
    let opened = items[..group.start].iter().rposition(signed);
    let opened = opened.filter(|&at| matches!(items[at].kind, Kind::Sign('(')));
    let of_land = |open: usize| {
        let before = &items[open.saturating_sub(REACH)..open];
        let land = before.iter().rposition(|item| is_land(scan, item));
        let award = |item: &Item| of(item) || matches!(item.kind, Kind::Award(_));
        land.is_some_and(|land| before[..land].iter().any(award))
    };
    let given = given || opened.is_some_and(of_land);
    let named = bracket && inside()
        || from_land()
        || behind_words
        || names_on_to_land(scan, &items[group.end..])
        || realm && after.iter().any(|item| is_land(scan, item))
        || named_beyond
        || after.first().is_some_and(|first| {
            is_land(scan, first) || (of(first) && after.iter().any(|item| is_land(scan, item)))
        });
    match () {
        _ if given || (generic && is_named(scan, items, group.end)) => group.start,
        _ if named || (last && is_named(scan, items, group.end)) => group.end - 1,
        _ => group.end,
    }
}

/// Whether the name of an award goes on, up to the land whose it is: `Huân chương Hữu nghị | Sa-ha
/// Met-rây hạng Nhất của Chính phủ Hoàng gia Campuchia`.
fn names_on_to_land(scan: &Scan, items: &[Item]) -> bool {
    let begins = items.first().is_some_and(|first| {
        matches!(first.kind, Kind::Plain)
            && scan.doc.tokens[first.first].case == Case::Initial
            && scan.doc.tag(first.first).is_none()
    });
    let name = |item: &&Item| {
        matches!(
            item.kind,
            Kind::Plain | Kind::Sign('-' | '"') | Kind::Grade(_)
        )
    };
    let reach = &items[..items.len().min(NAME_REACH)];
    let land = |after: &[Item]| match after {
        [of, rest @ ..] => {
            matches!(of.kind, Kind::Word(Word::Of))
                && (rest.iter().take(OWNER_REACH)).any(|item| is_land(scan, item))
        }
        [] => false,
    };
    begins && land(&items[reach.iter().take_while(name).count()..])
}

/// Whether another land gives what a list under these words names: `Nhà nước Lào tặng:`.
pub(super) fn is_given_by_land(scan: &Scan, items: &[Item]) -> bool {
    let verb = items
        .iter()
        .position(|item| matches!(item.kind, Kind::Verb(_)));
    let passive = |item: &Item| matches!(item.kind, Kind::Word(Word::Passive));
    let subject = &items[..verb.unwrap_or(0)];
    !subject.iter().any(passive) && subject.iter().any(|item| is_land(scan, item))
}

/// Whether an order without a name of the lexicon has a name after it.
fn is_named(scan: &Scan, items: &[Item], at: usize) -> bool {
    let quoted = items
        .get(at)
        .is_some_and(|item| matches!(item.kind, Kind::Sign('"' | '\'')));
    items.get(at + usize::from(quoted)).is_some_and(|item| {
        matches!(item.kind, Kind::Plain | Kind::Person(_))
            && scan.doc.tokens[item.first].case == Case::Initial
    })
}

/// Whether it is an order or medal, which other lands have too.
fn is_order(entry: u16) -> bool {
    let class = lexicon::award_at(entry).class;
    matches!(class, "order" | "medal")
}

/// Whether it is an order or medal without a name: `huân chương`.
pub(super) fn is_generic(entry: u16) -> bool {
    matches!(
        lexicon::award_at(entry).id,
        "huan-chuong-generic" | "huy-chuong-generic"
    )
}

/// Whether it is any kind of order, medal or badge without a name.
pub(super) fn is_kind(entry: u16) -> bool {
    is_generic(entry)
        || matches!(
            lexicon::award_at(entry).id,
            "huy-hieu-generic" | "ky-niem-chuong-generic"
        )
}

fn is_land(scan: &Scan, item: &Item) -> bool {
    // `Hội hữu nghị Việt Nam - Lào`, `Bệnh viện Việt Nam - Cuba`: of this land.
    let paired = |at: usize| at > 0 && scan.doc.tokens[at - 1].is('-');
    match item.kind {
        Kind::Person(mention) => {
            return is_foreign_head(scan, mention)
                || (item.first..=item.last).any(|at| is_country(scan, at) && !paired(at));
        }
        Kind::Award(_) | Kind::Date(_) => return false,
        _ => {}
    }
    (item.first..=item.last).any(|at| {
        let token = &scan.doc.tokens[at];
        let land = || {
            token.case == Case::Initial && LANDS.contains(token.syllable) && stands_alone(scan, at)
        };
        (is_country(scan, at) || land()) && !paired(at)
            || HEADING.contains(token.syllable)
                && (scan.doc.noun(at, &HEADS).is_some() || scan.doc.begins(at, &FEDERATION))
    })
}

/// Whether another land is named at `at`.
fn is_country(scan: &Scan, at: usize) -> bool {
    scan.doc.tag(at) == Some(Tag::Country)
        && scan.doc.tokens[at].syllable != const { Syllable::literal("Việt") }
}

/// Whether a person is named as the head of another state, here or elsewhere.
fn is_foreign_head(scan: &Scan, mention: usize) -> bool {
    heads_state(scan, &scan.mentions[mention].name)
}

/// Whether an article tells of another land: of its head, and of nobody with a name of
/// this land.
fn tells_of_abroad(scan: &Scan) -> bool {
    let mut names = scan.mentions.iter().map(|mention| mention.name.as_str());
    let head = |mention: usize| is_foreign_head(scan, mention);
    // Nearly every article names somebody of this land: only the others look for a head.
    !names.any(has_name_of_this_land) && (0..scan.mentions.len()).any(head)
}

/// Whether a name is of several words, all of them of this land.
fn has_name_of_this_land(name: &str) -> bool {
    let mut words = name.split(' ').map(Syllable::of);
    name.contains(' ') && words.all(Syllable::is_vietnamese)
}

/// Whether a name has a letter that no name of this land has.
fn is_strange(name: &str) -> bool {
    /// The longest word of a name of ours has fewer letters.
    const LONG: u32 = 8;
    let one = Syllable::of(name);
    let lone = !name.contains(' ') && !one.is_vietnamese() && one.letter_count() >= LONG;
    lone || name.contains(['f', 'j', 'w', 'z', 'F', 'J', 'W', 'Z'])
}

/// Whether it is an order that this land gives those who fought for it, or one without a name.
fn is_of_own(entry: u16) -> bool {
    const OWN: [&str; 5] = [
        "huan-chuong-chien-cong",
        "huan-chuong-quan-cong",
        "huan-chuong-bao-ve-to-quoc",
        "huan-chuong-chien-si-ve-vang",
        "huan-chuong-dung-cam",
    ];
    is_generic(entry) || OWN.contains(&lexicon::award_at(entry).id)
}

/// Whether an item names the head of another state, if only by the last word of the name.
fn names_head(scan: &Scan, item: &Item) -> bool {
    match item.kind {
        Kind::Person(mention) => is_foreign_head(scan, mention),
        Kind::Plain if scan.doc.tokens[item.first].case == Case::Initial => {
            item.first == item.last && heads_state(scan, &scan.doc.word(item.first))
        }
        _ => false,
    }
}

/// Whether the article names a person of this name as the head of another state.
fn heads_state(scan: &Scan, name: &str) -> bool {
    scan.namesakes().heads_state(name)
}

/// Whether the name of a land is not part of another: `Lào Cai`, `huyện Mỹ Đức`, `Pháp
/// lệnh`.
fn stands_alone(scan: &Scan, at: usize) -> bool {
    let tokens = &scan.doc.tokens;
    let name = |at: usize| {
        tokens
            .get(at)
            .is_some_and(|token| token.is_word() && token.case == Case::Initial)
    };
    let compound = tokens.get(at + 1).is_some_and(|next| {
        const { Syllable::literals::<8>("thuật|lệnh|luật|hùng|ngữ|chế|lý|nghệ") }
            .contains(&next.syllable)
    });
    let before = at.checked_sub(1);
    let level = before.is_some_and(|before| scan.doc.tag(before) == Some(Tag::Level));
    let realm = before.is_some_and(|before| {
        const { Syllable::literals::<6>("quốc|gia|nước|hòa|bang|phủ") }
            .contains(&tokens[before].syllable)
    });
    !name(at + 1) && !compound && !level && (realm || !before.is_some_and(name))
}
