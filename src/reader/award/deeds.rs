//! Who receives where the verb of giving names nobody: whose deeds are answered,
//! `Ghi nhận thành tích của nhà trường, Nhà nước đã tặng thưởng …`, or who is the
//! subject behind, `Nhận Bằng khen của Thủ tướng, anh Trần Văn Bình …`.

use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Word;
use super::super::scan::Scan;
use super::Reader;
use super::frame::Frame;
use super::often::is_word;
use super::recipients::Recipients;
use super::segment::Segment;
use crate::model::Status;
use crate::model::lexicon;
use crate::text::Case;
use crate::text::Syllable;
use crate::text::word;
use std::ops::Range;

/// Most items of those counted behind a letter: `2 nữ nhân viên`.
const COUNTED: usize = 3;

/// In how many items of a deed it is told whose it is: `thành tích đặc biệt xuất sắc của`.
const PRAISED: usize = 6;

/// What is answered by an award, two words each.
const DEEDS: [[Syllable; 2]; 15] = [
    Syllable::literals("tấm|lòng"),
    Syllable::literals("lòng|dũng"),
    Syllable::literals("tinh|thần"),
    Syllable::literals("nghĩa|cử"),
    Syllable::literals("việc|làm"),
    Syllable::literals("thành|tích"),
    Syllable::literals("thành|tựu"),
    Syllable::literals("thành|quả"),
    Syllable::literals("đóng|góp"),
    Syllable::literals("công|lao"),
    Syllable::literals("nỗ|lực"),
    Syllable::literals("cống|hiến"),
    Syllable::literals("chiến|công"),
    Syllable::literals("hoạt|động"),
    Syllable::literals("hành|động"),
];

impl Reader<'_, '_> {
    /// To whom honours came, as a heading of them tells it: `… mang cho Công ty A những phần
    /// thưởng do Nhà nước trao tặng:`.
    pub(super) fn brought_to(&self, items: &[Item], head: Range<usize>) -> Option<Recipients> {
        let to = |at: &usize| matches!(items[*at].kind, Kind::Word(Word::To));
        let honours =
            |at: &usize| matches!(items[*at].kind, Kind::Word(Word::Carrier | Word::Gift));
        let by = |at: &usize| is_word(self.scan, &items[*at], word!("do"));
        let by = head.clone().find(by)?;
        let begin = head.start..by;
        let to = begin.clone().find(to)?;
        let many = (to..by).find(honours)?;
        let (before, told) = (&items[..=to], &items[to + 1..many]);
        let read = self.read_recipients(before, told);
        let read = read.made_whole(true);
        // `cho tập thể Công ty A`
        match read.units[..] {
            [only] => Some(Recipients::unit_alone(only)),
            _ => Some(read).filter(Recipients::is_named),
        }
    }

    /// Whose deeds the words before an award answer: who is named with them, else the
    /// unit that the article is about.
    pub(super) fn honoured(
        &self,
        items: &[Item],
        left: Range<usize>,
        frame: &Frame,
    ) -> Option<Recipients> {
        // `Với thành tích ấy, X được tặng …`: X, whom no rule knows.
        let given = frame.status == Status::Conferred;
        if !given && (frame.passive || frame.status != Status::Proposed) {
            return None;
        }
        let from = left.start
            + if frame.passive {
                frame.subject_start
            } else {
                0
            };
        let deed = (from..left.end).find(|&at| is_deed(self.scan, &items[at]))?;
        // `của Đảng bộ, quân và dân huyện A`
        let goes_on = |at: usize| {
            items.get(at + 1).is_some_and(|next| {
                matches!(next.kind, Kind::Plain | Kind::Receiver(_))
                    && self.scan.doc.tokens[next.first].case == Case::Lower
            })
        };
        let ends = |&at: &usize| match items[at].kind {
            Kind::Sign(',') => !goes_on(at),
            Kind::Verb(_) | Kind::Word(Word::Passive | Word::Of) => true,
            _ => false,
        };
        let end = |from: usize| (from..left.end).find(ends).unwrap_or(left.end);
        let of = end(deed);
        let owned = items
            .get(of)
            .is_some_and(|item| matches!(item.kind, Kind::Word(Word::Of)));
        if owned {
            let (before, named) = (&items[..=of], &items[of + 1..end(of + 1)]);
            let read = self.read_recipients(before, named);
            let read = read.made_whole(true);
            // `Ghi nhận thành tích của ông Bình, Sở đề nghị UBND tỉnh tặng …`
            let named = read.is_named() || read.is_of_people();
            if named && (given || !read.people.is_empty()) {
                return Some(read);
            }
            // `Ghi nhận thành tích của 3 cá nhân, UBND tỉnh đã tặng …`
            if given && !frame.passive && read.named() == 0 && (read.is_counted() || read.many) {
                return Some(read);
            }
            // `của tập thể cán bộ, công nhân viên Nhà máy A`
            if let ([only], true) = (&read.units[..], given) {
                return Some(Recipients::unit_alone(*only));
            }
        }
        if !given {
            return None;
        }
        let units = &self.scan.units;
        // `Trường A có 50 lớp. Với những đóng góp ấy, Nhà nước đã tặng …`
        let topic = self.topic.as_ref().filter(|topic| topic.is_named());
        topic
            .and_then(|topic| topic.units.first().copied())
            .or(self.context.subject)
            .filter(|&unit| !units.is_authority(unit) && !units.is_place(unit))
            .map(Recipients::unit_alone)
    }

    /// The subject of the clause before, where who gives has a clause of his own: `Phòng
    /// 8 đạt danh hiệu vững mạnh, Bộ Công an tặng Bằng khen`.
    pub(super) fn achieved(
        &self,
        segment: &Segment,
        left: &Range<usize>,
        frame: &Frame,
    ) -> Option<Recipients> {
        let verb = (left.start + frame.subject_end).min(left.end);
        let comma = (left.start..verb)
            .rfind(|&at| matches!(segment.items[at].kind, Kind::Sign(',')))
            .filter(|_| !frame.passive && frame.status == Status::Conferred)?;
        let clause = &segment.items[left.start..comma];
        let before = Frame::of(self.scan, clause).filter(|frame| frame.real && frame.passive)?;
        let found = self.recipients(
            segment,
            left.start..comma,
            comma..comma,
            Some(&before),
            None,
        );
        Some(found.recipients).filter(Recipients::is_named)
    }

    /// Whom a letter of commendation praises, told behind it: `có thư khen và gọi 2 nhân
    /// viên là người hùng`, `gửi Thư khen, bày tỏ sự cảm phục với anh Trần Văn Bình`.
    pub(super) fn praised(
        &self,
        items: &[Item],
        right: Range<usize>,
        frame: &Frame,
    ) -> Option<Recipients> {
        let Kind::Award(award) = &items[right.start.checked_sub(1)?].kind else {
            return None;
        };
        let letter = lexicon::award_at(award.entry).id == "thu-khen";
        let behind = &items[right.clone()];
        let counted = |at: usize| {
            matches!(behind[at].kind, Kind::Quantity(_))
                && behind[at..]
                    .iter()
                    .take(COUNTED)
                    .any(|item| matches!(item.kind, Kind::Receiver(_)))
        };
        let praised = |at: usize| at > 0 && matches!(behind[at - 1].kind, Kind::Attends(_));
        // `Thư khen của Bộ trưởng Trần Văn Bình`, `Thư khen của Bí thư – ông Trần Văn Bình`: who
        // writes it.
        let told =
            matches!(&items[right.start - 1].kind, Kind::Award(award) if award.giver.is_some());
        let writes = |at: usize| {
            at == 1
                && (matches!(behind[0].kind, Kind::Word(Word::Of))
                    || told && matches!(behind[0].kind, Kind::Sign('-')))
        };
        let (at, end) = (0..behind.len()).find_map(|at| match behind[at].kind {
            Kind::Person(_) if !writes(at) => Some((at, at + 1)),
            // `gửi Thư khen, biểu dương Công an tỉnh A`
            Kind::Unit(_) if praised(at) => Some((at, at + 1)),
            Kind::Quantity(_) if counted(at) => Some((at, at + COUNTED)),
            _ => None,
        })?;
        let (before, told) = (
            &items[..right.start + at],
            &behind[at..end.min(behind.len())],
        );
        let read = self.read_recipients(before, told);
        Some(read).filter(|read| letter && !frame.passive && read.last.is_some())
    }

    /// Whose deeds an award answers, told behind it: `truy tặng Huân chương Độc lập để ghi nhận
    /// đóng góp của ông`.
    pub(super) fn answered(
        &self,
        items: &[Item],
        right: Range<usize>,
        frame: &Frame,
    ) -> Option<Recipients> {
        if frame.passive || frame.status != Status::Conferred || frame.verb_end == 0 {
            return None;
        }
        let deed = right.clone().find(|&at| is_deed(self.scan, &items[at]))?;
        let of = (deed..right.end)
            .take(PRAISED)
            .find(|&at| matches!(items[at].kind, Kind::Word(Word::Of)))?;
        // `chiến công của Phòng 8`, `hành động của các anh`
        let many = matches!(items.get(of + 1)?.kind, Kind::Word(Word::Plural));
        let list = names_together(&items[of + 1..right.end]);
        let who = match list {
            [] => items.get(of + 1..of + 2 + usize::from(many))?,
            list => list,
        };
        let told = matches!(
            who[who.len() - 1].kind,
            Kind::Person(_) | Kind::Unit(_) | Kind::Word(Word::Pronoun)
        );
        let (before, recall) = (&items[..=of], &self.recall);
        let read = Recipients::read(self.scan, self.context, recall, before, who);
        // Who gives is nobody whose deeds are answered.
        let gives = |&person: &usize| {
            let gives = |item: &Item| matches!(item.kind, Kind::Person(giver) if giver == person);
            items[..right.start].iter().any(gives)
        };
        match read.people.iter().any(gives) {
            true => self
                .scan
                .entries
                .person(self.paragraph)
                .map(Recipients::person_alone),
            false => Some(read).filter(|read| {
                told && read.groups.is_empty() && (read.named() == 1 || !list.is_empty())
            }),
        }
    }

    /// The subject behind an award with whose receiving the sentence opens.
    pub(super) fn named_behind(
        &self,
        segment: &Segment,
        left: &Range<usize>,
        right: &Range<usize>,
        frame: &Frame,
    ) -> Option<Recipients> {
        let items = segment.items;
        let opens = left.start == segment.from && segment.number == 0;
        // `Từng được tặng …`, `Nhiều năm liền được tặng …`, `Với việc đón nhận …`
        let bare = |item: &Item| match item.kind {
            Kind::Date(_)
            | Kind::Sign(_)
            | Kind::Plain
            | Kind::Quantity(_)
            | Kind::Word(Word::Plural) => true,
            Kind::Word(Word::Unreal) => is_word(self.scan, item, word!("việc")),
            _ => false,
        };
        // `Là người đầu tiên của ngành được tặng …, ông Bình …`
        let named = |item: &Item| matches!(item.kind, Kind::Sign(',') | Kind::Person(_));
        let verb = left.start + frame.subject_end;
        let before = &items[left.start..verb.min(left.end)];
        let is = matches!(before.first(), Some(first) if is_word(self.scan, first, word!("là")));
        let whose = before.iter().all(bare) || is && !before.iter().any(named);
        if !(opens && frame.passive && frame.verb_end > 0 && whose) {
            return None;
        }
        // `…, ông Bình vẫn …`, `… nhưng ông Bình vẫn …`
        let parts = |at: &usize| {
            matches!(items[*at].kind, Kind::Sign(','))
                || is_word(self.scan, &items[*at], word!("nhưng"))
        };
        let comma = right.clone().find(parts)?;
        // `Sau khi được tặng …, năm 2019 ông Bình …`
        let dated = |at: &usize| matches!(items[*at].kind, Kind::Date(_));
        let comma = (comma + 1..right.end)
            .take_while(dated)
            .last()
            .unwrap_or(comma);
        let subject = items[comma + 1..right.end]
            .split(|item| {
                !matches!(
                    item.kind,
                    Kind::Unit(_) | Kind::UnitMeant(_) | Kind::Person(_)
                )
            })
            .next()?;
        let read = self.read_recipients(&items[..=comma], subject);
        Some(read).filter(Recipients::is_named)
    }
}

/// Whether an item begins a word for what is answered.
pub(super) fn is_deed(scan: &Scan, item: &Item) -> bool {
    scan.doc.noun(item.first, &DEEDS).is_some()
}

/// `nhiều`, `hàng chục`: many, and not how many.
pub(super) fn is_many(kind: &Kind) -> bool {
    match kind {
        Kind::Word(Word::Plural) => true,
        Kind::Quantity(quantity) => quantity.count().is_none(),
        _ => false,
    }
}

/// The units with which a stretch begins, named one after the other: `Công an tỉnh A, Cục B và Viện C`;
/// none where it is only one, or something is told of the last.
fn names_together(items: &[Item]) -> &[Item] {
    let name = |item: &Item| matches!(item.kind, Kind::Unit(_));
    let end = items
        .iter()
        .position(|item| !(name(item) || item.is_joiner()))
        .unwrap_or(items.len());
    let acts = |item: &Item| {
        matches!(
            item.kind,
            Kind::Verb(_) | Kind::Attends(_) | Kind::Word(Word::Passive)
        )
    };
    let list = &items[..end];
    let several = list.iter().filter(|item| name(item)).count() > 1;
    let closed = list.last().is_some_and(name) && !items.get(end).is_some_and(acts);
    match several && closed {
        true => list,
        false => &[],
    }
}
