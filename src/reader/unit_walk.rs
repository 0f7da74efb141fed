//! The name of a unit word by word: which words, signs and numbers behind its first ones
//! still belong to it. Used by [`super::unit_end`].

use super::doc::Doc;
use super::name;
use super::name_borne::names_something;
use super::phrases::inside_abbreviation;
use super::phrases::short_in_brackets;
use super::tag::Head;
use super::tag::Tag;
use super::tag::Time;
use super::unit_end::LONGEST;
use super::unit_end::placed_end;
use super::unit_place::begins_capital;
use super::unit_place::is_capital;
use super::unit_place::is_plain_word;
use super::unit_place::level_end;
use super::unit_place::person_begins;
use super::unit_place::place;
use super::unit_school::ends_in_level;
use super::unit_school::is_lady;
use super::unit_school::with_number;
use super::unit_words::acts;
use super::unit_words::field;
use crate::text::Case;
use crate::text::Syllable;
use crate::text::TokenKind;

/// Most small words of no known field in the name of a company: `Công ty Cổ phần nhựa Bình Minh`.
const LONGEST_TRADE: usize = 3;

/// The parts of the land: `miền Nam`.
const REGIONS: [Syllable; 5] = Syllable::literals("bắc|trung|nam|tây|đông");

pub(super) struct Name<'a> {
    pub doc: &'a Doc<'a>,
    /// Whether words may follow the place: `Trường THPT chuyên Hà Nội - Amsterdam`.
    pub house: bool,
    /// Whether it may be named after a person: `Trường THPT Nguyễn Huệ`.
    pub namesake: bool,
    /// Whether it is a union that every level has.
    pub union: bool,
    /// Whether it is a company, named after anything.
    pub company: bool,
    /// Whether it is one of the army's, which go by numbers.
    pub numbered: bool,
    pub head_end: usize,
}

impl Name<'_> {
    pub(super) fn end(&self) -> usize {
        let doc = self.doc;
        let mut end = self.head_end;
        let mut placed = false;
        let mut proper = false;
        while let Some(token) = doc
            .tokens
            .get(end)
            .filter(|_| end < self.head_end + LONGEST)
        {
            let next = match token.kind {
                TokenKind::Sign(_) => self.over_sign(end, placed),
                TokenKind::Number => self.number(end),
                TokenKind::Word => {
                    let level = level_end(doc, end);
                    let after = level.map_or(end, |_| place(doc, end));
                    if after > end {
                        return if self.namesake {
                            with_number(doc, self.head_end, after)
                        } else {
                            after
                        };
                    }
                    match doc.tag(end) {
                        Some(Tag::Province(_)) => {
                            let after = doc.at(end).map_or(end + 1, |found| found.end);
                            if !self.house {
                                return after;
                            }
                            placed = true;
                            Some(after)
                        }
                        _ if token.case == Case::Lower => {
                            (!placed).then(|| self.small(end, proper)).flatten()
                        }
                        _ => {
                            let next = self.capital(end, placed);
                            proper |= next.is_some() && field(&doc.tokens, end).is_none();
                            next
                        }
                    }
                }
                TokenKind::Break => None,
            };
            match next {
                Some(next) => end = next,
                None => break,
            }
        }
        // `Hội Nông dân tỉnh`: every level has one.
        if end == self.head_end && self.union {
            return level_end(doc, end).unwrap_or(end);
        }
        // A sign at the end belongs to no name.
        while end > self.head_end && matches!(doc.tokens[end - 1].kind, TokenKind::Sign(_)) {
            end -= 1;
        }
        // `Công đoàn Giáo dục huyện`, `Hội Người mù tỉnh`: likewise.
        const BODIES: [Syllable; 3] = Syllable::literals("hội|đoàn|hiệp");
        let body = BODIES.contains(&doc.tokens[self.head_end - 1].syllable);
        let every = self.union || body && end > self.head_end;
        let level = level_end(doc, end).filter(|&level| every && place(doc, end) <= level);
        level.unwrap_or(end)
    }

    /// A dash, `&`, a full stop in an abbreviation, a comma between fields.
    fn over_sign(&self, at: usize, placed: bool) -> Option<usize> {
        let doc = self.doc;
        // `Sở Giáo dục và Đào tạo (GD&ĐT) | Hà Nội`
        let behind = short_in_brackets(&doc.tokens, at);
        if behind > at {
            let goes_on = placed_end(doc, behind).is_some_and(|end| end > behind);
            return (goes_on && !placed).then_some(behind);
        }
        if at == self.head_end {
            return doc.tokens[at]
                .is('"')
                .then_some(at + 1)
                .filter(|&next| begins_capital(doc, next))
                .map(|next| self.quoted(next).unwrap_or(next));
        }
        let next = doc.tokens.get(at + 1)?;
        let goes_on = match doc.tokens[at].kind {
            TokenKind::Sign('-' | '&' | '/') => {
                let field = !placed && field(&doc.tokens, at + 1).is_some();
                next.is_word()
                    && (field
                        || (next.case != Case::Lower && self.capital(at + 1, placed).is_some()))
            }
            TokenKind::Sign('"') => {
                begins_capital(doc, at + 1) && self.capital(at + 1, placed).is_some()
            }
            TokenKind::Sign('.') => inside_abbreviation(&doc.tokens, at),
            TokenKind::Sign(',') => !placed && self.listed_fields(at + 1),
            _ => false,
        };
        goes_on.then_some(at + 1)
    }

    /// One past a name in quotation marks that goes on in small letters: `Câu lạc bộ “Ông bà cháu”`.
    fn quoted(&self, from: usize) -> Option<usize> {
        /// Most words of such a name.
        const LONGEST: usize = 8;
        let words = &self.doc.tokens[from..];
        let close = words
            .iter()
            .take(LONGEST)
            .position(|token| !token.is_word())?;
        let small = words[1..close]
            .iter()
            .any(|token| token.case == Case::Lower);
        (words[close].is('"') && small).then_some(from + close + 1)
    }

    /// Whether fields joined by `và` follow a comma: `Văn hóa, Thể thao và Du lịch`.
    fn listed_fields(&self, at: usize) -> bool {
        let doc = self.doc;
        let Some(first) = field(&doc.tokens, at) else {
            return false;
        };
        let second = doc
            .tokens
            .get(first)
            .filter(|token| token.is(','))
            .and_then(|_| field(&doc.tokens, first + 1));
        let end = second.unwrap_or(first);
        doc.at(end)
            .is_some_and(|and| and.tag == Tag::And && field(&doc.tokens, and.end).is_some())
    }

    /// `Trung đoàn 174`, `Trung đoàn Pháo binh 58`, `Trường THPT Nông Cống 4`, `Công ty
    /// Giao thông 5`; not the count or the year of what follows.
    fn number(&self, at: usize) -> Option<usize> {
        let doc = self.doc;
        let head = doc.tokens[self.head_end - 1].syllable;
        if head == const { Syllable::literal("ngành") } {
            return None;
        }
        let direct =
            at == self.head_end || doc.tokens[at - 1].syllable == const { Syllable::literal("số") };
        if !direct && matches!(doc.tag(at + 1), Some(Tag::Award(_) | Tag::Carrier)) {
            return None;
        }
        // `Công ty Hoa Lư | 1,85 triệu tấn`
        let decimal = matches!(&doc.tokens[at + 1..], [comma, next, ..]
            if comma.is(',') && !comma.spaced && !next.spaced && next.kind == TokenKind::Number);
        // `Trung đoàn | 3 lần được tặng`
        const TIMES: [Syllable; 2] = Syllable::literals("lần|năm");
        let times = doc.tokens.get(at + 1);
        // `Trung đoàn 98 năm 2005`
        let dated = doc.tag(at + 1) == Some(Tag::Time(Time::Year))
            && matches!(doc.tokens.get(at + 2), Some(year)
                if year.kind == TokenKind::Number && year.span.len() == 4);
        if dated && (direct || self.numbered || doc.tokens[at - 1].case != Case::Lower) {
            return Some(at + 1);
        }
        if decimal || times.is_some_and(|next| TIMES.contains(&next.syllable)) {
            return None;
        }
        let before_word = doc
            .tokens
            .get(at + 1)
            .is_some_and(|next| next.is_word() && next.case == Case::Lower);
        let before_verb = matches!(
            doc.tag(at + 1),
            Some(
                Tag::Passive
                    | Tag::Verb(_)
                    | Tag::Stop
                    | Tag::Of
                    | Tag::And
                    | Tag::To
                    | Tag::Action
                    | Tag::Attends(_)
                    | Tag::Holds
                    | Tag::Reviews
                    | Tag::Event(_)
                    | Tag::Anniversary
                    | Tag::Circumstance
            )
        );
        let alone = !before_word || before_verb || (self.numbered && doc.at(at + 1).is_none());
        // `Bệnh viện Quân y 103`
        let medical = doc.tokens[at - 1].syllable == const { Syllable::literal("y") };
        // `Ban Quản lý dự án Thủy lợi 5`
        let of_field = at >= self.head_end + 2 && field(&doc.tokens, at - 2) == Some(at);
        let named =
            is_capital(&doc.tokens[at - 1]) || self.numbered || self.company || medical || of_field;
        (direct || (named && alone)).then_some(at + 1)
    }

    /// A word in small letters.
    fn small(&self, at: usize, proper: bool) -> Option<usize> {
        let doc = self.doc;
        let found = doc.at(at);
        // `Ban Quản lý dự án 5 | trực thuộc Bộ …`
        if found.is_some_and(|found| found.tag == Tag::Of && begins_unit(doc, found.end)) {
            return None;
        }
        // `Phân xưởng | đào lò số 2`
        if at == self.head_end
            && let Some(end) = self.numbered_trade(at)
        {
            return Some(end);
        }
        if doc.tokens[at].syllable == const { Syllable::literal("số") } {
            return doc
                .tokens
                .get(at + 1)
                .filter(|next| next.kind == TokenKind::Number)
                .map(|_| at + 1);
        }
        if found.is_some_and(|found| found.tag == Tag::And) {
            let after = at + 1;
            // `Phòng Lao động - Thương binh và Xã hội`
            const SOCIETY: [Syllable; 2] = Syllable::literals("xã|hội");
            let veterans = doc.tokens[at - 1].syllable == const { Syllable::literal("binh") };
            if veterans && doc.begins(after, &SOCIETY) {
                return Some(after + SOCIETY.len());
            }
            // `PCCC và CNCH`
            let short = doc
                .tokens
                .get(after)
                .is_some_and(|token| token.case == Case::Upper && doc.at(after).is_none());
            // `Vùng 4 và Tư lệnh Trần Văn Bình`
            let office = matches!(
                doc.tag(after),
                Some(Tag::Office(_) | Tag::Rank(_) | Tag::Honorific)
            );
            let field = field(&doc.tokens, after).filter(|_| !office);
            let joined = short || field.is_some_and(|_| !begins_unit(doc, after));
            return (at > self.head_end && joined).then_some(after);
        }
        // `Đoàn Kiểm tra miền Nam`
        let region = doc.tokens[at].syllable == const { Syllable::literal("miền") };
        if region && at > self.head_end {
            let names = doc.tokens.get(at + 1).filter(|name| is_capital(name));
            return names
                .filter(|name| REGIONS.contains(&name.syllable))
                .map(|_| at + 2);
        }
        // `Hội | người Việt Nam | tại Séc`
        const ABROAD: [Syllable; 2] = Syllable::literals("tại|ở");
        const PEOPLE: [Syllable; 2] = Syllable::literals("người|việt");
        let about = doc.tokens[at].syllable == const { Syllable::literal("về") };
        if about && at > self.head_end && doc.begins(at + 1, &PEOPLE) {
            return Some(at + 1);
        }
        let abroad = doc.tokens[at - 1].syllable == const { Syllable::literal("về") };
        if (at == self.head_end || abroad) && doc.begins(at, &PEOPLE) {
            let nation = doc.tokens.get(at + 2);
            let nation =
                nation.is_some_and(|word| word.syllable == const { Syllable::literal("nam") });
            return Some(at + 2 + usize::from(nation));
        }
        if ABROAD.contains(&doc.tokens[at].syllable) {
            let nation = doc.tokens[at - 1].syllable == const { Syllable::literal("nam") };
            let of_people = doc.follows(at - usize::from(nation), &PEOPLE);
            // `Ủy ban Nhà nước về người Việt Nam | ở nước ngoài`
            const FOREIGN: [Syllable; 2] = Syllable::literals("nước|ngoài");
            if of_people && doc.begins(at + 1, &FOREIGN) {
                return Some(at + 3);
            }
            return (of_people && begins_capital(doc, at + 1)).then_some(at + 1);
        }
        // `Ban Quản lý các Khu công nghiệp`
        let many = doc.tokens[at].syllable == const { Syllable::literal("các") };
        if many && at > self.head_end {
            return field(&doc.tokens, at + 1).map(|_| at + 1);
        }
        // `Cảnh sát điều tra tội phạm về ma túy`
        if doc.tokens[at].syllable == const { Syllable::literal("về") } && at > self.head_end {
            return field(&doc.tokens, at + 1);
        }
        if let Some(end) = field(&doc.tokens, at) {
            let name_follows = begins_capital(doc, end)
                || field(&doc.tokens, end).is_some()
                || place(doc, end) > end;
            let verb = acts(&doc.tokens[at..end]) && self.verb_follows(end);
            let first = at == self.head_end && !name_follows;
            return (!verb && !first).then_some(end);
        }
        if found.is_some_and(|found| matches!(found.tag, Tag::Common)) {
            return (at > self.head_end).then(|| found.map_or(at + 1, |found| found.end));
        }
        if found.is_none() && (self.second_half(at) || self.ends_a_science(at)) {
            return Some(at + 1);
        }
        // `Công ty Cổ phần nhựa Bình Minh`
        let trade = (at..at + LONGEST_TRADE)
            .take_while(|&at| {
                doc.tokens
                    .get(at)
                    .is_some_and(|token| token.is_word() && token.case == Case::Lower)
                    && doc.at(at).is_none()
            })
            .last()?;
        (self.company && !proper && begins_capital(doc, trade + 1) && !begins_unit(doc, trade + 1))
            .then_some(trade + 1)
    }

    /// One past a trade in small words, which a number of its own closes: `Đội | xe số 3`.
    fn numbered_trade(&self, at: usize) -> Option<usize> {
        const NUMBER: Syllable = Syllable::literal("số");
        const SHOPS: [Syllable; 5] = Syllable::literals("xưởng|đội|tổ|trạm|bến");
        let doc = self.doc;
        let small = |&at: &usize| {
            doc.tokens.get(at).is_some_and(|token| {
                token.is_word() && token.case == Case::Lower && token.syllable != NUMBER
            }) && doc.at(at).is_none()
        };
        let words = (at..=at + LONGEST_TRADE).take_while(small).count();
        let [number, which, ..] = doc.tokens.get(at + words..)? else {
            return None;
        };
        let shop = SHOPS.contains(&doc.tokens[self.head_end - 1].syllable);
        let numbered = number.syllable == NUMBER && which.kind == TokenKind::Number;
        (shop && words > 0 && numbered).then_some(at + words + 2)
    }

    /// Whether a small word ends a word of a trade that a capital began:
    /// `Công ty Cổ phần Chứng khoán`.
    fn second_half(&self, at: usize) -> bool {
        let doc = self.doc;
        let one_capital = at > self.head_end
            && is_capital(&doc.tokens[at - 1])
            && (at == self.head_end + 1
                || !is_capital(&doc.tokens[at - 2])
                || field(&doc.tokens, at - 2) == Some(at - 1));
        let alone = doc.tokens.get(at + 1).is_none_or(|next| {
            !next.is_word() || next.case != Case::Lower || doc.at(at + 1).is_some()
        });
        one_capital && (alone || self.ends_a_science(at + 1))
    }

    /// Whether `học` ends the name of what is taught: `Khoa Việt Nam | học`; not `khoa Luật học
    /// giỏi`.
    fn ends_a_science(&self, at: usize) -> bool {
        const SCIENCE: Syllable = Syllable::literal("học");
        const FACULTIES: [Syllable; 4] = Syllable::literals("khoa|viện|môn|ngành");
        let doc = self.doc;
        let closes = doc.tokens.get(at + 1).is_none_or(|next| {
            !next.is_word() || next.case != Case::Lower || doc.at(at + 1).is_some()
        });
        let word = |at: usize| doc.tokens.get(at).map(|token| token.syllable);
        at > self.head_end
            && closes
            && word(at) == Some(SCIENCE)
            && FACULTIES.contains(&doc.tokens[self.head_end - 1].syllable)
    }

    /// Whether what follows a field shows that it was a verb: an object.
    fn verb_follows(&self, at: usize) -> bool {
        let doc = self.doc;
        doc.tokens.get(at).is_some_and(|token| {
            (token.is_word()
                && token.case == Case::Lower
                && doc.at(at).is_none()
                && field(&doc.tokens, at).is_none())
                || token.kind == TokenKind::Number
                || matches!(doc.tag(at), Some(Tag::Plural | Tag::Number(_)))
        })
    }

    /// A word with a capital.
    fn capital(&self, at: usize, placed: bool) -> Option<usize> {
        let doc = self.doc;
        let found = doc.at(at);
        // `Nhà máy Hàm Rồng | Anh hùng`
        let word = |at: usize| doc.tokens.get(at).map(|token| token.syllable);
        let hero = const { Syllable::literals::<2>("anh|hùng") };
        if [word(at), word(at + 1)] == hero.map(Some) {
            return None;
        }
        // `Công ty Sông Lam | Trần Quốc Bình`: the name is already there.
        let has_name = at > self.head_end
            && doc.tokens[at - 1].case == Case::Initial
            && !names_something(doc, at)
            && field(&doc.tokens, at - 1).is_none();
        // `Bệnh viện Phụ sản Trung ương | Trần Quốc Bình`
        const CENTRAL: [Syllable; 2] = Syllable::literals("trung|ương");
        let central = at.checked_sub(CENTRAL.len());
        const HOSPITAL: [Syllable; 2] = Syllable::literals("viện|bv");
        let hospital = HOSPITAL.contains(&doc.tokens[self.head_end - 1].syllable);
        let has_name = has_name
            || hospital
                && central.is_some_and(|from| from >= self.head_end && doc.begins(from, &CENTRAL));
        let own = self.namesake && !placed && !has_name;
        if is_lady(doc, at) {
            return Some(at + 1);
        }
        // `Trường THPT Lê Văn Tám`: a level of school is followed by its name.
        if person_begins(doc, at, own) && !(own && ends_in_level(&doc.tokens[..at])) {
            return None;
        }
        // `Tổng Biên tập báo Hoa Lư | Lê Bình`: newspapers are called by two words.
        const PAPER: Syllable = Syllable::literal("báo");
        let paper = doc.tokens[self.head_end - 1].syllable == PAPER && at == self.head_end + 2;
        if paper && doc.is_surname(at) && name::name(doc, at) == Some(at + 2) {
            return None;
        }
        let one_word = found.is_none_or(|found| found.end == at + 1);
        // `Bách Khoa`: in capitals a field, not a head.
        let company = self.company
            && const { Syllable::literals::<5>("phần|cp|tnhh|mtv|viên") }
                .contains(&doc.tokens[at - 1].syllable);
        let inside = one_word
            && at > self.head_end
            && doc.tokens[at].syllable == const { Syllable::literal("khoa") }
            && is_capital(&doc.tokens[at - 1]);
        if let Some(end) =
            field(&doc.tokens, at).filter(|&end| found.is_none_or(|found| found.end <= end))
        {
            return Some(end);
        }
        match found {
            None => Some(at + 1),
            _ if inside => Some(at + 1),
            // `Giám đốc Bệnh viện | PGS.TS Trần Văn Bình`
            Some(found) if found.tag == Tag::Honorific && is_degree(doc, at, found.end) => None,
            // `Công ty BQP`
            _ if self.company && at == self.head_end && doc.tokens[at].case == Case::Upper => {
                Some(at + 1)
            }
            // `Phòng Cảnh sát PCCC`
            Some(found)
                if at == self.head_end
                    && found.tag == Tag::Head(Head::Province)
                    && field(&doc.tokens, at).is_some()
                    && doc.tokens[found.end - 1].case == Case::Upper =>
            {
                Some(found.end)
            }
            // `Công ty Cổ phần Tập đoàn …`
            Some(found) if company && matches!(found.tag, Tag::Head(_)) => Some(found.end),
            Some(found) if found.tag.fits_a_name() => Some(found.end),
            // `Hội Nghệ nhân Việt Nam`
            Some(found)
                if found.tag == Tag::Honorific && at == self.head_end && found.end > at + 1 =>
            {
                Some(found.end)
            }
            // `Quỹ Hỗ trợ nông dân`
            Some(found)
                if matches!(found.tag, Tag::Action | Tag::Attends(_)) && at == self.head_end =>
            {
                Some(found.end)
            }
            // `Đồn Biên phòng Xuân Đài`
            Some(found)
                if matches!(found.tag, Tag::Head(_))
                    && at > self.head_end
                    && doc.tokens[at].case == Case::Initial
                    && doc.tokens[at - 1].case == Case::Initial
                    && one_word
                    && doc.tokens.get(at + 1).is_none_or(|next| !next.is_word()) =>
            {
                Some(found.end)
            }
            // `Quỹ Người cao tuổi`, `Trường Tiểu học Kim Đồng`
            Some(found) => (is_plain_word(doc, at) || matches!(found.tag, Tag::Receiver(_)))
                .then_some(found.end),
        }
    }
}

/// Whether a word with a capital begins a unit's name.
fn begins_unit(doc: &Doc, at: usize) -> bool {
    matches!(doc.tag(at), Some(Tag::Head(_) | Tag::Unit(_)))
}

/// Whether words up to `end` are a degree by their letters, before somebody's name: `PGS.TS.`,
/// `ThS`.
fn is_degree(doc: &Doc, at: usize, end: usize) -> bool {
    let word = doc.word(at);
    let capitals = word.chars().filter(|letter| letter.is_uppercase());
    let stop = doc.tokens.get(end).is_some_and(|token| token.is('.'));
    let name = end + usize::from(stop);
    capitals.count() > 1 && doc.is_surname(name) && !matches!(doc.tag(name), Some(Tag::Province(_)))
}
