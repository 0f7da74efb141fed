//! The verbs of a statement: which words are one, and which of them together tell
//! of one giving. [`super::frame`] reads what they say.

use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Word;
use super::super::scan::Scan;
use super::super::tag::Part;
use super::super::tag::Tag;
use super::super::tag::Verb;
use super::clause::in_brackets;
use super::clause::is_done;
use super::clause::is_proud;
use super::often::is_any_of;
use super::often::is_word;
use crate::model::EventKind;
use crate::model::lexicon;
use crate::text::Case;
use crate::text::Syllable;
use crate::text::SyllableSet;
use crate::text::TokenKind;
use crate::text::word;

/// What stands behind `tờ trình` where a paper is meant.
const SHEET_OF: [Syllable; 4] = Syllable::literals("số|ngày|này|trên");

/// Whether somebody was chosen for something else by the verb at `at`, and received in a clause of its own:
/// `được bình chọn vận động viên xuất sắc nhất, nhận Bằng khen`.
pub(super) fn was_elected(items: &[Item], at: usize) -> bool {
    let [between @ .., last] = &items[at + 1..] else {
        return false;
    };
    let comma = |item: &Item| matches!(item.kind, Kind::Sign(','));
    let nobody =
        |item: &Item| !matches!(item.kind, Kind::Unit(_) | Kind::Person(_) | Kind::Verb(_));
    at > 0
        && matches!(items[at - 1].kind, Kind::Word(Word::Passive))
        && matches!(last.kind, Kind::Verb(Verb::Receive))
        && between.last().is_some_and(comma)
        && between.iter().all(nobody)
}

/// The verb at `at`: also `lễ trao`, `lễ đón nhận` right before the award.
pub(super) fn verb(scan: &Scan, items: &[Item], at: usize) -> Option<Verb> {
    match items[at].kind {
        Kind::Plain if !may_be_verb(scan, &items[at]) => None,
        // `theo đề nghị`, `đề nghị của Bộ trưởng`: what was asked, not that one asks.
        Kind::Verb(Verb::Propose) => {
            // `xem xét trình Chính phủ`
            const WEIGHS: [Syllable; 2] = Syllable::literals("xem|xét");
            let weighs = scan.doc.follows(items[at].first, &WEIGHS);
            const NOUN: [Syllable; 3] = Syllable::literals("theo|xét|cuộc");
            let before = before(scan, &items[at]);
            // `họp xét đề nghị Nhà nước khen thưởng …`: what the meeting does.
            let meets = at > 0 && matches!(items[at - 1].kind, Kind::Event(_));
            let noun = before.is_some_and(|word| NOUN.contains(&word)) && !(weighs || meets)
                || items
                    .get(at + 1)
                    .is_some_and(|next| matches!(next.kind, Kind::Word(Word::Of)));
            // `tại Tờ trình số 5/TTr-BCA`: where it was asked.
            let sheet = before == Some(word!("tờ"))
                && scan
                    .doc
                    .tokens
                    .get(items[at].last + 1)
                    .is_some_and(|next| SHEET_OF.contains(&next.syllable));
            // `đã trình Giấy khen của xã`: the paper was shown.
            let shown = at + 1 == items.len()
                && scan.doc.tokens[items[at].first].syllable == word!("trình");
            (!noun && !sheet && !shown).then_some(Verb::Propose)
        }
        // `đã có thư khen`
        Kind::Plain if at + 1 == items.len() && has_letter(scan, &items[at]) => Some(Verb::Give),
        // `tặng hoa cùng Bằng khen`, `tặng quà, Kỷ niệm chương`
        Kind::Plain if gives_beside(scan, &items[at], &items[at + 1..]) => Some(Verb::Give),
        // `đơn vị đã có 3 Bằng khen`
        Kind::Plain if has_counted(scan, &items[at]) && are_counts(&items[at + 1..]) => {
            Some(Verb::Receive)
        }
        // `bà Cúc còn có Huân chương Lao động`
        Kind::Plain if at + 1 == items.len() && owner(scan, items, at).is_some() => {
            Some(Verb::Receive)
        }
        // `được Huân chương Lao động`, `được 3 Bằng khen`
        Kind::Word(Word::Passive)
            if items[at + 1..].iter().all(counts) && !is_borne(scan, &items[items.len() - 1]) =>
        {
            Some(Verb::Receive)
        }
        // `5 năm liền là Chiến sĩ thi đua`
        Kind::Word(Word::Consists)
            if at + 1 == items.len()
                && (is_year_by_year(scan, &items[at]) || is_in_year(scan, &items[at])) =>
        {
            Some(Verb::Receive)
        }
        // `được phong Nghệ sĩ ưu tú`, `được cấp Bằng Lao động sáng tạo`
        Kind::Plain
            if (at + 1 == items.len() || (at > 0 && is_passive(scan, &items[at - 1])))
                && const { Syllable::literals::<2>("phong|cấp") }
                    .contains(&scan.doc.tokens[items[at].first].syllable) =>
        {
            Some(Verb::Give)
        }
        // `trả lại của rơi`: no award.
        Kind::Verb(Verb::Withdraw)
            if items[at + 1..].iter().any(|item| is_of_others(&item.kind))
                && is_word(scan, &items[at], word!("trả")) =>
        {
            None
        }
        // `gửi Thư khen`, not `gửi lời chúc tới các Anh hùng Lao động`.
        Kind::Verb(_)
            if at + 1 < items.len()
                && scan.doc.tokens[items[at].first].syllable == word!("gửi") =>
        {
            None
        }
        // `310 hồ sơ xét tặng danh hiệu …`
        Kind::Verb(Verb::Consider) if at > 0 && is_file(scan, &items[at - 1]) => {
            Some(Verb::Propose)
        }
        // `khen thưởng 3 tập thể bằng hình thức tặng Giấy khen`: how they were commended.
        Kind::Verb(Verb::Give) if scan.doc.follows(items[at].first, &MANNER) => None,
        // `Hội đồng đã họp và chọn 7 Nhà giáo ưu tú`
        Kind::Plain if at + 1 == items.len() && chooses(scan, &items[at]) => Some(Verb::Propose),
        // `trở thành Nghệ sĩ nhân dân`
        Kind::Plain if at + 1 == items.len() && becomes(scan, &items[at]) => Some(Verb::Receive),
        // `có được danh hiệu Nghệ sĩ ưu tú`, `dành giấy khen`
        Kind::Plain if gains(scan, &items[at..]) => Some(Verb::Receive),
        // `Vở diễn mang về cho chị Cúc danh hiệu Nghệ sĩ ưu tú`
        Kind::Plain if brings(scan, &items[at..]) => Some(Verb::Give),
        // `nhận viết Giấy khen thuê`: the paper.
        Kind::Verb(Verb::Receive) if items.get(at + 1).is_some_and(|next| makes(scan, next)) => {
            None
        }
        Kind::Verb(verb) => Some(verb),
        // `lễ trao`, also before how many: `lễ trao 40 Huân chương`.
        Kind::Event(EventKind::AwardCeremony)
            if items[at + 1..]
                .iter()
                .all(|item| matches!(item.kind, Kind::Quantity(_))) =>
        {
            let says = |word: Syllable| {
                scan.doc.tokens[items[at].first..=items[at].last]
                    .iter()
                    .any(|token| token.syllable == word)
            };
            match () {
                _ if says(word!("nhận")) => Some(Verb::Receive),
                _ if says(word!("trao")) || says(word!("tặng")) => Some(Verb::Give),
                _ => None,
            }
        }
        _ => None,
    }
}

/// Whether a word that no list of verbs has may be one before an award; below are the rules for
/// each of these.
fn may_be_verb(scan: &Scan, item: &Item) -> bool {
    static BEGIN: SyllableSet<64> =
        SyllableSet::literals::<11>("có|tặng|sở|phong|cấp|dành|mang|đem|công|bố|chọn");
    let tokens = &scan.doc.tokens;
    BEGIN.contains(tokens[item.first].syllable) || tokens[item.last].syllable == word!("thành")
}

/// The words on how somebody was commended.
const MANNER: [Syllable; 2] = Syllable::literals("hình|thức");

/// Whether the words from a token on are only wished for: `trước khi | trở thành …`, `muốn | có
/// được …`.
fn is_wished(scan: &Scan, from: usize) -> bool {
    const WISHES: [Syllable; 4] = Syllable::literals("khi|để|muốn|mong");
    let before = from.checked_sub(1).map(|at| &scan.doc.tokens[at]);
    before.is_some_and(|before| WISHES.contains(&before.syllable))
}

/// Whether a word tells that somebody became what a title names that is conferred.
fn becomes(scan: &Scan, item: &Item) -> bool {
    const BECOMES: [Syllable; 2] = Syllable::literals("trở|thành");
    let last = item.last + 1;
    let becomes = scan.doc.follows(last, &BECOMES)
        && !(last.checked_sub(BECOMES.len())).is_some_and(|from| is_wished(scan, from));
    let title = match scan.doc.tag(last) {
        Some(Tag::Award(entry)) => lexicon::award_at(entry).class == "honorary_title",
        _ => false,
    };
    becomes && title
}

/// In how many words from `dành` on for whom it is may be said.
const GIFT_REACH: usize = 16;

/// Whether a word tells that something was won, right before what: `có được`, `dành`, often printed
/// for `giành`.
fn gains(scan: &Scan, items: &[Item]) -> bool {
    const GAINS: [[Syllable; 2]; 2] = [Syllable::literals("có|được"), Syllable::literals("dành|")];
    // `dành 30 Giấy khen cho học sinh giỏi`: for others.
    const FOR: Syllable = Syllable::literal("cho");
    let for_others = || {
        let tokens = scan.doc.tokens.iter().skip(items[0].first);
        let mut here = tokens.take(GIFT_REACH).take_while(|token| !token.is('.'));
        here.any(|token| token.syllable == FOR)
    };
    let won = |item: &Item| {
        counts(item)
            || matches!(
                item.kind,
                Kind::Word(Word::Plural | Word::Gift) | Kind::Sign(',')
            )
    };
    let listed = |item: &Item| {
        won(item) || is_any_of(scan, item, &const { Syllable::literals::<2>("như|cao") })
    };
    scan.doc.noun(items[0].first, &GAINS).is_some()
        && items[1..].iter().all(listed)
        && !is_wished(scan, items[0].first)
        && !for_others()
}

/// Whether words tell what something brought somebody right before an award.
fn brings(scan: &Scan, items: &[Item]) -> bool {
    const BRINGS: [Syllable; 2] = Syllable::literals("mang|đem");
    const BACK: [Syllable; 2] = Syllable::literals("về|lại");
    let word = |item: &Item| scan.doc.tokens[item.first].syllable;
    matches!(items, [brings, back, to, who, rest @ ..]
        if BRINGS.contains(&word(brings))
            && BACK.contains(&word(back))
            && matches!(to.kind, Kind::Word(Word::To))
            && matches!(who.kind, Kind::Person(_) | Kind::Unit(_))
            && rest.iter().all(counts))
}

/// Whether a word tells that papers are made: `viết`, `in`.
fn makes(scan: &Scan, item: &Item) -> bool {
    const MAKES: [Syllable; 5] = Syllable::literals("viết|in|vẽ|thêu|may");
    matches!(item.kind, Kind::Plain)
        && item.first == item.last
        && MAKES.contains(&scan.doc.tokens[item.first].syllable)
}

/// Whether a council that its sentence names chooses those counted next: `chọn | 7 Nhà giáo ưu tú`.
pub(super) fn chooses(scan: &Scan, item: &Item) -> bool {
    const COUNCIL: [Syllable; 2] = Syllable::literals("hội|đồng");
    const REACH: usize = 50;
    let tokens = &scan.doc.tokens;
    let chosen = tokens[item.first].syllable == word!("chọn")
        && tokens
            .get(item.last + 1)
            .is_some_and(|next| next.kind == TokenKind::Number);
    let ends = |at: &usize| !matches!(tokens[*at].kind, TokenKind::Break | TokenKind::Sign('.'));
    let mut before = (item.first.saturating_sub(REACH)..item.first)
        .rev()
        .take_while(ends);
    chosen && before.any(|at| scan.doc.begins(at, &COUNCIL))
}

/// Whether an item is of files that are counted, each on one who is to receive.
pub(super) fn is_file(scan: &Scan, item: &Item) -> bool {
    matches!(item.kind, Kind::Receiver(_)) && is_word(scan, item, word!("hồ"))
}

/// Whether an item only says how many awards follow, or that a title follows.
fn counts(item: &Item) -> bool {
    matches!(
        item.kind,
        Kind::Quantity(_) | Kind::Sign('"') | Kind::Word(Word::Carrier)
    )
}

/// Whether a title behind an item stands before the name of who bears it: `được NSƯT Trần
/// Văn Bình dàn dựng`.
fn is_borne(scan: &Scan, item: &Item) -> bool {
    let doc = scan.doc;
    let Some(found) = doc.at(item.last + 1) else {
        return false;
    };
    let next = doc.tokens.get(found.end);
    matches!(found.tag, Tag::Award(_))
        && next.is_some_and(|next| next.is_word() && next.case != Case::Lower)
}

/// Whether an item is `là` behind `liền`, `liên tục`, `nhiều năm`.
fn is_year_by_year(scan: &Scan, item: &Item) -> bool {
    const IS: Syllable = Syllable::literal("là");
    const IN_A_ROW: [Syllable; 2] = Syllable::literals("liền|tục");
    const YEARS: [Syllable; 2] = Syllable::literals("nhiều|năm");
    let tokens = &scan.doc.tokens;
    let [.., one, two] = &tokens[..item.first] else {
        return false;
    };
    tokens[item.first].syllable == IS
        && (IN_A_ROW.contains(&two.syllable) || [one.syllable, two.syllable] == YEARS)
}

/// Whether an item is `là` before a title with its year: `là Chiến sĩ thi đua năm 2016`.
fn is_in_year(scan: &Scan, item: &Item) -> bool {
    const IS: Syllable = Syllable::literal("là");
    const YEAR: Syllable = Syllable::literal("năm");
    let doc = scan.doc;
    let Some(title) = doc.at(item.last + 1) else {
        return false;
    };
    let Tag::Award(entry) = title.tag else {
        return false;
    };
    let class = lexicon::award_at(entry).class;
    let year = matches!(&doc.tokens[title.end..], [year, number, ..]
        if year.syllable == YEAR && number.kind == TokenKind::Number && number.span.len() == 4);
    doc.tokens[item.first].syllable == IS
        && year
        && matches!(class, "emulation_title" | "honorary_title")
}

/// Whether words are `tặng quà` right before an award.
fn gives_beside(scan: &Scan, item: &Item, behind: &[Item]) -> bool {
    let joins = |item: &Item| {
        matches!(
            item.kind,
            Kind::Sign(',') | Kind::Quantity(_) | Kind::Word(Word::And | Word::Each | Word::Plural)
        ) || is_word(scan, item, word!("chúc"))
    };
    scan.doc.tokens[item.first].syllable == const { Syllable::literal("tặng") }
        && item.last > item.first
        && !behind.is_empty()
        && behind.iter().all(joins)
}

/// Whether a word is `có` before a letter of commendation: it was sent; or `công bố`: it is read out.
fn has_letter(scan: &Scan, item: &Item) -> bool {
    const MADE_KNOWN: [Syllable; 2] = Syllable::literals("công|bố");
    let Some(Tag::Award(entry)) = scan.doc.tag(item.last + 1) else {
        return false;
    };
    if scan.doc.follows(item.last + 1, &MADE_KNOWN) {
        return lexicon::award_at(entry).id == "thu-khen";
    }
    if scan.doc.tokens[item.first].syllable != const { Syllable::literal("có") } {
        return false;
    }
    let award = lexicon::award_at(entry);
    award.id == "thu-khen" || award.class == "certificate" && is_for_others(scan, item)
}

/// Whether those stand right behind a certificate whom it was given to: `đã có Giấy khen | 2 học sinh`.
fn is_for_others(scan: &Scan, has: &Item) -> bool {
    const DONE: [Syllable; 2] = Syllable::literals("đã|vừa");
    let done = has
        .first
        .checked_sub(1)
        .is_some_and(|before| DONE.contains(&scan.doc.tokens[before].syllable));
    let found = |at: usize| scan.doc.at(at);
    let who = |at: usize| {
        let tag = found(at).map(|found| found.tag);
        matches!(tag, Some(Tag::Receiver(_) | Tag::Honorific | Tag::To))
    };
    let behind = found(has.last + 1).map_or(has.last + 1, |award| award.end);
    let number = match scan.doc.tokens.get(behind) {
        Some(token) if token.kind == TokenKind::Number => Some(behind + 1),
        _ => found(behind)
            .filter(|found| matches!(found.tag, Tag::Number(_)))
            .map(|found| found.end),
    };
    done && (who(behind) || number.is_some_and(who))
}

/// Whether a word is `có` or `sở hữu` before a number or `nhiều`: so many were received.
fn has_counted(scan: &Scan, item: &Item) -> bool {
    const HAS: [Syllable; 2] = Syllable::literals("có|sở");
    const MANY: Syllable = Syllable::literal("nhiều");
    let counted = scan.doc.tokens.get(item.last + 1).is_some_and(|next| {
        next.kind == TokenKind::Number
            || next.syllable == MANY
            || matches!(scan.doc.tag(item.last + 1), Some(Tag::Number(2..)))
    });
    counted && HAS.contains(&scan.doc.tokens[item.first].syllable)
}

/// Whether what stands between `có` and an award with its number are things that are counted as well: `15
/// giáo viên giỏi, 2 sáng kiến, | 12 chiến sĩ thi đua`.
pub(super) fn are_counts(between: &[Item]) -> bool {
    let [things @ .., joiner] = between else {
        return true;
    };
    let count = |part: &[Item]| match part {
        [many, thing @ ..] => {
            matches!(many.kind, Kind::Quantity(_))
                && !thing.is_empty()
                && thing
                    .iter()
                    .all(|item| matches!(item.kind, Kind::Plain | Kind::Receiver(_)))
        }
        [] => false,
    };
    joiner.is_joiner() && things.split(Item::is_joiner).all(count)
}

/// Where the person stands who has an order, medal or certificate by `có` at `at`: what somebody has
/// was received.
pub(super) fn owner(scan: &Scan, items: &[Item], at: usize) -> Option<usize> {
    const HAS: Syllable = Syllable::literal("có");
    const ADVERBS: [Syllable; 5] = Syllable::literals("còn|hiện|đã|cũng|đang");
    const OPENS: [Syllable; 8] = Syllable::literals("nói|rằng|việc|biết|vì|hiện|nay|ra");
    const FORGED: Syllable = Syllable::literal("giả");
    let item = &items[at];
    if item.first != item.last || scan.doc.tokens[item.first].syllable != HAS {
        return None;
    }
    let Some(Tag::Award(entry)) = scan.doc.tag(item.last + 1) else {
        return None;
    };
    let kept = matches!(
        lexicon::award_at(entry).class,
        "order" | "medal" | "certificate"
    );
    let adverb = |item: &Item| {
        matches!(item.kind, Kind::Plain)
            && item.first == item.last
            && ADVERBS.contains(&scan.doc.tokens[item.first].syllable)
    };
    let person = |item: &Item| matches!(item.kind, Kind::Person(_) | Kind::Word(Word::Pronoun));
    let owner = items[..at].iter().rposition(|item| !adverb(item))?;
    // `Ông Bình và bà Cúc có …`
    let joined = |at: usize| {
        matches!(&items[..at], [.., one, and]
            if matches!((&one.kind, &and.kind), (Kind::Person(_), Kind::Word(Word::And))))
    };
    let owner = if joined(owner) { owner - 2 } else { owner };
    // `Lớp của cô Cúc có …`, `Nhiều người tưởng ông Bình có …`: not hers, nor his.
    let begins = items[..owner].last().is_none_or(|before| {
        matches!(before.kind, Kind::Sign(_) | Kind::Date(_))
            || OPENS.contains(&scan.doc.tokens[before.last].syllable)
    });
    let name_end = scan.doc.at(item.last + 1).map(|found| found.end);
    let forged = name_end
        .and_then(|end| scan.doc.tokens.get(end))
        .is_some_and(|behind| behind.syllable == FORGED);
    (kept && begins && !forged && person(&items[owner])).then_some(owner)
}

/// Where the verbs begin that together tell of one giving: `đã được đề nghị tặng`,
/// `đề nghị Thủ tướng tặng`, `phong tặng và truy tặng`.
pub(super) fn chain(scan: &Scan, items: &[Item], verbs: &[(usize, Verb)], last: usize) -> usize {
    let mut begin = last;
    let mut passive = false;
    // `cứu em bé bị đuối nước, …`: only what is taken away is so told.
    let taken = matches!(items[last].kind, Kind::Verb(Verb::Withdraw));
    let is_passive = |item: &Item| match item.kind {
        Kind::Word(Word::Passive) => true,
        _ => taken && is_passive(scan, item),
    };
    for at in (0..last).rev() {
        let between = &items[at + 1..begin];
        match items[at].kind {
            _ if passive && is_passive(&items[at]) => break,
            _ if is_passive(&items[at]) => {
                // `được UBND tỉnh 2 lần tặng`
                let often = |at: usize| {
                    let next = between.get(at + 1);
                    matches!(between[at].kind, Kind::Quantity(_))
                        && next.is_some_and(|next| is_word(scan, next, word!("lần")))
                };
                // `Được biết, Trường A đón nhận …`: who receives, not who gives.
                let received = matches!(items[begin].kind, Kind::Verb(Verb::Receive))
                    && between
                        .iter()
                        .any(|item| matches!(item.kind, Kind::Sign(',')));
                // `được Sở A thưởng nóng 20 triệu đồng và tặng`
                let bonus = |at: usize| {
                    let money =
                        |item: &Item| matches!(item.kind, Kind::Word(Word::Money | Word::Gift));
                    let counts = matches!(between[at].kind, Kind::Quantity(_));
                    money(&between[at]) || counts && between.get(at + 1).is_some_and(money)
                };
                // `được ông Bình (phải) và bà Cúc trao`
                let from = at + 1;
                let shown = |at: usize| {
                    matches!(between[at].kind, Kind::Word(Word::Unreal))
                        && in_brackets(items, from + at)
                };
                let stands =
                    |at: usize| gives(&between[at].kind) || often(at) || bonus(at) || shown(at);
                if received || !(0..between.len()).all(stands) {
                    break;
                }
                (begin, passive) = (at, true);
            }
            Kind::Verb(verb) if verbs.iter().any(|&(verb, _)| verb == at) => {
                if !links(scan, verb, between, passive)
                    || asked_before(scan, verb, between, &items[begin])
                {
                    break;
                }
                begin = at;
            }
            Kind::Award(_) | Kind::Word(Word::Thereof) => break,
            _ => {}
        }
    }
    begin
}

/// Whether it tells that something else was given back, or to whom.
fn is_of_others(kind: &Kind) -> bool {
    matches!(
        kind,
        Kind::Receiver(_) | Kind::Sign(',') | Kind::Word(Word::Money | Word::Passive | Word::To)
    )
}

/// Whether a proposal is of a clause before one that says what was done since: `Sau khi
/// hoàn thiện hồ sơ, UBND tỉnh đã tặng …`.
fn asked_before(scan: &Scan, verb: Verb, between: &[Item], next: &Item) -> bool {
    let comma = |item: &Item| matches!(item.kind, Kind::Sign(','));
    let since = between
        .iter()
        .position(comma)
        .map(|comma| &between[comma..]);
    verb == Verb::Propose
        && since.is_some_and(|since| {
            since.iter().any(|item| is_done(scan, item)) || is_proud(scan, next)
        })
}

/// `được`, or `bị` before what is taken away.
pub(super) fn is_passive(scan: &Scan, item: &Item) -> bool {
    matches!(item.kind, Kind::Word(Word::Passive))
        || scan.doc.tokens[item.first].syllable == const { Syllable::literal("bị") }
}

/// Whether words may stand between `được` and the verb: who gives.
fn gives(kind: &Kind) -> bool {
    matches!(
        kind,
        Kind::Office(_)
            | Kind::Unit(_)
            | Kind::UnitMeant(_)
            | Kind::Person(_)
            | Kind::ManyGivers
            | Kind::Plain
            // `được Bộ A biểu dương và tặng`
            | Kind::Attends(Part::Speaker)
            | Kind::Date(_)
            | Kind::Receiver(_)
            | Kind::Sign(',' | '-' | '(' | ')')
            | Kind::Word(Word::And | Word::Of | Word::Plural | Word::OnBehalf)
    )
}

/// Whether an earlier verb tells of the same giving as the verbs after it.
fn links(scan: &Scan, verb: Verb, between: &[Item], passive: bool) -> bool {
    let near = |most: usize| {
        let small = |item: &Item| {
            // `công nhận liệt sĩ và truy tặng …`
            let fallen =
                matches!(item.kind, Kind::Receiver(_)) && is_word(scan, item, word!("liệt"));
            fallen
                || matches!(
                    item.kind,
                    Kind::Plain | Kind::Sign(',') | Kind::Word(Word::And | Word::Carrier)
                )
        };
        between.len() <= most && between.iter().all(small)
    };
    match verb {
        // `đề nghị Cục N được tặng`, not `qua bình xét, Cục N được tặng`.
        Verb::Propose => {
            !passive || !between.iter().any(Item::is_joiner) || are_nominees(scan, between)
        }
        // `hủy bỏ Quyết định số 12 về việc tặng …`
        // `để trả lại đã được tặng`: what was given back is no award.
        Verb::Withdraw if between.first().is_some_and(|item| scan.is_document(item)) => true,
        Verb::Withdraw => near(4) && !passive,
        Verb::Give | Verb::Consider => near(3) || is_bonus(between) || gives_as_well(between),
        Verb::Receive => near(1) && !passive,
    }
}

/// Whether words only name those who are proposed together: `đề nghị | Sở A, Cục B và ông Bình, Giám
/// đốc, | được tặng`, not `đề nghị Sở A xem xét, Cục B được tặng`.
fn are_nominees(scan: &Scan, between: &[Item]) -> bool {
    // `bầu nhân dân và cán bộ huyện A, …`
    const PEOPLE: [Syllable; 2] = Syllable::literals("nhân|dân");
    let named = |item: &Item| {
        matches!(item.kind, Kind::Unit(_) | Kind::Person(_)) || scan.doc.begins(item.first, &PEOPLE)
    };
    let told = |item: &Item| {
        matches!(
            item.kind,
            Kind::Verb(_) | Kind::Attends(_) | Kind::Word(Word::Passive) | Kind::Date(_)
        )
    };
    let comma = |item: &Item| matches!(item.kind, Kind::Sign(','));
    let parts = |pair: &[Item]| comma(&pair[1]) && matches!(pair[0].kind, Kind::Plain);
    between.first().is_some_and(named)
        && !between.iter().any(told)
        && !between.windows(2).any(parts)
}

/// Whether only money stands between two verbs: `thưởng | 2 triệu đồng và | tặng`.
fn is_bonus(between: &[Item]) -> bool {
    matches!(between, [many, money, joiner]
        if matches!(many.kind, Kind::Quantity(_))
            && matches!(money.kind, Kind::Word(Word::Money))
            && matches!(joiner.kind, Kind::Sign(',') | Kind::Word(Word::And)))
}

/// Whether another giver is joined to the one before: `được trường biểu dương | và Sở A | tặng`.
fn gives_as_well(between: &[Item]) -> bool {
    const PRAISED: usize = 3;
    let Some(and) = between
        .iter()
        .position(|item| matches!(item.kind, Kind::Word(Word::And)))
    else {
        return false;
    };
    let plain = |item: &Item| matches!(item.kind, Kind::Plain);
    and <= PRAISED
        && between[..and].iter().all(plain)
        && matches!(&between[and + 1..], [giver]
            if matches!(giver.kind, Kind::Office(_) | Kind::Unit(_) | Kind::UnitMeant(_)))
}

/// Where the giver begins who stands between the last two of the verbs from `begin` on.
pub(super) fn other_giver(items: &[Item], begin: usize, last: usize) -> Option<usize> {
    let gives = |at: &usize| {
        matches!(
            items[*at].kind,
            Kind::Verb(Verb::Give) | Kind::Attends(Part::Speaker)
        )
    };
    let before = (begin..last).rev().find(gives)?;
    gives_as_well(&items[before + 1..last]).then_some(before + 1)
}

/// The word right before an item.
fn before(scan: &Scan, item: &Item) -> Option<Syllable> {
    let before = item.first.checked_sub(1)?;
    Some(scan.doc.tokens[before].syllable)
}
