//! One segment of a sentence, its groups of awards from left to right, and what it hands on to the next.

use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Word;
use super::super::scan::Scan;
use super::super::tag::Receiver;
use super::super::tag::Verb;
use super::Reader;
use super::asked_on::are_agreed;
use super::dated::dated_head;
use super::dated::opening_date;
use super::decision::decision;
use super::decision::signer;
use super::frame::Frame;
use super::held::bearer;
use super::held::bearers;
use super::held::says_what_it_is;
use super::line::alone;
use super::line::before_bracket;
use super::line::names_part_alone;
use super::line::person_alone;
use super::often::is_any_of;
use super::recipients::Recipients;
use super::said::is_beside_name;
use super::segment::Segment;
use super::segment::after_owner;
use super::segment::groups;
use super::segment::own_start;
use super::statement::Carry;
use super::told::first_date;
use super::told::is_of_award;
use crate::model::Status;
use crate::text::Syllable;
use std::ops::Range;

impl Reader<'_, '_> {
    pub(super) fn segment(&mut self, segment: &Segment, carry: &mut Carry) {
        let mut left = segment.from;
        // `Trong đó có 40 Nhà giáo Ưu tú ở các tỉnh`: of those who were told to receive it.
        let parts = carry.parts;
        let counted = |at: usize| {
            at.checked_sub(1)
                .is_some_and(|before| matches!(segment.items[before].kind, Kind::Quantity(_)))
        };
        let epithet = |at: usize| {
            matches!(segment.items[at].kind, Kind::Award(_))
                && !(parts && counted(at))
                && (self.is_epithet(segment.items, at)
                    || self.is_movement(segment.items, at)
                    || says_what_it_is(self.scan, segment.items, at)
                    || is_beside_name(self.scan, segment.items, at))
        };
        let epithets: Vec<usize> = (segment.from..segment.to)
            .filter(|&at| epithet(at))
            .collect();
        // `…; năm 2010, ông được tặng …`: its own year, not the one before.
        if segment.number > 0
            && let Some(when) = opening_date(segment)
        {
            carry.opening = Some(when);
        }
        let groups = groups(self.scan, segment, carry.award.is_some(), epithet);
        for (number, group) in groups.iter().enumerate() {
            let next = groups.get(number + 1).map(|next| next.start);
            let right = next.map_or(segment.to, |next| own_start(segment.items, next, group.end));
            let until = own_start(segment.items, group.start, left);
            let own = after_owner(self.scan, segment, left, until)..until;
            left = self.group(segment, own, group.clone(), group.end..right, carry);
        }
        for at in epithets {
            let next = bearer(self.scan, segment.items, at).map(|item| &item.kind);
            let one = match next {
                Some(&Kind::Person(person)) => Some(person),
                _ => None,
            };
            let beside = is_beside_name(self.scan, segment.items, at);
            let beside = beside
                .then(|| self.bearer_before(segment.items, at))
                .flatten();
            for person in beside
                .into_iter()
                .chain(one)
                .chain(bearers(self.scan, segment.items, at))
            {
                self.held(segment, at, person);
            }
        }
        // `Đối với danh hiệu cá nhân đã có 2 Bằng khen; 3 Giấy khen`: still theirs.
        let told = groups.first().map_or(segment.from, |first| first.start);
        let about = told_about(self.scan, &segment.items[segment.from..told]);
        carry.label = about.or(carry.label);
        // `…; năm 2013: Bằng khen của Bộ A`: of what follows the colon.
        let opening = dated_head(self.scan, segment);
        carry.opening = opening.or(carry.opening.take());
        // A segment without awards may still say of whom and how the next ones speak.
        if left == segment.from {
            let subject = pronoun_subject(&segment.items[left..segment.to]);
            let left = left + subject.unwrap_or(0);
            let rest = &segment.items[left..segment.to];
            // `Chủ tịch nước đã ký các quyết định: truy tặng …; tặng …`
            // `Công bố quyết định khen thưởng của Bộ A: tặng …`
            let decided = || decision(self.scan, rest).filter(|_| carry.frame.is_none());
            let signed = signer(self.scan, rest).or_else(decided);
            self.announced = signed.or(self.announced.take());
            let label = label(self.scan, segment);
            carry.label = label.or(carry.label);
            let own = Frame::of(self.scan, rest);
            let announced = || self.announced_unit(rest, own.as_ref());
            carry.subject = carry.subject.or_else(announced);
            if own.is_none() {
                self.named_after(segment);
                // `…; Cá nhân: 12 Giấy khen`: of what follows.
                let parted = |item: &&Item| !matches!(item.kind, Kind::Sign(';'));
                let mut behind = segment.items[segment.to..].iter().take_while(parted);
                let award = |item: &Item| matches!(item.kind, Kind::Award(_));
                if label.is_none() || !behind.any(award) {
                    self.more_receive(segment, carry);
                }
            }
            // `Chị Cúc: Huân chương A; anh Bình: Huân chương B`: each his own.
            if own.is_none()
                && carry.record
                && let Some(next) = owner_of_row(segment.items, left..segment.to)
            {
                carry.receivers = Some(next);
            }
            // `Phần thưởng mà Nhà nước trao tặng cho Công ty A: …`
            let heads = segment
                .items
                .get(segment.to)
                .is_some_and(|item| matches!(item.kind, Kind::Sign(':')));
            if own.as_ref().is_some_and(|frame| frame.passive || heads) {
                let found = self.recipients(
                    segment,
                    left..segment.to,
                    segment.to..segment.to,
                    own.as_ref(),
                    None,
                );
                // `Nhiều tập thể, cá nhân được công nhận các danh hiệu: …`, not `… : 34 Huân chương`
                let counts = matches!(segment.items.get(segment.to + 1), Some(next)
                    if matches!(next.kind, Kind::Quantity(_)));
                let many = |told: &Recipients| told.many && told.named() == 0 && !counts;
                let told = found.recipients;
                // `Cục N được Chủ tịch nước tặng …; Thủ tướng tặng: …`: still of that unit.
                let other = own.as_ref().is_some_and(|frame| frame.passive)
                    || segment.number == 0
                    || told.named() > 0
                    || !told.groups.is_empty();
                let told = Some(told).filter(|told| told.is_named() || many(told));
                carry.receivers = match other {
                    true => told,
                    false => carry.receivers.take(),
                };
            }
            // `… đã mang cho Công ty A những phần thưởng do Nhà nước trao tặng: …`
            if heads && carry.receivers.is_none() {
                carry.receivers = self.brought_to(segment.items, left..segment.to);
            }
            // `Nỗ lực của Công ty A được ghi nhận bằng nhiều phần thưởng: …`
            if let Some(own) = own.as_ref().filter(|_| carry.receivers.is_none()) {
                carry.receivers = self.honoured(segment.items, left..segment.to, own);
            }
            // `tặng Bằng khen …; tặng danh hiệu Công dân tiêu biểu …; Giấy khen …`
            let own = own.map(|frame| frame.of_result(rest)).map(|frame| Frame {
                giver: (frame.giver.clone())
                    .or_else(|| self.announced(&frame, rest, segment.items, carry)),
                ..frame
            });
            // `các cá nhân được đề nghị khen thưởng; Hội đồng thống nhất: Tặng …`: what it gives itself.
            let agreed = heads && are_agreed(self.scan, rest);
            let own = own.filter(|own| !(agreed && own.status == Status::Proposed));
            let asks = |own: &Frame| own.real && own.status == Status::Proposed;
            // `Qua bình xét: 5 tập thể được …`: what came of it.
            const RESULTS: [Syllable; 3] = Syllable::literals("qua|theo|kết");
            let result = rest.iter().any(|item| is_any_of(self.scan, item, &RESULTS));
            let gives = |item: &Item| matches!(item.kind, Kind::Verb(Verb::Give));
            let result = result || rest.iter().any(gives);
            carry.asks |= heads && !result && own.as_ref().is_some_and(asks);
            carry.frame = own.or_else(|| carry.frame.take());
            if rest
                .iter()
                .any(|item| matches!(item.kind, Kind::Word(Word::Plan)))
            {
                carry.planned = Some(segment.number);
            }
        }
        if carry.opening.is_none() && segment.number == 0 {
            let told = before_bracket(&segment.items[segment.from..segment.to]);
            let date = told
                .iter()
                .position(|item| matches!(item.kind, Kind::Date(_)));
            // `Đơn vị được tặng Huân chương A vào năm 1985; 12 cá nhân được …`: its own year.
            let own = date.is_some_and(|at| is_of_award(self.scan, told, at));
            carry.opening = first_date(self.scan, told).filter(|_| !own);
        }
    }
}

/// Where the pronoun stands that is who receives: `Với đóng góp cho ngành Y tế, ông đã được
/// trao tặng: …`.
pub(super) fn pronoun_subject(items: &[Item]) -> Option<usize> {
    let subject = |pair: &[Item]| {
        matches!(pair[0].kind, Kind::Word(Word::Pronoun))
            && matches!(pair[1].kind, Kind::Word(Word::Passive))
    };
    items.windows(2).rposition(subject)
}

/// Who alone stands in a stretch, right before a sign and awards: `Bệnh viện A: Huân chương …`.
pub(super) fn owner_of_row(items: &[Item], head: Range<usize>) -> Option<Recipients> {
    let counted = matches!(&items.get(head.end + 1)?.kind, Kind::Quantity(_));
    let row = items.get(head.end + 1 + usize::from(counted))?;
    let row = matches!(row.kind, Kind::Award(_));
    let head = items.get(head)?;
    let unit = || alone(head).filter(|_| !counted).map(Recipients::unit_alone);
    let person = || person_alone(head).map(Recipients::person_alone);
    unit().or_else(person).filter(|_| row)
}

/// About whom words say that they tell: `đối với danh hiệu cá nhân`.
fn told_about(scan: &Scan, items: &[Item]) -> Option<Receiver> {
    const ABOUT: [Syllable; 2] = Syllable::literals("đối|về");
    const REACH: usize = 4;
    let about = items
        .iter()
        .position(|item| is_any_of(scan, item, &ABOUT))?;
    let behind = &items[about + 1..];
    let told = |item: &Item| {
        matches!(
            item.kind,
            Kind::Plain | Kind::Word(Word::To | Word::Plural | Word::Carrier)
        )
    };
    let who = behind.iter().take(REACH).position(|item| !told(item))?;
    let closes = |next: &Item| {
        matches!(next.kind, Kind::Sign(',' | ':') | Kind::Quantity(_))
            || is_any_of(scan, next, &HAS)
    };
    match behind[who].kind {
        Kind::Receiver(kind) if behind.get(who + 1).is_none_or(closes) => Some(kind),
        _ => None,
    }
}

/// Words behind such a one that tell of what there is.
const HAS: [Syllable; 2] = Syllable::literals("có|đã");

/// Whom a segment announces that is nothing but a word for them: `Tập thể: …`.
fn label(scan: &Scan, segment: &Segment) -> Option<Receiver> {
    let colon =
        matches!(segment.items.get(segment.to), Some(item) if matches!(item.kind, Kind::Sign(':')));
    let items = &segment.items[segment.from..segment.to];
    let kinds = |item: &Item| match item.kind {
        Kind::Receiver(kind) => Some(kind),
        _ => None,
    };
    let kind = items.iter().rev().find_map(kinds)?;
    let one = items.iter().filter_map(kinds).all(|other| other == kind);
    (colon && one && names_part_alone(scan, items)).then_some(kind)
}
