//! The clause of a verb: where the words on its subject begin and end, and what
//! small words in it say. [`super::frame`] asks.

use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Word;
use super::super::item::after_marks;
use super::super::scan::Scan;
use super::super::tag::Tag;
use super::super::tag::Time;
use super::super::tag::Verb;
use super::giver_named::named;
use super::held::is_title;
use super::often::is_any_of;
use super::often::is_word;
use super::praise::opens_with_praise;
use super::segment;
use super::shared_verb::ends_in_counted;
use super::shared_verb::others_beside;
use super::thereof::counts_whole;
use super::thereof::others_joined;
use super::unlisted::noun_end;
use super::verb::chain;
use super::verb::is_passive;
use super::verb::verb;
use crate::text::Case;
use crate::text::Syllable;
use crate::text::word;
use std::ops::Range;

/// What is done for those who receive.
const GREETINGS: [[Syllable; 2]; 4] = [
    Syllable::literals("chúc|mừng"),
    Syllable::literals("động|viên"),
    Syllable::literals("thăm|hỏi"),
    Syllable::literals("gặp|mặt"),
];

/// Most items of a bracket that says where somebody stands.
const LONGEST_ASIDE: usize = 8;

/// How far before the verb those stand who receive, with who gives between.
const GIVER_REACH: usize = 5;

/// Where the subject ends that an earlier clause shares: `Phòng 8 được Bộ chọn làm điểm,
/// được tặng …`.
pub(super) fn first_clause(items: &[Item], subject: Range<usize>) -> usize {
    // `…, nhiều năm liền được tặng …`
    let who = |item: &Item| {
        receives(item) || matches!(item.kind, Kind::Office(_) | Kind::Word(Word::Pronoun))
    };
    let behind = last_comma(items, subject.end).max(subject.start);
    let comma = behind > subject.start && !items[behind..subject.end].iter().any(who);
    let passive = |&at: &usize| matches!(items[at].kind, Kind::Word(Word::Passive));
    let begins = subject.clone().find(passive).filter(|_| comma);
    begins
        .filter(|&at| at > subject.start)
        .unwrap_or(subject.end)
}

/// Whether a verb of receiving is joined to what is attended: `dự lễ … và đón …`.
pub(super) fn joins_attending(items: &[Item], verb: usize) -> bool {
    let joined = verb > 0 && matches!(items[verb - 1].kind, Kind::Word(Word::And));
    joined && matches!(items[verb].kind, Kind::Verb(Verb::Receive))
}

/// One past the last comma before `at`.
pub(super) fn last_comma(items: &[Item], at: usize) -> usize {
    items[..at]
        .iter()
        .rposition(|item| matches!(item.kind, Kind::Sign(',')))
        .map_or(0, |comma| comma + 1)
}

/// Whether `việc` at `at` tells what was answered by what a person receives behind a comma:
/// `Với việc cứu cô giáo, anh Bình được …`.
pub(super) fn is_answered(scan: &Scan, items: &[Item], at: usize, begin: usize) -> bool {
    const ANSWERS: [Syllable; 5] = Syllable::literals("với|bằng|nhờ|từ|vì");
    let before = at.checked_sub(1).map(|at| &items[at]);
    let answers =
        before.is_some_and(|item| ANSWERS.contains(&scan.doc.tokens[item.first].syllable));
    let comma = last_comma(items, begin);
    answers && comma > at && items.get(comma).is_some_and(is_named)
}

/// `đã`, `vừa`: it was done.
pub(super) fn is_done(scan: &Scan, item: &Item) -> bool {
    let word = scan.doc.tokens[item.first].syllable;
    const { Syllable::literals::<2>("đã|vừa") }.contains(&word)
}

/// `vinh dự được`, `vinh dự đón nhận`: nobody says so of what is only planned.
pub(super) fn is_proud(scan: &Scan, item: &Item) -> bool {
    scan.doc.tokens[item.first].syllable == const { Syllable::literal("vinh") }
}

/// Where who gives stands between those who receive and the verb, without `được`:
/// `5 cá nhân Bộ Công an tặng Bằng khen`.
pub(super) fn giver_between(scan: &Scan, items: &[Item], begin: usize) -> Option<usize> {
    let gives = matches!(items[begin].kind, Kind::Verb(Verb::Give));
    let from = if gives {
        begin.saturating_sub(GIVER_REACH)
    } else {
        begin
    };
    let receiver = (from..begin).rfind(|&at| matches!(items[at].kind, Kind::Receiver(_)))?;
    let counted = receiver
        .checked_sub(1)
        .is_some_and(|at| matches!(items[at].kind, Kind::Quantity(_) | Kind::Times));
    let between = &items[receiver + 1..begin];
    let parted = |item: &Item| matches!(item.kind, Kind::Sign(_) | Kind::Word(_));
    (counted && !between.iter().any(parted) && named(scan, between.first()?).is_some())
        .then_some(receiver + 1)
}

/// Where the verb stands whose subject is also that of the verbs from `begin` on:
/// `Cục N được tuyên dương … và được tặng …`.
pub(super) fn same_subject(scan: &Scan, items: &[Item], begin: usize) -> Option<usize> {
    // `… và năm 2000 được tặng …`
    let dated = begin > 1 && matches!(items[begin - 1].kind, Kind::Date(_));
    let joiner = &items.get(begin.checked_sub(1 + usize::from(dated))?)?.kind;
    let joined = matches!(joiner, Kind::Word(Word::And) | Kind::Sign(','));
    let verbs: Vec<(usize, Verb)> = (0..begin)
        .filter(|_| joined)
        .filter_map(|at| Some((at, verb(scan, items, at)?)))
        .collect();
    let (last, _) = *verbs.last()?;
    let first = chain(scan, items, &verbs, last);
    // `Cục N được tuyên dương …, được tặng …`
    let comma = matches!(joiner, Kind::Sign(','));
    let receives = |at: usize| verb(scan, items, at) == Some(Verb::Receive);
    let alike = is_passive(scan, &items[first]) && is_passive(scan, &items[begin])
        || receives(first) && receives(begin);
    (!comma || alike).then_some(first)
}

/// Where the words on the subject begin: after the clause before.
pub(super) fn clause_start(scan: &Scan, items: &[Item], begin: usize) -> usize {
    // `13 tập thể, trong đó có Viện A, được …`: the thirteen are the subject.
    let aside = begin > 0 && matches!(items[begin - 1].kind, Kind::Sign(','));
    let thereof = |at: usize| {
        matches!(items[at].kind, Kind::Word(Word::Thereof))
            && !aside
            && counts_whole(scan, items, at).is_none()
    };
    // `NSND Trần Văn Bình và NSƯT Lê Thị Cúc được …`
    let epithet = |at: usize| {
        matches!(items[at].kind, Kind::Award(_))
            && matches!(items.get(at + 1), Some(next) if matches!(next.kind, Kind::Person(_)))
            && matches!(&items[..at], [.., person, joiner]
                if matches!(person.kind, Kind::Person(_))
                    && matches!(joiner.kind, Kind::Sign(',') | Kind::Word(Word::And)))
    };
    // `lấy ý kiến đối với 3 cá nhân được …`
    let to_counted = |at: usize| {
        matches!(items[at].kind, Kind::Word(Word::To))
            && is_word(scan, &items[at], word!("đối"))
            && matches!(items[at + 1].kind, Kind::Quantity(_))
    };
    // `12 học sinh đoạt giải được …`, `4 hộ đạt danh hiệu A được …`: which they are.
    let which = |at: usize| {
        let parts = |item: &Item| {
            matches!(
                item.kind,
                Kind::Sign(_) | Kind::Verb(_) | Kind::Word(Word::Passive | Word::And)
            )
        };
        matches!(items[at].kind, Kind::Verb(Verb::Receive))
            && ends_in_counted(&items[..at])
            && !items[at + 1..begin].iter().any(parts)
            && is_passive(scan, &items[begin])
    };
    // `Ông Trần Văn Bình, Anh hùng Lao động, được …`, `… là Anh hùng Lao động, được …`
    let aside = |at: usize| epithet(at) || is_apposed(scan, items, at) || which(at);
    // `trả lại 50 triệu đồng`: no verb of awards.
    let taken = |at: usize| matches!(items[at].kind, Kind::Verb(Verb::Withdraw));
    // `công bố quyết định của Bộ A, theo đó | 5 tập thể được …`
    // `Tin vui cho Công ty A, đó là | ông Bình được …`
    const BY_THAT: [[Syllable; 2]; 2] =
        [Syllable::literals("theo|đó"), Syllable::literals("đó|là")];
    let goes_on = |at: usize| {
        let last = items[at].last;
        at > 1 && last > 0 && BY_THAT.iter().any(|that| scan.doc.begins(last - 1, that))
    };
    let ends = |at: &usize| {
        (matches!(
            items[*at].kind,
            Kind::Verb(_) | Kind::Attends(_) | Kind::Award(_)
        ) && !aside(*at)
            && !(taken(*at) && verb(scan, items, *at).is_none()))
            || thereof(*at)
            || goes_on(*at)
            || (*at + 1 < begin && to_counted(*at))
            || greets(scan, &items[*at])
    };
    let sure = |at: usize| thereof(at) || goes_on(at) || greets(scan, &items[at]);
    let start = (0..begin)
        .rev()
        .find(ends)
        .filter(|&at| sure(at) || items[at..begin].iter().any(receives))
        .map_or(0, |at| at + 1);
    let joined = start.checked_sub(1).filter(|&at| thereof(at));
    if let Some(others) = joined.and_then(|at| others_joined(items, at, begin)) {
        return others;
    }
    if let Some(unit) = alone_before(scan, items, start, begin) {
        return unit;
    }
    if let Some(others) = others_beside(scan, &items[start..begin]) {
        return start + others;
    }
    let start = after_source(scan, items, start..begin).unwrap_or(start);
    let start = after_title(items, start..begin).unwrap_or(start);
    // `Tại hội nghị của Cục N, Phòng 21 được …`: circumstances name nobody who receives.
    let mut from = start;
    while let Some(comma) = (from..begin).find(|&at| matches!(items[at].kind, Kind::Sign(',')))
        && !is_beside_others(scan, &items[from..comma], &items[comma..begin])
        && (is_circumstance(scan, &items[from..comma])
            || opens_with_praise(scan, &items[from..comma])
            || is_for_others(&items[from..comma]) && items[comma..begin].iter().any(is_named))
        && (items[comma..begin].iter().any(receives) || says_more(scan, &items[from..begin]))
    {
        from = comma + 1;
    }
    if let Some(noun) = meant_alone(scan, items, from..begin) {
        return noun;
    }
    if let Some(when) = behind_when(scan, items, from..begin) {
        return when;
    }
    let answers = |item: &Item| {
        const { Syllable::literals::<4>("ghi|với|nhờ|bằng") }
            .contains(&scan.doc.tokens[item.first].syllable)
    };
    let opened = from > start || items[start..begin].first().is_some_and(answers);
    behind_aside(scan, items, from..begin)
        .filter(|_| opened)
        .unwrap_or(from)
}

/// Whether a title at `at` tells what the person before it is, who is the subject of more behind a
/// sign: `ông Trần Văn Bình, Anh hùng Lao động, …`; not who only says whose the subject is.
pub(super) fn is_apposed(scan: &Scan, items: &[Item], at: usize) -> bool {
    let title = matches!(&items[at].kind, Kind::Award(award) if is_title(award));
    let parts = |item: &Item| matches!(item.kind, Kind::Sign(',' | '-' | '(' | ')'));
    let one = |item: &Item| matches!(item.kind, Kind::Person(_));
    let of_person = matches!(&items[..at], [before @ .., person, is]
        if one(person)
            && (parts(is) || is_word(scan, is, word!("là")))
            && !is_of_another(scan, before, person));
    title && of_person && items.get(at + 1).is_some_and(parts)
}

/// Whether the words that end before a person say that what they name is that person's: `con trai |
/// bà Lê Thị Hoa`, `đề tài của | ông Trần Văn Bình`.
fn is_of_another(scan: &Scan, before: &[Item], person: &Item) -> bool {
    const KIN: [Syllable; 20] = Syllable::literals(
        "con|trai|gái|dâu|rể|vợ|chồng|cha|bố|mẹ|anh|chị|em|cháu|ruột|đẻ|nội|ngoại|nuôi|trò",
    );
    // `con trai NSND Trần Văn Bình`
    let title = |item: &&Item| matches!(item.kind, Kind::Award(_));
    let Some(whose) = before.iter().rev().find(|item| !title(item)) else {
        return false;
    };
    // `công ty | ông Trần Văn Bình`
    let called = scan.doc.tag(person.first) == Some(Tag::Honorific);
    match whose.kind {
        Kind::Word(Word::Of | Word::Kin) => true,
        Kind::Unit(_) | Kind::UnitMeant(_) => called,
        _ => KIN.contains(&scan.doc.tokens[whose.last].syllable),
    }
}

/// Where a noun stands that alone is the subject behind a comma, and means a unit of the
/// clause before: `Trường A có 12 học sinh giỏi, trường được …`.
fn meant_alone(scan: &Scan, items: &[Item], clause: Range<usize>) -> Option<usize> {
    const ADVERBS: [Syllable; 6] = Syllable::literals("cũng|đã|vừa|còn|vinh|dự");
    let comma = clause
        .clone()
        .rfind(|&at| matches!(items[at].kind, Kind::Sign(',')))?;
    let small = |item: &&Item| ADVERBS.contains(&scan.doc.tokens[item.first].syllable);
    let piece = &items[comma + 1..clause.end];
    let piece = &piece[..piece.len() - piece.iter().rev().take_while(small).count()];
    let first = piece.first()?;
    let end = noun_end(scan, first)?;
    let counts = |item: &Item| matches!(item.kind, Kind::Quantity(_));
    let counted = items[clause.start..comma].iter().any(counts);
    (counted && piece.last()?.last + 1 == end).then_some(comma + 1)
}

/// Where the subject of a clause begins that `khi` opens: `Thầy Bình kể niềm vui khi ngôi
/// trường A đón nhận …`.
fn behind_when(scan: &Scan, items: &[Item], clause: Range<usize>) -> Option<usize> {
    let when = clause
        .clone()
        .rfind(|&at| is_word(scan, &items[at], word!("khi")))?;
    let told = &items[when + 1..clause.end];
    // `… vui mừng khi các cháu được …`
    let one = |item: &Item| match item.kind {
        Kind::Unit(_) | Kind::Person(_) => true,
        Kind::Receiver(_) => is_word(scan, item, word!("các")),
        _ => false,
    };
    let parted = |item: &Item| matches!(item.kind, Kind::Sign(_) | Kind::Verb(_));
    (told.iter().take(2).any(one) && !told.iter().any(parted)).then_some(when + 1)
}

/// Where a clause begins behind who says so: `Theo đánh giá của ông Bình, | chị Cúc …`, `Theo kết quả
/// bỏ phiếu của Hội đồng, | Trường A …`.
fn after_source(scan: &Scan, items: &[Item], clause: Range<usize>) -> Option<usize> {
    let according = |item: &Item| is_word(scan, item, word!("theo"));
    let source = match &items[..clause.start] {
        [.., by, says] if matches!(says.kind, Kind::Attends(_)) => according(by),
        [.., by, result, vote] => {
            according(by)
                && matches!(result.kind, Kind::Word(Word::Reviews))
                && matches!(vote.kind, Kind::Verb(Verb::Propose))
        }
        _ => false,
    };
    let comma = |&at: &usize| matches!(items[at].kind, Kind::Sign(','));
    let comma = clause.clone().find(comma).filter(|_| source)?;
    items[comma..clause.end]
        .iter()
        .any(receives)
        .then_some(comma + 1)
}

/// Where a clause begins behind one that ends in a title that no list knows: `Chi bộ đạt danh hiệu
/// “Chi bộ vững mạnh”, | Công đoàn được …`.
fn after_title(items: &[Item], clause: Range<usize>) -> Option<usize> {
    let quote = |item: &Item| matches!(item.kind, Kind::Sign('"'));
    let [title, open, rest @ ..] = items.get(clause.clone())? else {
        return None;
    };
    let named = matches!(title.kind, Kind::Word(Word::Carrier)) && quote(open);
    let close = rest.iter().position(quote).filter(|_| named)?;
    let comma = rest.get(close + 1)?;
    let behind = clause.start + 2 + close + 2;
    let told = items[behind..clause.end].iter().any(receives);
    (matches!(comma.kind, Kind::Sign(',')) && told).then_some(behind)
}

/// Where the subject begins behind circumstances that a sentence inserts after others:
/// `Ghi nhận đóng góp của cán bộ, nhân viên Công ty A, trong 5 năm qua, đơn vị được …`.
fn behind_aside(scan: &Scan, items: &[Item], clause: Range<usize>) -> Option<usize> {
    let comma = |&at: &usize| matches!(items[at].kind, Kind::Sign(','));
    let commas: Vec<usize> = clause.clone().filter(comma).collect();
    let aside = |piece: &[Item]| {
        let opens = piece.first().is_some_and(|first| {
            matches!(first.kind, Kind::Date(_))
                || scan.doc.tag(first.first) == Some(Tag::Circumstance)
        });
        opens && !piece.iter().any(receives)
    };
    let pieces = commas.windows(2).rev();
    let mut asides = pieces.filter(|pair| aside(&items[pair[0] + 1..pair[1]]));
    let from = asides.next()?[1] + 1;
    items[from..clause.end].iter().any(receives).then_some(from)
}

/// Where the unit stands that is right before a verb, behind a comma and circumstances:
/// `Tại hội nghị về nông dân diễn ra ở Hà Nội, Công ty A đã được …`.
fn alone_before(scan: &Scan, items: &[Item], start: usize, begin: usize) -> Option<usize> {
    let small = |item: &&Item| {
        matches!(item.kind, Kind::Plain) && scan.doc.tokens[item.first].case == Case::Lower
    };
    let unit = begin.checked_sub(1 + items[start..begin].iter().rev().take_while(small).count())?;
    let place = |item: &Item| {
        matches!(item.kind, Kind::Plain)
            && matches!(scan.doc.tag(item.first), Some(Tag::Province(_)))
    };
    let others = |item: &Item| {
        matches!(
            item.kind,
            Kind::Person(_) | Kind::Quantity(_) | Kind::Unit(_)
        )
    };
    // `Không có học sinh vi phạm, Trường A được …`: told in a clause of its own.
    let of_others = || {
        let words = &items[start..unit - 1];
        let who = |at: &usize| matches!(words[*at].kind, Kind::Receiver(_));
        let mut told = (0..words.len()).filter(who);
        let first = told.next().filter(|_| told.next().is_none());
        first
            .and_then(|at| words.get(at.checked_sub(1)?))
            .is_some_and(|before| {
                matches!(before.kind, Kind::Plain | Kind::Word(Word::To | Word::Of))
            })
    };
    let stands = unit >= start + 2
        && matches!(items[unit].kind, Kind::Unit(_))
        && matches!(items[unit - 1].kind, Kind::Sign(','))
        && (place(&items[unit - 2]) || of_others())
        && !items[start..unit - 1].iter().any(others);
    stands.then_some(unit)
}

/// `chúc mừng các tập thể được tặng …`: who greets receives nothing.
fn greets(scan: &Scan, item: &Item) -> bool {
    scan.doc.noun(item.first, &GREETINGS).is_some()
}

/// Whether a word of a plan or rule belongs to a clause before the verb at `begin`, which
/// tells what was striven for or met before: `Sau nhiều năm phấn đấu, Cục N được …`,
/// `hoàn thành các chỉ tiêu, …`. Not what governs all that follows, and not a plan that
/// opens the sentence, names its time, or is somebody's.
pub(super) fn is_met(scan: &Scan, items: &[Item], at: usize, begin: usize, done: bool) -> bool {
    const GOVERNS: &str = "sẽ|dự|nếu|theo|quy|mức|có|ý|rằng|xứng|đáng|hy|hi|kỳ|mong|ước|chính|bằng";
    const NOUNS: [[Syllable; 2]; 5] = [
        Syllable::literals("tiêu|chuẩn"),
        Syllable::literals("tiêu|chí"),
        Syllable::literals("chỉ|tiêu"),
        Syllable::literals("mục|tiêu"),
        Syllable::literals("điều|kiện"),
    ];
    let word = scan.doc.tokens[items[at].first].syllable;
    let with = at > 0 && is_word(scan, &items[at - 1], word!("với"));
    let governs = !with && const { Syllable::literals::<18>(GOVERNS) }.contains(&word);
    let comma = |item: &Item| matches!(item.kind, Kind::Sign(',' | ';'));
    // `đã đạt 19 tiêu chí và được …`
    let joined = |at: usize| at + 1 == begin && matches!(items[at].kind, Kind::Word(Word::And));
    let ends = |&at: &usize| comma(&items[at]) || joined(at);
    let Some(end) = (at + 1..begin).find(ends).filter(|_| !governs) else {
        return false;
    };
    if done {
        return true;
    }
    let dated = |item: &Item| matches!(item.kind, Kind::Date(_));
    let before: Vec<&Item> = items[..at]
        .iter()
        .filter(|item| !dated(item) && !matches!(item.kind, Kind::Sign(_)))
        .collect();
    // `huyện phấn đấu …`: the one that the article is about.
    const BODIES: [Syllable; 9] =
        Syllable::literals("huyện|tỉnh|xã|phường|quận|thị|thành|ngành|toàn");
    let whose = |item: &Item| {
        receives(item)
            || BODIES.contains(&scan.doc.tokens[item.first].syllable)
            || matches!(
                item.kind,
                Kind::Office(_) | Kind::Quantity(_) | Kind::Word(Word::Pronoun)
            )
    };
    let noun = scan.doc.noun(items[at].first, &NOUNS).is_some();
    let striven = before.first().is_some_and(|first| noun || !whose(first));
    striven && !items[at..end].iter().any(dated)
}

/// Whether a sentence opens with what all that follows hangs on: `Nếu hoàn thành nhiệm vụ,
/// Cục N được …`, `Phấn đấu đến năm 2030, …`.
pub(super) fn opens_with_plan(scan: &Scan, items: &[Item]) -> bool {
    const IF: [Syllable; 2] = Syllable::literals("nếu|dự");
    let items = after_marks(items);
    let Some(first) = items.first() else {
        return false;
    };
    let comma = items
        .iter()
        .position(|item| matches!(item.kind, Kind::Sign(',')));
    let clause = &items[..comma.unwrap_or(0)];
    let dated = clause.iter().any(|item| {
        let until = scan.doc.tag(item.first) == Some(Tag::Time(Time::Until));
        until || matches!(item.kind, Kind::Date(_))
    });
    let hangs = dated || IF.contains(&scan.doc.tokens[first.first].syllable);
    matches!(first.kind, Kind::Word(Word::Plan)) && hangs
}

/// Whether a work of fiction tells what follows, `Bộ phim kể về một sĩ quan được …`; or somebody speaks of
/// whoever received, `Luật sư cho rằng, người được …`.
pub(super) fn is_made_up(scan: &Scan, items: &[Item]) -> bool {
    const WORKS: [[Syllable; 2]; 5] = [
        Syllable::literals("phim|"),
        Syllable::literals("bộ|phim"),
        Syllable::literals("vở|"),
        Syllable::literals("tiểu|thuyết"),
        Syllable::literals("truyện|"),
    ];
    const TELLS: [[Syllable; 2]; 3] = [
        Syllable::literals("kể|về"),
        Syllable::literals("nói|về"),
        Syllable::literals("xoay|quanh"),
    ];
    const PAPERS: [Syllable; 2] = Syllable::literals("tài|liệu");
    let items = after_marks(items);
    let Some(first) = items.first() else {
        return false;
    };
    let doc = scan.doc;
    // `Vở kịch nói về mẹ Thứ được …, | tác giả Trần Văn Bình được …`, `Truyện kể về làng | giúp ông Bình
    // được …`: of who lives.
    const GAINS: [Syllable; 3] = Syllable::literals("giúp|đưa|khiến");
    let lives =
        |item: &Item| matches!(item.kind, Kind::Sign(',' | ';')) || is_any_of(scan, item, &GAINS);
    let tells = |item: &Item| doc.noun(item.first, &TELLS).is_some();
    let told = || items.iter().position(tells);
    let work = doc.noun(first.first, &WORKS).is_some()
        && told().is_some_and(|told| !items[told..].iter().any(lives))
        && !items.iter().any(|item| doc.begins(item.first, &PAPERS));
    let small = |item: &&Item| !is_any_of(scan, item, &DONE_WORDS);
    let mut before = items.iter().rev().filter(small);
    let mut next = || before.next();
    let anybody = next().is_some_and(|item| is_word(scan, item, word!("người")));
    let mut said = next().filter(|_| anybody);
    if said.is_some_and(|item| matches!(item.kind, Kind::Sign(','))) {
        said = next();
    }
    // `cho rằng`: what he thinks; `nêu rằng` tells what happened.
    const THINKS: [Syllable; 2] = Syllable::literals("cho|rằng");
    let thinks = |item: &Item| {
        let begin = (item.last + 1).checked_sub(THINKS.len());
        begin.is_some_and(|begin| doc.begins(begin, &THINKS))
    };
    work || said.is_some_and(thinks)
}

/// Words that stand before a passive: `đã được`.
const DONE_WORDS: [Syllable; 3] = Syllable::literals("đã|từng|vừa");

/// Whether a stretch opens with circumstances and goes on with words that no rule
/// knows, which may be who receives.
fn says_more(scan: &Scan, items: &[Item]) -> bool {
    let circumstances = items
        .iter()
        .any(|item| scan.doc.tag(item.first) == Some(Tag::Circumstance));
    let last = items.last();
    circumstances && last.is_some_and(|item| matches!(item.kind, Kind::Plain))
}

/// Whether a stretch up to a comma tells circumstances, or nothing of who receives.
pub(super) fn is_circumstance(scan: &Scan, items: &[Item]) -> bool {
    let first = items
        .iter()
        .find(|item| !matches!(item.kind, Kind::Sign(_) | Kind::Date(_)));
    let Some(first) = first else { return true };
    let word = scan.doc.tokens[first.first].syllable;
    // `…, mà nòng cốt là các hội viên, …`
    let beside = const { Syllable::literals::<4>("ngoài|cùng|như|mà") }.contains(&word);
    let tag = |item: &Item| scan.doc.tag(item.first);
    let opens = matches!(
        tag(first),
        Some(Tag::Circumstance | Tag::Time(_) | Tag::Action | Tag::Event(_))
    );
    // `Tỉnh Nghệ An có 4 cá nhân, …` is none, `Quên mình cứu hai em nhỏ, …` is one.
    let elsewhere = matches!(first.kind, Kind::Plain)
        && (!items.iter().any(receives) || items.iter().any(|item| tag(item) == Some(Tag::Action)));
    (beside || opens || elsewhere) && !told_of_many(scan, items) && !counts_some(scan, items)
}

/// Whether words end in those of whom there are so many: `Qua 5 năm đã có 16 tập thể`.
fn counts_some(scan: &Scan, items: &[Item]) -> bool {
    matches!(items, [.., has, many, who]
        if is_word(scan, has, word!("có"))
            && matches!((&many.kind, &who.kind), (Kind::Quantity(_), Kind::Receiver(_))))
}

/// Whether those who receive follow on the occasion without a sign: `Nhân dịp này | nhiều tập thể, cá
/// nhân được …`.
fn told_of_many(scan: &Scan, items: &[Item]) -> bool {
    const THIS: [Syllable; 3] = Syllable::literals("này|đó|nay");
    const REACH: usize = 3;
    let items = after_marks(items);
    let this = |item: &Item| THIS.contains(&scan.doc.tokens[item.last].syllable);
    let this = items.iter().take(REACH).position(this);
    let many = |item: &Item| matches!(item.kind, Kind::Quantity(_) | Kind::Word(Word::Plural));
    let who = |item: &Item| matches!(item.kind, Kind::Receiver(_));
    this.is_some_and(|this| {
        let behind = &items[this + 1..];
        behind.first().is_some_and(many) && behind.get(1).is_some_and(who)
    })
}

/// Whether somebody is named beside whom others receive the same: `Cùng với anh Bình, | 3 chiến sĩ khác
/// cũng được …`, `Ngoài ông Bình, | còn có 4 người khác được …`.
fn is_beside_others(scan: &Scan, piece: &[Item], behind: &[Item]) -> bool {
    const BESIDE: [Syllable; 3] = Syllable::literals("cùng|ngoài|với");
    let small = |item: &&Item| !is_named(item);
    let named = piece.iter().take_while(small).count();
    let opens = named > 0
        && piece[..named]
            .iter()
            .all(|item| is_any_of(scan, item, &BESIDE));
    let names = |item: &Item| is_named(item) || item.is_joiner();
    let others = |three: &[Item]| {
        matches!(three[0].kind, Kind::Quantity(_))
            && matches!(three[1].kind, Kind::Receiver(_))
            && is_word(scan, &three[2], word!("khác"))
    };
    opens && piece[named..].iter().all(names) && behind.windows(3).any(others)
}

/// Whether a stretch opens with one of these pairs of words.
pub(super) fn opens_with(scan: &Scan, items: &[Item], pairs: &[[Syllable; 2]]) -> bool {
    after_marks(items)
        .first()
        .is_some_and(|first| scan.doc.noun(first.first, pairs).is_some())
}

/// Whether a clause tells what was done for others, whom it does not count: `Nhặt được của
/// rơi trả lại người mất, anh Bình được …`.
fn is_for_others(items: &[Item]) -> bool {
    let items = after_marks(items);
    let money = |pair: &[Item]| {
        matches!(pair[0].kind, Kind::Quantity(_))
            && !matches!(pair[1].kind, Kind::Word(Word::Money))
    };
    let does = items
        .first()
        .is_some_and(|first| matches!(first.kind, Kind::Plain | Kind::Verb(_) | Kind::Quantity(_)));
    does && !items.windows(2).any(money)
        && items
            .iter()
            .any(|item| matches!(item.kind, Kind::Receiver(_)))
        && !items.iter().any(|item| {
            is_named(item) || matches!(item.kind, Kind::Times | Kind::Word(Word::Plural))
        })
}

fn is_named(item: &Item) -> bool {
    matches!(
        item.kind,
        Kind::Unit(_) | Kind::UnitMeant(_) | Kind::Person(_)
    )
}

/// Whether an item may be somebody who receives.
pub(super) fn receives(item: &Item) -> bool {
    matches!(
        item.kind,
        Kind::Unit(_) | Kind::UnitMeant(_) | Kind::Person(_) | Kind::Receiver(_)
    )
}

/// `(phải)`, `(thứ hai từ phải sang)`, `, phải, ` under a photograph says who stands on the right.
pub(super) fn in_brackets(items: &[Item], at: usize) -> bool {
    let comma =
        |at: usize| matches!(items.get(at), Some(item) if matches!(item.kind, Kind::Sign(',')));
    let from = at.saturating_sub(LONGEST_ASIDE);
    at > 0 && (segment::in_brackets(items, &(from..at), at) || comma(at - 1) && comma(at + 1))
}
