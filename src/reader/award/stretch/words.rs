//! What single words and brackets of a stretch are: of what they tell, whom they single
//! out. Used by [`super`].

use super::super::super::item::Item;
use super::super::super::item::Kind;
use super::super::super::item::Word;
use super::super::super::scan::Scan;
use super::super::super::tag::Receiver;
use super::super::often::is_any_of;
use super::super::often::is_word;
use super::take::follows_joiner;
use crate::text::Case;
use crate::text::Syllable;
use crate::text::word;

/// Whose kin a named person is told to be: `ông Bình, cha anh Dũng`.
const KIN: [Syllable; 8] = Syllable::literals("cha|mẹ|bố|ba|vợ|chồng|con|em");

/// Whether the pronoun at `at` is of one of the family: `bố | anh`, `ông | nội`.
pub(super) fn is_of_kin(scan: &Scan, items: &[Item], at: usize) -> bool {
    const KINSMEN: [Syllable; 9] = Syllable::literals("cha|mẹ|bố|má|vợ|chồng|con|trai|gái");
    const SIDES: [Syllable; 3] = Syllable::literals("nội|ngoại|ruột");
    let is = |at: Option<usize>, words: &[Syllable]| {
        let item = at.and_then(|at| items.get(at));
        item.is_some_and(|item| {
            matches!(item.kind, Kind::Plain | Kind::Word(Word::Kin)) && is_any_of(scan, item, words)
        })
    };
    // `Con trai ông là anh Bình, anh được …`: not him.
    let other = |item: &Item| {
        matches!(
            item.kind,
            Kind::Person(_) | Kind::Unit(_) | Kind::Word(Word::Pronoun | Word::Consists)
        )
    };
    (is(at.checked_sub(1), &KINSMEN) || is(Some(at + 1), &SIDES))
        && !items[at + 1..].iter().any(other)
}

/// Whether the pronoun at `at` says whose a body is: `Công ty của | ông`.
pub(super) fn is_body_of(items: &[Item], at: usize) -> bool {
    matches!(items[..at], [.., ref body, ref of]
        if matches!(of.kind, Kind::Word(Word::Of))
            && matches!(body.kind, Kind::UnitMeant(_) | Kind::Unit(_) | Kind::Receiver(Receiver::Collective)))
}

/// Whether a word for a body right behind a unit and a comma tells what the unit is.
pub(super) fn is_apposition(scan: &Scan, items: &[Item], at: usize) -> bool {
    const BODIES: [Syllable; 4] = Syllable::literals("đơn|doanh|cơ|địa");
    let behind = matches!(items[..at], [.., ref unit, ref comma]
        if matches!((&unit.kind, &comma.kind), (Kind::Unit(_), Kind::Sign(','))));
    let named = matches!(items.get(at + 1), Some(next) if matches!(next.kind, Kind::Unit(_)));
    behind && !named && is_any_of(scan, &items[at], &BODIES)
}

/// Where an apposition ends that begins at `at`: before a comma, or `và` and another.
pub(super) fn apposition_end(items: &[Item], at: usize) -> usize {
    let ends = |&at: &usize| match items[at].kind {
        Kind::Sign(',') => true,
        Kind::Word(Word::And) => matches!(items.get(at + 1), Some(next)
            if matches!(next.kind, Kind::Unit(_) | Kind::Person(_) | Kind::Quantity(_))),
        _ => false,
    };
    (at..items.len()).find(ends).unwrap_or(items.len())
}

/// One past what a stretch first tells that somebody is, who was named before it: `, là một
/// trong những đơn vị đi đầu, | nhiều năm liền được …`.
pub(in super::super) fn predicate(scan: &Scan, items: &[Item]) -> usize {
    let comma = |item: &Item| matches!(item.kind, Kind::Sign(','));
    let begin = items.iter().take_while(|item| comma(item)).count();
    let is = items.get(begin).filter(|item| {
        is_word(scan, item, word!("là")) && matches!(item.kind, Kind::Word(Word::Consists))
    });
    let end = items.iter().skip(begin).position(comma);
    end.filter(|_| is.is_some())
        .map_or(0, |end| begin + end + 1)
}

/// Whether what stands in the bracket at `at` tells of the unit or person before it.
pub(super) fn describes(items: &[Item], at: usize) -> bool {
    at > 0 && matches!(items[at - 1].kind, Kind::Unit(_) | Kind::Person(_))
}

/// Whether the bracket at `at` holds the letters of the words before it and nothing else.
pub(super) fn holds_letters(scan: &Scan, items: &[Item], at: usize) -> bool {
    let letters =
        |item: &Item| item.first == item.last && scan.doc.tokens[item.first].case == Case::Upper;
    at > 0
        && matches!(items[at - 1].kind, Kind::Plain)
        && matches!(&items[at + 1..], [one, close, ..]
            if letters(one) && matches!(close.kind, Kind::Sign(')')))
}

/// Whether the bracket at `at` lists who those before it are, or counts some of them.
pub(super) fn lists(items: &[Item], at: usize) -> bool {
    let inside = &items[at..bracket_end(items, at)];
    let counts = matches!(inside, [_, has, many, ..]
        if matches!(has.kind, Kind::Plain) && matches!(many.kind, Kind::Quantity(_)));
    let parted = |item: &Item| matches!(item.kind, Kind::Sign(',' | ';'));
    at > 0
        && matches!(items[at - 1].kind, Kind::Receiver(_) | Kind::Plain)
        && (counts || inside.iter().any(parted))
}

/// Where the bracket ends that opens at `at`.
pub(super) fn bracket_end(items: &[Item], at: usize) -> usize {
    items[at..]
        .iter()
        .position(|item| matches!(item.kind, Kind::Sign(')')))
        .map_or(at + 1, |end| at + end)
}

/// Whether a number is the end of a code: `tàu TG-90983`.
pub(super) fn ends_a_code(scan: &Scan, items: &[Item], at: usize) -> bool {
    let upper = |item: &Item| {
        matches!(item.kind, Kind::Plain) && scan.doc.tokens[item.first].case == Case::Upper
    };
    matches!(&items[..at], [.., letters, dash]
        if matches!(dash.kind, Kind::Sign('-')) && upper(letters))
}

/// Whether a number goes on where another named: `lớp 6 và 7`.
pub(super) fn goes_on(items: &[Item], at: usize) -> bool {
    // `lớp 12/10`
    let stroke = at > 0 && matches!(items[at - 1].kind, Kind::Sign('/'));
    at > 1
        && (stroke || follows_joiner(items, at))
        && matches!(items[at - 2].kind, Kind::Quantity(_))
}

/// Whether a named person only tells whose kin the one before is, or how else he is called:
/// `Sao Mai tên thật là Trần Văn Bình`.
pub(super) fn is_kin(scan: &Scan, items: &[Item], at: usize) -> bool {
    if is_called_so(scan, items, at) {
        return true;
    }
    // `bà Cúc - mẹ của anh Bình`
    let of = at > 0 && matches!(items[at - 1].kind, Kind::Word(Word::Of));
    let kin = at.saturating_sub(usize::from(of));
    kin > 1
        && matches!(items[kin - 2].kind, Kind::Sign(',' | '-' | '('))
        && is_any_of(scan, &items[kin - 1], &KIN)
}

/// Whether the person named at `at` is the one named right before, by another name: `Sao Mai (tên thật Trần
/// Văn Bình)`.
pub(in super::super) fn is_other_name(scan: &Scan, items: &[Item], at: usize) -> bool {
    /// Most items between the names.
    const NEAR: usize = 5;
    let before = &items[at.saturating_sub(NEAR)..at];
    let named = before
        .iter()
        .any(|item| matches!(item.kind, Kind::Person(_)));
    named && is_called_so(scan, items, at)
}

/// Whether words before the name at `at` say that somebody is so called: `tên thật là`.
fn is_called_so(scan: &Scan, items: &[Item], at: usize) -> bool {
    const CALLED: [[Syllable; 2]; 6] = [
        Syllable::literals("tên|thật"),
        Syllable::literals("khai|sinh"),
        Syllable::literals("bí|danh"),
        Syllable::literals("bút|danh"),
        Syllable::literals("nghệ|danh"),
        Syllable::literals("đầy|đủ"),
    ];
    let called = |word: usize| {
        let last = items[word].last;
        let pair = |words: &[Syllable; 2]| scan.doc.follows(last + 1, words);
        CALLED.iter().any(pair)
    };
    let is = |word: usize| matches!(items[word].kind, Kind::Word(Word::Consists));
    at > 0 && (called(at - 1) || at > 1 && is(at - 1) && called(at - 2))
}

/// Whether the last word of a stretch says which of somebody's kin receives, whom it does not name:
/// `Ông có | mẹ được …`.
pub(super) fn is_ones_kin(scan: &Scan, items: &[Item], at: usize) -> bool {
    const KINSMEN: [Syllable; 5] = Syllable::literals("cha|mẹ|bố|vợ|chồng");
    let kin = KINSMEN.contains(&scan.doc.tokens[items[at].first].syllable)
        && items[at].first == items[at].last;
    let has = |item: &Item| is_word(scan, item, word!("có"));
    let parted = |item: &Item| matches!(item.kind, Kind::Sign(','));
    let before = match &items[..at] {
        [.., one] if has(one) => true,
        [clauses @ .., comma] => parted(comma) && clauses.iter().any(has),
        [] => false,
    };
    kin && before && at + 1 == items.len()
}

/// The person whose kin the bracket at `at` says that the one before it is: `ông Dũng (bố của anh
/// Bình)`.
pub(super) fn kin_in_bracket(scan: &Scan, items: &[Item], at: usize) -> Option<usize> {
    let end = bracket_end(items, at);
    (at + 1..end).find_map(|named| match items[named].kind {
        Kind::Person(person) if is_kin(scan, items, named) => Some(person),
        _ => None,
    })
}

/// Whether `người` behind a person and a sign opens what that one did: `chị Cúc, người đã …`.
pub(super) fn tells_who(scan: &Scan, items: &[Item], at: usize) -> bool {
    const DID: [Syllable; 6] = Syllable::literals("đã|từng|vừa|có|luôn|trực");
    let parted = at > 0 && matches!(items[at - 1].kind, Kind::Sign(',' | '-'));
    let did = items
        .get(at + 1)
        .is_some_and(|next| DID.contains(&scan.doc.tokens[next.first].syllable));
    parted && did && is_word(scan, &items[at], word!("người"))
}

/// Where what `người` at `at` opens ends: before a comma, or `và` and a person.
pub(super) fn relative_end(items: &[Item], at: usize) -> usize {
    let person =
        |at: usize| matches!(items.get(at), Some(item) if matches!(item.kind, Kind::Person(_)));
    let ends = |&at: &usize| match items[at].kind {
        Kind::Sign(',') => true,
        Kind::Word(Word::And) => person(at + 1),
        _ => false,
    };
    (at + 1..items.len()).find(ends).unwrap_or(items.len())
}

/// Whether a person is named behind `là` at `at` whom words before tell by another's name: `con gái
/// ông Dũng | là chị Cúc`; not `cùng vợ là chị Cúc`, `tên thật là Lê Thị Cúc`.
pub(super) fn is_of_named(scan: &Scan, items: &[Item], at: usize) -> bool {
    let person = |item: &Item| matches!(item.kind, Kind::Person(_));
    if !items.get(at + 1).is_some_and(person) {
        return false;
    }
    let joined = |item: &Item| matches!(item.kind, Kind::Word(Word::And));
    let from = items[..at].iter().rposition(person).unwrap_or(at);
    at > 0 && !items[from..at].iter().any(joined) && !is_kin(scan, items, at + 1)
}

/// How far behind `cùng với` a person is named: `cùng với nghệ sĩ xiếc Trần Văn Bình`.
const JOINED_REACH: usize = 4;

/// Whether a person or body is named beside the one of whom words before tell: `| cùng với họa
/// sĩ Trần Văn Bình`.
pub(super) fn joins_person(behind: &[Item]) -> bool {
    let [and, rest @ ..] = behind else {
        return false;
    };
    let word = |item: &&Item| matches!(item.kind, Kind::Plain | Kind::Receiver(_));
    let mut named = rest.iter().take(JOINED_REACH).skip_while(word);
    // `anh và đơn vị`
    let body = matches!(rest, [body, ..]
        if matches!(body.kind, Kind::Unit(_) | Kind::UnitMeant(_) | Kind::Receiver(Receiver::Collective)));
    matches!(and.kind, Kind::Word(Word::And))
        && (body || matches!(named.next(), Some(item) if matches!(item.kind, Kind::Person(_))))
}

/// Whether a word for who receives says that they are many: `các em`.
pub(super) fn is_plural(scan: &Scan, item: &Item) -> bool {
    item.last > item.first && is_word(scan, item, word!("các"))
}

/// Whether a word says that an example follows: `điển hình`, `gương`.
pub(super) fn is_model(scan: &Scan, item: &Item) -> bool {
    matches!(item.kind, Kind::Receiver(_))
        && is_any_of(scan, item, &const { Syllable::literals::<2>("điển|gương") })
}

/// Whether a word for who receives is of people who serve nowhere.
pub(super) fn is_public(scan: &Scan, item: &Item) -> bool {
    const PUBLIC: [Syllable; 14] =
        Syllable::literals("công|học|sinh|thanh|người|quần|ngư|nông|nghệ|phụ|mẹ|bà|em|doanh");
    const OFFICIALS: [Syllable; 5] = Syllable::literals("nhân|chức|an|đoàn|lao");
    let words = &scan.doc.tokens[item.first..=item.last];
    let staff = words
        .get(1)
        .is_some_and(|word| OFFICIALS.contains(&word.syllable));
    PUBLIC.contains(&words[0].syllable) && !staff
}

/// Whether a word is that of a body which has its own Party cell, union, youth.
pub(super) fn is_body(scan: &Scan, item: &Item) -> bool {
    const BODIES: [Syllable; 3] = Syllable::literals("trường|viện|cơ");
    let token = &scan.doc.tokens[item.first];
    matches!(item.kind, Kind::Plain | Kind::Receiver(_))
        && token.case == Case::Lower
        && BODIES.contains(&token.syllable)
}

/// Whether nothing more on those who were told follows: `cho các em`, `cả hai | đều được …`.
pub(super) fn says_no_more(scan: &Scan, next: Option<&Item>) -> bool {
    const SMALL: [Syllable; 6] = Syllable::literals("này|trên|đã|đều|cũng|vừa");
    next.is_none_or(|next| matches!(next.kind, Kind::Sign(_)) || is_any_of(scan, next, &SMALL))
}

/// Whether it is `liệt sĩ`, after the fallen one was named with that word.
pub(super) fn is_fallen(scan: &Scan, item: &Item, person: Option<usize>) -> bool {
    let Some(person) = person.filter(|_| is_word(scan, item, word!("liệt"))) else {
        return false;
    };
    let tokens = &scan.doc.tokens;
    let name = scan.mentions[person].span;
    let at = tokens.partition_point(|token| token.span.start < name.start);
    let fallen = at.checked_sub(2).map(|at| tokens[at].syllable);
    fallen == Some(const { Syllable::literal("liệt") })
}

/// Whether a body governs a place, and sooner gives than receives: `… và UBND tỉnh tặng`.
pub(super) fn governs(scan: &Scan, item: &Item) -> bool {
    const GOVERNING: [Syllable; 3] = Syllable::literals("ubnd|ủy|hđnd");
    GOVERNING.contains(&scan.doc.tokens[item.first].syllable)
}

/// Whether a word for who receives is of all who work or learn somewhere.
pub(super) fn is_staff(scan: &Scan, item: &Item) -> bool {
    const STAFF: [Syllable; 26] = Syllable::literals(
        "tập|cán|chiến|giáo|giảng|học|sinh|công|nhân|viên|lao|thầy|cô|bác|y|hội|đoàn|cbcnv|cbnv|cbvc|\
         cbcc|ccvc|cbcs|cbgv|cbgvnv|cnv",
    );
    let words = &scan.doc.tokens[item.first..=item.last];
    let workers = words.len() == 3 && words[1].syllable == const { Syllable::literal("lao") };
    STAFF.contains(&words[0].syllable) || workers
}

/// Whether a person is not known to hold other offices than the one by which somebody is
/// meant: not the minister by `Đại sứ`.
pub(super) fn holds(scan: &Scan, person: usize, meant: &Item) -> bool {
    let Kind::Office(office) = &meant.kind else {
        return true;
    };
    let mentions = &scan.mentions;
    let called = scan.namesakes().called(mentions, &mentions[person].name);
    let mut offices = called.flat_map(|mention| &mention.offices).peekable();
    let first = |name: &str| Syllable::of(name.split(' ').next().unwrap_or_default());
    offices.peek().is_none() || offices.any(|held| first(&held.name) == first(&office.name))
}

/// Whether what follows `các` is something that is done, and nobody who receives: `các nhiệm vụ`.
pub(in super::super) fn are_things(scan: &Scan, next: Option<&Item>) -> bool {
    const THINGS: [[Syllable; 2]; 20] = [
        Syllable::literals("đóng|góp"),
        Syllable::literals("nỗ|lực"),
        Syllable::literals("cố|gắng"),
        Syllable::literals("sáng|kiến"),
        Syllable::literals("nhiệm|vụ"),
        Syllable::literals("phong|trào"),
        Syllable::literals("hoạt|động"),
        Syllable::literals("chỉ|tiêu"),
        Syllable::literals("mục|tiêu"),
        Syllable::literals("lĩnh|vực"),
        Syllable::literals("khó|khăn"),
        Syllable::literals("thử|thách"),
        Syllable::literals("công|việc"),
        Syllable::literals("công|tác"),
        Syllable::literals("chương|trình"),
        Syllable::literals("kế|hoạch"),
        Syllable::literals("thành|tích"),
        Syllable::literals("thành|tựu"),
        Syllable::literals("kết|quả"),
        Syllable::literals("cuộc|vận"),
    ];
    next.is_some_and(|next| scan.doc.noun(next.first, &THINGS).is_some())
}

/// Whether what follows `nhiều` says how often or how long: `nhiều lần`, `nhiều năm liền`.
pub(super) fn are_times(scan: &Scan, next: Option<&Item>) -> bool {
    const TIMES: [Syllable; 2] = Syllable::literals("lần|năm");
    next.is_some_and(|next| {
        matches!(next.kind, Kind::Plain) && TIMES.contains(&scan.doc.tokens[next.first].syllable)
    })
}

/// Whether kin take it for those who are counted behind them, who fell or died: `thân nhân | của 12
/// mẹ`, `thân nhân 3 liệt sĩ`; not `gia đình của 5 em`, which receives itself.
pub(super) fn takes_for_counted(scan: &Scan, items: &[Item]) -> bool {
    const DEAD: [[Syllable; 2]; 5] = [
        Syllable::literals("mẹ|"),
        Syllable::literals("bà|mẹ"),
        Syllable::literals("liệt|sĩ"),
        Syllable::literals("cá|nhân"),
        Syllable::literals("nghệ|nhân"),
    ];
    let [kin, behind @ ..] = items else {
        return false;
    };
    let of = matches!(behind.first(), Some(of) if matches!(of.kind, Kind::Word(Word::Of)));
    let kin = kin.last > kin.first && is_word(scan, kin, word!("thân"));
    matches!(&behind[usize::from(of)..], [many, who, ..]
        if (kin || of) && matches!(many.kind, Kind::Quantity(_))
            && scan.doc.noun(who.first, &DEAD).is_some())
}
