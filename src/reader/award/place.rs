//! The place of the recipients: left or right of a group of awards.

use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Word;
use super::super::scan::Scan;
use super::super::tag::Receiver;
use super::super::tag::Tag;
use super::super::tag::Verb;
use super::Reader;
use super::each::is_each;
use super::frame::Frame;
use super::lead::is_to;
use super::often::is_any_of;
use super::often::is_word;
use super::quote::closes_saying;
use super::recipients::Recipients;
use super::segment::Segment;
use super::segment::ends_recipients;
use super::segment::in_brackets;
use super::stretch::offices_before;
use super::unlisted::unlisted;
use crate::model::Status;
use crate::text::Syllable;
use crate::text::word;
use std::ops::Range;

/// Most words between the verb and the award that it governs.
const NEAR: usize = 2;

/// Recipients and where they stand among the items of the sentence.
pub(super) struct Found {
    pub start: Option<usize>,
    pub end: usize,
    pub recipients: Recipients,
    /// Who receives by the words before, where words behind tell of others: the
    /// last award of the group is theirs, the others are the subject's.
    pub subject: Option<Recipients>,
    /// Whether awards of the group are counted.
    pub pieces: bool,
    /// Whether words behind tell who receives, and no rule knows them.
    pub unread: bool,
}

impl Reader<'_, '_> {
    /// Finds the recipients left or right of a group.
    pub(super) fn recipients(
        &self,
        segment: &Segment,
        left: Range<usize>,
        right: Range<usize>,
        own: Option<&Frame>,
        before: Option<&Frame>,
    ) -> Found {
        // `45 hồ sơ đề nghị tặng …`, `Trong số 45 nông dân được tặng Bằng khen có 9 …`
        let counted = counted_before(segment.items, left.clone())
            || own.is_some_and(|own| {
                counted_before(segment.items, left.start..left.start + own.subject_end)
            });
        let behind = self
            .begin_behind(segment, &right, own, before)
            .filter(|&(_, lead)| lead.is_some() || !counted);
        let found = behind.and_then(|begin| self.behind(segment, &left, &right, own, begin));
        let active = own.or(before).is_some_and(|frame| !frame.passive);
        let to =
            |(_, lead): (usize, Option<usize>)| lead.is_some_and(|lead| is_to(segment.items, lead));
        let mut found = found.unwrap_or_else(|| Found {
            unread: active && behind.is_some_and(to),
            ..self.ahead(segment.items, left, own)
        });
        if own.is_some_and(|own| own.passive)
            && let Some(named) = self.explained_behind(segment.items, &right, &found.recipients)
        {
            found.recipients = named;
        }
        found
    }

    /// The recipients told from `begin` on.
    fn behind(
        &self,
        segment: &Segment,
        left: &Range<usize>,
        right: &Range<usize>,
        own: Option<&Frame>,
        (begin, lead): (usize, Option<usize>),
    ) -> Option<Found> {
        let items = segment.items;
        let until = until(self.scan, items, begin..right.end, right.end < segment.to);
        let recipients = self.receivers(items, begin..until);
        // `… của Chủ tịch nước tặng đúng dịp …, cán bộ Cục N`: of another clause.
        // `tặng Đảng bộ, chính quyền và nhân dân tỉnh A`: all of it.
        let people = self.scan.doc.begins(
            items.get(begin).map_or(0, |item| item.first),
            const { &Syllable::literals::<2>("đảng|bộ") },
        );
        let parted = |first: usize| {
            !people
                && items[begin..begin + first].iter().any(|item| {
                    matches!(item.kind, Kind::Sign(',') | Kind::Word(Word::Anniversary))
                })
        };
        let far = lead.is_some_and(|lead| matches!(items[lead].kind, Kind::Verb(_)))
            && recipients.first.is_some_and(parted);
        // `danh hiệu mà Nhà nước trao cho những người …`: anybody.
        let which = items[right.start..begin]
            .iter()
            .any(|item| is_word(self.scan, item, word!("mà")));
        let anybody = which && recipients.named() == 0 && !recipients.is_counted();
        // `…, thưởng mỗi người 5 triệu đồng`: those told of before.
        let each = |first: usize| (begin..begin + first).any(|at| is_each(items, at));
        let verb = |lead: usize| matches!(items[lead].kind, Kind::Verb(_));
        let beside = own.is_some_and(|own| own.passive) || lead.is_some_and(verb);
        let anybody = anybody || beside && recipients.first.is_some_and(each);
        let last = recipients.last.filter(|_| !far && !anybody)?;
        let subject = own
            .filter(|frame| frame.passive)
            .map(|frame| left.start + frame.subject_start..left.start + frame.subject_end)
            .map(|side| self.receivers(items, side));
        // `2 đơn vị được tặng danh hiệu …: Tiểu đoàn 5 (1975), Kho 7 (2006)`: those counted.
        let colon = lead.is_some_and(|lead| matches!(items[lead].kind, Kind::Sign(':')));
        let counts = |subject: &Recipients| {
            let count = subject.groups.first().and_then(|group| group.count);
            count.is_some_and(|count| count > recipients.named() as u64)
        };
        if colon && subject.as_ref().is_some_and(counts) && !recipients.is_counted() {
            return None;
        }
        let subject = subject.filter(Recipients::is_named);
        // `Công ty A nhận Bằng khen cho doanh nghiệp có đóng góp`: what kind of award.
        // `đoạt hai giải thưởng và Bằng khen dành cho doanh nghiệp trẻ`: likewise.
        const MEANT: [Syllable; 1] = Syllable::literals("dành");
        let meant_for = lead.is_some_and(|lead| {
            let first = items[lead].first;
            self.scan.doc.follows(first, &MEANT)
        });
        let received = own.is_some_and(|own| {
            own.status == Status::Conferred
                && !own.ceremony
                && (meant_for || left.start + own.verb_end + NEAR >= left.end)
        });
        // `Công ty A nhận Bằng khen cho các tập thể xuất sắc`: likewise.
        let bodies = matches!(&recipients.groups[..], [only]
            if only.kind == Receiver::Collective && only.count.is_none() && !only.times);
        // Not `được tặng 3 Huân chương cho các khoa`.
        let gets = own.is_some_and(|own| {
            let verb = left.start + own.verb_end - 1;
            matches!(items[verb].kind, Kind::Verb(Verb::Receive))
        });
        let many = bodies
            && gets
            && recipients.owner.is_none()
            && recipients.named() == 0
            && subject
                .as_ref()
                .is_some_and(|subject| !subject.units.is_empty());
        let anyone = many || recipients.is_anybody() && recipients.is_of_one_kind();
        let uncounted = recipients.named() == 0 && !recipients.is_counted();
        let kind = received && (anyone || meant_for && uncounted);
        let (recipients, subject) = match subject {
            Some(subject) if kind => (subject, None),
            subject => (recipients, subject),
        };
        Some(Found {
            subject,
            pieces: false,
            unread: false,
            start: None,
            end: begin + 1 + last,
            recipients,
        })
    }

    /// The recipients told before the awards.
    fn ahead(&self, items: &[Item], left: Range<usize>, own: Option<&Frame>) -> Found {
        let side = match own {
            Some(frame) => {
                let verb = left.start + frame.subject_end;
                if frame.passive {
                    left.start + frame.subject_start..verb
                } else {
                    left.start + frame.verb_end..left.end
                }
            }
            None => left.clone(),
        };
        let side = match own.is_some_and(|own| own.passive) {
            true => self.mothers(items, side.clone()).unwrap_or(side),
            false => side,
        };
        let mut recipients = self.receivers(items, side.clone());
        if let Some(frame) = own.filter(|frame| frame.passive)
            && let Some(alone) = self.did_before(items, &recipients, left.start, frame)
        {
            recipients = alone;
        }
        // `Hiệu trưởng nhà trường nhận Cờ thi đua` takes it for others.
        let given = own.is_some_and(|frame| {
            let verb = &items[left.start + frame.subject_end..left.start + frame.verb_end];
            frame.passive
                && verb
                    .iter()
                    .any(|item| matches!(item.kind, Kind::Verb(Verb::Give)))
        });
        if given
            && recipients.last.is_none()
            && let Some(holders) = offices_before(self.scan, &items[side.clone()])
        {
            recipients = holders;
        }
        // `Đối với 59 học sinh, UBND tỉnh tặng Bằng khen`
        let mark = |at: &usize| items[*at].is_list_mark();
        let from = left.start + left.clone().take_while(mark).count();
        let to = items[from..left.end].first();
        if recipients.last.is_none()
            && own.is_some_and(|frame| !frame.passive && frame.status == Status::Conferred)
            && to.is_some_and(|item| is_word(self.scan, item, word!("đối")))
            && let Some(comma) = left
                .clone()
                .find(|&at| matches!(items[at].kind, Kind::Sign(',')))
        {
            recipients = self.receivers(items, from + 1..comma);
            recipients.first = None;
        }
        // `45 cá nhân đề nghị phong tặng …`: the subject of a proposal without `được`.
        if let Some(frame) = own.filter(|frame| frame.status == Status::Proposed)
            && recipients.last.is_none()
        {
            let subject = left.start + frame.subject_start..left.start + frame.subject_end;
            // `Hội đồng thông qua danh sách 4 tập thể đề nghị …`
            let counted = subject
                .clone()
                .find(|&at| matches!(items[at].kind, Kind::Quantity(_)));
            let subject = counted.unwrap_or(subject.start)..subject.end;
            recipients = self.receivers(items, subject);
            recipients.first = None;
            if !recipients.is_counted() && !self.is_on_list(items, left.start, frame) {
                recipients = Recipients::default();
            }
        }
        Found {
            subject: None,
            pieces: false,
            unread: false,
            start: recipients.first.map(|first| side.start + first),
            end: 0,
            recipients,
        }
    }

    /// Mothers counted last of those whom a place has: `120 liệt sĩ, 35 thương binh và | 9 mẹ được
    /// …`; no other receives what they do.
    fn mothers(&self, items: &[Item], side: Range<usize>) -> Option<Range<usize>> {
        const MOTHER: Syllable = Syllable::literal("mẹ");
        // Those who fell, or came back wounded.
        const WAR: [[Syllable; 2]; 4] = [
            Syllable::literals("liệt|sĩ"),
            Syllable::literals("hy|sinh"),
            Syllable::literals("thương|binh"),
            Syllable::literals("thương|bệnh"),
        ];
        let of_war =
            |item: &Item| (item.first..=item.last).any(|at| self.scan.doc.noun(at, &WAR).is_some());
        match items.get(side.clone())? {
            [before @ .., joiner, many, who]
                if matches!(joiner.kind, Kind::Sign(',') | Kind::Word(Word::And))
                    && matches!(many.kind, Kind::Quantity(_))
                    && self.scan.doc.tokens[who.last].syllable == MOTHER
                    && before.iter().any(of_war) =>
            {
                Some(side.end - 2..side.end)
            }
            _ => None,
        }
    }

    /// Whether the subject of a proposal is said to be on its list: `Chị Cúc có tên trong danh
    /// sách đề nghị …`.
    fn is_on_list(&self, items: &[Item], from: usize, frame: &Frame) -> bool {
        const IN_LIST: [Syllable; 3] = Syllable::literals("trong|danh|sách");
        let verb = items.get(from + frame.subject_end);
        verb.is_some_and(|verb| self.scan.doc.follows(verb.first, &IN_LIST))
    }

    /// The one who is the subject of a clause before, where those counted are whom it tells of:
    /// `Công ty A đã tạo việc làm cho 500 lao động, được tặng …`.
    fn did_before(
        &self,
        items: &[Item],
        told: &Recipients,
        from: usize,
        frame: &Frame,
    ) -> Option<Recipients> {
        let verb = from + frame.subject_end;
        let verb = verb - self.times_before(&items[from..verb]);
        let parted = items.get(verb.checked_sub(1)?)?;
        if let Kind::Person(person) = parted.kind
            && let Some([before @ .., comma]) = items.get(from + frame.subject_start..verb - 1)
        {
            // `Gia đình có 3 liệt sĩ, mẹ Lê Thị Cúc được …`: she.
            let has = |pair: &[Item]| {
                is_word(self.scan, &pair[0], word!("có"))
                    && matches!(pair[1].kind, Kind::Quantity(_))
            };
            let parts = matches!(comma.kind, Kind::Sign(','));
            let tells = before.windows(2).any(has) && !before.iter().any(|item| self.singles(item));
            return (parts && tells).then(|| Recipients {
                first: told.first,
                last: told.last,
                ..Recipients::person_alone(person)
            });
        }
        let joined = matches!(parted.kind, Kind::Word(Word::And))
            || is_word(self.scan, parted, word!("nên"));
        let clause = items.get(from + frame.subject_start..verb - 1)?;
        // `Công an tỉnh có 3 tập thể, 5 cá nhân, được …`: those.
        let singled = clause.iter().any(|item| self.singles(item));
        let comma = matches!(parted.kind, Kind::Sign(',')) && !singled;
        if !(joined || comma) || told.groups.is_empty() {
            return None;
        }
        let name = clause
            .iter()
            .position(|item| !matches!(item.kind, Kind::Date(_) | Kind::Sign(_)))?;
        // `Bà Cúc có chồng và hai con là liệt sĩ, được …`
        let has = clause
            .get(name + 1)
            .is_some_and(|item| is_word(self.scan, item, word!("có")));
        if told.apart && !has {
            return None;
        }
        match clause[name].kind {
            // `Dòng họ Trần có 50 con cháu đỗ đại học, được …`
            Kind::Receiver(_)
                if clause
                    .iter()
                    .any(|item| is_word(self.scan, item, word!("có"))) =>
            {
                let end = unlisted(self.scan, &clause[name])?;
                Some(Recipients {
                    first: told.first,
                    last: told.last,
                    ..Recipients::other_alone((clause[name].first, end))
                })
            }
            Kind::Unit(unit) if told.owner == Some(unit) => Some(Recipients {
                first: told.first,
                last: told.last,
                ..Recipients::unit_alone(unit)
            }),
            Kind::Person(person) if told.people == [person] => Some(Recipients {
                first: told.first,
                last: told.last,
                ..Recipients::person_alone(person)
            }),
            _ => None,
        }
    }

    /// How many items before a verb only tell when, or how often: `…, | năm 1994 được …`, `…, | nhiều năm
    /// liền được …`.
    fn times_before(&self, before: &[Item]) -> usize {
        const OFTEN: [Syllable; 7] = Syllable::literals("năm|lần|liền|liên|tục|tiếp|nhiều");
        let time = |item: &&Item| match item.kind {
            Kind::Date(_) => true,
            Kind::Quantity(_) => true,
            _ => is_any_of(self.scan, item, &OFTEN),
        };
        let times = before.iter().rev().take_while(time).count();
        let comma = before.iter().rev().nth(times);
        match comma {
            Some(comma) if matches!(comma.kind, Kind::Sign(',')) => times,
            _ => 0,
        }
    }

    /// Whether an item tells that some of a body are singled out: `tập thể`, `cá nhân`.
    fn singles(&self, item: &Item) -> bool {
        matches!(item.kind, Kind::Receiver(_))
            && is_any_of(
                self.scan,
                item,
                &const { Syllable::literals::<2>("tập|cá") },
            )
    }

    /// Who receives by some words; `before` are those of their sentence before them.
    pub(super) fn read_recipients(&self, before: &[Item], items: &[Item]) -> Recipients {
        Recipients::read(self.scan, self.context, &self.recall, before, items)
    }

    pub(super) fn receivers(&self, items: &[Item], side: Range<usize>) -> Recipients {
        self.read_recipients(&items[..side.start], &items[side])
    }
}

/// Whether those who have the award are counted right before it: `7 đảng viên 30 năm
/// tuổi Đảng`.
fn counted_before(items: &[Item], left: Range<usize>) -> bool {
    matches!(&items[left], [.., many, receiver]
        if matches!(many.kind, Kind::Quantity(_)) && matches!(receiver.kind, Kind::Receiver(_)))
}

/// Where the recipients after `cho` end. What follows them may have a verb of its
/// own: `cho 3 tập thể, 2 cá nhân được tặng …`; its subject begins after the comma.
/// Where no award follows, `đạt danh hiệu …` only tells of them.
fn until(scan: &Scan, items: &[Item], range: Range<usize>, awards_follow: bool) -> usize {
    // `Trần Văn Bình (bên phải) và …`
    let and = |at: usize| matches!(items[at].kind, Kind::Word(Word::And));
    let to = |at: usize| matches!(items.get(at), Some(item) if matches!(item.kind, Kind::Word(Word::To)));
    let gives = |at: usize| matches!(items[at].kind, Kind::Verb(Verb::Give));
    // `cho ông Bình và trao cho bà Cúc`: the same.
    // `… và trao cho bà Cúc 5 triệu đồng`: something else.
    let names = |at: usize| {
        let named = |item: &Item| {
            matches!(
                item.kind,
                Kind::Person(_)
                    | Kind::Unit(_)
                    | Kind::Quantity(_)
                    | Kind::Receiver(_)
                    | Kind::Sign(',' | '.')
                    | Kind::Word(Word::And)
            )
        };
        // `… và trao cho 5 cá nhân có thành tích xuất sắc`
        let thing = |item: &Item| {
            matches!(
                item.kind,
                Kind::Quantity(_) | Kind::Word(Word::Money | Word::Gift)
            )
        };
        let rest = &items[at..range.end];
        // `… và trao cho Sở A tại hội nghị`
        let where_it_was = |item: &Item| scan.doc.tag(item.first) == Some(Tag::Circumstance);
        let ends = |item: &Item| has_merit(scan, item) || where_it_was(item);
        let deed = rest.iter().position(ends);
        let (who, why) = rest.split_at(deed.unwrap_or(rest.len()));
        who.iter().all(named) && !why.iter().any(thing)
    };
    let again = |at: usize| {
        let verb = if to(at) { at - 1 } else { at };
        !awards_follow
            && verb > range.start
            && gives(verb)
            && and(verb - 1)
            && to(verb + 1)
            && names(verb + 2)
    };
    let ends = |&at: &usize| {
        ends_recipients(&items[at].kind)
            && !in_brackets(items, &range, at)
            && !again(at)
            && !tells_which(scan, items, range.start, at..range.end)
            || closes_saying(items, range.start, at)
    };
    let Some(end) = range.clone().find(ends) else {
        return range.end;
    };
    // `cho 2 gia đình, 12 cá nhân và truy tặng …`: the same one gives.
    let goes_on = matches!(items[end].kind, Kind::Verb(Verb::Give))
        && end > range.start
        && matches!(items[end - 1].kind, Kind::Word(Word::And));
    let clause = match items[end].kind {
        _ if goes_on => false,
        Kind::Verb(Verb::Receive) => awards_follow,
        Kind::Word(Word::Passive) | Kind::Verb(_) | Kind::Attends(_) => true,
        _ => false,
    };
    // `cho 4 tập thể và 9 cá nhân được tặng …`: the nine received something else.
    let apart = |at: usize| {
        matches!(items[end].kind, Kind::Word(Word::Passive))
            && awards_follow
            && at + 3 == end
            && !items[range.start..at]
                .iter()
                .any(|item| matches!(item.kind, Kind::Sign(',')))
            && and(at)
            && matches!(items[at + 1].kind, Kind::Quantity(_))
            && matches!(items[at + 2].kind, Kind::Receiver(_))
    };
    // `cho 106 tập thể, 136 cá nhân và Cục N trao …`
    let another = |at: usize| {
        matches!(items[end].kind, Kind::Verb(Verb::Give))
            && matches!(items[at].kind, Kind::Word(Word::And))
            && matches!(
                items[at + 1].kind,
                Kind::Unit(_) | Kind::UnitMeant(_) | Kind::Office(_)
            )
    };
    let parts =
        |at: &usize| matches!(items[*at].kind, Kind::Sign(',')) || another(*at) || apart(*at);
    let begins = range.clone().rev().filter(|&at| at < end).find(parts);
    begins.filter(|_| clause).unwrap_or(end)
}

/// Whether the verb at the head of `behind` only tells which those are who are counted before it, as
/// more are counted behind: `cho 25 học sinh | đoạt giải quốc gia và 8 giáo viên`.
fn tells_which(scan: &Scan, items: &[Item], from: usize, behind: Range<usize>) -> bool {
    /// Most items of what those before have won.
    const WON: usize = 12;
    let at = behind.start;
    let who = |item: &Item| matches!(item.kind, Kind::Receiver(_));
    // Not `15 doanh nghiệp được nhận …`: a clause of its own.
    const WINS: [Syllable; 4] = Syllable::literals("đạt|đoạt|giành|dành");
    let wins = is_any_of(scan, &items[at], &WINS);
    if !wins || at <= from || !who(&items[at - 1]) {
        return false;
    }
    let counts = |at: usize| {
        let many = items
            .get(at)
            .is_some_and(|item| matches!(item.kind, Kind::Quantity(_)));
        many && items.get(at + 1).is_some_and(who)
    };
    let reach = behind.end.min(at + WON);
    let next = (at + 1..reach).find(|&at| items[at].is_joiner() && counts(at + 1));
    let told = |item: &Item| {
        matches!(
            item.kind,
            Kind::Award(_)
                | Kind::Unit(_)
                | Kind::Person(_)
                | Kind::Verb(Verb::Give)
                | Kind::Word(Word::Passive | Word::To)
        )
    };
    // `cho 5 học sinh đoạt giải, 3 học sinh được tặng …`: these received something else.
    next.is_some_and(|next| {
        let ends = |item: &Item| item.is_joiner();
        let more = &items[next + 1..behind.end];
        let clause = more.split(ends).next().unwrap_or_default();
        !items[at + 1..next].iter().any(told) && !clause.iter().any(told)
    })
}

/// Whether words tell why somebody receives: `có thành tích`, `đã có nhiều đóng góp`.
pub(super) fn has_merit(scan: &Scan, item: &Item) -> bool {
    const MERITS: [[Syllable; 2]; 4] = [
        Syllable::literals("có|thành"),
        Syllable::literals("đạt|thành"),
        Syllable::literals("có|nhiều"),
        Syllable::literals("đã|có"),
    ];
    MERITS
        .iter()
        .any(|merit| scan.doc.begins(item.first, merit))
}
