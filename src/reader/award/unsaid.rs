//! Who receives where the words on who does name nobody: of whom the sentence before told, whom
//! a list, an entry or the deeds of a clause are of.

use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Word;
use super::super::marks;
use super::super::tag::Tag;
use super::Carry;
use super::Reader;
use super::deeds::is_deed;
use super::deeds::is_many;
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
use crate::text::Case;
use crate::text::Syllable;
use crate::text::word;
use std::ops::Range;

/// How far before the verb a name still is its subject.
const NAME_REACH: usize = 4;

/// In how many items whose deed it is may be said.
const DEED_REACH: usize = 5;

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
                .is_some_and(|item| is_word(self.scan, item, word!("về")));
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
        // `UBND huyện A đã đề nghị cấp trên tặng 7 Bằng khen`: whom for is not said.
        let asks = |item: &Item| {
            matches!(
                item.kind,
                Kind::Unit(_) | Kind::UnitMeant(_) | Kind::Office(_)
            )
        };
        if frame.status == Status::Proposed && !frame.passive && subject.iter().any(asks) {
            return None;
        }
        let given = matches!(frame.status, Status::Conferred | Status::Proposed);
        if own.is_some() && !frame.passive && given {
            let visited = || self.visited(&items[left.start..verb]);
            let fallen = || self.fallen(&items[left.clone()]);
            let next = || {
                self.given_next(segment, right)
                    .filter(|_| frame.giver.is_some())
            };
            let purpose = || encouraged(self.scan, &items[left.start..verb]);
            let chronicle = || self.of_chronicle(items, frame, carry);
            let told = visited().or_else(fallen).or_else(purpose);
            let topic = || self.given_to_topic(segment, left.start..verb, right, frame);
            let told = told.or_else(next).or_else(chronicle).or_else(topic);
            if let Some(told) = told.filter(|_| !found.unread) {
                return Some(told);
            }
        }
        // `nhiều năm liền được tặng …`: many years.
        let years = |at: usize| {
            subject.get(at + 1).is_some_and(|next| {
                is_word(self.scan, next, word!("năm")) || is_word(self.scan, next, word!("lần"))
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
        let theirs = frame.passive || frame.status == Status::Proposed;
        let unknown = theirs && told.is_named() && self.names_another(subject, &told);
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
            Kind::Receiver(_) => is_word(self.scan, item, word!("đồng")),
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
                && !marks::is_numeral(token)
                && doc.tag(subject[at].first).is_none()
        };
        // `Hồng Hà | cũng có tên trong danh sách xét duyệt …`
        let is_small = |at: usize| {
            let small = doc.tokens[subject[at].first].case == Case::Lower;
            small && matches!(subject[at].kind, Kind::Plain)
        };
        let last = (0..subject.len())
            .rev()
            .skip_while(|&at| is_small(at))
            .take(NAME_REACH)
            .find(|&at| named(at));
        last.is_some_and(|at| !known(doc.tokens[subject[at].first].syllable))
    }
}
