//! The place of the recipients: left or right of a group of awards.

use super::super::item::Item;
use super::super::item::Kind;
use super::super::item::Word;
use super::super::scan::Scan;
use super::super::tag::Verb;
use super::Reader;
use super::clause::receives;
use super::deeds::is_deed;
use super::each::is_each;
use super::frame::Frame;
use super::giver;
use super::often::is_word;
use super::praise::after_praise;
use super::praise::is_praise;
use super::quote::closes_saying;
use super::recipients::Recipients;
use super::segment::Segment;
use super::segment::after_gifts;
use super::segment::ends_recipients;
use super::segment::in_brackets;
use crate::model::Status;
use crate::text::Syllable;
use std::ops::Range;

/// How far behind an award `là` may lead to those who received it.
const INVERTED: usize = 8;

/// How many words may stand before the first of them.
const ASIDE: usize = 7;

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
        found.unwrap_or_else(|| Found {
            unread: active && behind.is_some_and(to),
            ..self.ahead(segment.items, left, own)
        })
    }

    /// Where the words on who receives begin behind the awards, and the item that
    /// leads to them: `cho 3 tập thể`, `: 3 tập thể`, `trao … tặng 3 tập thể`.
    fn begin_behind(
        &self,
        segment: &Segment,
        right: &Range<usize>,
        own: Option<&Frame>,
        before: Option<&Frame>,
    ) -> Option<(usize, Option<usize>)> {
        let items = segment.items;
        // `Chủ tịch nước quyết định thu hồi Huân chương Độc lập của ông Trần Văn Bình`
        let taken = |frame: &Frame| frame.status == Status::Withdrawn && frame.giver.is_some();
        let dated = |at: &usize| !matches!(items[*at].kind, Kind::Date(_));
        let of = |at: &usize| matches!(items[*at].kind, Kind::Word(Word::Of));
        if own.is_some_and(taken)
            && let Some(of) = right.clone().find(dated).filter(of)
        {
            return Some((of + 1, Some(of)));
        }
        // `Bằng khen của Bộ A (1 tập thể, 2 cá nhân)`
        if let [open, many, receiver, ..] = &items[right.clone()]
            && matches!(open.kind, Kind::Sign('('))
            && matches!(many.kind, Kind::Quantity(_))
            && matches!(receiver.kind, Kind::Receiver(_) | Kind::Times)
        {
            return Some((right.start + 1, Some(right.start)));
        }
        // `50 năm tuổi Đảng có 7 đảng viên`
        if counts_after(self.scan, &items[right.clone()]) {
            let many = right
                .clone()
                .find(|&at| matches!(items[at].kind, Kind::Quantity(_)));
            return Some((many.unwrap_or(right.start + 1), None));
        }
        // `Được tặng Bằng khen dịp này là ông Bình và bà Cúc`
        if let Some(begin) = own.and_then(|own| self.inverted(items, right, own)) {
            return Some((begin, None));
        }
        // `tặng Bằng khen chúc mừng các thủ khoa`
        let gives = own.is_some_and(|own| !own.passive && own.status == Status::Conferred);
        if gives && let Some(begin) = after_praise(self.scan, items, right) {
            return Some((begin, Some(begin - 1)));
        }
        let by = giver::behind(self.scan, &items[right.clone()]).is_some();
        // `đề nghị tặng Bằng khen gửi Sở A`: who is to decide.
        let proposed = own.is_some_and(|frame| frame.status == Status::Proposed);
        let leads = |&at: &usize| match items[at].kind {
            // `Bằng khen | Quyết định số 12 của …`
            Kind::Sign(':' | '|') => !items
                .get(at + 1)
                .is_some_and(|next| self.scan.is_document(next)),
            Kind::Word(Word::To) => {
                !for_deeds(self.scan, &items[at + 1..right.end])
                    && !follows_deed(self.scan, &items[at])
            }
            // `để biểu dương anh Trần Văn Bình`
            // Not `Giấy khen biểu dương, phần thưởng từ Hội A`.
            Kind::Attends(_) => {
                let next = items.get(at + 1);
                is_word(self.scan, &items[at], "biểu")
                    && next.is_some_and(|next| {
                        !matches!(next.kind, Kind::Sign(_)) && !is_word(self.scan, next, "từ")
                    })
            }
            // `do Chủ tịch nước truy tặng Thiếu úy Trần Văn Bình`
            Kind::Verb(Verb::Give) if proposed && is_word(self.scan, &items[at], "gửi") => false,
            Kind::Verb(Verb::Give) => {
                // `do Chủ tịch nước tặng các cá nhân`
                let many = |at: usize| {
                    let counts =
                        matches!(items[at].kind, Kind::Quantity(_) | Kind::Word(Word::Plural));
                    let word = |item: &&Item| matches!(item.kind, Kind::Plain);
                    let mut who = items[at + 1..right.end].iter().take(2).skip_while(word);
                    counts
                        && matches!(who.next(), Some(who) if matches!(who.kind, Kind::Receiver(_)))
                };
                let one = |at: usize| {
                    matches!(
                        items[at].kind,
                        Kind::Person(_) | Kind::Unit(_) | Kind::UnitMeant(_)
                    ) || many(at)
                };
                // `Bằng khen truy tặng của UBND tỉnh`, `Bằng khen tuyên dương từ anh Bình`
                let of = items.get(at + 1).is_some_and(|next| {
                    matches!(next.kind, Kind::Word(Word::Of)) || is_word(self.scan, next, "từ")
                });
                !of && !by || (at + 1 < right.end && (is_to(items, at + 1) || one(at + 1)))
            }
            _ => false,
        };
        // `và thưởng 5 triệu đồng cho …`: behind the verb there is still `cho`.
        let later_to = |at: usize| {
            (at + 1..right.end)
                .take_while(|&at| !ends_recipients(&items[at].kind) || is_to(items, at))
                .find(|&at| is_to(items, at) && !follows_deed(self.scan, &items[at]))
                .unwrap_or(at)
        };
        let subject =
            own.is_none() && Frame::behind(self.scan, &items[right.clone()], false).is_some();
        let first = after_gifts(items, right.clone());
        let to = match first.filter(leads) {
            _ if subject => right.clone().find(|&at| is_to(items, at)),
            // `Huy chương đối với người từng phục vụ trao cho …`
            Some(at)
                if matches!(items[at].kind, Kind::Verb(_))
                    || is_word(self.scan, &items[at], "đối") =>
            {
                Some(later_to(at))
            }
            to => to,
        };
        // Without a verb of its own an award goes on as the sentence began.
        let active = own.or(before).is_some_and(|frame| !frame.passive);
        let direct = |at: usize| match items[right.start].kind {
            _ if !active => None,
            // `gửi Thư khen Công an tỉnh`
            Kind::Unit(_) | Kind::Person(_) => Some(right.start),
            // `gửi Thư khen ban chuyên án`, `Bằng khen Thanh niên sống đẹp cho …`
            Kind::Receiver(_) if at == right.start && own.is_some() => {
                Some(later_to(at) + usize::from(later_to(at) > at))
            }
            _ => many_receive(self.scan, items, right, at),
        };
        let begin = to.map(|to| to + 1).or_else(|| first.and_then(direct))?;
        // `cho: 3 tập thể`, `tặng cho 3 tập thể`
        let more = |at: usize| {
            at < right.end && (is_to(items, at) || matches!(items[at].kind, Kind::Sign(':')))
        };
        let begin = begin + usize::from(more(begin));
        Some((
            self.behind_deed(items, begin..right.end).unwrap_or(begin),
            to,
        ))
    }

    /// Where the person stands whose deed is told behind `đối với`, `cho`: `đối với hành động
    /// dũng cảm cứu người của Thượng sĩ Trần Văn Bình`.
    fn behind_deed(&self, items: &[Item], range: Range<usize>) -> Option<usize> {
        let first = range
            .clone()
            .find(|&at| !matches!(items[at].kind, Kind::Word(Word::Plural)))?;
        let of = |&at: &usize| {
            matches!(items[at].kind, Kind::Word(Word::Of))
                && matches!(items.get(at + 1), Some(next) if matches!(next.kind, Kind::Person(_)))
        };
        let of = range.clone().find(of).filter(|&at| at + 1 < range.end)?;
        let parted = items[first..of]
            .iter()
            .any(|item| matches!(item.kind, Kind::Sign(_) | Kind::Unit(_) | Kind::Person(_)));
        (is_deed(self.scan, &items[first]) && !parted).then_some(of + 1)
    }

    /// Where those are named who received, behind `là` or `có`, where nobody stands before
    /// the verb that opens the sentence.
    fn inverted(&self, items: &[Item], right: &Range<usize>, own: &Frame) -> Option<usize> {
        let who = |item: &Item| {
            receives(item)
                || matches!(
                    item.kind,
                    // `Dự lễ và đón nhận … có ông Bình`: a guest.
                    Kind::Office(_) | Kind::Award(_) | Kind::Attends(_) | Kind::Word(Word::Pronoun)
                )
        };
        let nobody = !items.get(..own.subject_end)?.iter().any(who);
        // `Danh sách đề nghị tặng Bằng khen gồm ông Bình và bà Cúc`
        let list = const { Syllable::literals::<2>("danh|sách") };
        let asked = own.status == Status::Proposed
            && items
                .get(own.subject_end)
                .is_some_and(|verb| self.scan.doc.follows(verb.first, &list));
        let opens = (own.passive || asked) && nobody;
        let is = |&at: &usize| {
            is_word(self.scan, &items[at], "là")
                || is_word(self.scan, &items[at], "có")
                || asked && matches!(items[at].kind, Kind::Word(Word::Consists))
        };
        let is = right.clone().take(INVERTED).find(is).filter(|_| opens)?;
        let named = |item: &Item| matches!(item.kind, Kind::Person(_) | Kind::Unit(_));
        // `là "hiệp sĩ" Trần Văn Bình`, `còn có một số nghệ sĩ khác như Trần Văn Bình`
        let aside = |item: &&Item| {
            matches!(
                item.kind,
                Kind::Plain | Kind::Sign('"' | ':') | Kind::Word(Word::Plural) | Kind::Receiver(_)
            )
        };
        let rest = &items[is + 1..right.end];
        let begin = rest.iter().take(ASIDE).take_while(aside).count();
        // `Danh sách đề nghị tặng Bằng khen gồm 3 tập thể và 2 cá nhân`
        let counted = asked
            && matches!(rest, [many, who, ..]
                if matches!(many.kind, Kind::Quantity(_)) && matches!(who.kind, Kind::Receiver(_)));
        let begin = if counted { 0 } else { begin };
        let told = counted || rest.get(begin).is_some_and(named);
        told.then_some(is + 1 + begin)
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
        let until = until(items, begin..right.end, right.end < segment.to);
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
            .any(|item| is_word(self.scan, item, "mà"));
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
        let anyone = recipients.is_anybody() && recipients.is_of_one_kind();
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
        let mut recipients = self.receivers(items, side.clone());
        if let Some(frame) = own.filter(|frame| frame.passive)
            && let Some(alone) = self.did_before(items, &recipients, left.start, frame)
        {
            recipients = alone;
        }
        // `Đối với 59 học sinh, UBND tỉnh tặng Bằng khen`
        let mark = |at: &usize| items[*at].is_list_mark();
        let from = left.start + left.clone().take_while(mark).count();
        let to = items[from..left.end].first();
        if recipients.last.is_none()
            && own.is_some_and(|frame| !frame.passive && frame.status == Status::Conferred)
            && to.is_some_and(|item| is_word(self.scan, item, "đối"))
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
        let parted = items.get(verb.checked_sub(1)?)?;
        if let Kind::Person(person) = parted.kind
            && let Some([before @ .., comma]) = items.get(from + frame.subject_start..verb - 1)
        {
            // `Gia đình có 3 liệt sĩ, mẹ Lê Thị Cúc được …`: she.
            let has = |pair: &[Item]| {
                is_word(self.scan, &pair[0], "có") && matches!(pair[1].kind, Kind::Quantity(_))
            };
            let parts = matches!(comma.kind, Kind::Sign(','));
            let tells = before.windows(2).any(has) && !before.iter().any(|item| self.singles(item));
            return (parts && tells).then(|| Recipients {
                first: told.first,
                last: told.last,
                ..Recipients::person_alone(person)
            });
        }
        let joined =
            matches!(parted.kind, Kind::Word(Word::And)) || is_word(self.scan, parted, "nên");
        let clause = items.get(from + frame.subject_start..verb - 1)?;
        // `Công an tỉnh có 3 tập thể, 5 cá nhân, được …`: those.
        let singled = clause.iter().any(|item| self.singles(item));
        let comma = matches!(parted.kind, Kind::Sign(',')) && !singled;
        if !(joined || comma) || told.groups.is_empty() || told.apart {
            return None;
        }
        let name = clause
            .iter()
            .position(|item| !matches!(item.kind, Kind::Date(_) | Kind::Sign(_)))?;
        match clause[name].kind {
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

    /// Whether an item tells that some of a body are singled out: `tập thể`, `cá nhân`.
    fn singles(&self, item: &Item) -> bool {
        matches!(item.kind, Kind::Receiver(_))
            && ["tập", "cá"]
                .iter()
                .any(|word| is_word(self.scan, item, word))
    }

    pub(super) fn receivers(&self, items: &[Item], side: Range<usize>) -> Recipients {
        Recipients::read(
            self.scan,
            self.context,
            &self.recall,
            &items[..side.start],
            &items[side],
        )
    }
}

/// Whether those who have the award are counted right before it: `7 đảng viên 30 năm
/// tuổi Đảng`.
fn counted_before(items: &[Item], left: Range<usize>) -> bool {
    matches!(&items[left], [.., many, receiver]
        if matches!(many.kind, Kind::Quantity(_)) && matches!(receiver.kind, Kind::Receiver(_)))
}

/// Whether `cho` stands behind what was done for somebody: `có đóng góp | cho ngành`.
fn follows_deed(scan: &Scan, to: &Item) -> bool {
    const DEEDS: [[Syllable; 2]; 2] = [
        Syllable::literals("đóng|góp"),
        Syllable::literals("cống|hiến"),
    ];
    DEEDS.iter().any(|deed| scan.doc.follows(to.first, deed))
}

/// Whether the words behind `cho` are what an award answers, and not whose: `cho những
/// đóng góp trong năm`, not `cho những đóng góp của ông Bình`.
fn for_deeds(scan: &Scan, items: &[Item]) -> bool {
    let of = |pair: &[Item]| {
        matches!(pair[0].kind, Kind::Word(Word::Of))
            && matches!(pair[1].kind, Kind::Person(_) | Kind::Unit(_))
    };
    if items.windows(2).any(of) {
        return false;
    }
    let first = items
        .iter()
        .find(|item| !matches!(item.kind, Kind::Word(Word::Plural)));
    first.is_some_and(|first| is_deed(scan, first))
}

/// Whether the words behind an award count who has it: `có 7 đảng viên`, `là 7
/// đồng chí`.
pub(super) fn counts_after(scan: &Scan, items: &[Item]) -> bool {
    // `Cùng nhận Bằng khen còn có 3 tập thể`
    let items = match items {
        [also, rest @ ..] if is_word(scan, also, "còn") => rest,
        items => items,
    };
    let [has, many, ..] = items else {
        return false;
    };
    match many.kind {
        Kind::Quantity(_) if is_word(scan, has, "có") => true,
        Kind::Quantity(quantity) => is_word(scan, has, "là") && quantity.count().is_some(),
        _ => false,
    }
}

/// Where many receive without `cho`: `gửi Thư khen các công dân`, `trao Thư khen và
/// thưởng nóng 8 đơn vị`, `gửi Thư khen hai nữ nhân viên`.
fn many_receive(scan: &Scan, items: &[Item], right: &Range<usize>, at: usize) -> Option<usize> {
    let many = |at: usize| matches!(items[at].kind, Kind::Quantity(_) | Kind::Word(Word::Plural));
    let is = |at: usize, fits: fn(&Kind) -> bool| at < right.end && fits(&items[at].kind);
    let receives = |at: usize| is(at, |kind| matches!(kind, Kind::Receiver(_)));
    let word = |at: usize| is(at, |kind| matches!(kind, Kind::Plain));
    let begins = |from: usize| {
        from >= right.start
            && many(from)
            && (receives(from + 1) || (word(from + 1) && receives(from + 2)))
    };
    let from = (at.saturating_sub(2)..=at).find(|&from| begins(from))?;
    // `trao Giấy khen đến các tập thể`, `tặng Bằng khen chúc mừng các thủ khoa`
    let to = |at: usize| {
        at + 1 == from && is_word(scan, &items[at], "đến") || is_praise(scan, &items[at])
    };
    (!(right.start..from).any(|at| word(at) && !to(at))).then_some(from)
}

fn is_to(items: &[Item], at: usize) -> bool {
    matches!(items[at].kind, Kind::Word(Word::To))
}

/// Where the recipients after `cho` end. What follows them may have a verb of its
/// own: `cho 3 tập thể, 2 cá nhân được tặng …`; its subject begins after the comma.
/// Where no award follows, `đạt danh hiệu …` only tells of them.
fn until(items: &[Item], range: Range<usize>, awards_follow: bool) -> usize {
    // `Trần Văn Bình (bên phải) và …`
    let ends = |&at: &usize| {
        ends_recipients(&items[at].kind) && !in_brackets(items, &range, at)
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
    // `cho 106 tập thể, 136 cá nhân và Cục N trao …`
    let another = |at: usize| {
        matches!(items[end].kind, Kind::Verb(Verb::Give))
            && matches!(items[at].kind, Kind::Word(Word::And))
            && matches!(
                items[at + 1].kind,
                Kind::Unit(_) | Kind::UnitMeant(_) | Kind::Office(_)
            )
    };
    let parts = |at: &usize| matches!(items[*at].kind, Kind::Sign(',')) || another(*at);
    let begins = range.clone().rev().filter(|&at| at < end).find(parts);
    begins.filter(|_| clause).unwrap_or(end)
}
