//! What a number counts, and whether that is a result: what was done, found, given
//! or attended. Used by `figure`.
//!
//! No results are numbers in names, ordinals, fractions, ages, times, lengths,
//! awards and their rewards, and what a story tells by the way.

use super::context::Sentence;
use super::item::Item;
use super::item::Kind;
use super::item::Kinds;
use super::item::Word;
use super::item::after_marks;
use super::number::Quantity;
use super::scan::Scan;
use super::tag::Part;
use super::tag::Tag;
use super::tag::Verb;
use crate::model::Comparator;
use crate::text::Case;
use crate::text::Syllable;
use crate::text::SyllableSet;
use crate::text::Token;
use crate::text::TokenKind;

/// Words after a number that make it no figure: times, ordinals, slogans, lengths,
/// prizes.
static NO_MEASURE: SyllableSet<512> = SyllableSet::literals::<71>(
    "tháng|năm|giờ|phút|giây|tuổi|điều|cấp|lần|khóa|kỳ|thứ|thế|tuần|hạng|quý|đợt|nhất|nội|không|tại|cùng|tốt|bên|phần|số|vòng|loại|m|cm|mm|mét|tầng|chữ|giải|huy|huân|danh|thí|con|anh|chị|đảm|tỉnh|rồi|vĩ|kinh|điểm|môn|yếu|bước|xã|tiêu|mục|chỉ|khâu|mặt|lĩnh|nguyên|khiến|trở|tiếng|về|đi|chứ|bậc|nhì|hệ|châu|h|x",
);
/// First words of who receives awards: their counts are read with the awards.
const AWARDED: [Syllable; 4] = Syllable::literals("tập|cá|gương|điển");
/// Words before a number that make it an ordinal.
const ORDINALS: [Syllable; 16] =
    Syllable::literals("thứ|số|khóa|điều|khoản|lần|lớp|quận|phường|tầng|đời|tuyến|vùng|ga|xếp|top");
const TOTAL: [Syllable; 2] = Syllable::literals("tổng|số");
/// What is counted by words that else say something different.
const COUNTED: [Syllable; 12] = Syllable::literals("hồ|sơ|bị|hại|tổ|chức|tờ|tài|tờ|rơi|tờ|khai");
/// From here on nobody is counted as who receives.
const CROWD: f64 = 10_000.0;
/// From here on what there is counts like what was done: `cả nước có 16.600 …`.
const MANY: f64 = 1_000.0;
/// Units that may be glued to a number.
const GLUED: [Syllable; 10] = Syllable::literals("kg|g|ha|km|gr|tấn|tỷ|triệu|m2|m3");
/// First words of what is counted among results wherever it stands.
static RESULTS: SyllableSet<256> = SyllableSet::literals::<42>(
    "vụ|đối|bị|chuyên|tụ|băng|đường|bánh|khẩu|viên|gam|gram|gr|kg|tấn|tạ|tin|nguồn|lượt|buổi|cuộc|mô|hộ|công|sáng|đề|đoàn|đơn|hồ|xe|tang|tỷ|triệu|nghìn|ha|câu|cây|suất|ngày|ổ|tàu|phương",
);
/// What is counted of a case, also in words: `ba đối tượng`, `hai bị can`, `bốn vụ`.
const CASES: [[Syllable; 2]; 6] = [
    Syllable::literals("đối|tượng"),
    Syllable::literals("bị|can"),
    Syllable::literals("bị|cáo"),
    Syllable::literals("bị|hại"),
    Syllable::literals("nghi|phạm"),
    Syllable::literals("vụ|"),
];
const CASE: Syllable = Syllable::literal("vụ");
/// Words behind `vụ` that make it a season of the fields: `hai vụ lúa`.
const SEASONS: [Syllable; 12] =
    Syllable::literals("lúa|mùa|màu|đông|hè|xuân|ngô|khoai|rau|lạc|đậu|gặt");
/// What is done that leaves results, by one word.
static DONE: SyllableSet<256> = SyllableSet::literals::<24>(
    "đánh|diệt|bắn|bắt|giúp|cứu|khám|trồng|xóa|thu|phá|đạt|nộp|cấp|sửa|giải|hiến|bàn|vượt|giảm|tăng|chiếm|xử|phạt",
);
/// The same by two words.
const DONE_PAIRS: [Syllable; 90] = Syllable::literals(
    "tiêu|diệt|sơ|tán|phẫu|thuật|điều|trị|sản|xuất|tổ|chức|xây|dựng|hỗ|trợ|đào|tạo|kiểm|tra|thanh|tra|điều|tra|triệu|tập|phục|vụ|bảo|vệ|thu|hút|huy|động|quyên|góp|ủng|hộ|đóng|góp|ban|hành|tham|mưu|cảm|hóa|gọi|hỏi|răn|đe|kết|nạp|thành|lập|duy|trì|di|dời|khắc|phục|cung|cấp|tiếp|nhận|phát|hiện|ngăn|chặn|trao|đổi|tuyên|truyền|vận|động|khởi|tố|giải|quyết|hoàn|thành|triển|khai|thực|hiện|phối|hợp|làm|rõ|tập|hợp",
);
/// What these begin with.
static BEGIN_PAIRS: SyllableSet<256> = SyllableSet::firsts(DONE_PAIRS.as_chunks().0);
const WORTH: Syllable = Syllable::literal("trị");
const REWARD: [Syllable; 1] = Syllable::literals("thưởng");
/// Most words of a slogan that begins with a number.
const SLOGAN: usize = 5;
/// The largest number below a fraction.
const LARGEST_FRACTION: f64 = 10.0;
/// The smallest power of ten of which a rate is told: `3 vụ/100 hộ`.
const SMALLEST_BASE: f64 = 100.0;
/// Most words of a measure.
const LONGEST: usize = 6;
/// How many numbers before one may be of its list.
const LISTED: usize = 6;
/// How many items before a number may say what was done.
const BEFORE: usize = 24;
/// How many items after a measure may say what was done: `24 người bị bắt`.
const AFTER: usize = 5;

/// What the number at item `at` counts, by its first and one past its last token,
/// where it is a result; `listed` says whether it follows one in a list.
pub(super) fn result(
    scan: &Scan,
    sentence: &Sentence,
    at: usize,
    listed: bool,
) -> Option<(usize, usize)> {
    let items = &sentence.items;
    let Kind::Quantity(quantity) = items[at].kind else {
        return None;
    };
    let whole = whole(items, at, quantity);
    if is_part(scan, items, at, quantity, whole) {
        return None;
    }
    let measure = measure(scan, items, whole.unwrap_or(at), whole.is_some())?;
    let first = &scan.doc.tokens[measure.0];
    let inside = || {
        items[at + 1..]
            .iter()
            .take_while(|item| item.first < measure.1)
    };
    let money = inside().any(|item| matches!(item.kind, Kind::Word(Word::Money)));
    let crowd = quantity.value.is_some_and(|value| value >= CROWD);
    let receives = matches!(
        items.get(at + 1)?.kind,
        Kind::Receiver(_) | Kind::Word(Word::Holds)
    ) && !crowd;
    let honoured = receives && honours(scan, sentence) && !is_counted_apart(scan, items, at);
    if honoured || (money && is_reward(scan, sentence, at, measure.1)) {
        return None;
    }
    let done = was_done(scan, items, at, measure.1, quantity.comparator);
    let vague = matches!(
        quantity.comparator,
        Comparator::Dozens | Comparator::Hundreds | Comparator::Thousands
    );
    let counted = first.is('%') || money || RESULTS.contains(first.syllable);
    let there = quantity.value.is_some_and(|value| value >= MANY) && is_there(scan, items, at);
    let grown = grows(scan, items, at);
    (done || grown || ((counted || listed || there) && !vague)).then_some(measure)
}

/// Whether the number at item `at` is one of two between which something grew or shrank: `từ 30 hội viên
/// lên 95 hội viên`.
pub(super) fn grows(scan: &Scan, items: &[Item], at: usize) -> bool {
    const FROM: Syllable = Syllable::literal("từ");
    const TO: [Syllable; 3] = Syllable::literals("lên|xuống|còn");
    const REACH: usize = 8;
    let before = |at: usize| {
        let before = items[at].first.checked_sub(1);
        before.map_or(Syllable::default(), |before| {
            scan.doc.tokens[before].syllable
        })
    };
    let other = |other: &usize| matches!(items[*other].kind, Kind::Quantity(_));
    let mut earlier = (at.saturating_sub(REACH)..at).filter(other);
    let mut later = (at + 1..items.len().min(at + 1 + REACH)).filter(other);
    let word = before(at);
    word == FROM && later.any(|other| TO.contains(&before(other)))
        || TO.contains(&word) && earlier.any(|other| before(other) == FROM)
}

/// Whether a sentence tells of awards or proposals: who is counted there receives.
fn honours(scan: &Scan, sentence: &Sentence) -> bool {
    sentence.kinds.have(Kinds::AWARD)
        || sentence.items.iter().any(|item| {
            matches!(item.kind, Kind::Verb(Verb::Give | Verb::Propose)) && !serves(scan, item)
        })
}

/// Whether the clause of the number at item `at` says what else was done and gives nothing, in a sentence
/// that gives further on: `kết nạp 30 đoàn viên, | trao 12 suất quà`.
fn is_counted_apart(scan: &Scan, items: &[Item], at: usize) -> bool {
    let parts = |item: &Item| matches!(item.kind, Kind::Sign(',' | ';'));
    let gives = |item: &Item| {
        matches!(
            item.kind,
            Kind::Verb(_) | Kind::Award(_) | Kind::Word(Word::Passive | Word::Gift)
        )
    };
    let from = items[..at]
        .iter()
        .rposition(parts)
        .map_or(0, |comma| comma + 1);
    let end = items[at..]
        .iter()
        .position(parts)
        .map_or(items.len(), |comma| at + comma);
    let clause = &items[from..end];
    !clause.iter().any(gives)
        && clause[..at - from]
            .iter()
            .any(|item| says_done(scan, items, item))
}

/// Whether a verb tells of service at a counter: `làm thủ tục cho 500 hành khách`.
fn serves(scan: &Scan, item: &Item) -> bool {
    scan.doc.tokens[item.first].syllable == const { Syllable::literal("làm") }
}

/// Whether the clause gives money: with an award, or so much to each.
fn is_reward(scan: &Scan, sentence: &Sentence, at: usize, end: usize) -> bool {
    let clause = sentence.items[..at]
        .iter()
        .rev()
        .take_while(|item| !matches!(item.kind, Kind::Sign(';')));
    let rewards = |token: &Token| token.syllable == REWARD[0];
    let named = scan
        .doc
        .tokens
        .get(sentence.items[at].first..end)
        .is_some_and(|tokens| tokens.iter().any(rewards));
    sentence.kinds.have(Kinds::AWARD)
        || named
        || clause.into_iter().any(|item| {
            // `thu hồi tài sản trị giá 25 tỷ đồng`
            let worth = scan.doc.tokens[item.first].syllable == WORTH;
            let gives = matches!(item.kind, Kind::Verb(Verb::Give))
                || matches!(item.kind, Kind::Word(Word::Each)) && !worth;
            // `thưởng nóng`, `tiền thưởng`
            gives
                || [item.first, item.last]
                    .iter()
                    .any(|&at| rewards(&scan.doc.tokens[at]))
        })
}

/// Whether the sentence says before the number, or right behind what it counts,
/// that something was done.
fn was_done(scan: &Scan, items: &[Item], at: usize, end: usize, comparator: Comparator) -> bool {
    let done = |item: &Item| says_done(scan, items, item);
    let attended = |item: &Item| {
        matches!(item.kind, Kind::Attends(Part::Participant)) && comparator != Comparator::Dozens
    };
    items[at.saturating_sub(BEFORE)..at]
        .iter()
        .any(|item| done(item) || attended(item))
        || items[at + 1..]
            .iter()
            .skip_while(|item| item.first < end)
            .take(AFTER)
            .any(|item| done(item) || attended(item))
}

/// Whether the number at item `at` tells a deed for which an award is given: `bắn rơi 14 máy bay, được
/// tặng …`.
pub(super) fn is_deed(scan: &Scan, items: &[Item], at: usize) -> bool {
    const NEAR: usize = 2;
    let thing = matches!(items.get(at + 1).map(|next| &next.kind), Some(Kind::Plain));
    let done = |item: &Item| matches!(item.kind, Kind::Plain) && says_done(scan, items, item);
    thing && items[at.saturating_sub(NEAR)..at].iter().any(done)
}

/// Whether an item of a sentence says that something was done.
fn says_done(scan: &Scan, items: &[Item], item: &Item) -> bool {
    let tokens = &scan.doc.tokens;
    let small = |at: usize| tokens.get(at).filter(|token| token.case == Case::Lower);
    let first = tokens[item.first].syllable;
    let second = small(item.first + 1).map(|token| token.syllable);
    let opens = || after_marks(items).first().map(|item| item.first) == Some(item.first);
    matches!(item.kind, Kind::Word(Word::Holds))
        || matches!(item.kind, Kind::Verb(Verb::Propose)) && serves(scan, item)
        || matches!(scan.doc.tag(item.first), Some(Tag::Action))
        || (small(item.first).is_some() || opens())
            && (DONE.contains(first)
                || BEGIN_PAIRS.contains(first)
                    && DONE_PAIRS
                        .chunks_exact(2)
                        .any(|pair| pair[0] == first && Some(pair[1]) == second))
}

/// Whether the number at item `at` says how many there are: `có 16.600`, `có gần 2.800`, `có 36 lớp với
/// 1.282 học sinh`.
fn is_there(scan: &Scan, items: &[Item], at: usize) -> bool {
    const THERE: Syllable = Syllable::literal("có");
    const WITH: Syllable = Syllable::literal("với");
    let before = |at: usize| {
        let before = items[at].first.checked_sub(1);
        before.map(|before| scan.doc.tokens[before].syllable)
    };
    let counts = |item: &Item| {
        matches!(
            item.kind,
            Kind::Plain | Kind::Receiver(_) | Kind::Sign(',') | Kind::Word(Word::And)
        )
    };
    let mut first = at;
    for _ in 0..LISTED {
        if before(first) == Some(THERE) {
            return true;
        }
        // The number before in a list: `36 lớp | với`, `36 lớp | ,`
        let joint = first.checked_sub(1).is_some_and(|joint| {
            matches!(items[joint].kind, Kind::Sign(',') | Kind::Word(Word::And))
                || before(first) == Some(WITH)
        });
        let words = items[..first]
            .iter()
            .rev()
            .take_while(|item| counts(item))
            .count();
        let number = first.checked_sub(words + 1).filter(|&number| {
            joint && words <= LONGEST && matches!(items[number].kind, Kind::Quantity(_))
        });
        let Some(number) = number else {
            return false;
        };
        first = number;
    }
    false
}

/// The number of which the one at item `at` is a part that was reached: `43/49 vụ`,
/// `21/21 xã`; not that below a fraction, `2/3 số hộ`.
fn whole(items: &[Item], at: usize, part: Quantity) -> Option<usize> {
    let [slash, whole] = items.get(at + 1..at + 3)? else {
        return None;
    };
    let (Kind::Sign('/'), Kind::Quantity(of)) = (&slash.kind, &whole.kind) else {
        return None;
    };
    let (part, of) = (part.value?, of.value?);
    // `Nghị định 46/2016`
    let year = (1900.0..2100.0).contains(&of);
    let reached = part == of || (of > LARGEST_FRACTION && !year);
    (part <= of && reached).then_some(at + 2)
}

/// Whether a number is part of a name, a fraction, an ordinal or a code; `whole` is
/// the item of the number behind a `/` of which it is a part.
fn is_part(
    scan: &Scan,
    items: &[Item],
    at: usize,
    quantity: Quantity,
    whole: Option<usize>,
) -> bool {
    let item = &items[at];
    let tokens = &scan.doc.tokens;
    let before = item.first.checked_sub(1).and_then(|at| tokens.get(at));
    let after = tokens.get(item.last + 1);
    let slash = |token: Option<&Token>| token.is_some_and(|token| token.is('/'));
    // `30 vụ/52 bị can`: two results; `30 giường/10.000 dân`: a rate.
    let power = |value: f64| value >= SMALLEST_BASE && value.log10().fract() == 0.0;
    let beside =
        item.first > 1 && tokens[item.first - 2].is_word() && !quantity.value.is_some_and(power);
    let dash = |token: Option<&Token>| token.is_some_and(|token| token.is('-') && !token.spaced);
    // `Phòng 8`, but not the first word of a sentence.
    let named = at > 1 && before.is_some_and(|token| token.is_word() && token.case != Case::Lower);
    // `tổng số 720 người`
    let total = scan.doc.follows(item.first, &TOTAL);
    let ordinal = !total && before.is_some_and(|token| ORDINALS.contains(&token.syllable));
    // `một hộ` may be any; `hơn ba mươi hộ` were counted.
    // `bắt hai đối tượng`: a case is told by its counts.
    let case = quantity.value.is_some_and(|value| value > 1.0) && is_case(scan, item.last + 1);
    let in_words = quantity.in_words
        && quantity.comparator == Comparator::Exact
        && quantity.count().is_some()
        && !case;
    // `11h`, `5bfe81`, `24/24h`
    let code = tokens
        .get(items[whole.unwrap_or(at)].last + 1)
        .is_some_and(|token| token.is_word() && !token.spaced && !GLUED.contains(&token.syllable));
    let year = tokens[item.first].span.len() == 4
        && item.first == item.last
        && quantity
            .value
            .is_some_and(|value| (1900.0..2100.0).contains(&value))
        && before.is_some_and(|token| token.is_word());
    let timed = item.first > 0
        && matches!(scan.doc.tag(item.first - 1), Some(Tag::Time(_)))
        && !grows(scan, items, at);
    // `công trình "3 tận"`
    let slogan = before.is_some_and(|token| token.is('"') || token.is('\''))
        && (item.last + 1..item.last + SLOGAN).any(|at| {
            tokens
                .get(at)
                .is_some_and(|token| token.is('"') || token.is('\''))
        });
    code || slogan
        || year
        || timed
        || (slash(before) && !beside)
        || (slash(after) && whole.is_none())
        || dash(before)
        || dash(after)
        || named
        || ordinal
        || in_words
}

/// Whether a case, or who is accused in it, is counted by the words at `at`.
fn is_case(scan: &Scan, at: usize) -> bool {
    let next = scan.doc.tokens.get(at + 1);
    scan.doc.noun(at, &CASES).is_some_and(|noun| {
        noun[0] != CASE || next.is_none_or(|next| !SEASONS.contains(&next.syllable))
    })
}

/// The words after a number that say what it counts, up to a sign or a word of
/// grammar; `part` says whether it is one of two, `12/15 xã`.
fn measure(scan: &Scan, items: &[Item], at: usize, part: bool) -> Option<(usize, usize)> {
    let first = items.get(at + 1)?;
    let token = &scan.doc.tokens[first.first];
    if token.is('%') {
        return Some((first.first, first.last + 1));
    }
    let noun = matches!(
        first.kind,
        Kind::Plain
            | Kind::Receiver(_)
            | Kind::Times
            | Kind::UnitMeant(_)
            | Kind::Word(Word::Money)
    );
    let next = scan.doc.tokens.get(first.first + 1);
    let counted = COUNTED
        .chunks_exact(2)
        .any(|pair| pair[0] == token.syllable && next.is_some_and(|next| next.syllable == pair[1]));
    // `3 lượt cá nhân`
    let who = match items.get(at + 2) {
        Some(next) if matches!(first.kind, Kind::Times) => &scan.doc.tokens[next.first],
        _ => token,
    };
    let day = token.syllable == DAY[0] && next.is_none_or(|next| next.syllable != DAY[1]);
    let awarded =
        matches!(first.kind, Kind::Receiver(_) | Kind::Times) && AWARDED.contains(&who.syllable);
    // `164 Hội viên`, `19 HS`
    let people = matches!(first.kind, Kind::Receiver(_));
    let starts = token.kind == TokenKind::Word && (token.case == Case::Lower || people);
    const COMMUNE: Syllable = Syllable::literal("xã");
    // `12/15 xã`, `6 xã đạt chuẩn`
    const REACHES: Syllable = Syllable::literal("đạt");
    let reaches = next.is_some_and(|next| next.syllable == REACHES);
    let commune = (part || reaches) && token.syllable == COMMUNE;
    let no_noun = NO_MEASURE.contains(token.syllable) && !commune || is_stop(scan, first);
    let honorific = is_counted_honorific(scan, first);
    if !(counted || honorific || noun && !no_noun) || day || awarded || !starts {
        return None;
    }
    let mut end = first.last + 1;
    for item in items[at + 2..].iter() {
        let after_times = matches!(first.kind, Kind::Times) && end == first.last + 1;
        let inner = (after_times && matches!(item.kind, Kind::Attends(_) | Kind::Verb(_)))
            || matches!(
                item.kind,
                Kind::Plain | Kind::Receiver(_) | Kind::Times | Kind::Word(Word::Money)
            );
        let word = &scan.doc.tokens[item.first];
        let place = matches!(
            scan.doc.tag(item.first),
            Some(Tag::Country | Tag::Province(_) | Tag::Common)
        );
        let goes_on = scan.doc.tokens[item.first - 1].case == Case::Initial;
        let named = word.case == Case::Initial && !place && !goes_on;
        let paid = matches!(first.kind, Kind::Word(Word::Money));
        let long = end - first.first >= LONGEST;
        if !inner || !word.is_word() || named || paid || long || is_stop(scan, item) {
            break;
        }
        end = item.last + 1;
    }
    Some((first.first, end))
}

/// Whether an item is a form of address that is counted as others are: a trade, children; not `hai
/// anh`.
fn is_counted_honorific(scan: &Scan, item: &Item) -> bool {
    const CHILDREN: [Syllable; 2] = Syllable::literals("em|cháu");
    let child = CHILDREN.contains(&scan.doc.tokens[item.first].syllable);
    scan.doc.tag(item.first) == Some(Tag::Honorific) && (item.last > item.first || child)
}

/// `ngày công`: days of work are counted, other days are not.
const DAY: [Syllable; 2] = Syllable::literals("ngày|công");

fn is_stop(scan: &Scan, item: &Item) -> bool {
    // `bệnh | nhân`
    const PATIENT: [Syllable; 2] = Syllable::literals("bệnh|nhân");
    if item.first > 0 && scan.doc.begins(item.first - 1, &PATIENT) {
        return false;
    }
    let day = scan.doc.tokens[item.first].syllable == DAY[0];
    match scan.doc.tag(item.first) {
        Some(Tag::Time(_)) => !day,
        tag => matches!(
            tag,
            Some(Tag::Stop | Tag::Circumstance | Tag::Action | Tag::Caption | Tag::Approx(_))
        ),
    }
}
