//! Nouns that tell who receives only where they are counted: `5 đại lý`, `3 phòng`, `2 liệt
//! sĩ`, or are said to be many to whom something goes: `cho các câu lạc bộ`. In other places most
//! of them mean something else. Used by [`super::scan`].

use super::doc::Doc;
use super::doc::noun_of;
use super::item::Item;
use super::item::Kind;
use super::item::Kinds;
use super::item::Word;
use super::tag::Receiver;
use super::tag::Tag;
use crate::text::Case;
use crate::text::Syllable;
use crate::text::SyllableSet;

/// One word or two; the longer ones first.
const COLLECTIVES: [[Syllable; 2]; 67] = [
    Syllable::literals("lực|lượng"),
    Syllable::literals("đối|tác"),
    Syllable::literals("đại|lý"),
    Syllable::literals("khu|dân"),
    Syllable::literals("trung|tâm"),
    Syllable::literals("công|ty"),
    Syllable::literals("nhà|máy"),
    Syllable::literals("xí|nghiệp"),
    Syllable::literals("bệnh|viện"),
    Syllable::literals("chi|nhánh"),
    Syllable::literals("chi|cục"),
    Syllable::literals("đảng|bộ"),
    Syllable::literals("câu|lạc"),
    Syllable::literals("giáo|xứ"),
    Syllable::literals("giáo|họ"),
    Syllable::literals("dự|án"),
    Syllable::literals("tổ|hợp"),
    Syllable::literals("trang|trại"),
    Syllable::literals("gia|đình"),
    Syllable::literals("trường|học"),
    Syllable::literals("phân|xưởng"),
    Syllable::literals("đại|đội"),
    Syllable::literals("tiểu|đoàn"),
    Syllable::literals("trung|đội"),
    Syllable::literals("liên|đội"),
    Syllable::literals("nghiệp|đoàn"),
    Syllable::literals("trung|đoàn"),
    Syllable::literals("lữ|đoàn"),
    Syllable::literals("sư|đoàn"),
    Syllable::literals("quân|khu"),
    Syllable::literals("cụm|thi"),
    Syllable::literals("khối|thi"),
    Syllable::literals("thành|phố"),
    Syllable::literals("thị|xã"),
    Syllable::literals("thị|trấn"),
    Syllable::literals("văn|phòng"),
    Syllable::literals("cửa|hàng"),
    Syllable::literals("ngân|hàng"),
    Syllable::literals("nhà|tài"),
    Syllable::literals("đoàn|cơ"),
    Syllable::literals("đoàn|công"),
    Syllable::literals("tờ|báo"),
    Syllable::literals("liên|minh"),
    Syllable::literals("cơ|sở"),
    Syllable::literals("nhà|trường"),
    Syllable::literals("nhóm|"),
    Syllable::literals("lớp|"),
    Syllable::literals("làng|"),
    Syllable::literals("cục|"),
    Syllable::literals("viện|"),
    Syllable::literals("tỉnh|"),
    Syllable::literals("quận|"),
    Syllable::literals("tổ|"),
    Syllable::literals("xưởng|"),
    Syllable::literals("hội|"),
    Syllable::literals("khoa|"),
    Syllable::literals("phòng|"),
    Syllable::literals("trường|"),
    Syllable::literals("đội|"),
    Syllable::literals("đồn|"),
    Syllable::literals("tàu|"),
    Syllable::literals("trạm|"),
    Syllable::literals("sở|"),
    Syllable::literals("huyện|"),
    Syllable::literals("ấp|"),
    Syllable::literals("xóm|"),
    Syllable::literals("chùa|"),
];

const PEOPLE: [[Syllable; 2]; 48] = [
    Syllable::literals("cảnh|sát"),
    Syllable::literals("hiệp|sĩ"),
    Syllable::literals("kiểm|lâm"),
    Syllable::literals("lính|"),
    Syllable::literals("thợ|"),
    Syllable::literals("đồng|nghiệp"),
    Syllable::literals("đồng|đội"),
    Syllable::literals("bộ|đội"),
    Syllable::literals("công|an"),
    Syllable::literals("đầu|bếp"),
    Syllable::literals("nhà|sư"),
    Syllable::literals("hướng|dẫn"),
    Syllable::literals("lập|trình"),
    Syllable::literals("cứu|hộ"),
    Syllable::literals("thân|nhân"),
    Syllable::literals("ân|nhân"),
    Syllable::literals("trinh|sát"),
    Syllable::literals("bảo|vệ"),
    Syllable::literals("chủ|hộ"),
    Syllable::literals("trẻ|em"),
    Syllable::literals("chị|em"),
    Syllable::literals("du|khách"),
    Syllable::literals("độc|giả"),
    // Those on whom they are.
    Syllable::literals("hồ|sơ"),
    Syllable::literals("thiếu|niên"),
    Syllable::literals("lão|nông"),
    Syllable::literals("trưởng|thôn"),
    Syllable::literals("trọng|tài"),
    Syllable::literals("thiếu|nhi"),
    Syllable::literals("tăng|ni"),
    Syllable::literals("phật|tử"),
    Syllable::literals("giáo|dân"),
    Syllable::literals("già|làng"),
    Syllable::literals("trưởng|bản"),
    Syllable::literals("chức|sắc"),
    Syllable::literals("tài|xế"),
    Syllable::literals("lái|xe"),
    Syllable::literals("hộ|lý"),
    Syllable::literals("tiểu|thương"),
    Syllable::literals("trí|thức"),
    Syllable::literals("chủ|doanh"),
    Syllable::literals("kiều|bào"),
    Syllable::literals("tài|năng"),
    Syllable::literals("giáo|sư"),
    Syllable::literals("thực|tập"),
    Syllable::literals("du|học"),
    Syllable::literals("cựu|sinh"),
    Syllable::literals("cựu|học"),
];

/// The words with which collectives and people begin.
static NOUNS: [SyllableSet<256>; 2] = [
    SyllableSet::firsts(&COLLECTIVES),
    SyllableSet::firsts(&PEOPLE),
];

/// Teams that were put together for one task: the word alone tells which is meant.
const TEAMS: [[Syllable; 2]; 17] = [
    Syllable::literals("kíp|mổ"),
    Syllable::literals("kíp|cấp"),
    Syllable::literals("kíp|phẫu"),
    Syllable::literals("nhóm|nghiên"),
    Syllable::literals("nhóm|tình"),
    Syllable::literals("nhóm|thiện"),
    Syllable::literals("nhóm|từ"),
    Syllable::literals("nhóm|phượt"),
    Syllable::literals("tổ|tiếp"),
    Syllable::literals("lực|lượng"),
    Syllable::literals("ban|chuyên"),
    Syllable::literals("tổ|công"),
    Syllable::literals("tổ|bay"),
    Syllable::literals("kíp|trực"),
    Syllable::literals("kíp|lái"),
    Syllable::literals("ê|kíp"),
    Syllable::literals("phi|hành"),
];

/// `nhóm`, of people.
pub(super) const GROUP: Syllable = Syllable::literal("nhóm");

/// Words that after such a noun make another of it: `phòng học`, `đội bóng`.
const OTHERS: [Syllable; 8] = Syllable::literals("học|ngủ|bóng|thi|chơi|tuyển|khám|ở");

/// Whether a team is named at `at`: `ban chuyên án`, `tổ công tác`.
pub(super) fn is_team(doc: &Doc, at: usize) -> bool {
    doc.noun(at, &TEAMS).is_some()
}

/// Whether people are told of at `at` who did something together: `nhóm thanh niên`.
pub(super) fn is_group(doc: &Doc, at: usize) -> bool {
    group(doc, at).is_some()
}

/// One past people who are a group at `at`: `nhóm thanh niên`.
fn group(doc: &Doc, at: usize) -> Option<usize> {
    if doc.tokens.get(at)?.syllable != GROUP {
        return None;
    }
    const PEOPLE: [[Syllable; 2]; 2] = [
        Syllable::literals("nghiên|cứu"),
        Syllable::literals("bạn|trẻ"),
    ];
    if doc.noun(at + 1, &PEOPLE).is_some() {
        return Some(at + 3);
    }
    let people = doc.at(at + 1)?;
    // `nhóm tác giả`, not `nhóm anh em`
    let called = people.tag == Tag::Honorific && people.end > at + 2;
    (called || matches!(people.tag, Tag::Receiver(Receiver::Individual))).then_some(people.end)
}

/// Whether a noun behind an item of these kinds may be counted: `5 trường`, `các trường`; so it may
/// behind a sign, `100% trường`.
pub(super) fn may_count(kinds: Kinds) -> bool {
    kinds.have_any([Kinds::QUANTITY, Kinds::PLURAL])
}

/// The noun at `at`, where the last item of `before` counts, and one past its last token; behind
/// what does not count, only [`GROUP`] is one.
pub(super) fn counted_noun(doc: &Doc, at: usize, before: &[Item]) -> Option<(Receiver, usize)> {
    match before.last().map(|item| &item.kind) {
        // `5 trường`, `100% trường`
        Some(Kind::Quantity(_) | Kind::Sign('%')) => counted(doc, at, before, false),
        Some(Kind::Word(Word::Plural)) => counted(doc, at, before, true),
        Some(Kind::Word(Word::Of)) => None,
        _ if doc.tokens[at].syllable != GROUP => None,
        _ => group(doc, at).map(|end| (Receiver::Collective, end)),
    }
}

/// The same, where the last item is a number, or a word that says that they are many.
fn counted(doc: &Doc, at: usize, before: &[Item], plural: bool) -> Option<(Receiver, usize)> {
    let counts = !plural;
    // `Ban Chỉ đạo 138 tỉnh`: a number that names.
    let names = matches!(before, [.., body, _]
        if matches!(body.kind, Kind::Unit(_) | Kind::UnitMeant(_) | Kind::Award(_)) && doc.tag(at) == Some(Tag::Level));
    let many = plural && goes_to(doc, &before[..before.len() - 1]);
    // `Các lực lượng phá án`
    let forces = plural && doc.noun(at, &COLLECTIVES[..1]).is_some();
    if names || !(counts || many || forces) {
        return None;
    }
    let word = |at: usize| {
        doc.tokens
            .get(at)
            .filter(|token| token.is_word() && token.case == Case::Lower)
            .map_or(Syllable::default(), |token| token.syllable)
    };
    let (one, two) = (word(at), word(at + 1));
    let noun = |nouns: &[[Syllable; 2]]| {
        let found = noun_of(nouns, one, two)?;
        let single = found[1].is_empty();
        let closes = || closes_noun(doc, at + 1);
        (!(single && (many && !closes() || OTHERS.contains(&two))))
            .then_some(at + 2 - usize::from(single))
    };
    if counts && let Some(end) = bodies(doc, at) {
        return Some((Receiver::Collective, end));
    }
    // `cho 2 đội bóng`
    const TEAM: Syllable = Syllable::literal("đội");
    const PLAYS: [Syllable; 2] = Syllable::literals("bóng|tuyển");
    if counts && one == TEAM && PLAYS.contains(&two) && goes_to(doc, &before[..before.len() - 1]) {
        return Some((Receiver::Collective, at + 2));
    }
    // `hai tàu KN-101 và KN-102`; not `cứu 2 tàu cá`.
    const SHIP: Syllable = Syllable::literal("tàu");
    let named = || {
        let next = doc.tokens.get(at + 1);
        next.is_some_and(|next| next.is_word() && next.case != Case::Lower)
    };
    if one == SHIP && !(counts && named() || closes_noun(doc, at + 1)) {
        return None;
    }
    // `15 tổ chức`: a longer phrase is another word, not `3 câu lạc bộ`.
    let whole = |end: usize| match doc.at(at) {
        Some(found) if found.end > end => {
            let head = end == at + 2 && matches!(found.tag, Tag::Head(_));
            // `12 đoàn công tác`
            const DELEGATION: Syllable = Syllable::literal("đoàn");
            let delegation = one == DELEGATION && found.tag == Tag::Common;
            (head || delegation).then_some(found.end)
        }
        _ => Some(end),
    };
    let noun = |nouns: &[[Syllable; 2]]| noun(nouns).and_then(whole);
    if NOUNS[0].contains(one)
        && let Some(end) = noun(&COLLECTIVES)
    {
        return Some((Receiver::Collective, end));
    }
    let people = NOUNS[1].contains(one).then(|| noun(&PEOPLE)).flatten();
    let people = people.or_else(|| unknown(doc, at, before).filter(|_| counts));
    people.map(|end| (Receiver::Individual, end))
}

/// One past the kinds of bodies that one number counts together: `19 | bộ, ban, ngành, tỉnh, thành phố
/// và các đoàn thể Trung ương`.
fn bodies(doc: &Doc, at: usize) -> Option<usize> {
    const BODIES: [[Syllable; 2]; 12] = [
        Syllable::literals("thành|phố"),
        Syllable::literals("thị|xã"),
        Syllable::literals("đoàn|thể"),
        Syllable::literals("địa|phương"),
        Syllable::literals("bộ|"),
        Syllable::literals("sở|"),
        Syllable::literals("ban|"),
        Syllable::literals("ngành|"),
        Syllable::literals("phòng|"),
        Syllable::literals("tỉnh|"),
        Syllable::literals("huyện|"),
        Syllable::literals("quận|"),
    ];
    const CENTRAL: [Syllable; 2] = Syllable::literals("trung|ương");
    const THE: Syllable = Syllable::literal("các");
    let body = |at: usize| {
        let small = doc.tokens.get(at)?.case == Case::Lower;
        let found = doc.noun(at, &BODIES).filter(|_| small)?;
        Some(at + 2 - usize::from(found[1].is_empty()))
    };
    let comma = |at: usize| doc.tokens.get(at).is_some_and(|token| token.is(','));
    let first = body(at)?;
    let mut end = first;
    while comma(end)
        && let Some(next) = body(end + 1)
    {
        end = next;
    }
    if end == first {
        return None;
    }
    let and = doc.at(end).filter(|found| found.tag == Tag::And);
    let last = and.and_then(|and| {
        let the = doc.tokens.get(and.end)?.syllable == THE;
        body(and.end + usize::from(the))
    });
    let end = last.unwrap_or(end);
    Some(end + if doc.begins(end, &CENTRAL) { 2 } else { 0 })
}

/// One past a noun that no table knows, counted where only those can stand who receive: `Bằng khen
/// cho 5 | lính cứu hỏa`; not a work that may receive too.
fn unknown(doc: &Doc, at: usize, before: &[Item]) -> Option<usize> {
    const THINGS: [Syllable; 66] = Syllable::literals(
        "bài|tác|công|mô|dự|sản|thương|vở|bộ|đề|sáng|giải|tiết|ca|bức|cuốn|phim|năm|tháng|ngày|lần|\
         lượt|điểm|ý|gian|món|quốc|nước|bang|lá|phần|suất|cặp|đôi|con|chiếc|cái|loại|môn|nội|lĩnh|\
         nhà|đoàn|di|phong|chương|nhãn|trong|phóng|tranh|ảnh|truyện|kịch|ấn|luận|đồ|video|clip|\
         trang|cửa|tàu|vườn|tờ|tập|quyển|màn",
    );
    const PLAYLET: [Syllable; 2] = Syllable::literals("tiểu|phẩm");
    let free = |at: usize| {
        let token = doc.tokens.get(at);
        token.is_some_and(|token| token.is_word() && token.case == Case::Lower)
            && doc.tag(at).is_none()
    };
    if !free(at) || THINGS.contains(&doc.tokens[at].syllable) || doc.begins(at, &PLAYLET) {
        return None;
    }
    // `cho 5 bác sĩ và 2 | thợ điện`
    let award = |item: &Item| matches!(item.kind, Kind::Award(_));
    let (_, told) = before.split_last()?;
    let to = told
        .iter()
        .rposition(|item| matches!(item.kind, Kind::Word(Word::To)))?;
    let goes_on = to + 1 == told.len() || told.last().is_some_and(Item::is_joiner);
    let given = told.iter().rposition(award)? < to && goes_on;
    given.then_some(at + 1 + usize::from(free(at + 1)))
}

/// Whether words lead to who gets something: `cho`, `cho đại diện`.
fn goes_to(doc: &Doc, before: &[Item]) -> bool {
    const STANDS: [Syllable; 2] = Syllable::literals("đại|diện");
    let stands = |item: &&Item| STANDS.contains(&doc.tokens[item.first].syllable);
    let to = before.iter().rev().find(|item| !stands(item));
    to.is_some_and(|item| matches!(item.kind, Kind::Word(Word::To)))
}

/// Whether what follows a noun is no part of it: `các trường | đạt giải`, not `các trường hợp`.
fn closes_noun(doc: &Doc, at: usize) -> bool {
    doc.tokens.get(at).is_none_or(|next| {
        !next.is_word() && !next.is(':')
            || matches!(
                doc.tag(at),
                Some(
                    Tag::Stop | Tag::Of | Tag::Circumstance | Tag::Action | Tag::Verb(_) | Tag::And
                )
            )
    })
}
