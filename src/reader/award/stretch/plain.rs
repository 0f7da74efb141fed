//! Words of a stretch that are no items of their own: whose they are, what was made,
//! where it is, what only tells of those who receive.

use super::super::super::item::Item;
use super::super::super::item::Kind;
use super::super::super::item::Word;
use super::super::super::item::after_marks;
use super::super::super::marks;
use super::super::super::scan::Scan;
use super::super::super::tag::Receiver;
use super::super::super::tag::Tag;
use super::super::often::is_any_of;
use super::super::often::is_word;
use super::super::recall::Recall;
use super::super::recipients::Recipients;
use super::super::unlisted::by_level;
use super::super::unlisted::by_noun;
use super::super::unlisted::meant_alone;
use super::super::unlisted::names_body;
use super::super::unlisted::team_alone;
use super::super::unlisted::unlisted;
use super::head_name::head_name;
use super::in_list::in_list;
use super::state::State;
use super::whereabouts::FORMERLY;
use super::whereabouts::comma_behind;
use super::whereabouts::foreign_officer;
use super::whereabouts::home_end;
use super::whereabouts::is_seat;
use super::whereabouts::is_tried;
use super::whereabouts::led_once;
use super::whereabouts::nobody_yet;
use super::whereabouts::serves;
use crate::text::Case;
use crate::text::Syllable;
use crate::text::word;

/// Words after which a number names and does not count.
const NUMBERED: [Syllable; 6] = Syllable::literals("lớp|khóa|số|thứ|quận|khu");

/// What somebody has come to be follows.
const BECOMES: [Syllable; 2] = Syllable::literals("trở|thành");

impl Recipients {
    /// Reads a word that is no item of its own. Returns whether a number after it
    /// names and does not count.
    pub(super) fn plain(
        &mut self,
        scan: &Scan,
        recall: &Recall,
        state: &mut State,
        before: &[Item],
        (at, items): (usize, &[Item]),
    ) -> bool {
        let item = &items[at];
        let tag = scan.doc.tag(item.first);
        let nobody = self.last.is_none();
        let counts = items
            .get(at + 1)
            .is_some_and(|next| matches!(next.kind, Kind::Quantity(_)));
        if self.others.iter().any(|&(_, end)| item.first < end) {
            return false;
        }
        match () {
            // `đợt II`
            _ if marks::is_numeral(&scan.doc.tokens[item.first]) => {}
            // `tỉnh Nghệ An có 4 cá nhân`, `địa phương có 4 cá nhân`: whose they are.
            _ if is_word(scan, item, word!("có"))
                && (nobody && (!state.aside || counts)
                    || counts
                        && (self.is_one_collective()
                            || self.named() == 0 && self.is_uncounted())) =>
            {
                state.aside = false;
                self.others.clear();
                self.groups.clear();
                (self.first, self.last) = (None, None);
            }
            // `Bệnh viện A có bác sĩ TÊN được …`: where the person serves.
            _ if is_word(scan, item, word!("có"))
                && self.groups.is_empty()
                && self.people.is_empty()
                && self.units.len() == 1
                && items
                    .get(at + 1)
                    .is_some_and(|next| matches!(next.kind, Kind::Person(_))) =>
            {
                self.owner = self.units.pop();
                (self.first, self.last) = (None, None);
            }
            // `lần thứ 3 Trường A được …`
            _ if scan.doc.tokens[item.last].syllable == const { Syllable::literal("thứ") } => {
                state.named = true;
                return true;
            }
            // `cho 22 sản phẩm và 3 ý tưởng`
            _ if is_work(scan, item)
                && state.count.is_some()
                && state.counted_at == at.checked_sub(1)
                && (self.works
                    || state.led && at == 1
                    || nobody && at > 1 && has_works(scan, &items[..at - 1])
                    || nobody && at > 1 && are_parts(items, at)) =>
            {
                self.works = true;
                self.receiver(Receiver::Collective, state, at, items);
            }
            // `Đoàn bay 919, tiền thân là Trung đoàn 919, đã …`: what it was before.
            _ if !nobody_yet(self) && scan.doc.begins(item.first, &FORMERLY) => {
                state.forget();
                (state.beside, state.of_person) = (comma_behind(items, at), false);
            }
            // `Ông đã trở thành một vị tướng, một doanh nhân và được …`: what he became.
            _ if scan.doc.begins(item.first, &BECOMES)
                && !items[at..].iter().any(|item| {
                    matches!(item.kind, Kind::Person(_) | Kind::Word(Word::Pronoun))
                }) =>
            {
                state.forget();
                (state.beside, state.of_person) = (items.len(), false);
            }
            // `5 năm liền`, `3 lần`: what was counted are times.
            _ if is_time(scan, item) => state.forget(),
            // `14 cán bộ đang công tác tại Cục N`: whose they are.
            _ if !nobody && serves(scan, item) => state.of = true,
            // `30 cá nhân đến từ 12 tỉnh`
            _ if !nobody && is_word(scan, item, word!("từ")) => state.of = true,
            // `cho Phân viện A tại Hà Nội, Tạp chí B`: where it is.
            _ if is_word(scan, item, word!("tại"))
                && follows_unit(items, at)
                && is_seat(scan, &items[at + 1..]) =>
            {
                state.forget();
            }
            // `Ông Bình tự hào vì Bệnh viện A đã được …`: the hospital.
            _ if !nobody
                && !state.led
                && is_any_of(scan, item, &const { Syllable::literals::<3>("vì|khi|bởi") })
                && tells_of_next(scan, &items[at + 1..]) =>
            {
                *self = Recipients::default();
                *state = State::default();
            }
            // `Chi nhánh A khai trương đúng dịp Công ty B đón nhận …`: B.
            _ if !nobody
                && !state.led
                && is_word(scan, item, word!("dịp"))
                && matches!(items.get(at + 1), Some(next)
                    if matches!(next.kind, Kind::Unit(_) | Kind::Person(_))) =>
            {
                *self = Recipients::default();
                *state = State::default();
            }
            // `Dưới sự lãnh đạo của ông Bình, Bệnh viện A được …`: not who led.
            _ if nobody && is_word(scan, item, word!("dưới")) => {
                state.aside = true;
                state.forget();
            }
            // `ông Bình ở thôn Đông`: where he lives.
            _ if let Some(end) = home_end(scan, items, at) => {
                state.forget();
                (state.beside, state.of_person) = (end, false);
            }
            // `cho Cục N lên Hội đồng`: to whom it was sent.
            _ if tag == Some(Tag::Circumstance) || is_word(scan, item, word!("lên")) => {
                state.aside = at > items.len() - after_marks(items).len();
                // `tỉnh Nghệ An bất ngờ khi con họ được …`: not the province.
                if nobody && is_word(scan, item, word!("khi")) {
                    self.others.clear();
                    state.other_at = None;
                }
                state.forget();
            }
            // `Nhà hát A công bố (danh sách) 4 nghệ sĩ được …`: those, not who says so.
            _ if announces(scan, items, at) => {
                *self = Recipients::default();
                state.other_at = None;
                state.forget();
            }
            // `Tòa án A ghi nhận các bị cáo có nhiều đóng góp, được …`: they, not who tries them.
            _ if tag == Some(Tag::Suspect) && state.plural && self.people.is_empty() => {
                *self = Recipients::default();
                state.other_at = None;
                state.aside = true;
                state.forget();
            }
            // `HĐXX nhận định bị cáo có nhiều đóng góp, được …`: likewise.
            _ if self.people.is_empty() && is_tried(scan, state, items, at) => {
                *self = Recipients::default();
                state.other_at = None;
                self.receiver(Receiver::Individual, state, at, items);
                state.aside = true;
            }
            // `cho tập thể đã cứu 4 người`
            // `Sáng kiến đó giúp anh Bình | được tặng …`: he receives.
            // `lần thứ 3 liên tiếp Trường A | được …`: no deed.
            _ if tag == Some(Tag::Action) && !in_a_row(scan, item) => {
                let helped = nobody && is_word(scan, item, word!("giúp")) && at + 2 == items.len();
                state.aside |= at > 0 && !helped;
                state.forget();
            }
            // `Công ty A lọt top 10 đơn vị được …`: among how many it is.
            _ if !nobody && is_word(scan, item, word!("top")) => {
                state.aside = true;
                state.named = true;
                return true;
            }
            // `Nhà hát A, nơi ông Bình làm giám đốc, được …`: what is told of it.
            _ if !nobody && is_word(scan, item, word!("nơi")) => {
                state.aside = true;
                state.forget();
            }
            // `tập thể trạm`: the one named before.
            _ if self.is_one_collective()
                && self.named() == 0
                && state.group_at == at.checked_sub(1)
                && !state.any_plural
                && let Some(unit) = by_noun(scan, recall, before, item) =>
            {
                self.groups.clear();
                self.add(unit);
                self.reach(at);
                state.forget();
            }
            // `nguyên lãnh đạo Sở A`: those who led it.
            _ if tag == Some(Tag::Modifier) && led_once(scan, item) => {
                (state.plural, state.counted_at) = (true, Some(at));
                self.receiver(Receiver::Individual, state, at, items);
            }
            // `tập thể lớp 12A1`, `tập thể đội văn nghệ`: one.
            _ if self.is_one_collective()
                && self.named() == 0
                && state.group_at == at.checked_sub(1)
                && !state.any_plural
                && is_small_body(scan, item) =>
            {
                self.groups[0].count = Some(1);
                state.named = is_word(scan, item, word!("lớp"));
                return state.named;
            }
            // `lớp 6`, `khóa 12`: a number that names.
            _ if is_any_of(scan, item, &NUMBERED) && !among(scan, items, at) => {
                state.named = true;
                return true;
            }
            // `tập thể tàu HQ-628`, `tập thể đội tuyển`
            _ if self.is_one_collective()
                && self.named() == 0
                && state.group_at == at.checked_sub(1)
                && !state.any_plural
                && let Some(end) = unlisted(scan, item)
                    .filter(|_| names_body(scan, item.first))
                    .or_else(|| team_alone(scan, item)) =>
            {
                self.groups.clear();
                (self.first, self.last) = (None, None);
                self.others = vec![(item.first, end)];
                (state.other_at, state.listed) = (Some(at), true);
                self.reach(at);
            }
            // `Sở Y tế, Thủy điện Suối Đá và Công ty A`
            _ if self.named() > 0
                && self.groups.is_empty()
                && let Some(end) = in_list(scan, items, at) =>
            {
                self.others.push((item.first, end));
                (state.other_at, state.listed) = (Some(at), true);
                self.reach(at);
            }
            // `đại úy Poyarkov`: by the one word of a name that is none of ours.
            _ if let Some(name) = foreign_officer(scan, item) => {
                self.called.push((name, name + 1));
                self.reach(at);
                state.forget();
                (state.beside, state.of_person) = (at + 2, false);
            }
            // `“Năm 1993, tôi được tặng …”`: who speaks.
            _ if nobody
                && !state.plural
                && is_speaker(scan, item)
                && let Some(person) = recall.person(before) =>
            {
                self.person(person, state, at, items);
            }
            _ if nobody && !state.aside && !state.of && !state.plural => {
                let level = || by_level(scan, recall, item);
                if let Some(unit) = by_noun(scan, recall, before, item).or_else(level) {
                    self.unit(unit, state, at, items);
                } else if let Some(end) = unlisted(scan, item)
                    .or_else(|| meant_alone(scan, items, at, state.led))
                    .or_else(|| team_alone(scan, item).filter(|_| state.led && at == 0))
                    .or_else(|| head_name(scan, items, at))
                {
                    self.others = vec![(item.first, end)];
                    state.other_at = Some(at);
                // `cho Bình`: by the given name alone, of whom the text spoke.
                } else if let Some(person) = recall.called(scan, item) {
                    self.person(person, state, at, items);
                }
            }
            _ => {}
        }
        // `là người đầu tiên được tặng …`: the one spoken of.
        let next = scan
            .doc
            .tokens
            .get(item.first + 1)
            .map(|token| token.syllable);
        let first = const { Syllable::literals::<4>("đầu|tiên|duy|nhất") };
        state.spoken_of |= first
            .chunks_exact(2)
            .any(|pair| scan.doc.tokens[item.first].syllable == pair[0] && next == Some(pair[1]));
        state.populace |= is_word(scan, item, word!("nhân")) || is_word(scan, item, word!("dân"));
        // `đại diện của Phòng 8` takes it for the unit.
        state.stands_for |= is_word(scan, item, word!("đại")) || is_word(scan, item, word!("diện"));
        false
    }
}

/// Whether `số` counts: `trong số 3 đồng chí`, `tổng số 9 đồng chí`.
fn among(scan: &Scan, items: &[Item], at: usize) -> bool {
    const OF: [Syllable; 2] = Syllable::literals("trong|tổng");
    at > 0 && is_any_of(scan, &items[at - 1], &OF) && is_word(scan, &items[at], word!("số"))
}

/// Whether an item begins a word for what was made.
pub(super) fn is_work(scan: &Scan, item: &Item) -> bool {
    const WORKS: [[Syllable; 2]; 8] = [
        Syllable::literals("sản|phẩm"),
        Syllable::literals("tác|phẩm"),
        Syllable::literals("ý|tưởng"),
        Syllable::literals("sáng|kiến"),
        Syllable::literals("công|trình"),
        Syllable::literals("cụm|công"),
        Syllable::literals("đề|tài"),
        Syllable::literals("giải|pháp"),
    ];
    scan.doc.noun(item.first, &WORKS).is_some()
}

/// Whether the works at `at` are counted as one part of several, and nothing else is told: `…, trong đó gồm 8
/// công trình được …`, `… và 12 | công trình được …`.
fn are_parts(items: &[Item], at: usize) -> bool {
    let parts = |item: &Item| {
        matches!(
            item.kind,
            Kind::Sign(',' | ';') | Kind::Word(Word::And | Word::Consists | Word::Thereof)
        )
    };
    items[..at - 1].iter().all(parts) && at + 1 == items.len()
}

/// Whether words end in `có`, and nobody is told of in them: not `Thầy có | 6 sáng kiến, được …`.
fn has_works(scan: &Scan, before: &[Item]) -> bool {
    let told = |item: &Item| matches!(item.kind, Kind::Word(Word::Pronoun) | Kind::Person(_));
    before
        .last()
        .is_some_and(|has| is_word(scan, has, word!("có")))
        && !before.iter().any(told)
}

/// Whether a word is `công bố` before how many are announced, or their list.
fn announces(scan: &Scan, items: &[Item], at: usize) -> bool {
    const LIST: [Syllable; 2] = Syllable::literals("danh|sách");
    let counts = items
        .get(at + 1)
        .is_some_and(|next| matches!(next.kind, Kind::Quantity(_)));
    let said = items[at].last > items[at].first && is_word(scan, &items[at], word!("công"));
    said && (counts || scan.doc.begins(items[at].last + 1, &LIST))
}

/// Whether a word is the second of `liên tiếp`.
fn in_a_row(scan: &Scan, item: &Item) -> bool {
    const ROW: [Syllable; 1] = Syllable::literals("liên");
    is_word(scan, item, word!("tiếp")) && scan.doc.follows(item.first, &ROW)
}

/// Whether a word is `tôi`, not `chúng tôi`.
fn is_speaker(scan: &Scan, item: &Item) -> bool {
    const MANY: [Syllable; 1] = Syllable::literals("chúng");
    is_word(scan, item, word!("tôi")) && !scan.doc.follows(item.first, &MANY)
}

fn follows_unit(items: &[Item], at: usize) -> bool {
    at > 0 && matches!(items[at - 1].kind, Kind::Unit(_))
}

/// Whether a word is one for those who work or learn together and have no name of their own.
fn is_small_body(scan: &Scan, item: &Item) -> bool {
    const BODIES: [Syllable; 13] =
        Syllable::literals("lớp|đội|tổ|nhóm|khoa|phòng|ban|khối|xóm|tàu|trạm|chốt|trường");
    let token = &scan.doc.tokens[item.first];
    // `đội tuyển`, `đội ngũ`, not `phòng chống`
    const TEAM: Syllable = Syllable::literal("đội");
    let whole = item.first == item.last || token.syllable == TEAM;
    whole
        && token.case == Case::Lower
        && BODIES.contains(&token.syllable)
        && !names_body(scan, item.first)
        && team_alone(scan, item).is_none()
}

/// Whether behind a word that opens a clause nothing but its subject stands: `vì | Bệnh viện A
/// đã`.
fn tells_of_next(scan: &Scan, items: &[Item]) -> bool {
    const SMALL: [Syllable; 6] = Syllable::literals("đã|vừa|cũng|từng|mới|còn");
    matches!(items, [one, rest @ ..]
        if matches!(one.kind, Kind::Unit(_) | Kind::Person(_))
            && rest.iter().all(|item| is_any_of(scan, item, &SMALL)))
}

fn is_time(scan: &Scan, item: &Item) -> bool {
    is_word(scan, item, word!("năm")) || is_word(scan, item, word!("lần"))
}
