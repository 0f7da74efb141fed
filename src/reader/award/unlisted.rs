//! Names of who receives that no other rule reads: places (`tỉnh Quảng Nam`) and
//! bodies known by letters (`PVC`), and common nouns for a unit named before.

use super::super::item::Item;
use super::super::item::Kind;
use super::super::scan::Scan;
use super::super::tag::Tag;
use super::super::unit_bare::is_school_body;
use super::super::unit_name::is_by_letters;
use super::super::unit_place;
use super::super::unit_words::field;
use super::recall::Recall;
use super::recall::office_unit;
use super::stretch::says_how;
use crate::text::Case;
use crate::text::Syllable;
use crate::text::SyllableSet;
use crate::text::Token;
use crate::text::TokenKind;
use crate::text::word;

/// Common nouns that, alone, mean the unit so named before: one word or two.
const NOUNS: [[Syllable; 2]; 18] = [
    Syllable::literals("đội|tuyển"),
    Syllable::literals("vùng|"),
    Syllable::literals("trường|"),
    Syllable::literals("bệnh|viện"),
    Syllable::literals("công|ty"),
    Syllable::literals("tập|đoàn"),
    Syllable::literals("ngân|hàng"),
    Syllable::literals("báo|"),
    Syllable::literals("viện|"),
    Syllable::literals("trung|đoàn"),
    Syllable::literals("lữ|đoàn"),
    Syllable::literals("sư|đoàn"),
    Syllable::literals("tiểu|đoàn"),
    Syllable::literals("đại|đội"),
    Syllable::literals("nhà|máy"),
    Syllable::literals("xí|nghiệp"),
    Syllable::literals("trạm|"),
    Syllable::literals("đồn|"),
];

/// Common nouns after which the name of a body begins, soon if not at once: one word or
/// two.
const BODIES: [[Syllable; 2]; 26] = [
    Syllable::literals("siêu|thị"),
    Syllable::literals("hãng|"),
    Syllable::literals("khách|sạn"),
    Syllable::literals("nhà|hàng"),
    Syllable::literals("cửa|hàng"),
    Syllable::literals("thương|hiệu"),
    Syllable::literals("nhà|xe"),
    Syllable::literals("đoàn|phim"),
    Syllable::literals("đoàn|làm"),
    Syllable::literals("đội|tuyển"),
    Syllable::literals("đội|bóng"),
    Syllable::literals("giáo|xứ"),
    Syllable::literals("trang|trại"),
    Syllable::literals("phòng|khám"),
    Syllable::literals("tàu|"),
    Syllable::literals("đoàn|phượt"),
    Syllable::literals("đoàn|thể"),
    Syllable::literals("đội|cứu"),
    Syllable::literals("đội|tình"),
    Syllable::literals("đội|phản"),
    Syllable::literals("nhóm|"),
    Syllable::literals("hội|quán"),
    Syllable::literals("tiểu|học"),
    Syllable::literals("mầm|non"),
    Syllable::literals("thpt|"),
    Syllable::literals("thcs|"),
];

/// Their first words, which most words are none of.
static BODIES_FIRST: SyllableSet<64> = SyllableSet::firsts(&BODIES);

/// Most small words between such a noun and the name: `siêu thị điện máy Hồng Hà`.
const BETWEEN: usize = 3;

/// Words before the name of a small place or the number of one: one word or two.
const COMMUNES: [[Syllable; 2]; 14] = [
    Syllable::literals("làng|"),
    Syllable::literals("xã|"),
    Syllable::literals("phường|"),
    Syllable::literals("thôn|"),
    Syllable::literals("ấp|"),
    Syllable::literals("bản|"),
    Syllable::literals("xóm|"),
    Syllable::literals("buôn|"),
    Syllable::literals("khóm|"),
    Syllable::literals("khu|phố"),
    Syllable::literals("khối|phố"),
    Syllable::literals("khu|dân"),
    Syllable::literals("tổ|dân"),
    Syllable::literals("dòng|họ"),
];

/// Most words on what a national team plays: `bóng chuyền bãi biển nữ`.
const LONGEST_GAME: usize = 5;

/// Most words of the name of a place.
const LONGEST_PLACE: usize = 4;

/// Letters for those who serve or learn somewhere: `CB, CNV`.
pub(super) const STAFF: [Syllable; 12] =
    Syllable::literals("cb|cnv|cbcnv|cbcs|cbvc|ccvc|cnvc|nlđ|đvtn|hs|sv|gv");

const VILLAGE: Syllable = Syllable::literal("làng");

/// One past the last token of a place or body that an item begins.
pub(super) fn unlisted(scan: &Scan, item: &Item) -> Option<usize> {
    let doc = scan.doc;
    let tokens = &doc.tokens;
    let at = item.first;
    let token = tokens.get(at)?;
    let small = |at: usize| {
        tokens
            .get(at)
            .is_none_or(|token| !token.is_word() || token.case == Case::Lower)
    };
    let level = doc.tag(at) == Some(Tag::Level) || doc.noun(at, &COMMUNES).is_some();
    if level {
        let mut from = doc.at(at).map_or(at + 1, |found| found.end);
        // `làng biển Cảnh Dương`
        const KINDS: [Syllable; 7] = Syllable::literals("biển|chài|nghề|đảo|cổ|núi|gốm");
        let kind = |at: usize| KINDS.contains(&tokens[at].syllable) && !small(at + 1);
        from += usize::from(from < tokens.len() && kind(from) && tokens[at].syllable == VILLAGE);
        const NUMBER: Syllable = Syllable::literal("số");
        from += usize::from(
            tokens
                .get(from)
                .is_some_and(|token| token.syllable == NUMBER),
        );
        let number = |at: usize| {
            tokens
                .get(at)
                .is_some_and(|token| token.kind == TokenKind::Number)
        };
        // `khu phố 9`, not `thôn 15 hộ`
        if number(from) && doc.tag(at) != Some(Tag::Level) {
            // `thôn 5 liên tục được …`
            const ADVERBS: [Syllable; 3] = Syllable::literals("liên|luôn|tiếp");
            let counts = tokens.get(from + 1).is_some_and(|next| {
                next.is_word()
                    && next.case == Case::Lower
                    && doc.tag(from + 1).is_none()
                    && !ADVERBS.contains(&next.syllable)
            });
            return (!counts).then_some(from + 1);
        }
        if let Some(place) = doc
            .at(from)
            .filter(|found| matches!(found.tag, Tag::Province(_)))
        {
            return Some(place.end);
        }
        // `tặng huyện Yên Lạc | Huân chương …`
        let named = |at: &usize| {
            tokens
                .get(*at)
                .is_some_and(|token| token.is_word() && token.case == Case::Initial)
                && !matches!(doc.tag(*at), Some(Tag::Award(_)))
        };
        return (from..from + LONGEST_PLACE)
            .take_while(named)
            .last()
            .map(|last| last + 1);
    }
    if is_school_body(tokens, at) {
        return Some(at + 2);
    }
    if let Some(end) = sector(scan, at) {
        return Some(end);
    }
    let national = || national_team(scan, at + scan.doc.noun(at, &TEAM)?.len());
    let team = || national().or_else(|| team_by_age(scan, at));
    let team_or_body = || team().or_else(|| body(scan, at));
    if let Some(end) = team_or_body().or_else(|| team_by_game(scan, at)) {
        return Some(end);
    }
    let inside = at > 0 && (tokens[at - 1].is('.') || !small(at - 1));
    if let Some(end) = trade(scan, at)
        .or_else(|| brand(scan, at))
        .filter(|_| !inside)
    {
        return Some(end);
    }
    // `HONG HA BANK`
    let letters = |at: &usize| {
        tokens
            .get(*at)
            .is_some_and(|token| token.is_word() && token.spaced && token.case == Case::Upper)
    };
    let more = (at + 1..at + LONGEST_PLACE).take_while(letters).count();
    let by_letters = doc.at(at).is_none()
        && token.spaced
        && is_by_letters(token, doc.text)
        && !STAFF.contains(&token.syllable);
    // `CDC Nghệ An`
    if by_letters
        && !inside
        && let Some(place) = doc.at(at + 1)
        && matches!(place.tag, Tag::Province(_))
    {
        return Some(place.end);
    }
    (by_letters && !inside && small(at + 1 + more)).then(|| code_end(tokens, at + 1 + more))
}

/// One past a sector of the State named by its field, and the place behind it: `ngành y tế tỉnh Hà
/// Nam`; not one that a word no rule knows has to do with, `phục vụ | ngành hàng hải`.
fn sector(scan: &Scan, at: usize) -> Option<usize> {
    let doc = scan.doc;
    let tokens = &doc.tokens;
    if tokens.get(at)?.syllable != word!("ngành") {
        return None;
    }
    let before = at.checked_sub(1).filter(|&before| tokens[before].is_word());
    // `toàn ngành y tế`
    const WHOLE: Syllable = Syllable::literal("toàn");
    let told = |at: usize| doc.tag(at).is_some() || tokens[at].syllable == WHOLE;
    if !before.is_none_or(told) {
        return None;
    }
    let first = field(tokens, at + 1)?;
    let and = doc.at(first).filter(|found| found.tag == Tag::And);
    let end = and.and_then(|and| field(tokens, and.end)).unwrap_or(first);
    let level = unit_place::level_end(doc, end).unwrap_or(end);
    Some(unit_place::place(doc, end).max(level))
}

/// One past the name of a company that ends in a word of trade from abroad: `Hoa Mai Airways`.
fn trade(scan: &Scan, at: usize) -> Option<usize> {
    const TRADES: [&str; 26] = [
        "group",
        "airways",
        "airlines",
        "air",
        "bank",
        "land",
        "holdings",
        "corp",
        "motor",
        "motors",
        "media",
        "food",
        "foods",
        "home",
        "homes",
        "invest",
        "tech",
        "telecom",
        "mart",
        "capital",
        "books",
        "finance",
        "travel",
        "logistics",
        "software",
        "education",
    ];
    let doc = scan.doc;
    // `H&L Group`
    let joined = |at: usize| match doc.tokens.get(at..at + 2) {
        Some([sign, next]) => sign.is('&') && !sign.spaced && !next.spaced,
        _ => false,
    };
    let capital = |at: &usize| {
        let token = doc.tokens.get(*at);
        joined(*at)
            || token.is_some_and(|token| token.is_word() && token.case != Case::Lower)
                && doc.tag(*at).is_none_or(Tag::fits_a_name)
    };
    let last = (at..at + LONGEST_PLACE).take_while(capital).last()?;
    let word = doc.word(last).to_lowercase();
    (last > at && TRADES.contains(&word.as_str())).then_some(last + 1)
}

/// One past the name of a company that is one word made of others, and the place that may follow:
/// `Hoaland`, `Vinahoa Nghệ An`.
fn brand(scan: &Scan, at: usize) -> Option<usize> {
    const BEGINS: [&str; 5] = ["vina", "viet", "petro", "agri", "sacom"];
    const ENDS: [&str; 15] = [
        "land", "bank", "mart", "jet", "milk", "tel", "mex", "pharma", "tech", "corp", "chem",
        "tex", "group", "food", "finance",
    ];
    const SHORTEST: usize = 6;
    let doc = scan.doc;
    let token = doc.tokens.get(at)?;
    if token.case == Case::Lower || doc.at(at).is_some() || token.syllable.is_vietnamese() {
        return None;
    }
    let word = doc.word(at).to_lowercase();
    let made = BEGINS.iter().any(|begin| word.starts_with(begin))
        || ENDS.iter().any(|end| word.ends_with(end));
    let place = doc
        .at(at + 1)
        .filter(|place| matches!(place.tag, Tag::Province(_) | Tag::Country));
    let end = place.map_or(at + 1, |place| place.end);
    let goes_on = doc
        .tokens
        .get(end)
        .is_some_and(|next| next.is_word() && next.case != Case::Lower);
    (made && word.len() >= SHORTEST && !goes_on).then_some(end)
}

/// Whether the name at `at` is that of a body by its own noun, or by how it is made.
pub(super) fn names_body(scan: &Scan, at: usize) -> bool {
    body(scan, at)
        .or_else(|| brand(scan, at))
        .or_else(|| sector(scan, at))
        .is_some()
}

/// One past the name of a body that a common noun at `at` begins.
fn body(scan: &Scan, at: usize) -> Option<usize> {
    let tokens = &scan.doc.tokens;
    if !BODIES_FIRST.contains(tokens.get(at)?.syllable) {
        return None;
    }
    let noun = scan.doc.noun(at, &BODIES)?;
    let from = at + 1 + usize::from(!noun[1].is_empty());
    let word = |at: usize, small: bool| {
        tokens.get(at).is_some_and(|token| {
            let number = token.kind == TokenKind::Number && !small;
            // `Hoa Mai`, `Hoa Ban`
            let more = || {
                tokens
                    .get(at + 1)
                    .is_some_and(|next| next.is_word() && next.case != Case::Lower)
            };
            let fits = |tag: Tag| {
                tag.fits_a_name()
                    || !small && (tag == Tag::Gift || matches!(tag, Tag::Head(_)) && !more())
            };
            (token.is_word() && (token.case == Case::Lower) == small || number)
                && scan.doc.tag(at).is_none_or(fits)
        })
    };
    let between = (from..from + BETWEEN)
        .take_while(|&at| word(at, true))
        .count();
    let name = from + between;
    let end = (name..name + LONGEST_PLACE + 1)
        .take_while(|&at| word(at, false))
        .last()?;
    Some(code_end(tokens, end + 1))
}

/// One past the number that a dash joins to letters before `at`: `tàu HQ | -628`.
fn code_end(tokens: &[Token], at: usize) -> usize {
    let number = matches!(tokens.get(at..at + 2), Some([dash, number])
        if dash.is('-') && number.kind == TokenKind::Number);
    at + if number { 2 } else { 0 }
}

/// The place named before that its level alone means: `xã được tặng …`.
pub(super) fn by_level(scan: &Scan, recall: &Recall, item: &Item) -> Option<usize> {
    const LEVELS: [Syllable; 6] = Syllable::literals("xã|phường|thôn|huyện|quận|tỉnh");
    const LOCAL: [Syllable; 2] = Syllable::literals("địa|phương");
    let tokens = &scan.doc.tokens;
    let word = tokens[item.first].syllable;
    // `địa phương`: the place named last, of whatever level.
    if scan.doc.begins(item.first, &LOCAL) && item.last == item.first + 1 {
        let called = |level: Syllable| recall.beginning([level, Syllable::default()]);
        // `Tỉnh Kiên Giang`, not `Tỉnh ủy Kiên Giang`
        let whole = |&unit: &usize| {
            let name = &scan.units.list[unit].name;
            let place = name.split(' ').nth(1).and_then(|word| word.chars().next());
            scan.units.is_place(unit) && place.is_some_and(char::is_uppercase)
        };
        let named = LEVELS.into_iter().rev().filter_map(called).find(whole);
        return named.or_else(|| (0..scan.units.list.len()).find(whole));
    }
    let alone = item.first == item.last && LEVELS.contains(&word);
    let next = tokens.get(item.first + 1);
    let named = next.is_some_and(|next| next.case != Case::Lower && next.is_word());
    (alone && !named)
        .then(|| recall.beginning([word, Syllable::default()]))
        .flatten()
        .filter(|&unit| scan.units.is_place(unit))
}

/// One past a common noun that means a unit so named before, where an item begins one.
pub(super) fn noun_end(scan: &Scan, item: &Item) -> Option<usize> {
    let small = scan.doc.tokens[item.first].case == Case::Lower;
    one_past(scan, item, &NOUNS).filter(|_| small)
}

/// One past the noun of a table that an item begins.
fn one_past(scan: &Scan, item: &Item, nouns: &[[Syllable; 2]]) -> Option<usize> {
    let noun = scan.doc.noun(item.first, nouns)?;
    Some(item.first + noun.iter().filter(|word| !word.is_empty()).count())
}

/// One past the level of a place that stands in small letters: `tỉnh`, `thành phố`.
fn level_end(scan: &Scan, item: &Item) -> Option<usize> {
    const LEVELS: [[Syllable; 2]; 5] = [
        Syllable::literals("tỉnh|"),
        Syllable::literals("huyện|"),
        Syllable::literals("quận|"),
        Syllable::literals("thành|phố"),
        Syllable::literals("thị|xã"),
    ];
    one_past(scan, item, &LEVELS)
}

/// One past the common noun at `at` that right before the verb of receiving means a unit which
/// the text does not name: `Năm 2015, trường được tặng …`; `led` where `cho` leads to it.
pub(super) fn meant_alone(scan: &Scan, items: &[Item], at: usize, led: bool) -> Option<usize> {
    // `Trường Chính trị tỉnh`: of a body whose name no rule knows.
    let of_body = |item: &Item| matches!(item.kind, Kind::UnitMeant(_));
    let level = || level_end(scan, &items[at]).filter(|_| !items[..at].iter().any(of_body));
    // `khoa được tặng …`
    const BODIES: [[Syllable; 2]; 5] = [
        Syllable::literals("hội|"),
        Syllable::literals("khoa|"),
        Syllable::literals("phòng|"),
        Syllable::literals("đội|"),
        Syllable::literals("ngành|"),
    ];
    let small = scan.doc.tokens[items[at].first].case == Case::Lower;
    let body = || one_past(scan, &items[at], &BODIES).filter(|_| small && !led);
    let end = noun_end(scan, &items[at]).or_else(level).or_else(body)?;
    // `Khoa Môi trường`
    let before = items[at]
        .first
        .checked_sub(1)
        .map(|at| &scan.doc.tokens[at]);
    if before.is_some_and(|before| before.is_word() && before.case != Case::Lower) {
        return None;
    }
    let behind = items[at + 1..].iter().position(|next| next.first >= end);
    let receives = behind.is_none_or(|behind| says_how(scan, &items[at + 1 + behind..]));
    receives.then_some(end)
}

/// One past `đội tuyển` at the head of those to whom something is given: that of the land.
pub(super) fn team_alone(scan: &Scan, item: &Item) -> Option<usize> {
    const TEAMS: [[Syllable; 2]; 2] = [
        Syllable::literals("đội|tuyển"),
        Syllable::literals("đội|bóng"),
    ];
    let team = item.first + scan.doc.noun(item.first, &TEAMS)?.len();
    // `đội tuyển | bóng đá nữ`, `đội tuyển | nữ`
    let end = players_end(scan, game_end(scan, team).unwrap_or(team));
    // `đội bóng bàn`
    let goes_on = scan.doc.tokens.get(end).is_some_and(|next| {
        next.is_word() && next.case == Case::Lower && scan.doc.tag(end).is_none()
    });
    (!goes_on).then_some(end)
}

/// The first words of a team.
const TEAM: [[Syllable; 2]; 1] = [Syllable::literals("đội|tuyển")];

/// One past a team named by what it plays, at `at`: `đội tuyển bóng đá nữ`.
fn team_by_game(scan: &Scan, at: usize) -> Option<usize> {
    let game = at + scan.doc.noun(at, &TEAM)?.len();
    Some(players_end(scan, game_end(scan, game)?))
}

/// One past a game: `bóng đá | nữ`.
fn game_end(scan: &Scan, at: usize) -> Option<usize> {
    const GAMES: [[Syllable; 2]; 18] = [
        Syllable::literals("bóng|đá"),
        Syllable::literals("bóng|chuyền"),
        Syllable::literals("bóng|rổ"),
        Syllable::literals("bóng|bàn"),
        Syllable::literals("bóng|ném"),
        Syllable::literals("cầu|lông"),
        Syllable::literals("cầu|mây"),
        Syllable::literals("cờ|vua"),
        Syllable::literals("cờ|tướng"),
        Syllable::literals("điền|kinh"),
        Syllable::literals("bắn|súng"),
        Syllable::literals("bắn|cung"),
        Syllable::literals("đấu|kiếm"),
        Syllable::literals("cử|tạ"),
        Syllable::literals("quần|vợt"),
        Syllable::literals("đua|thuyền"),
        Syllable::literals("bơi|lội"),
        Syllable::literals("futsal|"),
    ];
    let game = scan.doc.noun(at, &GAMES)?;
    Some(at + if game[1].is_empty() { 1 } else { 2 })
}

/// One past the words that say who plays: `nam`, `nữ`, `trẻ`.
fn players_end(scan: &Scan, at: usize) -> usize {
    const PLAYERS: [Syllable; 3] = Syllable::literals("nam|nữ|trẻ");
    let players = |at: &usize| {
        let token = scan.doc.tokens.get(*at);
        token.is_some_and(|token| token.case == Case::Lower && PLAYERS.contains(&token.syllable))
    };
    at + (at..at + PLAYERS.len()).take_while(players).count()
}

/// One past a team of the land by the age of those who play, or by what it plays.
fn team_by_age(scan: &Scan, at: usize) -> Option<usize> {
    const TEAM: Syllable = Syllable::literal("tuyển");
    const LAND: [Syllable; 2] = Syllable::literals("việt|nam");
    let doc = scan.doc;
    let of_land = |at: usize| doc.begins(at, &LAND).then_some(at + LAND.len());
    let team = doc.tokens.get(at)?.syllable == TEAM;
    let from = at + usize::from(team);
    let age = doc.tokens.get(from)?.of(doc.text).strip_prefix('U');
    if age.is_some_and(|age| age.parse::<u8>().is_ok()) {
        return of_land(from + 1);
    }
    let word = |at: &usize| {
        let token = doc.tokens.get(*at);
        token.is_some_and(|token| token.is_word() && token.case == Case::Lower)
    };
    let game = (from..from + LONGEST_GAME).take_while(word).count();
    of_land(from + game).filter(|_| team)
}

/// One past `quốc gia` behind what a team plays: `đội tuyển | bóng đá nam quốc gia`.
fn national_team(scan: &Scan, from: usize) -> Option<usize> {
    const NATIONAL: [Syllable; 2] = Syllable::literals("quốc|gia");
    let does = |at: usize| matches!(scan.doc.tag(at), Some(Tag::Verb(_) | Tag::Passive));
    let word = |at: &usize| scan.doc.tokens.get(*at).is_some_and(Token::is_word) && !does(*at);
    let mut game = (from..=from + LONGEST_GAME).take_while(word);
    game.find(|&at| scan.doc.begins(at, &NATIONAL))
        .map(|at| at + 2)
}

/// The unit named before that a common noun alone means.
pub(super) fn by_noun(scan: &Scan, recall: &Recall, before: &[Item], item: &Item) -> Option<usize> {
    // `Vùng 5 Hải quân`, and later `Vùng`
    let token = &scan.doc.tokens[item.first];
    let region = token.syllable == const { Syllable::literal("vùng") };
    if token.case != Case::Lower && !region {
        return None;
    }
    let noun = *scan.doc.noun(item.first, &NOUNS)?;
    let called = |unit: usize| {
        let mut words = scan.units.list[unit].name.split(' ').map(Syllable::of);
        noun.iter()
            .take_while(|word| !word.is_empty())
            .all(|word| words.next() == Some(*word))
    };
    let here = before.iter().rev().find_map(|item| match item.kind {
        Kind::Unit(unit) if called(unit) => Some(unit),
        _ => None,
    });
    here.or_else(|| office_unit(scan, before, called))
        .or_else(|| recall.beginning(noun))
}
