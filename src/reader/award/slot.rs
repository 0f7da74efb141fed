//! Who receives by nothing but the place of the words: what stands behind `cho`, between the verb and
//! the award, or right before `được`, in words that no other rule knows. Used by [`super::group`] where all
//! other rules found nobody.
//!
//! It tells those who are counted, many, or called by a name; what is none of these it leaves.

use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Word;
use super::super::scan::Scan;
use super::super::tag::Receiver;
use super::super::tag::Tag;
use super::Reader;
use super::frame::Frame;
use super::group::Group;
use super::often::is_any_of;
use super::often::is_word;
use super::recipients::Group as Counted;
use super::recipients::Recipients;
use super::unlisted::STAFF;
use crate::model::Status;
use crate::text::Case;
use crate::text::Syllable;
use crate::text::Token;
use crate::text::TokenKind;
use crate::text::word;
use std::ops::Range;

/// Most items between the award and `cho`: who gives, and when.
const TO_REACH: usize = 14;

/// Most items of a subject with the words on how and how often.
const SUBJECT_REACH: usize = 14;

/// Most small words before a name, and most words of it.
const SMALL: usize = 4;
const LONGEST_NAME: usize = 10;

/// Fewest letters of a body's name of one word.
const SHORTEST_BRAND: u32 = 5;

/// Words that say how and how often, between a subject and its verb.
const HOW: [Syllable; 24] = Syllable::literals(
    "đã|còn|cũng|lại|luôn|đều|từng|vừa|liên|tục|tiếp|lần|năm|liền|nay|mới|vinh|dự|tự|hào|rất|là|nhiều|chính",
);

/// Words that open a clause before its subject.
const OPENERS: [Syllable; 13] =
    Syllable::literals("riêng|đặc|biệt|trong|đó|theo|nhờ|ngoài|ra|như|vậy|và|có");

/// Words at which those who receive end: why, where, when and what they did.
const ENDS: [Syllable; 40] = Syllable::literals(
    "vì|do|đã|có|khi|trong|tại|nhân|để|là|trên|ở|nhằm|với|thuộc|cùng|sau|từ|như|đạt|hoàn|tham|tích|dũng|\
     góp|thực|nói|nêu|vào|ngày|sáng|chiều|năm|theo|qua|giúp|kèm|về|đang|được",
);

/// First words of what nobody is: deeds, works, times, occasions.
pub(super) const THINGS: [Syllable; 98] = Syllable::literals(
    "bài|tác|công|mô|dự|sản|thương|vở|bộ|đề|sáng|giải|tiết|ca|bức|cuốn|phim|năm|tháng|ngày|lần|lượt|điểm|ý|\
     gian|món|quốc|nước|bang|lá|phần|suất|cặp|con|chiếc|cái|loại|môn|nội|lĩnh|di|phong|chương|nhãn|trong|\
     phóng|tranh|ảnh|truyện|kịch|ấn|luận|đồ|video|clip|trang|cửa|vườn|tờ|quyển|màn|việc|hành|thành|\
     cuộc|sự|lễ|kết|nỗ|đóng|tinh|mình|triệu|tỷ|nghìn|đồng|tuổi|giờ|phút|khoản|quà|huy|huân|bằng|cờ|danh|\
     phát|vụ|hồ|mặt|những|ai|họ|nó|đây|vùng|tiêu|hạng",
);

/// First words of bodies.
const BODIES: [Syllable; 63] = Syllable::literals(
    "đơn|nhà|trường|lớp|đội|tổ|nhóm|ban|phòng|khoa|câu|hội|chi|đoàn|xã|phường|thôn|làng|bản|ấp|khu|huyện|tỉnh|\
     quận|doanh|hợp|htx|dn|clb|kdc|cơ|trung|bệnh|trạm|đồn|tàu|hộ|gia|dòng|cụm|khối|ngành|ngân|tiểu|đại|lữ|\
     sư|kho|xưởng|quán|chùa|giáo|kíp|hãng|hải|xí|tập|liên|đài|báo|viện|sở|cục",
);

/// First words of people.
pub(super) const PEOPLE: [Syllable; 39] = Syllable::literals(
    "ngài|anh|chị|em|cháu|ông|bà|cô|thầy|bác|chú|cụ|nữ|nam|nghệ|diễn|thí|học|sinh|kỹ|tiến|mẹ|bạn|tay|\
     cựu|chàng|cậu|người|thiếu|thượng|hoàng|hiệp|tài|võ|vận|cầu|ứng|doanh|tận",
);

/// Who receives, and the items that say so.
pub(super) struct Placed {
    pub told: Recipients,
    pub items: Range<usize>,
}

impl Reader<'_, '_> {
    /// Who receives a group by the place of the words, where its own verb tells that it was given.
    pub(super) fn by_place(&self, group: &Group, frame: &Frame) -> Option<Placed> {
        let verb = group.own_verb?;
        let told = frame.real && !frame.ceremony && !frame.considered;
        if !told || !matches!(frame.status, Status::Conferred | Status::Proposed) {
            return None;
        }
        let placed = match frame.passive {
            true => self.subject_by_place(group, frame, verb),
            false => self.object_by_place(group, frame),
        };
        // `Vinmec nhận Bằng khen của Bộ Y tế`, not `Derek nhận Giấy khen`: who is honoured by a body
        // that is named is one of the land.
        placed.filter(|placed| {
            !self.is_brand(&placed.told) || frame.passive && by_named_body(group, frame)
        })
    }

    /// Whether it is a name of one word that is none of the language.
    fn is_brand(&self, told: &Recipients) -> bool {
        match told.others[..] {
            [(first, end)] if first + 1 == end => {
                let token = &self.scan.doc.tokens[first];
                token.case == Case::Initial && !token.syllable.is_vietnamese()
            }
            _ => false,
        }
    }

    /// Those counted right before `được` by a noun that no rule knows, beside those whom the rules know: `4
    /// tập thể và | 31 kiểm ngư viên được …`.
    pub(super) fn more_by_place(
        &self,
        group: &Group,
        frame: &Frame,
        told: &Recipients,
    ) -> Option<Counted> {
        let verb = group.own_verb.filter(|_| frame.passive && frame.real)?;
        let items = group.segment.items;
        let from = group.left.start + frame.subject_start;
        let counts = |at: usize| {
            at > from && items[at - 1].is_joiner() && matches!(items[at].kind, Kind::Quantity(_))
        };
        let last = (from..verb).rev().find(|&at| counts(at))?;
        let known = |item: &Item| !matches!(item.kind, Kind::Plain | Kind::Times);
        if !told.is_counted() || items[last + 1..verb].iter().any(known) {
            return None;
        }
        let more = self.in_words(items, last..verb, true)?.told;
        let again = |more: &Counted| told.groups.iter().any(|group| group.count == more.count);
        more.groups.first().copied().filter(|more| !again(more))
    }

    /// Behind `cho`, or between the verb and the award.
    fn object_by_place(&self, group: &Group, frame: &Frame) -> Option<Placed> {
        let items = group.segment.items;
        let to = |&at: &usize| matches!(items[at].kind, Kind::Word(Word::To));
        let parts = |at: &usize| {
            is_apart(&items[*at]) || matches!(items[*at].kind, Kind::Verb(_) | Kind::Award(_))
        };
        let reach = group.right.clone().take(TO_REACH);
        let behind = reach.take_while(|at| !parts(at)).find(to);
        if let Some(to) = behind {
            let first = self.in_words(items, to + 1..group.right.end, false)?;
            return Some(self.with_more_named(items, first, group.right.end));
        }
        let from = group.left.start + frame.verb_end;
        let to = usize::from((from..group.left.end).next().as_ref().is_some_and(to));
        let between = from + to..group.left.end;
        (!between.is_empty()).then(|| self.in_words(items, between, true))?
    }

    /// And those named behind one that is named: `Thủy điện A, Dệt may B và Viễn thông C`.
    fn with_more_named(&self, items: &[Item], first: Placed, end: usize) -> Placed {
        let mut all = first;
        let behind = |name: usize| items[..end].iter().position(|item| item.first >= name);
        while let Some(&(_, name)) = all.told.others.last()
            && let Some(joiner) = behind(name).filter(|&at| items[at].is_joiner())
            && let Some(next) = self.in_words(items, joiner + 1..end, false)
            && let [other] = next.told.others[..]
        {
            all.told.others.push(other);
            all.items.end = next.items.end;
        }
        all
    }

    /// Right before the verb.
    fn subject_by_place(&self, group: &Group, frame: &Frame, verb: usize) -> Option<Placed> {
        let items = group.segment.items;
        let from = (group.left.start + frame.subject_start).min(verb);
        // `…, đón năm mới, Trường A tổ chức … và | đón nhận …`: the last of the verbs.
        let last = (group.left.start + frame.verb_end).saturating_sub(1);
        let apart = last > verb && items[last - 1].is_joiner();
        let verb = if apart { last } else { verb };
        // `Công ty A là một trong 10 đơn vị | được …`: the company.
        const AMONG: [Syllable; 3] = Syllable::literals("là|một|trong");
        let among = |at: &usize| {
            let count = items
                .get(at + 1)
                .is_some_and(|next| matches!(next.kind, Kind::Quantity(_)));
            is_word(self.scan, &items[*at], word!("là"))
                && (count && at + 2 < verb && is_word(self.scan, &items[at + 2], word!("trong")))
                || self.scan.doc.begins(items[*at].first, &AMONG)
        };
        let mut end = (from..verb).rev().find(among).unwrap_or(verb);
        while end > from && self.says_how_often(&items[end - 1]) {
            end -= 1;
        }
        let parts = |item: &Item| is_apart(item) || matches!(item.kind, Kind::Date(_));
        let start = items[from..end].iter().rposition(parts);
        let mut start = from + start.map_or(0, |at| at + 1);
        while start < end && is_any_of(self.scan, &items[start], &OPENERS) {
            start += 1;
        }
        let joins = |at: usize| items[at].is_joiner();
        if start >= end || end < verb && joins(end) || joins(end - 1) {
            return sentence_subject(items, group.segment.from..verb);
        }
        // `Ông được Nhà nước tặng …`, where nobody is named.
        if let [pronoun] = &items[start..end]
            && matches!(pronoun.kind, Kind::Word(Word::Pronoun))
            && self.scan.doc.tokens[pronoun.first].case == Case::Initial
        {
            return Some(Placed {
                told: Recipients::counted(&[(Receiver::Individual, 1)]),
                items: start..end,
            });
        }
        if end - start > SUBJECT_REACH {
            return None;
        }
        // `Theo chính sách này, các ấp được tặng …`: whoever is.
        let placed = self.in_words(items, start..end, true)?;
        let sure = frame.said_done || frame.giver.is_some();
        (sure || !placed.told.many).then_some(placed)
    }

    fn says_how_often(&self, item: &Item) -> bool {
        match item.kind {
            Kind::Quantity(_) | Kind::Word(Word::Plural | Word::Passive) => true,
            Kind::Plain => is_any_of(self.scan, item, &HOW),
            _ => false,
        }
    }

    /// Who is told by some words, from their first on; by all of them, where they are `whole`.
    fn in_words(&self, items: &[Item], side: Range<usize>, whole: bool) -> Option<Placed> {
        let scan = self.scan;
        let ends = |item: &Item| {
            matches!(item.kind, Kind::Plain) && is_any_of(scan, item, &ENDS)
                || matches!(
                    item.kind,
                    Kind::Sign(',' | '(' | ';' | ':' | '.' | '-') | Kind::Verb(_) | Kind::Award(_)
                )
                || matches!(
                    item.kind,
                    Kind::Word(Word::Unreal | Word::Plan | Word::Money | Word::Gift)
                ) && scan.doc.tokens[item.first].case == Case::Lower
        };
        let from = side.start;
        let side = &items[side];
        let who = &side[..side.iter().position(ends).unwrap_or(side.len())];
        if whole && who.len() < side.len() {
            return None;
        }
        let told = self.who(who, whole)?;
        Some(Placed {
            told,
            items: from..from + who.len(),
        })
    }

    /// Who some words are.
    fn who(&self, who: &[Item], whole: bool) -> Option<Recipients> {
        let scan = self.scan;
        let (first, rest) = who.split_first()?;
        let opening = |item: &Item| scan.doc.tokens[item.first].syllable;
        match first.kind {
            Kind::Quantity(quantity) => {
                let count = quantity.count()?;
                let times = matches!(rest.first()?.kind, Kind::Times);
                let noun = rest.get(usize::from(times))?;
                let kind = self.kind_of(noun)?;
                Some(Recipients {
                    groups: vec![Counted {
                        kind,
                        count: Some(count),
                        times,
                        mixed: false,
                    }],
                    first: Some(0),
                    last: Some(who.len() - 1),
                    ..Recipients::default()
                })
            }
            Kind::Word(Word::Plural) => {
                let kind = self.kind_of(rest.first()?)?;
                Some(Recipients {
                    many: true,
                    ..Recipients::some_of(kind, None)
                })
            }
            Kind::Unit(unit) if who.len() == 1 => Some(Recipients::unit_alone(unit)),
            Kind::Person(person) if who.len() == 1 => Some(Recipients::person_alone(person)),
            // `Đội trưởng Đội A | Trần Văn Bình`
            Kind::Office(_) if whole => match who.last()?.kind {
                Kind::Person(person) => Some(Recipients::person_alone(person)),
                _ => None,
            },
            Kind::Plain if STAFF.contains(&opening(first)) => {
                Some(Recipients::some_of(Receiver::Individual, None))
            }
            Kind::Plain | Kind::UnitMeant(_) | Kind::Receiver(_) => {
                let name = name(scan, who)?;
                if whole && name.1 <= who.last()?.last {
                    return None;
                }
                let tokens = &scan.doc.tokens;
                let capital = |&at: &usize| tokens[at].is_word() && tokens[at].case != Case::Lower;
                let begins = (name.0..name.1).find(capital).unwrap_or(name.0);
                let surname = begins + 1 < name.1 && scan.doc.is_common_surname(begins);
                // `nghệ sĩ Bình`, `Hoàng tử Andrew`
                let noun = (name.0..name.1).take(2).any(|at| !capital(&at));
                let person = noun && (surname || PEOPLE.contains(&opening(first)));
                Some(match person && !BODIES.contains(&opening(first)) {
                    true => Recipients::called_alone((begins, name.1)),
                    false => Recipients::other_alone(name),
                })
            }
            _ => None,
        }
    }

    /// Whether a noun is of bodies or of people; of neither where it is of things.
    fn kind_of(&self, noun: &Item) -> Option<Receiver> {
        let token = &self.scan.doc.tokens[noun.first];
        match noun.kind {
            Kind::Receiver(kind) => Some(kind),
            Kind::Plain | Kind::UnitMeant(_)
                if token.is_word() && !THINGS.contains(&token.syllable) =>
            {
                Some(match BODIES.contains(&token.syllable) {
                    true => Receiver::Collective,
                    false => Receiver::Individual,
                })
            }
            _ => None,
        }
    }
}

/// Whether the giver of a group is told with a name of its own: `Bộ trưởng Bộ Y tế`.
fn by_named_body(group: &Group, frame: &Frame) -> bool {
    let items = group.segment.items;
    let of_award = items[group.awards.clone()]
        .iter()
        .find_map(|item| match &item.kind {
            Kind::Award(award) => award.giver.as_ref(),
            _ => None,
        });
    let of_behind = || match items.get(group.awards.end..group.awards.end + 2)? {
        [
            of,
            Item {
                kind: Kind::Office(office),
                ..
            },
        ] if matches!(of.kind, Kind::Word(Word::Of)) => Some(office.as_giver()),
        _ => None,
    };
    let giver = of_award
        .or(frame.giver.as_ref())
        .map(|giver| giver.name.as_str());
    let capital = |word: &&str| word.chars().next().is_some_and(char::is_uppercase);
    let named = |name: &str| name.split(' ').filter(capital).count() > 1;
    giver.or_else(of_behind).is_some_and(named)
}

/// Whether a sign parts what stands on its sides: not that of a quotation.
fn is_apart(item: &Item) -> bool {
    matches!(item.kind, Kind::Sign(sign) if sign != '"')
}

/// The one with whom a sentence opens, where a later clause tells what was received: `Trường A tổ chức lễ
/// kỷ niệm …, và đón nhận …`.
fn sentence_subject(items: &[Item], range: Range<usize>) -> Option<Placed> {
    let before = &items[range.clone()];
    let parted = |at: usize| matches!(before[at].kind, Kind::Sign(',') | Kind::Date(_));
    let opens = |at: usize| at.checked_sub(1).is_none_or(parted);
    let named = |at: &usize| matches!(before[*at].kind, Kind::Unit(_) | Kind::Person(_));
    let at = (0..before.len()).filter(|&at| opens(at)).find(named)?;
    // `Ông Bình dự lễ và đón …`, `Tòa án ghi nhận các bị cáo …, được …`, `Sở A …, ông Bình kể …, được …`: others.
    let other = |item: &Item| {
        matches!(
            item.kind,
            Kind::Attends(_) | Kind::Word(Word::Plural) | Kind::Person(_)
        )
    };
    if before[at + 1..].iter().any(other) {
        return None;
    }
    let told = match before[at].kind {
        Kind::Unit(unit) => Recipients::unit_alone(unit),
        Kind::Person(person) => Recipients::person_alone(person),
        _ => return None,
    };
    Some(Placed {
        told,
        items: range.start + at..range.start + at + 1,
    })
}

/// The tokens of the name that some words are: a noun in small letters, and what is written with
/// capitals behind it.
fn name(scan: &Scan, who: &[Item]) -> Option<(usize, usize)> {
    let tokens = &scan.doc.tokens;
    let first = who.first()?.first;
    let last = who.last()?.last;
    let capital = |token: &Token| token.is_word() && token.case != Case::Lower;
    let known = |at: usize| {
        matches!(
            scan.doc.tag(at),
            Some(Tag::Award(_) | Tag::Office(_) | Tag::Rank(_))
        )
    };
    if THINGS.contains(&tokens[first].syllable) || known(first) {
        return None;
    }
    let small = tokens[first..=last]
        .iter()
        .take_while(|token| !capital(token))
        .count();
    let named = first + small;
    // `BAC A BANK`, but not `Hồng Hà`, of whom nothing else is said.
    let letters =
        tokens[first].case == Case::Upper && tokens[first].of(scan.doc.text).chars().count() > 2;
    // `Bưu chính Cần Giang`, but not `Hội trường`.
    let opens = named == first
        && last > first
        && tokens[first + 1].is_word()
        && !capital(&tokens[first + 1]);
    let rest = &tokens[first + 1..=last];
    let between = rest
        .iter()
        .take_while(|token| token.is_word() && !capital(token))
        .count();
    // `Vinmec`: no word of the language, and nobody is called by one alone.
    let brand = first == last
        && capital(&tokens[first])
        && tokens[first].syllable.letter_count() >= SHORTEST_BRAND
        && !tokens[first].syllable.is_vietnamese();
    let split = opens && between < SMALL && rest.get(between).is_some_and(capital);
    let named = if split { first + 1 + between } else { named };
    let head = small > 0 || split || BODIES.contains(&tokens[first].syllable) || letters || brand;
    if !head || opens && !split || small > SMALL || named > last {
        return None;
    }
    let of_name = |token: &&Token| !token.is_word() || token.case != Case::Lower;
    let sign = |at: usize| matches!(tokens[at].kind, TokenKind::Sign(_) | TokenKind::Break);
    let mut end = named + tokens[named..=last].iter().take_while(of_name).count();
    while end > named && sign(end - 1) {
        end -= 1;
    }
    (end > named && end - first <= LONGEST_NAME).then_some((first, end))
}
