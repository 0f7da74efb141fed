//! Who receives where the verb of giving names nobody: whose deeds are answered,
//! `Ghi nhận thành tích của nhà trường, Nhà nước đã tặng thưởng …`, or who is the
//! subject behind, `Nhận Bằng khen của Thủ tướng, anh Trần Văn Bình …`.

use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Word;
use super::super::lines;
use super::super::scan::Scan;
use super::super::tag::Tag;
use super::Carry;
use super::Reader;
use super::entry::tells_of_entry;
use super::frame::Frame;
use super::line::is_list_item;
use super::often::is_word;
use super::place::Found;
use super::praise::encouraged;
use super::quote::speaker_end;
use super::recipients::Recipients;
use super::segment::Segment;
use super::stretch::are_things;
use super::stretch::predicate;
use crate::model::Recipient;
use crate::model::Status;
use crate::model::lexicon;
use crate::text::Case;
use crate::text::Syllable;
use std::ops::Range;

/// How far before the verb a name still is its subject.
const NAME_REACH: usize = 4;

/// Most items of those counted behind a letter: `2 nữ nhân viên`.
const COUNTED: usize = 3;

/// In how many items whose deed it is may be said.
const DEED_REACH: usize = 5;

/// What is answered by an award, two words each.
const DEEDS: [[Syllable; 2]; 13] = [
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
    /// Who receives by anything but the words on who does; `own` is where the verb of
    /// the awards stands, and what its words told.
    pub(super) fn unsaid(
        &self,
        segment: &Segment,
        left: &Range<usize>,
        right: &Range<usize>,
        frame: &Frame,
        (own, found): (Option<usize>, &Found),
        carry: &Carry,
    ) -> Option<Recipients> {
        let items = segment.items;
        // `ghi nhận các bị cáo phạm tội lần đầu, được Chính phủ tặng …`: they, not who tries them.
        let tried = |pair: &[Item]| {
            matches!(pair[0].kind, Kind::Word(Word::Plural))
                && self.scan.doc.tag(pair[1].first) == Some(Tag::Suspect)
        };
        if frame.passive && items[segment.from..left.end].windows(2).any(tried) {
            return None;
        }
        let verb = own.unwrap_or(left.end);
        let subject = &items[(left.start + frame.subject_start).min(verb)..verb];
        // `Giải thưởng Nhà nước về Y học năm 2010, Giải thưởng …`: on what the one before was.
        let about = own.is_none()
            && subject
                .first()
                .is_some_and(|item| is_word(self.scan, item, "về"));
        let subject = match about {
            true => &[],
            false => &subject[predicate(self.scan, subject)..],
        };
        let deeds = own
            .filter(|_| !found.unread)
            .and_then(|_| self.honoured(items, left.clone(), frame));
        let behind = || self.named_behind(segment, left, right, frame);
        let achieved = || self.achieved(segment, left, frame);
        let praised = || self.praised(items, right.clone(), frame);
        let answered = || self.answered(items, right.clone(), frame);
        let told = deeds.or_else(behind).or_else(achieved).or_else(praised);
        if let Some(told) = told.or_else(answered) {
            return Some(told);
        }
        if own.is_some() && !frame.passive && frame.status == Status::Conferred {
            let visited = || self.visited(&items[left.start..verb]);
            let fallen = || self.fallen(&items[left.clone()]);
            let next = || {
                self.given_next(segment, right)
                    .filter(|_| frame.giver.is_some())
            };
            let purpose = || encouraged(self.scan, &items[left.start..verb]);
            let chronicle = || self.of_chronicle(items, frame, carry);
            let told = visited().or_else(fallen).or_else(purpose);
            let told = told.or_else(next).or_else(chronicle);
            if let Some(told) = told.filter(|_| !found.unread) {
                return Some(told);
            }
        }
        // `nhiều năm liền được tặng …`: many years.
        let years = |at: usize| {
            subject.get(at + 1).is_some_and(|next| {
                is_word(self.scan, next, "năm") || is_word(self.scan, next, "lần")
            })
        };
        // `hoàn thành các nhiệm vụ, được tặng …`
        let things = |at: usize| are_things(self.scan, subject.get(at + 1));
        // `các cựu binh được tặng …`: many others, by a word that no rule knows.
        let told_before = own.is_none() && carry.receivers.is_some();
        let others = !told_before
            && !tells_of_entry(self.scan, &items[left.start..verb])
            && (0..subject.len()).any(|at| is_many(&subject[at].kind) && !years(at) && !things(at));
        if others || found.unread {
            return None;
        }
        // `…; được Nhà nước tặng …`
        let passive = |item: &Item| matches!(item.kind, Kind::Word(Word::Passive));
        let only_giver = frame.giver.is_some() && items.get(left.start).is_some_and(passive);
        let dated = |item: &Item| matches!(item.kind, Kind::Date(_));
        let bare = subject.iter().all(dated);
        let goes_on = own.is_some() && frame.passive && (bare || only_giver);
        // `Bệnh viện được cấp trên khen ngợi, trong đó được tặng …`
        let start = left.start + frame.subject_start;
        let thereof = |at: &usize| matches!(items[*at].kind, Kind::Word(Word::Thereof));
        if let Some(thereof) = start.checked_sub(1).filter(|at| goes_on && thereof(at)) {
            let before = self.first_unit(&items[segment.from..thereof]);
            return before.map(Recipients::unit_alone);
        }
        // `Trường A tổ chức lễ kỷ niệm …; đón nhận Huân chương …`
        let goes_on = goes_on && segment.number > 0;
        let mark = |item: &&Item| matches!(item.kind, Kind::Sign(_) | Kind::Quantity(_));
        let opens = || match items[speaker_end(segment)..]
            .iter()
            .find(|item| !mark(item))?
            .kind
        {
            Kind::Person(person) => Some(Recipients::person_alone(person)),
            // `Công lao của ông Trần Văn Bình được ghi nhận; được tặng …`
            _ if let Some(person) = self.whose_deed(items) => {
                Some(Recipients::person_alone(person))
            }
            _ => carry
                .subject
                .or_else(|| self.first_unit(&items[..segment.from]))
                .map(Recipients::unit_alone)
                .or_else(|| self.topic_of(&items[..segment.from]))
                .or_else(|| self.spoken_of(&items[..segment.from])),
        };
        // An entry on a person: `Năm 1997, được Nhà nước tặng …`, whoever received before.
        if segment.number == 0
            && carry.receivers.is_none()
            && own.is_some()
            && frame.passive
            && let Some(person) = self.scan.entries.person(self.paragraph)
            && self.goes_on_of_one(&items[left.start..verb])
        {
            return Some(Recipients::person_alone(person));
        }
        let told = match carry.receivers {
            None if goes_on => opens(),
            _ => None,
        };
        let told = told.unwrap_or_else(|| self.carried(carry, frame));
        // An entry of an encyclopedia: `Năm 1997, được Nhà nước tặng …`; `Chị Cúc hăng hái thi
        // đua. Nhiều năm liền được tặng …`
        if told.named() == 0 && told.groups.is_empty() && own.is_some() && frame.passive {
            let entry = || self.entry_on().or_else(|| self.listed_below(items));
            let topic = || self.topic.clone().filter(|_| segment.number == 0);
            let above = entry().or_else(topic);
            let above = above.filter(|_| self.goes_on_of_one(&items[left.start..verb]));
            if let Some(one) = above.or_else(|| self.heads_clauses(items, left.start..verb)) {
                return Some(one);
            }
        }
        let unknown = frame.passive && told.is_named() && self.names_another(subject, &told);
        (!unknown).then_some(told)
    }

    /// The unit named alone above a list of which a sentence is an item: `- Được Bộ A tặng …`.
    fn listed_below(&self, items: &[Item]) -> Option<Recipients> {
        let item = is_list_item(self.scan, items);
        self.named_above()
            .filter(|_| item)
            .map(Recipients::unit_alone)
    }

    /// On whom the entry is to which the paragraph belongs: the person, else the unit that the
    /// first line names.
    fn entry_on(&self) -> Option<Recipients> {
        let person = self.scan.entries.person(self.paragraph);
        let unit = || self.entry_unit().map(Recipients::unit_alone);
        person.map(Recipients::person_alone).or_else(unit)
    }

    /// The person of whom the clauses before speak as `đồng chí`, `ông`.
    fn spoken_of(&self, before: &[Item]) -> Option<Recipients> {
        let subject = |item: &Item| match item.kind {
            Kind::Word(Word::Pronoun) => true,
            Kind::Receiver(_) => is_word(self.scan, item, "đồng"),
            _ => false,
        };
        let at = before.iter().position(subject)?;
        let counted = at > 0
            && matches!(
                before[at - 1].kind,
                Kind::Quantity(_) | Kind::Word(Word::Plural)
            );
        let person = self.recall.person(&before[..at]).filter(|_| !counted)?;
        Some(Recipients::person_alone(person))
    }

    /// Of whom a sentence is that opens with what somebody has done.
    fn whose_deed(&self, items: &[Item]) -> Option<usize> {
        let deed = items.first().is_some_and(|first| is_deed(self.scan, first));
        let of = |item: &Item| matches!(item.kind, Kind::Word(Word::Of));
        let of = items
            .iter()
            .take(DEED_REACH)
            .position(of)
            .filter(|_| deed)?;
        match items.get(of + 1)?.kind {
            Kind::Person(person) => Some(person),
            _ => None,
        }
    }

    /// Whether words before a verb tell of the one of whom the sentence before told.
    fn goes_on_of_one(&self, before: &[Item]) -> bool {
        self.lacks_subject(before) || tells_of_entry(self.scan, before)
    }

    /// Whether only a time and words such as `vinh dự`, `do đó` stand before who gives.
    pub(super) fn lacks_subject(&self, items: &[Item]) -> bool {
        const ADVERBS: [Syllable; 31] = Syllable::literals(
            "vinh|dự|đã|còn|cũng|như|lại|chính|thức|tiếp|tục|được|nhận|từng|và|liền|liên|năm|lần|do|đó|vì|vậy|nhờ|ngoài|ra|sau|qua|đồng|thời|bởi",
        );
        let passive = |item: &&Item| !matches!(item.kind, Kind::Word(Word::Passive));
        items
            .iter()
            .take_while(passive)
            .all(|item| match item.kind {
                Kind::Sign(_) | Kind::Date(_) | Kind::Verb(_) => true,
                // `nhiều năm liền`, `3 lần`
                Kind::Word(Word::Plural) | Kind::Quantity(_) => true,
                Kind::Plain | Kind::Word(_) => {
                    ADVERBS.contains(&self.scan.doc.tokens[item.first].syllable)
                }
                _ => false,
            })
    }

    /// Whether the words before a verb end in a name that is not of those told: `Công ty A
    /// …, Hồng Hà tiếp tục được tặng …`.
    fn names_another(&self, subject: &[Item], told: &Recipients) -> bool {
        let doc = self.scan.doc;
        let names = [Recipient::UnitNamed, Recipient::PersonNamed]
            .map(|kind| self.names(told, kind))
            .concat();
        let known = |word: Syllable| {
            names
                .iter()
                .any(|name| name.split(' ').any(|part| Syllable::of(part) == word))
        };
        let named = |at: usize| {
            let token = &doc.tokens[subject[at].first];
            let begins = at == 0 || matches!(subject[at - 1].kind, Kind::Sign('"' | '\''));
            !begins
                && matches!(subject[at].kind, Kind::Plain)
                && token.case != Case::Lower
                && !lines::is_numeral(token)
                && doc.tag(subject[at].first).is_none()
        };
        let last = (0..subject.len())
            .rev()
            .take(NAME_REACH)
            .find(|&at| named(at));
        last.is_some_and(|at| !known(doc.tokens[subject[at].first].syllable))
    }

    /// To whom honours came, as a heading of them tells it: `… mang cho Công ty A những phần
    /// thưởng do Nhà nước trao tặng:`.
    pub(super) fn brought_to(&self, items: &[Item], head: Range<usize>) -> Option<Recipients> {
        let to = |at: &usize| matches!(items[*at].kind, Kind::Word(Word::To));
        let honours =
            |at: &usize| matches!(items[*at].kind, Kind::Word(Word::Carrier | Word::Gift));
        let by = |at: &usize| is_word(self.scan, &items[*at], "do");
        let by = head.clone().find(by)?;
        let begin = head.start..by;
        let to = begin.clone().find(to)?;
        let many = (to..by).find(honours)?;
        let (before, told) = (&items[..=to], &items[to + 1..many]);
        let read = Recipients::read(self.scan, self.context, &self.recall, before, told);
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
            let read = Recipients::read(self.scan, self.context, &self.recall, before, named);
            let read = read.made_whole(true);
            // `Ghi nhận thành tích của ông Bình, Sở đề nghị UBND tỉnh tặng …`
            if read.is_named() && (given || !read.people.is_empty()) {
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
    fn praised(&self, items: &[Item], right: Range<usize>, frame: &Frame) -> Option<Recipients> {
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
        let (at, end) = (0..behind.len()).find_map(|at| match behind[at].kind {
            Kind::Person(_) => Some((at, at + 1)),
            // `gửi Thư khen, biểu dương Công an tỉnh A`
            Kind::Unit(_) if praised(at) => Some((at, at + 1)),
            Kind::Quantity(_) if counted(at) => Some((at, at + COUNTED)),
            _ => None,
        })?;
        let (before, told) = (
            &items[..right.start + at],
            &behind[at..end.min(behind.len())],
        );
        let read = Recipients::read(self.scan, self.context, &self.recall, before, told);
        Some(read).filter(|read| letter && !frame.passive && read.last.is_some())
    }

    /// Whose deeds an award answers, told behind it: `truy tặng Huân chương Độc lập để ghi nhận
    /// đóng góp của ông`.
    fn answered(&self, items: &[Item], right: Range<usize>, frame: &Frame) -> Option<Recipients> {
        if frame.passive || frame.status != Status::Conferred || frame.verb_end == 0 {
            return None;
        }
        let deed = right.clone().find(|&at| is_deed(self.scan, &items[at]))?;
        let of = (deed..right.end)
            .take(COUNTED)
            .find(|&at| matches!(items[at].kind, Kind::Word(Word::Of)))?;
        let who = items.get(of + 1..of + 2)?;
        let person = matches!(who[0].kind, Kind::Person(_) | Kind::Word(Word::Pronoun));
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
            false => Some(read).filter(|read| person && read.is_named()),
        }
    }

    /// The subject behind an award with whose receiving the sentence opens.
    fn named_behind(
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
            Kind::Word(Word::Unreal) => is_word(self.scan, item, "việc"),
            _ => false,
        };
        let verb = left.start + frame.subject_end;
        if !(opens
            && frame.passive
            && frame.verb_end > 0
            && items[left.start..verb.min(left.end)].iter().all(bare))
        {
            return None;
        }
        // `…, ông Bình vẫn …`, `… nhưng ông Bình vẫn …`
        let parts = |at: &usize| {
            matches!(items[*at].kind, Kind::Sign(',')) || is_word(self.scan, &items[*at], "nhưng")
        };
        let comma = right.clone().find(parts)?;
        let subject = items[comma + 1..right.end]
            .split(|item| {
                !matches!(
                    item.kind,
                    Kind::Unit(_) | Kind::UnitMeant(_) | Kind::Person(_)
                )
            })
            .next()?;
        let read = Recipients::read(
            self.scan,
            self.context,
            &self.recall,
            &items[..=comma],
            subject,
        );
        Some(read).filter(Recipients::is_named)
    }
}

/// Whether an item begins a word for what is answered.
pub(super) fn is_deed(scan: &Scan, item: &Item) -> bool {
    scan.doc.noun(item.first, &DEEDS).is_some()
}

/// `nhiều`, `gần 20`: many, and not how many.
pub(super) fn is_many(kind: &Kind) -> bool {
    match kind {
        Kind::Word(Word::Plural) => true,
        Kind::Quantity(quantity) => quantity.count().is_none(),
        _ => false,
    }
}
